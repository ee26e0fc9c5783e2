//! Evidence from the form to a changed finding, and everything that must not get through.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod asks;
mod harness;
#[path = "../common/knowledge.rs"]
mod knowledge;
mod live;
mod members;
mod refusals;

use axum::http::StatusCode;
use harness::{Place, Reply, budget, law, unescape};

/// The whole way: a stranger proposes, a second person accepts, and the finding is another one.
#[tokio::test]
async fn from_the_form_to_a_changed_finding() {
    let place = Place::new().await;
    let (reader, ana) = (place.stranger(), place.reviewer("ana").await);
    let title = "Ley SAMPLE contra imágenes";
    assert!(!reader.get("/countries/tuv").await.text.contains(title));

    let kinds = reader.get("/propose?about=/countries/tuv").await;
    assert_eq!(kinds.status, StatusCode::OK);
    assert!(kinds.text.contains("/propose/law?about=%2Fcountries%2Ftuv"));
    let form = reader.get("/propose/law?about=/countries/tuv").await;
    assert!(form.text.contains("<option value=\"TUV\" selected>"), "the country is chosen already");
    place.pass(6_000);
    let sent = reader.post("/propose/law", &law(&form, "TUV", title)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let id = sent.proposal();
    place.second(&id).await;
    let thanks = reader.get(&sent.location()).await;
    assert!(thanks.text.contains("Thank you") && thanks.text.contains(&format!("/proposals/{id}")));

    // Nobody but the reviewers sees what it says.
    let waiting = reader.get(&format!("/proposals/{id}")).await;
    assert_eq!(waiting.status, StatusCode::OK);
    assert!(waiting.text.contains("Waiting") && !waiting.text.contains(title) && !waiting.text.contains("example.org"));
    assert!(!reader.get("/accepted").await.text.contains(title));
    let queue = ana.get("/review").await;
    assert!(queue.text.contains(title) && queue.text.contains("example.org"));
    let one = ana.get(&format!("/review/{id}")).await;
    assert!(one.text.contains("These standings would change"), "{}", one.main());
    assert!(one.text.contains("law.intimate-images") && one.text.contains("Tuvalu"));

    let before = place.standing("TUV", "law.intimate-images");
    let done = ana.post(&format!("/review/{id}"), &one.with(&[("decision", "accept"), ("reason", "Read it.")])).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.main());
    assert_ne!(place.standing("TUV", "law.intimate-images"), before);
    let country = reader.get("/countries/tuv").await;
    assert!(country.text.contains(title));
    assert!(country.text.contains(&format!("/proposals/{id}")), "the evidence says that it was reviewed");
    assert!(country.text.contains("Suggested and reviewed"));
    let shown = reader.get(&format!("/proposals/{id}")).await;
    assert!(shown.text.contains(title) && shown.text.contains("Read it.") && !shown.text.contains("SAMPLE ana"));
    assert!(ana.get(&format!("/proposals/{id}")).await.text.contains("SAMPLE ana"), "members see who reviewed");
    assert!(reader.get("/accepted").await.text.contains(title));
    let acts: Vec<String> = place.audit().await.into_iter().map(|line| line.act).collect();
    let done: Vec<&String> = acts.iter().filter(|act| *act != "evidence.read").collect();
    assert_eq!(done, ["evidence.proposed", "evidence.seconded", "evidence.accepted"]);
    assert_eq!(
        acts.get(1).map(String::as_str),
        Some("evidence.read"),
        "who reads what nobody has published leaves a line"
    );
    assert_eq!(place.audit().await[0].actor, None);

    // The same again is there already: it can only be rejected.
    let form = reader.get("/propose/law?about=/countries/tuv").await;
    place.pass(6_000);
    let twice = reader.post("/propose/law", &law(&form, "TUV", title)).await.proposal();
    place.second(&twice).await;
    let one = ana.get(&format!("/review/{twice}")).await;
    assert!(one.text.contains("The files say it already"));
    let refused = ana.post(&format!("/review/{twice}"), &one.with(&[("decision", "accept"), ("reason", "")])).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);

    // Taken back, it is gone from the findings, and the address says why.
    let one = ana.get(&format!("/review/{id}")).await;
    let undone = ana.post(&format!("/review/{id}/undo"), &one.with(&[("reason", "It was repealed.")])).await;
    assert_eq!(undone.status, StatusCode::SEE_OTHER);
    let line = place.audit().await.pop().unwrap();
    assert_eq!((line.act.as_str(), line.object.as_str()), ("evidence.undone", id.as_str()), "not the author's own act");
    assert!(
        ana.get(&format!("/review/{id}")).await.text.contains("Acceptance taken back"),
        "her history tells it apart"
    );
    assert_eq!(place.standing("TUV", "law.intimate-images"), before);
    assert!(!reader.get("/countries/tuv").await.text.contains(title));
    let gone = reader.get(&format!("/proposals/{id}")).await;
    assert!(gone.text.contains("It was repealed.") && !gone.text.contains(title));
}

#[tokio::test]
async fn a_provision_is_read_and_its_page_says_so() {
    let place = Place::new().await;
    let (reader, ana) = (place.stranger(), place.reviewer("ana").await);
    let form = reader.get("/propose/provision?about=/provisions/maputo-protocol.budget").await;
    assert!(form.text.contains("<option value=\"maputo-protocol.budget\" selected>"));
    place.pass(6_000);
    let id = reader.post("/propose/provision", &budget(&form)).await.proposal();
    place.second(&id).await;
    let one = ana.get(&format!("/review/{id}")).await;
    assert!(one.text.contains("not read"), "what stands there now is shown beside it");
    let done = ana.post(&format!("/review/{id}"), &one.with(&[("decision", "accept"), ("reason", "")])).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    let page = reader.get("/provisions/maputo-protocol.budget").await;
    assert!(page.text.contains("Article 4(2)(i)") && page.text.contains(&format!("/proposals/{id}")));
}

#[tokio::test]
async fn a_correction_takes_what_stands_there_from_the_files() {
    let place = Place::new().await;
    let (reader, ana) = (place.stranger(), place.reviewer("ana").await);
    let choose = reader.get("/propose/correction?about=/countries/mex").await;
    let link = choose.text.split("href=\"").find(|p| p.contains("entry=") && p.contains("Cyber police of Mexico City"));
    let link = unescape(link.unwrap().split('"').next().unwrap());
    let form = reader.get(&link).await;
    assert!(form.text.contains("55 5242 5100 ext. 5086"), "the value to be corrected is shown");
    place.pass(6_000);
    let fields = [("change.field", "phone"), ("change.should", "55 5242 5100 ext. 5087")];
    let id = reader.post("/propose/correction", &form.with(&[&harness::SOURCE[..], &fields].concat())).await.proposal();
    place.second(&id).await;
    let one = ana.get(&format!("/review/{id}")).await;
    assert!(one.text.contains("ext. 5086") && one.text.contains("ext. 5087"));
    ana.post(&format!("/review/{id}"), &one.with(&[("decision", "accept"), ("reason", "")])).await;
    assert!(reader.get("/countries/mex").await.text.contains("ext. 5087"));
}

#[tokio::test]
async fn free_words_are_accepted_as_a_task_for_people() {
    let place = Place::new().await;
    let (reader, ana) = (place.stranger(), place.reviewer("ana").await);
    let form = reader.get("/propose/correction?about=/benchmarks/law.intimate-images").await;
    place.pass(6_000);
    let fields = [("change.should", "Read this benchmark in another way.")];
    let id = reader.post("/propose/correction", &form.with(&[&harness::SOURCE[..], &fields].concat())).await.proposal();
    place.second(&id).await;
    let one = ana.get(&format!("/review/{id}")).await;
    assert!(one.text.contains("cannot write this by itself"));
    let done = ana.post(&format!("/review/{id}"), &one.with(&[("decision", "accept"), ("reason", "")])).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(reader.get("/accepted.patch").await.text.contains("to be done by hand"));
    assert!(ana.get("/accepted").await.text.contains("cannot write this by itself"), "reviewers see what was left");
}

#[tokio::test]
async fn a_figure_that_was_suggested_says_on_which_day_it_was_reviewed() {
    let place = Place::new().await;
    let (reader, ana) = (place.stranger(), place.reviewer("ana").await);
    let form = reader.get("/propose/indicator?about=/countries/tuv").await;
    place.pass(6_000);
    let fields = [
        ("change.country", "TUV"),
        ("change.indicator", "sdg.5.c.1.gender_budget_tracking"),
        ("change.year", "2024"),
        ("change.value", "2"),
    ];
    let id = reader.post("/propose/indicator", &form.with(&[&harness::SOURCE[..], &fields].concat())).await.proposal();
    place.second(&id).await;
    let one = ana.get(&format!("/review/{id}")).await;
    let done = ana.post(&format!("/review/{id}"), &one.with(&[("decision", "accept"), ("reason", "")])).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.main());
    let now = place.app.now();
    let day = web::when::day(now).day.unwrap();
    for (page, said) in [
        ("/countries/tuv/funding", "Suggested and reviewed"),
        ("/countries/tuv/funding?lang=es", "Sugerido y revisado"),
    ] {
        let text = reader.get(page).await.text;
        let link = format!("/proposals/{id}");
        let near = text
            .split(&link)
            .nth(1)
            .unwrap_or_else(|| panic!("{page} does not lead to the proposal"))
            .split("</a>")
            .next()
            .unwrap();
        assert!(near.contains(said) && near.contains(&day.to_string()) && near.contains("20"), "{page}: {near}");
    }
}

#[tokio::test]
async fn what_somebody_read_of_an_activity_is_reviewed_and_written_down() {
    let place = Place::new().await;
    let (reader, ana) = (place.stranger(), place.reviewer("ana").await);
    assert!(reader.get("/propose?about=/funding").await.text.contains("/propose/activity?about=%2Ffunding"));
    assert!(!reader.get("/propose?about=/countries/tuv").await.text.contains("/propose/activity"));
    let form = reader.get("/propose/activity?about=/funding&reporter=XM-TEST-1&activity=XM-TEST-1-A").await;
    assert!(
        form.text.contains("value=\"XM-TEST-1-A\"") && form.text.contains("value=\"XM-TEST-1\""),
        "{}",
        form.main()
    );
    place.pass(6_000);
    let fields = |answer: &[(&'static str, &'static str)]| {
        [&harness::SOURCE[..], &[("change.reporter", "XM-TEST-1"), ("change.activity", "XM-TEST-1-A")], answer].concat()
    };
    let silent = reader.post("/propose/activity", &form.with(&fields(&[]))).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        silent.text.contains("id=\"change.names-error\"") || silent.text.contains("Fill this in."),
        "{}",
        silent.main()
    );
    let id = reader.post("/propose/activity", &form.with(&fields(&[("change.names", "no")]))).await.proposal();
    place.second(&id).await;
    let one = ana.get(&format!("/review/{id}")).await;
    assert!(
        one.text.contains("No, the words mean something else") && one.text.contains("XM-TEST-1-A"),
        "{}",
        one.main()
    );
    let done = ana.post(&format!("/review/{id}"), &one.with(&[("decision", "accept"), ("reason", "")])).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.main());
    let patch = reader.get("/accepted.patch").await.text;
    assert!(patch.contains("+reporter = \"XM-TEST-1\"\n+identifier = \"XM-TEST-1-A\"\n+names = false\n"), "{patch}");
}

#[tokio::test]
async fn the_queue_shows_one_kind_when_asked() {
    let place = Place::new().await;
    let (reader, ana) = (place.stranger(), place.reviewer("ana").await);
    let of_law = reader.get("/propose/law?about=/countries/tuv").await;
    let of_budget = reader.get("/propose/provision?about=/provisions/maputo-protocol.budget").await;
    let of_words = reader.get("/propose/correction?about=/benchmarks/law.intimate-images").await;
    place.pass(6_000);
    // Words that look like the marks of another kind are words.
    let typed = [("change.should", "\"change\":{\"change\":\"law\" should be read in another way.")];
    let sent = [
        ("law", reader.post("/propose/law", &law(&of_law, "TUV", "Ley SAMPLE")).await.proposal()),
        ("provision", reader.post("/propose/provision", &budget(&of_budget)).await.proposal()),
        (
            "correction",
            reader
                .post("/propose/correction", &of_words.with(&[&harness::SOURCE[..], &typed].concat()))
                .await
                .proposal(),
        ),
    ];
    for (kind, _) in &sent {
        let queue = ana.get(&format!("/review?kind={kind}")).await;
        for (of, id) in &sent {
            assert_eq!(queue.text.contains(&format!("/review/{id}")), of == kind, "{kind} shows {of}");
        }
    }
    let all = ana.get("/review?kind=queen").await;
    assert!(sent.iter().all(|(_, id)| all.text.contains(&format!("/review/{id}"))));
    assert!(!ana.get("/review?kind=absence").await.text.contains("/review/0"));
}

/// A new program on the same store shows the same; the patch it hands out applies with git.
#[tokio::test]
async fn it_lasts_and_can_be_taken_home_as_a_patch() {
    let mut place = Place::new().await;
    let (reader, ana) = (place.stranger(), place.reviewer("ana").await);
    let title = "Ley SAMPLE que dura";
    let form = reader.get("/propose/law?about=/countries/mex").await;
    place.pass(6_000);
    let id = reader.post("/propose/law", &law(&form, "MEX", title)).await.proposal();
    place.second(&id).await;
    let one = ana.get(&format!("/review/{id}")).await;
    ana.post(&format!("/review/{id}"), &one.with(&[("decision", "accept"), ("reason", "")])).await;
    place.restart().await;
    let reader = place.stranger();
    assert!(reader.get("/countries/mex").await.text.contains(title));

    let patch = reader.get("/accepted.patch").await;
    assert_eq!(patch.header("content-type"), "text/x-diff; charset=utf-8");
    assert!(patch.header("content-disposition").starts_with("attachment"));
    let root = tempfile::tempdir().unwrap();
    for file in place.files() {
        let path = root.path().join("knowledge").join(&file.path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, &file.text).unwrap();
    }
    std::fs::write(root.path().join("a.patch"), &patch.text).unwrap();
    let run = |args: &[&str]| std::process::Command::new("git").args(args).current_dir(root.path()).status().unwrap();
    assert!(run(&["init", "-q"]).success() && run(&["apply", "a.patch"]).success());
    let law = std::fs::read_to_string(root.path().join("knowledge/countries/laws/mex.toml")).unwrap();
    assert!(law.contains(title) && law.contains(&id));
}

/// Two reviewers open the same proposal; the second is told.
#[tokio::test]
async fn the_second_of_two_reviewers_is_told() {
    let place = Place::new().await;
    let (reader, ana, eva) = (place.stranger(), place.reviewer("ana").await, place.reviewer("eva").await);
    let form = reader.get("/propose/law?about=/countries/tuv").await;
    place.pass(6_000);
    let id = reader.post("/propose/law", &law(&form, "TUV", "Ley SAMPLE")).await.proposal();
    place.second(&id).await;
    let address = format!("/review/{id}");
    let (hers, other) = (ana.get(&address).await, eva.get(&address).await);
    let first = ana.post(&address, &hers.with(&[("decision", "reject"), ("reason", "The page is gone.")])).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let second: Reply = eva.post(&address, &other.with(&[("decision", "accept"), ("reason", "")])).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    assert!(second.text.contains("Somebody else decided"));
    let page = reader.get(&format!("/proposals/{id}")).await;
    assert!(page.text.contains("The page is gone.") && !page.text.contains("Ley SAMPLE"));
}

#[tokio::test]
async fn what_needs_a_source_leads_to_the_right_form() {
    let place = Place::new().await;
    let reader = place.stranger();
    let list = reader.get("/worklist").await;
    assert_eq!(list.status, StatusCode::OK);
    assert!(list.text.len() < 50_000, "{}", list.text.len());
    let mut led = 0;
    for kind in ["provision", "members", "stale", "unknown"] {
        for page in 1..40 {
            let part = reader.get(&format!("/worklist?kind={kind}&page={page}")).await;
            assert!(part.text.len() < 50_000, "{kind} {page}: {}", part.text.len());
            let first = part.text.split("href=\"").find(|p| p.starts_with("/propose") && !p.contains("worklist"));
            let Some(link) = first else { break };
            let form = reader.get(&unescape(link.split('"').next().unwrap())).await;
            assert_eq!(form.status, StatusCode::OK, "{kind} {page}");
            led += 1;
        }
    }
    assert!(led >= 4, "{led}");
}
