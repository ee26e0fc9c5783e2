//! The audit log: every act appends a line to the chain of its organisation, in the transaction of the act itself.
//!
//! What a line holds and how lines are chained is in `people::audit`; here they are only put down and read back.

use std::collections::BTreeMap;

use people::audit::{Checker, Entry, Event, Head, link};
use people::{Millis, OrgId, PersonId};

use crate::connection::{Reader, Writer, change, row, rows};
use crate::organisations::parse_id;
use crate::{Error, Result, sql};

/// Lines read at once while a chain is walked.
const STEP: i64 = 500;

/// The name of a chain in the database.
fn name(chain: Option<OrgId>) -> String {
    chain.map_or_else(|| "installation".to_owned(), |id| id.to_string())
}

type Row = (i64, i64, Option<String>, String, String, String, Vec<u8>, Vec<u8>);

fn entry(chain: Option<OrgId>, (seq, at, actor, act, object, detail, prev, hash): Row) -> Result<Entry> {
    let odd = || Error::Chain(format!("line {seq} of chain {} cannot be read", name(chain)));
    let detail: BTreeMap<String, String> = serde_json::from_str(&detail).map_err(|_| odd())?;
    Ok(Entry {
        organisation: chain,
        seq,
        at: Millis(at),
        actor: actor.as_deref().map(parse_id::<PersonId>).transpose()?,
        act,
        object,
        detail,
        prev: prev.try_into().map_err(|_| odd())?,
        hash: hash.try_into().map_err(|_| odd())?,
    })
}

impl Reader {
    /// Lines of a chain after number `after`, in order.
    ///
    /// # Errors
    /// Those of the database, and [`Error::Chain`] if a line cannot be read.
    pub async fn audit(&mut self, chain: Option<OrgId>, after: i64, most: i64) -> Result<Vec<Entry>> {
        let found = rows!(self, Row, sql::AUDIT_FROM, name(chain), after, most)?;
        found.into_iter().map(|row| entry(chain, row)).collect()
    }

    /// Lines of a chain before number `before`, newest first.
    ///
    /// # Errors
    /// As [`Reader::audit`].
    pub async fn audit_back(&mut self, chain: Option<OrgId>, before: i64, most: i64) -> Result<Vec<Entry>> {
        let found = rows!(self, Row, sql::AUDIT_BACK, name(chain), before, most)?;
        found.into_iter().map(|row| entry(chain, row)).collect()
    }

    /// Lines of a chain about one object, oldest first: its history.
    ///
    /// # Errors
    /// As [`Reader::audit`].
    pub async fn audit_of(&mut self, chain: Option<OrgId>, object: &str) -> Result<Vec<Entry>> {
        let found = rows!(self, Row, sql::AUDIT_OF, name(chain), object)?;
        found.into_iter().map(|row| entry(chain, row)).collect()
    }

    /// The newest line of a chain, in short.
    ///
    /// # Errors
    /// Those of the database.
    pub async fn audit_head(&mut self, chain: Option<OrgId>) -> Result<Option<Head>> {
        let Some((seq, hash)) = row!(self, (i64, Vec<u8>), sql::AUDIT_HEAD, name(chain))? else { return Ok(None) };
        let hash =
            hash.try_into().map_err(|_| Error::Chain(format!("the head of chain {} is damaged", name(chain))))?;
        Ok(Some(Head { organisation: chain, seq, hash }))
    }

    /// Walks every chain from its first line to its head, and gives the heads: all as they were at one moment, whoever writes meanwhile.
    ///
    /// # Errors
    /// [`Error::Chain`] with the first line that does not fit, and those of the database.
    pub async fn verify_chains(&mut self) -> Result<Vec<Head>> {
        self.connection.snapshot().await?;
        let walked = self.walk().await;
        self.connection.say("ROLLBACK").await?;
        walked
    }

    async fn walk(&mut self) -> Result<Vec<Head>> {
        let mut heads = Vec::new();
        for (chain, _, _) in rows!(self, (String, i64, Vec<u8>), sql::AUDIT_HEADS)? {
            let id = if chain == "installation" { None } else { Some(parse_id::<OrgId>(&chain)?) };
            let told = |broken: people::audit::Broken| {
                Error::Chain(format!("chain {chain} is broken at line {}: {:?}", broken.seq, broken.why))
            };
            let mut checker = Checker::new(id, self.audit_head(id).await?);
            let mut after = 0;
            loop {
                let lines = self.audit(id, after, STEP).await?;
                for line in &lines {
                    checker.next(line).map_err(told)?;
                    after = line.seq;
                }
                if lines.len() < STEP as usize {
                    break;
                }
            }
            let head = checker.finish().map_err(told)?;
            // Lines behind the head would be lines that no act wrote.
            let noted = self.audit_head(id).await?;
            if head != noted {
                return Err(Error::Chain(format!("chain {chain} does not end at its head")));
            }
            heads.extend(head);
        }
        let strays = row!(self, (i64,), sql::AUDIT_STRAYS)?.map_or(0, |(n,)| n);
        if strays > 0 {
            return Err(Error::Chain(format!("{strays} lines belong to no chain")));
        }
        Ok(heads)
    }
}

impl Writer {
    /// As [`Reader::verify_chains`], with what this transaction has written.
    ///
    /// # Errors
    /// As [`Reader::verify_chains`].
    pub async fn verify_chains(&mut self) -> Result<Vec<Head>> {
        self.reader.walk().await
    }

    /// Appends a line to the chain of its organisation.
    ///
    /// # Errors
    /// Those of the database; [`Error::Chain`] if the event holds what no line can.
    pub async fn record(&mut self, event: Event) -> Result<Head> {
        let chain = name(event.organisation);
        let head = self.audit_head(event.organisation).await?;
        let entry = link(head.as_ref(), event).map_err(|refused| Error::Chain(refused.to_string()))?;
        let detail = serde_json::to_string(&entry.detail).map_err(|e| Error::Chain(e.to_string()))?;
        change!(
            self,
            sql::PUT_AUDIT,
            &chain,
            entry.seq,
            entry.at.0,
            entry.actor.map(|id| id.to_string()),
            &entry.act,
            &entry.object,
            detail,
            &entry.prev[..],
            &entry.hash[..],
        )
        // Nobody else appends meanwhile, as one transaction writes at a time: the head was changed behind the program's back, and
        // running again would find the same.
        .map_err(|error| match error {
            Error::Taken(_) => {
                Error::Chain(format!("chain {chain} has a line {} already, which its head does not know", entry.seq))
            }
            other => other,
        })?;
        change!(self, sql::SET_AUDIT_HEAD, &chain, entry.seq, &entry.hash[..])?;
        Ok(entry.head())
    }
}
