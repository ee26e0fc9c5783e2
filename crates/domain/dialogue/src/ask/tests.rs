use norms::model::{Country, Instrument, Provision, Word};
use proptest::prelude::*;

use super::*;

fn on(text: &str) -> Date {
    day(text).unwrap()
}

fn step(what: What, on_day: &str) -> Step {
    Step {
        what,
        on: on(on_day),
        source: "https://example.org/answer".to_owned(),
        words: "SAMPLE: what the letter says.".to_owned(),
    }
}

fn ask() -> Ask {
    Ask {
        text: "Name one office that must answer within forty-eight hours.".to_owned(),
        lang: "en".to_owned(),
        bearer: "state".to_owned(),
        place: "UGA".to_owned(),
        provisions: vec!["treaty.1".to_owned()],
        need: "law".to_owned(),
        grounds: vec![Ground { statement: 43, agree: 76, disagree: 20, pass: 19, ..Ground::default() }],
        published: "2026-03-01".to_owned(),
        ..Ask::default()
    }
}

fn knowledge() -> norms::Knowledge {
    let mut k = norms::Knowledge::default();
    for (vocabulary, word) in [("duty-bearer", "state"), ("region", "Africa")] {
        let entry = Word { vocabulary: vocabulary.to_owned(), word: word.to_owned(), labels: Default::default() };
        k.words.insert((vocabulary.to_owned(), word.to_owned()), entry);
    }
    let country: Country = Country {
        iso3: "UGA".to_owned(),
        iso2: "UG".to_owned(),
        m49: "800".to_owned(),
        names: Default::default(),
        region: "Africa".to_owned(),
        subregion: "Sub-Saharan Africa".to_owned(),
        intermediate: "Eastern Africa".to_owned(),
        ldc: true,
        lldc: true,
        sids: false,
        independent: true,
    };
    k.countries.insert("UGA".to_owned(), country);
    let provision = Provision {
        id: "treaty.1".to_owned(),
        reference: "1".to_owned(),
        requires: String::new(),
        duty_bearers: vec!["state".to_owned()],
        need: Vec::new(),
        groups: Vec::new(),
        harms: Vec::new(),
        verified: true,
        basis: norms::model::Basis::Text,
        source: String::new(),
        deadline: None,
        note: String::new(),
        review: None,
        origin: Default::default(),
    };
    let instrument = Instrument {
        id: "treaty".to_owned(),
        title: String::new(),
        short_title: String::new(),
        symbol: String::new(),
        body: String::new(),
        adopted: None,
        in_force: None,
        status: norms::model::Force::Binding,
        scope: String::new(),
        url: String::new(),
        summary: String::new(),
        provenance: String::new(),
        reach: Default::default(),
        provisions: vec![provision],
        origin: Default::default(),
    };
    k.instruments.insert("treaty".to_owned(), instrument);
    k.provisions.insert("treaty.1".to_owned(), ("treaty".to_owned(), 0));
    k
}

fn stand(steps: &[Step], today: &str) -> (Status, String) {
    let stand = ask().stand(steps, on(today));
    (stand.status, stand.since.unwrap().to_string())
}

#[test]
fn silence_becomes_a_status_the_day_after_the_time_is_over() {
    let steps = [step(What::Sent, "2026-03-10")];
    assert_eq!(stand(&[], "2026-03-09"), (Status::Published, "2026-03-01".to_owned()));
    assert_eq!(stand(&steps, "2026-03-09"), (Status::Published, "2026-03-01".to_owned()), "not sent yet on that day");
    assert_eq!(stand(&steps, "2026-03-10"), (Status::Sent, "2026-03-10".to_owned()));
    assert_eq!(stand(&steps, "2026-05-09"), (Status::Sent, "2026-03-10".to_owned()), "the sixtieth day");
    assert_eq!(stand(&steps, "2026-05-10"), (Status::NoAnswer, "2026-05-10".to_owned()));
    let clock = ask().stand(&steps, on("2026-04-01")).clock.unwrap();
    assert_eq!((clock.gone, clock.left, clock.until), (22, 38, on("2026-05-09")));
    let late = ask().stand(&steps, on("2026-06-09")).clock.unwrap();
    assert_eq!((late.gone, late.left), (91, -31));
    let patient = Ask { days: 100, ..ask() };
    assert_eq!(patient.stand(&steps, on("2026-05-10")).status, Status::Sent);
}

#[test]
fn a_reminder_gives_nobody_more_time() {
    let steps = [step(What::Sent, "2026-03-10"), step(What::Sent, "2026-05-01")];
    assert_eq!(stand(&steps, "2026-05-10").0, Status::NoAnswer);
}

#[test]
fn a_late_answer_is_an_answer_and_a_new_sending_begins_anew() {
    let mut steps = vec![step(What::Answered, "2026-08-01"), step(What::Sent, "2026-03-10")];
    assert_eq!(stand(&steps, "2026-08-02"), (Status::Answered, "2026-08-01".to_owned()));
    let told = ask().stand(&steps, on("2026-08-02"));
    assert_eq!((told.sent, told.replied), (Some(on("2026-03-10")), Some(on("2026-08-01"))));
    steps.push(step(What::Sent, "2026-09-01"));
    assert_eq!(stand(&steps, "2026-09-02"), (Status::Sent, "2026-09-01".to_owned()));
    assert_eq!(stand(&steps, "2026-11-02").0, Status::NoAnswer);
    steps.push(step(What::Refused, "2026-11-03"));
    assert_eq!(stand(&steps, "2027-11-03").0, Status::Refused);
}

#[test]
fn sent_and_answered_on_one_day_is_answered_in_whatever_order_people_bring_it() {
    let (sent, answered) = (step(What::Sent, "2026-03-10"), step(What::ActedOn, "2026-03-10"));
    assert_eq!(stand(&[sent.clone(), answered.clone()], "2026-03-10").0, Status::ActedOn);
    assert_eq!(stand(&[answered, sent], "2026-03-10").0, Status::ActedOn);
}

fn codes(ask: &Ask, publish: bool) -> Vec<(&'static str, &'static str)> {
    check(ask, &knowledge(), publish).into_iter().map(|r| (r.field, r.code)).collect()
}

#[test]
fn a_right_ask_may_be_published_and_each_mistake_is_named_beside_its_field() {
    assert_eq!(codes(&ask(), true), []);
    let bare = Ask { grounds: Vec::new(), ..ask() };
    assert_eq!(codes(&bare, false), [], "a draft may lack them");
    assert_eq!(codes(&bare, true), [("grounds", "ask-refuse-grounds")]);
    let all_wrong = Ask {
        text: "Too short".to_owned(),
        lang: "English".to_owned(),
        bearer: "somebody".to_owned(),
        office: "x".repeat(201),
        place: "XXX".to_owned(),
        provisions: vec!["nowhere.7".to_owned()],
        need: "luck".to_owned(),
        days: 3,
        ..ask()
    };
    let expected = [
        ("text", "refuse-short"),
        ("lang", "refuse-language"),
        ("bearer", "refuse-word"),
        ("office", "refuse-long"),
        ("place", "refuse-country"),
        ("need", "refuse-word"),
        ("provisions", "refuse-provision"),
        ("days", "ask-refuse-days"),
    ];
    assert_eq!(codes(&all_wrong, true), expected);
    assert_eq!(codes(&Ask { place: "Atlantis".to_owned(), ..ask() }, true), [("place", "ask-refuse-place")]);
    for place in ["everyone", "Africa"] {
        assert_eq!(codes(&Ask { place: place.to_owned(), ..ask() }, true), []);
    }
    let turned = Ask { text: "An ask that is turned \u{202e}round for half of those who read it".to_owned(), ..ask() };
    assert_eq!(codes(&turned, true), [("text", "refuse-control")]);
    let empty = codes(&Ask::default(), false);
    for field in ["text", "lang", "bearer", "place", "need"] {
        assert!(empty.contains(&(field, "refuse-empty")), "{field} {empty:?}");
    }
}

#[test]
fn a_step_has_a_public_source_save_the_sending_and_lies_in_no_future() {
    let codes =
        |step: &Step| -> Vec<_> { check_step(step, on("2026-06-01")).into_iter().map(|r| (r.field, r.code)).collect() };
    assert_eq!(codes(&step(What::Answered, "2026-06-01")), []);
    assert_eq!(codes(&step(What::Answered, "2026-06-02")), [("day", "refuse-future")]);
    assert_eq!(codes(&step(What::Answered, "1026-06-02")), [("day", "ask-refuse-day")]);
    let bare = |what| Step { source: String::new(), ..step(what, "2026-05-01") };
    assert_eq!(codes(&bare(What::Sent)), []);
    for what in [What::Answered, What::ActedOn, What::Refused] {
        assert_eq!(codes(&bare(what)), [("source", "refuse-empty")]);
    }
    for (odd, code) in [
        ("ftp://example.org/x", "refuse-url"),
        ("https://name:word@example.org/", "refuse-url-login"),
        ("javascript:alert(1)", "refuse-url"),
        ("https://localhost/", "refuse-url"),
    ] {
        let odd = Step { source: odd.to_owned(), ..step(What::Sent, "2026-05-01") };
        assert_eq!(codes(&odd), [("source", code)]);
    }
    let short = Step { words: "Yes".to_owned(), ..step(What::Refused, "2026-05-01") };
    assert_eq!(codes(&short), [("words", "refuse-short")]);
}

#[test]
fn only_days_of_the_calendar_are_days() {
    for odd in ["", "2026", "2026-02-30", "2026-2-3", "20260203", "2026-02-03T10:00", "+02026-02-03"] {
        assert_eq!(day(odd), None, "{odd}");
    }
    assert_eq!(partial(on("2026-02-03")).to_string(), "2026-02-03");
    assert_eq!(civil(partial(on("2026-02-03"))), day("2026-02-03"));
}

#[test]
fn what_is_kept_can_be_read_by_an_older_and_a_newer_program() {
    let ask: Ask = serde_json::from_str(r#"{"text":"x","of_tomorrow":1}"#).unwrap();
    assert_eq!(ask.days, DAYS);
    let back: Ask = serde_json::from_str(&serde_json::to_string(&super::tests::ask()).unwrap()).unwrap();
    assert_eq!(back, super::tests::ask());
}

#[test]
fn the_least_sure_group_speaks_for_the_room() {
    let group = |letter: &str, low| GroupShare {
        letter: letter.to_owned(),
        people: 30,
        share: Share { of: 0.9, low, high: 1.0 },
    };
    let whole = Ground { share: Share::of(90, 100), ..Ground::default() };
    assert!((whole.at_least().unwrap() - 0.8256).abs() < 1e-4);
    let parted = Ground { groups: vec![group("A", 0.8), group("B", 0.6)], ..whole };
    assert_eq!(parted.at_least(), Some(0.6));
    assert_eq!(Ground::default().at_least(), None);
}

#[test]
fn a_voice_carries_what_the_alignment_has_to_know() {
    let steps = [step(What::Sent, "2026-03-10"), step(What::Answered, "2026-04-01")];
    let ask = ask();
    let voice = ask.voice("one-office", "SAMPLE", true, &ask.stand(&steps, on("2026-06-01"))).unwrap();
    assert_eq!((voice.status, voice.since.to_string(), voice.sample), ("answered", "2026-04-01".to_owned(), true));
    assert_eq!(voice.place, Place::Country("UGA".to_owned()));
    assert!(voice.place.takes_in(&knowledge().countries["UGA"]));
    assert!(Place::of("Eastern Africa").takes_in(&knowledge().countries["UGA"]));
    assert!(!Place::of("Europe").takes_in(&knowledge().countries["UGA"]));
    let draft = Ask { published: String::new(), ..ask.clone() };
    assert_eq!(draft.voice("x", "", false, &draft.stand(&[], on("2026-06-01"))), None);
}

proptest! {
    /// Whatever was accepted, an ask has one status, its clock adds up, and nothing after today counts.
    #[test]
    fn a_status_for_every_history(
        steps in prop::collection::vec((0_usize..4, 0_i64..900), 0..12),
        today in 0_i64..900,
        days_given in 7_u32..731,
    ) {
        let start = on("2026-01-01");
        let at = |n: i64| start.saturating_add(jiff::Span::new().days(n));
        let all: Vec<Step> = steps.iter().map(|(what, n)| Step { on: at(*n), ..step(What::ALL[*what], "2026-01-01") }).collect();
        let ask = Ask { days: days_given, ..ask() };
        let told = ask.stand(&all, at(today));
        let past: Vec<Step> = all.iter().filter(|s| s.on <= at(today)).cloned().collect();
        prop_assert_eq!(told, ask.stand(&past, at(today)));
        prop_assert_eq!(told.status == Status::Published, past.is_empty());
        if let Some(clock) = told.clock {
            prop_assert_eq!(i64::from(clock.gone + clock.left), i64::from(days_given));
            prop_assert_eq!(told.status == Status::NoAnswer, clock.left < 0);
            prop_assert!(clock.from <= at(today));
        }
    }
}
