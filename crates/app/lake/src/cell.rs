//! Cells of CSV that somebody else's text is in.

use crate::error::printable;

/// A cell that neither steers a terminal nor is reckoned by a spreadsheet: names inside a zip are whatever somebody wrote there.
pub(crate) fn cell(text: &str) -> String {
    let guard = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("\"{guard}{}\"", printable(text).replace('"', "\"\""))
}
