//! YAML, through the events of `saphyr-parser` for their positions. Plain scalars follow the
//! rules of Go's yaml.v3: the YAML 1.2 core schema, octal `0o17` and `017`, `0x`, underscores.

use super::super::node::{Entry, Kind, Node};
use super::json::last_wins;
use super::{MAX_DEPTH, SyntaxError};
use saphyr_parser::{Event, Parser, ScalarStyle, StrInput};
use std::collections::HashMap;
use std::ops::Range;

/// Most nodes read, aliases expanded: keeps an alias bomb cheap.
const MAX_NODES: usize = 200_000;

pub(crate) fn read(text: &str) -> Result<Node, SyntaxError> {
    let mut reader = Reader {
        text,
        parser: Parser::new_from_str(text),
        cursor: (0, 0),
        anchors: HashMap::new(),
        nodes: 0,
    };
    let mut root = None;
    loop {
        let (event, span) = reader.next()?;
        match event {
            Event::StreamEnd => break,
            Event::StreamStart | Event::DocumentStart(_) | Event::DocumentEnd | Event::Nothing => {}
            // Like yaml.v3's Unmarshal, only the first document counts; more are a mistake.
            _ if root.is_some() => return Err(SyntaxError::new("a second document begins here", span)),
            event => root = Some(reader.node(event, span, 0)?),
        }
    }
    Ok(root.unwrap_or(Node { kind: Kind::Null, span: 0..0 }))
}

struct Reader<'a> {
    text: &'a str,
    parser: Parser<'a, StrInput<'a>>,
    /// Last (character index, byte offset) converted; positions mostly grow.
    cursor: (usize, usize),
    anchors: HashMap<usize, (Node, usize)>,
    nodes: usize,
}

impl<'a> Reader<'a> {
    /// Byte offset of a character index.
    fn byte(&mut self, index: usize) -> usize {
        let (from_index, from_byte) = if index >= self.cursor.0 { self.cursor } else { (0, 0) };
        let tail = &self.text[from_byte..];
        let offset =
            tail.char_indices().nth(index - from_index).map_or(self.text.len(), |(at, _)| from_byte + at);
        if index >= self.cursor.0 {
            self.cursor = (index, offset);
        }
        offset
    }

    fn next(&mut self) -> Result<(Event<'a>, Range<usize>), SyntaxError> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => {
                let start = self.byte(span.start.index());
                // The end may be looked up behind the next start, so the cursor must not follow it.
                let cursor = self.cursor;
                let end = self.byte(span.end.index());
                self.cursor = cursor;
                Ok((event, start..end.max(start)))
            }
            Some(Err(error)) => {
                let at = self.byte(error.marker().index());
                Err(SyntaxError::new(error.info(), at..at))
            }
            None => Ok((Event::StreamEnd, self.text.len()..self.text.len())),
        }
    }

    fn count(&mut self, nodes: usize, span: &Range<usize>) -> Result<(), SyntaxError> {
        self.nodes += nodes;
        if self.nodes > MAX_NODES {
            return Err(SyntaxError::new("too many values (aliases expanded)", span.clone()));
        }
        Ok(())
    }

    fn node(&mut self, event: Event<'a>, span: Range<usize>, depth: usize) -> Result<Node, SyntaxError> {
        if depth > MAX_DEPTH {
            return Err(SyntaxError::too_deep(span));
        }
        let before = self.nodes;
        self.count(1, &span)?;
        let (kind, anchor, end) = match event {
            Event::Scalar(text, style, anchor, tag) => {
                let plain = style == ScalarStyle::Plain && tag.is_none();
                let kind = if plain { plain_scalar(&text) } else { Kind::Text(text.into_owned()) };
                (kind, anchor, span.end)
            }
            Event::SequenceStart(anchor, _) => {
                let (items, end) = self.sequence(depth)?;
                (Kind::List(items), anchor, end)
            }
            Event::MappingStart(anchor, _) => {
                let (entries, end) = self.mapping(depth)?;
                (Kind::Table(entries), anchor, end)
            }
            Event::Alias(anchor) => {
                let Some((node, size)) = self.anchors.get(&anchor).cloned() else {
                    return Err(SyntaxError::new("an alias for something that is not complete", span));
                };
                self.count(size, &span)?;
                return Ok(node);
            }
            _ => return Err(SyntaxError::new("unexpected structure", span)),
        };
        let node = Node { kind, span: span.start..end.max(span.start) };
        if anchor > 0 {
            self.anchors.insert(anchor, (node.clone(), self.nodes - before));
        }
        Ok(node)
    }

    fn sequence(&mut self, depth: usize) -> Result<(Vec<Node>, usize), SyntaxError> {
        let mut items = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::SequenceEnd) {
                return Ok((items, span.end));
            }
            items.push(self.node(event, span, depth + 1)?);
        }
    }

    fn mapping(&mut self, depth: usize) -> Result<(Vec<Entry>, usize), SyntaxError> {
        let mut entries: Vec<Entry> = Vec::new();
        let mut merged: Vec<Entry> = Vec::new();
        loop {
            let (event, span) = self.next()?;
            if matches!(event, Event::MappingEnd) {
                // `<<` gives defaults: what is written out wins.
                merged.extend(entries);
                return Ok((last_wins(merged), span.end));
            }
            let plain_merge = matches!(&event, Event::Scalar(text, ScalarStyle::Plain, _, _) if text == "<<");
            let key = self.node(event, span, depth + 1)?;
            let (event, span) = self.next()?;
            let value = self.node(event, span, depth + 1)?;
            if plain_merge {
                merged.extend(merge(value)?);
                continue;
            }
            let Some(name) = key.scalar_text() else {
                return Err(SyntaxError::new("a key must be text", key.span));
            };
            entries.push(Entry { key: name, key_span: key.span, value });
        }
    }
}

/// The entries a `<<` key brings in; of several tables the earlier wins.
fn merge(value: Node) -> Result<Vec<Entry>, SyntaxError> {
    match value.kind {
        Kind::Table(entries) => Ok(entries),
        Kind::List(items) => {
            let mut all = Vec::new();
            for item in items.into_iter().rev() {
                all.extend(merge(item)?);
            }
            Ok(all)
        }
        _ => Err(SyntaxError::new("`<<` needs a table", value.span)),
    }
}

fn plain_scalar(text: &str) -> Kind {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Kind::Null,
        "true" | "True" | "TRUE" => return Kind::Bool(true),
        "false" | "False" | "FALSE" => return Kind::Bool(false),
        _ => {}
    }
    if let Some(number) = whole_number(text) {
        return Kind::Int(number);
    }
    let digits = text.replace('_', "");
    let numeric = digits.bytes().any(|byte| byte.is_ascii_digit())
        && digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-'));
    match digits.parse::<f64>() {
        Ok(number) if numeric => Kind::Float(number),
        _ => Kind::Text(text.to_owned()),
    }
}

fn whole_number(text: &str) -> Option<i64> {
    let digits = text.replace('_', "");
    let (negative, digits) = match digits.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, digits.strip_prefix('+').unwrap_or(&digits)),
    };
    let (radix, body) = match digits.as_bytes() {
        [b'0', b'x' | b'X', ..] => (16, &digits[2..]),
        [b'0', b'o' | b'O', ..] => (8, &digits[2..]),
        [b'0', b'b' | b'B', ..] => (2, &digits[2..]),
        [b'0', b'0'..=b'7', ..] => (8, &digits[1..]),
        _ => (10, digits),
    };
    if !body.bytes().next()?.is_ascii_alphanumeric() {
        return None;
    }
    let number = i64::from_str_radix(body, radix).ok()?;
    Some(if negative { -number } else { number })
}
