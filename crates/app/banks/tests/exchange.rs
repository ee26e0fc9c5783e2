//! Other people's formats: what is taken, taken out and refused, and that nothing odd gets half in.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

use std::collections::BTreeMap;

use banks::canary::Canary;
use banks::exchange::{Imported, Options, Read, Says, Sender, Sending, Shape, Wanted, import, read, refusals};
use banks::{Bank, Rows, Terms, Writer};
use chacha20::ChaCha20Rng;
use chacha20::rand_core::SeedableRng;
use proptest::prelude::*;

const NOW: i64 = 1_795_000_000;

const FILES: [(Shape, &[u8]); 9] = [
    (Shape::ThreatexchangeCsv, include_bytes!("data/exchange/query.csv")),
    (Shape::ThreatexchangeCsv, include_bytes!("data/exchange/dataset.csv")),
    (Shape::ThreatexchangeCsv, include_bytes!("data/exchange/upload.csv")),
    (Shape::ThreatexchangeJson, include_bytes!("data/exchange/query.jsonl")),
    (Shape::ThreatexchangeJson, include_bytes!("data/exchange/updates.json")),
    (Shape::Ncmec, include_bytes!("data/exchange/ncmec-1.xml")),
    (Shape::Ncmec, include_bytes!("data/exchange/ncmec-2.xml")),
    (Shape::Stopncii, include_bytes!("data/exchange/stopncii-1.json")),
    (Shape::Stopncii, include_bytes!("data/exchange/stopncii-2.json")),
];

fn options() -> Options {
    Options { now: NOW, labels: true, unconfirmed: false }
}

fn bank() -> (tempfile::TempDir, Writer) {
    let folder = tempfile::tempdir().unwrap();
    let writer = Writer::create(folder.path(), None, Box::new(ChaCha20Rng::seed_from_u64(1))).unwrap();
    (folder, writer)
}

/// Owners and labels of what is in a bank.
fn held(bank: &Bank) -> Vec<String> {
    let mut all = Vec::new();
    bank.each(NOW, |_, label, _, terms| all.push(format!("{}: {label}", terms.owner)));
    all.sort();
    all
}

fn entries(bank: &Bank) -> BTreeMap<String, Terms> {
    let mut all = BTreeMap::new();
    bank.each(NOW, |hash, label, _, terms| drop(all.insert(format!("{hash} {label}"), terms.clone())));
    all
}

fn wanted() -> Wanted {
    let text = |words: &str| words.to_owned();
    Wanted { consent: text("form 7"), purpose: text("removal; for SAMPLE platform"), ..Wanted::default() }
}

fn put(writer: &mut Writer, file: usize) -> (Read, Imported) {
    let (shape, bytes) = FILES[file];
    let read = read(shape, bytes, &options()).unwrap();
    assert_eq!(read.bad.count, 0, "{:?}", read.bad.told);
    let done = import(writer, &read.records, &wanted(), NOW).unwrap();
    (read, done)
}

fn count(others: &BTreeMap<String, u64>) -> Vec<(&str, u64)> {
    others.iter().map(|(kind, count)| (kind.as_str(), *count)).collect()
}

#[test]
fn threatexchange_as_its_command_line_writes_it() {
    let (_folder, mut writer) = bank();
    let (read, done) = put(&mut writer, 0);
    assert_eq!((read.unconfirmed, count(&read.other)), (2, vec![("HASH_MD5", 1)]));
    assert_eq!((done.added, done.withdrawn), (2, 0));
    assert_eq!(held(writer.bank()), ["ThreatExchange 70: sample two words", "ThreatExchange 70: sample two words"]);
    // All columns, as objects: the descriptions take the place of the tags, where there are some.
    let (_, done) = put(&mut writer, 3);
    assert_eq!((done.added, done.replaced), (2, 2));
    assert_eq!(held(writer.bank()), ["ThreatExchange 70: SAMPLE, \"quoted\"", "ThreatExchange 70: sample, two words"]);
    let (read, done) = put(&mut writer, 1);
    assert_eq!((done.added, read.unconfirmed, count(&read.other)), (2, 2, vec![("video_md5", 1)]));
    let asked = Options { unconfirmed: true, ..options() };
    let all = banks::exchange::read(FILES[0].0, FILES[0].1, &asked).unwrap();
    assert_eq!(all.records.iter().filter(|r| matches!(r.says, Says::Take { .. })).count(), 4);
}

#[test]
fn threatexchange_updates_take_back_what_is_no_longer_said() {
    let (_folder, mut writer) = bank();
    put(&mut writer, 2);
    assert_eq!(held(writer.bank()), ["ThreatExchange: SAMPLE one"]);
    let (read, done) = put(&mut writer, 4);
    // The opinion without an owner is no longer among those of its indicator.
    assert_eq!((done.added, done.withdrawn, count(&read.other)), (1, 1, vec![("HASH_MD5", 1)]));
    assert_eq!(held(writer.bank()), ["ThreatExchange 70: sample"]);
    let gone =
        String::from_utf8(FILES[4].1.to_vec()).unwrap().replace("\"should_delete\": false", "\"should_delete\": true");
    let gone = banks::exchange::read(FILES[4].0, gone.as_bytes(), &options()).unwrap();
    let done = import(&mut writer, &gone.records, &wanted(), NOW).unwrap();
    assert_eq!((done.withdrawn, held(writer.bank()).len()), (1, 0));
}

#[test]
fn ncmec_knows_entries_by_their_number() {
    let (_folder, mut writer) = bank();
    let (read, done) = put(&mut writer, 5);
    assert!(read.more);
    assert_eq!((done.added, count(&read.other)), (3, vec![("md5", 5), ("pdna", 5)]));
    let told = ["NCMEC member 42: 42/image1", "NCMEC member 42: 42/image2", "NCMEC member 43: 43/image1"];
    assert_eq!(held(writer.bank()), told);
    let before = entries(writer.bank());
    // One entry has another fingerprint now, one is deleted; the same fingerprint of another member stays.
    let (_, done) = put(&mut writer, 6);
    assert_eq!((done.added, done.replaced, done.withdrawn), (1, 1, 1));
    assert_eq!(held(writer.bank()), [told[0], told[2]]);
    assert_eq!(before.keys().filter(|key| entries(writer.bank()).contains_key(*key)).count(), 1);
}

#[test]
fn stopncii_withdrawals_withdraw() {
    let (_folder, mut writer) = bank();
    let (read, done) = put(&mut writer, 7);
    assert!(read.more);
    assert_eq!((done.added, done.withdrawn), (3, 0));
    assert_eq!(held(writer.bank()), ["StopNCII: ", "StopNCII: SAMPLE-1", "StopNCII: SAMPLE-1 SAMPLE-2"]);
    let (read, done) = put(&mut writer, 8);
    assert_eq!((done.withdrawn, read.unconfirmed, count(&read.other)), (1, 1, vec![("VideoMD5", 1)]));
    assert_eq!(held(writer.bank()), ["StopNCII: ", "StopNCII: SAMPLE-1 SAMPLE-2"]);
    // In one step, in whatever order the pages are named: the record that was changed last holds.
    let (_folder, mut other) = bank();
    let (one, two) = (FILES[7].1, FILES[8].1);
    let pages = [two, one].map(|page| banks::exchange::read(Shape::Stopncii, page, &options()).unwrap().records);
    import(&mut other, &pages.concat(), &wanted(), NOW).unwrap();
    assert_eq!(entries(other.bank()), entries(writer.bank()));
    // Somebody else's entry of the same fingerprint is nobody's business.
    let (_folder, mut hers) = bank();
    let Says::Take { hash, .. } = pages[1][1].says else { unreachable!() };
    let mut rows = Rows::new();
    rows.push(hash, "hers", None, &Terms { owner: "SAMPLE north".into(), ..Terms::default() });
    hers.add(rows, NOW).unwrap();
    let done = import(&mut hers, &pages[0], &wanted(), NOW).unwrap();
    assert_eq!((done.withdrawn, done.others), (0, 1));
    assert_eq!(held(hers.bank()), ["SAMPLE north: hers"]);
}

#[test]
fn the_order_of_pages_brings_nothing_back() {
    let hash = "db149e4714be09abf93fe42eabd2d9f29fb93534081c525371e273a87984a8ab";
    let ncmec = |element: &str, at: &str| {
        let time =
            if at.is_empty() { String::new() } else { format!("<timestamp>2026-10-24T15:00:0{at}Z</timestamp>") };
        let body =
            if element == "image" { format!("<fingerprints><pdq>{hash}</pdq></fingerprints>") } else { String::new() };
        format!(
            "<queryResult><images><{element}><member id='42'/>{time}<id>image1</id>{body}</{element}></images></queryResult>"
        )
    };
    let opinion = |status: &str, at: &str| {
        let time = if at.is_empty() { String::new() } else { format!(",\"last_updated\":{at}") };
        format!(
            "[{{\"type\":\"HASH_PDQ\",\"indicator\":\"{hash}\",\"owner_id\":\"70\",\"status\":\"{status}\"{time}}}]"
        )
    };
    let table = |status: &str, at: &str| {
        format!("type,indicator,owner_id,status,last_updated\nHASH_PDQ,{hash},70,{status},{at}\n")
    };
    let update = |seen: bool, at: &str| {
        let seen = if seen { "{\"owner\":{\"id\":\"70\"},\"status\":\"MALICIOUS\"}" } else { "" };
        let time = if at.is_empty() { String::new() } else { format!(",\"last_updated\":{at}") };
        format!("[{{\"type\":\"HASH_PDQ\",\"indicator\":\"{hash}\",\"descriptors\":{{\"data\":[{seen}]}}{time}}}]")
    };
    let json = Shape::ThreatexchangeJson;
    // What takes and what takes out, each with its time, and whether it is in the bank at the end.
    for (take, out, stays) in
        [("1", "2", false), ("2", "1", true), ("1", "1", false), ("", "", false), ("", "1", false), ("1", "", false)]
    {
        let pairs = [
            (Shape::Ncmec, ncmec("image", take), ncmec("deletedImage", out)),
            (json, opinion("MALICIOUS", take), opinion("NON_MALICIOUS", out)),
            (Shape::ThreatexchangeCsv, table("MALICIOUS", take), table("NON_MALICIOUS", out)),
            (json, update(true, take), update(false, out)),
        ];
        for (shape, one, two) in pairs {
            for pages in [[&one, &two], [&two, &one]] {
                let (_folder, mut writer) = bank();
                let pages = pages.map(|page| read(shape, page.as_bytes(), &options()).unwrap().records);
                import(&mut writer, &pages.concat(), &wanted(), NOW).unwrap();
                assert_eq!(writer.bank().info(NOW).entries, u64::from(stays), "{shape:?} take {take:?} out {out:?}");
            }
        }
    }
}

#[test]
fn who_is_no_longer_sure_takes_it_out() {
    let hash = "db149e4714be09abf93fe42eabd2d9f29fb93534081c525371e273a87984a8ab";
    let opinion = |status: &str| {
        format!("[{{\"type\":\"HASH_PDQ\",\"indicator\":\"{hash}\",\"owner_id\":\"70\",\"status\":\"{status}\"}}]")
    };
    let record = |status: &str| {
        format!(
            "{{\"hashRecords\":[{{\"lastModtimestamp\":1,\"signalType\":\"ImagePDQ\",\"hashValue\":\"{hash}\",\"hashStatus\":\"{status}\"}}]}}"
        )
    };
    let json = Shape::ThreatexchangeJson;
    let mut cases = vec![(Shape::Stopncii, record("Active"), record("Unknown"))];
    for doubt in ["UNKNOWN", "DISPUTED", "SUSPICIOUS", "NON_MALICIOUS"] {
        cases.push((json, opinion("MALICIOUS"), opinion(doubt)));
    }
    for (shape, sure, doubt) in cases {
        let (_folder, mut writer) = bank();
        for (body, added, withdrawn) in [(&sure, 1, 0), (&doubt, 0, 1)] {
            let read = read(shape, body.as_bytes(), &options()).unwrap();
            let done = import(&mut writer, &read.records, &wanted(), NOW).unwrap();
            assert_eq!((read.bad.count, done.added, done.withdrawn), (0, added, withdrawn), "{shape:?} {body}");
        }
    }
    let asked = Options { unconfirmed: true, ..options() };
    let asked = read(json, opinion("UNKNOWN").as_bytes(), &asked).unwrap();
    assert!(matches!(asked.records[0].says, Says::Take { .. }));
}

#[test]
fn what_was_withdrawn_does_not_come_back_with_an_older_page() {
    let hash = "db149e4714be09abf93fe42eabd2d9f29fb93534081c525371e273a87984a8ab";
    let other = "687b253b1aa615a94b6a5551a061ae14a1dbf7213994693ea3ae6e685323451b";
    let ncmec = |element: &str, hash: &str, at: u8| {
        let body =
            if element == "image" { format!("<fingerprints><pdq>{hash}</pdq></fingerprints>") } else { String::new() };
        format!(
            "<queryResult><images><{element}><member id='42'/><timestamp>2026-10-24T15:00:0{at}Z</timestamp><id>image1</id>{body}</{element}></images></queryResult>"
        )
    };
    let stopncii = |status: &str, at: u8| {
        format!(
            "{{\"hashRecords\":[{{\"lastModtimestamp\":{at},\"signalType\":\"ImagePDQ\",\"hashValue\":\"{hash}\",\"hashStatus\":\"{status}\"}}]}}"
        )
    };
    let update = |seen: bool, at: u8| {
        let seen = if seen { "{\"owner\":{\"id\":\"70\"},\"status\":\"MALICIOUS\"}" } else { "" };
        format!(
            "[{{\"type\":\"HASH_PDQ\",\"indicator\":\"{hash}\",\"descriptors\":{{\"data\":[{seen}]}},\"last_updated\":{at}}}]"
        )
    };
    let json = Shape::ThreatexchangeJson;
    let again = || Wanted { again: [hash.parse().unwrap()].into(), ..wanted() };
    for (shape, older, out, newer) in [
        (Shape::Ncmec, ncmec("image", hash, 1), ncmec("deletedImage", hash, 2), ncmec("image", hash, 3)),
        (Shape::Stopncii, stopncii("Active", 1), stopncii("Withdrawn", 2), stopncii("Active", 3)),
        (json, update(true, 1), update(false, 2), update(true, 3)),
    ] {
        for owner in [None, Some("SAMPLE north".to_owned())] {
            let (folder, mut writer) = bank();
            let say = |writer: &mut Writer, body: &str, wanted: Wanted| {
                let read = read(shape, body.as_bytes(), &options()).unwrap();
                let done = import(writer, &read.records, &Wanted { owner: owner.clone(), ..wanted }, NOW).unwrap();
                (done.added, done.withdrawn, done.refused)
            };
            assert_eq!(say(&mut writer, &older, wanted()), (1, 0, 0));
            assert_eq!(say(&mut writer, &out, wanted()), (0, 1, 0));
            writer.compact(NOW).unwrap();
            drop(writer);
            let mut writer = Writer::open(folder.path(), None, Box::new(ChaCha20Rng::seed_from_u64(3))).unwrap();
            assert_eq!(say(&mut writer, &older, wanted()), (0, 0, 1), "{shape:?}");
            for file in std::fs::read_dir(folder.path()).unwrap() {
                let bytes = std::fs::read(file.unwrap().path()).unwrap();
                assert!(!String::from_utf8_lossy(&bytes).contains(hash), "a fingerprint stays");
            }
            // Its owner put it in again later.
            assert_eq!(say(&mut writer, &newer, wanted()), (1, 0, 0), "{shape:?}");
            // What the operator took out comes back for nobody, unless it is asked for by name.
            let hers = [hash.parse().unwrap()];
            assert_eq!(writer.withdraw_asked(&banks::Asked::Hashes(&hers), None, NOW).unwrap(), 1);
            assert_eq!(say(&mut writer, &newer, wanted()), (0, 0, 1), "{shape:?}");
            assert_eq!(say(&mut writer, &newer, again()), (1, 0, 0), "{shape:?}");
            assert_eq!(say(&mut writer, &newer, wanted()), (0, 0, 0), "{shape:?}");
            assert_eq!(writer.bank().info(NOW).entries, 1);
        }
    }
    // The fingerprint that an entry had before does not take the place of what it has now.
    let (_folder, mut writer) = bank();
    for (body, refused) in [(ncmec("image", hash, 1), 0), (ncmec("image", other, 2), 0), (ncmec("image", hash, 1), 1)] {
        let read = read(Shape::Ncmec, body.as_bytes(), &options()).unwrap();
        assert_eq!(import(&mut writer, &read.records, &wanted(), NOW).unwrap().refused, refused);
    }
    assert!(entries(writer.bank()).keys().all(|key| key.starts_with(other)));
}

fn sending(shape: Shape, labels: bool) -> Sending {
    let recipient = "sample Platform".to_owned();
    Sending { shape, recipient, labels, member: 70, group: Some(9), tags: vec!["tag".into()], now: NOW }
}

#[test]
fn what_goes_out_and_comes_in_again_is_the_same() {
    for (shape, file) in
        [(Shape::ThreatexchangeCsv, 0), (Shape::ThreatexchangeJson, 3), (Shape::Ncmec, 5), (Shape::Stopncii, 7)]
    {
        for labels in [true, false] {
            let (_one, mut writer) = bank();
            put(&mut writer, file);
            let sender = Sender::gather(writer.bank(), sending(shape, labels));
            assert_eq!(sender.sent().not_for + sender.sent().no_consent, 0);
            let mut bytes = Vec::new();
            sender.write(&mut bytes).unwrap();
            let read = read(shape, &bytes, &options()).unwrap();
            assert_eq!((read.bad.count, read.more), (0, false), "{shape:?}: {:?}", read.bad.told);
            let (_two, mut other) = bank();
            // The table of the exchange has no owner.
            let owner = (shape == Shape::ThreatexchangeCsv).then(|| "ThreatExchange 70".to_owned());
            import(&mut other, &read.records, &Wanted { owner, ..wanted() }, NOW).unwrap();
            let (before, after) = (entries(writer.bank()), entries(other.bank()));
            if labels {
                assert_eq!(before, after, "{shape:?}");
            } else {
                let hashes = |all: &BTreeMap<String, Terms>| -> Vec<String> {
                    let mut all: Vec<String> = all.keys().map(|key| key[..64].to_owned()).collect();
                    all.dedup();
                    all
                };
                assert_eq!(hashes(&before), hashes(&after), "{shape:?}");
                let text = String::from_utf8(bytes).unwrap();
                for label in ["SAMPLE", "image1", "sample two"] {
                    assert!(!text.contains(label), "{shape:?} has {label}");
                }
            }
        }
    }
}

#[test]
fn what_is_not_for_them_stays() {
    let (_folder, mut writer) = bank();
    let mut rows = Rows::new();
    let hash =
        |n: u64| fingerprint::Hash::from_words([n.wrapping_mul(0x9e37_79b9_7f4a_7c15), 5, !n, n << 40 | 0xffff_ffff]);
    let terms = |consent: &str, purpose: &str, kind: &str, expires| Terms {
        owner: "SAMPLE north".into(),
        consent: consent.into(),
        purpose: purpose.into(),
        kind: kind.into(),
        expires,
        ..Terms::default()
    };
    let fine = terms("form 7", "for SAMPLE platform", "pdq", Some(NOW + 5));
    rows.push(hash(1), "hers", Some(80), &fine);
    rows.push(hash(1), "twice", Some(80), &fine);
    rows.push(hash(2), "", None, &terms("", "for SAMPLE platform", "pdq", None));
    rows.push(hash(3), "", None, &terms("form 7", "removal", "pdq", None));
    rows.push(hash(4), "", None, &terms("form 7", "for SAMPLE platform", "other", None));
    writer.add(rows, NOW).unwrap();
    let sender = Sender::gather(writer.bank(), sending(Shape::Stopncii, false));
    let sent = sender.sent();
    assert_eq!((sent.sent, sent.doubles, sent.no_consent, sent.not_for, sent.other, sent.ends), (1, 1, 1, 1, 1, 1));
    let stayed: Vec<&str> = sent.stayed.keys().copied().collect();
    assert_eq!(stayed, ["consent", "label", "owner", "purpose", "quality"]);
    let mut bytes = Vec::new();
    sender.write(&mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(["north", "form 7", "hers", "removal"].iter().all(|word| !text.contains(word)), "{text}");
    assert_eq!(Sender::gather(writer.bank(), sending(Shape::ThreatexchangeJson, false)).sent().ends, 0);
}

#[test]
fn entries_of_one_case_have_each_a_number_at_ncmec() {
    let (_folder, mut writer) = bank();
    let hash =
        |n: u64| fingerprint::Hash::from_words([n.wrapping_mul(0x9e37_79b9_7f4a_7c15), 5, !n, n << 40 | 0xffff_ffff]);
    let wanted = wanted();
    let mut rows = Rows::new();
    let of = |owner: &str| Terms {
        owner: owner.into(),
        consent: wanted.consent.clone(),
        purpose: wanted.purpose.clone(),
        ..Terms::default()
    };
    (1..=20).for_each(|n| rows.push(hash(n), "2024/17", None, &of("SAMPLE north")));
    (21..=22).for_each(|n| rows.push(hash(n), "42/image1", None, &of("NCMEC member 42")));
    writer.add(rows, NOW).unwrap();
    let page = |writer: &Writer| {
        let mut bytes = Vec::new();
        Sender::gather(writer.bank(), sending(Shape::Ncmec, true)).write(&mut bytes).unwrap();
        String::from_utf8(bytes).unwrap()
    };
    let sent = page(&writer);
    // Her case is no member of NCMEC.
    assert_eq!(sent.matches("<member id=\"70\">").count(), 20);
    assert_eq!(sent.matches("<member id=\"42\">").count(), 2);
    assert!(sent.contains("<id>image1</id>") && sent.contains("<id>2024/17-"), "{sent}");
    let (_other, mut reader) = bank();
    let read = read(Shape::Ncmec, sent.as_bytes(), &options()).unwrap();
    assert_eq!(import(&mut reader, &read.records, &wanted, NOW).unwrap().added, 22);
    // With one entry fewer, the others keep their numbers.
    writer.withdraw(&[hash(1)], None, NOW).unwrap();
    let ids = |page: &str| page.lines().filter(|l| l.contains("<id>2024")).map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(ids(&page(&writer)), ids(&sent)[1..]);
}

fn refused(shape: Shape, text: impl AsRef<[u8]>) -> String {
    match read(shape, text.as_ref(), &options()) {
        Err(why) => why,
        Ok(read) => read.bad.told.iter().map(|(place, why)| format!("{place}: {why}")).collect::<Vec<_>>().join("\n"),
    }
}

#[test]
fn odd_files_are_errors_in_words() {
    use Shape::{Ncmec, Stopncii, ThreatexchangeCsv as Csv, ThreatexchangeJson as Json};
    let hash = "db149e4714be09abf93fe42eabd2d9f29fb93534081c525371e273a87984a8ab";
    let record = |body: &str| format!("{{\"count\":1,\"hashRecords\":[{{{body}}}]}}");
    let whole = format!(
        "\"lastModtimestamp\":1,\"signalType\":\"ImagePDQ\",\"hashValue\":\"{hash}\",\"hashStatus\":\"Active\""
    );
    assert_eq!(refused(Stopncii, record(&whole)), "");
    let image = |inside: &str| format!("<queryResult><images><image>{inside}</image></images></queryResult>");
    let fine = format!("<member id='4'/><id>a</id><fingerprints><pdq>{hash}</pdq></fingerprints>");
    assert_eq!(refused(Ncmec, image(&fine)), "");
    let deep = |open: &str, close: &str| open.repeat(3 << 20) + &close.repeat(3 << 20);
    let cases: Vec<(Shape, Vec<u8>, &str)> = vec![
        (Csv, vec![], "empty"),
        (Json, b"\xef\xbb\xbf  ".to_vec(), "empty"),
        (Json, b"\xff\xfe{\0}\0".to_vec(), "UTF-16"),
        (Csv, b"type,indicator\nHASH_PDQ,\xe9\n".to_vec(), "line 2: this is no UTF-8"),
        (Csv, b"hash,label\n".to_vec(), "no column is called td_raw_indicator"),
        (Csv, b"type,indicator,signal_str\n".to_vec(), "two columns"),
        (Csv, b"type,indicator,type\n".to_vec(), "two columns"),
        (Csv, b"type,indicator\nHASH_PDQ,a,b\n\n".to_vec(), "line 2: it has 3 fields"),
        (Csv, format!("type,indicator,status\nHASH_PDQ,{},MALICIOUS\n", &hash[1..]).into(), "line 2: a fingerprint has 64"),
        (Csv, format!("type,indicator,status\n\nHASH_PDQ,{hash},EVIL\n").into(), "line 3: its status is no word"),
        (Csv, format!("type,indicator,status\n,{hash},MALICIOUS\n").into(), "line 2: it does not say of which kind"),
        (Json, deep("[", "]").into(), "[0]: one of its fields is of another sort"),
        (Json, format!("[{{\"tags\":{}}}]", "[".repeat(5000) + &"]".repeat(5000)).into(), "[0]: "),
        (Json, b"7".to_vec(), "neither an object nor a list"),
        (Json, b"{\"data\":[".to_vec(), "ends in the middle"),
        (Json, b"{\"data\":[],\"data\":[]}".to_vec(), "duplicate field"),
        (Json, b"[{\"type\":\"HASH_PDQ\"}]".to_vec(), "[0]: it names no indicator"),
        (Json, b"[{\"type\":\"HASH_PDQ\",\"type\":\"HASH_MD5\",\"indicator\":\"\"}]".to_vec(), "[0]: duplicate field"),
        (Json, format!("[{{\"type\":7,\"indicator\":\"{hash}\"}}]").into(), "[0]: one of its fields is of another sort"),
        (Json, format!("{{\"data\":[{{\"type\":\"HASH_PDQ\",\"indicator\":\"{hash}\",\"status\":\"MALICIOUS\",\"expired_on\":1e400}}]}}").into(), "data[0]: it names a time"),
        (Json, format!("{{\"data\":[{{\"type\":\"HASH_PDQ\",\"indicator\":\"{hash}\",\"status\":\"MALICIOUS\",\"expired_on\":99999999999999999999}}]}}").into(), "data[0]: it names a time"),
        (Json, format!("[{{\"type\":\"HASH_PDQ\",\"indicator\":\"{hash}\",\"status\":\"MALICIOUS\",\"description\":\"a\\u001b[2J\"}}]").into(), "[0]: its label holds a character"),
        (Stopncii, b"[]".to_vec(), "no answer of StopNCII"),
        (Stopncii, b"{\"count\":3,\"hashRecords\":[]}".to_vec(), "not hold as many records"),
        (Stopncii, record(&format!("{whole},\"caseNumbers\":{{\"a\":\"Active\",\"a\":\"Withdrawn\"}}")).into(), "the same case twice"),
        (Stopncii, record(&format!("{whole},\"caseNumbers\":[\"a\"]")).into(), "hashRecords[0]: it names cases in a list"),
        (Stopncii, record(&format!("{whole},\"hashValue\":\"{hash}\"")).into(), "hashRecords[0]: duplicate field"),
        (Stopncii, record(&whole.replace("Active", "Paused")).into(), "hashStatus is no word"),
        (Stopncii, record(&whole.replace("\"lastModtimestamp\":1,", "")).into(), "missing field `lastModtimestamp`"),
        (Stopncii, record(&whole.replace(":1,", &format!(":\"{hash}\","))).into(), "one of its fields is of another sort"),
        (Ncmec, b"<status/>".to_vec(), "line 1: this is no answer of NCMEC"),
        (Ncmec, b"nothing".to_vec(), "ends in the middle"),
        (Ncmec, deep("<a>", "</a>").into(), "this is no answer"),
        (Ncmec, format!("<queryResult>{}</queryResult>", deep("<a>", "</a>")).into(), "too deep"),
        (Ncmec, b"<queryResult/><queryResult/>".to_vec(), "second document"),
        (Ncmec, b"<?xml version='1.0'?>\n<!DOCTYPE q [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<queryResult/>".to_vec(), "line 2: the file has a document type"),
        (Ncmec, b"<queryResult>&x;</queryResult>".to_vec(), "refers to something outside"),
        (Ncmec, b"<queryResult>\n<images></queryResult>".to_vec(), "line 2: this is no XML"),
        (Ncmec, format!("<queryResult>{}</queryResult>", "x".repeat(1 << 17)).into(), "more text"),
        (Ncmec, image(&format!("{fine}<id>b</id>")).into(), "line 1: it has more than one id"),
        (Ncmec, image(&fine.replace("</pdq>", "</pdq><pdq/>")).into(), "more than one pdq"),
        (Ncmec, image(&fine.replace("'4'", "'four'")).into(), "its member has no number"),
        (Ncmec, image(&fine.replace("<id>a</id>", "")).into(), "it has no id"),
        (Ncmec, image(&fine.replace("ab</pdq>", "</pdq>")).into(), "a fingerprint has 64"),
    ];
    for (shape, bytes, words) in cases {
        let told = refused(shape, &bytes);
        let shown = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]).into_owned();
        assert!(told.contains(words) && !told.is_empty(), "{shape:?} {shown}\n{told}\n{words}");
        assert!(!told.contains(&hash[8..40]), "a fingerprint is repeated: {told}");
    }
    // A list where an object is expected is told by its kind alone.
    let fine = format!("\u{feff}{}", image(&fine.replace('4', "&#52;")));
    assert_eq!(refused(Ncmec, fine), "");
}

#[test]
fn what_matches_anything_or_harms_nobody_is_refused_by_its_place() {
    let flag = Canary::built_in().all().next().unwrap().hash;
    let body = format!(
        "type,indicator,status\nHASH_PDQ,{},MALICIOUS\nHASH_PDQ,{flag},MALICIOUS\nHASH_PDQ,{flag},NON_MALICIOUS\n",
        "0".repeat(64)
    );
    let mut told = read(Shape::ThreatexchangeCsv, body.as_bytes(), &options()).unwrap();
    refusals(&mut told, &Canary::built_in(), None);
    assert_eq!((told.records.len(), told.bad.count), (1, 2));
    assert_eq!(told.bad.told[0].0, "line 2");
    assert!(told.bad.told[1].1.contains("picture that everybody has") && told.bad.told[1].0 == "line 3");
    let mut all = read(FILES[0].0, FILES[0].1, &options()).unwrap();
    refusals(&mut all, &Canary::built_in(), Some(49));
    assert_eq!(all.bad.count, 2);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn cut_and_changed_they_are_read_or_refused(
        file in 0..FILES.len(),
        cut in any::<prop::sample::Index>(),
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        labels: bool,
    ) {
        let (shape, bytes) = FILES[file];
        let mut bytes = bytes.to_vec();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(cut.index(bytes.len() * 4).min(bytes.len()));
        let options = Options { labels, ..options() };
        match read(shape, &bytes, &options) {
            Err(why) => prop_assert!(!why.is_empty() && !why.contains(char::is_control)),
            Ok(mut told) => {
                refusals(&mut told, &Canary::built_in(), None);
                let (_folder, mut writer) = bank();
                let takes = told.records.iter().filter(|r| matches!(r.says, Says::Take { .. })).count() as u64;
                let done = import(&mut writer, &told.records, &wanted(), NOW).unwrap();
                prop_assert!(done.added <= takes);
                prop_assert_eq!(writer.bank().info(NOW).entries, done.added);
            }
        }
    }

    #[test]
    fn any_text_is_read_or_refused(body in "\\PC{0,200}", shape in 0..4_usize) {
        let shape = [Shape::ThreatexchangeCsv, Shape::ThreatexchangeJson, Shape::Ncmec, Shape::Stopncii][shape];
        let _ = read(shape, body.as_bytes(), &options());
    }
}
