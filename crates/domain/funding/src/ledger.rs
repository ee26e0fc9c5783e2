//! Reading files into tables: which activities count, which name technology-facilitated violence, what was set aside.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read;

use crate::activity::{Activity, Day, Why};
use crate::flow::{Budgets, Table};
use crate::named::{Found, Naming, Rules};
use crate::read::{Header, Reader, Refused};
use crate::seen::{Across, Mend, Seen, Twice};

/// A file that was read.
#[derive(Debug, Clone)]
pub struct Source {
    /// Its name, as it is shown.
    pub name: String,
    /// What it says of itself.
    pub header: Header,
    /// Activities in it.
    pub activities: u64,
    /// Organisations that report in it.
    pub reporters: usize,
}

/// An organisation that published.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Publisher {
    /// Its name, as it was first met.
    pub name: String,
    /// Type (codelist OrganisationType).
    pub kind: String,
    /// Newest date of its files, as written.
    pub newest: String,
    /// Activities of it.
    pub activities: u64,
}

/// An activity whose words name technology-facilitated violence, or of which a person says whether it does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its title.
    pub title: String,
    /// By what the rules found it, if they did.
    pub found: Option<Found>,
}

/// What was set aside for one reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Aside {
    /// How often.
    pub times: u64,
    /// The first places: number of the file, and line.
    pub first: Vec<(u32, u64)>,
}

/// Places of each reason that are kept.
const PLACES: usize = 5;

/// What is read into.
#[derive(Debug, Default)]
pub struct Ledger {
    /// The tables that are filled.
    pub tables: Vec<Table>,
    /// Budgets, if they are asked for.
    pub budgets: Option<Budgets>,
    /// Files, by their number.
    pub sources: BTreeMap<u32, Source>,
    /// Publishers, by what they are counted under.
    pub publishers: BTreeMap<String, Publisher>,
    /// Activities that the rules found to name technology-facilitated violence or of which a person says something, by reporter and identifier.
    pub named: BTreeMap<(String, String), Named>,
    /// The day on which it is read: transactions of later days are told. None is known here.
    pub today: Option<Day>,
    /// What was set aside.
    pub aside: BTreeMap<Why, Aside>,
    rules: Rules,
    seen: Seen,
}

impl Ledger {
    /// Nothing read yet.
    #[must_use]
    pub fn new(tables: Vec<Table>, rules: Rules) -> Self {
        Self { tables, rules, ..Self::default() }
    }

    /// Reads a file. Numbers follow the names of the files, so that the answer does not depend on the order of reading.
    ///
    /// # Errors
    /// [`Refused`]; what was added of the file by then stays, so the ledger has to be made again without it.
    pub fn read(&mut self, number: u32, name: &str, input: impl Read) -> Result<(), Refused> {
        let mut reader = Reader::new(input)?;
        let header = reader.header().clone();
        let (mut activities, mut reporters) = (0, BTreeSet::new());
        while let Some(mut activity) = reader.activity()? {
            activities += 1;
            if !reporters.contains(activity.reporter.key()) {
                reporters.insert(activity.reporter.key().to_owned());
            }
            for (line, why) in &activity.aside {
                self.tell(*why, number, *line);
            }
            if activity.identifier.is_empty() {
                continue;
            }
            if let Some(today) = self.today {
                for transaction in activity.transactions.iter().filter(|t| t.date > today) {
                    self.tell(Why::Future, number, transaction.line);
                }
            }
            let met = self.seen.meet(&activity, &header.generated, number);
            if met.across {
                self.tell(Why::SameIdentifier, number, activity.line);
            }
            if met.counts {
                activity.child = met.child;
                self.count(name, &activity, &header);
            }
        }
        let source = Source { name: name.to_owned(), header, activities, reporters: reporters.len() };
        self.sources.insert(number, source);
        Ok(())
    }

    fn tell(&mut self, why: Why, number: u32, line: u64) {
        let aside = self.aside.entry(why).or_default();
        aside.times += 1;
        if aside.first.len() < PLACES {
            aside.first.push((number, line));
        }
    }

    fn count(&mut self, name: &str, activity: &Activity, header: &Header) {
        let found = self.rules.find(activity);
        let naming = Naming { found: found.is_some(), said: self.rules.said(activity).map(|said| said.names) };
        for table in &mut self.tables {
            table.add(name, activity, naming);
        }
        if let Some(budgets) = &mut self.budgets {
            budgets.add(activity, 1);
        }
        let reporter = activity.reporter.key().to_owned();
        let key = (reporter.clone(), activity.identifier.clone());
        // What replaces an older version replaces what was found in it as well.
        self.named.remove(&key);
        if naming.told() {
            self.named.insert(key, Named { title: activity.title.clone(), found });
        }
        let publisher = self.publishers.entry(reporter).or_default();
        publisher.activities += 1;
        // What its newest file says of it holds.
        let newer = publisher.newest < header.generated;
        if !activity.reporter.name.is_empty() && (newer || publisher.name.is_empty()) {
            publisher.name.clone_from(&activity.reporter.name);
        }
        if !activity.reporter.kind.is_empty() && (newer || publisher.kind.is_empty()) {
            publisher.kind.clone_from(&activity.reporter.kind);
        }
        if newer {
            publisher.newest.clone_from(&header.generated);
        }
    }

    /// Files that have to be read again with [`Ledger::mend`], since an activity in them was counted before a newer one was met, or before it was
    /// known to be a part of another.
    #[must_use]
    pub fn to_mend(&self) -> BTreeMap<u32, BTreeMap<u64, Mend>> {
        self.seen.to_mend()
    }

    /// Takes out what a file holds and is not counted as it was, and counts it as it is.
    ///
    /// # Errors
    /// [`Refused`], if the file changed since it was read.
    pub fn mend(&mut self, name: &str, mut these: BTreeMap<u64, Mend>, input: impl Read) -> Result<(), Refused> {
        let mut reader = Reader::new(input)?;
        let header = reader.header().clone();
        while let Some(mut activity) = reader.activity()? {
            let Some(Mend { out, into }) = these.remove(&activity.number) else { continue };
            if let Some(child) = out {
                activity.child = child;
                self.take_out(name, &activity);
            }
            if let Some(child) = into {
                activity.child = child;
                self.count(name, &activity, &header);
            }
        }
        if these.is_empty() { Ok(()) } else { Err(reader.changed()) }
    }

    fn take_out(&mut self, name: &str, activity: &Activity) {
        let said = self.rules.said(activity).map(|said| said.names);
        let named = Naming { found: self.rules.find(activity).is_some(), said };
        for table in &mut self.tables {
            table.take_out(name, activity, named);
        }
        if let Some(budgets) = &mut self.budgets {
            budgets.add(activity, -1);
        }
        if let Some(publisher) = self.publishers.get_mut(activity.reporter.key()) {
            publisher.activities = publisher.activities.saturating_sub(1);
        }
    }

    /// The first pairs of one identifier under two reporters; [`Why::SameIdentifier`] counts them all.
    #[must_use]
    pub fn across(&self) -> &[Across] {
        self.seen.across()
    }

    /// Activities that stand twice, each pair with the one that is counted.
    #[must_use]
    pub fn twice(&self) -> Vec<Twice> {
        self.seen.twice()
    }

    /// How many pairs those are.
    #[must_use]
    pub fn pairs(&self) -> usize {
        self.seen.pairs()
    }

    /// Different activities that were read.
    #[must_use]
    pub fn activities(&self) -> usize {
        self.seen.len()
    }
}
