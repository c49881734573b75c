//! JSON with positions. Strict (RFC 8259) apart from duplicate keys, of which the last wins as
//! in Go.

use super::super::node::{Entry, Kind, Node};
use super::{MAX_DEPTH, SyntaxError};

pub(crate) fn read(text: &str) -> Result<Node, SyntaxError> {
    let mut reader = Reader { text, at: 0 };
    reader.skip_space();
    let node = reader.value(0)?;
    reader.skip_space();
    if reader.at < text.len() {
        return Err(reader.unexpected("the end of the file"));
    }
    Ok(node)
}

struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\r' | b'\n')) {
            self.at += 1;
        }
    }

    fn unexpected(&self, wanted: &str) -> SyntaxError {
        match self.text[self.at..].chars().next() {
            None => SyntaxError::new(format!("the file ends where {wanted} was expected"), self.at..self.at),
            Some(found) => {
                let message = format!("found {found:?} where {wanted} was expected");
                SyntaxError::new(message, self.at..self.at + found.len_utf8())
            }
        }
    }

    fn eat(&mut self, byte: u8, wanted: &str) -> Result<(), SyntaxError> {
        if self.peek() == Some(byte) {
            self.at += 1;
            Ok(())
        } else {
            Err(self.unexpected(wanted))
        }
    }

    fn value(&mut self, depth: usize) -> Result<Node, SyntaxError> {
        let start = self.at;
        if depth > MAX_DEPTH {
            return Err(SyntaxError::too_deep(start..start + 1));
        }
        let kind = match self.peek() {
            Some(b'{') => self.object(depth)?,
            Some(b'[') => self.array(depth)?,
            Some(b'"') => Kind::Text(self.string()?),
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => self.word()?,
        };
        Ok(Node { kind, span: start..self.at })
    }

    fn word(&mut self) -> Result<Kind, SyntaxError> {
        for (word, kind) in [("true", Kind::Bool(true)), ("false", Kind::Bool(false)), ("null", Kind::Null)] {
            if self.text[self.at..].starts_with(word) {
                self.at += word.len();
                return Ok(kind);
            }
        }
        Err(self.unexpected("a value"))
    }

    fn object(&mut self, depth: usize) -> Result<Kind, SyntaxError> {
        let mut entries: Vec<Entry> = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.peek() == Some(b'}') {
            self.at += 1;
            return Ok(Kind::Table(entries));
        }
        loop {
            self.skip_space();
            let key_start = self.at;
            if self.peek() != Some(b'"') {
                return Err(self.unexpected("a key in double quotes"));
            }
            let key = self.string()?;
            let key_span = key_start..self.at;
            self.skip_space();
            self.eat(b':', "a colon")?;
            self.skip_space();
            let value = self.value(depth + 1)?;
            entries.push(Entry { key, key_span, value });
            self.skip_space();
            if self.peek() == Some(b'}') {
                self.at += 1;
                return Ok(Kind::Table(last_wins(entries)));
            }
            self.eat(b',', "a comma or a closing brace")?;
        }
    }

    fn array(&mut self, depth: usize) -> Result<Kind, SyntaxError> {
        let mut items = Vec::new();
        self.at += 1;
        self.skip_space();
        if self.peek() == Some(b']') {
            self.at += 1;
            return Ok(Kind::List(items));
        }
        loop {
            self.skip_space();
            items.push(self.value(depth + 1)?);
            self.skip_space();
            if self.peek() == Some(b']') {
                self.at += 1;
                return Ok(Kind::List(items));
            }
            self.eat(b',', "a comma or a closing bracket")?;
        }
    }

    /// The raw extent is found here; escapes are left to `serde_json`.
    fn string(&mut self) -> Result<String, SyntaxError> {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let mut at = start + 1;
        loop {
            match bytes.get(at) {
                None => {
                    return Err(SyntaxError::new("text that begins here is never closed", start..start + 1));
                }
                Some(b'"') => break,
                Some(b'\\') => at += 2,
                Some(_) => at += 1,
            }
        }
        let span = start..at + 1;
        let text = serde_json::from_str(&self.text[span.clone()]).map_err(|_| {
            SyntaxError::new("text with a control character or an unknown escape", span.clone())
        })?;
        self.at = span.end;
        Ok(text)
    }

    fn number(&mut self) -> Result<Kind, SyntaxError> {
        let start = self.at;
        while matches!(self.peek(), Some(b'-' | b'+' | b'.' | b'e' | b'E' | b'0'..=b'9')) {
            self.at += 1;
        }
        let span = start..self.at;
        let number: serde_json::Number = serde_json::from_str(&self.text[span.clone()])
            .map_err(|_| SyntaxError::new("not a valid number", span))?;
        Ok(match number.as_i64() {
            Some(whole) => Kind::Int(whole),
            None => Kind::Float(number.as_f64().unwrap_or(f64::MAX)),
        })
    }
}

/// Keeps the last of entries with the same key, in linear time.
pub(crate) fn last_wins(entries: Vec<Entry>) -> Vec<Entry> {
    let mut seen = std::collections::HashSet::new();
    let mut kept: Vec<Entry> =
        entries.into_iter().rev().filter(|entry| seen.insert(entry.key.clone())).collect();
    kept.reverse();
    kept
}
