//! A paper that is no brief: what was said and found, in parts, to hand on. The recap of a dialogue is one.
//!
//! Like a brief it is made of plain words that are already decided and in the reader's language. Absent on purpose: a limit of pages
//! (the caller chooses what to tell), and any figure that is not also said in words beside it.

use crate::model::{Date, Words};

/// A paper in parts.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Paper {
    /// The language of the page, as a short code: `en`, `es`, `fr`, `ar`. It also decides the direction.
    pub lang: String,
    /// What it is about.
    pub title: Words,
    /// What this is, and of when.
    pub subtitle: String,
    /// The whole in two or three sentences; empty for none.
    pub lead: Words,
    /// Stands in a frame at the top: that something is invented; empty for none.
    pub mark: String,
    /// The day that the file itself carries; [`None`] leaves it out. Never the day of printing.
    pub date: Option<Date>,
    /// The parts, in the order in which they are read.
    pub parts: Vec<Part>,
    /// What stands at the end, one line each.
    pub legal: Vec<String>,
    /// The number of the page, with `{page}` and `{pages}`: "{page} / {pages}".
    pub page_of: String,
    /// Said once if letters of a script that the fonts do not have were replaced by `[…]`.
    pub letters: String,
}

/// What stands under one heading.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Part {
    /// The heading.
    pub heading: String,
    /// What it says, piece by piece.
    pub blocks: Vec<Block>,
}

/// One piece.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A smaller heading.
    Head(Words),
    /// A paragraph.
    Text(Words),
    /// A paragraph of less weight.
    Quiet(Words),
    /// A list.
    List(Vec<Words>),
    /// Statements with their shares.
    Plots(Vec<Plot>),
    /// People who voted alike stand near.
    Map {
        /// Everybody who is drawn.
        spots: Vec<Spot>,
        /// The figure in words.
        alt: String,
    },
    /// A table; each row as long as its head.
    Table {
        /// The heads of its columns.
        head: Vec<String>,
        /// Its rows.
        rows: Vec<Vec<String>>,
    },
}

/// A statement and who agrees with it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plot {
    /// Its words.
    pub words: Words,
    /// The shares that are drawn.
    pub bars: Vec<Bar>,
    /// The same in words.
    pub said: String,
}

/// A share with the ends of its interval, all from 0 to 1.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Bar {
    /// The number of the group, from 0; [`None`] is everybody.
    pub group: Option<usize>,
    /// The share.
    pub share: f64,
    /// Where its interval begins.
    pub low: f64,
    /// Where it ends.
    pub high: f64,
}

/// One person on the map.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Spot {
    /// Where she stands.
    pub at: [f64; 2],
    /// The number of her group, from 0; [`None`] stands between groups.
    pub group: Option<usize>,
}
