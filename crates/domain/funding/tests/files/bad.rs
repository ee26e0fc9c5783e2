//! Files that are broken, hostile, or say less than they should.

use funding::activity::Why;
use funding::read::Reader;
use proptest::prelude::*;

use super::*;

#[test]
fn broken_xml_is_told_with_its_place() {
    refused("", 1, "cut off");
    refused("no xml at all", 1, "no XML");
    refused(file("2.03", "<iati-activity>\n  <title></titel>\n</iati-activity>"), 4, "broken");
    refused(file("2.03", &activity("<value a=\"1\" b=\"2\"/>")).replace("</iati-activities>", ""), 9, "cut off");
    refused(file("2.03", "") + "<iati-activities version=\"2.03\"/>", 5, "second document");
    refused(file("2.03", "") + "words after the end", 4, "words stand outside");
    refused(file("2.03", &activity("<sector code='1' code='2'/>")), 6, "broken");
    // In what is passed over as well.
    for (inside, why) in [
        ("<result a=\"1\" a=\"2\"/>", "twice"),
        ("<result><a></b></result>", "end tag"),
        ("<result>&xxe;</result>", "entity"),
        ("<result a=\"&xxe;\"/>", "entity"),
        ("<result>]]></result>", "CDATA"),
        ("<result>\u{1}</result>", "control character"),
        ("<result a=1/>", "quotation marks"),
        ("<result a=\"<\"/>", "inside a tag"),
        ("<result>a < b</result>", "begins no tag"),
        ("<!-- a -- b -->", "two hyphens"),
        ("<!ENTITY a \"b\">", "broken"),
    ] {
        refused(file("2.03", &activity(inside)), 6, why);
    }
    let cut = file("2.03", &activity(&transaction("5", "")));
    for end in 0..cut.trim_end().len() - 1 {
        assert!(read(&cut[..end]).is_err(), "cut at {end}");
    }
}

#[test]
fn another_file_or_version_is_refused_with_the_reason() {
    refused(file("1.05", ""), 2, "version 1");
    refused(file("2.04", ""), 2, "other than 2.01");
    refused("<iati-activities/>", 1, "no @version");
    refused("<iati-organisations version='2.03'/>", 1, "organisation files");
    refused("<html></html>", 1, "no activity file");
    refused([0x1F, 0x8B, 8, 0], 1, "compressed");
    for version in ["2.01", "2.02", "2.03"] {
        assert_eq!(read(file(version, "")).unwrap().len(), 0);
    }
    assert_eq!(read("<iati-activities version='2.03'/>").unwrap().len(), 0);
}

#[test]
fn entities_neither_grow_nor_reach_out() {
    let bomb = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">]>\n<iati-activities version=\"2.03\">&b;</iati-activities>";
    refused(bomb, 1, "document type");
    refused("<!DOCTYPE x SYSTEM \"file:///etc/passwd\">\n<iati-activities version=\"2.03\"/>", 1, "document type");
    refused(file("2.03", &activity("<title><narrative>&xxe;</narrative></title>")), 6, "entity");
    refused(file("2.03", &activity("<sector code=\"&xxe;\"/>")), 6, "entity");
    let named = one("<title><narrative>A &amp; B &#233; &lt;</narrative><narrative>other</narrative></title>");
    assert_eq!(named.title, "A & B é <");
}

#[test]
fn other_encodings_are_refused_and_not_misread() {
    let utf16: Vec<u8> = file("2.03", "").encode_utf16().flat_map(u16::to_le_bytes).collect();
    refused([&[0xFF, 0xFE], utf16.as_slice()].concat(), 1, "UTF-16");
    refused(utf16, 1, "UTF-16");
    refused(file("2.03", "").replace("UTF-8", "ISO-8859-1"), 1, "another encoding");
    let latin =
        [file("2.03", "").split("</").next().unwrap().as_bytes(), b"<title>\xE9</title></iati-activities>"].concat();
    refused(latin, 4, "no UTF-8");
    assert!(read([&[0xEF, 0xBB, 0xBF], file("2.03", "").as_bytes()].concat()).is_ok());
}

/// Bytes without end.
struct Endless(bool);

impl std::io::Read for Endless {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let start = b"<iati-activities version=\"2.03\"><iati-activity><title>";
        if !std::mem::replace(&mut self.0, true) {
            out[..start.len()].copy_from_slice(start);
            return Ok(start.len());
        }
        out.fill(b'a');
        Ok(out.len())
    }
}

#[test]
fn a_text_without_end_is_refused_before_memory_ends() {
    let mut reader = Reader::new(std::io::BufReader::new(Endless(false))).unwrap();
    let error = reader.activity().unwrap_err();
    assert!(error.why.contains("larger than 8 MB"), "{error}");
}

#[test]
fn what_is_wrong_with_a_transaction_is_set_aside_and_the_rest_is_read() {
    let bad = [
        "<transaction><transaction-type code=\"99\"/><transaction-date iso-date=\"2024-05-01\"/><value>1</value></transaction>".to_owned(),
        "<transaction><transaction-type code=\"3\"/><transaction-date iso-date=\"2024-02-30\"/><value>1</value></transaction>".to_owned(),
        "<transaction><transaction-type code=\"3\"/><value>1</value></transaction>".to_owned(),
        transaction("1234,56", ""),
        transaction("0,500", ""),
        transaction("", ""),
        transaction("1e60", ""),
        transaction("7.25", ""),
    ];
    let all = one(&bad.join("\n"));
    let whys: Vec<Why> = all.aside.iter().map(|(_, why)| *why).collect();
    assert_eq!(
        whys,
        [Why::UnknownKind, Why::NoDate, Why::NoDate, Why::NoAmount, Why::NoAmount, Why::NoAmount, Why::TooLarge]
    );
    assert_eq!(all.aside[1].0, 7, "its line");
    assert_eq!(sums(&all), [(String::new(), "7.25".to_owned())]);
    let none = file("2.03", &activity(&transaction("5", ""))).replace(" default-currency=\"USD\"", "");
    assert_eq!(read(none).unwrap()[0].aside, [(6, Why::NoCurrency)]);
    let nameless = file("2.03", &activity(&transaction("5", ""))).replace("SAMPLE-1", " ");
    let nameless = read(nameless).unwrap();
    assert_eq!((nameless[0].transactions.len(), nameless[0].aside[0].1), (0, Why::NoIdentifier));
}

#[test]
fn two_values_are_not_one_number() {
    let twice = transaction("5", "<value currency=\"EUR\">7</value>");
    let all = one(&(twice + &transaction("1", "")));
    assert_eq!(all.aside.iter().map(|(_, why)| *why).collect::<Vec<_>>(), [Why::Twice]);
    assert_eq!(sums(&all), [(String::new(), "1.00".to_owned())]);
    let named = one("<iati-identifier>other</iati-identifier>");
    assert_eq!(named.identifier, "SAMPLE-1");
    let small = one("<recipient-country code=\"ug\"/>");
    assert_eq!(small.words.letters(small.places[0].name), "UG");
}

/// A beginning, and then the same without end.
struct Again(&'static [u8], &'static [u8], usize);

impl std::io::Read for Again {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        for slot in out.iter_mut() {
            let at = self.2;
            *slot = self.0.get(at).copied().unwrap_or_else(|| self.1[(at - self.0.len()) % self.1.len()]);
            self.2 += 1;
        }
        Ok(out.len())
    }
}

#[test]
fn lists_and_depths_without_end_are_refused_before_memory_ends() {
    let open = b"<iati-activities version=\"2.03\"><iati-activity>";
    for (again, why) in [
        (&b"<sector code=\"1\"/>"[..], "more than 1000"),
        (b"<recipient-country code=\"UG\"/>", "more than 1000"),
        (b"<related-activity type=\"1\" ref=\"A\"/>", "more than 1000"),
        (b"<a>", "deeper"),
    ] {
        let mut reader = Reader::new(Again(open, again, 0)).unwrap();
        let error = reader.activity().unwrap_err();
        assert!(error.why.contains(why), "{error}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes);
        let _ = read([b"<iati-activities version='2.03'>", bytes.as_slice()].concat());
    }

    #[test]
    fn no_change_of_a_real_file_makes_it_panic(at in 0_usize..6_000, byte in any::<u8>(), cut in 0_usize..6_000) {
        let mut bytes = include_bytes!("../iati/acfspain-es.xml").to_vec();
        let at = at % bytes.len();
        bytes[at] = byte;
        let _ = read(&bytes);
        prop_assert!(read(&bytes[..cut % (bytes.len() - 20)]).is_err());
    }

    #[test]
    fn parts_add_up_to_the_whole(units in -10_i64.pow(14)..10_i64.pow(14), weights in proptest::collection::vec(0_i64..2_000_000_000, 1..9)) {
        let whole = funding::Amount::parse(&format!("{}.{:03}", units / 1_000, units.abs() % 1_000)).unwrap();
        let parts = whole.split(&weights);
        let sum: funding::Amount = parts.iter().copied().sum();
        if weights.iter().any(|w| *w > 0) {
            prop_assert_eq!(sum, whole);
        }
        for (part, weight) in parts.iter().zip(&weights) {
            prop_assert!(*weight > 0 || part.is_zero());
        }
    }

    #[test]
    fn amounts_are_read_as_they_are_written(cents in -10_i64.pow(15)..10_i64.pow(15)) {
        let text = format!("{}{}.{:02}", if cents < 0 { "-" } else { "" }, cents.abs() / 100, cents.abs() % 100);
        prop_assert_eq!(funding::Amount::parse(&text).unwrap().to_string(), text);
    }
}

#[test]
fn what_xml_leaves_out_is_refused() {
    for letter in ["\u{FFFE}", "\u{FFFF}"] {
        refused(file("2.03", &activity(&format!("<result>é{letter}</result>"))), 6, "U+FFFE");
    }
    assert!(read(file("2.03", &activity("<result>\u{FFFD}\u{FF01}</result>"))).is_ok());
    for number in ["&#0;", "&#xFFFE;", "&#xD800;", "&#x;", "&#1114112;"] {
        refused(file("2.03", &activity(&format!("<result>{number}</result>"))), 6, "no character of XML");
    }
    let declared = |inside: &str| file("2.03", "").replace("version=\"1.0\" encoding=\"UTF-8\"", inside);
    assert!(read(declared("version=\"1.0\" standalone=\"yes\"")).is_ok());
    for odd in ["encoding=\"UTF-8\" version=\"1.0\"", "version=\"1.0\" colour=\"red\"", "encoding=\"UTF-8\"", ""] {
        refused(declared(odd), 1, "a declaration has version");
    }
}
