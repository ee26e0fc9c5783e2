//! Any bytes as rows of statements, under headers of both vocabularies: every row is counted or set aside, it is the same in whatever pieces it comes, and
//! a day that is written reads the same.
#![no_main]

use std::sync::OnceLock;

use libfuzzer_sys::fuzz_target;
use platforms::read::{Aside, Reader, Tally, Unreadable};
use platforms::{Concordance, KEPT, shard};
use plumbline_fuzz::particulars;

const LIGHT: &str = "uuid,decision_visibility,decision_monetary,decision_provision,decision_account,decision_ground,category,category_addition,\
    category_specification,content_type,content_date,territorial_scope,application_date,source_type,automated_detection,automated_decision,platform_name,\
    platform_uid,created_at";

fn concordance() -> Option<&'static Concordance> {
    static READ: OnceLock<Option<Concordance>> = OnceLock::new();
    READ.get_or_init(|| Concordance::read(include_str!("../../knowledge/platforms/concordance.toml")).ok()).as_ref()
}

fn read(concordance: &Concordance, bytes: &[u8], piece: usize) -> Result<(Tally, Vec<Aside>), Unreadable> {
    let mut reader = Reader::new(concordance, [7; 16]);
    let (mut from, mut to) = (0, 0);
    while to < bytes.len() {
        to = (to + piece).min(bytes.len());
        let taken = reader.push(&bytes[from..to], to == bytes.len())?;
        assert!(taken <= to - from, "took more than there was");
        from += taken;
    }
    reader.done()
}

fuzz_target!(|input: (u8, u8, &[u8])| {
    let (head, piece, bytes) = input;
    let head = match head % 3 {
        0 => String::new(),
        1 => format!("{LIGHT}\n"),
        _ => format!("{LIGHT},content_id_ean\n"),
    };
    let bytes = [head.as_bytes(), bytes].concat();
    let concordance = concordance();
    assert!(concordance.is_some(), "the concordance is not clean: run plumbline knowledge check");
    let Some(concordance) = concordance else { return };
    let at_once = read(concordance, &bytes, usize::MAX);
    let in_pieces = read(concordance, &bytes, usize::from(piece) + 1);
    assert_eq!(at_once.is_ok(), in_pieces.is_ok(), "in pieces it is taken or refused otherwise");
    if let (Err(a), Err(b)) = (&at_once, &in_pieces) {
        assert_eq!(a, b, "in pieces it is refused otherwise");
        assert!(!a.to_string().is_empty(), "refused without a word");
    }
    let (Ok((a, aside)), Ok((b, _))) = (at_once, in_pieces) else { return };
    let day = shard::write(&particulars(), &a);
    assert!(day == shard::write(&particulars(), &b), "in pieces it is something else");
    let set_aside: u64 = a.aside.values().sum();
    let counted: u64 = a.counts.totals.list().iter().map(|(_, of)| of.rows).sum();
    assert_eq!(counted + set_aside, a.rows, "a row is neither counted nor set aside");
    assert_eq!(a.aside_of().values().sum::<u64>(), set_aside);
    assert_eq!(set_aside.min(KEPT as u64), aside.len() as u64);
    assert_eq!(a.counts.cells.list().iter().map(|(_, n)| n).sum::<u64>(), a.seen.len() as u64);
    let head = shard::lengths(&day).map_or(0, |(head, _)| head as usize);
    let (first, second) = day.split_at(head);
    let again = shard::counts(first).map(|(_, counts)| counts.totals.list().len());
    assert_eq!(again, Ok(a.counts.totals.list().len()), "what was written reads otherwise");
    assert_eq!(shard::seen(second).map(|seen| seen.len()), Ok(a.seen.len()), "what was written reads otherwise");
});
