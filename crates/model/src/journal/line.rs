//! Lines of a journal file, chained by checksums, so that a cut is told from an edit.

use super::{Entry, Intent, Journal, PLAN_SCHEMA, SCHEMA};
use crate::machine::Shared;
use sha2::{Digest as _, Sha256};
use std::io::{self, Write};

/// Hex digits of a line's checksum.
const SUM: usize = 16;
const HEAD: &str = "{\"sum\":\"";
const MIDDLE: &str = "\",\"entry\":";

/// The checksum of the line before; lines are made and read in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chain(String);

impl Chain {
    /// `write` gives the text of the entry.
    fn sum(&self, write: impl FnOnce(&mut Hashed)) -> String {
        let mut hashed = Hashed(Sha256::new().chain_update(&self.0).chain_update("\n"));
        write(&mut hashed);
        let mut sum = hex::encode(hashed.0.finalize());
        sum.truncate(SUM);
        sum
    }

    /// The line of an entry, with its line end.
    pub fn line(&mut self, entry: &Entry) -> String {
        let mut line = Vec::new();
        // Memory takes everything.
        drop(self.write(entry, &mut line));
        String::from_utf8(line).unwrap_or_default()
    }

    /// Writes the line of an entry piece by piece: the first line of a large app has megabytes.
    ///
    /// # Errors
    /// Those of `out`; the chain has gone on then as if the line had been written.
    pub fn write(&mut self, entry: &Entry, out: &mut dyn Write) -> io::Result<()> {
        // Entries hold only types whose JSON form cannot fail.
        let sum = self.sum(|hashed| drop(serde_json::to_writer(hashed, entry)));
        write!(out, "{HEAD}{sum}{MIDDLE}")?;
        self.0 = sum;
        serde_json::to_writer(&mut *out, entry)?;
        out.write_all(b"}\n")
    }

    fn read(&mut self, line: &str) -> Result<Entry, Fault> {
        let rest = line.strip_prefix(HEAD).ok_or(Fault::Unreadable)?;
        let sum = rest.get(..SUM).ok_or(Fault::Unreadable)?;
        let text = rest[SUM..].strip_prefix(MIDDLE).and_then(|rest| rest.strip_suffix('}'));
        let text = text.ok_or(Fault::Unreadable)?;
        if self.sum(|hashed| hashed.0.update(text)) != sum {
            return Err(Fault::Edited);
        }
        let entry = serde_json::from_str(text).map_err(|_| Fault::Foreign)?;
        sum.clone_into(&mut self.0);
        Ok(entry)
    }
}

/// What is written into it is only hashed.
struct Hashed(Sha256);

impl Write for Hashed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

enum Fault {
    /// Not a line of this format; the last line may be, when it was cut.
    Unreadable,
    /// The checksum does not fit.
    Edited,
    /// Well-formed, but not a kind this version knows.
    Foreign,
}

/// Why a journal or plan file is not used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum JournalError {
    /// No complete first line: nothing had been sent yet.
    #[error("it holds no complete line")]
    Empty,
    /// Written by another version of the program.
    #[error("it has format {found:?}; this version reads {wanted:?}")]
    Schema {
        /// What it says.
        found: String,
        /// What is read.
        wanted: &'static str,
    },
    /// Changed after it was written.
    #[error("line {line} was changed after it was written, or lines before it are missing")]
    Edited {
        /// From 1.
        line: usize,
    },
    /// Not of this format at all.
    #[error("line {line} is not a line of a journal")]
    Unreadable {
        /// From 1.
        line: usize,
    },
}

/// The `schema` member of a first line, whatever else it holds.
fn schema_of(line: &str) -> Option<String> {
    #[derive(serde::Deserialize)]
    struct Line {
        entry: Begun,
    }
    #[derive(serde::Deserialize)]
    struct Begun {
        intent: Schema,
    }
    #[derive(serde::Deserialize)]
    struct Schema {
        schema: String,
    }
    serde_json::from_str(line).ok().map(|line: Line| line.entry.intent.schema)
}

/// Whether the end of a journal says that its deploy is over. `tail` may begin in the middle of a line.
pub fn ends_closed(tail: &[u8]) -> bool {
    #[derive(serde::Deserialize)]
    struct Line {
        entry: Entry,
    }
    let Some(complete) = tail.strip_suffix(b"\n") else { return false };
    let start = complete.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    let last = serde_json::from_slice(&complete[start..]);
    matches!(last, Ok(Line { entry: Entry::Closed { .. } }))
}

fn first(chain: &mut Chain, line: &str, wanted: &'static str) -> Result<Shared<Intent>, JournalError> {
    if let Some(found) = schema_of(line)
        && found != wanted
    {
        return Err(JournalError::Schema { found, wanted });
    }
    match chain.read(line) {
        Ok(Entry::Begun { intent }) => Ok(intent),
        Err(Fault::Edited | Fault::Foreign) => Err(JournalError::Edited { line: 1 }),
        Ok(_) | Err(Fault::Unreadable) => Err(JournalError::Unreadable { line: 1 }),
    }
}

/// Reads a whole journal and the chain to go on with. An incomplete last line (the computer went down while it was
/// written) is left out; everything else that does not fit is an error, because a wrong journal makes wrong changes.
///
/// # Errors
/// When it is from another version, edited, or nothing like a journal.
pub fn parse(bytes: &[u8]) -> Result<(Journal, Chain), JournalError> {
    let text = String::from_utf8_lossy(bytes);
    let (complete, tail) = match text.rfind('\n') {
        Some(end) => text.split_at(end + 1),
        None => ("", text.as_ref()),
    };
    let mut lines = complete.lines().enumerate();
    let Some((_, line)) = lines.next() else {
        return Err(JournalError::Empty);
    };
    let mut chain = Chain::default();
    let mut journal = Journal::begun(first(&mut chain, line, SCHEMA)?);
    journal.cut = !tail.is_empty();
    for (index, line) in lines {
        match chain.read(line) {
            Ok(entry) => journal.note(entry),
            Err(Fault::Unreadable) => return Err(JournalError::Unreadable { line: index + 1 }),
            Err(Fault::Edited | Fault::Foreign) => return Err(JournalError::Edited { line: index + 1 }),
        }
    }
    Ok((journal, chain))
}

/// The text of a plan file.
pub fn write_plan(intent: Intent) -> String {
    let intent = Intent { schema: PLAN_SCHEMA.to_owned(), ..intent }.into();
    Chain::default().line(&Entry::Begun { intent })
}

/// Reads a plan file.
///
/// # Errors
/// When it is from another version, edited or cut, or nothing like a plan file.
pub fn read_plan(bytes: &[u8]) -> Result<Shared<Intent>, JournalError> {
    let text = std::str::from_utf8(bytes).map_err(|_| JournalError::Unreadable { line: 1 })?;
    let line = text.trim_end();
    if line.is_empty() {
        return Err(JournalError::Empty);
    }
    first(&mut Chain::default(), line, PLAN_SCHEMA)
}
