//! A session, as it was typed.

use std::collections::BTreeMap;

use super::Odd;
use super::check::Odds;
use crate::declared::{REGIONS, SECTORS};
use crate::when::{self, Which};
use crate::{Agenda, Joining, Moderation, Phase, Prompt, Speaker, Target, model};

/// Languages in which the form asks for a prompt; any other has one more row.
pub const LANGUAGES: [&str; 4] = ["en", "es", "fr", "ar"];
/// What a target can be about.
pub const TARGETS: [&str; 4] = ["group", "region", "sector", "lived"];

/// People on a panel, or leading, at most.
const PEOPLE: usize = 30;
/// Parts of an agenda at most.
const PARTS: usize = 40;
/// Prompts at most: columns of the board.
const PROMPTS: usize = 8;
/// People that can be hoped for.
const HOPED: u32 = 1_000_000;

/// A session, as its form holds it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Session {
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Language of what the facilitators wrote.
    pub lang: String,
    /// Its day in its zone, `2026-11-26`.
    pub day: String,
    /// Its time there, `14:00`.
    pub time: String,
    /// The zone.
    pub zone: String,
    /// Which of two, where clocks go back.
    pub which: String,
    /// How long it takes.
    pub minutes: String,
    /// Languages spoken or interpreted.
    pub languages: Vec<String>,
    /// Name, what she does, and for whom.
    pub panel: Vec<[String; 3]>,
    /// The same of those who lead.
    pub moderators: Vec<[String; 3]>,
    /// Minutes, and what happens.
    pub agenda: Vec<[String; 2]>,
    /// Each prompt: its language and its text, in each language.
    pub prompts: Vec<Vec<(String, String)>>,
    /// How many people are hoped for.
    pub expected: String,
    /// Kind, word and how many.
    pub targets: Vec<[String; 3]>,
    /// Where people register.
    pub registration: String,
    /// Where it can be watched.
    pub recording: String,
    /// Ids of resources.
    pub resources: Vec<String>,
    /// `before` or `after`.
    pub moderation: String,
    /// `link` or `open`.
    pub joining: String,
}

impl Session {
    /// What the form shows of a session.
    #[must_use]
    pub fn of(session: &model::Session) -> Self {
        let shown = when::local(&session.zone, session.starts);
        let people =
            |all: &[Speaker]| all.iter().map(|s| [s.name.clone(), s.role.clone(), s.organisation.clone()]).collect();
        let number = |n: u32| if n == 0 { String::new() } else { n.to_string() };
        Self {
            title: session.title.clone(),
            summary: session.summary.clone(),
            lang: session.lang.clone(),
            day: shown.map(|s| s.date()).unwrap_or_default(),
            time: shown.map(|s| s.clock()).unwrap_or_default(),
            zone: session.zone.clone(),
            which: when::which(&session.zone, session.starts).map_or("", Which::word).to_owned(),
            minutes: number(session.minutes),
            languages: session.languages.clone(),
            panel: people(&session.panel),
            moderators: people(&session.moderators),
            agenda: session.agenda.iter().map(|a| [number(a.minutes), a.what.clone()]).collect(),
            prompts: session.prompts.iter().map(|p| p.text.clone().into_iter().collect()).collect(),
            expected: number(session.expected),
            targets: session.targets.iter().map(|t| [t.kind.clone(), t.word.clone(), t.hoped.to_string()]).collect(),
            registration: session.registration.clone(),
            recording: session.recording.clone(),
            resources: session.resources.clone(),
            moderation: if session.moderation == Moderation::After { "after" } else { "before" }.to_owned(),
            joining: if session.joining == Joining::Open { "open" } else { "link" }.to_owned(),
        }
    }
}

/// The session that was typed over the one `before`, which is in `phase`. `resource` says whether an id names a resource, which this crate
/// does not hold. Who is hoped for stays: see [`hoped`].
///
/// # Errors
/// Everything that is wrong with it.
pub fn session(
    typed: &Session,
    before: &model::Session,
    phase: Phase,
    resource: impl Fn(&str) -> bool,
) -> Result<model::Session, Vec<Odd>> {
    let mut odds = Odds::default();
    let zone = when::zone_named(&typed.zone).unwrap_or_default();
    let starts = starts(&mut odds, typed, &zone);
    let moderation = choice(
        &mut odds,
        "moderation",
        &typed.moderation,
        [Moderation::Before, Moderation::After],
        ["before", "after"],
    );
    let joining = choice(&mut odds, "joining", &typed.joining, [Joining::Link, Joining::Open], ["link", "open"]);
    let resources: Vec<String> = typed.resources.iter().filter(|id| !id.is_empty()).cloned().collect();
    if !resources.iter().all(|id| resource(id)) {
        odds.add("resource", 0, "calendar-odd-choice", 0);
    }
    let made = model::Session {
        title: odds.said("title", &typed.title, 160),
        summary: odds.words("summary", &typed.summary, 4000),
        lang: odds.lang("lang", 0, &typed.lang),
        starts,
        minutes: odds.number(("minutes", 0), &typed.minutes, 5..=1440, "calendar-odd-minutes"),
        zone,
        languages: languages(&mut odds, &typed.languages),
        panel: people(&mut odds, "panel", &typed.panel),
        moderators: people(&mut odds, "moderators", &typed.moderators),
        agenda: agenda(&mut odds, &typed.agenda),
        prompts: prompts(&mut odds, &typed.prompts, before, phase),
        registration: odds.address("registration", &typed.registration),
        recording: odds.address("recording", &typed.recording),
        resources,
        expected: before.expected,
        targets: before.targets.clone(),
        moderation,
        joining,
        criteria: before.criteria.clone(),
        rounds: before.rounds.clone(),
        released: before.released,
        cancelled: before.cancelled.clone(),
    };
    odds.done(made)
}

/// Who is hoped for, over the session `before`. `group` says whether a word names a group, which this crate does not hold; nothing else of it changes, and nothing else is looked at.
///
/// # Errors
/// Everything that is wrong with it.
pub fn hoped(
    typed: &Session,
    before: &model::Session,
    group: impl Fn(&str) -> bool,
) -> Result<model::Session, Vec<Odd>> {
    let mut odds = Odds::default();
    let made = model::Session {
        expected: expected(&mut odds, &typed.expected),
        targets: targets(&mut odds, &typed.targets, group),
        ..before.clone()
    };
    odds.done(made)
}

fn expected(odds: &mut Odds, typed: &str) -> u32 {
    match typed.trim() {
        "" => 0,
        n => odds.number(("expected", 0), n, 0..=HOPED, "calendar-odd-number"),
    }
}

fn starts(odds: &mut Odds, typed: &Session, zone: &str) -> i64 {
    let which = Which::from_word(&typed.which);
    match when::instant(zone, typed.day.trim(), typed.time.trim(), which) {
        Ok(at) => return at,
        Err(when::Odd::Zone) => odds.add("zone", 0, "calendar-odd-zone", 0),
        Err(when::Odd::Day) => odds.add("day", 0, "calendar-odd-day", 0),
        Err(when::Odd::Time) => odds.add("time", 0, "calendar-odd-time", 0),
        Err(when::Odd::Never) => odds.add("time", 0, "calendar-odd-never", 0),
        Err(when::Odd::Twice(..)) => odds.add("which", 0, "calendar-odd-twice", 0),
    }
    0
}

fn choice<T: Copy + Default, const N: usize>(
    odds: &mut Odds,
    field: &'static str,
    typed: &str,
    all: [T; N],
    words: [&str; N],
) -> T {
    match all.into_iter().zip(words).find(|(_, word)| *word == typed) {
        Some((value, _)) => value,
        None => {
            odds.add(field, 0, "calendar-odd-choice", 0);
            T::default()
        }
    }
}

fn languages(odds: &mut Odds, typed: &[String]) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for code in typed.iter().map(|code| code.trim()).filter(|code| !code.is_empty()) {
        if !crate::lang::is_code(code) {
            odds.add("languages", 0, "calendar-odd-languages", 0);
        } else if !all.iter().any(|seen| seen == code) {
            all.push(code.to_owned());
        }
    }
    odds.few("languages", &all, 40);
    all
}

/// Rows in which something stands. A role or an organisation without a name is nobody.
fn people(odds: &mut Odds, field: &'static str, typed: &[[String; 3]]) -> Vec<Speaker> {
    let mut all = Vec::new();
    for (row, [name, role, organisation]) in typed.iter().enumerate() {
        let speaker = Speaker {
            name: odds.line(field, row, name, 120),
            role: odds.line(field, row, role, 160),
            organisation: odds.line(field, row, organisation, 160),
        };
        match (speaker.name.is_empty(), speaker == Speaker::default()) {
            (_, true) => {}
            (true, false) => odds.add(field, row, "calendar-odd-name", 0),
            (false, false) => all.push(speaker),
        }
    }
    odds.few(field, &all, PEOPLE);
    all
}

fn agenda(odds: &mut Odds, typed: &[[String; 2]]) -> Vec<Agenda> {
    let mut all = Vec::new();
    for (row, [minutes, what]) in typed.iter().enumerate() {
        let what = odds.line("agenda", row, what, 300);
        let minutes = match minutes.trim() {
            "" => 0,
            n => odds.number(("agenda", row), n, 0..=1440, "calendar-odd-minutes"),
        };
        match (what.is_empty(), minutes) {
            (true, 0) => {}
            (true, _) => odds.add("agenda", row, "calendar-odd-agenda", 0),
            (false, _) => all.push(Agenda { minutes, what }),
        }
    }
    odds.few("agenda", &all, PARTS);
    all
}

/// Once statements may answer a prompt, its place belongs to it: it can be said better, and no prompt before or after it falls out.
fn prompts(odds: &mut Odds, typed: &[Vec<(String, String)>], before: &model::Session, phase: Phase) -> Vec<Prompt> {
    let kept = if phase >= Phase::Open { before.prompts.len() } else { 0 };
    let mut all = Vec::new();
    for row in 0..typed.len().max(kept) {
        let mut text = BTreeMap::new();
        for (code, words) in typed.get(row).into_iter().flatten() {
            let words = odds.line("prompts", row, words, 300);
            if words.is_empty() {
                continue;
            }
            let code = odds.lang("prompts", row, code);
            if text.insert(code, words).is_some() {
                odds.add("prompts", row, "calendar-odd-prompt", 0);
            }
        }
        if !text.is_empty() {
            all.push(Prompt { text });
        } else if row < kept {
            odds.add("prompts", row, "calendar-odd-prompt-kept", 0);
        }
    }
    odds.few("prompts", &all, PROMPTS);
    all
}

fn targets(odds: &mut Odds, typed: &[[String; 3]], group: impl Fn(&str) -> bool) -> Vec<Target> {
    let mut all: Vec<Target> = Vec::new();
    for (row, [kind, word, hoped]) in typed.iter().enumerate() {
        if matches!(hoped.trim(), "" | "0") {
            continue;
        }
        let known = match kind.as_str() {
            "group" => group(word),
            "region" => REGIONS.iter().any(|(_, of)| of.contains(&word.as_str())),
            "sector" => SECTORS.contains(&word.as_str()),
            "lived" => word == "yes",
            _ => false,
        };
        if !known || all.iter().any(|t| t.kind == *kind && t.word == *word) {
            odds.add("targets", row, "calendar-odd-choice", 0);
            continue;
        }
        let hoped = odds.number(("targets", row), hoped, 1..=HOPED, "calendar-odd-number");
        all.push(Target { kind: kind.clone(), word: word.clone(), hoped });
    }
    all
}

#[cfg(test)]
#[path = "session_tests.rs"]
mod tests;
