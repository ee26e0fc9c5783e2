//! One of the real files with a piece cut out and other bytes put in, among all the others as they are.
#![no_main]

use libfuzzer_sys::fuzz_target;
use norms::SourceFile;
use plumbline_fuzz::{files, load};

fuzz_target!(|cut: (u8, u16, u8, &str)| {
    let (which, from, length, put) = cut;
    let mut files = files().to_vec();
    let which = usize::from(which) % files.len().max(1);
    if let Some(SourceFile { text, .. }) = files.get_mut(which) {
        let start = text.floor_char_boundary(usize::from(from) % (text.len() + 1));
        let end = text.floor_char_boundary(start + usize::from(length));
        text.replace_range(start..end, put);
    }
    load(&files);
});
