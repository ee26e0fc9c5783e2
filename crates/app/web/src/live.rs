//! The knowledge that is shown: the files of the start, with the evidence that was accepted since and the asks that are published.
//!
//! Accepted proposals are edits of the knowledge files (`norms::proposal`): they are applied in memory, checked by the same check
//! as files written by hand, aligned, and exchanged for what was shown before, whole. A proposal that no longer fits is left out
//! and told to the reviewers; it never stops the program. Building everything is dear, so one build runs at a time, and what did
//! not build is not tried again until something else was accepted.

use std::collections::VecDeque;
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use norms::model::Voice;
use norms::proposal::{self, Accepted, Left, WhyLeft};
use norms::{Knowledge, PartialDate, SourceFile};
use people::Millis;
use store::Proposal;
use tokio::sync::Mutex;

use crate::record::Record;
use crate::site::Site;
use crate::when;

/// How long a look at what a proposal would change waits for those before it.
const PATIENCE: Duration = Duration::from_secs(10);
/// Looks that are kept: two reviewers going back and forth. Each holds a whole site.
const LOOKS: usize = 2;
/// What is accepted is read whole at least this often, in milliseconds: what somebody changed in the database by hand is seen then.
const WHOLE: i64 = 60_000;

/// Which edition of what is accepted and of what is asked this is, as the store gives it.
pub(crate) type Version = (store::AcceptedVersion, store::VoicesVersion);

/// What the store holds for everybody to see.
pub(crate) struct Rows {
    /// What was accepted.
    pub(crate) accepted: Vec<Proposal>,
    /// What is asked, as of the day that is shown.
    pub(crate) voices: Vec<Voice>,
}

/// Files, and what is made of them.
pub struct Live {
    base: Arc<[SourceFile]>,
    fixed: Option<PartialDate>,
    /// What platforms told the database: no proposal changes it.
    record: Option<Arc<Record>>,
    shown: RwLock<Shown>,
    joined: Mutex<Joined>,
    looks: Arc<Mutex<VecDeque<Look>>>,
}

/// What the last join read. Whoever holds it reads and joins: two at once could finish in the wrong order.
#[derive(Default)]
pub(crate) struct Joined {
    version: Version,
    day: Option<PartialDate>,
    /// When everything was read last.
    whole: Option<Millis>,
    /// What did not build, on which day.
    failed: Option<(Vec<Accepted>, PartialDate)>,
}

impl Joined {
    /// Whether nothing can have changed since everything was read.
    pub(crate) fn is_at(&self, version: Version, day: PartialDate, now: Millis) -> bool {
        let lately = self.whole.is_some_and(|at| (0..WHOLE).contains(&now.since(at)));
        self.version == version && self.day == Some(day) && lately
    }
}

/// What would become of a proposal, and of which state of the knowledge that is true.
struct Look {
    of: Arc<Vec<Accepted>>,
    voices: Arc<Vec<Voice>>,
    day: PartialDate,
    trial: Accepted,
    outcome: Result<Arc<Site>, WhyLeft>,
}

/// What is shown, and what it was made from.
#[derive(Clone)]
struct Shown {
    site: Arc<Site>,
    accepted: Arc<Vec<Accepted>>,
    voices: Arc<Vec<Voice>>,
    left: Arc<Vec<Left>>,
    patch: Arc<str>,
    day: PartialDate,
}

impl Live {
    /// From checked files and the site made of them. With `fixed`, findings stay as of that day.
    #[must_use]
    pub fn new(base: Vec<SourceFile>, site: Site, fixed: Option<PartialDate>) -> Self {
        let (day, record) = (site.as_of, site.record.clone());
        let shown = Shown {
            site: Arc::new(site.with_accounts()),
            accepted: Arc::default(),
            voices: Arc::default(),
            left: Arc::default(),
            patch: "".into(),
            day,
        };
        Self {
            base: base.into(),
            fixed,
            record,
            shown: RwLock::new(shown),
            joined: Mutex::default(),
            looks: Arc::default(),
        }
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

    /// The right to read what is accepted and to join it.
    pub(crate) async fn turn(&self) -> tokio::sync::MutexGuard<'_, Joined> {
        self.joined.lock().await
    }

    /// The day that findings are as of.
    pub(crate) fn day(&self, now: Millis) -> PartialDate {
        self.fixed.unwrap_or_else(|| when::day(now))
    }

    /// Shows the knowledge with these proposals and asks as of now; does nothing if that is what is shown, or what did not build before.
    pub(crate) async fn join(&self, turn: &mut Joined, version: Version, rows: Rows, now: Millis) {
        let day = self.day(now);
        (turn.version, turn.day, turn.whole) = (version, Some(day), Some(now));
        let (accepted, odd) = read(&rows.accepted);
        let before = self.shown();
        let failed = turn.failed.as_ref().is_some_and(|(what, on)| *what == accepted && *on == day);
        if failed || (*before.accepted == accepted && before.day == day) {
            let odd = if failed { Vec::new() } else { odd };
            return self.hear(before, odd, rows.voices, failed).await;
        }
        let (base, all) = (Arc::clone(&self.base), accepted.clone());
        let voices = Arc::new(rows.voices);
        let (heard, record) = (Arc::clone(&voices), self.record.clone());
        let made = tokio::task::spawn_blocking(move || {
            let outcome = proposal::apply(&base, &all);
            let patch = proposal::export(&base, &outcome, &all);
            let site = outcome.knowledge.map(|k| Site::new(with(k, &heard), day).map(|s| s.with_record(record)));
            (outcome.left, patch, site)
        });
        let Ok((left, patch, Some(Ok(site)))) = made.await else {
            // What was shown stays. Reviewers see which ones are not in it.
            let new = accepted.iter().enumerate().filter(|(_, a)| !before.accepted.contains(a));
            let why = || WhyLeft::Check { problems: vec!["The pages could not be built with it.".to_owned()] };
            let new = new.map(|(index, a)| Left { index, id: a.id.clone(), why: why() }).chain(odd);
            self.show(Shown { left: Arc::new(new.collect()), ..before.clone() });
            turn.failed = Some((accepted, day));
            return self.hear(self.shown(), Vec::new(), voices.to_vec(), true).await;
        };
        turn.failed = None;
        self.show(Shown {
            site: Arc::new(site.with_accounts()),
            accepted: Arc::new(accepted),
            voices,
            left: Arc::new(left.into_iter().chain(odd).collect()),
            patch: patch.into(),
            day,
        });
    }

    /// Shows what was shown before with these asks. What is left out is kept as it is if `as_it_is`, else the odd ones are told anew.
    async fn hear(&self, before: Shown, odd: Vec<Left>, voices: Vec<Voice>, as_it_is: bool) {
        let left = if as_it_is {
            Arc::clone(&before.left)
        } else {
            let joined = before.left.iter().filter(|l| l.index < before.accepted.len()).cloned();
            Arc::new(joined.chain(odd).collect())
        };
        if *before.voices == voices {
            return self.show(Shown { left, ..before });
        }
        let (old, day, voices) = (Arc::clone(&before.site), before.day, Arc::new(voices));
        let heard = Arc::clone(&voices);
        // Only what people ask is new: the files need not be read again.
        let made = tokio::task::spawn_blocking(move || Site::new(with(old.knowledge.clone(), &heard), day));
        if let Ok(Ok(site)) = made.await {
            let site = site.with_accounts().with_record(self.record.clone());
            self.show(Shown { site: Arc::new(site), voices, left, ..before });
        }
    }

    fn show(&self, shown: Shown) {
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = shown;
    }

    /// What would become of a proposal if it were accepted now: `Ok` with the site, or why it would be left out. `None` if too many
    /// wait to know the same of others.
    pub async fn try_out(&self, trial: Accepted) -> Option<Result<Arc<Site>, WhyLeft>> {
        let mut looks = tokio::time::timeout(PATIENCE, Arc::clone(&self.looks).lock_owned()).await.ok()?;
        let Shown { accepted, voices, day, .. } = self.shown();
        let same = |l: &Look| Arc::ptr_eq(&l.of, &accepted) && Arc::ptr_eq(&l.voices, &voices) && l.day == day;
        let known = looks.iter().find(|l| same(l) && l.trial == trial);
        if let Some(known) = known {
            return Some(known.outcome.clone());
        }
        let (base, record) = (Arc::clone(&self.base), self.record.clone());
        // The turn goes along with the work: a browser that hangs up ends the waiting, but not what was begun.
        let made = tokio::task::spawn_blocking(move || {
            let outcome = outcome(&base, &accepted, &voices, &trial, day).map(|s| Arc::new(s.with_record(record)));
            looks.retain(|l| Arc::ptr_eq(&l.of, &accepted) && Arc::ptr_eq(&l.voices, &voices) && l.day == day);
            while looks.len() >= LOOKS {
                looks.pop_front();
            }
            looks.push_back(Look { of: accepted, voices, day, trial, outcome: outcome.clone() });
            outcome
        });
        Some(made.await.unwrap_or_else(|_| Err(WhyLeft::Check { problems: Vec::new() })))
    }
}

/// The knowledge with what people ask.
fn with(k: Knowledge, voices: &[Voice]) -> Knowledge {
    Knowledge { voices: voices.to_vec(), ..k }
}

fn outcome(
    base: &[SourceFile],
    accepted: &[Accepted],
    voices: &[Voice],
    trial: &Accepted,
    day: PartialDate,
) -> Result<Site, WhyLeft> {
    let mut all = accepted.to_vec();
    all.push(trial.clone());
    let outcome = proposal::apply(base, &all);
    if let Some(left) = outcome.left.into_iter().find(|left| left.index == accepted.len()) {
        return Err(left.why);
    }
    let site = outcome.knowledge.and_then(|k| Site::new(with(k, voices), day).ok());
    site.map(Site::with_accounts).ok_or(WhyLeft::Check { problems: Vec::new() })
}

/// Why a body is left out that this program cannot read.
pub(crate) fn unreadable(error: &serde_json::Error) -> WhyLeft {
    WhyLeft::Check { problems: vec![format!("This program cannot read the proposal: {error}.")] }
}

/// Rows of the store as the norms know them, and those that this program cannot read, numbered after the others.
fn read(rows: &[Proposal]) -> (Vec<Accepted>, Vec<Left>) {
    let (mut accepted, mut odd) = (Vec::new(), Vec::new());
    for row in rows {
        let id = row.id.to_string();
        match serde_json::from_str(&row.body) {
            Ok(proposal) => {
                let reviewed_on = when::day(row.decided.unwrap_or(row.made));
                accepted.push(Accepted { id, proposal, reviewed_on, note: row.reason.clone() });
            }
            Err(error) => odd.push((id, unreadable(&error))),
        }
    }
    let first = accepted.len();
    let left = odd.into_iter().enumerate().map(|(n, (id, why))| Left { index: first + n, id, why });
    (accepted, left.collect())
}
