//! The shape of the answers about what platforms told the database.

use serde_json::{Value, json};

use super::{
    Named, choice, list, maybe_number, maybe_text, maybe_whole, named, object, said, text, truth, whole, words,
};
use crate::record::{BY, Era};

fn vocabulary() -> Value {
    choice(
        &Era::BOTH.map(Era::word),
        "Words of the database: they changed on 1 July 2025, and counts of the two are never one series",
    )
}

fn limits() -> Value {
    words("What cannot be concluded from any figure of the answer: show it beside each")
}

fn errata() -> Value {
    json!({
        "type": "object", "additionalProperties": named("PlatformErratum"),
        "description": "Known errors of what was published, by the ids that lines carry"
    })
}

fn touched() -> Value {
    words("Ids of known errors that touch a figure of this line: show them with it")
}

fn day(about: &str) -> Value {
    json!({"type": ["integer", "null"], "description": about})
}

fn nobody() -> Value {
    whole("Those of them that name no platform that was counted that day: they may be of any")
}

fn sample() -> Value {
    truth("Invented, to show the program: evidence of nothing")
}

pub(super) fn all() -> Named {
    vec![
        (
            "Platforms",
            object(
                "What platforms told the DSA Transparency Database of their decisions on technology-facilitated gender-based violence",
                [
                    (
                        "brought",
                        truth(
                            "Whether any files were brought to this program; if not, the lists are empty and say nothing",
                        ),
                    ),
                    ("sample", sample()),
                    ("licence", said("What may be done with it")),
                    ("what_does_not_follow", limits()),
                    ("counted", list(&named("PlatformCounted"), "Which statements are counted as on this violence")),
                    ("concordance", maybe_whole("Version of the words that tell which statements are counted")),
                    ("first_day", maybe_text("First day of the database that was brought")),
                    ("last_day", maybe_text("Last day of the database that was brought")),
                    ("files", words("Published files that were read")),
                    (
                        "files_without_published_hash",
                        words(
                            "Those of them beside which no hash was published: nobody can tell whether they are as they were published",
                        ),
                    ),
                    ("statements_sent_twice", said("How they are counted")),
                    ("rows", whole("Rows in them")),
                    ("rows_set_aside", whole("Rows that could not be read; they are in no figure")),
                    ("rows_set_aside_of_no_platform", nobody()),
                    ("platforms", list(&named("PlatformSent"), "Platforms of the database, by name")),
                    ("months", list(&named("PlatformLine"), "By month of the decision, all platforms")),
                    (
                        "by",
                        list(
                            &named("PlatformLine"),
                            "By each other thing that tells statements apart, all platforms and months",
                        ),
                    ),
                    ("errata", errata()),
                ],
            ),
        ),
        (
            "PlatformRecord",
            object(
                "What one platform told the DSA Transparency Database",
                [
                    ("brought", truth("Whether any files were brought to this program")),
                    ("sample", sample()),
                    ("licence", said("What may be done with it")),
                    ("what_does_not_follow", limits()),
                    ("id", said("Its id in addresses")),
                    (
                        "party",
                        maybe_text(
                            "Its id among the parties that findings are asked for; null if no duty of it was read",
                        ),
                    ),
                    (
                        "looked_for",
                        words(
                            "Names under which it was looked for in the database; none: not known, so not looked for",
                        ),
                    ),
                    (
                        "rows_set_aside",
                        whole("Rows of all that was brought that could not be read, of this platform or another"),
                    ),
                    ("rows_set_aside_of_no_platform", nobody()),
                    (
                        "platforms",
                        list(
                            &named("PlatformSent"),
                            "What the database has under these names; none: nothing in what was brought, which does not say that it decided nothing",
                        ),
                    ),
                    ("months", list(&named("PlatformLine"), "By month of the decision")),
                    ("by", list(&named("PlatformLine"), "By each other thing that tells statements apart, all months")),
                    ("errata", errata()),
                ],
            ),
        ),
        (
            "PlatformCounted",
            object(
                "Which statements are counted in one vocabulary",
                [
                    ("vocabulary", vocabulary()),
                    ("statements", said("In words")),
                    (
                        "sent_again",
                        maybe_whole(
                            "Counted though the same platform had sent the same platform_uid before; null: nobody looked",
                        ),
                    ),
                ],
            ),
        ),
        (
            "PlatformSent",
            object(
                "What one platform sent, whatever it is about",
                [
                    ("id", said("Its id in addresses")),
                    ("name", said("Its name in the database")),
                    ("party", maybe_text("Its id among the parties that findings are asked for, if it is one")),
                    ("sample", sample()),
                    ("statements", whole("All its statements")),
                    ("rows_set_aside", whole("Rows of it that could not be read; they are in no figure")),
                    (
                        "words",
                        list(
                            &named("PlatformWords"),
                            "How it says what its statements are about, by vocabulary: of each by itself, never added",
                        ),
                    ),
                    (
                        "cyber_violence_besides_since_july_2025",
                        whole(
                            "Statements under the wider category of cyber violence that are not counted as on this violence. Never to be added",
                        ),
                    ),
                    ("first_month", maybe_text("First month of its decisions")),
                    ("last_month", maybe_text("Last month of its decisions")),
                    ("errata", touched()),
                ],
            ),
        ),
        (
            "PlatformWords",
            object(
                "How a platform says what its statements are about, in one vocabulary and of what was brought alone",
                [
                    ("vocabulary", vocabulary()),
                    ("statements", whole("Its statements in these words, whatever they are about")),
                    ("with_keyword", whole("Those with any keyword; they may be left out")),
                    ("with_keyword_share", maybe_number("Their share, 0 to 1; null of fewer than 10")),
                    ("empty_because", maybe_text("Why the share is null, if it is")),
                    (
                        "on_this_violence",
                        whole(
                            "Statements counted as on this violence. Never to be added to those of the other vocabulary, nor held against them",
                        ),
                    ),
                    (
                        "names_this_violence",
                        choice(
                            &["by-keyword", "by-category", "never", "unknown"],
                            "How its statements say that they are about this violence; by category also where the category is the wider one of cyber violence. Never is said of what was brought, and only of 100 statements or more with every row readable; else it is unknown",
                        ),
                    ),
                    ("unknown_because", maybe_text("Why that is unknown, if it is")),
                ],
            ),
        ),
        (
            "PlatformLine",
            object(
                "Statements on this violence that have one value in common, in one vocabulary",
                [
                    ("by", choice(&[&["month"][..], &BY[..]].concat(), "What tells them apart")),
                    ("value", text("As published; empty where nothing is said")),
                    ("vocabulary", vocabulary()),
                    (
                        "days_loaded",
                        maybe_whole(
                            "Days of publication of that month that were brought; null where the line is no month. With none, the statements were published after it",
                        ),
                    ),
                    ("days_in_month", maybe_whole("Of how many")),
                    (
                        "statements",
                        whole(
                            "How many. Of family, kind, content_type and keyword a statement may have several: those lines do not add up",
                        ),
                    ),
                    (
                        "dated_after_decision",
                        whole("Those whose content is dated after the decision, counted as published"),
                    ),
                    ("age_of_content_days", named("PlatformDays")),
                    ("lag_to_publication_days", named("PlatformDays")),
                    (
                        "automated_detection_share",
                        maybe_number("Share found by machine, 0 to 1; null of fewer than 10"),
                    ),
                    (
                        "automated_decision_share",
                        maybe_number("Share decided by machine alone, 0 to 1; null of fewer than 10"),
                    ),
                    ("empty_because", maybe_text("Why quantiles and shares are null, if some are")),
                    ("errata", touched()),
                ],
            ),
        ),
        (
            "PlatformDays",
            object(
                "Whole days by nearest rank; null where they would rest on too few statements",
                [
                    ("q1", day("First quartile, from 20 statements on")),
                    ("median", day("Median, from 10 on")),
                    ("q3", day("Third quartile, from 20 on")),
                    ("p90", day("90th percentile, from 30 on")),
                ],
            ),
        ),
        (
            "PlatformErratum",
            object(
                "A known error of what was published. Figures are never corrected for it",
                [
                    ("what", said("In words")),
                    ("from", maybe_text("First day, if it is known")),
                    ("until", maybe_text("Last day")),
                    ("source", said("Where that is said")),
                    ("basis", choice(&["text", "secondary", "recall"], "How well it is known")),
                ],
            ),
        ),
    ]
}
