//! From a vote to every screen: how long it takes while people vote and a hall full of screens follows.
//!
//! ```text
//! cargo bench -p web --bench board -- target/release/plumbline 200 5000
//! ```
//!
//! The program runs as it is, over a folder of its own; voters send the form of the voting page, screens read `/live` as browsers do. Each
//! wait begins before the first byte of a vote is sent and ends when a screen has read the frame that counts it. Counts are told in steps
//! ([`store::STEP`]), so the votes that are timed are those that complete one: reading a form, the transaction
//! with its sync, and the gathering of frames are all in it. Voters, screens and the program share the machine. `benches/board.sh` builds both and
//! raises the limit of open files.
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock and its arguments")]
#![expect(clippy::print_stdout, reason = "a benchmark prints what it found")]
#![expect(clippy::unwrap_used, clippy::panic, reason = "a benchmark that cannot go on should stop")]

use std::collections::HashMap;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use dialogue::{Joining, Session, default_prompts};
use people::rand_core::{TryCryptoRng, TryRng};
use people::token::Token;
use people::{Id, Millis, OrgId};
use store::{DialogueRow, NewStatement, Organisation, Place, SeriesRow, StatementState, Store};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::task::JoinSet;

/// How long people vote, for each number of screens.
const SECONDS: u64 = 30;
/// Votes a second, all together: each of two hundred people votes every eight seconds.
const RATE: f64 = 25.0;
const VOTERS: usize = 200;
/// Votes on one statement come one after the other, so that each can be told from the next by its count.
const LANES: usize = 20;
const STATEMENTS: usize = 400;
const DIALOGUE: &str = "sample";
/// Screens that connect at once while the hall fills.
const ARRIVE: usize = 100;

/// Not fit for anything but a benchmark: every run draws the same.
struct Counter(u64);

impl TryRng for Counter {
    type Error = std::convert::Infallible;
    fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
        Ok(self.try_next_u64()? as u32)
    }
    fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        Ok(z ^ (z >> 31))
    }
    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
        for chunk in bytes.chunks_mut(8) {
            let word = self.try_next_u64()?.to_le_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
        Ok(())
    }
}

impl TryCryptoRng for Counter {}

fn main() {
    let given: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let Some(binary) = given.first() else {
        println!("name the program: cargo bench -p web --bench board -- target/release/plumbline");
        return;
    };
    let screens: Vec<usize> = given[1..].iter().map(|n| n.parse().unwrap()).collect();
    let screens = if screens.is_empty() { vec![200, 5_000] } else { screens };
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let tokens = runtime.block_on(fill(&data));
    let (mut child, port) = serve(binary, &data);
    let mut first = 0;
    for n in screens {
        runtime.block_on(run(port, n, &tokens, &mut first));
        println!("  memory of the program, at most   {} MiB", memory(&child));
    }
    child.kill().unwrap();
    child.wait().unwrap();
}

/// A session that is open, with statements nobody has voted on, and people whose cookies are known here.
async fn fill(data: &Path) -> Vec<String> {
    let store = Store::open(&Place::Folder(data.to_owned())).await.unwrap();
    let now = Millis(1_790_000_000_000);
    let mut rng = Counter(1);
    let tokens: Vec<Token> = (0..VOTERS).map(|_| Token::new(&mut rng)).collect();
    let hashes: Vec<[u8; 32]> = tokens.iter().map(|token| token.hash().0).collect();
    let put = store.write("fill", hashes, move |w, hashes| {
        Box::pin(async move {
            let organisation = OrgId(Id::from_bytes([1; 16]));
            let keeper = Organisation { id: organisation, name: "SAMPLE".into(), keeper: true, made: now };
            w.put_organisation(&keeper).await?;
            let (made, changed, id) = (now, now, DIALOGUE.to_owned());
            let series = SeriesRow { id: id.clone(), organisation, body: "{}".into(), made, changed };
            w.put_series(&series).await?;
            let session = Session {
                title: "SAMPLE".into(),
                starts: now.0,
                minutes: 90,
                prompts: default_prompts(),
                joining: Joining::Open,
                ..Session::default()
            };
            let row = DialogueRow {
                id: id.clone(),
                series: id.clone(),
                organisation,
                body: serde_json::to_string(&session).unwrap(),
                phase: "open".into(),
                sample: true,
                starts: now,
                made,
                changed,
                seq: 0,
                spotlight: None,
            };
            w.put_dialogue(&row).await?;
            for (n, hash) in hashes.iter().enumerate() {
                let mut bytes = [7; 16];
                bytes[..8].copy_from_slice(&(n as u64).to_be_bytes());
                w.bring_participant(&id, Id::from_bytes(bytes), hash, now).await?;
            }
            for n in 0..STATEMENTS {
                let new = NewStatement {
                    dialogue: id.clone(),
                    participant: None,
                    prompt: i64::try_from(n % 3).unwrap(),
                    lang: "en".into(),
                    text: format!("SAMPLE statement {n}, as long as most: somebody answers within two days."),
                    state: StatementState::Shown,
                    seed: true,
                    made: now,
                    decided: None,
                };
                w.put_statement(&new).await?;
            }
            Ok(())
        })
    });
    put.await.unwrap();
    store.close().await;
    tokens.iter().map(|token| token.reveal().to_string()).collect()
}

fn serve(binary: &str, data: &Path) -> (Child, u16) {
    use std::io::BufRead;
    let mut child = Command::new(binary)
        .args(["serve", "--listen", "127.0.0.1:0", "--proxies", "1", "--data"])
        .arg(data)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let line = std::io::BufReader::new(child.stdout.take().unwrap()).lines().next().unwrap().unwrap();
    let port = line.rsplit(':').next().unwrap().parse().unwrap();
    (child, port)
}

fn memory(child: &Child) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    peak.trim().trim_end_matches(" kB").parse::<u64>().unwrap_or(0) / 1024
}

/// When a screen had read which frame.
type Seen = Vec<(i64, Instant)>;
/// Statement and how many had voted, of each frame by its number.
type Frames = Arc<Mutex<HashMap<i64, Vec<(i64, i64)>>>>;

/// A network of its own for everybody, as a proxy tells it.
fn network(n: usize) -> String {
    format!("10.{}.{}.7", n / 250 % 250, n % 250)
}

async fn screen(port: u16, n: usize, after: i64, until: Instant, frames: Frames) -> Seen {
    let mut line = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let asked = format!(
        "GET /dialogues/{DIALOGUE}/live?lang=en&after={after} HTTP/1.1\r\nhost: localhost\r\naccept: text/event-stream\r\n\
         x-forwarded-for: {}\r\n\r\n",
        network(n)
    );
    line.write_all(asked.as_bytes()).await.unwrap();
    let (mut held, mut part, mut seen) = (Vec::new(), vec![0; 4 * 1024], Seen::new());
    while let Ok(Ok(got)) = tokio::time::timeout_at(until.into(), line.read(&mut part)).await {
        assert!(got > 0, "the stream of screen {n} ended");
        let now = Instant::now();
        held.extend_from_slice(&part[..got]);
        while let Some(end) = held.windows(2).position(|two| two == b"\n\n") {
            let event: Vec<u8> = held.drain(..end + 2).collect();
            let Some(at) = event.windows(4).position(|four| four == b"id: ") else { continue };
            let text = std::str::from_utf8(&event[at..]).unwrap();
            let seq: i64 = text[4..].split('\n').next().unwrap().parse().unwrap();
            seen.push((seq, now));
            let mut frames = frames.lock().unwrap();
            frames.entry(seq).or_insert_with(|| counted(text));
        }
    }
    seen
}

/// Statements and their counts in a frame: `"votes":[[12,null,3],[13,4,9]]`.
fn counted(text: &str) -> Vec<(i64, i64)> {
    let json = text.split_once("data: ").map_or("{}", |(_, json)| json.trim());
    let frame: serde_json::Value = serde_json::from_str(json).unwrap();
    let votes = frame["votes"].as_array().cloned().unwrap_or_default();
    votes.iter().map(|v| (v[0].as_i64().unwrap(), v[2].as_i64().unwrap())).collect()
}

/// Sends a request on a line that is kept and reads the whole answer.
async fn ask(line: &mut TcpStream, request: &str) -> String {
    line.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let mut part = vec![0; 64 * 1024];
    loop {
        let got = line.read(&mut part).await.unwrap();
        assert!(got > 0, "the line was closed");
        answer.extend_from_slice(&part[..got]);
        let text = String::from_utf8_lossy(&answer);
        if let Some((head, body)) = text.split_once("\r\n\r\n") {
            let lengths = head.lines().filter_map(|l| l.split_once(": "));
            let long = lengths.filter(|(name, _)| name.eq_ignore_ascii_case("content-length"));
            let long: usize = long.filter_map(|(_, n)| n.parse().ok()).next().unwrap_or(0);
            if body.len() >= long {
                return text.into_owned();
            }
        }
    }
}

/// A statement, the how manieth vote on it, when it was sent, how long until it was durable and answered.
type Cast = (i64, i64, Instant, Duration);

/// One vote after the other, on statements of its own, each by the next person.
async fn lane(port: u16, tokens: Arc<Vec<String>>, statements: Vec<i64>, until: Instant, lane: usize) -> Vec<Cast> {
    let mut line = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let mut forms: HashMap<usize, String> = HashMap::new();
    let mut cast = Vec::new();
    let pace = Duration::from_secs_f64(LANES as f64 / RATE);
    let mut next = Instant::now() + pace.mul_f64(lane as f64 / LANES as f64);
    for statement in statements {
        for (nth, voter) in (1..).zip((0..VOTERS).map(|n| (n * LANES + lane) % VOTERS).take(VOTERS / LANES)) {
            let cookie = format!("plumbline-{DIALOGUE}={}", tokens[voter]);
            let common =
                format!("host: localhost:{port}\r\nx-forwarded-for: {}\r\ncookie: {cookie}\r\n", network(voter));
            if let std::collections::hash_map::Entry::Vacant(empty) = forms.entry(voter) {
                let page = ask(&mut line, &format!("GET /dialogues/{DIALOGUE}/vote HTTP/1.1\r\n{common}\r\n")).await;
                let form = page.split("id=\"card\"").nth(1).unwrap_or_else(|| panic!("no form: {page}"));
                let token = form.split("name=\"token\" value=\"").nth(1).unwrap().split('"').next().unwrap();
                empty.insert(token.to_owned());
            }
            tokio::time::sleep_until(next.into()).await;
            if Instant::now() > until {
                return cast;
            }
            next += pace;
            let body = format!("token={}&statement={statement}&vote=agree", forms[&voter]);
            let request = format!(
                "POST /dialogues/{DIALOGUE}/vote HTTP/1.1\r\n{common}origin: http://localhost:{port}\r\nsec-fetch-site: same-origin\r\n\
                 content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
                body.len()
            );
            let sent = Instant::now();
            let answer = ask(&mut line, &request).await;
            assert!(answer.starts_with("HTTP/1.1 303"), "{answer}");
            cast.push((statement, nth, sent, sent.elapsed()));
        }
    }
    panic!("lane {lane} has no statements left");
}

fn told(name: &str, mut waits: Vec<Duration>) {
    waits.sort_unstable();
    let at = |share: f64| waits[((waits.len() - 1) as f64 * share) as usize].as_secs_f64() * 1000.0;
    let (half, most, worst, n) = (at(0.5), at(0.99), at(1.0), waits.len());
    println!("  {name:<32} p50 {half:>6.1} ms   p99 {most:>6.1} ms   worst {worst:>6.1} ms   of {n}");
}

/// The number of the board as a page of it says.
async fn reached(port: u16) -> i64 {
    let mut line = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let page = ask(&mut line, &format!("GET /dialogues/{DIALOGUE}/board HTTP/1.1\r\nhost: localhost\r\n\r\n")).await;
    page.split("data-seq=\"").nth(1).unwrap().split('"').next().unwrap().parse().unwrap()
}

async fn run(port: u16, screens: usize, tokens: &[String], first: &mut i64) {
    let frames = Frames::default();
    let after = reached(port).await;
    let arriving = Duration::from_micros(2_500).saturating_mul(u32::try_from(screens).unwrap());
    // The hall fills, then everybody waits for the one who came last.
    let until = Instant::now() + arriving + Duration::from_secs(SECONDS + 3);
    let mut hall = JoinSet::new();
    for n in 0..screens {
        hall.spawn(screen(port, n, after, until + Duration::from_secs(2), Arc::clone(&frames)));
        if n % ARRIVE == ARRIVE - 1 {
            tokio::time::sleep(Duration::from_micros(2_500).saturating_mul(u32::try_from(ARRIVE).unwrap())).await;
        }
    }
    tokio::time::sleep_until((until - Duration::from_secs(SECONDS)).into()).await;
    let tokens = Arc::new(tokens.to_vec());
    let mut lanes = JoinSet::new();
    // Statements that nobody voted on, for each lane its own.
    let each = STATEMENTS / LANES / 2;
    for n in 0..LANES {
        let from = *first + i64::try_from(n * each).unwrap() + 1;
        let own = (from..from + i64::try_from(each).unwrap()).collect();
        lanes.spawn(lane(port, Arc::clone(&tokens), own, until, n));
    }
    *first += i64::try_from(LANES * each).unwrap();
    let cast: Vec<Cast> = lanes.join_all().await.into_iter().flatten().collect();
    let seen = hall.join_all().await;

    let frames = frames.lock().unwrap();
    let mut at: Vec<i64> = frames.keys().copied().collect();
    at.sort_unstable();
    // The first frame that counts a vote.
    let mut first_with: HashMap<(i64, i64), i64> = HashMap::new();
    for seq in &at {
        for (statement, count) in &frames[seq] {
            for nth in 1..=*count {
                first_with.entry((*statement, nth)).or_insert(*seq);
            }
        }
    }
    let (mut every, mut last, mut missed) = (Vec::new(), HashMap::new(), 0);
    for screen in &seen {
        let when: HashMap<i64, Instant> = screen.iter().copied().collect();
        for (statement, nth, sent, _) in cast.iter().filter(|(_, nth, ..)| nth % store::STEP == 0) {
            let Some(now) = first_with.get(&(*statement, *nth)).and_then(|seq| when.get(seq)) else {
                missed += 1;
                continue;
            };
            let wait = now.duration_since(*sent);
            every.push(wait);
            let slowest = last.entry((*statement, *nth)).or_insert(wait);
            *slowest = wait.max(*slowest);
        }
    }
    println!("{screens} screens, {} votes in {SECONDS} s, {} frames", cast.len(), at.len());
    told("vote durable and answered", cast.iter().map(|(.., wait)| *wait).collect());
    told("vote on each screen", every);
    told("vote on the last of all screens", last.into_values().collect());
    println!("  votes that a screen did not see  {missed}");
}
