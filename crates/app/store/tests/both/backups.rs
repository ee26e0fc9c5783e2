//! A backup is whole, consistent while others write, and goes back into either database.

use std::collections::{BTreeMap, BTreeSet};

use people::Role;
use people::audit::{Act, Event};
use store::{Error, Proposal, Store};

use crate::{NOW, empties, org, organisation, person, stores};

async fn fill(store: &Store) {
    store
        .write("fill", (), |w, ()| {
            Box::pin(async move {
                w.put_organisation(&organisation(1)).await?;
                w.put_installation(&[6; 61], &[5; 32], NOW).await?;
                for n in 1..=20 {
                    w.put_person(&person(n)).await?;
                    w.set_roles(org(1), person(n).id, &BTreeSet::from([Role::Reader]), NOW).await?;
                    let detail = BTreeMap::from([("word".to_owned(), "ẞ\u{202e}\"\\".to_owned())]);
                    let event = Event {
                        organisation: Some(org(1)),
                        at: NOW,
                        actor: None,
                        act: Act::PersonJoined,
                        object: n.to_string(),
                        detail,
                    };
                    w.record(event).await?;
                }
                let session = store::Session {
                    id: people::SessionId(people::Id::from_bytes([1; 16])),
                    person: person(1).id,
                    method: "totp".into(),
                    device: "android".into(),
                    made: NOW,
                    seen: NOW,
                    expires: NOW.plus(1_000_000),
                };
                w.put_session(&session, &[8; 32]).await?;
                for (n, organisation) in [(1, None), (2, Some(org(1)))] {
                    let invitation = store::Invitation {
                        id: people::InvitationId(people::Id::from_bytes([n; 16])),
                        organisation,
                        roles: BTreeSet::from([Role::Reader]),
                        invited_by: None,
                        made: NOW,
                        expires: NOW.plus(1_000_000),
                    };
                    w.put_invitation(&invitation, &[n; 32]).await?;
                }
                w.set_recovery(person(1).id, &[[7; 32]]).await?;
                let id = people::ProposalId(people::Id::from_bytes([1; 16]));
                w.put_proposal(&Proposal::waiting(id, None, "/countries/egy".into(), "{}".into(), NOW)).await
            })
        })
        .await
        .unwrap();
}

#[tokio::test]
async fn a_backup_goes_back_into_either_database_and_backs_up_the_same() {
    // What a restore changes on purpose; see below.
    let same =
        |table: &&store::backup::Table| !["sessions", "invitations", "audit", "audit_heads"].contains(&&*table.name);
    let away = tempfile::tempdir().unwrap();
    let (mut manifests, mut restored) = (Vec::new(), Vec::new());
    for (store, from) in stores().await {
        fill(&store).await;
        let folder = away.path().join(from.name);
        let manifest = store.backup(&folder, NOW, "test").await.unwrap();
        assert_eq!(manifest.tables.iter().find(|t| t.name == "people").unwrap().rows, 20);
        for into in empties().await {
            let copy = Store::open(&into.place).await.unwrap();
            copy.restore(&folder, NOW.plus(9))
                .await
                .unwrap_or_else(|e| panic!("{} into {}: {e}", from.name, into.name));
            let mut r = copy.reader().await.unwrap();
            assert_eq!(r.person(person(7).id).await.unwrap(), Some(person(7)));
            assert_eq!(r.members(org(1)).await.unwrap().len(), 20);
            let again =
                copy.backup(&away.path().join(format!("{}-{}", from.name, into.name)), NOW, "test").await.unwrap();
            let (now, then) = (again.tables.iter().filter(same), manifest.tables.iter().filter(same));
            assert!(now.eq(then), "{} into {}: {again:?}", from.name, into.name);
            restored.push(again);
            let twice = copy.restore(&folder, NOW.plus(9)).await.unwrap_err();
            assert!(twice.to_string().contains("holds data already"), "{twice}");
        }
        manifests.push(manifest);
    }
    assert!(manifests.windows(2).all(|pair| pair[0] == pair[1]), "both databases back up to the same bytes");
    assert!(restored.windows(2).all(|pair| pair[0] == pair[1]), "and so do the copies of them");
}

#[tokio::test]
async fn a_restore_lets_nobody_in_again_and_says_so() {
    let away = tempfile::tempdir().unwrap();
    for (store, from) in stores().await {
        fill(&store).await;
        let folder = away.path().join(from.name);
        store.backup(&folder, NOW, "test").await.unwrap();
        for into in empties().await {
            let copy = Store::open(&into.place).await.unwrap();
            for (store, open) in [(&store, true), (&copy, false)] {
                if !open {
                    copy.restore(&folder, NOW.plus(9)).await.unwrap();
                }
                let mut r = store.reader().await.unwrap();
                let at = NOW.plus(10);
                assert_eq!(r.session(&[8; 32], at).await.unwrap().is_some(), open);
                assert_eq!(r.invitation(&[1; 32], at).await.unwrap().is_some(), open);
                assert_eq!(r.invitation(&[2; 32], at).await.unwrap().is_some(), open);
            }
            let mut r = copy.reader().await.unwrap();
            let last = r.audit_back(None, i64::MAX, 1).await.unwrap().remove(0);
            assert_eq!((&*last.act, last.at), ("backup.restored", NOW.plus(9)));
            let counted = |name: &str| last.detail.get(name).map(String::as_str);
            assert_eq!((counted("sessions"), counted("invitations")), (Some("1"), Some("2")));
            assert_eq!(r.verify_chains().await.unwrap().len(), 2);
        }
    }
}

#[tokio::test]
async fn a_backup_names_its_key_and_can_do_without() {
    let away = tempfile::tempdir().unwrap();
    for (store, from) in stores().await {
        fill(&store).await;
        let folder = away.path().join(from.name);
        let made = store.backup_naming(&folder, NOW, "test", Some("/keys/of/sample".into())).await.unwrap();
        assert_eq!(made.key_mark, Some("05".repeat(32)));
        assert_eq!(store::backup::read_manifest(&folder).unwrap(), made);
        for into in empties().await {
            let copy = Store::open(&into.place).await.unwrap();
            copy.restore_without_key(&folder, NOW.plus(9)).await.unwrap();
            let mut r = copy.reader().await.unwrap();
            assert!(r.installation().await.unwrap().is_none(), "the key of forms was sealed too");
            let her = r.person(person(7).id).await.unwrap().unwrap();
            assert_eq!((her.totp, her.passphrase), (None, person(7).passphrase));
            assert_eq!(r.recovery_left(person(1).id).await.unwrap(), 1, "codes on paper still open");
            let last = r.audit_back(None, i64::MAX, 1).await.unwrap().remove(0);
            assert_eq!(last.detail["authenticators"], "20");
        }
    }
}

#[tokio::test]
async fn a_backup_taken_while_others_write_is_of_one_moment() {
    for (store, at) in stores().await {
        store
            .write("fill", (), |w, ()| Box::pin(async move { w.put_organisation(&organisation(1)).await }))
            .await
            .unwrap();
        let writing = {
            let store = store.clone();
            tokio::spawn(async move {
                for n in 1..=150_u8 {
                    store
                        .write("both", n, |w, n| {
                            Box::pin(async move {
                                w.put_person(&person(*n)).await?;
                                w.set_roles(org(1), person(*n).id, &BTreeSet::from([Role::Reader]), NOW).await
                            })
                        })
                        .await
                        .unwrap();
                }
            })
        };
        let away = tempfile::tempdir().unwrap();
        let mut seen = BTreeSet::new();
        for n in 0..10 {
            let manifest = store.backup(&away.path().join(n.to_string()), NOW, "test").await.unwrap();
            let rows = |name: &str| manifest.tables.iter().find(|t| t.name == name).unwrap().rows;
            assert_eq!(rows("people"), rows("memberships"), "{}", at.name);
            seen.insert(rows("people"));
        }
        writing.await.unwrap();
        assert!(seen.len() > 1, "{}: nobody wrote meanwhile: {seen:?}", at.name);
    }
}

/// In tables of its own time, then moved forward, all in the transaction of the restore.
#[tokio::test]
async fn a_copy_of_every_older_version_goes_back_and_is_moved_forward() {
    let away = tempfile::tempdir().unwrap();
    for version in 1..store::VERSION {
        let copy = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/data/version-{version}"));
        for into in empties().await {
            let store = Store::open(&into.place).await.unwrap();
            let told =
                store.restore(&copy, NOW.plus(9)).await.unwrap_or_else(|e| panic!("{version}, {}: {e}", into.name));
            assert_eq!((told.schema, told.key_mark), (version, None));
            assert_eq!(store.columns_differ().await.unwrap(), Vec::<String>::new(), "{}", into.name);
            assert!(store.prepare_all().await.unwrap().iter().all(|(_, wrong)| wrong.is_none()), "{}", into.name);
            let mut r = store.reader().await.unwrap();
            let her = r.person_by_sign_in("sample-amina").await.unwrap().unwrap();
            assert!(her.passphrase.is_some() && r.recovery_left(her.id).await.unwrap() == 10);
            assert_eq!(r.clear_secrets().await.unwrap().len(), 1, "the next start seals it");
            assert_eq!(r.installation().await.unwrap().unwrap().key_mark, None);
            assert_eq!(r.count_proposals(store::State::Waiting).await.unwrap(), 2);
            assert_eq!(r.verify_chains().await.unwrap().len(), 2);
            if version >= 2 {
                // All was told in it, and stays told.
                let all = r.statements("sample-session").await.unwrap();
                let told: Vec<_> = all.iter().map(|s| (s.agree, s.disagree, s.pass, s.cast)).collect();
                assert_eq!(told, [(4, 0, 3, 7), (1, 4, 2, 7), (1, 6, 0, 7)], "{}", into.name);
                assert_eq!(r.votes_told("sample-session").await.unwrap().len(), 21, "{}", into.name);
            }
            assert_eq!(store.examine().await.unwrap(), Vec::<String>::new());
            drop(r);
            let again = store.backup(&away.path().join(format!("{version}-{}", into.name)), NOW, "test").await.unwrap();
            assert_eq!(again.schema, store::VERSION);
            store.close().await;
            // Another start finds nothing to do.
            Store::open_existing(&into.place).await.unwrap();
        }
    }
}

#[tokio::test]
async fn an_older_copy_that_is_not_whole_leaves_the_newest_tables_empty() {
    let away = tempfile::tempdir().unwrap();
    let copy = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/version-1");
    let damaged = away.path().join("damaged");
    std::fs::create_dir(&damaged).unwrap();
    for file in std::fs::read_dir(&copy).unwrap().map(Result::unwrap) {
        std::fs::copy(file.path(), damaged.join(file.file_name())).unwrap();
    }
    let manifest = damaged.join("manifest.json");
    let rows = std::fs::read_to_string(&manifest).unwrap().replacen("\"rows\": 8", "\"rows\": 9", 1);
    std::fs::write(&manifest, rows).unwrap();
    for into in empties().await {
        let store = Store::open(&into.place).await.unwrap();
        let told = store.restore(&damaged, NOW.plus(9)).await.unwrap_err();
        assert!(told.to_string().contains("8 rows"), "{}: {told}", into.name);
        assert_eq!(store.columns_differ().await.unwrap(), Vec::<String>::new(), "{}", into.name);
        store.restore(&copy, NOW.plus(9)).await.unwrap();
    }
}

#[tokio::test]
async fn a_backup_that_is_not_whole_is_refused_and_nothing_is_kept() {
    for (store, at) in stores().await {
        fill(&store).await;
        let away = tempfile::tempdir().unwrap();
        let damaged: [fn(&std::path::Path); 4] = [
            |f| std::fs::remove_file(f.join("people.jsonl")).unwrap(),
            |f| {
                let path = f.join("audit.jsonl");
                let text = std::fs::read_to_string(&path).unwrap().replacen("person.joined", "person.removed", 1);
                std::fs::write(path, text).unwrap();
            },
            |f| std::fs::write(f.join("manifest.json"), "{}").unwrap(),
            |f| {
                // Changed together with its hash: the chain still tells.
                let path = f.join("audit.jsonl");
                let text = std::fs::read_to_string(&path).unwrap().replacen("person.joined", "person.removed", 1);
                std::fs::write(&path, &text).unwrap();
                let sum = std::process::Command::new("sha256sum").arg(&path).output().unwrap();
                let sum = String::from_utf8(sum.stdout).unwrap();
                let manifest = f.join("manifest.json");
                let mut told: store::backup::Manifest =
                    serde_json::from_slice(&std::fs::read(&manifest).unwrap()).unwrap();
                told.tables.iter_mut().find(|t| t.name == "audit").unwrap().sha256 = sum[..64].to_owned();
                std::fs::write(manifest, serde_json::to_vec(&told).unwrap()).unwrap();
            },
        ];
        for (n, damage) in damaged.into_iter().enumerate() {
            let folder = away.path().join(n.to_string());
            store.backup(&folder, NOW, "test").await.unwrap();
            damage(&folder);
            for into in empties().await {
                let copy = Store::open(&into.place).await.unwrap();
                let told = copy.restore(&folder, NOW.plus(9)).await.unwrap_err();
                assert!(matches!(told, Error::Place(_) | Error::Chain(_)), "{} {n}: {told:?}", at.name);
                assert_eq!(copy.reader().await.unwrap().organisations().await.unwrap(), []);
            }
        }
        let full = away.path().join("0");
        let told = store.backup(&full, NOW, "test").await.unwrap_err();
        assert!(told.to_string().contains("no empty folder"), "{told}");
        let file = away.path().join("file");
        std::fs::write(&file, "SAMPLE").unwrap();
        let told = store.backup(&file, NOW, "test").await.unwrap_err();
        assert!(told.to_string().contains("no empty folder"), "{told}");
    }
}

#[cfg(unix)]
#[tokio::test]
async fn only_its_owner_may_read_a_backup_or_the_data() {
    use std::os::unix::fs::PermissionsExt;
    let at = empties().await.swap_remove(0);
    let store = Store::open(&at.place).await.unwrap();
    let away = tempfile::tempdir().unwrap();
    let folder = away.path().join("backup");
    store.backup(&folder, NOW, "test").await.unwrap();
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    assert_eq!(mode(&folder.join("people.jsonl")), 0o600);
    let store::Place::Folder(data) = &at.place else { unreachable!() };
    assert_eq!(mode(data), 0o700);
}
