//! The recap as it goes to the typesetter: the same facts as on the page, word by word, as plain data.

use dialogue::recap::{Arg, Heard, Reach, Recap, Say};
use press::{Bar, Block, Date, Paper, Part, Plot, Spot, Words};

use super::interval;
use super::recap::{Speaker, alike, people, sums};
use crate::ctx::Ctx;
use crate::handlers::dialogue::Found;
use crate::outcome::Outcome;
use crate::when;

/// A recap, ready for [`press::paper`].
pub(crate) fn paper(c: &Ctx<'_>, found: &Found, recap: &Recap, outcome: &Outcome, origin: &str) -> Paper {
    let s = Speaker::new(c, origin);
    let session = &recap.session;
    let day = when::day(::people::Millis(session.starts));
    let count = |n: usize| Arg::Count(u32::try_from(n).unwrap_or(u32::MAX));
    let facts =
        [("statements", count(recap.statements)), ("languages", count(recap.languages)), ("votes", count(recap.votes))];
    let facts = s.say("recap-facts", &facts);
    let mut parts = vec![discussed(c, &s, recap), groups(c, &s, recap, outcome)];
    for (id, list) in
        [("recap-consensus", &recap.consensus), ("recap-against", &recap.against), ("recap-divisive", &recap.divisive)]
    {
        if !list.is_empty() {
            let plots = list.iter().map(|h| plot(c, h)).collect();
            parts.push(Part { heading: c.t(id), blocks: vec![Block::Plots(plots)] });
        } else if id == "recap-consensus" {
            let none = Block::Text(Words::new(c.t("recap-consensus-none")));
            parts.push(Part { heading: c.t(id), blocks: vec![none] });
        }
    }
    parts.extend([who(c, &s, recap), asks(c, &s, recap)]);
    let people: Vec<Words> = people(recap).into_iter().map(|line| Words::in_lang(line, &session.lang)).collect();
    if !people.is_empty() {
        parts.push(Part { heading: c.t("recap-panel"), blocks: vec![Block::List(people)] });
    }
    let read: Vec<Words> =
        recap.resources.iter().map(|(_, r)| Words::in_lang(r.title.as_str(), r.lang.as_str())).collect();
    if !read.is_empty() {
        parts.push(Part { heading: c.t("recap-resources"), blocks: vec![Block::List(read)] });
    }
    let method = Block::Text(Words::new(c.t("recap-method-words")));
    parts.push(Part { heading: c.t("recap-method"), blocks: vec![method] });
    Paper {
        lang: c.lang.code().to_owned(),
        title: Words::in_lang(session.title.as_str(), session.lang.as_str()),
        subtitle: s.when(recap),
        lead: Words::in_lang(session.summary.as_str(), session.lang.as_str()),
        mark: if found.row.sample { format!("{}: {}", c.t("sample-word"), c.t("sample-words")) } else { String::new() },
        date: day.month.zip(day.day).map(|(month, day_of)| Date { year: day.year.into(), month, day: day_of }),
        parts,
        legal: vec![
            c.m("recap-from", &[("facts", facts.into())]),
            s.address(&format!("/dialogues/{}/recap", found.row.id)),
        ],
        page_of: "{page} / {pages}".to_owned(),
        letters: c.t("recap-letters"),
    }
}

fn number(letter: &str) -> Option<usize> {
    letter.bytes().next().map(|b| usize::from(b.saturating_sub(b'A')))
}

fn plot(c: &Ctx<'_>, heard: &Heard) -> Plot {
    let bar = |group, share: &dialogue::ask::Share| Bar { group, share: share.of, low: share.low, high: share.high };
    let mut bars: Vec<Bar> = heard.groups.iter().map(|g| bar(number(&g.letter), &g.share)).collect();
    let mut said = Vec::new();
    if let Some(share) = &heard.agree {
        if bars.is_empty() {
            bars.push(bar(None, share));
        }
        let voters = c.number(heard.voters.into());
        said.push(c.m("recap-agree", &[("share", interval(c, share).into()), ("voters", voters.into())]));
    }
    let groups: Vec<String> = heard.groups.iter().map(|g| format!("{} {}", g.letter, interval(c, &g.share))).collect();
    if !groups.is_empty() {
        let list = groups.join(if c.lang == crate::i18n::Lang::Ar { "؛ " } else { "; " });
        said.push(c.m("ask-groups", &[("list", list.into()), ("least", super::percent(c, heard.floor).into())]));
    }
    Plot { words: Words::in_lang(heard.text.as_str(), heard.lang.as_str()), bars, said: said.join(" ") }
}

fn discussed(c: &Ctx<'_>, s: &dyn Say, recap: &Recap) -> Part {
    let mut blocks = Vec::new();
    for one in &recap.discussed {
        let (lang, text) = one.prompt.in_lang(c.lang.code());
        blocks.push(Block::Head(Words::in_lang(text, lang)));
        let n = u32::try_from(one.statements).unwrap_or(u32::MAX);
        blocks.push(Block::Quiet(Words::new(s.say("recap-answers", &[("n", Arg::Count(n))]))));
        if !one.themes.is_empty() {
            let themes: Vec<String> = one.themes.iter().map(|(title, n)| format!("{title} ({n})")).collect();
            blocks.push(Block::Quiet(Words::new(format!("{} {}", c.t("recap-themes"), themes.join("; ")))));
        }
        let surest: Vec<Words> =
            one.surest.iter().take(3).map(|h| Words::in_lang(h.text.as_str(), h.lang.as_str())).collect();
        if !surest.is_empty() {
            blocks.push(Block::Text(Words::new(c.t("recap-surest"))));
            blocks.push(Block::List(surest));
        }
    }
    Part { heading: c.t("recap-discussed"), blocks }
}

fn groups(c: &Ctx<'_>, s: &dyn Say, recap: &Recap, outcome: &Outcome) -> Part {
    let mut blocks = vec![Block::Text(Words::new(alike(s, recap)))];
    if recap.reach != Reach::TooFew {
        let spots = outcome.dots.iter().map(|dot| Spot { at: dot.at, group: dot.group }).collect();
        blocks.push(Block::Map { spots, alt: c.t("map-alike-lead") });
    }
    for group in &recap.groups {
        let n = u32::try_from(group.people).unwrap_or(u32::MAX);
        let name = s.say("recap-group", &[("letter", Arg::Text(&group.letter)), ("n", Arg::Count(n))]);
        blocks.push(Block::Head(Words::new(name)));
        let side = |agrees: bool| c.t(if agrees { "recap-more" } else { "recap-less" });
        for agrees in [true, false] {
            let own: Vec<Words> = group
                .own
                .iter()
                .filter(|(_, a)| *a == agrees)
                .take(3)
                .map(|(h, _)| Words::in_lang(h.text.as_str(), h.lang.as_str()))
                .collect();
            if !own.is_empty() {
                blocks.push(Block::Quiet(Words::new(side(agrees))));
                blocks.push(Block::List(own));
            }
        }
    }
    if recap.between > 0 {
        let n = u32::try_from(recap.between).unwrap_or(u32::MAX);
        blocks.push(Block::Quiet(Words::new(s.say("recap-between", &[("n", Arg::Count(n))]))));
    }
    Part { heading: c.t("recap-alike"), blocks }
}

fn who(c: &Ctx<'_>, s: &dyn Say, recap: &Recap) -> Part {
    let mut blocks = vec![Block::Quiet(Words::new(c.t("recap-who-note")))];
    let sums: Vec<Words> = sums(s, recap).into_iter().map(Words::new).collect();
    if !sums.is_empty() {
        blocks.push(Block::List(sums));
    }
    if !recap.who.is_empty() {
        let rows = recap.who.iter().map(|row| {
            let here = match row.here {
                Some(n) => s.say("recap-at-least", &[("n", Arg::Count(n))]),
                None => c.t("recap-kept-back"),
            };
            let hoped = if row.hoped > 0 { row.hoped.to_string() } else { "–".to_owned() };
            vec![s.who(row.kind, &row.word), here, hoped]
        });
        let head = ["recap-who-word", "recap-here", "recap-hoped-for"].map(|id| c.t(id)).into();
        blocks.push(Block::Table { head, rows: rows.collect() });
    }
    Part { heading: c.t("recap-who"), blocks }
}

fn asks(c: &Ctx<'_>, s: &dyn Say, recap: &Recap) -> Part {
    let mut blocks = Vec::new();
    for asked in &recap.asks {
        blocks.push(Block::Head(Words::in_lang(asked.ask.text.as_str(), asked.ask.lang.as_str())));
        let to = format!("{} {} · {}", c.t("ask-to"), s.to(asked), s.status(asked));
        blocks.push(Block::Quiet(Words::new(to)));
    }
    if blocks.is_empty() {
        blocks.push(Block::Text(Words::new(c.t("recap-asks-none"))));
    }
    Part { heading: c.t("recap-asks"), blocks }
}
