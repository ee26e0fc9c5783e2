//! The pages of an organisation, from outside: who may what, that every act leaves its line, and that nobody reaches into another's.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod house;

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;

use axum::http::{StatusCode, header};
use people::audit::{Entry, verify};
use people::{Millis, PersonId, Role};

use house::{House, NOW, ORIGIN, org};

const ADMIN: &[Role] = &[Role::Administrator];

/// What a form holds, beside its token.
type Form = Vec<(&'static str, String)>;

/// Every address of an organisation, with what a form to it would hold.
fn addresses(n: u8, person: PersonId, invitation: &str) -> Vec<(&'static str, String, Form)> {
    let at = |rest: &str| format!("/organisations/{}{rest}", org(n));
    let person = person.to_string();
    let who = ("person", person.clone());
    vec![
        ("GET", at(""), vec![]),
        ("GET", at("/invite"), vec![]),
        ("GET", at(&format!("/people/{person}")), vec![]),
        ("GET", at(&format!("/remove?person={person}")), vec![]),
        ("GET", at("/audit"), vec![]),
        ("GET", at("/roles"), vec![]),
        ("GET", at("/audit.jsonl"), vec![]),
        ("POST", at("/name"), vec![("organisation", "Taken over".into())]),
        ("POST", at("/invite"), vec![("role", "administrator".into())]),
        ("POST", at("/invitations/withdraw"), vec![("invitation", invitation.into())]),
        ("POST", at("/roles"), vec![who.clone(), ("role", "reader".into())]),
        ("POST", at("/remove"), vec![who.clone()]),
        ("POST", at("/sessions/end"), vec![who]),
        ("POST", at("/audit.jsonl"), vec![]),
    ]
}

fn borrowed<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

#[tokio::test]
async fn to_an_administrator_of_another_organisation_it_is_not_there() {
    let house = House::new().await;
    let here = house.person(1, &[(1, ADMIN)]).await;
    let member = house.person(3, &[(1, &[Role::Reader])]).await;
    let stranger = house.person(2, &[(2, ADMIN)]).await;
    let (_, invitation) = house.invite(1, &here, "reader").await;
    let own = format!("/organisations/{}", org(2));
    let before = house.all(1).await;
    for (method, path, fields) in addresses(1, member.id, &invitation) {
        let nowhere = path.replace(&org(1).to_string(), &org(9).to_string());
        let mut told = Vec::new();
        for path in [&path, &nowhere] {
            told.push(match method {
                "GET" => house.get(&stranger, path).await,
                _ => house.send(&stranger, &own, path, &borrowed(&fields)).await,
            });
        }
        assert_eq!(told[0].status, StatusCode::NOT_FOUND, "{method} {path}");
        assert_eq!(told[1].status, StatusCode::NOT_FOUND, "{method} {nowhere}");
        assert!(!told[0].body.contains("SAMPLE House 1") && !told[0].body.contains("SAMPLE Person 3"), "{path}");
        let nobody = house.ask(None, method, &path, String::new()).await;
        assert_eq!((nobody.status, nobody.to().starts_with("/sign-in")), (StatusCode::SEE_OTHER, true), "{path}");
    }
    assert_eq!(house.all(1).await, before, "and nothing is changed");
}

#[tokio::test]
async fn what_belongs_to_another_cannot_be_named_from_here() {
    let house = House::new().await;
    let here = house.person(1, &[(1, ADMIN)]).await;
    let there = house.person(2, &[(2, ADMIN)]).await;
    let other = house.person(3, &[(2, &[Role::Reader])]).await;
    let (_, invitation) = house.invite(2, &there, "reader").await;
    let (own, before, kept) = (format!("/organisations/{}", org(1)), house.all(2).await, house.all(1).await);
    let about = ["people", "remove", "roles", "sessions", "withdraw"];
    let named: Vec<_> = addresses(1, other.id, &invitation)
        .into_iter()
        .filter(|(method, path, fields)| {
            about.iter().any(|word| path.contains(word)) && (*method == "POST") != fields.is_empty()
        })
        .filter(|(method, path, _)| *method == "POST" || path.contains(&other.id.to_string()))
        .collect();
    assert_eq!(named.len(), 6);
    for (method, path, fields) in named {
        let told = match method {
            "GET" => house.get(&here, &path).await,
            _ => house.send(&here, &own, &path, &borrowed(&fields)).await,
        };
        assert_eq!(told.status, StatusCode::NOT_FOUND, "{method} {path}");
    }
    assert_eq!((house.all(2).await, house.all(1).await), (before, kept));
}

#[tokio::test]
async fn a_member_without_the_role_reads_and_does_no_more() {
    let house = House::new().await;
    let here = house.person(1, &[(1, ADMIN)]).await;
    let all_but = [Role::Reader, Role::Contributor, Role::Reviewer, Role::Facilitator, Role::CaseWorker, Role::Analyst];
    // What they are elsewhere gives them forms that would be taken, and counts for nothing here.
    let member = house.person(3, &[(1, &all_but), (2, ADMIN)]).await;
    let watching = house.person(4, &[(1, &[Role::Supervisor]), (2, ADMIN)]).await;
    let elsewhere = format!("/organisations/{}", org(2));
    let (_, invitation) = house.invite(1, &here, "reader").await;
    let page = house.get(&member, &format!("/organisations/{}", org(1))).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.body.contains("SAMPLE Person 1") && page.body.contains("Case worker"));
    for hidden in ["sign-in-1", "sign-in-3", "/invite", "/audit", "/people/", "/organisations/new", &invitation] {
        assert!(!page.body.contains(hidden), "{hidden}");
    }
    let before = house.all(1).await;
    for (method, path, fields) in addresses(1, member.id, &invitation) {
        let told = match method {
            "GET" => house.get(&member, &path).await,
            _ => house.send(&member, &elsewhere, &path, &borrowed(&fields)).await,
        };
        let open = path.ends_with(&org(1).to_string()) || path.ends_with("/roles") && method == "GET";
        assert_eq!(told.status == StatusCode::FORBIDDEN, !open, "{method} {path}: {}", told.status);
    }
    assert_eq!(house.all(1).await, before);
    let log = format!("/organisations/{}/audit", org(1));
    let read = house.get(&watching, &log).await;
    assert_eq!((read.status, read.body.contains("audit.jsonl")), (StatusCode::OK, false), "reads, does not take out");
    let taken = house.send(&watching, &elsewhere, &format!("{log}.jsonl"), &[]).await;
    assert_eq!(taken.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn every_act_leaves_its_line() {
    let house = House::new().await;
    let here = house.person(1, &[(1, ADMIN)]).await;
    let member = house.person(3, &[(1, &[Role::Reader]), (2, &[Role::Reader])]).await;
    let page = format!("/organisations/{}", org(1));
    let at = |rest: &str| format!("{page}{rest}");
    let (who, me) = (member.id.to_string(), Some(here.id));
    let words = |pairs: &[(&str, &str)]| -> BTreeMap<String, String> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };

    let told = house.send(&here, &page, &at("/name"), &[("organisation", " SAMPLE Home ")]).await;
    assert_eq!(told.to(), format!("{page}?done=name"));
    let line = ("organisation.changed".into(), org(1).to_string(), me, words(&[("name", "SAMPLE Home")]));
    assert_eq!(house.last(Some(org(1))).await, line);
    assert!(house.get(&here, told.to()).await.body.contains("has its new name"));

    let (link, invitation) = house.invite(1, &here, "analyst").await;
    let line = ("person.invited".into(), invitation.clone(), me, words(&[("roles", "analyst")]));
    assert_eq!(house.last(Some(org(1))).await, line);
    assert!(!house.get(&here, &page).await.body.contains(&link), "the link is shown once");
    assert_eq!(house.ask(None, "GET", &link, String::new()).await.status, StatusCode::OK);
    let told = house.send(&here, &page, &at("/invitations/withdraw"), &[("invitation", &invitation)]).await;
    assert_eq!(told.to(), format!("{page}?done=withdrawn"));
    let line = ("invitation.withdrawn".into(), invitation.clone(), me, words(&[("roles", "analyst")]));
    assert_eq!(house.last(Some(org(1))).await, line);
    assert_eq!(house.ask(None, "GET", &link, String::new()).await.status, StatusCode::GONE);
    let twice = house.send(&here, &page, &at("/invitations/withdraw"), &[("invitation", &invitation)]).await;
    assert_eq!(twice.status, StatusCode::NOT_FOUND);

    let fields = [("person", who.as_str()), ("role", "supervisor"), ("role", "reviewer")];
    assert_eq!(house.send(&here, &page, &at("/roles"), &fields).await.to(), format!("{page}?done=roles"));
    let detail = words(&[("after", "reviewer supervisor"), ("before", "reader")]);
    assert_eq!(house.last(Some(org(1))).await, ("person.role-changed".into(), who.clone(), me, detail));
    let log = house.get(&member, &at("/audit")).await;
    assert_eq!(log.status, StatusCode::OK, "her session stays, and her new role counts at once");
    let before = house.all(1).await;
    house.send(&here, &page, &at("/roles"), &fields).await;
    assert_eq!(house.all(1).await, before, "the same roles again are no act");
    for odd in [vec![("person", who.as_str())], vec![("person", who.as_str()), ("role", "queen")]] {
        assert_eq!(house.send(&here, &page, &at("/roles"), &odd).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let odd = house.send(&here, &at("/invite"), &at("/invite"), &[]).await;
    assert_eq!((odd.status, odd.body.contains("roles-error")), (StatusCode::UNPROCESSABLE_ENTITY, true));
    let odd = house.send(&here, &page, &at("/name"), &[("organisation", "two\nlines")]).await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(house.all(1).await, before);

    let told = house.send(&here, &page, &at("/sessions/end"), &[("person", &who)]).await;
    assert_eq!(told.to(), format!("{page}?done=sessions"));
    let line = ("session.ended".into(), who.clone(), me, words(&[("sessions", "1")]));
    assert_eq!(house.last(Some(org(1))).await, line);
    assert!(house.get(&member, "/account").await.to().starts_with("/sign-in"));
    assert_eq!(house.get(&here, &page).await.status, StatusCode::OK);

    let asked = house.get(&here, &at(&format!("/remove?person={who}"))).await;
    assert!(asked.body.contains("Take SAMPLE Person 3 out of SAMPLE Home?"));
    assert!(!house.roles(1, member.id).await.is_empty(), "asking does nothing");
    let told = house.send(&here, &page, &at("/remove"), &[("person", &who)]).await;
    assert_eq!(told.to(), format!("{page}?done=removed"));
    let line = ("person.removed".into(), who, me, words(&[("roles", "reviewer supervisor")]));
    assert_eq!(house.last(Some(org(1))).await, line);
    assert_eq!(house.roles(2, member.id).await, [Role::Reader].into(), "elsewhere she stays what she was");

    let log = house.get(&here, &at("/audit")).await.body;
    for said in ["Roles changed", "SAMPLE Person 3", "by SAMPLE Person 1", "Before: Reader. Now: Reviewer, Supervisor"]
    {
        assert!(log.contains(said), "{said}");
    }
    // Six acts, and four times somebody read: the list, the log, one person, and the log again.
    assert!(log.contains("lines 1 to 10 stand as they were written"));
}

#[tokio::test]
async fn reading_what_is_confidential_leaves_one_line_in_ten_minutes() {
    let house = House::new().await;
    let here = house.person(1, &[(1, ADMIN)]).await;
    let (member, other) = (house.person(3, &[(1, &[Role::Reader])]).await, house.person(4, &[(2, ADMIN)]).await);
    let page = format!("/organisations/{}", org(1));
    let at = |rest: &str| format!("{page}{rest}");
    let (me, hers) = (Some(here.id), Some(member.id));
    let line = |act: &str, object: &str, who| (act.to_owned(), object.to_owned(), who);
    for _ in 0..3 {
        house.get(&here, &page).await;
        house.get(&member, &page).await;
        house.get(&here, &at("/audit")).await;
        house.get(&here, &at("/audit?before=2")).await;
        house.get(&here, &at(&format!("/people/{}", member.id))).await;
        house.get(&here, &at(&format!("/remove?person={}", member.id))).await;
    }
    // Whoever sees nothing reads nothing: no right, another organisation, nobody of that name here.
    house.get(&member, &at("/audit")).await;
    house.get(&other, &page).await;
    house.get(&here, &at(&format!("/people/{}", other.id))).await;
    // Addresses that show nothing of it.
    house.get(&here, &at("/invite")).await;
    house.get(&here, "/account").await;
    let her = member.id.to_string();
    let first = [
        line("people.read", "", me),
        line("people.read", "", hers),
        line("audit.read", "", me),
        line("people.read", &her, me),
    ];
    assert_eq!(house.read(Some(org(1))).await, first);
    assert_eq!(house.read(None).await, []);
    assert_eq!(house.read(Some(org(2))).await, []);
    let log = house.get(&here, &at("/audit")).await.body;
    assert!(log.contains("Log read") && log.contains("Members looked at") && log.contains("SAMPLE Person 3"));

    house.clock.fetch_add(10 * 60_000 - 1, Ordering::Relaxed);
    house.get(&here, &at("/audit")).await;
    assert_eq!(house.read(Some(org(1))).await.len(), first.len());
    house.clock.fetch_add(1, Ordering::Relaxed);
    house.get(&here, &at("/audit")).await;
    // A form that is shown again with what was wrong shows the list or the person too.
    house.clock.fetch_add(60_000, Ordering::Relaxed);
    let odd = house.send(&here, &at("/audit"), &at("/name"), &[("organisation", " ")]).await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
    let odd = house.send(&here, &at("/audit"), &at("/roles"), &[("person", &her)]).await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
    let then = [line("audit.read", "", me), line("people.read", "", me), line("people.read", &her, me)];
    assert_eq!(house.read(Some(org(1))).await[first.len()..], then);
    house.app.store.reader().await.unwrap().verify_chains().await.unwrap();
}

#[tokio::test]
async fn a_form_of_another_session_or_page_is_not_taken() {
    let house = House::new().await;
    let (here, too) = (house.person(1, &[(1, ADMIN)]).await, house.person(3, &[(1, ADMIN)]).await);
    let page = format!("/organisations/{}", org(1));
    let before = house.all(1).await;
    for token in [house.token(&too, &page).await, house.token(&here, "/account").await, String::new()] {
        let body = format!("token={token}&organisation=Other");
        let told = house.ask(Some(&here), "POST", &format!("{page}/name"), body).await;
        assert_eq!(told.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(house.all(1).await, before);
}

#[tokio::test]
async fn somebody_can_always_look_after_the_organisation() {
    let house = House::new().await;
    let here = house.person(1, &[(1, ADMIN)]).await;
    let page = format!("/organisations/{}", org(1));
    let me = here.id.to_string();
    let before = house.all(1).await;
    for (path, fields) in
        [("/roles", vec![("person", me.as_str()), ("role", "reader")]), ("/remove", vec![("person", me.as_str())])]
    {
        let told = house.send(&here, &page, &format!("{page}{path}"), &fields).await;
        assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(told.body.contains("Make another person administrator first"), "{path}");
    }
    assert_eq!(house.all(1).await, before);
    // An account that is closed cannot look after anything.
    let closed = house.person(5, &[(1, ADMIN)]).await.id;
    let close = house
        .app
        .store
        .write("close", closed, |w, id| Box::pin(async move { w.close_person(*id, Some(Millis(NOW))).await }));
    close.await.unwrap();
    let told = house.send(&here, &page, &format!("{page}/remove"), &[("person", &me)]).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    // With a second one she may leave, and then it is not there for her any more.
    house.person(3, &[(1, ADMIN)]).await;
    let told = house.send(&here, &page, &format!("{page}/remove"), &[("person", &me)]).await;
    assert_eq!((told.status, told.to()), (StatusCode::SEE_OTHER, "/account"));
    assert_eq!(house.get(&here, &page).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_administrators_at_once_leave_one() {
    // Each takes it from the other; each lays it down herself.
    for crossed in [true, false] {
        let house = House::new().await;
        let (a, b) = (house.person(1, &[(1, ADMIN)]).await, house.person(3, &[(1, ADMIN)]).await);
        let page = format!("/organisations/{}", org(1));
        let roles = format!("{page}/roles");
        let (of_a, of_b) = (house.token(&a, &page).await, house.token(&b, &page).await);
        let (for_a, for_b) = if crossed { (b.id, a.id) } else { (a.id, b.id) };
        let (one, two) = tokio::join!(
            house.ask(Some(&a), "POST", &roles, format!("token={of_a}&person={for_a}&role=reader")),
            house.ask(Some(&b), "POST", &roles, format!("token={of_b}&person={for_b}&role=reader")),
        );
        let done = [&one, &two].iter().filter(|told| told.status == StatusCode::SEE_OTHER).count();
        assert_eq!(done, 1, "crossed {crossed}: {} {}", one.status, two.status);
        let left = [house.roles(1, a.id).await, house.roles(1, b.id).await];
        assert_eq!(left.iter().filter(|roles| roles.contains(&Role::Administrator)).count(), 1);
        assert_eq!(house.chain(Some(org(1))).await.len(), 1, "one act, one line");
    }
}

/// Both requests are let in while both still may; the one that comes second to the database finds that she may no more.
#[tokio::test]
async fn nothing_is_done_by_somebody_whose_role_was_taken_meanwhile() {
    let house = House::new().await;
    let (a, b) = (house.person(1, &[(1, ADMIN)]).await, house.person(3, &[(1, ADMIN)]).await);
    let page = format!("/organisations/{}", org(1));
    for _ in 0..20 {
        let (of_a, of_b) = (house.token(&a, &page).await, house.token(&b, &page).await);
        let (roles, name) = (format!("{page}/roles"), format!("{page}/name"));
        let taken = format!("token={of_a}&person={}&role=reader", b.id);
        let (one, _) = tokio::join!(
            house.ask(Some(&a), "POST", &roles, taken),
            house.ask(Some(&b), "POST", &name, format!("token={of_b}&organisation=SAMPLE+Late")),
        );
        assert_eq!(one.status, StatusCode::SEE_OTHER);
        let chain = house.chain(Some(org(1))).await;
        let last = chain.last().unwrap();
        assert_eq!((last.act.as_str(), last.actor), ("person.role-changed", Some(a.id)), "nothing of hers follows");
        let again = [("person", b.id.to_string()), ("role", "administrator".into())];
        house.send(&a, &page, &roles, &borrowed(&again)).await;
    }
}

#[tokio::test]
async fn an_account_joins_a_further_organisation() {
    let house = House::new().await;
    let here = house.person(1, &[(1, ADMIN)]).await;
    let there = house.person(2, &[(2, ADMIN)]).await;
    let (link, invitation) = house.invite(1, &here, "reviewer").await;
    let own = house.get(&here, &link).await;
    assert!(own.body.contains("You belong to SAMPLE House 1 already") && !own.body.contains("Join as"));
    let (other, _) = house.invite(2, &there, "reader").await;
    let forced = house.send(&here, &other, &link, &[]).await;
    assert_eq!(forced.status, StatusCode::CONFLICT);
    assert_eq!(house.roles(1, here.id).await, [Role::Administrator].into(), "her own link gives her nothing");

    let outside = house.ask(None, "GET", &link, String::new()).await;
    assert!(outside.body.contains(&format!("href=\"/sign-in?to={link}\"")), "or she signs in first");
    let offered = house.get(&there, &link).await;
    assert_eq!(offered.status, StatusCode::OK);
    assert!(offered.body.contains("Join as SAMPLE Person 2") && !offered.body.contains("type=\"password\""));
    let told = house.send(&there, &link, &link, &[]).await;
    assert_eq!(told.to(), format!("/organisations/{}?done=joined", org(1)));
    assert_eq!(house.roles(1, there.id).await, [Role::Reviewer].into());
    assert_eq!(house.roles(2, there.id).await, [Role::Administrator].into());
    let detail = [("invitation".to_owned(), invitation), ("roles".to_owned(), "reviewer".to_owned())].into();
    let line = ("person.joined".into(), there.id.to_string(), Some(there.id), detail);
    assert_eq!(house.last(Some(org(1))).await, line);
    assert_eq!(house.get(&there, told.to()).await.status, StatusCode::OK);
    let third = house.person(5, &[(2, &[Role::Reader])]).await;
    assert_eq!(house.get(&third, &link).await.status, StatusCode::GONE, "it worked once");

    let (late, _) = house.invite(1, &here, "reader").await;
    house.clock.fetch_add(3_600_000, Ordering::Relaxed);
    assert_eq!(house.get(&third, &late).await.status, StatusCode::OK);
    house.clock.fetch_add(3 * 86_400_000, Ordering::Relaxed);
    assert_eq!(house.ask(None, "GET", &late, String::new()).await.status, StatusCode::GONE, "three days are over");
}

#[tokio::test]
async fn whoever_is_taken_out_keeps_her_account_and_loses_her_links() {
    let house = House::new().await;
    let (here, other) = (house.person(1, &[(1, ADMIN)]).await, house.person(3, &[(1, ADMIN)]).await);
    let page = format!("/organisations/{}", org(1));
    let (link, invitation) = house.invite(1, &other, "administrator").await;
    let (kept, _) = house.invite(1, &here, "reader").await;
    house.send(&here, &page, &format!("{page}/remove"), &[("person", &other.id.to_string())]).await;
    let account = house.get(&other, "/account").await;
    assert_eq!(account.status, StatusCode::OK);
    assert!(account.body.contains("You belong to no organisation at the moment"));
    assert_eq!(house.get(&other, &page).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.get(&other, &link).await.status, StatusCode::GONE, "she does not come back by her own link");
    assert_eq!(house.get(&other, &kept).await.status, StatusCode::OK);
    let acts: Vec<String> = house.chain(Some(org(1))).await.into_iter().map(|e| e.act).collect();
    assert_eq!(acts[2..], ["person.removed", "invitation.withdrawn"]);
    assert_eq!(house.last(Some(org(1))).await.1, invitation);
    // With an invitation of somebody else she belongs again.
    assert_eq!(house.send(&other, &kept, &kept, &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.get(&other, &page).await.status, StatusCode::OK);
}

#[tokio::test]
async fn only_the_keeper_makes_organisations() {
    let house = House::new().await;
    let here = house.person(1, &[(1, ADMIN)]).await;
    let there = house.person(2, &[(2, ADMIN), (1, &[Role::Reviewer])]).await;
    let nowhere = house.person(4, &[(2, ADMIN)]).await;
    for (who, status) in [(&there, StatusCode::FORBIDDEN), (&nowhere, StatusCode::NOT_FOUND)] {
        assert_eq!(house.get(who, "/organisations/new").await.status, status);
        let own = format!("/organisations/{}", org(2));
        let told = house.send(who, &own, "/organisations/new", &[("organisation", "Mine")]).await;
        assert_eq!(told.status, status);
    }
    assert_eq!(house.app.store.reader().await.unwrap().organisations().await.unwrap().len(), 2);
    let new = "/organisations/new";
    let odd = house.send(&here, new, new, &[("organisation", " ")]).await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = house.send(&here, new, new, &[("organisation", "SAMPLE North")]).await;
    assert_eq!(told.status, StatusCode::OK);
    let all = house.app.store.reader().await.unwrap().organisations().await.unwrap();
    let made = all.iter().find(|o| o.name == "SAMPLE North").unwrap();
    assert!(!made.keeper);
    let (act, object, who, _) = house.last(None).await;
    assert_eq!((act.as_str(), object, who), ("organisation.made", made.id.to_string(), Some(here.id)));
    assert_eq!(house.last(Some(made.id)).await.0, "person.invited");
    let path = format!("/organisations/{}", made.id);
    assert_eq!(house.get(&here, &path).await.status, StatusCode::NOT_FOUND, "she does not see inside it");
    let (_, rest) = told.body.split_once(&format!("{ORIGIN}/invitations/")).unwrap();
    let link = format!("/invitations/{}", rest.split('<').next().unwrap());
    house.send(&nowhere, &link, &link, &[]).await;
    assert_eq!(house.get(&nowhere, &format!("{path}/invite")).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_log_is_paged_and_taken_out_whole() {
    let house = House::new().await;
    let here = house.person(1, &[(1, ADMIN)]).await;
    let page = format!("/organisations/{}", org(1));
    let first = house.get(&here, &format!("{page}/audit")).await.body;
    assert!(first.contains("lines 1 to 1 stand"), "the log is never empty: whoever looks is in it");
    // More than two steps of the download.
    let me = here.id;
    let fill = house.app.store.write("fill", (), move |w, ()| {
        Box::pin(async move {
            for n in 0..1202_i64 {
                let act = people::audit::Act::PersonRoleChanged;
                let detail = BTreeMap::from([("note".to_owned(), format!("“é” {n}\u{7f}\n"))]);
                let (organisation, object) = (Some(org(1)), me.to_string());
                let at = Millis(NOW + n);
                w.record(people::audit::Event { organisation, at, actor: Some(me), act, object, detail }).await?;
            }
            Ok(())
        })
    });
    fill.await.unwrap();
    let newest = house.get(&here, &format!("{page}/audit")).await.body;
    assert!(newest.contains("lines 1154 to 1203 stand"));
    assert!(newest.contains("?before=1154") && !newest.contains("id=\"line-1153\""));
    let middle = house.get(&here, &format!("{page}/audit?before=1154")).await.body;
    assert!(middle.contains("lines 1104 to 1153 stand"));
    let oldest = house.get(&here, &format!("{page}/audit?before=20")).await.body;
    assert!(oldest.contains("lines 1 to 19 stand") && !oldest.contains("?before=1\""));
    for odd in ["0", "-5", "x", "99999", "9223372036854775807"] {
        let told = house.get(&here, &format!("{page}/audit?before={odd}")).await;
        assert!(told.body.contains("lines 1154 to 1203 stand"), "{odd}");
    }

    let file = house.send(&here, &format!("{page}/audit"), &format!("{page}/audit.jsonl"), &[]).await;
    assert_eq!(file.status, StatusCode::OK);
    assert_eq!(file.headers[header::CACHE_CONTROL], "no-store");
    assert!(file.headers[header::CONTENT_DISPOSITION].to_str().unwrap().contains("attachment"));
    let entries: Vec<Entry> = file.body.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let head = house.app.store.reader().await.unwrap().audit_head(Some(org(1))).await.unwrap();
    assert_eq!(verify(Some(org(1)), &entries, head), Ok(head));
    let last = entries.last().unwrap();
    assert_eq!((last.act.as_str(), last.seq, last.detail["lines"].as_str()), ("audit.exported", 1204, "1204"));
}

#[tokio::test]
async fn an_invitation_goes_out_by_mail_only_when_it_is_asked() {
    let house = House::new().await;
    let ana = house.person(1, &[(1, ADMIN)]).await;
    let path = format!("/organisations/{}/invite", org(1));
    house.send(&ana, &path, &path, &[("role", "reader"), ("mail", "")]).await;
    assert!(house.letters.lock().unwrap().is_empty());

    let told = house.send(&ana, &path, &path, &[("role", "reader"), ("mail", "someone@there.example")]).await;
    let (_, rest) = told.body.split_once(&format!("{ORIGIN}/invitations/")).unwrap();
    let token: String = rest.chars().take_while(|c| *c != '<').collect();
    let [to, subject, body] = house.letters.lock().unwrap().pop().unwrap();
    assert_eq!(to, "someone@there.example");
    assert!(
        subject.contains("SAMPLE House 1") && body.contains(&format!("/invitations/{token}\n")),
        "{subject} {body}"
    );
    assert!(told.body.contains("handed to the mail server"));
    let told = house.send(&ana, &path, &path, &[("role", "reader"), ("mail", "nobody")]).await;
    assert!(
        told.body.contains("did not go out") && told.body.contains("/invitations/"),
        "the link is shown all the same"
    );
    let lines = house.app.store.reader().await.unwrap().audit(Some(org(1)), 0, 99).await.unwrap();
    assert!(!format!("{lines:?}").contains("someone@"), "the address is not kept");
}
