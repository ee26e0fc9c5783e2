//! An authenticator in software, to play the part of a phone: it holds one key, and says what a test wants it to say.
//!
//! Written from W3C Web Authentication Level 3: client data (section 5.8.1), authenticator data (6.1), attestation object with the
//! format `none` (6.5.4, 8.7); COSE keys (RFC 9052, section 7; RFC 9053, sections 2.1 and 7.1); CBOR (RFC 8949).

use data_encoding::BASE64URL_NOPAD;
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{DerSignature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

const PRESENT: u8 = 1;
const VERIFIED: u8 = 1 << 2;
const HOLDS_KEY: u8 = 1 << 6;

/// A device with one key.
#[derive(Clone)]
pub(crate) struct Device {
    pub(crate) key: SigningKey,
    pub(crate) id: Vec<u8>,
    pub(crate) person: Vec<u8>,
    pub(crate) rp: String,
    /// The page that the browser says it is on.
    pub(crate) origin: String,
    /// How often the key was used; stays at 0 for keys that are kept in step between devices.
    pub(crate) counter: u32,
    /// Whether it looked at a face or a finger.
    pub(crate) verifies: bool,
}

impl Device {
    /// A device on a page; `seed` makes its key and the id of it.
    pub(crate) fn on(origin: &str, seed: u8) -> Self {
        Self {
            key: SigningKey::from_slice(&[seed; 32]).unwrap(),
            id: vec![seed; 32],
            person: Vec::new(),
            rp: String::new(),
            origin: origin.to_owned(),
            counter: 1,
            verifies: true,
        }
    }

    /// Makes its key for the site and the person that `publicKey` names.
    pub(crate) fn create(&mut self, asked: &Value) -> Value {
        self.rp = text(asked, "/rp/id");
        self.person = BASE64URL_NOPAD.decode(text(asked, "/user/id").as_bytes()).unwrap();
        assert_eq!(asked.pointer("/authenticatorSelection/residentKey").unwrap(), "required");
        let client = self.client("webauthn.create", asked);
        let mut data = self.data(HOLDS_KEY);
        data.extend([0; 16]); // No make and model.
        data.extend(u16::try_from(self.id.len()).unwrap().to_be_bytes());
        data.extend(&self.id);
        let point = self.key.verifying_key().to_sec1_point(false);
        // {1: 2 (EC2), 3: -7 (ES256), -1: 1 (P-256), -2: x, -3: y}
        data.extend([0xa5, 0x01, 0x02, 0x03, 0x26, 0x20, 0x01, 0x21, 0x58, 32]);
        data.extend(point.x().unwrap());
        data.extend([0x22, 0x58, 32]);
        data.extend(point.y().unwrap());
        // {"fmt": "none", "attStmt": {}, "authData": bytes}
        let mut object = b"\xa3\x63fmt\x64none\x67attStmt\xa0\x68authData\x59".to_vec();
        object.extend(u16::try_from(data.len()).unwrap().to_be_bytes());
        object.extend(&data);
        let response = json!({ "clientDataJSON": encode(&client), "attestationObject": encode(&object) });
        json!({ "id": encode(&self.id), "rawId": encode(&self.id), "type": "public-key", "response": response })
    }

    /// Says that its person is there, to whoever asks in `publicKey`.
    pub(crate) fn get(&mut self, asked: &Value) -> Value {
        if self.counter > 0 {
            self.counter += 1;
        }
        let client = self.client("webauthn.get", asked);
        let data = self.data(0);
        let mut signed = data.clone();
        signed.extend(Sha256::digest(&client));
        let signature: DerSignature = self.key.sign(&signed);
        let response = json!({
            "clientDataJSON": encode(&client),
            "authenticatorData": encode(&data),
            "signature": encode(signature.as_bytes()),
            "userHandle": encode(&self.person),
        });
        json!({ "id": encode(&self.id), "rawId": encode(&self.id), "type": "public-key", "response": response })
    }

    /// The same device with the name of another person beside its key.
    pub(crate) fn as_person_of(&self, other: &Self) -> Self {
        Self { person: other.person.clone(), ..self.clone() }
    }

    fn client(&self, kind: &str, asked: &Value) -> Vec<u8> {
        let challenge = text(asked, "/challenge");
        json!({ "type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": false })
            .to_string()
            .into_bytes()
    }

    fn data(&self, flags: u8) -> Vec<u8> {
        let mut data = Sha256::digest(self.rp.as_bytes()).to_vec();
        data.push(flags | PRESENT | if self.verifies { VERIFIED } else { 0 });
        data.extend(self.counter.to_be_bytes());
        data
    }
}

fn text(asked: &Value, path: &str) -> String {
    asked.pointer(path).unwrap_or_else(|| panic!("{path} is missing in {asked}")).as_str().unwrap().to_owned()
}

fn encode(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}
