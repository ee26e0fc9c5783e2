//! Lists as the database writes them into a field: JSON text, or nothing.

/// The parts of a list, sorted and each once. `None` if it is no list of texts.
#[must_use]
pub fn parts(text: &str) -> Option<Vec<String>> {
    let text = text.trim();
    if text.is_empty() || text == "null" {
        return Some(Vec::new());
    }
    let mut parts: Vec<String> = serde_json::from_str(text).ok()?;
    parts.sort_unstable();
    parts.dedup();
    // The bar parts the words of a list where they are kept.
    (!parts.iter().any(|p| p.contains('|') || p.is_empty())).then_some(parts)
}

/// Member states of the European Union. Greece is `GR` in the database.
const UNION: [&str; 27] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV",
    "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];
/// With them, the European Economic Area.
const BESIDE: [&str; 3] = ["IS", "LI", "NO"];

/// Where a measure applies, as one word: `eea`, `eu`, `one:DE`, `several:29`, or `empty`, which is not the same as everywhere.
#[must_use]
pub fn scope(countries: &[String]) -> String {
    let within = |list: &[&str]| list.iter().filter(|c| countries.iter().any(|own| own == *c)).count();
    let (union, beside) = (within(&UNION), within(&BESIDE));
    match countries {
        [] => "empty".to_owned(),
        [one] => format!("one:{one}"),
        many if many.len() == 30 && union == 27 && beside == 3 => "eea".to_owned(),
        many if many.len() == 27 && union == 27 => "eu".to_owned(),
        many => format!("several:{}", many.len()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Option<String> {
        parts(text).map(|p| p.join("+"))
    }

    #[test]
    fn lists_are_read_or_refused() {
        assert_eq!(list("").as_deref(), Some(""));
        assert_eq!(list(" [] ").as_deref(), Some(""));
        assert_eq!(list("null").as_deref(), Some(""));
        assert_eq!(list(r#"["B", "A","B"]"#).as_deref(), Some("A+B"));
        for wrong in ["A", "[A]", r#"["A""#, r#"{"a":1}"#, r#"[1]"#, r#"["A|B"]"#, r#"[""]"#, "['A']"] {
            assert_eq!(list(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn scopes_are_told_apart() {
        let own = |list: &[&str]| list.iter().map(|c| (*c).to_owned()).collect::<Vec<_>>();
        let area: Vec<&str> = UNION.iter().chain(&BESIDE).copied().collect();
        assert_eq!(scope(&own(&area)), "eea");
        assert_eq!(scope(&own(&UNION)), "eu");
        assert_eq!(scope(&own(&area[..29])), "several:29");
        assert_eq!(scope(&own(&["DE"])), "one:DE");
        assert_eq!(scope(&[]), "empty");
    }
}
