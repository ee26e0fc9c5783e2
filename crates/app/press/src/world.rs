//! The small world that the typesetter sees: one page of instructions, one file of data, the fonts of this folder.
//!
//! There is no disk, no network, no clock and no package in it, so the result depends on the data alone.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

/// The instructions.
const PAGE: &str = include_str!("brief.typ");

/// Fonts, in the order in which a missing letter is looked for.
static FILES: [&[u8]; 6] = [
    include_bytes!("../fonts/plumbline-sans-400.ttf"),
    include_bytes!("../fonts/plumbline-sans-600.ttf"),
    include_bytes!("../fonts/plumbline-serif-400.ttf"),
    include_bytes!("../fonts/plumbline-serif-600.ttf"),
    include_bytes!("../fonts/noto-naskh-arabic-400.ttf"),
    include_bytes!("../fonts/noto-naskh-arabic-700.ttf"),
];

static FONTS: LazyLock<Vec<Font>> = LazyLock::new(|| FILES.iter().flat_map(|f| Font::iter(Bytes::new(*f))).collect());

static BOOK: LazyLock<LazyHash<FontBook>> = LazyLock::new(|| LazyHash::new(FontBook::from_fonts(FONTS.iter())));

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));

/// The world of one brief.
pub(crate) struct OneBrief {
    page: Source,
    data: (FileId, Bytes),
}

impl OneBrief {
    /// A world in which `json` is the data of a brief; [`None`] only if the names of its two files were refused.
    pub(crate) fn new(json: String) -> Option<Self> {
        Self::of(PAGE, json)
    }

    /// The same with other instructions.
    pub(crate) fn of(instructions: &str, json: String) -> Option<Self> {
        let page = Source::new(name("page.typ")?, instructions.to_owned());
        Some(Self { page, data: (name("data.json")?, Bytes::from_string(json)) })
    }

    /// The line of the instructions, from 1, that has the byte.
    pub(crate) fn line(&self, byte: usize) -> Option<usize> {
        self.page.lines().byte_to_line(byte).map(|n| n + 1)
    }
}

/// A file of this world.
fn name(of: &str) -> Option<FileId> {
    Some(RootedPath::new(VirtualRoot::Project, VirtualPath::new(of).ok()?).intern())
}

/// Whether the fonts have a letter in every weight that is used.
pub(crate) fn has(letter: char) -> bool {
    FONTS.iter().any(|f| f.info().coverage.contains(u32::from(letter)))
}

impl World for OneBrief {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        self.page.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.page.id() { Ok(self.page.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if id == self.data.0 { Ok(self.data.1.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
