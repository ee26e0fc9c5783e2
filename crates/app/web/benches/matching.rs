//! Lookups a second over HTTP: clients with connections of their own ask a bank, one fingerprint after the other, and then many at once.
//!
//! ```text
//! cargo bench -p web --bench matching -- 1000000 32 10
//! ```
//!
//! Entries in the bank, connections, seconds. The program answers inside this process, over a socket, with everything that a real one does: the
//! door, limits, the watch around matches, the search on a thread of its own. Half of what is asked is an entry with 0 to 31 bits turned, half
//! is drawn; no reference is given, so nothing is written. Clients and program share the machine.
#![expect(clippy::disallowed_methods, reason = "a benchmark reads the clock and its arguments")]
#![expect(clippy::print_stdout, reason = "a benchmark prints what it found")]
#![expect(clippy::unwrap_used, reason = "a benchmark that cannot go on should stop")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use banks::{Bank, Rows, Terms, Writer};
use chacha20::ChaCha20Rng;
use fingerprint::Hash;
use people::rand_core::{Rng, SeedableRng};
use people::token::Token;
use people::{ClientId, Id, Millis, OrgId, Vault};
use store::{MatchClient, Organisation, Place, Store};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use web::matching::BankAt;
use web::{App, Live, Origin, Site, World};

const NOW: Millis = Millis(1_790_000_000_000);
/// Lookups in one batch.
const BATCH: usize = 256;

fn drawn(rng: &mut ChaCha20Rng) -> Hash {
    Hash::from_words(std::array::from_fn(|_| rng.next_u64()))
}

/// An entry with some bits turned, or none of the bank.
fn query(rng: &mut ChaCha20Rng, entries: &[Hash]) -> Hash {
    if rng.next_u32().is_multiple_of(2) {
        return drawn(rng);
    }
    let mut bytes = entries[rng.next_u64() as usize % entries.len()].to_bytes();
    for _ in 0..rng.next_u32() % 32 {
        let bit = rng.next_u32() as usize % 256;
        bytes[bit / 8] ^= 1 << (bit % 8);
    }
    Hash::from_bytes(bytes)
}

async fn program(entries: &[Hash], folder: &std::path::Path) -> (Arc<App>, String) {
    let store = Store::open(&Place::Folder(folder.join("data"))).await.unwrap();
    let rng = || -> Box<dyn people::CryptoRng + Send> { Box::new(ChaCha20Rng::seed_from_u64(7)) };
    let world = World::new(|| NOW, rng, Vault::from_bytes([7; 32]));
    let map = include_str!("../../../../knowledge/map/countries-110m.json").to_owned();
    let day = "2026-11-25".parse().unwrap();
    let site = Site::new(norms::Knowledge { map, ..norms::Knowledge::default() }, day).unwrap();
    let live = Live::new(Vec::new(), site, Some(day));
    let app = App::new(live, store, world, Origin::parse("http://localhost:8080", 0).unwrap()).await.unwrap();
    let mut rows = Rows::new();
    for (n, hash) in entries.iter().enumerate() {
        rows.push(*hash, &format!("SAMPLE {n}"), Some(100), &Terms::default());
    }
    let place = folder.join("bank");
    Writer::create(&place, None, rng()).unwrap().add(rows, NOW.seconds()).unwrap();
    let owner = OrgId(Id::from_bytes([1; 16]));
    let bank = Bank::open(&place, None).unwrap();
    let app = Arc::new(
        app.with_banks(vec![BankAt { name: "NORTH".into(), owner, threshold: 31, folder: place.clone(), bank }], None),
    );
    let token = Token::new(&mut ChaCha20Rng::seed_from_u64(9));
    let client = MatchClient {
        id: ClientId(Id::from_bytes([2; 16])),
        organisation: owner,
        name: "SAMPLE".into(),
        banks: ["NORTH".to_owned()].into(),
        rights: [].into(),
        per_minute: u32::MAX,
        per_day: u32::MAX,
        made: NOW,
        expires: NOW.plus(1_000_000),
        withdrawn: None,
    };
    let made = Organisation { id: owner, name: "SAMPLE".into(), keeper: true, made: NOW };
    let put = app.store.write("fill", (made, client, token.hash().0), |w, (made, client, hash)| {
        Box::pin(async move {
            w.put_organisation(made).await?;
            w.put_match_client(client, hash).await
        })
    });
    put.await.unwrap();
    (app, token.reveal().to_string())
}

/// Reads one answer; whether something matched.
async fn answer(stream: &mut TcpStream, room: &mut Vec<u8>) -> Vec<u8> {
    room.clear();
    let mut part = vec![0; 65_536];
    loop {
        let n = stream.read(&mut part).await.unwrap();
        assert!(n > 0, "the program hung up");
        room.extend_from_slice(&part[..n]);
        let Some(end) = room.windows(4).position(|w| w == b"\r\n\r\n") else { continue };
        let head = String::from_utf8_lossy(&room[..end]).to_ascii_lowercase();
        assert!(head.starts_with("http/1.1 200"), "{head}");
        let length: usize = head.split("content-length: ").nth(1).unwrap().lines().next().unwrap().parse().unwrap();
        if room.len() >= end + 4 + length {
            return room[end + 4..].to_vec();
        }
    }
}

/// One connection that asks until the time is over: waits in microseconds, lookups, matches.
async fn ask(
    address: String,
    token: String,
    entries: Arc<Vec<Hash>>,
    seed: u64,
    until: Instant,
    batch: bool,
) -> (Vec<u64>, u64, u64) {
    let mut rng = ChaCha20Rng::seed_from_u64(seed);
    let mut stream = TcpStream::connect(&address).await.unwrap();
    stream.set_nodelay(true).unwrap();
    let (mut waits, mut lookups, mut matched, mut room) = (Vec::new(), 0, 0, Vec::new());
    while Instant::now() < until {
        let request = if batch {
            let all: Vec<String> =
                (0..BATCH).map(|_| format!("{{\"signal\":\"{}\"}}", query(&mut rng, &entries))).collect();
            let body = format!("{{\"signals\":[{}]}}", all.join(","));
            let length = body.len();
            format!(
                "POST /m/batch HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\nContent-Length: {length}\r\n\r\n{body}"
            )
        } else {
            let hash = query(&mut rng, &entries);
            format!(
                "GET /m/lookup?signal_type=pdq&signal={hash} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n\r\n"
            )
        };
        let begun = Instant::now();
        stream.write_all(request.as_bytes()).await.unwrap();
        let told = answer(&mut stream, &mut room).await;
        waits.push(begun.elapsed().as_micros() as u64);
        lookups += if batch { BATCH as u64 } else { 1 };
        matched += told.windows(7).filter(|w| w == b"\"NORTH\"").count() as u64;
    }
    (waits, lookups, matched)
}

fn main() {
    let numbers: Vec<usize> = std::env::args().skip(1).filter_map(|a| a.parse().ok()).collect();
    let [size, connections, seconds] = [(0, 1_000_000), (1, 32), (2, 10)].map(|(at, d)| *numbers.get(at).unwrap_or(&d));
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let entries: Arc<Vec<Hash>> = Arc::new((0..size).map(|_| drawn(&mut rng)).collect());
        let folder = tempfile::tempdir().unwrap();
        let (app, token) = program(&entries, folder.path()).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        tokio::spawn(web::serve(listener, web::whole(app), 10_000, std::future::pending()));
        for batch in [false, true] {
            let begun = Instant::now();
            let until = begun + Duration::from_secs(seconds as u64);
            let all = (0..connections)
                .map(|n| tokio::spawn(ask(address.clone(), token.clone(), Arc::clone(&entries), 100 + n as u64, until, batch)));
            let (mut waits, mut lookups, mut matched) = (Vec::new(), 0, 0);
            for one in all.collect::<Vec<_>>() {
                let (w, l, m) = one.await.unwrap();
                waits.extend(w);
                lookups += l;
                matched += m;
            }
            let took = begun.elapsed().as_secs_f64();
            waits.sort_unstable();
            let at = |part: f64| waits[((waits.len() - 1) as f64 * part) as usize] as f64 / 1000.0;
            println!(
                "{size} entries, {connections} connections, {}: {:.0} lookups/s, {:.0} % matched; a request 50 % {:.2} ms, 99 % {:.2} ms",
                if batch { "batches of 256" } else { "one by one" },
                lookups as f64 / took,
                100.0 * matched as f64 / lookups as f64,
                at(0.5),
                at(0.99),
            );
        }
    });
}
