//! A recap as a file of words: headings, lists and links that any editor shows, and that a colleague can change before she sends it on.
//!
//! What people wrote is never markup: every character that could be one is escaped, and each statement stands on a line of its own.

use std::fmt::Write as _;

use super::{Asked, Heard, Reach, Recap};
use crate::ask::Share;
use crate::missing::Kind;

/// A value in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub enum Arg<'a> {
    /// Words.
    Text(&'a str),
    /// A count, by which a language chooses its form.
    Count(u32),
}

/// Whoever says sentences in a language: ids of messages with their values in, words out.
pub trait Say {
    /// A message.
    fn say(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String;
    /// The code of the language.
    fn lang(&self) -> &str;
    /// A share in whole percent, as the language writes numbers.
    fn percent(&self, share: f64) -> String;
    /// When the session was, in its own zone.
    fn when(&self, recap: &Recap) -> String;
    /// What people say of themselves: the word of a kind.
    fn who(&self, kind: Kind, word: &str) -> String;
    /// Of whom something is asked.
    fn to(&self, asked: &Asked) -> String;
    /// Where it stands.
    fn status(&self, asked: &Asked) -> String;
    /// The whole address of a path of this site.
    fn address(&self, path: &str) -> String;
}

/// A share with its interval.
pub(super) fn interval(s: &dyn Say, share: &Share) -> String {
    let (of, low, high) = (s.percent(share.of), s.percent(share.low), s.percent(share.high));
    s.say("ask-share", &[("share", Arg::Text(&of)), ("low", Arg::Text(&low)), ("high", Arg::Text(&high))])
}

/// The recap in Markdown (CommonMark).
#[must_use]
pub fn markdown(recap: &Recap, s: &dyn Say) -> String {
    let mut out = String::new();
    let n = |n: usize| Arg::Count(u32::try_from(n).unwrap_or(u32::MAX));
    let session = &recap.session;
    // Writing to a String does not fail.
    let _ = writeln!(out, "# {}\n\n{}\n", text(&session.title), text(&s.when(recap)));
    if !session.summary.is_empty() {
        let _ = writeln!(out, "{}\n", text(&session.summary));
    }
    let facts = [("statements", n(recap.statements)), ("languages", n(recap.languages)), ("votes", n(recap.votes))];
    let _ = writeln!(out, "{}\n", s.say("recap-facts", &facts));

    head(&mut out, &s.say("recap-discussed", &[]));
    for one in &recap.discussed {
        let (_, prompt) = one.prompt.in_lang(s.lang());
        let _ = writeln!(out, "### {}\n\n{}\n", text(prompt), s.say("recap-answers", &[("n", n(one.statements))]));
        if !one.themes.is_empty() {
            let themes: Vec<String> = one.themes.iter().map(|(title, n)| format!("{} ({n})", text(title))).collect();
            let _ = writeln!(out, "{} {}\n", s.say("recap-themes", &[]), themes.join("; "));
        }
        list(&mut out, s, &one.surest);
    }

    head(&mut out, &s.say("recap-alike", &[]));
    let reach = match recap.reach {
        Reach::TooFew => "recap-too-few",
        Reach::NoGroups => "recap-no-groups",
        Reach::Groups => "recap-groups",
    };
    let support = s.percent(recap.support);
    let _ = writeln!(out, "{}\n", s.say(reach, &[("n", n(recap.groups.len())), ("support", Arg::Text(&support))]));
    for group in &recap.groups {
        let args = [("letter", Arg::Text(&group.letter)), ("n", n(group.people))];
        let _ = writeln!(out, "### {}\n", s.say("recap-group", &args));
        for (heard, agrees) in &group.own {
            let side = s.say(if *agrees { "recap-more" } else { "recap-less" }, &[]);
            let _ = writeln!(out, "- {side} {}", said(heard));
        }
        out.push('\n');
    }
    if recap.between > 0 {
        let _ = writeln!(out, "{}\n", s.say("recap-between", &[("n", n(recap.between))]));
    }
    for (title, which) in
        [("recap-consensus", &recap.consensus), ("recap-against", &recap.against), ("recap-divisive", &recap.divisive)]
    {
        if !which.is_empty() {
            head(&mut out, &s.say(title, &[]));
            list(&mut out, s, which);
        }
    }
    if recap.consensus.is_empty() {
        head(&mut out, &s.say("recap-consensus", &[]));
        let _ = writeln!(out, "{}\n", s.say("recap-consensus-none", &[]));
    }
    who(&mut out, recap, s);
    asks(&mut out, recap, s);
    rest(&mut out, recap, s);
    out
}

fn head(out: &mut String, words: &str) {
    let _ = writeln!(out, "## {}\n", text(words));
}

/// The words of a statement, with a translation if a person gave one.
fn said(heard: &Heard) -> String {
    let own = text(&heard.text);
    if heard.translation.is_empty() { own } else { format!("{own} [{}]", text(&heard.translation)) }
}

fn list(out: &mut String, s: &dyn Say, heard: &[Heard]) {
    for one in heard {
        let _ = write!(out, "- {}", said(one));
        if let Some(share) = &one.agree {
            let (share, voters) = (interval(s, share), one.voters);
            let figures = s.say("recap-agree", &[("share", Arg::Text(&share)), ("voters", Arg::Count(voters))]);
            let _ = write!(out, " {figures}");
        }
        if !one.groups.is_empty() {
            let groups: Vec<String> =
                one.groups.iter().map(|g| format!("{} {}", g.letter, interval(s, &g.share))).collect();
            let least = s.percent(one.floor);
            let args = [("list", Arg::Text(&groups.join("; "))), ("least", Arg::Text(&least))];
            let _ = write!(out, " {}", s.say("ask-groups", &args));
        }
        out.push('\n');
    }
    out.push('\n');
}

fn who(out: &mut String, recap: &Recap, s: &dyn Say) {
    head(out, &s.say("recap-who", &[]));
    for (id, figure) in
        [("recap-came", recap.came), ("recap-silent", recap.silent), ("recap-unreached", recap.unreached)]
    {
        if let Some(figure) = figure {
            let _ = writeln!(out, "- {}", s.say(id, &[("n", Arg::Count(figure))]));
        }
    }
    for row in &recap.who {
        let word = s.who(row.kind, &row.word);
        let here = match row.here {
            Some(n) => s.say("recap-at-least", &[("n", Arg::Count(n))]),
            None => s.say("recap-kept-back", &[]),
        };
        let _ = write!(out, "- {}: {here}", text(&word));
        if row.hoped > 0 {
            let _ = write!(out, " {}", s.say("recap-hoped", &[("n", Arg::Count(row.hoped))]));
        }
        out.push('\n');
    }
    let _ = writeln!(out, "\n{}\n", s.say("recap-who-note", &[]));
}

fn asks(out: &mut String, recap: &Recap, s: &dyn Say) {
    head(out, &s.say("recap-asks", &[]));
    if recap.asks.is_empty() {
        let _ = writeln!(out, "{}\n", s.say("recap-asks-none", &[]));
    }
    for asked in &recap.asks {
        let at = s.address(&format!("/asks/{}", asked.id));
        let _ = writeln!(
            out,
            "- [{}]({at}): {} {}; {}",
            text(&asked.ask.text),
            s.say("ask-to", &[]),
            text(&s.to(asked)),
            s.status(asked)
        );
    }
    if !recap.asks.is_empty() {
        out.push('\n');
    }
}

fn rest(out: &mut String, recap: &Recap, s: &dyn Say) {
    if !recap.people.is_empty() {
        head(out, &s.say("recap-panel", &[]));
        for one in &recap.people {
            let parts = [&one.name, &one.role, &one.organisation];
            let parts: Vec<String> = parts.into_iter().filter(|p| !p.is_empty()).map(|p| text(p)).collect();
            let _ = writeln!(out, "- {}", parts.join(", "));
        }
        out.push('\n');
    }
    if !recap.resources.is_empty() || !recap.session.recording.is_empty() {
        head(out, &s.say("recap-resources", &[]));
        if let Some(at) = plain(&recap.session.recording) {
            let _ = writeln!(out, "- [{}]({at})", s.say("recap-recording", &[]));
        }
        for (id, resource) in &recap.resources {
            let at = plain(&resource.address).map_or_else(|| s.address(&format!("/resources/{id}")), str::to_owned);
            let _ = writeln!(out, "- [{}]({at})", text(&resource.title));
        }
        out.push('\n');
    }
    head(out, &s.say("recap-method", &[]));
    let _ = writeln!(out, "{}", s.say("recap-method-words", &[]));
}

/// An address that can stand between brackets; anything else is no link.
fn plain(address: &str) -> Option<&str> {
    let web = address.starts_with("https://") || address.starts_with("http://");
    let odd = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '(' | ')' | '<' | '>' | '"' | '\\');
    (web && !address.chars().any(odd)).then_some(address)
}

/// Words of people on one line, with nothing in them that an editor would take for markup.
fn text(words: &str) -> String {
    let mut out = String::with_capacity(words.len());
    for c in words.split_whitespace().collect::<Vec<_>>().join(" ").chars() {
        if c.is_ascii_punctuation()
            && !matches!(c, ',' | '.' | ';' | ':' | '?' | '\'' | '"' | '%' | '/' | '-' | '+' | '=')
        {
            out.push('\\');
        }
        out.push(c);
    }
    // What begins a line could still be a list, a heading or a number.
    match out.chars().next() {
        Some('-' | '+' | '=') => format!("\\{out}"),
        Some(c) if c.is_ascii_digit() => numbered(out),
        _ => out,
    }
}

/// `1. Pay` begins a list; `1\. Pay` does not.
fn numbered(words: String) -> String {
    let digits = words.bytes().take_while(u8::is_ascii_digit).count();
    match (words.get(..digits), words.get(digits..)) {
        (Some(number), Some(rest)) if rest.starts_with('.') => format!("{number}\\{rest}"),
        _ => words,
    }
}
