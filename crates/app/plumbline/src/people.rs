//! `plumbline people`: organisations, people and roles from the shell, for whoever runs the machine.
//!
//! Everything done here leaves its line in the audit log, with nobody as the actor: the log says that it came from the shell.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use ::people::audit::{Act, Event};
use ::people::token::Token;
use ::people::{InvitationId, Millis, OrgId, Role};
use clap::Subcommand;
use store::{Invitation, Organisation, Store};
use web::Origin;

use crate::{Failure, Place, print, world};

/// How long a link from the shell works.
const THREE_DAYS: i64 = 3 * 86_400_000;

#[derive(Subcommand)]
pub(crate) enum PeopleCommand {
    /// A link that works once: plumbline people invite --roles reviewer,contributor
    Invite {
        /// Name or id of the organisation, if there is more than one
        #[arg(long, value_name = "NAME")]
        organisation: Option<String>,
        /// reader, contributor, reviewer, facilitator, case-worker, supervisor, analyst, administrator
        #[arg(long, value_delimiter = ',', required = true)]
        roles: Vec<String>,
        /// Where people reach the program
        #[arg(long, default_value = "http://localhost:8080", value_name = "URL")]
        origin: String,
        #[command(flatten)]
        place: Place,
    },
    /// Everybody, by organisation: plumbline people list
    List {
        #[command(flatten)]
        place: Place,
    },
    /// Make another organisation: plumbline people organisation "Helpline North"
    Organisation {
        /// Its name
        name: String,
        #[command(flatten)]
        place: Place,
    },
    /// Close an account and end its sessions: plumbline people close sample-name
    Close {
        /// The name to sign in
        sign_in: String,
        #[command(flatten)]
        place: Place,
    },
    /// Open a closed account again: plumbline people open sample-name
    Open {
        /// The name to sign in
        sign_in: String,
        #[command(flatten)]
        place: Place,
    },
}

fn data(error: impl std::fmt::Display) -> Failure {
    Failure::data(error.to_string())
}

/// Runs the command.
pub(crate) fn run(command: PeopleCommand) -> Result<(), Failure> {
    world::runtime()?.block_on(async {
        match command {
            PeopleCommand::Invite { organisation, roles, origin, place } => {
                let origin = Origin::parse(&origin, 0).map_err(Failure::usage)?;
                let roles = roles.iter().map(|word| role(word.trim())).collect::<Result<BTreeSet<_>, _>>()?;
                let store = place.open_existing().await?;
                let organisation = find(&store, organisation.as_deref()).await?;
                let link = invite(&store, Some(organisation.id), roles, &origin).await.map_err(data)?;
                store.close().await;
                print(&format!("Works once, for three days, for {}:\n  {link}\n", organisation.name))
            }
            PeopleCommand::List { place } => {
                let store = place.open_existing().await?;
                let text = list(&store).await.map_err(data)?;
                print(&text)
            }
            PeopleCommand::Organisation { name, place } => {
                if name.trim().is_empty() || name.chars().count() > 80 || name.chars().any(char::is_control) {
                    return Err(Failure::usage("Give a name of 1 to 80 characters, on one line."));
                }
                let store = place.open_existing().await?;
                let made = organisation(&store, name.trim()).await.map_err(data)?;
                store.close().await;
                print(&format!("{}  {}\n", made.id, made.name))
            }
            PeopleCommand::Close { sign_in, place } => close(&place.open_existing().await?, &sign_in, true).await,
            PeopleCommand::Open { sign_in, place } => close(&place.open_existing().await?, &sign_in, false).await,
        }
    })
}

fn role(word: &str) -> Result<Role, Failure> {
    Role::from_word(word).ok_or_else(|| {
        let all: Vec<_> = Role::ALL.iter().map(|r| r.word()).collect();
        Failure::usage(format!("\"{word}\" is no role; use some of: {}", all.join(", ")))
    })
}

pub(crate) async fn find(store: &Store, asked: Option<&str>) -> Result<Organisation, Failure> {
    let mut all = store.reader().await.map_err(data)?.organisations().await.map_err(data)?;
    if all.is_empty() {
        return Err(Failure::usage(
            "There is no organisation yet: open the link that plumbline serve prints at its start.",
        ));
    }
    let fits =
        |o: &Organisation| asked.is_none_or(|name| o.name.eq_ignore_ascii_case(name) || o.id.to_string() == name);
    let names: Vec<String> = all.iter().map(|o| format!("\"{}\"", o.name)).collect();
    all.retain(fits);
    match (all.pop(), all.is_empty()) {
        (Some(one), true) => Ok(one),
        (None, _) => Err(Failure::usage(format!("No organisation is called so; there are: {}", names.join(", ")))),
        (Some(_), false) => Err(Failure::usage(format!(
            "Say which with --organisation NAME or its id; there are: {}",
            names.join(", ")
        ))),
    }
}

/// An event from the shell.
fn event(organisation: Option<OrgId>, act: Act, object: String, detail: BTreeMap<String, String>) -> Event {
    Event { organisation, at: world::now(), actor: None, act, object, detail }
}

pub(crate) async fn invite(
    store: &Store,
    organisation: Option<OrgId>,
    roles: BTreeSet<Role>,
    origin: &Origin,
) -> store::Result<String> {
    let mut rng = world::rng();
    let (token, now) = (Token::new(&mut *rng), world::now());
    let invitation = Invitation {
        id: InvitationId::new(&mut *rng),
        organisation,
        roles,
        invited_by: None,
        made: now,
        expires: now.plus(THREE_DAYS),
    };
    let words: Vec<&str> = invitation.roles.iter().map(|r| r.word()).collect();
    let detail = BTreeMap::from([("roles".to_owned(), words.join(" "))]);
    let event = event(organisation, Act::PersonInvited, invitation.id.to_string(), detail);
    store
        .write("invite", (invitation, token.hash().0, event, now), |w, (invitation, hash, event, now)| {
            Box::pin(async move {
                if invitation.organisation.is_none() {
                    w.withdraw_first_invitations(*now).await?;
                }
                w.put_invitation(invitation, hash).await?;
                w.record(event.clone()).await.map(drop)
            })
        })
        .await?;
    Ok(format!("{}/invitations/{}", origin.text(), token.reveal().as_str()))
}

/// The link for the first administrator, as long as there is no organisation. The links of earlier starts end.
pub(crate) async fn first_link(store: &Store, origin: &Origin) -> store::Result<Option<String>> {
    if !store.reader().await?.organisations().await?.is_empty() {
        return Ok(None);
    }
    let roles = BTreeSet::from([Role::Administrator, Role::Reviewer]);
    invite(store, None, roles, origin).await.map(Some)
}

async fn organisation(store: &Store, name: &str) -> store::Result<Organisation> {
    let mut rng = world::rng();
    let made = Organisation { id: OrgId::new(&mut *rng), name: name.to_owned(), keeper: false, made: world::now() };
    let event = event(None, Act::OrganisationMade, made.id.to_string(), BTreeMap::new());
    store
        .write("organisation", (made.clone(), event), |w, (made, event)| {
            Box::pin(async move {
                w.put_organisation(made).await?;
                w.record(event.clone()).await.map(drop)
            })
        })
        .await?;
    Ok(made)
}

async fn list(store: &Store) -> store::Result<String> {
    let mut reader = store.reader().await?;
    let mut out = String::new();
    for organisation in reader.organisations().await? {
        let keeper = if organisation.keeper { "  (answers for the public knowledge)" } else { "" };
        // Writing to a String does not fail.
        let _ = writeln!(out, "{}  {}{keeper}", organisation.id, organisation.name);
        for member in reader.members(organisation.id).await? {
            let words: Vec<&str> = member.roles.iter().map(|r| r.word()).collect();
            let closed = if member.closed { "  closed" } else { "" };
            let _ = writeln!(out, "  {:<24} {:<32} {}{closed}", member.sign_in, member.name, words.join(", "));
        }
    }
    Ok(if out.is_empty() { "Nobody yet.\n".into() } else { out })
}

async fn close(store: &Store, sign_in: &str, close: bool) -> Result<(), Failure> {
    let found = store.reader().await.map_err(data)?.person_by_sign_in(&sign_in.to_lowercase()).await.map_err(data)?;
    let Some(person) = found else {
        return Err(Failure::usage(format!("Nobody signs in as \"{sign_in}\". See: plumbline people list")));
    };
    let now: Option<Millis> = close.then(world::now);
    let word = if close { "closed" } else { "opened" };
    let detail = BTreeMap::from([("account".to_owned(), word.to_owned())]);
    let event = event(None, Act::PersonRoleChanged, person.id.to_string(), detail);
    let changed = store
        .write("close", (person.id, now, event), |w, (id, now, event)| {
            Box::pin(async move {
                let changed = w.close_person(*id, *now).await?;
                if changed {
                    w.record(event.clone()).await?;
                }
                Ok(changed)
            })
        })
        .await
        .map_err(data)?;
    print(&format!("{sign_in}: {word}{}\n", if changed { "" } else { " already" }))
}
