//! What is put in comes out again, and the rules that the database itself keeps.

use std::collections::BTreeSet;

use people::{Id, InvitationId, Millis, PersonId, ProposalId, Role, SessionId};
use store::{Error, Invitation, Passkey, Person, Proposal, Session, State};

use crate::{NOW, org, organisation, person, stores};

#[tokio::test]
async fn people_organisations_and_roles() {
    for (store, at) in stores().await {
        store
            .write("fill", (), |w, ()| {
                Box::pin(async move {
                    w.put_organisation(&organisation(1)).await?;
                    w.put_organisation(&organisation(2)).await?;
                    for n in 1..=3 {
                        assert!(w.put_person(&person(n)).await?);
                    }
                    let roles = BTreeSet::from([Role::Reviewer, Role::Administrator]);
                    w.set_roles(org(1), person(1).id, &roles, NOW).await?;
                    w.set_roles(org(2), person(1).id, &BTreeSet::from([Role::Reader]), NOW).await?;
                    w.set_roles(org(1), person(2).id, &BTreeSet::from([Role::Administrator]), NOW).await
                })
            })
            .await
            .unwrap();
        let mut r = store.reader().await.unwrap();
        assert_eq!(r.organisations().await.unwrap(), [organisation(1), organisation(2)], "{}", at.name);
        assert_eq!(r.keeper().await.unwrap(), Some(organisation(1)));
        assert_eq!(r.person(person(2).id).await.unwrap(), Some(person(2)));
        assert_eq!(r.person_by_sign_in("sample-3").await.unwrap(), Some(person(3)));
        assert_eq!(r.person_by_sign_in("SAMPLE-3").await.unwrap(), None);
        let of = r.memberships(person(1).id).await.unwrap();
        assert_eq!(of.len(), 2);
        assert_eq!(of[0].roles, BTreeSet::from([Role::Reviewer, Role::Administrator]));
        let members = r.members(org(1)).await.unwrap();
        assert_eq!(members.iter().map(|m| m.person).collect::<Vec<_>>(), [person(1).id, person(2).id]);
        assert_eq!(r.others_with(org(1), Role::Administrator, person(1).id).await.unwrap(), 1);
        assert_eq!(r.others_with(org(2), Role::Administrator, person(1).id).await.unwrap(), 0);

        let twice = store
            .write("again", (), |w, ()| {
                Box::pin(async move { w.put_person(&store::Person { id: person(9).id, ..person(1) }).await })
            })
            .await;
        assert!(!twice.unwrap(), "{}: a name to sign in belongs to one person", at.name);
        let second = store
            .write("keeper", (), |w, ()| {
                Box::pin(
                    async move { w.put_organisation(&store::Organisation { keeper: true, ..organisation(5) }).await },
                )
            })
            .await;
        assert!(matches!(second, Err(Error::Taken(_))), "{}: one keeper only: {second:?}", at.name);
        let nobody = store
            .write("nobody", (), |w, ()| {
                Box::pin(async move { w.set_roles(org(1), person(77).id, &BTreeSet::from([Role::Reader]), NOW).await })
            })
            .await;
        assert!(matches!(nobody, Err(Error::Sql(_))), "{}: a role needs a person: {nobody:?}", at.name);
    }
}

#[tokio::test]
async fn sessions_end_when_told_when_old_and_when_the_account_closes() {
    fn id(n: u8) -> SessionId {
        SessionId(Id::from_bytes([n; 16]))
    }
    let session = |n: u8| Session {
        id: id(n),
        person: person(1).id,
        method: "totp".into(),
        device: "Firefox, Linux".into(),
        made: NOW,
        seen: NOW,
        expires: NOW.plus(1000),
    };
    for (store, at) in stores().await {
        store
            .write("fill", (), move |w, ()| {
                Box::pin(async move {
                    w.put_organisation(&organisation(1)).await?;
                    w.put_person(&person(1)).await?;
                    w.set_roles(org(1), person(1).id, &BTreeSet::from([Role::Reader, Role::Analyst]), NOW).await?;
                    for n in 1..=4 {
                        w.put_session(&session(n), &[n; 32]).await?;
                    }
                    Ok(())
                })
            })
            .await
            .unwrap();
        let mut r = store.reader().await.unwrap();
        let seen = r.session(&[1; 32], NOW).await.unwrap().unwrap();
        assert_eq!((seen.id, seen.person, seen.has_totp), (id(1), person(1).id, true), "{}", at.name);
        assert_eq!(seen.memberships[0].roles, BTreeSet::from([Role::Reader, Role::Analyst]));
        assert_eq!(r.session(&[9; 32], NOW).await.unwrap(), None);
        assert_eq!(r.session(&[1; 32], NOW.plus(1000)).await.unwrap(), None, "{}: it ends by itself", at.name);
        assert_eq!(r.sessions(person(1).id, NOW).await.unwrap().len(), 4);

        let ended = store.write("end", (), move |w, ()| {
            Box::pin(async move {
                let hers = w.end_session(person(1).id, id(2), NOW).await?;
                let other = w.end_session(person(2).id, id(1), NOW).await?;
                w.see_session(id(1), NOW.plus(5), NOW.plus(5000)).await?;
                Ok((hers, other))
            })
        });
        assert_eq!(ended.await.unwrap(), (true, false), "{}: nobody ends another's", at.name);
        assert_eq!(r.session(&[2; 32], NOW).await.unwrap(), None);
        assert!(r.session(&[1; 32], NOW.plus(2000)).await.unwrap().is_some(), "{}: in use, it goes on", at.name);
        let others = store.write("others", (), move |w, ()| {
            Box::pin(async move { w.end_other_sessions(person(1).id, Some(id(1)), NOW).await })
        });
        assert_eq!(others.await.unwrap(), 2);
        store
            .write("close", (), |w, ()| Box::pin(async move { w.close_person(person(1).id, Some(NOW)).await }))
            .await
            .unwrap();
        assert_eq!(r.session(&[1; 32], NOW).await.unwrap(), None, "{}: a closed account has no session", at.name);
        let gone = store.write("forget", (), |w, ()| Box::pin(async move { w.forget_sessions(NOW.plus(1)).await }));
        assert_eq!(gone.await.unwrap(), 4);
    }
}

#[tokio::test]
async fn an_invitation_works_once() {
    fn id(n: u8) -> InvitationId {
        InvitationId(Id::from_bytes([n; 16]))
    }
    let made = |n: u8, organisation| Invitation {
        id: id(n),
        organisation,
        roles: BTreeSet::from([Role::Reviewer, Role::CaseWorker]),
        invited_by: None,
        made: NOW,
        expires: NOW.plus(1000),
    };
    for (store, at) in stores().await {
        store
            .write("fill", (), move |w, ()| {
                Box::pin(async move {
                    w.put_organisation(&organisation(1)).await?;
                    w.put_person(&person(1)).await?;
                    w.put_invitation(&made(1, None), &[1; 32]).await?;
                    w.put_invitation(&made(2, Some(org(1))), &[2; 32]).await?;
                    w.put_invitation(&made(3, Some(org(1))), &[3; 32]).await
                })
            })
            .await
            .unwrap();
        let mut r = store.reader().await.unwrap();
        assert_eq!(r.invitation(&[2; 32], NOW).await.unwrap(), Some(made(2, Some(org(1)))), "{}", at.name);
        assert_eq!(r.invitation(&[2; 32], NOW.plus(1000)).await.unwrap(), None);
        assert_eq!(r.invitations(org(1), NOW).await.unwrap().len(), 2);
        let used = store.write("use", (), move |w, ()| {
            Box::pin(async move {
                let first = w.use_invitation(id(2), person(1).id, NOW).await?;
                let again = w.use_invitation(id(2), person(1).id, NOW).await?;
                let late = w.use_invitation(id(3), person(1).id, NOW.plus(1000)).await?;
                let elsewhere = w.withdraw_invitation(org(2), id(3), NOW).await?;
                Ok((first, again, late, elsewhere, w.withdraw_first_invitations(NOW).await?))
            })
        });
        assert_eq!(used.await.unwrap(), (true, false, false, false, 1), "{}", at.name);
        assert_eq!(r.invitation(&[1; 32], NOW).await.unwrap(), None);
    }
}

#[tokio::test]
async fn second_factors_count_once() {
    for (store, at) in stores().await {
        store.write("fill", (), |w, ()| Box::pin(async move { w.put_person(&person(1)).await })).await.unwrap();
        let id = person(1).id;
        let told = store.write("factors", (), move |w, ()| {
            Box::pin(async move {
                w.set_recovery(id, &[[1; 32], [2; 32]]).await?;
                let codes = (
                    w.use_recovery(id, &[1; 32], NOW).await?,
                    w.use_recovery(id, &[1; 32], NOW).await?,
                    w.use_recovery(id, &[9; 32], NOW).await?,
                );
                let steps = (w.use_totp(id, 4).await?, w.use_totp(id, 4).await?, w.use_totp(id, 3).await?);
                let key = Passkey {
                    id: "c2FtcGxl".into(),
                    person: id,
                    name: "SAMPLE phone".into(),
                    credential: "{}".into(),
                    made: NOW,
                    used: None,
                };
                let keys = (w.put_passkey(&key).await?, w.put_passkey(&key).await?);
                w.use_passkey(&key.id, "{\"counter\":1}", NOW).await?;
                let other = w.drop_passkey(PersonId(Id::from_bytes([9; 16])), &key.id).await?;
                Ok((codes, steps, keys, other))
            })
        });
        let expected = ((true, false, false), (true, false, false), (true, false), false);
        assert_eq!(told.await.unwrap(), expected, "{}", at.name);
        let mut r = store.reader().await.unwrap();
        assert_eq!(r.recovery_left(id).await.unwrap(), 1);
        assert_eq!(r.passkeys(id).await.unwrap()[0].used, Some(NOW));
        assert!(r.passkey("c2FtcGxl").await.unwrap().is_some());
    }
}

#[tokio::test]
async fn a_proposal_is_decided_once_and_keeps_its_place() {
    fn id(n: u8) -> ProposalId {
        ProposalId(Id::from_bytes([n; 16]))
    }
    let proposal = |n: u8| {
        let body = "{\"words\":\"كلمات‎ y más\"}".into();
        Proposal::waiting(
            id(n),
            (n == 1).then(|| person(1).id),
            "/countries/mex".into(),
            body,
            Millis(NOW.0 + i64::from(n)),
        )
    };
    for (store, at) in stores().await {
        let told = store.write("all", (), move |w, ()| {
            Box::pin(async move {
                w.put_person(&person(1)).await?;
                for n in 1..=4 {
                    w.put_proposal(&proposal(n)).await?;
                }
                let twice = w.put_proposal(&proposal(2)).await?;
                let by = Some(person(1).id);
                let first = w.decide_proposal(id(2), State::Accepted, by, "", NOW).await?;
                let again = w.decide_proposal(id(2), State::Rejected, by, "no", NOW).await?;
                assert!(!w.second_proposal(id(1), person(1).id, NOW).await?, "it has an author");
                assert!(w.second_proposal(id(3), person(1).id, NOW).await?);
                assert!(!w.second_proposal(id(3), person(1).id, NOW).await?, "once");
                w.decide_proposal(id(3), State::Accepted, by, "", NOW).await?;
                w.decide_proposal(id(4), State::Rejected, by, "no source", NOW).await?;
                Ok((twice, first, again))
            })
        });
        assert_eq!(told.await.unwrap(), (false, true, false), "{}", at.name);
        let mut r = store.reader().await.unwrap();
        assert_eq!(r.proposals(State::Waiting, None, None, 10).await.unwrap(), [proposal(1)]);
        let accepted = r.accepted().await.unwrap();
        assert_eq!(accepted.iter().map(|p| (p.id, p.place)).collect::<Vec<_>>(), [(id(2), Some(1)), (id(3), Some(2))]);
        assert_eq!(accepted[0].body, proposal(2).body);
        assert_eq!(accepted.iter().map(|p| p.seconded_by).collect::<Vec<_>>(), [None, Some(person(1).id)]);
        let back = |page: Vec<Proposal>| page.iter().map(|p| p.id).collect::<Vec<_>>();
        assert_eq!(back(r.accepted_page(1, None).await.unwrap()), [id(3)]);
        assert_eq!(back(r.accepted_page(9, Some(2)).await.unwrap()), [id(2)]);
        assert_eq!(r.count_proposals(State::Rejected).await.unwrap(), 1);
        assert_eq!(r.proposals_of(person(1).id, 10).await.unwrap().len(), 1);
        let undone = store.write("undo", (), move |w, ()| {
            Box::pin(async move {
                let taken = w.undo_proposal(id(2), person(1).id, "the source was withdrawn", NOW).await?;
                let never = w.undo_proposal(id(4), person(1).id, "", NOW).await?;
                Ok((taken, never))
            })
        });
        assert_eq!(undone.await.unwrap(), (true, false));
        assert_eq!(r.accepted().await.unwrap().len(), 1);
        let page = r.proposals(State::Waiting, None, Some((NOW, id(0))), 1).await.unwrap();
        assert_eq!(page.len(), 1);
    }
}

#[tokio::test]
async fn proposals_of_one_kind_are_found_behind_thousands_of_others() {
    let id = |n: u16| ProposalId(Id::from_bytes(u128::from(n).to_be_bytes()));
    let typed = r#"{"version":1,"change":{"change":"correction","should":"\"change\":{\"change\":\"law\""}}"#;
    for (store, at) in stores().await {
        let filled = store.write("fill", (), move |w, ()| {
            Box::pin(async move {
                for n in 0..2_500_u16 {
                    w.put_proposal(&Proposal::waiting(id(n), None, "/".into(), typed.into(), NOW)).await?;
                }
                for n in [2_501, 2_502] {
                    let body = r#"{"version":1,"change":{"change":"law","country":"TUV"}}"#;
                    w.put_proposal(&Proposal::waiting(id(n), None, "/".into(), body.into(), NOW)).await?;
                }
                Ok(())
            })
        });
        filled.await.unwrap();
        let mut r = store.reader().await.unwrap();
        let found = r.proposals(State::Waiting, Some("law"), None, 10).await.unwrap();
        assert_eq!(found.iter().map(|p| p.id).collect::<Vec<_>>(), [id(2_501), id(2_502)], "{}", at.name);
        let after = r.proposals(State::Waiting, Some("law"), Some((NOW, id(2_501))), 10).await.unwrap();
        assert_eq!(after.iter().map(|p| p.id).collect::<Vec<_>>(), [id(2_502)], "{}", at.name);
        assert_eq!(r.proposals(State::Waiting, Some("absence"), None, 10).await.unwrap(), []);
    }
}

#[tokio::test]
async fn accepted_proposals_come_in_pages_and_their_edition_is_cheap_to_compare() {
    let id = |n: u8| ProposalId(Id::from_bytes([n; 16]));
    for (store, at) in stores().await {
        let mut editions = vec![store.reader().await.unwrap().accepted_version().await.unwrap()];
        assert_eq!(editions[0], store::AcceptedVersion::default());
        store.write("person", (), |w, ()| Box::pin(async move { w.put_person(&person(1)).await })).await.unwrap();
        for n in 1..=5_u8 {
            let proposal = Proposal::waiting(id(n), None, "/countries/mex".into(), "{}".into(), NOW);
            store.write("put", proposal, |w, p| Box::pin(async move { w.put_proposal(p).await })).await.unwrap();
            assert_eq!(store.reader().await.unwrap().accepted_version().await.unwrap(), editions[editions.len() - 1]);
            let accept = store.write("accept", id(n), |w, id| {
                Box::pin(async move { w.decide_proposal(*id, State::Accepted, Some(person(1).id), "", NOW).await })
            });
            assert!(accept.await.unwrap());
            editions.push(store.reader().await.unwrap().accepted_version().await.unwrap());
        }
        // Taken back and accepted at one moment: counts and times alone would look the same as before.
        let undo = store.write("undo", id(2), |w, id| {
            Box::pin(async move { w.undo_proposal(*id, person(1).id, "SAMPLE reason", NOW).await })
        });
        assert!(undo.await.unwrap());
        let mut r = store.reader().await.unwrap();
        editions.push(r.accepted_version().await.unwrap());
        for (n, edition) in editions.iter().enumerate() {
            assert!(!editions[..n].contains(edition), "{} {n}: {editions:?}", at.name);
        }
        let first: Vec<_> = r.accepted_page(2, None).await.unwrap().iter().map(|p| (p.id, p.place)).collect();
        assert_eq!(first, [(id(5), Some(5)), (id(4), Some(4))], "{}", at.name);
        let next: Vec<_> = r.accepted_page(9, first[1].1).await.unwrap().iter().map(|p| p.id).collect();
        assert_eq!(next, [id(3), id(1)], "{}", at.name);
        assert_eq!(r.count_proposals(State::Accepted).await.unwrap(), 4);
    }
}

#[tokio::test]
async fn members_come_in_one_order_whatever_the_database() {
    for (store, at) in stores().await {
        let names = ["b", "A", "é", "a", "Z", "_", "ب", "a b", "ab"];
        store
            .write("members", names, |w, names| {
                Box::pin(async move {
                    w.put_organisation(&organisation(1)).await?;
                    for (n, name) in (1..).zip(names) {
                        w.put_person(&store::Person { name: (*name).to_owned(), ..person(n) }).await?;
                        w.set_roles(org(1), person(n).id, &Role::ALL.into_iter().collect(), NOW).await?;
                    }
                    Ok(())
                })
            })
            .await
            .unwrap();
        let members = store.reader().await.unwrap().members(org(1)).await.unwrap();
        let mut sorted = names;
        sorted.sort_unstable();
        assert_eq!(members.iter().map(|m| m.name.as_str()).collect::<Vec<_>>(), sorted, "{}", at.name);
    }
}

#[tokio::test]
async fn the_first_server_names_the_key_and_clear_secrets_are_replaced_once() {
    for (store, at) in stores().await {
        assert!(store.reader().await.unwrap().installation().await.unwrap().is_none());
        for n in [1_u8, 2] {
            let put = store.write("installation", n, |w, n| {
                Box::pin(async move { w.put_installation(&[*n; 32], &[*n; 32], NOW).await })
            });
            put.await.unwrap();
        }
        let found = store.reader().await.unwrap().installation().await.unwrap().unwrap();
        assert_eq!((found.form_key, found.key_mark), (vec![1; 32], Some([1; 32])), "{}: the first one's", at.name);
        let filled = store.write("people", (), |w, ()| {
            Box::pin(async move {
                w.put_person(&Person { totp: None, ..person(1) }).await?;
                w.put_person(&person(2)).await?;
                w.put_person(&Person { totp: Some(vec![9; 49]), ..person(3) }).await.map(drop)
            })
        });
        filled.await.unwrap();
        let clear = store.reader().await.unwrap().clear_secrets().await.unwrap();
        assert_eq!(clear, [(person(2).id, vec![2; 20])]);
        let sealed = store.write("seal", (), |w, ()| {
            Box::pin(async move {
                w.seal_form_key(&[7; 32], &[8; 61]).await?;
                w.seal_form_key(&[1; 32], &[9; 61]).await?;
                // She set another authenticator meanwhile: that one stays.
                w.seal_secret(person(3).id, &[2; 20], &[4; 49]).await?;
                w.seal_secret(person(2).id, &[2; 20], &[4; 49]).await
            })
        });
        sealed.await.unwrap();
        let mut r = store.reader().await.unwrap();
        assert_eq!(r.clear_secrets().await.unwrap(), []);
        assert_eq!(r.person(person(2).id).await.unwrap().unwrap().totp, Some(vec![4; 49]));
        assert_eq!(r.person(person(3).id).await.unwrap().unwrap().totp, Some(vec![9; 49]));
        assert_eq!(r.installation().await.unwrap().unwrap().form_key, vec![9; 61]);
    }
}
