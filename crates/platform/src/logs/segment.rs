//! The files of one app's log: an append-only NDJSON file and its rotated predecessors.

use std::fs::{File, OpenOptions};
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::LogLine;

/// Size at which the current file is rotated, in bytes.
pub(super) const SEGMENT_BYTES: u64 = 8 * 1024 * 1024;
/// Rotated files kept beside the current one.
pub(super) const OLD_SEGMENTS: usize = 3;
const EXTENSION: &str = "ndjson";

/// Writer of one app's files.
pub(super) struct Segments {
    dir: PathBuf,
    stem: String,
    current: Option<(File, u64)>,
    limit: u64,
}

impl Segments {
    pub(super) fn new(dir: &Path, app: &str, limit: u64) -> Self {
        Self { dir: dir.to_owned(), stem: encode(app), current: None, limit }
    }

    fn path(&self, age: usize) -> PathBuf {
        let name = match age {
            0 => format!("{}.{EXTENSION}", self.stem),
            n => format!("{}.{n}.{EXTENSION}", self.stem),
        };
        self.dir.join(name)
    }

    /// Appends one line; rotates first when the current file is full.
    pub(super) fn append(&mut self, line: &LogLine) -> io::Result<()> {
        if self.current.as_ref().is_some_and(|(_, size)| *size >= self.limit) {
            self.current = None;
            for age in (0..OLD_SEGMENTS).rev() {
                let from = self.path(age);
                if from.exists() {
                    std::fs::rename(from, self.path(age + 1))?;
                }
            }
        }
        let mut bytes = serde_json::to_vec(line)?;
        bytes.push(b'\n');
        if self.current.is_none() {
            self.current = Some(open_for_append(&self.path(0))?);
        }
        let (file, size) = self.current.as_mut().expect("opened above");
        file.write_all(&bytes)?;
        *size += bytes.len() as u64;
        Ok(())
    }

    /// Calls `each` with every stored line, oldest first. Lines that cannot be read (a write cut
    /// off by a kill) are passed over.
    pub(super) fn scan(&self, mut each: impl FnMut(LogLine)) -> io::Result<()> {
        for age in (0..=OLD_SEGMENTS).rev() {
            let file = match File::open(self.path(age)) {
                Ok(file) => file,
                Err(e) if e.kind() == io::ErrorKind::NotFound => continue,
                Err(e) => return Err(e),
            };
            let mut reader = BufReader::new(file);
            let mut buffer = Vec::new();
            while reader.read_until(b'\n', &mut buffer)? > 0 {
                if let Ok(line) = serde_json::from_slice(&buffer) {
                    each(line);
                }
                buffer.clear();
            }
        }
        Ok(())
    }

    /// Deletes the app's files.
    pub(super) fn remove(&mut self) -> io::Result<()> {
        self.current = None;
        for age in 0..=OLD_SEGMENTS {
            match std::fs::remove_file(self.path(age)) {
                Err(e) if e.kind() != io::ErrorKind::NotFound => return Err(e),
                _ => {}
            }
        }
        Ok(())
    }
}

/// Apps that have a current file in `dir`.
pub(super) fn apps_in(dir: &Path) -> io::Result<Vec<String>> {
    let mut apps = Vec::new();
    for entry in std::fs::read_dir(dir)? {
        let name = entry?.file_name();
        let Some(stem) = name.to_str().and_then(|n| n.strip_suffix(".ndjson")) else {
            continue;
        };
        if !stem.contains('.')
            && let Some(app) = decode(stem)
        {
            apps.push(app);
        }
    }
    apps.sort();
    Ok(apps)
}

fn open_for_append(path: &Path) -> io::Result<(File, u64)> {
    let mut file = OpenOptions::new().create(true).append(true).read(true).open(path)?;
    let size = file.metadata()?.len();
    if size > 0 {
        // A kill can leave half a line; start on a fresh one so that only that line is lost.
        let mut last = [0];
        file.seek(SeekFrom::End(-1))?;
        file.read_exact(&mut last)?;
        if last != *b"\n" {
            file.write_all(b"\n")?;
        }
    }
    Ok((file, size))
}

/// App names become file names: letters, digits and hyphens stay, other bytes become `_xx`.
fn encode(app: &str) -> String {
    use std::fmt::Write as _;
    app.bytes().fold(String::new(), |mut out, byte| {
        if byte.is_ascii_alphanumeric() || byte == b'-' {
            out.push(char::from(byte));
        } else {
            write!(out, "_{byte:02x}").expect("writing to a String cannot fail");
        }
        out
    })
}

fn decode(stem: &str) -> Option<String> {
    let mut out = Vec::new();
    let mut bytes = stem.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'_' {
            let pair = [bytes.next()?, bytes.next()?];
            out.push(u8::from_str_radix(std::str::from_utf8(&pair).ok()?, 16).ok()?);
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn every_app_name_survives_the_file_name(app in "\\PC{1,40}") {
            let stem = encode(&app);
            prop_assert!(!stem.contains(['/', '.']));
            prop_assert_eq!(decode(&stem).unwrap(), app);
        }

        #[test]
        fn foreign_file_names_never_panic(stem in "\\PC*") {
            let _ = decode(&stem);
        }
    }
}
