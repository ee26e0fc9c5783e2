//! Attackers who know the rules, know how many came, and subtract.

use std::collections::{BTreeSet, HashMap};

use proptest::prelude::*;

use super::*;

/// A crowd of one kind: how many said each word, how many said none.
fn crowd(kind: Kind, counts: &[u32], unsaid: u32) -> Crowd {
    let mut crowd = Crowd::default();
    for (word, n) in counts.iter().enumerate() {
        for _ in 0..*n {
            crowd.add(&one(kind, word), true);
        }
    }
    for _ in 0..unsaid {
        crowd.add(&Declared::default(), true);
    }
    crowd
}

fn one(kind: Kind, word: usize) -> Declared {
    let word = word.to_string();
    match kind {
        Kind::Group => Declared { groups: [word].into(), ..Declared::default() },
        Kind::Region => Declared { region: Some(word), ..Declared::default() },
        Kind::Sector => Declared { sector: Some(word), ..Declared::default() },
        Kind::Lived => Declared { lived: true, ..Declared::default() },
    }
}

fn published(figures: &Figures, kind: Kind) -> BTreeMap<String, u32> {
    figures.kinds.get(&kind).map(|kept| kept.shown.clone()).unwrap_or_default()
}

/// The figures as they would be if they were made now.
fn made(kind: Kind, counts: &[u32], unsaid: u32) -> BTreeMap<String, u32> {
    let crowd = crowd(kind, counts, unsaid);
    let none = Tally::default();
    let tally = crowd.kinds.get(&kind).unwrap_or(&none);
    shown(kind, tally, crowd.came)
}

/// All that could be so, by all that can be seen. Bit `n` of a cell: it may be `n`.
type Possible = HashMap<(u32, BTreeMap<String, u32>), [u64; 4]>;

/// Somebody who knows how many came, knows the rules and tries everything: of no word that is kept back does she learn that it is one
/// of fewer than ten numbers, and of those who did not say neither.
#[test]
fn who_tries_every_possible_room_learns_no_small_number() {
    let every: Vec<u32> = (0..=23).collect();
    let mut possible: Possible = HashMap::new();
    let rooms = |of: &[u32], each: &mut dyn FnMut([u32; 4])| {
        let most = of.len().pow(4);
        let room = |n: usize| [n, n / of.len(), n / of.len().pow(2), n / of.len().pow(3)].map(|n| of[n % of.len()]);
        (0..most).map(room).filter(|room| of.len() < 20 || room.iter().sum::<u32>() <= 23).for_each(each);
    };
    let seen = |room: [u32; 4]| {
        let words = room[..3].iter().enumerate().map(|(word, n)| (word.to_string(), *n)).collect();
        let came = room.iter().sum();
        (came, shown(Kind::Sector, &Tally { said: came - room[3], words }, came))
    };
    rooms(&every, &mut |room| {
        let cells = possible.entry(seen(room)).or_default();
        for (cell, n) in cells.iter_mut().zip(room) {
            *cell |= 1 << n;
        }
    });
    let mut looked = 0;
    for ((came, shown), cells) in possible.iter() {
        for (word, cell) in cells.iter().enumerate() {
            let kept = word == 3 || !shown.contains_key(&word.to_string());
            let small = (0..LEAST.min(came + 1)).filter(|n| cell >> n & 1 == 1).count();
            let wide = cell.count_ones() >= LEAST.min(came + 1);
            assert!(!kept || small == 0 || wide, "{came} came, {shown:?}, word {word}: {cell:b}");
            looked += usize::from(kept);
        }
    }
    assert!(looked > 60, "{looked}");
    // With larger rooms the same, cell by cell: another room that looks alike for every small number.
    rooms(&[0, 1, 5, 9, 10, 11, 14, 15, 23, 40], &mut |room| {
        let (came, shown) = seen(room);
        let rest: u32 = came - (0..3).filter(|w| shown.contains_key(&w.to_string())).map(|w| room[w]).sum::<u32>();
        for word in (0..3).filter(|word| !shown.contains_key(&word.to_string())) {
            for n in 0..LEAST.min(rest + 1) {
                let mut other = room;
                for (w, cell) in other[..3].iter_mut().enumerate() {
                    if !shown.contains_key(&w.to_string()) {
                        *cell = if w == word { n } else { 0 };
                    }
                }
                other[3] = rest - n;
                assert_eq!(seen(other), (came, shown.clone()), "{room:?} and {other:?}");
            }
        }
    });
}

proptest! {
    #[test]
    fn every_figure_is_ten_or_more_in_steps_of_five_and_true(
        counts in prop::collection::vec(0_u32..60, 0..12), unsaid in 0_u32..40, kind in prop::sample::select(Kind::ALL.to_vec()),
    ) {
        let counts = if kind == Kind::Lived { counts.get(..1).unwrap_or_default().to_vec() } else { counts };
        for (word, figure) in made(kind, &counts, unsaid) {
            let n = counts[word.parse::<usize>().unwrap_or(0)];
            prop_assert!(figure >= LEAST && figure % STEP == 0 && figure <= n, "{word}: {figure} of {n}");
        }
    }

    /// Who knows how many came takes every set of figures from it: what is left is never a number below ten.
    #[test]
    fn what_is_left_after_any_subtraction_may_be_ten_or_more(
        counts in prop::collection::vec(0_u32..40, 1..9), unsaid in 0_u32..30, kind in prop::sample::select(vec![Kind::Region, Kind::Sector]),
    ) {
        let came: u32 = counts.iter().sum::<u32>() + unsaid;
        prop_assume!(came >= LEAST);
        let figures = made(kind, &counts, unsaid);
        for set in 0_u32..1 << counts.len() {
            let taken = counts.iter().enumerate().filter(|(word, _)| set >> word & 1 == 1);
            let known: Vec<u32> = taken.filter_map(|(word, _)| figures.get(&word.to_string()).copied()).collect();
            let at_most = came - known.iter().sum::<u32>();
            prop_assert!(at_most >= LEAST, "{counts:?} {unsaid}: {figures:?}");
        }
    }

    /// A group that nearly everybody belongs to: those who did not say so are as well kept as those who did.
    #[test]
    fn nobody_is_the_one_who_did_not_say_it(said in 0_u32..80, unsaid in 0_u32..20) {
        for kind in [Kind::Group, Kind::Lived] {
            let came = said + unsaid;
            let word = if kind == Kind::Lived { YES } else { "0" };
            let alike = |n: u32| made(kind, &[n], came - n).get(word) == made(kind, &[said], unsaid).get(word);
            let others: Vec<u32> = (0..=came).filter(|n| alike(*n)).map(|n| came - n).collect();
            let few = others.iter().any(|n| *n < LEAST);
            prop_assert!(!few || others.len() as u32 >= LEAST.min(came + 1), "{said} of {came}: others may be {others:?}");
            let themselves: Vec<u32> = (0..=came).filter(|n| alike(*n)).collect();
            let few = themselves.iter().any(|n| *n < LEAST);
            prop_assert!(!few || themselves.len() as u32 >= LEAST.min(came + 1), "{said} of {came}");
        }
    }

    /// Somebody looks after every single thing that happens: a figure moves only when ten more people, or fewer, have spoken.
    #[test]
    fn figures_stand_still_until_a_crowd_has_spoken(
        acts in prop::collection::vec((0_usize..5, 0_usize..4, any::<bool>()), 1..160),
    ) {
        let mut people: Vec<Declared> = Vec::new();
        let mut figures = Figures::default();
        let mut basis = 0_u32;
        for (word, what, spoke) in acts {
            match what {
                0 => drop((!people.is_empty()).then(|| people.swap_remove(word % people.len()))),
                1 if !people.is_empty() => {
                    let at = word % people.len();
                    people[at] = one(Kind::Region, word);
                }
                _ => people.push(if spoke { one(Kind::Region, word) } else { Declared::default() }),
            }
            let mut crowd = Crowd::default();
            for said in &people {
                crowd.add(said, true);
            }
            let next = Figures::after(&figures, &crowd);
            let said = people.iter().filter(|p| p.region.is_some()).count() as u32;
            if published(&next, Kind::Region) != published(&figures, Kind::Region) {
                prop_assert!(said.abs_diff(basis) >= LEAST, "{basis} to {said}");
            }
            if said.abs_diff(basis) >= LEAST {
                basis = said;
            }
            // Looking again changes nothing.
            prop_assert_eq!(&Figures::after(&next, &crowd), &next);
            figures = next;
        }
    }
}

#[test]
fn nobody_looks_like_nine() {
    for kind in [Kind::Region, Kind::Group] {
        let room = |few| made(kind, &[40, few], 60 - few);
        for few in 0..LEAST {
            assert_eq!(room(few), room(0), "{kind:?} {few}");
        }
        assert_ne!(room(LEAST), room(0));
    }
}

#[test]
fn the_smallest_shown_word_hides_the_rest() {
    // All but three said where they live: the regions shown would add up to all but a few.
    assert_eq!(made(Kind::Region, &[52, 31, 14, 2], 1), BTreeMap::from([("0".into(), 50), ("1".into(), 30)]));
    // With enough who did not say, it is shown.
    assert!(made(Kind::Region, &[52, 31, 14, 2], 8).contains_key("2"));
}

#[test]
fn lines_come_in_the_order_of_the_targets_and_then_of_the_numbers() {
    let mut all = Crowd::default();
    for (n, word) in [(12, "girls"), (25, "rural-women"), (4, "widows"), (14, "children")] {
        for _ in 0..n {
            all.add(
                &Declared { groups: [word.to_owned()].into(), lived: word == "girls", ..Declared::default() },
                word != "widows",
            );
        }
    }
    let figures = Figures::after(&Figures::default(), &all);
    let target = |kind: &str, word: &str, hoped| Target { kind: kind.into(), word: word.into(), hoped };
    let targets = [target("group", "widows", 20), target("lived", "yes", 30), target("nothing", "x", 1)];
    let rows: Vec<_> = figures.rows(&targets).into_iter().map(|row| (row.word, row.here, row.hoped)).collect();
    let row = |word: &str, here, hoped| (word.to_owned(), here, hoped);
    let others = [row("rural-women", Some(25), 0), row("children", Some(10), 0), row("girls", Some(10), 0)];
    assert_eq!(rows, [&[row("widows", None, 20), row("yes", Some(10), 30)][..], &others].concat());
    assert_eq!((figures.came(), figures.silent()), (Some(55), None));
    assert_eq!(figures.unreached(200), Some(140));
    assert_eq!((figures.unreached(60), figures.unreached(0)), (None, None));
    // Those who came are too few to say: of those who did not come no more is said than that.
    assert_eq!(Figures::default().unreached(200), Some(190));
    let kept: Figures = serde_json::from_str(&serde_json::to_string(&figures).unwrap()).unwrap();
    assert_eq!(kept, figures);
}

#[test]
fn parts_of_the_world_are_kept_back_with_their_whole_and_among_themselves() {
    let room = |counts: &[(&str, u32)], unsaid: u32| {
        let mut crowd = Crowd::default();
        for (region, n) in counts {
            for _ in 0..*n {
                crowd.add(&Declared { region: Some((*region).to_owned()), ..Declared::default() }, true);
            }
        }
        for _ in 0..unsaid {
            crowd.add(&Declared::default(), true);
        }
        Figures::after(&Figures::default(), &crowd)
    };
    let of =
        |figures: &Figures, words: &[&str]| words.iter().map(|w| figures.here(Kind::Region, w)).collect::<Vec<_>>();
    let words = ["Africa", "Eastern Africa", "Western Africa", "Northern Africa", "Asia", "Sub-Saharan Africa"];
    // Of Africa, all but three are of the east or the west: one of the two is kept back.
    let figures =
        room(&[("Eastern Africa", 31), ("Western Africa", 17), ("Northern Africa", 3), ("Southern Asia", 4)], 30);
    assert_eq!(of(&figures, &words), [Some(50), Some(30), None, None, None, Some(30)]);
    // Nearly everybody said where she lives, and so the only region shown would give the other away: with it go its parts.
    let figures = room(&[("Eastern Africa", 31), ("Western Africa", 17), ("Southern Asia", 4)], 1);
    assert_eq!(of(&figures, &words), [None; 6]);
    let target = |word: &str| Target { kind: "region".into(), word: word.into(), hoped: 40 };
    let figures = room(
        &[
            ("Eastern Africa", 31),
            ("Western Africa", 27),
            ("Middle Africa", 6),
            ("Northern Africa", 7),
            ("Southern Asia", 14),
        ],
        30,
    );
    let rows: Vec<_> = figures.rows(&[target("Western Africa")]).into_iter().map(|row| (row.word, row.here)).collect();
    assert_eq!(
        rows,
        [("Western Africa".to_owned(), Some(25)), ("Africa".to_owned(), Some(70)), ("Asia".to_owned(), Some(10))]
    );
}

/// Wholes and parts together: who tries every room finds for each part that is kept back, and may be small, many numbers that it may be.
#[test]
fn wholes_do_not_give_their_parts_away() {
    let names = ["Melanesia", "Polynesia", "Western Europe"];
    type Seen = (u32, BTreeMap<String, u32>);
    let mut possible: HashMap<Seen, [BTreeSet<u32>; 3]> = HashMap::new();
    for n in 0..38_u32.pow(4) {
        let [a, b, c, unsaid] = [n, n / 38, n / 38 / 38, n / 38 / 38 / 38].map(|n| n % 38);
        let came = a + b + c + unsaid;
        if came > 37 {
            continue;
        }
        let words = names.iter().zip([a, b, c]).map(|(name, n)| ((*name).to_owned(), n)).collect();
        let figures = shown(Kind::Region, &Tally { said: a + b + c, words }, came);
        let cells = possible.entry((came, figures)).or_default();
        cells.iter_mut().zip([a, b, c]).for_each(|(cell, n)| {
            cell.insert(n);
        });
    }
    assert!(possible.keys().any(|(_, figures)| figures.contains_key("Polynesia")));
    for ((came, figures), cells) in &possible {
        for (name, cell) in names.iter().zip(cells).filter(|(name, _)| !figures.contains_key(**name)) {
            let small = cell.iter().any(|n| *n < LEAST);
            assert!(!small || cell.len() as u32 >= LEAST.min(came + 1), "{came} came, {figures:?}, {name}: {cell:?}");
        }
    }
}
