//! No figure of the record stands by a word that would make it a time somebody waited, an hour, or a share of notices heeded.
//!
//! What cannot be concluded has to say these words, so it stands in elements of class `cannot`, in messages that begin with `sor-not-`, and in
//! `what_does_not_follow`: these are taken out, and the rest is looked through, on every page, in every language, file and answer.

use std::path::Path;

use platforms::question::DOES_NOT_FOLLOW;
use serde_json::Value;

use super::place::{LANGS, ODD, WITH, WITHOUT, get};

/// Beginnings of words, in small letters, that have no place by a figure made of `content_date`.
fn forbidden(lang: &str) -> &'static [&'static str] {
    match lang {
        "en" => &[
            "respon",
            "repl",
            "answer",
            "reaction",
            "hour",
            "minute",
            "wait",
            "turnaround",
            "takedown",
            "take-down",
            "removal time",
            "time to",
            "how soon",
            "how fast",
            "how quick",
            "speed",
            "delay",
            "accept",
            "heeded",
            "uphel",
            "upheld",
            "success",
            "compliance",
            "gender of",
        ],
        "es" => &[
            "respuest",
            "respond",
            "contest",
            "esper",
            "hora",
            "minuto",
            "demor",
            "tard",
            "rapid",
            "rápid",
            "velocidad",
            "plazo",
            "acept",
            "atendi",
        ],
        "fr" => &[
            "répon", "attend", "attent", "heure", "minute", "délai", "rapid", "vite", "retard", "accept", "suivis d",
            "suivi d",
        ],
        _ => &[
            "استجاب",
            "جواب",
            "الرد",
            "انتظار",
            "ساعة",
            "ساعات",
            "دقيقة",
            "مدة",
            "مهلة",
            "تأخ",
            "سرعة",
            "قبول",
            "المقبول",
        ],
    }
}

/// Forbidden words of a text, with what follows them.
fn found(lang: &str, text: &str) -> Vec<String> {
    let low = text.to_lowercase();
    let hits = forbidden(lang).iter().filter_map(|word| {
        let at = low.match_indices(word).map(|(at, _)| at).find(|at| {
            // Arabic puts the article and small words before; elsewhere a word has to begin there.
            lang == "ar" || !low[..*at].chars().next_back().is_some_and(char::is_alphabetic)
        })?;
        let around: String = low[at..].chars().take(60).collect();
        Some(format!("{word}: {around}"))
    });
    hits.collect()
}

/// The element that begins at `at`, whole: elements of its kind inside of it are counted.
fn element(body: &str, at: usize, kind: &str) -> (usize, usize) {
    let (open, close) = (format!("<{kind}"), format!("</{kind}>"));
    let (mut depth, mut here) = (0_usize, at);
    loop {
        let next_close = here + body[here..].find(&close).unwrap_or_else(|| panic!("<{kind}> is not closed"));
        match body[here..].find(&open).map(|n| here + n) {
            Some(next_open) if next_open < next_close => {
                depth += 1;
                here = next_open + open.len();
            }
            _ => {
                depth -= 1;
                here = next_close + close.len();
                if depth == 0 {
                    return (at, here);
                }
            }
        }
    }
}

/// The part of a page about the record, and the part kept for the desks.
fn parts(body: &str) -> (String, Option<String>) {
    let cut = |mark: &str| {
        let at = body[..body.find(mark)?].rfind("<section")?;
        let (from, to) = element(body, at, "section");
        Some(body[from..to].to_owned())
    };
    (cut("id=\"record\"").unwrap_or_else(|| panic!("no record")), cut("id=\"desks\""))
}

/// Without what says what cannot be concluded.
fn without_limits(part: &str) -> String {
    let mut out = part.to_owned();
    while let Some(at) = out.find("<div class=\"cannot") {
        let (from, to) = element(&out, at, "div");
        out.replace_range(from..to, " ");
    }
    out
}

/// Blocks that hold a table or a figure themselves, and not only in a block within.
fn blocks(part: &str) -> Vec<String> {
    let mut out = Vec::new();
    for kind in ["section", "article"] {
        for (at, _) in part.match_indices(&format!("<{kind}")) {
            let (from, to) = element(part, at, kind);
            let mut own = part[from..to].to_owned();
            for inner in ["section", "article"] {
                let mut look = 1;
                while let Some(n) = own[look..].find(&format!("<{inner}")) {
                    let (a, b) = element(&own, look + n, inner);
                    own.replace_range(a..b, " ");
                    look = a;
                }
            }
            out.push(own);
        }
    }
    out
}

const PAGES: [&str; 7] = [
    "/platforms",
    "/platforms/record",
    "/platforms/facebook",
    "/platforms/x",
    "/platforms/dsa-google-play",
    "/platforms/dsa-quiet-market",
    ODD.1,
];

#[tokio::test]
async fn no_page_says_what_the_database_cannot() {
    let mut blocks_seen = 0;
    for (site, pages) in [(&*WITH, &PAGES[..]), (&*WITHOUT, &PAGES[..4])] {
        for page in pages {
            for lang in LANGS {
                let (_, body) = get(site, &format!("{page}?lang={lang}")).await;
                let (record, desks) = parts(&body);
                assert!(record.contains("class=\"cannot"), "{page} {lang}");
                let hits = found(lang, &without_limits(&record));
                assert!(hits.is_empty(), "{page} {lang}: {hits:#?}");
                for block in blocks(&record).iter().filter(|b| b.contains("<table") || b.contains("<svg")) {
                    assert!(
                        block.contains("class=\"cannot"),
                        "{page} {lang}: nothing says what cannot be concluded beside {block}"
                    );
                    blocks_seen += 1;
                }
                // The desks' own clocks have a place apart, in which no figure of the database stands.
                assert_eq!(desks.is_some(), !["/platforms", "/platforms/record"].contains(page), "{page}");
                if let Some(desks) = desks {
                    let words = desks.split('>').skip(1).filter_map(|p| p.split('<').next()).collect::<String>();
                    assert!(
                        !words.chars().any(char::is_numeric) && !desks.contains("<table"),
                        "{page} {lang}: {words}"
                    );
                }
            }
        }
    }
    assert!(blocks_seen > 150, "{blocks_seen}");
}

#[test]
fn no_message_does_and_every_language_says_what_cannot_be_concluded() {
    for lang in LANGS {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/statements.{lang}.ftl"));
        let text = std::fs::read_to_string(path).unwrap();
        let mut current = String::new();
        let (mut looked, mut limits) = (0, 0);
        for line in text.lines().filter(|l| !l.starts_with('#')) {
            if let Some((id, _)) = line.split_once(" = ").filter(|_| !line.starts_with(' ')) {
                id.clone_into(&mut current);
            }
            if current.starts_with("sor-not-")
                && !["sor-not-in", "sor-not-loaded"].iter().any(|n| current.starts_with(n))
            {
                limits += 1;
            } else if !current.starts_with("sor-desks") {
                looked += 1;
                let said = line.split_once(" = ").map_or(line, |(_, said)| said);
                assert!(found(lang, said).is_empty(), "{lang} {current}: {:?}", found(lang, said));
            }
        }
        assert!(looked > 100 && limits >= 8, "{lang}: {looked}, {limits}");
        if lang == "en" {
            for (n, sentence) in ["1", "2", "3", "4", "5", "more", "break"].into_iter().zip(DOES_NOT_FOLLOW) {
                assert!(
                    text.contains(&format!("\nsor-not-{n} = {sentence}\n")),
                    "sor-not-{n} is not what the API says"
                );
            }
        }
    }
}

#[tokio::test]
async fn no_column_and_no_answer_does() {
    for (file, columns) in [("platforms.csv", 29), ("platforms-by.csv", 24)] {
        let (_, csv) = get(&WITH, &format!("/downloads/{file}")).await;
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let head = reader.headers().unwrap().clone();
        assert_eq!(head.len(), columns, "{head:?}");
        let limits = head.iter().position(|h| h == "what_does_not_follow").unwrap();
        for row in std::iter::once(head.clone()).chain(reader.records().map(Result::unwrap)) {
            for (at, cell) in row.iter().enumerate().filter(|(at, _)| *at != limits) {
                assert!(found("en", &cell.replace('_', " ")).is_empty(), "{file}, column {at}: {cell}");
            }
            assert!(&row[limits] == "what_does_not_follow" || DOES_NOT_FOLLOW.iter().all(|s| row[limits].contains(s)));
        }
    }
    for address in ["/api/v1/platforms", "/api/v1/platforms/facebook", "/api/v1/platforms/dsa-google-play"] {
        let (_, answer) = get(&WITH, address).await;
        let answer: Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(answer["what_does_not_follow"].as_array().unwrap().len(), DOES_NOT_FOLLOW.len());
        walk(&answer, address);
    }
    let (_, document) = get(&WITH, "/api/v1/openapi.json").await;
    let document: Value = serde_json::from_str(&document).unwrap();
    let schemas = document["components"]["schemas"].as_object().unwrap();
    let own: Vec<_> = schemas.iter().filter(|(name, _)| name.starts_with("Platform")).collect();
    assert!(own.len() >= 7, "{}", own.len());
    for (name, schema) in own {
        // "Any figure of the answer" is the answer of the API, not of a platform.
        let mut schema = schema.clone();
        if let Some(fields) = schema["properties"].as_object_mut() {
            fields.remove("what_does_not_follow");
        }
        walk(&schema, name);
    }
}

fn walk(value: &Value, at: &str) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map.iter().filter(|(key, _)| *key != "what_does_not_follow") {
                assert!(found("en", &key.replace('_', " ")).is_empty(), "{at}: {key}");
                walk(inner, &format!("{at}/{key}"));
            }
        }
        Value::Array(list) => list.iter().for_each(|inner| walk(inner, at)),
        Value::String(text) => assert!(found("en", text).is_empty(), "{at}: {:?}", found("en", text)),
        _ => {}
    }
}

/// A test that cannot fail is none: each of these sentences has to be caught, and a note must not be.
#[test]
fn what_is_forbidden_is_found() {
    for (lang, text) in [
        ("en", "<th>Median response time (days)</th>"),
        ("en", "removed within 24 hours"),
        ("en", "Acceptance rate"),
        ("es", "tiempo de respuesta, mediana"),
        ("es", "en 48 horas"),
        ("fr", "délai de réponse"),
        ("fr", "taux d’acceptation des signalements"),
        ("ar", "متوسط زمن الاستجابة"),
        ("ar", "خلال 24 ساعة"),
    ] {
        assert!(!found(lang, text).is_empty(), "{lang}: {text}");
        let page = format!("<section class=\"record\" id=\"record\"><section>{text}</section></section>");
        assert!(!found(lang, &without_limits(&parts(&page).0)).is_empty(), "{text}");
        let note = format!("<section class=\"record\" id=\"record\"><div class=\"cannot more\">{text}</div></section>");
        assert!(found(lang, &without_limits(&parts(&note).0)).is_empty(), "{text}");
    }
    let bare = "<section class=\"record\" id=\"record\"><section><table></table></section></section>";
    assert_eq!(blocks(bare).iter().filter(|b| b.contains("<table") && !b.contains("cannot")).count(), 1);
}
