//! A statement on a form: its words, their language, and a translation if somebody gave one in the reader's.

use store::{StatementRow, TranslationRow};

use crate::ctx::Ctx;

/// What is shown of it.
pub(super) struct Said {
    pub(super) text: String,
    /// For `lang`; empty if nobody named it.
    pub(super) lang: String,
    pub(super) translation: String,
}

impl Said {
    pub(super) fn of(c: &Ctx<'_>, row: &StatementRow, translations: &[TranslationRow]) -> Self {
        let here = |t: &&TranslationRow| t.shown && t.statement == row.number && t.lang == c.lang.code();
        let translation = translations.iter().find(here).map(|t| t.text.clone());
        Self {
            text: row.text.clone(),
            lang: if row.lang == ::dialogue::lang::UNKNOWN { String::new() } else { row.lang.clone() },
            translation: translation.unwrap_or_default(),
        }
    }
}
