//! Six digits from an authenticator: RFC 6238 with SHA-1, 30 seconds, as every authenticator speaks it.
//!
//! The collisions of SHA-1 do not touch HMAC (RFC 6238, section 1.2 and RFC 4226, appendix B), and many authenticators
//! ignore the other algorithms silently. One step of drift either way is taken (RFC 6238, section 5.2). A code counts
//! once: the step it was for is handed back, and no step up to it is taken again (OWASP ASVS 5.0, 6.5.1).
//!
//! Absent on purpose: a counter of failures, which is the matter of [`crate::limit`]; without one, six digits are
//! guessed in days.

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use qrcodegen::{QrCode, QrCodeEcc};
use rand_core::CryptoRng;
use sha1::Sha1;
use subtle::{Choice, ConditionallySelectable, ConstantTimeEq};
use zeroize::Zeroizing;

use crate::secret::{Secret, draw};
use crate::{Millis, Refused};

/// Seconds that a code stands for.
pub const STEP: i64 = 30;

/// Steps of drift that are taken, either way.
const DRIFT: i64 = 1;

/// Everything but the unreserved characters of RFC 3986, section 2.3.
const ESCAPED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// What she and we both know: 160 random bits, as RFC 4226, section 4 recommends.
#[derive(Debug, Clone)]
pub struct TotpSecret(Secret<[u8; 20]>);

impl TotpSecret {
    /// A new one.
    pub fn new(rng: &mut dyn CryptoRng) -> Self {
        Self(Secret::new(draw(rng)))
    }

    /// From the 20 bytes that were stored.
    #[must_use]
    pub fn from_bytes(bytes: [u8; 20]) -> Self {
        Self(Secret::new(bytes))
    }

    /// The 20 bytes to store. They are needed in clear for every sign-in: store them encrypted.
    #[must_use]
    pub fn expose(&self) -> &[u8; 20] {
        self.0.expose()
    }

    /// For typing into an authenticator: 32 characters of base 32 (RFC 4648, section 6) in eight groups of four.
    #[must_use]
    pub fn shown(&self) -> Zeroizing<String> {
        let mut text = Zeroizing::new(String::with_capacity(39));
        for (place, c) in self.base32().chars().enumerate() {
            if place > 0 && place % 4 == 0 {
                text.push(' ');
            }
            text.push(c);
        }
        text
    }

    /// The address that an authenticator reads
    /// (<https://github.com/google/google-authenticator/wiki/Key-Uri-Format>). A colon in `issuer` or `account` is
    /// escaped like everything else, so that it cannot pass for the one between them.
    #[must_use]
    pub fn uri(&self, issuer: &str, account: &str) -> Zeroizing<String> {
        let (issuer, account) = (utf8_percent_encode(issuer, ESCAPED), utf8_percent_encode(account, ESCAPED));
        let secret = self.base32();
        Zeroizing::new(format!(
            "otpauth://totp/{issuer}:{account}?secret={}&issuer={issuer}&algorithm=SHA1&digits=6&period={STEP}",
            *secret
        ))
    }

    fn base32(&self) -> Zeroizing<String> {
        Zeroizing::new(BASE32_NOPAD.encode(self.0.expose()))
    }

    /// Whether these digits are right at `now` and newer than `last`, the step handed back the time before. Spaces
    /// between the digits do not matter. Store the answer as the next `last`, in the transaction that signs her in.
    ///
    /// # Errors
    /// [`Refused::TotpWrong`]: wrong, too old, or already used; which, is not told.
    pub fn verify(&self, typed: &str, now: Millis, last: Option<i64>) -> Result<i64, Refused> {
        let mut code = Zeroizing::new(String::with_capacity(6));
        code.extend(typed.chars().filter(|c| !c.is_whitespace()).take(7));
        if code.len() != 6 || !code.bytes().all(|b| b.is_ascii_digit()) {
            return Err(Refused::TotpWrong);
        }
        let typed: u32 = code.parse().map_err(|_| Refused::TotpWrong)?;
        let here = now.seconds().div_euclid(STEP);
        let (mut found, mut step) = (Choice::from(0), 0_i64);
        for candidate in here.saturating_sub(DRIFT)..=here.saturating_add(DRIFT) {
            let fresh = Choice::from(u8::from(candidate >= 0 && last.is_none_or(|last| candidate > last)));
            let same = hotp(self.0.expose(), candidate.cast_unsigned(), 1_000_000).ct_eq(&typed) & fresh;
            step.conditional_assign(&candidate, same);
            found |= same;
        }
        if found.into() { Ok(step) } else { Err(Refused::TotpWrong) }
    }
}

/// HOTP (RFC 4226, section 5.3) with HMAC-SHA-1: the truncated value modulo `modulus`.
fn hotp(secret: &[u8; 20], counter: u64, modulus: u32) -> u32 {
    // HMAC pads a short key with zeros to the block of 64 bytes (RFC 2104, section 2): padded here, no length can be wrong.
    let mut key = Zeroizing::new([0; 64]);
    key.iter_mut().zip(secret).for_each(|(to, from)| *to = *from);
    let mut mac = Hmac::<Sha1>::new(&(*key).into());
    mac.update(&counter.to_be_bytes());
    let hash: [u8; 20] = mac.finalize().into_bytes().into();
    let offset = usize::from(hash.last().map_or(0, |last| last & 15));
    let bytes = hash.iter().skip(offset).take(4);
    (bytes.fold(0_u32, |sum, byte| (sum << 8) | u32::from(*byte)) & 0x7fff_ffff) % modulus
}

/// A square of dark and light modules, without the quiet zone of four modules that has to be left around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// Modules along one side.
    pub width: usize,
    /// Row by row from the upper left; `true` is dark. `width * width` of them.
    pub dark: Vec<bool>,
}

/// An address as a QR code with medium error correction, the smallest that holds it.
///
/// # Errors
/// [`Refused::Stored`] when it is longer than any QR code holds (2,331 bytes): a name that should not have been taken.
pub fn matrix(uri: &str) -> Result<Matrix, Refused> {
    let code = QrCode::encode_text(uri, QrCodeEcc::Medium).map_err(|_| Refused::Stored)?;
    let side = 0..code.size();
    let dark =
        side.clone().flat_map(|y| side.clone().map(move |x| (x, y))).map(|(x, y)| code.get_module(x, y)).collect();
    Ok(Matrix { width: usize::try_from(code.size()).map_err(|_| Refused::Stored)?, dark })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::rng;

    /// The key of RFC 6238, appendix B and RFC 4226, appendix D for SHA-1.
    const RFC: [u8; 20] = *b"12345678901234567890";

    #[test]
    fn rfc_6238_appendix_b() {
        let vectors = [
            (59, 94_287_082),
            (1_111_111_109, 7_081_804),
            (1_111_111_111, 14_050_471),
            (1_234_567_890, 89_005_924),
            (2_000_000_000, 69_279_037),
            (20_000_000_000_u64, 65_353_130),
        ];
        for (seconds, code) in vectors {
            assert_eq!(hotp(&RFC, seconds / 30, 100_000_000), code, "{seconds}");
            let six = format!("{:06}", code % 1_000_000);
            let now = Millis(seconds.cast_signed() * 1000);
            assert_eq!(
                TotpSecret::from_bytes(RFC).verify(&six, now, None),
                Ok(seconds.cast_signed() / 30),
                "{seconds}"
            );
        }
    }

    #[test]
    fn rfc_4226_appendix_d() {
        let codes = [755_224, 287_082, 359_152, 969_429, 338_314, 254_676, 287_922, 162_583, 399_871, 520_489];
        for (counter, code) in (0..).zip(codes) {
            assert_eq!(hotp(&RFC, counter, 1_000_000), code);
        }
    }

    #[test]
    fn one_step_either_way_and_no_code_twice() {
        let secret = TotpSecret::from_bytes(RFC);
        let at = |step: i64| Millis(step * 30_000);
        for (step, right) in [(3, false), (4, true), (5, true), (6, true), (7, false)] {
            // 254676 is the code of step 5.
            assert_eq!(secret.verify("254 676", at(step), None).is_ok(), right, "{step}");
        }
        assert_eq!(secret.verify("254676", at(5), Some(4)), Ok(5));
        assert_eq!(secret.verify("254676", at(5), Some(5)), Err(Refused::TotpWrong));
        // Having used a later step, an earlier code is gone too.
        assert_eq!(secret.verify("254676", at(5), Some(6)), Err(Refused::TotpWrong));
        assert_eq!(secret.verify("254676", Millis(5 * 30_000 + 29_999), None), Ok(5));
    }

    #[test]
    fn only_six_plain_digits_are_a_code() {
        let secret = TotpSecret::from_bytes(RFC);
        for wrong in ["", "25467", "2546761", "0254676", "+25467", "-54676", "25467x", "٢٥٤٦٧٦", "254676 254676"]
        {
            assert_eq!(secret.verify(wrong, Millis(150_000), None), Err(Refused::TotpWrong), "{wrong}");
        }
        for end in [Millis(i64::MAX), Millis(i64::MIN), Millis(-1)] {
            assert_eq!(secret.verify("000000", end, None), Err(Refused::TotpWrong));
        }
    }

    #[test]
    fn the_address_is_escaped_and_the_secret_readable() {
        let secret = TotpSecret::from_bytes(RFC);
        assert_eq!(
            *secret.uri("Plumb: line", "añ&=?@x"),
            "otpauth://totp/Plumb%3A%20line:a%C3%B1%26%3D%3F%40x?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ\
             &issuer=Plumb%3A%20line&algorithm=SHA1&digits=6&period=30"
        );
        assert_eq!(*secret.shown(), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assert_ne!(TotpSecret::new(&mut rng(1)).expose(), TotpSecret::new(&mut rng(2)).expose());
    }

    #[test]
    fn the_matrix_has_its_three_corners() {
        let m = matrix(&TotpSecret::from_bytes(RFC).uri("Plumbline", "amina@example.org")).unwrap();
        assert_eq!(m.dark.len(), m.width * m.width);
        assert_eq!((m.width - 17) % 4, 0);
        let end = m.width - 7;
        for (left, top) in [(0, 0), (end, 0), (0, end)] {
            for (y, row) in
                ["#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######"].iter().enumerate()
            {
                let seen = &m.dark[(top + y) * m.width + left..][..7];
                assert_eq!(seen.iter().map(|d| if *d { '#' } else { '.' }).collect::<String>(), **row);
            }
        }
        assert_eq!(matrix(&"x".repeat(3000)), Err(Refused::Stored));
    }
}
