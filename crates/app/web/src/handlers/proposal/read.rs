//! A form read into a proposal: what cannot be read is told beside its field, and the rest is checked all the same.

use norms::model::Basis;
use norms::proposal::{Change, Cited, Entry, Proposal, Reads, Refused};
use norms::{Knowledge, PartialDate};

use super::about::stands;
use crate::form::Fields;

/// A proposal as far as it could be read, and the fields that could not.
pub(super) struct Read {
    pub(super) proposal: Proposal,
    pub(super) wrong: Vec<Refused>,
}

struct Reading<'f> {
    fields: &'f Fields,
    today: PartialDate,
    wrong: Vec<Refused>,
}

impl Reading<'_> {
    fn refuse(&mut self, field: &'static str, code: &'static str) {
        self.wrong.push(Refused { field, code, args: Vec::new() });
    }

    fn text(&self, name: &str) -> String {
        self.fields.line(name).to_owned()
    }

    fn some(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|t| !t.is_empty())
    }

    fn many(&self, name: &str) -> Vec<String> {
        self.fields.all(name).map(|w| w.trim().to_owned()).filter(|w| !w.is_empty()).collect()
    }

    fn year(&mut self, field: &'static str) -> i16 {
        let text = self.text(field);
        match text.parse() {
            Ok(year) => year,
            Err(_) => {
                self.refuse(field, if text.is_empty() { "refuse-empty" } else { "refuse-date" });
                self.today.year
            }
        }
    }

    fn value(&mut self, field: &'static str) -> f64 {
        let text = self.text(field);
        match number(&text) {
            Some(value) => value,
            None => {
                self.refuse(field, if text.is_empty() { "refuse-empty" } else { "refuse-number" });
                0.0
            }
        }
    }

    fn answer(&mut self, field: &'static str) -> bool {
        let text = self.text(field);
        if !matches!(text.as_str(), "yes" | "no") {
            self.refuse(field, "refuse-empty");
        }
        text == "yes"
    }

    fn date(&mut self, field: &'static str) -> Option<PartialDate> {
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        let read = text.parse().ok();
        if read.is_none() {
            self.refuse(field, "refuse-date");
        }
        read
    }
}

/// A number as people write it: `12.5` or `12,5`; `1,234` could be two numbers and is none.
fn number(text: &str) -> Option<f64> {
    let plain = text.replace(['\u{a0}', '\u{202f}', ' '], "");
    let written = match plain.split_once(',') {
        Some((whole, part)) if part.len() != 3 && !part.contains(',') => format!("{whole}.{part}"),
        Some(_) => return None,
        None => plain,
    };
    written.parse::<f64>().ok().filter(|v| v.is_finite())
}

/// Reads the form of a kind. `kind` is one of [`super::KINDS`].
pub(super) fn read(kind: &str, fields: &Fields, k: &Knowledge, today: PartialDate, version: u8) -> Read {
    let mut r = Reading { fields, today, wrong: Vec::new() };
    let country = r.text("change.country");
    let change = match kind {
        "provision" => Change::Provision {
            provision: r.text("change.provision"),
            reference: r.some("change.reference"),
            requires: r.some("change.requires"),
        },
        "law" => Change::Law {
            country,
            title: r.text("change.title"),
            citation: r.text("change.citation"),
            year: r.year("change.year"),
            kind: r.text("change.kind"),
            covers: r.many("change.covers"),
            status: r.text("change.status"),
            status_since: r.date("change.status_since"),
        },
        "absence" => Change::Absence {
            country,
            harms: r.many("change.harms"),
            kinds: r.many("change.kinds"),
            year: r.year("change.year"),
        },
        "service" => Change::Service {
            country,
            name: r.text("change.name"),
            kind: r.text("change.kind"),
            contact_url: r.text("change.contact_url"),
            phone: r.text("change.phone"),
            languages: r.many("change.languages").iter().flat_map(|t| codes(t)).collect(),
            facts: r.many("change.facts"),
        },
        "figure" => figure(&mut r, country),
        "indicator" => Change::Indicator {
            indicator: r.text("change.indicator"),
            country,
            year: r.year("change.year"),
            value: r.value("change.value"),
            age: r.text("change.age"),
        },
        "activity" => Change::Activity {
            reporter: r.text("change.reporter"),
            activity: r.text("change.activity"),
            names: r.answer("change.names"),
        },
        _ => correction(&r, k),
    };
    if country_missing(&change) {
        r.refuse("change.country", "refuse-empty");
    }
    let read_on = match r.date("source.read_on") {
        Some(day) => day,
        None => {
            if r.wrong.iter().all(|w| w.field != "source.read_on") {
                r.refuse("source.read_on", "refuse-empty");
            }
            today
        }
    };
    let basis = match r.text("basis").as_str() {
        "text" => Basis::Text,
        "secondary" => Basis::Secondary,
        _ => {
            r.refuse("basis", "refuse-empty");
            Basis::Secondary
        }
    };
    let source = Cited {
        url: r.text("source.url"),
        title: r.text("source.title"),
        publisher: r.text("source.publisher"),
        read_on,
    };
    let words = r.text("words");
    Read { proposal: Proposal { version, change, source, basis, words }, wrong: r.wrong }
}

fn country_missing(change: &Change) -> bool {
    !matches!(change, Change::Correction { .. }) && change.country() == Some("")
}

fn codes(text: &str) -> Vec<String> {
    text.split([',', ';', ' ', '،']).map(|c| c.trim().to_lowercase()).filter(|c| !c.is_empty()).collect()
}

fn figure(r: &mut Reading<'_>, country: String) -> Change {
    let value = r.value("change.value");
    let reads = match r.some("measure") {
        None => Vec::new(),
        Some(measure) => {
            let year = match r.some("reads.year").map(|y| y.parse()) {
                None => None,
                Some(Ok(year)) => Some(year),
                Some(Err(_)) => {
                    r.refuse("change.reads", "refuse-date");
                    None
                }
            };
            vec![Reads { measure, harms: r.many("reads.harms"), year, value, soft: r.some("reads.soft").is_some() }]
        }
    };
    Change::Figure {
        country,
        metric: r.text("change.metric"),
        value,
        unit: r.text("change.unit"),
        period: r.text("change.period"),
        kind: r.text("change.kind"),
        reads,
    }
}

/// What stands there now is taken from the files, so that nobody has to copy it letter by letter.
fn correction(r: &Reading<'_>, k: &Knowledge) -> Change {
    let at = r.text("change.at");
    let wanted = r.some("change.field");
    let all = Entry::parse(&at).map_or_else(Vec::new, |entry| stands(k, &entry));
    let found = wanted.as_deref().and_then(|key| all.iter().find(|(name, _)| *name == key));
    let says = found.map(|(_, now)| now.clone());
    Change::Correction { at, field: wanted, says, should: r.text("change.should") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, read) in
            [("12.5", Some(12.5)), ("12,5", Some(12.5)), ("1 234", Some(1234.0)), ("-3", Some(-3.0)), ("0,125", None)]
        {
            assert_eq!(number(text), read, "{text}");
        }
        for odd in ["", "1,234", "1,2,3", "twelve", "inf", "NaN", "1.2.3"] {
            assert_eq!(number(odd), None, "{odd}");
        }
    }

    #[test]
    fn codes_of_languages_come_with_any_mark_between() {
        assert_eq!(codes("es, FR;ar  en"), ["es", "fr", "ar", "en"]);
        assert!(codes(" , ").is_empty());
    }
}
