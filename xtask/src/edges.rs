//! Which crate may lean on which.
//!
//! The house has three floors: engines know mathematics, the domain knows the mission, the app touches the world. It
//! stays one only if no arrow points up, so the rule is read from the manifests rather than from good intentions.

use crate::repo::{Crate, Repo};

/// A floor of the house; the higher may lean on the lower.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Floor {
    Engines,
    Domain,
    App,
    Workshop,
}

fn floor(folder: &str) -> Option<Floor> {
    match folder.split('/').collect::<Vec<_>>().as_slice() {
        ["crates", "engines", _] => Some(Floor::Engines),
        ["crates", "domain", _] => Some(Floor::Domain),
        ["crates", "app", _] => Some(Floor::App),
        ["xtask"] => Some(Floor::Workshop),
        _ => None,
    }
}

/// Domain crate that the other domain crates may lean on: its evidence is what they fill in.
const COMMON: &str = "norms";

/// Inside the app, from the one who wires to the one who is wired.
const APP: [&str; 7] = ["plumbline", "web", "browser", "banks", "lake", "press", "store"];

/// What belongs to one crate alone, and why.
const OWNED: [(&str, &str, &str); 8] = [
    ("axum", "web", "only web knows HTTP"),
    ("tower", "web", "only web knows HTTP"),
    ("tower-http", "web", "only web knows HTTP"),
    ("hyper", "web", "only web knows HTTP"),
    ("hyper-util", "web", "only web knows HTTP"),
    ("askama", "web", "only web knows HTML"),
    ("sqlx", "store", "only store knows SQL"),
    ("clap", "plumbline", "only plumbline reads arguments"),
];

/// What no engine and no domain crate may lean on: they neither wait nor reach out.
const WORLDLY: [(&str, &str); 4] = [
    ("tokio", "engines and domain do no input or output"),
    ("rand", "engines and domain take randomness as an argument"),
    ("getrandom", "engines and domain take randomness as an argument"),
    ("tracing", "engines and domain say what they found by returning it"),
];

/// Every crate stands on a floor and is listed, and every listed member is there.
#[must_use]
pub fn members(repo: &Repo) -> Vec<String> {
    let mut wrong = Vec::new();
    for krate in &repo.crates {
        if !repo.members.contains(&krate.folder) {
            wrong.push(format!("{} is no member: add it to `members` in Cargo.toml, or remove it", krate.folder));
        }
        if floor(&krate.folder).is_none() {
            wrong.push(format!("{} stands on no floor: move it to crates/engines, domain or app", krate.folder));
        }
    }
    for member in &repo.members {
        if !repo.crates.iter().any(|c| &c.folder == member) {
            wrong.push(format!("Cargo.toml lists {member}, and there is no crate"));
        }
    }
    wrong
}

/// No arrow points up, nor sideways save where the design says so.
#[must_use]
pub fn floors(repo: &Repo) -> Vec<String> {
    let mut wrong = Vec::new();
    for krate in &repo.crates {
        let needs = krate.needs();
        for other in repo.crates.iter().filter(|o| needs.contains(&o.name.as_str())) {
            if let Some(why) = refused(krate, other) {
                wrong.push(format!("{} depends on {}: {why}", krate.name, other.name));
            }
        }
    }
    wrong
}

fn refused(from: &Crate, to: &Crate) -> Option<&'static str> {
    let (high, low) = (floor(&from.folder)?, floor(&to.folder)?);
    if low > high {
        return Some("an arrow only points down a floor");
    }
    if low < high {
        return None;
    }
    let rank = |krate: &Crate| APP.iter().position(|n| *n == krate.name);
    match high {
        Floor::Engines => Some("engines stand alone"),
        Floor::Domain if to.name == COMMON => None,
        Floor::Domain => Some("domain crates lean on each other only through norms"),
        Floor::App if rank(from).is_none() || rank(to).is_none() => Some(
            "the order inside the app is plumbline, web, browser, banks, lake, press, store: say in xtask/src/edges.rs where it stands",
        ),
        Floor::App if rank(from) > rank(to) => Some("inside the app, plumbline leans on web, and web on store"),
        Floor::App | Floor::Workshop => None,
    }
}

/// Crates from outside stay with those who may know them.
#[must_use]
pub fn outside(repo: &Repo) -> Vec<String> {
    let mut wrong = Vec::new();
    for krate in &repo.crates {
        let inner = floor(&krate.folder) < Some(Floor::App);
        for need in krate.needs() {
            for (name, owner, why) in OWNED {
                if need == name && krate.name != owner {
                    wrong.push(format!("{} depends on {need}: {why}", krate.name));
                }
            }
            for (name, why) in WORLDLY {
                if need == name && inner {
                    wrong.push(format!("{} depends on {need}: {why}", krate.name));
                }
            }
        }
    }
    wrong
}

/// Crates with one module in which `unsafe` is expected, and what for. They say `deny` where the workspace says `forbid`.
const UNSAFE: [(&str, &str); 3] = [
    ("fingerprint", "instructions found at run time, and asking for memory ahead"),
    ("banks", "mapping files"),
    ("browser", "bytes handed over by their address"),
];

/// A crate that forgets `[lints] workspace = true` is bound by none of them. Those of `UNSAFE` repeat them instead, with that one difference.
#[must_use]
pub fn lints(repo: &Repo) -> Vec<String> {
    let root = std::fs::read_to_string(repo.root.join("Cargo.toml")).unwrap_or_default();
    let root: Option<toml::Table> = root.parse().ok();
    let common = root.as_ref().and_then(|r| r.get("workspace")?.get("lints").cloned());
    repo.crates.iter().filter_map(|krate| unbound(krate, common.as_ref())).collect()
}

fn unbound(krate: &Crate, common: Option<&toml::Value>) -> Option<String> {
    let own = krate.manifest.get("lints");
    if own.and_then(|l| l.get("workspace")).and_then(|w| w.as_bool()) == Some(true) {
        return None;
    }
    if UNSAFE.iter().all(|(name, _)| *name != krate.name) {
        return Some(format!("{}/Cargo.toml: add `[lints]` with `workspace = true`", krate.folder));
    }
    let mut expected = common.cloned();
    let place = expected.as_mut().and_then(|e| e.get_mut("rust")?.get_mut("unsafe_code"));
    if let Some(place) = place {
        *place = toml::Value::String("deny".into());
    }
    let told = "repeat the lints of the workspace in `[lints]`, with `unsafe_code = \"deny\"` as the one difference";
    (expected.as_ref() != own).then(|| format!("{}/Cargo.toml: {told}", krate.folder))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn krate(folder: &str, manifest: &str) -> Crate {
        let name = folder.rsplit('/').next().unwrap().to_owned();
        Crate { name, folder: folder.to_owned(), manifest: manifest.parse().unwrap() }
    }

    fn repo(crates: Vec<Crate>) -> Repo {
        let members = crates.iter().map(|c| c.folder.clone()).collect();
        Repo { root: ".".into(), files: Vec::new(), crates, members }
    }

    #[test]
    fn an_arrow_up_is_told() {
        let wrong = floors(&repo(vec![
            krate("crates/domain/norms", "[dependencies]\nweb = {}"),
            krate("crates/app/web", "[dependencies]\nnorms = {}\nplumbline = {}"),
            krate("crates/app/plumbline", "[dependencies]\nweb = {}\nnorms = {}"),
        ]));
        assert_eq!(wrong.len(), 2, "{wrong:?}");
        assert!(wrong[0].starts_with("norms depends on web"));
        assert!(wrong[1].starts_with("web depends on plumbline"));
    }

    #[test]
    fn the_domain_meets_only_in_norms() {
        let wrong = floors(&repo(vec![
            krate("crates/domain/norms", ""),
            krate("crates/domain/desk", "[dependencies]\nnorms = {}\nservices = {}"),
            krate("crates/domain/services", "[build-dependencies]\nnorms = {}"),
        ]));
        assert_eq!(wrong, ["desk depends on services: domain crates lean on each other only through norms"]);
    }

    #[test]
    fn one_lint_may_differ_where_it_is_listed_and_no_other() {
        let common: toml::Table = "[rust]\nunsafe_code = \"forbid\"\nmissing_docs = \"warn\"".parse().unwrap();
        let common = toml::Value::Table(common);
        let told = |name: &str, lints: &str| {
            let manifest = format!("[lints.rust]\n{lints}");
            unbound(&krate(&format!("crates/app/{name}"), &manifest), Some(&common)).is_some()
        };
        let (same, less) = ("unsafe_code = \"deny\"\nmissing_docs = \"warn\"", "unsafe_code = \"deny\"");
        assert!(!told("banks", same) && told("banks", less) && told("web", same));
        assert!(told("banks", &same.replace("deny", "warn")));
    }

    #[test]
    fn a_renamed_or_targeted_dependency_is_seen() {
        let wrong = outside(&repo(vec![
            krate("crates/domain/norms", "[dependencies]\nserver = { package = \"axum\" }"),
            krate("crates/engines/sdmx", "[target.'cfg(unix)'.dependencies]\ntokio = {}"),
            krate("crates/app/web", "[dependencies]\naxum = {}\ntokio = {}"),
        ]));
        assert_eq!(wrong.len(), 2, "{wrong:?}");
    }
}
