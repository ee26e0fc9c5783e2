//! What is hers.

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use dialogue::declared::{Declared, MOST_GROUPS, REGIONS, SECTORS};
use store::{StatementRow, StatementState, VoteRow};

use super::{Top, Words};
use crate::ctx::Ctx;
use crate::door::Problem;
use crate::views::dialogue::card::FEW;
use crate::views::html;
use crate::voice::Voice;

/// Everything of hers.
pub(crate) struct Hers<'a> {
    /// What she said of herself.
    pub(crate) said: &'a Declared,
    /// What she said.
    pub(crate) own: &'a [StatementRow],
    /// All statements of the dialogue, to name those that she voted on.
    pub(crate) all: &'a [StatementRow],
    /// How she voted.
    pub(crate) votes: &'a [VoteRow],
    /// What was refused.
    pub(crate) note: Option<String>,
}

struct Own {
    words: Words,
    state: String,
    reason: String,
    back: String,
    change: String,
}

struct Voted {
    words: Words,
    vote: String,
    change: String,
}

/// A word to choose, what it is called, whether it is chosen.
type Choice = (String, String, bool);

#[derive(Template)]
#[template(path = "dialogue/voice/me.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    top: Top,
    action: String,
    token: String,
    regions: Vec<(String, Vec<Choice>)>,
    sectors: Vec<Choice>,
    lived: bool,
    groups: Vec<Choice>,
    most: usize,
    own: Vec<Own>,
    voted: Vec<Voted>,
    open: bool,
    say: String,
    vote: String,
    leave: String,
    done: Option<String>,
    note: Option<String>,
}

/// The page.
pub(crate) fn page(voice: &Voice, hers: &Hers<'_>, status: StatusCode) -> Result<Response, Problem> {
    let c = voice.ctx();
    let said = hers.said;
    let region = |word: &&str| ((*word).to_owned(), c.word("region", word), said.region.as_deref() == Some(*word));
    let regions = REGIONS.iter().map(|(name, of)| (c.word("region", name), of.iter().map(region).collect()));
    let sector = |word: &&str| ((*word).to_owned(), c.t2("voice-sector-", word), said.sector.as_deref() == Some(*word));
    let groups = voice.visit.site.knowledge.words.keys().filter(|(vocabulary, _)| vocabulary == "group");
    let mut groups: Vec<Choice> =
        groups.map(|(_, word)| (word.clone(), capital(&c.word("group", word)), said.groups.contains(word))).collect();
    groups.sort_by(|a, b| a.1.cmp(&b.1));
    let saved = |name: &str| voice.visit.query.get(name).is_some();
    let done = match () {
        () if saved("saved") => Some(c.t("voice-me-saved")),
        () if saved("taken") => Some(c.t("voice-me-taken")),
        () => None,
    };
    let page = Page {
        top: Top::new(voice, &c),
        action: c.href(&voice.path("/me")),
        token: voice.token("me"),
        regions: regions.collect(),
        sectors: SECTORS.iter().map(sector).collect(),
        lived: said.lived,
        groups,
        most: MOST_GROUPS,
        own: hers.own.iter().map(|row| own(voice, &c, row)).collect(),
        voted: hers.votes.iter().filter_map(|vote| voted(voice, &c, hers.all, vote)).collect(),
        open: voice.found.is_open(),
        say: c.href(&voice.path("/say")),
        vote: c.href(&voice.path("/vote")),
        leave: c.href(&voice.path("/me/leave")),
        done,
        note: hers.note.clone(),
        c: &c,
    };
    html(&page, status)
}

/// A word of a vocabulary at the head of a line.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

fn own(voice: &Voice, c: &Ctx<'_>, row: &StatementRow) -> Own {
    let of = |n: i64| u64::try_from(n).unwrap_or(0);
    let state = match row.state {
        StatementState::Waiting => c.t("voice-own-waiting"),
        // The direction of few votes is told to nobody, her included: she may know who the few are.
        StatementState::Shown if row.votes() < FEW => c.m("voice-own-few", &[("n", of(row.votes()).into())]),
        StatementState::Shown => {
            let pairs =
                [("agree", of(row.agree).into()), ("disagree", of(row.disagree).into()), ("pass", of(row.pass).into())];
            c.m("voice-own-shown", &pairs)
        }
        StatementState::Hidden => c.t("voice-own-hidden"),
        StatementState::Merged => c.t("voice-own-merged"),
        StatementState::Erased => c.t("voice-own-erased"),
    };
    Own {
        words: Words::of(row),
        state,
        reason: if row.state == StatementState::Hidden { row.reason.clone() } else { String::new() },
        back: c.href(&voice.path(&format!("/me/statement?n={}", row.number))),
        change: if row.state == StatementState::Shown && voice.found.is_open() {
            c.href(&voice.path(&format!("/vote?statement={}#card", row.number)))
        } else {
            String::new()
        },
    }
}

/// A vote of hers on something that everybody sees; what was hidden or taken back shows nowhere.
fn voted(voice: &Voice, c: &Ctx<'_>, all: &[StatementRow], vote: &VoteRow) -> Option<Voted> {
    let row = all.iter().find(|row| row.number == vote.statement && row.state == StatementState::Shown)?;
    Some(Voted {
        words: Words::of(row),
        vote: c.t2("voice-voted-", vote.vote.word()),
        change: c.href(&voice.path(&format!("/vote?statement={}#card", row.number))),
    })
}
