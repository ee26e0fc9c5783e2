//! The brief as a PDF: what stands on paper and in life in one country, to print, or to hand to a minister.
//!
//! People who decide read paper, and people who cannot see read tagged files. So the file carries its language,
//! its headings, the words for every figure and links between claims and sources (PDF/UA-1), and stays within
//! six pages: who holds more than that in a meeting reads none of it. What does not fit is counted in a line.
//!
//! The typesetter is large, so it stands behind the feature `pdf`; without it [`pdf`] says which build has it.
//! Absent on purpose: knowledge of findings and of languages (the caller brings every word), the clock, the
//! network, and markup. Texts are handed over as data and cannot be read as instructions to the typesetter.
//!
//! ```
//! let brief = press::Brief { title: "Uganda".to_owned(), lang: "en".to_owned(), ..Default::default() };
//! match press::pdf(&brief) {
//!     Ok(bytes) => assert!(bytes.starts_with(b"%PDF")),
//!     Err(why) => assert_eq!(why, press::Error::NotBuilt),
//! }
//! ```

#[cfg(feature = "pdf")]
mod compose;
mod model;
mod paper;
#[cfg(feature = "pdf")]
mod set;
#[cfg(test)]
#[cfg(feature = "pdf")]
mod tests;
#[cfg(feature = "pdf")]
mod text;
#[cfg(feature = "pdf")]
mod world;

use std::fmt;

pub use model::{Brief, Count, Date, Item, Key, Labels, Note, Open, OpenItem, Section, Side, Standing, Words};
pub use paper::{Bar, Block, Paper, Part, Plot, Spot};

/// The most pages that a brief has.
pub const MOST_PAGES: usize = 6;

/// Whether this build has the typesetter.
pub const BUILT: bool = cfg!(feature = "pdf");

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Error {
    /// The program was built without the typesetter.
    NotBuilt,
    /// The date of the brief is in no calendar.
    Date(Date),
    /// Even the shortest form has more than [`MOST_PAGES`] pages: the lead, the legal line or one finding is too long.
    TooLong(usize),
    /// The typesetter refused; its own words.
    Typesetter(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotBuilt => f.write_str("This build has no PDF; build with: cargo build --release --features pdf"),
            Self::Date(d) => write!(
                f,
                "brief, date: {}-{}-{} is in no calendar; give a day as year, month and day",
                d.year, d.month, d.day
            ),
            Self::TooLong(pages) => write!(
                f,
                "brief: {pages} pages even in its shortest form, and {MOST_PAGES} is the most; shorten the lead or the legal line"
            ),
            Self::Typesetter(words) => write!(f, "brief: the page could not be set: {words}"),
        }
    }
}

impl std::error::Error for Error {}

/// The brief as a tagged PDF of at most [`MOST_PAGES`] pages of A4. The same brief gives the same bytes.
///
/// Where all findings do not fit, the first ones are kept, in the caller's order, and [`Labels::more`] says how many
/// there are beyond; if that is not enough, the list of open questions is shortened in the same way.
///
/// # Errors
/// [`Error::NotBuilt`] without the feature `pdf`; with it, the other kinds.
pub fn pdf(brief: &Brief) -> Result<Vec<u8>, Error> {
    #[cfg(feature = "pdf")]
    {
        compose::pdf(brief)
    }
    #[cfg(not(feature = "pdf"))]
    {
        let _ = brief;
        Err(Error::NotBuilt)
    }
}

/// A paper in parts as a tagged PDF, of as many pages as it needs. The same paper gives the same bytes.
///
/// # Errors
/// [`Error::NotBuilt`] without the feature `pdf`; with it, a date in no calendar, or what the typesetter refuses.
pub fn paper(paper: &Paper) -> Result<Vec<u8>, Error> {
    #[cfg(feature = "pdf")]
    {
        set::pdf(paper)
    }
    #[cfg(not(feature = "pdf"))]
    {
        let _ = paper;
        Err(Error::NotBuilt)
    }
}

#[cfg(test)]
#[cfg(not(feature = "pdf"))]
mod tests {
    #[test]
    fn a_build_without_the_typesetter_says_which_build_has_it() {
        let why = super::pdf(&super::Brief::default()).expect_err("there is no typesetter");
        assert_eq!(why.to_string(), "This build has no PDF; build with: cargo build --release --features pdf");
    }
}
