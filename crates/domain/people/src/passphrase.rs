//! Passphrases: which are taken, how they are kept, how they are checked.
//!
//! After OWASP ASVS 5.0, chapter 6.2: at least [`LEAST`] characters, no rules about which (6.2.5), spaces and every
//! script welcome, nothing cut off (6.2.8), and none that anyone would try first (6.2.4) or that little more than repeats
//! her name or ours (6.2.11). Characters are Unicode code points after NFKC (as NIST SP 800-63B
//! of 2017, section 5.1.1.2 asks), so that the same words typed on another keyboard are the same; nothing else is
//! changed.
//!
//! Kept as Argon2id (RFC 9106) in the PHC string format. [`MEMORY`] says which costs and why.
//!
//! Absent on purpose: an end date, hints and questions (against 6.2.10 and 6.4.2), a strength in per cent, and the
//! `zxcvbn` crate, which estimates well but asks the clock for the year and so answers differently next January.

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher, PasswordVerifier, Version};
use rand_core::CryptoRng;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;
use unicode_normalization::UnicodeNormalization;
use zeroize::Zeroizing;

use crate::Refused;
use crate::secret::{Secret, draw};

/// Fewest characters of a new passphrase. ASVS asks for 8 and recommends 15; 12 is what a phrase of three words has.
pub const LEAST: usize = 12;

/// Most characters that are taken: ASVS 6.2.9 asks for 64 at least. A bound, so that nobody sends us a book to hash.
pub const MOST: usize = 256;

/// Memory of one Argon2id computation, in KiB.
///
/// 46 MiB and two passes take 78 ms on one core of the two-core Xeon on which this was written (median of nine; 30 ms
/// for 19 MiB and two passes, 159 ms for 64 MiB and three). That is more than either of OWASP's choices of equal strength
/// (46 MiB and one pass, 19 MiB and two) and less than RFC 9106's second (section 4: 64 MiB, three passes, four lanes),
/// which would need four cores for each sign-in to stay below 100 ms. Whoever calls bounds how many run at once: each
/// holds this memory.
pub const MEMORY: u32 = 47_104;

/// Passes over that memory.
pub const PASSES: u32 = 2;

/// Lanes: one, because sign-ins come side by side and each has one core.
pub const LANES: u32 = 1;

/// A passphrase as it was received, after NFKC and nothing else. Wiped when dropped, never shown.
#[derive(Debug, Clone)]
pub struct Passphrase(Secret<String>);

impl Passphrase {
    /// As somebody typed it, for checking. Only what could never have been taken is refused.
    ///
    /// # Errors
    /// [`Refused::PassphraseLong`] above [`MOST`] characters.
    pub fn received(typed: &str) -> Result<Self, Refused> {
        let long = Refused::PassphraseLong { most: MOST };
        // NFKC joins a few characters into one: what is far too long is not looked at further.
        if typed.chars().nth(4 * MOST).is_some() {
            return Err(long);
        }
        // Room for all of it at once: a string that grows leaves copies behind.
        let mut text = Zeroizing::new(String::with_capacity(typed.nfkc().map(char::len_utf8).sum()));
        text.extend(typed.nfkc());
        if text.chars().nth(MOST).is_some() {
            return Err(long);
        }
        Ok(Self(Secret::new(std::mem::take(&mut *text))))
    }

    /// As somebody chose it, for keeping. `context` is what others would guess first: the name of the program and of the
    /// organisation, her own name, her address.
    ///
    /// # Errors
    /// Why it is not taken: `Refused::Passphrase…`.
    pub fn chosen(typed: &str, context: &[&str]) -> Result<Self, Refused> {
        let taken = Self::received(typed)?;
        let text = taken.0.expose();
        if text.chars().count() < LEAST {
            return Err(Refused::PassphraseShort { least: LEAST });
        }
        let folded = fold(text);
        if is_simple(&folded) {
            return Err(Refused::PassphraseSimple);
        }
        if is_common(&folded) {
            return Err(Refused::PassphraseCommon);
        }
        if is_context(&folded, context) {
            return Err(Refused::PassphraseContext);
        }
        Ok(taken)
    }

    /// What is stored: a PHC string with a salt of 16 bytes.
    ///
    /// # Errors
    /// [`Refused::Stored`] when the library refuses, which it has no reason to.
    pub fn hash(&self, rng: &mut dyn CryptoRng) -> Result<String, Refused> {
        let salt: [u8; 16] = draw(rng);
        let hash = hasher()?.hash_password_with_salt(self.0.expose().as_bytes(), &salt);
        hash.map(|phc| phc.to_string()).map_err(|_| Refused::Stored)
    }

    /// Whether this is the passphrase of what was stored, with the costs that were stored.
    ///
    /// # Errors
    /// [`Refused::SignInWrong`] if not; [`Refused::Stored`] when what was stored cannot be read.
    pub fn verify(&self, stored: &str) -> Result<(), Refused> {
        let phc = PasswordHash::new(stored).map_err(|_| Refused::Stored)?;
        hasher()?.verify_password(self.0.expose().as_bytes(), &phc).map_err(|error| match error {
            argon2::password_hash::Error::PasswordInvalid => Refused::SignInWrong,
            _ => Refused::Stored,
        })
    }

    /// The same work and the same answer for an account that does not exist, so that nobody learns which do.
    #[must_use = "the answer is the refusal to give"]
    pub fn verify_unknown(&self) -> Refused {
        let mut out = Zeroizing::new([0; Params::DEFAULT_OUTPUT_LEN]);
        let done = hasher().map(|h| h.hash_password_into(self.0.expose().as_bytes(), &[0; 16], out.as_mut_slice()));
        // Looked at, so that no compiler finds the work superfluous.
        match done {
            Ok(_) if bool::from(out.ct_eq(&[0; Params::DEFAULT_OUTPUT_LEN])) => Refused::Stored,
            _ => Refused::SignInWrong,
        }
    }
}

/// Whether what was stored has other costs than those of today: hash again, now that the passphrase is at hand.
#[must_use]
pub fn needs_rehash(stored: &str) -> bool {
    let Ok(phc) = PasswordHash::new(stored) else { return true };
    let today = phc.algorithm == Algorithm::Argon2id.ident() && phc.version == Some(Version::V0x13.into());
    let costs = Params::try_from(&phc).map(|p| (p.m_cost(), p.t_cost(), p.p_cost()));
    !today || costs != Ok((MEMORY, PASSES, LANES))
}

fn hasher() -> Result<Argon2<'static>, Refused> {
    let params = Params::new(MEMORY, PASSES, LANES, None).map_err(|_| Refused::Stored)?;
    Ok(Argon2::new(Algorithm::Argon2id, Version::V0x13, params))
}

/// As it is compared with lists: lower case. What is hashed is never folded.
fn fold(text: &str) -> Zeroizing<String> {
    Zeroizing::new(text.to_lowercase())
}

/// One short piece again and again, few different characters, or characters in their order in the alphabet.
fn is_simple(folded: &str) -> bool {
    let chars: Zeroizing<Vec<char>> = Zeroizing::new(folded.chars().collect());
    let mut different = chars.to_vec();
    different.sort_unstable();
    different.dedup();
    let repeats = (1..=6).any(|piece| chars.iter().zip(chars.iter().skip(piece)).all(|(a, b)| a == b));
    let step = |by: i64| {
        let pairs = chars.iter().zip(chars.iter().skip(1));
        // Once past 9 comes 0, as on a keyboard.
        pairs.filter(|(a, b)| i64::from(u32::from(**b)) - i64::from(u32::from(**a)) != by).count() <= 1
    };
    different.len() < 5 || repeats || step(1) || step(-1)
}

/// Hashes of the first that anyone would try: see `data/README.md`.
const COMMON: &[u8] = include_bytes!("../data/common.bin");

/// The list has it, or what is left of it without the digits and signs before and after.
fn is_common(folded: &str) -> bool {
    let core = folded.trim_matches(|c: char| !c.is_alphabetic());
    listed(folded) || (core.len() < folded.len() && listed(core))
}

fn listed(word: &str) -> bool {
    let hash: [u8; 32] = Sha256::digest(word).into();
    let (hashes, _) = COMMON.as_chunks::<8>();
    hash.first_chunk::<8>().is_some_and(|first| hashes.binary_search(first).is_ok())
}

/// Without the words of the context, less than eight characters are left.
fn is_context(folded: &str, context: &[&str]) -> bool {
    let mut words: Vec<String> = Vec::new();
    for name in context {
        let name = name.nfkc().collect::<String>().to_lowercase();
        let parts = name.split(|c: char| !c.is_alphanumeric()).map(str::to_owned);
        words.extend(parts.filter(|part| part.chars().count() >= 3));
        words.push(name.clone());
    }
    words.retain(|word| !word.trim().is_empty());
    words.sort_unstable_by_key(|word| std::cmp::Reverse(word.len()));
    let mut rest = Zeroizing::new(folded.to_owned());
    for word in &words {
        if rest.contains(word.as_str()) {
            rest = Zeroizing::new(rest.replace(word.as_str(), " "));
        }
    }
    rest.len() < folded.len() && rest.chars().filter(|c| c.is_alphanumeric()).count() < 8
}

#[cfg(test)]
mod tests;
