//! From which phase a session goes into which.
//!
//! Forward, and back by one step where nothing is lost by it: what was announced can become a draft again while nobody can have taken
//! part, and what was closed can be opened once more. Nothing that people took part in ever becomes a draft.

use crate::{Phase, Session};

/// Why a session does not go there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// No way leads from here to there.
    Way,
    /// There is no question that people could answer.
    Prompt,
}

impl Odd {
    /// The id of its message.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Way => "calendar-phase-way",
            Self::Prompt => "calendar-phase-prompt",
        }
    }
}

/// The phases that a session can go into next.
#[must_use]
pub const fn next(from: Phase) -> &'static [Phase] {
    match from {
        Phase::Draft => &[Phase::Announced, Phase::Open],
        Phase::Announced => &[Phase::Open, Phase::Draft],
        Phase::Open => &[Phase::Closed],
        Phase::Closed => &[Phase::Open],
    }
}

/// Whether a session may go from one phase to another.
///
/// # Errors
/// [`Odd`], for who leads it.
pub fn may(from: Phase, to: Phase, session: &Session) -> Result<(), Odd> {
    if !next(from).contains(&to) {
        return Err(Odd::Way);
    }
    if to == Phase::Open && session.prompts.is_empty() {
        return Err(Odd::Prompt);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn opening_needs_a_prompt_and_what_was_opened_is_never_a_draft_again() {
        let with = Session { prompts: crate::default_prompts(), ..Session::default() };
        for from in Phase::ALL {
            for to in Phase::ALL {
                let way = next(from).contains(&to);
                assert_eq!(may(from, to, &with).is_ok(), way, "{from:?} {to:?}");
                let without = may(from, to, &Session::default());
                assert_eq!(without.is_ok(), way && to != Phase::Open, "{from:?} {to:?}");
                assert!(!(from >= Phase::Open && to < Phase::Open && way));
            }
        }
        assert_eq!(may(Phase::Announced, Phase::Open, &Session::default()), Err(Odd::Prompt));
        assert_eq!(may(Phase::Draft, Phase::Closed, &with), Err(Odd::Way));
    }
}
