//! Any bytes as an activity file, alone and inside of one: refused in words and at a place, or read; the same in whatever pieces they come; and
//! what a transaction is split into adds up to it.
#![no_main]

use std::io::Read;

use funding::Activity;
use funding::read::{Reader, Refused};
use funding::share::{budget_places, evaw, places};
use libfuzzer_sys::fuzz_target;

/// Hands bytes over a few at a time.
struct Pieces<'a>(&'a [u8], usize);

impl Read for Pieces<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let n = self.1.clamp(1, 64).min(into.len());
        (&mut self.0.take(n as u64)).read(into).inspect(|n| self.0 = &self.0[*n..])
    }
}

fn read(input: impl Read) -> Result<Vec<Activity>, Refused> {
    let mut reader = Reader::new(input)?;
    let mut out = Vec::new();
    while let Some(activity) = reader.activity()? {
        out.push(activity);
    }
    Ok(out)
}

fn whole(bytes: &[u8], piece: usize) {
    let (at_once, in_pieces) = (read(bytes), read(Pieces(bytes, piece)));
    assert_eq!(format!("{at_once:?}"), format!("{in_pieces:?}"), "in pieces it is something else");
    if let Err(refused) = &at_once {
        assert!(!refused.why.is_empty() && refused.line > 0 && refused.column > 0, "refused without a word or a place");
    }
    for activity in at_once.into_iter().flatten() {
        for transaction in &activity.transactions {
            let amount = transaction.amount;
            let parts = places(&activity, transaction, amount);
            assert_eq!(parts.iter().map(|(_, part)| *part).sum::<funding::Amount>(), amount, "parts do not add up");
            let _ = evaw(&activity, transaction, amount);
        }
        for budget in &activity.budgets {
            let parts = budget_places(&activity, budget.amount);
            assert_eq!(parts.iter().map(|(_, part)| *part).sum::<funding::Amount>(), budget.amount);
        }
    }
}

fuzz_target!(|input: (u8, &[u8])| {
    let (piece, bytes) = input;
    whole(bytes, piece.into());
    let head: &[u8] = br#"<iati-activities version="2.03"><iati-activity default-currency="EUR">"#;
    let foot: &[u8] = b"</iati-activity></iati-activities>";
    whole(&[head, bytes, foot].concat(), piece.into());
    let head: &[u8] = br#"<iati-activities version="2.03"><iati-activity default-currency="EUR"><transaction><transaction-type code="3"/>
        <transaction-date iso-date="2024-02-29"/><value value-date="2024-02-29">100.01</value>"#;
    let foot: &[u8] = b"</transaction></iati-activity></iati-activities>";
    whole(&[head, bytes, foot].concat(), piece.into());
});
