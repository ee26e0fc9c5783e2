//! Any `Accept-Language` header: the answer is English, or a language that the header names.
#![no_main]

use libfuzzer_sys::fuzz_target;
use web::i18n::Lang;

fuzz_target!(|header: &str| {
    let lang = Lang::negotiate(header);
    assert!(lang == Lang::En || header.to_ascii_lowercase().contains(lang.code()), "{} came from nowhere", lang.code());
    // Alone, a name without weight is what it says.
    if !header.contains([',', ';']) {
        assert_eq!(lang, Lang::from_code(header.trim()).unwrap_or(Lang::En));
    }
});
