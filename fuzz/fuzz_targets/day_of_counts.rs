//! Any bytes as the body of a day of counts, with sums that are right: refused, or read; and what was read can be asked.
#![no_main]

use libfuzzer_sys::fuzz_target;
use platforms::shard;
use plumbline_fuzz::particulars;

fuzz_target!(|input: (bool, &[u8])| {
    let (headed, body) = input;
    let _ = shard::glimpse(body);
    let mut bytes = Vec::new();
    if headed {
        bytes.extend(shard::write(&particulars(), &platforms::Tally::default()).get(..shard::HEAD).unwrap_or_default());
    }
    bytes.extend(body);
    if let Ok((counts, seen)) = shard::lengths(&bytes) {
        assert!(counts >= shard::HEAD as u64 + 4 && seen >= 4);
    }
    bytes.extend(crc32fast::hash(&bytes).to_le_bytes());
    let _ = shard::glimpse(&bytes);
    if let Ok((_, counts)) = shard::counts(&bytes) {
        let mut both = platforms::counts::Counts::default();
        both.add(&counts);
        both.add(&counts);
        let _ = both.sorted();
    }
    if let Ok(seen) = shard::seen(&bytes) {
        assert!(seen.len() * 32 <= body.len() + shard::HEAD);
    }
});
