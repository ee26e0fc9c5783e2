//! The database goes away and comes back; the disk fills up and is cleared: a clear error meanwhile, nothing lost, no help needed.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use people::Role;
use store::{Error, Place, Store};
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};

use crate::{NOW, empties, org, organisation, person};

/// A line to the server that can be cut and mended.
struct Line {
    whole: Arc<AtomicBool>,
    cut: Arc<tokio::sync::Notify>,
    port: u16,
}

impl Line {
    async fn to(server: String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let line = Self {
            whole: Arc::new(AtomicBool::new(true)),
            cut: Arc::default(),
            port: listener.local_addr().unwrap().port(),
        };
        let (whole, cut) = (Arc::clone(&line.whole), Arc::clone(&line.cut));
        tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                let (cut, server) = (Arc::clone(&cut), server.clone());
                if !whole.load(Ordering::SeqCst) {
                    continue;
                }
                tokio::spawn(async move {
                    let mut far = TcpStream::connect(server).await.unwrap();
                    tokio::select! {
                        _ = copy_bidirectional(&mut near, &mut far) => {}
                        () = cut.notified() => {}
                    }
                });
            }
        });
        line
    }

    fn cut(&self) {
        self.whole.store(false, Ordering::SeqCst);
        self.cut.notify_waiters();
    }

    fn mend(&self) {
        self.whole.store(true, Ordering::SeqCst);
    }
}

async fn write(store: &Store, n: u8) -> store::Result<()> {
    store
        .write("both", n, |w, n| {
            Box::pin(async move {
                w.put_person(&person(*n)).await?;
                w.set_roles(org(1), person(*n).id, &BTreeSet::from([Role::Reader]), NOW).await
            })
        })
        .await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_that_goes_away_and_comes_back() {
    let Some(at) = empties().await.into_iter().find(|at| at.name == "PostgreSQL") else { return };
    let Place::Server(address) = &at.place else { unreachable!() };
    let (head, rest) = address.split_once('@').unwrap();
    let (server, database) = rest.split_once('/').unwrap();
    let line = Line::to(server.to_owned()).await;
    let store = Store::open(&Place::Server(format!("{head}@127.0.0.1:{}/{database}", line.port))).await.unwrap();
    store
        .write("organisation", (), |w, ()| Box::pin(async move { w.put_organisation(&organisation(1)).await }))
        .await
        .unwrap();

    let (mut confirmed, mut told) = (BTreeSet::new(), 0);
    for n in 1..=60_u8 {
        match n {
            20 => line.cut(),
            40 => line.mend(),
            _ => {}
        }
        match tokio::time::timeout(Duration::from_secs(20), write(&store, n)).await.expect("it must answer") {
            Ok(()) => {
                confirmed.insert(n);
            }
            Err(error) => {
                assert!(matches!(error, Error::Gone(_) | Error::Unsure { .. }), "{n}: {error:?}");
                assert!(!error.to_string().contains('@'), "an address may hold a password: {error}");
                told += 1;
            }
        }
        // The pool waits five seconds for a server that does not answer: a few are enough.
        if told == 2 {
            line.mend();
        }
    }
    assert!(told >= 2 && confirmed.len() >= 50, "told {told}, confirmed {}", confirmed.len());
    let members = store.reader().await.unwrap().members(org(1)).await.unwrap();
    let there: BTreeSet<u8> = (1..=60).filter(|n| members.iter().any(|m| m.person == person(*n).id)).collect();
    assert!(confirmed.is_subset(&there), "confirmed and lost: {:?}", confirmed.difference(&there));
    for n in 1..=60 {
        let kept = store.reader().await.unwrap().person(person(n).id).await.unwrap().is_some();
        assert_eq!(kept, there.contains(&n), "half of {n} is there");
    }
}

/// `ulimit -f` makes writes fail beyond a size, as a full disk does, in a child process of this test.
#[cfg(unix)]
#[tokio::test]
#[expect(clippy::disallowed_methods, reason = "the child is told by its environment what to do")]
async fn a_disk_that_fills_up_and_is_cleared() {
    const CHILD: &str = "PLUMBLINE_FULL_PLACE";
    if let Ok(at) = std::env::var(CHILD) {
        let store = Store::open(&Place::Folder(at.into())).await.unwrap();
        store
            .write("organisation", (), |w, ()| Box::pin(async move { w.put_organisation(&organisation(1)).await }))
            .await
            .unwrap();
        let mut refused = 0;
        for n in 1..=250_u8 {
            match write(&store, n).await {
                Ok(()) => eprintln!("confirmed {n} "),
                Err(error) => {
                    assert!(matches!(error, Error::Gone(_) | Error::Full | Error::Unsure { .. }), "{error:?}");
                    refused += 1;
                }
            }
        }
        assert!(refused > 0, "the disk did not fill up");
        assert!(store.reader().await.unwrap().person(person(1).id).await.unwrap().is_some(), "reading goes on");
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let exe = std::env::current_exe().unwrap();
    let script =
        "trap '' XFSZ; ulimit -f 600; exec \"$0\" --exact trouble::a_disk_that_fills_up_and_is_cleared --nocapture";
    let out = std::process::Command::new("bash").arg("-c").arg(script).arg(&exe).env(CHILD, &data).output().unwrap();
    let said = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success(), "{said}{}", String::from_utf8_lossy(&out.stdout));
    let confirmed: BTreeSet<u8> =
        said.split("confirmed ").skip(1).filter_map(|rest| rest.split_whitespace().next()?.parse().ok()).collect();
    assert!(confirmed.len() > 20, "{said}");
    let store = Store::open(&Place::Folder(data)).await.unwrap();
    let members = store.reader().await.unwrap().members(org(1)).await.unwrap();
    for n in confirmed {
        assert!(members.iter().any(|m| m.person == person(n).id), "{n} was confirmed and is lost");
    }
    write(&store, 251).await.unwrap();
}
