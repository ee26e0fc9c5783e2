//! What was accepted, for those who keep the files: a patch that `git apply` and `patch -p1` take.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use similar::TextDiff;

use super::{Accepted, Change, Outcome, WhyLeft};
use crate::SourceFile;

/// Where a file stands in the repository.
fn in_repository(path: &str) -> String {
    match path.strip_prefix("noncommercial/") {
        Some(rest) => format!("knowledge-nc/{rest}"),
        None => format!("knowledge/{path}"),
    }
}

/// The difference between two states of the files as a unified diff, by path; empty if there is none.
///
/// Paths are those of the repository, `a/knowledge/…` and `b/knowledge/…`; a file that is new or gone stands against `/dev/null`.
#[must_use]
pub fn patch(before: &[SourceFile], after: &[SourceFile]) -> String {
    let mut both: BTreeMap<&str, (Option<&str>, Option<&str>)> = BTreeMap::new();
    for file in before {
        both.entry(&file.path).or_default().0 = Some(&file.text);
    }
    for file in after {
        both.entry(&file.path).or_default().1 = Some(&file.text);
    }
    let mut out = String::new();
    for (path, (old, new)) in both {
        if old == new {
            continue;
        }
        let path = in_repository(path);
        let name = |side: char, text: Option<&str>| text.map_or("/dev/null".to_owned(), |_| format!("{side}/{path}"));
        let diff = TextDiff::from_lines(old.unwrap_or_default(), new.unwrap_or_default());
        let mut unified = diff.unified_diff();
        unified.context_radius(3).header(&name('a', old), &name('b', new));
        // Writing to a String does not fail.
        let _ = write!(out, "{unified}");
    }
    out
}

/// The patch with a word before it on each proposal: what it says, who says it, and what people have to do by hand. Both `git apply`
/// and `patch` pass over what stands before the first difference.
#[must_use]
pub fn export(before: &[SourceFile], outcome: &Outcome, proposals: &[Accepted]) -> String {
    let mut lines: Vec<String> = Vec::new();
    for (index, a) in proposals.iter().enumerate() {
        let edit = outcome.edits.iter().find(|e| e.index == index);
        let left = outcome.left.iter().find(|l| l.index == index);
        match (edit, left.map(|l| &l.why)) {
            (Some(edit), _) => lines.push(format!("{}: {}", a.id, edit.entry)),
            (None, Some(WhyLeft::ByHand)) => {
                lines.push(format!("{}: to be done by hand: {}", a.id, asked(&a.proposal.change)));
            }
            _ => continue,
        }
        let cited = &a.proposal.source;
        let publisher = if cited.publisher.is_empty() { String::new() } else { format!(", {}", cited.publisher) };
        lines.push(format!("  {}", a.proposal.words));
        lines.push(format!(
            "  {}{publisher}, {}, read {}; reviewed {}",
            cited.title, cited.url, cited.read_on, a.reviewed_on
        ));
        if !a.note.is_empty() {
            lines.push(format!("  {}", a.note));
        }
    }
    let mut out = String::new();
    for line in lines {
        // One line each, begun so that no word of a proposal can pass for a part of the patch.
        let line: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let _ = writeln!(out, "# {line}");
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out + &patch(before, &outcome.files)
}

fn asked(change: &Change) -> String {
    match change {
        Change::Correction { at, field, says, should } => {
            let field = field.as_ref().map(|f| format!(", {f}")).unwrap_or_default();
            let says = says.as_ref().map(|s| format!(", \"{s}\"")).unwrap_or_default();
            format!("{at}{field}{says} should be \"{should}\"")
        }
        other => other.word().to_owned(),
    }
}
