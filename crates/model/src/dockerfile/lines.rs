//! Physical lines → logical lines: directives, comments, continuations, here-documents.
//!
//! The rules are those of BuildKit's parser (moby/buildkit: frontend/dockerfile/parser/parser.go).

use super::error::{ParseError, What};
use super::heredoc::{self, Heredoc};

/// One instruction's text, continuations joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Logical {
    /// First physical line, from 1.
    pub(super) line: u32,
    pub(super) text: String,
    /// Where the pieces of `text` come from: byte offset in `text`, line, column of that byte.
    pieces: Vec<(usize, u32, u32)>,
    pub(super) heredocs: Vec<Heredoc>,
}

impl Logical {
    /// Line and column of a byte of the text.
    pub(super) fn place(&self, offset: usize) -> (u32, u32) {
        let piece = self.pieces.iter().rev().find(|(start, _, _)| *start <= offset);
        let Some(&(start, line, column)) = piece else { return (self.line, 1) };
        let end = offset.min(self.text.len());
        let text = self.text.get(start..end).unwrap_or_default();
        (line, column + u32::try_from(text.chars().count()).unwrap_or(0))
    }

    /// An error about the bytes `from..to` of the text.
    pub(super) fn error(&self, from: usize, to: usize, what: What) -> ParseError {
        let (line, column) = self.place(from);
        let marked = self.text.get(from..to.min(self.text.len())).unwrap_or_default();
        let length = u32::try_from(marked.chars().count().clamp(1, 80)).unwrap_or(1);
        ParseError { line, column, length, what, hint: None }
    }
}

/// The logical lines of a file and what its directives say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Split {
    pub(super) escape: char,
    pub(super) syntax: Option<String>,
    pub(super) lines: Vec<Logical>,
}

/// Splits a Dockerfile.
pub(super) fn split(text: &str) -> Result<Split, ParseError> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let physical: Vec<&str> = text.split('\n').map(|l| l.strip_suffix('\r').unwrap_or(l)).collect();
    let (escape, syntax) = directives(&physical)?;
    let mut reader = Reader { physical, at: 0, escape };
    let mut lines = Vec::new();
    while let Some(line) = reader.next_logical()? {
        lines.push(line);
    }
    Ok(Split { escape, syntax, lines })
}

/// Reads `# name=value` lines at the very top.
fn directives(lines: &[&str]) -> Result<(char, Option<String>), ParseError> {
    let mut escape = None;
    let mut syntax = None;
    let mut check = None;
    for (index, line) in lines.iter().enumerate() {
        let number = u32::try_from(index + 1).unwrap_or(u32::MAX);
        let Some((name, value)) = directive(line) else { break };
        let slot = match name.as_str() {
            "escape" => &mut escape,
            "syntax" => &mut syntax,
            "check" => &mut check,
            _ => break,
        };
        if slot.replace(value.to_owned()).is_some() {
            return Err(ParseError::at_line(number, What::DoubledDirective(name)));
        }
        if name == "escape" && !matches!(value, "\\" | "`") {
            return Err(ParseError::at_line(number, What::Escape(value.to_owned())));
        }
    }
    let escape = if escape.as_deref() == Some("`") { '`' } else { '\\' };
    Ok((escape, syntax))
}

fn directive(line: &str) -> Option<(String, &str)> {
    let (name, value) = line.trim_start().strip_prefix('#')?.split_once('=')?;
    let (name, value) = (name.trim(), value.trim());
    let plain = name.starts_with(|c: char| c.is_ascii_alphabetic())
        && name.chars().all(|c| c.is_ascii_alphanumeric());
    (plain && !value.is_empty()).then(|| (name.to_ascii_lowercase(), value))
}

struct Reader<'a> {
    physical: Vec<&'a str>,
    at: usize,
    escape: char,
}

impl<'a> Reader<'a> {
    fn number(&self) -> u32 {
        u32::try_from(self.at + 1).unwrap_or(u32::MAX)
    }

    fn next_logical(&mut self) -> Result<Option<Logical>, ParseError> {
        while self.at < self.physical.len() && skippable(self.physical[self.at]) {
            self.at += 1;
        }
        let Some(first) = self.physical.get(self.at).copied() else { return Ok(None) };
        let line = self.number();
        let trimmed = first.trim_start();
        let indent = u32::try_from(first.chars().count() - trimmed.chars().count()).unwrap_or(0);
        let mut logical =
            Logical { line, text: String::new(), pieces: vec![(0, line, indent + 1)], heredocs: Vec::new() };
        let mut ended = self.piece(&mut logical.text, trimmed);
        self.at += 1;
        while !ended && self.at < self.physical.len() {
            let next = self.physical[self.at];
            if !skippable(next) {
                logical.pieces.push((logical.text.len(), self.number(), 1));
                ended = self.piece(&mut logical.text, next);
            }
            self.at += 1;
        }
        if heredoc::allowed(&logical.text) {
            self.heredocs(&mut logical)?;
        }
        Ok(Some(logical))
    }

    /// Appends a physical line without its continuation mark; says whether the line ends here.
    fn piece(&self, text: &mut String, line: &'a str) -> bool {
        let body = line.trim_end_matches([' ', '\t']);
        match body.strip_suffix(self.escape) {
            Some(rest) if !rest.ends_with(self.escape) => {
                text.push_str(rest);
                false
            }
            _ => {
                text.push_str(line);
                true
            }
        }
    }

    fn heredocs(&mut self, logical: &mut Logical) -> Result<(), ParseError> {
        for (offset, mut doc) in heredoc::openings(&logical.text, self.escape) {
            let mut ended = false;
            while let Some(line) = self.physical.get(self.at).copied() {
                self.at += 1;
                let line = if doc.chomp { line.trim_start_matches('\t') } else { line };
                if line == doc.name {
                    ended = true;
                    break;
                }
                doc.content.push_str(line);
                doc.content.push('\n');
            }
            if !ended {
                let end = offset + doc.name.len() + 2;
                return Err(logical.error(offset, end, What::Heredoc(doc.name)));
            }
            logical.heredocs.push(doc);
        }
        Ok(())
    }
}

/// Empty lines and comments, also between continued lines.
fn skippable(line: &str) -> bool {
    let line = line.trim_start();
    line.is_empty() || line.starts_with('#')
}
