//! What people in a dialogue ask of somebody who owes an answer, as far as the alignment has to know it.
//!
//! Voices are no files: they are published and withdrawn by the organisations that led a dialogue, and join the knowledge while the
//! program runs. A voice says what is asked, never whether a commitment is kept, so it changes no standing by itself. Absent on
//! purpose: who spoke, how many want it more than something else, and any order among asks.

use serde::{Serialize, Serializer};

use super::{Country, Need};
use crate::date::PartialDate;

/// Where something is asked for. As JSON it is its [word](Place::word).
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// Everywhere.
    Everyone,
    /// In a region, a subregion or an intermediate region of the United Nations: a word of `region`.
    Region(String),
    /// In a country, by ISO3.
    Country(String),
}

impl Place {
    /// The place of a word as it is kept: an ISO3 code, a region, or `everyone`.
    #[must_use]
    pub fn of(word: &str) -> Self {
        match word {
            "" | "everyone" => Self::Everyone,
            code if code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase()) => Self::Country(code.to_owned()),
            region => Self::Region(region.to_owned()),
        }
    }

    /// The word of a place.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Everyone => "everyone",
            Self::Region(word) | Self::Country(word) => word,
        }
    }

    /// Whether it takes in a country, by itself or with others.
    #[must_use]
    pub fn takes_in(&self, country: &Country) -> bool {
        match self {
            Self::Everyone => true,
            Self::Country(iso3) => *iso3 == country.iso3,
            Self::Region(word) => [&country.region, &country.subregion, &country.intermediate].contains(&word),
        }
    }
}

impl Serialize for Place {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// One published ask.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Voice {
    /// Id: its page is `/asks/{id}`.
    pub id: String,
    /// What is asked, in the words of those who published it.
    pub text: String,
    /// Language of the text (BCP 47).
    pub lang: String,
    /// Name of the organisation that published it.
    pub organisation: String,
    /// Who owes an answer: a word of `duty-bearer`.
    pub bearer: String,
    /// The office that is named; empty = none.
    pub office: String,
    /// Where.
    pub place: Place,
    /// Ids of the provisions that it stands on.
    pub provisions: Vec<String>,
    /// Its need.
    pub need: Need,
    /// Where it stands: published, sent, answered, acted-on, refused, no-answer.
    pub status: &'static str,
    /// Since when it stands there.
    pub since: PartialDate,
    /// Day on which it was published.
    pub published: PartialDate,
    /// Day on which it was sent first, if it was.
    pub sent: Option<PartialDate>,
    /// Day of the first answer of any kind, if there was one.
    pub replied: Option<PartialDate>,
    /// How many statements stand behind it.
    pub statements: usize,
    /// Invented, to show the program: told wherever it is shown, and never evidence.
    pub sample: bool,
}

impl Voice {
    /// Its address on this site.
    #[must_use]
    pub fn address(&self) -> String {
        format!("/asks/{}", self.id)
    }
}
