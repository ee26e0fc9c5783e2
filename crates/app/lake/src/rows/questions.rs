//! The questions as SQL, one file each, whose cells are those of `plumbline platforms report`.
//!
//! The same text for every engine: no function that only one has, and quantiles by counting, since engines disagree about what their own mean. Which
//! statements are asked about stands in it from the concordance as it is.

use platforms::Concordance;
use platforms::concordance::Named;
use platforms::question::{FOR_MEDIAN, FOR_P90, FOR_QUARTILES};

/// By what a question tells statements apart, beside month and vocabulary.
#[derive(Clone, Copy)]
enum By {
    Platform,
    /// A column, under another name.
    Column(&'static str, &'static str),
    /// A list, under another name; a statement stands under each of its words.
    List(&'static str, &'static str),
    Kind,
}

impl By {
    fn name(self) -> &'static str {
        match self {
            Self::Platform => "platform",
            Self::Column(_, name) | Self::List(_, name) => name,
            Self::Kind => "kind",
        }
    }
}

#[derive(Clone, Copy)]
enum Figures {
    Age,
    Quartiles,
    Lag,
}

struct Question {
    file: &'static str,
    asks: &'static str,
    not: &'static str,
    set: &'static str,
    by: By,
    figures: Figures,
    distinct: bool,
}

const OF_AGE: &str = "how long anybody waited: days are the age of the content when the platform decided, and the database holds no day of any notice.";

const fn question(file: &'static str, asks: &'static str, not: &'static str, by: By, figures: Figures) -> Question {
    Question { file, asks, not, set: "tfgbv", by, figures, distinct: false }
}

const QUESTIONS: [Question; 11] = [
    question(
        "age",
        "How old was content when platforms decided on it, and how much do they say machines did?",
        OF_AGE,
        By::Platform,
        Figures::Age,
    ),
    question(
        "quartiles",
        "The same age by quartiles, and how many statements are of content dated after the decision.",
        OF_AGE,
        By::Platform,
        Figures::Quartiles,
    ),
    question(
        "lag",
        "How many days from a decision to its publication in the database?",
        "how soon a platform decided: the decision is where these days begin.",
        By::Platform,
        Figures::Lag,
    ),
    question(
        "kind",
        "The same as age.sql by kind of decision: visibility, monetary, provision, account.",
        "lines to be added up: a statement with two kinds stands in two lines.",
        By::Kind,
        Figures::Age,
    ),
    question(
        "ground",
        "The same as age.sql by ground: illegal content, or against the platform's own terms.",
        "what a court would say of it.",
        By::Column("decision_ground", "ground"),
        Figures::Age,
    ),
    question(
        "source",
        "The same as age.sql by what made the platform look.",
        "how many notices were heeded: refusals are not in the database. Trusted flaggers' notices are known to be labelled as others.",
        By::Column("source_type", "source"),
        Figures::Age,
    ),
    question(
        "content-type",
        "The same as age.sql by kind of content.",
        "lines to be added up: a statement with two kinds of content stands in two lines.",
        By::List("content_type", "content_type"),
        Figures::Age,
    ),
    question(
        "scope",
        "The same as age.sql by where the decision applies.",
        "the country of anyone. Light files do not say where a decision applies.",
        By::Column("scope", "scope"),
        Figures::Age,
    ),
    question(
        "keyword",
        "The same as age.sql by keyword.",
        "that there was no harm where there is no keyword; and lines do not add up, for a statement with two keywords stands in two.",
        By::List("category_specification", "keyword"),
        Figures::Age,
    ),
    Question {
        distinct: true,
        ..question(
            "distinct",
            "The same as age.sql, with statements that were sent twice (same platform and platform_uid) counted once: the first.",
            "statements sent twice of any other set: same_statement is NULL where no word of the concordance relates a statement to this violence. Nor how long anybody waited.",
            By::Platform,
            Figures::Age,
        )
    },
    Question {
        set: "before-july-2025",
        ..question(
            "before-july-2025",
            "The same as age.sql for the nearest set that the vocabulary before July 2025 allows.",
            "the beginning of the series in age.sql: words changed on 1 July 2025, even where they are spelt the same.",
            By::Platform,
            Figures::Age,
        )
    },
];

/// Name and text of every file.
pub(super) fn files(concordance: &Concordance) -> Vec<(String, String)> {
    let mut out = vec![("keywords-used.sql".to_owned(), usage())];
    for question in &QUESTIONS {
        if let Some(set) = concordance.question(question.set) {
            out.push((format!("{}.sql", question.file), text(question, set, concordance.version)));
        }
    }
    out.sort();
    out
}

/// Names of files that are ours, though the concordance may lack the words for some.
pub(super) fn names() -> impl Iterator<Item = String> {
    QUESTIONS.iter().map(|q| format!("{}.sql", q.file))
}

/// Each file's name and what it asks.
pub(super) fn told() -> impl Iterator<Item = (&'static str, &'static str)> {
    QUESTIONS.iter().map(|q| (q.file, q.asks)).chain([("keywords-used", USED)])
}

const USED: &str =
    "Of all statements, about this violence or not: how many have any keyword, and how many platforms give any?";

fn usage() -> String {
    format!(
        "-- {USED}
-- It may not be read as: that there was no harm where there is no keyword. Most platforms give none.
-- Copy this file before you change it: it is written anew whenever files are taken in.
-- Over the view `statements` of README.md. Every line is of one vocabulary: July 2025 is a break in every series.
SELECT
    substr(CAST(application_date AS STRING), 1, 7) AS month,
    schema,
    COUNT(*) AS statements,
    COUNT(category_specification) AS with_keyword,
    CAST(COUNT(category_specification) AS DOUBLE) / COUNT(*) AS with_keyword_share,
    COUNT(DISTINCT platform_name) AS platforms,
    COUNT(DISTINCT CASE WHEN category_specification IS NOT NULL THEN platform_name END) AS platforms_with_keyword,
    CAST(COUNT(DISTINCT CASE WHEN category_specification IS NOT NULL THEN platform_name END) AS DOUBLE)
        / COUNT(DISTINCT platform_name) AS platforms_with_keyword_share
FROM statements
GROUP BY substr(CAST(application_date AS STRING), 1, 7), schema
ORDER BY month, schema
"
    )
}

/// A text of the concordance inside SQL.
fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', "''"))
}

fn belongs(set: &Named) -> String {
    let categories: Vec<String> = set.categories.iter().map(|w| quoted(w)).collect();
    let category = (!categories.is_empty()).then(|| format!("category IN ({})", categories.join(", ")));
    let keywords = set.keywords.iter().map(|w| format!("array_contains(category_specification, {})", quoted(w)));
    category.into_iter().chain(keywords).collect::<Vec<_>>().join("\n       OR ")
}

fn text(question: &Question, set: &Named, version: u32) -> String {
    let Question { asks, not, by, figures, distinct, .. } = question;
    let name = by.name();
    // The platform comes before the month in reports, and everything else too.
    let keys = format!("{name}, month, schema");
    let days = match figures {
        Figures::Lag => "lag_days",
        _ => "age_days",
    };
    let own = match by {
        By::Platform => "platform_name AS platform".to_owned(),
        By::Column(column, name) => format!("COALESCE({column}, '') AS {name}"),
        By::List(column, _) => (*column).to_owned(),
        By::Kind => "decision_visibility, decision_monetary, decision_provision, decision_account".to_owned(),
    };
    let sent = if *distinct {
        ",\n        CASE WHEN same_statement IS NULL THEN 1\n             ELSE row_number() OVER (PARTITION BY same_statement ORDER BY created_at, same_order) END AS sent"
    } else {
        ""
    };
    let belongs = belongs(set);
    let rest = "month, schema, days, automated_detection, automated_decision";
    let asked = match by {
        By::Platform if *distinct => format!("SELECT {name}, {rest} FROM related WHERE sent = 1"),
        By::Platform | By::Column(..) => format!("SELECT {name}, {rest} FROM related"),
        By::List(column, _) => format!(
            "SELECT word AS {name}, {rest}\n    FROM related CROSS JOIN LATERAL unnest(related.{column}) AS words(word)\n    UNION ALL\n    SELECT '' AS {name}, {rest} FROM related WHERE {column} IS NULL"
        ),
        By::Kind => {
            let kinds = ["visibility", "monetary", "provision", "account"];
            let each =
                kinds.map(|k| format!("SELECT '{k}' AS kind, {rest} FROM related WHERE decision_{k} IS NOT NULL"));
            let none = kinds.map(|k| format!("decision_{k} IS NULL")).join(" AND ");
            format!(
                "{}\n    UNION ALL\n    SELECT '' AS kind, {rest} FROM related\n    WHERE {none}",
                each.join("\n    UNION ALL\n    ")
            )
        }
    };
    let quantile = |least: u64, numerator: u32, denominator: u32, name: &str| {
        format!(
            "    MIN(CASE WHEN total >= {least} AND up_to * {denominator} >= total * {numerator} THEN days END) AS {name}"
        )
    };
    let share = |sum: &str, name: &str| format!("    CAST(SUM({sum}) AS DOUBLE) / SUM(here) AS {name}");
    let told = match figures {
        Figures::Age => vec![
            quantile(FOR_MEDIAN, 1, 2, "median_days"),
            quantile(FOR_P90, 9, 10, "p90_days"),
            share("detected", "automated_detection_share"),
            share("decided", "automated_decision_share"),
        ],
        Figures::Quartiles => vec![
            "    SUM(CASE WHEN days < 0 THEN here ELSE 0 END) AS dated_after_decision".to_owned(),
            quantile(FOR_QUARTILES, 1, 4, "q1_days"),
            quantile(FOR_MEDIAN, 1, 2, "median_days"),
            quantile(FOR_QUARTILES, 3, 4, "q3_days"),
            quantile(FOR_P90, 9, 10, "p90_days"),
        ],
        Figures::Lag => vec![
            quantile(FOR_QUARTILES, 1, 4, "q1_lag_days"),
            quantile(FOR_MEDIAN, 1, 2, "median_lag_days"),
            quantile(FOR_QUARTILES, 3, 4, "q3_lag_days"),
            quantile(FOR_P90, 9, 10, "p90_lag_days"),
        ],
    }
    .join(",\n");
    format!(
        "-- {asks}
-- It may not be read as: {not}
-- Copy this file before you change it: it is written anew whenever files are taken in.
-- Over the view `statements` of README.md. Every line is of one vocabulary: July 2025 is a break in every series.
-- Statements asked about: {set_name} (concordance {version}, \"{set_id}\").
-- Known errors of platforms touch some lines: plumbline platforms report --errata says which, and why.
-- Quantiles are by nearest rank, the value at place ceil(p * n); a median needs {FOR_MEDIAN} statements, quartiles {FOR_QUARTILES}, a 90th percentile {FOR_P90}.
WITH related AS (
    SELECT
        {own},
        substr(CAST(application_date AS STRING), 1, 7) AS month,
        schema,
        {days} AS days,
        automated_detection,
        automated_decision{sent}
    FROM statements
    WHERE ({belongs})
),
asked AS (
    {asked}
),
histogram AS (
    SELECT
        {keys}, days,
        COUNT(*) AS here,
        SUM(CASE WHEN automated_detection = 'Yes' THEN 1 ELSE 0 END) AS detected,
        SUM(CASE WHEN automated_decision = 'AUTOMATED_DECISION_FULLY' THEN 1 ELSE 0 END) AS decided
    FROM asked
    GROUP BY {keys}, days
),
ranked AS (
    SELECT
        {keys}, days, here, detected, decided,
        SUM(here) OVER (PARTITION BY {keys} ORDER BY days) AS up_to,
        SUM(here) OVER (PARTITION BY {keys}) AS total
    FROM histogram
)
SELECT
    {keys},
    SUM(here) AS n,
{told}
FROM ranked
GROUP BY {keys}
ORDER BY {keys}
",
        set_name = set.name,
        set_id = set.id,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_of_a_set_stands_in_the_questions_that_ask_for_it_and_no_other() {
        let concordance =
            Concordance::read(include_str!("../../../../../knowledge/platforms/concordance.toml")).unwrap();
        let files = files(&concordance);
        assert_eq!(files.len(), QUESTIONS.len() + 1);
        for question in &QUESTIONS {
            let (_, text) = files.iter().find(|(name, _)| *name == format!("{}.sql", question.file)).unwrap();
            let set = concordance.question(question.set).unwrap();
            let words = |begin: &str| {
                text.split('\'')
                    .filter(|w| w.starts_with(begin))
                    .map(str::to_owned)
                    .collect::<std::collections::BTreeSet<_>>()
            };
            assert_eq!((words("KEYWORD_"), words("STATEMENT_")), (set.keywords.clone(), set.categories.clone()));
        }
    }

    #[test]
    fn a_condition_that_is_added_holds_for_every_word_and_what_has_no_name_of_its_own_is_never_sent_twice() {
        let concordance =
            Concordance::read(include_str!("../../../../../knowledge/platforms/concordance.toml")).unwrap();
        for (name, text) in files(&concordance).iter().filter(|(name, _)| name != "keywords-used.sql") {
            let (_, after) = text.split_once("    FROM statements\n    WHERE (").unwrap();
            let (words, _) = after.split_once(")\n),\nasked AS (").unwrap();
            assert!(words.contains("\n       OR "), "{name}");
            assert_eq!(words.matches('(').count(), words.matches(')').count(), "{name}");
            assert_eq!(text.contains("CASE WHEN same_statement IS NULL THEN 1"), name == "distinct.sql");
        }
    }

    #[test]
    fn a_word_cannot_end_its_quotation() {
        assert_eq!(quoted("A' OR ''='"), "'A'' OR ''''='''");
    }
}
