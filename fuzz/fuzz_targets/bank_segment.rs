//! A sound segment of a bank with bytes of it changed and its checksums mended, as somebody who means harm would hand it on: refused in words, or
//! searched, with every answer true of what stands there. Where the input is a segment by itself, that too.
#![no_main]

use std::sync::OnceLock;

use banks::{Rows, Segment, Terms, segment_bytes};
use fingerprint::Hash;
use fingerprint::index::{Index, Searcher};
use libfuzzer_sys::fuzz_target;

/// Before the index: the head of a segment.
const HEAD: usize = 64;

fn sound() -> &'static [u8] {
    static SOUND: OnceLock<Vec<u8>> = OnceLock::new();
    SOUND.get_or_init(|| {
        let mut rows = Rows::new();
        for n in 0..600_u64 {
            let word = |k: u64| (n * 4 + k).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(29);
            let owner = if n % 2 == 0 { "SAMPLE a" } else { "SAMPLE b" };
            let terms = Terms { owner: owner.into(), ..Terms::default() };
            rows.push(Hash::from_words([word(0), word(1), word(2), word(3)]), &n.to_string(), Some(80), &terms);
        }
        segment_bytes(&rows)
    })
}

/// Puts the checksum of a head right.
fn mend(head: &mut [u8]) {
    head[12..16].fill(0);
    let sum = crc32fast::hash(head);
    head[12..16].copy_from_slice(&sum.to_le_bytes());
}

fn look(bytes: &[u8]) {
    match Segment::read(bytes) {
        Err(error) => assert!(!error.to_string().is_empty()),
        Ok(segment) => {
            let _ = segment.examine();
            for row in 0..segment.len() {
                let _ = segment.get(row);
            }
        }
    }
}

fuzz_target!(|input: (Vec<(u16, u8)>, Vec<(u32, u8)>, Hash4, &[u8])| {
    let (heads, anywhere, query, raw) = input;
    let mut bytes = sound().to_vec();
    for (at, value) in heads {
        bytes[usize::from(at) % (HEAD + 700)] = value;
    }
    for (at, value) in anywhere {
        let at = at as usize % bytes.len();
        bytes[at] = value;
    }
    mend(&mut bytes[HEAD..HEAD + 1024]);
    mend(&mut bytes[..HEAD]);
    look(&bytes);
    look(raw);
    let _ = Index::open(raw);
    // The index alone, whatever the head of the segment says.
    let length = u64::from_le_bytes(bytes[HEAD + 32..HEAD + 40].try_into().unwrap_or_default()) as usize;
    if let Some(index) = bytes.get(HEAD..HEAD.saturating_add(length)).and_then(|b| Index::open(b).ok()) {
        let mut found = Vec::new();
        for distance in [0, 7, 31, 63] {
            let query = Hash::from_words(query);
            Searcher::new(&index, distance).find(query, &mut found);
            for m in &found {
                assert_eq!(index.hash(m.row).map(|h| h.distance(query)), Some(m.distance));
            }
        }
    }
});

/// Four words.
type Hash4 = [u64; 4];
