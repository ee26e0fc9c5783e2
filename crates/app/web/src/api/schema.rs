//! The shape of every answer, as JSON Schema (draft 2020-12) under its name.
//!
//! Closed lists of words come from the Rust types. Words of a vocabulary (harms, groups, kinds) are left open on purpose:
//! the vocabularies are files, and grow.

mod money;
mod told;

use dialogue::ask::Status;
use norms::bench::Op;
use norms::finding::Face;
use norms::model::{Basis, Force, Need, Standing};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A reference to a schema by its name.
pub(super) fn named(name: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}")})
}

/// The same with a word on what it means here.
fn of(name: &str, about: &str) -> Value {
    json!({"$ref": format!("#/components/schemas/{name}"), "description": about})
}

fn maybe(name: &str, about: &str) -> Value {
    json!({"anyOf": [named(name), {"type": "null"}], "description": about})
}

fn text(about: &str) -> Value {
    json!({"type": "string", "description": about})
}

/// Text that is never empty.
fn said(about: &str) -> Value {
    json!({"type": "string", "minLength": 1, "description": about})
}

fn maybe_text(about: &str) -> Value {
    json!({"type": ["string", "null"], "description": about})
}

fn truth(about: &str) -> Value {
    json!({"type": "boolean", "description": about})
}

fn number(about: &str) -> Value {
    json!({"type": "number", "format": "double", "description": about})
}

fn maybe_number(about: &str) -> Value {
    json!({"type": ["number", "null"], "format": "double", "description": about})
}

fn whole(about: &str) -> Value {
    json!({"type": "integer", "minimum": 0, "description": about})
}

fn maybe_whole(about: &str) -> Value {
    json!({"type": ["integer", "null"], "minimum": 0, "description": about})
}

fn list(items: &Value, about: &str) -> Value {
    json!({"type": "array", "items": items, "description": about})
}

fn words(about: &str) -> Value {
    list(&json!({"type": "string", "minLength": 1}), about)
}

/// The words that a type has in JSON.
fn choice(all: &[impl Serialize], about: &str) -> Value {
    json!({"type": "string", "enum": all, "description": about})
}

/// An object in which every field is always there.
fn object<const N: usize>(about: &str, fields: [(&str, Value); N]) -> Value {
    let required: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let properties: Map<String, Value> = fields.iter().map(|(name, v)| ((*name).to_owned(), v.clone())).collect();
    json!({"type": "object", "description": about, "required": required, "properties": properties})
}

/// All schemas by name.
pub(super) fn all() -> Map<String, Value> {
    [answers(), commitments(), facts(), benches(), money::all(), told::all()]
        .into_iter()
        .flatten()
        .map(|(name, s)| (name.to_owned(), s))
        .collect()
}

type Named = Vec<(&'static str, Value)>;

fn answers() -> Named {
    vec![
        (
            "Description",
            object(
                "An OpenAPI 3.1 document",
                [
                    ("openapi", json!({"type": "string", "const": "3.1.0"})),
                    ("info", json!({"type": "object", "required": ["title", "version"]})),
                    ("paths", json!({"type": "object", "minProperties": 1})),
                    ("components", json!({"type": "object", "required": ["schemas"]})),
                ],
            ),
        ),
        (
            "Problem",
            object("Why there is no answer", [("error", said("What is wrong")), ("do", said("What to do instead"))]),
        ),
        (
            "Party",
            object(
                "A state or platform that findings can be asked for",
                [
                    ("party", said("Code of a state (ISO 3166-1, three letters) or id of a platform")),
                    ("kind", json!({"type": "string", "enum": ["state", "platform"]})),
                    ("name", said("Name in English")),
                ],
            ),
        ),
        (
            "Alignment",
            object(
                "Findings of one party",
                [
                    ("party", said("Code of a state or id of a platform")),
                    ("as_of", of("PartialDate", "Day as of which the findings hold")),
                    ("findings", list(&named("Finding"), "One for each benchmark that is for parties of this kind")),
                ],
            ),
        ),
        (
            "Finding",
            object(
                "The standing of one benchmark for one party, on paper and in life",
                [
                    ("benchmark", said("Id of the benchmark")),
                    ("title", said("The benchmark as a sentence that can be true or false")),
                    ("need", named("Need")),
                    ("provisions", words("Ids of the provisions that reach this party")),
                    ("paper", of("Standing", "On paper")),
                    ("life", of("Standing", "In life")),
                    ("why", said("The reason, in English: paper, then life")),
                    ("missing", text("What evidence is missing and who could supply it; empty if nothing is")),
                    ("evidence", list(&named("Evidence"), "Facts on both sides, those that decide first")),
                ],
            ),
        ),
        (
            "CitedProvision",
            object(
                "A provision, and the instrument that it belongs to",
                [("instrument", said("Id of the instrument")), ("provision", named("Provision"))],
            ),
        ),
    ]
}

fn facts() -> Named {
    let kinds =
        ["law", "absence", "indicator", "treaty", "service", "clock", "estimate", "flow", "platform-record", "voice"];
    vec![
        (
            "PartialDate",
            json!({"type": "string", "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
                "description": "A day, a month or a year, as the source gives it: 2024-12-24, 2024-12 or 2024"}),
        ),
        ("Need", choice(&Need::ALL, "One of the eight needs that commitments serve")),
        (
            "Standing",
            choice(
                &[
                    Standing::Met,
                    Standing::Partly,
                    Standing::NotMet,
                    Standing::Contested,
                    Standing::Unknown,
                    Standing::NotApplicable,
                ],
                "How far a commitment is kept. not-met: a source says so. unknown: nobody we have read can say, which is a \
                 finding and not a no. not-applicable: no provision reaches the party, or it is not asked, as the reason says",
            ),
        ),
        (
            "Basis",
            choice(
                &[Basis::Text, Basis::Secondary, Basis::Recall],
                "How a fact is known. text: read in the source. secondary: reported by another. recall: from memory, still \
                 to be verified; it decides nothing",
            ),
        ),
        (
            "Ask",
            object(
                "What a dialogue asks of somebody who owes an answer",
                [
                    ("id", said("Id: its page is /asks/{id}")),
                    ("text", said("What is asked, in the words of those who published it")),
                    ("lang", said("Language of the text (BCP 47)")),
                    ("organisation", text("Organisation that published it")),
                    ("bearer", said("Who owes an answer: a word of the vocabulary `duty-bearer`")),
                    ("office", text("The office or company that is meant; empty if none is")),
                    ("place", said("Where: a code of a state (ISO 3166-1, three letters), a region, or everyone")),
                    ("provisions", words("Ids of the provisions that it stands on")),
                    ("need", named("Need")),
                    ("status", choice(&Status::ALL.map(Status::word), "What became of it")),
                    ("since", named("PartialDate")),
                    ("published", named("PartialDate")),
                    ("sent", maybe("PartialDate", "Day on which it was sent first")),
                    ("replied", maybe("PartialDate", "Day of the first answer of any kind")),
                    ("statements", whole("How many statements of the dialogue stand behind it")),
                    ("sample", truth("Invented, to show the program: evidence of nothing")),
                ],
            ),
        ),
        (
            "Evidence",
            object(
                "One fact with its source, date, basis and licence",
                [
                    (
                        "kind",
                        choice(
                            &kinds,
                            "What sort of fact it is; a voice is asked by people and decides nothing, save where a test names asks",
                        ),
                    ),
                    ("side", choice(&[Face::Paper, Face::Life], "Which side of the finding it stands on")),
                    ("what", said("The fact in a few words")),
                    ("value", maybe_number("Its value, if it has one")),
                    (
                        "unit",
                        text("Unit of the value: a word of the vocabulary `unit`, or free words; empty without one"),
                    ),
                    ("date", maybe("PartialDate", "Date of the law, of the value, or of the check")),
                    ("basis", named("Basis")),
                    (
                        "source",
                        text(
                            "Host and path of the page read, several parted by semicolons, or a `source_id`; of a voice, its path on this site",
                        ),
                    ),
                    ("licence", text("Licence in words")),
                    ("note", text("What a reader must know beside it")),
                    ("stale", truth("Too old to decide: told, not counted")),
                ],
            ),
        ),
        (
            "Source",
            object(
                "Publisher and licence of one data file",
                [
                    ("path", said("Path inside the knowledge folder")),
                    ("source_id", said("Id that evidence carries in `source`")),
                    ("title", said("Title")),
                    ("publisher", text("Publisher")),
                    ("licence", text("Licence in words")),
                    ("licence_basis", text("How the licence is known")),
                    (
                        "url",
                        json!({"type": "string", "format": "uri-reference", "description": "Address; may be empty"}),
                    ),
                    ("retrieved", maybe("PartialDate", "Day on which it was fetched")),
                    ("restrictions", text("Restrictions in words")),
                    ("notes", text("Notes")),
                    ("review", maybe("Review", "That it was proposed by a reader and reviewed, if it was")),
                ],
            ),
        ),
    ]
}

fn commitments() -> Named {
    vec![
        (
            "Origin",
            object(
                "Where a fact is written, inside the knowledge folder",
                [("path", said("Path with forward slashes")), ("line", whole("Line, counted from 1"))],
            ),
        ),
        (
            "Force",
            choice(
                &[Force::Binding, Force::NonBinding, Force::Draft],
                "Whether an instrument binds those who joined it",
            ),
        ),
        (
            "Instrument",
            object(
                "A treaty, resolution, law or compact. Adopted is not in force, and signed is not ratified",
                [
                    ("id", said("Id; never changes")),
                    ("title", said("Official title")),
                    ("short_title", said("Working name")),
                    ("symbol", said("Official symbol, `none` or `unverified`")),
                    ("body", said("Adopting body")),
                    ("adopted", maybe("PartialDate", "Adopted on")),
                    ("in_force", maybe("PartialDate", "In force since; null: not in force, in stages, or not known")),
                    ("status", named("Force")),
                    (
                        "scope",
                        json!({"type": "string", "pattern": "^(global|regional:.+|national:[A-Za-z]{2,3})$",
                        "description": "`global`, `regional:<which>` or `national:<country>`"}),
                    ),
                    ("url", json!({"type": "string", "format": "uri", "description": "Where to check"})),
                    ("summary", said("In our own words")),
                    ("provenance", said("What was read, and where")),
                    ("reach", named("Reach")),
                    ("provisions", list(&named("Provision"), "In the order of the file")),
                    ("origin", named("Origin")),
                ],
            ),
        ),
        (
            "Reach",
            object(
                "How an instrument reaches states",
                [
                    ("treaty", maybe_text("Code in the list of parties, if states join by ratifying")),
                    ("list_whole", truth("Whether that list was read whole; if not, a missing state is not known")),
                    (
                        "ratifications_needed",
                        maybe_whole("Ratifications needed before it is in force, if it is not yet"),
                    ),
                    ("members_of", maybe_text("Body whose members adopted it or are bound by it")),
                    ("binds_members", truth("True: binds those members as law. False: a political commitment")),
                    ("country", maybe_text("For national law: the country")),
                ],
            ),
        ),
        (
            "Provision",
            object(
                "The smallest duty that can be cited",
                [
                    ("id", said("Id, `<instrument>.<slug>`; never changes")),
                    ("reference", said("Article or paragraph as the source gives it, or `unverified`")),
                    ("requires", said("The duty in our own words, beginning with a verb")),
                    ("duty_bearers", words("Who owes it: words of the vocabulary `duty-bearer`")),
                    ("need", list(&named("Need"), "Needs that it serves")),
                    ("groups", words("Groups that it names: words of the vocabulary `group`")),
                    ("harms", words("Harms that it names: words of the vocabulary `harm`")),
                    ("verified", truth("Whether its own text was read")),
                    ("basis", named("Basis")),
                    ("source", text("Where it was read")),
                    (
                        "deadline",
                        json!({"type": ["string", "null"], "pattern": "^P", "description": "A time limit or cycle, ISO 8601"}),
                    ),
                    ("note", text("Limits and inferences")),
                    ("review", maybe("Review", "That it was proposed by a reader and reviewed, if it was")),
                    ("origin", named("Origin")),
                ],
            ),
        ),
        (
            "Review",
            object(
                "That an entry was proposed by a reader and reviewed by a second person",
                [
                    ("on", named("PartialDate")),
                    ("proposal", text("Ids of the proposals, parted by semicolons; empty: not said")),
                ],
            ),
        ),
    ]
}

fn benches() -> Named {
    let because = || text("Whose bound it is, and why it stands there");
    let age = || maybe_whole("Older values are told and decide nothing");
    let tests = [
        variant(
            "law",
            object(
                "Law entries that were read",
                [
                    ("covers", words("Harms that the law has to cover")),
                    ("any", truth("True: one of the harms suffices. False: all are needed")),
                    ("kinds", words("Kinds of law that count; empty: any")),
                    ("statuses", words("Statuses that count")),
                    ("reading", maybe_text("A mark that a reading of the law must carry")),
                ],
            ),
        ),
        variant(
            "treaty",
            object(
                "Status in a treaty",
                [
                    ("treaty", said("Code of the treaty")),
                    ("status", said("Status asked for, such as `party`")),
                    ("absence_unknown", truth("The list is incomplete, so a missing state is unknown")),
                ],
            ),
        ),
        variant(
            "indicator",
            object(
                "The newest value of an indicator",
                [
                    ("id", said("Id of the indicator")),
                    ("op", named("Op")),
                    ("value", number("Bound, in the unit of the indicator or of the ratio")),
                    ("max_age_years", age()),
                    ("over", maybe_text("Divide by this indicator of the same year")),
                    ("threshold_because", because()),
                ],
            ),
        ),
        variant(
            "service",
            object(
                "National services",
                [
                    ("kinds", words("Kinds that count")),
                    ("min", whole("Least number")),
                    ("facts", words("Facts that each must carry")),
                    ("note", text("The facts in words")),
                ],
            ),
        ),
        variant(
            "clock",
            object(
                "Legal clocks of the state, or of the European Union for its members",
                [
                    ("starts", words("Who can start it")),
                    ("applies_to", words("Kinds of content; empty: any")),
                    ("status", said("Status asked for")),
                    ("max_hours", maybe_whole("Longest clock that counts; null: words suffice")),
                    ("verified", truth("Only clocks whose words were read")),
                    ("threshold_because", because()),
                ],
            ),
        ),
        variant(
            "estimate",
            object(
                "Surveys and national figures",
                [
                    ("measure", said("What is measured: a word of the vocabulary `measure`")),
                    ("harms", words("Harms; empty: any")),
                    ("op", named("Op")),
                    ("value", number("Bound")),
                    ("max_age_years", age()),
                    ("threshold_because", because()),
                ],
            ),
        ),
        variant("none", said("Nothing can be tested, and why")),
        variant(
            "binds",
            said("On paper alone: the law binds a platform by itself, so it has nothing to adopt; in what way"),
        ),
        variant(
            "later",
            object(
                "Evidence that is not loaded yet",
                [
                    (
                        "kind",
                        choice(&["flow", "platform_record", "notice_outcome", "voice"], "Which evidence would decide"),
                    ),
                    (
                        "detail",
                        json!({"type": "object", "additionalProperties": {"type": "string"}, "description": "As written"}),
                    ),
                ],
            ),
        ),
        variant("any", list(&named("Test"), "One suffices")),
        variant("all", list(&named("Test"), "All are needed")),
        variant("not", of("Test", "Turned round")),
    ];
    vec![
        (
            "Op",
            choice(
                &[Op::AtLeast, Op::Above, Op::AtMost, Op::Below, Op::Equal],
                "How a value is compared with a bound: the value stands on the left",
            ),
        ),
        ("Test", json!({"oneOf": tests, "description": "A typed test: one key, which says its kind"})),
        (
            "Side",
            object(
                "One side of a benchmark",
                [
                    ("test", maybe("Test", "Met, if it holds")),
                    ("partly", maybe("Test", "Partly met, if it holds")),
                    ("missing", text("What evidence is needed, and who could supply it")),
                    (
                        "missing_beside_record",
                        text("The same, where all of the platforms' record that it looks at was read"),
                    ),
                ],
            ),
        ),
        (
            "Benchmark",
            object(
                "A checkable reading of one or more provisions",
                [
                    ("id", said("Id, `<need>.<slug>`; never changes")),
                    ("title", said("A plain sentence that can be true or false")),
                    ("need", named("Need")),
                    (
                        "applies_to",
                        json!({"type": "string", "enum": ["state", "platform"], "description": "Who is measured"}),
                    ),
                    (
                        "among",
                        json!({"enum": ["gives-aid", "receives-aid", null],
                            "description": "Only states on this list are measured; null: all whom its provisions reach"}),
                    ),
                    ("from", maybe("PartialDate", "First day on which what it asks for applies")),
                    ("provisions", words("Ids of the provisions that it reads")),
                    ("awaiting", words("Ids of provisions that it would read once somebody has verified them")),
                    ("fair_because", said("Why it is a fair reading, and what it leaves out")),
                    ("partly", text("When it is partly met, in words")),
                    ("contested", text("When it is contested, in words")),
                    ("changes", text("What evidence would change the verdict")),
                    ("caution", text("What not to conclude")),
                    ("paper", of("Side", "The test on paper")),
                    ("life", of("Side", "The test in life")),
                    ("origin", named("Origin")),
                ],
            ),
        ),
    ]
}

/// A test: an object with this one key.
fn variant(key: &str, inner: Value) -> Value {
    json!({"type": "object", "required": [key], "properties": {key: inner}, "maxProperties": 1})
}
