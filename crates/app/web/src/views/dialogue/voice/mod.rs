//! Taking part: coming in, statements, votes, what she said of herself, leaving.

use dialogue::lang;
use store::{StatementRow, TranslationRow};

use crate::ctx::Ctx;
use crate::voice::Voice;

pub(crate) mod join;
pub(crate) mod leave;
pub(crate) mod me;
pub(crate) mod say;
pub(crate) mod translate;
pub(crate) mod vote;

/// What stands at the top of each page for those who take part.
struct Top {
    /// What the session is called.
    title: String,
    /// Its language.
    lang: String,
    /// Its address.
    home: String,
    /// The pages for those who take part: address, words, whether it is this one.
    tabs: Vec<(String, String, bool)>,
}

impl Top {
    fn new(voice: &Voice, c: &Ctx<'_>) -> Self {
        let pages = [
            ("/vote", "voice-nav-vote"),
            ("/say", "voice-nav-say"),
            ("/me", "voice-nav-me"),
            ("/board", "voice-nav-board"),
        ];
        let tabs = pages.into_iter().map(|(rest, id)| {
            let path = voice.path(rest);
            (c.href(&path), c.t(id), c.path == path)
        });
        let session = &voice.found.session;
        Self {
            title: session.title.clone(),
            lang: session.lang.clone(),
            home: c.href(&voice.path("")),
            tabs: tabs.collect(),
        }
    }
}

/// Words of somebody, with the language that they are in.
struct Words {
    /// The words.
    text: String,
    /// For `lang`; empty if nobody said.
    lang: String,
    /// What the speakers of the language call it; empty if nobody said.
    name: String,
}

impl Words {
    fn new(text: &str, code: &str) -> Self {
        let known = code != lang::UNKNOWN;
        Self {
            text: text.to_owned(),
            lang: if known { code.to_owned() } else { String::new() },
            name: lang::name(code).unwrap_or_default().to_owned(),
        }
    }

    fn of(row: &StatementRow) -> Self {
        Self::new(&row.text, &row.lang)
    }
}

/// Translations that others see: those in the reader's language first, then the others.
fn translations(c: &Ctx<'_>, rows: &[TranslationRow]) -> (Vec<Words>, Vec<Words>) {
    let shown = rows.iter().filter(|row| row.shown);
    let (own, others): (Vec<_>, Vec<_>) = shown.partition(|row| row.lang == c.lang.code());
    let words = |rows: Vec<&TranslationRow>| rows.into_iter().map(|row| Words::new(&row.text, &row.lang)).collect();
    (words(own), words(others))
}

/// The question that a statement answers, in the reader's language if it has been written in it.
fn prompt(voice: &Voice, c: &Ctx<'_>, place: i64) -> Words {
    let found = usize::try_from(place).ok().and_then(|place| voice.found.session.prompts.get(place));
    let (code, text) = found.map_or(("", ""), |prompt| prompt.in_lang(c.lang.code()));
    Words::new(text, code)
}

/// Languages to choose from: those of the session first, then all others by their own names. The one that is chosen is marked.
fn languages(voice: &Voice, chosen: &str, without: &str) -> Vec<(&'static str, &'static str, bool)> {
    let first = &voice.found.session.languages;
    let all = || lang::LANGUAGES.into_iter().filter(|(code, ..)| *code != without);
    let (mut here, others): (Vec<_>, Vec<_>) = all().partition(|(code, ..)| first.iter().any(|f| f == code));
    here.extend(others);
    here.into_iter().map(|(code, name, _)| (code, name, code == chosen)).collect()
}
