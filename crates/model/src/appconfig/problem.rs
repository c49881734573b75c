//! `Problem`: something wrong in a configuration file, with its place and a way out.

use super::source::{Lines, Source, Span, floor_boundary};
use crate::diagnosis::{Code, Severity};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

/// One finding. All findings of a file are reported together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Stable code, C102 to C120.
    pub code: Code,
    /// Error (the file cannot be deployed as it is) or warning.
    pub severity: Severity,
    /// One sentence without place.
    pub message: String,
    /// The file, as the user knows it; empty for a configuration that has none.
    pub file: Arc<str>,
    /// Where in the configuration, such as `services[0].internal_port`; empty for the whole.
    pub key: String,
    /// Line from 1; 0 when the configuration has no file.
    pub line: u32,
    /// Column from 1 in characters; 0 when the configuration has no file.
    pub column: u32,
    /// Byte range of the marked text.
    pub span: Option<Span>,
    /// What to do about it.
    pub hint: Option<Box<str>>,
}

/// Longest part of a source line that is shown, characters.
const SHOWN: usize = 120;

impl Problem {
    /// A problem found while reading; without position when the text was never seen.
    #[expect(clippy::too_many_arguments, reason = "one call site; the parts are the fields")]
    pub(crate) fn at(
        source: &Source,
        lines: Option<&Lines>,
        code: Code,
        severity: Severity,
        key: &str,
        span: Span,
        message: String,
        hint: Option<String>,
    ) -> Self {
        let (line, column) = lines.map_or((0, 0), |lines| lines.place(&source.text, span.start));
        let span = lines.map(|_| span);
        let (file, hint) = (source.path.as_str().into(), hint.map(String::into_boxed_str));
        Self { code, severity, message, file, key: key.to_owned(), line, column, span, hint }
    }

    /// Whether it stops a deploy.
    pub fn is_error(&self) -> bool {
        self.severity == Severity::Error
    }

    /// `file:line:column`, or what is known of it.
    pub fn place(&self) -> String {
        match (&*self.file, self.line) {
            ("", _) => self.key.clone(),
            (file, 0) => file.to_owned(),
            (file, line) => format!("{file}:{line}:{}", self.column),
        }
    }

    /// Adds what to do about it.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into().into_boxed_str());
        self
    }

    /// Headline, place, source line with carets, hint: plain text, one trailing newline.
    /// Control characters of the file are shown as `·`.
    pub fn render(&self, source: &Source) -> String {
        let mut out = format!("{}[{}]: {}\n", self.severity.as_str(), self.code, visible(&self.message));
        let place = self.place();
        if !place.is_empty() {
            let _ = writeln!(out, "  --> {}", visible(&place));
        }
        if let Some(span) = &self.span
            && self.line > 0
        {
            self.render_line(&mut out, &source.text, span);
        }
        if let Some(hint) = &self.hint {
            let _ = writeln!(out, "  = help: {}", visible(hint));
        }
        out
    }

    fn render_line(&self, out: &mut String, text: &str, span: &Span) {
        let start = floor_boundary(text, span.start);
        let line_start = text[..start].rfind('\n').map_or(0, |at| at + 1);
        let line_end = text[start..].find('\n').map_or(text.len(), |at| start + at);
        let line = text[line_start..line_end].trim_end_matches('\r');
        let marked_end =
            floor_boundary(text, span.end.clamp(start, line_start + line.len().max(start - line_start)));
        let before = text[line_start..start].chars().count();
        let marked = text[start..marked_end.max(start)].trim_end().chars().count().max(1);
        // A window around the mark keeps a minified file readable.
        let skip = if before + marked > SHOWN { before.saturating_sub(SHOWN / 4) } else { 0 };
        let shown: String = line.chars().skip(skip).take(SHOWN).collect();
        let gutter = self.line.to_string();
        let pad = " ".repeat(gutter.len());
        let carets = "^".repeat(marked.min(SHOWN.saturating_sub(before - skip)).max(1));
        let _ = writeln!(out, "{pad} |");
        let _ = writeln!(out, "{gutter} | {}", visible(&shown).trim_end());
        let _ = writeln!(out, "{pad} | {}{carets}", " ".repeat(before - skip));
    }
}

/// Foreign text without control characters; tabs become one space so that carets stay aligned.
fn visible(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\t' => ' ',
            c if c.is_control() => '·',
            c => c,
        })
        .collect()
}

/// Where the parts of a configuration stand in its file. Two configurations with the same
/// content are equal wherever they come from.
#[derive(Debug, Clone, Default)]
pub struct Origin {
    file: Arc<str>,
    text: Arc<str>,
    lines: Arc<Lines>,
    spots: Arc<BTreeMap<String, Spot>>,
}

impl PartialEq for Origin {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// The two places of a member: its key (or table header) and its value.
#[derive(Debug, Clone)]
pub(crate) struct Spot {
    pub(crate) key: Span,
    pub(crate) value: Span,
}

impl Origin {
    pub(crate) fn new(source: &Source, lines: Lines, spots: BTreeMap<String, Spot>) -> Self {
        Self {
            file: source.path.as_str().into(),
            text: source.text.clone(),
            lines: Arc::new(lines),
            spots: Arc::new(spots),
        }
    }

    /// The file, or empty.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// An error at the value of `key` (or at the nearest enclosing member that is written down).
    pub(crate) fn error(&self, code: Code, key: &str, message: impl Into<String>) -> Problem {
        self.problem(code, Severity::Error, key, message.into())
    }

    /// A warning at the value of `key`.
    pub(crate) fn warning(&self, code: Code, key: &str, message: impl Into<String>) -> Problem {
        self.problem(code, Severity::Warning, key, message.into())
    }

    fn problem(&self, code: Code, severity: Severity, key: &str, message: String) -> Problem {
        let span = self.span_of(key);
        let (line, column) = match &span {
            Some(span) => self.lines.place(&self.text, span.start),
            None => (0, 0),
        };
        Problem {
            code,
            severity,
            message,
            file: self.file.clone(),
            key: key.to_owned(),
            line,
            column,
            span,
            hint: None,
        }
    }

    fn span_of(&self, key: &str) -> Option<Span> {
        if let Some(spot) = self.spots.get(key) {
            return Some(spot.value.clone());
        }
        let mut path = key;
        while let Some(cut) = path.rfind(['.', '[']) {
            path = &path[..cut];
            if let Some(spot) = self.spots.get(path) {
                return Some(spot.key.clone());
            }
        }
        None
    }
}

/// Most errors and most warnings kept for one file; a file with more is wrong as a whole.
const MOST: usize = 100;

/// Collects problems during reading, with a limit that keeps hostile files cheap. Errors and
/// warnings are limited apart: warnings must not crowd out the error that forbids a deploy.
#[derive(Debug, Default)]
pub(crate) struct Problems {
    found: Vec<Problem>,
    errors: usize,
    warnings: usize,
}

impl Problems {
    /// Counts a problem; `make` is not called once the limit is reached.
    pub(crate) fn push(&mut self, severity: Severity, make: impl FnOnce() -> Problem) {
        let count = if severity == Severity::Error { &mut self.errors } else { &mut self.warnings };
        *count += 1;
        if *count <= MOST {
            self.found.push(make());
        }
    }

    /// The problems in the order of the file.
    pub(crate) fn finish(mut self) -> Vec<Problem> {
        let dropped = self.errors.saturating_sub(MOST) + self.warnings.saturating_sub(MOST);
        note_dropped(&mut self.found, dropped);
        sort(&mut self.found);
        self.found
    }
}

/// Applies the same limit to problems found by validation.
pub(crate) fn limit(problems: &mut Vec<Problem>) {
    let before = problems.len();
    let (mut errors, mut warnings) = (0, 0);
    problems.retain(|problem| {
        let count = if problem.is_error() { &mut errors } else { &mut warnings };
        *count += 1;
        *count <= MOST
    });
    let dropped = before - problems.len();
    note_dropped(problems, dropped);
}

fn note_dropped(problems: &mut Vec<Problem>, dropped: usize) {
    if let (Some(last), true) = (problems.last().cloned(), dropped > 0) {
        let message = format!("{dropped} further problems are not listed");
        problems.push(Problem { message, span: None, hint: None, ..last });
    }
}

/// Orders problems by place; those without place come last.
pub(crate) fn sort(problems: &mut [Problem]) {
    problems
        .sort_by_key(|problem| (problem.span.as_ref().map_or(usize::MAX, |span| span.start), problem.code));
}
