//! An activity on its way from tags and texts to what is counted.

use std::collections::BTreeMap;
use std::io::Read;

use super::tags::{Wrong, attribute, bounded, kept, part, tidied, truth};
use crate::activity::{Activity, BETWEEN, Budget, Day, Kind, Of, Org, Part, Party, Transaction, Why};
use crate::money::{Amount, NotANumber};
use crate::share;
use crate::words::{Word, Words};
use crate::xml::Xml;

/// Bytes that the transactions of one activity may take: some 200,000 to 400,000 of them.
const HELD: usize = 40 << 20;
/// Sectors, places or parents of one activity or transaction; there are some 250 countries.
const PARTS: usize = 1_000;
/// Budgets of one activity.
const BUDGETS: usize = 10_000;
/// Mistakes of one activity.
const MISTAKES: usize = 100_000;
/// Letters of an identifier, and of a value.
const IDENTIFIER: usize = 1_000;
const VALUE: usize = 100;
/// Letters of titles and descriptions of one activity that are looked through.
const WORDS: usize = 1 << 20;

/// Where text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Into {
    #[default]
    Nothing,
    Identifier,
    Title,
    Words,
    Reporter,
    Provider,
    Receiver,
    Value,
}

/// What is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Open {
    #[default]
    Activity,
    Transaction,
    Budget,
}

/// What was read of the present activity.
#[derive(Default)]
pub(super) struct Building {
    /// Activities that began.
    number: u64,
    activity: Activity,
    draft: Draft,
    open: Open,
    /// Where a narrative of the present element would go.
    narrative: Into,
    text: Into,
}

/// A transaction or a budget as far as it was read.
#[derive(Default)]
struct Draft {
    line: u64,
    kind: Option<Kind>,
    date: Option<Day>,
    end: Option<Day>,
    value_date: Option<Day>,
    value: String,
    currency: Word,
    revised: bool,
    committed: bool,
    humanitarian: Option<bool>,
    /// Whether there was a type, a date, a value, an end; and whether one stood twice.
    seen: [bool; 4],
    twice: bool,
    provider: Named,
    receiver: Named,
    places: Vec<Part>,
    sectors: Vec<Part>,
}

/// An organisation; its name is of use where it has no identifier.
#[derive(Default)]
struct Named {
    party: Party,
    name: String,
}

impl Named {
    fn begin<R: Read>(&mut self, tag: &Xml<R>, words: &mut Words) {
        let key = words.word(&tidied(&attribute(tag, "ref")));
        self.party = Party { key, kind: words.word(&attribute(tag, "type")) };
        self.name.clear();
    }

    fn whole(&self, words: &mut Words) -> Party {
        let key = if self.party.key.is_empty() { words.word(&tidied(&self.name)) } else { self.party.key };
        Party { key, ..self.party }
    }
}

impl Draft {
    /// Another one begins in its place; what it has room for stays.
    fn begin(&mut self, line: u64) {
        let Self { mut value, mut provider, mut receiver, mut places, mut sectors, .. } = std::mem::take(self);
        value.clear();
        for one in [&mut provider, &mut receiver] {
            one.party = Party::default();
            one.name.clear();
        }
        places.clear();
        sectors.clear();
        *self = Self { line, value, provider, receiver, places, sectors, ..Self::default() };
    }
}

impl Building {
    /// A tag begins at a depth below the root. Whether nothing inside is of use.
    pub(super) fn start<R: Read>(&mut self, depth: usize, tag: &Xml<R>) -> Result<bool, Wrong> {
        match (depth, self.open) {
            (2, _) if tag.name() == "iati-activity" => self.begin(tag),
            (3, _) => return self.of_activity(tag),
            (4, Open::Transaction | Open::Budget) => return self.of_draft(tag),
            (4 | 5, _) if tag.name() == "narrative" => self.text = self.first_or_words(),
            _ => {}
        }
        Ok(false)
    }

    /// Where the text of a narrative goes: the first names a thing, those after it are translations.
    fn first_or_words(&self) -> Into {
        let (activity, draft) = (&self.activity, &self.draft);
        let named = |of: &Named| !of.party.key.is_empty() || !of.name.is_empty();
        match self.narrative {
            Into::Title if !activity.title.is_empty() => Into::Words,
            Into::Reporter if !activity.reporter.name.is_empty() => Into::Nothing,
            Into::Provider if named(&draft.provider) => Into::Nothing,
            Into::Receiver if named(&draft.receiver) => Into::Nothing,
            other => other,
        }
    }

    fn begin<R: Read>(&mut self, tag: &Xml<R>) {
        self.open = Open::Activity;
        self.number += 1;
        self.activity = Activity {
            number: self.number,
            line: tag.place().0,
            updated: attribute(tag, "last-updated-datetime").into_owned(),
            currency: attribute(tag, "default-currency").into_owned(),
            humanitarian: truth(&attribute(tag, "humanitarian")).unwrap_or(false),
            hierarchy: attribute(tag, "hierarchy").parse().unwrap_or(1),
            ..Activity::default()
        };
    }

    fn of_activity<R: Read>(&mut self, tag: &Xml<R>) -> Result<bool, Wrong> {
        self.narrative = Into::Nothing;
        let activity = &mut self.activity;
        match tag.name() {
            // A second one is no name of the activity.
            "iati-identifier" if activity.identifier.is_empty() => self.text = Into::Identifier,
            "reporting-org" => {
                let (id, kind) = (attribute(tag, "ref"), attribute(tag, "type"));
                let (id, kind) = (tidied(&id).into_owned(), kind.into_owned());
                activity.reporter = Org { id, kind, name: String::new() };
                activity.secondary = truth(&attribute(tag, "secondary-reporter")).unwrap_or(false);
                self.narrative = Into::Reporter;
            }
            "title" => self.narrative = Into::Title,
            "description" => self.narrative = Into::Words,
            name @ ("sector" | "recipient-country" | "recipient-region") => {
                let (part, readable) = part(name, tag, &mut activity.words);
                let list = if part.of == Of::Sector { &mut activity.sectors } else { &mut activity.places };
                kept(list, part, PARTS)?;
                if !readable {
                    set_aside(activity, tag.place().0, Why::NoPercentage);
                }
            }
            "policy-marker" => {
                if attribute(tag, "code") == "1" && matches!(&*attribute(tag, "vocabulary"), "" | "1") {
                    match &*attribute(tag, "significance") {
                        code @ ("0" | "1" | "2" | "3" | "4") => {
                            activity.gender = activity.gender.max(code.parse().ok())
                        }
                        _ => set_aside(activity, tag.place().0, Why::UnknownSignificance),
                    }
                }
            }
            "related-activity" => {
                let list = match &*attribute(tag, "type") {
                    "1" => &mut activity.parents,
                    "2" => &mut activity.children,
                    _ => return Ok(false),
                };
                kept(list, tidied(&attribute(tag, "ref")).into_owned(), PARTS)?;
            }
            "transaction" => {
                self.open = Open::Transaction;
                self.draft.begin(tag.place().0);
                self.draft.humanitarian = truth(&attribute(tag, "humanitarian"));
            }
            "budget" => {
                self.open = Open::Budget;
                self.draft.begin(tag.place().0);
                self.draft.revised = attribute(tag, "type") == "2";
                self.draft.committed = attribute(tag, "status") == "2";
            }
            _ => return Ok(true),
        }
        Ok(false)
    }

    fn of_draft<R: Read>(&mut self, tag: &Xml<R>) -> Result<bool, Wrong> {
        self.narrative = Into::Nothing;
        let (draft, activity) = (&mut self.draft, &mut self.activity);
        if activity.held() >= HELD {
            return Ok(true);
        }
        let words = &mut activity.words;
        match tag.name() {
            "transaction-type" => {
                draft.twice |= std::mem::replace(&mut draft.seen[0], true);
                draft.kind = Kind::from_code(&attribute(tag, "code"));
            }
            "transaction-date" | "period-start" => {
                draft.twice |= std::mem::replace(&mut draft.seen[1], true);
                draft.date = Day::parse(&attribute(tag, "iso-date"));
            }
            "period-end" => {
                draft.twice |= std::mem::replace(&mut draft.seen[3], true);
                draft.end = Day::parse(&attribute(tag, "iso-date"));
            }
            "value" => {
                draft.twice |= std::mem::replace(&mut draft.seen[2], true);
                let currency = attribute(tag, "currency");
                draft.currency = if currency == activity.currency { Word::NONE } else { words.word(&currency) };
                draft.value_date = Day::parse(&attribute(tag, "value-date"));
                self.text = Into::Value;
            }
            "provider-org" => {
                draft.provider.begin(tag, words);
                self.narrative = Into::Provider;
            }
            "receiver-org" => {
                draft.receiver.begin(tag, words);
                self.narrative = Into::Receiver;
            }
            "description" => self.narrative = Into::Words,
            name @ ("sector" | "recipient-country" | "recipient-region") if self.open == Open::Transaction => {
                let (part, readable) = part(name, tag, words);
                let list = if part.of == Of::Sector { &mut draft.sectors } else { &mut draft.places };
                kept(list, part, PARTS)?;
                if !readable {
                    set_aside(activity, tag.place().0, Why::NoPercentage);
                }
            }
            _ => return Ok(true),
        }
        Ok(false)
    }

    /// Closes the innermost element, which was at a depth; gives the activity if that was it.
    pub(super) fn end(&mut self, depth: usize) -> Option<Activity> {
        match self.text {
            Into::Title | Into::Words if !self.activity.text.ends_with(BETWEEN) => self.activity.text.push(BETWEEN),
            _ => {}
        }
        self.text = Into::Nothing;
        match (depth, self.open) {
            (2, _) if self.activity.line > 0 => return Some(self.whole()),
            (3, Open::Transaction) => {
                self.open = Open::Activity;
                self.transaction();
            }
            (3, Open::Budget) => {
                self.open = Open::Activity;
                self.budget();
            }
            _ => {}
        }
        None
    }

    fn whole(&mut self) -> Activity {
        let mut activity = std::mem::take(&mut self.activity);
        for text in [&mut activity.identifier, &mut activity.title, &mut activity.reporter.name] {
            *text = tidied(text).into_owned();
        }
        activity.child = activity.is_child();
        revised(&mut activity);
        if share::has_evaw(&activity) {
            let other = activity.transactions.iter().filter(|t| share::is_of_another_category(&activity, t));
            let lines: Vec<u64> = other.map(|t| t.line).collect();
            lines.into_iter().for_each(|line| set_aside(&mut activity, line, Why::OtherCategory));
        }
        if activity.identifier.is_empty() {
            activity.aside.push((activity.line, Why::NoIdentifier));
            activity.transactions.clear();
            activity.budgets.clear();
        }
        activity
    }

    fn transaction(&mut self) {
        let (draft, activity) = (&self.draft, &mut self.activity);
        let read = || {
            if activity.held() >= HELD {
                return Err(Why::TooMany);
            }
            if draft.twice {
                return Err(Why::Twice);
            }
            let kind = draft.kind.ok_or(Why::UnknownKind)?;
            let date = draft.date.ok_or(Why::NoDate)?;
            let amount = Amount::parse(&draft.value).map_err(no_amount)?;
            if draft.currency.is_empty() && activity.currency.is_empty() {
                return Err(Why::NoCurrency);
            }
            Ok((kind, date, amount))
        };
        match read() {
            // One line tells of all that come after.
            Err(Why::TooMany) if activity.aside.last().is_some_and(|(_, why)| *why == Why::TooMany) => {}
            Err(why) => set_aside(activity, draft.line, why),
            Ok((kind, date, amount)) => {
                let before = activity.transactions.last().map(|t| (t.places, t.sectors)).unwrap_or_default();
                let transaction = Transaction {
                    line: draft.line,
                    kind,
                    date,
                    value_date: draft.value_date,
                    amount,
                    currency: draft.currency,
                    humanitarian: draft.humanitarian,
                    provider: draft.provider.whole(&mut activity.words),
                    receiver: draft.receiver.whole(&mut activity.words),
                    places: activity.keep(&draft.places, before.0),
                    sectors: activity.keep(&draft.sectors, before.1),
                };
                activity.transactions.push(transaction);
                if draft.value.contains(',') {
                    set_aside(activity, draft.line, Why::Commas);
                }
            }
        }
    }

    fn budget(&mut self) {
        let (draft, activity) = (&self.draft, &mut self.activity);
        let why = match (draft.date, Amount::parse(&draft.value)) {
            _ if activity.budgets.len() >= BUDGETS || activity.held() >= HELD => Why::TooMany,
            _ if draft.twice => Why::Twice,
            (None, _) => Why::NoDate,
            (_, Err(why)) => no_amount(why),
            _ if draft.currency.is_empty() && activity.currency.is_empty() => Why::NoCurrency,
            (Some(start), Ok(amount)) => {
                let Draft { line, revised, committed, currency, .. } = *draft;
                let end = draft.end.map_or(start, |end| end.max(start));
                activity.budgets.push(Budget { line, revised, committed, start, end, amount, currency });
                if draft.value.contains(',') {
                    set_aside(activity, line, Why::Commas);
                }
                return;
            }
        };
        set_aside(activity, draft.line, why);
    }

    /// Text inside of the innermost element.
    pub(super) fn write(&mut self, text: &str) {
        let activity = &mut self.activity;
        let words = |all: &mut String| {
            if all.len() + text.len() <= WORDS {
                all.push_str(text);
            }
        };
        match self.text {
            Into::Nothing => {}
            Into::Identifier if activity.identifier.len() + text.len() > IDENTIFIER => {}
            Into::Identifier => activity.identifier.push_str(text),
            Into::Title => {
                bounded(&mut activity.title, text);
                words(&mut activity.text);
            }
            Into::Words => words(&mut activity.text),
            Into::Reporter => bounded(&mut activity.reporter.name, text),
            Into::Provider => bounded(&mut self.draft.provider.name, text),
            Into::Receiver => bounded(&mut self.draft.receiver.name, text),
            // What is longer is no number either.
            Into::Value if self.draft.value.len() > VALUE => {}
            Into::Value => self.draft.value.push_str(text),
        }
    }
}

fn no_amount(why: NotANumber) -> Why {
    match why {
        NotANumber::TooLarge => Why::TooLarge,
        NotANumber::Empty | NotANumber::Malformed => Why::NoAmount,
    }
}

/// A revised budget takes the place of the originals whose period it covers, or several together cover; what it took is told. An original that is
/// longer is kept, and told as overlapping. Of two revised for the same period the later in the file counts, and the other is told.
fn revised(activity: &mut Activity) {
    if !activity.budgets.iter().any(|b| b.revised) {
        return;
    }
    let all = std::mem::take(&mut activity.budgets);
    let (revised, originals): (Vec<Budget>, Vec<Budget>) = all.into_iter().partition(|b| b.revised);
    let mut counted: BTreeMap<(Day, Day), Budget> = BTreeMap::new();
    for budget in revised {
        if let Some(before) = counted.insert((budget.start, budget.end), budget) {
            set_aside(activity, before.line, Why::RevisedAgain);
        }
    }
    for original in originals {
        if counted.values().any(|r| r.overlaps(&original)) {
            if covered(&original, counted.values()) {
                set_aside(activity, original.line, Why::Replaced);
                continue;
            }
            set_aside(activity, original.line, Why::BudgetsOverlap);
        }
        activity.budgets.push(original);
    }
    activity.budgets.extend(counted.into_values());
}

/// Whether all days of a budget are in the periods of others, which come in the order of their first days. Publishers let a period end on its last day or
/// on the first of the next, so a day more or less at an end or between two is the same.
fn covered<'a>(budget: &Budget, others: impl Iterator<Item = &'a Budget>) -> bool {
    const SAME: i32 = 1;
    let mut reached = budget.start.count() - 1;
    for other in others {
        if other.start.count() <= reached + 1 + SAME {
            reached = reached.max(other.end.count());
        }
    }
    reached + SAME >= budget.end.count()
}

/// Notes what is not counted, or has to be told; of more mistakes than anybody reads, the last are one.
fn set_aside(activity: &mut Activity, line: u64, why: Why) {
    if activity.aside.len() < MISTAKES {
        activity.aside.push((line, why));
    }
}
