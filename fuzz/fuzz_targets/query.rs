//! Any query string: read, said again without one of its names, and read again.
#![no_main]

use libfuzzer_sys::fuzz_target;
use web::query::Query;

fuzz_target!(|text: &str| {
    let query = Query::parse(text);
    for name in ["lang", "c", "q", ""] {
        let without = query.without(name);
        let again = Query::parse(&without);
        assert!(again.get(name).is_none(), "{name} is still there");
        assert_eq!(again.without(name), without, "saying it twice says something else");
        assert_eq!(query.get(name), query.all(name).next());
        assert!(query.all(name).all(|v| v.chars().count() <= 200 && !v.contains(char::is_control)));
    }
});
