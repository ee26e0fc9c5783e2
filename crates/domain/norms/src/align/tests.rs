//! One small world for each rule of standing.

use super::*;
use crate::bench::Op;
use crate::finding::Bond;
use crate::model::{
    Absence, Body, Clock, Effect, Figure, FigureReading, Force, Indicator, Instrument, Law, LawReading, Origin,
    Platform, Provision, Reach, Service, TreatyRow, Value,
};

const TODAY: PartialDate = PartialDate { year: 2026, month: Some(11), day: Some(24) };

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|w| (*w).to_owned()).collect()
}

fn date(s: &str) -> Option<PartialDate> {
    Some(s.parse().unwrap())
}

fn country(iso3: &str, region: &str) -> Country {
    Country {
        iso3: iso3.into(),
        iso2: iso3[..2].into(),
        m49: "000".into(),
        names: BTreeMap::new(),
        region: region.into(),
        subregion: String::new(),
        intermediate: String::new(),
        ldc: false,
        lldc: false,
        sids: false,
        independent: true,
    }
}

fn provision(id: &str, bearers: &[&str]) -> Provision {
    Provision {
        id: id.into(),
        reference: "1".into(),
        requires: "Act.".into(),
        duty_bearers: words(bearers),
        need: vec![Need::Law],
        groups: Vec::new(),
        harms: Vec::new(),
        verified: true,
        basis: Basis::Text,
        source: "example.org".into(),
        deadline: None,
        note: String::new(),
        review: None,
        origin: Origin::default(),
    }
}

fn instrument(id: &str, scope: &str, reach: Reach) -> Instrument {
    Instrument {
        id: id.into(),
        title: id.into(),
        short_title: id.into(),
        symbol: "none".into(),
        body: "A body".into(),
        adopted: date("2000-01-01"),
        in_force: date("2001-01-01"),
        status: Force::Binding,
        scope: scope.into(),
        url: String::new(),
        summary: String::new(),
        provenance: String::new(),
        reach,
        provisions: vec![provision(&format!("{id}.1"), &["state", "platform"])],
        origin: Origin::default(),
    }
}

fn world() -> Knowledge {
    let mut k = Knowledge::default();
    for c in [country("AAA", "Africa"), country("EEE", "Europe")] {
        k.countries.insert(c.iso3.clone(), c);
    }
    k.files.insert(
        "AAA".into(),
        CountryFile { iso3: "AAA".into(), checked: date("2026-11-24"), ..CountryFile::default() },
    );
    for (id, members) in [("un", &["AAA", "EEE"][..]), ("eu", &["EEE"])] {
        let body =
            Body { id: id.into(), name: id.into(), members: words(members), source: String::new(), basis: Basis::Text };
        k.bodies.insert(id.into(), body);
    }
    k
}

fn law(covers: &[&str], status: &str, readings: Vec<LawReading>) -> Law {
    Law {
        title: format!("Law {}", readings.len()),
        citation: "s 1".into(),
        year: 2020,
        kind: "criminal".into(),
        covers: words(covers),
        status: status.into(),
        status_since: None,
        note: "Note.".into(),
        source: "example.org".into(),
        verified: true,
        readings,
        review: None,
        origin: Origin::default(),
    }
}

fn reading(effect: Effect) -> LawReading {
    LawReading {
        harms: Vec::new(),
        effect,
        turned: None,
        adds: Vec::new(),
        also: Vec::new(),
        is: Vec::new(),
        because: "Because.".into(),
        source: String::new(),
    }
}

fn asks(covers: &[&str], any: bool, mark: Option<&str>) -> Test {
    Test::Law {
        covers: words(covers),
        any,
        kinds: words(&["criminal"]),
        statuses: words(&["in-force"]),
        reading: mark.map(str::to_owned),
    }
}

fn on_paper(k: &Knowledge, test: Test, party: &str, as_of: PartialDate) -> Outcome {
    let series = series(k, party);
    let side = Side { test: Some(test), ..Side::default() };
    super::side(&Context::of(k, party, &series, as_of), &side, Face::Paper)
}

fn outcome(k: &Knowledge, test: Test, as_of: PartialDate) -> Outcome {
    on_paper(k, test, "AAA", as_of)
}

fn with_laws(laws: Vec<Law>) -> Knowledge {
    let mut k = world();
    k.files.get_mut("AAA").unwrap().laws = laws;
    k
}

fn stands(laws: Vec<Law>, covers: &[&str], any: bool) -> (Standing, &'static str) {
    let o = outcome(&with_laws(laws), asks(covers, any, None), TODAY);
    (o.standing, o.why[0].code)
}

#[test]
fn a_law_in_force_is_met_and_a_bill_or_recalled_entry_never() {
    assert_eq!(stands(vec![law(&["x"], "in-force", vec![])], &["x"], true), (Standing::Met, "why-law-met"));
    assert_eq!(stands(vec![law(&["x"], "bill", vec![])], &["x"], true), (Standing::Unknown, "why-law-bill"));
    let recalled = Law { verified: false, ..law(&["x"], "in-force", vec![]) };
    assert_eq!(stands(vec![recalled], &["x"], true), (Standing::Unknown, "why-law-unknown"));
    assert_eq!(stands(vec![], &["x"], true), (Standing::Unknown, "why-law-unknown"));
    let unread = outcome(&Knowledge::default(), asks(&["x"], true, None), TODAY);
    assert_eq!((unread.standing, unread.why[0].code), (Standing::Unknown, "why-law-unread"));
}

#[test]
fn a_contested_clause_outweighs_a_clean_one() {
    let laws = vec![law(&["x"], "in-force", vec![]), law(&["x"], "in-force", vec![reading(Effect::Contested)])];
    assert_eq!(stands(laws, &["x"], true).0, Standing::Contested);
}

#[test]
fn readings_weigh_the_harm_they_name() {
    let narrow = LawReading { harms: words(&["y"]), ..reading(Effect::Partly) };
    let adds = LawReading { adds: words(&["z"]), ..reading(Effect::Counts) };
    let laws = || vec![law(&["x", "y"], "in-force", vec![narrow.clone(), adds.clone()])];
    assert_eq!(stands(laws(), &["x"], true).0, Standing::Met);
    assert_eq!(stands(laws(), &["y"], true), (Standing::Partly, "why-law-partly"));
    assert_eq!(stands(laws(), &["z"], true).0, Standing::Met);
    assert_eq!(stands(laws(), &["x", "y"], false).0, Standing::Partly);
    assert_eq!(stands(vec![law(&["x"], "in-force", vec![reading(Effect::None)])], &["x"], true).0, Standing::Unknown);
}

#[test]
fn struck_down_is_contested_from_that_day_unless_something_stands_in_its_place() {
    let struck = Law { status_since: date("2023-01-10"), ..law(&["x"], "struck-down", vec![]) };
    assert_eq!(stands(vec![struck.clone()], &["x"], true), (Standing::Contested, "why-law-struck"));
    let both = vec![struck.clone(), law(&["x"], "in-force", vec![])];
    assert_eq!(stands(both, &["x"], true).0, Standing::Met);
    let k = with_laws(vec![struck]);
    assert_eq!(outcome(&k, asks(&["x"], true, None), date("2022").unwrap()).standing, Standing::Met);
    assert_eq!(outcome(&k, asks(&["x"], true, None), date("2019").unwrap()).standing, Standing::Unknown);
}

#[test]
fn a_statement_of_absence_counts_for_five_years() {
    let mut k = world();
    k.files.get_mut("AAA").unwrap().absences.push(Absence {
        harms: words(&["x"]),
        kinds: words(&["criminal"]),
        year: 2021,
        because: "None.".into(),
        source: String::new(),
        review: None,
        origin: Origin::default(),
    });
    let at = |year| outcome(&k, asks(&["x"], true, None), PartialDate::from_year(year)).standing;
    assert_eq!(at(2020), Standing::Unknown);
    assert_eq!(at(2026), Standing::NotMet);
    assert_eq!(at(2027), Standing::Unknown);
}

#[test]
fn misuse_is_never_disproved() {
    let turned = |w: &str| LawReading { turned: Some(w.into()), ..reading(Effect::None) };
    let test = || Test::Not(Box::new(asks(&["x"], true, Some("turned"))));
    let stand = |w| outcome(&with_laws(vec![law(&["x"], "in-force", vec![turned(w)])]), test(), TODAY).standing;
    assert_eq!(stand("women"), Standing::NotMet);
    assert_eq!(stand("critics"), Standing::NotMet);
    assert_eq!(stand("vague"), Standing::Partly);
    assert_eq!(outcome(&with_laws(vec![law(&["x"], "in-force", vec![])]), test(), TODAY).standing, Standing::Unknown);
}

#[test]
fn a_mark_has_its_own_effect() {
    let plain = reading(Effect::Counts);
    let marked = LawReading { is: words(&["orders"]), ..reading(Effect::Contested) };
    let k = with_laws(vec![law(&["x"], "in-force", vec![plain, marked])]);
    assert_eq!(outcome(&k, asks(&["x"], true, Some("orders")), TODAY).standing, Standing::Contested);
    assert_eq!(outcome(&k, asks(&["x"], true, None), TODAY).standing, Standing::Met);
    let other = outcome(&k, asks(&["x"], true, Some("fines")), TODAY);
    assert_eq!((other.standing, other.why[0].code), (Standing::Unknown, "why-law-mark-unknown"));
}

fn said(s: Standing) -> Outcome {
    Outcome::new(s, "why-missing", Vec::new())
}

#[test]
fn any_and_all_follow_rule_three() {
    use Standing::{Contested, Met, NotMet, Partly, Unknown};
    let any = |l: &[Standing]| combine::any(l.iter().map(|s| said(*s)).collect()).standing;
    let all = |l: &[Standing]| combine::all(l.iter().map(|s| said(*s)).collect()).standing;
    assert_eq!(any(&[Unknown, Contested, Met]), Met);
    assert_eq!(any(&[Partly, Contested]), Contested);
    assert_eq!(any(&[NotMet, Partly]), Partly);
    assert_eq!(any(&[NotMet, NotMet]), NotMet);
    assert_eq!(any(&[NotMet, Unknown]), Unknown);
    assert_eq!(any(&[]), Unknown);
    assert_eq!(all(&[Met, Contested]), Contested);
    assert_eq!(all(&[Met, Met]), Met);
    assert_eq!(all(&[Met, NotMet]), Partly);
    assert_eq!(all(&[NotMet, Unknown]), NotMet);
    assert_eq!(all(&[Unknown, Unknown]), Unknown);
    assert_eq!(all(&[]), Unknown);
    assert_eq!(combine::not(said(Met)).standing, NotMet);
    assert_eq!(combine::not(said(Contested)).standing, Contested);
}

#[test]
fn an_old_value_is_told_but_does_not_decide() {
    let mut k = world();
    k.indicators.insert(
        "i".into(),
        Indicator {
            id: "i".into(),
            label: "An indicator".into(),
            unit: "percent".into(),
            direction: String::new(),
            need: Need::Data,
        },
    );
    let value =
        |year, value| Value { year, value, bounds: None, age: String::new(), source: "s".into(), flag: String::new() };
    k.values.insert(("AAA".into(), "i".into()), vec![value(2018, 40.0), value(2022, 60.0)]);
    k.values.insert(("AAA".into(), "j".into()), vec![value(2018, 80.0)]);
    let test = |over: Option<&str>| Test::Indicator {
        id: "i".into(),
        op: Op::AtLeast,
        value: 0.5,
        max_age_years: Some(5),
        over: over.map(str::to_owned),
        threshold_because: String::new(),
    };
    let at = |year, over| outcome(&k, test(over), PartialDate::from_year(year));
    assert_eq!(at(2026, None).standing, Standing::Met);
    let old = at(2030, None);
    assert_eq!((old.standing, old.why[0].code), (Standing::Unknown, "why-indicator-stale"));
    assert!(old.evidence[0].stale);
    assert_eq!(at(2017, None).why[0].code, "why-indicator-unknown");
    assert_eq!(at(2020, Some("j")).evidence[0].value, Some(0.5));
}

#[test]
fn a_question_of_yes_or_no_is_answered_by_yes_or_no() {
    let mut k = world();
    let indicator = |unit: &str| Indicator {
        id: "i".into(),
        label: "A law against it".into(),
        unit: unit.into(),
        direction: String::new(),
        need: Need::Law,
    };
    let mut at = |unit: &str, value| {
        let row =
            Value { year: 2024, value, bounds: None, age: String::new(), source: "s".into(), flag: String::new() };
        k.indicators.insert("i".into(), indicator(unit));
        k.values.insert(("AAA".into(), "i".into()), vec![row]);
        let test = Test::Indicator {
            id: "i".into(),
            op: Op::Equal,
            value: 1.0,
            max_age_years: None,
            over: None,
            threshold_because: String::new(),
        };
        let outcome = outcome(&k, test, TODAY);
        (outcome.standing, outcome.why[0].code, outcome.why[0].args[1].1.clone())
    };
    assert_eq!(at("yes_no", 1.0), (Standing::Met, "why-indicator-yesno", Arg::Answer(true)));
    assert_eq!(at("yes_no", 0.0), (Standing::NotMet, "why-indicator-yesno", Arg::Answer(false)));
    assert_eq!(at("level_0_1_2", 1.0), (Standing::Met, "why-indicator", Arg::Number(1.0)));
}

#[test]
fn a_soft_figure_makes_partly_at_most() {
    let figures = |list: &[(f64, bool, Option<i16>)]| {
        let mut k = world();
        for (value, soft, year) in list {
            let reads = FigureReading {
                measure: "m".into(),
                harms: vec![],
                year: *year,
                value: *value,
                soft: *soft,
                note: String::new(),
            };
            k.files.get_mut("AAA").unwrap().figures.push(Figure {
                metric: "A figure".into(),
                value: *value,
                unit: "cases".into(),
                period: String::new(),
                kind: "survey".into(),
                note: String::new(),
                source: "example.org".into(),
                verified: true,
                reads: vec![reads],
                review: None,
                origin: Origin::default(),
            });
        }
        k
    };
    let test = |op| Test::Estimate {
        measure: "m".into(),
        harms: vec![],
        op,
        value: 50.0,
        max_age_years: Some(5),
        threshold_because: String::new(),
    };
    let at = |list: &[(f64, bool, Option<i16>)], op| outcome(&figures(list), test(op), TODAY).standing;
    assert_eq!(at(&[(60.0, false, Some(2024))], Op::AtLeast), Standing::Met);
    assert_eq!(at(&[(40.0, false, Some(2024))], Op::AtLeast), Standing::NotMet);
    assert_eq!(at(&[(60.0, true, Some(2024))], Op::AtLeast), Standing::Partly);
    assert_eq!(at(&[(40.0, true, Some(2024))], Op::AtLeast), Standing::Unknown);
    assert_eq!(at(&[(60.0, false, Some(2018))], Op::AtLeast), Standing::Unknown);
    assert_eq!(at(&[(60.0, false, None)], Op::AtLeast), Standing::Unknown);
    assert_eq!(at(&[(40.0, false, Some(2022)), (60.0, false, Some(2025))], Op::AtLeast), Standing::Met);
    assert_eq!(at(&[(0.0, true, Some(2025))], Op::Equal), Standing::Contested);
}

#[test]
fn services_are_not_known_before_they_were_read() {
    let mut k = world();
    k.files.get_mut("AAA").unwrap().services.push(Service {
        name: "A line".into(),
        kind: "helpline".into(),
        contact_url: String::new(),
        phone: "1".into(),
        languages: vec![],
        facts: words(&["free"]),
        note: String::new(),
        source: "example.org".into(),
        verified: true,
        review: None,
        origin: Origin::default(),
    });
    let test = |facts: &[&str]| Test::Service {
        kinds: words(&["helpline"]),
        min: 1,
        facts: words(facts),
        note: String::new(),
    };
    assert_eq!(outcome(&k, test(&["free"]), TODAY).standing, Standing::Met);
    assert_eq!(outcome(&k, test(&["free", "sign"]), TODAY).standing, Standing::Unknown);
    assert_eq!(outcome(&k, test(&["free"]), date("2025").unwrap()).standing, Standing::Unknown);
}

#[test]
fn clocks_of_the_union_run_for_its_members() {
    let mut k = world();
    let clock = |id: &str, jurisdiction: &str, hours, effect| Clock {
        id: id.into(),
        jurisdiction: jurisdiction.into(),
        instrument: "Act".into(),
        reference: "1".into(),
        trigger: String::new(),
        starts: words(&["survivor"]),
        acts: vec![],
        hours,
        wording: "soon".into(),
        applies_to: words(&["intimate_image"]),
        status: "in_force".into(),
        from: date("2025-01-01"),
        source: "example.org".into(),
        evidence: "primary".into(),
        verified: true,
        note: String::new(),
        effect,
        because: "Because.".into(),
        origin: Origin::default(),
    };
    k.clocks = vec![clock("u", "EU", None, None), clock("a", "AA", Some(48), Some(Effect::Contested))];
    let test = |max_hours| Test::Clock {
        starts: words(&["survivor"]),
        applies_to: vec![],
        status: "in_force".into(),
        max_hours,
        verified: true,
        threshold_because: String::new(),
    };
    let at = |party: &str, max, day| on_paper(&k, test(max), party, day).standing;
    assert_eq!(at("EEE", None, TODAY), Standing::Met);
    assert_eq!(at("EEE", Some(72), TODAY), Standing::Unknown);
    assert_eq!(at("AAA", Some(72), TODAY), Standing::Contested);
    assert_eq!(at("AAA", Some(72), date("2024").unwrap()), Standing::Unknown);
}

#[test]
fn signed_is_not_ratified_and_ratified_is_not_in_force() {
    let mut k = world();
    let row = |status: &str, signed, ratified| TreatyRow {
        iso3: "AAA".into(),
        treaty: "T".into(),
        status: status.into(),
        signed,
        ratified,
        as_of: date("2026"),
        source: "s".into(),
        origin: Origin::default(),
    };
    let joined = |whole| Reach { treaty: Some("T".into()), list_whole: whole, ..Reach::default() };
    let mut t = instrument("t", "global", joined(true));
    let put = |k: &mut Knowledge, r: TreatyRow| {
        k.treaties.insert("T".into(), BTreeMap::from([("AAA".into(), r)]));
    };
    put(&mut k, row("party", date("2005"), date("2010")));
    assert_eq!(bond(&k, &t, "AAA", TODAY), Bond::Bound { since: date("2010") });
    assert_eq!(bond(&k, &t, "AAA", date("2007").unwrap()), Bond::Signed { on: date("2005") });
    assert_eq!(bond(&k, &t, "EEE", TODAY), Bond::NotBound);
    t.reach = joined(false);
    assert_eq!(bond(&k, &t, "EEE", TODAY), Bond::NotKnown);
    put(&mut k, row("withdrawn", None, date("2010")));
    assert_eq!(bond(&k, &t, "AAA", TODAY), Bond::Withdrawn);
    t.in_force = None;
    t.reach.members_of = Some("un".into());
    put(&mut k, row("ratified", None, date("2025")));
    assert_eq!(bond(&k, &t, "AAA", TODAY), Bond::Ratified { on: date("2025") });
    assert_eq!(bond(&k, &t, "EEE", TODAY), Bond::Committed { body: "un".into() });
    t.scope = "regional:africa".into();
    t.reach.members_of = None;
    assert_eq!(bond(&k, &t, "EEE", TODAY), Bond::NotBound);
}

use crate::parties::bond;

#[test]
fn laws_bind_those_under_them() {
    let mut k = world();
    let p = Platform {
        id: "p".into(),
        name: "P".into(),
        provider: "P".into(),
        serves: words(&["eu"]),
        designated: None,
        statements_as: Vec::new(),
        source: String::new(),
        basis: Basis::Text,
        note: String::new(),
        origin: Origin::default(),
    };
    k.platforms.insert("p".into(), p);
    let union = instrument(
        "u",
        "regional:eu",
        Reach { members_of: Some("eu".into()), binds_members: true, ..Reach::default() },
    );
    let national = instrument("n", "national:aa", Reach { country: Some("AAA".into()), ..Reach::default() });
    let bound = Bond::Bound { since: date("2001-01-01") };
    assert_eq!(bond(&k, &union, "EEE", TODAY), bound);
    assert_eq!(bond(&k, &union, "AAA", TODAY), Bond::NotBound);
    assert_eq!(bond(&k, &union, "p", TODAY), bound);
    assert_eq!(bond(&k, &national, "AAA", TODAY), bound);
    assert_eq!(bond(&k, &national, "EEE", TODAY), Bond::NotBound);
    assert_eq!(bond(&k, &national, "p", TODAY), Bond::NotBound);
    assert_eq!(bond(&k, &union, "EEE", date("1999").unwrap()), Bond::NotBound);
    assert_eq!(bond(&k, &instrument("c", "global", Reach::default()), "AAA", TODAY), Bond::NotBound);
}
