//! A board under its facilitators: what is joined can be parted exactly, sums are those of the votes at every moment, and whoever saw a
//! number of the board is told everything since.

use std::collections::{BTreeMap, BTreeSet};

use people::{Id, PersonId};
use store::{
    BoardRow, Decision, DialogueRow, Error, Leaving, NewStatement, Reader, SeriesRow, ShownTranslation, StatementRow,
    StatementState, Store, TranslationRow, Vote, Writer,
};

use crate::{Empty, NOW, org, organisation, person, stores, tell};

const D: &str = "sample";

fn who(n: u8) -> Id {
    Id::from_bytes([n; 16])
}

fn lead() -> PersonId {
    person(1).id
}

/// Something done to the board in one transaction.
macro_rules! act {
    ($store:expr, $w:ident => $body:expr) => {
        $store.write("act", (), move |$w: &mut Writer, ()| Box::pin(async move { $body.await })).await
    };
}

/// An open dialogue with `people` participants and statements of these prompts, by turns theirs, in each kind of place.
async fn boards(people: u8, prompts: &'static [i64]) -> Vec<(Store, Empty)> {
    let all = stores().await;
    for (store, _) in &all {
        let put = store.write("board", (), move |w, ()| {
            Box::pin(async move {
                w.put_organisation(&organisation(1)).await?;
                w.put_person(&person(1)).await?;
                let body = "{}".to_owned();
                let id = "sample-series".to_owned();
                let series = SeriesRow { id, organisation: org(1), body: body.clone(), made: NOW, changed: NOW };
                w.put_series(&series).await?;
                let row = DialogueRow {
                    id: D.into(),
                    series: series.id,
                    organisation: org(1),
                    body,
                    phase: "open".into(),
                    sample: true,
                    starts: NOW,
                    made: NOW,
                    changed: NOW,
                    seq: 0,
                    spotlight: None,
                };
                w.put_dialogue(&row).await?;
                for n in 1..=people {
                    w.put_participant(D, who(n), &[n; 32], NOW).await?;
                }
                for (place, prompt) in prompts.iter().enumerate() {
                    let author = u8::try_from(place).unwrap() % people + 1;
                    let new = NewStatement {
                        dialogue: D.into(),
                        participant: Some(who(author)),
                        prompt: *prompt,
                        lang: "en".into(),
                        text: format!("SAMPLE {place}"),
                        state: StatementState::Shown,
                        seed: false,
                        made: NOW,
                        decided: None,
                    };
                    w.post_statement(&new).await?;
                }
                Ok(())
            })
        });
        put.await.unwrap();
    }
    all
}

async fn of(r: &mut Reader, number: i64) -> StatementRow {
    r.statement(D, number).await.unwrap().unwrap()
}

async fn board(r: &mut Reader) -> BoardRow {
    r.board(D).await.unwrap().unwrap()
}

/// Sums of every statement as they stand, and as the votes say.
async fn sums_are_exact(r: &mut Reader) -> bool {
    let mut counted: BTreeMap<i64, [i64; 3]> = BTreeMap::new();
    for vote in r.votes_told(D).await.unwrap() {
        let place = match vote.vote {
            Vote::Agree => 0,
            Vote::Disagree => 1,
            Vote::Pass => 2,
        };
        counted.entry(vote.statement).or_default()[place] += 1;
    }
    let all = r.statements(D).await.unwrap();
    all.iter().all(|s| counted.get(&s.number).copied().unwrap_or_default() == [s.agree, s.disagree, s.pass])
        && all.iter().all(|s| s.cast == s.votes())
}

async fn vote(store: &Store, at: &Empty, n: u8, statement: i64, vote: Vote) {
    act!(store, w => w.put_vote(D, who(n), statement, vote, NOW)).unwrap();
    tell(at).await;
}

fn refused<T: std::fmt::Debug>(outcome: store::Result<T>) -> &'static str {
    match outcome {
        Err(Error::Refused(id)) => id,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn what_waits_is_shown_what_is_shown_is_hidden_and_each_change_is_told() {
    for (store, at) in boards(2, &[0, 0, 0]).await {
        let mut r = store.reader().await.unwrap();
        let hide = |numbers: &'static [i64]| act_hide(&store, numbers);
        let before = board(&mut r).await;
        assert_eq!((before.people, before.spotlight, before.phase.as_str()), (2, None, "open"));
        act!(store, w => w.pin_statements(D, &[1, 2], true)).unwrap();
        assert!(act!(store, w => w.light(D, Some(2))).unwrap());
        let seen = board(&mut r).await;
        assert_eq!((seen.spotlight, seen.seq), (Some(2), before.seq + 2), "{}", at.name);

        assert_eq!(hide(&[2, 3, 99]).await, 2, "{}", at.name);
        let now = board(&mut r).await;
        assert_eq!((now.spotlight, now.seq), (None, seen.seq + 1), "{}: what is hidden is not lit", at.name);
        let changed = r.statements_since(D, seen.seq).await.unwrap();
        let told: Vec<_> = changed.iter().map(|s| (s.number, s.state, s.reason.as_str(), s.pinned)).collect();
        let hidden = StatementState::Hidden;
        assert_eq!(told, [(2, hidden, "SAMPLE reason", false), (3, hidden, "SAMPLE reason", false)], "{}", at.name);
        assert_eq!((changed[0].decided, changed[0].decided_by), (Some(NOW), Some(lead())));
        assert!(!act!(store, w => w.light(D, Some(2))).unwrap(), "{}", at.name);
        assert_eq!(act!(store, w => w.pin_statements(D, &[2], true)).unwrap(), 0, "{}", at.name);
        assert_eq!(hide(&[2]).await, 0, "{}: it is hidden already", at.name);

        let show = act!(store, w => w.decide_statements(D, &[1, 2], &Decision::Show, lead(), NOW)).unwrap();
        assert_eq!(show, 1, "{}: only one was hidden", at.name);
        let again = of(&mut r, 2).await;
        assert_eq!((again.state, again.reason.as_str()), (StatementState::Shown, ""));
        assert_eq!(r.board_seq(D).await.unwrap(), Some(board(&mut r).await.seq));
        assert_eq!(r.board_seq("nowhere").await.unwrap(), None);
        assert_eq!(r.board("nowhere").await.unwrap(), None);
        assert!(act!(store, w => w.pin_statements("nowhere", &[1], true)).is_err());
    }
}

async fn act_hide(store: &Store, numbers: &'static [i64]) -> u64 {
    act!(store, w => w.decide_statements(D, numbers, &Decision::Hide("SAMPLE reason".into()), lead(), NOW)).unwrap()
}

#[tokio::test]
async fn themes_are_made_named_moved_and_removed_and_statements_stay() {
    for (store, at) in boards(1, &[0, 0, 1]).await {
        let mut r = store.reader().await.unwrap();
        for (n, (prompt, title)) in [(0, "Laws"), (1, "Money"), (0, "بيانات"), (0, "Services")].into_iter().enumerate()
        {
            let made = act!(store, w => w.make_theme(D, prompt, title)).unwrap();
            assert_eq!(made, i64::try_from(n).unwrap() + 1, "{}", at.name);
        }
        let order = |themes: &[store::ThemeRow]| {
            themes.iter().filter(|t| !t.gone).map(|t| (t.prompt, t.number)).collect::<Vec<_>>()
        };
        assert_eq!(order(&r.themes_since(D, 0).await.unwrap()), [(0, 1), (0, 3), (0, 4), (1, 2)], "{}", at.name);
        let seen = board(&mut r).await.seq;
        assert!(act!(store, w => w.move_theme(D, 4, true)).unwrap());
        assert!(act!(store, w => w.move_theme(D, 4, true)).unwrap());
        assert!(!act!(store, w => w.move_theme(D, 4, true)).unwrap(), "{}: it is the first", at.name);
        assert!(!act!(store, w => w.move_theme(D, 2, false)).unwrap(), "{}: alone in its prompt", at.name);
        assert!(act!(store, w => w.move_theme(D, 1, false)).unwrap());
        assert_eq!(order(&r.themes_since(D, 0).await.unwrap()), [(0, 4), (0, 3), (0, 1), (1, 2)], "{}", at.name);
        assert_eq!(order(&r.themes_since(D, seen).await.unwrap()).len(), 3, "{}: each that moved is told", at.name);

        assert!(act!(store, w => w.name_theme(D, 3, "Data")).unwrap());
        assert_eq!(
            act!(store, w => w.put_under(D, &[1, 2, 3], Some(3))).unwrap(),
            2,
            "{}: 3 answers another prompt",
            at.name
        );
        assert_eq!(act!(store, w => w.put_under(D, &[1], Some(3))).unwrap(), 0, "{}: it is there", at.name);
        assert_eq!(act!(store, w => w.put_under(D, &[1], Some(77))).unwrap(), 0);
        assert_eq!(act!(store, w => w.put_under(D, &[2], None)).unwrap(), 1);
        let seen = board(&mut r).await.seq;
        assert!(act!(store, w => w.drop_theme(D, 3)).unwrap());
        for again in [act!(store, w => w.drop_theme(D, 3)), act!(store, w => w.name_theme(D, 3, "x"))] {
            assert!(!again.unwrap(), "{}", at.name);
        }
        assert_eq!(act!(store, w => w.put_under(D, &[2], Some(3))).unwrap(), 0);
        let gone = r.themes_since(D, seen).await.unwrap();
        assert_eq!(gone.iter().map(|t| (t.number, t.gone, t.title.as_str())).collect::<Vec<_>>(), [(3, true, "Data")]);
        let moved = r.statements_since(D, seen).await.unwrap();
        assert_eq!(moved.iter().map(|s| (s.number, s.theme)).collect::<Vec<_>>(), [(1, None)], "{}", at.name);
        assert_eq!(act!(store, w => w.make_theme(D, 0, "New")).unwrap(), 5, "{}: a number is used once", at.name);
    }
}

#[tokio::test]
async fn one_stands_for_another_and_everybody_is_counted_once() {
    for (store, at) in boards(4, &[0, 0, 1]).await {
        let mut r = store.reader().await.unwrap();
        for (n, statement, what) in [
            (1, 1, Vote::Agree),
            (2, 1, Vote::Agree),
            (2, 2, Vote::Disagree),
            (3, 2, Vote::Disagree),
            (4, 2, Vote::Pass),
        ] {
            vote(&store, &at, n, statement, what).await;
        }
        let before = r.votes_told(D).await.unwrap();
        act!(store, w => w.light(D, Some(2))).unwrap();
        let seen = board(&mut r).await.seq;
        act!(store, w => w.merge_statements(D, 1, 2, lead(), NOW)).unwrap();
        tell(&at).await;
        let (one, two) = (of(&mut r, 1).await, of(&mut r, 2).await);
        assert_eq!((one.agree, one.disagree, one.pass), (2, 1, 1), "{}: who voted on both keeps her vote", at.name);
        assert_eq!((two.state, two.merged_into, two.text.as_str()), (StatementState::Merged, Some(1), "SAMPLE 1"));
        assert!(one.seq > seen && two.seq > seen && sums_are_exact(&mut r).await, "{}", at.name);
        assert_eq!(board(&mut r).await.spotlight, Some(1), "{}: the light goes along", at.name);
        assert_eq!((one.votes(), one.cast), (4, 4), "{}: nobody is counted twice", at.name);
        let voted = act!(store, w => w.put_vote(D, who(1), 2, Vote::Agree, NOW));
        assert_eq!(refused(voted), "voice-refused-statement", "{}: a merged one takes no votes", at.name);
        for (into, other) in [(1, 1), (1, 3), (2, 3), (1, 2), (1, 99), (99, 1)] {
            let merged = act!(store, w => w.merge_statements(D, into, other, lead(), NOW));
            assert_eq!(refused(merged), "board-refused-merge", "{}: {other} into {into}", at.name);
        }

        // She changes her mind about the joint one: that is her vote on it, whatever becomes of the other.
        vote(&store, &at, 3, 1, Vote::Agree).await;
        assert!(act!(store, w => w.part_statement(D, 2, lead(), NOW)).unwrap());
        assert!(!act!(store, w => w.part_statement(D, 2, lead(), NOW)).unwrap(), "{}", at.name);
        assert!(!act!(store, w => w.part_statement(D, 1, lead(), NOW)).unwrap(), "{}", at.name);
        let (one, two) = (of(&mut r, 1).await, of(&mut r, 2).await);
        assert_eq!((one.agree, one.disagree, one.pass), (3, 0, 0), "{}", at.name);
        assert_eq!((two.agree, two.disagree, two.pass, two.state), (0, 2, 1, StatementState::Shown), "{}", at.name);
        let mut after = r.votes_told(D).await.unwrap();
        after.retain(|v| (v.participant, v.statement) != (who(3), 1));
        assert_eq!(after, before, "{}: all else is as it was", at.name);
        assert!(sums_are_exact(&mut r).await);
    }
}

#[tokio::test]
async fn whoever_leaves_frees_what_was_joined_to_hers_with_its_own_votes() {
    for (store, at) in boards(3, &[0, 0, 0]).await {
        let mut r = store.reader().await.unwrap();
        for (n, statement) in [(2, 2), (3, 2), (3, 3), (3, 1), (1, 2)] {
            vote(&store, &at, n, statement, Vote::Agree).await;
        }
        act!(store, w => w.merge_statements(D, 1, 2, lead(), NOW)).unwrap();
        tell(&at).await;
        act!(store, w => w.merge_statements(D, 1, 3, lead(), NOW)).unwrap();
        tell(&at).await;
        assert_eq!(of(&mut r, 1).await.agree, 3);
        assert!(act!(store, w => w.erase_participant(D, who(1), Leaving::AtOnce)).unwrap(), "{}", at.name);
        let all = r.statements(D).await.unwrap();
        let told: Vec<_> = all.iter().map(|s| (s.state, s.merged_into, s.agree)).collect();
        let (erased, shown) = (StatementState::Erased, StatementState::Shown);
        assert_eq!(told, [(erased, None, 1), (shown, None, 2), (shown, None, 1)], "{}", at.name);
        assert!(sums_are_exact(&mut r).await, "{}", at.name);
        assert!(r.votes_told(D).await.unwrap().iter().all(|v| v.via.is_none()), "{}", at.name);
    }
}

#[tokio::test]
async fn votes_on_what_is_erased_since_go_along_with_the_one_that_stood_for_it() {
    for (store, at) in boards(3, &[0, 0, 0]).await {
        let mut r = store.reader().await.unwrap();
        for (n, statement, what) in [(2, 1, Vote::Agree), (3, 1, Vote::Disagree), (2, 2, Vote::Pass)] {
            vote(&store, &at, n, statement, what).await;
        }
        act!(store, w => w.merge_statements(D, 2, 1, lead(), NOW)).unwrap();
        tell(&at).await;
        assert!(act!(store, w => w.erase_statement(D, who(1), 1)).unwrap());
        let before = r.votes_told(D).await.unwrap();
        act!(store, w => w.merge_statements(D, 3, 2, lead(), NOW)).unwrap();
        tell(&at).await;
        let joint = of(&mut r, 3).await;
        assert_eq!((joint.agree, joint.disagree, joint.pass), (0, 1, 1), "{}", at.name);
        assert!(sums_are_exact(&mut r).await, "{}", at.name);
        assert!(act!(store, w => w.part_statement(D, 2, lead(), NOW)).unwrap());
        assert_eq!(r.votes_told(D).await.unwrap(), before, "{}: parted, all is as it was", at.name);
        assert!(sums_are_exact(&mut r).await, "{}", at.name);
    }
}

#[tokio::test]
async fn what_was_hidden_with_another_stays_hidden_when_that_one_goes_or_lets_it_go() {
    for (store, at) in boards(3, &[0, 0, 0, 0]).await {
        let mut r = store.reader().await.unwrap();
        for other in [2, 3] {
            act!(store, w => w.merge_statements(D, 1, other, lead(), NOW)).unwrap();
            tell(&at).await;
            tell(&at).await;
        }
        assert_eq!(act_hide(&store, &[1]).await, 1, "{}", at.name);
        assert!(act!(store, w => w.part_statement(D, 2, lead(), NOW)).unwrap());
        assert!(act!(store, w => w.erase_statement(D, who(1), 1)).unwrap());
        for number in [2, 3] {
            let freed = of(&mut r, number).await;
            let told = (freed.state, freed.reason.as_str(), freed.merged_into);
            assert_eq!(told, (StatementState::Hidden, "SAMPLE reason", None), "{}: {number}", at.name);
        }
        act!(store, w => w.decide_statements(D, &[3], &Decision::Show, lead(), NOW)).unwrap();
        act!(store, w => w.merge_statements(D, 4, 3, lead(), NOW)).unwrap();
        tell(&at).await;
        assert!(act!(store, w => w.part_statement(D, 3, lead(), NOW)).unwrap());
        let shown = of(&mut r, 3).await;
        assert_eq!((shown.state, shown.reason.as_str()), (StatementState::Shown, ""), "{}", at.name);
    }
}

#[tokio::test]
async fn whoever_stood_for_what_is_erased_is_told_to_show_it_no_more() {
    for (store, at) in boards(2, &[0, 0]).await {
        let mut r = store.reader().await.unwrap();
        act!(store, w => w.merge_statements(D, 1, 2, lead(), NOW)).unwrap();
        tell(&at).await;
        let seen = board(&mut r).await.seq;
        act!(store, w => w.erase_participant(D, who(2), Leaving::AtOnce)).unwrap();
        let told = r.statements_since(D, seen).await.unwrap();
        assert_eq!(told.iter().map(|s| s.number).collect::<Vec<_>>(), [1, 2], "{}", at.name);
    }
    for (store, at) in boards(2, &[0, 0, 0, 0]).await {
        let mut r = store.reader().await.unwrap();
        act!(store, w => w.merge_statements(D, 1, 2, lead(), NOW)).unwrap();
        tell(&at).await;
        act!(store, w => w.merge_statements(D, 3, 4, lead(), NOW)).unwrap();
        tell(&at).await;
        let seen = board(&mut r).await.seq;
        assert!(act!(store, w => w.erase_statement(D, who(2), 4)).unwrap(), "{}", at.name);
        let told = r.statements_since(D, seen).await.unwrap();
        assert_eq!(told.iter().map(|s| s.number).collect::<Vec<_>>(), [3, 4], "{}: the other is left alone", at.name);
    }
}

#[tokio::test]
async fn a_translation_that_was_read_is_told_and_one_that_is_taken_out_is_gone() {
    for (store, at) in boards(1, &[0, 0]).await {
        let mut r = store.reader().await.unwrap();
        for (statement, lang) in [(1, "fr"), (1, "es"), (2, "ar")] {
            let row = TranslationRow {
                statement,
                lang: lang.into(),
                text: format!("SAMPLE {lang}"),
                participant: Some(who(1)),
                person: None,
                shown: false,
                made: NOW,
            };
            store.write("give", row, |w, row| Box::pin(async move { w.put_translation(D, row).await })).await.unwrap();
        }
        assert_eq!(r.shown_translations_since(D, 0).await.unwrap(), [], "{}: they wait", at.name);
        let seen = board(&mut r).await.seq;
        assert!(act!(store, w => w.show_translation(D, 1, "fr")).unwrap());
        for nothing in
            [act!(store, w => w.show_translation(D, 1, "fr")), act!(store, w => w.show_translation(D, 2, "fr"))]
        {
            assert!(!nothing.unwrap(), "{}", at.name);
        }
        let french = ShownTranslation { statement: 1, lang: "fr".into(), text: "SAMPLE fr".into() };
        assert_eq!(r.shown_translations_since(D, seen).await.unwrap(), [french], "{}", at.name);
        assert_eq!(r.statements_since(D, seen).await.unwrap().len(), 1);
        let seen = board(&mut r).await.seq;
        assert!(act!(store, w => w.drop_translation(D, 1, "fr")).unwrap());
        assert!(!act!(store, w => w.drop_translation(D, 1, "fr")).unwrap());
        assert_eq!(r.shown_translations_since(D, 0).await.unwrap(), []);
        assert_eq!(r.statements_since(D, seen).await.unwrap().len(), 1, "{}: the board is told", at.name);
    }
}

#[tokio::test]
async fn pairs_that_somebody_left_as_they_are_are_not_offered_again() {
    for (store, at) in boards(1, &[0, 0, 0]).await {
        for (one, other) in [(3, 1), (1, 3), (2, 3)] {
            act!(store, w => w.keep_apart(D, one, other)).unwrap();
        }
        let kept = store.reader().await.unwrap().kept_apart(D).await.unwrap();
        assert_eq!(kept, [(1, 3), (2, 3)], "{}", at.name);
        assert!(act!(store, w => w.keep_apart(D, 1, 99)).is_err(), "{}", at.name);
    }
}

/// A number of a small generator, so that every run does the same.
fn next(seed: &mut u64, most: u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    (*seed >> 33) % most
}

/// Votes, joins and partings in any order: after each, sums are those of the votes and nobody is counted twice; when all is parted, votes are
/// exactly those that were cast.
#[tokio::test]
async fn whatever_is_joined_and_parted_in_any_order_leaves_the_votes_that_were_cast() {
    for (store, at) in boards(5, &[0; 6]).await {
        let mut r = store.reader().await.unwrap();
        let mut seed = 4;
        let mut cast: BTreeMap<(Id, i64), Vote> = BTreeMap::new();
        for step in 0..160 {
            let all = r.statements(D).await.unwrap();
            let place = usize::try_from(next(&mut seed, 6)).unwrap();
            let shown: Vec<_> = all.iter().filter(|s| s.state == StatementState::Shown).map(|s| s.number).collect();
            match next(&mut seed, 4) {
                0 | 1 => {
                    let n = u8::try_from(next(&mut seed, 5)).unwrap() + 1;
                    let statement = shown[place % shown.len()];
                    let what = Vote::ALL[usize::try_from(next(&mut seed, 3)).unwrap()];
                    let copied = r.votes_by(D, who(n)).await.unwrap();
                    let same = copied.iter().any(|v| v.statement == statement && v.vote == what && v.via.is_some());
                    vote(&store, &at, n, statement, what).await;
                    if !same {
                        cast.insert((who(n), statement), what);
                    }
                }
                2 if shown.len() > 1 => {
                    let (into, other) = (shown[place % shown.len()], shown[(place + 1) % shown.len()]);
                    act!(store, w => w.merge_statements(D, into, other, lead(), NOW)).unwrap();
                    tell(&at).await;
                }
                _ => {
                    let number = i64::try_from(place).unwrap() + 1;
                    let merged = all[place].state == StatementState::Merged;
                    assert_eq!(act!(store, w => w.part_statement(D, number, lead(), NOW)).unwrap(), merged);
                    tell(&at).await;
                }
            }
            assert!(sums_are_exact(&mut r).await, "{} at step {step}", at.name);
            let all = r.statements(D).await.unwrap();
            for s in all.iter().filter(|s| s.state == StatementState::Shown) {
                let joint: BTreeSet<i64> = all
                    .iter()
                    .filter(|o| o.merged_into == Some(s.number))
                    .map(|o| o.number)
                    .chain([s.number])
                    .collect();
                let heard: BTreeSet<Id> =
                    cast.keys().filter(|(_, statement)| joint.contains(statement)).map(|(who, _)| *who).collect();
                assert_eq!(s.votes(), i64::try_from(heard.len()).unwrap(), "{} at step {step}: {}", at.name, s.number);
            }
            let into: BTreeSet<i64> = all.iter().filter_map(|s| s.merged_into).collect();
            assert!(all.iter().filter(|s| into.contains(&s.number)).all(|s| s.state == StatementState::Shown));
        }
        for number in 1..=6 {
            act!(store, w => w.part_statement(D, number, lead(), NOW)).unwrap();
        }
        let left: BTreeMap<_, _> =
            r.votes_told(D).await.unwrap().into_iter().map(|v| ((v.participant, v.statement), v.vote)).collect();
        assert_eq!(left, cast, "{}", at.name);
    }
}
