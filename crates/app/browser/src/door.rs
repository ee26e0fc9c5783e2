//! Addresses and lengths become slices here, and nowhere else.
#![expect(unsafe_code, reason = "a browser hands over bytes by their address, and finds exports by their name")]
#![expect(unreachable_pub, reason = "exports are found by their name, from outside of any crate")]

use crate::said;

/// Room for so many bytes; null if there is none.
#[unsafe(no_mangle)]
pub extern "C" fn room(length: usize) -> *mut u8 {
    let mut bytes = Vec::<u8>::new();
    if bytes.try_reserve_exact(length).is_err() {
        return std::ptr::null_mut();
    }
    bytes.resize(length, 0);
    Box::leak(bytes.into_boxed_slice()).as_mut_ptr()
}

/// Where the text lies, with its length before it.
fn told(text: &str) -> *const u8 {
    let length = u32::try_from(text.len()).unwrap_or(0).to_le_bytes();
    let whole = [&length[..], text.as_bytes()].concat();
    Box::leak(whole.into_boxed_slice()).as_ptr()
}

/// Takes back what was given out by [`room`], whole.
///
/// # Safety
/// `at` and `length` are those of one call of [`room`], not taken back before.
unsafe fn taken(at: *mut u8, length: usize) -> Box<[u8]> {
    // SAFETY: the caller says that this is a box of `room`.
    unsafe { Box::from_raw(std::ptr::slice_from_raw_parts_mut(at, length)) }
}

/// What is said of the file that lies there.
///
/// # Safety
/// `at` and `length` are those of one call of [`room`], not used before.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn look(at: *mut u8, length: usize, choices: u32) -> *const u8 {
    // SAFETY: as above.
    let bytes = unsafe { taken(at, length) };
    told(&said::look(&bytes, choices))
}

/// A QR code of the text that lies there.
///
/// # Safety
/// `at` and `length` are those of one call of [`room`], not used before.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn code(at: *mut u8, length: usize) -> *const u8 {
    // SAFETY: as above.
    let bytes = unsafe { taken(at, length) };
    told(&said::code(&String::from_utf8_lossy(&bytes)))
}
