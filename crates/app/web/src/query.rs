//! The query string, read with patience: nothing in it can make a page fail.

/// Pairs of a query string, at most 64, each value at most 200 characters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    pairs: Vec<(String, String)>,
}

impl Query {
    /// Reads `a=1&b=2`; broken escapes become replacement characters, what is too long is cut.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        let pairs = form_urlencoded::parse(text.as_bytes())
            .take(64)
            .map(|(name, value)| {
                (name.chars().take(40).collect(), value.chars().filter(|c| !c.is_control()).take(200).collect())
            })
            .collect();
        Self { pairs }
    }

    /// The first value of a name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.pairs.iter().find(|(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// All values of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.pairs.iter().filter(move |(n, _)| n == name).map(|(_, v)| v.as_str())
    }

    /// Every name, as often as it stands.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.pairs.iter().map(|(n, _)| n.as_str())
    }

    /// The same query without one name, encoded again and sorted as given.
    #[must_use]
    pub fn without(&self, name: &str) -> String {
        let mut out = form_urlencoded::Serializer::new(String::new());
        for (n, v) in self.pairs.iter().filter(|(n, _)| n != name) {
            out.append_pair(n, v);
        }
        out.finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_is_read(text in ".{0,400}") {
            let query = Query::parse(&text);
            let again = Query::parse(&query.without("lang"));
            prop_assert!(again.get("lang").is_none());
        }
    }

    #[test]
    fn values_are_decoded() {
        let query = Query::parse("c=UGA,MEX&q=d%C3%A9licat+mot&c=BEL&lang=ar");
        assert_eq!(query.get("q"), Some("délicat mot"));
        assert_eq!(query.all("c").collect::<Vec<_>>(), ["UGA,MEX", "BEL"]);
        assert_eq!(Query::parse(&query.without("lang")).get("lang"), None);
    }
}
