//! Writing an ask: out of a statement of the board, with the votes on it as they are now, and publishing it.
//!
//! The statements behind an ask keep the words and figures of the day on which they were put there, until a facilitator takes today's.
//! Once somebody has accepted that an ask was sent, its words stand still: whoever was asked must be able to answer what she read.

use std::collections::BTreeMap;
use std::sync::Arc;

use ::dialogue::ask::{Ask, Ground, GroupShare, Share, State, check};
use ::dialogue::name::word;
use axum::extract::Path;
use axum::http::StatusCode;
use norms::proposal::Refused as Odd;
use people::audit::Act;
use people::{OrgId, PersonId, Right};
use store::{AskRow, DialogueRow, Error, StatementRow, StatementState};

use super::show_now;
use crate::charts::opinion::letter;
use crate::door::{Problem, Sent, Visit};
use crate::form::Fields;
use crate::handlers::Answer;
use crate::handlers::dialogue::{Found, ending, lead_dialogue, line};
use crate::handlers::organisation::still;
use crate::outcome::{self, Outcome};
use crate::views::dialogue::asks::form as view;
use crate::when;

/// What the forms are signed for.
pub(crate) const FORM: &str = "ask";

/// What a button of the form does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Do {
    Save,
    Find,
    Figures,
    Publish,
    Withdraw,
}

impl Do {
    fn of(fields: &Fields) -> Result<Self, Problem> {
        Ok(match fields.one("do") {
            "save" => Self::Save,
            "find" => Self::Find,
            "figures" => Self::Figures,
            "publish" => Self::Publish,
            "withdraw" => Self::Withdraw,
            _ => return Err(Problem::Form(StatusCode::BAD_REQUEST, "form-unreadable")),
        })
    }
}

/// What the room said: statements that may stand behind an ask, and what the votes come to.
pub(crate) struct Room {
    /// Those that everybody sees, by number.
    pub(crate) shown: Vec<StatementRow>,
    outcome: Option<Arc<Outcome>>,
    today: String,
}

impl Room {
    /// The room of a session; an ask that came from none has an empty one.
    async fn of(visit: &Visit, found: Option<&Found>) -> Result<Self, Problem> {
        let today = when::day(visit.now).to_string();
        let Some(found) = found else { return Ok(Self { shown: Vec::new(), outcome: None, today }) };
        let mut shown = visit.app.store.reader().await?.statements(&found.row.id).await?;
        shown.retain(|s| s.state == StatementState::Shown);
        Ok(Self { shown, outcome: Some(outcome::of(&visit.app, found).await?), today })
    }

    /// A statement as it stands behind an ask from today on: votes as they are told, groups as the map shows them.
    pub(crate) fn ground(&self, row: &StatementRow) -> Ground {
        let n = |n: i64| u32::try_from(n).unwrap_or(0);
        let (agree, disagree, pass) = (n(row.agree), n(row.disagree), n(row.pass));
        let told = self.outcome.as_ref().and_then(|o| Some((o, o.statements.get(&row.number)?.seen.as_ref()?)));
        let groups = told.map_or_else(Vec::new, |(outcome, seen)| {
            let each = outcome.groups.iter().zip(&seen.by_group);
            each.map(|(group, share)| GroupShare {
                letter: letter(group.letter).to_string(),
                people: share.voted,
                share: (*share).into(),
            })
            .collect()
        });
        Ground {
            statement: row.number,
            text: row.text.clone(),
            lang: row.lang.clone(),
            on: self.today.clone(),
            agree,
            disagree,
            pass,
            share: Share::of(agree, agree + disagree + pass),
            groups,
        }
    }

    /// The statement of a number, if it may stand behind an ask.
    fn find(&self, number: i64) -> Option<&StatementRow> {
        self.shown.iter().find(|s| s.number == number)
    }
}

/// The form read into an ask; what stood behind it before keeps its figures unless `anew`.
fn read(fields: &Fields, before: &Ask, room: &Room, anew: bool) -> (Ask, Vec<Odd>) {
    let mut wrong = Vec::new();
    let mut odd = |field, code| wrong.push(Odd { field, code, args: Vec::new() });
    let line = |name: &str| fields.line(name).to_owned();
    let days = fields.line("days").parse::<u32>().unwrap_or_else(|_| {
        odd("days", if fields.line("days").is_empty() { "refuse-empty" } else { "refuse-number" });
        before.days
    });
    let mut grounds = Vec::new();
    for text in fields.all("ground") {
        let kept = text.parse::<i64>().ok().and_then(|number| {
            let row = room.find(number);
            let old = before.grounds.iter().find(|g| g.statement == number);
            match (old, row) {
                (Some(old), Some(row)) => Some(if anew { room.ground(row) } else { old.clone() }),
                // What was hidden or erased since may stand behind nothing.
                (_, None) => None,
                (None, Some(row)) => Some(room.ground(row)),
            }
        });
        match kept {
            Some(one) if grounds.iter().all(|g: &Ground| g.statement != one.statement) => grounds.push(one),
            Some(_) => {}
            None => odd("grounds", "ask-refuse-ground"),
        }
    }
    let ask = Ask {
        text: fields.one("text").to_owned(),
        lang: line("lang"),
        bearer: line("bearer"),
        office: line("office"),
        place: line("place"),
        provisions: fields.all("provision").map(str::to_owned).collect(),
        need: line("need"),
        days,
        grounds,
        published: before.published.clone(),
    };
    (ask.tidied(), wrong)
}

/// `GET /dialogues/{id}/asks/new?statement=…`
pub(crate) async fn blank(visit: Visit, Path(id): Path<String>) -> Answer {
    let (found, _) = lead_dialogue(&visit, &id).await?;
    let room = Room::of(&visit, Some(&found)).await?;
    let asked = visit.query.get("statement").and_then(|n| n.parse::<i64>().ok());
    let one = asked.and_then(|number| room.find(number));
    let ask = Ask {
        text: one.map_or_else(String::new, |s| s.text.clone()),
        lang: one.map_or_else(|| found.session.lang.clone(), |s| s.lang.clone()),
        grounds: one.map(|s| room.ground(s)).into_iter().collect(),
        ..Ask::default()
    };
    let filled = view::Filled {
        action: format!("/dialogues/{}/asks/new", found.row.id),
        ask: &ask,
        row: None,
        room: &room,
        wrong: &[],
        search: "",
        fixed: false,
        sample: found.row.sample,
    };
    view::page(&visit, &filled, StatusCode::OK)
}

/// `POST /dialogues/{id}/asks/new`: keeps a draft.
pub(crate) async fn make(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let (found, me) = lead_dialogue(visit, &id).await?;
    sent.check(FORM, 0)?;
    let what = Do::of(fields)?;
    let room = Room::of(visit, Some(&found)).await?;
    let (ask, mut wrong) = read(fields, &Ask::default(), &room, false);
    let filled = |wrong: &[Odd], status| {
        let filled = view::Filled {
            action: format!("/dialogues/{}/asks/new", found.row.id),
            ask: &ask,
            row: None,
            room: &room,
            wrong,
            search: fields.line("search"),
            fixed: false,
            sample: found.row.sample,
        };
        view::page(visit, &filled, status)
    };
    if what == Do::Find {
        return filled(&[], StatusCode::OK);
    }
    checked(&ask, visit, false, &mut wrong);
    if !wrong.is_empty() {
        return filled(&wrong, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let id = keep_new(visit, &found.row, me, &ask).await?;
    Ok(visit.go(&format!("/asks/{id}/edit?done=made")))
}

/// Adds what the rules say is wrong, once for each field.
fn checked(ask: &Ask, visit: &Visit, publish: bool, wrong: &mut Vec<Odd>) {
    let new = check(ask, &visit.site.knowledge, publish).into_iter();
    wrong.extend(new.filter(|r| wrong.iter().all(|w| w.field != r.field)).collect::<Vec<_>>());
}

async fn keep_new(visit: &Visit, dialogue: &DialogueRow, me: PersonId, ask: &Ask) -> Result<String, Problem> {
    let words = [false, true, true].map(|taken| word(&ask.text, "ask", &ending(visit), taken));
    let organisation = dialogue.organisation;
    let row = AskRow {
        id: String::new(),
        organisation,
        dialogue: Some(dialogue.id.clone()),
        body: serde_json::to_string(ask).map_err(|_| Problem::Broken)?,
        state: State::Draft.word().to_owned(),
        made: visit.now,
        changed: visit.now,
    };
    let event = line(visit, (organisation, me), Act::AskMade, "", [("dialogue", dialogue.id.clone())]);
    let write = visit.app.store.write("ask", (words, row, event), move |w, (words, row, event)| {
        Box::pin(async move {
            still(w, me, organisation, Right::LeadDialogues).await?;
            for id in words.iter() {
                if w.put_ask(&AskRow { id: id.clone(), ..row.clone() }).await? {
                    let mut event = event.clone();
                    event.object.clone_from(id);
                    w.record(event).await?;
                    return Ok(id.clone());
                }
            }
            Err(Error::Taken("ask".into()))
        })
    });
    Ok(write.await?)
}

/// An ask for somebody who leads for its organisation.
struct Led {
    row: AskRow,
    ask: Ask,
    me: PersonId,
    /// Whether its words stand still.
    fixed: bool,
    /// The session that it came from.
    found: Option<Found>,
}

async fn led(visit: &Visit, id: &str) -> Result<Led, Problem> {
    visit.signed_in()?;
    let mut reader = visit.app.store.reader().await?;
    let row = reader.ask(id).await?.ok_or(Problem::Missing)?;
    let me = visit.may(row.organisation, Right::LeadDialogues)?;
    let fixed = reader.ask_steps(id).await?.iter().any(|s| s.state == "accepted");
    let dialogue = match &row.dialogue {
        Some(dialogue) => reader.dialogue(dialogue).await?,
        None => None,
    };
    let found = dialogue.map(|row| super::super::read(row, true)).transpose()?;
    let ask = serde_json::from_str(&row.body).map_err(|_| Problem::Broken)?;
    Ok(Led { row, ask, me, fixed, found })
}

impl Led {
    fn filled<'a>(&'a self, ask: &'a Ask, room: &'a Room, wrong: &'a [Odd], search: &'a str) -> view::Filled<'a> {
        view::Filled {
            action: format!("/asks/{}/edit", self.row.id),
            ask,
            row: Some(&self.row),
            room,
            wrong,
            search,
            fixed: self.fixed,
            sample: self.found.as_ref().is_some_and(|found| found.row.sample),
        }
    }
}

/// `GET /asks/{id}/edit`
pub(crate) async fn edit(visit: Visit, Path(id): Path<String>) -> Answer {
    let led = led(&visit, &id).await?;
    let room = Room::of(&visit, led.found.as_ref()).await?;
    view::page(&visit, &led.filled(&led.ask, &room, &[], ""), StatusCode::OK)
}

/// `POST /asks/{id}/edit`: saves, publishes or withdraws.
pub(crate) async fn change(Path(id): Path<String>, sent: Sent) -> Answer {
    let Sent { visit, fields } = &sent;
    let led = led(visit, &id).await?;
    sent.check(FORM, 0)?;
    let what = Do::of(fields)?;
    // Her page was of an older one: what somebody else wrote since is not overwritten.
    if fields.one("seen") != led.row.changed.0.to_string() {
        return Err(Problem::Told(StatusCode::UNPROCESSABLE_ENTITY, "ask-changed-since"));
    }
    if led.fixed && !matches!(what, Do::Publish | Do::Withdraw) {
        return Err(Problem::Told(StatusCode::UNPROCESSABLE_ENTITY, "ask-fixed"));
    }
    let room = Room::of(visit, led.found.as_ref()).await?;
    let (mut ask, mut wrong) = match led.fixed || what == Do::Withdraw {
        true => (led.ask.clone(), Vec::new()),
        false => read(fields, &led.ask, &room, what == Do::Figures),
    };
    if what == Do::Find {
        return view::page(visit, &led.filled(&ask, &room, &[], fields.line("search")), StatusCode::OK);
    }
    let publishes = what == Do::Publish || (led.row.state == State::Published.word() && what != Do::Withdraw);
    if what != Do::Withdraw {
        checked(&ask, visit, publishes, &mut wrong);
    }
    if !wrong.is_empty() {
        let filled = led.filled(&ask, &room, &wrong, fields.line("search"));
        return view::page(visit, &filled, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let (state, done) = match what {
        Do::Publish => (State::Published.word(), "published"),
        Do::Withdraw => (State::Withdrawn.word(), "withdrawn"),
        Do::Figures => (led.row.state.as_str(), "figures"),
        Do::Save | Do::Find => (led.row.state.as_str(), "saved"),
    };
    if what == Do::Publish && led.row.state != State::Published.word() && ask.published.is_empty() {
        ask.published.clone_from(&room.today);
    }
    keep_change(visit, &led, &ask, state, done).await?;
    if state == State::Published.word() || led.row.state == State::Published.word() {
        show_now(visit).await;
    }
    let to =
        if what == Do::Publish { format!("/asks/{id}?done={done}") } else { format!("/asks/{id}/edit?done={done}") };
    Ok(visit.go(&to))
}

async fn keep_change(visit: &Visit, led: &Led, ask: &Ask, state: &str, done: &'static str) -> Result<(), Problem> {
    let (organisation, me, now): (OrgId, PersonId, _) = (led.row.organisation, led.me, visit.now);
    let detail = BTreeMap::from([("what".to_owned(), done.to_owned())]);
    let mut event = line(visit, (organisation, me), Act::AskChanged, &led.row.id, []);
    event.detail = detail;
    let body = serde_json::to_string(ask).map_err(|_| Problem::Broken)?;
    let input = (led.row.clone(), body, state.to_owned(), event);
    let write = visit.app.store.write("change ask", input, move |w, (before, body, state, event)| {
        Box::pin(async move {
            still(w, me, organisation, Right::LeadDialogues).await?;
            if !w.change_ask(before, body, state, now).await? {
                return Err(Error::Refused("ask-changed-since"));
            }
            w.record(event.clone()).await.map(drop)
        })
    });
    Ok(write.await?)
}
