//! What people sign in to, propose and review: one file for each noun, one function for each act.
//!
//! A handler reads from top to bottom as the policy (who may, when, why not), then does one transaction that leaves its line in the
//! audit log. It takes a [`Visit`](crate::door::Visit) or a [`Sent`](crate::door::Sent) and returns a page or a
//! [`Problem`](crate::door::Problem).

pub(crate) mod accepted;
pub(crate) mod account;
pub(crate) mod dialogue;
pub(crate) mod invitation;
pub(crate) mod organisation;
pub(crate) mod passkey;
pub(crate) mod proposal;
pub(crate) mod reading;
pub(crate) mod review;
pub(crate) mod sign_in;

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::response::Response;
use axum::routing::{get, post};

use crate::app::Shared;
use crate::door::{Problem, dress};

/// What every handler returns.
pub(crate) type Answer = Result<Response, Problem>;

/// All routes that need more than the knowledge.
pub(crate) fn routes(app: &Shared) -> Router<Shared> {
    let scripts = Router::new()
        .route("/sign-in/passkey/start", post(passkey::start_entering))
        .route("/sign-in/passkey/finish", post(passkey::finish_entering))
        .route("/account/passkeys/start", post(passkey::start_adding))
        .route("/account/passkeys/finish", post(passkey::finish_adding))
        .route("/invitations/{token}/passkey/start", post(passkey::start_joining))
        .route("/invitations/{token}/passkey/finish", post(passkey::finish_joining))
        .layer(from_fn_with_state(app.clone(), passkey::speak));
    Router::new()
        .route("/sign-in", get(sign_in::show).post(sign_in::send))
        .route("/sign-out", post(sign_in::leave))
        .route("/invitations/{token}", get(invitation::show).post(invitation::accept))
        .route("/account", get(account::show))
        .route("/account/name", post(account::name))
        .route("/account/passphrase", post(account::passphrase))
        .route("/account/authenticator", get(account::authenticator).post(account::set_authenticator))
        .route("/account/passkeys/remove", post(passkey::remove))
        .route("/account/recovery", post(account::recovery))
        .route("/account/sessions/end", post(account::end_session))
        .merge(evidence())
        .merge(scripts)
        .merge(organisations())
        .merge(dialogue::routes())
        .layer(from_fn_with_state(app.clone(), dress))
}

/// Those of an organisation. An address that takes forms only leads back when it is asked for.
fn organisations() -> Router<Shared> {
    use organisation::{another, audit, back, invitations, make, matches, name, people, show};
    Router::new()
        .route("/organisations/new", get(another).post(make))
        .route("/organisations/{id}", get(show))
        .route("/organisations/{id}/name", get(back).post(name))
        .route("/organisations/{id}/invite", get(invitations::show).post(invitations::invite))
        .route("/organisations/{id}/invitations/withdraw", get(back).post(invitations::withdraw))
        .route("/organisations/{id}/people/{person}", get(people::show))
        .route("/organisations/{id}/roles", get(back).post(people::roles))
        .route("/organisations/{id}/remove", get(people::ask).post(people::remove))
        .route("/organisations/{id}/sessions/end", get(back).post(people::end_sessions))
        .route("/organisations/{id}/matches", get(matches::queue))
        .route("/organisations/{id}/matches/{match}", get(matches::show).post(matches::say))
        .route("/organisations/{id}/audit", get(audit::show))
        .route("/organisations/{id}/audit.jsonl", get(audit::back).post(audit::export))
}

/// Those of evidence: proposed by anybody, reviewed by the keepers of the knowledge.
fn evidence() -> Router<Shared> {
    Router::new()
        .route("/propose", get(proposal::ask))
        .route("/propose/{kind}", get(proposal::form).post(proposal::send))
        .route("/proposals/{id}", get(proposal::show))
        .route("/proposals/{id}/withdraw", post(proposal::withdraw))
        .route("/review", get(review::queue).post(review::bulk))
        .route("/review/{id}", get(review::one).post(review::decide))
        .route("/review/{id}/undo", post(review::undo))
        .route("/accepted", get(accepted::list))
        .route("/accepted.patch", get(accepted::patch))
}
