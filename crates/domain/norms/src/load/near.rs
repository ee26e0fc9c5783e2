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
        .map(|k| (distance(&word, k), k))
        .filter(|(d, _)| *d <= within)
        .min()
        .map(|(_, k)| k)
}

/// What to do about an unknown word: the near one if there is one, else `otherwise`.
pub(super) fn advice<'a>(word: &str, known: impl IntoIterator<Item = &'a str>, otherwise: &str) -> String {
    match near(word, known) {
        Some(meant) => format!("did you mean \"{meant}\"?"),
        None => otherwise.to_owned(),
    }
}

/// Levenshtein distance, without regard to case.
fn distance(a: &[char], b: &str) -> usize {
    let mut row: Vec<usize> = (0..=a.len()).collect();
    for (i, y) in b.chars().flat_map(char::to_lowercase).enumerate() {
        let mut diagonal = i;
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
        let mut left = i + 1;
        for (x, cell) in a.iter().zip(row.iter_mut().skip(1)) {
            let next = (diagonal + usize::from(*x != y)).min(left + 1).min(*cell + 1);
            diagonal = *cell;
            *cell = next;
            left = next;
        }
    }
    row.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::near;

    #[test]
    fn slips_are_seen_and_strangers_are_not() {
        let known = ["deepfake", "doxxing", "hate-speech"];
        assert_eq!(near("deepfaek", known), Some("deepfake"));
        assert_eq!(near("Doxing", known), Some("doxxing"));
        assert_eq!(near("voyeurism", known), None);
        assert_eq!(near("", known), None);
    }
}
