//! How often somebody may try.
//!
//! A bucket for each account and for each network: it holds so many attempts, and fills again one by one. Written as the
//! generic cell rate algorithm (ITU-T I.371, annex A): one moment for each bucket says all that a count and a time would.
//!
//! Addresses are held as networks: the first 24 bits of IPv4, the first 48 of IPv6. That is what one attacker rents
//! at a time, and it says less about one person than her whole address would. Behind one network there may be many
//! people, so give networks a far larger bucket than accounts. Even the network is not held but its HMAC-SHA-256 under
//! a key drawn at each start: a dump of memory is no list of who was here.
//!
//! Memory is bounded. When it is full, the fullest bucket goes, which is the one that refuses least: an attacker who
//! comes from everywhere pushes out her own, and not the buckets that hold somebody back.
//!
//! Absent on purpose: storage. After a restart everyone has all attempts again; sign-in must not rest on this alone.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use hmac::{Hmac, KeyInit, Mac};
use rand_core::CryptoRng;
use sha2::Sha256;

use crate::secret::{Secret, draw};
use crate::{Millis, PersonId, Refused};

/// How much, how often.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// Attempts in a full bucket; 0 counts as 1.
    pub burst: u32,
    /// Milliseconds until one more is there; less than 1 counts as 1.
    pub refill: i64,
}

/// Whose bucket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose<'a> {
    /// An account that exists.
    Account(PersonId),
    /// A name that somebody typed, whether or not there is such an account.
    Name(&'a str),
    /// The network of an address.
    Address(IpAddr),
}

/// The wait before one more attempt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RetryAfter {
    /// Seconds, rounded up, at least 1: the value of the HTTP header of that name.
    pub seconds: u64,
}

impl From<RetryAfter> for Refused {
    fn from(wait: RetryAfter) -> Self {
        Self::TooMany { seconds: wait.seconds }
    }
}

type Key = [u8; 16];

/// The buckets of one kind of attempt.
#[derive(Debug)]
pub struct Limiter {
    rate: Rate,
    most: usize,
    key: Secret<[u8; 64]>,
    /// When each bucket will be full again.
    full_at: BTreeMap<Key, i64>,
    /// The same, in the order in which they are let go.
    order: BTreeSet<(i64, Key)>,
}

impl Limiter {
    /// Buckets of this rate, all full; at most `most` are held at a time (0 counts as 1), each some 100 bytes.
    pub fn new(rate: Rate, most: usize, rng: &mut dyn CryptoRng) -> Self {
        let rate = Rate { burst: rate.burst.max(1), refill: rate.refill.max(1) };
        let key = Secret::new(draw(rng));
        Self { rate, most: most.max(1), key, full_at: BTreeMap::new(), order: BTreeSet::new() }
    }

    /// Takes one attempt out of the bucket, if there is one. A refused attempt costs nothing.
    ///
    /// # Errors
    /// [`RetryAfter`] when the bucket is empty.
    pub fn allow(&mut self, whose: Whose<'_>, now: Millis) -> Result<(), RetryAfter> {
        let (key, now) = (self.key_of(whose), now.0);
        let whole = self.rate.refill.saturating_mul(i64::from(self.rate.burst));
        let held = self.full_at.get(&key).copied();
        // A clock set back must not lock anyone out for longer than an empty bucket would.
        let full_at = held.map_or(now, |at| at.clamp(now, now.saturating_add(whole)));
        let after = full_at.saturating_add(self.rate.refill);
        let wait = after.saturating_sub(now).saturating_sub(whole);
        if wait > 0 {
            let seconds = wait.cast_unsigned().div_ceil(1000).max(1);
            return Err(RetryAfter { seconds });
        }
        if let Some(before) = held {
            self.order.remove(&(before, key));
        } else {
            self.make_room(now);
        }
        self.full_at.insert(key, after);
        self.order.insert((after, key));
        Ok(())
    }

    /// Gives the bucket its attempts back, as after a successful sign-in.
    pub fn forgive(&mut self, whose: Whose<'_>) {
        let key = self.key_of(whose);
        if let Some(at) = self.full_at.remove(&key) {
            self.order.remove(&(at, key));
        }
    }

    /// Buckets held, full ones that were not yet let go among them.
    #[must_use]
    pub fn held(&self) -> usize {
        self.full_at.len()
    }

    /// Lets go of every full bucket, which says nothing, and then of the fullest until there is room for one more.
    fn make_room(&mut self, now: i64) {
        while let Some(&(at, key)) = self.order.first() {
            if at > now && self.full_at.len() < self.most {
                break;
            }
            self.order.remove(&(at, key));
            self.full_at.remove(&key);
        }
    }

    fn key_of(&self, whose: Whose<'_>) -> Key {
        let mut mac = Hmac::<Sha256>::new(&(*self.key.expose()).into());
        match whose {
            Whose::Account(id) => {
                mac.update(b"account");
                mac.update(&id.0.to_bytes());
            }
            Whose::Name(name) => {
                mac.update(b"name");
                mac.update(name.as_bytes());
            }
            Whose::Address(address) => match address.to_canonical() {
                IpAddr::V4(v4) => {
                    mac.update(b"v4");
                    mac.update(&(u32::from(v4) >> 8).to_be_bytes());
                }
                IpAddr::V6(v6) => {
                    mac.update(b"v6");
                    mac.update(&(u128::from(v6) >> 80).to_be_bytes());
                }
            },
        }
        let whole: [u8; 32] = mac.finalize().into_bytes().into();
        let mut key = [0; 16];
        key.iter_mut().zip(whole).for_each(|(to, from)| *to = from);
        key
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::testing::rng;

    const RATE: Rate = Rate { burst: 3, refill: 10_000 };

    fn limiter(most: usize) -> Limiter {
        Limiter::new(RATE, most, &mut rng(1))
    }

    fn address(text: &str) -> Whose<'static> {
        Whose::Address(text.parse().unwrap())
    }

    #[test]
    fn a_burst_then_one_by_one() {
        let (mut l, who) = (limiter(10), Whose::Name("amina"));
        for _ in 0..3 {
            assert_eq!(l.allow(who, Millis(0)), Ok(()));
        }
        assert_eq!(l.allow(who, Millis(0)), Err(RetryAfter { seconds: 10 }));
        assert_eq!(l.allow(who, Millis(9_001)), Err(RetryAfter { seconds: 1 }));
        assert_eq!(l.allow(who, Millis(9_999)), Err(RetryAfter { seconds: 1 }));
        assert_eq!(l.allow(who, Millis(10_000)), Ok(()));
        assert_eq!(l.allow(who, Millis(10_000)), Err(RetryAfter { seconds: 10 }));
        assert_eq!(l.allow(Whose::Name("amina "), Millis(10_000)), Ok(()));
        l.forgive(who);
        assert_eq!(l.allow(who, Millis(10_000)), Ok(()));
    }

    #[test]
    fn one_network_is_one_bucket() {
        let mut l = Limiter::new(Rate { burst: 1, ..RATE }, 10, &mut rng(1));
        let mut taken = |text| l.allow(address(text), Millis(0)).is_err();
        assert!(!taken("192.0.2.1"));
        assert!(taken("192.0.2.254"));
        assert!(taken("::ffff:192.0.2.7"));
        assert!(!taken("192.0.3.1"));
        assert!(!taken("2001:db8:1::1"));
        assert!(taken("2001:db8:1:ffff::2"));
        assert!(!taken("2001:db8:2::1"));
    }

    #[test]
    fn no_address_can_be_read_in_it() {
        let mut l = limiter(10);
        l.allow(address("192.0.2.1"), Millis(0)).unwrap();
        l.allow(Whose::Name("amina"), Millis(0)).unwrap();
        let shown = format!("{l:?}");
        assert!(!shown.contains("192, 0, 2") && !shown.contains("amina"), "{shown}");
        // Another start, another key.
        let mut again = Limiter::new(RATE, 10, &mut rng(2));
        again.allow(address("192.0.2.1"), Millis(0)).unwrap();
        assert!(again.full_at.keys().all(|key| !l.full_at.contains_key(key)));
    }

    #[test]
    fn memory_is_bounded_and_those_held_back_stay_so() {
        let mut l = limiter(4);
        for _ in 0..3 {
            l.allow(Whose::Name("held back"), Millis(0)).unwrap();
        }
        for n in 0..100 {
            l.allow(Whose::Name(&n.to_string()), Millis(1)).unwrap();
            assert!(l.held() <= 4 && l.order.len() == l.held());
        }
        assert!(l.allow(Whose::Name("held back"), Millis(2)).is_err());
        // Everything is full again: one new bucket clears the rest.
        l.allow(Whose::Name("new"), Millis(1_000_000)).unwrap();
        assert_eq!(l.held(), 1);
    }

    #[test]
    fn a_clock_set_back_locks_nobody_out() {
        let (mut l, who) = (limiter(4), Whose::Name("amina"));
        for _ in 0..3 {
            l.allow(who, Millis(1_000_000_000)).unwrap();
        }
        assert_eq!(l.allow(who, Millis(0)), Err(RetryAfter { seconds: 10 }));
        for odd in [i64::MIN, i64::MAX] {
            let _ = l.allow(who, Millis(odd));
        }
    }

    proptest! {
        #[test]
        fn never_more_than_the_burst_and_what_flowed_in(
            burst in 1_u32..6,
            refill in 1_i64..500,
            gaps in prop::collection::vec(0_i64..400, 1..200),
        ) {
            let mut l = Limiter::new(Rate { burst, refill }, 4, &mut rng(1));
            let (mut now, mut allowed) = (0_i64, Vec::new());
            for gap in gaps {
                now += gap;
                if let Err(wait) = l.allow(Whose::Name("amina"), Millis(now)) {
                    // The wait that was told is enough, and a second less is not.
                    let told = now + wait.seconds.cast_signed() * 1000;
                    let early = l.allow(Whose::Name("amina"), Millis((told - 1000).max(now)));
                    prop_assert!(early.is_err());
                    prop_assert_eq!(l.allow(Whose::Name("amina"), Millis(told)), Ok(()));
                    now = told;
                }
                allowed.push(now);
            }
            // In every window, from any allowed attempt to any later one.
            for (i, from) in allowed.iter().enumerate() {
                for (j, to) in allowed.iter().enumerate().skip(i) {
                    let most = i64::from(burst) + (to - from) / refill;
                    prop_assert!((j - i + 1) as i64 <= most, "{} in {} ms", j - i + 1, to - from);
                }
            }
        }
    }
}
