//! One board that people look at: read once for all of them, rendered once for each language that somebody reads.

use std::collections::HashMap;
use std::convert::Infallible;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Weak};
use std::time::Duration;

use axum::body::Bytes;
use futures_util::stream::{self, Stream};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::{Mutex, Notify, broadcast};
use tokio::time::{Instant, Interval, MissedTickBehavior};

use super::Seat;
use super::state::Board;
use crate::app::{App, Shared};
use crate::ctx::Ctx;
use crate::i18n::Lang;
use crate::views::dialogue::frame;

/// What another server wrote is looked for this often.
const LOOK: Duration = Duration::from_millis(500);
/// The least time between two frames, for a few screens.
const GATHER: Duration = Duration::from_millis(100);
/// For each screen a little more, so that a large hall leaves the machine time for votes;
const EACH: Duration = Duration::from_micros(20);
/// but never more than this.
const LONGEST: Duration = Duration::from_millis(200);
/// A sign of life, for proxies that cut what is silent, and to find who went away without a word.
const BEAT: Duration = Duration::from_secs(15);
/// Frames that a slow screen may lag behind before it is told everything anew.
const LAG: usize = 16;
/// Who saw the board so many numbers ago is told what changed since; who saw it earlier is told all of it. So there are as many answers as
/// numbers, in four languages, whatever anybody asks for; each is made once for all who ask, until the board changes.
const NEAR: i64 = 15;

/// The same bytes for every screen of a language.
#[derive(Clone)]
struct Frame {
    seq: i64,
    bytes: Bytes,
}

/// A room; it is in the registry until it has ended.
pub(crate) struct Room {
    dialogue: String,
    poked: Notify,
    listeners: AtomicUsize,
    inner: Mutex<Inner>,
}

struct Inner {
    /// Read when the first one comes.
    board: Option<Arc<Board>>,
    /// One channel for each language, in their order; none when the room has ended.
    told: Option<[broadcast::Sender<Frame>; 4]>,
    /// What those are told who saw a number, by language, as long as the board stays as it is.
    since: HashMap<(i64, Lang), Bytes>,
}

/// What came of joining.
pub(crate) enum Joined {
    /// She is told from now on.
    Listening(Box<Listening>),
    /// There is no such dialogue.
    NoDialogue,
    /// The room ended a moment ago; her seat is given back.
    Ended(Seat),
}

/// A screen that is told.
pub(crate) struct Listening {
    room: Arc<Room>,
    app: Weak<App>,
    lang: Lang,
    /// Everything up to this number was told.
    seen: i64,
    first: Option<Bytes>,
    told: broadcast::Receiver<Frame>,
    beat: Interval,
    _seat: Seat,
}

impl Drop for Listening {
    fn drop(&mut self) {
        self.room.listeners.fetch_sub(1, Ordering::SeqCst);
    }
}

impl Room {
    pub(super) fn new(dialogue: &str) -> Self {
        let told = Some([(); 4].map(|()| broadcast::channel(LAG).0));
        Self {
            dialogue: dialogue.to_owned(),
            poked: Notify::new(),
            listeners: AtomicUsize::new(0),
            inner: Mutex::new(Inner { board: None, told, since: HashMap::new() }),
        }
    }

    pub(super) fn poke(&self) {
        self.poked.notify_one();
    }

    /// The board as this room knows it.
    pub(crate) async fn board(&self) -> Option<Arc<Board>> {
        self.inner.lock().await.board.clone()
    }

    /// Takes a seat. Everything after `seen` is told: first what is known now, then each frame.
    pub(super) async fn join(
        self: &Arc<Self>,
        app: &Shared,
        lang: Lang,
        seen: i64,
        seat: Seat,
    ) -> store::Result<Joined> {
        let mut inner = self.inner.lock().await;
        if inner.told.is_none() {
            return Ok(Joined::Ended(seat));
        }
        if inner.board.is_none() {
            let read = Board::read(&mut app.store.reader().await?, &self.dialogue).await?;
            let Some(board) = read else { return Ok(Joined::NoDialogue) };
            inner.board = Some(Arc::new(board));
        }
        // She may come from a server that has seen more than this one has looked for.
        if inner.board.as_ref().is_some_and(|board| seen > board.seq) {
            self.turn(app, &mut inner).await?;
        }
        let Some(told) = inner.told.as_ref().and_then(|told| told.get(lang as usize)) else {
            return Ok(Joined::Ended(seat));
        };
        let told = told.subscribe();
        let (now, since) = inner.since(app, &self.dialogue, lang, seen);
        // Browsers come back after a while that differs from one to the next: when a server starts again, not all of them are there at once.
        let wait = 1_000 + self.listeners.fetch_add(1, Ordering::SeqCst) % 2_000;
        drop(inner);
        let first = [format!("retry: {wait}\n\n").as_bytes(), &since].concat().into();
        let mut beat = tokio::time::interval_at(Instant::now() + BEAT, BEAT);
        beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Ok(Joined::Listening(Box::new(Listening {
            room: Arc::clone(self),
            app: Arc::downgrade(app),
            lang,
            seen: now,
            first: Some(first),
            told,
            beat,
            _seat: seat,
        })))
    }

    /// Reads what changed, once, and tells it.
    async fn turn(&self, app: &Shared, inner: &mut Inner) -> store::Result<()> {
        let Inner { board: Some(board), told: Some(told), since } = inner else { return Ok(()) };
        let mut reader = app.store.reader().await?;
        if reader.board_seq(&self.dialogue).await? == Some(board.seq) {
            return Ok(());
        }
        let board = Arc::make_mut(board);
        let draft = board.phase == "draft";
        let change = board.follow(&mut reader, &self.dialogue).await?;
        drop(reader);
        since.clear();
        if board.phase == "draft" && !draft {
            // It was taken back: everybody has to ask again whether she may see it.
            inner.told = None;
            return Ok(());
        }
        if change.is_nothing() {
            return Ok(());
        }
        let site = app.live.site();
        for (lang, told) in Lang::ALL.into_iter().zip(told.iter()).filter(|(_, told)| told.receiver_count() > 0) {
            let c = Ctx::new(&site, lang, true, &format!("/dialogues/{}/board", self.dialogue), "");
            let bytes = bytes(board.seq, &frame::json(&c, &self.dialogue, board, &change));
            // Nobody may be left of those who were counted.
            let _ = told.send(Frame { seq: board.seq, bytes });
        }
        Ok(())
    }
}

impl Inner {
    /// What somebody is told who saw a number, and the number that she has seen then. Empty if there is nothing to tell.
    fn since(&mut self, app: &App, dialogue: &str, lang: Lang, seen: i64) -> (i64, Bytes) {
        let Some(board) = &self.board else { return (seen, Bytes::new()) };
        let seen = match seen {
            // From a server that has seen more: what changed is told, and that the page around it may be another.
            later if later > board.seq => board.seq + 1,
            near if board.seq - near <= NEAR => near,
            _ => 0,
        };
        if let Some(known) = self.since.get(&(seen, lang)) {
            return (board.seq, known.clone());
        }
        let change = board.since(seen);
        let told = if change.is_nothing() {
            Bytes::new()
        } else {
            let site = app.live.site();
            let c = Ctx::new(&site, lang, true, &format!("/dialogues/{dialogue}/board"), "");
            bytes(board.seq, &frame::json(&c, dialogue, board, &change))
        };
        self.since.insert((seen, lang), told.clone());
        (board.seq, told)
    }
}

/// An event as browsers read it.
fn bytes(seq: i64, json: &str) -> Bytes {
    format!("id: {seq}\ndata: {json}\n\n").into()
}

impl Listening {
    /// What is sent, until she goes away or the room ends.
    pub(crate) fn stream(self) -> impl Stream<Item = Result<Bytes, Infallible>> + Send + 'static {
        stream::unfold(self, |mut listening| async move {
            let bytes = listening.next().await?;
            Some((Ok(bytes), listening))
        })
    }

    async fn next(&mut self) -> Option<Bytes> {
        if let Some(first) = self.first.take() {
            return Some(first);
        }
        loop {
            let told = tokio::select! {
                told = self.told.recv() => told,
                _ = self.beat.tick() => return Some(Bytes::from_static(b":\n\n")),
            };
            match told {
                Ok(frame) => {
                    self.seen = frame.seq;
                    return Some(frame.bytes);
                }
                // Too slow for each frame: everything since the last one, as it stands now.
                Err(RecvError::Lagged(_)) => {
                    let mut inner = self.room.inner.lock().await;
                    self.told = self.told.resubscribe();
                    let app = self.app.upgrade()?;
                    let (now, since) = inner.since(&app, &self.room.dialogue, self.lang, self.seen);
                    drop(inner);
                    self.seen = now;
                    if !since.is_empty() {
                        return Some(since);
                    }
                }
                Err(RecvError::Closed) => return None,
            }
        }
    }
}

/// Follows a board as long as somebody looks at it.
pub(super) async fn look_after(app: Weak<App>, room: Arc<Room>) {
    let mut last = Instant::now();
    // The first one is about to sit down.
    let mut alone = Some(Instant::now() + LOOK);
    loop {
        tokio::select! {
            () = room.poked.notified() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
        let listeners = room.listeners.load(Ordering::SeqCst);
        let many = u32::try_from(listeners).unwrap_or(u32::MAX);
        let gather = GATHER.saturating_add(EACH.saturating_mul(many)).min(LONGEST);
        if app.upgrade().is_none_or(|app| app.board.is_ended()) {
            break;
        }
        tokio::time::sleep_until(last + gather).await;
        last = Instant::now();
        let Some(strong) = app.upgrade() else { break };
        let mut inner = room.inner.lock().await;
        // What fails is tried again: the store may be away for a while, and screens show what they have.
        let _ = room.turn(&strong, &mut inner).await;
        if room.listeners.load(Ordering::SeqCst) > 0 {
            alone = None;
        } else if Instant::now() >= *alone.get_or_insert(Instant::now() + LOOK) {
            inner.told = None;
            break;
        }
    }
    room.inner.lock().await.told = None;
    if let Some(app) = app.upgrade() {
        app.board.close(&room.dialogue, &room);
    }
}
