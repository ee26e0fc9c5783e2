//! Four real conversations against what red-dwarf and an independent numpy program computed from them.
//!
//! Tolerances are half a unit of the last printed digit, and what rounding can add to it: the expected files carry nine
//! decimals, six for positions. Counts, ids and lists must be equal.

use crate::read::{CONVERSATIONS, Conversation};
use opinion::{Analysis, Counts, Side, Table};
use serde_json::Value;

/// Nine printed decimals.
const NINE: f64 = 0.5e-9 + 1e-12;
/// Six printed decimals.
const SIX: f64 = 0.5e-6 + 1e-9;

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|x| x.as_f64().unwrap()).collect()
}

fn ids(value: &Value) -> Vec<u64> {
    value.as_array().unwrap().iter().map(|x| x.as_u64().unwrap()).collect()
}

#[track_caller]
fn close(what: &str, ours: &[f64], theirs: &Value, tolerance: f64) {
    let theirs = numbers(theirs);
    assert_eq!(ours.len(), theirs.len(), "{what}");
    let worst = ours.iter().zip(&theirs).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max);
    assert!(worst <= tolerance, "{what}: off by {worst:e}");
}

struct Case {
    conversation: Conversation,
    table: Table,
    found: Analysis,
}

fn cases() -> Vec<(&'static str, Case)> {
    let case = |name| {
        let conversation = Conversation::read(name);
        let table = conversation.table(&conversation.votes);
        let found = opinion::analyse(&table, &conversation.settings(&table, 1));
        (name, Case { conversation, table, found })
    };
    CONVERSATIONS.into_iter().map(case).collect()
}

/// Groups as red-dwarf found them: its statistics are for these.
fn their_groups(case: &Case) -> (Vec<Option<u32>>, Vec<Vec<Counts>>) {
    let groups = &case.conversation.expected["red_dwarf_groups"];
    let mut labels = vec![None; case.table.people().len()];
    for (&row, label) in case.found.clusterable.iter().zip(ids(&groups["labels"])) {
        labels[row] = Some(label as u32);
    }
    let counts = opinion::group_counts(&case.table, &labels, groups["k"].as_u64().unwrap() as usize);
    (labels, counts)
}

#[test]
fn who_and_what_is_counted() {
    for (name, case) in cases() {
        let (table, expected) = (&case.table, &case.conversation.expected);
        assert_eq!(table.people(), ids(&expected["participant_ids"]), "{name}");
        assert_eq!(table.statements(), ids(&expected["statement_ids"]), "{name}");
        assert_eq!(table.votes() as u64, expected["latest_votes"].as_u64().unwrap(), "{name}");
        assert_eq!(table.events(), expected["vote_events"].as_u64().unwrap(), "{name}");
        let clusterable: Vec<u64> = case.found.clusterable.iter().map(|&row| table.people()[row]).collect();
        assert_eq!(clusterable, ids(&expected["clusterable_ids"]), "{name}");
    }
}

#[test]
fn axes_and_positions() {
    for (name, case) in cases() {
        let (found, expected) = (&case.found, &case.conversation.expected);
        let pca = &expected["pca"];
        close(&format!("{name} mean"), &found.axes.mean, &pca["mean"], NINE);
        close(&format!("{name} pc1"), &found.axes.directions[0], &pca["pc1"], NINE);
        close(&format!("{name} pc2"), &found.axes.directions[1], &pca["pc2"], NINE);
        close(&format!("{name} variance"), &found.axes.variance, &pca["explained_variance"], NINE);
        close(&format!("{name} share"), &found.axes.share, &pca["explained_variance_ratio"], NINE);
        for (axis, key) in ["x", "y"].into_iter().enumerate() {
            let of = |at: &[[f64; 2]]| at.iter().map(|p| p[axis]).collect::<Vec<_>>();
            close(&format!("{name} people {key}"), &of(&found.people), &expected["participants"][key], SIX);
            close(&format!("{name} statements {key}"), &of(&found.statements), &expected["statements"][key], SIX);
        }
        let extremity: Vec<f64> = found.statements.iter().map(|p| p[0].hypot(p[1])).collect();
        close(&format!("{name} extremity"), &extremity, &expected["statements"]["extremity"], SIX);
        // Priorities count the votes of those in groups, as Polis adds them up from the groups.
        let grouped: Vec<Option<u32>> =
            (0..case.table.people().len()).map(|row| found.clusterable.contains(&row).then_some(0)).collect();
        let votes = opinion::group_counts(&case.table, &grouped, 1).remove(0);
        let settings = case.conversation.settings(&case.table, 1);
        let priorities: Vec<f64> = votes
            .iter()
            .zip(extremity.iter().zip(&settings.meta))
            .map(|(&c, (&e, &m))| opinion::priority(c, e, m))
            .collect();
        close(&format!("{name} priority"), &priorities, &expected["statements"]["priority"], SIX);
    }
}

#[test]
fn statistics_of_groups() {
    for (name, case) in cases() {
        let (_, counts) = their_groups(&case);
        let expected = &case.conversation.expected;
        for (group, here) in counts.iter().enumerate() {
            let theirs = &expected["group_stats"][group.to_string()];
            let out = opinion::others(&counts, group);
            let exact = |key: &str, of: fn(&Counts) -> u32| {
                assert_eq!(
                    here.iter().map(|c| u64::from(of(c))).collect::<Vec<_>>(),
                    ids(&theirs[key]),
                    "{name} {group} {key}"
                );
            };
            exact("na", |c| c.agree);
            exact("nd", |c| c.disagree);
            exact("ns", |c| c.seen);
            let check = |key: &str, of: &dyn Fn(Counts, Counts) -> f64| {
                let ours: Vec<f64> = here.iter().zip(&out).map(|(&h, &o)| of(h, o)).collect();
                close(&format!("{name} group {group} {key}"), &ours, &theirs[key], NINE);
            };
            check("pat", &|h, _| h.test(Side::Agree));
            check("pdt", &|h, _| h.test(Side::Disagree));
            check("ra", &|h, o| h.ratio(o, Side::Agree));
            check("rd", &|h, o| h.ratio(o, Side::Disagree));
            check("rat", &|h, o| h.ratio_test(o, Side::Agree));
            check("rdt", &|h, o| h.ratio_test(o, Side::Disagree));
        }
        let informed = &expected["group_aware_consensus"];
        close(&format!("{name} agree"), &opinion::group_informed(&counts, Side::Agree), &informed["agree"], NINE);
        close(
            &format!("{name} disagree"),
            &opinion::group_informed(&counts, Side::Disagree),
            &informed["disagree"],
            NINE,
        );
    }
}

#[test]
fn group_informed_consensus_is_what_polis_itself_exported() {
    // Bowling Green's export carries the figure that the live server computed for its own groups.
    let conversation = Conversation::read("bowling-green-2050");
    let table = conversation.table(&conversation.votes);
    let theirs = &conversation.expected["polis_export_groups"];
    let mut labels = vec![None; table.people().len()];
    for (person, label) in ids(&theirs["ids"]).into_iter().zip(ids(&theirs["labels"])) {
        labels[table.people().binary_search(&person).unwrap()] = Some(label as u32);
    }
    let ours = opinion::group_informed(&opinion::group_counts(&table, &labels, 2), Side::Agree);
    let exported = crate::read::column("bowling-green-2050", "comments.csv.gz", "group-informed-consensus");
    assert_eq!(exported.len(), ours.len());
    for (statement, figure) in exported {
        let at = table.statements().binary_search(&statement).unwrap();
        assert!((ours[at] - figure).abs() < 1e-15, "{statement}: {} {figure}", ours[at]);
    }
}

#[test]
fn what_sets_groups_apart_and_what_all_share() {
    for (name, case) in cases() {
        let (_, counts) = their_groups(&case);
        let expected = &case.conversation.expected;
        let skip = case.conversation.settings(&case.table, 1).moderated_out;
        let near = |what: &str, ours: f64, theirs: &Value| {
            assert!((ours - theirs.as_f64().unwrap()).abs() <= NINE, "{name} {what}: {ours} {theirs}");
        };
        for group in 0..counts.len() {
            let ours = opinion::representative(&counts, group, &skip);
            let theirs = expected["representative"][group.to_string()].as_array().unwrap();
            assert_eq!(ours.len(), theirs.len(), "{name} {group}: {ours:#?}");
            for (one, other) in ours.iter().zip(theirs) {
                // Statements of equal weight may stand in any order, and either of two may be the last that is shown.
                // In a group of one person (Bowling Green) nearly all are equal.
                let number = |key: &str| other[key].as_f64().unwrap();
                let weight = number("repness") * number("repness-test") * number("p-success") * number("p-test");
                let own = one.ratio * one.ratio_test * one.share * one.test;
                assert!((own - weight).abs() <= 1e-7 * weight.abs().max(1.0), "{name} {group}: {own} {weight}");
                assert_eq!(if one.side == Side::Agree { "agree" } else { "disagree" }, other["repful-for"]);
                assert_eq!(one.best_agree, other["best-agree"] == true);
                if case.table.statements()[one.statement] != other["tid"] {
                    assert!(!one.best_agree && name == "bowling-green-2050" && group == 0, "{name} {group}: {other}");
                    continue;
                }
                assert_eq!(one.successes, other["n-success"]);
                assert_eq!(one.trials, other["n-trials"]);
                assert!(!one.best_agree || other["n-agree"] == one.successes);
                near("share", one.share, &other["p-success"]);
                near("test", one.test, &other["p-test"]);
                near("ratio", one.ratio, &other["repness"]);
                near("ratio test", one.ratio_test, &other["repness-test"]);
            }
        }
        let everyone = opinion::column_votes(&case.table);
        let ours = opinion::consensus(&everyone, &skip);
        for (list, key) in [(ours.agree, "agree"), (ours.disagree, "disagree")] {
            let theirs = expected["consensus"][key].as_array().unwrap();
            assert_eq!(list.len(), theirs.len(), "{name} {key}");
            for (one, other) in list.iter().zip(theirs) {
                assert_eq!(case.table.statements()[one.statement], other["tid"], "{name} {key}");
                assert_eq!(
                    (one.successes, one.trials),
                    (other["n-success"].as_u64().unwrap() as u32, other["n-trials"].as_u64().unwrap() as u32)
                );
                near("share", one.share, &other["p-success"]);
                near("test", one.test, &other["p-test"]);
            }
        }
    }
}

#[test]
fn groups_are_as_tight_as_the_best_of_two_hundred_starts_elsewhere() {
    for (name, case) in cases() {
        for found in &case.found.by_number {
            let k = found.sizes.len();
            let theirs = &case.conversation.expected["best_kmeans"][k.to_string()];
            let (inertia, silhouette) = (theirs["inertia"].as_f64().unwrap(), theirs["silhouette"].as_f64().unwrap());
            let labels: Vec<u32> = ids(&theirs["labels"]).into_iter().map(|l| l as u32).collect();
            let alike = opinion::adjusted_rand_index(&found.labels, &labels);
            assert!(found.inertia <= inertia * 1.0001, "{name} {k}: {} {inertia}", found.inertia);
            assert!(alike >= 0.99, "{name} {k}: {alike}");
            // Where the same grouping was found, its silhouette is the same too: positions there had full precision.
            assert!(alike < 1.0 || (found.silhouette - silhouette).abs() <= NINE, "{name} {k}");
        }
        assert_eq!(case.found.by_number.len(), 4, "{name}");
    }
}
