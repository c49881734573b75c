//! The table of every key a configuration file may have.
//!
//! One table drives reading (which type, which alternative spellings), unknown-key warnings, and
//! the JSON Schema, so that the three cannot disagree. A test holds it against the typed
//! configuration as well.

mod general;
mod machine;
mod network;

pub(crate) use general::TOP;

/// What a bare number means where a duration is expected (spec deploy 1.3). The documented unit
/// differs from the one flyctl uses in some places, which is why bare numbers are warned about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bare {
    /// `kill_timeout`.
    Seconds,
    /// Checks of `[[services]]` and top-level checks.
    Millis,
    /// Everything else.
    Nanos,
}

/// The shape of a value.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Shape {
    /// Text.
    Text,
    /// Text; whole numbers are read as text (sizes).
    TextOrNumber,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Int,
    /// A whole number that old files write as text or with a fraction.
    LooseInt,
    /// A number.
    Float,
    /// A duration, and what a bare number means.
    Duration(Bare),
    /// `true`, `false`, `off`, `stop`, `suspend`.
    Autostop,
    /// `never`, `restart`, `always`, `none` or 0 to 3.
    Persist,
    /// A list of texts.
    Texts,
    /// A list of texts, or one text that becomes its only item.
    TextOrTexts,
    /// Names to texts.
    TextMap,
    /// Names to scalars that become text; a list of such tables is merged.
    Env,
    /// Names to texts, or a list of `{name, value}`.
    Headers,
    /// Names to commands, or a list of `{name, command}`.
    Commands,
    /// Anything at all.
    AnyMap,
    /// A table.
    Table(&'static Section),
    /// A list of tables.
    Tables(&'static Section),
    /// A list of tables, or one table that becomes its only item.
    TableOrTables(&'static Section),
    /// Names to tables, or a list of tables with a `name`.
    NamedTables(&'static Section),
    /// A concurrency table, or the old `"soft,hard"` text.
    Concurrency(&'static Section),
}

/// One key.
#[derive(Debug)]
pub(crate) struct Key {
    pub(crate) name: &'static str,
    pub(crate) shape: Shape,
    pub(crate) doc: &'static str,
    /// Other spellings; lists under several spellings are joined in the order given here.
    pub(crate) aliases: &'static [&'static str],
    /// The values it may have; empty for any.
    pub(crate) one_of: &'static [&'static str],
    /// What another value means.
    pub(crate) choice: Choice,
    /// Accepted from old files and moved elsewhere or ignored.
    pub(crate) legacy: Option<Legacy>,
}

/// What becomes of a key from an older schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Legacy {
    /// Moved to another key during reading.
    Moved(&'static str),
    /// Accepted without effect.
    NoEffect(&'static str),
}

/// How strictly [`Key::one_of`] is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Choice {
    /// Anything else is an error.
    Must,
    /// Anything else is passed on to the platform with a warning.
    Should,
    /// There is no list, or validation checks it with more context.
    Elsewhere,
}

/// A table of keys.
#[derive(Debug)]
pub(crate) struct Section {
    pub(crate) doc: &'static str,
    pub(crate) keys: &'static [Key],
}

/// Declares a key.
pub(crate) const fn key(name: &'static str, shape: Shape, doc: &'static str) -> Key {
    Key { name, shape, doc, aliases: &[], one_of: &[], choice: Choice::Elsewhere, legacy: None }
}

impl Key {
    /// Restricts the values.
    const fn one_of(mut self, values: &'static [&'static str]) -> Self {
        self.one_of = values;
        self.choice = Choice::Must;
        self
    }

    /// Names the known values; others are passed on with a warning.
    const fn known(mut self, values: &'static [&'static str]) -> Self {
        self.one_of = values;
        self.choice = Choice::Should;
        self
    }

    /// Names the values for the schema; validation checks them with more context.
    const fn checked_later(mut self, values: &'static [&'static str]) -> Self {
        self.one_of = values;
        self
    }

    /// Adds other spellings.
    const fn alias(mut self, names: &'static [&'static str]) -> Self {
        self.aliases = names;
        self
    }

    /// Marks the key as accepted from old files only.
    const fn legacy(mut self, what: Legacy) -> Self {
        self.legacy = Some(what);
        self
    }
}

impl Section {
    /// The key a written name stands for: exact, then by alias, then ignoring case as Go's JSON
    /// decoder does.
    pub(crate) fn find(&self, written: &str) -> Option<&'static Key> {
        let keys: &'static [Key] = self.keys;
        keys.iter()
            .find(|key| key.name == written || key.aliases.contains(&written))
            .or_else(|| keys.iter().find(|key| key.name.eq_ignore_ascii_case(written)))
    }

    /// Every accepted spelling that is not marked as old.
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> {
        let keys: &'static [Key] = self.keys;
        keys.iter().filter(|key| key.legacy.is_none()).map(|key| key.name)
    }
}

impl Shape {
    /// The section behind a shape that has one.
    pub(crate) fn section(self) -> Option<&'static Section> {
        match self {
            Self::Table(section)
            | Self::Tables(section)
            | Self::TableOrTables(section)
            | Self::NamedTables(section)
            | Self::Concurrency(section) => Some(section),
            _ => None,
        }
    }
}
