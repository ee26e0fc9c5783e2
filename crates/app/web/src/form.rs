//! What a form sent: names and values, in full or not at all.
//!
//! Unlike an address ([`crate::query`]), a form is not read with patience: bytes that are no UTF-8 or too many fields mean that
//! something other than our page sent it, and half of what somebody wrote must never be taken for the whole.

use percent_encoding::percent_decode;

/// Fields of a form at most.
const MOST: usize = 512;

/// Names and values in the order in which they were sent.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Fields {
    pairs: Vec<(String, String)>,
}

/// Values may be secrets: only the names are shown.
impl std::fmt::Debug for Fields {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_list().entries(self.pairs.iter().map(|(name, _)| name)).finish()
    }
}

impl Fields {
    /// Reads `application/x-www-form-urlencoded`; `None` if it cannot be read whole.
    #[must_use]
    pub fn read(body: &[u8]) -> Option<Self> {
        let mut pairs = Vec::new();
        for part in body.split(|b| *b == b'&').filter(|part| !part.is_empty()) {
            if pairs.len() == MOST {
                return None;
            }
            let mut halves = part.splitn(2, |b| *b == b'=');
            let mut half = || decode(halves.next().unwrap_or_default());
            pairs.push((half()?, half()?));
        }
        Some(Self { pairs })
    }

    /// The only value of a name; empty if there is none or more than one.
    #[must_use]
    pub fn one<'a>(&'a self, name: &'a str) -> &'a str {
        let mut found = self.all(name);
        match (found.next(), found.next()) {
            (Some(value), None) => value,
            _ => "",
        }
    }

    /// All values of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// A line of text: without spaces around it.
    #[must_use]
    pub fn line<'a>(&'a self, name: &'a str) -> &'a str {
        self.one(name).trim()
    }
}

fn decode(text: &[u8]) -> Option<String> {
    let spaced: Vec<u8> = text.iter().map(|b| if *b == b'+' { b' ' } else { *b }).collect();
    let text = percent_decode(&spaced).decode_utf8().ok()?;
    // Browsers send the end of a line as two characters; the database keeps one. It keeps no NUL at all.
    if text.contains('\0') { None } else { Some(text.replace("\r\n", "\n")) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn it_is_read_whole_or_not_at_all() {
        let fields = Fields::read("a=1&b=%D8%A7+x&c=&d=1&d=2&e=x%0D%0Ay".as_bytes()).unwrap();
        assert_eq!((fields.one("a"), fields.one("b"), fields.one("c")), ("1", "ا x", ""));
        assert_eq!(fields.one("d"), "", "one of two would be a guess");
        assert_eq!(fields.all("d").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(fields.one("e"), "x\ny");
        assert_eq!(fields.one("none"), "");
        assert!(Fields::read(b"a=%ff").is_none());
        assert!(Fields::read(b"a=%00").is_none());
        assert!(Fields::read("a=1&".repeat(513).as_bytes()).is_none());
        assert_eq!(format!("{fields:?}"), r#"["a", "b", "c", "d", "d", "e"]"#);
    }

    proptest! {
        #[test]
        fn what_a_browser_writes_is_read_as_it_was(pairs in proptest::collection::vec(("[a-z]{1,8}", "[^\\r\\x00]{0,40}"), 0..8)) {
            let mut out = form_urlencoded::Serializer::new(String::new());
            for (name, value) in &pairs { out.append_pair(name, value); }
            let fields = Fields::read(out.finish().as_bytes()).unwrap();
            prop_assert_eq!(fields.pairs, pairs);
        }

        #[test]
        fn nothing_sent_breaks_it(body: Vec<u8>) {
            let _ = Fields::read(&body);
        }
    }
}
