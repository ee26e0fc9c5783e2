//! The word that was probably meant: most unknown words are slips of one or two letters.

/// Longest word that is compared; longer ones are no slip of the finger.
const LONGEST: usize = 64;

/// The nearest of `known`, if it is near enough to be a slip.
pub(super) fn near<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let word: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    if word.is_empty() || word.len() > LONGEST {
        return None;
    }
    let within = (word.len() / 3).clamp(1, 3);
    known
        .into_iter()
        .filter(|k| k.len() <= 4 * LONGEST)
        .filter_map(|k| {
            let chars: Vec<char> = k.chars().flat_map(char::to_lowercase).collect();
            Some((distance(&word, &chars, within)?, word.len().abs_diff(chars.len()), k))
        })
        .min()
        .map(|(_, _, k)| k)
}

/// What to do about an unknown word: the near one if there is one, else `otherwise`.
pub(super) fn advice<'a>(word: &str, known: impl IntoIterator<Item = &'a str>, otherwise: &str) -> String {
    match near(word, known) {
        Some(meant) => format!("did you mean \"{meant}\"?"),
        None => otherwise.to_owned(),
    }
}

/// Optimal string alignment: letters added, lost, replaced, or two neighbours exchanged; `None` beyond `within`. One mistake can
/// make thousands of words unknown, each beside hundreds of known ones, so strangers are told apart early.
fn distance(a: &[char], b: &[char], within: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > within {
        return None;
    }
    let at = |row: &[usize], i: usize| row.get(i).copied().unwrap_or(usize::MAX / 2);
    let far = |row: &[usize]| row.iter().all(|d| *d > within);
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=a.len()).collect();
    for (j, y) in b.iter().enumerate() {
        let mut row = Vec::with_capacity(a.len() + 1);
        row.push(j + 1);
        for (i, x) in a.iter().enumerate() {
            let replaced = at(&last, i) + usize::from(x != y);
            let mut best = replaced.min(at(&row, i) + 1).min(at(&last, i + 1) + 1);
            if i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x) {
                best = best.min(at(&before, i - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
        // The next row grows out of the last two only.
        if far(&last) && far(&before) {
            return None;
        }
    }
    Some(at(&last, a.len())).filter(|d| *d <= within)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{distance, near};

    proptest! {
        #[test]
        fn giving_up_early_changes_no_distance(a in "[abc]{0,9}", b in "[abc]{0,9}", within in 0usize..4) {
            let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
            let whole = distance(&a, &b, usize::MAX);
            prop_assert_eq!(distance(&a, &b, within), whole.filter(|d| *d <= within));
        }
    }

    #[test]
    fn slips_are_seen_and_strangers_are_not() {
        let known = ["deepfake", "doxxing", "hate-speech"];
        assert_eq!(near("deepfaek", known), Some("deepfake"));
        assert_eq!(near("lwa", ["flow", "law"]), Some("law"));
        assert_eq!(near("Doxing", known), Some("doxxing"));
        assert_eq!(near("voyeurism", known), None);
        assert_eq!(near("", known), None);
    }
}
