//! The only room that talks to the terminal.
//!
//! In: values (views), questions, events of a long operation. Out: stdout = the result, stderr =
//! progress and diagnostics. Never: network, exit, decisions about what a command does.

pub(crate) mod deploy;
pub(crate) mod json;
pub(crate) mod page;
pub(crate) mod progress;
pub(crate) mod prompt;
pub(crate) mod terminal;
pub(crate) mod times;

pub(crate) use page::Page;
pub(crate) use progress::Progress;
pub(crate) use prompt::Prompt;
pub(crate) use terminal::Terminal;

/// What a command returns: its `Serialize` form is the `--json` contract (flyctl's keys), `human` the
/// text form. Neither decides anything.
pub(crate) trait View: serde::Serialize {
    /// Writes the human form: tables and lines to stdout, remarks to stderr.
    fn human(&self, page: &mut Page);
}

/// A command whose whole result is some lines of text. `--json` prints the given value.
#[derive(Debug, Clone, serde::Serialize)]
#[serde(transparent)]
pub(crate) struct Said {
    value: serde_json::Value,
    #[serde(skip)]
    lines: Vec<String>,
}

impl Said {
    /// `lines` for people, `value` for programs: one value that says the same.
    pub(crate) fn new(value: serde_json::Value, lines: impl IntoIterator<Item = String>) -> Self {
        Self { value, lines: lines.into_iter().collect() }
    }
}

impl View for Said {
    fn human(&self, page: &mut Page) {
        for line in &self.lines {
            page.line(line);
        }
    }
}
