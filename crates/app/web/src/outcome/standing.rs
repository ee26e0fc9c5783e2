//! What the rounds of priorities of a dialogue come to.
//!
//! Nothing is shown of a round that is open: who sees what leads, follows; and who looks after each single answer would know what it
//! was. Nothing is shown of fewer than ten people. By sector, scores stand only where the session is over too, for sectors of ten
//! or more, and only as long as the others (those who did not say among them) are ten or more together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use dialogue::Phase;
use dialogue::declared::Declared;
use dialogue::missing;
use opinion::pairs::{Choice, Comparison, strengths};
use opinion::priorities::{Judgement, Priorities, Range, Round, Score, priorities};
use people::Id;
use store::{ChoiceRow, ParticipantRow, ScoreRow};

use crate::app::Shared;
use crate::door::Problem;
use crate::handlers::dialogue::Found;

/// What was made stands for so long: the rounds do not move any more, save that people leave.
const STANDS: i64 = 20_000;
/// The same scores give the same intervals.
const SEED: u64 = 1;

/// What the rounds come to.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Standing {
    /// The rounds as they were when this was made.
    rounds: dialogue::rounds::Rounds,
    phase: Phase,
    /// How many people scored, at least; `None` below ten.
    pub(crate) scorers: Option<u32>,
    /// Statements with their scores, the highest first; empty while the round is open, or too few scored.
    pub(crate) scored: Vec<Scored>,
    /// The same by sector.
    pub(crate) sectors: Vec<Sector>,
    /// How many people chose between two, at least; `None` below ten.
    pub(crate) choosers: Option<u32>,
    /// Statements by how often they come first, the most often first; empty as above.
    pub(crate) paired: Vec<Paired>,
}

/// One statement by everybody who scored.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Scored {
    /// Its number.
    pub(crate) statement: i64,
    /// Its score over all criteria, from 0 to 1, with the interval.
    pub(crate) score: Range,
    /// Its score by each criterion.
    pub(crate) criteria: Vec<Option<Range>>,
    /// Share of those who judged who gave the commonest answer, on average over criteria.
    pub(crate) agreement: f64,
    /// Best and worst place when scorers are drawn again.
    pub(crate) places: (usize, usize),
}

/// Scores by the people of one sector.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Sector {
    /// Its word.
    pub(crate) word: String,
    /// How many people, at least.
    pub(crate) people: u32,
    /// Their scores, in the order of [`Standing::scored`].
    pub(crate) scores: Vec<Option<Range>>,
}

/// One statement against the others.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Paired {
    /// Its number.
    pub(crate) statement: i64,
    /// How likely it comes first beside another one.
    pub(crate) chance: f64,
    /// Lower end of that.
    pub(crate) low: f64,
    /// Upper end.
    pub(crate) high: f64,
    /// How often it came first.
    pub(crate) won: f64,
    /// How often the other one did.
    pub(crate) lost: f64,
}

/// What the rounds of a dialogue come to.
pub(crate) async fn standing(app: &Shared, found: &Found) -> Result<std::sync::Arc<Standing>, Problem> {
    let (rounds, phase) = (&found.session.rounds, found.phase);
    let good = |made: &Standing, age: i64| made.rounds == *rounds && made.phase == phase && (0..STANDS).contains(&age);
    let (ours, of) = (std::sync::Arc::clone(app), found.clone());
    app.standings.get(app, &found.row.id, good, async move { read(&ours, &of).await }).await
}

async fn read(app: &Shared, found: &Found) -> Result<Standing, Problem> {
    let id = &found.row.id;
    let mut reader = app.store.reader().await?;
    let rows = Rows {
        participants: reader.participants(id).await?,
        scores: reader.scores(id).await?,
        choices: reader.choices(id).await?,
    };
    drop(reader);
    let (rounds, phase) = (found.session.rounds.clone(), found.phase);
    let weights: Vec<f64> = found.session.criteria.iter().map(|c| c.weight).collect();
    tokio::task::spawn_blocking(move || made(&rows, rounds, phase, &weights)).await.map_err(|_| Problem::Broken)
}

/// What is kept of the rounds.
pub(super) struct Rows {
    pub(super) participants: Vec<ParticipantRow>,
    pub(super) scores: Vec<ScoreRow>,
    pub(super) choices: Vec<ChoiceRow>,
}

pub(super) fn made(rows: &Rows, rounds: dialogue::rounds::Rounds, phase: Phase, weights: &[f64]) -> Standing {
    let mut standing = Standing { rounds, phase, ..Standing::default() };
    let at: HashMap<Id, u64> = rows.participants.iter().map(|p| p.id).zip(0..).collect();
    score(&mut standing, rows, &at, weights);
    choose(&mut standing, rows);
    standing
}

fn score(standing: &mut Standing, rows: &Rows, at: &HashMap<Id, u64>, weights: &[f64]) {
    let round = &standing.rounds.scoring;
    let item: HashMap<i64, usize> = round.statements.iter().copied().zip(0..).collect();
    let judgements: Vec<Judgement> = rows
        .scores
        .iter()
        .filter_map(|row| {
            let score = match row.score {
                0 => Score::No,
                1 => Score::Undecided,
                2 => Score::Yes,
                _ => Score::DoNotKnow,
            };
            let criterion = usize::try_from(row.criterion).ok().filter(|n| *n < weights.len())?;
            Some(Judgement { scorer: *at.get(&row.participant)?, item: *item.get(&row.statement)?, criterion, score })
        })
        .collect();
    let mut scorers: Vec<u64> = judgements.iter().map(|j| j.scorer).collect();
    scorers.sort_unstable();
    scorers.dedup();
    let people = u32::try_from(scorers.len()).unwrap_or(u32::MAX);
    standing.scorers = missing::least(people);
    if round.open || standing.scorers.is_none() {
        return;
    }
    // Which sectors there are, and which of them may stand beside everybody.
    let sector = |scorer: &u64| {
        let row = usize::try_from(*scorer).ok().and_then(|n| rows.participants.get(n))?;
        Declared::read(row.declared.as_deref()).unwrap_or_default().sector
    };
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let mut of: Vec<(u64, String)> = Vec::new();
    for scorer in &scorers {
        if let Some(word) = sector(scorer) {
            *counts.entry(word.clone()).or_default() += 1;
            of.push((*scorer, word));
        }
    }
    let shown = if standing.phase == Phase::Closed { missing::sectors(&counts, people) } else { BTreeMap::new() };
    let number: BTreeMap<&String, u32> = shown.keys().zip(0..).collect();
    let stakeholders: Vec<(u64, u32)> =
        of.iter().filter_map(|(scorer, word)| Some((*scorer, *number.get(word)?))).collect();
    let asked =
        Round { items: round.statements.len(), weights, stakeholders: &stakeholders, bootstraps: 0, seed: SEED };
    let found = priorities(&asked, &judgements);
    // Nothing is told of what fewer than ten people judged, whatever the round as a whole came to.
    let judged = Judged::of(&judgements);
    standing.scored =
        found.order.iter().filter_map(|place| scored(&round.statements, &found, &judged, *place)).collect();
    let told: Vec<usize> = found.order.iter().copied().filter(|place| judged.enough(*place, None)).collect();
    standing.sectors = found
        .groups
        .iter()
        .filter_map(|(group, _, items)| {
            let (word, people) = shown.iter().nth(*group as usize)?;
            let inside = |scorer: u64| stakeholders.iter().any(|(who, of)| *who == scorer && of == group);
            let of = |place: &usize| {
                let both = judged.parted(*place, inside);
                items.get(*place).filter(|_| both).and_then(|item| item.overall)
            };
            Some(Sector { word: word.clone(), people: *people, scores: told.iter().map(of).collect() })
        })
        .collect();
}

/// Who judged what, to say nothing of what few did.
struct Judged {
    /// By item and criterion.
    cells: BTreeMap<(usize, usize), BTreeSet<u64>>,
    /// By item.
    items: BTreeMap<usize, BTreeSet<u64>>,
}

impl Judged {
    fn of(judgements: &[Judgement]) -> Self {
        let (mut cells, mut items) = (BTreeMap::new(), BTreeMap::new());
        for one in judgements.iter().filter(|one| one.score != Score::DoNotKnow) {
            cells.entry((one.item, one.criterion)).or_insert_with(BTreeSet::new).insert(one.scorer);
            items.entry(one.item).or_insert_with(BTreeSet::new).insert(one.scorer);
        }
        Self { cells, items }
    }

    /// Whether enough people judged an item, or one criterion of it.
    fn enough(&self, item: usize, criterion: Option<usize>) -> bool {
        let who = match criterion {
            Some(criterion) => self.cells.get(&(item, criterion)),
            None => self.items.get(&item),
        };
        who.is_some_and(|who| is_many(who.len()))
    }

    /// Whether enough of those inside judged an item, and enough of the others: else what everybody gave would tell of the few.
    fn parted(&self, item: usize, inside: impl Fn(u64) -> bool) -> bool {
        let Some(who) = self.items.get(&item) else { return false };
        let here = who.iter().filter(|scorer| inside(**scorer)).count();
        is_many(here) && is_many(who.len() - here)
    }
}

fn is_many(people: usize) -> bool {
    missing::least(u32::try_from(people).unwrap_or(u32::MAX)).is_some()
}

fn scored(statements: &[i64], found: &Priorities, judged: &Judged, place: usize) -> Option<Scored> {
    let item = found.items.get(place).filter(|_| judged.enough(place, None))?;
    Some(Scored {
        statement: *statements.get(place)?,
        score: item.overall?,
        criteria: (0..).zip(&item.criteria).map(|(n, of)| of.score.filter(|_| judged.enough(place, Some(n)))).collect(),
        agreement: item.agreement?,
        places: item.ranks?,
    })
}

fn choose(standing: &mut Standing, rows: &Rows) {
    let round = &standing.rounds.pairs;
    let item: HashMap<i64, usize> = round.statements.iter().copied().zip(0..).collect();
    let mut people: Vec<Id> = Vec::new();
    let comparisons: Vec<Comparison> = rows
        .choices
        .iter()
        .filter_map(|row| {
            let (first, second) = (*item.get(&row.one)?, *item.get(&row.other)?);
            people.push(row.participant);
            let choice = match row.first {
                Some(n) if n == row.one => Choice::First,
                Some(_) => Choice::Second,
                None => Choice::CannotSay,
            };
            Some(Comparison { first, second, choice })
        })
        .collect();
    people.sort_unstable();
    people.dedup();
    standing.choosers = missing::least(u32::try_from(people.len()).unwrap_or(u32::MAX));
    if round.open || standing.choosers.is_none() {
        return;
    }
    let strengths = strengths(round.statements.len(), &comparisons);
    let mut paired: Vec<Paired> = round
        .statements
        .iter()
        .zip(strengths)
        .map(|(statement, s)| Paired {
            statement: *statement,
            chance: s.chance,
            low: s.low,
            high: s.high,
            won: s.won,
            lost: s.lost,
        })
        .collect();
    paired.sort_by(|a, b| b.chance.total_cmp(&a.chance).then(a.statement.cmp(&b.statement)));
    standing.paired = paired;
}
