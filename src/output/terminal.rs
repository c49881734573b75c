//! What the three streams are, and writing to them. Broken pipes are remembered, not raised: a reader
//! that went away is no failure of the command.

use std::cell::Cell;
use std::io::{IsTerminal, Write};

use crate::context::env::{self, Env};

/// Facts about the streams, gathered once.
#[derive(Debug, Clone)]
pub(crate) struct Terminal {
    pub(crate) stdin_tty: bool,
    pub(crate) stdout_tty: bool,
    pub(crate) stderr_tty: bool,
    /// Columns of the terminal; 80 when unknown.
    pub(crate) width: usize,
    /// Colour allowed on stdout and stderr.
    pub(crate) color_out: bool,
    pub(crate) color_err: bool,
    pub(crate) ci: bool,
    closed: Cell<bool>,
}

impl Terminal {
    /// Looks at the process's streams and the colour variables (`NO_COLOR`, `CLICOLOR`, …).
    pub(crate) fn detect(env: &Env) -> Self {
        let stdout_tty = std::io::stdout().is_terminal();
        let stderr_tty = std::io::stderr().is_terminal();
        let forced = env.get(env::CLICOLOR_FORCE).is_some_and(|v| v != "0");
        let allowed = !env.present(env::NO_COLOR) && env.get(env::CLICOLOR) != Some("0");
        let width = env.get(env::COLUMNS).and_then(|c| c.parse().ok()).unwrap_or_else(|| {
            if stdout_tty || stderr_tty { console::Term::stderr().size().1.into() } else { 80 }
        });
        Self {
            stdin_tty: std::io::stdin().is_terminal(),
            stdout_tty,
            stderr_tty,
            width,
            color_out: forced || (allowed && stdout_tty),
            color_err: forced || (allowed && stderr_tty),
            ci: env.is_ci(),
            closed: Cell::new(false),
        }
    }

    /// Someone is there to answer: stdin and stdout are terminals and this is not CI.
    pub(crate) fn interactive(&self) -> bool {
        self.stdin_tty && self.stdout_tty && !self.ci
    }

    /// A live board may be drawn on stderr.
    pub(crate) fn live(&self) -> bool {
        self.stderr_tty && !self.ci
    }

    /// Writes to stdout: the result of a command and nothing else.
    pub(crate) fn out(&self, text: &str) {
        let mut stream = std::io::stdout().lock();
        if stream.write_all(text.as_bytes()).and_then(|()| stream.flush()).is_err() {
            self.closed.set(true);
        }
    }

    /// Writes to stderr: progress, remarks, diagnostics.
    pub(crate) fn err(&self, text: &str) {
        let mut stream = std::io::stderr().lock();
        if stream.write_all(text.as_bytes()).and_then(|()| stream.flush()).is_err() {
            self.closed.set(true);
        }
    }

    /// True once a reader went away: long output loops stop quietly.
    pub(crate) fn closed(&self) -> bool {
        self.closed.get()
    }
}

/// Makes text from elsewhere safe to print: escape sequences and control characters other than tab
/// and newline become visible.
pub(crate) fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' | '\t' => out.push(c),
            '\r' => {}
            c if (c as u32) < 0x20 || c as u32 == 0x7f || (0x80..0xa0).contains(&(c as u32)) => {
                out.push_str(&format!("\\x{:02x}", c as u32));
            }
            // Bidirectional overrides can make a line read as another one.
            '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => {
                out.push_str(&format!("\\u{{{:x}}}", c as u32));
            }
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn escapes_become_visible() {
        assert_eq!(clean("a\x1b[2Jb\tc\r\n"), "a\\x1b[2Jb\tc\n");
        assert_eq!(clean("\u{202e}x\u{9b}"), "\\u{202e}x\\x9b");
    }
}
