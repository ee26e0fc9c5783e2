//! Sessions as they were typed, rightly and oddly.

use super::*;
use crate::{default_criteria, default_prompts};

fn before() -> model::Session {
    model::Session { prompts: default_prompts(), criteria: default_criteria(), ..model::Session::default() }
}

fn right() -> Session {
    Session {
        title: "SAMPLE session".into(),
        lang: "en".into(),
        day: "2026-11-26".into(),
        time: "14:00".into(),
        zone: "africa/kampala".into(),
        minutes: "90".into(),
        languages: vec!["en".into(), "sw".into(), "en".into(), String::new()],
        panel: vec![
            ["SAMPLE Amina".into(), "judge".into(), "SAMPLE court".into()],
            [String::new(), " ".into(), String::new()],
        ],
        agenda: vec![["10".into(), "Welcome".into()], [String::new(), String::new()]],
        registration: "https://example.org/register".into(),
        resources: vec!["agenda".into()],
        moderation: "before".into(),
        joining: "link".into(),
        ..Session::of(&before())
    }
}

fn take(typed: &Session, phase: Phase) -> Result<model::Session, Vec<Odd>> {
    session(typed, &before(), phase, |id| id == "agenda")
}

/// What is told, shortly.
fn told(typed: &Session) -> Vec<(&'static str, usize, &'static str)> {
    let odds = take(typed, Phase::Draft).unwrap_err();
    assert!(odds.iter().all(|odd| super::super::MESSAGES.contains(&odd.id)), "{odds:?}");
    odds.into_iter().map(|odd| (odd.field, odd.row, odd.id)).collect()
}

#[test]
fn what_was_typed_rightly_is_kept_and_shown_again_as_it_was() {
    let made = take(&right(), Phase::Draft).unwrap();
    assert_eq!((made.starts, made.zone.as_str(), made.minutes), (1_795_690_800_000, "Africa/Kampala", 90));
    assert_eq!(made.languages, ["en", "sw"]);
    assert_eq!((made.panel.len(), made.agenda.len()), (1, 1));
    assert_eq!(made.prompts, default_prompts());
    assert_eq!(made.criteria, default_criteria(), "what the form does not show stays");
    let again = session(&Session::of(&made), &made, Phase::Open, |_| true);
    assert_eq!(again, Ok(made));
}

#[test]
fn everything_that_is_wrong_is_told_with_its_row() {
    let odd = Session {
        title: " ".into(),
        minutes: "0".into(),
        languages: vec!["Kiswahili".into()],
        panel: vec![[String::new(), "judge".into(), String::new()]],
        moderators: vec![
            ["SAMPLE".into(), String::new(), String::new()],
            ["x".repeat(121), String::new(), String::new()],
        ],
        agenda: vec![["ten".into(), "Welcome".into()], ["5".into(), String::new()]],
        registration: "http://example.org".into(),
        recording: "javascript:alert(1)".into(),
        resources: vec!["elsewhere".into()],
        moderation: "never".into(),
        joining: String::new(),
        ..right()
    };
    let mut all = told(&odd);
    all.sort_unstable();
    let mut expected = [
        ("agenda", 0, "calendar-odd-minutes"),
        ("agenda", 1, "calendar-odd-agenda"),
        ("joining", 0, "calendar-odd-choice"),
        ("languages", 0, "calendar-odd-languages"),
        ("minutes", 0, "calendar-odd-minutes"),
        ("moderation", 0, "calendar-odd-choice"),
        ("moderators", 1, "calendar-odd-long"),
        ("panel", 0, "calendar-odd-name"),
        ("recording", 0, "calendar-odd-address"),
        ("registration", 0, "calendar-odd-address"),
        ("resource", 0, "calendar-odd-choice"),
        ("title", 0, "calendar-odd-empty"),
    ];
    expected.sort_unstable();
    assert_eq!(all, expected);
}

#[test]
fn the_start_is_told_by_the_field_that_is_wrong() {
    for (change, expected) in [
        (Session { zone: "Kampala time".into(), ..right() }, ("zone", 0, "calendar-odd-zone")),
        (Session { day: "2026-11-31".into(), ..right() }, ("day", 0, "calendar-odd-day")),
        (Session { time: String::new(), ..right() }, ("time", 0, "calendar-odd-time")),
        (
            Session { zone: "Europe/Paris".into(), day: "2027-03-28".into(), time: "02:30".into(), ..right() },
            ("time", 0, "calendar-odd-never"),
        ),
        (
            Session { zone: "Europe/Paris".into(), day: "2026-10-25".into(), time: "02:30".into(), ..right() },
            ("which", 0, "calendar-odd-twice"),
        ),
    ] {
        assert_eq!(told(&change), [expected]);
    }
    let twice = Session {
        zone: "Europe/Paris".into(),
        day: "2026-10-25".into(),
        time: "02:30".into(),
        which: "second".into(),
        ..right()
    };
    let made = take(&twice, Phase::Draft).unwrap();
    assert_eq!(made.starts, 1_792_891_800_000);
    assert_eq!(Session::of(&made).which, "second", "the form says again which was meant");
}

#[test]
fn a_prompt_that_people_may_have_answered_keeps_its_place() {
    let mut typed = right();
    typed.prompts[1].clear();
    assert_eq!(take(&typed, Phase::Announced).unwrap().prompts.len(), 2, "before it opened, it can go");
    let odds = take(&typed, Phase::Open).unwrap_err();
    assert_eq!((odds.len(), odds[0].field, odds[0].row, odds[0].id), (1, "prompts", 1, "calendar-odd-prompt-kept"));
    typed.prompts.truncate(1);
    assert_eq!(take(&typed, Phase::Closed).unwrap_err().len(), 2);
    let mut more = right();
    more.prompts[0] = vec![("sw".into(), "Nini kinakosekana?".into())];
    more.prompts.push(vec![("en".into(), "SAMPLE fourth".into())]);
    let made = take(&more, Phase::Open).unwrap();
    assert_eq!((made.prompts.len(), made.prompts[0].in_lang("ar").0), (4, "sw"));
}

#[test]
fn a_prompt_has_one_text_for_a_language() {
    let mut typed = right();
    typed.prompts =
        vec![vec![("en".into(), "One".into()), ("en".into(), "Two".into()), ("Swahili".into(), "Tatu".into())]];
    assert_eq!(told(&typed), [("prompts", 0, "calendar-odd-prompt"), ("prompts", 0, "calendar-odd-lang")]);
    typed.prompts = vec![vec![("en".into(), "SAMPLE".into())]; 9];
    assert_eq!(told(&typed), [("prompts", 0, "calendar-odd-many")]);
}

#[test]
fn who_is_hoped_for_changes_nothing_else() {
    let before = model::Session { title: String::new(), minutes: 0, ..before() };
    let row = |kind: &str, word: &str, n: &str| [kind.to_owned(), word.to_owned(), n.to_owned()];
    let typed = |targets| Session { expected: " 200 ".into(), targets, ..Session::default() };
    let take = |targets| hoped(&typed(targets), &before, |word| word == "widows");
    let right = vec![
        row("group", "widows", "30"),
        row("region", "Eastern Africa", " "),
        row("sector", "health", "5"),
        row("lived", "yes", "0"),
    ];
    let made = take(right).unwrap();
    let told: Vec<_> = made.targets.iter().map(|t| (t.kind.as_str(), t.word.as_str(), t.hoped)).collect();
    assert_eq!((made.expected, told), (200, vec![("group", "widows", 30), ("sector", "health", 5)]));
    assert_eq!(model::Session { expected: 0, targets: Vec::new(), ..made.clone() }, before);
    assert_eq!(hoped(&Session::of(&made), &before, |_| true), Ok(made));
    let odd = vec![
        row("group", "nobody", "3"),
        row("lived", "yes", "many"),
        row("lived", "yes", "3"),
        row("region", "Africa", "3"),
        row("planet", "yes", "3"),
    ];
    let told: Vec<_> = take(odd).unwrap_err().into_iter().map(|odd| (odd.field, odd.row, odd.id)).collect();
    let choice = |row| ("targets", row, "calendar-odd-choice");
    assert_eq!(told, [choice(0), ("targets", 1, "calendar-odd-number"), choice(2), choice(3), choice(4)]);
    let odds = hoped(&Session { expected: "-3".into(), ..Session::default() }, &before, |_| true).unwrap_err();
    assert_eq!((odds.len(), odds[0].field, odds[0].id), (1, "expected", "calendar-odd-number"));
}
