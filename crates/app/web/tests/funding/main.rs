//! Pages about money: every language, odd identifiers, and that what stands on a page is what stands in the folder.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says where")]

#[path = "../common/knowledge.rs"]
mod knowledge;
mod many;

use std::collections::BTreeMap;
use std::sync::{Arc, LazyLock};

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use norms::SourceFile;
use tower::ServiceExt;
use web::Site;

use knowledge::FILES;

const LANGS: [&str; 4] = ["en", "es", "fr", "ar"];
/// An identifier with everything that an address could trip over.
const ODD: &str = "X/é <b>\"&'?#%2F;..//z";

const FLOWS: &str = r#"reporter,reporter_kind,provider,receiver,receiver_kind,place,year,kind,currency,humanitarian,child,named,amount,evaw,gender_sig,gender_pri,rows
UG-GOV-7,10,UG-GOV-7,,22,KE,2025,disbursement,USD,no,no,no,50.00,50.00,0.00,0.00,1
XM-TEST-1,40,XM-TEST-1,UG-NGO-5,22,UG,2024,disbursement,USD,no,no,no,1000.50,400.25,0.00,1000.50,2
XM-TEST-1,40,UG-GOV-7,,22,UG,2024,expenditure,USD,no,yes,words,80000.00,70000.10,0.00,0.00,1
XM-TEST-1,40,XM-TEST-1,,22,KE,2024,disbursement,USD,no,no,words,60.00,0.00,0.00,0.00,1
XM-TEST-1,40,XM-TEST-1,,22,UG,2025,commitment,USD,no,no,no,500.00,500.00,0.00,0.00,1
XM-TEST-1,40,XM-TEST-1,,22,UG,2025,disbursement,EUR,no,no,no,3.00,3.00,0.00,0.00,1
XM-TEST-1,40,XM-TEST-1,,22,KE,2025,pledge,USD,no,no,no,12345.00,12345.00,0.00,0.00,1
XM-TEST-1,40,UG-GOV-7,,22,UG,2023,incoming-funds,USD,no,no,no,777.00,777.00,0.00,0.00,1
XM-TEST-1,40,XM-TEST-1,,22,FJ,2021,disbursement,USD,no,no,no,-5.00,-5.00,0.00,0.00,1
"X/é <b>""&'?#%2F;..//z",90,,,,UG,2022,disbursement,USD,no,no,no,-9.50,-9.50,0.00,0.00,1
XM-TEST-3,60,XM-TEST-3,=cmd(),22,FJ,2024,disbursement,USD,yes,no,no,88888.00,0.00,0.00,88888.00,1
XM-TEST-3,60,XM-TEST-3,,22,KE,2024,disbursement,EUR,no,no,no,4633.50,0.40,0.00,0.00,1
XM-TEST-4,60,XM-TEST-4,,22,FJ,2023,disbursement,USD,no,no,no,777777.00,0.00,0.00,0.00,1
"#;

/// One that words found is about something else; one is meant and in no file.
const READINGS: &str = r#"
[[activity]]
reporter = "XM-TEST-1"
identifier = "XM-TEST-1-B"
names = false
why = "It is about <wires>."
source = "example.org/b"
read = 2026-11-20

[[activity]]
reporter = "XM-TEST-1"
identifier = "XM-TEST-1-C"
names = true
why = "Its page says so."
source = "example.org/c"
read = 2026-11-20
"#;

/// The named rows, each of an activity of its own.
fn named_flows() -> String {
    let mut lines = FLOWS.lines();
    let head = lines.next().unwrap();
    let named = lines.filter(|row| row.contains(",words,")).zip(["A", "B"]);
    let rows: String = named.map(|(row, id)| format!("XM-TEST-1-{id},{row}\n")).collect();
    format!("activity,{head}\n{rows}")
}

fn site(brought: bool) -> Arc<Site> {
    let mut files = FILES.clone();
    if brought {
        let quoted = ODD.replace('"', "\"\"");
        for (name, text) in [
            ("flows.csv", FLOWS.to_owned()),
            ("named_flows.csv", named_flows()),
            (
                "publishers.csv",
                format!(
                    "reporter,name,kind,newest,activities\nUG-GOV-7,Test Ministry,10,2026-01-02,1\nXM-TEST-1,Test Agency,40,2026-03-04T05:06:07Z,5\nXM-TEST-3,Third Fund,60,,2\nXM-TEST-4,Fourth Fund,60,,1\n\"{quoted}\",,90,,1\n..,Two points,90,,1\n"
                ),
            ),
            ("budgets.csv", "reporter,place,year,status,currency,amount,rows\nXM-TEST-1,UG,2024,committed,USD,4321.00,1\n".to_owned()),
            (
                "named.csv",
                "activity,reporter,title,lang,words\nXM-TEST-1-A,XM-TEST-1,Girls <online>,en,online violence … girls\nXM-TEST-1-B,XM-TEST-1,Wires & girls,en,online violence\n".to_owned(),
            ),
            ("sources.csv", "file,version,generated,activities\nagency.xml,2.03,2026-03-04T05:06:07Z,7\n".to_owned()),
            ("twice.csv", "activity,counted,left\nXM-TEST-1-D,b.xml:7,a <old>.xml:9\n".to_owned()),
            ("refused.csv", "file,why\nbroken.xml,\"line 3, column 7: not whole\"\n".to_owned()),
            ("aside.csv", "why,times,first,counted\nno date,2,agency.xml:7,no\nrebased,31,,yes\n".to_owned()),
        ] {
            files.push(SourceFile { path: format!("funding/{name}"), text });
        }
        let readings = files.iter_mut().find(|f| f.path == "funding/activities.toml").unwrap();
        readings.text.push_str(READINGS);
    }
    let knowledge = norms::load(&files).unwrap_or_else(|problems| panic!("{problems:#?}"));
    Arc::new(Site::new(knowledge, "2026-11-25".parse().unwrap()).unwrap())
}

static WITH: LazyLock<Arc<Site>> = LazyLock::new(|| site(true));
static WITHOUT: LazyLock<Arc<Site>> = LazyLock::new(|| site(false));

async fn get(site: &Arc<Site>, address: &str) -> (StatusCode, String) {
    let request = Request::builder().uri(address).body(Body::empty()).unwrap();
    let response = web::router(Arc::clone(site)).oneshot(request).await.unwrap();
    let status = response.status();
    let body = to_bytes(response.into_body(), 64 << 20).await.unwrap().to_vec();
    (status, String::from_utf8(body).unwrap())
}

#[tokio::test]
async fn every_page_is_whole_in_every_language() {
    let odd = norms::align::flow::address(ODD);
    for site in [&*WITH, &*WITHOUT] {
        let mut all = vec![
            "/funding",
            "/funding/uga",
            "/funding/KEN",
            "/funding/tuv",
            "/benchmarks/funding.gives-aid",
            "/countries/uga/funding",
        ];
        if Arc::ptr_eq(site, &WITH) {
            all.extend(["/funding/org/XM-TEST-1", "/funding/org/UG-GOV-7", odd.as_str()]);
        }
        for address in all {
            for lang in LANGS {
                let (status, body) = get(site, &format!("{address}?lang={lang}")).await;
                assert_eq!(status, StatusCode::OK, "{address} {lang}");
                assert_eq!(body.matches("<h1").count(), 1, "{address} {lang}");
                assert!(
                    body.contains(&format!("<html lang=\"{lang}\"")) && body.trim_end().ends_with("</html>"),
                    "{address}"
                );
                assert!(!body.contains("<script") && !body.contains(" style="), "{address} {lang}");
                // A message that nobody wrote is shown by its id.
                assert!(!body.contains(">fund-") && !body.contains(">why-flow"), "{address} {lang}");
                let mut ids: Vec<&str> = body.split(" id=\"").skip(1).filter_map(|p| p.split('"').next()).collect();
                ids.sort_unstable();
                let before = ids.len();
                ids.dedup();
                assert_eq!(ids.len(), before, "{address}: an id stands twice");
            }
        }
    }
}

#[tokio::test]
async fn without_a_folder_the_page_says_that_nobody_looked() {
    let (_, body) = get(&WITHOUT, "/funding").await;
    assert!(body.contains("It is not a statement that there is none.") && body.contains("plumbline serve --funding"));
    // How to bring files is for whoever runs the site: folded.
    let folded = body.split("<details>").nth(1).unwrap().split("</details>").next().unwrap();
    assert!(folded.contains("plumbline funding ingest") && body.matches("plumbline funding ingest").count() == 1);
    assert!(!body.contains("id=\"publishers\"") && !body.contains("id=\"silent\"") && body.contains("states answered"));
    let (_, body) = get(&WITHOUT, "/funding/uga").await;
    assert!(body.contains("It is not a statement that there is none.") && body.contains("id=\"domestic\""));
    let (status, body) = get(&WITHOUT, "/funding/org/XM-TEST-1").await;
    assert_eq!(status, StatusCode::NOT_FOUND);
    assert!(body.contains("href=\"/funding\""));
}

/// Cells of a table of a page: everything between tags of its rows.
fn cells(body: &str, id: &str) -> Vec<Vec<String>> {
    let part = body.split(&format!("id=\"{id}\"")).nth(1).unwrap_or_else(|| panic!("no {id}"));
    let table = part.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
    let text = |cell: &str| {
        let mut out = String::new();
        let mut inside = true;
        for ch in cell.chars() {
            match ch {
                '<' => inside = false,
                '>' => inside = true,
                other if inside => out.push(other),
                _ => {}
            }
        }
        out
    };
    let rows = table.split("<tr>").skip(1);
    rows.map(|row| row.split("</th>").flat_map(|p| p.split("</td>")).map(text).collect()).collect()
}

#[tokio::test]
async fn sums_on_the_page_are_those_of_the_folder() {
    // Added here from the cells of the folder, in hundredths: reporter, currency, year to payments with the code.
    let mut paid: BTreeMap<(String, String, String), i64> = BTreeMap::new();
    let mut reader = csv::Reader::from_reader(FLOWS.as_bytes());
    for row in reader.records().map(Result::unwrap) {
        if ["disbursement", "expenditure"].contains(&&row[7]) {
            let cents: i64 = row[13].replace('.', "").parse().unwrap();
            *paid.entry((row[0].to_owned(), row[8].to_owned(), row[6].to_owned())).or_default() += cents;
        }
    }
    assert_eq!(paid[&("XM-TEST-1".to_owned(), "USD".to_owned(), "2024".to_owned())], 7_040_035);
    let mut met = 0;
    for ((reporter, currency, year), cents) in &paid {
        let (_, body) = get(&WITH, &norms::align::flow::address(reporter)).await;
        let article = body.split("<article").skip(1).find(|a| {
            let head = a.split("</h3>").next().unwrap();
            head.contains(&format!("<bdi>{currency}</bdi>"))
        });
        let article = article.unwrap_or_else(|| panic!("no table of {reporter} in {currency}"));
        let id = article.split("id=\"").nth(1).unwrap().split('"').next().unwrap();
        let rows = cells(&body, id);
        let row = rows.iter().find(|r| &r[0] == year).unwrap_or_else(|| panic!("{reporter} {year}: {rows:?}"));
        assert_eq!(row[2], shown(*cents), "{reporter} {year}");
        met += 1;
    }
    assert_eq!(met, 8);
    // The first page has one row for each organisation and currency: its years together, by name.
    let (_, body) = get(&WITH, "/funding").await;
    assert_eq!(
        cells(&body, "index").iter().map(|r| [&*r[0], &*r[1], &*r[2], &*r[3]]).collect::<Vec<_>>(),
        [
            ["Test Agency", "2025", "3\u{a0}EUR", "–nothing reported"],
            [
                "Test Agency Whole activities and parts of activities: the same money may be in it twice",
                "2021–2025",
                "70,395\u{a0}USD",
                "500\u{a0}USD"
            ],
            ["Test Ministry", "2025", "50\u{a0}USD", "–nothing reported"],
            ["Third Fund", "2024", "less than 1\u{a0}EUR", "–nothing reported"],
            ["X/é &#60;b&#62;&#34;&#38;&#39;?#%2F;..//z", "2022", "−10\u{a0}USD", "–nothing reported"],
        ]
    );
    assert!(!body.contains("<article") && !body.contains("years-bars"), "figures stand on the page of one");
    // What is promised, pledged, received or meant is in places of its own.
    let (_, body) = get(&WITH, "/funding/org/XM-TEST-1").await;
    assert_eq!(cells(&body, "pledges"), [["Test Agency", "2025", "12,345\u{a0}USD", ""]]);
    assert_eq!(cells(&body, "incoming"), [["Test Agency", "2023", "received", "777\u{a0}USD", ""]]);
    assert_eq!(cells(&body, "budgets")[0][3], "4,321\u{a0}USD");
    assert!(!body.contains("82,") && !body.contains("71,177"), "nothing is added over kinds");
}

/// Hundredths as a page shows them in English: whole units, of two nearest the even one.
fn shown(cents: i64) -> String {
    if cents.abs() < 100 {
        return if cents == 0 { "–nothing reported" } else { "less than 1" }.to_owned();
    }
    let (units, rest) = (cents.div_euclid(100), cents.rem_euclid(100));
    let units = units + i64::from(rest > 50 || (rest == 50 && units % 2 != 0));
    let digits = units.abs().to_string();
    let mut out = String::new();
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if units < 0 { format!("\u{2212}{out}") } else { out }
}

#[tokio::test]
async fn all_that_was_paid_stands_beside_what_is_marked_and_what_has_the_code() {
    let (_, body) = get(&WITH, "/funding/org/XM-TEST-3").await;
    // Its money is marked for gender equality, without the code.
    let rows = cells(&body, "paid2");
    assert_eq!(
        rows[0][..6],
        ["2024", "88,888", "–nothing reported", "88,888", "–nothing reported", "–nothing reported"]
    );
    // What is less than one unit is not nothing.
    let rows = cells(&body, "paid1");
    assert_eq!(rows[0][..3], ["2024", "4,634", "less than 1"]);
    let (_, spanish) = get(&WITH, "/funding/org/XM-TEST-3?lang=es").await;
    assert!(spanish.contains(">4634<") && spanish.contains(">88.888<"), "{spanish}");
    let (_, fiji) = get(&WITH, "/funding/fji").await;
    let received = fiji.split("id=\"received\"").nth(1).unwrap().split("id=\"named\"").next().unwrap();
    let (marked, other) = received.split_once("id=\"other\"").unwrap();
    assert!(marked.contains("Third Fund") && marked.contains("88,888") && !marked.contains("Fourth Fund"), "{marked}");
    assert!(other.contains("Fourth Fund") && other.contains("777,777\u{a0}USD") && !other.contains("Third Fund"));
    // Over organisations nothing is added.
    assert!(!fiji.contains("866,665"));
}

#[tokio::test]
async fn who_received_and_who_gave_stand_beside_each_other() {
    let (_, body) = get(&WITH, "/funding/uga").await;
    let got = cells(&body, "who-received");
    let told: Vec<[&str; 4]> = got.iter().map(|r| [&*r[0], &*r[1], &*r[2], &*r[3]]).collect();
    assert!(
        told.contains(&["UG-NGO-5 National non-governmental organisation", "Test Agency", "2024", "400\u{a0}USD"]),
        "{told:?}"
    );
    assert!(
        told.contains(&["not named National non-governmental organisation", "Test Agency", "2024", "70,000\u{a0}USD"]),
        "{told:?}"
    );
    // Who gave, only where it is not who reports.
    let gave = cells(&body, "who-gave");
    assert_eq!(gave, [["Test Ministry UG-GOV-7", "Test Agency", "2024", "70,000\u{a0}USD", ""]]);
}

#[tokio::test]
async fn a_country_is_chosen_with_a_form_that_needs_no_script() {
    let (_, body) = get(&WITH, "/funding?lang=ar").await;
    let form = body.split("action=\"/funding\"").nth(1).unwrap().split("</form>").next().unwrap();
    assert!(form.contains("<select") && form.contains("value=\"UGA\"") && form.contains("name=\"lang\" value=\"ar\""));
    let (status, page) = get(&WITH, "/funding?country=UGA").await;
    assert!(status == StatusCode::OK && page.contains("<h1>Money: Uganda</h1>"));
    assert_eq!(get(&WITH, "/funding?country=uganda").await.0, StatusCode::OK);
    assert_eq!(get(&WITH, "/funding?country=%3Cb%3E").await.0, StatusCode::NOT_FOUND);
    assert!(get(&WITH, "/funding?country=").await.1.contains("<h1>Money</h1>"));
}

#[tokio::test]
async fn the_state_answers_in_words() {
    let (_, body) = get(&WITHOUT, "/funding").await;
    let told = "states answered whether they track what they set aside for gender equality and make it public:";
    assert!(body.contains(told) && !body.contains("id=\"domestic\""));
    let k = &WITHOUT.knowledge;
    let id = "sdg.5.c.1.gender_budget_tracking";
    for (value, words) in
        [(2.0, "Fully meets the standard"), (1.0, "Approaches the standard"), (0.0, "Does not meet the standard")]
    {
        let has = |iso3: &str| {
            k.values.get(&(iso3.to_owned(), id.to_owned())).and_then(|v| v.last()).is_some_and(|v| v.value == value)
        };
        let state = k.states().find(|s| has(&s.iso3)).unwrap();
        let (_, page) = get(&WITHOUT, &format!("/funding/{}", state.iso3.to_lowercase())).await;
        let rows = cells(&page, "domestic");
        assert!(rows.len() == 1 && rows[0][1] == words, "{rows:?}");
        assert!(!page.contains("0, 1, 2") && page.contains("id=\"plan\""));
    }
}

#[tokio::test]
async fn a_country_shows_who_reports_and_who_gave() {
    let (_, body) = get(&WITH, "/funding/uga").await;
    let givers = cells(&body, "received");
    assert!(!givers.is_empty() && body.contains("Who gave, as the reports say"));
    assert!(body.contains(">70,400<") && body.contains("81,000"), "{body}");
    // Its own ministry gives to Kenya: told on its page as given, on Kenya's as received.
    assert!(body.split("id=\"given\"").nth(1).unwrap().contains("Test Ministry"));
    let (_, kenya) = get(&WITH, "/funding/ken").await;
    assert!(
        kenya.split("id=\"received\"").nth(1).unwrap().split("id=\"given\"").next().unwrap().contains("Test Ministry")
    );
    let (_, tuvalu) = get(&WITH, "/funding/tuv").await;
    assert!(tuvalu.contains("Whether there is any, these files do not say."));
}

#[tokio::test]
async fn odd_identifiers_have_their_page_and_wrong_ones_a_near_one() {
    let (_, body) = get(&WITH, "/funding").await;
    let address = norms::align::flow::address(ODD);
    assert!(body.contains(&format!("href=\"{address}\"")), "{address}");
    let (status, page) = get(&WITH, &address).await;
    assert_eq!(status, StatusCode::OK);
    assert!(page.contains("X/é &#60;b&#62;") && !page.contains("<b>\"") && page.contains("\u{2212}10"), "{page}");
    for (asked, near) in [
        ("/funding/org/XM-TEST-2", "/funding/org/XM-TEST-1"),
        ("/funding/org/xm-test-1", "/funding/org/XM-TEST-1"),
        ("/funding/org/ministry", "/funding/org/UG-GOV-7"),
        ("/funding/ugand", "/funding/uga"),
        ("/funding/org/%3Cscript%3E", "/funding"),
    ] {
        let (status, body) = get(&WITH, asked).await;
        assert_eq!(status, StatusCode::NOT_FOUND, "{asked}");
        assert!(
            body.contains(&format!("href=\"{near}\"")) && !body.contains("<script"),
            "{asked} does not offer {near}"
        );
    }
    for odd in [
        "/funding/org",
        "/funding/org/",
        "/funding/uga/x",
        "/funding/%00",
        "/funding/org/%ff%fe",
        "/funding/org/..%2f..%2fuga",
    ] {
        assert_eq!(get(&WITH, odd).await.0, StatusCode::NOT_FOUND, "{odd}");
    }
}

#[tokio::test]
async fn a_way_up_for_an_identifier_has_its_page() {
    let (_, body) = get(&WITH, "/funding").await;
    assert!(body.contains("href=\"/funding/org/%2F..\""));
    let (status, page) = get(&WITH, "/funding/org/%2F..").await;
    assert!(status == StatusCode::OK && page.contains("Two points"), "{status}");
}

#[tokio::test]
async fn money_that_came_back_reaches_nobody_and_what_was_rebased_is_said() {
    let (_, body) = get(&WITH, "/funding").await;
    let silent = body.split("id=\"silent\"").nth(1).unwrap();
    let reached = body.split("id=\"where\"").nth(1).unwrap().split("</section>").next().unwrap();
    let reached = reached.split("</form>").nth(1).unwrap();
    assert!(reached.contains("/funding/uga") && !reached.contains("/funding/fji"), "{reached}");
    assert!(silent.contains("/funding/fji"));
    let noted = body.split("What was counted, and not as it was published").nth(2).unwrap();
    assert!(noted.contains("rebased") && noted.contains("31"), "{noted}");
}

#[tokio::test]
async fn links_of_the_pages_lead_somewhere() {
    for page in ["/funding", "/funding/uga", "/funding/org/XM-TEST-1", "/countries/uga/funding"] {
        let (_, body) = get(&WITH, page).await;
        let mut links: Vec<&str> =
            body.split("href=\"/").skip(1).map(|p| p.split(['"', '#']).next().unwrap()).collect();
        links.sort_unstable();
        links.dedup();
        for link in links {
            let address = format!("/{}", link.replace("&amp;", "&").replace("&#38;", "&"));
            assert_eq!(get(&WITH, &address).await.0, StatusCode::OK, "{page} leads to {address}");
        }
    }
}

#[tokio::test]
async fn a_finding_leads_to_who_reports_it() {
    let (_, body) = get(&WITH, "/countries/uga/funding").await;
    assert!(body.contains("href=\"/funding/uga\"") && body.contains("href=\"/funding/org/XM-TEST-1\""), "{body}");
    assert!(body.contains("That money left them, not that it arrived."));
    let (_, test) = get(&WITH, "/benchmarks/funding.aid-arrives").await;
    assert!(test.contains("A report counts; a missing report does not.") && !test.contains("not yet loaded"));
}

#[tokio::test]
async fn downloads_and_api_hold_what_is_shown_to_the_cent() {
    let (_, body) = get(&WITH, "/downloads/funding.csv").await;
    let mut reader = csv::Reader::from_reader(body.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert_eq!(rows.len(), 13);
    assert!(rows.iter().any(|r| &r[0] == ODD && &r[7] == "-9.50"));
    assert!(rows.iter().all(|r| r[15].contains("Each publisher sets the licence")));
    // From whom to whom, of which kind; what begins like a formula is marked.
    let hands = |r: &csv::StringRecord| [&r[11], &r[12], &r[13], &r[14]].map(str::to_owned);
    let of = |place: &str, evaw: &str| rows.iter().find(|r| &r[1] == place && &r[7] == evaw).map(hands).unwrap();
    assert_eq!(of("UG", "400.25"), ["XM-TEST-1", "UG-NGO-5", "22", "no"]);
    assert_eq!(of("UG", "70000.10"), ["UG-GOV-7", "", "22", "no"]);
    assert!(rows.iter().any(|r| hands(r) == ["XM-TEST-3", "'=cmd()", "22", "yes"]));
    // What parts of activities report stands apart.
    assert_eq!(&reader.headers().unwrap()[5], "child");
    assert_eq!(rows.iter().filter(|r| &r[5] == "yes").map(|r| &r[3]).collect::<Vec<_>>(), ["expenditure"]);
    let (_, json) = get(&WITH, "/api/v1/funding").await;
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(answer["brought"], true);
    assert!(answer["flows"].as_array().unwrap().iter().any(|f| f["child"] == true));
    assert!(answer["flows"].as_array().unwrap().iter().any(|f| f["evaw"] == "70000.10" && f["kind"] == "expenditure"));
    assert_eq!(answer["budgets"][0]["amount"], "4321.00");
    let given: Vec<_> = answer["flows"].as_array().unwrap().iter().filter(|f| f["evaw"] == "70000.10").collect();
    assert!(given.len() == 1 && given[0]["provider"] == "UG-GOV-7" && given[0]["receiver_kind"] == "22");
    assert_eq!(answer["total"]["flows"], 13);
    let (_, file) = get(&WITH, "/downloads/funding.json").await;
    assert_eq!(serde_json::from_str::<serde_json::Value>(&file).unwrap(), answer);
    let (_, document) = get(&WITH, "/api/v1/openapi.json").await;
    let document: serde_json::Value = serde_json::from_str(&document).unwrap();
    let schema = serde_json::json!({"$ref": "#/components/schemas/Funding", "components": document["components"]});
    let valid = jsonschema::draft202012::new(&schema).unwrap();
    assert!(valid.is_valid(&answer), "{:?}", valid.iter_errors(&answer).map(|e| e.to_string()).collect::<Vec<_>>());
    let mut wrong = answer.clone();
    wrong["flows"][0]["evaw"] = serde_json::json!(5.0);
    assert!(!valid.is_valid(&wrong), "an amount as a number would lose cents");
    let (_, none) = get(&WITHOUT, "/api/v1/funding").await;
    assert_eq!(serde_json::from_str::<serde_json::Value>(&none).unwrap()["brought"], false);
}

#[tokio::test]
async fn what_a_person_read_stands_beside_what_words_found() {
    let (_, body) = get(&WITH, "/funding").await;
    let named = body.split("id=\"named\"").nth(1).unwrap().split("</section>").next().unwrap();
    let (found, not_meant) = named.split_once("<details").unwrap();
    assert!(!named.contains("activities.toml"), "where it is written down is nothing to a reader");
    assert!(
        found.contains("XM-TEST-1-A") && found.contains("80,000\u{a0}USD") && !found.contains("XM-TEST-1-B"),
        "{found}"
    );
    assert!(not_meant.contains("XM-TEST-1-B") && not_meant.contains("60\u{a0}USD"), "{not_meant}");
    assert!(
        not_meant.contains("A person read it:") && not_meant.contains("It is about &#60;wires&#62;."),
        "{not_meant}"
    );
    assert!(not_meant.contains("href=\"https://example.org/b\""), "{not_meant}");
    assert!(body.contains("One activity that a person read as meant is not among them"));
    // A country shows the activities that have money for it.
    let (_, kenya) = get(&WITH, "/funding/ken").await;
    assert!(!kenya.contains("XM-TEST-1-A") && kenya.contains("XM-TEST-1-B"));
    let (_, uganda) = get(&WITH, "/funding/uga").await;
    assert!(uganda.contains("XM-TEST-1-A") && !uganda.contains("XM-TEST-1-B"));
    let (_, json) = get(&WITH, "/api/v1/funding").await;
    let answer: serde_json::Value = serde_json::from_str(&json).unwrap();
    let told: Vec<_> = answer["named"].as_array().unwrap().iter().map(|n| (&n["activity"], &n["meant"])).collect();
    assert_eq!(serde_json::json!(told), serde_json::json!([["XM-TEST-1-A", true], ["XM-TEST-1-B", false]]));
}

#[tokio::test]
async fn what_was_not_read_stands_twice_or_may_be_there_twice_is_said() {
    let (_, body) = get(&WITH, "/funding").await;
    assert!(body.contains("One file could not be read. The figures are of the others alone."));
    assert!(body.contains("broken.xml") && body.contains("line 3, column 7: not whole"));
    assert!(body.contains("One activity stands in two places") && body.contains("a &#60;old&#62;.xml:9"));
    // Of the years only the one in which whole activities and parts report.
    assert!(body.contains("Whole activities and parts of activities: the same money may be in it twice"), "{body}");
    let (_, agency) = get(&WITH, "/funding/org/XM-TEST-1").await;
    assert!(agency.contains("In 2024 whole activities and parts of activities report here."), "{agency}");
    let (_, other) = get(&WITH, "/funding/org/UG-GOV-7").await;
    assert!(!other.contains("parts of activities report here"));
}
