//! The program as it serves, for the tests that ask it over the network.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

/// A program that serves, and what it said on standard error until it gave a link.
pub(crate) struct Serving {
    child: Child,
    pub(crate) address: String,
    pub(crate) told: String,
}

impl Serving {
    /// With these words, on a free port; where it gives a `link`, until then.
    pub(crate) fn start(arguments: &[&str], temporary: Option<&Path>, link: bool) -> Self {
        let mut command = Command::new(env!("CARGO_BIN_EXE_plumbline"));
        command.args(["serve", "--listen", "127.0.0.1:0"]).args(arguments);
        if let Some(folder) = temporary {
            command.env("TMPDIR", folder);
        }
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let line = BufReader::new(child.stdout.take().unwrap()).lines().next().unwrap().unwrap();
        let address = line.strip_prefix("Plumbline answers on http://").unwrap().to_owned();
        let mut told = String::new();
        if link {
            for line in BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap) {
                told += &line;
                told.push('\n');
                if line.contains("/invitations/") {
                    break;
                }
            }
        }
        Self { child, address, told }
    }

    pub(crate) fn get(&self, path: &str) -> String {
        let mut stream = std::net::TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n").unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    pub(crate) fn stop(mut self) {
        assert!(Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap().success());
        assert_eq!(self.child.wait().unwrap().code(), Some(0));
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// An empty folder of this name.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}
