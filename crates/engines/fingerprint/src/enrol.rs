//! More than one fingerprint of a picture, so that it is found again after small changes.
//!
//! PDQ forgives compression, brightness and scale, but not a crop of five hundredths, a border or a turn. Platforms compare hashes and nothing else; so the changes that
//! people make are made here first, on her own device, and each gives a fingerprint of its own. Nothing has to change at the platforms.
//!
//! More fingerprints say more of a picture, so it is for the owner of the picture to choose ([`Choices`]). Variants are drawn from a copy of at most 512 pixels
//! a side: a fingerprint sees 64. Absent on purpose: fingerprints that no bank should take; text laid over a picture, which no set foresees.

mod draw;

use alloc::vec::Vec;
use core::fmt;

use crate::pdq::{Pdq, Pixels, Variant, pdq};
use draw::Canvas;

/// Which changes are foreseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choices {
    /// Up to a tenth taken off every side, or off one of them.
    pub crops: bool,
    /// White and black borders of up to eight hundredths of each side.
    pub borders: bool,
    /// Up to four degrees either way.
    pub turns: bool,
    /// All of them mirrored as well.
    pub mirror: bool,
}

impl Choices {
    /// Everything.
    pub const ALL: Self = Self { crops: true, borders: true, turns: true, mirror: true };
    /// The picture alone.
    pub const NONE: Self = Self { crops: false, borders: false, turns: false, mirror: false };
}

/// What fills a border, or the corners that a turn leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// White.
    White,
    /// Black.
    Black,
    /// Nothing: what is left is cropped so that there are no corners.
    Cropped,
}

/// A side of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "their names say it")]
pub enum Side {
    Left,
    Top,
    Right,
    Bottom,
}

/// A change that was foreseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// As it is.
    None,
    /// So many thousandths of the width taken off left and right, and of the height off top and bottom.
    Crop(u16),
    /// So many thousandths of a side taken off one side alone.
    CropSide(u16, Side),
    /// A border of so many thousandths of the width left and right, and of the height above and below.
    Border(u16, Fill),
    /// Turned clockwise by so many tenths of a degree.
    Turn(i16, Fill),
}

/// One fingerprint of a set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Enrolled {
    /// The change.
    pub change: Change,
    /// Mirrored besides.
    pub mirrored: bool,
    /// The fingerprint.
    pub pdq: Pdq,
}

impl fmt::Display for Enrolled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tenths = |f: &mut fmt::Formatter<'_>, n: u16| match n % 10 {
            0 => write!(f, "{}", n / 10),
            rest => write!(f, "{}.{rest}", n / 10),
        };
        if self.mirrored {
            f.write_str("mirrored, ")?;
        }
        let fill = match self.change {
            Change::None => return f.write_str("as it is"),
            Change::Crop(by) => {
                f.write_str("cropped by ")?;
                tenths(f, by)?;
                return f.write_str(" %");
            }
            Change::CropSide(by, side) => {
                f.write_str("cropped by ")?;
                tenths(f, by)?;
                return f.write_str(match side {
                    Side::Left => " % on the left",
                    Side::Top => " % at the top",
                    Side::Right => " % on the right",
                    Side::Bottom => " % at the bottom",
                });
            }
            Change::Border(by, fill) => {
                f.write_str("border of ")?;
                tenths(f, by)?;
                f.write_str(" %")?;
                fill
            }
            Change::Turn(by, fill) => {
                f.write_str(if by < 0 { "turned left by " } else { "turned right by " })?;
                tenths(f, by.unsigned_abs())?;
                f.write_str(" degrees")?;
                fill
            }
        };
        f.write_str(match fill {
            Fill::White => ", white",
            Fill::Black => ", black",
            Fill::Cropped => ", cropped",
        })
    }
}

/// The set of a picture: the picture itself first, whatever its quality; then each change that was chosen, where it gives a fingerprint that a bank may take.
#[must_use]
pub fn enrol(pixels: Pixels<'_>, choices: &Choices) -> Vec<Enrolled> {
    let mut set = Vec::new();
    set.push(Enrolled { change: Change::None, mirrored: false, pdq: pdq(pixels, Variant::Full) });
    let Some(canvas) = Canvas::of(&pixels) else { return set };
    for change in changes(choices) {
        let changed = canvas.changed(change);
        for mirrored in [false, true] {
            let itself = change == Change::None && !mirrored;
            if itself || mirrored && !choices.mirror {
                continue;
            }
            let pdq = if mirrored { changed.mirrored().pdq() } else { changed.pdq() };
            let known = set.iter().any(|other| other.pdq.hash == pdq.hash);
            if !known && pdq.fit_for_a_bank().is_ok() {
                set.push(Enrolled { change, mirrored, pdq });
            }
        }
    }
    set
}

/// Every change that was chosen. The steps are as wide as a fingerprint forgives, by measurement.
fn changes(choices: &Choices) -> impl Iterator<Item = Change> {
    let crops = choices.crops.then_some([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
    let borders = choices.borders.then_some([10, 20, 30, 40, 50, 60, 70, 80]);
    let turns = choices.turns.then(|| draw::TURNS.map(|(tenths, ..)| tenths));
    let sides = [Side::Left, Side::Top, Side::Right, Side::Bottom];
    let both = [Fill::White, Fill::Black];
    let all = [Fill::White, Fill::Black, Fill::Cropped];
    let borders = borders.into_iter().flatten();
    let turns = turns.into_iter().flatten().flat_map(|tenths| [tenths, -tenths]);
    core::iter::once(Change::None)
        .chain(crops.into_iter().flatten().map(Change::Crop))
        .chain(crops.into_iter().flatten().flat_map(move |by| sides.map(|side| Change::CropSide(by, side))))
        .chain(borders.flat_map(move |by| both.map(|fill| Change::Border(by, fill))))
        .chain(turns.flat_map(move |by| all.map(|fill| Change::Turn(by, fill))))
}
