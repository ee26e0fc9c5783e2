//! What a map has to remember of the one before: letters of groups, and the figures about who came.

use std::collections::BTreeMap;

use dialogue::missing::Figures;
use people::Id;
use serde::{Deserialize, Serialize};

/// Kept in the store as JSON. Participants are named by ids that nothing else of them is known by; whoever leaves is gone from here with
/// the next map.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Memory {
    /// Everybody who was ever in a group, by the letter of the last one.
    pub(super) letters: BTreeMap<u32, Vec<Id>>,
    /// What was published about who came.
    pub(super) figures: Figures,
}

impl Memory {
    /// Reads what was kept. What cannot be read is forgotten: groups then get new letters, and nothing else is lost.
    pub(super) fn read(body: &str) -> Self {
        serde_json::from_str(body).unwrap_or_default()
    }

    /// The letter of each of these people, in their order.
    pub(super) fn before(&self, people: &[Id]) -> Vec<Option<u32>> {
        let at: std::collections::HashMap<Id, u32> =
            self.letters.iter().flat_map(|(letter, ids)| ids.iter().map(|id| (*id, *letter))).collect();
        people.iter().map(|id| at.get(id).copied()).collect()
    }

    /// The letters after a new map. Who is in no group now keeps her last letter, so that groups that come back are known again.
    pub(super) fn letters(people: &[Id], before: &[Option<u32>], now: impl Iterator<Item = Option<u32>>) -> Self {
        let mut letters: BTreeMap<u32, Vec<Id>> = BTreeMap::new();
        for ((id, before), now) in people.iter().zip(before).zip(now) {
            if let Some(letter) = now.or(*before) {
                letters.entry(letter).or_default().push(*id);
            }
        }
        Self { letters, figures: Figures::default() }
    }
}
