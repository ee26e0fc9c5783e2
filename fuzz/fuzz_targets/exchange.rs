//! A file of an exchange, changed or any bytes: refused in words, or read into records that name their place and never a fingerprint.
#![no_main]

use banks::exchange::{Options, Shape, read};
use libfuzzer_sys::fuzz_target;

const FILES: [(Shape, &[u8]); 5] = [
    (Shape::ThreatexchangeCsv, include_bytes!("../../crates/app/banks/tests/data/exchange/query.csv")),
    (Shape::ThreatexchangeJson, include_bytes!("../../crates/app/banks/tests/data/exchange/query.jsonl")),
    (Shape::ThreatexchangeJson, include_bytes!("../../crates/app/banks/tests/data/exchange/updates.json")),
    (Shape::Ncmec, include_bytes!("../../crates/app/banks/tests/data/exchange/ncmec-1.xml")),
    (Shape::Stopncii, include_bytes!("../../crates/app/banks/tests/data/exchange/stopncii-1.json")),
];

fuzz_target!(|input: (u8, Option<Vec<u8>>, Vec<(u16, Vec<u8>)>, bool)| {
    let (which, whole, changes, labels) = input;
    let (shape, file) = FILES[usize::from(which) % FILES.len()];
    let mut bytes = whole.unwrap_or_else(|| file.to_vec());
    for (at, more) in changes {
        let at = usize::from(at).min(bytes.len());
        let end = (at + more.len()).min(bytes.len());
        bytes.splice(at..end, more);
    }
    match read(shape, &bytes, &Options { labels, unconfirmed: labels, now: 1_795_000_000 }) {
        Err(why) => assert!(!why.is_empty()),
        Ok(read) => {
            assert!(read.records.iter().all(|record| !record.place.is_empty()));
            let digits = |word: &str| word.bytes().filter(u8::is_ascii_hexdigit).count();
            assert!(read.bad.told.iter().all(|(_, why)| why.split_whitespace().all(|word| digits(word) < 32)));
            assert!(read.other.keys().all(|kind| kind.len() <= 40));
        }
    }
});
