//! The knowledge that is shown: the files of the start, with the evidence that was accepted since.
//!
//! Accepted proposals are edits of the knowledge files (`norms::proposal`): they are applied in memory, checked by the same check
//! as files written by hand, aligned, and exchanged for what was shown before, whole. A proposal that no longer fits is left out
//! and told to the reviewers; it never stops the program.

use std::sync::{Arc, RwLock};

use norms::proposal::{self, Accepted, Left, WhyLeft};
use norms::{PartialDate, SourceFile};
use people::Millis;
use store::Proposal;

use crate::site::Site;
use crate::when;

/// Files, and what is made of them.
pub struct Live {
    base: Vec<SourceFile>,
    fixed: Option<PartialDate>,
    shown: RwLock<Shown>,
}

/// What is shown, and what it was made from.
#[derive(Clone)]
struct Shown {
    site: Arc<Site>,
    accepted: Arc<Vec<Accepted>>,
    left: Arc<Vec<Left>>,
    patch: Arc<str>,
    day: PartialDate,
}

impl Live {
    /// From checked files and the site made of them. With `fixed`, findings stay as of that day.
    #[must_use]
    pub fn new(base: Vec<SourceFile>, site: Site, fixed: Option<PartialDate>) -> Self {
        let day = site.as_of;
        let shown = Shown {
            site: Arc::new(site.with_accounts()),
            accepted: Arc::default(),
            left: Arc::default(),
            patch: "".into(),
            day,
        };
        Self { base, fixed, shown: RwLock::new(shown) }
    }

    fn shown(&self) -> Shown {
        match self.shown.read() {
            Ok(shown) => shown.clone(),
            // A reader that fell while it held the lock changed nothing.
            Err(poisoned) => poisoned.into_inner().clone(),
        }
    }

    /// The site to answer from. Whoever holds it goes on with it until her page is done.
    #[must_use]
    pub fn site(&self) -> Arc<Site> {
        self.shown().site
    }

    /// Accepted proposals that could not be joined, with why.
    #[must_use]
    pub fn left(&self) -> Arc<Vec<Left>> {
        self.shown().left
    }

    /// Everything that was accepted, as a patch to the knowledge files.
    #[must_use]
    pub fn patch(&self) -> Arc<str> {
        self.shown().patch
    }

    /// The files of the start.
    #[must_use]
    pub fn base(&self) -> &[SourceFile] {
        &self.base
    }

    /// Shows the knowledge with these proposals as of now; does nothing if that is what is shown.
    pub(crate) async fn join(&self, rows: Vec<Proposal>, now: Millis) {
        let day = self.fixed.unwrap_or_else(|| when::day(now));
        let accepted: Vec<Accepted> = rows.iter().filter_map(accepted).collect();
        let before = self.shown();
        if *before.accepted == accepted && before.day == day {
            return;
        }
        let base = self.base.clone();
        let made = tokio::task::spawn_blocking(move || {
            let outcome = proposal::apply(&base, &accepted);
            let patch = proposal::export(&base, &outcome, &accepted);
            let site = outcome.knowledge.map(|k| Site::new(k, day));
            (accepted, outcome.left, patch, site)
        });
        let Ok((accepted, left, patch, Some(Ok(site)))) = made.await else { return };
        let shown = Shown {
            site: Arc::new(site.with_accounts()),
            accepted: Arc::new(accepted),
            left: Arc::new(left),
            patch: patch.into(),
            day,
        };
        match self.shown.write() {
            Ok(mut place) => *place = shown,
            Err(poisoned) => *poisoned.into_inner() = shown,
        }
    }

    /// What would become of a proposal if it were accepted now: `Ok` with the site, or why it would be left out.
    ///
    /// # Errors
    /// Why it would be left out.
    pub async fn try_out(&self, trial: Accepted) -> Result<Arc<Site>, WhyLeft> {
        let Shown { accepted, day, .. } = self.shown();
        let base = self.base.clone();
        let made = tokio::task::spawn_blocking(move || {
            let mut all = accepted.to_vec();
            all.push(trial);
            let last = all.len() - 1;
            let outcome = proposal::apply(&base, &all);
            match outcome.left.into_iter().find(|left| left.index == last) {
                Some(left) => Err(left.why),
                None => Ok(outcome.knowledge.and_then(|k| Site::new(k, day).ok())),
            }
        });
        match made.await {
            Ok(Ok(Some(site))) => Ok(Arc::new(site.with_accounts())),
            Ok(Err(why)) => Err(why),
            _ => Err(WhyLeft::Check { problems: Vec::new() }),
        }
    }
}

/// A row of the store as the norms know it; `None` for a body that this program cannot read.
fn accepted(row: &Proposal) -> Option<Accepted> {
    Some(Accepted {
        id: row.id.to_string(),
        proposal: serde_json::from_str(&row.body).ok()?,
        reviewed_on: when::day(row.decided?),
        note: row.reason.clone(),
    })
}
