//! Who gives aid and who receives it, and whose an organisation is by its identifier.
//!
//! Identifiers begin with the register that gave them, and registers with the two letters of their country. What stands in none (the codes of the
//! Development Assistance Committee) is told by its number. An identifier that says nothing is of nobody that is known: names are not guessed at, and
//! neither are the identifiers that the standard itself gives out (`XI-IATI-...`), for national organisations without a register have them, too.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Knowledge, Origin};
use crate::date::PartialDate;

/// Whether a state gives aid, by the list of providers of the Development Assistance Committee.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gives {
    /// A member of the committee.
    Member,
    /// No member, and reports its aid to it.
    Reports,
    /// Neither.
    No,
}

/// One row of `countries/aid.csv`.
#[derive(Debug, Clone, Serialize)]
pub struct Aid {
    /// Codes of the country as a provider or recipient; none for a few states.
    pub codes: Vec<String>,
    /// Whether it gives.
    pub gives: Gives,
    /// Whether it is on the list of recipients.
    pub receives: bool,
    /// When both lists say so.
    pub as_of: Option<PartialDate>,
    /// Source ids.
    pub source: String,
    /// Where it is written.
    pub origin: Origin,
}

/// One `[[organisation]]` of `funding/organisations.toml`: whose it is, where its identifier does not say so.
#[derive(Debug, Clone, Serialize)]
pub struct Organisation {
    /// Its name.
    pub name: String,
    /// ISO3 of the state to whose government it belongs; `None` = of no state.
    pub country: Option<String>,
    /// Host and path of the page that says so.
    pub source: String,
    /// Day on which that was read.
    pub read: Option<PartialDate>,
    /// Where it is written.
    pub origin: Origin,
}

/// Where an organisation is based, by its identifier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Based<'a> {
    /// In this country (ISO 3166-1 alpha-2).
    In(&'a str),
    /// In no country: many states' own, or a provider of aid that is none.
    NoState,
    /// Nobody can tell by the identifier.
    NotKnown,
}

/// What identifiers say, of all countries.
#[derive(Debug, Clone, Default)]
pub(crate) struct Registers {
    /// ISO 3166-1 alpha-2.
    letters: BTreeSet<String>,
    /// Code of the Development Assistance Committee to ISO 3166-1 alpha-2.
    codes: BTreeMap<String, String>,
    /// Identifier to ISO 3166-1 alpha-2; `None` = of no state.
    listed: BTreeMap<String, Option<String>>,
}

impl Registers {
    pub(crate) fn of(k: &Knowledge) -> Self {
        let letters = |iso3: &String| k.countries.get(iso3).map(|c| c.iso2.clone());
        let codes = k.aid.iter().flat_map(|(iso3, aid)| aid.codes.iter().map(move |code| (code, iso3)));
        Self {
            letters: k.countries.values().map(|c| c.iso2.clone()).collect(),
            codes: codes.filter_map(|(code, iso3)| Some((code.clone(), letters(iso3)?))).collect(),
            listed: k.organisations.iter().map(|(id, o)| (id.clone(), o.country.as_ref().and_then(letters))).collect(),
        }
    }

    /// Where the organisation of this identifier is based.
    pub(crate) fn based(&self, id: &str) -> Based<'_> {
        if let Some(listed) = self.listed.get(id) {
            return listed.as_deref().map_or(Based::NoState, Based::In);
        }
        if let Some(code) = dac(id) {
            return match self.codes.get(code) {
                Some(country) => Based::In(country),
                // Up to four digits are providers and recipients; those that are no country are many states', or private.
                None if code.len() <= 4 => Based::NoState,
                // Five are channels of delivery, of which 4.... are multilateral. The others may be of the country itself.
                None if code.len() == 5 && code.starts_with('4') => Based::NoState,
                None => Based::NotKnown,
            };
        }
        let Some((letters, _)) = id.split_once('-').filter(|(_, rest)| !rest.is_empty()) else {
            return Based::NotKnown;
        };
        self.letters.get(&letters.to_ascii_uppercase()).map_or(Based::NotKnown, |letters| Based::In(letters))
    }

    /// The state to whose government an organisation of type 10 belongs: by a list of governments' registers (`US-GOV-1`), by its code as a provider of
    /// aid (`XM-DAC-3-1`, or `SE-0` as the first identifiers had it), or because a page says so. That it stands in some register of the country is not
    /// enough: who else stands there is not known.
    pub(crate) fn government(&self, id: &str) -> Option<&str> {
        let Based::In(country) = self.based(id) else { return None };
        let tail = id.split_once('-').map_or("", |(_, rest)| rest);
        let first = (1..=3).contains(&tail.len()) && tail.bytes().all(|b| b.is_ascii_digit());
        let coded = self.codes.values().any(|c| c == country);
        let theirs = self.listed.contains_key(id) || dac(id).is_some() || tail.starts_with("GOV-") || (first && coded);
        theirs.then_some(country)
    }
}

/// The first number of a code of the Development Assistance Committee: of `XM-DAC-3-1`, and of a channel of delivery as the first identifiers had it.
fn dac(id: &str) -> Option<&str> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match id.strip_prefix("XM-DAC-") {
        Some(rest) => rest.split('-').next().filter(|code| digits(code)),
        None => (id.len() == 5 && digits(id)).then_some(id),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn registers() -> Registers {
        let pair = |(a, b): (&str, &str)| (a.to_owned(), b.to_owned());
        Registers {
            letters: ["DK", "KE", "ET", "SE", "NO", "BJ"].map(str::to_owned).into(),
            codes: [("3", "DK"), ("10", "SE"), ("236", "BJ"), ("248", "KE")].map(pair).into(),
            listed: [("NO-BRC-1".to_owned(), Some("NO".to_owned())), ("XI-IATI-BANK".to_owned(), None)].into(),
        }
    }

    #[test]
    fn an_identifier_says_where_its_organisation_is_based() {
        let all = registers();
        for (id, based) in [
            ("KE-NGO-1", Based::In("KE")),
            ("ke-ngo-1", Based::In("KE")),
            ("ET-GOV-1", Based::In("ET")),
            ("XM-DAC-3-1", Based::In("DK")),
            ("XM-DAC-236", Based::In("BJ")),
            ("XM-DAC-928", Based::NoState),
            ("XM-DAC-41114", Based::NoState),
            ("XM-DAC-41114-X", Based::NoState),
            ("41114", Based::NoState),
            ("XI-IATI-BANK", Based::NoState),
            // A recipient's own government and organisations of the country are channels, too.
            ("XM-DAC-12001", Based::NotKnown),
            ("XM-DAC-23000", Based::NotKnown),
            ("23000", Based::NotKnown),
            // Organisations of a country without a register have such identifiers.
            ("XI-IATI-VALLEY", Based::NotKnown),
            ("XM-OCHA-1", Based::NotKnown),
            ("XM-DAC-", Based::NotKnown),
            ("XM-DAC-x", Based::NotKnown),
            ("KE-", Based::NotKnown),
            ("KE", Based::NotKnown),
            ("Kenya Women's Fund", Based::NotKnown),
            ("ZZ-1", Based::NotKnown),
            ("", Based::NotKnown),
        ] {
            assert_eq!(all.based(id), based, "{id}");
        }
    }

    #[test]
    fn a_government_is_told_by_its_register_its_code_or_a_page() {
        let all = registers();
        for (id, state) in [
            ("ET-GOV-1", Some("ET")),
            ("XM-DAC-3-1", Some("DK")),
            ("XM-DAC-3", Some("DK")),
            ("SE-0", Some("SE")),
            ("DK-1", Some("DK")),
            ("NO-BRC-1", Some("NO")),
            ("NO-BRC-2", None),
            ("SE-ON-8020", None),
            ("SE-8020041234", None),
            ("XM-DAC-41114", None),
            ("XI-IATI-BANK", None),
            // Without a code there is nothing that two letters could stand for.
            ("ET-1", None),
        ] {
            assert_eq!(all.government(id), state, "{id}");
        }
    }
}
