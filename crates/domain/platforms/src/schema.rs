//! The columns of the published files, by name.
//!
//! Four layouts are known: full and light, before and since 1 July 2025. A file of another layout is read if every column that is needed is
//! there, and refused with their names if not: guessing by position would make figures of the wrong things.

use serde::{Deserialize, Serialize};

/// Which vocabulary a file speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Schema {
    /// Before 1 July 2025.
    V1,
    /// Since then: with a column `content_id_ean`, other categories and other keywords.
    V2,
}

impl Schema {
    /// `v1` or `v2`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::V1 => "v1",
            Self::V2 => "v2",
        }
    }
}

macro_rules! columns {
    ($($name:ident $text:literal)*) => {
        /// A column that is read.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[expect(missing_docs, reason = "the names are those of the published files")]
        pub enum Column { $($name),* }

        impl Column {
            const ALL: [(Self, &'static str); [$($text),*].len()] = [$((Self::$name, $text)),*];

            /// Its name in the file.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $text),* }
            }
        }
    };
}

columns! {
    Uuid "uuid"
    Visibility "decision_visibility"
    Monetary "decision_monetary"
    Provision "decision_provision"
    Account "decision_account"
    Ground "decision_ground"
    Category "category"
    Addition "category_addition"
    Keywords "category_specification"
    ContentType "content_type"
    ContentDate "content_date"
    Scope "territorial_scope"
    ApplicationDate "application_date"
    Source "source_type"
    Detection "automated_detection"
    Decision "automated_decision"
    Platform "platform_name"
    Uid "platform_uid"
    Created "created_at"
}

impl Column {
    /// Whether the column takes a word. Those for which the Commission's submission schema has a short list take no other; three of them may be empty,
    /// for a statement need not restrict in every way.
    pub(crate) fn takes(self, word: &str) -> bool {
        let (words, may_be_empty): (&[&str], bool) = match self {
            Self::Monetary => (&["SUSPENSION", "TERMINATION", "OTHER"], true),
            Self::Provision => {
                (&["PARTIAL_SUSPENSION", "TOTAL_SUSPENSION", "PARTIAL_TERMINATION", "TOTAL_TERMINATION"], true)
            }
            Self::Account => (&["SUSPENDED", "TERMINATED"], true),
            Self::Ground => (&["ILLEGAL_CONTENT", "INCOMPATIBLE_CONTENT"], false),
            Self::Source => (&["ARTICLE_16", "TRUSTED_FLAGGER", "TYPE_OTHER_NOTIFICATION", "VOLUNTARY"], false),
            Self::Detection => (&["Yes", "No"], false),
            Self::Decision => (&["FULLY", "PARTIALLY", "NOT_AUTOMATED"], false),
            _ => return true,
        };
        let begin = match self {
            Self::Monetary => "DECISION_MONETARY_",
            Self::Provision => "DECISION_PROVISION_",
            Self::Account => "DECISION_ACCOUNT_",
            Self::Ground => "DECISION_GROUND_",
            Self::Source => "SOURCE_",
            Self::Decision => "AUTOMATED_DECISION_",
            _ => "",
        };
        (word.is_empty() && may_be_empty) || word.strip_prefix(begin).is_some_and(|word| words.contains(&word))
    }
}

/// Where the columns of a file stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The vocabulary.
    pub schema: Schema,
    /// Columns of each row.
    pub width: usize,
    places: [usize; Column::ALL.len()],
}

/// A header that is none of a file of statements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotThese {
    /// Columns that are needed and not there.
    pub missing: Vec<&'static str>,
    /// Columns that are there twice.
    pub twice: Vec<&'static str>,
}

impl Layout {
    /// Reads the first row of a file.
    ///
    /// # Errors
    /// [`NotThese`].
    pub fn of(header: &[String]) -> Result<Self, NotThese> {
        let mut wrong = NotThese { missing: vec![], twice: vec![] };
        let mut places = [usize::MAX; Column::ALL.len()];
        for ((column, name), place) in Column::ALL.into_iter().zip(&mut places) {
            let mut found = header.iter().enumerate().filter(|(_, h)| h.as_str() == name);
            match (found.next(), found.next()) {
                (Some((at, _)), None) => *place = at,
                (Some(_), Some(_)) => wrong.twice.push(name),
                // The light files leave it out.
                (None, _) if column == Column::Scope => {}
                (None, _) => wrong.missing.push(name),
            }
        }
        if !(wrong.missing.is_empty() && wrong.twice.is_empty()) {
            return Err(wrong);
        }
        let schema = if header.iter().any(|h| h == "content_id_ean") { Schema::V2 } else { Schema::V1 };
        Ok(Self { schema, width: header.len(), places })
    }

    /// Whether the file says where a measure applies.
    #[must_use]
    pub fn is_full(&self) -> bool {
        self.place(Column::Scope) != usize::MAX
    }

    /// Which field of a row a column is; beyond all fields if the file has no such column.
    #[must_use]
    pub fn place(&self, column: Column) -> usize {
        self.places.get(column as usize).copied().unwrap_or(usize::MAX)
    }
}
