//! Files of fingerprints: one a line, a label after a comma.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};

use fingerprint::{Hash, NotAHash};

use super::Hashes;
use crate::Failure;

/// Bytes of a line at most: a label is a name, not a document.
const LONGEST: usize = 4096;

impl Hashes {
    /// Calls with every line that holds something, by its number from 1, as what stands in it or what is wrong with it.
    pub(super) fn each(&self, with: impl FnMut(u64, Result<(Hash, String), String>)) -> Result<(), Failure> {
        let path = &self.hashes;
        let odd =
            |e: io::Error| Failure::usage(format!("{}: {e}. Name a file with a fingerprint a line", path.display()));
        if path.as_os_str() == "-" {
            return lines(io::stdin().lock(), with).map_err(odd);
        }
        let file = File::open(path).map_err(odd)?;
        lines(BufReader::with_capacity(1 << 18, file), with).map_err(odd)
    }
}

fn lines(mut from: impl BufRead, mut with: impl FnMut(u64, Result<(Hash, String), String>)) -> io::Result<()> {
    let mut line = Vec::new();
    for number in 1.. {
        line.clear();
        let read = from.by_ref().take(LONGEST as u64 + 2).read_until(b'\n', &mut line)?;
        if read == 0 {
            return Ok(());
        }
        if line.len() > LONGEST && line.last() != Some(&b'\n') {
            from.skip_until(b'\n')?;
            with(number, Err(format!("the line is longer than {LONGEST} bytes")));
            continue;
        }
        let text = line.strip_suffix(b"\n").unwrap_or(&line);
        let text = text.strip_suffix(b"\r").unwrap_or(text);
        let text = if number == 1 { text.strip_prefix("\u{feff}".as_bytes()).unwrap_or(text) } else { text };
        let heading = number == 1 && (text.eq_ignore_ascii_case(b"hash") || text.eq_ignore_ascii_case(b"hash,label"));
        if !heading && !text.trim_ascii().is_empty() {
            with(number, entry(text));
        }
    }
    Ok(())
}

fn entry(line: &[u8]) -> Result<(Hash, String), String> {
    let text = std::str::from_utf8(line).map_err(|_| "the line is no UTF-8 text; save the file as UTF-8".to_owned())?;
    let (hash, label) = text.split_once(',').unwrap_or((text, ""));
    let hash: Hash = hash.trim().parse().map_err(|e: NotAHash| e.to_string())?;
    let label = label.trim();
    // As spreadsheets write a label that holds a comma.
    let quoted = label.strip_prefix('"').and_then(|rest| rest.strip_suffix('"'));
    let label = quoted.map_or_else(|| label.to_owned(), |inside| inside.replace("\"\"", "\""));
    if label.chars().any(char::is_control) {
        return Err("the label holds a character that cannot be shown".to_owned());
    }
    Ok((hash, label))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_fingerprint_and_a_label() {
        let digits = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";
        let long = format!("{digits},{}", "x".repeat(5000));
        let text = format!(
            "\u{feff}hash,label\r\n{digits}\r\n\n  {digits} , one, two \n{digits},\"a \"\"b\"\", c\"\nff\n{digits},a\tb\n{long}\n{digits},end"
        );
        let mut read = Vec::new();
        lines(text.as_bytes(), |n, line| read.push((n, line.map(|(h, l)| (h.to_string(), l))))).unwrap();
        let fine = |label: &str| Ok((digits.to_owned(), label.to_owned()));
        assert_eq!(
            read,
            [
                (2, fine("")),
                (4, fine("one, two")),
                (5, fine("a \"b\", c")),
                (6, Err("a fingerprint has 64 hexadecimal digits, and this has 2 characters".into())),
                (7, Err("the label holds a character that cannot be shown".into())),
                (8, Err("the line is longer than 4096 bytes".into())),
                (9, fine("end")),
            ]
        );
    }
}
