//! Banks that are served, and `plumbline matching`: which programs of platforms may ask them.
//!
//! Absent on purpose: an address to fetch banks from, and a way to let a client in from a page. Whoever may ask the banks of an organisation is
//! decided by whoever runs the machine, and each such act is in the log of that organisation.

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::str::FromStr;

use ::people::audit::{Act, Event};
use ::people::token::Token;
use ::people::{ClientId, Millis, OrgId};
use banks::Bank;
use clap::Subcommand;
use store::{MatchClient, Store};
use web::matching::{BankAt, RIGHTS, WIDEST, is_bank_name};

use crate::{Failure, Place, bank, people, print, world};

/// A bank to serve, as it is written on the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    name: String,
    folder: PathBuf,
    threshold: u32,
    owner: Option<String>,
    key: Option<PathBuf>,
}

impl FromStr for Asked {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        const SHAPE: &str = "write NAME=FOLDER, and behind it as needed ,threshold=31 ,owner=ORGANISATION ,key=FILE";
        let (name, rest) = text.split_once('=').ok_or(SHAPE)?;
        if !is_bank_name(name) {
            return Err(format!(
                "\"{name}\" is no name of a bank: use capital letters, digits and _, not beginning with a digit"
            ));
        }
        let mut parts = rest.split(',');
        let folder = parts.next().filter(|folder| !folder.is_empty()).ok_or(SHAPE)?;
        let mut asked = Self { name: name.to_owned(), folder: folder.into(), threshold: 31, owner: None, key: None };
        for part in parts {
            match part.split_once('=') {
                Some(("threshold", number)) => {
                    let number = number.parse().ok().filter(|n| *n <= WIDEST);
                    asked.threshold = number.ok_or_else(|| format!(
                        "a threshold is a number of bits from 0 to {WIDEST}; platforms compare at 31, and beyond {WIDEST} strangers match"
                    ))?;
                }
                Some(("owner", owner)) if !owner.is_empty() => asked.owner = Some(owner.to_owned()),
                Some(("key", file)) if !file.is_empty() => asked.key = Some(file.into()),
                _ => return Err(format!("\"{part}\" is not understood: {SHAPE}")),
            }
        }
        Ok(asked)
    }
}

/// Opens the banks that are to be served. Without an owner a bank belongs to the only organisation that there is.
pub(crate) async fn open(store: &Store, asked: &[Asked]) -> Result<Vec<BankAt>, Failure> {
    let mut all = Vec::with_capacity(asked.len());
    let mut names = BTreeSet::new();
    for one in asked {
        let Asked { name, folder, threshold, owner, key } = one;
        if !names.insert(name) {
            return Err(Failure::usage(format!("--bank names {name} twice; give each bank a name of its own")));
        }
        let owner = people::find(store, owner.as_deref()).await.map_err(|odd| Failure {
            words: format!("--bank {name}: whose bank is it? Say so with ,owner=ORGANISATION behind it. {}", odd.words),
            ..odd
        })?;
        let bank = open_one(folder, key.as_deref())?;
        all.push(BankAt { name: name.clone(), owner: owner.id, threshold: *threshold, folder: folder.clone(), bank });
    }
    Ok(all)
}

/// Opens the bank of pictures that everybody has.
pub(crate) fn canary(folder: Option<&Path>) -> Result<Option<Bank>, Failure> {
    folder.map(|folder| open_one(folder, None)).transpose()
}

fn open_one(folder: &Path, key_file: Option<&Path>) -> Result<Bank, Failure> {
    Bank::open(folder, key_file.map(bank::key).transpose()?).map_err(data)
}

#[derive(Subcommand)]
pub(crate) enum MatchingCommand {
    /// Programs of platforms that may ask banks: plumbline matching client list
    Client {
        #[command(subcommand)]
        command: ClientCommand,
    },
}

#[derive(Subcommand)]
pub(crate) enum ClientCommand {
    /// Let a program ask: plumbline matching client add "Platform Ltd" --bank NORTH --until 2027-12-31
    ///
    /// Prints its token, this once: the program sends it with every question (Authorization: Bearer TOKEN). It is told whether something
    /// matches, at the distance that the bank is served with. Give the right distance only to whom you would give the bank itself: with distances
    /// a fingerprint can be worked out, and a fingerprint tells something of a picture.
    Add {
        /// What you call it
        name: String,
        /// Names of the banks that it may ask
        #[arg(long = "bank", value_name = "NAME", value_delimiter = ',', required = true)]
        banks: Vec<String>,
        /// What it may do beside asking: distance, feedback
        #[arg(long, value_delimiter = ',', default_value = "feedback")]
        rights: Vec<String>,
        /// Last day on which it is let in, such as 2027-12-31
        #[arg(long, value_name = "DATE")]
        until: jiff::civil::Date,
        /// Lookups in a minute at most
        #[arg(long, default_value_t = 600, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
        per_minute: u32,
        /// Lookups on a day at most
        #[arg(long, default_value_t = 100_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000_000))]
        per_day: u32,
        /// Name or id of the organisation that owns the banks, if there is more than one
        #[arg(long, value_name = "NAME")]
        organisation: Option<String>,
        #[command(flatten)]
        place: Place,
    },
    /// Everyone that was ever let in: plumbline matching client list
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Let a program in no more: plumbline matching client remove 5w8…
    Remove {
        /// Its id, as `list` prints it
        id: String,
        #[command(flatten)]
        place: Place,
    },
}

fn data(error: impl std::fmt::Display) -> Failure {
    Failure::data(error.to_string())
}

/// Runs the command.
pub(crate) fn run(MatchingCommand::Client { command }: MatchingCommand) -> Result<(), Failure> {
    world::runtime()?.block_on(async {
        match command {
            ClientCommand::Add { name, banks, rights, until, per_minute, per_day, organisation, place } => {
                let name = name.trim().to_owned();
                if name.is_empty() || name.chars().count() > 80 || name.chars().any(char::is_control) {
                    return Err(Failure::usage("Give a name of 1 to 80 characters, on one line."));
                }
                if let Some(odd) = banks.iter().find(|bank| !is_bank_name(bank)) {
                    return Err(Failure::usage(format!("\"{odd}\" is no name of a bank; they look like NORTH_1")));
                }
                if let Some(odd) = rights.iter().find(|right| !right.is_empty() && !RIGHTS.contains(&right.as_str())) {
                    return Err(Failure::usage(format!("\"{odd}\" is no right; use some of: {}", RIGHTS.join(", "))));
                }
                let store = place.open_existing().await?;
                let organisation = people::find(&store, organisation.as_deref()).await?;
                let client = MatchClient {
                    id: ClientId::new(&mut *world::rng()),
                    organisation: organisation.id,
                    name,
                    banks: banks.into_iter().collect(),
                    rights: rights.into_iter().filter(|right| !right.is_empty()).collect(),
                    per_minute,
                    per_day,
                    made: world::now(),
                    expires: world::end_of("--until", until)?,
                    withdrawn: None,
                };
                let token = add(&store, &client).await.map_err(data)?;
                store.close().await;
                print(&format!(
                    "{} may ask {} of {} until the end of {until}. Its token, shown this once:\n  {}\n",
                    client.name,
                    client.banks.iter().map(String::as_str).collect::<Vec<_>>().join(", "),
                    organisation.name,
                    token.reveal().as_str()
                ))
            }
            ClientCommand::List { place } => {
                let store = place.open_existing().await?;
                print(&list(&store).await.map_err(data)?)
            }
            ClientCommand::Remove { id, place } => remove(&place.open_existing().await?, &id).await,
        }
    })
}

fn event(organisation: OrgId, act: Act, client: &MatchClient) -> Event {
    let words = |all: &BTreeSet<String>| all.iter().map(String::as_str).collect::<Vec<_>>().join(" ");
    let detail = [("name", client.name.clone()), ("banks", words(&client.banks)), ("rights", words(&client.rights))];
    let detail = detail.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let at = world::now();
    Event { organisation: Some(organisation), at, actor: None, act, object: client.id.to_string(), detail }
}

async fn add(store: &Store, client: &MatchClient) -> store::Result<Token> {
    let token = Token::new(&mut *world::rng());
    let line = event(client.organisation, Act::ClientMade, client);
    store
        .write("client", (client.clone(), token.hash().0, line), |w, (client, hash, line)| {
            Box::pin(async move {
                w.put_match_client(client, hash).await?;
                w.record(line.clone()).await.map(drop)
            })
        })
        .await?;
    Ok(token)
}

async fn list(store: &Store) -> store::Result<String> {
    let mut reader = store.reader().await?;
    let (all, now) = (reader.match_clients().await?, world::now());
    let mut out = String::new();
    for client in &all {
        let owner = reader.organisation(client.organisation).await?.map(|o| o.name).unwrap_or_default();
        let day = |at: Millis| {
            jiff::Timestamp::from_millisecond(at.0)
                .map_or_else(|_| at.0.to_string(), |at| at.to_zoned(jiff::tz::TimeZone::UTC).date().to_string())
        };
        let standing = match client.withdrawn {
            Some(at) => format!("removed on {}", day(at)),
            None if client.expires <= now => format!("over since {}", day(client.expires)),
            None => format!("until the end of {}", day(client.expires.plus(-1))),
        };
        let words = |all: &BTreeSet<String>| all.iter().map(String::as_str).collect::<Vec<_>>().join(",");
        // Writing to a String does not fail.
        let _ = writeln!(
            out,
            "{}  {}  {owner}  banks {}  rights {}  {} a minute, {} a day  {standing}",
            client.id,
            client.name,
            words(&client.banks),
            if client.rights.is_empty() { "none".to_owned() } else { words(&client.rights) },
            client.per_minute,
            client.per_day,
        );
    }
    Ok(if out.is_empty() { "Nobody yet.\n".into() } else { out })
}

async fn remove(store: &Store, id: &str) -> Result<(), Failure> {
    let all = store.reader().await.map_err(data)?.match_clients().await.map_err(data)?;
    let Some(client) = all.into_iter().find(|client| client.id.to_string() == id) else {
        return Err(Failure::usage(format!("No client has the id \"{id}\". See: plumbline matching client list")));
    };
    let line = event(client.organisation, Act::ClientWithdrawn, &client);
    let changed = store
        .write("client away", (client.id, line), |w, (id, line)| {
            Box::pin(async move {
                let changed = w.withdraw_match_client(*id, line.at).await?;
                if changed {
                    w.record(line.clone()).await?;
                }
                Ok(changed)
            })
        })
        .await
        .map_err(data)?;
    print(&format!("{}: let in no more{}\n", client.name, if changed { "" } else { ", since before" }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bank_is_named_with_its_folder_and_what_is_not_as_usual() {
        let asked: Asked = "NORTH=/srv/north,threshold=24,owner=Helpline North,key=/keys/n".parse().unwrap();
        let (owner, key) = (Some("Helpline North".to_owned()), Some("/keys/n".into()));
        assert_eq!(asked, Asked { name: "NORTH".into(), folder: "/srv/north".into(), threshold: 24, owner, key });
        let plain: Asked = "A=b=c".parse().unwrap();
        assert_eq!((plain.folder, plain.threshold), ("b=c".into(), 31));
        for odd in ["north=x", "NORTH", "NORTH=", "NORTH=x,threshold=46", "NORTH=x,treshold=3", "NORTH=x,owner="] {
            assert!(odd.parse::<Asked>().is_err(), "{odd}");
        }
    }
}
