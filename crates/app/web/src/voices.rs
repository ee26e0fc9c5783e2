//! Published asks as the knowledge takes them: each with where it stands on a day.

use std::collections::BTreeMap;

use dialogue::ask::{self, Ask, Stand, Status, Step, What};
use norms::PartialDate;
use norms::model::Voice;
use store::{AskStepRow, VoiceRow};

/// What was accepted about asks, ready to be read. A row that this program cannot read is left out.
pub(crate) fn steps(rows: &[AskStepRow]) -> Vec<Step> {
    let accepted = rows.iter().filter(|row| row.state == "accepted");
    accepted.filter_map(step).collect()
}

/// One step, whatever its state.
pub(crate) fn step(row: &AskStepRow) -> Option<Step> {
    let (what, on) = (What::from_word(&row.status)?, ask::day(&row.day)?);
    Some(Step { what, on, source: row.source.clone(), words: row.words.clone() })
}

/// Where an ask stands on a day.
pub(crate) fn stand(ask: &Ask, rows: &[AskStepRow], today: PartialDate) -> Stand {
    let nowhere = Stand { status: Status::Published, since: None, sent: None, replied: None, clock: None };
    ask::civil(today).map_or(nowhere, |today| ask.stand(&steps(rows), today))
}

/// All of them, in the order of the rows.
pub(crate) fn read(rows: &[VoiceRow], accepted: &[AskStepRow], today: PartialDate) -> Vec<Voice> {
    let mut of: BTreeMap<&str, Vec<AskStepRow>> = BTreeMap::new();
    for step in accepted {
        of.entry(&step.ask).or_default().push(step.clone());
    }
    let voice = |row: &VoiceRow| {
        let ask: Ask = serde_json::from_str(&row.ask.body).ok()?;
        let steps = of.get(row.ask.id.as_str()).map_or(&[][..], Vec::as_slice);
        ask.voice(&row.ask.id, &row.organisation, row.sample, &stand(&ask, steps, today))
    };
    rows.iter().filter_map(voice).collect()
}
