//! Every figure is that of the rows, counted by hand, whatever the order of files, pieces and threads.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::collections::{BTreeMap, HashSet};

use platforms::counts::Counts;
use platforms::question::{Dimension, Filter, Question, answer, usage};
use platforms::shard::{self, Particulars};
use platforms::{Concordance, Day, Reader, Reason, Table, Tally};
use proptest::prelude::*;

const CONCORDANCE: &str = include_str!("../../../../knowledge/platforms/concordance.toml");
const WOMEN: &str = "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN";
const HEADER: &str = "uuid,decision_visibility,decision_monetary,decision_provision,decision_account,decision_ground,category,category_addition,\
    category_specification,content_type,content_date,content_id_ean,application_date,source_type,automated_detection,automated_decision,platform_name,\
    platform_uid,created_at";

fn concordance() -> Concordance {
    Concordance::read(CONCORDANCE).unwrap()
}

/// A statement as a test makes it up.
#[derive(Debug, Clone)]
struct Made {
    platform: &'static str,
    category: &'static str,
    keywords: Vec<&'static str>,
    content: u16,
    applied: u16,
    created: u16,
    second: u32,
    detection: &'static str,
    decision: &'static str,
    source: &'static str,
    account: &'static str,
    uid: u8,
    uuid: u32,
}

fn date(days: u16) -> String {
    // 1 January 2025 and the days behind it.
    let mut rest = u32::from(days);
    for (month, length) in [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].into_iter().enumerate() {
        if rest < length {
            return format!("2025-{:02}-{:02}", month + 1, rest + 1);
        }
        rest -= length;
    }
    unreachable!()
}

impl Made {
    fn row(&self) -> String {
        let list = |words: &[&str]| match words {
            [] => String::new(),
            words => format!("\"[{}]\"", words.iter().map(|w| format!("\"\"{w}\"\"")).collect::<Vec<_>>().join(",")),
        };
        let (h, m, s) = (self.second / 3600, self.second / 60 % 60, self.second % 60);
        format!(
            "{:08x},{},,,{},DECISION_GROUND_X,{},,{},{},\"{} 00:00:00\",,\"{} 00:00:00\",{},{},{},\"{}\",u{},\"{} {h:02}:{m:02}:{s:02}\"",
            self.uuid,
            list(&["DECISION_VISIBILITY_CONTENT_REMOVED"]),
            self.account,
            self.category,
            list(&self.keywords),
            list(&["CONTENT_TYPE_TEXT"]),
            date(self.content),
            date(self.applied),
            self.source,
            self.detection,
            self.decision,
            self.platform.replace('"', "\"\""),
            self.uid,
            date(self.created),
        )
    }

    fn asked(&self, concordance: &Concordance) -> bool {
        let set = concordance.question("tfgbv").unwrap();
        self.category == WOMEN || self.keywords.iter().any(|k| set.keywords.contains(*k))
    }
}

fn made() -> impl Strategy<Value = Made> {
    let category = prop_oneof![
        2 => Just(WOMEN), 1 => Just("STATEMENT_CATEGORY_CYBER_VIOLENCE"), 1 => Just("STATEMENT_CATEGORY_VIOLENCE"), 1 => Just("NEW")
    ];
    let keyword = prop_oneof![
        Just("KEYWORD_CYBER_STALKING"),
        Just("KEYWORD_BULLYING_AGAINST_GIRLS"),
        Just("KEYWORD_NUDITY"),
        Just("KEYWORD_STALKING"),
        Just("KEYWORD_NEVER_SEEN")
    ];
    let platform = prop_oneof![Just("A"), Just("Stay & Roam, \"e. V.\""), Just("Hébergeur")];
    let days = (0_u16..40, 150_u16..200, 200_u16..240, 0_u32..86_400);
    let rest = (
        prop_oneof![Just("Yes"), Just("No")],
        prop_oneof![Just("AUTOMATED_DECISION_FULLY"), Just("X")],
        any::<u8>(),
        any::<u32>(),
    );
    (platform, category, proptest::collection::vec(keyword, 0..3), days, rest).prop_map(
        |(platform, category, keywords, (content, applied, created, second), (detection, decision, uid, uuid))| Made {
            // Some content is dated after the decision.
            content: if content == 0 { applied + 3 } else { applied - content * 3 },
            source: if uuid % 3 == 0 { "SOURCE_VOLUNTARY" } else { "SOURCE_TRUSTED_FLAGGER" },
            account: match uuid % 5 {
                0 => "DECISION_ACCOUNT_SUSPENDED",
                1 => "DECISION_ACCOUNT_TERMINATED",
                _ => "",
            },
            uid: uid % 40,
            platform,
            category,
            keywords,
            applied,
            created,
            second,
            detection,
            decision,
            uuid,
        },
    )
}

fn read(concordance: &Concordance, bytes: &[u8], piece: usize) -> Tally {
    let mut reader = Reader::new(concordance, [7; 16]);
    let (mut held, mut given): (Vec<u8>, usize) = (Vec::new(), 0);
    while given < bytes.len() {
        let next = (given + piece).min(bytes.len());
        held.extend(&bytes[given..next]);
        given = next;
        let taken = reader.push(&held, given == bytes.len()).unwrap();
        held.drain(..taken);
    }
    reader.done().unwrap().0
}

fn particulars(day: &str, tally: &Tally) -> Particulars {
    Particulars {
        day: day.into(),
        slug: "global".into(),
        file: "f".into(),
        sha1: "0".into(),
        hash_was_published: true,
        size: 1,
        full: false,
        schemas: tally.schemas.iter().copied().collect(),
        concordance: 1,
        rows: tally.rows,
        aside: tally.aside.clone(),
        aside_of: tally.aside_of(),
        repeated: tally.repeated(),
        same_parts: 0,
        unknown: tally.unknown.clone(),
    }
}

/// Through bytes and back, each tally a day.
fn table(days: &[Tally]) -> Table {
    let mut table = Table::new(true);
    for (i, tally) in days.iter().enumerate() {
        let bytes = shard::write(&particulars(&format!("2025-01-{i:02}"), tally), tally);
        let (counts, _) = shard::lengths(&bytes).unwrap();
        let (first, second) = bytes.split_at(usize::try_from(counts).unwrap());
        let (told, counts) = shard::counts(first).unwrap();
        table.add(told, &counts, &shard::seen(second).unwrap());
    }
    table.done()
}

fn rank(days: &[i32], percent: usize, least: usize) -> Option<i32> {
    (days.len() >= least).then(|| days[(days.len() * percent).div_ceil(100).max(1) - 1])
}

type Group<'a> = BTreeMap<Vec<String>, Vec<&'a Made>>;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn every_cell_is_that_of_the_rows(
        rows in proptest::collection::vec(made(), 1..400),
        cut in 1_usize..200,
        piece in 50_usize..5_000,
        turned in any::<bool>(),
    ) {
        let concordance = concordance();
        let mut days: Vec<Tally> = rows
            .chunks(cut)
            .map(|rows| {
                let text = std::iter::once(HEADER.to_owned()).chain(rows.iter().map(Made::row)).collect::<Vec<_>>().join("\n");
                read(&concordance, text.as_bytes(), piece)
            })
            .collect();
        prop_assert_eq!(days.iter().map(|d| d.aside.values().sum::<u64>()).sum::<u64>(), 0);
        if turned {
            days.reverse();
        }
        let table = table(&days);
        // Two days in one are the same as both apart.
        let mut whole = Tally::default();
        days.iter().for_each(|d| whole.add(d.clone()));
        let one = super_table(&whole);
        for distinct in [false, true] {
            for by in [vec!["platform", "month"], vec!["keyword"], vec!["source", "automated_detection"], vec![]] {
                let dimensions: Vec<Dimension> = by.iter().map(|n| Dimension::named(n).unwrap()).collect();
                let question = Question {
                    set: concordance.question("tfgbv").unwrap(), by: dimensions, filters: vec![], distinct, concordance: &concordance,
                };
                let found = answer(&table, &question).unwrap();
                prop_assert_eq!(&found, &answer(&one, &question).unwrap());
                let mut asked: Vec<&Made> = rows.iter().filter(|r| r.asked(&concordance)).collect();
                if distinct {
                    // The earliest; of two at one second any, for these have the same uid and may differ: only their number is compared below.
                    asked.sort_by_key(|r| (r.created, r.second));
                    let mut seen = HashSet::new();
                    asked.retain(|r| seen.insert((r.platform, r.uid)));
                }
                prop_assert_eq!(found.n, asked.len() as u64);
                let mut groups = Group::new();
                for row in &asked {
                    for keyword in if by == ["keyword"] && !row.keywords.is_empty() { row.keywords.clone() } else { vec![""] } {
                        let key: Vec<String> = by.iter().map(|b| match *b {
                            "platform" => row.platform.to_owned(),
                            "month" => date(row.applied)[..7].to_owned(),
                            "source" => row.source.to_owned(),
                            "automated_detection" => row.detection.to_owned(),
                            _ => keyword.to_owned(),
                        }).collect();
                        let group = groups.entry(key).or_default();
                        if !group.last().is_some_and(|last| std::ptr::eq(*last, *row)) {
                            group.push(row);
                        }
                    }
                }
                prop_assert_eq!(found.lines.iter().map(|l| &l.key).collect::<Vec<_>>(), groups.keys().collect::<Vec<_>>());
                for (line, group) in found.lines.iter().zip(groups.values()) {
                    let mut ages: Vec<i32> = group.iter().map(|r| i32::from(r.applied) - i32::from(r.content)).collect();
                    let mut lags: Vec<i32> = group.iter().map(|r| i32::from(r.created) - i32::from(r.applied)).collect();
                    ages.sort_unstable();
                    lags.sort_unstable();
                    let share = |n: usize| n as f64 / group.len() as f64;
                    prop_assert_eq!(line.n, group.len() as u64);
                    prop_assert_eq!(line.dated_after, ages.iter().filter(|a| **a < 0).count() as u64);
                    let (age, lag) = (&line.age, &line.lag);
                    prop_assert_eq!((age.median, age.p90), (rank(&ages, 50, 10), rank(&ages, 90, 30)));
                    prop_assert_eq!((age.q1, age.q3), (rank(&ages, 25, 20), rank(&ages, 75, 20)));
                    prop_assert_eq!((lag.median, lag.p90), (rank(&lags, 50, 10), rank(&lags, 90, 30)));
                    let yes = group.iter().filter(|r| r.detection == "Yes").count();
                    let fully = group.iter().filter(|r| r.decision == "AUTOMATED_DECISION_FULLY").count();
                    prop_assert_eq!((line.automated_detection, line.automated_decision), (share(yes), share(fully)));
                }
            }
        }
        // Before and since July 2025 in lines of their own, whatever was asked by.
        let all = usage(&table, &[], &[]).unwrap();
        let schemas: Vec<&str> = all.iter().map(|u| u.schema.as_str()).collect();
        prop_assert!(schemas.windows(2).all(|two| two[0] < two[1]), "{schemas:?}");
        prop_assert_eq!(all.iter().map(|u| u.rows).sum::<u64>(), rows.len() as u64);
        let with_keyword = rows.iter().filter(|r| !r.keywords.is_empty()).count() as u64;
        prop_assert_eq!(all.iter().map(|u| u.with_keyword).sum::<u64>(), with_keyword);
        let told = counted(&whole);
        for platform in ["A", "Stay & Roam, \"e. V.\"", "Hébergeur"] {
            let own: Vec<&Made> = rows.iter().filter(|r| r.platform == platform).collect();
            let of = told.totals.list().iter().filter(|(t, _)| told.words.get(t.platform) == platform);
            let sums = of.fold((0, 0), |sum, (_, of)| (sum.0 + of.flagged, sum.1 + of.with_account));
            let flagged = own.iter().filter(|r| r.source == "SOURCE_TRUSTED_FLAGGER").count() as u64;
            prop_assert_eq!(sums, (flagged, own.iter().filter(|r| !r.account.is_empty()).count() as u64));
            let mut lags = BTreeMap::<(String, i32), u64>::new();
            for row in own {
                *lags.entry((date(row.applied)[..7].to_owned(), i32::from(row.created) - i32::from(row.applied))).or_default() += 1;
            }
            let of = told.lags.list().iter().filter(|(l, _)| told.words.get(l.platform) == platform);
            let found: BTreeMap<(String, i32), u64> = of.map(|(l, n)| ((l.month.to_string(), l.lag), *n)).collect();
            prop_assert_eq!(found, lags);
        }
        let unknown: u64 = days.iter().flat_map(|d| d.unknown.get("NEW")).sum();
        prop_assert_eq!(unknown, rows.iter().filter(|r| r.category == "NEW").count() as u64);
    }
}

/// Through bytes and back.
fn counted(tally: &Tally) -> Counts {
    let bytes = shard::write(&particulars("2025-01-01", tally), tally);
    let (counts, _) = shard::lengths(&bytes).unwrap();
    shard::counts(&bytes[..usize::try_from(counts).unwrap()]).unwrap().1
}

fn super_table(tally: &Tally) -> Table {
    table(std::slice::from_ref(tally))
}

#[test]
fn a_day_has_the_same_bytes_in_whatever_order_its_files_were_read() {
    let concordance = concordance();
    let real = include_bytes!("data/real-v2-2025-07-01.csv");
    let older = include_bytes!("data/real-v1-2024-03-14.csv");
    let [a, b] = [real.as_slice(), older].map(|bytes| read(&concordance, bytes, 1 << 20));
    let (mut one, mut other) = (a.clone(), b.clone());
    one.add(b);
    other.add(a);
    let told = particulars("2025-07-01", &one);
    assert_eq!(shard::write(&told, &one), shard::write(&told, &other));
}

#[test]
fn real_rows_are_read_as_they_are() {
    let concordance = concordance();
    let tally = read(&concordance, include_bytes!("data/real-v2-2025-07-01.csv"), 1 << 20);
    assert_eq!((tally.rows, tally.aside.len(), tally.unknown.len(), tally.full), (4, 0, 0, true));
    // One of them is of the category cyber violence, without a keyword; the women's category has none.
    let told = table(&[tally]);
    let mut question = Question {
        set: concordance.question("all").unwrap(),
        by: vec![Dimension::named("scope").unwrap(), Dimension::named("platform").unwrap()],
        filters: vec![],
        distinct: false,
        concordance: &concordance,
    };
    let lines = answer(&told, &question).unwrap().lines;
    assert_eq!((lines.len(), lines[0].n), (1, 1));
    assert_eq!(lines[0].key, ["eea", "Hotel Hideaway"]);
    question.set = concordance.question("tfgbv").unwrap();
    assert_eq!(answer(&told, &question).unwrap().n, 0);

    let tally = read(&concordance, include_bytes!("data/real-v1-2024-03-14.csv"), 100);
    assert_eq!((tally.rows, tally.aside.len(), tally.unknown.len()), (3, 0, 0));
    let all = usage(&table(&[tally]), &[Dimension::named("platform").unwrap()], &[]).unwrap();
    let told: Vec<_> = all.iter().map(|u| (u.key[0].as_str(), u.rows, u.with_keyword)).collect();
    assert_eq!(told, [("Pinterest", 1, 1), ("TikTok", 2, 0)]);
}

#[test]
fn a_day_of_an_older_format_is_refused_in_words() {
    let mut bytes = shard::write(&particulars("2025-07-01", &Tally::default()), &Tally::default());
    bytes[8..12].copy_from_slice(&1_u32.to_le_bytes());
    let told = shard::lengths(&bytes).unwrap_err().to_string();
    assert_eq!(told, "it is of format 1, and this program reads format 3");
}

fn row(change: impl Fn(&mut Made)) -> String {
    let mut made = Made {
        platform: "A",
        category: WOMEN,
        keywords: vec![],
        content: 1,
        applied: 2,
        created: 3,
        second: 4,
        detection: "Yes",
        decision: "X",
        source: "S",
        account: "",
        uid: 1,
        uuid: 1,
    };
    change(&mut made);
    made.row()
}

#[test]
fn rows_that_cannot_be_read_are_set_aside_with_the_reason() {
    let good = row(|_| ());
    let cases = [
        (good.clone() + ",more", Reason::Width, ""),
        ("only,three,fields".into(), Reason::Width, ""),
        (good.replace("2025-01-02 00:00:00", "2 January"), Reason::NoDate, "content_date"),
        (good.replace("\"2025-01-02 00:00:00\"", ""), Reason::Empty, "content_date"),
        (good.replace("2025-01-03 00:00:00", "1999-12-31 00:00:00"), Reason::OutOfRange, "application_date"),
        (good.replace("2025-01-04", "2101-01-04"), Reason::OutOfRange, "created_at"),
        (good.replace(",\"A\",", ",,"), Reason::Empty, "platform_name"),
        (good.replacen("00000001,", ",", 1), Reason::Empty, "uuid"),
        (good.replace("\"[\"\"CONTENT_TYPE_TEXT\"\"]\"", "\"[TEXT]\""), Reason::NoList, "content_type"),
        (good.replace(",\"A\",", &format!(",\"{}\",", "A".repeat(2_049))), Reason::TooLong, "platform_name"),
        (good.replace("DECISION_GROUND_X", &"G".repeat(1 << 19)), Reason::TooLong, "decision_ground"),
    ];
    let concordance = concordance();
    for (text, reason, column) in cases {
        let mut reader = Reader::new(&concordance, [0; 16]);
        // The odd row is the third; the rows around it are not harmed.
        let file = format!("{HEADER}\n{good}\n{text}\n{good}\r\n{good}");
        reader.push(file.as_bytes(), true).unwrap();
        let (tally, aside) = reader.done().unwrap();
        assert_eq!(aside.len(), 1, "{text}: {aside:?}");
        let told = (aside[0].row, aside[0].reason, aside[0].column.map_or("", platforms::Column::name));
        assert_eq!(told, (3, reason, column), "{text}");
        // Dates and codes are kept as they were; nothing else of a row is, whatever stood in its place.
        let cell = aside[0].cell.as_deref().unwrap_or_default();
        assert!(
            cell.is_empty() || reason != Reason::NoList && cell.starts_with(|c: char| c.is_ascii_digit()),
            "{cell}"
        );
        assert!(text.contains(cell), "{cell}");
        assert_eq!(table(&[tally]).size(), 1);
    }
}

#[test]
fn rows_set_aside_are_told_by_platform_where_it_is_one_that_is_counted() {
    let concordance = concordance();
    let (good, of_b) = (row(|_| ()), row(|m| m.platform = "B"));
    let no_list = |row: &str| row.replace("\"[\"\"CONTENT_TYPE_TEXT\"\"]\"", "\"[TEXT]\"");
    let rows =
        [good.clone(), no_list(&good), no_list(&good).replace("\"A\"", "\" A \""), no_list(&of_b), "too,few".into()];
    let mut tally = read(&concordance, format!("{HEADER}\n{}", rows.join("\n")).as_bytes(), 1 << 20);
    let told = |tally: &Tally| tally.aside_of().into_iter().collect::<Vec<_>>();
    // Of B nothing is counted: what stands there may be anything of a broken row.
    assert_eq!(told(&tally), [(String::new(), 2), ("A".into(), 2)]);
    tally.add(read(&concordance, format!("{HEADER}\n{of_b}").as_bytes(), 1 << 20));
    assert_eq!(told(&tally), [(String::new(), 1), ("A".into(), 2), ("B".into(), 1)]);
    let table = table(&[tally]);
    assert_eq!(["", "A", "B", "C"].map(|platform| table.aside_of(platform)), [1, 2, 1, 0]);
}

#[test]
fn of_a_row_that_is_set_aside_only_a_date_or_a_code_is_kept() {
    let concordance = concordance();
    let good = row(|_| ());
    for (date, kept) in [
        ("2025-09-31", true),
        ("1999-01-01 00:00:00", true),
        ("31/09/2025", true),
        ("2025-09-31T10:00:00.000000Z", true),
        ("SOURCE_ARTICLE_16", true),
        ("JOHN", false),
        ("0722-123-456", false),
        ("she wrote to me on 2025-09-01", false),
        ("2025-09-31 she wrote", false),
        ("=1+1", false),
        ("\u{1b}[2J", false),
    ] {
        let text = good.replace("2025-01-02 00:00:00", date);
        let mut reader = Reader::new(&concordance, [0; 16]);
        reader.push(format!("{HEADER}\n{text}").as_bytes(), true).unwrap();
        let (_, aside) = reader.done().unwrap();
        assert_eq!(aside[0].cell.as_deref(), kept.then_some(date), "{date}");
    }
}

#[test]
fn a_quotation_that_never_closes_is_set_aside_and_what_is_behind_it_read() {
    let concordance = concordance();
    let (good, quiet) = (row(|_| ()), "a,b,c");
    let tally = read(&concordance, format!("{HEADER}\n{good}\n\"never closed,,\n{quiet}").as_bytes(), 1 << 20);
    assert_eq!((tally.rows, tally.aside[&Reason::Unclosed], tally.aside[&Reason::Width]), (3, 1, 1));
    // Where a mark of the next row would close it, that row is not harmed.
    let stray = good.strip_suffix('"').unwrap();
    for text in ["\"never closed,,", stray] {
        let tally = read(&concordance, format!("{HEADER}\n{text}\n{good}\n{good}").as_bytes(), 1 << 20);
        assert_eq!((tally.rows, tally.aside[&Reason::Unclosed], tally.aside.len()), (3, 1, 1), "{text}");
    }
}

#[test]
fn a_file_of_ever_new_words_is_refused_and_fills_no_memory() {
    let concordance = concordance();
    let good = row(|_| ());
    let told = |names: usize| {
        let mut reader = Reader::new(&concordance, [0; 16]);
        let rows = (0..names).map(|i| good.replace(",\"A\",", &format!(",\"P{i}\",")) + "\n");
        reader.push(format!("{HEADER}\n{}", rows.collect::<String>()).as_bytes(), true).map(|_| ())
    };
    assert_eq!(told(platforms::MOST_WORDS - 100), Ok(()));
    assert_eq!(told(platforms::MOST_WORDS + 2), Err(platforms::Unreadable::Words));
    // Words that no vocabulary has, many in one list.
    let mut reader = Reader::new(&concordance, [0; 16]);
    let list = |i: usize| (0..200).map(|k| format!("\"\"{:x}\"\"", i * 200 + k)).collect::<Vec<_>>().join(",");
    let rows = (0..400).map(|i| good.replacen(",,,\"[", &format!(",,\"[{}]\",\"[", list(i)), 1) + "\n");
    let told = reader.push(format!("{HEADER}\n{}", rows.collect::<String>()).as_bytes(), true);
    assert_eq!(told, Err(platforms::Unreadable::Words));
}

#[test]
fn words_that_a_closed_column_does_not_take_are_told() {
    let concordance = concordance();
    let told = |row: String| {
        let tally = read(&concordance, format!("{HEADER}\n{row}").as_bytes(), 1000);
        assert_eq!((tally.rows, tally.aside.len()), (1, 0), "{row}");
        tally.unknown.into_iter().map(|(word, n)| format!("{word} {n}")).collect::<Vec<_>>()
    };
    let plain = |m: &mut Made| (m.decision, m.source) = ("AUTOMATED_DECISION_NOT_AUTOMATED", "SOURCE_ARTICLE_16");
    let good = row(plain).replace("GROUND_X", "GROUND_ILLEGAL_CONTENT");
    assert_eq!(told(good.clone()), Vec::<String>::new());
    for detection in ["yes", "TRUE", "1", ""] {
        let word = format!(",{detection},AUTOMATED");
        assert_eq!(told(good.replace(",Yes,AUTOMATED", &word)), [format!("automated_detection={detection} 1")]);
    }
    // The two in each other's place.
    let swapped = good.replace("Yes,AUTOMATED_DECISION_NOT_AUTOMATED", "AUTOMATED_DECISION_NOT_AUTOMATED,Yes");
    assert_eq!(told(swapped), ["automated_decision=Yes 1", "automated_detection=AUTOMATED_DECISION_NOT_AUTOMATED 1"]);
    assert_eq!(told(good.replace("SOURCE_ARTICLE_16", "ARTICLE_16")), ["source_type=ARTICLE_16 1"]);
    assert_eq!(
        told(good.replace(",,,,DECISION_GROUND", ",DECISION_GROUND_X,,,DECISION_GROUND")),
        ["decision_monetary=DECISION_GROUND_X 1"]
    );
}

#[test]
fn what_is_odd_and_can_be_read_is_kept_as_published() {
    let concordance = concordance();
    let carriage = row(|_| ()).replace("DECISION_GROUND_X", "\"GROUND\rWITH, \"\"MARKS\"\"\"");
    let spaced = row(|_| ()).replace("\"[\"\"CONTENT_TYPE_TEXT\"\"]\"", "\"[ \"\"B\"\" , \"\"A\"\", \"\"A\"\" ]\"");
    // Marks that nobody doubled.
    let bare = row(|_| ()).replace("\"[\"\"CONTENT_TYPE_TEXT\"\"]\"", "[\"C\"]");
    // Marks that PHP did not double, behind a backslash; one of them at the end of a field.
    let said = row(|_| ()).replace("DECISION_GROUND_X", r#""He said \"no\", then left""#);
    let ends = row(|_| ()).replace("DECISION_GROUND_X", r#""ends so \"""#);
    let bom = format!("\u{feff}{HEADER}\n{carriage}\n{spaced}\n{bare}\n{said}\n{ends}\n");
    let tally = read(&concordance, bom.as_bytes(), 64);
    assert_eq!((tally.rows, tally.aside.len()), (5, 0));
    let told = table(&[tally]);
    let by = ["ground", "content_type"].map(|n| Dimension::named(n).unwrap()).to_vec();
    let set = concordance.question("tfgbv").unwrap();
    let question = Question { set, by, filters: vec![], distinct: false, concordance: &concordance };
    let keys: Vec<_> = answer(&told, &question).unwrap().lines.into_iter().map(|l| l.key.join("/")).collect();
    assert_eq!(
        keys,
        [
            "DECISION_GROUND_X/A",
            "DECISION_GROUND_X/B",
            "DECISION_GROUND_X/C",
            "GROUND\rWITH, \"MARKS\"/CONTENT_TYPE_TEXT",
            r#"He said \"no\", then left/CONTENT_TYPE_TEXT"#,
            r#"ends so \"/CONTENT_TYPE_TEXT"#,
        ]
    );
}

#[test]
fn vocabularies_before_and_since_july_2025_are_never_joined() {
    let concordance = concordance();
    let new = row(|m| m.keywords = vec!["KEYWORD_NON_CONSENSUAL_IMAGE_SHARING"]);
    let (old_header, old) = (HEADER.replace("content_id_ean,", ""), new.replace("00:00:00\",,\"", "00:00:00\",\""));
    let days = [(HEADER, &new), (old_header.as_str(), &old)]
        .map(|(header, row)| read(&concordance, format!("{header}\n{row}").as_bytes(), 1000));
    assert_eq!(days[1].aside.len(), 0);
    let table = table(&days);
    let set = concordance.question("tfgbv").unwrap();
    let ask = |by: &[&str], filters: Vec<Filter>| {
        let by = by.iter().map(|n| Dimension::named(n).unwrap()).collect();
        answer(&table, &Question { set, by, filters, distinct: false, concordance: &concordance })
    };
    for by in [&["platform", "month"][..], &[]] {
        let both = ask(by, vec![]).unwrap();
        let lines: Vec<_> = both.lines.iter().map(|l| (l.schema.name(), l.n)).collect();
        assert_eq!((lines, both.parted), (vec![("v1", 1), ("v2", 1)], true));
    }
    let told = ask(&["month", "schema"], vec![]).unwrap();
    assert_eq!((told.lines.len(), told.parted), (2, false));
    let only = Filter { dimension: Dimension::named("schema").unwrap(), values: vec!["v2".into()] };
    assert_eq!(ask(&["platform", "month"], vec![only]).unwrap().n, 1);
}

#[test]
fn damaged_bytes_are_told_and_never_read() {
    let concordance = concordance();
    let tally = read(&concordance, format!("{HEADER}\n{}", row(|_| ())).as_bytes(), 1000);
    let bytes = shard::write(&particulars("2025-01-01", &tally), &tally);
    let first = usize::try_from(shard::lengths(&bytes).unwrap().0).unwrap();
    for at in 0..bytes.len() {
        let mut bytes = bytes.clone();
        bytes[at] ^= 0x10;
        let told = shard::counts(&bytes[..first]).is_err() || shard::seen(&bytes[first..]).is_err();
        // The lengths are compared with that of the file by whoever opens it, and are under the checksum.
        assert!(told, "{at}");
    }
    for end in 0..first {
        assert!(shard::counts(&bytes[..end]).is_err());
    }
    assert!(Day::parse(b"2025-01-01").is_ok());
}
