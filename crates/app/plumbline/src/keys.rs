//! The file of the key that seals secrets in the database: authenticators, and the key of forms.
//!
//! It lies beside the data and never in it, so that a copy of the database, or a backup, opens nothing. The first start makes it. A start
//! that does not find it, or finds another, is refused before anything is changed: a new key in its place would shut everybody out who
//! signs in with an authenticator. Absent on purpose: a way to exchange it while the program serves.

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use people::{Secret, Vault};
use store::Store;

use crate::{Failure, Place, world};

/// Below the folder of the data.
const FILE: &str = "keys/accounts.key";

/// Where the key is.
#[derive(clap::Args, Clone)]
pub(crate) struct KeyFile {
    /// File of the key that seals authenticators in the database (default: keys/accounts.key in the data folder; needed with a
    /// PostgreSQL server, and the same for all that serve it). The first start makes it
    #[arg(long, value_name = "FILE")]
    pub(crate) key_file: Option<PathBuf>,
}

impl KeyFile {
    /// Where the key of a place lies; `None` for a server, unless it is named.
    pub(crate) fn of(&self, place: &Place) -> Option<PathBuf> {
        self.key_file.clone().or_else(|| place.folder().map(|data| data.join(FILE)))
    }

    /// The same, for whoever cannot do without.
    pub(crate) fn needed(&self, place: &Place) -> Result<PathBuf, Failure> {
        self.of(place).ok_or_else(|| {
            Failure::usage(
                "Secrets of authenticators are sealed under a key that must not lie in the database. Say where its file is, or where the first \
                 start should make it: --key-file FILE. Every server of this database needs the same file; keep a copy of it apart from backups",
            )
        })
    }
}

/// The key in a file; `None` if there is no file.
pub(crate) fn read(path: &Path) -> Result<Option<Vault>, Failure> {
    let text = match fs::read_to_string(path) {
        Ok(text) => Secret::new(text),
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(trouble(path, "cannot be read", &error)),
    };
    let odd = |_| {
        let path = path.display();
        Failure::data(format!(
            "{path} holds no key: 64 digits from 0 to f on one line are expected. Nothing was changed. Put the right file there"
        ))
    };
    Vault::read(text.expose()).map(Some).map_err(odd)
}

fn trouble(path: &Path, what: &str, error: &dyn std::fmt::Display) -> Failure {
    Failure::data(format!(
        "{} {what}: {error}. It is the file of the key that seals secrets in the database.",
        path.display()
    ))
}

/// The key for a program that serves: read, or made if nothing was sealed yet.
pub(crate) async fn open(store: &Store, path: &Path) -> Result<Vault, Failure> {
    let told = |e: store::Error| Failure::data(e.to_string());
    let installation = store.reader().await.map_err(told)?.installation().await.map_err(told)?;
    match (read(path)?, installation.and_then(|found| found.key_mark)) {
        (Some(vault), mark) if mark.is_none_or(|mark| mark == vault.mark()) => Ok(vault),
        (Some(_), _) => Err(Failure::data(format!(
            "{} holds another key than the one that secrets in the database are sealed under. Nothing was changed. Put the right file there, or \
             name it with --key-file FILE",
            path.display()
        ))),
        (None, None) => make(path),
        (None, Some(_)) => Err(Failure::data(format!(
            "{} is not there, and secrets in the database are sealed under the key that it held. Nothing was changed. Put the file back from \
             where you keep its copy, or name it with --key-file FILE. If it is lost: plumbline backup COPY, then plumbline restore COPY \
             --without-key into an empty place; authenticators are forgotten then, codes on paper and passkeys still open",
            path.display()
        ))),
    }
}

/// A new key, in a file that only its owner may read. Of two programs that start at once, both end with the same.
fn make(path: &Path) -> Result<Vault, Failure> {
    let vault = Vault::new(&mut *world::rng());
    match put(path, &vault) {
        Ok(()) => Ok(vault),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            read(path)?.ok_or_else(|| trouble(path, "was there and is gone", &error))
        }
        Err(error) => Err(trouble(path, "cannot be made", &error)),
    }
}

/// Writes the file whole or not at all, and never over another.
pub(crate) fn put(path: &Path, vault: &Vault) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)?;
    let mut name = path.as_os_str().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = PathBuf::from(name);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let written = options.open(&part).and_then(|mut file| {
        file.write_all(vault.reveal().as_bytes())?;
        file.sync_all()
    });
    // A second name for a whole file: unlike a change of its name, that never takes the place of another. Where there are no second
    // names, the mark in the database still tells two keys apart.
    let done = written.and_then(|()| match fs::hard_link(&part, path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists && !path.exists() => fs::rename(&part, path),
        linked => linked,
    });
    let _ = fs::remove_file(&part);
    done?;
    // Some file systems cannot make names last; the file itself is synced.
    let _ = fs::File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// For `doctor`: a line, and whether all is well.
pub(crate) async fn look(store: &Store, path: Option<&Path>) -> (String, bool) {
    let installation = match store.reader().await {
        Ok(mut reader) => reader.installation().await,
        Err(error) => Err(error),
    };
    let mark = match installation {
        Ok(found) => found.and_then(|found| found.key_mark),
        Err(error) => return (format!("{error}"), false),
    };
    let (Some(mark), Some(path)) = (mark, path) else {
        let told =
            if mark.is_none() { "nothing is sealed yet" } else { "not looked at: name its file with --key-file FILE" };
        return (told.to_owned(), true);
    };
    let file = path.display();
    match read(path) {
        Ok(Some(vault)) if vault.mark() == mark => {
            (format!("{file} fits; keep a copy of it apart from backups, which do not hold it"), true)
        }
        Ok(Some(_)) => (format!("{file} IS ANOTHER than the one that secrets are sealed under"), false),
        Ok(None) => (format!("{file} IS MISSING: nobody can sign in with an authenticator"), false),
        Err(failure) => (failure.words, false),
    }
}

/// Finds the key of a copy by its mark: in the file that is named, else where it may lie.
pub(crate) fn find(
    mark: &str,
    named: Option<&Path>,
    elsewhere: &[PathBuf],
) -> Result<Option<(PathBuf, Vault)>, Failure> {
    let fits = |vault: &Vault| vault.mark().iter().map(|byte| format!("{byte:02x}")).collect::<String>() == mark;
    if let Some(path) = named {
        return match read(path)? {
            Some(vault) if fits(&vault) => Ok(Some((path.to_owned(), vault))),
            Some(_) => Err(Failure::data(format!(
                "{} holds another key than the one that secrets in this copy are sealed under. Nothing was restored",
                path.display()
            ))),
            None => Err(Failure::usage(format!("{} is not there. Nothing was restored", path.display()))),
        };
    }
    // Files that nobody named may be anything.
    let mut found = elsewhere.iter().filter_map(|path| Some((path.clone(), read(path).ok()??)));
    Ok(found.find(|(_, vault)| fits(vault)))
}
