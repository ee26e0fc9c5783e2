//! Vocabularies and translated titles: the words of everything else.

use std::collections::BTreeMap;

use super::SourceFile;
use super::near::advice;
use super::reader::{self, Ctx};
use crate::model::{Knowledge, Word};

/// The vocabularies there are.
const VOCABULARIES: [&str; 21] = [
    "harm",
    "group",
    "duty-bearer",
    "need",
    "law-kind",
    "law-status",
    "law-cover",
    "law-mark",
    "service-kind",
    "figure-kind",
    "service-fact",
    "unit",
    "measure",
    "clock-status",
    "content",
    "starter",
    "treaty-status",
    "region",
    "standing",
    "basis",
    "bond",
];

/// Languages in which every word has a label.
const LANGUAGES: [&str; 4] = ["en", "es", "fr", "ar"];

/// Reads one vocabulary.
pub(super) fn vocabulary(ctx: &mut Ctx, file: &SourceFile, k: &mut Knowledge) {
    let name = file.stem();
    if !VOCABULARIES.contains(&name) {
        let todo = advice(name, VOCABULARIES, "take it out, or teach the program what it is for");
        ctx.report(&file.path, 1, format!("there is no vocabulary called {name}"), todo);
    }
    let mut words: Vec<(String, usize)> = Vec::new();
    reader::toml(ctx, file, |root| {
        for table in root.tables_needed("word", "[[word]]") {
            let word = table.text("word");
            let labels: BTreeMap<String, String> =
                LANGUAGES.iter().map(|language| ((*language).to_owned(), table.text(language))).collect();
            words.push((word.clone(), table.line_of("word")));
            k.words.insert((name.to_owned(), word.clone()), Word { vocabulary: name.to_owned(), word, labels });
            table.finish();
        }
    });
    for (word, line) in words {
        if !ctx.add_word(name, &word) {
            ctx.report(&file.path, line, format!("\"{word}\" stands twice in this vocabulary"), "keep one");
        }
    }
}

/// Reads the translated titles of benchmarks.
pub(super) fn titles(ctx: &Ctx, file: &SourceFile, k: &mut Knowledge) {
    reader::toml(ctx, file, |root| {
        for table in root.tables_needed("title", "[[title]]") {
            let id = table.text("benchmark");
            if !id.is_empty() && !k.benchmarks.contains_key(&id) && !ctx.is_broken("benchmarks/") {
                let todo = advice(&id, k.benchmarks.keys().map(String::as_str), "take the translation out");
                table.report("benchmark", format!("there is no benchmark {id} to translate"), todo);
            }
            for language in LANGUAGES.into_iter().skip(1) {
                let title = table.text(language);
                if k.titles.insert((language.to_owned(), id.clone()), title).is_some() {
                    table.report("benchmark", format!("the title of {id} is translated twice"), "keep one");
                    break;
                }
            }
            table.finish();
        }
    });
}
