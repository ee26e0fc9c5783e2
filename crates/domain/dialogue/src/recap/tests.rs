use super::*;
use crate::declared::Declared;
use crate::missing::{Crowd, Kind};
use crate::{Target, default_prompts};

/// A translator that says ids and values, so that a test sees what would be said.
struct Ids;

impl Say for Ids {
    fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        let args: Vec<String> = args
            .iter()
            .map(|(name, arg)| match arg {
                Arg::Text(text) => format!("{name}={text}"),
                Arg::Count(n) => format!("{name}={n}"),
            })
            .collect();
        if args.is_empty() { format!("<{id}>") } else { format!("<{id} {}>", args.join(" ")) }
    }

    fn lang(&self) -> &str {
        "en"
    }

    fn percent(&self, share: f64) -> String {
        format!("{:.0}", share * 100.0)
    }

    fn when(&self, recap: &Recap) -> String {
        recap.session.zone.clone()
    }

    fn who(&self, _: Kind, word: &str) -> String {
        word.to_owned()
    }

    fn to(&self, asked: &Asked) -> String {
        asked.ask.bearer.clone()
    }

    fn status(&self, asked: &Asked) -> String {
        asked.stand.status.word().to_owned()
    }

    fn address(&self, path: &str) -> String {
        format!("https://plumbline.example{path}")
    }
}

fn heard(number: i64, prompt: usize, theme: Option<i64>, floor: f64) -> Heard {
    Heard {
        number,
        prompt,
        theme,
        text: format!("SAMPLE statement {number}"),
        lang: if number == 2 { "fr".to_owned() } else { "en".to_owned() },
        voters: 50,
        agree: Share::of(40, 50),
        floor,
        ..Heard::default()
    }
}

fn room() -> Room {
    let theme = |number, prompt, title: &str| Theme { number, prompt, title: title.to_owned() };
    Room {
        session: Session {
            title: "SAMPLE session".to_owned(),
            zone: "Africa/Kampala".to_owned(),
            prompts: default_prompts(),
            expected: 100,
            targets: vec![Target { kind: "group".to_owned(), word: "rural".to_owned(), hoped: 30 }],
            ..Session::default()
        },
        heard: vec![
            heard(1, 0, Some(1), 0.4),
            heard(2, 0, Some(2), 0.7),
            heard(3, 0, Some(2), 0.6),
            Heard { agree: None, ..heard(4, 0, None, 0.9) },
            heard(5, 2, None, 0.8),
        ],
        themes: vec![theme(1, 0, "SAMPLE laws"), theme(2, 0, "SAMPLE money"), theme(3, 0, "SAMPLE empty")],
        reach: Reach::Groups,
        support: 0.83,
        groups: vec![Group { letter: "A".to_owned(), people: 30, own: vec![(1, true), (3, false), (99, true)] }],
        between: 4,
        votes: 200,
        consensus: vec![5, 2, 77],
        ..Room::default()
    }
}

#[test]
fn prompts_come_in_their_order_themes_by_size_and_statements_by_how_sure_the_room_is() {
    let recap = Recap::of(room());
    assert_eq!((recap.statements, recap.languages, recap.votes), (5, 2, 200));
    let counts: Vec<_> = recap.discussed.iter().map(|d| d.statements).collect();
    assert_eq!(counts, [4, 0, 1]);
    let first = &recap.discussed[0];
    assert_eq!(
        first.themes,
        [("SAMPLE money".to_owned(), 2), ("SAMPLE laws".to_owned(), 1)],
        "an empty one is not told"
    );
    let numbers: Vec<_> = first.surest.iter().map(|h| h.number).collect();
    assert_eq!(numbers, [2, 3, 1], "one without votes is no finding");
    let own: Vec<_> = recap.groups[0].own.iter().map(|(h, agrees)| (h.number, *agrees)).collect();
    assert_eq!(own, [(1, true), (3, false)], "what is not shown any more is not told");
    assert_eq!(recap.consensus.iter().map(|h| h.number).collect::<Vec<_>>(), [5, 2]);
}

#[test]
fn who_was_there_is_told_as_the_rules_let_it_out() {
    let mut crowd = Crowd::default();
    for n in 0..27 {
        let groups = if n < 9 { ["rural".to_owned()].into() } else { Default::default() };
        crowd.add(&Declared { groups, ..Declared::default() }, n > 12);
    }
    let recap = Recap::of(Room { figures: Figures::after(&Figures::default(), &crowd), ..room() });
    assert_eq!((recap.came, recap.silent), (Some(25), Some(10)), "rounded down");
    assert_eq!(recap.who.len(), 1);
    assert_eq!((recap.who[0].here, recap.who[0].hoped), (None, 30), "nine are kept back");
    let words = markdown(&recap, &Ids);
    assert!(words.contains("- rural: <recap-kept-back> <recap-hoped n=30>"), "{words}");
    assert!(!words.contains("27") && !words.contains("n=9"), "{words}");
}

#[test]
fn a_session_that_nobody_came_to_has_a_recap_too() {
    let words = markdown(&Recap::of(Room::default()), &Ids);
    for there in ["<recap-too-few", "<recap-consensus-none>", "<recap-asks-none>", "<recap-method-words>"] {
        assert!(words.contains(there), "{there}: {words}");
    }
}

#[test]
fn every_figure_has_its_interval() {
    let groups =
        vec![GroupShare { letter: "A".to_owned(), people: 20, share: Share { of: 0.9, low: 0.7, high: 0.97 } }];
    let mut room = room();
    room.heard[4].groups = groups;
    let words = markdown(&Recap::of(room), &Ids);
    let line = words.lines().find(|l| l.contains("SAMPLE statement 5")).unwrap();
    assert!(line.contains("<recap-agree share=<ask-share share=80 low=67 high=89> voters=50>"), "{line}");
    assert!(line.contains("<ask-groups list=A <ask-share share=90 low=70 high=97> least=80>"), "{line}");
}

#[test]
fn what_people_wrote_is_never_markup() {
    let mut room = room();
    room.session.title = "# SAMPLE [x](javascript:alert(1)) <b>".to_owned();
    room.heard[4].text = "*SAMPLE*\n\n# heading `code` ![i](http://x) <script>".to_owned();
    room.heard[1].text = "1. Pay".to_owned();
    room.session.recording = "javascript:alert(1)".to_owned();
    let words = markdown(&Recap::of(room), &Ids);
    assert!(words.starts_with("# \\# SAMPLE \\[x\\]\\(javascript:alert\\(1\\)\\) \\<b\\>\n"), "{words}");
    assert!(words.contains("- \\*SAMPLE\\* \\# heading \\`code\\` \\!\\[i\\]\\(http://x\\) \\<script\\>"), "{words}");
    assert!(words.contains("- 1\\. Pay"), "{words}");
    assert!(!words.contains("](javascript"), "{words}");
}
