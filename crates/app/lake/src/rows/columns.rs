//! The columns of the open lake: what each is, since when, and what it may not be read as.
//!
//! One set for both vocabularies and for full and light files. There is no column into which somebody writes words of their own: these may name people, and nobody has read them.
//! The others have a shape each ([`super::shape`]), and what has another shape is not written.

/// How a column is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// `v1` or `v2`.
    Vocabulary,
    /// A text that hardly any two rows share.
    Text,
    /// A code or a name; NULL where the field is empty.
    Word,
    /// A list of codes, sorted and each once; NULL where there is none, and never empty.
    List,
    /// A day that need not be there.
    Until,
    /// `content_date`.
    Content,
    /// `application_date`.
    Applied,
    /// `created_at`.
    Created,
    /// From `content_date` to `application_date`.
    Age,
    /// From `application_date` to `created_at`.
    Lag,
    /// `territorial_scope` in one word.
    Scope,
    /// What statements sent twice share.
    Same,
    /// Which of them is the first.
    Order,
}

impl Kind {
    /// As the engines name it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Vocabulary | Self::Text | Self::Word | Self::Scope => "VARCHAR",
            Self::List => "LIST<VARCHAR>",
            Self::Until | Self::Content | Self::Applied => "DATE",
            Self::Created => "TIMESTAMP",
            Self::Age | Self::Lag => "INTEGER",
            Self::Same => "BINARY(16)",
            Self::Order => "BIGINT",
        }
    }

    /// As a line of a Parquet schema.
    pub(crate) fn message(self, name: &str) -> String {
        match self {
            Self::Vocabulary | Self::Scope => format!("required binary {name} (STRING);"),
            Self::Text | Self::Word => format!("optional binary {name} (STRING);"),
            Self::List => {
                format!(
                    "optional group {name} (LIST) {{ repeated group list {{ required binary element (STRING); }} }}"
                )
            }
            Self::Until => format!("optional int32 {name} (DATE);"),
            Self::Content | Self::Applied => format!("required int32 {name} (DATE);"),
            Self::Created => format!("required int64 {name} (TIMESTAMP(MICROS,false));"),
            Self::Age | Self::Lag => format!("required int32 {name};"),
            Self::Same => format!("optional fixed_len_byte_array(16) {name};"),
            Self::Order => format!("optional int64 {name};"),
        }
    }
}

/// A column.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Column {
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// What it says.
    pub(crate) meaning: &'static str,
    /// Since when and where it is published.
    pub(crate) since: &'static str,
    /// What it may not be read as.
    pub(crate) not: &'static str,
}

const ALWAYS: &str = "2023-09, full and light";
const MADE: &str = "made here";

const fn column(
    name: &'static str,
    kind: Kind,
    since: &'static str,
    meaning: &'static str,
    not: &'static str,
) -> Column {
    Column { name, kind, meaning, since, not }
}

/// All, in the order in which they are written. `day` is none of them: it is the name of the folder.
pub(crate) const COLUMNS: [Column; 32] = [
    column(
        "schema",
        Kind::Vocabulary,
        MADE,
        "v1: the vocabulary before 1 July 2025; v2: the one since. Told by the columns of the file",
        "One series across July 2025: the words changed, even where they are spelt the same",
    ),
    column(
        "uuid",
        Kind::Text,
        ALWAYS,
        "Name of the statement in the database; what is left out here can be looked up there by it",
        "Name of a piece of content or of a person",
    ),
    column(
        "platform_name",
        Kind::Word,
        ALWAYS,
        "Platform that sent the statement",
        "A company, a country or an app: a platform may be several",
    ),
    column(
        "created_at",
        Kind::Created,
        ALWAYS,
        "When the statement reached the database, to the second as published, without a time zone",
        "When anything was decided",
    ),
    column(
        "application_date",
        Kind::Applied,
        ALWAYS,
        "Day from which the decision applies",
        "An hour: the database holds none",
    ),
    column(
        "content_date",
        Kind::Content,
        ALWAYS,
        "Day on which the content was first hosted; for an account, when it was opened. 2000-01-01 is the lowest allowed and often stands for not known",
        "Day of a notice: the database holds no day of any notice",
    ),
    column(
        "age_days",
        Kind::Age,
        MADE,
        "application_date less content_date: age of the content at the decision. Below zero where the content is dated after it",
        "How long anybody waited for an answer, or how soon a platform answered",
    ),
    column(
        "lag_days",
        Kind::Lag,
        MADE,
        "Day of created_at less application_date: from the decision to its publication",
        "Time to the decision",
    ),
    column(
        "category",
        Kind::Word,
        ALWAYS,
        "What the platform says it was about: one code",
        "All that it was about: a platform gives one",
    ),
    column(
        "category_addition",
        Kind::List,
        ALWAYS,
        "Further categories",
        "Complete: they are optional and few platforms give any",
    ),
    column(
        "category_specification",
        Kind::List,
        ALWAYS,
        "Keywords",
        "That there was no harm where there is no keyword: most platforms give none",
    ),
    column(
        "decision_visibility",
        Kind::List,
        ALWAYS,
        "Restrictions of visibility",
        "Removal alone: most codes are something less",
    ),
    column(
        "end_date_visibility_restriction",
        Kind::Until,
        ALWAYS,
        "Last day of it",
        "Without end where it is NULL: it may not have been given, or lie outside 2000 to 2099",
    ),
    column("decision_monetary", Kind::Word, ALWAYS, "Restriction of payments", "A fine"),
    column(
        "end_date_monetary_restriction",
        Kind::Until,
        ALWAYS,
        "Last day of it",
        "As end_date_visibility_restriction",
    ),
    column("decision_provision", Kind::Word, ALWAYS, "Restriction of the service", "Restriction of an account"),
    column("end_date_service_restriction", Kind::Until, ALWAYS, "Last day of it", "As end_date_visibility_restriction"),
    column(
        "decision_account",
        Kind::Word,
        ALWAYS,
        "Restriction of the account",
        "Number of people: accounts are not counted",
    ),
    column("end_date_account_restriction", Kind::Until, ALWAYS, "Last day of it", "As end_date_visibility_restriction"),
    column("account_type", Kind::Word, ALWAYS, "Business or private", "Who somebody is"),
    column(
        "decision_ground",
        Kind::Word,
        ALWAYS,
        "Illegal content, or against the platform's own terms",
        "What a court would say",
    ),
    column(
        "incompatible_content_illegal",
        Kind::Word,
        ALWAYS,
        "Whether the platform held content that is against its terms illegal too",
        "Legal where it says No: few platforms look",
    ),
    column("content_type", Kind::List, ALWAYS, "Kinds of content", "Number of pieces"),
    column(
        "content_language",
        Kind::Word,
        ALWAYS,
        "Language of the content as the platform gives it",
        "Country or origin of anyone; optional, and mostly not given",
    ),
    column(
        "content_id_ean",
        Kind::Word,
        "2025-07-01, full and light",
        "Number of a product",
        "Name of content that is no product",
    ),
    column(
        "territorial_scope",
        Kind::List,
        "2023-09, full files alone",
        "Countries in which the decision applies",
        "Country of anyone; everywhere where it is NULL",
    ),
    column(
        "scope",
        Kind::Scope,
        MADE,
        "territorial_scope in one word: eea, eu, one:DE, several:29, empty, unreadable, or not published (light files)",
        "As territorial_scope",
    ),
    column(
        "source_type",
        Kind::Word,
        ALWAYS,
        "What made the platform look: a notice, a trusted flagger's, or its own initiative, as it says",
        "Who told: trusted flaggers' notices are known to be labelled as others",
    ),
    column(
        "automated_detection",
        Kind::Word,
        ALWAYS,
        "Yes or No, as the platform says",
        "Verified: some are known to be the wrong way round (plumbline platforms report --errata)",
    ),
    column(
        "automated_decision",
        Kind::Word,
        ALWAYS,
        "Fully, partially or not automated, as the platform says",
        "As automated_detection",
    ),
    column(
        "same_statement",
        Kind::Same,
        MADE,
        "Keyed hash of platform and platform_uid, by which statements sent twice are found. NULL for statements that no word of the concordance relates to this violence",
        "platform_uid, which is left out: it may name content. The key stays in this lake, so another lake has other values",
    ),
    column(
        "same_order",
        Kind::Order,
        MADE,
        "Keyed hash of uuid: puts those in an order that reached the database in one second. NULL as same_statement",
        "A time",
    ),
];

/// What the database publishes and this does not hold, and why.
pub(crate) const LEFT_OUT: [(&str, &str); 12] = [
    ("decision_facts", "free text about what happened, of people; in full files alone"),
    ("illegal_content_explanation", "free text, as decision_facts"),
    ("incompatible_content_explanation", "free text, as decision_facts"),
    (
        "illegal_content_legal_ground",
        "free text: mostly a law, sometimes a judgment by the names of those before the court",
    ),
    ("incompatible_content_ground", "free text: mostly a clause of the terms"),
    ("decision_ground_reference_url", "an address that the platform chose: it may lead to content"),
    ("decision_visibility_other", "free text"),
    ("decision_monetary_other", "free text"),
    ("category_specification_other", "free text"),
    ("content_type_other", "free text"),
    ("source_identity", "whoever sent the notice, by name"),
    (
        "platform_uid",
        "the platform's own name for it, which may be that of content or of an account; same_statement stands for it",
    ),
];
