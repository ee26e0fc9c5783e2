//! The shape of the answer about money.

use norms::model::money::FlowKind;
use serde_json::json;

use super::{Named, choice, list, maybe, named, object, said, text, truth, whole};

pub(super) fn all() -> Named {
    let amount = |about: &str| json!({"type": "string", "pattern": "^-?[0-9]+[.][0-9]{2}$", "description": about});
    let sample = || truth("Invented, to show the program: evidence of nothing");
    vec![
        (
            "Funding",
            object(
                "Money as organisations report it in the open aid standard (IATI). What is missing is missing from the files that were read",
                [
                    (
                        "brought",
                        truth(
                            "Whether any files were brought to this program; if not, the lists are empty and say nothing",
                        ),
                    ),
                    ("licence", said("Who may say what can be done with it")),
                    ("total", named("FundingTotal")),
                    ("page", whole("Which page this is, from 1")),
                    ("pages", whole("How many pages there are")),
                    (
                        "next",
                        json!({"type": ["string", "null"], "description": "Address of the next page; null on the last"}),
                    ),
                    ("publishers", list(&named("FundingPublisher"), "Organisations whose files were read")),
                    (
                        "flows",
                        list(
                            &named("FundingFlow"),
                            "Sums for each reporter, place, year, kind, currency, giver and receiver, of whole activities and of parts apart",
                        ),
                    ),
                    ("budgets", list(&named("FundingBudget"), "What was meant to be spent: never added to payments")),
                    (
                        "named",
                        list(&named("FundingNamed"), "Activities whose words name technology-facilitated violence"),
                    ),
                ],
            ),
        ),
        (
            "FundingTotal",
            object(
                "How many entries each list has on all pages together",
                [
                    ("publishers", whole("Organisations")),
                    ("flows", whole("Sums")),
                    ("budgets", whole("Budgets")),
                    ("named", whole("Activities")),
                ],
            ),
        ),
        (
            "FundingPublisher",
            object(
                "An organisation whose files were read",
                [
                    ("reporter", text("Identifier, as published")),
                    ("name", text("Name, as published")),
                    ("kind", text("Code of the codelist OrganisationType; empty if none is published")),
                    ("newest", maybe("PartialDate", "Date of its newest file")),
                    ("activities", whole("How many activities were read")),
                    ("sample", sample()),
                ],
            ),
        ),
        (
            "FundingFlow",
            object(
                "What one organisation reports for one place, year, kind of transaction and currency, from whom to whom",
                [
                    ("reporter", text("Identifier of the organisation that reports")),
                    ("place", text("ISO 3166-1 alpha-2 as published, R: and the code of a region, or empty")),
                    ("year", json!({"type": "integer", "description": "Year of the transactions"})),
                    ("kind", choice(&FlowKind::words().collect::<Vec<_>>(), "Kind of transaction")),
                    ("currency", text("ISO 4217; empty if none is published")),
                    (
                        "child",
                        truth(
                            "Whether of activities that are parts of others of the same organisation: the same money may be in the rows of both, so never add them",
                        ),
                    ),
                    ("amount", amount("All of it; negative where more came back than went out")),
                    ("evaw", amount("Of it, with purpose code 15180, ending violence against women and girls")),
                    (
                        "gender_sig",
                        amount("Of activities with gender equality as one aim. Beside evaw, never to be added to it"),
                    ),
                    (
                        "gender_pri",
                        amount("Of activities whose reason is gender equality. Beside evaw, never to be added to it"),
                    ),
                    ("sample", sample()),
                    (
                        "provider",
                        text("Identifier of the organisation that gave, as the reporter says; empty if it does not"),
                    ),
                    (
                        "receiver",
                        text(
                            "Identifier of the organisation that received, as the reporter says; empty if it does not",
                        ),
                    ),
                    (
                        "receiver_kind",
                        text(
                            "Kind of that organisation: code of the codelist OrganisationType; empty if none is published",
                        ),
                    ),
                    ("humanitarian", truth("Whether the reporter marks it as humanitarian")),
                ],
            ),
        ),
        (
            "FundingBudget",
            object(
                "What was meant to be spent, for all purposes, by one organisation in one place and year",
                [
                    ("reporter", text("Identifier of the organisation that reports")),
                    ("place", text("ISO 3166-1 alpha-2 as published, R: and the code of a region, or empty")),
                    ("year", json!({"type": "integer", "description": "Year in which it begins"})),
                    ("status", text("indicative or committed, as published")),
                    ("currency", text("ISO 4217; empty if none is published")),
                    ("amount", amount("Amount")),
                    ("sample", sample()),
                ],
            ),
        ),
        (
            "FundingNamed",
            object(
                "An activity whose words name technology-facilitated violence: the standard has no code for it",
                [
                    ("activity", text("Identifier, as published")),
                    ("reporter", text("Identifier of the organisation that reports it")),
                    ("title", text("Title, as published")),
                    ("lang", text("Language of the rule that found it")),
                    ("words", text("Words by which it was found, or why a person said that it is meant")),
                    ("by_hand", truth("Whether a person said so, and no rule")),
                    ("source", text("Where the person read it; empty if no person did")),
                    (
                        "meant",
                        truth(
                            "False where words found it and a person read that something else is meant: its flows are not counted as named",
                        ),
                    ),
                    ("sample", sample()),
                ],
            ),
        ),
    ]
}
