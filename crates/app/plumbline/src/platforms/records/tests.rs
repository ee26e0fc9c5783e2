//! Tables of a lake are those of its rows, counted by hand.

use ::platforms::{Reader, Tally};
use norms::model::record::Month;

use super::*;

const CONCORDANCE: &str = include_str!("../../../../../../knowledge/platforms/concordance.toml");
const ERRATA: &str = include_str!("../../../../../../knowledge/platforms/errata.toml");
const HEADER: &str = "uuid,decision_visibility,decision_monetary,decision_provision,decision_account,decision_ground,category,category_addition,\
    category_specification,content_type,content_date,content_id_ean,application_date,source_type,automated_detection,automated_decision,platform_name,\
    platform_uid,created_at";
const CYBER: &str = "STATEMENT_CATEGORY_CYBER_VIOLENCE";

/// A statement: platform, category, keyword, account, source, day of the decision, day of the file.
type Made = (&'static str, &'static str, bool, bool, &'static str, u32, u32);

/// Many statements that differ in everything, without chance.
fn made() -> Vec<Made> {
    let pick = |n: u32, of: &[&'static str]| of[n as usize % of.len()];
    let one = |n: u32| {
        let file = 1 + n % 3;
        (
            pick(n / 3, &["A", " Name, with \"marks\" ", "Hébergeur"]),
            pick(n / 5, &[CYBER, "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN", "STATEMENT_CATEGORY_VIOLENCE"]),
            n.is_multiple_of(7),
            n.is_multiple_of(11),
            pick(n / 2, &["SOURCE_VOLUNTARY", "SOURCE_TRUSTED_FLAGGER", "SOURCE_ARTICLE_16"]),
            1 + n * n % 28,
            file,
        )
    };
    (0..600).map(one).collect()
}

fn row((name, category, keyword, account, source, decided, file): &Made) -> String {
    let keyword = if *keyword { r#""[""KEYWORD_CYBER_STALKING""]""# } else { "" };
    let account = if *account { "DECISION_ACCOUNT_SUSPENDED" } else { "" };
    format!(
        "u,,,,{account},DECISION_GROUND_ILLEGAL_CONTENT,{category},,{keyword},,2025-08-01,,2025-08-{decided:02},{source},Yes,\
         AUTOMATED_DECISION_FULLY,\"{}\",,2025-09-{file:02} 10:00:00",
        name.replace('"', "\"\"")
    )
}

fn read(rows: &[String]) -> Tally {
    let concordance = Concordance::read(CONCORDANCE).unwrap();
    let mut reader = Reader::new(&concordance, [7; 16]);
    let text = format!("{HEADER}\n{}", rows.join("\n"));
    assert_eq!(reader.push(text.as_bytes(), true).unwrap(), text.len());
    reader.done().unwrap().0
}

fn particulars(day: &str, slug: &str, tally: &Tally) -> Particulars {
    Particulars {
        day: day.into(),
        slug: slug.into(),
        file: format!("sor-{slug}-{day}-light.zip"),
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

/// The knowledge of the program with these tables beside it.
fn known(tables: &Tables) -> norms::model::record::Record {
    let mut files = crate::knowledge::files(None, None).unwrap();
    files.extend(tables.files(&Ledger::read(ERRATA).unwrap()).unwrap());
    norms::load(&files).unwrap().record.unwrap()
}

#[test]
fn every_count_is_that_of_the_rows() {
    let all = made();
    let mut tables = Tables::default();
    for file in 1..=3 {
        let tally = read(&all.iter().filter(|m| m.6 == file).map(row).collect::<Vec<_>>());
        assert!(tally.aside.is_empty());
        tables.add(&particulars(&format!("2025-09-{file:02}"), GLOBAL, &tally), &tally.counts, 1);
    }
    let record = known(&tables);
    assert_eq!(record.platforms.len(), 3);
    let september = Month::of(2025, 9);
    for name in ["A", "Name, with \"marks\"", "Hébergeur"] {
        let own: Vec<&Made> = all.iter().filter(|m| m.0.trim() == name).collect();
        let sent = &record.platforms[name];
        let [month] = sent.published.as_slice() else { unreachable!("{:?}", sent.published) };
        let count = |of: &dyn Fn(&Made) -> bool| own.iter().filter(|m| of(m)).count() as u64;
        assert_eq!((month.month, month.last), (september, 3));
        assert_eq!(month.statements, count(&|_| true));
        assert_eq!(month.with_keyword, count(&|m| m.2));
        assert_eq!(month.with_account, count(&|m| m.3));
        assert_eq!(month.flagged, count(&|m| m.4 == "SOURCE_TRUSTED_FLAGGER"));
        for (lag, n) in (0..40).map(|lag| (lag, count(&|m| i64::from(31 - m.5 + m.6) == lag))) {
            let found = sent.lags.iter().find(|(_, days, _)| i64::from(*days) == lag).map_or(0, |(_, _, n)| *n);
            assert_eq!(found, n, "{name} {lag}");
        }
        // All combinations of what a benchmark may ask.
        for category in [CYBER, "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN"] {
            for (keyword, account) in [(true, true), (true, false), (false, true), (false, false)] {
                for source in ["SOURCE_VOLUNTARY", "SOURCE_TRUSTED_FLAGGER", "SOURCE_ARTICLE_16"] {
                    let alike = |m: &Made| (m.1, m.2, m.3, m.4) == (category, keyword, account, source);
                    let found: u64 = sent
                        .named
                        .iter()
                        .filter(|n| {
                            (n.category.as_str(), n.keyword, n.account, n.source.as_str())
                                == (category, keyword, account, source)
                        })
                        .map(|n| n.statements)
                        .sum();
                    assert_eq!(found, count(&alike), "{name} {category} {keyword} {account} {source}");
                }
            }
        }
    }
    assert!(record.days.iter().all(|held| held.platform.is_empty() && held.current && held.is_whole()));
    assert_eq!(record.days.iter().map(|held| held.rows).sum::<u64>(), 600);
    assert_eq!(record.days.len(), 3);
    // The known error about trusted flaggers of one provider stands there with its day.
    let error = record.errata.iter().find(|e| e.platform == "Facebook" && e.column == "source_type").unwrap();
    assert_eq!(error.until, "2025-10-27".parse().ok());
}

#[test]
fn days_say_whose_they_are_and_whether_they_are_whole() {
    let a = read(&made().iter().filter(|m| m.0 == "A").map(row).collect::<Vec<_>>());
    let none = read(&[]);
    let broken = read(&[row(&made()[0]), "only,three,fields".to_owned()]);
    let mut tables = Tables::default();
    tables.add(&particulars("2025-09-01", "a", &a), &a.counts, 1);
    // A day on which that platform sent nothing: known of it, by the other days of its files.
    tables.add(&particulars("2025-09-02", "a", &none), &none.counts, 1);
    tables.add(&particulars("2025-09-03", "b", &none), &none.counts, 1);
    tables.add(&particulars("2025-09-04", GLOBAL, &broken), &broken.counts, 2);
    let held = known(&tables).days;
    let days: Vec<_> =
        held.iter().map(|held| (held.day.to_string(), &*held.platform, held.aside, held.current)).collect();
    let day = |day: &str, whose, aside, current| (format!("2025-09-{day}"), whose, aside, current);
    assert_eq!(days, [day("01", "A", 0, true), day("02", "A", 0, true), day("04", "", 1, false)]);
    assert_eq!(
        held.iter().map(|held| (held.rows, held.is_whole())).collect::<Vec<_>>(),
        [(201, true), (0, true), (2, false)]
    );
}

#[test]
fn a_day_of_everybody_without_a_row_or_without_a_compared_hash_is_not_whole() {
    let (one, none) = (read(&[row(&made()[0])]), read(&[]));
    let mut tables = Tables::default();
    let unsure = Particulars { hash_was_published: false, ..particulars("2025-09-02", GLOBAL, &one) };
    tables.add(&particulars("2025-09-01", GLOBAL, &one), &one.counts, 1);
    tables.add(&unsure, &one.counts, 1);
    tables.add(&particulars("2025-09-03", GLOBAL, &none), &none.counts, 1);
    let days: Vec<_> = known(&tables).days.iter().map(|held| (held.rows, held.compared, held.is_whole())).collect();
    assert_eq!(days, [(1, true, true), (1, false, false), (0, true, false)]);
}

#[test]
fn one_stray_row_makes_nobodys_days_whole() {
    let all = made();
    let of = |name: &str| row(all.iter().find(|m| m.0 == name).unwrap());
    let (a, both) = (read(&[of("A")]), read(&[of("A"), of("Hébergeur")]));
    let mut tables = Tables::default();
    // Whatever day the stray row is on.
    tables.add(&particulars("2025-09-01", "a", &a), &a.counts, 1);
    tables.add(&particulars("2025-09-02", "a", &both), &both.counts, 1);
    let record = known(&tables);
    assert_eq!(record.days.len(), 4);
    for name in ["A", "Hébergeur"] {
        assert!(record.platforms.contains_key(name));
        let own: Vec<_> = record.days.iter().filter(|held| held.platform == name).collect();
        assert_eq!(own.len(), 2);
        assert!(own.iter().all(|held| !held.is_whole()), "{name}");
    }
}

#[test]
fn a_name_is_one_whatever_white_space_is_around_it() {
    let written = |name: &'static str| row(&(name, CYBER, false, false, "SOURCE_VOLUNTARY", 1, 1));
    let tally = read(&[written("Hébergeur"), written(" Hébergeur\u{a0}"), written("\tSAMPLE y"), written("  ")]);
    // The counts, of which pages are made, have it as findings do.
    let names = |of: &mut dyn Iterator<Item = u32>| of.map(|at| tally.counts.words.get(at)).collect::<BTreeSet<_>>();
    let totals = names(&mut tally.counts.totals.list().iter().map(|(total, _)| total.platform));
    assert_eq!(totals, ["Hébergeur", "SAMPLE y"].into());
    let cells = names(&mut tally.counts.combos.list().iter().map(|(combo, ())| combo[Aspect::Platform as usize]));
    assert_eq!(cells, totals);
    assert_eq!(tally.aside.into_iter().collect::<Vec<_>>(), [(::platforms::read::Reason::Empty, 1)]);
}

#[test]
fn what_benchmarks_may_ask_by_category_is_kept_whole() {
    let concordance = Concordance::read(CONCORDANCE).unwrap();
    let kept = concordance.related_categories();
    assert!(norms::model::record::CATEGORIES.iter().all(|category| kept.contains(category)));
}
