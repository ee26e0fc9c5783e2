//! What is told of votes: it moves in steps of people, and is exact at every step.

use std::collections::{BTreeMap, BTreeSet};

use people::Id;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use store::{
    DialogueRow, Leaving, NewStatement, Reader, STEP, SeriesRow, StatementRow, StatementState, Store, Vote, VoteRow,
    Writer,
};

use crate::{Empty, NOW, org, organisation, stores, tamper};

const D: &str = "one";

fn who(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

/// An id that nobody has: another one each time.
fn nobody(n: usize) -> Id {
    Id::from_bytes((1_u128 << 64 | n as u128).to_be_bytes())
}

/// Something done in one transaction.
macro_rules! act {
    ($store:expr, $w:ident => $body:expr) => {
        $store.write("act", (), move |$w: &mut Writer, ()| Box::pin(async move { $body.await })).await
    };
}

/// An open dialogue with so many participants and statements of facilitators, in each kind of place.
async fn rooms(people: u8, statements: i64) -> Vec<(Store, Empty)> {
    let all = stores().await;
    for (store, _) in &all {
        act!(store, w => async {
            w.put_organisation(&organisation(1)).await?;
            let (id, body) = ("sample-series".to_owned(), "{}".to_owned());
            w.put_series(&SeriesRow { id, organisation: org(1), body, made: NOW, changed: NOW }).await?;
            let row = DialogueRow {
                id: D.into(),
                series: "sample-series".into(),
                organisation: org(1),
                body: "{}".into(),
                phase: "open".into(),
                sample: true,
                starts: NOW,
                made: NOW,
                changed: NOW,
                seq: 0,
                spotlight: None,
            };
            w.put_dialogue(&row).await.map(drop)
        })
        .unwrap();
        fill(store, people, statements).await;
    }
    all
}

async fn fill(store: &Store, people: u8, statements: i64) {
    for n in 1..=people {
        act!(store, w => w.put_participant(D, who(n), &[n; 32], NOW)).unwrap();
    }
    for _ in 0..statements {
        let new = NewStatement {
            dialogue: D.into(),
            participant: None,
            prompt: 0,
            lang: "en".into(),
            text: "SAMPLE".into(),
            state: StatementState::Shown,
            seed: true,
            made: NOW,
            decided: None,
        };
        store.write("say", new, |w, new| Box::pin(async move { w.put_statement(new).await })).await.unwrap();
    }
}

async fn vote(store: &Store, n: u8, statement: i64, vote: Vote) -> bool {
    act!(store, w => w.put_vote(D, who(n), statement, vote, NOW)).unwrap()
}

async fn leave(store: &Store, n: u8, leaving: Leaving) {
    assert!(act!(store, w => w.erase_participant(D, who(n), leaving)).unwrap());
}

async fn phase(store: &Store, from: &'static str, to: &'static str) {
    assert!(act!(store, w => w.set_phase(D, from, to, NOW)).unwrap());
}

fn sums(s: &StatementRow) -> [i64; 3] {
    [s.agree, s.disagree, s.pass]
}

async fn one(r: &mut Reader) -> StatementRow {
    r.statement(D, 1).await.unwrap().unwrap()
}

#[tokio::test]
async fn nothing_moves_before_five_people_did_and_then_all_of_it() {
    for (store, at) in rooms(12, 2).await {
        let mut r = store.reader().await.unwrap();
        let seen = r.board_seq(D).await.unwrap().unwrap();
        for n in 1..=4 {
            assert!(!vote(&store, n, 1, Vote::Agree).await, "{}", at.name);
        }
        // To and fro is one person still.
        for _ in 0..10 {
            assert!(!vote(&store, 4, 1, Vote::Pass).await && !vote(&store, 4, 1, Vote::Disagree).await, "{}", at.name);
        }
        assert_eq!(r.board_seq(D).await.unwrap(), Some(seen), "{}: that somebody voted is not told", at.name);
        let now = one(&mut r).await;
        assert_eq!((sums(&now), now.cast), ([0, 0, 0], 4), "{}", at.name);
        assert_eq!(r.votes_told(D).await.unwrap(), []);
        assert_eq!(r.voters(D).await.unwrap(), [1, 2, 3, 4].map(who));
        assert_eq!(r.votes_by(D, who(4)).await.unwrap()[0].vote, Vote::Disagree, "{}: her own she sees", at.name);

        assert!(vote(&store, 5, 1, Vote::Pass).await, "{}", at.name);
        let now = one(&mut r).await;
        assert_eq!((sums(&now), now.cast, now.seq), ([3, 1, 1], 5, seen + 1), "{}", at.name);
        assert_eq!(r.statements_since(D, seen).await.unwrap().len(), 1, "{}", at.name);
        assert_eq!(r.votes_told(D).await.unwrap().len(), 5, "{}", at.name);

        // A change of mind is a vote; taking it back again is none.
        for n in 1..=4 {
            assert!(!vote(&store, n, 1, Vote::Pass).await, "{}", at.name);
        }
        vote(&store, 1, 1, Vote::Agree).await;
        assert!(!vote(&store, 6, 1, Vote::Agree).await, "{}", at.name);
        assert_eq!(sums(&one(&mut r).await), [3, 1, 1], "{}", at.name);
        assert!(vote(&store, 7, 1, Vote::Agree).await, "{}", at.name);
        assert_eq!(sums(&one(&mut r).await), [3, 0, 4], "{}", at.name);
        assert_eq!(sums(&r.statement(D, 2).await.unwrap().unwrap()), [0, 0, 0], "{}", at.name);
    }
}

#[tokio::test]
async fn whoever_leaves_is_gone_and_what_is_told_moves_when_five_have_left() {
    for (store, at) in rooms(12, 2).await {
        let mut r = store.reader().await.unwrap();
        for n in 1..=10 {
            vote(&store, n, 1, Vote::Agree).await;
        }
        vote(&store, 1, 2, Vote::Agree).await;
        vote(&store, 1, 1, Vote::Disagree).await;
        let before = one(&mut r).await;
        assert_eq!((sums(&before), before.cast), ([10, 0, 0], 10), "{}", at.name);
        for n in 1..=4 {
            leave(&store, n, Leaving::WithOthers(nobody(n.into()))).await;
            let now = one(&mut r).await;
            assert_eq!(StatementRow { fresh: before.fresh, ..now }, before, "{}: what is told stays as it is", at.name);
            assert_eq!(r.votes_by(D, who(n)).await.unwrap(), [], "{}", at.name);
            assert_eq!(r.participant_by_hash(&[n; 32]).await.unwrap(), None, "{}", at.name);
        }
        assert_eq!(r.participants(D).await.unwrap().len(), 8, "{}: nobody is not counted", at.name);
        assert_eq!(r.board(D).await.unwrap().unwrap().people, 8, "{}", at.name);
        assert_eq!(r.voters(D).await.unwrap(), [5, 6, 7, 8, 9, 10].map(who), "{}", at.name);
        assert_eq!(r.votes_told(D).await.unwrap().len(), 10, "{}: a map is made of what is told", at.name);
        assert_eq!(r.open_votes(D).await.unwrap().len(), 10, "{}: and so is a file", at.name);
        assert_eq!(r.statement(D, 2).await.unwrap().unwrap().cast, 0, "{}: what was not told is gone at once", at.name);

        leave(&store, 5, Leaving::WithOthers(nobody(5))).await;
        let after = one(&mut r).await;
        assert_eq!((sums(&after), after.cast), ([5, 0, 0], 5), "{}", at.name);
        assert!(after.seq > before.seq, "{}: the board is told", at.name);
        assert_eq!(crate::ask(&at, "SELECT COUNT(*) FROM participants").await, 7, "{}: nobody is left", at.name);

        leave(&store, 6, Leaving::AtOnce).await;
        assert_eq!(sums(&one(&mut r).await), [4, 0, 0], "{}: she wanted it so", at.name);
        assert_eq!(crate::ask(&at, "SELECT COUNT(*) FROM participants").await, 6, "{}", at.name);
    }
}

#[tokio::test]
async fn four_who_voted_on_nothing_hide_nobody_who_leaves_after_them() {
    for (store, at) in rooms(12, 1).await {
        let mut r = store.reader().await.unwrap();
        for n in 1..=6 {
            vote(&store, n, 1, Vote::Agree).await;
        }
        let before = one(&mut r).await;
        for n in [7, 8, 9, 10, 11, 1] {
            leave(&store, n, Leaving::WithOthers(nobody(n.into()))).await;
            let now = one(&mut r).await;
            assert_eq!((sums(&now), now.seq), (sums(&before), before.seq), "{}: {n}", at.name);
        }
        assert_eq!(crate::ask(&at, "SELECT COUNT(*) FROM participants WHERE away = 1").await, 1, "{}", at.name);
    }
}

#[tokio::test]
async fn what_comes_along_when_statements_are_joined_is_told_with_a_step() {
    for (store, at) in rooms(12, 3).await {
        let mut r = store.reader().await.unwrap();
        let lead = store.write("lead", (), |w, ()| Box::pin(async move { w.put_person(&crate::person(1)).await }));
        lead.await.unwrap();
        let join = |other| {
            let by = crate::person(1).id;
            store.write("join", other, move |w, other| {
                Box::pin(async move { w.merge_statements(D, 1, *other, by, NOW).await })
            })
        };
        for n in 1..=5 {
            vote(&store, n, 1, Vote::Agree).await;
            vote(&store, n, 2, Vote::Disagree).await;
        }
        vote(&store, 6, 2, Vote::Disagree).await;
        join(2).await.unwrap();
        assert_eq!(sums(&one(&mut r).await), [5, 0, 0], "{}: the one who came along is not told", at.name);
        for n in 6..=11 {
            vote(&store, n, 3, Vote::Pass).await;
        }
        join(3).await.unwrap();
        assert_eq!(sums(&one(&mut r).await), [5, 1, 5], "{}: six are", at.name);
    }
}

#[tokio::test]
async fn closing_tells_all_and_closing_again_tells_no_single_vote() {
    for (store, at) in rooms(12, 2).await {
        let mut r = store.reader().await.unwrap();
        for n in 1..=7 {
            vote(&store, n, 1, Vote::Agree).await;
        }
        leave(&store, 1, Leaving::WithOthers(nobody(1))).await;
        assert_eq!(sums(&one(&mut r).await), [5, 0, 0], "{}", at.name);
        phase(&store, "open", "closed").await;
        let told = one(&mut r).await;
        assert_eq!((sums(&told), told.cast), ([6, 0, 0], 6), "{}: all of it, without who left", at.name);

        phase(&store, "closed", "open").await;
        vote(&store, 8, 1, Vote::Disagree).await;
        vote(&store, 2, 1, Vote::Pass).await;
        leave(&store, 3, Leaving::WithOthers(nobody(3))).await;
        phase(&store, "open", "closed").await;
        assert_eq!(sums(&one(&mut r).await), [6, 0, 0], "{}: three people are too few", at.name);
        // Others who come and go, or vote on something else, make them no more.
        phase(&store, "closed", "open").await;
        leave(&store, 10, Leaving::WithOthers(nobody(10))).await;
        for n in 9..=12 {
            if n != 10 {
                vote(&store, n, 2, Vote::Agree).await;
            }
        }
        phase(&store, "open", "closed").await;
        assert_eq!(sums(&one(&mut r).await), [6, 0, 0], "{}", at.name);

        phase(&store, "closed", "open").await;
        vote(&store, 9, 1, Vote::Agree).await;
        vote(&store, 11, 1, Vote::Agree).await;
        phase(&store, "open", "closed").await;
        let told = one(&mut r).await;
        assert_eq!((sums(&told), told.cast), ([6, 1, 1], 8), "{}: five are enough", at.name);

        leave(&store, 4, Leaving::WithOthers(nobody(4))).await;
        assert_eq!(sums(&one(&mut r).await), [5, 1, 1], "{}: no step would come any more", at.name);
    }
}

/// What somebody does in the test below.
#[derive(Debug, Clone, Copy)]
enum Deed {
    Vote(u8, i64, Vote),
    Leave(u8, bool),
    Join(u8),
    Turn,
}

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let vote = (1..9_u8, 1..4_i64, 0..3_usize).prop_map(|(n, s, v)| Deed::Vote(n, s, Vote::ALL[v]));
    let leave = (1..9_u8, any::<bool>()).prop_map(|(n, now)| Deed::Leave(n, now));
    let one = prop_oneof![30 => vote, 3 => leave, 3 => (1..9_u8).prop_map(Deed::Join), 1 => Just(Deed::Turn)];
    proptest::collection::vec(one, 1..90)
}

/// A vote as it was cast, and as it is told.
type Kept = (Vote, Option<Vote>);

/// The rule in plain words, without a database: who voted what, and what is told of it.
#[derive(Default)]
struct Model {
    here: BTreeSet<u8>,
    votes: BTreeMap<(Id, i64), Kept>,
    away: BTreeSet<Id>,
    closed: bool,
    settled: bool,
}

impl Model {
    fn on(&self, statement: i64) -> impl Iterator<Item = (&(Id, i64), &Kept)> {
        self.votes.iter().filter(move |((_, at), _)| *at == statement)
    }

    /// Votes on a statement of people who left, and how many others are not told.
    fn moved(&self, statement: i64) -> (usize, usize) {
        let away = self.on(statement).filter(|((id, _), _)| self.away.contains(id)).count();
        (away, self.on(statement).filter(|(_, (cast, told))| *told != Some(*cast)).count())
    }

    fn let_go(&mut self, statement: i64) {
        let away = &self.away;
        self.votes.retain(|(id, at), _| *at != statement || !away.contains(id));
    }

    fn tell(&mut self, statement: i64) {
        self.votes.iter_mut().filter(|((_, at), _)| *at == statement).for_each(|(_, v)| v.1 = Some(v.0));
    }

    fn does(&mut self, deed: Deed, nobody: Id) {
        match deed {
            Deed::Vote(n, statement, what) if !self.closed && self.here.contains(&n) => {
                self.votes.entry((who(n), statement)).or_insert((what, None)).0 = what;
                if self.moved(statement).1 >= STEP as usize {
                    self.tell(statement);
                }
            }
            Deed::Leave(n, now) if self.here.remove(&n) => {
                let hers: Vec<_> = self.votes.extract_if(.., |(id, _), _| *id == who(n)).collect();
                if !now && !self.closed {
                    self.away.insert(nobody);
                    let told = hers.into_iter().filter_map(|((_, at), (_, told))| Some(((nobody, at), (told?, told))));
                    self.votes.extend(told);
                    for statement in 1..=3 {
                        if self.moved(statement).0 >= STEP as usize {
                            self.let_go(statement);
                        }
                    }
                }
            }
            Deed::Join(n) if !self.closed => {
                self.here.insert(n);
            }
            Deed::Turn => {
                self.closed = !self.closed;
                let closes = if self.closed { 3 } else { 0 };
                for statement in 1..=closes {
                    let (away, fresh) = self.moved(statement);
                    if !self.settled || away + fresh >= STEP as usize {
                        self.let_go(statement);
                        self.tell(statement);
                    }
                }
                self.settled |= self.closed;
            }
            _ => {}
        }
    }

    fn told(&self) -> Vec<VoteRow> {
        let told = self.votes.iter().filter_map(|((participant, statement), (_, told))| {
            Some(VoteRow { participant: *participant, statement: *statement, vote: (*told)?, via: None })
        });
        told.collect()
    }
}

/// Does the same to the store; what the model refuses, the store has to refuse too.
async fn does(store: &Store, model: &Model, deed: Deed, nobody: Id) {
    match deed {
        Deed::Vote(n, statement, what) => {
            let outcome = act!(store, w => w.put_vote(D, who(n), statement, what, NOW));
            assert_eq!(outcome.is_ok(), !model.closed && model.here.contains(&n), "{deed:?} {outcome:?}");
        }
        Deed::Leave(n, now) => {
            let leaving = if now { Leaving::AtOnce } else { Leaving::WithOthers(nobody) };
            let left = act!(store, w => w.erase_participant(D, who(n), leaving)).unwrap();
            assert_eq!(left, model.here.contains(&n), "{deed:?}");
        }
        // Somebody who comes again is somebody else; here she has the same id, so that the test sees what is left of her.
        Deed::Join(n) => {
            let joined = act!(store, w => w.put_participant(D, who(n), &[n; 32], NOW));
            assert_eq!(joined.is_ok(), !model.closed && !model.here.contains(&n), "{deed:?} {joined:?}");
        }
        Deed::Turn if model.closed => phase(store, "closed", "open").await,
        Deed::Turn => phase(store, "open", "closed").await,
    }
}

async fn runs(store: &Store, at: &Empty, deeds: &[Deed]) {
    tamper(at, "DELETE FROM votes; DELETE FROM statements; DELETE FROM participants; UPDATE dialogues SET phase = 'open', settled = 0").await;
    fill(store, 8, 3).await;
    let mut model = Model { here: (1..9).collect(), ..Model::default() };
    let mut r = store.reader().await.unwrap();
    for (n, deed) in deeds.iter().enumerate() {
        does(store, &model, *deed, nobody(n)).await;
        model.does(*deed, nobody(n));
        assert_eq!(r.votes_told(D).await.unwrap(), model.told(), "{}: {deed:?}", at.name);
        for s in r.statements(D).await.unwrap() {
            let on = || model.votes.iter().filter(|((_, at), _)| *at == s.number);
            let told = [Vote::Agree, Vote::Disagree, Vote::Pass]
                .map(|what| on().filter(|(_, (_, told))| *told == Some(what)).count() as i64);
            assert_eq!((sums(&s), s.cast), (told, on().count() as i64), "{}: {deed:?} {}", at.name, s.number);
        }
    }
    let before: Vec<_> = r.statements(D).await.unwrap().iter().map(|s| (sums(s), s.cast)).collect();
    act!(store, w => w.recount(D)).unwrap();
    let after: Vec<_> = r.statements(D).await.unwrap().iter().map(|s| (sums(s), s.cast)).collect();
    assert_eq!(before, after, "{}: a recount changes nothing", at.name);
}

#[test]
fn whatever_people_do_what_is_told_is_what_the_rule_says() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let all = runtime.block_on(rooms(0, 0));
    let mut runner = TestRunner::new(Config { cases: 24, failure_persistence: None, ..Config::default() });
    runner
        .run(&deeds(), |deeds| {
            runtime.block_on(async {
                for (store, at) in &all {
                    runs(store, at, &deeds).await;
                }
            });
            Ok(())
        })
        .unwrap();
}
