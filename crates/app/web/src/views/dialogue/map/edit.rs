//! What facilitators put up for a round: their pinned statements, what the votes agree on, and what answers the last question.

use std::collections::BTreeSet;

use ::dialogue::rounds::{MOST, Round};
use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;

use super::{To, line::Line};
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::dialogue::Found;
use crate::handlers::dialogue::map::{FORM, ROUNDS};
use crate::outcome::Outcome;
use crate::views::html;

/// Statements to choose from on the page; every other one that is shown can be pinned on the board first.
const OFFERED: usize = 40;

struct Choice {
    number: i64,
    line: Line,
    on: bool,
    why: String,
}

struct Form {
    word: &'static str,
    title: String,
    lead: String,
    open: bool,
    choices: Vec<Choice>,
    odd: String,
    done: bool,
}

#[derive(Template)]
#[template(path = "dialogue/map/edit.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    title: &'a str,
    title_lang: &'a str,
    id: &'a str,
    to: To,
    action: String,
    token: String,
    most: usize,
    forms: Vec<Form>,
}

/// Numbers in the order in which they are offered, each with the id of the reason.
fn offered(found: &Found, outcome: &Outcome, pinned: &[i64], round: &Round, word: &str) -> Vec<(i64, &'static str)> {
    let last = found.session.prompts.len().saturating_sub(1);
    let mut requests: Vec<_> = outcome.statements.iter().filter(|(_, told)| told.prompt == last).collect();
    requests.sort_by_key(|(number, told)| (std::cmp::Reverse(told.agree), **number));
    let mut all: Vec<(i64, &'static str)> = round.statements.iter().map(|n| (*n, "first-why-up")).collect();
    all.extend(pinned.iter().map(|n| (*n, "first-why-pinned")));
    let agreed = outcome.consensus.iter().map(|n| (*n, "first-why-agreed"));
    let asked = requests.iter().map(|(n, _)| (**n, "first-why-request"));
    if word == "pairs" {
        all.extend(asked.chain(agreed));
    } else {
        all.extend(agreed.chain(asked));
    }
    let mut seen = BTreeSet::new();
    all.retain(|(n, _)| outcome.statements.contains_key(n) && seen.insert(*n));
    all.truncate(OFFERED.max(round.statements.len()));
    all
}

/// The page, with a form that was not taken: its round, what was chosen in it, and why.
pub(crate) fn page(
    visit: &Visit,
    found: &Found,
    outcome: &Outcome,
    pinned: &[i64],
    odd: Option<(&'static str, Vec<i64>, &'static str)>,
    status: StatusCode,
) -> Result<Response, Problem> {
    let c = found.ctx(visit);
    let rounds = &found.session.rounds;
    let forms = ROUNDS.into_iter().zip([&rounds.scoring, &rounds.pairs]).map(|(word, round)| {
        let odd = odd.as_ref().filter(|(of, ..)| *of == word);
        let chosen = odd.map_or(&round.statements, |(_, chosen, _)| chosen);
        let choice = |(number, why): (i64, &'static str)| {
            let told = outcome.statements.get(&number)?;
            Some(Choice {
                number,
                line: Line::bare(&c, found, number, told).without_ask(),
                on: chosen.contains(&number),
                why: c.t(why),
            })
        };
        Form {
            word,
            title: c.t2("first-title-", word),
            lead: c.t2("first-edit-", word),
            open: round.open,
            choices: offered(found, outcome, pinned, round, word).into_iter().filter_map(choice).collect(),
            odd: odd.map(|(_, _, id)| c.n(id, MOST)).unwrap_or_default(),
            done: visit.query.get("done") == Some(word) && odd.is_none(),
        }
    });
    let page = Page {
        title: &found.session.title,
        title_lang: &found.session.lang,
        id: &found.row.id,
        to: To::of(&c, found),
        action: c.dialogue_href(&found.row.id, "priorities/edit"),
        token: visit.token(FORM),
        most: MOST,
        forms: forms.collect(),
        c: &c,
    };
    html(&page, status)
}
