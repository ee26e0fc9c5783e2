use proptest::prelude::*;

use super::*;
use crate::Id;

fn org(byte: u8) -> Option<OrgId> {
    Some(OrgId(Id::from_bytes([byte; 16])))
}

fn event(organisation: Option<OrgId>, at: i64, object: &str) -> Event {
    Event {
        organisation,
        at: Millis(at),
        actor: Some(PersonId(Id::from_bytes([9; 16]))),
        act: Act::PersonRoleChanged,
        object: object.to_owned(),
        detail: [("before", "reader"), ("after", "reviewer")].map(|(k, v)| (k.to_owned(), v.to_owned())).into(),
    }
}

fn chain(organisation: Option<OrgId>, length: i64) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for n in 0..length {
        let head = entries.last().map(Entry::head);
        entries.push(link(head.as_ref(), event(organisation, 1_800_000_000_000 + n, &n.to_string())).unwrap());
    }
    entries
}

/// Recomputed outside: `printf %s '<the literal>' | sha256sum`.
#[test]
fn an_entry_to_the_byte() {
    let entry = &chain(None, 1)[0];
    let literal = concat!(
        r#"{"act":"person.role-changed","actor":"09144gj289144gj289144gj289","at":1800000000000,"#,
        r#""detail":{"after":"reviewer","before":"reader"},"object":"0","organisation":null,"#,
        r#""prev":"0000000000000000000000000000000000000000000000000000000000000000","seq":1}"#
    );
    assert_eq!(String::from_utf8(entry.canonical().unwrap()).unwrap(), literal);
    assert_eq!(
        data_encoding::HEXLOWER.encode(&entry.hash),
        "82e4a9abcf10ac9686007e6c55c3e41340fca402d4577f85993dbba1cf9b1ee7"
    );
}

/// The string of the example in RFC 8785, section 3.2.2, and its canonical form in section 3.2.2.
#[test]
fn strings_are_written_as_rfc_8785_says() {
    let mut entry = chain(None, 1).remove(0);
    entry.object = "\u{20ac}$\u{000f}\u{000a}A'\u{0042}\u{0022}\u{005c}\\\"/".to_owned();
    let text = String::from_utf8(entry.canonical().unwrap()).unwrap();
    assert!(text.contains(r#""object":"€$\u000f\nA'B\"\\\\\"/""#), "{text}");
    // Every control character: the two-character escapes where there are any, four small digits elsewhere, DEL as it is.
    entry.object = ('\0'..='\u{1f}').chain(['\u{7f}', '\u{2028}']).collect();
    let text = String::from_utf8(entry.canonical().unwrap()).unwrap();
    let expected: String = (0_u8..0x20)
        .map(|c| match c {
            8 => r"\b".to_owned(),
            9 => r"\t".to_owned(),
            10 => r"\n".to_owned(),
            12 => r"\f".to_owned(),
            13 => r"\r".to_owned(),
            other => format!("\\u{other:04x}"),
        })
        .chain(["\u{7f}\u{2028}".to_owned()])
        .collect();
    assert!(text.contains(&format!("\"object\":\"{expected}\"")), "{text}");
}

#[test]
fn members_stand_in_the_order_of_rfc_8785() {
    let bytes = chain(org(1), 1)[0].canonical().unwrap();
    // A map of serde_json sorts by name: written out again, nothing moves.
    let sorted: BTreeMap<String, serde_json::Value> = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(serde_json::to_vec(&sorted).unwrap(), bytes);
    assert_eq!(sorted.len(), 8);
}

#[test]
fn only_what_json_keeps_exactly_is_linked() {
    for at in [EXACT + 1, -EXACT - 1, i64::MAX] {
        assert_eq!(link(None, event(None, at, "")), Err(Refused::AuditMalformed));
    }
    for name in ["", "Upper", "é", "with space", "9", "-", "a_b"] {
        let mut odd = event(None, 0, "");
        odd.detail.insert(name.to_owned(), String::new());
        assert_eq!(link(None, odd), Err(Refused::AuditMalformed), "{name}");
    }
    let head = chain(org(1), 1)[0].head();
    assert_eq!(link(Some(&head), event(org(2), 0, "")), Err(Refused::AuditMalformed));
    let last = Head { seq: EXACT, ..head };
    assert_eq!(link(Some(&last), event(org(1), 0, "")), Err(Refused::AuditMalformed));
    assert_eq!(link(Some(&Head { seq: i64::MAX, ..head }), event(org(1), 0, "")), Err(Refused::AuditMalformed));
}

fn broken(entries: &[Entry], noted: Option<Head>) -> Option<(i64, Why)> {
    verify(org(1), entries, noted).err().map(|b| (b.seq, b.why))
}

#[test]
fn a_whole_chain_is_in_order() {
    let entries = chain(org(1), 5);
    let head = entries[4].head();
    assert_eq!(verify(org(1), &entries, None), Ok(Some(head)));
    for noted in &entries {
        assert_eq!(verify(org(1), &entries, Some(noted.head())), Ok(Some(head)));
    }
    assert_eq!(verify(org(1), &[], None), Ok(None));
    assert_eq!(verify(None, &chain(None, 3), None).unwrap().unwrap().seq, 3);
}

#[test]
fn a_page_of_a_long_chain_is_checked_alone() {
    let entries = chain(org(1), 6);
    let page = |entries: &[Entry]| {
        let mut checker = Checker::after(entries[0].head());
        entries[1..].iter().try_for_each(|entry| checker.next(entry))
    };
    assert_eq!(page(&entries[2..5]), Ok(()));
    let mut changed = entries.clone();
    changed[3].object = "another".into();
    assert_eq!(page(&changed[2..5]), Err(Broken { seq: 4, why: Why::Changed }));
    let mut other = entries.clone();
    other[2].hash = [7; 32];
    assert_eq!(page(&other[2..5]), Err(Broken { seq: 4, why: Why::Unlinked }));
    assert_eq!(page(&[entries[1].clone(), entries[3].clone()]), Err(Broken { seq: 4, why: Why::Missing }));
}

#[test]
fn each_way_of_breaking_it_is_named() {
    let whole = chain(org(1), 5);
    let without =
        |n: usize| whole.iter().enumerate().filter(|(i, _)| *i != n).map(|(_, e)| e.clone()).collect::<Vec<_>>();
    assert_eq!(broken(&without(0), None), Some((2, Why::Missing)));
    assert_eq!(broken(&without(2), None), Some((4, Why::Missing)));

    let mut swapped = whole.clone();
    swapped.swap(1, 2);
    assert_eq!(broken(&swapped, None), Some((3, Why::Missing)));

    let mut twice = whole.clone();
    twice.insert(3, whole[2].clone());
    assert_eq!(broken(&twice, None), Some((3, Why::Repeated)));

    // Two histories from the second entry.
    let mut fork = whole.clone();
    fork.insert(3, link(Some(&whole[1].head()), event(org(1), 7, "other")).unwrap());
    assert_eq!(broken(&fork, None), Some((3, Why::Repeated)));

    // Changed together with its own hash: the next entry tells.
    let mut forged = whole.clone();
    forged[2].object = "other".to_owned();
    forged[2].hash = forged[2].computed().unwrap();
    assert_eq!(broken(&forged, None), Some((4, Why::Unlinked)));

    // Rewritten from there to the end: only a head noted elsewhere tells.
    let mut rewritten = whole[..2].to_vec();
    for n in 2..5 {
        let head = rewritten.last().map(Entry::head);
        rewritten.push(link(head.as_ref(), event(org(1), n, "other")).unwrap());
    }
    assert_eq!(broken(&rewritten, None), None);
    assert_eq!(broken(&rewritten, Some(whole[3].head())), Some((4, Why::Replaced)));

    assert_eq!(broken(&whole[..3], None), None);
    assert_eq!(broken(&whole[..4], Some(whole[4].head())), Some((5, Why::Truncated)));
    assert_eq!(broken(&whole[..3], Some(whole[4].head())), Some((5, Why::Truncated)));
    assert_eq!(broken(&[], Some(whole[4].head())), Some((5, Why::Truncated)));

    assert_eq!(broken(&chain(org(2), 2), None), Some((1, Why::Foreign)));
    assert_eq!(broken(&whole, Some(chain(org(2), 2)[1].head())), Some((2, Why::Foreign)));

    let mut odd = whole;
    odd[0].seq = i64::MIN;
    assert_eq!(broken(&odd, None), Some((i64::MIN, Why::Repeated)));
    odd[0].seq = 0;
    assert_eq!(broken(&odd, None), Some((0, Why::Repeated)));
}

#[test]
fn acts_are_words_of_their_own() {
    for act in Act::ALL {
        assert_eq!(Act::from_word(act.word()), Some(*act));
        let (noun, done) = act.word().split_once('.').unwrap();
        assert!(is_word(noun) && is_word(done), "{act:?}");
    }
    assert_eq!(ACTS.len(), Act::ALL.len());
    assert_eq!(Act::from_word("person.vanished"), None);
}

#[test]
fn out_as_json_and_back() {
    let entries = chain(org(1), 3);
    let text = serde_json::to_string(&entries).unwrap();
    let back: Vec<Entry> = serde_json::from_str(&text).unwrap();
    assert_eq!(back, entries);
    assert!(serde_json::from_str::<Vec<Entry>>(&text.replace("\"object\"", "\"odd\":1,\"object\"")).is_err());
    let head = entries[2].head();
    assert_eq!(serde_json::from_str::<Head>(&serde_json::to_string(&head).unwrap()).unwrap(), head);
}

/// One change to one member of an entry, keeping its hash as it was.
fn change(entry: &mut Entry, member: u8, bit: usize) {
    match member {
        0 => entry.at = entry.at.plus(1),
        1 => entry.actor = None,
        2 => entry.act = Act::BackupMade.word().to_owned(),
        3 => entry.object.push('0'),
        4 => {
            entry.detail.remove("after");
        }
        5 => entry.prev[bit / 8] ^= 1 << (bit % 8),
        _ => entry.hash[bit / 8] ^= 1 << (bit % 8),
    }
}

proptest! {
    #[test]
    fn any_change_is_seen_where_it_is(place in 0_usize..6, member in 0_u8..7, bit in 0_usize..256) {
        let mut entries = chain(org(1), 6);
        change(&mut entries[place], member, bit);
        prop_assert_eq!(broken(&entries, None), Some((place as i64 + 1, Why::Changed)));
    }

    #[test]
    fn whatever_the_words_a_chain_holds(objects in prop::collection::vec(any::<String>(), 1..8)) {
        let mut entries: Vec<Entry> = Vec::new();
        for object in &objects {
            let head = entries.last().map(Entry::head);
            entries.push(link(head.as_ref(), event(None, 1, object)).unwrap());
        }
        let text = serde_json::to_string(&entries).unwrap();
        let back: Vec<Entry> = serde_json::from_str(&text).unwrap();
        prop_assert_eq!(verify(None, &back, None).unwrap(), entries.last().map(Entry::head));
    }
}
