//! Parties: in what way an instrument binds a state or a platform on a given day.
//!
//! Adopted is not in force, signed is not ratified, and a list that was not read whole cannot say that somebody is
//! missing from it. Everything a page says about "bound" comes from here. Absent on purpose: reservations and
//! declarations, which no file records yet.

use crate::bench::Bearer;
use crate::finding::{Bond, Finding};
use crate::model::{Basis, Country, Force, Instrument, Platform, Provision, TreatyRow};
use crate::{Knowledge, PartialDate};

/// Somebody who can be bound.
#[derive(Clone, Copy)]
pub(crate) enum Party<'k> {
    State(&'k Country),
    Platform(&'k Platform),
}

impl<'k> Party<'k> {
    /// The party of an ISO3 code or platform id.
    pub(crate) fn of(k: &'k Knowledge, id: &str) -> Option<Self> {
        k.platforms.get(id).map(Self::Platform).or_else(|| k.countries.get(id).map(Self::State))
    }

    pub(crate) fn bearer(self) -> Bearer {
        match self {
            Self::State(_) => Bearer::State,
            Self::Platform(_) => Bearer::Platform,
        }
    }
}

/// In what way `instrument` binds `party` (ISO3 or platform id) as of a day.
#[must_use]
pub fn bond(k: &Knowledge, instrument: &Instrument, party: &str, as_of: PartialDate) -> Bond {
    Party::of(k, party).map_or(Bond::NotKnown, |party| party_bond(k, instrument, party, as_of))
}

fn party_bond(k: &Knowledge, instrument: &Instrument, party: Party<'_>, as_of: PartialDate) -> Bond {
    match party {
        Party::State(country) => state_bond(k, instrument, country, as_of),
        Party::Platform(platform) => platform_bond(instrument, platform, as_of),
    }
}

/// Whether each instrument, in order of id, reaches a party: binds it, is on the way to it, or commits it politically. Where a
/// list of parties was not read whole, a state of the instrument's region counts as reached, so that a hole of ours does not
/// excuse anybody.
pub(crate) fn reached(k: &Knowledge, party: Party<'_>, as_of: PartialDate) -> Vec<bool> {
    k.instruments.values().map(|instrument| reaches(k, instrument, party, as_of)).collect()
}

fn reaches(k: &Knowledge, instrument: &Instrument, party: Party<'_>, as_of: PartialDate) -> bool {
    match party_bond(k, instrument, party, as_of) {
        Bond::Bound { .. } | Bond::Ratified { .. } | Bond::Signed { .. } | Bond::Committed { .. } => true,
        Bond::NotKnown => matches!(party, Party::State(country) if in_region(k, instrument, country)),
        Bond::Withdrawn | Bond::NotBound => false,
    }
}

/// Whether a provision known from memory would reach a party once somebody has read it.
pub(crate) fn once_read(
    k: &Knowledge,
    instrument: &Instrument,
    provision: &Provision,
    party: &str,
    as_of: PartialDate,
) -> bool {
    let Some(party) = Party::of(k, party) else { return false };
    let bearer = match party {
        Party::State(_) => Bearer::State,
        Party::Platform(_) => Bearer::Platform,
    };
    let read = Provision { basis: Basis::Text, ..provision.clone() };
    can_owe(bearer, &read) && reaches(k, instrument, party, as_of)
}

/// Whether a provision can be held against those who bear a benchmark: states answer for all that their instruments say, platforms
/// for what is addressed to them. What is known from memory only is held against nobody.
pub(crate) fn can_owe(bearer: Bearer, provision: &Provision) -> bool {
    provision.basis != Basis::Recall && (bearer == Bearer::State || bears(provision, "platform"))
}

/// Provisions of a finding that can be named as what asks the party, in the finding's order: addressed to its kind, and with an article that somebody
/// has read. What is left out still stands behind the benchmark, and its own page says so.
#[must_use]
pub fn asking<'k>(k: &'k Knowledge, finding: &Finding) -> Vec<&'k Provision> {
    let Some(party) = Party::of(k, &finding.party) else { return Vec::new() };
    let found = finding.provisions.iter().filter_map(|id| Some(k.provision(id)?.1));
    let read = |p: &&Provision| !matches!(p.reference.as_str(), "" | "unverified");
    found.filter(|p| can_owe(party.bearer(), p)).filter(read).collect()
}

fn bears(provision: &Provision, who: &str) -> bool {
    provision.duty_bearers.iter().any(|b| b == who)
}

/// True unless `date` is known to lie wholly after `as_of`.
fn by(date: Option<PartialDate>, as_of: PartialDate) -> bool {
    date.is_none_or(|d| !d.is_after(&as_of))
}

fn state_bond(k: &Knowledge, instrument: &Instrument, country: &Country, as_of: PartialDate) -> Bond {
    let reach = &instrument.reach;
    let exists = by(instrument.adopted, as_of);
    if let Some(home) = &reach.country {
        return if *home == country.iso3 { law_bond(instrument, as_of) } else { Bond::NotBound };
    }
    if let Some(code) = &reach.treaty {
        let row = k.treaties.get(code).and_then(|rows| rows.get(&country.iso3));
        if let Some(bond) = row.and_then(|row| row_bond(instrument, row, as_of)) {
            return bond;
        }
        // A text adopted by a body commits its members politically until it is in force; from then on only joining counts.
        if !in_force(instrument, as_of)
            && exists
            && let Some(body) = reach.members_of.as_deref().filter(|b| !recalled(k, b) && member(k, b, &country.iso3))
        {
            return Bond::Committed { body: body.to_owned() };
        }
        return if reach.list_whole || out_of_closed_region(k, instrument, country) {
            Bond::NotBound
        } else {
            Bond::NotKnown
        };
    }
    let Some(body) = &reach.members_of else {
        // Nobody adopted it on behalf of states: a text of civil society, or one whose reach is not written down.
        return Bond::NotBound;
    };
    if recalled(k, body) {
        return Bond::NotKnown;
    }
    if !member(k, body, &country.iso3) {
        return Bond::NotBound;
    }
    if reach.binds_members {
        law_bond(instrument, as_of)
    } else if exists {
        Bond::Committed { body: body.clone() }
    } else {
        Bond::NotBound
    }
}

/// What a row of the list says; `None` if on that day it said nothing yet.
fn row_bond(instrument: &Instrument, row: &TreatyRow, as_of: PartialDate) -> Option<Bond> {
    let signed = || row.signed.filter(|d| !d.is_after(&as_of)).map(|d| Bond::Signed { on: Some(d) });
    match row.status.as_str() {
        "withdrawn" => Some(Bond::Withdrawn),
        "party" | "ratified" => {
            if by(row.ratified, as_of) && by(instrument.adopted, as_of) {
                Some(if in_force(instrument, as_of) {
                    Bond::Bound { since: row.ratified }
                } else {
                    Bond::Ratified { on: row.ratified }
                })
            } else {
                signed()
            }
        }
        "signatory" if row.signed.is_none() => Some(Bond::Signed { on: None }),
        "signatory" => signed(),
        _ => None,
    }
}

fn in_force(instrument: &Instrument, as_of: PartialDate) -> bool {
    instrument.in_force.is_some_and(|d| !d.is_after(&as_of))
}

/// How a law binds those under it: before its adoption not at all, between adoption and force like a ratified text. A law without
/// a day of its own comes into force in stages, so it counts as binding once adopted.
fn law_bond(instrument: &Instrument, as_of: PartialDate) -> Bond {
    if !by(instrument.adopted, as_of) || instrument.status == Force::Draft {
        Bond::NotBound
    } else if by(instrument.in_force, as_of) {
        Bond::Bound { since: instrument.in_force }
    } else {
        Bond::Ratified { on: instrument.adopted }
    }
}

fn platform_bond(instrument: &Instrument, platform: &Platform, as_of: PartialDate) -> Bond {
    let reach = &instrument.reach;
    let serves = |place: &str| platform.serves.iter().any(|s| s == place);
    if !instrument.provisions.iter().any(|p| bears(p, "platform")) {
        return Bond::NotBound;
    }
    // Where it serves people is known from memory only: that decides nothing, save for a text that addresses all of them.
    if platform.basis == Basis::Recall && (instrument.scope != "global" || reach.country.is_some()) {
        return Bond::NotKnown;
    }
    if let Some(home) = &reach.country {
        return if serves(home) { law_bond(instrument, as_of) } else { Bond::NotBound };
    }
    match &reach.members_of {
        Some(body) if reach.binds_members && serves(body) => law_bond(instrument, as_of),
        Some(body)
            if instrument.status == Force::NonBinding
                && by(instrument.adopted, as_of)
                && (instrument.scope == "global" || serves(body)) =>
        {
            Bond::Committed { body: body.clone() }
        }
        _ => Bond::NotBound,
    }
}

/// Whether the list of members is known from memory only, so that it decides nothing.
fn recalled(k: &Knowledge, body: &str) -> bool {
    k.bodies.get(body).is_some_and(|b| b.basis == Basis::Recall)
}

/// Whether a state is a member of a body of `bodies.toml`.
#[must_use]
pub fn member(k: &Knowledge, body: &str, iso3: &str) -> bool {
    k.bodies.get(body).is_some_and(|b| b.members.iter().any(|m| m == iso3))
}

/// Whether a state lies in the region that the instrument's scope names; every state lies in a global one.
fn in_region(k: &Knowledge, instrument: &Instrument, country: &Country) -> bool {
    match instrument.scope.split_once(':') {
        None => true,
        Some(("regional", "africa")) => country.region == "Africa" || member(k, "african-union", &country.iso3),
        Some(("regional", "americas")) => country.region == "Americas" || member(k, "oas", &country.iso3),
        Some(("regional", body)) => member(k, body, &country.iso3),
        Some((_, nation)) => nation.eq_ignore_ascii_case(&country.iso3) || nation.eq_ignore_ascii_case(&country.iso2),
    }
}

/// Council of Europe conventions are open to states outside it, so only the other regions shut anybody out.
fn out_of_closed_region(k: &Knowledge, instrument: &Instrument, country: &Country) -> bool {
    instrument.scope != "regional:council-of-europe" && !in_region(k, instrument, country)
}
