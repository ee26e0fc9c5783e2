//! What went wrong, in words for the person who must act.

use askama::Template;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use people::Refused;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};

use super::html;
use crate::ctx::Ctx;
use crate::door::{Problem, see_other};
use crate::pages::{Refusal, missing, search};

#[derive(Template)]
#[template(path = "people/problem.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    title: String,
    words: String,
    todo: String,
}

/// The page of a problem, in the reader's language.
pub(crate) fn page(c: &Ctx<'_>, problem: &Problem, status: StatusCode) -> Response {
    match problem {
        Problem::Missing | Problem::NotHers(_) => {
            let near = match crate::pages::page(c, None, &["?"], &crate::query::Query::default()) {
                Err(Refusal::NotFound(near)) => near,
                _ => search::near(c, &c.path),
            };
            let body = missing::page(c, near);
            return (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response();
        }
        Problem::SignIn | Problem::SignInAgain => {
            let to = utf8_percent_encode(&c.path, NON_ALPHANUMERIC);
            let again = if matches!(problem, Problem::SignInAgain) { "&again=1" } else { "" };
            return see_other(&c.href(&format!("/sign-in?to={to}{again}")));
        }
        _ => {}
    }
    let (title, words, todo) = told(c, problem);
    let mut response = match html(&Page { c, title, words, todo }, status) {
        Ok(response) => response,
        Err(_) => (StatusCode::INTERNAL_SERVER_ERROR, "This page could not be made.\n").into_response(),
    };
    if let Problem::Refused(Refused::TooMany { seconds }) = problem
        && let Ok(value) = seconds.to_string().parse()
    {
        response.headers_mut().insert(header::RETRY_AFTER, value);
    }
    response
}

/// What a script is told of a problem, to show it beside the button that was pressed.
pub(crate) fn words(c: &Ctx<'_>, problem: &Problem) -> String {
    told(c, problem).1
}

/// What happened, in a title, in a sentence, and what to do; the last may be empty.
fn told(c: &Ctx<'_>, problem: &Problem) -> (String, String, String) {
    match problem {
        Problem::Missing | Problem::NotHers(_) => (c.t("problem-refused"), c.t("gone-title"), String::new()),
        Problem::SignIn | Problem::SignInAgain => (c.t("problem-refused"), c.t("sign-in-again"), String::new()),
        Problem::Refused(refused) => {
            let todo = match refused {
                Refused::FormForeign | Refused::FormOld | Refused::FormFast => c.t("problem-form-todo"),
                _ => String::new(),
            };
            (c.t("problem-refused"), c.refused(refused), todo)
        }
        Problem::Form(_, what) => (c.t("problem-refused"), c.t(&format!("problem-{what}")), c.t("problem-form-todo")),
        Problem::Told(_, id) => (c.t("problem-refused"), c.t(id), String::new()),
        Problem::Store(store::Error::Refused(id)) => (c.t("problem-refused"), c.t(id), String::new()),
        Problem::Store(store::Error::Full) => (c.t("problem-later"), c.t("problem-full"), c.t("problem-later-todo")),
        Problem::Store(store::Error::Unsure { .. }) => (c.t("problem-later"), c.t("problem-unsure"), String::new()),
        Problem::Store(error) if error.is_passing() => {
            (c.t("problem-later"), c.t("problem-gone"), c.t("problem-later-todo"))
        }
        Problem::Store(_) | Problem::Broken => (c.t("problem-broken"), c.t("problem-broken-words"), String::new()),
    }
}
