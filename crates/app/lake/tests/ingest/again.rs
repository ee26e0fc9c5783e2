//! What is there twice, and what comes in the place of what was there.

use std::fs;

use super::{NAME, NAMES, csv, csv_of, data, day, entry, failed, make, one, part, publish, refused, rows, taken, zip};

#[test]
fn a_file_of_which_nothing_can_be_read_takes_no_place() {
    let unreadable = csv(7).replace("2025-09-04 00:00:00", "2025-09-04T00:00:00.000000Z");
    for text in [unreadable, csv(0)] {
        let words = refused(&zip(&[entry("a.csv.zip", part(&[text]), false)]));
        assert!(words.contains("rows can be read as a statement") && words.contains("keeps what it has"), "{words}");
    }
    // A day of a small platform on which it decided nothing is a day.
    let folder = tempfile::tempdir().unwrap();
    let lake = make(&folder.path().join("lake"));
    let none = day(folder.path(), "sor-stay-2025-09-04-light.zip", &[&[csv(0)]]);
    assert_eq!(taken(&one(&lake, &none)).particulars.rows, 0);
}

#[test]
fn one_issued_anew_says_how_many_statements_were_there() {
    let folder = tempfile::tempdir().unwrap();
    let lake = make(&folder.path().join("lake"));
    assert_eq!(taken(&one(&lake, &data(NAMES[3]))).replaced, None);
    let anew = day(folder.path(), NAMES[3], &[&[csv_of("2025-10-02", 3)]]);
    let told = one(&lake, &anew);
    let before = taken(&told).replaced.unwrap();
    assert!(before > 5_000 && rows(&lake) == 3, "{before}");
}

#[test]
fn what_is_published_twice_in_a_day_is_counted_as_published_and_told() {
    let folder = tempfile::tempdir().unwrap();
    let lake = make(&folder.path().join("lake"));
    let told = one(&lake, &day(folder.path(), NAME, &[&[csv(5)], &[csv(5)], &[csv(0)], &[csv(0)], &[csv(2)]]));
    let day = &taken(&told).particulars;
    assert_eq!((day.rows, day.repeated, day.same_parts), (12, 7, 1));
    // Sent twice with another uuid is another thing, and so is nothing at all.
    let other = csv_of("2025-09-05", 5).replace("\n0000000", "\n1000000");
    let path = super::day(folder.path(), "sor-global-2025-09-05-light.zip", &[&[csv_of("2025-09-05", 5), other]]);
    let told = one(&lake, &path);
    assert_eq!((taken(&told).particulars.repeated, taken(&told).particulars.same_parts), (0, 0));
    assert_eq!(
        fs::read_dir(folder.path().join("lake"))
            .unwrap()
            .filter(|f| f.as_ref().unwrap().path().extension().is_some_and(|e| e == "day"))
            .count(),
        2
    );
    // One name for two members is no file of the database.
    let twice = zip(&[entry("a.csv", csv(3), true), entry("a.csv", csv(4), true)]);
    assert!(refused(&zip(&[entry("a.csv.zip", twice, false)])).contains("a.csv twice"));
}

#[test]
fn many_small_members_may_not_open_to_what_one_may_not() {
    let zeros = vec![b'a'; 15 << 20];
    let members: Vec<_> = (0..3).map(|i| entry(&format!("{i}.csv"), zeros.clone(), true)).collect();
    let words = refused(&zip(&[entry("a.csv.zip", zip(&members), false)]));
    assert!(words.contains("made to exhaust"), "{words}");
    let folder = tempfile::tempdir().unwrap();
    let path = publish(folder.path(), NAME, &zip(&members));
    assert!(failed(one(&make(&folder.path().join("lake")), &path)).contains("made to exhaust"));
}
