//! The log of an organisation in words, checked while it is shown.

use std::collections::{BTreeMap, BTreeSet};

use askama::Template;
use axum::http::StatusCode;
use axum::response::Response;
use people::audit::{Act, Broken, Checker, Entry, Head, Why};
use people::{PersonId, ProposalId, Refused, Right, Role, may};
use store::{Organisation, Reader};

use super::html;
use super::organisation::roles_said;
use crate::ctx::Ctx;
use crate::door::{Problem, Visit};
use crate::handlers::organisation::FORM;

/// Lines on a page.
const PAGE: usize = 50;

/// How a file that was taken out is checked: run against an exported file by hand, and short enough to be read first.
const CHECK: &str = r#"import hashlib, json, sys
prev = "0" * 64
for line in open(sys.argv[1], encoding="utf-8"):
    entry = json.loads(line)
    told = entry.pop("hash")
    text = json.dumps(entry, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    found = hashlib.sha256(text.encode("utf-8")).hexdigest()
    if found != told or entry["prev"] != prev:
        sys.exit(f"broken at line {entry['seq']}")
    prev = told
print("whole, up to line", entry["seq"], told)"#;

/// One line, in words.
struct Line {
    seq: i64,
    act: String,
    object: String,
    /// What else is known, in sentences.
    detail: Vec<String>,
    who: String,
    at: String,
}

#[derive(Template)]
#[template(path = "organisation/log.html")]
struct Page<'a> {
    c: &'a Ctx<'a>,
    id: String,
    name: &'a str,
    lines: Vec<Line>,
    checked: Result<String, String>,
    head: Option<(i64, String)>,
    older: Option<i64>,
    newest: bool,
    token: Option<String>,
    check: &'static str,
}

/// The newest lines, or those before a number.
pub(crate) async fn page(visit: &Visit, organisation: &Organisation, before: Option<i64>) -> Result<Response, Problem> {
    let mut c = visit.ctx();
    if let Some(before) = before {
        c.query = format!("before={before}");
    }
    let chain = Some(organisation.id);
    let mut reader = visit.app.store.reader().await?;
    let head = reader.audit_head(chain).await?;
    let end = head.map_or(0, |head| head.seq);
    let before = before.filter(|before| *before <= end);
    // One more than is shown, to see that the page joins what came before it.
    let most = i64::try_from(PAGE).unwrap_or(50) + 1;
    let mut lines = reader.audit_back(chain, before.unwrap_or(end.saturating_add(1)), most).await?;
    let known = if lines.len() > PAGE { lines.pop() } else { None };
    let behind = match before {
        Some(before) => reader.audit(chain, before - 1, 1).await?,
        None => Vec::new(),
    };
    let checked = check(organisation, known.as_ref(), lines.iter().rev().chain(&behind), head, before.is_none());
    let checked = match (checked, lines.last(), lines.first()) {
        (Ok(()), Some(from), Some(to)) => {
            Ok(c.m("log-good", &[("from", from.seq.to_string().into()), ("to", to.seq.to_string().into())]))
        }
        (Ok(()), ..) => Ok(String::new()),
        (Err(broken), ..) => Err(c.refused(&Refused::from(broken))),
    };
    let mut names = Names { reader, known: BTreeMap::new() };
    let mut said = Vec::with_capacity(lines.len());
    for line in &lines {
        said.push(names.say(&c, line, organisation).await?);
    }
    let here = visit.signed_in()?.memberships.iter().filter(|m| m.organisation == organisation.id);
    let roles: Vec<Role> = here.flat_map(|m| m.roles.iter().copied()).collect();
    let page = Page {
        id: organisation.id.to_string(),
        name: &organisation.name,
        older: known.and_then(|_| said.last().map(|line| line.seq)),
        newest: before.is_some(),
        checked,
        head: head.map(|head| (head.seq, hex(&head.hash))),
        token: may(&roles, Right::ExportAudit).then(|| visit.token(FORM)),
        check: CHECK,
        lines: said,
        c: &c,
    };
    html(&page, StatusCode::OK)
}

/// Whether lines in their order follow the one known before them, and with `newest` end where the chain is noted to end.
fn check<'e>(
    organisation: &Organisation,
    known: Option<&Entry>,
    lines: impl Iterator<Item = &'e Entry>,
    head: Option<Head>,
    newest: bool,
) -> Result<(), Broken> {
    let chain = Some(organisation.id);
    let mut checker = known.map_or(Checker::new(chain, None), |entry| Checker::after(entry.head()));
    let mut reached = None;
    for line in lines {
        checker.next(line)?;
        reached = Some(line.head());
    }
    match head.filter(|_| newest) {
        Some(head) if reached.is_none_or(|r| r.seq < head.seq) => Err(Broken { seq: head.seq, why: Why::Truncated }),
        Some(head) if reached != Some(head) => Err(Broken { seq: head.seq, why: Why::Replaced }),
        _ => Ok(()),
    }
}

fn hex(bytes: &[u8; 32]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Names of people, looked up once for each page.
struct Names {
    reader: Reader,
    known: BTreeMap<PersonId, Option<String>>,
}

impl Names {
    async fn person(&mut self, id: PersonId) -> Result<Option<String>, Problem> {
        if let Some(name) = self.known.get(&id) {
            return Ok(name.clone());
        }
        let name = self.reader.person(id).await?.map(|p| p.name);
        self.known.insert(id, name.clone());
        Ok(name)
    }

    async fn say(&mut self, c: &Ctx<'_>, line: &Entry, organisation: &Organisation) -> Result<Line, Problem> {
        let who = match line.actor {
            None => c.t("log-by-program"),
            Some(id) => {
                let name = self.person(id).await?.unwrap_or_else(|| id.to_string());
                c.m("log-by", &[("name", name.into())])
            }
        };
        let act = match Act::from_word(&line.act) {
            Some(act) => c.t(&format!("act-{}", act.word().replace('.', "-"))),
            // An old word that is no longer used stands as it was written.
            None => line.act.clone(),
        };
        Ok(Line {
            seq: line.seq,
            act,
            object: self.object(c, line, organisation).await?,
            detail: line.detail.iter().filter_map(|(name, value)| detail(c, line, name, value)).collect(),
            who,
            at: c.moment(&line.at),
        })
    }

    /// What it was done to, by name. One's own doing is not said twice.
    async fn object(&mut self, c: &Ctx<'_>, line: &Entry, organisation: &Organisation) -> Result<String, Problem> {
        // An invitation has no name but the roles that come with it, and those are told as details.
        let invitation = [Act::PersonInvited, Act::InvitationWithdrawn].map(Act::word);
        if invitation.contains(&line.act.as_str()) || line.object == organisation.id.to_string() {
            return Ok(String::new());
        }
        if let Ok(id) = line.object.parse::<PersonId>()
            && let Some(name) = self.person(id).await?
        {
            return Ok(if line.actor == Some(id) { String::new() } else { name });
        }
        if let Ok(id) = line.object.parse::<ProposalId>()
            && let Some(proposal) = self.reader.proposal(id).await?
        {
            return Ok(c.m("log-proposal", &[("about", proposal.about.into())]));
        }
        Ok(line.object.clone())
    }
}

/// What else is known, said; a detail without a sentence stands as it was written.
fn detail(c: &Ctx<'_>, line: &Entry, name: &str, value: &str) -> Option<String> {
    let roles = |text: &str| {
        let roles: BTreeSet<Role> = text.split_whitespace().filter_map(Role::from_word).collect();
        roles_said(c, &roles)
    };
    Some(match name {
        "roles" => c.m("log-roles", &[("roles", roles(value).into())]),
        "after" => {
            let before = line.detail.get("before").map(|text| roles(text)).unwrap_or_default();
            c.m("log-before-after", &[("before", before.into()), ("after", roles(value).into())])
        }
        // Said together with what came after, and with the person who took it up.
        "before" if line.detail.contains_key("after") => return None,
        "invitation" => return None,
        "name" => c.m("log-name", &[("name", value.into())]),
        "sessions" => c.n("log-sessions", value.parse::<usize>().unwrap_or(0)),
        "lines" => c.m("log-lines-taken", &[("seq", value.into())]),
        "to" if line.act == Act::DialoguePhase.word() => c.t(&format!("calendar-done-{value}")),
        "from" if line.act == Act::DialoguePhase.word() => return None,
        _ => format!("{name}: {value}"),
    })
}

#[cfg(test)]
mod tests {
    use people::audit::{Event, link};
    use people::{Id, Millis, OrgId};

    use super::*;

    #[test]
    fn a_page_is_checked_against_its_ends() {
        let organisation =
            Organisation { id: OrgId(Id::from_bytes([1; 16])), name: "SAMPLE".into(), keeper: false, made: Millis(0) };
        let mut all: Vec<Entry> = Vec::new();
        for n in 0..5 {
            let (act, object) = (Act::PersonJoined, n.to_string());
            let organisation = Some(organisation.id);
            let event = Event { organisation, at: Millis(n), actor: None, act, object, detail: BTreeMap::new() };
            all.push(link(all.last().map(Entry::head).as_ref(), event).unwrap());
        }
        let head = Some(all[4].head());
        let page = |known: Option<usize>, lines: &[Entry], head, newest| {
            check(&organisation, known.map(|n| &all[n]), lines.iter(), head, newest).map_err(|b| (b.seq, b.why))
        };
        assert_eq!(page(Some(1), &all[2..], head, true), Ok(()));
        assert_eq!(page(None, &all[..3], head, false), Ok(()), "an older page does not reach the head");
        assert_eq!(page(None, &[], None, true), Ok(()));
        assert_eq!(page(Some(1), &all[2..4], head, true), Err((5, Why::Truncated)));
        assert_eq!(page(None, &[], head, true), Err((5, Why::Truncated)));
        let other = Some(Head { hash: [9; 32], ..all[4].head() });
        assert_eq!(page(Some(1), &all[2..], other, true), Err((5, Why::Replaced)));
        assert_eq!(page(Some(0), &all[2..], head, true), Err((3, Why::Missing)));
        let mut changed = all[2..].to_vec();
        changed[1].actor = Some(PersonId(Id::from_bytes([7; 16])));
        assert_eq!(page(Some(1), &changed, head, true), Err((4, Why::Changed)));
    }
}
