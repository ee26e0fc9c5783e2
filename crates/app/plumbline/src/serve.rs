//! `plumbline serve`: opens what lasts, prints where it answers, and ends cleanly.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use store::Store;
use web::{App, Live, Origin};

use crate::keys::{self, KeyFile};
use crate::{Facts, Failure, Place, files, mail, matching, people, print, sample, site_of, world};

/// How often evidence accepted by another server, and a new day, are looked for.
const REFRESH: Duration = Duration::from_secs(5);
/// How often ended sessions are removed, and matches that were decided long ago.
const TIDY: Duration = Duration::from_secs(3600);
/// How often banks are looked at: what was withdrawn is found by nobody a second later.
const LOOK: Duration = Duration::from_millis(250);

/// Which banks programs of platforms may ask.
#[derive(clap::Args, Clone)]
pub(crate) struct Banks {
    /// Bank that programs of platforms may ask, as NAME=FOLDER, with ,threshold=31 ,owner=ORGANISATION ,key=FILE behind it as needed; again for another
    #[arg(long, value_name = "NAME=FOLDER")]
    bank: Vec<matching::Asked>,
    /// Bank of pictures that everybody has: one of the others that holds any of them is poisoned
    #[arg(long, value_name = "FOLDER", requires = "bank")]
    canary: Option<PathBuf>,
}

/// What the command line asks.
pub(crate) struct Asked<'a> {
    pub(crate) listen: &'a str,
    pub(crate) origin: Option<&'a str>,
    pub(crate) proxies: usize,
    pub(crate) smtp: Option<&'a Path>,
    pub(crate) read_only: bool,
    pub(crate) sample: bool,
    pub(crate) banks: &'a Banks,
}

/// Serves until SIGTERM or Ctrl-C.
pub(crate) fn serve(asked: &Asked<'_>, place: &Place, key: &KeyFile, facts: &Facts) -> Result<(), Failure> {
    // Nobody asked for the sample to last: it goes with the program.
    let passing = (asked.sample && !place.is_named()).then(Passing::new).transpose()?;
    let place = passing.as_ref().map_or(place, |passing| &passing.0);
    let at = place.of_store()?;
    // Without anything that lasts there is nothing to seal.
    let key = if asked.read_only { PathBuf::new() } else { key.needed(place)? };
    let post = asked.smtp.map(mail::post).transpose()?;
    let mut files = files(facts)?;
    // What is invented never lies beside what was brought.
    let brought = files.iter().any(|f| f.path == "funding/flows.csv");
    if asked.sample && !brought {
        files.extend(crate::funding::sample(facts.knowledge.as_deref())?);
    }
    let record = match &facts.platforms {
        Some(lake) => Some(crate::platforms::record(&files, lake)?),
        None if asked.sample => Some(crate::platforms::sample(&files)?),
        None => None,
    };
    let site = site_of(&files, facts)?.with_record(record.map(Arc::new));
    world::runtime()?.block_on(async {
        let listener = tokio::net::TcpListener::bind(asked.listen).await.map_err(|e| {
            let listen = asked.listen;
            Failure::data(format!("Nothing can answer on {listen}: {e}. Choose another with --listen 127.0.0.1:8081"))
        })?;
        let address = listener.local_addr().map_err(|e| Failure::data(e.to_string()))?;
        let here = format!("Plumbline answers on http://{address}\n");
        if asked.read_only {
            let stop = stop();
            print(&here)?;
            let routes = web::router(Arc::new(site));
            return web::serve(listener, routes, world::connections(), stop).await.map_err(|e| Failure::data(e.to_string()));
        }
        let local = format!("http://localhost:{}", address.port());
        let origin = Origin::parse(asked.origin.unwrap_or(&local), asked.proxies).map_err(Failure::usage)?;
        let store = Store::open(&at).await.map_err(|e| Failure::data(e.to_string()))?;
        let vault = keys::open(&store, &key).await?;
        let first = if asked.sample {
            let organisation = sample::ready(&store).await?;
            people::invite(&store, Some(organisation), sample::roles(), &origin).await.map(Some)
        } else {
            people::first_link(&store, &origin).await
        };
        let first = first.map_err(|e| Failure::data(e.to_string()))?;
        let live = Live::new(files, site, facts.as_of);
        let banks = matching::open(&store, &asked.banks.bank).await?;
        let canary = matching::canary(asked.banks.canary.as_deref())?;
        let looks = !banks.is_empty();
        let app = App::new(live, store.clone(), web::World { post, ..world::world(vault) }, origin).await;
        let app = Arc::new(app.map_err(|e| Failure::data(e.to_string()))?.with_banks(banks, canary));
        app.refresh_banks().await;
        let stop = stop();
        print(&here)?;
        if let Some(link) = first {
            let told = if asked.sample {
                format!(
                    "SAMPLE: everything here is invented. See http://{address}/dialogues. To lead the sample session, open this link, once:\n  {link}\n"
                )
            } else {
                format!(
                    "Nobody has an account yet. Whoever opens this link within three days becomes the first administrator, once:\n  {link}\n"
                )
            };
            let _ = std::io::stderr().write_all(told.as_bytes());
        }
        let minding = tokio::spawn(mind(Arc::clone(&app)));
        let looking = looks.then(|| tokio::spawn(look(Arc::clone(&app))));
        let most = world::connections();
        // Of those that may be open, so many may follow a board: pages are answered all the same.
        app.board.set_most(most / 4 * 3);
        let ending = Arc::clone(&app);
        let stop = async move {
            stop.await;
            ending.board.end();
        };
        let served = web::serve(listener, web::whole(app), most, stop).await;
        minding.abort();
        looking.inspect(tokio::task::JoinHandle::abort);
        store.close().await;
        served.map_err(|e| Failure::data(e.to_string()))
    })
}

/// A folder that is removed when the program ends.
pub(crate) struct Passing(Place);

impl Passing {
    pub(crate) fn new() -> Result<Self, Failure> {
        let mut name = [0; 8];
        world::rng().fill_bytes(&mut name);
        let name = name.map(|b| format!("{b:02x}")).concat();
        let folder = std::env::temp_dir().join(format!("plumbline-sample-{name}"));
        std::fs::create_dir(&folder).map_err(|e| {
            Failure::data(format!("{} could not be made: {e}. Name a folder with --data DIR", folder.display()))
        })?;
        Ok(Self(Place::at(folder)))
    }

    pub(crate) fn folder(&self) -> &Path {
        self.0.data()
    }
}

impl Drop for Passing {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(self.folder()); // the system clears its folder of passing things too
    }
}

/// Looks after the program while it serves. What fails is tried again: the database may be away for a while.
async fn mind(app: Arc<App>) {
    let mut tidied = tokio::time::Instant::now();
    loop {
        tokio::time::sleep(REFRESH).await;
        if let Err(error) = app.refresh().await {
            app.failed("(look for what was accepted)", &error);
        }
        if tidied.elapsed() > TIDY {
            tidied = tokio::time::Instant::now();
            let day = 86_400_000;
            let before = (app.now().plus(-30 * day), app.now().plus(-180 * day));
            let done = app
                .store
                .write("tidy", before, |w, (sessions, matches)| {
                    Box::pin(async move {
                        w.forget_matches(*matches).await?;
                        w.forget_sessions(*sessions).await
                    })
                })
                .await;
            if let Err(error) = done {
                app.failed("(ended sessions)", &error);
            }
        }
    }
}

/// Looks at the banks while the program serves.
async fn look(app: Arc<App>) {
    loop {
        tokio::time::sleep(LOOK).await;
        app.refresh_banks().await;
    }
}

/// Resolves on SIGTERM or Ctrl-C, from the call on: whoever has read where the program answers may end it at once.
fn stop() -> impl Future<Output = ()> + Send + 'static {
    #[cfg(unix)]
    let asked = {
        use tokio::signal::unix::{SignalKind, signal};
        [SignalKind::interrupt(), SignalKind::terminate()].map(signal)
    };
    async move {
        #[cfg(unix)]
        if let [Ok(mut interrupt), Ok(mut terminate)] = asked {
            tokio::select! {
                _ = interrupt.recv() => {}
                _ = terminate.recv() => {}
            }
            return;
        }
        let _ = tokio::signal::ctrl_c().await;
    }
}
