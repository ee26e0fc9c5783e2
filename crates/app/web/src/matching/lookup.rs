//! Is this in a bank?
//!
//! What an outsider could feel its way by is kept out of the answer: no distance, an order by numbers that mean nothing, one content once
//! however many of its fingerprints match, the same refusal for a bank that is not there and one that is not hers, and nothing at all of what
//! is held back or stands behind a canary.

use std::collections::BTreeMap;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Request, State};
use axum::http::StatusCode;
use fingerprint::Hash;
use people::audit::{Act, Event};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use store::{MatchState, Untold};

use super::answer::{LOOK, Refusal, Reply, json_of};
use super::caller::{Asked, Caller};
use super::opened::{Match, open, reference};
use super::picture;
use super::served::{Served, search};
use super::watch::{Question, Verdict};
use crate::app::{App, Shared};
use crate::query::Query;

/// Pictures in one batch.
const BATCH: usize = 256;
/// Bytes of a batch.
const BATCH_BYTES: usize = 256 * 1024;

/// One match in an answer.
#[derive(Serialize)]
struct Told {
    bank_content_id: i64,
    /// As HMA writes it, in digits; `null` for a client that has no right to it.
    distance: Option<String>,
    /// What people said so far; `null` if nobody looks: no `content_id` was given, or too many items of this client are open.
    review: Option<&'static str>,
    message: &'static str,
}

/// What is told of one picture.
struct Answer(Vec<(Match, Option<MatchState>)>);

impl Answer {
    /// By bank, as `/m/lookup` answers.
    fn by_bank(&self, caller: &Caller) -> BTreeMap<&str, Vec<Told>> {
        let mut out: BTreeMap<&str, Vec<Told>> = BTreeMap::new();
        for (found, state) in &self.0 {
            out.entry(&found.bank).or_default().push(Told {
                bank_content_id: found.entry,
                distance: caller.may("distance").then(|| found.distance.to_string()),
                review: state.map(MatchState::word),
                message: LOOK,
            });
        }
        out
    }
}

/// A fingerprint of a kind that is known here, fit to be asked with.
pub(super) fn signal(kind: &str, text: &str) -> Result<Hash, Refusal> {
    is_pdq(kind)?;
    let hash: Hash = text.parse().map_err(|odd| Refusal::bad(format!("invalid signal: {odd}.")))?;
    fit(hash, None)
}

/// Refuses any other kind than PDQ, as HMA does.
pub(super) fn is_pdq(kind: &str) -> Result<(), Refusal> {
    if kind == "pdq" {
        return Ok(());
    }
    let shown: String = kind.chars().filter(|c| c.is_ascii_alphanumeric() || "-_+".contains(*c)).take(32).collect();
    Err(Refusal::bad(format!("No such SignalType '{shown}'. Banks here hold pdq.")))
}

/// Refuses fingerprints that match strangers.
pub(super) fn fit(hash: Hash, quality: Option<u8>) -> Result<Hash, Refusal> {
    match banks::refusal(hash, quality) {
        None => Ok(hash),
        Some(why) => Err(Refusal::of(
            StatusCode::UNPROCESSABLE_ENTITY,
            format!(
                "This fingerprint is not looked up: {why}. Compare the bytes of the file with a hash such as SHA-256 instead."
            ),
        )),
    }
}

/// Looks pictures up, judges each answer, and puts what matched before people. A picture may come as several fingerprints, the first of which
/// is its own.
async fn look(
    app: &Shared,
    caller: &Caller,
    banks: &[Arc<Served>],
    pictures: Vec<(Vec<Hash>, String)>,
) -> Result<Vec<Result<Answer, Refusal>>, Refusal> {
    let (hashes, references): (Vec<Vec<Hash>>, Vec<String>) = pictures.into_iter().unzip();
    let mut found: Vec<Vec<Match>> = hashes.iter().map(|_| Vec::new()).collect();
    for (bank, of_bank) in banks.iter().zip(search(app, banks, hashes.clone(), caller.now).await?) {
        for (all, contents) in found.iter_mut().zip(of_bank) {
            all.extend(contents.into_iter().map(|content| Match::new(app, caller.client.id, bank, content)));
        }
    }
    let threshold = banks.iter().map(|bank| bank.threshold).max().unwrap_or(0);
    let mut out = Vec::with_capacity(found.len());
    for ((hashes, mut all), reference) in hashes.into_iter().zip(found).zip(references) {
        all.sort_by(|a, b| (&a.bank, a.entry).cmp(&(&b.bank, b.entry)));
        let (poison, told): (Vec<Match>, Vec<Match>) = all.into_iter().partition(|found| found.canary);
        for found in poison {
            aside(app, caller, found, &reference, Untold::Canary);
        }
        out.push(match judge(app, caller, &hashes, &told, threshold) {
            Verdict::Tell => Ok(tell(app, caller, told, &reference).await?),
            Verdict::Hold { seconds, first } => {
                if first {
                    write_down(app, caller).await?;
                }
                for found in told {
                    aside(app, caller, found, &reference, Untold::Held);
                }
                Err(held(seconds))
            }
        });
    }
    Ok(out)
}

fn held(seconds: u64) -> Refusal {
    Refusal::later(
        seconds,
        format!(
            "Many fingerprints near each other were asked by this client, with answers that differ: whoever does so can work a fingerprint out. \
             This is no answer, neither yes nor no. The owner of the bank sees it, and looks at what matched where a content_id was given. One new \
             fingerprint near here is answered in {seconds} s; those asked before are answered as before."
        ),
    )
}

/// Each fingerprint of a picture counts: whoever sends pictures chooses how they look on white, too.
fn judge(app: &App, caller: &Caller, hashes: &[Hash], told: &[Match], threshold: u32) -> Verdict {
    // Which contents, of which banks: it is enough that another answer is another number.
    let answer = told.iter().fold(told.len() as u64, |sum, found| {
        sum.wrapping_mul(0x0100_0000_01b3).wrapping_add(found.entry.cast_unsigned())
    });
    let distances = caller.may("distance");
    let Ok(mut watched) = app.matching.watched.lock() else { return Verdict::Hold { seconds: 60, first: false } };
    let watch = watched.entry(caller.client.id).or_default();
    let mut verdict = Verdict::Tell;
    for hash in hashes {
        let question = Question { hash: *hash, matched: !told.is_empty(), answer, threshold, distances };
        verdict = verdict.or(watch.judge(&question, caller.now));
    }
    verdict
}

async fn tell(app: &App, caller: &Caller, told: Vec<Match>, reference: &str) -> Result<Answer, Refusal> {
    let mut all = Vec::with_capacity(told.len());
    for found in told {
        let state = match reference {
            "" => None,
            _ => open(app, caller, &found, reference, None).await?,
        };
        all.push((found, state));
    }
    Ok(Answer(all))
}

/// Puts what the client is not told before people, behind its back: neither the answer nor its time tells of it.
fn aside(app: &Shared, caller: &Caller, found: Match, reference: &str, why: Untold) {
    let (app, caller, reference) = (Arc::clone(app), caller.clone(), reference.to_owned());
    tokio::spawn(async move {
        if let Err(error) = open(&app, &caller, &found, &reference, Some(why)).await {
            app.failed("(match that is not told)", &error);
        }
    });
}

/// Notes in the log of the owner that a client asks its way towards something.
async fn write_down(app: &App, caller: &Caller) -> Result<(), Refusal> {
    let line = Event {
        organisation: Some(caller.client.organisation),
        at: caller.now,
        actor: None,
        act: Act::ClientProbed,
        object: caller.client.id.to_string(),
        detail: BTreeMap::new(),
    };
    let written =
        app.store.write("probed", line, |w, line| Box::pin(async move { w.record(line.clone()).await.map(drop) }));
    Ok(written.await?)
}

/// What is asked, by `signal` and `signal_type`.
fn signal_of(query: &Query) -> Result<Hash, Refusal> {
    if query.get("url").is_some() {
        return Err(no_address());
    }
    match (query.get("signal"), query.get("signal_type")) {
        (Some(text), Some(kind)) => signal(kind, text),
        (None, _) => Err(Refusal::bad("signal is required: the 64 hexadecimal digits of a PDQ fingerprint.")),
        (_, None) => Err(Refusal::bad("signal_type is required: pdq.")),
    }
}

/// The program asks no other server.
pub(super) fn no_address() -> Refusal {
    Refusal::bad(
        "url is not taken: this program asks no other server for anything. Make the fingerprint on your side and send it as signal, or send the \
         picture itself with POST.",
    )
}

/// What is asked of which banks, and one lookup taken for it: before a picture is read, which costs more than a search.
fn ready(app: &App, caller: &Caller, query: &Query) -> Result<(String, Vec<Arc<Served>>), Refusal> {
    let reference = reference(query.get("content_id").unwrap_or(""))?;
    let banks = caller.banks(app, query.get("banks"))?;
    caller.spend(app, 1)?;
    Ok((reference, banks))
}

async fn one(
    app: &Shared,
    caller: &Caller,
    (reference, banks): (String, Vec<Arc<Served>>),
    hashes: Vec<Hash>,
) -> Result<Answer, Refusal> {
    let mut all = look(app, caller, &banks, vec![(hashes, reference)]).await?;
    all.pop().unwrap_or_else(|| Err(Refusal::broken("search")))
}

/// `GET /m/lookup?signal=…&signal_type=pdq`
pub(super) async fn by_hash(State(app): State<Shared>, Asked { caller, query }: Asked) -> Reply {
    let hash = signal_of(&query)?;
    let ready = ready(&app, &caller, &query)?;
    let answer = one(&app, &caller, ready, vec![hash]).await?;
    Ok(json_of(&answer.by_bank(&caller)))
}

/// `POST /m/lookup` with a picture.
pub(super) async fn by_picture(State(app): State<Shared>, Asked { caller, query }: Asked, request: Request) -> Reply {
    let ready = ready(&app, &caller, &query)?;
    let hashes = picture::read(&app, &caller, &query, request).await?;
    let answer = one(&app, &caller, ready, hashes).await?;
    Ok(json_of(&json!({ "pdq": answer.by_bank(&caller) })))
}

/// `GET /m/raw_lookup?signal=…&signal_type=pdq&include_distance=true`
pub(super) async fn raw(State(app): State<Shared>, Asked { caller, query }: Asked) -> Reply {
    let distances = match query.get("include_distance").unwrap_or("false").to_ascii_lowercase().as_str() {
        "true" | "1" => true,
        "false" | "0" | "" => false,
        _ => return Err(Refusal::bad("include_distance has to be true or false.")),
    };
    if distances && !caller.may("distance") {
        return Err(Refusal::of(
            StatusCode::FORBIDDEN,
            "This client is told whether something matched, and not how near: ask without include_distance. The owner of the bank may give it \
             the right distance.",
        ));
    }
    let hash = signal_of(&query)?;
    let ready = ready(&app, &caller, &query)?;
    let answer = one(&app, &caller, ready, vec![hash]).await?;
    let told = |(found, _): &(Match, Option<MatchState>)| match distances {
        false => json!(found.entry),
        true => json!({ "bank_content_id": found.entry, "distance": found.distance.to_string() }),
    };
    let mut out = json!({ "matches": answer.0.iter().map(told).collect::<Vec<_>>() });
    if !answer.0.is_empty() {
        out["message"] = LOOK.into();
    }
    Ok(json_of(&out))
}

/// Many at once.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Many {
    signals: Vec<OneOf>,
    /// Banks to ask; without it all.
    #[serde(default)]
    banks: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OneOf {
    signal: String,
    #[serde(default = "pdq")]
    signal_type: String,
    #[serde(default)]
    content_id: String,
}

fn pdq() -> String {
    "pdq".to_owned()
}

/// `POST /m/batch`: as `/m/lookup` for each, in order; what cannot be taken says so in its place.
pub(super) async fn batch(State(app): State<Shared>, Asked { caller, .. }: Asked, request: Request) -> Reply {
    let body = body(request, BATCH_BYTES).await?;
    let many: Many = serde_json::from_slice(&body).map_err(|odd| {
        let shape = r#"{"signals":[{"signal":"64 digits","signal_type":"pdq","content_id":"yours"}],"banks":["NAME"]}"#;
        Refusal::bad(format!("The body cannot be read at line {}: it should look like {shape}.", odd.line()))
    })?;
    if many.signals.is_empty() || many.signals.len() > BATCH {
        return Err(Refusal::bad(format!(
            "signals has to hold 1 to {BATCH} of them, and holds {}.",
            many.signals.len()
        )));
    }
    let asked = many.banks.join(",");
    let banks = caller.banks(&app, Some(&asked))?;
    caller.spend(&app, many.signals.len())?;
    let read = |one: &OneOf| Ok((vec![signal(&one.signal_type, &one.signal)?], reference(&one.content_id)?));
    let read: Vec<Result<(Vec<Hash>, String), Refusal>> = many.signals.iter().map(read).collect();
    let good = read.iter().filter_map(|one| one.as_ref().ok().cloned()).collect();
    let mut answers = look(&app, &caller, &banks, good).await?.into_iter();
    let told = read.into_iter().map(|one| {
        let answer = one.and_then(|_| answers.next().unwrap_or_else(|| Err(Refusal::broken("search"))));
        match answer {
            Ok(answer) => json!({ "matches": answer.by_bank(&caller) }),
            Err(refusal) => json!({ "message": refusal.words() }),
        }
    });
    let told: Vec<Value> = told.collect();
    Ok(json_of(&json!({ "results": told })))
}

/// A body of so many bytes at most, neither too long nor too slow.
pub(super) async fn body(request: Request, most: usize) -> Result<Bytes, Refusal> {
    let slow = std::time::Duration::from_secs(60);
    let read = tokio::time::timeout(slow, axum::body::to_bytes(request.into_body(), most)).await;
    read.map_err(|_| Refusal::of(StatusCode::REQUEST_TIMEOUT, "The body took longer than a minute. Send it again."))?
        .map_err(|_| {
            let words = format!("The body is longer than {} KiB, or was cut off. Send less.", most / 1024);
            Refusal::of(StatusCode::PAYLOAD_TOO_LARGE, words)
        })
}
