//! Any bytes as the log of a bank: refused in words, or read up to where they are torn; and what was read up to there reads the same alone.
#![no_main]

use banks::read_log;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|input: (bool, Vec<(bool, Vec<u8>)>, Vec<(u16, u8)>)| {
    let (headed, records, changes) = input;
    let mut bytes = Vec::new();
    if headed {
        bytes.extend(b"PLBANLOG\x01\0\0\0");
        bytes.resize(32, 0);
    }
    for (framed, record) in records {
        if framed {
            let place = bytes.len() as u64;
            let mut before = (record.len() as u32).to_le_bytes().to_vec();
            before.extend(crc32fast::hash(&record).to_le_bytes());
            let mut sum = crc32fast::Hasher::new();
            sum.update(&before);
            sum.update(&place.to_le_bytes());
            bytes.extend(&before);
            bytes.extend(sum.finalize().to_le_bytes());
        }
        bytes.extend(&record);
    }
    for (at, value) in changes {
        if let Some(byte) = bytes.get_mut(usize::from(at)) {
            *byte = value;
        }
    }
    match read_log("log-1", None, 0, &bytes) {
        Err(why) => assert!(!why.is_empty()),
        Ok(read) => {
            let end = read.end as usize;
            assert!(end <= bytes.len() && (read.torn || end == bytes.len()));
            let again = read_log("log-1", None, 0, &bytes[..end]);
            assert!(end == 0 || again.is_ok_and(|a| a.records == read.records && !a.torn));
        }
    }
    let _ = read_log("log-1", None, 1000, &bytes);
});
