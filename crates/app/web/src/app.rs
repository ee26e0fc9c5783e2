//! What the part of the program that remembers people holds while it runs.
//!
//! The public pages need a [`Site`] and nothing else. Everything here is for those who sign in, propose or review: the store, the
//! keys of forms, limits held only in memory, and the outside world (clock and randomness) as the binary hands it in. Absent on
//! purpose: anything about readers of the public pages.

use std::net::IpAddr;
use std::pin::Pin;
use std::sync::{Arc, Mutex, OnceLock};

use people::form::FormKey;
use people::limit::{Limiter, Rate, Whose};
use people::rand_core::CryptoRng;
use people::{Millis, OrgId, Refused};
use store::Store;
use tokio::sync::Semaphore;

use crate::live::Live;
use crate::origin::Origin;

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

/// The clock, the source of randomness and the post, which only the binary may reach for.
pub struct World {
    /// The time.
    pub now: Box<dyn Fn() -> Millis + Send + Sync>,
    /// A generator fit for keys.
    pub rng: Box<dyn Fn() -> Box<dyn CryptoRng + Send> + Send + Sync>,
    /// Sends invitations by e-mail; `None` where links are handed over by people.
    pub post: Option<Box<dyn Post>>,
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
    /// How many passphrases are worked on at once: each takes 46 MiB and a core.
    pub(crate) hashing: Semaphore,
    /// Ceremonies of passkeys under way.
    pub(crate) ceremonies: crate::passkeys::Ceremonies,
    /// The organisation that answers for the public knowledge, once there is one: it never changes.
    keeper: OnceLock<OrgId>,
}

impl App {
    /// Opens what is needed beside the store: the key of forms is made at the first start.
    ///
    /// # Errors
    /// Those of the store, and if evidence that was accepted cannot be joined.
    pub async fn new(live: Live, store: Store, world: World, origin: Origin) -> Result<Self, store::Error> {
        let mut rng = (world.rng)();
        let key = FormKey::new(&mut *rng);
        let now = (world.now)();
        store.write("installation", key, move |w, key| Box::pin(async move { w.put_form_key(key, now).await })).await?;
        let forms = store.reader().await?.form_key().await?;
        let forms = forms.ok_or_else(|| store::Error::Damaged("the key of the forms is missing".into()))?;
        let limits = Limits::new(&mut *rng);
        let ceremonies = crate::passkeys::Ceremonies::new(&origin);
        let hashing = Semaphore::new(2);
        let keeper = OnceLock::new();
        let app = Self { live, store, world, origin, forms, limits, hashing, ceremonies, keeper };
        app.refresh().await?;
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

    /// Joins newly accepted evidence, and moves to the new day after midnight. Cheap when there is nothing to do: called after every
    /// decision here, and from time to time for decisions made by another server.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn refresh(&self) -> Result<(), store::Error> {
        let accepted = self.store.reader().await?.accepted().await?;
        self.live.join(accepted, self.now()).await;
        Ok(())
    }
}

/// Limits, by account or by network; nothing of them is written down.
pub(crate) struct Limits {
    sign_in_name: Mutex<Limiter>,
    sign_in_network: Mutex<Limiter>,
    proposals: Mutex<Limiter>,
    forms: Mutex<Limiter>,
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
}

impl Limits {
    fn new(rng: &mut dyn CryptoRng) -> Self {
        let minute = 60_000;
        let mut limiter = |burst, refill, most| Mutex::new(Limiter::new(Rate { burst, refill }, most, rng));
        Self {
            // Ten wrong passphrases, then one every three minutes.
            sign_in_name: limiter(10, 3 * minute, 10_000),
            // A helpline behind one address signs in at the start of a shift.
            sign_in_network: limiter(60, minute / 4, 10_000),
            proposals: limiter(10, 2 * minute, 10_000),
            forms: limiter(120, minute / 30, 10_000),
        }
    }

    /// Counts one try against a network, and against a name if there is one.
    pub(crate) fn allow(&self, what: Try, network: IpAddr, name: Option<&str>, now: Millis) -> Result<(), Refused> {
        let count = |limiter: &Mutex<Limiter>, whose: Whose<'_>| match limiter.lock() {
            Ok(mut limiter) => limiter.allow(whose, now).map_err(Refused::from),
            Err(_) => Err(Refused::TooMany { seconds: 60 }),
        };
        let by_network = match what {
            Try::SignIn => &self.sign_in_network,
            Try::Propose => &self.proposals,
            Try::Form => &self.forms,
        };
        count(by_network, Whose::Address(network))?;
        name.map_or(Ok(()), |name| count(&self.sign_in_name, Whose::Name(name)))
    }

    /// A right sign-in gives the name its tries back.
    pub(crate) fn forgive(&self, name: &str) {
        if let Ok(mut limiter) = self.sign_in_name.lock() {
            limiter.forgive(Whose::Name(name));
        }
    }
}
