//! What somebody read of an activity of aid, written down and taken back.

use super::*;

const READINGS: &str = "funding/activities.toml";

fn activity(names: bool) -> Change {
    Change::Activity { activity: "XM-DAC-1-2024".into(), names }
}

#[test]
fn a_reading_is_written_below_the_words_about_the_file_and_a_newer_one_takes_its_place() {
    let outcome = only(activity(true));
    assert!(outcome.left.is_empty(), "{:?}", outcome.left);
    assert_eq!(outcome.edits[0].entry, "activity:XM-DAC-1-2024");
    assert_eq!(changed(&outcome), [READINGS]);
    let written = text(&outcome.files, READINGS);
    assert!(written.starts_with("# What people who looked"), "{written}");
    assert!(written.contains("[[activity]]\nidentifier = \"XM-DAC-1-2024\"\nnames = true\n"), "{written}");
    let k = outcome.knowledge.as_ref().unwrap();
    let reading = &k.activity_readings["XM-DAC-1-2024"];
    assert!(reading.names && reading.source == "example.org/text?article=4" && reading.read.is_some());
    assert!(Entry::Activity("XM-DAC-1-2024".into()).is_in(k));

    let again = apply(&outcome.files, &[accepted("p-2", activity(true))]);
    assert_eq!(why(&again), &WhyLeft::AlreadyThere);
    let back = apply(&outcome.files, &[accepted("p-3", activity(false))]);
    let k = back.knowledge.as_ref().unwrap();
    assert!(!k.activity_readings["XM-DAC-1-2024"].names);
    assert_eq!(text(&back.files, READINGS).matches("\n[[activity]]").count(), 1);
}
