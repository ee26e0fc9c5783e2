//! What a platform owes, and where to turn: what stands before its record.

use super::{LANGS, WITH, WITHOUT, get};

/// The element that holds what a woman finds first.
fn hers(body: &str) -> &str {
    body.split("class=\"note hers\"").nth(1).unwrap().split("</section>").next().unwrap()
}

#[tokio::test]
async fn a_woman_finds_first_where_to_turn_and_what_the_law_gives_her() {
    let (_, body) = get(&WITH, "/platforms/facebook").await;
    let main = body.split("<main").nth(1).unwrap();
    assert!(
        main.find("note hers").unwrap() < main.find("<h2").unwrap()
            && !main[..main.find("note hers").unwrap()].contains("Compared on")
    );
    let first = hers(&body);
    assert!(first.contains("href=\"/services\"") && first.contains("href=\"/fingerprint\""), "{first}");
    let k = &WITH.knowledge;
    for (id, place) in [("us-tida-removal", "In the United States"), ("au-osa-s77-intimate", "In Australia")] {
        let hours = k.clocks.iter().find(|c| c.id == id).and_then(|c| c.hours).unwrap();
        let line = first.split("<li>").find(|line| line.starts_with(place)).unwrap();
        assert!(line.contains(&format!(" {hours} hours")), "{line}");
    }
    // Where the law names no hours, no number of them stands.
    let unions: Vec<&str> = first.split("<li>").filter(|line| line.starts_with("In the European Union")).collect();
    assert_eq!(unions.len(), 2);
    for line in unions {
        let words = line.split("<span").next().unwrap();
        assert!(words.contains("names no number of hours") && !words.contains(char::is_numeric), "{words}");
    }
    // A bill is no law, and what is contested is not handed to her.
    assert!(!first.contains("Crime and Policing Bill") && !first.contains("Harmful Digital Communications"));
    // Of a platform that is in the record alone nobody knows where it serves people.
    let (_, other) = get(&WITH, "/platforms/dsa-google-play").await;
    assert!(hers(&other).contains("href=\"/services\"") && !hers(&other).contains("hours"));
    for lang in LANGS {
        let (_, body) = get(&WITH, &format!("/platforms/facebook?lang={lang}")).await;
        assert!(hers(&body).matches("<li>").count() == 6 && !hers(&body).contains("platform-"), "{lang}");
    }
}

#[tokio::test]
async fn a_platform_is_asked_by_what_platforms_owe_and_somebody_read() {
    let (_, body) = get(&WITHOUT, "/platforms/facebook").await;
    let duties = body.split("id=\"record\"").next().unwrap();
    let mut seen = 0;
    for id in duties.split("href=\"/provisions/").skip(1).map(|rest| rest.split('"').next().unwrap()) {
        let (_, p) = WITHOUT.knowledge.provision(id).unwrap();
        assert!(p.verified && p.duty_bearers.iter().any(|bearer| bearer == "platform"), "{id}");
        seen += 1;
    }
    assert!(seen > 5, "{seen}");
    // By need, the first citation in sight and the rest folded; what was read stands folded with its titles.
    assert!(duties.contains("aria-labelledby=\"need-") && !duties.contains("<table"));
    let how = body.split("How we know").nth(1).unwrap().split("</details>").next().unwrap();
    assert!(how.contains("Compared on 25 November 2026") && how.contains("eu digital services act dsa list"), "{how}");
    let desks = body.split("id=\"desks\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert_eq!(desks.matches("<p").count(), 1, "{desks}");
}

#[tokio::test]
async fn what_is_the_same_of_all_platforms_is_said_once() {
    let (_, body) = get(&WITHOUT, "/platforms").await;
    let n = WITHOUT.knowledge.platforms.len();
    assert!(
        body.contains(&format!("{n} platforms have been read so far. That another is not here says nothing about it."))
    );
    let list = body.split("id=\"duties\"").nth(1).unwrap().split("</section>").next().unwrap();
    let same = list.contains("Of each of them the same is known so far");
    assert_eq!(list.contains("<table"), !same, "a table stands where rows differ: {list}");
    for id in WITHOUT.knowledge.platforms.keys() {
        assert!(list.contains(&format!("href=\"/platforms/{id}\"")), "{id}");
    }
}
