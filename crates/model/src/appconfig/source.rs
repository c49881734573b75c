//! A configuration file as text: its path, its format, and positions within it.

use std::fmt;
use std::ops::Range;
use std::sync::Arc;

/// Largest file read as configuration, bytes. Real files stay below 20 kB; past this size a
/// wrong file was named.
pub const MAX_BYTES: usize = 1024 * 1024;

/// How a configuration file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// `fly.toml`, and every name that is not one of the others.
    Toml,
    /// `*.json`.
    Json,
    /// `*.yaml`.
    Yaml,
}

impl Format {
    /// The format of a path, by suffix alone (flyctl: internal/appconfig/serde.go).
    pub fn of_path(path: &str) -> Self {
        if path.ends_with(".json") {
            Self::Json
        } else if path.ends_with(".yaml") {
            Self::Yaml
        } else {
            Self::Toml
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Toml => "TOML",
            Self::Json => "JSON",
            Self::Yaml => "YAML",
        })
    }
}

/// A configuration file in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Path as the user knows it.
    pub path: String,
    /// The text, without a byte order mark.
    pub text: Arc<str>,
    /// How it is written.
    pub format: Format,
}

/// Bytes that are not UTF-8.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{path}:{line} is not UTF-8 text (byte {offset})")]
pub struct NotText {
    /// The file.
    pub path: String,
    /// Offset of the first bad byte.
    pub offset: usize,
    /// Its line, from 1.
    pub line: u32,
}

impl Source {
    /// A file whose format follows from its path.
    pub fn new(path: impl Into<String>, text: &str) -> Self {
        let path = path.into();
        let format = Format::of_path(&path);
        Self { path, text: text.strip_prefix('\u{feff}').unwrap_or(text).into(), format }
    }

    /// The same from bytes.
    ///
    /// # Errors
    /// [`NotText`] with the place of the first byte that is not UTF-8.
    pub fn from_bytes(path: impl Into<String>, bytes: &[u8]) -> Result<Self, NotText> {
        let path = path.into();
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(Self::new(path, text)),
            Err(error) => {
                let offset = error.valid_up_to();
                let newlines = bytes[..offset].iter().filter(|byte| **byte == b'\n').count();
                Err(NotText { path, offset, line: u32::try_from(newlines + 1).unwrap_or(u32::MAX) })
            }
        }
    }
}

/// Where the lines of a text begin, so that looking up many places stays cheap.
#[derive(Debug, Clone, Default)]
pub(crate) struct Lines {
    starts: Vec<usize>,
}

/// Columns further right than this are counted in bytes: nobody counts characters there, and a
/// minified file with many problems would cost their product.
const EXACT_COLUMNS: usize = 4096;

impl Lines {
    pub(crate) fn of(text: &str) -> Self {
        let after_newlines =
            text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        Self { starts: std::iter::once(0).chain(after_newlines).collect() }
    }

    /// Line and column of a byte offset of that text, both from 1; the column counts characters.
    pub(crate) fn place(&self, text: &str, offset: usize) -> (u32, u32) {
        let offset = floor_boundary(text, offset);
        let line = self.starts.partition_point(|start| *start <= offset).max(1);
        let start = self.starts.get(line - 1).copied().unwrap_or(0).min(offset);
        let exact = floor_boundary(text, offset.min(start + EXACT_COLUMNS));
        let column = text[start..exact].chars().count() + (offset - exact) + 1;
        (u32::try_from(line).unwrap_or(u32::MAX), u32::try_from(column).unwrap_or(u32::MAX))
    }
}

/// The nearest character boundary at or before `offset`.
pub(crate) fn floor_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// A byte range in a source.
pub type Span = Range<usize>;
