//! The nouns that facilitators write: series, sessions, prompts, resources. All of them are kept as JSON; a field that an older program did
//! not write has a default, so that what was kept can always be read.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::rounds::Rounds;

/// A series of policy dialogues.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Series {
    /// What it is called, in the language of its organisation.
    pub title: String,
    /// What it is about, in a few sentences.
    pub summary: String,
    /// Language of both (BCP 47).
    pub lang: String,
}

/// One session of a series: what people come to.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Session {
    /// What it is called.
    pub title: String,
    /// What it is about.
    pub summary: String,
    /// Language of what the facilitators wrote (BCP 47).
    pub lang: String,
    /// When it starts: milliseconds since 1970 UTC.
    pub starts: i64,
    /// How long it takes.
    pub minutes: u32,
    /// IANA name of the zone in which its time is announced, such as `Africa/Kampala`.
    pub zone: String,
    /// Languages spoken or interpreted (BCP 47).
    pub languages: Vec<String>,
    /// Who speaks.
    pub panel: Vec<Speaker>,
    /// Who leads.
    pub moderators: Vec<Speaker>,
    /// What happens when.
    pub agenda: Vec<Agenda>,
    /// The questions. Their place in the list, from 0, is what a statement answers.
    pub prompts: Vec<Prompt>,
    /// Where people register, if not here; empty if it is not needed.
    pub registration: String,
    /// Where it can be watched afterwards; empty until then.
    pub recording: String,
    /// Ids of resources that belong to it.
    pub resources: Vec<String>,
    /// How many people the facilitators hope for.
    pub expected: u32,
    /// Whom they hope to hear: the line under "who is missing".
    pub targets: Vec<Target>,
    /// When statements are read by a facilitator.
    pub moderation: Moderation,
    /// How people come in.
    pub joining: Joining,
    /// Criteria of the round of priorities, with weights.
    pub criteria: Vec<Criterion>,
    /// What participants are asked to put in order, and whether they can now.
    pub rounds: Rounds,
    /// Whether everybody may download statements and votes once it is closed. Facilitators decide it, and not by accident.
    pub released: bool,
    /// Why a session that was announced does not take place, for everybody to read; empty unless it was cancelled.
    pub cancelled: String,
}

/// Somebody on the panel or leading, as the facilitators announce her in public.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Speaker {
    /// Name.
    pub name: String,
    /// What she does.
    pub role: String,
    /// For whom.
    pub organisation: String,
}

/// One part of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Agenda {
    /// Minutes that it takes.
    pub minutes: u32,
    /// What happens.
    pub what: String,
}

/// A question that statements answer.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Prompt {
    /// Its text by language (BCP 47); at least one.
    pub text: BTreeMap<String, String>,
}

impl Prompt {
    /// Its text in a language, else in English, else in any, with the language that it is in.
    #[must_use]
    pub fn in_lang<'a>(&'a self, lang: &str) -> (&'a str, &'a str) {
        let exact = self.text.get_key_value(lang).or_else(|| self.text.get_key_value("en"));
        exact.or_else(|| self.text.iter().next()).map_or(("en", ""), |(lang, text)| (lang, text))
    }
}

/// How many of somebody the facilitators hope to hear.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Target {
    /// What people say of themselves: `group`, `region`, `sector` or `lived`.
    pub kind: String,
    /// The word of that vocabulary; `yes` for `lived`.
    pub word: String,
    /// How many are hoped for.
    pub hoped: u32,
}

/// When a facilitator reads statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moderation {
    /// Before anybody else sees them: the safer way, and the default.
    #[default]
    Before,
    /// After they are shown.
    After,
}

/// How people come in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Joining {
    /// With a link that somebody gave them: the default.
    #[default]
    Link,
    /// From the public page.
    Open,
}

/// A criterion of the round of priorities.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Criterion {
    /// Its text by language (BCP 47).
    pub text: BTreeMap<String, String>,
    /// How much it counts beside the others; more than 0.
    pub weight: f64,
}

impl Criterion {
    /// Its text in a language, else in English, else in any, with the language that it is in.
    #[must_use]
    pub fn in_lang<'a>(&'a self, lang: &str) -> (&'a str, &'a str) {
        let exact = self.text.get_key_value(lang).or_else(|| self.text.get_key_value("en"));
        exact.or_else(|| self.text.iter().next()).map_or(("en", ""), |(lang, text)| (lang, text))
    }
}

/// Where a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// Only its facilitators see it.
    #[default]
    Draft,
    /// In the calendar; nobody can take part yet.
    Announced,
    /// People post and vote.
    Open,
    /// Nobody posts or votes any more; what came of it is shown.
    Closed,
}

impl Phase {
    /// All of them, in the order in which a session goes through them.
    pub const ALL: [Self; 4] = [Self::Draft, Self::Announced, Self::Open, Self::Closed];

    /// The word that is kept and sent in forms.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Announced => "announced",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }

    /// The phase of a word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|phase| phase.word() == word)
    }
}

/// A paper, a recording, an agenda of research.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Resource {
    /// What it is called.
    pub title: String,
    /// What is in it, in a few sentences of the organisation's own.
    pub summary: String,
    /// Language of the resource (BCP 47).
    pub lang: String,
    /// `agenda`, `paper`, `recording`, `guide`, `data` or `other`.
    pub kind: String,
    /// Needs that it is about: words of the vocabulary of needs.
    pub topics: Vec<String>,
    /// Who published it.
    pub publisher: String,
    /// When: a year, a month or a day.
    pub published: String,
    /// Where it is.
    pub address: String,
    /// Under which licence, as its publisher says; empty if nothing is said.
    pub licence: String,
}

fn texts(of: [(&str, &str); 4]) -> BTreeMap<String, String> {
    of.into_iter().map(|(lang, text)| (lang.to_owned(), text.to_owned())).collect()
}

/// The three questions of the first session of the series that this program was made for.
#[must_use]
pub fn default_prompts() -> Vec<Prompt> {
    [
        [
            ("en", "What is missing in the global normative framework?"),
            ("es", "¿Qué falta en el marco normativo mundial?"),
            ("fr", "Que manque-t-il dans le cadre normatif mondial ?"),
            ("ar", "ما الذي ينقص الإطار المعياري العالمي؟"),
        ],
        [
            ("en", "Who is missing from these processes?"),
            ("es", "¿Quién falta en estos procesos?"),
            ("fr", "Qui est absent de ces processus ?"),
            ("ar", "من الغائب عن هذه العمليات؟"),
        ],
        [
            ("en", "What is your one request to duty bearers to make these standards relevant in your context?"),
            ("es", "¿Cuál es su única petición a quienes tienen obligaciones para que estas normas sirvan en su contexto?"),
            ("fr", "Quelle est votre unique demande aux débiteurs d’obligations pour que ces normes servent dans votre contexte ?"),
            ("ar", "ما طلبك الوحيد من الجهات الملزمة كي تصبح هذه المعايير مجدية في سياقك؟"),
        ],
    ]
    .into_iter()
    .map(|of| Prompt { text: texts(of) })
    .collect()
}

/// Criteria for a round of priorities, all of one weight, after those that the CHNRI method proposes (Rudan and others, 2008),
/// in words for asks instead of research questions.
#[must_use]
pub fn default_criteria() -> Vec<Criterion> {
    [
        [
            ("en", "Somebody named could answer this"),
            ("es", "Alguien con nombre y cargo podría responder"),
            ("fr", "Une instance précise pourrait y répondre"),
            ("ar", "ثمة جهة محددة يمكنها الاستجابة"),
        ],
        [
            ("en", "It would change what survivors live"),
            ("es", "Cambiaría lo que viven las supervivientes"),
            ("fr", "Cela changerait ce que vivent les survivantes"),
            ("ar", "سيغير ما تعيشه الناجيات"),
        ],
        [
            ("en", "It can be done within two years"),
            ("es", "Puede hacerse en dos años"),
            ("fr", "C’est faisable en deux ans"),
            ("ar", "يمكن إنجازه خلال عامين"),
        ],
        [
            ("en", "It reaches those who are reached last"),
            ("es", "Llega a quienes llega todo al final"),
            ("fr", "Cela atteint celles qu’on atteint en dernier"),
            ("ar", "يصل إلى من يُوصل إليهن آخرًا"),
        ],
        [("en", "It does no harm"), ("es", "No hace daño"), ("fr", "Cela ne nuit pas"), ("ar", "لا يُلحق ضررًا")],
    ]
    .into_iter()
    .map(|of| Criterion { text: texts(of), weight: 1.0 })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_older_program_kept_can_be_read() {
        let session: Session = serde_json::from_str(r#"{"title":"SAMPLE"}"#).unwrap();
        assert_eq!(session.moderation, Moderation::Before);
        assert_eq!(session.joining, Joining::Link);
        let back: Session = serde_json::from_str(&serde_json::to_string(&session).unwrap()).unwrap();
        assert_eq!(back, session);
    }

    #[test]
    fn a_prompt_falls_back_to_english_and_then_to_what_there_is() {
        let [first, ..] =
            default_prompts().try_into().unwrap_or_else(|_| [Prompt::default(), Prompt::default(), Prompt::default()]);
        assert_eq!(first.in_lang("fr").0, "fr");
        assert_eq!(first.in_lang("sw").0, "en");
        let only = Prompt { text: [("sw".to_owned(), "Nani hayupo?".to_owned())].into() };
        assert_eq!(only.in_lang("ar"), ("sw", "Nani hayupo?"));
        assert_eq!(Prompt::default().in_lang("ar"), ("en", ""));
    }
}
