//! From text to a tree with places: one reader per format, one error type for all.

mod json;
mod toml;
mod yaml;

use super::node::{Kind, Node};
use super::source::{Format, MAX_BYTES, Source, Span};

/// Deepest nesting read; `fly.toml` needs 6.
pub(crate) const MAX_DEPTH: usize = 64;

/// Text that is not valid in its format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SyntaxError {
    pub(crate) message: String,
    pub(crate) span: Span,
}

impl SyntaxError {
    pub(crate) fn new(message: impl Into<String>, span: Span) -> Self {
        Self { message: message.into(), span }
    }

    pub(crate) fn too_deep(span: Span) -> Self {
        Self::new(format!("more than {MAX_DEPTH} levels of nesting"), span)
    }
}

/// Reads a file; the root is always a table.
pub(crate) fn read(source: &Source) -> Result<Node, SyntaxError> {
    if source.text.len() > MAX_BYTES {
        let megabytes = source.text.len() as f64 / 1_000_000.0;
        let message =
            format!("{megabytes:.1} MB is too large for a configuration file (at most 1 MiB is read)");
        return Err(SyntaxError::new(message, 0..0));
    }
    let root = match source.format {
        Format::Toml => toml::read(&source.text)?,
        Format::Json => json::read(&source.text)?,
        Format::Yaml => yaml::read(&source.text)?,
    };
    match root.kind {
        Kind::Table(_) => Ok(root),
        Kind::Null => Ok(Node { kind: Kind::Table(Vec::new()), span: root.span }),
        _ => {
            let message = format!("the file must contain a table of settings, not {}", root.describe());
            Err(SyntaxError::new(message, root.span))
        }
    }
}
