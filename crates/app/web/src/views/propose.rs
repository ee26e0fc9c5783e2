//! The forms that propose evidence: first what kind of thing it is, then one form for each kind.

use std::collections::BTreeMap;

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use fluent_bundle::FluentArgs;
use norms::finding::Arg;
use norms::model::Basis;
use norms::proposal::{Entry, Refused};

use super::html;
use super::told::entry_name;
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::form::Fields;
use crate::handlers::proposal::TRAP;
use crate::handlers::proposal::about::{About, stands};
use crate::i18n::Lang;
use crate::when;

/// What is said above a form that was not taken.
pub(crate) enum Told {
    /// A rule of the form itself.
    Rule(people::Refused),
    /// The form was sent before, with something else in it.
    SentBefore,
}

/// A form, with what was wrong the last time.
pub(crate) struct Filled<'a> {
    pub(crate) kind: &'static str,
    pub(crate) about: &'a About,
    pub(crate) token: &'a str,
    pub(crate) fields: Option<&'a Fields>,
    pub(crate) wrong: &'a [Refused],
    pub(crate) form: Option<Told>,
    /// Which entry of the page a correction is about, by its place.
    pub(crate) entry: Option<usize>,
}

/// A choice.
pub(crate) struct Opt {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) on: bool,
}

/// Choices under a heading; an empty heading is none.
pub(crate) struct Group {
    pub(crate) label: String,
    pub(crate) options: Vec<Opt>,
}

/// One question of a form.
pub(crate) struct Part {
    pub(crate) name: &'static str,
    /// `text`, `url`, `date`, `number`, `area`, `select`, `checks`, `radios` or `hidden`.
    pub(crate) kind: &'static str,
    pub(crate) label: String,
    pub(crate) hint: String,
    pub(crate) error: String,
    pub(crate) value: String,
    pub(crate) optional: bool,
    pub(crate) ltr: bool,
    pub(crate) groups: Vec<Group>,
}

/// Questions that belong together.
struct Section {
    id: &'static str,
    title: String,
    lead: String,
    parts: Vec<Part>,
}

#[derive(Template)]
#[template(path = "evidence/kinds.html")]
struct Kinds<'a> {
    c: &'a Ctx<'a>,
    about: String,
    from: String,
    kinds: Vec<(String, String, String)>,
}

fn ask<'a>(visit: &'a Visit) -> Ctx<'a> {
    let mut c = visit.ctx();
    c.query = visit.query.without("lang");
    c
}

/// An address with the page that somebody came from.
fn with_about(path: &str, about: &About) -> String {
    let from = percent_encoding::utf8_percent_encode(&about.path, percent_encoding::NON_ALPHANUMERIC);
    format!("{path}?about={from}")
}

/// What the page is called that somebody came from; empty for the first page.
fn place(c: &Ctx<'_>, about: &About) -> String {
    if let Some(iso3) = &about.country {
        return c.party(iso3);
    }
    let entries = about.entries(c.site);
    match entries.first() {
        Some(Entry::Page(path)) if path == "/" => String::new(),
        Some(entry) => entry_name(c, entry),
        None => String::new(),
    }
}

/// The page that asks what kind of thing it is.
pub(crate) fn kinds(visit: &Visit, about: &About) -> Result<Response, Problem> {
    let c = ask(visit);
    let kinds = about.kinds(c.site).into_iter().map(|kind| {
        let href = c.href(&with_about(&format!("/propose/{kind}"), about));
        (href, c.t(&format!("ev-kind-{kind}")), c.t(&format!("ev-kind-{kind}-what")))
    });
    let page = Kinds {
        about: c.href(&crate::http::href_path(&about.path)),
        from: place(&c, about),
        kinds: kinds.collect(),
        c: &c,
    };
    html(&page, StatusCode::OK)
}

#[derive(Template)]
#[template(path = "evidence/entries.html")]
struct Entries<'a> {
    c: &'a Ctx<'a>,
    from: String,
    groups: Vec<(String, Vec<(String, String)>)>,
}

/// The page that asks which entry a correction is about.
pub(crate) fn entries(visit: &Visit, about: &About) -> Result<Response, Problem> {
    let c = ask(visit);
    let mut groups: Vec<(String, Vec<(String, String)>)> = Vec::new();
    for (n, entry) in about.entries(c.site).iter().enumerate() {
        let heading = c.t(match entry {
            Entry::Law(..) => "ev-entries-laws",
            Entry::Service(..) => "ev-entries-services",
            Entry::Figure(..) => "ev-entries-figures",
            _ => "ev-entries-else",
        });
        let name = if matches!(entry, Entry::Country(_)) { c.t("ev-entries-page") } else { entry_name(&c, entry) };
        let row = (c.href(&format!("{}&entry={n}", with_about("/propose/correction", about))), name);
        match groups.last_mut().filter(|(h, _)| *h == heading) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((heading, vec![row])),
        }
    }
    let from = place(&c, about);
    html(&Entries { c: &c, from, groups }, StatusCode::OK)
}

/// A refusal of a field, said.
pub(crate) fn said(c: &Ctx<'_>, refused: &Refused) -> String {
    let mut args = FluentArgs::new();
    let years = matches!(refused.code, "refuse-year" | "refuse-since");
    for (name, arg) in &refused.args {
        let text = match arg {
            Arg::Text(text) => text.clone(),
            Arg::Number(n) if years => format!("{n:.0}"),
            Arg::Number(n) => c.number(*n),
            Arg::Answer(yes) => c.t(if *yes { "yes" } else { "no" }),
            Arg::Word(vocabulary, word) => c.word(vocabulary, word),
        };
        args.set(*name, text);
    }
    c.site.messages.say(c.lang, refused.code, &args)
}

struct Asking<'a> {
    c: &'a Ctx<'a>,
    filled: &'a Filled<'a>,
    preset: BTreeMap<&'static str, String>,
}

impl Asking<'_> {
    fn value(&self, name: &str) -> String {
        match self.filled.fields {
            Some(fields) => fields.all(name).next().unwrap_or_default().to_owned(),
            None => self.preset.get(name).cloned().unwrap_or_default(),
        }
    }

    fn is_on(&self, name: &str, value: &str) -> bool {
        match self.filled.fields {
            Some(fields) => fields.all(name).any(|v| v == value),
            None => self.preset.get(name).is_some_and(|v| v == value),
        }
    }

    /// The id of a message: the one of this kind, or the one that all kinds share.
    fn words(&self, name: &str, end: &str) -> Option<String> {
        let short = name.trim_start_matches("change.").replace(['.', '_'], "-");
        let messages = &self.c.site.messages;
        let own = format!("ev-{}-{short}{end}", self.filled.kind);
        let shared = format!("ev-{short}{end}");
        [own, shared].into_iter().find(|id| messages.has(Lang::En, id)).map(|id| self.c.t(&id))
    }

    fn part(&self, name: &'static str, kind: &'static str) -> Part {
        let errors = self.filled.wrong.iter().filter(|w| w.field == name);
        Part {
            name,
            kind,
            label: self.words(name, "").unwrap_or_else(|| name.to_owned()),
            hint: self.words(name, "-hint").unwrap_or_default(),
            error: errors.map(|w| said(self.c, w)).collect::<Vec<_>>().join(" "),
            value: self.value(name),
            optional: false,
            ltr: matches!(kind, "url"),
            groups: Vec::new(),
        }
    }

    fn maybe(&self, name: &'static str, kind: &'static str) -> Part {
        let mut part = self.part(name, kind);
        part.optional = true;
        if part.kind != "checks" {
            part.label = self.c.m("ev-optional", &[("label", part.label.as_str().into())]);
        }
        part
    }

    fn choose(&self, part: Part, options: impl IntoIterator<Item = (String, String)>) -> Part {
        let options = options.into_iter().map(|(value, label)| Opt { on: self.is_on(part.name, &value), value, label });
        let options = options.collect();
        Part { groups: vec![Group { label: String::new(), options }], ..part }
    }

    /// The words of vocabularies by label; a word in two of them comes once.
    fn words_of(&self, part: Part, vocabularies: &[&str]) -> Part {
        let mut all: BTreeMap<String, String> = BTreeMap::new();
        for vocabulary in vocabularies {
            for (_, word) in self.c.site.knowledge.words.keys().filter(|(v, _)| v == vocabulary) {
                all.entry(word.clone()).or_insert_with(|| self.c.word(vocabulary, word));
            }
        }
        let mut options: Vec<(String, String)> = all.into_iter().collect();
        options.sort_by_key(|option| option.1.to_lowercase());
        self.choose(part, options)
    }

    fn country(&self) -> Part {
        let k = &self.c.site.knowledge;
        let mut states: Vec<(String, String)> = k.states().map(|s| (s.iso3.clone(), self.c.country(s))).collect();
        states.sort_by(|a, b| a.1.cmp(&b.1));
        self.choose(self.part("change.country", "select"), states)
    }

    fn provision(&self) -> Part {
        let part = self.part("change.provision", "select");
        let instruments = self.c.site.knowledge.instruments.values();
        let groups = instruments.map(|instrument| Group {
            label: instrument.short_title.clone(),
            options: instrument
                .provisions
                .iter()
                .filter(|p| p.basis != Basis::Text || self.is_on("change.provision", &p.id))
                .map(|p| Opt {
                    value: p.id.clone(),
                    label: provision_label(p),
                    on: self.is_on("change.provision", &p.id),
                })
                .collect(),
        });
        Part { groups: groups.filter(|g| !g.options.is_empty()).collect(), ..part }
    }

    fn indicator(&self) -> Part {
        let k = &self.c.site.knowledge;
        let mut all: Vec<(String, String)> = k
            .indicators
            .values()
            .map(|i| (i.id.clone(), format!("{} ({})", i.label, self.c.word("unit", &i.unit))))
            .collect();
        all.sort_by(|a, b| a.1.cmp(&b.1));
        self.choose(self.part("change.indicator", "select"), all)
    }

    /// Which plain value of the entry is wrong, with what stands there now.
    fn field(&self, entry: &Entry) -> Option<Part> {
        let all = stands(&self.c.site.knowledge, entry);
        if all.is_empty() {
            return None;
        }
        let mut options = vec![(String::new(), self.c.t("ev-correction-field-other"))];
        options.extend(all.into_iter().map(|(key, now)| {
            let label = self.words(key, "").unwrap_or_else(|| key.to_owned());
            let now = if now.is_empty() { self.c.t("ev-nothing") } else { short(&now, 70) };
            (key.to_owned(), format!("{label}: {now}"))
        }));
        let mut part = self.part("change.field", "radios");
        part.optional = true;
        Some(self.choose(part, options))
    }

    fn what(&self) -> Vec<Part> {
        match self.filled.kind {
            "provision" => {
                vec![self.provision(), self.maybe("change.reference", "text"), self.maybe("change.requires", "area")]
            }
            "law" => vec![
                self.country(),
                self.part("change.title", "text"),
                self.maybe("change.citation", "text"),
                self.part("change.year", "number"),
                self.words_of(self.part("change.kind", "select"), &["law-kind"]),
                self.words_of(self.maybe("change.covers", "checks"), &["law-cover"]),
                self.words_of(self.part("change.status", "select"), &["law-status"]),
                self.maybe("change.status_since", "text"),
            ],
            "absence" => vec![
                self.country(),
                self.words_of(self.part("change.harms", "checks"), &["law-cover", "harm"]),
                self.words_of(self.maybe("change.kinds", "checks"), &["law-kind"]),
                self.part("change.year", "number"),
            ],
            "service" => vec![
                self.country(),
                self.part("change.name", "text"),
                self.words_of(self.part("change.kind", "select"), &["service-kind"]),
                self.maybe("change.contact_url", "url"),
                Part { ltr: true, ..self.maybe("change.phone", "text") },
                self.maybe("change.languages", "text"),
                self.words_of(self.maybe("change.facts", "checks"), &["service-fact"]),
            ],
            "figure" => vec![
                self.country(),
                self.part("change.metric", "text"),
                self.part("change.value", "number"),
                self.part("change.unit", "text"),
                self.maybe("change.period", "text"),
                self.words_of(self.part("change.kind", "select"), &["figure-kind"]),
                Part {
                    error: self.part("change.reads", "select").error,
                    ..self.words_of(self.maybe("measure", "select"), &["measure"])
                },
                self.words_of(self.maybe("reads.harms", "checks"), &["law-cover", "harm"]),
                self.maybe("reads.year", "number"),
            ],
            "indicator" => vec![
                self.indicator(),
                self.country(),
                self.part("change.year", "number"),
                self.part("change.value", "number"),
                self.maybe("change.age", "text"),
            ],
            "activity" => {
                let answers = [("yes", "ev-names-yes"), ("no", "ev-names-no")];
                let answers = answers.map(|(word, id)| (word.to_owned(), self.c.t(id)));
                let [reporter, id] =
                    ["change.reporter", "change.activity"].map(|name| Part { ltr: true, ..self.part(name, "text") });
                vec![reporter, id, self.choose(self.part("change.names", "radios"), answers)]
            }
            _ => {
                let at = self.part("change.at", "hidden");
                let entry = Entry::parse(&at.value);
                let field = entry.as_ref().and_then(|e| self.field(e));
                [Some(at), field, Some(self.part("change.should", "area"))].into_iter().flatten().collect()
            }
        }
    }

    fn source(&self) -> Vec<Part> {
        let basis = [("text", "ev-basis-text"), ("secondary", "ev-basis-secondary")];
        vec![
            self.part("source.url", "url"),
            self.part("source.title", "text"),
            self.maybe("source.publisher", "text"),
            self.part("source.read_on", "date"),
            self.choose(self.part("basis", "radios"), basis.map(|(word, id)| (word.to_owned(), self.c.t(id)))),
        ]
    }
}

/// The first words of a text.
pub(crate) fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most).collect();
    let end = cut.rfind(' ').unwrap_or(cut.len());
    format!("{}…", cut.get(..end).unwrap_or(&cut))
}

fn provision_label(p: &norms::model::Provision) -> String {
    let duty = short(&p.requires, 70);
    if p.reference == "unverified" || p.reference.is_empty() { duty } else { format!("{}: {duty}", p.reference) }
}

#[derive(Template)]
#[template(path = "evidence/propose.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    title: String,
    lead: String,
    action: String,
    token: &'a str,
    about: &'a str,
    trap: &'static str,
    wrong: usize,
    form_wrong: Option<String>,
    subject: String,
    sections: Vec<Section>,
    signed_in: bool,
    back: String,
    today: String,
}

/// The form of a kind.
pub(crate) fn form(visit: &Visit, filled: &Filled<'_>, status: StatusCode) -> Result<Response, Problem> {
    let c = ask(visit);
    let kind = filled.kind;
    let today = when::day(visit.now).to_string();
    let mut preset = BTreeMap::from([("source.read_on", today.clone())]);
    preset.extend(filled.about.country.clone().map(|iso3| ("change.country", iso3)));
    preset.extend(filled.about.provision.clone().map(|id| ("change.provision", id)));
    let entries = filled.about.entries(c.site);
    preset.extend(entries.get(filled.entry.unwrap_or(0)).map(|entry| ("change.at", entry.to_string())));
    let asked = [("change.indicator", "indicator"), ("change.reporter", "reporter"), ("change.activity", "activity")];
    for (name, asked) in asked {
        preset.extend(visit.query.get(asked).map(|value| (name, value.to_owned())));
    }
    let asking = Asking { c: &c, filled, preset };
    let what = asking.what();
    let subject = match kind {
        "correction" => what
            .iter()
            .find(|p| p.name == "change.at")
            .and_then(|p| Entry::parse(&p.value))
            .map_or_else(String::new, |entry| entry_name(&c, &entry)),
        _ => String::new(),
    };
    let sections = vec![
        Section { id: "what", title: c.t("ev-part-what"), lead: c.t(&format!("ev-kind-{kind}-lead")), parts: what },
        Section { id: "source", title: c.t("ev-part-source"), lead: c.t("ev-part-source-why"), parts: asking.source() },
        Section {
            id: "own",
            title: c.t("ev-part-words"),
            lead: c.t("ev-part-words-why"),
            parts: vec![asking.part("words", "area")],
        },
    ];
    let form_wrong = filled.form.as_ref().map(|told| match told {
        Told::Rule(refused) => c.refused(refused),
        Told::SentBefore => c.t("ev-sent-before"),
    });
    let page = Page {
        title: c.t(&format!("ev-kind-{kind}")),
        lead: c.t("ev-form-lead"),
        action: c.href(&format!("/propose/{kind}")),
        token: filled.token,
        about: &filled.about.path,
        trap: TRAP,
        wrong: filled.wrong.len(),
        form_wrong,
        subject,
        sections,
        signed_in: visit.session.is_some(),
        back: c.href(&with_about("/propose", filled.about)),
        today,
        c: &c,
    };
    html(&page, status)
}
