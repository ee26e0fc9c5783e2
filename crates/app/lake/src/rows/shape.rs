//! What a column may hold: codes, countries, languages, numbers and names of platforms.
//!
//! What is published is not what the schema of the database asks for: any text may stand in any field, a name or a sentence among them, and nobody has read it. So a
//! text is written where it has the shape of its column, and stays out where it has not.

/// Bytes of a code.
const LONGEST_CODE: usize = 80;
/// Bytes of the name of a platform: some three times as many as the longest of the database.
const LONGEST_NAME: usize = 200;

/// Whether a column may hold a text.
pub(super) fn fits(column: &str, text: &str) -> bool {
    let begin = match column {
        "platform_name" => return text.len() <= LONGEST_NAME && !text.chars().any(char::is_control),
        "uuid" => return is_uuid(text),
        "automated_detection" | "incompatible_content_illegal" => return matches!(text, "Yes" | "No"),
        "content_language" | "territorial_scope" => {
            return (2..=8).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
        }
        "content_id_ean" => return (1..=14).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit()),
        "category" | "category_addition" => "STATEMENT_CATEGORY_",
        "category_specification" => "KEYWORD_",
        "decision_visibility" => "DECISION_VISIBILITY_",
        "decision_monetary" => "DECISION_MONETARY_",
        "decision_provision" => "DECISION_PROVISION_",
        "decision_account" => "DECISION_ACCOUNT_",
        "account_type" => "ACCOUNT_TYPE_",
        "decision_ground" => "DECISION_GROUND_",
        "content_type" => "CONTENT_TYPE_",
        "source_type" => "SOURCE_",
        "automated_decision" => "AUTOMATED_DECISION_",
        _ => return false,
    };
    text.len() <= LONGEST_CODE
        && text.strip_prefix(begin).is_some_and(|rest| {
            !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_')
        })
}

/// 36 digits and hyphens, in their places.
fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, b)| match at {
            8 | 13 | 18 | 23 => b == b'-',
            _ => b.is_ascii_hexdigit(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::columns::{COLUMNS, Kind};

    #[test]
    fn no_column_takes_a_sentence_and_each_takes_what_is_its_own() {
        let own = [
            ("uuid", "71a159b9-30b4-45ca-a677-a073311c47e5"),
            ("content_language", "pt-BR"),
            ("content_id_ean", "4006381333931"),
            ("territorial_scope", "DE"),
            ("category", "STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN"),
            ("automated_detection", "Yes"),
            ("source_type", "SOURCE_ARTICLE_16"),
        ];
        assert!(own.iter().all(|(column, text)| fits(column, text)));
        let held = COLUMNS.iter().filter(|c| matches!(c.kind, Kind::Text | Kind::Word | Kind::List));
        for column in held.filter(|c| c.name != "platform_name") {
            for text in
                ["", "she wrote to me", "DIRK GENTLY", "DIRK_GENTLY", "+40 722 000 000", "0722000000a", "d@example.org"]
            {
                assert!(!fits(column.name, text), "{}: {text}", column.name);
            }
        }
        assert!(!fits("category", "STATEMENT_CATEGORY_of dirk"));
        assert!(!fits("category", &format!("STATEMENT_CATEGORY_{}", "A".repeat(80))));
        assert!(fits("platform_name", "SAMPLE Forum der Stadt, e. V.") && !fits("platform_name", &"A".repeat(201)));
        assert!(!fits("platform_name", "\u{1b}[2J"));
    }
}
