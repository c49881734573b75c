//! From a tree to the typed configuration, led by the key table.
//!
//! Everything wrong is reported and left out, so that one bad value hides nothing else.

use super::keys::{Key, Legacy, Section, Shape, TOP};
use super::node::{Entry, Kind, Node};
use super::problem::{Origin, Problem, Problems, Spot};
use super::scalar;
use super::source::{Lines, Source, Span};
use super::suggest;
use super::types::AppConfig;
use crate::diagnosis::{Code, Severity};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// Reads the root table of a file.
pub(crate) fn decode(root: &Node, source: &Source, located: bool) -> (AppConfig, Vec<Problem>) {
    let lines = located.then(|| Lines::of(&source.text));
    let mut decoder = Decoder { source, lines, spots: BTreeMap::new(), problems: Problems::default() };
    let mut top = decoder.table(root, &TOP, "").unwrap_or_default();
    decoder.move_legacy(&mut top);
    for name in ["build", "experimental"] {
        if top.get(name).is_some_and(|value| value.as_object().is_some_and(Map::is_empty)) {
            top.remove(name);
        }
    }
    let mut config = match serde_json::from_value::<AppConfig>(Value::Object(top)) {
        Ok(config) => config,
        Err(error) => {
            // The table checks types, so only ranges remain (a negative number of seconds, say).
            let message = format!("a value is out of range: {error}");
            decoder.report(Code::C118, Severity::Error, "", &(0..0), message, None);
            AppConfig::default()
        }
    };
    if located {
        config.origin = Origin::new(source, decoder.lines.unwrap_or_default(), decoder.spots);
    }
    (config, decoder.problems.finish())
}

pub(super) struct Decoder<'a> {
    source: &'a Source,
    lines: Option<Lines>,
    spots: BTreeMap<String, Spot>,
    problems: Problems,
}

impl Decoder<'_> {
    pub(super) fn report(
        &mut self,
        code: Code,
        severity: Severity,
        path: &str,
        span: &Span,
        message: String,
        hint: Option<String>,
    ) {
        let (source, lines) = (self.source, self.lines.as_ref());
        self.problems
            .push(severity, || Problem::at(source, lines, code, severity, path, span.clone(), message, hint));
    }

    /// Reports a value that is not what the key takes.
    pub(super) fn mismatch(&mut self, path: &str, node: &Node, wanted: &str, hint: Option<String>) {
        let message = format!("`{path}` must be {wanted}, not {}", node.describe());
        self.report(Code::C118, Severity::Error, path, &node.span, message, hint);
    }

    /// Reads a table by its section; `None` if it is not one.
    fn table(&mut self, node: &Node, section: &'static Section, path: &str) -> Option<Map<String, Value>> {
        let Kind::Table(entries) = &node.kind else {
            self.mismatch(path, node, "a table", None);
            return None;
        };
        let mut found: Vec<(&'static Key, Vec<(usize, &Entry)>)> = Vec::new();
        for entry in entries {
            let Some(key) = section.find(&entry.key) else {
                self.unknown(entry, section, path);
                continue;
            };
            let rank = key.aliases.iter().position(|alias| *alias == entry.key).unwrap_or(key.aliases.len());
            match found.iter_mut().find(|(known, _)| std::ptr::eq(*known, key)) {
                Some((_, entries)) => entries.push((rank, entry)),
                None => found.push((key, vec![(rank, entry)])),
            }
        }
        let mut members = Map::new();
        for (key, mut entries) in found {
            entries.sort_by_key(|(rank, _)| *rank);
            let inner = join(path, key.name);
            self.legacy_note(key, entries[0].1, &inner);
            if let Some(value) = self.member(key, &entries, &inner) {
                members.insert(key.name.to_owned(), value);
            }
        }
        Some(members)
    }

    fn unknown(&mut self, entry: &Entry, section: &'static Section, path: &str) {
        let (source, lines) = (self.source, self.lines.as_ref());
        // Suggestions cost, so they are made only for problems that are kept.
        self.problems.push(Severity::Warning, || {
            let message = format!("unknown key `{}`{}", entry.key, inside(path));
            let hint = suggest::for_unknown_key(&entry.key, section);
            let (path, span) = (join(path, &entry.key), entry.key_span.clone());
            Problem::at(source, lines, Code::C113, Severity::Warning, &path, span, message, Some(hint))
        });
    }

    fn legacy_note(&mut self, key: &Key, entry: &Entry, path: &str) {
        if let Some(Legacy::NoEffect(why)) = key.legacy {
            let message = format!("`{path}` has no effect ({why})");
            let hint = Some("remove it".to_owned());
            self.report(Code::C113, Severity::Warning, path, &entry.key_span, message, hint);
        }
    }

    /// One key, given under one or several spellings.
    fn member(&mut self, key: &'static Key, entries: &[(usize, &Entry)], path: &str) -> Option<Value> {
        if let Shape::TableOrTables(section) = key.shape {
            let mut items = Vec::new();
            for (_, entry) in entries {
                self.note_place(path, entry);
                self.tables(&entry.value, section, path, &mut items);
            }
            if key.name == "services" {
                items.retain(|item| item.as_object().is_some_and(|service| !service.is_empty()));
            }
            return Some(Value::Array(items));
        }
        let (_, entry) = entries.last()?;
        if entry.value.kind == Kind::Null {
            return None;
        }
        self.note_place(path, entry);
        let value = self.value(&entry.value, key.shape, path)?;
        scalar::check_choice(self, key, &entry.value, path);
        Some(value)
    }

    fn note_place(&mut self, path: &str, entry: &Entry) {
        let spot = Spot { key: entry.key_span.clone(), value: entry.value.span.clone() };
        self.spots.insert(path.to_owned(), spot);
    }

    fn value(&mut self, node: &Node, shape: Shape, path: &str) -> Option<Value> {
        match shape {
            Shape::Table(section) => self.table(node, section, path).map(Value::Object),
            Shape::Tables(section) | Shape::TableOrTables(section) => {
                let mut items = Vec::new();
                if let (Kind::Table(_), Shape::Tables(_)) = (&node.kind, shape) {
                    let name = path.rsplit('.').next().unwrap_or(path);
                    let hint = format!("write `[[{name}]]` with double brackets");
                    self.mismatch(path, node, "a list of tables", Some(hint));
                    return None;
                }
                self.tables(node, section, path, &mut items);
                Some(Value::Array(items))
            }
            Shape::NamedTables(section) => self.named_tables(node, section, path),
            Shape::Concurrency(section) => match scalar::old_concurrency(self, node, path) {
                Some(old) => old,
                None => self.table(node, section, path).map(Value::Object),
            },
            Shape::Env => scalar::env(self, node, path),
            Shape::Headers => scalar::headers(self, node, path),
            Shape::Commands => scalar::commands(self, node, path),
            Shape::TextMap => scalar::text_map(self, node, path),
            Shape::AnyMap => match node.kind {
                Kind::Table(_) => Some(node.to_json()),
                _ => {
                    self.mismatch(path, node, "a table", None);
                    None
                }
            },
            _ => scalar::scalar(self, node, shape, path),
        }
    }

    /// A list of tables, or one table standing for a list of one.
    fn tables(&mut self, node: &Node, section: &'static Section, path: &str, into: &mut Vec<Value>) {
        match &node.kind {
            Kind::Null => {}
            Kind::Table(_) => self.push_table(node, section, path, into),
            Kind::List(items) => {
                for item in items {
                    self.push_table(item, section, path, into);
                }
            }
            _ => self.mismatch(path, node, "a list of tables", None),
        }
    }

    fn push_table(&mut self, node: &Node, section: &'static Section, path: &str, into: &mut Vec<Value>) {
        let path = format!("{path}[{}]", into.len());
        self.note_item(&path, node);
        if let Some(table) = self.table(node, section, &path) {
            into.push(Value::Object(table));
        }
    }

    /// `[checks.NAME]`, or the old list of checks with a `name`.
    fn named_tables(&mut self, node: &Node, section: &'static Section, path: &str) -> Option<Value> {
        let mut named = Map::new();
        match &node.kind {
            Kind::Table(entries) => {
                for entry in entries {
                    let path = join(path, &entry.key);
                    self.note_place(&path, entry);
                    if let Some(table) = self.table(&entry.value, section, &path) {
                        named.insert(entry.key.clone(), Value::Object(table));
                    }
                }
            }
            Kind::List(items) => {
                for item in items {
                    self.named_item(item, section, path, &mut named);
                }
            }
            _ => {
                self.mismatch(path, node, "a table of named tables", None);
                return None;
            }
        }
        Some(Value::Object(named))
    }

    fn named_item(
        &mut self,
        item: &Node,
        section: &'static Section,
        path: &str,
        named: &mut Map<String, Value>,
    ) {
        let Kind::Table(entries) = &item.kind else {
            self.mismatch(path, item, "a list of tables", None);
            return;
        };
        let is_name = |entry: &&Entry| entry.key == "name";
        let Some(Kind::Text(name)) = entries.iter().find(is_name).map(|entry| &entry.value.kind) else {
            let message = format!("an entry of `{path}` needs a `name`");
            self.report(Code::C118, Severity::Error, path, &item.span, message, None);
            return;
        };
        let rest = entries.iter().filter(|entry| entry.key != "name").cloned().collect();
        let rest = Node { kind: Kind::Table(rest), span: item.span.clone() };
        let path = join(path, name);
        self.note_item(&path, item);
        if let Some(table) = self.table(&rest, section, &path) {
            named.insert(name.clone(), Value::Object(table));
        }
    }

    /// Records the place of a member of a free-form map.
    pub(super) fn note_member(&mut self, path: &str, entry: &Entry) {
        self.note_place(&join(path, &entry.key), entry);
    }

    /// Records the place of something that has no key of its own.
    pub(super) fn note_item(&mut self, path: &str, node: &Node) {
        self.spots.insert(path.to_owned(), Spot { key: node.span.clone(), value: node.span.clone() });
    }

    /// Moves keys of older schemas to where they live now, unless that is written too.
    fn move_legacy(&mut self, top: &mut Map<String, Value>) {
        let Some(Value::Object(experimental)) = top.get_mut("experimental") else { return };
        let kill_timeout = experimental.remove("kill_timeout");
        let port = experimental.remove("metrics_port");
        let path = experimental.remove("metrics_path");
        if let Some(timeout) = kill_timeout
            && !top.contains_key("kill_timeout")
        {
            top.insert("kill_timeout".to_owned(), timeout);
        }
        if (port.is_some() || path.is_some()) && !top.contains_key("metrics") {
            top.insert("metrics".to_owned(), json!([{ "port": port, "path": path }]));
        }
    }
}

/// `path.name`, or `name` at the top.
pub(crate) fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

fn inside(path: &str) -> String {
    if path.is_empty() { String::new() } else { format!(" in `{path}`") }
}
