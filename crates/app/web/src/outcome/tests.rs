use std::num::NonZeroUsize;

use dialogue::Phase;
use dialogue::rounds::{Round, Rounds};
use people::Id;
use store::{ChoiceRow, ParticipantRow, ScoreRow, StatementRow, StatementState, TranslationRow, Vote, VoteRow};

use super::make::{Room, draw};
use super::memory::Memory;
use super::*;

const NOW: Millis = Millis(1_790_000_000_000);

fn who(n: usize) -> Id {
    Id::from_bytes((n as u128 + 1).to_be_bytes())
}

fn statement(number: i64) -> StatementRow {
    StatementRow {
        number,
        participant: None,
        prompt: 0,
        lang: "en".into(),
        text: format!("SAMPLE {number}"),
        state: StatementState::Shown,
        merged_into: None,
        theme: None,
        pinned: false,
        seed: true,
        reason: String::new(),
        made: NOW,
        decided: None,
        decided_by: None,
        agree: 0,
        disagree: 0,
        pass: 0,
        cast: 0,
        fresh: 0,
        seq: 1,
    }
}

/// A number that looks like chance (splitmix64).
fn mixed(n: usize) -> usize {
    let mut z = (n as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    (z ^ (z >> 31)) as usize
}

/// So many people in so many camps: each camp agrees on a part of the statements and disagrees on the rest; the last three statements
/// are liked by all. `odd` of a hundred answers are the other way.
fn planted(people: usize, camps: usize, odd: usize) -> Room {
    let statements = 24;
    let vote = |person: usize, at: usize| {
        let camp = person % camps;
        let likes = at > statements - 3 || (at / 2 + camp).is_multiple_of(camps);
        let other = mixed(person * 100 + at) % 100 < odd;
        if likes != other { Vote::Agree } else { Vote::Disagree }
    };
    let votes = (0..people).flat_map(|person| {
        (1..=statements).map(move |at| VoteRow {
            participant: who(person),
            statement: at as i64,
            vote: vote(person, at),
            via: None,
        })
    });
    Room {
        statements: (1..=statements as i64).map(statement).collect(),
        translations: Vec::new(),
        participants: (0..people)
            .map(|n| ParticipantRow { dialogue: "one".into(), id: who(n), made: NOW, declared: None })
            .collect(),
        votes: votes.collect(),
        voters: (0..people).map(who).collect(),
    }
}

fn drawn(room: &Room, memory: &Memory) -> (Outcome, Memory) {
    let (outcome, memory, _) = draw(room, memory, 7, NOW, NonZeroUsize::MIN);
    (outcome, memory)
}

#[test]
fn camps_become_groups_and_what_all_like_is_found() {
    let (outcome, _) = drawn(&planted(90, 3, 4), &Memory::default());
    assert_eq!((outcome.reach, outcome.voters, outcome.placed, outcome.votes), (Reach::Groups, 90, 90, 90 * 24));
    let sizes: Vec<_> = outcome.groups.iter().map(|g| (g.letter, g.size)).collect();
    assert_eq!(sizes.iter().map(|(_, size)| size).sum::<usize>() + outcome.between, 90, "{sizes:?}");
    assert_eq!(sizes.len(), 3, "{sizes:?}");
    for number in [22, 23, 24] {
        assert!(outcome.consensus.contains(&number), "{:?}", outcome.consensus);
        let seen = outcome.statements[&number].seen.as_ref().unwrap();
        assert_eq!(seen.by_group.len(), 3);
        assert!(seen.floor > 0.5 && seen.by_group.iter().all(|i| i.low >= seen.floor), "{seen:?}");
    }
    assert!(outcome.groups.iter().all(|g| !g.own.is_empty()));
    assert_eq!(outcome.dots.len(), 90);
    assert!(!outcome.divisive.is_empty() && outcome.divisive.iter().all(|n| *n < 22));
}

#[test]
fn fourteen_people_make_no_map() {
    let (outcome, _) = drawn(&planted(14, 2, 0), &Memory::default());
    assert_eq!((outcome.reach, outcome.placed), (Reach::TooFew, 14));
    assert!(outcome.dots.is_empty() && outcome.groups.is_empty() && outcome.consensus.is_empty());
    let mut room = planted(40, 2, 0);
    room.votes.retain(|vote| vote.statement < 3);
    room.votes.retain(|vote| vote.participant.to_bytes()[15] % 3 == 0 || vote.statement == 1);
    let (outcome, _) = drawn(&room, &Memory::default());
    assert_eq!((outcome.enough, outcome.reach), (2, Reach::TooFew), "{}", outcome.placed);
    let (outcome, _) = drawn(&planted(0, 1, 0), &Memory::default());
    assert_eq!((outcome.voters, outcome.reach), (0, Reach::TooFew));
}

#[test]
fn votes_on_what_is_not_shown_count_for_nothing() {
    let mut room = planted(60, 2, 2);
    let all = drawn(&room, &Memory::default()).0;
    for (statement, state) in
        room.statements.iter_mut().zip([StatementState::Hidden, StatementState::Merged, StatementState::Erased])
    {
        statement.state = state;
    }
    let (outcome, _) = drawn(&room, &Memory::default());
    assert_eq!(outcome.votes, all.votes - 3 * 60);
    assert!([1, 2, 3].iter().all(|n| !outcome.statements.contains_key(n)));
    // Somebody who has left, and whose votes have not: they are told still, and nobody is counted for them.
    room.participants.remove(0);
    room.voters.remove(0);
    let (outcome, _, crowd) = draw(&room, &Memory::default(), 7, NOW, NonZeroUsize::MIN);
    assert_eq!((outcome.voters, outcome.votes), (60, all.votes - 3 * 60));
    assert_eq!(Figures::after(&Figures::default(), &crowd).came(), Some(55), "fifty-nine, in steps");
}

#[test]
fn groups_keep_their_letters_while_people_come_and_go() {
    let room = planted(90, 2, 4);
    let (first, memory) = drawn(&room, &Memory::default());
    let kept = Memory::read(&serde_json::to_string(&memory).unwrap());
    assert_eq!(kept, memory);
    // The largest group loses most of its people: by size alone the letters would change.
    let mut smaller = planted(90, 2, 4);
    let people: Vec<Id> = room.participants.iter().map(|p| p.id).collect();
    let before = memory.before(&people);
    let gone: Vec<Id> =
        people.iter().zip(&before).filter(|(_, at)| **at == Some(0)).map(|(id, _)| *id).take(18).collect();
    smaller.participants.retain(|p| !gone.contains(&p.id));
    smaller.votes.retain(|v| !gone.contains(&v.participant));
    let (second, after) = drawn(&smaller, &kept);
    assert_eq!((first.groups.len(), second.groups.len()), (2, 2));
    let left: Vec<Id> = smaller.participants.iter().map(|p| p.id).collect();
    let (was, is) = (kept.before(&left), after.before(&left));
    let moved = was.iter().zip(&is).filter(|(was, is)| was != is).count();
    assert!(moved <= 3, "{moved} of {} have another letter", left.len());
    assert!(first.groups[0].size > second.groups[0].size);
    // Who has left is in no memory.
    assert!(after.before(&gone).iter().all(Option::is_none));
    // A memory that cannot be read is no memory.
    assert_eq!(Memory::read("[1,"), Memory::default());
}

#[test]
fn letters_outlive_a_map_without_groups() {
    let (_, memory) = drawn(&planted(60, 2, 4), &Memory::default());
    let people: Vec<Id> = (0..60).map(who).collect();
    let before = memory.before(&people);
    assert!(before.iter().any(Option::is_some));
    assert_eq!(Memory::letters(&people, &before, people.iter().map(|_| None)), memory);
    assert_eq!(Memory::letters(&[], &[], std::iter::empty()), Memory::default());
}

#[test]
fn a_translation_is_shown_to_whom_it_helps() {
    let mut room = planted(0, 1, 0);
    room.statements[0].lang = "pt".into();
    let given = |lang: &str, shown| TranslationRow {
        statement: 1,
        lang: lang.into(),
        text: format!("SAMPLE {lang}"),
        participant: None,
        person: None,
        shown,
        made: NOW,
    };
    room.translations = vec![given("es", true), given("fr", false), given("ar-EG", true)];
    let outcome = drawn(&room, &Memory::default()).0;
    let told = |lang| outcome.statements[&1].translation(lang);
    assert_eq!([told("es"), told("fr"), told("ar"), told("pt")], [Some("SAMPLE es"), None, Some("SAMPLE ar-EG"), None]);
}

#[test]
fn a_round_tells_nothing_while_it_is_open_or_of_fewer_than_ten() {
    let rounds = |open| {
        let round = Round { open, statements: vec![1, 2, 3], told: false };
        Rounds { scoring: round.clone(), pairs: round }
    };
    let weights = [1.0, 1.0];
    let of = |people: usize, open, phase| standing::made(&answered(people), rounds(open), phase, &weights);
    let hidden = of(40, true, Phase::Closed);
    assert_eq!((hidden.scorers, hidden.choosers), (Some(40), Some(40)));
    assert!(hidden.scored.is_empty() && hidden.paired.is_empty() && hidden.sectors.is_empty());
    let few = of(9, false, Phase::Closed);
    assert!(few.scorers.is_none() && few.scored.is_empty() && few.paired.is_empty());
    let shown = of(43, false, Phase::Open);
    assert_eq!(shown.scorers, Some(40), "rounded down");
    let order: Vec<i64> = shown.scored.iter().map(|s| s.statement).collect();
    assert_eq!(order, [2, 1, 3]);
    assert!(shown.scored.iter().all(|s| s.score.low <= s.score.value && s.score.value <= s.score.high));
    assert!(shown.sectors.is_empty(), "people may still come in");
    let order: Vec<i64> = shown.paired.iter().map(|s| s.statement).collect();
    assert_eq!(order, [2, 1, 3]);
    assert!(shown.paired[0].low > 0.5 && shown.paired[2].high < 0.5, "{:?}", shown.paired);
}

#[test]
fn sectors_stand_beside_the_whole_only_if_the_rest_is_a_crowd() {
    let round = Round { open: false, statements: vec![1, 2, 3], told: false };
    let rounds = Rounds { scoring: round.clone(), pairs: round };
    let sectors = |people: usize| {
        let made = standing::made(&answered(people), rounds.clone(), Phase::Closed, &[1.0, 1.0]);
        made.sectors.into_iter().map(|s| (s.word, s.people, s.scores.len())).collect::<Vec<_>>()
    };
    // Of three people one is of the media, one of the health sector, one says nothing.
    let of = |word: &str, people| (word.to_owned(), people, 3);
    assert_eq!(sectors(45), [of("health", 15), of("media", 15)]);
    assert_eq!(sectors(27), [], "nine of each");
    // Fifteen, fifteen, and nobody else: the smaller would be the whole less the other.
    let mut rows = answered(30);
    for (n, person) in rows.participants.iter_mut().enumerate() {
        let word = if n % 2 == 0 { "media" } else { "health" };
        person.declared = Some(format!(r#"{{"sector":"{word}"}}"#));
    }
    let made = standing::made(&rows, rounds.clone(), Phase::Closed, &[1.0, 1.0]);
    assert_eq!(made.sectors.len(), 1);
}

#[test]
fn nothing_is_told_of_what_fewer_than_ten_people_judged() {
    let round = Round { open: false, statements: vec![1, 2, 3], told: false };
    let rounds = Rounds { scoring: round.clone(), pairs: round };
    let made = |keep: &dyn Fn(usize, &ScoreRow) -> bool| {
        let mut rows = answered(45);
        let place = |id: Id| rows.participants.iter().position(|p| p.id == id).unwrap();
        let kept: Vec<bool> = rows.scores.iter().map(|row| keep(place(row.participant), row)).collect();
        let mut kept = kept.into_iter();
        rows.scores.retain(|_| kept.next().unwrap());
        standing::made(&rows, rounds.clone(), Phase::Closed, &[1.0, 1.0])
    };
    // The third statement was judged by nine, its first criterion by all.
    let nine = made(&|n, row| row.statement != 3 || n < 9);
    assert_eq!(nine.scored.iter().map(|s| s.statement).collect::<Vec<_>>(), [2, 1]);
    assert!(nine.sectors.iter().all(|s| s.scores.len() == 2));
    let cell = made(&|n, row| row.statement != 3 || row.criterion == 0 || n < 9);
    let third = cell.scored.iter().find(|s| s.statement == 3).unwrap();
    assert!(third.criteria[0].is_some() && third.criteria[1].is_none());
    // Of fifteen in the sector of the media, nine judged the first statement: the sector says nothing of it.
    let media = made(&|n, row| row.statement != 1 || n % 3 != 0 || n < 27);
    let of = |word: &str| media.sectors.iter().find(|s| s.word == word).unwrap();
    let place = media.scored.iter().position(|s| s.statement == 1).unwrap();
    assert!(of("media").scores[place].is_none() && of("health").scores[place].is_some());
}

/// People who score three statements by two criteria, and choose between them: the second is liked best, the third least.
fn answered(people: usize) -> standing::Rows {
    let mut room = planted(people, 1, 0);
    for (n, person) in room.participants.iter_mut().enumerate() {
        let word = ["media", "health"].get(n % 3);
        person.declared = word.map(|word| format!(r#"{{"sector":"{word}"}}"#));
    }
    let likes = |n: usize, statement: i64| {
        let sure = [1, 2, 0][statement as usize - 1];
        if mixed(n * 10 + statement as usize).is_multiple_of(5) { 1 } else { sure }
    };
    let scores = (0..people).flat_map(|n| {
        (1..=3).flat_map(move |statement| {
            (0..2).map(move |criterion| ScoreRow {
                participant: who(n),
                statement,
                criterion,
                score: likes(n, statement),
            })
        })
    });
    let choices = (0..people).flat_map(|n| {
        [(1, 2, 2), (1, 3, 1), (2, 3, 2)].map(|(one, other, first)| {
            let first =
                if mixed(n * 100 + one as usize + other as usize).is_multiple_of(7) { None } else { Some(first) };
            ChoiceRow { participant: who(n), one, other, first }
        })
    });
    standing::Rows { scores: scores.collect(), choices: choices.collect(), participants: room.participants }
}
