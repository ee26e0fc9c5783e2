//! A QR code as a figure: dark modules in one path, with the quiet zone of four modules that readers need (ISO/IEC 18004).
//!
//! Always dark on white, in the dark theme too: many cameras do not read it the other way round.

use std::fmt::Write;

use super::escape;

/// The figure of `width` modules a side, row by row, with its title.
pub(crate) fn svg(width: usize, dark: &[bool], title: &str) -> String {
    let side = width + 8;
    let mut path = String::new();
    for (n, _) in dark.iter().enumerate().filter(|(_, dark)| **dark) {
        let (x, y) = (n % width.max(1) + 4, n / width.max(1) + 4);
        // Writing to a String does not fail.
        let _ = write!(path, "M{x} {y}h1v1h-1z");
    }
    let title = escape(title);
    format!(
        "<svg class=\"qr\" role=\"img\" aria-label=\"{title}\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" \
         d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\"{path}\"/></svg>"
    )
}
