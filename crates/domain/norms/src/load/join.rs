//! What only the whole shows: a duty that nobody reads.

use std::collections::BTreeMap;

use super::reader::Ctx;
use crate::model::{Basis, Knowledge};

/// Every read duty of a state or platform is measured by a benchmark or listed as unread with a reason, never both.
pub(super) fn unread(ctx: &Ctx, k: &Knowledge) {
    if ctx.is_broken("benchmarks/") || ctx.is_broken("instruments/") {
        return;
    }
    let mut readers: BTreeMap<&str, &str> = BTreeMap::new();
    for benchmark in k.benchmarks.values() {
        for id in &benchmark.provisions {
            readers.entry(id).or_insert(&benchmark.id);
        }
    }
    let awaited = |id: &str| k.benchmarks.values().find(|b| b.awaiting.iter().any(|a| a == id));
    for provision in k.instruments.values().flat_map(|i| &i.provisions) {
        let owed = provision.duty_bearers.iter().any(|b| b == "state" || b == "platform");
        let listed = k.unread.contains_key(&provision.id);
        let at = &provision.origin;
        match readers.get(provision.id.as_str()) {
            Some(reader) if listed => ctx.report(
                &at.path,
                at.line,
                format!("{} is read by {reader} and listed as unread", provision.id),
                "take it out of benchmarks/unread.toml",
            ),
            None if owed && !listed && provision.basis != Basis::Recall => {
                let (what, todo) = match awaited(&provision.id) {
                    Some(b) => (
                        format!("{} has been read since, and {} still awaits it", provision.id, b.id),
                        "move it from `awaiting` to `provisions`, or name it in benchmarks/unread.toml with the reason",
                    ),
                    None => (
                        format!("no benchmark reads {}", provision.id),
                        "name it in a benchmark, or in benchmarks/unread.toml with the reason",
                    ),
                };
                ctx.report(&at.path, at.line, what, todo);
            }
            _ => {}
        }
    }
}
