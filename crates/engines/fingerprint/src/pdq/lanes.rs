//! One way through the filters, compiled for several processors, and the choice among them.
//!
//! The ways differ in how many sums run side by side, not in what is summed in which order: none of them may fuse a product with a sum, so all
//! give the same bits. On wasm32 the features of the build decide, so there is nothing to choose.

use alloc::boxed::Box;

use super::{Pixels, tent};

pub(super) type Cells = Box<[[f32; 64]; 64]>;

#[cfg(target_arch = "x86_64")]
mod x86 {
    use super::{Cells, Pixels, tent};

    cpufeatures::new!(eight, "avx2");
    cpufeatures::new!(sixteen, "avx2", "avx512f", "avx512bw", "avx512dq", "avx512vl");

    #[target_feature(enable = "avx2")]
    fn in_eights(pixels: &Pixels<'_>) -> Cells {
        tent::cells(pixels)
    }

    #[target_feature(enable = "avx2,avx512f,avx512bw,avx512dq,avx512vl")]
    fn in_sixteens(pixels: &Pixels<'_>) -> Cells {
        tent::cells(pixels)
    }

    #[expect(
        unsafe_code,
        reason = "a function for a processor may be called once the processor has said that it is one"
    )]
    pub(super) fn cells(pixels: &Pixels<'_>) -> Option<Cells> {
        if sixteen::get() {
            // SAFETY: the processor has just been asked for these features.
            return Some(unsafe { in_sixteens(pixels) });
        }
        // SAFETY: likewise.
        eight::get().then(|| unsafe { in_eights(pixels) })
    }
}

/// The cells of a picture, the fastest way that this processor has.
pub(super) fn cells(pixels: &Pixels<'_>) -> Cells {
    #[cfg(target_arch = "x86_64")]
    if let Some(cells) = x86::cells(pixels) {
        return cells;
    }
    tent::cells(pixels)
}
