//! Whatever people write: the files stay whole.

use proptest::prelude::*;

use super::*;

/// Texts that mean something to TOML, to CSV, to a patch or to a path.
fn word() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "\\PC{0,40}",
        2 => prop::sample::select(vec![
            "\"\n[[law]]\ntitle = \"x", "\"\"\"", "'''", "\\", "\\\"", "\\u0041", "a\"b'c", "] # [", "x\u{0}y", "a,b\n1,2", "=1+1",
            "../../etc", "\u{202e}x", "--- a/x\n+++ b/x", "MEX", "criminal", "in-force", "unverified", "", " ", "\r\n", "é\u{301}",
            "2026-13-99", "NaN", "true", "https://example.org/", "law:MEX:x", "maputo-protocol.budget",
        ]).prop_map(str::to_owned),
        1 => "[ -~]{0,200}",
    ]
}

fn any_change() -> impl Strategy<Value = Change> {
    let words = || prop::collection::vec(word(), 0..3);
    let country = || prop_oneof![3 => Just("MEX".to_owned()), 2 => Just("TUV".to_owned()), 1 => word()];
    let id = prop_oneof![Just("maputo-protocol.budget".to_owned()), word()];
    let at = prop_oneof![
        Just("service:MEX:Cyber police of Mexico City (SSC)".to_owned()),
        Just("provision:cedaw.2-f".to_owned()),
        word()
    ];
    let field = prop_oneof![Just("note".to_owned()), Just("phone".to_owned()), word()];
    let value = prop_oneof![any::<f64>(), 0.0..100.0];
    prop_oneof![
        (id, prop::option::of(word()), prop::option::of(word()))
            .prop_map(|(provision, reference, requires)| Change::Provision { provision, reference, requires }),
        (country(), word(), word(), any::<i16>(), word(), words(), word()).prop_map(
            |(country, title, citation, year, kind, covers, status)| Change::Law {
                country,
                title,
                citation,
                year,
                kind,
                covers,
                status,
                status_since: None
            }
        ),
        // Right but for its free texts, so that they come as far as the files.
        (country(), word(), word()).prop_map(|(country, title, citation)| Change::Law {
            country,
            title,
            citation,
            year: 2024,
            kind: "criminal".into(),
            covers: vec![],
            status: "in-force".into(),
            status_since: None
        }),
        (country(), words(), words(), any::<i16>()).prop_map(|(country, harms, kinds, year)| Change::Absence {
            country,
            harms,
            kinds,
            year
        }),
        (country(), word(), word(), word()).prop_map(|(country, name, phone, contact_url)| Change::Service {
            country,
            name,
            kind: "helpline".into(),
            contact_url,
            phone,
            languages: vec![],
            facts: vec![]
        }),
        (country(), word(), value.clone(), word(), word()).prop_map(|(country, metric, value, unit, period)| {
            Change::Figure { country, metric, value, unit, period, kind: "official-survey".into(), reads: vec![] }
        }),
        (country(), 1990..2030i16, value, word()).prop_map(|(country, year, value, age)| Change::Indicator {
            indicator: "wbl.index".into(),
            country,
            year,
            value,
            age
        }),
        (word(), word(), any::<bool>()).prop_map(|(reporter, activity, names)| Change::Activity {
            reporter,
            activity,
            names
        }),
        (at, prop::option::of(field), prop::option::of(word()), word())
            .prop_map(|(at, field, says, should)| Change::Correction { at, field, says, should }),
    ]
}

fn any_accepted() -> impl Strategy<Value = Accepted> {
    let id = prop_oneof![4 => "[a-z]{4}", 1 => word()];
    let url = prop_oneof![3 => Just("https://example.org/a;b'c".to_owned()), 1 => word()];
    let long = word().prop_map(|w| format!("{w} and so many words more"));
    (id, any_change(), url, word(), word(), long, word()).prop_map(
        |(id, change, url, title, publisher, words, note)| {
            let source = Cited { url, title, publisher, read_on: TODAY };
            let proposal = Proposal { version: VERSION, change, source, basis: Basis::Text, words };
            Accepted { id, proposal, reviewed_on: TODAY, note }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whatever stands in a proposal, the program starts, and only the files that an edit names have changed.
    #[test]
    fn no_text_breaks_the_files(all in prop::collection::vec(any_accepted(), 1..6)) {
        let outcome = apply(files(), &all);
        prop_assert!(outcome.knowledge.is_some());
        prop_assert!(load(&outcome.files).is_ok());
        prop_assert_eq!(outcome.edits.len() + outcome.left.len(), all.len());
        let named: BTreeSet<&str> = outcome.edits.iter().flat_map(|e| &e.paths).map(String::as_str).collect();
        for path in changed(&outcome) {
            prop_assert!(named.contains(path), "{}", path);
        }
        let k = outcome.knowledge.as_ref().unwrap();
        for (party, file) in &k.files {
            let before = knowledge().files.get(party).map_or(0, |f| f.laws.len());
            let added = outcome.edits.iter().filter(|e| e.entry.starts_with(&format!("law:{party}:")));
            let added = added.filter(|e| !matches!(all[e.index].proposal.change, Change::Correction { .. })).count();
            prop_assert_eq!(file.laws.len(), before + added);
        }
        for a in outcome.edits.iter().map(|e| &all[e.index]) {
            let _ = validate(&a.proposal, knowledge(), TODAY);
            if let Change::Law { country, title, .. } = &a.proposal.change {
                let words = a.proposal.words.trim();
                let found = k.files[country].laws.iter().any(|l| l.title == title.trim() && l.note == words);
                prop_assert!(found, "{:?}", title);
            }
        }
        prop_assert!(export(files(), &outcome, &all).ends_with(&patch(files(), &outcome.files)));
    }
}

/// The same for what is known to be dangerous, to the letter.
#[test]
fn marks_of_toml_are_only_text() {
    let marks = [
        "\"\"\"",
        "'''",
        "\\",
        "a\\\"b'c",
        "] # [",
        "\\u0041",
        "x\" = 1",
        "[[law]]",
        "=1+1",
        "{}",
        "é\u{301} عربي",
        "--- a/x",
    ];
    let change = |mark: &str| Change::Law {
        country: "MEX".into(),
        title: format!("x{mark}"),
        citation: mark.into(),
        year: 2024,
        kind: "criminal".into(),
        covers: vec![],
        status: "in-force".into(),
        status_since: None,
    };
    let mut all: Vec<Accepted> = marks.iter().enumerate().map(|(n, m)| accepted(&format!("p{n}"), change(m))).collect();
    for (a, mark) in all.iter_mut().zip(marks) {
        a.proposal.words = format!("{mark} and so many words more {mark}");
    }
    let outcome = apply(files(), &all);
    assert!(outcome.left.is_empty(), "{:?}", outcome.left);
    let laws = &outcome.knowledge.as_ref().unwrap().files["MEX"].laws;
    for (a, mark) in all.iter().zip(marks) {
        let fits = |l: &&norms::model::Law| {
            l.title == format!("x{mark}") && l.citation == mark && l.note == a.proposal.words && l.kind == "criminal"
        };
        assert_eq!(laws.iter().filter(fits).count(), 1, "{mark}");
    }
    assert_eq!(laws.len(), knowledge().files["MEX"].laws.len() + marks.len());
    // And the patch of it is still one: none of these words begins a line of it.
    let patch = patch(files(), &outcome.files);
    assert_eq!(patch.lines().filter(|l| l.starts_with("--- ")).count(), 1);
}
