//! How the results of several tests become one (rule 3).

use super::Outcome;
use crate::finding::Evidence;
use crate::model::Standing;

/// Adds a fact unless it is already there: two tests of one side often look at the same one.
pub(super) fn add(list: &mut Vec<Evidence>, evidence: Evidence) {
    if !list.contains(&evidence) {
        list.push(evidence);
    }
}

/// Joins reasons and facts of those that gave the result; where nobody can say, of all. Facts of the others follow.
fn joined(standing: Standing, outcomes: Vec<Outcome>, all_reasons: bool) -> Outcome {
    let read_whole = !outcomes.is_empty() && outcomes.iter().all(|o| o.read_whole);
    let mut out = Outcome { standing, why: Vec::new(), evidence: Vec::new(), read_whole };
    let (deciding, others): (Vec<_>, Vec<_>) =
        outcomes.into_iter().partition(|o| all_reasons || o.standing == standing);
    for outcome in deciding {
        for reason in outcome.why {
            if !out.why.contains(&reason) {
                out.why.push(reason);
            }
        }
        outcome.evidence.into_iter().for_each(|e| add(&mut out.evidence, e));
    }
    for outcome in others {
        outcome.evidence.into_iter().for_each(|e| add(&mut out.evidence, e));
    }
    out
}

/// One suffices: met, else contested, else partly, else not met if all are, else unknown.
pub(super) fn any(outcomes: Vec<Outcome>) -> Outcome {
    let has = |s| outcomes.iter().any(|o| o.standing == s);
    let standing =
        [Standing::Met, Standing::Contested, Standing::Partly].into_iter().find(|s| has(*s)).unwrap_or_else(|| {
            if !outcomes.is_empty() && outcomes.iter().all(|o| o.standing == Standing::NotMet) {
                Standing::NotMet
            } else {
                Standing::Unknown
            }
        });
    joined(standing, outcomes, standing == Standing::Unknown)
}

/// All are needed: contested if one is, met if all are, partly if some are met or partly, not met if one is and none is
/// met, else unknown.
pub(super) fn all(outcomes: Vec<Outcome>) -> Outcome {
    let has = |s| outcomes.iter().any(|o| o.standing == s);
    let standing = if has(Standing::Contested) {
        Standing::Contested
    } else if !outcomes.is_empty() && outcomes.iter().all(|o| o.standing == Standing::Met) {
        Standing::Met
    } else if has(Standing::Met) || has(Standing::Partly) {
        Standing::Partly
    } else if has(Standing::NotMet) {
        Standing::NotMet
    } else {
        Standing::Unknown
    };
    joined(standing, outcomes, matches!(standing, Standing::Unknown | Standing::Partly))
}

/// Turns met and not met round; the rest stays.
pub(super) fn not(mut outcome: Outcome) -> Outcome {
    outcome.standing = match outcome.standing {
        Standing::Met => Standing::NotMet,
        Standing::NotMet => Standing::Met,
        other => other,
    };
    outcome
}

/// The standing of a side from its test of met and its test of partly met: met or contested by the first; else contested or
/// partly by the second; else what the first says.
pub(super) fn side(main: Option<Outcome>, partly: Option<Outcome>) -> Outcome {
    let main = main.unwrap_or_else(|| Outcome::unknown("why-missing", Vec::new()));
    let Some(partly) = partly else { return main };
    if matches!(main.standing, Standing::Met | Standing::Contested) {
        return main;
    }
    match partly.standing {
        Standing::Contested => joined(Standing::Contested, vec![partly, main], false),
        Standing::Met | Standing::Partly => {
            let weak = Outcome { standing: Standing::Partly, ..partly };
            joined(Standing::Partly, vec![weak, main], false)
        }
        _ if main.standing == Standing::Unknown => joined(Standing::Unknown, vec![main, partly], true),
        _ => joined(main.standing, vec![main, partly], false),
    }
}
