//! What everybody has is taken by no bank, and told where it is in one.

use std::fs;

use banks::canary::Canary;
use banks::{Bank, Error, Rows, Terms, Writer};
use chacha20::ChaCha20Rng;
use chacha20::rand_core::{Rng, SeedableRng};
use fingerprint::Hash;

const NOW: i64 = 1_800_000_000;

fn drawn(count: usize) -> Rows {
    let mut rng = ChaCha20Rng::seed_from_u64(9);
    let mut rows = Rows::new();
    for _ in 0..count {
        let hash = Hash::from_words([rng.next_u64(), rng.next_u64(), rng.next_u64(), rng.next_u64()]);
        rows.push(hash, "hers", None, &Terms { owner: "SAMPLE".into(), ..Terms::default() });
    }
    rows
}

#[test]
fn it_is_refused_and_told_and_what_is_held_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let rng = || Box::new(ChaCha20Rng::seed_from_u64(1));
    let mut writer = Writer::create(folder.path(), None, rng()).unwrap();
    let flag = Canary::built_in().all().find(|p| p.name.ends_with("_catalonia.png")).unwrap().hash;
    let mut words = flag.words();
    words[0] ^= 0x7fff_ffff;
    let mut rows = drawn(20);
    rows.push(Hash::from_words(words), "", None, &Terms::default());
    let told = writer.add(rows, NOW).unwrap_err().to_string();
    assert!(
        told.starts_with("Entry 21: this is the fingerprint of a picture that everybody has (_catalonia.png"),
        "{told}"
    );
    assert_eq!(writer.bank().info(NOW).entries, 0);

    writer.add(drawn(5000), NOW).unwrap();
    let watch = writer.canary().watch(writer.bank(), NOW);
    assert!(watch.is_well() && watch.asked >= 50, "{watch:?}");
    // A picture of the operator's own: what is in the bank already is told, what comes is refused.
    let mine = drawn(5000).get(77).unwrap().0;
    assert_eq!(writer.add_popular(&[(mine, "our logo\u{1b}[2J".into()), (mine, "twice".into())]).unwrap(), 1);
    assert!(matches!(writer.add(drawn(78), NOW), Err(Error::Refused(_))));
    drop(writer);
    let (bank, canary) = (Bank::open(folder.path(), None).unwrap(), Canary::of(folder.path()).unwrap());
    let watch = canary.watch(&bank, NOW);
    assert_eq!((watch.poisoned.len(), watch.lost), (1, 0));
    let one = &watch.poisoned[0];
    assert_eq!((one.name.as_str(), one.distance, one.hash, one.owner.as_str()), ("our logo[2J", 0, mine, "SAMPLE"));
    let mut writer = Writer::open(folder.path(), None, rng()).unwrap();
    assert!(matches!(writer.add(drawn(78), NOW), Err(Error::Refused(_))));
    writer.withdraw(&[mine], None, NOW).unwrap();
    assert!(writer.canary().watch(writer.bank(), NOW).is_well());
    drop(writer);
    fs::write(folder.path().join("canary.csv"), "nonsense\n").unwrap();
    assert!(Canary::of(folder.path()).unwrap_err().to_string().contains("line 1"));
    assert!(Writer::open(folder.path(), None, rng()).is_err());
}
