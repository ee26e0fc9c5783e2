//! The modules that run in a browser: built here, committed with a record, and held to it.
//!
//! A module is bytes that nobody reads, so it is committed beside what it was made of: a hash of its sources and of the libraries they lean on, the
//! compiler, the flags, and a hash of the bytes. [`record`] is a check of the house: whoever changes the sources and not the module is told.
//! `cargo xtask wasm` makes both anew; `cargo xtask wasm --check` builds them again and compares byte for byte, if the compiler is that of the record.
//!
//! The compiler is that of an installed target (`rustup target add wasm32-unknown-unknown`); where there is none, that of Debian's packages,
//! unpacked into the target folder. Absent on purpose: wasm-bindgen. The modules import nothing, and a test says so.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use sha2::{Digest, Sha256};
use toml::Table;

use crate::Repo;

/// Where the modules and their record lie.
const ASSETS: &str = "crates/app/web/assets";
const RECORD: &str = "fingerprint.toml";
/// Name of a module, and what the processor of the browser has to know for it.
const MODULES: [(&str, &str); 2] = [("fingerprint.wasm", "+simd128"), ("fingerprint-plain.wasm", "mvp")];
/// The crate that is built, and the folders that its code is in, itself among them.
const CRATE: &str = "browser";
const SOURCES: [&str; 2] = ["crates/app/browser", "crates/engines/fingerprint"];
/// Not in the module: banks are searched on a server.
const ELSEWHERE: &str = "crates/engines/fingerprint/src/index";
const TARGET: &str = "wasm32-unknown-unknown";
/// Debian's compiler, its library as source, and a linker.
const PACKAGES: [&str; 5] = ["rustc-web", "libstd-rust-web-dev", "rust-web-src", "libllvm22", "lld-22"];
/// The library of the compiler itself has its version in its name.
const OWN_LIBRARY: &str = "libstd-rust-web-";

fn hex(digest: &[u8]) -> String {
    digest.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// A hash over everything that the modules are made of: sources, and names and versions of the libraries behind them.
fn sources(repo: &Repo) -> String {
    let mut hash = Sha256::new();
    let ours = |path: &str| {
        SOURCES.iter().any(|folder| {
            path.strip_prefix(folder).is_some_and(|rest| rest == "/Cargo.toml" || rest.starts_with("/src/"))
        }) && !path.starts_with(ELSEWHERE)
            && !path.ends_with("tests.rs")
    };
    let files: BTreeMap<&str, &str> =
        repo.files.iter().filter(|f| ours(&f.path)).map(|f| (f.path.as_str(), f.text.as_str())).collect();
    for (path, text) in files {
        hash.update(format!("{path}\n{}\n{text}", text.len()));
    }
    for line in libraries(&repo.root) {
        hash.update(line + "\n");
    }
    hex(&hash.finalize())
}

/// What the crate leans on, however far away, with versions as the lock file has them.
fn libraries(root: &Path) -> BTreeSet<String> {
    let lock: Table = fs::read_to_string(root.join("Cargo.lock")).unwrap_or_default().parse().unwrap_or_default();
    let empty = Vec::new();
    let all = lock.get("package").and_then(|p| p.as_array()).unwrap_or(&empty);
    let text = |p: &toml::Value, key: &str| p.get(key).and_then(|v| v.as_str()).unwrap_or_default().to_owned();
    // A dependency is written as `name`, or as `name version` where there are several.
    let find = |wanted: &str| {
        let (name, version) = wanted.split_once(' ').unwrap_or((wanted, ""));
        all.iter().find(|p| text(p, "name") == name && (version.is_empty() || text(p, "version") == version))
    };
    let (mut found, mut open) = (BTreeSet::new(), vec![CRATE.to_owned()]);
    while let Some(package) = open.pop().as_deref().and_then(find) {
        let line = format!("{} {} {}", text(package, "name"), text(package, "version"), text(package, "checksum"));
        if found.insert(line) {
            let next = package.get("dependencies").and_then(|d| d.as_array()).unwrap_or(&empty);
            open.extend(next.iter().filter_map(|d| d.as_str()).map(str::to_owned));
        }
    }
    found
}

/// The record, as it is committed.
fn kept(root: &Path) -> Table {
    fs::read_to_string(root.join(ASSETS).join(RECORD)).unwrap_or_default().parse().unwrap_or_default()
}

fn text<'a>(table: &'a Table, key: &str) -> &'a str {
    table.get(key).and_then(|v| v.as_str()).unwrap_or_default()
}

/// The modules for browsers are those of the sources beside them.
#[must_use]
pub fn record(repo: &Repo) -> Vec<String> {
    let kept = kept(&repo.root);
    let mut wrong = Vec::new();
    if text(&kept, "sources") != sources(repo) {
        wrong.push(format!(
            "{ASSETS}/{RECORD} is of other sources: run `cargo xtask wasm` and commit what it makes, in the same change"
        ));
    }
    if text(&kept, "flags") != both_flags() {
        wrong.push(format!("{ASSETS}/{RECORD} is of other flags: run `cargo xtask wasm`"));
    }
    for (name, _) in MODULES {
        let bytes = fs::read(repo.root.join(ASSETS).join(name)).unwrap_or_default();
        if text(&kept, name) != hex(&Sha256::digest(&bytes)) {
            wrong.push(format!("{ASSETS}/{name} is not the module of the record: run `cargo xtask wasm`"));
        }
    }
    wrong
}

/// How modules are built on this machine.
struct Compiler {
    /// Set for cargo.
    settings: Vec<(String, String)>,
    /// Beside `--target`.
    arguments: Vec<&'static str>,
    /// What it says it is.
    name: String,
    /// Folders that must not show in a module.
    hidden: Vec<(PathBuf, &'static str)>,
}

fn said(command: &mut Command) -> io::Result<String> {
    let out = command.output().map_err(|e| io::Error::other(format!("{command:?} did not start: {e}")))?;
    if !out.status.success() {
        let why = String::from_utf8_lossy(&out.stderr).into_owned();
        return Err(io::Error::other(format!("{command:?} ended with {}:\n{why}", out.status)));
    }
    Ok(String::from_utf8_lossy(&out.stdout).into_owned())
}

fn compiler(folder: &Path) -> io::Result<Compiler> {
    let cargo_home = cargo_home();
    let own = said(Command::new("rustc").args(["--print", "sysroot"]))?;
    let installed = Path::new(own.trim()).join("lib/rustlib").join(TARGET);
    if installed.is_dir() {
        let name = said(Command::new("rustc").arg("--version"))?.trim().to_owned();
        return Ok(Compiler {
            settings: Vec::new(),
            arguments: Vec::new(),
            name,
            hidden: vec![(cargo_home, "/cargo")],
        });
    }
    let root = unpacked(folder)?;
    let rustc = root.join("rustc");
    let name = said(Command::new(&rustc).arg("--version"))?.trim().to_owned();
    let linker = root.join("usr/bin/wasm-ld-22");
    let settings = vec![
        ("RUSTC".to_owned(), rustc.display().to_string()),
        // The library is built from its source, which only a nightly compiler does unasked.
        ("RUSTC_BOOTSTRAP".to_owned(), "1".to_owned()),
        ("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER".to_owned(), linker.display().to_string()),
    ];
    let arguments = vec!["-Z", "build-std=std,panic_abort"];
    Ok(Compiler { settings, arguments, name, hidden: vec![(cargo_home, "/cargo"), (root.join("usr"), "/usr")] })
}

fn cargo_home() -> PathBuf {
    let home = || env::home_dir().unwrap_or_default().join(".cargo");
    setting("CARGO_HOME").map_or_else(home, PathBuf::from)
}

#[expect(clippy::disallowed_methods, reason = "what developers run asks its surroundings")]
fn setting(name: &str) -> Option<String> {
    env::var(name).ok()
}

/// Debian's compiler in a folder of its own: no package is installed, and nothing of the machine is changed.
fn unpacked(folder: &Path) -> io::Result<PathBuf> {
    let root = folder.join("debian");
    let rustc = root.join("rustc");
    if rustc.is_file() {
        return Ok(root);
    }
    let packages = folder.join("packages");
    fs::create_dir_all(&packages)?;
    let fetch = || {
        let needs = said(Command::new("apt-cache").args(["depends", PACKAGES[1]]))?;
        let own = needs.split_whitespace().find(|word| word.starts_with(OWN_LIBRARY) && *word != PACKAGES[1]);
        said(Command::new("apt-get").arg("download").args(PACKAGES).args(own).current_dir(&packages))
    };
    let fetched = fetch().or_else(|_| {
        // The list of packages may be old, or not be there yet.
        said(Command::new("apt-get").args(["update", "-qq"]))?;
        fetch()
    });
    fetched.map_err(|e| {
        io::Error::other(format!(
            "no compiler for {TARGET}. Run `rustup target add {TARGET}`, or use a Debian machine whose packages can be reached.\n{e}"
        ))
    })?;
    for package in fs::read_dir(&packages)? {
        said(Command::new("dpkg-deb").arg("-x").arg(package?.path()).arg(&root))?;
    }
    // Its libraries lie beside it, wherever the folder is moved to.
    let script = "#!/bin/sh\nhere=$(cd \"$(dirname \"$0\")\" && pwd)\nexport LD_LIBRARY_PATH=$here/usr/lib/x86_64-linux-gnu\nexec \"$here/usr/bin/rustc\" \"$@\"\n";
    let half = root.join("rustc.new");
    fs::write(&half, script)?;
    said(Command::new("chmod").arg("+x").arg(&half))?;
    fs::rename(&half, &rustc)?;
    Ok(root)
}

/// Builds one module and returns its bytes.
fn build(root: &Path, folder: &Path, compiler: &Compiler, (name, feature): (&str, &str)) -> io::Result<Vec<u8>> {
    let mut flags = flags(feature);
    for (path, shown) in compiler.hidden.iter().chain([&(root.to_owned(), "/src")]) {
        let _ = write!(flags, " --remap-path-prefix={}={shown}", path.display());
    }
    let target = folder.join(name.trim_end_matches(".wasm"));
    let mut cargo = Command::new("cargo");
    cargo.args(["build", "--locked", "--quiet", "--package", CRATE, "--lib", "--profile", "wasm", "--target", TARGET]);
    cargo.args(&compiler.arguments).current_dir(root);
    // What a surrounding `cargo xtask` set is for this program, not for the module.
    cargo.env("CARGO_TARGET_DIR", &target).env("RUSTFLAGS", flags).env_remove("RUSTUP_TOOLCHAIN");
    for (name, value) in &compiler.settings {
        cargo.env(name, value);
    }
    said(&mut cargo)?;
    fs::read(target.join(TARGET).join("wasm").join(format!("{CRATE}.wasm")))
}

fn both_flags() -> String {
    MODULES.map(|(_, feature)| flags(feature)).join(" or ")
}

/// For the oldest browsers, nothing that came after the first edition of WebAssembly.
fn flags(feature: &str) -> String {
    let kind = if feature == "mvp" { "target-cpu" } else { "target-feature" };
    format!("-C {kind}={feature}")
}

/// Builds the modules; with `check`, compares them with those that are committed and changes nothing. Says what it did.
///
/// # Errors
/// Where there is no compiler, where it fails, and where a module is not the one that is committed.
pub fn run(repo: &Repo, check: bool) -> io::Result<String> {
    let folder = setting("CARGO_TARGET_DIR").map_or_else(|| repo.root.join("target"), PathBuf::from).join("wasm");
    let (root, folder) = (repo.root.canonicalize()?, std::path::absolute(folder)?);
    let compiler = compiler(&folder)?;
    let kept = kept(&root);
    if check && text(&kept, "compiler") != compiler.name {
        return Ok(format!(
            "The modules were built with {}, and here is {}: bytes are not compared. What they compute is, by `cargo test -p {CRATE}`.\n",
            text(&kept, "compiler"),
            compiler.name
        ));
    }
    let mut record = format!(
        "# Written by `cargo xtask wasm`: what the modules beside this file were made of.\nsources = \"{}\"\ncompiler = \"{}\"\nflags = \"{}\"\n",
        sources(repo),
        compiler.name,
        both_flags(),
    );
    let mut told = String::new();
    for module in MODULES {
        let bytes = build(&root, &folder, &compiler, module)?;
        let hash = hex(&Sha256::digest(&bytes));
        let _ = writeln!(told, "{}: {} bytes, SHA-256 {hash}", module.0, bytes.len());
        let _ = writeln!(record, "\"{}\" = \"{hash}\"", module.0);
        if !check {
            fs::write(root.join(ASSETS).join(module.0), bytes)?;
        } else if text(&kept, module.0) != hash {
            return Err(io::Error::other(format!(
                "{} built here has the SHA-256 {hash}, and the record says {}: the same compiler gave other bytes",
                module.0,
                text(&kept, module.0)
            )));
        }
    }
    if !check {
        fs::write(root.join(ASSETS).join(RECORD), record)?;
    }
    Ok(told)
}
