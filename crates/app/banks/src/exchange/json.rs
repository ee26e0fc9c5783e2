//! Words and numbers as other people's JSON has them, and what is wrong without repeating any of it.

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::threatexchange::seconds;

/// One record of a file.
pub(super) fn kept<'a, T: Deserialize<'a>>(value: &'a RawValue) -> Result<T, String> {
    serde_json::from_str(value.get()).map_err(|error| words(&error))
}

/// What is wrong. Of a field with a wrong value only that is said: the value may be a fingerprint.
pub(super) fn words(error: &serde_json::Error) -> String {
    let told = error.to_string();
    match error.classify() {
        Category::Data => {
            let safe = ["missing field", "duplicate field", "it names"].iter().any(|start| told.starts_with(start));
            let told = told.split(" at line ").next().unwrap_or_default();
            if safe { told.to_owned() } else { "one of its fields is of another sort than this format has".to_owned() }
        }
        Category::Eof => format!("line {}: the file ends in the middle; fetch it again", error.line()),
        _ => format!("line {}, column {}: this is no JSON that can be read: {}", error.line(), error.column(), {
            told.split(" at line ").next().unwrap_or_default()
        }),
    }
}

/// A word, or a number taken as one: identifiers come as both.
pub(super) struct Word(pub(super) String);

impl<'de> Deserialize<'de> for Word {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Either {
            Text(String),
            Number(u64),
        }
        match Either::deserialize(from) {
            Ok(Either::Text(text)) => Ok(Self(text)),
            Ok(Either::Number(number)) => Ok(Self(number.to_string())),
            Err(_) => Err(D::Error::custom("it names somebody by what is neither a word nor a number")),
        }
    }
}

/// A time: a number, a day and an hour, or nothing.
pub(super) struct Number(pub(super) Option<i64>);

impl<'de> Deserialize<'de> for Number {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Either {
            Number(i64),
            Text(String),
        }
        let odd = || D::Error::custom("it names a time that cannot be read");
        match Either::deserialize(from) {
            Ok(Either::Number(number)) => Ok(Self(Some(number))),
            Ok(Either::Text(text)) if text.trim().is_empty() => Ok(Self(None)),
            Ok(Either::Text(text)) => seconds(&text).map(|at| Self(Some(at))).ok_or_else(odd),
            Err(_) => Err(odd()),
        }
    }
}

/// When something was changed: as [`Number`], and what cannot be read is as good as nothing, so that it keeps no withdrawal waiting.
#[derive(Default)]
pub(super) struct Moment(pub(super) Option<i64>);

impl<'de> Deserialize<'de> for Moment {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Any {
            Number(i64),
            Text(String),
            Other(serde::de::IgnoredAny),
        }
        Ok(Self(match Any::deserialize(from)? {
            Any::Number(number) => Some(number),
            Any::Text(text) => seconds(&text),
            Any::Other(_) => None,
        }))
    }
}

/// Tags: nothing, a list of words, or a page of objects with a text.
#[derive(Default)]
pub(super) struct Tags(pub(super) Vec<String>);

impl<'de> Deserialize<'de> for Tags {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        struct Tag {
            text: String,
        }
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Any {
            None(()),
            List(Vec<String>),
            Page { data: Vec<Tag> },
        }
        match Any::deserialize(from) {
            Ok(Any::None(())) => Ok(Self(vec![])),
            Ok(Any::List(list)) => Ok(Self(list)),
            Ok(Any::Page { data }) => Ok(Self(data.into_iter().map(|tag| tag.text).collect())),
            Err(_) => Err(D::Error::custom("it names tags that are no words")),
        }
    }
}

/// An object whose every key stands once, in its order; an empty list is taken for an empty object, as StopNCII sends it.
pub(super) struct Pairs<T>(pub(super) Vec<(String, T)>);

impl<T> Default for Pairs<T> {
    fn default() -> Self {
        Self(vec![])
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Pairs<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Visit<T>(std::marker::PhantomData<T>);
        impl<'de, T: DeserializeOwned> serde::de::Visitor<'de> for Visit<T> {
            type Value = Pairs<T>;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: serde::de::MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let (mut pairs, mut seen) = (Vec::new(), std::collections::BTreeSet::new());
                while let Some((key, value)) = map.next_entry::<String, T>()? {
                    if !seen.insert(key.clone()) {
                        return Err(A::Error::custom("it names the same case twice"));
                    }
                    pairs.push((key, value));
                }
                Ok(Pairs(pairs))
            }

            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                match list.next_element::<serde::de::IgnoredAny>()? {
                    None => Ok(Pairs(vec![])),
                    Some(_) => Err(A::Error::custom("it names cases in a list, where an object is expected")),
                }
            }

            fn visit_unit<E>(self) -> Result<Self::Value, E> {
                Ok(Pairs(vec![]))
            }
        }
        from.deserialize_any(Visit(std::marker::PhantomData))
    }
}
