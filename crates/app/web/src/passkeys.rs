//! Passkeys: ceremonies under way, held in memory for a few minutes.
//!
//! A passkey is a key pair of a person's device (W3C Web Authentication Level 3, <https://www.w3.org/TR/webauthn-3/>): the device shows
//! it only to the site it was made for, so it cannot be typed into a false one, and it opens only after the device has looked at a face
//! or a finger or asked for a PIN. That is why no code is asked beside it. Checking what a device says is the matter of `webauthn-rs`;
//! this module says for which site, remembers what was asked, and forgets it.
//!
//! For those who run the program:
//!
//! - A passkey belongs to the host of `--origin` for good. Under another host name nobody's passkeys work any more; people then need
//!   their passphrase, or a new invitation. A host that is only a number (an IP address) cannot have passkeys at all.
//! - What a ceremony needs stays in the memory of the server that began it, for five minutes. Several servers behind a balancer need
//!   it to send a browser to the same one for that long ("sticky sessions"); with any other, the person is told to try again.
//! - Challenges come from the random numbers of the operating system, through the library.
//!
//! Absent on purpose: attestation, which would tell the make of a person's device and keep out keys that are as good; ceremonies in
//! the database, which would turn every visit to the sign-in page into a write; and passkeys as a second step after a passphrase.

use std::collections::{HashMap, VecDeque};
use std::net::IpAddr;
use std::sync::{Mutex, MutexGuard, PoisonError};

use people::{InvitationId, Millis, PersonId, SessionId};
use webauthn_rs::Webauthn;
use webauthn_rs::WebauthnBuilder;
use webauthn_rs::prelude::{
    AuthenticationResult, CreationChallengeResponse, DiscoverableAuthentication, Passkey, PasskeyRegistration,
    PublicKeyCredential, RegisterPublicKeyCredential, RequestChallengeResponse, Url, Uuid,
};

use crate::app::prefix;
use crate::origin::Origin;

/// How long an answer is waited for.
const WAIT: i64 = 5 * 60_000;
/// Ceremonies of one kind at most; each holds less than 2 KB.
const MOST: usize = 1000;

/// What is waited for, by a key, for a short while, once.
struct Waiting<K, V> {
    /// Oldest first, each with the network that it came from.
    kept: VecDeque<(K, Millis, IpAddr, V)>,
}

impl<K: PartialEq, V> Waiting<K, V> {
    const fn new() -> Self {
        Self { kept: VecDeque::new() }
    }

    /// Keeps a value; one of the same key and those too old are dropped. If there are too many, the oldest goes of the network that
    /// holds the most: whoever begins a thousand pushes out her own, and nobody else's.
    fn put(&mut self, key: K, now: Millis, network: IpAddr, value: V) {
        self.kept.retain(|(k, made, _, _)| *k != key && now.since(*made) <= WAIT);
        if self.kept.len() >= MOST {
            let mut count = HashMap::new();
            for (_, _, network, _) in &self.kept {
                *count.entry(prefix(*network)).or_insert(0_usize) += 1;
            }
            let held = |entry: &(K, Millis, IpAddr, V)| count.get(&prefix(entry.2)).copied().unwrap_or(0);
            let most = count.values().copied().max().unwrap_or(0);
            let at = self.kept.iter().position(|entry| held(entry) == most);
            self.kept.remove(at.unwrap_or(0));
        }
        self.kept.push_back((key, now, network, value));
    }

    /// Takes a value out, unless it waited too long.
    fn take(&mut self, key: &K, now: Millis) -> Option<V> {
        let at = self.kept.iter().position(|(k, ..)| k == key)?;
        let (_, made, _, value) = self.kept.remove(at)?;
        (now.since(made) <= WAIT).then_some(value)
    }
}

/// What a person said about herself before her device made a passkey for a new account.
#[derive(Debug, Clone)]
pub(crate) struct Joining {
    /// The invitation she takes up.
    pub(crate) invitation: InvitationId,
    /// Who she will be.
    pub(crate) person: PersonId,
    /// What colleagues see.
    pub(crate) name: String,
    /// What her device lists the passkey under.
    pub(crate) sign_in: String,
    /// The organisation she makes; empty unless she is the first.
    pub(crate) organisation: String,
}

/// Secret of a sign-in or of an account under way, as its SHA-256.
type Id = [u8; 32];

/// Ceremonies that wait for the browser's answer. Each kind has its own places, so that strangers who begin to sign in cannot push
/// out those who add a passkey.
pub(crate) struct Ceremonies {
    webauthn: Option<Webauthn>,
    adding: Mutex<Waiting<SessionId, PasskeyRegistration>>,
    entering: Mutex<Waiting<Id, DiscoverableAuthentication>>,
    joining: Mutex<Waiting<Id, (Joining, PasskeyRegistration)>>,
}

/// A lock that somebody fell with still holds whole values: each change is one push or one removal.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Ceremonies {
    /// For a site at this origin.
    pub(crate) fn new(origin: &Origin) -> Self {
        Self {
            webauthn: library(origin),
            adding: Mutex::new(Waiting::new()),
            entering: Mutex::new(Waiting::new()),
            joining: Mutex::new(Waiting::new()),
        }
    }

    /// Whether browsers can make passkeys for this origin: they need a host name.
    pub(crate) fn are_possible(&self) -> bool {
        self.webauthn.is_some()
    }

    /// Begins to add a passkey to the account behind a session; keys that the account has already are not made again.
    pub(crate) fn start_adding(
        &self,
        session: SessionId,
        person: &Whose<'_>,
        known: Vec<Vec<u8>>,
        (now, network): (Millis, IpAddr),
    ) -> Option<CreationChallengeResponse> {
        let (asked, state) = self.ask_for_new(person, known)?;
        lock(&self.adding).put(session, now, network, state);
        Some(asked)
    }

    /// The passkey that was made, if this session asked for it a short while ago and everything about it is right.
    pub(crate) fn finish_adding(
        &self,
        session: SessionId,
        answer: &RegisterPublicKeyCredential,
        now: Millis,
    ) -> Option<Passkey> {
        let state = lock(&self.adding).take(&session, now)?;
        self.webauthn.as_ref()?.finish_passkey_registration(answer, &state).ok()
    }

    /// Begins to make an account that a passkey opens.
    pub(crate) fn start_joining(
        &self,
        id: Id,
        joining: Joining,
        (now, network): (Millis, IpAddr),
    ) -> Option<CreationChallengeResponse> {
        let person = Whose { id: joining.person, name: &joining.name, sign_in: &joining.sign_in };
        let (asked, state) = self.ask_for_new(&person, Vec::new())?;
        lock(&self.joining).put(id, now, network, (joining, state));
        Some(asked)
    }

    /// What she said before, and the passkey that was made for it.
    pub(crate) fn finish_joining(
        &self,
        id: &Id,
        invitation: InvitationId,
        answer: &RegisterPublicKeyCredential,
        now: Millis,
    ) -> Option<(Joining, Passkey)> {
        let (joining, state) = lock(&self.joining).take(id, now)?;
        if joining.invitation != invitation {
            return None;
        }
        let passkey = self.webauthn.as_ref()?.finish_passkey_registration(answer, &state).ok()?;
        Some((joining, passkey))
    }

    /// Begins to sign somebody in, whoever it is: the device offers the passkeys that it has for this site.
    pub(crate) fn start_entering(&self, id: Id, (now, network): (Millis, IpAddr)) -> Option<RequestChallengeResponse> {
        let (mut asked, state) = self.webauthn.as_ref()?.start_discoverable_authentication().ok()?;
        // She pressed a button, so the device asks her at once rather than when she comes to a field.
        asked.mediation = None;
        lock(&self.entering).put(id, now, network, state);
        Some(asked)
    }

    /// What was asked of a sign-in, if that was a short while ago. It is taken out: an answer is heard once, right or wrong.
    pub(crate) fn take_entering(&self, id: &Id, now: Millis) -> Option<DiscoverableAuthentication> {
        lock(&self.entering).take(id, now)
    }

    /// Who an answer says it comes from, and which of her passkeys gave it. Nothing of it is proved yet.
    pub(crate) fn who_enters(&self, answer: &PublicKeyCredential) -> Option<(PersonId, Vec<u8>)> {
        let (person, credential) = self.webauthn.as_ref()?.identify_discoverable_authentication(answer).ok()?;
        Some((PersonId(people::Id::from_bytes(person.into_bytes())), credential.to_vec()))
    }

    /// Whether a passkey gave this answer, for this site, now, with its person verified and its counter moved on.
    pub(crate) fn finish_entering(
        &self,
        asked: DiscoverableAuthentication,
        answer: &PublicKeyCredential,
        passkey: &Passkey,
    ) -> Option<AuthenticationResult> {
        let result = self.webauthn.as_ref()?.finish_discoverable_authentication_v2(answer, asked, passkey).ok()?;
        result.user_verified().then_some(result)
    }

    fn ask_for_new(
        &self,
        person: &Whose<'_>,
        known: Vec<Vec<u8>>,
    ) -> Option<(CreationChallengeResponse, PasskeyRegistration)> {
        let id = Uuid::from_bytes(person.id.0.to_bytes());
        let (mut asked, state) =
            self.webauthn.as_ref()?.start_passkey_registration(id, person.sign_in, person.name, Some(known)).ok()?;
        // A key that the device does not list by itself could not open the account: no name is typed.
        if let Some(selection) = &mut asked.public_key.authenticator_selection {
            selection.require_resident_key = true;
            selection.resident_key = Some(webauthn_rs_proto::ResidentKeyRequirement::Required);
        }
        Some((asked, state))
    }
}

/// For whom a passkey is made.
pub(crate) struct Whose<'a> {
    /// Who; the device keeps it beside the key, and it says nothing to anybody else.
    pub(crate) id: PersonId,
    /// What colleagues see.
    pub(crate) name: &'a str,
    /// What the device lists the passkey under.
    pub(crate) sign_in: &'a str,
}

/// The library for an origin; none if its host is no name.
fn library(origin: &Origin) -> Option<Webauthn> {
    if origin.host().parse::<IpAddr>().is_ok() {
        return None;
    }
    let url = Url::parse(origin.text()).ok()?;
    WebauthnBuilder::new(origin.host(), &url).ok()?.rp_name("Plumbline").build().ok()
}

#[cfg(test)]
mod tests {
    use std::net::Ipv6Addr;

    use super::*;

    const NOW: Millis = Millis(1_764_000_000_000);
    const HERE: IpAddr = IpAddr::V4(std::net::Ipv4Addr::new(192, 0, 2, 1));

    fn origin(text: &str) -> Ceremonies {
        Ceremonies::new(&Origin::parse(text, 0).unwrap())
    }

    #[test]
    fn only_a_host_with_a_name_can_have_passkeys() {
        for good in ["http://localhost:8080", "https://plumbline.example", "https://plumbline.example:8443"] {
            assert!(origin(good).are_possible(), "{good}");
        }
        for bad in ["http://127.0.0.1:8080", "http://[::1]:8080", "https://203.0.113.9"] {
            assert!(!origin(bad).are_possible(), "{bad}");
            assert!(origin(bad).start_entering([1; 32], (NOW, HERE)).is_none(), "{bad}");
        }
    }

    #[test]
    fn what_waits_is_taken_once() {
        let mut waiting = Waiting::new();
        waiting.put(1, NOW, HERE, "a");
        waiting.put(2, NOW, HERE, "b");
        assert_eq!(waiting.take(&3, NOW), None);
        assert_eq!(waiting.take(&1, NOW), Some("a"));
        assert_eq!(waiting.take(&1, NOW), None);
        assert_eq!(waiting.take(&2, NOW), Some("b"));
    }

    #[test]
    fn what_waited_five_minutes_is_gone() {
        let mut waiting = Waiting::new();
        waiting.put(1, NOW, HERE, "a");
        waiting.put(2, NOW, HERE, "b");
        assert_eq!(waiting.take(&1, NOW.plus(WAIT)), Some("a"));
        assert_eq!(waiting.take(&2, NOW.plus(WAIT + 1)), None);
        assert_eq!(waiting.take(&2, NOW), None, "refused once, it does not come back");
        waiting.put(3, NOW, HERE, "c");
        waiting.put(4, NOW.plus(WAIT + 1), HERE, "d");
        assert_eq!(waiting.kept.len(), 1, "what is too old takes no place");
    }

    #[test]
    fn who_begins_again_has_one_place() {
        let mut waiting = Waiting::new();
        waiting.put(1, NOW, HERE, "a");
        waiting.put(1, NOW, HERE, "b");
        assert_eq!(waiting.kept.len(), 1);
        assert_eq!(waiting.take(&1, NOW), Some("b"));
    }

    #[test]
    fn places_are_bounded_and_the_oldest_goes_first() {
        let mut waiting = Waiting::new();
        for key in 0..=MOST {
            waiting.put(key, NOW, HERE, key);
        }
        assert_eq!(waiting.kept.len(), MOST);
        assert_eq!(waiting.take(&0, NOW), None);
        assert_eq!(waiting.take(&1, NOW), Some(1));
        assert_eq!(waiting.take(&MOST, NOW), Some(MOST));
    }

    #[test]
    fn one_network_pushes_out_nobody_but_itself() {
        let mut waiting = Waiting::new();
        let there: IpAddr = "2001:db8:7::1".parse().unwrap();
        waiting.put(0, NOW, HERE, 0);
        for key in 1..=3 * MOST {
            let next = Ipv6Addr::from_bits(u128::from(key as u64) + (0x2001_0db8_0008_u128 << 80));
            waiting.put(key, NOW, if key % 2 == 0 { there } else { IpAddr::V6(next) }, key);
        }
        assert_eq!(waiting.kept.len(), MOST);
        assert_eq!(waiting.take(&0, NOW), Some(0), "hers was the oldest of all");
        assert_eq!(waiting.take(&1, NOW), None, "of two crowds each lost its own oldest");
    }

    /// What browsers are asked for, by the names of Web Authentication Level 3, sections 5.4 and 5.5.
    #[test]
    fn the_device_has_to_list_the_key_and_to_verify_its_person() {
        let ceremonies = origin("https://plumbline.example:8443");
        let id = PersonId(people::Id::from_bytes([7; 16]));
        let whose = Whose { id, name: "SAMPLE Ana", sign_in: "ana" };
        let session = SessionId(people::Id::from_bytes([1; 16]));
        let asked = ceremonies.start_adding(session, &whose, vec![vec![9; 4]], (NOW, HERE)).unwrap();
        let asked = serde_json::to_value(asked).unwrap();
        let at = |path: &str| asked.pointer(&format!("/publicKey/{path}")).cloned().unwrap_or_default();
        assert_eq!(at("rp/id"), "plumbline.example");
        assert_eq!(at("rp/name"), "Plumbline");
        assert_eq!(at("user/id"), "BwcHBwcHBwcHBwcHBwcHBw");
        assert_eq!(at("authenticatorSelection/residentKey"), "required");
        assert_eq!(at("authenticatorSelection/requireResidentKey"), true);
        assert_eq!(at("authenticatorSelection/userVerification"), "required");
        assert_eq!(at("attestation"), "none");
        assert_eq!(at("excludeCredentials/0/id"), "CQkJCQ");
        let asked = serde_json::to_value(ceremonies.start_entering([1; 32], (NOW, HERE)).unwrap()).unwrap();
        assert_eq!(asked.pointer("/publicKey/userVerification").unwrap(), "required");
        assert_eq!(asked.pointer("/publicKey/allowCredentials").unwrap(), &serde_json::json!([]));
        assert_eq!(asked.get("mediation"), None);
    }
}
