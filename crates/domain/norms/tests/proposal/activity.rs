//! What somebody read of an activity of aid, written down and taken back.

use super::*;

const READINGS: &str = "funding/activities.toml";

fn activity(names: bool) -> Change {
    Change::Activity { reporter: "XM:DAC 1".into(), activity: "XM-DAC-1-2024:a".into(), names }
}

#[test]
fn a_reading_is_written_below_the_words_about_the_file_and_a_newer_one_takes_its_place() {
    let outcome = only(activity(true));
    assert!(outcome.left.is_empty(), "{:?}", outcome.left);
    assert_eq!(outcome.edits[0].entry, "activity:XM%3ADAC%201:XM-DAC-1-2024:a");
    assert_eq!(changed(&outcome), [READINGS]);
    let written = text(&outcome.files, READINGS);
    assert!(written.starts_with("# What people who looked"), "{written}");
    assert!(
        written.contains("[[activity]]\nreporter = \"XM:DAC 1\"\nidentifier = \"XM-DAC-1-2024:a\"\nnames = true\n"),
        "{written}"
    );
    let k = outcome.knowledge.as_ref().unwrap();
    let key = ("XM:DAC 1".to_owned(), "XM-DAC-1-2024:a".to_owned());
    let reading = &k.activity_readings[&key];
    assert!(reading.names && reading.source == "example.org/text?article=4" && reading.read.is_some());
    let entry = Entry::Activity(key.0.clone(), key.1.clone());
    assert!(entry.is_in(k) && Entry::parse(&entry.to_string()) == Some(entry));
    assert_eq!(Entry::parse("activity:XM-DAC-1"), None);

    let again = apply(&outcome.files, &[accepted("p-2", activity(true))]);
    assert_eq!(why(&again), &WhyLeft::AlreadyThere);
    let back = apply(&outcome.files, &[accepted("p-3", activity(false))]);
    let k = back.knowledge.as_ref().unwrap();
    assert!(!k.activity_readings[&key].names);
    assert_eq!(text(&back.files, READINGS).matches("\n[[activity]]").count(), 1);
}

#[test]
fn another_organisations_activity_of_the_same_identifier_is_another_one_and_one_without_organisation_is_left() {
    let of = |reporter: &str, names| Change::Activity { reporter: reporter.into(), activity: "1".into(), names };
    let first = only(of("XM-DAC-1", true));
    let both = apply(&first.files, &[accepted("p-2", of("XM-DAC-2", false))]);
    assert!(both.left.is_empty(), "{:?}", both.left);
    let told: Vec<bool> = both.knowledge.as_ref().unwrap().activity_readings.values().map(|r| r.names).collect();
    assert_eq!(told, [true, false]);
    // One that was sent before organisations were asked for.
    let old = apply(&first.files, &[accepted("p-3", of("", true))]);
    assert!(matches!(why(&old), WhyLeft::Refused { .. }), "{:?}", old.left);
}
