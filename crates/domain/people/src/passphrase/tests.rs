use argon2::{AssociatedData, ParamsBuilder};
use data_encoding::HEXLOWER;
use proptest::prelude::*;

use super::*;
use crate::testing::rng;

/// RFC 9106, section 5.3: Argon2id with secret and associated data.
#[test]
fn the_library_gives_the_vector_of_rfc_9106() {
    let params = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(AssociatedData::new(&[4; 12]).unwrap())
        .output_len(32)
        .build()
        .unwrap();
    let argon = Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let mut tag = [0; 32];
    argon.hash_password_into(&[1; 32], &[2; 16], &mut tag).unwrap();
    assert_eq!(HEXLOWER.encode(&tag), "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
}

fn refused(typed: &str) -> Option<Refused> {
    Passphrase::chosen(typed, &["Plumbline", "Casa de la Mujer", "Amina Diallo", "amina@example.org"]).err()
}

#[test]
fn length_is_counted_in_characters_after_nfkc() {
    assert_eq!(refused("heron on po"), Some(Refused::PassphraseShort { least: 12 }));
    assert_eq!(refused("heron on pon"), None);
    // Eleven letters, one of them a base letter and an accent: eleven after NFKC.
    assert_eq!(refused("he\u{301}ron on po"), Some(Refused::PassphraseShort { least: 12 }));
    // One ligature is three letters after NFKC.
    assert_eq!(refused("heron on \u{fb03}x"), None);
    assert_eq!(refused("البلشون على البركة"), None);
    let long: String = "heron, pond, reed. ".repeat(14);
    assert_eq!(refused(&long.chars().take(256).collect::<String>()), None);
    assert_eq!(refused(&long.chars().take(257).collect::<String>()), Some(Refused::PassphraseLong { most: 256 }));
    assert_eq!(refused(&"x".repeat(5_000_000)), Some(Refused::PassphraseLong { most: 256 }));
    // NFKC makes eighteen of this one.
    assert_eq!(refused(&"\u{fdfa}".repeat(100)), Some(Refused::PassphraseLong { most: 256 }));
}

#[test]
fn no_rule_about_which_characters() {
    for taken in
        ["four small boats", "4719 2850 3391", "🦢🌾🌊🪷🐟🐸🌙⭐☔🍃🪨🐚", "   heron  pond   ", "ЦАПЛЯ НА ПРУДУ"]
    {
        assert_eq!(refused(taken), None, "{taken}");
    }
}

#[test]
fn what_anyone_would_try_first_is_refused() {
    for common in [
        "1qaz2wsx3edc",
        "QwertyQwerty1",
        "qazwsxedcrfv",
        "unbelievable",
        "leavemealone",
        "Password2024!!",
        "...iloveyou1234",
        "123456789qwe",
    ] {
        let why = refused(common);
        assert!(matches!(why, Some(Refused::PassphraseCommon | Refused::PassphraseSimple)), "{common}: {why:?}");
    }
    // The whole is listed, not a part of something longer.
    assert_eq!(refused("unbelievable herons"), None);
}

#[test]
fn repeats_and_rows_are_refused() {
    for simple in [
        "aaaaaaaaaaaaa",
        "abcabcabcabcab",
        "heronheronheron",
        "121212121212",
        "abcdefghijkl",
        "zyxwvutsrqpo",
        "12345678901234",
    ] {
        assert_eq!(refused(simple), Some(Refused::PassphraseSimple), "{simple}");
    }
    // Four different characters, in no order; and five.
    assert_eq!(refused("abba cab abba"), Some(Refused::PassphraseSimple));
    assert_eq!(refused("abba cad abba"), None);
}

#[test]
fn names_that_all_know_are_not_enough() {
    for known in [
        "Plumbline2026",
        "plumbline plumb",
        "Amina.Diallo.1",
        "CASA de la MUJER!",
        "amina@example.org",
        "mujer-amina-casa",
    ] {
        assert_eq!(refused(known), Some(Refused::PassphraseContext), "{known}");
    }
    assert_eq!(refused("plumbline by the water"), None);
    assert!(Passphrase::chosen("heron on the pond", &["", " ", "a"]).is_ok());
}

#[test]
fn the_list_is_sorted_and_long_enough() {
    let (hashes, rest) = COMMON.as_chunks::<8>();
    assert!(rest.is_empty());
    assert_eq!(hashes.len(), 20_000);
    assert!(hashes.is_sorted_by(|a, b| a < b));
}

#[test]
fn kept_checked_and_renewed() {
    let phrase = Passphrase::received("Héron on the pond ").unwrap();
    let stored = phrase.hash(&mut rng(1)).unwrap();
    assert!(stored.starts_with("$argon2id$v=19$m=47104,t=2,p=1$"), "{stored}");
    assert_eq!(phrase.verify(&stored), Ok(()));
    // The same words from another keyboard.
    assert_eq!(Passphrase::received("He\u{301}ron on the pond ").unwrap().verify(&stored), Ok(()));
    // Nothing is trimmed, folded or cut off.
    for other in ["Héron on the pond", "héron on the pond ", "Héron on the pond  ", ""] {
        assert_eq!(Passphrase::received(other).unwrap().verify(&stored), Err(Refused::SignInWrong), "{other}");
    }
    assert_eq!(phrase.verify_unknown(), Refused::SignInWrong);
    assert_eq!(phrase.verify("not a hash"), Err(Refused::Stored));
    // Another algorithm, and costs that there are not: ours to mend, not hers.
    assert_eq!(phrase.verify(&stored.replace("argon2id", "scrypt")), Err(Refused::Stored));
    assert_eq!(phrase.verify(&stored.replace("t=2", "t=0")), Err(Refused::Stored));
    assert_ne!(phrase.hash(&mut rng(2)).unwrap(), stored, "the salt comes from the generator");

    assert!(!needs_rehash(&stored));
    for old in [
        stored.replace("m=47104", "m=19456"),
        stored.replace("t=2", "t=1"),
        stored.replace("argon2id", "argon2i"),
        stored.replace("v=19", "v=16"),
        "nonsense".to_owned(),
    ] {
        assert!(needs_rehash(&old), "{old}");
    }
}

#[test]
fn hashes_of_older_costs_still_open() {
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(64, 1, 1, None).unwrap());
    let stored = argon.hash_password_with_salt(b"heron on the pond", &[7; 16]).unwrap().to_string();
    assert_eq!(Passphrase::received("heron on the pond").unwrap().verify(&stored), Ok(()));
    assert_eq!(Passphrase::received("heron on the pont").unwrap().verify(&stored), Err(Refused::SignInWrong));
}

#[test]
fn the_end_of_the_longest_counts() {
    let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, Params::new(64, 1, 1, None).unwrap());
    let long = "heron, pond, reed. ".repeat(14).chars().take(MOST).collect::<String>();
    let stored = argon.hash_password_with_salt(long.as_bytes(), &[7; 16]).unwrap().to_string();
    assert_eq!(Passphrase::received(&long).unwrap().verify(&stored), Ok(()));
    let other: String = long.chars().take(MOST - 1).chain(['x']).collect();
    assert_eq!(Passphrase::received(&other).unwrap().verify(&stored), Err(Refused::SignInWrong));
}

#[test]
fn debug_shows_nothing() {
    assert_eq!(format!("{:?}", Passphrase::received("heron").unwrap()), "Passphrase(Secret(..))");
}

proptest! {
    #[test]
    fn nothing_typed_breaks_it_and_what_is_taken_is_in_bounds(typed: String, name: String) {
        if let Ok(taken) = Passphrase::chosen(&typed, &[&name]) {
            prop_assert!((LEAST..=MOST).contains(&taken.0.expose().chars().count()));
            prop_assert_eq!(taken.0.expose(), &typed.nfkc().collect::<String>());
        }
    }
}
