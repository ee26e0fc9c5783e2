//! The tokenizer beside two libraries, on documents that are whole, broken, and read in pieces of any size.
//!
//! Where roxmltree, which is strict, takes a document, the same is found here; where one is taken here, roxmltree takes it too, and quick-xml, which is
//! lenient, finds the same.

use proptest::prelude::*;
use quick_xml::events::{BytesStart, Event};

use super::*;

/// What a document says: tags with their attributes, texts that stand side by side as one. Outside of all tags there is white space alone.
#[derive(Default, Debug, PartialEq)]
struct Said(Vec<String>, i32);

impl Said {
    fn text(&mut self, text: &str) {
        match self.0.last_mut().filter(|_| self.1 > 0) {
            Some(last) if last.starts_with('"') => last.push_str(text),
            _ if text.is_empty() || self.1 == 0 => {}
            _ => self.0.push(format!("\"{text}")),
        }
    }

    fn start(&mut self, name: &str, attributes: impl Iterator<Item = (String, String)>) {
        // XML makes spaces of the white space in values; here it stays, since whoever keeps one tidies it.
        let attributes: String =
            attributes.map(|(name, value)| format!(" {name}={}", value.replace(['\n', '\t'], " "))).collect();
        self.0.push(format!("<{name}{attributes}"));
        self.1 += 1;
    }

    fn end(&mut self) {
        self.0.push(">".to_owned());
        self.1 -= 1;
    }
}

/// Gives so many bytes at a time.
struct Slow<'a>(&'a [u8], usize);

impl Read for Slow<'_> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let length = self.1.min(out.len());
        self.0.read(&mut out[..length])
    }
}

fn ours(document: &[u8], at_once: usize) -> Result<Said, Broken> {
    let mut xml = Xml::new(Slow(document, at_once));
    let mut said = Said::default();
    loop {
        match xml.next()? {
            found @ (Found::Start | Found::Empty) => {
                let names = xml.attributes.iter().map(|a| xml.of(&a.name));
                said.start(xml.name(), names.map(|name| (name.to_owned(), xml.attribute(name).into_owned())));
                if found == Found::Empty {
                    said.end();
                }
            }
            Found::End => said.end(),
            Found::Text => said.text(xml.text()),
            Found::Letter(letter) => said.text(letter.encode_utf8(&mut [0; 4])),
            Found::Declaration | Found::Aside => {}
            Found::DocType => return Err(Broken { place: xml.place(), why: "type".into() }),
            Found::Nothing => return Ok(said),
        }
    }
}

fn of_quick_xml(document: &str) -> Option<Said> {
    fn start(said: &mut Said, tag: &BytesStart<'_>) -> Option<()> {
        let all: Option<Vec<_>> =
            tag.attributes().map(|a| a.ok().map(|a| (a.key.0.to_owned(), a.value.into_owned()))).collect();
        let resolved =
            |(name, value): (String, String)| Some((name, quick_xml::escape::unescape(&value).ok()?.into_owned()));
        let all: Option<Vec<_>> = all?.into_iter().map(resolved).collect();
        said.start(tag.name().0, all?.into_iter());
        Some(())
    }
    let mut reader = quick_xml::Reader::from_str(document);
    reader.config_mut().check_comments = true;
    let mut said = Said::default();
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) => start(&mut said, &tag)?,
            Event::Empty(tag) => {
                start(&mut said, &tag)?;
                said.end();
            }
            Event::End(_) => said.end(),
            Event::Text(text) => said.text(&text),
            Event::CData(text) => said.text(&text),
            Event::GeneralRef(of) => said.text(&quick_xml::escape::unescape(&format!("&{};", &*of)).ok()?),
            Event::Eof => return Some(said),
            Event::DocType(_) => return None,
            _ => {}
        }
    }
}

fn of_roxmltree(document: &str) -> Option<Said> {
    fn walk(said: &mut Said, node: roxmltree::Node<'_, '_>) {
        if node.is_text() {
            said.text(node.text().unwrap_or(""));
        }
        if node.is_element() {
            let all = node.attributes().map(|a| (a.name().to_owned(), a.value().to_owned()));
            said.start(node.tag_name().name(), all);
        }
        node.children().for_each(|child| walk(said, child));
        if node.is_element() {
            said.end();
        }
    }
    let tree = roxmltree::Document::parse(document).ok()?;
    let mut said = Said::default();
    walk(&mut said, tree.root());
    Some(said)
}

#[track_caller]
fn compare(document: &str, at_once: usize) {
    let (ours, strict) = (ours(document.as_bytes(), at_once), of_roxmltree(document));
    assert_eq!(ours.as_ref().ok(), strict.as_ref(), "{document:?} {ours:?}");
    if let Ok(ours) = ours {
        assert_eq!(Some(ours), of_quick_xml(document), "{document:?}");
    }
}

/// Signs, whole and in part, that mean something in XML; without carriage returns and prefixes, which nobody here looks at.
fn signs() -> impl Strategy<Value = String> {
    const ALL: &[&str] = &[
        "<",
        ">",
        "</",
        "/>",
        "<a",
        "<a>",
        "</a>",
        "</a >",
        "<b-c.d_1",
        "</b-c.d_1>",
        " x=\"1\"",
        " y = 'é'",
        " x='\"'",
        "=",
        "\"",
        "'",
        " ",
        "\n",
        "&",
        "&amp;",
        "&lt;",
        "&#233;",
        "&#xE9;",
        "&#x;",
        "&#0;",
        "&#65",
        ";",
        "&x;",
        "]",
        "]]",
        "]]>",
        "[",
        "text",
        "é",
        "名",
        "-",
        "--",
        "<!--",
        "-->",
        "<!-- a -->",
        "<![CDATA[",
        "<![CDATA[<&]]>",
        "<!",
        "<?",
        "?>",
        "<?pi a?>",
        "!",
        "1",
        "<1",
        "\u{1}",
        "\t",
        "<a x=\"&gt;\">",
        "<a x='<'>",
    ];
    proptest::collection::vec(proptest::sample::select(ALL), 0..12).prop_map(|all| all.concat())
}

/// Documents that are whole.
fn whole() -> impl Strategy<Value = String> {
    let values = "([a-z é]|&amp;|&#233;|&lt;|&quot;){0,20}";
    let text = prop_oneof![
        "([a-z é\n>]|&amp;|&#233;){0,30}",
        Just("<!-- - a -->".to_owned()),
        Just("<![CDATA[ <a>&b; ]] ]]>".to_owned()),
        Just("<?pi ?>".to_owned())
    ];
    text.prop_recursive(5, 40, 6, move |inner| {
        (
            "[a-zé_][a-z0-9.-]{0,20}",
            proptest::collection::vec(("[a-z]{1,4}", values), 0..4),
            proptest::collection::vec(inner, 0..6),
        )
            .prop_map(|(name, attributes, inner)| {
                let attributes: std::collections::BTreeMap<_, _> = attributes.into_iter().collect();
                let attributes: String = attributes.iter().map(|(n, v)| format!("\n {n} = \"{v}\"")).collect();
                match inner.concat() {
                    inner if inner.is_empty() => format!("<{name}{attributes}/>"),
                    inner => format!("<{name}{attributes} >{inner}</{name}\n>"),
                }
            })
    })
}

proptest! {
    #[test]
    fn what_is_whole_is_found_as_others_find_it(inside in whole(), at_once in 1_usize..50) {
        let document = format!("<?xml version=\"1.0\"?>\n<r>{inside}</r>\n");
        prop_assert!(ours(document.as_bytes(), at_once).is_ok());
        compare(&document, at_once);
    }

    #[test]
    fn what_is_broken_is_refused_where_others_refuse_it(inside in signs(), at_once in 1_usize..50) {
        compare(&format!("<r>{inside}</r>"), at_once);
        compare(&format!("<r{inside}/>"), at_once);
    }

    #[test]
    fn a_change_of_what_is_whole_is_taken_or_refused_alike(inside in whole(), more in signs(), at in any::<prop::sample::Index>(), cut in 0_usize..4) {
        let document = format!("<r>{inside}</r>");
        let mut letters: Vec<char> = document.chars().collect();
        let at = 3 + at.index(letters.len() - 6);
        let end = (at + cut).min(letters.len() - 4).max(at);
        letters.splice(at..end, more.chars());
        compare(&letters.into_iter().collect::<String>(), 1 << 16);
    }

    #[test]
    fn the_size_of_pieces_changes_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..100), inside in signs(), at_once in 1_usize..9) {
        let document = [b"<r>", inside.as_bytes(), &bytes, b"</r>"].concat();
        prop_assert_eq!(ours(&document, at_once), ours(&document, document.len()));
    }
}

#[test]
fn places_are_counted_by_line_and_byte() {
    let place = |document: &[u8], at_once| ours(document, at_once).unwrap_err().place;
    for at_once in [1, 2, 7, 100] {
        assert_eq!(place(b"<a>\n<b>\n  \xC3\xA9</c>", at_once), (3, 5));
        assert_eq!(place(b"<a>\n<b x='1'\n x='2'/>", at_once), (3, 2));
        assert_eq!(place(b"<a>\n\n12\xFF", at_once), (3, 3));
        assert_eq!(place(b"<a>\n1234\x02", at_once), (2, 5));
        assert_eq!(place(b"<a>\n<!-- a\nb -- -->", at_once), (3, 3));
        assert_eq!(place(b"<a>\n<b", at_once), (2, 1));
    }
}
