//! What the part of the program that remembers people holds while it runs.
//!
//! The public pages need a [`crate::Site`] and nothing else. Everything here is for those who sign in, propose or review: the store, the
//! keys of forms, limits held only in memory, and the outside world (clock and randomness) as the binary hands it in. Absent on
//! purpose: anything about readers of the public pages.

use std::net::IpAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use people::form::FormKey;
use people::limit::{Limiter, Rate, Whose};
use people::rand_core::CryptoRng;
use people::{Millis, OrgId, PersonId, Refused, Vault};
use store::Store;
use tokio::sync::Semaphore;

use crate::live::Live;
use crate::origin::Origin;
use crate::trouble::{Told, Trouble};

/// What `axum` hands to every handler.
pub type Shared = Arc<App>;

/// Sends a message to a colleague, where the operator has a mail server.
pub trait Post: Send + Sync {
    /// Sends `body` to an address; `false` if it did not go out.
    fn send<'a>(
        &'a self,
        to: &'a str,
        subject: &'a str,
        body: &'a str,
    ) -> Pin<Box<dyn Future<Output = bool> + Send + 'a>>;
}

/// What comes from outside: the clock, the source of randomness, the key that is not in the database, and the post. Only the binary may
/// reach for them.
pub struct World {
    /// The time.
    pub now: Box<dyn Fn() -> Millis + Send + Sync>,
    /// A generator fit for keys.
    pub rng: Box<dyn Fn() -> Box<dyn CryptoRng + Send> + Send + Sync>,
    /// Seals what must not lie in the database in clear.
    pub vault: Vault,
    /// Sends invitations by e-mail; `None` where links are handed over by people.
    pub post: Option<Box<dyn Post>>,
    /// Writes down what went wrong.
    pub tell: Box<dyn Fn(&Trouble<'_>) + Send + Sync>,
}

impl World {
    /// A world without post, where nobody is told what went wrong.
    pub fn new(
        now: impl Fn() -> Millis + Send + Sync + 'static,
        rng: impl Fn() -> Box<dyn CryptoRng + Send> + Send + Sync + 'static,
        vault: Vault,
    ) -> Self {
        Self { now: Box::new(now), rng: Box::new(rng), vault, post: None, tell: Box::new(|_| {}) }
    }
}

/// The program as it serves.
pub struct App {
    /// Knowledge and findings, exchanged whole when evidence is accepted.
    pub live: Live,
    /// What lasts.
    pub store: Store,
    /// Clock and randomness.
    pub world: World,
    /// Where people reach this program.
    pub origin: Origin,
    /// Signs forms.
    pub(crate) forms: FormKey,
    /// Who may try how often.
    pub(crate) limits: Limits,
    /// How often those who take part in dialogues may do what.
    pub(crate) voices: crate::voice::Limits,
    /// How many passphrases are worked on at once: each takes 46 MiB and a core.
    pub(crate) hashing: Arc<Semaphore>,
    /// How many there were.
    pub(crate) hashed: AtomicU64,
    /// Who read what is confidential a short while ago.
    pub(crate) readings: crate::handlers::reading::Readings,
    /// How much was written down of what went wrong.
    pub(crate) troubles: Told,
    /// Ceremonies of passkeys under way.
    pub(crate) ceremonies: crate::passkeys::Ceremonies,
    /// What the votes of dialogues came to when somebody looked.
    pub(crate) outcomes: crate::outcome::Kept<crate::outcome::Outcome>,
    /// What their rounds of priorities came to.
    pub(crate) standings: crate::outcome::Kept<crate::outcome::Standing>,
    /// What the first page tells of.
    pub(crate) coming: crate::coming::Known,
    /// Banks of fingerprints that programs of platforms may ask.
    pub(crate) matching: crate::matching::Matching,
    /// Boards that people look at now.
    pub board: crate::board::Boards,
    /// The organisation that answers for the public knowledge, once there is one: it never changes.
    keeper: OnceLock<OrgId>,
}

impl App {
    /// Opens what is needed beside the store: the key of forms is made at the first start, and secrets that an older program left in clear
    /// are sealed.
    ///
    /// # Errors
    /// Those of the store, if secrets are sealed under another key, and if evidence that was accepted cannot be joined.
    pub async fn new(live: Live, store: Store, world: World, origin: Origin) -> Result<Self, store::Error> {
        let mut rng = (world.rng)();
        let forms = crate::sealed::prepare(&store, &world.vault, (world.now)(), &mut *rng).await?;
        let limits = Limits::new(&mut *rng);
        let voices = crate::voice::Limits::new(&mut *rng);
        let ceremonies = crate::passkeys::Ceremonies::new(&origin);
        let app = Self {
            live,
            store,
            world,
            origin,
            forms,
            limits,
            voices,
            hashing: Arc::new(Semaphore::new(2)),
            hashed: AtomicU64::new(0),
            readings: crate::handlers::reading::Readings::default(),
            troubles: Told::default(),
            ceremonies,
            outcomes: crate::outcome::Kept::default(),
            standings: crate::outcome::Kept::default(),
            coming: crate::coming::Known::default(),
            matching: crate::matching::Matching::default(),
            board: crate::board::Boards::default(),
            keeper: OnceLock::new(),
        };
        app.reload().await?;
        Ok(app)
    }

    /// The time.
    #[must_use]
    pub fn now(&self) -> Millis {
        (self.world.now)()
    }

    /// A generator fit for keys.
    #[must_use]
    pub fn rng(&self) -> Box<dyn CryptoRng + Send> {
        (self.world.rng)()
    }

    /// How many passphrases were worked on since the start: the dearest thing that a stranger can ask for.
    #[must_use]
    pub fn hashed(&self) -> u64 {
        self.hashed.load(Ordering::Relaxed)
    }

    /// The organisation that answers for the public knowledge; `None` until the first account is made.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn keeper(&self) -> Result<Option<OrgId>, store::Error> {
        if let Some(keeper) = self.keeper.get() {
            return Ok(Some(*keeper));
        }
        let found = self.store.reader().await?.keeper().await?.map(|o| o.id);
        Ok(found.map(|id| *self.keeper.get_or_init(|| id)))
    }

    /// The same, if anybody has asked before.
    pub(crate) fn known_keeper(&self) -> Option<OrgId> {
        self.keeper.get().copied()
    }

    /// Joins what another server accepted or published, and moves to the new day after midnight: called from time to time, and cheap when there is
    /// nothing to do.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn refresh(&self) -> Result<(), store::Error> {
        let turn = self.live.turn().await;
        let mut reader = self.store.reader().await?;
        let (version, now) = ((reader.accepted_version().await?, reader.voices_version().await?), self.now());
        if turn.is_at(version, self.live.day(now), now) {
            return Ok(());
        }
        self.join(turn, reader, version).await
    }

    /// Joins what is accepted and what is asked now, read whole.
    ///
    /// # Errors
    /// Those of the store.
    pub(crate) async fn reload(&self) -> Result<(), store::Error> {
        let turn = self.live.turn().await;
        let mut reader = self.store.reader().await?;
        // Read before the rows: what is decided in between is joined at the next look.
        let version = (reader.accepted_version().await?, reader.voices_version().await?);
        self.join(turn, reader, version).await
    }

    async fn join(
        &self,
        mut turn: tokio::sync::MutexGuard<'_, crate::live::Joined>,
        mut reader: store::Reader,
        version: crate::live::Version,
    ) -> Result<(), store::Error> {
        let (accepted, now) = (reader.accepted().await?, self.now());
        let (asks, steps) = (reader.voices().await?, reader.ask_steps_accepted().await?);
        drop(reader);
        let voices = crate::voices::read(&asks, &steps, self.live.day(now));
        self.live.join(&mut turn, version, crate::live::Rows { accepted, voices }, now).await;
        Ok(())
    }
}

/// Limits, by account or by network; nothing of them is written down.
///
/// Sign-in is counted three times: by name and network together, by name, and by network. The first is the narrow one, so that
/// somebody who knows her name and sits elsewhere cannot lock her out with ten wrong passphrases; the second holds back whoever
/// comes from everywhere (ASVS 6.1.1).
pub(crate) struct Limits {
    sign_in: Mutex<Limiter>,
    sign_in_name: Mutex<Limiter>,
    sign_in_network: Mutex<Limiter>,
    proposals: Mutex<Limiter>,
    forms: Mutex<Limiter>,
    asks: Mutex<Limiter>,
}

/// What somebody tries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Try {
    /// To sign in, or to open an invitation.
    SignIn,
    /// To propose evidence without an account.
    Propose,
    /// To send any other form.
    Form,
    /// To ask a bank with what lets nobody in.
    Ask,
}

impl Limits {
    fn new(rng: &mut dyn CryptoRng) -> Self {
        let minute = 60_000;
        let mut limiter = |burst, refill, most| Mutex::new(Limiter::new(Rate { burst, refill }, most, rng));
        Self {
            // Ten wrong passphrases from one network, then one every three minutes.
            sign_in: limiter(10, 3 * minute, 10_000),
            // Fifty from everywhere, then one a minute.
            sign_in_name: limiter(50, minute, 10_000),
            // A helpline behind one address signs in at the start of a shift.
            sign_in_network: limiter(60, minute / 4, 10_000),
            proposals: limiter(10, 2 * minute, 10_000),
            forms: limiter(120, minute / 30, 10_000),
            asks: limiter(60, minute / 30, 10_000),
        }
    }

    /// Counts one try against a network, and against a name if there is one.
    pub(crate) fn allow(&self, what: Try, network: IpAddr, name: Option<&str>, now: Millis) -> Result<(), Refused> {
        let by_network = match what {
            Try::SignIn => &self.sign_in_network,
            Try::Propose => &self.proposals,
            Try::Form => &self.forms,
            Try::Ask => &self.asks,
        };
        count(by_network, Whose::Address(network), now)?;
        let Some(name) = name else { return Ok(()) };
        // The narrow bucket first: what it refuses takes nothing out of the wide one, which is the owner's too.
        count(&self.sign_in, Whose::Name(&pair(network, name)), now)?;
        count(&self.sign_in_name, Whose::Name(name), now)
    }

    /// Counts one form of somebody who is signed in: against her account, wherever she is.
    pub(crate) fn allow_form(&self, person: PersonId, now: Millis) -> Result<(), Refused> {
        count(&self.forms, Whose::Account(person), now)
    }

    /// A token that lets somebody in gives its tries back to the network: what is counted is what lets nobody in.
    pub(crate) fn forgive_asking(&self, network: IpAddr) {
        if let Ok(mut limiter) = self.asks.lock() {
            limiter.forgive(Whose::Address(network));
        }
    }

    /// A right sign-in gives its tries back to the name, where it came from. The bucket for everywhere keeps its count.
    pub(crate) fn forgive(&self, network: IpAddr, name: &str) {
        if let Ok(mut limiter) = self.sign_in.lock() {
            limiter.forgive(Whose::Name(&pair(network, name)));
        }
    }
}

/// Counts one try against a bucket.
pub(crate) fn count(limiter: &Mutex<Limiter>, whose: Whose<'_>, now: Millis) -> Result<(), Refused> {
    match limiter.lock() {
        Ok(mut limiter) => limiter.allow(whose, now).map_err(Refused::from),
        Err(_) => Err(Refused::TooMany { seconds: 60 }),
    }
}

/// A name as it is tried from one network.
fn pair(network: IpAddr, name: &str) -> String {
    match prefix(network) {
        (true, bits) => format!("{bits:x} {name}"),
        (false, bits) => format!("{bits:x}: {name}"),
    }
}

/// What the addresses of one network have in common, and whether it is of the fourth version of IP: the same first bits as
/// [`Whose::Address`].
pub(crate) fn prefix(network: IpAddr) -> (bool, u128) {
    match network.to_canonical() {
        IpAddr::V4(v4) => (true, u128::from(u32::from(v4) >> 8)),
        IpAddr::V6(v6) => (false, u128::from(v6) >> 80),
    }
}

#[cfg(test)]
mod tests {
    use people::rand_core::{TryCryptoRng, TryRng};

    use super::*;

    /// Limits count; they need no secret here.
    struct Zeros;

    impl TryRng for Zeros {
        type Error = std::convert::Infallible;
        fn try_next_u32(&mut self) -> Result<u32, Self::Error> {
            Ok(0)
        }
        fn try_next_u64(&mut self) -> Result<u64, Self::Error> {
            Ok(0)
        }
        fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Self::Error> {
            bytes.fill(0);
            Ok(())
        }
    }

    impl TryCryptoRng for Zeros {}

    fn tries(limits: &Limits, network: &str, name: &str, most: usize) -> usize {
        let network = network.parse().unwrap();
        (0..most).take_while(|_| limits.allow(Try::SignIn, network, Some(name), Millis(0)).is_ok()).count()
    }

    #[test]
    fn nobody_is_locked_out_by_one_who_sits_elsewhere() {
        let limits = Limits::new(&mut Zeros);
        assert_eq!(tries(&limits, "192.0.2.1", "amina", 100), 10);
        assert_eq!(tries(&limits, "192.0.2.77", "amina", 100), 0, "the same network");
        assert_eq!(tries(&limits, "198.51.100.1", "amina", 9), 9, "she herself, from home");
        limits.forgive("198.51.100.1".parse().unwrap(), "amina");
        assert_eq!(tries(&limits, "198.51.100.1", "amina", 100), 10);
        assert_eq!(tries(&limits, "192.0.2.1", "amina", 100), 0, "her right sign-in is no gift to him");
        // What the narrow bucket refused took nothing out of the wide one: 10 + 9 + 10 of 50 are gone.
        let others: usize = (1..9).map(|n| tries(&limits, &format!("203.0.{n}.1"), "amina", 100)).sum();
        assert_eq!(others, 21, "from everywhere together");
    }

    #[test]
    fn one_network_has_sixty_tries_over_all_names() {
        let limits = Limits::new(&mut Zeros);
        let n: usize = (0..10).map(|n| tries(&limits, "2001:db8:1::7", &format!("sample-{n}"), 10)).sum();
        assert_eq!(n, 60);
    }
}
