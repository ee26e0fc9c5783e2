//! Proposals on the real knowledge files: what they change, what they leave alone, and what is refused.

#![expect(clippy::unwrap_used, reason = "a test that cannot read its files should stop at once")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use norms::finding::Finding;
use norms::model::{Basis, Standing};
use norms::proposal::{
    Accepted, Change, Cited, Entry, Outcome, Proposal, REFUSALS, Reads, VERSION, WhyLeft, apply, export, patch,
    validate,
};
use norms::worklist::{WantKind, worklist};
use norms::{Knowledge, PartialDate, SourceFile, align_all, load};

mod activity;
mod random;
mod refused;
mod told;

const TODAY: PartialDate = PartialDate { year: 2026, month: Some(11), day: Some(25) };

fn gather(root: &Path, at: &Path, into: &mut Vec<SourceFile>) {
    let mut entries: Vec<_> = std::fs::read_dir(at).unwrap().map(|e| e.unwrap().path()).collect();
    entries.sort();
    for path in entries {
        if path.is_dir() {
            gather(root, &path, into);
        } else if path.extension().is_some_and(|e| e == "toml" || e == "csv" || e == "json") {
            let inside = path.strip_prefix(root).unwrap().to_str().unwrap().replace('\\', "/");
            into.push(SourceFile { path: inside, text: std::fs::read_to_string(&path).unwrap() });
        }
    }
}

fn files() -> &'static [SourceFile] {
    static FILES: OnceLock<Vec<SourceFile>> = OnceLock::new();
    FILES.get_or_init(|| {
        let root = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../knowledge");
        let mut files = Vec::new();
        gather(&root, &root, &mut files);
        files
    })
}

fn knowledge() -> &'static Knowledge {
    static KNOWLEDGE: OnceLock<Knowledge> = OnceLock::new();
    KNOWLEDGE.get_or_init(|| load(files()).unwrap())
}

fn findings() -> &'static BTreeMap<String, Vec<Finding>> {
    static FINDINGS: OnceLock<BTreeMap<String, Vec<Finding>>> = OnceLock::new();
    FINDINGS.get_or_init(|| align_all(knowledge(), TODAY))
}

fn proposal(change: Change) -> Proposal {
    Proposal {
        version: VERSION,
        change,
        source: Cited {
            url: "https://example.org/text?article=4".into(),
            title: "The text".into(),
            publisher: "A publisher".into(),
            read_on: "2026-11-20".parse().unwrap(),
        },
        basis: Basis::Text,
        words: "The article asks states for this in so many words.".into(),
    }
}

fn accepted(id: &str, change: Change) -> Accepted {
    Accepted { id: id.into(), proposal: proposal(change), reviewed_on: TODAY, note: String::new() }
}

/// A provision known from memory, read in its source.
fn read() -> Change {
    Change::Provision {
        provision: "maputo-protocol.budget".into(),
        reference: Some("Article 4(2)(i)".into()),
        requires: Some("Provide \"adequate\" budgets to carry out and monitor action against violence.".into()),
    }
}

fn law(country: &str, title: &str) -> Change {
    Change::Law {
        country: country.into(),
        title: title.into(),
        citation: "s. 3".into(),
        year: 2025,
        kind: "criminal".into(),
        covers: vec!["image-based-abuse".into()],
        status: "in-force".into(),
        status_since: Some("2026-01-01".parse().unwrap()),
    }
}

fn service() -> Change {
    Change::Service {
        country: "MEX".into(),
        name: "A new line".into(),
        kind: "helpline".into(),
        contact_url: "https://example.org/line".into(),
        phone: "+52 55 0000".into(),
        languages: vec!["es".into()],
        facts: ["violence", "digital", "national", "free"].map(str::to_owned).to_vec(),
    }
}

fn figure() -> Change {
    Change::Figure {
        country: "MEX".into(),
        metric: "Complaints that led to a charge".into(),
        value: 12.5,
        unit: "percent".into(),
        period: "2025".into(),
        kind: "official-survey".into(),
        reads: vec![Reads {
            measure: "charged-share".into(),
            harms: vec![],
            year: Some(2025),
            value: 12.5,
            soft: false,
        }],
    }
}

fn absence() -> Change {
    Change::Absence {
        country: "MEX".into(),
        harms: vec!["cyberflashing".into()],
        kinds: vec!["criminal".into()],
        year: 2025,
    }
}

fn indicator() -> Change {
    Change::Indicator {
        indicator: "sdg.5.1.1.area2_violence_against_women".into(),
        country: "TUV".into(),
        year: 2026,
        value: 33.3,
        age: String::new(),
    }
}

fn correction(field: &str, says: &str, should: &str) -> Change {
    Change::Correction {
        at: "service:MEX:Cyber police of Mexico City (SSC)".into(),
        field: Some(field.into()),
        says: Some(says.into()),
        should: should.into(),
    }
}

fn text<'o>(outcome: &'o [SourceFile], path: &str) -> &'o str {
    &outcome.iter().find(|f| f.path == path).unwrap().text
}

fn changed(outcome: &Outcome) -> Vec<&str> {
    let base: BTreeMap<&str, &str> = files().iter().map(|f| (f.path.as_str(), f.text.as_str())).collect();
    let differs = |f: &&SourceFile| base.get(f.path.as_str()) != Some(&f.text.as_str());
    outcome.files.iter().filter(differs).map(|f| f.path.as_str()).collect()
}

/// Lines that are only before, and only after.
fn lines(before: &str, after: &str) -> (Vec<String>, Vec<String>) {
    let diff = similar::TextDiff::from_lines(before, after);
    let of = |tag| {
        let all = diff.iter_all_changes().filter(move |c| c.tag() == tag);
        all.map(|c| c.value().trim_end().to_owned()).collect()
    };
    (of(similar::ChangeTag::Delete), of(similar::ChangeTag::Insert))
}

fn only(change: Change) -> Outcome {
    let outcome = apply(files(), &[accepted("p-1", change)]);
    assert!(outcome.left.is_empty(), "{:?}", outcome.left);
    assert_eq!(outcome.edits.len(), 1);
    outcome
}

fn why(outcome: &Outcome) -> &WhyLeft {
    assert_eq!((outcome.left.len(), outcome.edits.len()), (1, 0), "{:?} {:?}", outcome.left, outcome.edits);
    &outcome.left[0].why
}

#[test]
fn every_file_can_be_edited_without_a_trace_elsewhere() {
    for file in files().iter().filter(|f| f.path.ends_with(".toml")) {
        let doc: toml_edit::DocumentMut = file.text.parse().unwrap();
        assert_eq!(doc.to_string(), file.text, "{}", file.path);
    }
}

#[test]
fn a_recalled_provision_is_read_and_benchmarks_read_it() {
    let id = "maputo-protocol.budget";
    assert_eq!(knowledge().provision(id).unwrap().1.basis, Basis::Recall);
    let waits: Vec<_> = knowledge().benchmarks.values().filter(|b| b.awaiting.iter().any(|a| a == id)).collect();
    assert!(!waits.is_empty());
    let outcome = only(read());
    let k = outcome.knowledge.as_ref().unwrap();
    let (_, p) = k.provision(id).unwrap();
    assert_eq!((p.basis, p.verified, p.reference.as_str()), (Basis::Text, true, "Article 4(2)(i)"));
    assert_eq!(p.source, "example.org/text?article=4");
    assert_eq!(p.requires, "Provide \"adequate\" budgets to carry out and monitor action against violence.");
    let review = p.review.as_ref().unwrap();
    assert_eq!((review.on, review.proposal.as_str()), (TODAY, "p-1"));
    for benchmark in &waits {
        let now = &k.benchmarks[&benchmark.id];
        assert!(now.provisions.iter().any(|r| r == id) && !now.awaiting.iter().any(|a| a == id));
    }
    // Findings change for the parties that the protocol reaches, and only in the benchmarks that awaited it.
    let after = align_all(k, TODAY);
    let mut moved = BTreeSet::new();
    for (party, before) in findings() {
        for (b, a) in before.iter().zip(&after[party]) {
            if a != b {
                assert!(waits.iter().any(|w| w.id == a.benchmark), "{party} {}", a.benchmark);
                assert!(a.provisions.iter().any(|r| r == id));
                moved.insert(party.as_str());
            }
        }
    }
    assert!(moved.contains("UGA") && moved.len() > 30, "{moved:?}");
    assert!(!moved.contains("MEX"));
    // Nothing else in the files.
    let paths = &outcome.edits[0].paths;
    assert_eq!(paths[0], "instruments/maputo-protocol.toml");
    assert_eq!(changed(&outcome).into_iter().collect::<BTreeSet<_>>(), paths.iter().map(String::as_str).collect());
    let (out, new) = lines(text(files(), &paths[0]), text(&outcome.files, &paths[0]));
    assert_eq!(
        out,
        [
            r#"ref = "unverified""#,
            r#"requires = "Provide adequate budget and other resources for carrying out and monitoring action against violence.""#,
            "verified = false",
            r#"basis = "recall""#
        ]
    );
    assert_eq!(
        new,
        [
            r#"ref = "Article 4(2)(i)""#,
            r#"requires = "Provide \"adequate\" budgets to carry out and monitor action against violence.""#,
            "verified = true",
            r#"basis = "text""#,
            r#"source = "example.org/text?article=4""#,
            r#"note = "The article asks states for this in so many words.""#,
            "reviewed = 2026-11-25",
            r#"proposal = "p-1""#,
        ]
    );
    for path in &paths[1..] {
        let (out, new) = lines(text(files(), path), text(&outcome.files, path));
        assert!(out.iter().chain(&new).all(|l| l.starts_with("awaiting") || l.starts_with("provisions")), "{new:?}");
    }
}

#[test]
fn each_recalled_provision_can_be_read() {
    let recalled: Vec<&str> = knowledge()
        .instruments
        .values()
        .flat_map(|i| &i.provisions)
        .filter(|p| p.basis == Basis::Recall)
        .map(|p| p.id.as_str())
        .collect();
    assert!(recalled.len() > 30);
    let change =
        |id: &str| Change::Provision { provision: id.to_owned(), reference: Some("Article 1".into()), requires: None };
    let all: Vec<Accepted> =
        recalled.iter().enumerate().map(|(n, id)| accepted(&format!("p{n}"), change(id))).collect();
    let outcome = apply(files(), &all);
    assert!(outcome.left.is_empty(), "{:?}", outcome.left);
    let k = outcome.knowledge.unwrap();
    assert!(recalled.iter().all(|id| k.provision(id).unwrap().1.verified));
    assert!(k.benchmarks.values().all(|b| b.awaiting.iter().all(|a| !recalled.contains(&a.as_str()))));
}

#[test]
fn a_law_changes_a_finding() {
    let of = |all: &BTreeMap<String, Vec<Finding>>, party: &str| -> Finding {
        all[party].iter().find(|f| f.benchmark == "law.intimate-images").unwrap().clone()
    };
    // Tuvalu has no file yet, and is given one.
    assert_eq!(of(findings(), "TUV").paper, Standing::Unknown);
    let outcome = only(law("TUV", "Images Act"));
    assert_eq!(changed(&outcome), ["countries/laws/tuv.toml"]);
    let k = outcome.knowledge.as_ref().unwrap();
    let after = align_all(k, TODAY);
    let now = of(&after, "TUV");
    assert_eq!(now.paper, Standing::Met);
    assert_eq!(now.evidence[0].source, "example.org/text?article=4");
    assert_eq!(now.evidence[0].note, "The article asks states for this in so many words.");
    for (party, before) in findings().iter().filter(|(p, _)| *p != "TUV") {
        assert_eq!(before, &after[party], "{party}");
    }
    // In a file that is there, the law stands behind the other laws and touches nothing else.
    let outcome = only(law("MEX", "Images Act"));
    let path = "countries/laws/mex.toml";
    assert_eq!(changed(&outcome), [path]);
    let (out, new) = lines(text(files(), path), text(&outcome.files, path));
    assert_eq!((out.len(), new.len()), (0, 14), "{new:?}");
    let here = text(&outcome.files, path);
    let at = |what: &str| here.find(what).unwrap();
    assert!(at("Ley General de Acceso") < at("Images Act") && at("Images Act") < at("[[evidence]]"), "{here}");
    assert!(here.contains("\n\n[[law]]\ntitle = \"Images Act\"\ncitation = \"s. 3\"\nyear = 2025\n"), "{here}");
    assert!(here.contains("status_since = 2026-01-01\nnote = \"The article"), "{here}");
    assert!(here.contains("verified = true\nreviewed = 2026-11-25\nproposal = \"p-1\"\n\n[[evidence]]"), "{here}");
}

#[test]
fn a_law_noted_from_memory_is_read() {
    let (iso3, there) = knowledge()
        .files
        .values()
        .flat_map(|f| f.laws.iter().map(|l| (f.iso3.as_str(), l)))
        .find(|(_, l)| !l.verified)
        .unwrap();
    let outcome = only(Change::Law {
        country: iso3.into(),
        title: there.title.clone(),
        citation: there.citation.clone(),
        year: there.year,
        kind: there.kind.clone(),
        covers: there.covers.clone(),
        status: there.status.clone(),
        status_since: there.status_since,
    });
    let k = outcome.knowledge.unwrap();
    assert_eq!(k.files[iso3].laws.len(), knowledge().files[iso3].laws.len());
    let now = k.files[iso3].laws.iter().find(|l| l.title == there.title && l.citation == there.citation).unwrap();
    assert!(now.verified && now.source.starts_with("example.org/text") && now.review.is_some());
}

#[test]
fn services_figures_absences_and_values_arrive() {
    let all = [
        accepted("s", service()),
        accepted("f", figure()),
        accepted("a", absence()),
        accepted("i", indicator()),
        accepted("c", correction("phone", "55 5242 5100 ext. 5086", "55 5242 5100 ext. 5087")),
    ];
    let outcome = apply(files(), &all);
    assert!(outcome.left.is_empty(), "{:?}", outcome.left);
    let k = outcome.knowledge.as_ref().unwrap();
    let mex = &k.files["MEX"];
    assert!(mex.services.iter().any(|s| s.name == "A new line" && s.verified && s.review.is_some()));
    assert!(
        mex.services
            .iter()
            .any(|s| s.phone == "55 5242 5100 ext. 5087" && s.source.ends_with("; example.org/text?article=4"))
    );
    let figure = mex.figures.iter().find(|f| f.metric == "Complaints that led to a charge").unwrap();
    assert_eq!((figure.value, figure.reads[0].value, figure.reads[0].year), (12.5, 12.5, Some(2025)));
    assert!(mex.absences.iter().any(|a| a.year == 2025 && a.because.starts_with("The article")));
    let key = ("TUV".to_owned(), "sdg.5.1.1.area2_violence_against_women".to_owned());
    let value = k.values[&key].last().unwrap();
    assert_eq!((value.year, value.value, value.source.as_str()), (2026, 33.3, "reviewed-i"));
    assert_eq!(k.source("reviewed-i").unwrap().publisher, "A publisher");
    assert_eq!(
        text(&outcome.files, "indicators/reviewed.csv"),
        "iso3,year,indicator,value,unit,source,age\n\
         TUV,2026,sdg.5.1.1.area2_violence_against_women,33.3,percent_0_100,reviewed-i,\n"
    );
    // The past knew nothing of the new line.
    let before = align_all(k, "2026-11-24".parse().unwrap());
    let named = |all: &BTreeMap<String, Vec<Finding>>| {
        all["MEX"].iter().flat_map(|f| &f.evidence).any(|e| e.what == "A new line")
    };
    assert!(!named(&before) && named(&align_all(k, TODAY)));
    // All of it a second time is there already.
    let again = apply(&outcome.files, &all);
    assert!(again.edits.is_empty());
    assert!(again.left.iter().all(|l| l.why == WhyLeft::AlreadyThere), "{:?}", again.left);
    assert_eq!(again.left.len(), all.len());
}

#[test]
fn twice_is_already_there() {
    for change in [read(), law("TUV", "Images Act"), law("MEX", "Images Act"), indicator()] {
        let two = [accepted("p-1", change.clone()), accepted("p-2", change)];
        let outcome = apply(files(), &two);
        assert_eq!(outcome.edits.len(), 1);
        assert_eq!((outcome.left[0].index, &outcome.left[0].why), (1, &WhyLeft::AlreadyThere));
    }
}

#[test]
fn what_no_longer_fits_is_left_with_what_stands_there() {
    let outcome = apply(files(), &[accepted("p", correction("phone", "12345", "54321"))]);
    let WhyLeft::SaysOtherwise { field, now, .. } = why(&outcome) else { panic!("{:?}", outcome.left) };
    assert_eq!((field.as_str(), now.as_str()), ("phone", "55 5242 5100 ext. 5086"));
    let gone = Change::Provision { provision: "maputo-protocol.nowhere".into(), reference: None, requires: None };
    assert!(matches!(why(&apply(files(), &[accepted("p", gone)])), WhyLeft::Gone { .. }));
    let elsewhere = law("XQX", "Images Act");
    assert!(matches!(why(&apply(files(), &[accepted("p", elsewhere)])), WhyLeft::Gone { .. }));
    let mut other = law("MEX", "Código Penal Federal: violation of sexual intimacy (Ley Olimpia)");
    if let Change::Law { citation, .. } = &mut other {
        *citation = "arts. 199 Octies, 199 Nonies, 199 Decies".into();
    }
    let outcome = apply(files(), &[accepted("p", other)]);
    assert!(matches!(why(&outcome), WhyLeft::SaysOtherwise { field, now, .. } if field == "year" && now == "2021"));
    assert!(outcome.knowledge.is_some() && changed(&outcome).is_empty());
}

#[test]
fn one_that_would_break_the_check_is_left_and_the_rest_stands() {
    let strange = |title: &str| {
        let mut law = law("KEN", title);
        if let Change::Law { kind, .. } = &mut law {
            *kind = "crimnal".into();
        }
        law
    };
    let all = [
        accepted("p-0", law("TUV", "Images Act")),
        accepted("p-1", strange("First")),
        accepted("p-2", read()),
        accepted("p-3", indicator()),
        accepted("p-4", strange("Second")),
        accepted("p-5", service()),
    ];
    let outcome = apply(files(), &all);
    assert_eq!(outcome.edits.iter().map(|e| e.index).collect::<Vec<_>>(), [0, 2, 3, 5]);
    assert_eq!(outcome.left.iter().map(|l| l.index).collect::<Vec<_>>(), [1, 4]);
    let WhyLeft::Check { problems } = &outcome.left[0].why else { panic!("{:?}", outcome.left) };
    assert!(problems[0].starts_with("countries/laws/ken.toml:"), "{problems:?}");
    assert!(problems[0].ends_with("\"crimnal\" is no word of the vocabulary law-kind; did you mean \"criminal\"?"));
    assert!(load(&outcome.files).is_ok());
    // Files that are themselves not in order start with what they say.
    let mut broken = files().to_vec();
    broken.retain(|f| f.path != "bodies.toml");
    let outcome = apply(&broken, &all);
    assert!(outcome.knowledge.is_none() && outcome.edits.is_empty() && outcome.left.len() == all.len());
}

#[test]
fn the_order_does_not_matter_between_different_entries() {
    let all = [
        accepted("p-0", law("TUV", "Images Act")),
        accepted("p-1", law("MEX", "Images Act")),
        accepted("p-2", read()),
        accepted("p-3", indicator()),
        accepted("p-4", correction("phone", "55 5242 5100 ext. 5086", "1")),
    ];
    let forth = apply(files(), &all);
    let mut back = all.to_vec();
    back.reverse();
    let back = apply(files(), &back);
    assert_eq!((forth.edits.len(), back.edits.len()), (5, 5));
    let texts = |o: &Outcome| -> BTreeMap<String, String> {
        o.files.iter().map(|f| (f.path.clone(), f.text.clone())).collect()
    };
    assert_eq!(texts(&forth), texts(&back));
}

#[test]
fn a_form_is_tidied() {
    let mut given = proposal(law(" TUV ", " Images\r\n\tAct "));
    given.words = "  Line one.\r\n\r\nLine two is here. ".into();
    let tidy = given.tidied();
    assert_eq!(tidy.words, "Line one. Line two is here.");
    assert!(matches!(&tidy.change, Change::Law { country, title, .. } if country == "TUV" && title == "Images Act"));
}

#[test]
fn entries_are_read_as_they_are_written() {
    let mex = &knowledge().files["MEX"];
    let mut all: Vec<Entry> = mex.laws.iter().map(|l| Entry::of_law("MEX", l)).collect();
    all.extend(mex.services.iter().map(|s| Entry::of_service("MEX", s)));
    all.extend(mex.figures.iter().map(|f| Entry::of_figure("MEX", f)));
    all.extend(["clock", "platform", "page:/methods"].iter().filter_map(|t| Entry::parse(t)));
    for entry in all {
        assert!(entry.is_in(knowledge()), "{entry}");
        assert_eq!(Entry::parse(&entry.to_string()), Some(entry));
    }
}

#[test]
fn the_worklist_counts_what_hangs_on_each_want() {
    let wants = worklist(knowledge(), findings(), TODAY);
    assert_eq!(wants, worklist(knowledge(), findings(), TODAY));
    assert!(wants.windows(2).all(|w| w[0].would_change >= w[1].would_change));
    let of = |kind| wants.iter().filter(move |w| w.kind == kind);
    let recalled = knowledge().instruments.values().flat_map(|i| &i.provisions).filter(|p| p.basis == Basis::Recall);
    assert_eq!(of(WantKind::Provision).count(), recalled.count());
    // The count is the number of findings that reading it really changes.
    for want in of(WantKind::Provision).filter(|w| w.id.starts_with("maputo") || w.id.starts_with("global-digital")) {
        let id = want.id.clone();
        let outcome = only(Change::Provision { provision: id, reference: Some("1".into()), requires: None });
        let after = align_all(outcome.knowledge.as_ref().unwrap(), TODAY);
        let moved = findings().iter().flat_map(|(party, before)| before.iter().zip(&after[party]));
        assert_eq!(want.would_change, moved.filter(|(b, a)| a != b).count(), "{}", want.id);
    }
    let unknown = |f: &&Finding| f.paper == Standing::Unknown || f.life == Standing::Unknown;
    let all: BTreeSet<_> = findings().values().flatten().filter(unknown).map(|f| f.benchmark.as_str()).collect();
    let listed: BTreeSet<_> = of(WantKind::Unknown).chain(of(WantKind::Stale)).map(|w| w.id.as_str()).collect();
    assert_eq!(listed, all);
    assert!(of(WantKind::Stale).count() > 0);
    assert!(of(WantKind::Unknown).filter(|w| !w.missing.is_empty()).count() > 30);
    // For one party alone.
    let one = BTreeMap::from([("UGA".to_owned(), findings()["UGA"].clone())]);
    assert!(worklist(knowledge(), &one, TODAY).iter().all(|w| w.parties <= 1 && w.would_change == w.benchmarks.len()));
    // A list of members that is only remembered.
    let mut k = knowledge().clone();
    k.bodies.get_mut("african-union").unwrap().basis = Basis::Recall;
    let wants = worklist(&k, &align_all(&k, TODAY), TODAY);
    let want = wants.iter().find(|w| w.kind == WantKind::Members).unwrap();
    assert!(want.id == "african-union" && want.parties > 50 && want.would_change >= want.parties);
}

#[test]
fn a_law_may_be_newer_than_the_file_it_joins() {
    let checked = knowledge().files["MEX"].checked.unwrap();
    let mut new = law("MEX", "Images Act");
    if let Change::Law { status_since, .. } = &mut new {
        *status_since = Some(TODAY);
    }
    assert!(TODAY.is_after(&checked));
    only(new.clone());
    // The day of the review is what makes the difference.
    let before = Accepted { reviewed_on: checked, ..accepted("p-1", new) };
    assert!(matches!(why(&apply(files(), &[before])), WhyLeft::Refused { .. }));
    let outcome = only(law("MEX", "Images Act"));
    let told = |from: &str, to: &str| {
        let mut files = outcome.files.clone();
        let file = files.iter_mut().find(|f| f.path == "countries/laws/mex.toml").unwrap();
        assert!(file.text.contains(from));
        file.text = file.text.replace(from, to);
        load(&files).unwrap_err()[0].to_string()
    };
    assert!(
        told("reviewed = 2026-11-25\n", "")
            .ends_with("a proposal is named, and no day of its review; write reviewed = \"2024-12-24\"")
    );
    assert!(told("status_since = 2026-01-01", "status_since = 2026-11-26").contains("after the file was checked"));
}

#[test]
fn a_reported_provision_is_read_and_keeps_what_was_noted() {
    let id = "ilo-c190.11";
    let (_, was) = knowledge().provision(id).unwrap();
    assert_eq!(was.basis, Basis::Secondary);
    let outcome = only(Change::Provision { provision: id.into(), reference: None, requires: None });
    assert_eq!(changed(&outcome), ["instruments/ilo-c190.toml"]);
    let (_, now) = outcome.knowledge.as_ref().unwrap().provision(id).unwrap();
    assert_eq!((now.basis, now.verified, &now.reference), (Basis::Text, true, &was.reference));
    assert_eq!(now.source, format!("example.org/text?article=4; {}", was.source));
    assert_eq!(now.note, format!("{} The article asks states for this in so many words.", was.note));
    // What was read is not made less again.
    let mut less = accepted("p-2", Change::Provision { provision: id.into(), reference: None, requires: None });
    less.proposal.basis = Basis::Secondary;
    assert_eq!(why(&apply(&outcome.files, &[less])), &WhyLeft::AlreadyThere);
}

#[test]
fn a_provision_that_nobody_awaits_is_listed_as_unread() {
    let id = "\"maputo-protocol.budget\"";
    let mut base = files().to_vec();
    for file in base.iter_mut().filter(|f| f.path.starts_with("benchmarks/")) {
        for from in [format!("{id}, "), format!(", {id}"), id.to_owned()] {
            file.text = file.text.replace(&from, "");
        }
    }
    assert!(load(&base).is_ok());
    let outcome = apply(&base, &[accepted("p-1", read())]);
    assert_eq!(outcome.edits[0].paths, ["instruments/maputo-protocol.toml", "benchmarks/unread.toml"]);
    assert!(text(&outcome.files, "benchmarks/unread.toml").ends_with(
        "\n\n[[unread]]\nprovision = \"maputo-protocol.budget\"\n\
         because = \"Read, and reviewed on 2026-11-25; no benchmark has taken it up yet.\"\n"
    ));
}

#[test]
fn ends_of_lines_and_marks_of_byte_order_stay() {
    let mut base = files().to_vec();
    let path = "countries/laws/mex.toml";
    let file = base.iter_mut().find(|f| f.path == path).unwrap();
    file.text = format!("\u{feff}{}", file.text.replace('\n', "\r\n"));
    let outcome = apply(&base, &[accepted("p-1", law("MEX", "Images Act"))]);
    assert_eq!(outcome.edits.len(), 1, "{:?}", outcome.left);
    let now = text(&outcome.files, path);
    assert!(now.starts_with("\u{feff}iso3"));
    assert!(now.lines().count() > 20 && now.split('\n').all(|l| l.is_empty() || l.ends_with('\r')));
    let (out, new) = lines(text(&base, path), now);
    assert_eq!((out.len(), new.len()), (0, 14));
}
