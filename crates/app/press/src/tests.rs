//! Whole briefs through the typesetter. The sentences are invented; the lengths are those of real findings.

use typst::layout::{Frame, FrameItem};

use crate::compose::{self, Cut};
use crate::world::OneBrief;
use crate::{
    Brief, Count, Date, Error, Item, Key, Labels, MOST_PAGES, Note, Open, OpenItem, Section, Side, Standing, Words, pdf,
};

const STANDINGS: [Standing; 5] =
    [Standing::NotMet, Standing::Contested, Standing::Partly, Standing::Met, Standing::Unknown];

/// Sentences of the usual lengths, in the language of a page.
struct Tongue {
    lang: &'static str,
    words: [&'static str; 5],
    titles: [&'static str; 4],
    gaps: [&'static str; 3],
    why: [&'static str; 4],
    missing: &'static str,
    source: &'static str,
}

const EN: Tongue = Tongue {
    lang: "en",
    words: ["Not met", "Contested", "Partly met", "Met", "Unknown"],
    titles: [
        "Sharing intimate images without consent is a crime, altered images included",
        "Online harassment and stalking are offences that can stand",
        "A free helpline answers at any hour and takes online violence",
        "Money for gender equality is tracked and published",
    ],
    gaps: [
        "Most of the law is written. About one woman in four still lived with a violent partner in the past year.",
        "A plan under way, paid in part.",
        "The line exists and is free. Few who call it are heard about gender-based violence.",
    ],
    why: [
        "Two offences were struck down: a gain for free speech and a gap for survivors at once. Both are shown.",
        "77.8 of 100 on legal frameworks, violence against women.",
        "24.2 % of women aged 15–49 who have had a partner (19.9 to 28.9). A model, not a count, and not specific to technology.",
        "The statistics law had no gender clause when last reviewed.",
    ],
    missing: "Complaints, charges and outcomes; whether images are taken down. The police and the director of public prosecutions could say.",
    source: "SDG 5.1.1, area 2: 77.8. UN SDG Global Database, 2024; read in the source",
};

const AR: Tongue = Tongue {
    lang: "ar",
    words: ["غير مستوفى", "موضع خلاف", "مستوفى جزئياً", "مستوفى", "غير معروف"],
    titles: [
        "نشر الصور الحميمة دون رضا جريمة، بما فيها الصور المعدّلة",
        "المضايقة والملاحقة عبر الإنترنت جريمتان بنص يصمد أمام القضاء",
        "خط مساعدة مجاني يجيب في كل ساعة ويستقبل بلاغات العنف الرقمي",
        "أموال المساواة بين الجنسين تُتتبّع وتُنشر",
    ],
    gaps: [
        "معظم القانون مكتوب، ومع ذلك عانت نحو امرأة من كل أربع من عنف شريكها خلال سنة.",
        "خطة قيد التنفيذ، مموّلة في جزء منها.",
        "الخط موجود ومجاني، لكن قلة من المكالمات تتعلق بالعنف القائم على النوع الاجتماعي.",
    ],
    why: [
        "أُبطل نصّان: مكسب لحرية التعبير وفراغ للناجيات في آن واحد. نعرض الأمرين معاً.",
        "77.8 من 100 في الأطر القانونية بشأن العنف ضد المرأة.",
        "24.2 % من النساء بعمر 15–49 ممن كان لهن شريك (من 19.9 إلى 28.9). تقدير نموذجي لا عدّ، ولا يخص التكنولوجيا.",
        "لم يتضمن قانون الإحصاء بنداً بشأن النوع الاجتماعي عند آخر مراجعة.",
    ],
    missing: "الشكاوى والتهم ونتائجها، وهل تُزال الصور. تستطيع الإجابة الشرطة ومدير النيابات العامة وخط المساعدة.",
    source: "SDG 5.1.1, area 2: 77.8. UN SDG Global Database, 2024",
};

/// The member at `i`, over and over.
fn at<T: Copy>(list: &[T], i: usize) -> T {
    list[i % list.len()]
}

fn brief(t: &Tongue, items: usize) -> Brief {
    let side = |i: usize| Side {
        standing: at(&STANDINGS, i),
        standing_word: at(&t.words, i).to_owned(),
        why: vec![at(&t.why, i).to_owned()],
    };
    let item = |i: usize| Item {
        title: Words::new(at(&t.titles, i)),
        gap: at(&t.gaps, i).to_owned(),
        paper: side(i),
        life: side(i / 2 + 1),
        missing: if i.is_multiple_of(3) { Words::new(t.missing) } else { Words::default() },
        notes: vec![i + 1, i / 2 + 1],
    };
    Brief {
        lang: t.lang.to_owned(),
        title: "SAMPLE".to_owned(),
        subtitle: "Facts as of 24 November 2026.".to_owned(),
        lead: t.gaps.join(" "),
        date: Some(Date { year: 2026, month: 11, day: 24 }),
        key: (0..3)
            .map(|i| Key { paper: at(&STANDINGS, i), life: at(&STANDINGS, i + 2), words: t.gaps[i].to_owned() })
            .collect(),
        counts: (0..5)
            .map(|i| Count { standing: STANDINGS[i], word: t.words[i].to_owned(), paper: i, life: 5 - i })
            .collect(),
        sections: vec![Section {
            heading: t.titles[3].to_owned(),
            words: String::new(),
            items: (0..items).map(item).collect(),
        }],
        open: Open {
            heading: t.titles[1].to_owned(),
            words: t.gaps[1].to_owned(),
            title_head: "A".to_owned(),
            missing_head: "B".to_owned(),
            items: (0..10)
                .map(|i| OpenItem { title: Words::new(at(&t.titles, i)), missing: Words::in_lang(EN.missing, "en") })
                .collect(),
        },
        notes: (1..=items)
            .map(|n| Note {
                n,
                words: Words::in_lang(t.source, "en"),
                href: Some(format!("https://unstats.example.org/sdgs/{n}")),
            })
            .collect(),
        legal: vec!["CC BY 4.0".to_owned()],
        labels: Labels {
            on_paper: "On paper".to_owned(),
            in_life: "In life".to_owned(),
            missing: "Missing".to_owned(),
            sources: "Sources".to_owned(),
            sources_words: String::new(),
            counts: "Findings".to_owned(),
            page_of: "{page} / {pages}".to_owned(),
            more: "Further findings in the program: {n}".to_owned(),
            more_open: "Further open questions in the program: {n}".to_owned(),
            letters: "Letters were replaced.".to_owned(),
        },
    }
}

/// Every word on the pages, page by page.
fn text(brief: &Brief, items: usize) -> Vec<String> {
    fn walk(frame: &Frame, out: &mut String) {
        for (_, item) in frame.items() {
            match item {
                FrameItem::Group(group) => walk(&group.frame, out),
                FrameItem::Text(text) => out.push_str(&text.text),
                _ => {}
            }
        }
    }
    let json = compose::data(brief, Cut { items, open: 100 }).to_string();
    let world = OneBrief::new(json).unwrap();
    let document = typst::compile(&world).output.unwrap();
    // Names the type of the document: it is the one that the exporter takes.
    typst_pdf::pdf(&document, &typst_pdf::PdfOptions::default()).unwrap();
    document
        .pages()
        .iter()
        .map(|p| {
            let mut out = String::new();
            walk(&p.frame, &mut out);
            out
        })
        .collect()
}

fn has(bytes: &[u8], what: &str) -> bool {
    bytes.windows(what.len()).any(|w| w == what.as_bytes())
}

#[test]
fn a_country_of_25_findings_is_a_tagged_file_of_two_to_six_pages() {
    for (tongue, lang) in [(&EN, "/Lang(en)"), (&AR, "/Lang(ar)")] {
        let brief = brief(tongue, 25);
        let bytes = pdf(&brief).unwrap();
        assert!(bytes.starts_with(b"%PDF-1.7"));
        for part in ["/StructTreeRoot", "/MarkInfo", "/Figure", "/Alt", "pdfuaid:part>1<", "2026-11-24"] {
            assert!(has(&bytes, part), "{part} in {}", tongue.lang);
        }
        assert!(has(&bytes, lang) || has(&bytes, &lang.replace('(', " (")), "{lang}");
        let pages = text(&brief, 25);
        assert!((2..=MOST_PAGES).contains(&pages.len()), "{}: {} pages", tongue.lang, pages.len());
        assert_eq!(bytes, pdf(&brief).unwrap(), "the same brief, the same bytes");
    }
}

#[test]
fn what_looks_like_instructions_is_printed_as_words() {
    let mut b = brief(&EN, 1);
    let odd = [
        "#panic()", "$x$", "*bold*", "_it_", "= Head", "<label>", "@ref", "`raw`", "\\u{41}", "// no", "[#x]",
        "#{1+1}", "\"q\"",
    ];
    let all = odd.join(" ");
    b.title = all.clone();
    b.lead = all.clone();
    b.sections[0].heading = all.clone();
    b.sections[0].items[0].title = Words::new(&all);
    b.sections[0].items[0].gap = all.clone();
    b.sections[0].items[0].paper.why = vec![all.clone()];
    b.notes[0].words = Words::in_lang(&all, "#panic()");
    b.labels.on_paper = all.clone();
    let printed = text(&b, 1).concat();
    for word in odd {
        assert!(printed.matches(word).count() >= 8, "{word}: {printed}");
    }
    assert!(pdf(&b).is_ok());
}

#[test]
fn what_does_not_fit_is_counted_in_a_line() {
    let b = brief(&EN, 120);
    let bytes = pdf(&b).unwrap();
    let pages = bytes.windows(11).filter(|w| *w == b"/Type/Page/").count();
    assert_eq!(pages, MOST_PAGES, "what is cut is no more than must be");
    let cut = text(&b, 30);
    assert!(cut.concat().contains("Further findings in the program: 90"));
    assert!(!text(&b, 120).concat().contains("Further findings"));
}

#[test]
fn a_letter_that_no_font_has_does_not_cost_the_brief() {
    let mut b = brief(&EN, 1);
    b.notes[0].words = Words::in_lang("中华人民共和国 law \u{2068}1\u{2069} Закон Νόμος", "zh");
    b.sections[0].items[0].gap = "Cafe\u{301} N\u{303} ﻻ لا 2\u{ad}0".to_owned();
    let printed = text(&b, 1).concat();
    assert!(printed.contains("[…] law") && printed.contains("Закон Νόμος"), "{printed}");
    assert!(printed.contains("Letters were replaced."));
    assert!(pdf(&b).is_ok());
}

#[test]
fn an_empty_brief_is_a_page_and_a_wrong_date_is_named() {
    assert!(pdf(&Brief::default()).is_ok());
    let section = Section {
        items: vec![Item::default(), Item { notes: vec![1, 1, 7], ..Item::default() }],
        ..Section::default()
    };
    let twice = vec![Note { n: 1, ..Note::default() }, Note { n: 1, ..Note::default() }];
    let open = Open { items: vec![OpenItem::default()], ..Open::default() };
    let bare = Brief { sections: vec![section], notes: twice, open, ..Brief::default() };
    assert!(pdf(&bare).is_ok(), "{:?}", pdf(&bare));
    let date = Date { year: 2026, month: 2, day: 30 };
    assert_eq!(pdf(&Brief { date: Some(date), ..Brief::default() }), Err(Error::Date(date)));
}

#[test]
fn a_lead_without_end_is_refused() {
    let b = Brief { lead: "word ".repeat(20_000), ..Brief::default() };
    assert!(matches!(pdf(&b), Err(Error::TooLong(pages)) if pages > MOST_PAGES));
}
