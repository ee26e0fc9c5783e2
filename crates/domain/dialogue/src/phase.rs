//! From which phase a session goes into which.
//!
//! Forward, and back by one step where nothing is lost by it: what was announced can become a draft again while nobody can have taken
//! part, and what was closed can be opened once more. Nothing that people took part in ever becomes a draft.
//!
//! What was announced can be cancelled, with a reason, and that can be taken back. It stays announced all the while: who has noted the date
//! has to find out, so it neither vanishes nor goes anywhere else before it is taken back.

use crate::{Phase, Session, text};

/// Characters of a reason, at least and at most.
const REASON: std::ops::RangeInclusive<usize> = 3..=280;

/// Why a session does not go there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// No way leads from here to there.
    Way,
    /// There is no question that people could answer.
    Prompt,
    /// It was cancelled.
    Cancelled,
    /// There is no reason, or it is too long.
    Reason,
}

impl Odd {
    /// The id of its message.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Way => "calendar-phase-way",
            Self::Prompt => "calendar-phase-prompt",
            Self::Cancelled => "calendar-phase-first",
            Self::Reason => "calendar-phase-reason",
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
    if is_cancelled(from, session) {
        return Err(Odd::Cancelled);
    }
    Ok(())
}

/// Whether a session in a phase was cancelled.
#[must_use]
pub fn is_cancelled(phase: Phase, session: &Session) -> bool {
    phase == Phase::Announced && !session.cancelled.is_empty()
}

/// A session that was announced, cancelled for a reason that everybody reads.
///
/// # Errors
/// [`Odd::Way`] if it is not announced or was cancelled before, [`Odd::Reason`].
pub fn cancel(phase: Phase, session: &Session, reason: &str) -> Result<Session, Odd> {
    if phase != Phase::Announced || is_cancelled(phase, session) {
        return Err(Odd::Way);
    }
    let cancelled = text::tidy(reason);
    if !REASON.contains(&text::length(&cancelled)) {
        return Err(Odd::Reason);
    }
    Ok(Session { cancelled, ..session.clone() })
}

/// A session that was cancelled, and takes place after all.
///
/// # Errors
/// [`Odd::Way`] if it was not cancelled.
pub fn restore(phase: Phase, session: &Session) -> Result<Session, Odd> {
    if is_cancelled(phase, session) {
        Ok(Session { cancelled: String::new(), ..session.clone() })
    } else {
        Err(Odd::Way)
    }
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

    #[test]
    fn what_is_announced_is_cancelled_with_a_reason_and_goes_nowhere_until_that_is_taken_back() {
        let session = Session { prompts: crate::default_prompts(), ..Session::default() };
        for phase in [Phase::Draft, Phase::Open, Phase::Closed] {
            assert_eq!(cancel(phase, &session, "SAMPLE reason"), Err(Odd::Way), "{phase:?}");
            assert_eq!(restore(phase, &session), Err(Odd::Way), "{phase:?}");
        }
        let long = "x".repeat(281);
        for reason in ["", "  \n ", "no", "\u{202e}\u{200b}", long.as_str()] {
            assert_eq!(cancel(Phase::Announced, &session, reason), Err(Odd::Reason), "{reason:?}");
        }
        let cancelled = cancel(Phase::Announced, &session, "  The hall\u{202e} is  flooded. ").unwrap();
        assert_eq!(cancelled.cancelled, "The hall is flooded.");
        assert!(is_cancelled(Phase::Announced, &cancelled) && !is_cancelled(Phase::Announced, &session));
        for to in next(Phase::Announced) {
            assert_eq!(may(Phase::Announced, *to, &cancelled), Err(Odd::Cancelled));
        }
        assert_eq!(cancel(Phase::Announced, &cancelled, "SAMPLE reason"), Err(Odd::Way));
        assert_eq!(restore(Phase::Announced, &cancelled), Ok(session));
    }
}
