//! What a participant may say of herself, only if she wishes.
//!
//! It serves one purpose: to show who was not in the room. So it is coarse (a part of the world, never a country; one sector; a few groups), every
//! part can be left out, and whatever is published of it goes through the rule of the smallest count. Absent on purpose: age, sex,
//! profession, anything typed freely, and any use of it in the map of opinions, whose groups come from votes alone.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// Parts of the world, as the vocabulary `region` names them: the regions of UN M49, each with its subregions. People choose among
/// the subregions.
pub const REGIONS: [(&str, &[&str]); 5] = [
    ("Africa", &["Northern Africa", "Western Africa", "Middle Africa", "Eastern Africa", "Southern Africa"]),
    ("Americas", &["Caribbean", "Central America", "South America", "Northern America"]),
    ("Asia", &["Western Asia", "Central Asia", "Southern Asia", "Eastern Asia", "South-eastern Asia"]),
    ("Europe", &["Northern Europe", "Western Europe", "Southern Europe", "Eastern Europe"]),
    ("Oceania", &["Australia and New Zealand", "Melanesia", "Micronesia", "Polynesia"]),
];

/// Words of the vocabulary that are made of others here, beside the five regions themselves.
const WIDER: [(&str, &[&str]); 2] = [
    ("Sub-Saharan Africa", &["Western Africa", "Middle Africa", "Eastern Africa", "Southern Africa"]),
    ("Latin America and the Caribbean", &["Caribbean", "Central America", "South America"]),
];

/// Where people work on this, from those nearest to survivors outwards. The message of each is `voice-sector-` and the word.
pub const SECTORS: [&str; 13] = [
    "survivor-support",
    "womens-organisation",
    "civil-society",
    "health",
    "education-research",
    "justice-police",
    "government",
    "parliament",
    "media",
    "technology-company",
    "international-organisation",
    "funder",
    "other",
];

/// Groups at most: more than a few would be a description of one person.
pub const MOST_GROUPS: usize = 5;

/// What somebody said of herself. All of it may be empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Declared {
    /// Part of the world: a subregion of [`REGIONS`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Where she works on this: a word of [`SECTORS`].
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sector: Option<String>,
    /// Whether she says that she has lived through this kind of violence. Not saying so says nothing.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub lived: bool,
    /// Groups that she counts herself among: words of the vocabulary `group`.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub groups: BTreeSet<String>,
}

/// Which part cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wrong {
    /// No such part of the world.
    Region,
    /// No such sector.
    Sector,
    /// No such group.
    Group,
    /// More groups than can be taken.
    Groups,
    /// It cannot be read.
    Json,
}

impl Wrong {
    /// The id of its message.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Region => "voice-declared-region",
            Self::Sector => "voice-declared-sector",
            Self::Group => "voice-declared-group",
            Self::Groups => "voice-declared-groups",
            Self::Json => "voice-declared-unreadable",
        }
    }
}

impl Declared {
    /// Whether she said nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Checks every word; `group` says whether a word is one of the vocabulary `group`, which this crate does not hold.
    ///
    /// # Errors
    /// [`Wrong`] with the first part that cannot be taken.
    pub fn check(&self, group: impl Fn(&str) -> bool) -> Result<(), Wrong> {
        let subregion = |word: &String| REGIONS.iter().any(|(_, of)| of.contains(&word.as_str()));
        if !self.region.iter().all(subregion) {
            return Err(Wrong::Region);
        }
        if !self.sector.iter().all(|word| SECTORS.contains(&word.as_str())) {
            return Err(Wrong::Sector);
        }
        if self.groups.len() > MOST_GROUPS {
            return Err(Wrong::Groups);
        }
        if !self.groups.iter().all(|word| group(word)) {
            return Err(Wrong::Group);
        }
        Ok(())
    }

    /// As it is kept: JSON, or nothing at all if she said nothing.
    ///
    /// # Errors
    /// [`Wrong::Json`], which cannot be.
    pub fn kept(&self) -> Result<Option<String>, Wrong> {
        if self.is_empty() { Ok(None) } else { serde_json::to_string(self).map(Some).map_err(|_| Wrong::Json) }
    }

    /// From what was kept. A vocabulary may have lost a word since: it is shown as it is.
    ///
    /// # Errors
    /// [`Wrong::Json`] if it was not written here.
    pub fn read(kept: Option<&str>) -> Result<Self, Wrong> {
        kept.map_or(Ok(Self::default()), |json| serde_json::from_str(json).map_err(|_| Wrong::Json))
    }

    /// Whether she counts for a line under "who is missing": `kind` and `word` as in [`crate::Target`]. Somebody of Eastern Africa counts for
    /// Africa, and for Sub-Saharan Africa.
    ///
    /// ```
    /// use dialogue::declared::Declared;
    ///
    /// let her = Declared { region: Some("Eastern Africa".into()), lived: true, ..Declared::default() };
    /// assert!(her.counts_for("region", "Africa") && her.counts_for("lived", "yes"));
    /// assert!(!her.counts_for("region", "Asia") && !her.counts_for("sector", "media"));
    /// ```
    #[must_use]
    pub fn counts_for(&self, kind: &str, word: &str) -> bool {
        match kind {
            "region" => self.region.as_deref().is_some_and(|hers| hers == word || parts(word).contains(&hers)),
            "sector" => self.sector.as_deref() == Some(word),
            "lived" => self.lived && word == "yes",
            "group" => self.groups.contains(word),
            _ => false,
        }
    }
}

/// The subregions that a word of the vocabulary is made of; none if it is one itself.
#[must_use]
pub fn parts(region: &str) -> &'static [&'static str] {
    let found = REGIONS.iter().chain(&WIDER).find(|(word, _)| *word == region);
    found.map_or(&[], |(_, parts)| parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(region: &str, sector: &str, groups: &[&str]) -> Declared {
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Declared {
            region: some(region),
            sector: some(sector),
            lived: false,
            groups: groups.iter().map(|g| (*g).to_owned()).collect(),
        }
    }

    #[test]
    fn only_words_of_the_lists_are_taken() {
        let known = |word: &str| ["a", "b", "c", "d", "e", "f"].contains(&word);
        let check = |region, sector, groups: &[&str]| of(region, sector, groups).check(known);
        assert_eq!(check("", "", &[]), Ok(()));
        assert_eq!(check("Eastern Africa", "media", &["a", "b"]), Ok(()));
        assert_eq!(check("Africa", "", &[]), Err(Wrong::Region), "people say the subregion");
        assert_eq!(check("<b>", "", &[]), Err(Wrong::Region));
        assert_eq!(check("", "spy", &[]), Err(Wrong::Sector));
        assert_eq!(check("", "", &["z"]), Err(Wrong::Group));
        assert_eq!(check("", "", &["a", "b", "c", "d", "e", "f"]), Err(Wrong::Groups));
    }

    #[test]
    fn nothing_said_is_nothing_kept() {
        assert_eq!(Declared::default().kept(), Ok(None));
        assert_eq!(Declared::read(None), Ok(Declared::default()));
        let her = Declared { lived: true, ..of("Caribbean", "", &["rural"]) };
        let kept = her.kept().unwrap().unwrap();
        assert_eq!(kept, r#"{"region":"Caribbean","lived":true,"groups":["rural"]}"#);
        assert_eq!(Declared::read(Some(&kept)), Ok(her));
        assert_eq!(Declared::read(Some("[]")), Ok(Declared::default()), "an empty list of parts says nothing");
        assert_eq!(Declared::read(Some("x")), Err(Wrong::Json));
    }

    #[test]
    fn a_part_counts_for_the_whole() {
        for (region, subregions) in REGIONS {
            for subregion in subregions {
                assert!(of(subregion, "", &[]).counts_for("region", region));
                assert!(of(subregion, "", &[]).counts_for("region", subregion));
            }
        }
        assert!(of("Caribbean", "", &[]).counts_for("region", "Latin America and the Caribbean"));
        assert!(!of("Northern Africa", "", &[]).counts_for("region", "Sub-Saharan Africa"));
        assert!(!of("Northern America", "", &[]).counts_for("region", "Latin America and the Caribbean"));
        let silent = Declared::default();
        for (kind, word) in [("region", ""), ("sector", ""), ("lived", "yes"), ("group", ""), ("name", "x")] {
            assert!(!silent.counts_for(kind, word), "{kind}");
        }
    }
}
