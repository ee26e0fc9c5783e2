//! Camps that are there are found, and camps that are not there are not.

use crate::planted::{Camps, alike, bell, map};
use opinion::{CLEAR, MapSettings, Seed};

#[test]
fn four_camps_are_found_as_well_as_the_votes_allow() {
    // A tenth of the statements seen: eighteen telling votes a person in the first room, forty-five in the second.
    for (people, statements, seed) in [(1000, 200, 1), (1000, 200, 42), (4000, 500, 2)] {
        let room = Camps { camps: 4, people, statements, density: 0.1, lean: 0.9, seed };
        let (table, known) = room.table();
        let (found, truth) = (map(&table), room.truth(&table));
        assert!(found.clear && found.support > 0.9, "{people} {:?}", found.supports);
        assert_eq!(found.groups.len(), 4);
        let grouped = alike(found.people.iter().map(|p| p.group), &truth);
        assert!(grouped >= 0.98, "{people}: {grouped}");
        // Everybody, those between groups too, against what can be known at all.
        let (all, limit) =
            (alike(found.people.iter().map(|p| p.nearest), &truth), alike(known.into_iter().map(Some), &truth));
        assert!(all >= 0.95_f64.min(limit) - 0.03 && all >= 0.92, "{people}: {all} of {limit}");
        let between = found.people.iter().filter(|p| p.between).count();
        assert!(between * 10 < found.people.len(), "{between}");
    }
}

#[test]
fn two_and_three_camps_in_a_small_room() {
    for (camps, people, seed) in [(2, 40, 1), (2, 40, 42), (3, 60, 1), (3, 60, 2)] {
        let room = Camps { camps, people, statements: 50, density: 0.5, lean: 0.85, seed };
        let (table, _) = room.table();
        let found = map(&table);
        assert_eq!(found.groups.len() as u64, camps, "{:?}", found.supports);
        let alike = alike(found.people.iter().map(|p| p.group), &room.truth(&table));
        assert!(alike > 0.85, "{camps} {alike}");
    }
}

#[test]
fn a_room_without_camps_is_told_so() {
    // Chance can part a room too: of bell curves in one direction, about one in ten looks as if it had camps.
    for (people, directions, most) in
        [(40, 0, 0), (300, 0, 0), (40, 1, 0), (100, 1, 1), (300, 1, 2), (100, 2, 1), (300, 2, 1)]
    {
        let mut clear = 0;
        for seed in 0..8 {
            let found = map(&bell(people, 60, directions, |_| 0.4, 100 + seed));
            if found.clear {
                clear += 1;
                continue;
            }
            assert!(found.support < CLEAR && found.groups.is_empty());
            assert!(found.people.iter().all(|p| p.group.is_none() && !p.between && p.nearest.is_none()));
            // Then everybody is one, and the floor is that of everybody.
            for statement in &found.statements {
                assert!(statement.by_group.is_empty());
                assert_eq!((statement.floor, statement.reweighted), (statement.everyone.low, statement.everyone));
            }
        }
        assert!(clear <= most, "{people} people, {directions} directions: {clear} of 8");
    }
}

#[test]
fn no_group_is_smaller_than_five_people_or_three_in_a_hundred() {
    for (small, least) in [(4u64, 5), (8, 5), (30, 18)] {
        // Two large camps and one of `small` people, of six hundred or sixty.
        let people: u64 = if small == 30 { 600 } else { 60 };
        let room = Camps { camps: 3, people: people * 3, statements: 60, density: 0.6, lean: 0.9, seed: 3 };
        let (whole, _) = room.table();
        let mut builder = opinion::Builder::new(whole.statements().iter().copied());
        let mut third = 0;
        for (row, &person) in whole.people().iter().enumerate() {
            third += u64::from(person % 3 == 2);
            if (person % 3 == 2 && third <= small) || (person % 3 < 2 && person < people * 3 / 2) {
                for (statement, vote) in whole.votes_of(row) {
                    builder.vote(person, whole.statements()[statement], vote, 0).unwrap();
                }
            }
        }
        let found = map(&builder.finish());
        assert!(found.groups.iter().all(|g| g.size >= least), "{small}: {:?}", found.supports);
        assert_eq!(found.groups.len(), if small == 4 { 2 } else { 3 }, "{small}: {:?}", found.supports);
    }
}

#[test]
fn whoever_voted_on_little_is_in_no_group() {
    let room = Camps { camps: 2, people: 200, statements: 40, density: 0.5, lean: 0.9, seed: 5 };
    let (table, _) = room.table();
    let mut builder = opinion::Builder::new(table.statements().iter().copied());
    for (row, &person) in table.people().iter().enumerate() {
        let few = if person < 10 { 6 } else { usize::MAX };
        for (statement, vote) in table.votes_of(row).take(few) {
            builder.vote(person, table.statements()[statement], vote, 0).unwrap();
        }
    }
    let found = map(&builder.finish());
    assert!(found.clear);
    for person in &found.people[..10] {
        assert_eq!((person.votes, person.group, person.between, person.nearest), (6, None, false, None));
    }
}

#[test]
fn groups_keep_their_ids_when_people_come_and_go() {
    let room = Camps { camps: 3, people: 300, statements: 60, density: 0.4, lean: 0.88, seed: 7 };
    let (table, _) = room.table();
    let first = map(&table);
    // Ids of before, shifted so that nothing fits by chance, for the people who stay; seventy-five new ones have none.
    let before: Vec<Option<u32>> = first
        .people
        .iter()
        .enumerate()
        .map(|(row, p)| if row % 4 == 0 { None } else { p.group.map(|g| g + 2) })
        .collect();
    let settings = MapSettings { before: Some(&before), seed: 99, ..MapSettings::default() };
    let second = opinion::map(&table, &settings);
    assert_eq!(first.groups.len(), 3, "{:?}", first.supports);
    assert_eq!(second.groups.iter().map(|g| g.id).collect::<Vec<_>>(), [2, 3, 4]);
    let kept = before.iter().zip(&second.people).filter(|(b, p)| b.is_some() && p.group.is_some());
    let (same, all) = kept.fold((0, 0), |(same, all), (b, p)| (same + usize::from(*b == p.group), all + 1));
    assert!(same == all && all > 150, "{same} of {all}");
}

#[test]
fn left_stays_left_from_map_to_map() {
    let room = Camps { camps: 2, people: 120, statements: 50, density: 0.5, lean: 0.85, seed: 8 };
    let (table, _) = room.table();
    let first = map(&table);
    let mut seed = Seed::new(1);
    for _ in 0..4 {
        let mirror = [if seed.unit() < 0.5 { -1.0 } else { 1.0 }, if seed.unit() < 0.5 { -1.0 } else { 1.0 }];
        let places: Vec<_> = first.people.iter().map(|p| Some([p.at[0] * mirror[0], p.at[1] * mirror[1]])).collect();
        let second = opinion::map(&table, &MapSettings { places_before: Some(&places), ..MapSettings::default() });
        assert!(second.people.iter().zip(&places).all(|(p, before)| Some(p.at) == *before));
    }
}
