//! Any text as every kind of file at once, so that each reader sees it and what it refers to may be found in itself.
#![no_main]

use libfuzzer_sys::fuzz_target;
use norms::SourceFile;
use plumbline_fuzz::{files, load};

const PLACES: [&str; 12] = [
    "benchmarks/law.toml",
    "benchmarks/unread.toml",
    "bodies.toml",
    "clocks.toml",
    "countries/laws/uga.toml",
    "indicators/indicators.toml",
    "indicators/sources.toml",
    "instruments/cedaw.toml",
    "platforms.toml",
    "services_global.toml",
    "translations/titles.toml",
    "vocabularies/group.toml",
];

fuzz_target!(|text: &str| {
    let kept = files().iter().filter(|f| f.path.starts_with("vocabularies/") || f.path.starts_with("countries/c"));
    let kept = kept.filter(|f| !PLACES.contains(&f.path.as_str())).cloned();
    let put = PLACES.iter().map(|path| SourceFile { path: (*path).to_owned(), text: text.to_owned() });
    load(&kept.chain(put).collect::<Vec<_>>());
});
