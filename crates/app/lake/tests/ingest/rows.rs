//! The rows beside the counts: as many, the same figures, and exchanged as the counts are.

use std::collections::BTreeMap;

use parquet::file::reader::{FileReader, SerializedFileReader};
use parquet::record::{Field, Row};
use platforms::Ledger;

use super::*;

fn keeping(folder: &Path) -> Lake {
    make(folder).keeping_rows(ledger()).unwrap()
}

fn ledger() -> Ledger {
    Ledger::read(include_str!("../../../../../knowledge/platforms/errata.toml")).unwrap()
}

fn place(lake: &Path, day: &str) -> PathBuf {
    lake.join(format!("parquet/statements/day={day}/global.parquet"))
}

fn read(path: &Path) -> Vec<Row> {
    let file = SerializedFileReader::new(fs::File::open(path).unwrap()).unwrap();
    file.get_row_iter(None).unwrap().map(Result::unwrap).collect()
}

fn field<'r>(row: &'r Row, name: &str) -> &'r Field {
    row.get_column_iter().find(|(n, _)| *n == name).unwrap().1
}

/// As a word; a list with bars.
fn word(row: &Row, name: &str) -> Option<String> {
    match field(row, name) {
        Field::Null => None,
        Field::Str(text) => Some(text.clone()),
        Field::Int(n) => Some(n.to_string()),
        Field::Date(days) => Some(format!("day {days}")),
        Field::TimestampMicros(micros) => Some(micros.to_string()),
        Field::ListInternal(list) => {
            let words = list.elements().iter().map(|e| e.to_string().trim_matches('"').to_owned());
            Some(words.collect::<Vec<_>>().join("|"))
        }
        other => unreachable!("{name}: {other}"),
    }
}

fn age(row: &Row) -> i32 {
    word(row, "age_days").unwrap().parse().unwrap()
}

/// By brute force, from rows alone.
fn asked_of_rows(rows: &[Row]) -> String {
    let concordance = concordance();
    let set = concordance.question("tfgbv").unwrap();
    let mut groups: BTreeMap<(String, String), Vec<&Row>> = BTreeMap::new();
    for row in rows {
        let keywords = word(row, "category_specification").unwrap_or_default();
        if set.categories.contains(&word(row, "category").unwrap())
            || keywords.split('|').any(|k| set.keywords.contains(k))
        {
            let decided = word(row, "application_date").unwrap();
            let month = match decided.trim_start_matches("day ").parse().unwrap() {
                20_240..20_270 => "2025-06",
                20_332..20_362 => "2025-09",
                20_362..20_393 => "2025-10",
                other => unreachable!("{other}"),
            };
            groups.entry((word(row, "platform_name").unwrap(), month.to_owned())).or_default().push(row);
        }
    }
    let mut out =
        "platform,month,n,median_days,p90_days,automated_detection_share,automated_decision_share\n".to_owned();
    for ((name, month), rows) in groups {
        let mut ages: Vec<i32> = rows.iter().map(|row| age(row)).collect();
        ages.sort_unstable();
        let n = ages.len();
        let at =
            |p: usize, least: usize| if n < least { String::new() } else { ages[(n * p).div_ceil(10) - 1].to_string() };
        let share = |column: &str, is: &str| {
            rows.iter().filter(|row| word(row, column).as_deref() == Some(is)).count() as f64 / n as f64
        };
        let (median, p90) = (at(5, 10), at(9, 30));
        let (a, b) = (share("automated_detection", "Yes"), share("automated_decision", "AUTOMATED_DECISION_FULLY"));
        out += &format!("{name},{month},{n},{median},{p90},{a:.12},{b:.12}\n");
    }
    out
}

#[test]
fn rows_are_those_that_were_counted_in_the_order_they_were_published_with_any_threads() {
    let folder = tempfile::tempdir().unwrap();
    let mut first: Vec<Vec<u8>> = Vec::new();
    for threads in [1, 2, 5, 64] {
        let path = folder.path().join(threads.to_string());
        let lake = keeping(&path);
        take(&lake, &NAMES.map(data), threads);
        assert_eq!(lake.without_rows().unwrap(), 0);
        let files = NAMES.map(|n| place(&path, &n[11..21]));
        let bytes = files.clone().map(|f| fs::read(f).unwrap()).to_vec();
        if first.is_empty() {
            first = bytes.clone();
            let rows: Vec<Row> = files.iter().flat_map(|f| read(f)).collect();
            assert_eq!(rows.len() as u64, super::rows(&lake));
            assert_eq!(asked_of_rows(&rows), fs::read_to_string(data("expected.csv")).unwrap());
            for row in &rows {
                let day = |name| word(row, name).unwrap().trim_start_matches("day ").parse::<i32>().unwrap();
                assert_eq!(age(row), day("application_date") - day("content_date"));
                let created = word(row, "created_at").unwrap().parse::<i64>().unwrap().div_euclid(86_400_000_000);
                assert_eq!(word(row, "lag_days").unwrap(), (created - i64::from(day("application_date"))).to_string());
            }
        }
        assert!(bytes == first, "{threads}");
        // The counts are those of a lake without rows.
        let without = make(&folder.path().join(format!("without-{threads}")));
        take(&without, &NAMES.map(data), threads);
        for name in NAMES {
            let counts = |p: &Path| fs::read(p.join(format!("{}.global.day", &name[11..21]))).unwrap();
            assert!(counts(&path) == counts(&folder.path().join(format!("without-{threads}"))));
        }
        assert!(!path.join("parquet/parts").read_dir().is_ok_and(|mut d| d.next().is_some()));
    }
}

#[test]
fn columns_say_what_real_statements_say_and_none_is_free_text() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lake");
    let real = |day_of: &str, name: &str| {
        let csv = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../domain/platforms/tests/data").join(name);
        day(folder.path(), &format!("sor-global-{day_of}-full.zip"), &[&[fs::read_to_string(csv).unwrap()]])
    };
    let files = [real("2025-07-01", "real-v2-2025-07-01.csv"), real("2024-03-14", "real-v1-2024-03-14.csv")];
    for outcome in take(&keeping(&path), &files, 1) {
        taken(&outcome);
    }
    let new = read(&place(&path, "2025-07-01"));
    let old = read(&place(&path, "2024-03-14"));
    assert_eq!((new.len(), old.len()), (4, 3));
    let is = |row: &Row, expected: &[(&str, Option<&str>)]| {
        for (name, value) in expected {
            assert_eq!(word(row, name).as_deref(), *value, "{name}");
        }
    };
    is(
        &new[1],
        &[
            ("schema", Some("v2")),
            ("uuid", Some("71a159b9-30b4-45ca-a677-a073311c47e5")),
            ("platform_name", Some("Kleinanzeigen")),
            // 2025-07-01 00:03:33.
            ("created_at", Some("1751328213000000")),
            ("application_date", Some("day 20270")),
            ("age_days", Some("0")),
            ("category", Some("STATEMENT_CATEGORY_SCAMS_AND_FRAUD")),
            ("category_specification", None),
            ("decision_visibility", Some("DECISION_VISIBILITY_CONTENT_REMOVED")),
            ("end_date_visibility_restriction", None),
            ("decision_account", None),
            ("territorial_scope", Some("DE")),
            ("scope", Some("one:DE")),
            ("same_statement", None),
            ("same_order", None),
        ],
    );
    is(&new[0], &[("scope", Some("eu")), ("incompatible_content_illegal", None), ("platform_name", Some("Wallapop"))]);
    is(&new[3], &[("scope", Some("eea")), ("incompatible_content_illegal", Some("No"))]);
    is(
        &old[2],
        &[
            ("schema", Some("v1")),
            ("content_date", Some("day 18487")),
            ("age_days", Some("1309")),
            ("lag_days", Some("0")),
            ("category_specification", Some("KEYWORD_ADULT_SEXUAL_MATERIAL")),
            ("content_type", Some("CONTENT_TYPE_OTHER")),
            ("content_id_ean", None),
            ("source_type", Some("SOURCE_VOLUNTARY")),
            ("automated_decision", Some("AUTOMATED_DECISION_PARTIALLY")),
        ],
    );
    // Texts of these rows, in columns that are left out; one of them is the number of a video.
    let all = format!("{new:?}{old:?}");
    for text in ["Adview", "Counterfeit", "terms of service", "own-initiative", "7345617503298525984", "Pin\""] {
        assert!(!all.contains(text), "{text}");
    }
    // All that is published is told of: kept, or left out with the reason.
    let dictionary = fs::read_to_string(path.join("parquet/dictionary.csv")).unwrap();
    let told: Vec<&str> = dictionary.lines().filter_map(|l| l.split(',').next()).collect();
    let head = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../domain/platforms/tests/data/real-v2-2025-07-01.csv"),
    );
    for column in head.unwrap().lines().next().unwrap().split(',') {
        assert!(told.contains(&column), "{column}");
    }
    for (column, _) in new[0].get_column_iter() {
        assert!(told.contains(&column.as_str()), "{column}");
    }
}

#[test]
fn what_cannot_be_read_is_not_there_and_what_nobody_asks_about_is_null() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lake");
    let row = |i: usize, category: &str, kinds: &str, decided: &str| {
        format!(
            "{i:08}-0000-4000-8000-000000000000,,,,,DECISION_GROUND_X,STATEMENT_CATEGORY_{category},,,{kinds},\"2025-09-01 00:00:00\",,{decided},S,Yes,X,A,u{i},2025-09-04"
        )
    };
    let list = |word: &str| format!("\"[\"\"CONTENT_TYPE_{word}\"\"]\"");
    let rows = [
        HEADER.to_owned(),
        row(1, "VIOLENCE", "not a list", "2025-09-03"),
        row(2, "CYBER_VIOLENCE_AGAINST_WOMEN", "not a list", "2025-09-03"),
        row(
            3,
            "CYBER_VIOLENCE_AGAINST_WOMEN",
            "\"[\"\"CONTENT_TYPE_B\"\",\"\"CONTENT_TYPE_A\"\",\"\"CONTENT_TYPE_B\"\"]\"",
            "2025-08-31",
        ),
        row(4, "VIOLENCE", "[]", "2025-09-31"),
        row(5, "VIOLENCE", &list(&"L".repeat(3000)), "2025-09-03"),
    ];
    let told = one(&keeping(&path), &day(folder.path(), NAME, &[&[rows.join("\n")]]));
    assert_eq!(taken(&told).particulars.aside, [(Reason::NoList, 1), (Reason::NoDate, 1)].into());
    let rows = read(&place(&path, "2025-09-04"));
    let said = |row: &Row| ["uuid", "content_type", "age_days", "scope"].map(|name| word(row, name));
    let of = |uuid: &str, kinds: Option<&str>, age: &str| {
        let uuid = format!("{uuid}-0000-4000-8000-000000000000");
        [Some(uuid.as_str()), kinds, Some(age), Some("not published")].map(|w| w.map(str::to_owned))
    };
    assert_eq!(
        rows.iter().map(said).collect::<Vec<_>>(),
        [
            of("00000001", None, "2"),
            of("00000003", Some("CONTENT_TYPE_A|CONTENT_TYPE_B"), "-1"),
            of("00000005", None, "2")
        ]
    );
    // Only what is related to the questions is remembered.
    let same = rows.iter().map(|row| matches!(field(row, "same_statement"), Field::Null)).collect::<Vec<_>>();
    assert_eq!(same, [true, false, true]);
}

#[test]
fn a_sentence_in_any_column_is_in_no_byte_of_the_file_and_counted() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lake");
    let full = HEADER.replace(
        "content_type,",
        "content_type,content_language,incompatible_content_illegal,territorial_scope,account_type,",
    );
    let names: Vec<&str> = full.split(',').map(str::trim).collect();
    let lists =
        ["decision_visibility", "category_addition", "category_specification", "content_type", "territorial_scope"];
    let kept = ["content_date", "application_date", "created_at", "platform_name"];
    let mut csv = names.join(",");
    for odd in &names {
        let cell = |name: &&str| {
            let list = lists.contains(name);
            match *name {
                name if name == *odd && !kept.contains(&name) => match list {
                    true => "\"[\"\"Gently of Cambridge\"\"]\"".to_owned(),
                    false => "Gently of Cambridge".to_owned(),
                },
                "uuid" => "00000000-0000-4000-8000-000000000000".to_owned(),
                "category" => "STATEMENT_CATEGORY_VIOLENCE".to_owned(),
                "platform_name" => "SAMPLE Clipwave".to_owned(),
                "content_date" | "application_date" | "created_at" => "2025-09-04".to_owned(),
                _ => String::new(),
            }
        };
        csv += &format!("\n{}", names.iter().map(cell).collect::<Vec<_>>().join(","));
    }
    let told = one(&keeping(&path), &day(folder.path(), "sor-global-2025-09-04-full.zip", &[&[csv]]));
    // Each is told once; platform_uid is no column of it.
    let columns = names.iter().filter(|n| !kept.contains(n) && **n != "platform_uid");
    assert_eq!(taken(&told).withheld, columns.map(|n| (*n, 1)).collect());
    let rows = read(&place(&path, "2025-09-04"));
    assert_eq!(rows.len(), names.len());
    assert!(!format!("{rows:?}").contains("Gently"));
    // As it stands in the file, opened or not: the reader above has opened every column.
    assert!(!fs::read(place(&path, "2025-09-04")).unwrap().windows(6).any(|w| w == b"Gently"));
    let said = |name: &str| rows.iter().filter_map(|row| word(row, name)).collect::<std::collections::BTreeSet<_>>();
    assert_eq!(said("scope"), ["empty", "unreadable"].map(str::to_owned).into());
    assert_eq!(said("platform_name"), ["SAMPLE Clipwave".to_owned()].into());
}

#[test]
fn rows_are_exchanged_with_their_day_and_nothing_else_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lake");
    let lake = keeping(&path);
    take(&lake, &[data(NAMES[1]), data(NAMES[3])], 2);
    let rows_of = |day: &str| {
        (fs::read(place(&path, day)).unwrap(), fs::metadata(place(&path, day)).unwrap().modified().unwrap())
    };
    let (before, other) = (rows_of("2025-10-02"), rows_of("2025-09-30"));
    assert!(matches!(one(&lake, &data(NAMES[3])), Outcome::Already(_)));
    assert_eq!(rows_of("2025-10-02"), before);
    let anew = day(folder.path(), NAMES[3], &[&[csv_of("2025-10-02", 3)]]);
    assert!(taken(&one(&lake, &anew)).replaced.is_some());
    assert_eq!(read(&place(&path, "2025-10-02")).len(), 3);
    assert_eq!(rows_of("2025-09-30"), other);
    taken(&one(&lake, &data(NAMES[3])));
    assert_eq!(rows_of("2025-10-02").0, before.0);
    // What is broken leaves what was there.
    let mut bytes = fs::read(data(NAMES[3])).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0x41;
    failed(one(&lake, &publish(folder.path(), NAMES[3], &bytes)));
    assert_eq!(rows_of("2025-10-02").0, before.0);
    assert!(!path.join("parquet/parts").read_dir().is_ok_and(|mut d| d.next().is_some()));
}

#[test]
fn what_ends_the_work_between_rows_and_counts_is_mended_by_taking_the_file_in_again() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lake");
    let lake = keeping(&path);
    taken(&one(&lake, &data(NAMES[3])));
    let before = fs::read(place(&path, "2025-10-02")).unwrap();
    // Something is in the way where the counts are written: nothing is exchanged.
    fs::create_dir_all(path.join("2025-10-02.global.day.part/in the way")).unwrap();
    let anew = day(folder.path(), NAMES[3], &[&[csv_of("2025-10-02", 3)]]);
    assert!(matches!(one(&lake, &anew), Outcome::Failed(Error::File(..))));
    assert!(fs::read(place(&path, "2025-10-02")).unwrap() == before);
    fs::remove_dir_all(path.join("2025-10-02.global.day.part")).unwrap();
    assert!(lake.rows_that_differ().unwrap().is_empty());
    // Something is in the way of the counts themselves: the rows of the new file are there already, and that is said.
    let (counts, put_by) = (path.join("2025-10-02.global.day"), folder.path().join("put by"));
    fs::rename(&counts, &put_by).unwrap();
    fs::create_dir_all(counts.join("in the way")).unwrap();
    let words = failed(one(&lake, &anew));
    assert!(words.contains("its counts were not") && !words.contains("Nothing"), "{words}");
    fs::remove_dir_all(&counts).unwrap();
    fs::rename(&put_by, &counts).unwrap();
    let differ = lake.rows_that_differ().unwrap();
    assert!(differ.len() == 1 && differ[0].0 == place(&path, "2025-10-02") && differ[0].1.contains("another file"));
    // Either file, given again, makes both of one.
    taken(&one(&lake, &data(NAMES[3])));
    assert_eq!((fs::read(place(&path, "2025-10-02")).unwrap() == before, super::rows(&lake)), (true, 6_000));
    // What was half-written is swept.
    fs::create_dir_all(path.join("parquet/parts")).unwrap();
    fs::write(path.join("parquet/parts/2025-10-02.global.parquet.part"), "half").unwrap();
    assert!(matches!(one(&lake, &data(NAMES[3])), Outcome::Already(_)));
    assert!(!path.join("parquet/parts").exists());
    // Rows that are damaged are made anew.
    fs::write(place(&path, "2025-10-02"), "damaged").unwrap();
    taken(&one(&lake, &data(NAMES[3])));
    assert!(fs::read(place(&path, "2025-10-02")).unwrap() == before);
}

#[test]
fn rows_without_counts_go_and_what_is_not_ours_stays() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lake");
    let lake = keeping(&path);
    take(&lake, &[data(NAMES[1]), data(NAMES[3])], 2);
    let others = path.join("parquet/statements/day=2025-09-30/notes.parquet");
    fs::write(&others, "somebody's own").unwrap();
    assert!(lake.sweep_orphans().unwrap().is_empty());
    fs::remove_file(path.join("2025-10-02.global.day")).unwrap();
    // Until then one platform of that day alone is kept out.
    let alone = day(folder.path(), "sor-clipwave-2025-10-02-light.zip", &[&[csv_of("2025-10-02", 3)]]);
    assert!(failed(one(&lake, &alone)).contains("count twice"));
    assert_eq!(lake.sweep_orphans().unwrap(), [place(&path, "2025-10-02")]);
    assert!(!place(&path, "2025-10-02").exists() && place(&path, "2025-09-30").exists() && others.exists());
    taken(&one(&lake, &alone));
}

#[test]
fn what_lies_beside_the_rows_is_as_they_are_and_comes_with_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lake");
    let bad = publish(folder.path(), "sor-global-2025-09-03-light.zip", b"nothing");
    failed(one(&keeping(&path), &bad));
    // It is no lake with rows for that: files come in without them.
    assert!(!path.join("parquet/statements").exists());
    take(&make(&path), &[data(NAMES[1])], 1);
    let lake = keeping(&path);
    let invented = csv(3).replace(",X,A,", ",X,SAMPLE Clipwave,").replacen("2025-09-03 00:00:00", "2025-09-31", 1);
    fs::create_dir_all(path.join("parquet/sql")).unwrap();
    taken(&one(&lake, &data(NAMES[3])));
    let beside = |name: &str| fs::read_to_string(path.join("parquet").join(name)).unwrap();
    assert!(!beside("README.md").contains("SAMPLE: invented"));
    let told = one(&lake, &day(folder.path(), NAME, &[&[invented]]));
    assert!(beside("README.md").contains("SAMPLE: invented"));
    let sha1 = &taken(&told).particulars.sha1;
    let version = concordance().version;
    let lines: Vec<String> = beside("days.csv").lines().map(str::to_owned).collect();
    assert_eq!(lines[0], "day,file,sha1,rows,set_aside,concordance,has_rows");
    assert_eq!(lines[1], format!("2025-09-04,\"{NAME}\",{sha1},2,1,{version},true"));
    assert!(
        lines[2].starts_with("2025-09-30,") && lines[2].ends_with(&format!(",3000,0,{version},false")),
        "{}",
        lines[2]
    );
    assert!(lines[3].ends_with(",6000,0,2,true") || lines[3].ends_with(&format!(",6000,0,{version},true")));
    assert_eq!(beside("errata.csv").lines().count(), ledger().errata.len() + 1);
    // What somebody changed is ours again, and a question that has no words any more goes; a copy stays.
    let sql = path.join("parquet/sql");
    assert!(beside("sql/age.sql").contains("Copy this file before you change it"));
    for name in ["age.sql", "mine.sql"] {
        fs::write(sql.join(name), "SELECT 1").unwrap();
    }
    let mut fewer = concordance();
    fewer.questions.retain(|q| q.id != "before-july-2025");
    ingest(&lake, &[data(NAMES[3])], &fewer, 1, &|_| ()).unwrap();
    assert!(beside("sql/age.sql").contains("SELECT\n") && beside("sql/mine.sql") == "SELECT 1");
    assert!(!sql.join("before-july-2025.sql").exists() && !beside("README.md").contains("before-july-2025.sql"));
}

#[test]
fn rows_come_to_a_lake_that_had_none_and_do_not_fall_behind_after_that() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("lake");
    let lake = make(&path);
    take(&lake, &[data(NAMES[1]), data(NAMES[3])], 2);
    assert!(!path.join("parquet").exists());
    let counts = fs::read(path.join("2025-10-02.global.day")).unwrap();
    let lake = keeping(&path);
    assert_eq!(lake.without_rows().unwrap(), 2);
    taken(&one(&lake, &data(NAMES[3])));
    assert_eq!((lake.without_rows().unwrap(), read(&place(&path, "2025-10-02")).len()), (1, 6_000));
    assert_eq!(fs::read(path.join("2025-10-02.global.day")).unwrap(), counts);
    let without = ingest(&make(&path), &[data(NAMES[0])], &concordance(), 1, &|_| ());
    assert!(matches!(without, Err(Error::Refused(why)) if why.contains("Add --parquet")));
    assert_eq!(super::rows(&lake), 9_000);
}
