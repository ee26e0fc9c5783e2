//! Taking part in a dialogue, asked from outside: links that scanners open, cookies, votes, limits, abuse, and leaving.

use axum::http::{StatusCode, header};
use dialogue::{Joining, Moderation, Session};
use people::token::Token;
use store::{JoinLink, StatementState, Vote};

use crate::house::{Answer, Browser, House, OWN, encode, houses};
use crate::table::Stage;

/// A browser that has come into a dialogue which anybody may enter.
pub(crate) async fn participant<'h>(house: &'h House, dialogue: &str) -> Browser<'h> {
    let mut browser = house.browser();
    let at = format!("/dialogues/{dialogue}/join");
    let token = browser.get(&at).await.token(&at);
    let answer = browser.post(&at, &[("token", &token)]).await;
    assert_eq!(answer.location(), format!("/dialogues/{dialogue}/vote"), "{}", answer.body);
    browser
}

/// Says something there, under the first question.
pub(crate) async fn say(browser: &mut Browser<'_>, dialogue: &str, text: &str) -> Answer {
    let at = format!("/dialogues/{dialogue}/say");
    let token = browser.get(&at).await.token(&at);
    browser.post(&at, &[("token", &token), ("prompt", "0"), ("text", text), ("lang", "")]).await
}

async fn vote(browser: &mut Browser<'_>, dialogue: &str, statement: i64, word: &str) -> Answer {
    let at = format!("/dialogues/{dialogue}/vote");
    let token = browser.get(&format!("{at}?statement={statement}")).await.token(&at);
    let number = statement.to_string();
    browser.post(&at, &[("token", &token), ("statement", &number), ("vote", word)]).await
}

/// A house with one open dialogue.
async fn stage(house: &House) -> Stage {
    house.first().await;
    Stage::set(house, house.organisation().await, "amina", "SAMPLE").await
}

/// Changes what the facilitators wrote.
async fn change(house: &House, dialogue: &str, with: impl Fn(&mut Session)) {
    let row = house.app.store.reader().await.unwrap().dialogue(dialogue).await.unwrap().unwrap();
    let mut session: Session = serde_json::from_str(&row.body).unwrap();
    with(&mut session);
    let (body, now) = (serde_json::to_string(&session).unwrap(), house.now());
    let work = house.app.store.write("change", (row, body), move |w, (row, body)| {
        Box::pin(async move { w.change_dialogue(&row.id, body, row.starts, row.changed, now).await })
    });
    assert!(work.await.unwrap());
}

async fn phase(house: &House, dialogue: &str, from: &'static str, to: &'static str) {
    let (id, now) = (dialogue.to_owned(), house.now());
    let work =
        house.app.store.write("phase", id, move |w, id| Box::pin(async move { w.set_phase(id, from, to, now).await }));
    assert!(work.await.unwrap());
}

/// A link for one person, as an address.
async fn link_for_one(house: &House, dialogue: &str) -> String {
    let token = Token::new(&mut *house.app.rng());
    let link = JoinLink {
        id: format!("once-{dialogue}"),
        dialogue: dialogue.to_owned(),
        once: true,
        label: "SAMPLE letter".into(),
        joined: 0,
        made: house.now(),
        expires: house.now().plus(86_400_000),
        withdrawn: None,
    };
    let work = house.app.store.write("link", (link, token.hash().0), |w, (link, hash)| {
        Box::pin(async move { w.put_join_link(link, hash).await })
    });
    work.await.unwrap();
    format!("/dialogues/{dialogue}/join/{}", token.reveal().as_str())
}

#[tokio::test]
async fn a_link_for_one_person_is_opened_by_scanners_and_used_by_one() {
    for house in houses().await {
        let stage = stage(&house).await;
        change(&house, &stage.dialogue, |session| session.joining = Joining::Link).await;
        let at = link_for_one(&house, &stage.dialogue).await;
        let mut scanner = house.browser();
        for method in ["GET", "HEAD", "GET"] {
            assert_eq!(scanner.ask(method, &at, &[], Vec::new()).await.status, StatusCode::OK, "{}", house.name);
        }
        assert!(scanner.cookies.is_empty(), "looking gives nobody a cookie");

        let (mut one, mut other) = (house.browser(), house.browser());
        let tokens = (one.get(&at).await.token(&at), other.get(&at).await.token(&at));
        let entered = one.post(&at, &[("token", &tokens.0)]).await;
        assert_eq!(entered.status, StatusCode::SEE_OTHER, "{}", entered.body);
        let late = other.post(&at, &[("token", &tokens.1)]).await;
        assert_eq!(late.status, StatusCode::CONFLICT, "{}", house.name);
        assert!(other.cookies.is_empty());
        assert_eq!(other.get(&at).await.status, StatusCode::GONE);
        // She who came in comes back by the same link, and uses nothing up.
        assert_eq!(one.get(&at).await.status, StatusCode::OK);
        let again = one.get(&at).await;
        assert!(!again.body.contains("method=\"post\" action=\"/dialogues"), "{}", again.body);
        assert_eq!(house.app.store.reader().await.unwrap().participants(&stage.dialogue).await.unwrap().len(), 1);
        // Without a link nobody comes in.
        let open = format!("/dialogues/{}/join", stage.dialogue);
        let page = other.get(&open).await;
        assert_eq!((page.status, page.token_if(&open)), (StatusCode::OK, None));
    }
}

#[tokio::test]
async fn the_cookie_is_of_one_dialogue_and_of_nothing_else() {
    let house = House::new().await;
    let first = stage(&house).await;
    let second = Stage::set(&house, house.organisation().await, "amina", "SAMPLE").await;
    let at = format!("/dialogues/{}/join", first.dialogue);
    let mut browser = house.browser();
    let token = browser.get(&at).await.token(&at);
    let answer = browser.post(&at, &[("token", &token)]).await;
    let cookie = answer.headers[header::SET_COOKIE].to_str().unwrap();
    assert!(cookie.starts_with(&format!("__Host-plumbline-{}=", first.dialogue)), "{cookie}");
    // Ninety minutes and thirty days.
    let age = 30 * 86_400 + 90 * 60;
    for part in ["; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure", &format!("; Max-Age={age};")] {
        assert!(cookie.contains(part), "{part} in {cookie}");
    }
    // Under the name of another dialogue it opens nothing, and it signs nobody in.
    let held = browser.cookies.values().next().unwrap().clone();
    browser.cookies.insert(format!("__Host-plumbline-{}", second.dialogue), held.clone());
    browser.cookies.insert("__Host-plumbline".into(), held);
    let elsewhere = browser.get(&format!("/dialogues/{}/vote", second.dialogue)).await;
    assert_eq!(elsewhere.location(), format!("/dialogues/{}/join", second.dialogue));
    assert!(browser.get("/account").await.location().starts_with("/sign-in"));
    assert_eq!(browser.get(&format!("/dialogues/{}/vote", first.dialogue)).await.status, StatusCode::OK);
}

#[tokio::test]
async fn nobody_sends_the_form_of_another_participant() {
    let house = House::new().await;
    let stage = stage(&house).await;
    let (mut one, mut other) = (participant(&house, &stage.dialogue).await, participant(&house, &stage.dialogue).await);
    let at = format!("/dialogues/{}/vote", stage.dialogue);
    let token = one.get(&at).await.token(&at);
    let before = house.everything().await;
    let answer = other.post(&at, &[("token", &token), ("statement", "1"), ("vote", "agree")]).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(house.everything().await, before);
}

#[tokio::test]
async fn voting_goes_on_to_the_next_and_the_last_vote_counts() {
    for house in houses().await {
        let stage = stage(&house).await;
        change(&house, &stage.dialogue, |session| session.moderation = Moderation::After).await;
        let mut her = participant(&house, &stage.dialogue).await;
        for n in 2..=4 {
            let mut other = participant(&house, &stage.dialogue).await;
            let sent = say(&mut other, &stage.dialogue, &format!("SAMPLE {n}th")).await;
            assert_eq!(sent.location(), format!("/dialogues/{}/say?sent={n}", stage.dialogue));
        }
        let at = format!("/dialogues/{}/vote", stage.dialogue);
        let (mut page, mut seen) = (her.get(&at).await, Vec::new());
        while let Some((_, rest)) = page.body.split_once("name=\"statement\" value=\"") {
            let number = rest.split('"').next().unwrap().to_owned();
            assert!(her.get(&at).await.body.contains(&format!("name=\"statement\" value=\"{number}\"")), "the same");
            let token = page.token(&at);
            let sent = her.post(&at, &[("token", &token), ("statement", &number), ("vote", "pass")]).await;
            assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.body);
            page = her.get(sent.location().split('#').next().unwrap()).await;
            assert!(page.body.contains("You passed"), "{}", page.body);
            seen.push(number);
        }
        seen.sort();
        assert_eq!(seen, ["1", "2", "3", "4"], "{}", house.name);
        assert!(page.body.contains("You have voted on everything that is here"));

        vote(&mut her, &stage.dialogue, 3, "disagree").await;
        let mut reader = house.app.store.reader().await.unwrap();
        let everybody = reader.participants(&stage.dialogue).await.unwrap();
        let mut on_three = Vec::new();
        for person in everybody {
            let hers = reader.votes_by(&stage.dialogue, person.id).await.unwrap();
            on_three.extend(hers.iter().filter(|v| v.statement == 3).map(|v| v.vote));
        }
        assert_eq!(on_three, [Vote::Disagree], "{}", house.name);
        let mine = her.get(&format!("/dialogues/{}/me", stage.dialogue)).await;
        assert!(mine.body.contains("You disagree") && mine.body.contains("On 4 statements."), "{}", mine.body);
        let token = her.get(&format!("{at}?statement=1")).await.token(&at);
        for number in [0, 5, -1, i64::MAX] {
            let sent = [("token", token.as_str()), ("statement", &number.to_string()), ("vote", "agree")];
            assert_eq!(her.post(&at, &sent).await.status, StatusCode::CONFLICT, "{number}");
        }
    }
}

/// Somebody with a script: what she sends too fast is not counted, and not lost either.
#[tokio::test]
async fn too_many_votes_wait_in_the_page() {
    let house = House::new().await;
    let stage = stage(&house).await;
    let mut her = participant(&house, &stage.dialogue).await;
    let at = format!("/dialogues/{}/vote", stage.dialogue);
    let token = her.get(&at).await.token(&at);
    let mut taken = 0;
    let refused = loop {
        let word = ["agree", "disagree"][taken % 2];
        let answer = her.post(&at, &[("token", &token), ("statement", "1"), ("vote", word)]).await;
        if answer.status != StatusCode::SEE_OTHER {
            break answer;
        }
        taken += 1;
        assert!(taken < 100, "nothing holds her back");
    };
    assert_eq!((taken, refused.status), (40, StatusCode::TOO_MANY_REQUESTS));
    assert_eq!(refused.header("retry-after"), "1");
    assert!(refused.body.contains("class=\"btn main\" name=\"vote\" value=\"agree\""), "{}", refused.body);
    // Others are not held back by her, from the same network.
    let mut neighbour = participant(&house, &stage.dialogue).await;
    assert_eq!(vote(&mut neighbour, &stage.dialogue, 1, "pass").await.status, StatusCode::SEE_OTHER);
    house.pass(1_000);
    assert_eq!(vote(&mut her, &stage.dialogue, 1, "agree").await.status, StatusCode::SEE_OTHER);
}

/// From one address, in the same second: a hall may come in and vote; a thousand votes a second stay out.
#[tokio::test]
async fn a_hall_comes_in_and_a_flood_does_not() {
    let house = House::new().await;
    let stage = stage(&house).await;
    let mut counted = 0;
    for n in 0..200 {
        let mut one = participant(&house, &stage.dialogue).await;
        let answer = vote(&mut one, &stage.dialogue, 1, "agree").await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{n}");
        counted += 1;
    }
    let mut one = participant(&house, &stage.dialogue).await;
    let at = format!("/dialogues/{}/vote", stage.dialogue);
    let token = one.get(&at).await.token(&at);
    let mut asked = 0;
    loop {
        asked += 1;
        let answer = one.post(&at, &[("token", &token), ("statement", "1"), ("vote", "sideways")]).await;
        if answer.status == StatusCode::TOO_MANY_REQUESTS {
            break;
        }
        assert!(asked < 2_000, "nothing holds the network back");
    }
    assert!(asked > 600, "{asked}: a hall of people is no flood");
    let row = house.app.store.reader().await.unwrap().statement(&stage.dialogue, 1).await.unwrap().unwrap();
    assert_eq!(row.agree, counted);
}

#[tokio::test]
async fn what_cannot_be_taken_comes_back_with_its_words() {
    let house = House::new().await;
    let stage = stage(&house).await;
    let mut her = participant(&house, &stage.dialogue).await;
    let before = house.everything().await;
    for (text, told) in [
        ("👍👍👍".to_owned(), "There is no word in it."),
        ("!!! ??".to_owned(), "There is no word in it."),
        (" \n\t ".to_owned(), "There is nothing in it yet."),
        ("a ".repeat(200), "There is room for 280 characters, and it has 399: 119 too many."),
        ("wall ".repeat(5_000), "It is far too long: there is room for 280 characters."),
        (format!("Z{} is here", "\u{300}\u{316}".repeat(9)), "Some marks in it are piled on one another"),
    ] {
        let answer = say(&mut her, &stage.dialogue, &text).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
        assert!(answer.body.contains(told), "{told}: {}", answer.body);
        assert!(answer.body.contains(&format!(">{}</textarea>", text.replace('\r', ""))), "{told}");
    }
    assert_eq!(house.everything().await, before);
}

#[tokio::test]
async fn words_are_words_and_not_markup() {
    let house = House::new().await;
    let stage = stage(&house).await;
    change(&house, &stage.dialogue, |session| session.moderation = Moderation::After).await;
    let mut her = participant(&house, &stage.dialogue).await;
    let sent = say(
        &mut her,
        &stage.dialogue,
        "\u{202e}<script>alert(1)</script> \"'>\u{200b}<svg/onload=alert(1)>\n\n\n&amp; {$n}",
    )
    .await;
    // Every answer is looked at for scripts and handlers of events by the browser of these tests.
    for page in [sent.location().to_owned(), format!("/dialogues/{}/me", stage.dialogue)] {
        let page = her.get(&page).await;
        assert!(page.body.contains("&#60;script&#62;alert(1)&#60;/script&#62;"), "{}", page.body);
        assert!(!page.body.contains('\u{202e}') && !page.body.contains('\u{200b}'));
    }
    let mut other = participant(&house, &stage.dialogue).await;
    let card = other.get(&format!("/dialogues/{}/vote?statement=2", stage.dialogue)).await;
    assert!(card.body.contains("&#60;svg/onload=alert(1)&#62; &#38;amp; {$n}"), "{}", card.body);
}

#[tokio::test]
async fn facilitators_read_first_where_it_is_so_and_whatever_could_find_somebody() {
    let house = House::new().await;
    let stage = stage(&house).await;
    let mut her = participant(&house, &stage.dialogue).await;
    let states = async |house: &House| {
        let all = house.app.store.reader().await.unwrap().statements(&stage.dialogue).await.unwrap();
        all.into_iter().skip(1).map(|s| s.state).collect::<Vec<_>>()
    };
    say(&mut her, &stage.dialogue, "SAMPLE: read before others see it.").await;
    change(&house, &stage.dialogue, |session| session.moderation = Moderation::After).await;
    say(&mut her, &stage.dialogue, "SAMPLE: seen at once.").await;
    say(&mut her, &stage.dialogue, "SAMPLE: call +256 700 000 000 and ask for her.").await;
    let (waiting, shown) = (StatementState::Waiting, StatementState::Shown);
    assert_eq!(states(&house).await, [waiting, shown, waiting]);
    // What waits is seen by its author and by nobody else.
    let hers = her.get(&format!("/dialogues/{}/me", stage.dialogue)).await;
    assert!(hers.body.contains("SAMPLE: read before others see it."));
    let mut other = participant(&house, &stage.dialogue).await;
    for page in ["vote?statement=2", "statements/2/translate", "say?sent=2", "me/statement?n=2"] {
        let page = other.get(&format!("/dialogues/{}/{page}", stage.dialogue)).await;
        assert!(!page.body.contains("read before others"), "{}", page.body);
    }
    // The same words again are the same statement.
    assert!(say(&mut her, &stage.dialogue, " SAMPLE:  seen at once. ").await.location().ends_with("sent=3"));
    assert_eq!(states(&house).await.len(), 3);
}

#[tokio::test]
async fn who_says_nearly_the_same_is_shown_what_others_said() {
    let house = House::new().await;
    let stage = stage(&house).await;
    change(&house, &stage.dialogue, |session| session.moderation = Moderation::After).await;
    let mut her = participant(&house, &stage.dialogue).await;
    let near = say(&mut her, &stage.dialogue, "A deadline for every answer! SAMPLE").await;
    let page = her.get(near.location()).await;
    assert!(page.body.contains("SAMPLE: a deadline for every answer."), "{}", page.body);
    let far = say(&mut her, &stage.dialogue, "SAMPLE: teach judges what a fingerprint is.").await;
    let page = her.get(far.location()).await;
    assert!(!page.body.contains("a deadline for every answer"), "{}", page.body);
}

#[tokio::test]
async fn ten_statements_and_then_one_by_one() {
    let house = House::new().await;
    let stage = stage(&house).await;
    let mut her = participant(&house, &stage.dialogue).await;
    for n in 0..10 {
        assert_eq!(say(&mut her, &stage.dialogue, &format!("SAMPLE number {n}")).await.status, StatusCode::SEE_OTHER);
    }
    let answer = say(&mut her, &stage.dialogue, "SAMPLE the eleventh").await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(answer.header("retry-after"), "30");
    assert!(answer.body.contains("SAMPLE the eleventh</textarea>"), "{}", answer.body);
    house.pass(30_000);
    assert_eq!(say(&mut her, &stage.dialogue, "SAMPLE the eleventh").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_translation_stands_beside_the_original() {
    let house = House::new().await;
    let stage = stage(&house).await;
    change(&house, &stage.dialogue, |session| session.moderation = Moderation::After).await;
    let (mut her, mut other) = (participant(&house, &stage.dialogue).await, participant(&house, &stage.dialogue).await);
    let at = format!("/dialogues/{}/statements/1/translate", stage.dialogue);
    let give = async |browser: &mut Browser<'_>, lang: &str, text: &str| {
        let token = browser.get(&at).await.token(&at);
        browser.post(&at, &[("token", &token), ("lang", lang), ("text", text)]).await
    };
    for lang in ["", "en", "und", "<b>", "EN"] {
        assert_eq!(give(&mut her, lang, "SAMPLE").await.status, StatusCode::UNPROCESSABLE_ENTITY, "{lang}");
    }
    assert_eq!(give(&mut her, "es", "MUESTRA: un plazo.").await.status, StatusCode::SEE_OTHER);
    assert_eq!(give(&mut other, "es", "otra").await.status, StatusCode::CONFLICT);
    let card = format!("/dialogues/{}/vote?statement=1&lang=es", stage.dialogue);
    let page = other.get(&card).await.body;
    assert!(page.contains("MUESTRA: un plazo.") && page.contains("SAMPLE: a deadline for every answer."), "{page}");
}

#[tokio::test]
async fn a_translation_that_waits_is_read_by_whoever_gave_it_and_nobody_else() {
    let house = House::new().await;
    let stage = stage(&house).await;
    let (mut her, mut other) = (participant(&house, &stage.dialogue).await, participant(&house, &stage.dialogue).await);
    let at = format!("/dialogues/{}/statements/1/translate", stage.dialogue);
    let token = her.get(&at).await.token(&at);
    let sent = her.post(&at, &[("token", &token), ("lang", "es"), ("text", "MUESTRA: un plazo.")]).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let done = format!("{at}?sent=es");
    assert!(her.get(&done).await.body.contains("MUESTRA: un plazo."));
    assert!(!other.get(&done).await.body.contains("MUESTRA"));
}

#[tokio::test]
async fn what_she_says_of_herself_is_hers_to_change() {
    let house = House::new().await;
    let stage = stage(&house).await;
    let mut her = participant(&house, &stage.dialogue).await;
    let at = format!("/dialogues/{}/me", stage.dialogue);
    let send = async |browser: &mut Browser<'_>, fields: &[(&str, &str)]| {
        let token = browser.get(&at).await.token(&at);
        let all: Vec<_> = [("token", token.as_str())].into_iter().chain(fields.iter().copied()).collect();
        browser.ask("POST", &at, &OWN, encode(&all).into_bytes()).await.status
    };
    let kept = async |house: &House| {
        house.app.store.reader().await.unwrap().participants(&stage.dialogue).await.unwrap()[0].declared.clone()
    };
    let said = [("region", "Eastern Africa"), ("sector", "media"), ("lived", "yes")];
    assert_eq!(send(&mut her, &said).await, StatusCode::SEE_OTHER);
    let expected = r#"{"region":"Eastern Africa","sector":"media","lived":true}"#;
    assert_eq!(kept(&house).await.as_deref(), Some(expected));
    for odd in [("region", "Africa"), ("region", "<b>"), ("sector", "spy"), ("lived", "no"), ("group", "nobody")] {
        assert_eq!(send(&mut her, &[odd]).await, StatusCode::UNPROCESSABLE_ENTITY, "{odd:?}");
    }
    assert_eq!(kept(&house).await.as_deref(), Some(expected));
    assert_eq!(send(&mut her, &[("region", ""), ("sector", "")]).await, StatusCode::SEE_OTHER);
    assert_eq!(kept(&house).await, None);
}

#[tokio::test]
async fn whoever_leaves_leaves_nothing_and_in_every_phase() {
    for house in houses().await {
        let stage = stage(&house).await;
        let before = house.app.store.reader().await.unwrap().statement(&stage.dialogue, 1).await.unwrap().unwrap();
        let (mut her, mut device) =
            (participant(&house, &stage.dialogue).await, participant(&house, &stage.dialogue).await);
        for browser in [&mut her, &mut device] {
            vote(browser, &stage.dialogue, 1, "agree").await;
        }
        say(&mut her, &stage.dialogue, "SAMPLE: these words go.").await;
        phase(&house, &stage.dialogue, "open", "closed").await;
        let at = format!("/dialogues/{}/me/leave", stage.dialogue);
        for (browser, what) in [(&mut her, "everything"), (&mut device, "device")] {
            let token = browser.get(&at).await.token(&at);
            let answer = browser.post(&at, &[("token", &token), ("what", what)]).await;
            assert_eq!(answer.location(), format!("{at}?done={what}"), "{}", answer.body);
            assert!(browser.cookies.is_empty(), "{}: the cookie is gone", house.name);
            assert_eq!(browser.get(answer.location()).await.status, StatusCode::OK);
        }
        let mut reader = house.app.store.reader().await.unwrap();
        let all = reader.statements(&stage.dialogue).await.unwrap();
        assert_eq!((all[0].agree, all[0].votes() - before.votes()), (1, 1), "{}: one stays, one is gone", house.name);
        assert_eq!((all[1].state, all[1].text.as_str()), (StatementState::Erased, ""));
        assert_eq!(reader.participants(&stage.dialogue).await.unwrap().len(), 1);
        assert!(!house.everything().await.contains("these words go"), "{}", house.name);
    }
}

#[tokio::test]
async fn whoever_leaves_while_it_is_open_chooses_how_her_votes_go() {
    for house in houses().await {
        let d = &stage(&house).await.dialogue;
        let mut all = Vec::new();
        for _ in 0..5 {
            let mut browser = participant(&house, d).await;
            vote(&mut browser, d, 1, "agree").await;
            all.push(browser);
        }
        let told = async || house.app.store.reader().await.unwrap().statement(d, 1).await.unwrap().unwrap().agree;
        let at = format!("/dialogues/{d}/me/leave");
        for (ways, done, agree) in [
            // Nothing chosen, as an old page sends it: the safer way.
            (&[][..], "others", 5),
            (&[("votes", "others")][..], "others", 5),
            (&[("votes", "now")][..], "everything", 4),
        ] {
            let mut her = all.pop().unwrap();
            let page = her.get(&format!("{at}?lang=en")).await;
            assert!(page.body.contains("5 people at a time"), "{}", page.body);
            assert!(page.body.contains(r#"value="others" checked"#), "{}: the safer way is chosen", house.name);
            let token = page.token(&at);
            let fields = [&[("token", token.as_str()), ("what", "everything")][..], ways].concat();
            let answer = her.post(&at, &fields).await;
            assert_eq!(answer.location(), format!("{at}?done={done}"), "{}", answer.body);
            assert!(her.cookies.is_empty(), "{}", house.name);
            assert_eq!(told().await, agree, "{}: {ways:?}", house.name);
        }
        let mut reader = house.app.store.reader().await.unwrap();
        assert_eq!(reader.participants(d).await.unwrap().len(), 2, "{}: all three are gone", house.name);
    }
}

#[tokio::test]
async fn outside_of_its_time_a_dialogue_says_so() {
    let house = House::new().await;
    let stage = stage(&house).await;
    let mut her = participant(&house, &stage.dialogue).await;
    let join = format!("/dialogues/{}/join", stage.dialogue);
    phase(&house, &stage.dialogue, "open", "announced").await;
    let mut other = house.browser();
    let page = other.get(&join).await;
    assert!(
        page.token_if(&join).is_none() && page.body.contains("It has not begun yet. It begins on"),
        "{}",
        page.body
    );
    phase(&house, &stage.dialogue, "announced", "closed").await;
    let page = other.get(&join).await;
    assert!(page.token_if(&join).is_none() && page.body.contains("It is over."), "{}", page.body);
    for rest in ["vote", "say", "me", "statements/1/translate"] {
        assert_eq!(her.get(&format!("/dialogues/{}/{rest}", stage.dialogue)).await.status, StatusCode::OK, "{rest}");
    }
    phase(&house, &stage.dialogue, "closed", "draft").await;
    for rest in ["join", "vote", "say", "me", "me/leave", "statements/1/translate"] {
        let page = her.get(&format!("/dialogues/{}/{rest}", stage.dialogue)).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{rest}: a draft is seen by nobody");
    }
}
