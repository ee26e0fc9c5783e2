//! Mistakes in tables that a program wrote, which one damaged file has by the thousand.

use std::cell::Cell;

use super::SourceFile;
use super::countries::Row;
use super::reader::Ctx;

/// Mistakes of one file that are told: a damaged file has as many as it has rows.
pub(super) const TOLD: usize = 20;

/// Reports at most [`TOLD`] mistakes of a file.
pub(super) struct Told<'a> {
    ctx: &'a Ctx,
    file: &'a SourceFile,
    again: &'static str,
    times: Cell<usize>,
}

impl<'a> Told<'a> {
    pub(super) fn new(ctx: &'a Ctx, file: &'a SourceFile, again: &'static str) -> Self {
        Self { ctx, file, again, times: Cell::new(0) }
    }

    pub(super) fn wrong(&self, line: usize, what: String) {
        self.times.set(self.times.get() + 1);
        if self.times.get() <= TOLD {
            self.ctx.report(&self.file.path, line, what, self.again);
        } else if self.times.get() == TOLD + 1 {
            self.ctx.report(&self.file.path, line, "there are more mistakes in this file", self.again);
        }
    }

    pub(super) fn year(&self, row: &Row<'_>, at: usize) -> i16 {
        let year = row.at(at).parse::<i16>().ok().filter(|y| (1700..=2200).contains(y));
        if year.is_none() {
            self.wrong(row.line, format!("the year is \"{}\"", row.at(at)));
        }
        year.unwrap_or_default()
    }

    pub(super) fn yes(&self, row: &Row<'_>, at: usize, name: &str) -> bool {
        match row.at(at) {
            "yes" => true,
            "no" => false,
            other => {
                self.wrong(row.line, format!("{name} is \"{other}\", neither yes nor no"));
                false
            }
        }
    }

    pub(super) fn whole(&self, row: &Row<'_>, at: usize, name: &str) -> u64 {
        let whole = row.at(at).parse().ok();
        if whole.is_none() {
            self.wrong(row.line, format!("{name} is \"{}\", which is no whole number", row.at(at)));
        }
        whole.unwrap_or_default()
    }
}
