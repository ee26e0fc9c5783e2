//! Signed form tokens, so that a form comes from our own page, and not from a machine or another site.
//!
//! For people who are not signed in nothing is stored: the token says for what form it was made and when, under HMAC-SHA-256
//! (RFC 2104) with a key of the server. It is sent back too fast by a machine, too late by an old tab. For those
//! who are signed in it is bound to the session, so that another site cannot send a form in her name (OWASP cheat sheet on
//! cross-site request forgery: signed double-submit, bound to the session).
//!
//! Absent on purpose: memory. A token can be sent twice within its time; where twice does harm, the store keeps the
//! [`FormSeen::nonce`] in a unique column.

use data_encoding::BASE64URL_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use rand_core::CryptoRng;
use sha2::Sha256;
use subtle::ConstantTimeEq;

use crate::secret::{Secret, draw};
use crate::{Millis, Refused, SessionId};

/// Characters of a form token.
pub const LENGTH: usize = 75;

/// How far ahead of us another of our own clocks may be, in milliseconds.
const SKEW: i64 = 5_000;

/// The server's key for forms: 256 bits. Whoever has it can make forms.
#[derive(Debug, Clone)]
pub struct FormKey(Secret<[u8; 32]>);

impl FormKey {
    /// A new one. Forms made with another are refused from then on.
    pub fn new(rng: &mut dyn CryptoRng) -> Self {
        Self(Secret::new(draw(rng)))
    }

    /// From bytes that were stored.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(Secret::new(bytes))
    }

    /// The bytes to store.
    #[must_use]
    pub fn expose(&self) -> &[u8; 32] {
        self.0.expose()
    }
}

/// What a form is for, and for whom. A token for one is nothing for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form<'a> {
    /// A word for each form, such as `sign-in`.
    pub purpose: &'a str,
    /// Her session when she is signed in.
    pub session: Option<SessionId>,
}

/// How old a form may be when it comes back, in milliseconds, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ages {
    /// Sent faster is refused: nobody reads so fast. 0 for those who are signed in.
    pub least: i64,
    /// Sent later is refused.
    pub most: i64,
}

/// A token that was in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FormSeen {
    /// What sets this token apart from every other.
    pub nonce: [u8; 16],
    /// When it was made.
    pub issued: Millis,
}

/// A token to put into the form.
pub fn issue(key: &FormKey, form: Form<'_>, now: Millis, rng: &mut dyn CryptoRng) -> String {
    let seen = FormSeen { nonce: draw(rng), issued: now };
    let mut bytes = [0; 56];
    let parts = seen.issued.0.to_be_bytes().into_iter().chain(seen.nonce).chain(sign(key, form, &seen));
    bytes.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
    BASE64URL_NOPAD.encode(&bytes)
}

/// Whether a token that came back was made here, for this form and session, and is neither too young nor too old.
///
/// # Errors
/// [`Refused::FormForeign`] for what was not made here, for this, or before now; [`Refused::FormFast`] and
/// [`Refused::FormOld`] for its age.
pub fn check(key: &FormKey, form: Form<'_>, token: &str, now: Millis, ages: Ages) -> Result<FormSeen, Refused> {
    let mut bytes = [0; 56];
    if token.len() != LENGTH || BASE64URL_NOPAD.decode_mut(token.as_bytes(), &mut bytes) != Ok(56) {
        return Err(Refused::FormForeign);
    }
    let (issued, rest) = bytes.split_first_chunk::<8>().ok_or(Refused::FormForeign)?;
    let (nonce, tag) = rest.split_first_chunk::<16>().ok_or(Refused::FormForeign)?;
    let seen = FormSeen { nonce: *nonce, issued: Millis(i64::from_be_bytes(*issued)) };
    if !bool::from(sign(key, form, &seen).ct_eq(tag)) {
        return Err(Refused::FormForeign);
    }
    match now.since(seen.issued) {
        age if age < -SKEW => Err(Refused::FormForeign),
        age if age.max(0) < ages.least => Err(Refused::FormFast),
        age if age > ages.most => Err(Refused::FormOld),
        _ => Ok(seen),
    }
}

/// The tag over everything, each part with its length, so that no two forms read as the same bytes.
fn sign(key: &FormKey, form: Form<'_>, seen: &FormSeen) -> [u8; 32] {
    // Zeros after a short key change nothing: HMAC pads with them (RFC 2104, section 2).
    let mut padded = zeroize::Zeroizing::new([0; 64]);
    padded.iter_mut().zip(key.expose()).for_each(|(to, from)| *to = *from);
    let mut mac = Hmac::<Sha256>::new(&(*padded).into());
    let session = form.session.map(|id| id.0.to_bytes());
    let session: &[u8] = session.as_ref().map_or(&[], |id| id.as_slice());
    for part in [b"plumbline form 1", form.purpose.as_bytes(), session, &seen.issued.0.to_be_bytes(), &seen.nonce] {
        mac.update(&(part.len() as u64).to_be_bytes());
        mac.update(part);
    }
    mac.finalize().into_bytes().into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::rng;

    const AGES: Ages = Ages { least: 2_000, most: 3_600_000 };
    const NOW: Millis = Millis(1_800_000_000_000);
    const SIGN_IN: Form<'static> = Form { purpose: "sign-in", session: None };

    #[test]
    fn hmac_sha_256_is_rfc_4231_case_1() {
        let mut padded = [0; 64];
        padded[..20].fill(0x0b);
        let mut mac = Hmac::<Sha256>::new(&padded.into());
        mac.update(b"Hi There");
        let expected = "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7";
        assert_eq!(data_encoding::HEXLOWER.encode(&mac.finalize().into_bytes()), expected);
    }

    #[test]
    fn in_time_for_its_own_purpose_and_key() {
        let key = FormKey::new(&mut rng(1));
        let token = issue(&key, SIGN_IN, NOW, &mut rng(2));
        assert_eq!(token.len(), LENGTH);
        let seen = check(&key, SIGN_IN, &token, NOW.plus(2_000), AGES).unwrap();
        assert_eq!(seen.issued, NOW);
        assert_eq!(check(&key, SIGN_IN, &token, NOW.plus(3_600_000), AGES), Ok(seen));

        let at = |form, age| check(&key, form, &token, NOW.plus(age), AGES);
        assert_eq!(at(SIGN_IN, 1_999), Err(Refused::FormFast));
        assert_eq!(at(SIGN_IN, -1), Err(Refused::FormFast));
        assert_eq!(at(SIGN_IN, 3_600_001), Err(Refused::FormOld));
        assert_eq!(at(SIGN_IN, -5_001), Err(Refused::FormForeign));
        assert_eq!(at(Form { purpose: "sign-up", ..SIGN_IN }, 9_000), Err(Refused::FormForeign));
        let other = FormKey::new(&mut rng(3));
        assert_eq!(check(&other, SIGN_IN, &token, NOW.plus(9_000), AGES), Err(Refused::FormForeign));
        assert_eq!(check(&FormKey::from_bytes(*key.expose()), SIGN_IN, &token, NOW.plus(9_000), AGES), Ok(seen));
    }

    #[test]
    fn bound_to_the_session() {
        let (key, ages) = (FormKey::new(&mut rng(1)), Ages { least: 0, ..AGES });
        let [hers, other] = [1, 2].map(|seed| Some(SessionId::new(&mut rng(seed))));
        let form = Form { purpose: "propose", session: hers };
        let token = issue(&key, form, NOW, &mut rng(2));
        assert!(check(&key, form, &token, NOW, ages).is_ok());
        for session in [other, None] {
            let refused = check(&key, Form { session, ..form }, &token, NOW, ages);
            assert_eq!(refused, Err(Refused::FormForeign));
        }
    }

    #[test]
    fn parts_do_not_run_into_each_other() {
        let key = FormKey::new(&mut rng(1));
        let session = SessionId(crate::Id::from_bytes(*b"0123456789abcdef"));
        let seen = FormSeen { nonce: [7; 16], issued: NOW };
        let long = "propose0123456789abcdef";
        let a = sign(&key, Form { purpose: "propose", session: Some(session) }, &seen);
        let b = sign(&key, Form { purpose: long, session: None }, &seen);
        assert_ne!(a, b);
    }

    proptest! {
        #[test]
        fn one_changed_character_is_refused(place in 0..LENGTH, with in "[A-Za-z0-9_-]") {
            let key = FormKey::new(&mut rng(1));
            let token = issue(&key, SIGN_IN, NOW, &mut rng(2));
            let mut changed = token.clone();
            changed.replace_range(place..=place, &with);
            prop_assume!(changed != token);
            let got = check(&key, SIGN_IN, &changed, NOW.plus(9_000), AGES);
            prop_assert_eq!(got, Err(Refused::FormForeign));
        }

        #[test]
        fn nothing_sent_breaks_it(token: String) {
            let key = FormKey::new(&mut rng(1));
            prop_assert_eq!(check(&key, SIGN_IN, &token, NOW, AGES), Err(Refused::FormForeign));
        }
    }
}
