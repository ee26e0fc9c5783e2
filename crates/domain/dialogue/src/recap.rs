//! The recap of a session: what was discussed, who voted alike and what all agreed on, who was not there, what is asked of whom.
//!
//! It is made of what is public already, in the order in which somebody reads who was not in the room. A page, a file of words and a
//! file for paper are made from the same [`Recap`], so that they cannot say different things. It holds numbers and the words that people
//! wrote, and no sentence of its own: those come from whoever says it ([`Say`]), in four languages.
//!
//! Absent on purpose: names of participants, exact counts of what people say of themselves (only what [`crate::missing`] lets out), a
//! winner, and any figure without its interval.

mod markdown;

use crate::ask::{Ask, GroupShare, Share, Stand};
use crate::missing::{Figures, Row};
use crate::{Prompt, Resource, Session, Speaker};

pub use markdown::{Arg, Say, markdown};

/// Statements shown of each prompt, of each list, of each group.
const SHOWN: usize = 5;

/// A statement and how it stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Heard {
    /// Its number on the board.
    pub number: i64,
    /// Place of its prompt, from 0.
    pub prompt: usize,
    /// The theme that facilitators put it under.
    pub theme: Option<i64>,
    /// Its words.
    pub text: String,
    /// Their language (BCP 47).
    pub lang: String,
    /// A translation into the language of the recap, if a person gave one.
    pub translation: String,
    /// How many voted on it.
    pub voters: u32,
    /// The share of them that agrees.
    pub agree: Option<Share>,
    /// The share that disagrees.
    pub disagree: Option<Share>,
    /// The share of each group that agrees.
    pub groups: Vec<GroupShare>,
    /// The lower bound of the group that is least sure that it agrees; of everybody without groups.
    pub floor: f64,
}

/// A theme of one prompt.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Theme {
    /// Its number in the session.
    pub number: i64,
    /// Place of its prompt, from 0.
    pub prompt: usize,
    /// What facilitators call it.
    pub title: String,
}

/// How far the votes carry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reach {
    /// Too few people voted on enough statements.
    #[default]
    TooFew,
    /// People vote in many ways, without clear groups.
    NoGroups,
    /// There are groups to speak of.
    Groups,
}

/// A group, by letter.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Group {
    /// Its letter on the map.
    pub letter: String,
    /// Its people.
    pub people: usize,
    /// Statements that set it apart: number, and whether it agrees more than others.
    pub own: Vec<(i64, bool)>,
}

/// What an ask is and how it stands.
#[derive(Debug, Clone, PartialEq)]
pub struct Asked {
    /// The word in its address.
    pub id: String,
    /// The ask.
    pub ask: Ask,
    /// Where it stands.
    pub stand: Stand,
}

/// Everything that a recap is made from.
#[derive(Debug, Clone, Default)]
pub struct Room {
    /// What the facilitators announced.
    pub session: Session,
    /// Statements that everybody saw.
    pub heard: Vec<Heard>,
    /// Themes that are there, in their order.
    pub themes: Vec<Theme>,
    /// How far the votes carry.
    pub reach: Reach,
    /// How surely the groups come back, from 0 to 1.
    pub support: f64,
    /// The groups.
    pub groups: Vec<Group>,
    /// People between groups.
    pub between: usize,
    /// Votes on what everybody saw.
    pub votes: usize,
    /// Numbers of statements that every group agrees on, the surest first.
    pub consensus: Vec<i64>,
    /// The same for what every group rejects.
    pub against: Vec<i64>,
    /// Numbers of statements on which groups surely differ.
    pub divisive: Vec<i64>,
    /// What may be published about who came.
    pub figures: Figures,
    /// Published asks.
    pub asks: Vec<Asked>,
    /// Resources of the session: id and words.
    pub resources: Vec<(String, Resource)>,
}

/// One prompt and what came of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Discussed {
    /// The question.
    pub prompt: Prompt,
    /// How many statements answer it.
    pub statements: usize,
    /// Themes and how many statements are under each, the largest first.
    pub themes: Vec<(String, usize)>,
    /// Those of which the room is surest.
    pub surest: Vec<Heard>,
}

/// A group with the statements that set it apart.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupTold {
    /// Its letter.
    pub letter: String,
    /// Its people.
    pub people: usize,
    /// What it agrees with more than others do, or less (`false`).
    pub own: Vec<(Heard, bool)>,
}

/// A recap.
#[derive(Debug, Clone)]
pub struct Recap {
    /// What the facilitators announced: title, times, panel, agenda.
    pub session: Session,
    /// How many statements everybody saw.
    pub statements: usize,
    /// In how many languages they were.
    pub languages: usize,
    /// How many votes were cast on them.
    pub votes: usize,
    /// Each prompt, in its order.
    pub discussed: Vec<Discussed>,
    /// How far the votes carry.
    pub reach: Reach,
    /// How surely the groups come back, from 0 to 1.
    pub support: f64,
    /// The groups, by letter.
    pub groups: Vec<GroupTold>,
    /// People between groups.
    pub between: usize,
    /// What every group agrees on, the surest first.
    pub consensus: Vec<Heard>,
    /// What every group rejects.
    pub against: Vec<Heard>,
    /// Where groups differ.
    pub divisive: Vec<Heard>,
    /// How many came, at least; `None` is kept back.
    pub came: Option<u32>,
    /// How many of them neither posted nor voted, at least.
    pub silent: Option<u32>,
    /// How many of those expected did not come, at least.
    pub unreached: Option<u32>,
    /// Whom the facilitators hoped to hear, and everybody else who may be shown.
    pub who: Vec<Row>,
    /// What is asked.
    pub asks: Vec<Asked>,
    /// Papers and recordings.
    pub resources: Vec<(String, Resource)>,
    /// Who speaks and who leads.
    pub people: Vec<Speaker>,
}

impl Recap {
    /// Out of what is known of a session.
    #[must_use]
    pub fn of(room: Room) -> Self {
        let Room { session, heard, figures, .. } = &room;
        let find = |number: &i64| heard.iter().find(|h| h.number == *number);
        let list = |numbers: &[i64]| numbers.iter().filter_map(find).take(SHOWN).cloned().collect::<Vec<_>>();
        let groups = room.groups.iter().map(|g| GroupTold {
            letter: g.letter.clone(),
            people: g.people,
            own: g.own.iter().filter_map(|(n, agrees)| Some((find(n)?.clone(), *agrees))).take(SHOWN).collect(),
        });
        let mut languages: Vec<&str> = heard.iter().map(|h| primary(&h.lang)).filter(|l| *l != "und").collect();
        languages.sort_unstable();
        languages.dedup();
        let people = session.panel.iter().chain(&session.moderators).cloned().collect();
        Self {
            statements: heard.len(),
            languages: languages.len(),
            votes: room.votes,
            discussed: session.prompts.iter().enumerate().map(|(n, prompt)| discussed(&room, n, prompt)).collect(),
            reach: room.reach,
            support: room.support,
            groups: groups.collect(),
            between: room.between,
            consensus: list(&room.consensus),
            against: list(&room.against),
            divisive: list(&room.divisive),
            came: figures.came(),
            silent: figures.silent(),
            unreached: if session.expected > 0 { figures.unreached(session.expected) } else { None },
            who: figures.rows(&session.targets),
            asks: room.asks.clone(),
            resources: room.resources.clone(),
            people,
            session: room.session,
        }
    }
}

/// The language alone of a tag.
fn primary(lang: &str) -> &str {
    lang.split('-').next().unwrap_or(lang)
}

fn discussed(room: &Room, place: usize, prompt: &Prompt) -> Discussed {
    let mut here: Vec<&Heard> = room.heard.iter().filter(|h| h.prompt == place).collect();
    let under = |theme: &Theme| here.iter().filter(|h| h.theme == Some(theme.number)).count();
    let own = room.themes.iter().filter(|t| t.prompt == place);
    let mut themes: Vec<(String, usize)> = own.map(|t| (t.title.clone(), under(t))).filter(|(_, n)| *n > 0).collect();
    // Stable: themes of one size keep the order that facilitators gave them.
    themes.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    let statements = here.len();
    here.retain(|h| h.agree.is_some());
    here.sort_by(|a, b| b.floor.total_cmp(&a.floor).then(a.number.cmp(&b.number)));
    let surest = here.into_iter().take(SHOWN).cloned().collect();
    Discussed { prompt: prompt.clone(), statements, themes, surest }
}

#[cfg(test)]
mod tests;
