//! What must not get through: machines, authors who review themselves, other organisations, and text that would be code.

use axum::http::StatusCode;
use people::Role;

use crate::harness::{Pairs, Place, Reply, SOURCE, law};

fn set(fields: &Pairs, name: &str, value: &str) -> Pairs {
    let mut fields: Pairs = fields.iter().filter(|(n, _)| n != name).cloned().collect();
    fields.push((name.to_owned(), value.to_owned()));
    fields
}

async fn form(place: &Place) -> Pairs {
    let form = place.stranger().get("/propose/law?about=/countries/tuv").await;
    law(&form, "TUV", "Ley SAMPLE")
}

#[tokio::test]
async fn the_author_never_reviews_her_own() {
    let place = Place::new().await;
    let (ana, eva) = (place.reviewer("ana").await, place.reviewer("eva").await);
    let form = ana.get("/propose/law?about=/countries/tuv").await;
    let id = ana.post("/propose/law", &law(&form, "TUV", "Ley SAMPLE")).await.proposal();
    let address = format!("/review/{id}");
    let own = ana.get(&address).await;
    assert!(own.text.contains("You proposed this yourself") && !own.text.contains("name=\"decision\""));
    let other = eva.get(&address).await;
    assert!(other.text.contains("name=\"decision\""));
    // A form made by hand with a good token of her own does not get through either.
    let queue = ana.get("/review").await;
    assert!(!queue.main().contains("name=\"mark\""), "her own cannot be marked");
    let token = queue.main().split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let by_hand = |fields: &[(&str, &str)]| -> Pairs {
        let token = [("token", token.as_str())];
        token.iter().chain(fields).map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect()
    };
    for decision in ["accept", "reject"] {
        let tried = ana.post(&address, &by_hand(&[("decision", decision), ("reason", "Because.")])).await;
        assert_eq!(tried.status, StatusCode::FORBIDDEN, "{decision}");
    }
    ana.post("/review", &by_hand(&[("mark", &id), ("reason", "Because.")])).await;
    assert_eq!(place.waiting().await, 1);
    // Nor does she take back an acceptance of her own.
    eva.post(&address, &other.with(&[("decision", "accept"), ("reason", "")])).await;
    let undone = ana.post(&format!("{address}/undo"), &by_hand(&[("reason", "Because.")])).await;
    assert_eq!(undone.status, StatusCode::FORBIDDEN);
    let taken = ana.post(&format!("/proposals/{id}/withdraw"), &by_hand(&[])).await;
    assert_eq!(taken.status, StatusCode::FORBIDDEN, "a token of another form");
}

/// A reviewer signs out, proposes, and comes back: without a second person nothing is accepted.
#[tokio::test]
async fn what_came_without_an_account_needs_two_reviewers() {
    let place = Place::new().await;
    let (ana, eva) = (place.reviewer("ana").await, place.reviewer("eva").await);
    let fields = form(&place).await;
    place.pass(6_000);
    let id = place.stranger().post("/propose/law", &fields).await.proposal();
    let address = format!("/review/{id}");
    let before = place.standing("TUV", "law.intimate-images");
    let one = ana.get(&address).await;
    assert!(one.text.contains("needs two reviewers: one seconds it, another accepts"));
    assert!(one.text.contains("value=\"second\"") && !one.text.contains("value=\"accept\""));
    let decide = |word: &str| one.with(&[("decision", word), ("reason", "")]);
    assert_eq!(ana.post(&address, &decide("accept")).await.status, StatusCode::CONFLICT, "nobody seconded it");
    assert_eq!(ana.post(&address, &decide("second")).await.status, StatusCode::SEE_OTHER);
    let again = ana.get(&format!("{address}?done=seconded")).await;
    assert!(again.text.contains("Seconded. Another reviewer can accept it now."));
    assert!(!again.text.contains("value=\"second\"") && !again.text.contains("value=\"accept\""));
    for word in ["accept", "second"] {
        let tried = ana.post(&address, &decide(word)).await;
        assert_eq!(tried.status, StatusCode::CONFLICT, "{word}: she seconded it");
    }
    assert_eq!(place.standing("TUV", "law.intimate-images"), before);
    assert!(eva.get("/review").await.text.contains("seconded, waits for another reviewer"));
    let other = eva.get(&address).await;
    assert!(other.text.contains("value=\"accept\"") && !other.text.contains("value=\"second\""));
    let fields = |word: &str| other.with(&[("decision", word), ("reason", "")]);
    assert_eq!(eva.post(&address, &fields("second")).await.status, StatusCode::CONFLICT, "once is enough");
    assert_eq!(eva.post(&address, &fields("accept")).await.status, StatusCode::SEE_OTHER);
    assert_ne!(place.standing("TUV", "law.intimate-images"), before);
    let acts = place.audit().await.into_iter().map(|line| line.act).filter(|act| act != "evidence.read");
    assert_eq!(acts.collect::<Vec<_>>(), ["evidence.proposed", "evidence.seconded", "evidence.accepted"]);
}

#[tokio::test]
async fn the_author_may_take_hers_back_and_nobody_else() {
    let place = Place::new().await;
    let (ana, eva) = (place.reviewer("ana").await, place.reviewer("eva").await);
    let form = ana.get("/propose/law?about=/countries/tuv").await;
    let id = ana.post("/propose/law", &law(&form, "TUV", "Ley SAMPLE")).await.proposal();
    let address = format!("/proposals/{id}");
    assert!(!eva.get(&address).await.text.contains("/withdraw"));
    let own = ana.get(&address).await;
    assert!(own.text.contains("Ley SAMPLE"), "she sees what she wrote");
    let taken = ana.post(&format!("{address}/withdraw"), &own.with(&[])).await;
    assert_eq!(taken.status, StatusCode::SEE_OTHER);
    assert!(place.stranger().get(&address).await.text.contains("Taken back"));
    assert_eq!(place.audit().await.last().unwrap().act, "evidence.withdrawn");
}

#[tokio::test]
async fn reviewers_of_other_organisations_decide_nothing() {
    let place = Place::new().await;
    let elsewhere = place.organisation("SAMPLE Others", false).await;
    let other = place.member("olga", elsewhere, &[Role::Reviewer, Role::Administrator]).await;
    let contributor = place.member("carla", place.keeper, &[Role::Contributor, Role::Administrator]).await;
    let fields = form(&place).await;
    place.pass(6_000);
    let id = place.stranger().post("/propose/law", &fields).await.proposal();
    let token = other.get("/account").await.with(&[]);
    for address in ["/review".to_owned(), format!("/review/{id}")] {
        assert_eq!(other.get(&address).await.status, StatusCode::NOT_FOUND, "{address}");
        assert_eq!(contributor.get(&address).await.status, StatusCode::FORBIDDEN, "{address}");
        assert_eq!(place.stranger().get(&address).await.status, StatusCode::SEE_OTHER, "{address}");
        let tried = other.post(&address, &[token.clone(), vec![("decision".into(), "accept".into())]].concat()).await;
        assert_eq!(tried.status, StatusCode::NOT_FOUND, "{address}");
    }
    let home = other.get("/account").await;
    assert!(!home.text.contains("href=\"/review\""), "what she may not do is not offered");
    for who in [&other, &contributor] {
        assert!(!who.get(&format!("/proposals/{id}")).await.text.contains("Ley SAMPLE"));
    }
    assert_eq!(place.waiting().await, 1);
}

#[tokio::test]
async fn machines_are_thanked_and_dropped() {
    let place = Place::new().await;
    let reader = place.stranger();
    let fields = form(&place).await;
    let fast = reader.post("/propose/law", &fields).await;
    assert_eq!(fast.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody reads so fast");
    assert!(fast.text.contains("value=\"Ley SAMPLE\""), "what was written is still there");
    place.pass(6_000);
    let trapped = reader.post("/propose/law", &set(&fields, "homepage", "https://spam.example")).await;
    assert!(reader.get(&trapped.location()).await.text.contains("Thank you"));
    assert_eq!(place.waiting().await, 0);
    // The same form, sent as a person would, and sent twice.
    let first = reader.post("/propose/law", &fields).await.proposal();
    let again = reader.post("/propose/law", &fields).await.proposal();
    assert_eq!((place.waiting().await, first == again), (1, true));
    // With something else in it, it is not taken for the same and not lost.
    let other = reader.post("/propose/law", &set(&fields, "change.title", "Otra ley SAMPLE")).await;
    assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(other.text.contains("Otra ley SAMPLE") && other.text.contains("was sent before"));
    // Stale, foreign or without a token.
    for token in ["", "x", &"A".repeat(75)] {
        let sent = reader.post("/propose/law", &set(&fields, "token", token)).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    place.pass(13 * 3_600_000);
    assert_eq!(reader.post("/propose/law", &fields).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(place.waiting().await, 1);
    assert_eq!(place.audit().await.len(), 1);
}

#[tokio::test]
async fn a_flood_from_one_network_ends() {
    let place = Place::new().await;
    let reader = place.stranger();
    let mut forms = Vec::new();
    for _ in 0..12 {
        forms.push(form(&place).await);
    }
    place.pass(6_000);
    let mut last = None;
    for fields in &forms {
        last = Some(reader.post("/propose/law", fields).await);
    }
    let last: Reply = last.unwrap();
    assert_eq!(last.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(!last.header("retry-after").is_empty());
    assert_eq!(place.waiting().await, 10);
}

#[tokio::test]
async fn every_mistake_is_told_beside_its_field() {
    let place = Place::new().await;
    let reader = place.stranger();
    let fields = form(&place).await;
    place.pass(6_000);
    for (name, value, says) in [
        ("change.title", "", "Fill this in"),
        ("change.year", "soon", "Write a year such as 2024"),
        ("change.year", "1492", "from 1700 to 2026"),
        ("change.kind", "crimnal", "is no word"),
        ("change.country", "", "Fill this in"),
        ("change.country", "XYZ", "is no country"),
        ("source.url", "example.org", "https://"),
        ("source.url", "javascript:alert(1)", "https://"),
        ("source.read_on", "2027-01-01", "is after today"),
        ("basis", "recall", "Fill this in"),
        ("words", "short", "at least 20"),
        ("words", &"long ".repeat(500), "at most 2000"),
    ] {
        let sent = reader.post("/propose/law", &set(&fields, name, value)).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY, "{name} {value}");
        let place =
            sent.text.split(&format!("id=\"{name}-error\">")).nth(1).unwrap_or_else(|| panic!("{name} {value}"));
        let told = place.split('<').next().unwrap();
        assert!(told.contains(says), "{name} {value}: {told}");
    }
    let large = reader.post("/propose/law", &set(&fields, "words", &"x".repeat(70_000))).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(reader.get("/propose/poem").await.status, StatusCode::NOT_FOUND);
    assert_eq!(reader.get("/proposals/none").await.status, StatusCode::NOT_FOUND);
    assert_eq!(reader.get("/proposals/00000000000000000000000007").await.status, StatusCode::NOT_FOUND);
    assert_eq!(place.waiting().await, 0);
}

#[tokio::test]
async fn a_queue_is_cleared_in_bulk() {
    let place = Place::new().await;
    let (reader, ana) = (place.stranger(), place.reviewer("ana").await);
    let mut forms = Vec::new();
    for _ in 0..4 {
        forms.push(form(&place).await);
    }
    place.pass(6_000);
    let mut ids = Vec::new();
    for fields in &forms {
        ids.push(reader.post("/propose/law", fields).await.proposal());
    }
    let queue = ana.get("/review").await;
    let marks: Vec<(&str, &str)> = ids.iter().take(3).map(|id| ("mark", id.as_str())).collect();
    let silent = ana.post("/review", &queue.with(&marks)).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "a refusal has a reason");
    assert_eq!(silent.main().matches("checked").count(), 3, "what was marked stays marked");
    assert_eq!(place.waiting().await, 4);
    let fields = queue.with(&[&marks[..], &[("reason", "SAMPLE: the same text four times.")]].concat());
    let done = ana.post("/review", &fields).await;
    assert!(ana.get(&done.location()).await.text.contains("3 proposals were rejected"));
    assert_eq!(place.waiting().await, 1);
    let again = ana.post("/review", &fields).await;
    assert!(ana.get(&again.location()).await.text.contains("None was rejected"));
    assert!(ana.get("/review?kind=service").await.text.contains("Nothing of this kind"));
    let acts = place.audit().await;
    assert_eq!(acts.iter().filter(|line| line.act == "evidence.rejected").count(), 3);
    assert!(!acts.iter().any(|line| line.detail.values().any(|v| v.contains("SAMPLE"))), "the log holds no words");
}

/// Text that would be code if it were not escaped, in every field of every form, seen on every page that shows it.
#[tokio::test]
async fn nothing_that_is_written_becomes_code() {
    const BAD: &str = "\"><script>alert(1)</script><img src=x onerror=alert(2)>";
    let place = Place::new().await;
    let (reader, ana) = (place.stranger(), place.reviewer("ana").await);
    let clean = |reply: &Reply, what: &str| {
        for code in ["<script>alert", "<img src=x"] {
            assert!(!reply.text.contains(code), "{what}: {code}");
        }
    };
    let more: [(&str, &[(&str, &str)]); 3] = [
        ("law", &[("change.kind", "criminal"), ("change.status", "in-force"), ("change.year", "2025")]),
        ("service", &[("change.kind", "helpline")]),
        ("figure", &[("change.kind", "survey"), ("change.value", "12.5")]),
    ];
    let text = ["title", "citation", "name", "phone", "metric", "unit", "period"].map(|n| format!("change.{n}"));
    for (kind, fields) in more {
        let form = reader.get(&format!("/propose/{kind}?about=/countries/tuv")).await;
        place.pass(6_000);
        let mut all = form.with(&[&SOURCE[..], fields, &[("change.country", "TUV")]].concat());
        for name in ["source.title", "source.publisher", "words"] {
            all = set(&all, name, BAD);
        }
        for name in &text {
            all = set(&all, name, if name.ends_with("phone") { "<img src=x onerror=1>" } else { BAD });
        }
        let wrong = reader.post(&format!("/propose/{kind}"), &set(&all, "words", "<script>alert(")).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        clean(&wrong, "the form again");
        let id = reader.post(&format!("/propose/{kind}"), &all).await.proposal();
        place.second(&id).await;
        clean(&ana.get("/review").await, "the queue");
        let one = ana.get(&format!("/review/{id}")).await;
        assert!(one.text.contains("alert(1)"), "it is shown, as text");
        clean(&one, "the proposal");
        let fields = one.with(&[("decision", "accept"), ("reason", BAD)]);
        let done = ana.post(&format!("/review/{id}"), &fields).await;
        assert_eq!(done.status, StatusCode::SEE_OTHER, "{kind}: {}", done.main());
        for page in [
            format!("/review/{id}"),
            format!("/proposals/{id}"),
            "/accepted".into(),
            "/countries/tuv".into(),
            "/services".into(),
            "/propose/correction?about=/countries/tuv".into(),
            "/propose/correction?about=/countries/tuv&entry=0".into(),
        ] {
            clean(&ana.get(&page).await, &page);
        }
    }
    let odd = reader.get("/propose?about=%22%3E%3Cscript%3Ealert(1)%3C/script%3E").await;
    clean(&odd, "the page that asks");
    let odd = reader.get("/propose/correction?about=/%22%3E%3Cscript%3Ealert(1)%3C/script%3E").await;
    clean(&odd, "a correction of an odd page");
    for about in ["//evil.example/", "https://evil.example/", "/\\evil.example"] {
        let page = reader.get(&format!("/propose?about={about}")).await;
        assert!(!page.text.contains("evil.example\"") || page.text.contains("lang="), "{about}");
        assert!(!page.main().contains("href=\"//"), "{about}");
    }
}
