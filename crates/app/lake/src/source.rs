//! A published file: what its name says, what hash was published with it, and what is in it.

use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;
use platforms::Day;
use sha1::{Digest, Sha1};

use crate::error::{Error, Result, at};
use crate::zip::{self, Member, Trouble};

/// A file of more than [`zip::FREE`] bytes may not open to more than so many times its size. Those that are published open to some six times it.
const MOST_TIMES: u64 = 60;

/// A file that is to be taken in.
#[derive(Debug)]
pub(crate) struct Source {
    pub(crate) path: PathBuf,
    pub(crate) name: String,
    pub(crate) day: String,
    pub(crate) slug: String,
    /// Its name says that it leaves out where measures apply.
    pub(crate) light: bool,
    pub(crate) size: u64,
    /// Published beside it.
    pub(crate) sha1: Option<String>,
}

/// What is in it.
#[derive(Debug)]
pub(crate) struct Contents {
    /// The zips of the first level, for their checksums.
    pub(crate) outer: Vec<Member>,
    /// CSV files, each with the name of the part it is in.
    pub(crate) files: Vec<(String, Member)>,
}

fn told(path: &Path) -> impl Fn(Trouble) -> Error {
    move |trouble| match trouble {
        Trouble::Io(error) => at(path)(error),
        Trouble::Broken(what) => Error::Broken(path.to_owned(), what),
    }
}

impl Source {
    /// Looks at the name, and for the hash beside it.
    pub(crate) fn of(path: &Path) -> Result<Self> {
        let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
        let unnamed = || {
            Error::Refused(format!(
                "{}: the name does not say of which day and whose statements it is. Keep the name that it was published under, such as \
                 sor-global-2025-09-24-light.zip",
                path.display()
            ))
        };
        let (slug, day, rest) = parts(&name).ok_or_else(unnamed)?;
        if rest.starts_with("-full-") || rest.starts_with("-light-") {
            return Err(Error::Refused(format!(
                "{}: this is one part of a day. Give the file of the whole day, which holds all parts: a part alone would stand for the day",
                path.display()
            )));
        }
        let size = fs::metadata(path).map_err(at(path))?;
        if !size.is_file() {
            return Err(Error::Refused(format!("{}: this is no file", path.display())));
        }
        let sha1 = beside(path, &name)?;
        let (day, slug, light) = (day.to_owned(), slug.to_owned(), rest == "-light");
        Ok(Self { path: path.to_owned(), day, slug, light, name, size: size.len(), sha1 })
    }

    /// What is in it, by its own lists.
    pub(crate) fn contents(&self) -> Result<Contents> {
        let told = told(&self.path);
        let mut file = File::open(&self.path).map_err(at(&self.path))?;
        let broken = |what: String| Error::Broken(self.path.clone(), what);
        let mut out = Contents { outer: Vec::new(), files: Vec::new() };
        let mut outer = zip::members(&mut file, 0, self.size).map_err(&told)?;
        outer.sort_by(|a, b| a.name.cmp(&b.name));
        for member in outer {
            if member.name.ends_with('/') {
                continue;
            }
            if member.name.ends_with(".csv") {
                out.files.push((String::new(), member));
                continue;
            }
            if !member.name.ends_with(".zip") {
                return Err(broken(format!("it holds {}, which the database does not publish", member.name)));
            }
            if member.deflated {
                return Err(broken(format!(
                    "{} is packed a second time; the database stores it as it is. Give the file as it was published",
                    member.name
                )));
            }
            let mut inner = zip::members(&mut file, member.at, member.size).map_err(|trouble| match trouble {
                Trouble::Broken(what) => broken(format!("{}: {what}", member.name)),
                other => told(other),
            })?;
            inner.sort_by(|a, b| a.name.cmp(&b.name));
            for csv in inner.into_iter().filter(|m| !m.name.ends_with('/')) {
                if !csv.name.ends_with(".csv") {
                    return Err(broken(format!(
                        "{} holds {}, which the database does not publish",
                        member.name, csv.name
                    )));
                }
                out.files.push((member.name.clone(), csv));
            }
            out.outer.push(member);
        }
        if out.files.is_empty() {
            return Err(broken("there is no CSV file in it".into()));
        }
        let mut names: Vec<(&str, &str)> =
            out.files.iter().map(|(part, csv)| (part.as_str(), csv.name.as_str())).collect();
        names.sort_unstable();
        if let Some([(_, name), _]) =
            names.windows(2).find_map(|two| <&[_; 2]>::try_from(two).ok().filter(|[a, b]| a == b))
        {
            return Err(broken(format!("it holds {name} twice: its statements would count twice")));
        }
        let open: u64 = out.files.iter().map(|(_, csv)| csv.size).sum();
        if open > zip::FREE && open / MOST_TIMES > self.size {
            return Err(broken(format!(
                "it would open to {open} bytes from {}, as in a zip made to exhaust whoever opens it",
                self.size
            )));
        }
        Ok(out)
    }

    /// The hash of the whole file; checks the stored zips on the way.
    pub(crate) fn hash(&self, outer: &[Member]) -> Result<String> {
        let mut file = File::open(&self.path).map_err(at(&self.path))?;
        let mut ranges: Vec<&Member> = outer.iter().collect();
        ranges.sort_by_key(|m| m.at);
        let mut ranges = ranges.into_iter().peekable();
        let (mut sha1, mut crc) = (Sha1::new(), crc32fast::Hasher::new());
        let (mut buffer, mut here) = (vec![0; 1 << 18], 0_u64);
        loop {
            let n = file.read(&mut buffer).map_err(at(&self.path))?;
            if n == 0 {
                break;
            }
            let bytes = buffer.get(..n).unwrap_or_default();
            sha1.update(bytes);
            let end = here + n as u64;
            while let Some(member) = ranges.peek() {
                let within = |at: u64| usize::try_from(at.clamp(here, end) - here).unwrap_or(0);
                let stop = member.at + member.size;
                crc.update(bytes.get(within(member.at)..within(stop)).unwrap_or_default());
                if stop > end {
                    break;
                }
                if std::mem::take(&mut crc).finalize() != member.crc {
                    let what = format!("{} is not as it was packed (CRC-32). Fetch the file again", member.name);
                    return Err(Error::Broken(self.path.clone(), what));
                }
                ranges.next();
            }
            here = end;
        }
        if let Some(member) = ranges.next() {
            return Err(Error::Broken(self.path.clone(), format!("{} ends too soon", member.name)));
        }
        Ok(HEXLOWER.encode(&sha1.finalize()))
    }
}

/// Slug, day, and what is behind it.
fn parts(name: &str) -> Option<(&str, &str, &str)> {
    let stem = name.strip_suffix(".zip")?;
    let at = (0..stem.len()).find(|at| stem.get(*at..at + 10).is_some_and(|d| Day::parse(d.as_bytes()).is_ok()))?;
    let (before, after) = stem.split_at(at);
    let (day, rest) = after.split_at(10);
    let slug = before.strip_prefix("sor-").unwrap_or(before).trim_matches('-');
    let fine = !slug.is_empty()
        && slug.len() <= 100
        && slug.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'));
    fine.then_some((slug, day, rest))
}

/// The hash in the file beside: `HASH  NAME`.
fn beside(path: &Path, name: &str) -> Result<Option<String>> {
    let mut beside = path.as_os_str().to_owned();
    beside.push(".sha1");
    let beside = PathBuf::from(beside);
    let text = match fs::read_to_string(&beside) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(at(&beside)(error)),
    };
    let mut words = text.split_whitespace();
    let hash = words.next().unwrap_or_default().to_ascii_lowercase();
    let of = words.next().map(|of| of.trim_start_matches('*')).map(|of| of.rsplit('/').next().unwrap_or(of));
    if let Some(of) = of.filter(|of| *of != name) {
        return Err(Error::Broken(beside, format!("it is the hash of {of}, and not of {name}. Fetch both again")));
    }
    if hash.len() == 40 && hash.bytes().all(|b| b.is_ascii_hexdigit()) {
        return Ok(Some(hash));
    }
    Err(Error::Broken(beside, "it should begin with the forty digits of a SHA-1, and does not".into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_says_whose_and_when() {
        assert_eq!(parts("sor-global-2025-09-24-light.zip"), Some(("global", "2025-09-24", "-light")));
        assert_eq!(parts("sor-stay-roam-2025-09-24-full.zip"), Some(("stay-roam", "2025-09-24", "-full")));
        for none in [
            "global.zip",
            "sor-global-2025-13-24-light.zip",
            "2025-09-24.zip",
            "sor-global-2025-09-24-light.csv",
            "../é-2025-09-24.zip",
        ] {
            assert_eq!(parts(none), None, "{none}");
        }
    }
}
