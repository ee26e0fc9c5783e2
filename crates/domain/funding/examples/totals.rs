//! Totals of one file, as `plumbline funding report` has them: for measuring without the rest of the program.

use std::io::Write;

use funding::Kind;
use funding::flow::{By, Dim, Table};
use funding::ledger::Ledger;
use funding::money::Digits;
use funding::named::Rules;

const WORDS: &str = include_str!("../../../../knowledge/funding/words.toml");

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let path = std::env::args().nth(1).ok_or("name a file")?;
    let by = By::new(vec![Dim::Reporter, Dim::Place, Dim::Year, Dim::Kind, Dim::Currency])?;
    let mut ledger = Ledger::new(vec![Table::new(by, &Kind::USUAL, None)], Rules::read(WORDS, "")?);
    ledger.read(0, "file", std::fs::File::open(path)?)?;
    let mut out = vec![];
    if let Some(table) = ledger.tables.first() {
        table.write_csv(&mut out, Digits::Two)?;
    }
    std::io::stdout().write_all(&out)?;
    Ok(())
}
