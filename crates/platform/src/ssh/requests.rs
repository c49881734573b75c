//! What a client says about a session before it starts: environment and terminal.

use std::collections::BTreeMap;

use crate::runtime::{SessionRequest, TerminalSize};

use super::words;
use crate::runtime::SessionProgram;

/// Longest value of an environment variable.
const MAX_VALUE: usize = 4096;
const MAX_VARIABLES: usize = 64;
const CONTAINER: &str = "FLY_SSH_CONTAINER";
const MACHINE: &str = "FLY_SSH_MACHINE";

/// What was asked for so far.
#[derive(Debug, Default)]
pub(super) struct Wishes {
    env: BTreeMap<String, String>,
    container: Option<String>,
    machine: bool,
    terminal: Option<(String, TerminalSize)>,
}

impl Wishes {
    /// Takes an environment variable; false = refused. Where the session runs is said by
    /// `FLY_SSH_CONTAINER=NAME` or `FLY_SSH_MACHINE=1` (never both); language variables are passed on,
    /// everything else is refused.
    pub(super) fn set(&mut self, containers: &[String], name: &str, value: &str) -> bool {
        if value.len() > MAX_VALUE || value.contains('\0') {
            return false;
        }
        match name {
            CONTAINER if self.machine || !containers.iter().any(|c| c == value) => false,
            CONTAINER => {
                self.container = Some(value.to_owned());
                true
            }
            MACHINE if self.container.is_some() || value != "1" => false,
            MACHINE => {
                self.machine = true;
                true
            }
            _ if !language(name) || self.env.len() >= MAX_VARIABLES => false,
            _ => {
                self.env.insert(name.to_owned(), value.to_owned());
                true
            }
        }
    }

    /// Takes a terminal; false = refused.
    pub(super) fn terminal(&mut self, name: &str, size: TerminalSize) -> bool {
        let fine = self.terminal.is_none() && name.len() <= 128 && !name.contains('\0');
        if fine {
            self.terminal = Some((name.to_owned(), size));
        }
        fine
    }

    /// The session asked for. Files are never served on a terminal.
    pub(super) fn request(self, user: &str, program: SessionProgram) -> SessionRequest {
        let mut env = self.env;
        let terminal = self.terminal.filter(|_| program != SessionProgram::Files);
        let terminal = terminal.map(|(name, size)| {
            let name = if name.is_empty() { "xterm".to_owned() } else { name };
            env.insert("TERM".to_owned(), name);
            size
        });
        SessionRequest { program, user: user.to_owned(), env, terminal }
    }
}

/// Locale variables: letters of known families only.
fn language(name: &str) -> bool {
    let plain = name.bytes().all(|b| b.is_ascii_uppercase() || b == b'_');
    plain && (matches!(name, "LANG" | "LANGUAGE" | "COLORTERM" | "NO_COLOR") || name.starts_with("LC_"))
}

/// The program of an `exec` request: words, executed as they are.
pub(super) fn command(line: &[u8]) -> Result<SessionProgram, String> {
    let line = std::str::from_utf8(line).map_err(|_| "the command is not UTF-8".to_owned())?;
    words::split(line)
        .map(SessionProgram::Command)
        .map_err(|error| format!("the command cannot be run: {error}"))
}

/// A size as the wire says it; absent numbers are those of a usual terminal.
pub(super) fn size(columns: u32, rows: u32, width: u32, height: u32) -> TerminalSize {
    let small = |n: u32| u16::try_from(n).unwrap_or(u16::MAX);
    let or = |n: u32, usual: u16| if n == 0 { usual } else { small(n) };
    TerminalSize { columns: or(columns, 80), rows: or(rows, 24), width: small(width), height: small(height) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_environment_is_chosen() {
        let containers = ["app".to_owned(), "db".to_owned()];
        let mut wishes = Wishes::default();
        assert!(wishes.set(&containers, "LC_ALL", "C.UTF-8"));
        assert!(!wishes.set(&containers, "LD_PRELOAD", "x"));
        assert!(!wishes.set(&containers, "LANG", "a\0b"));
        assert!(!wishes.set(&containers, CONTAINER, "web"));
        assert!(wishes.set(&containers, CONTAINER, "db"));
        assert!(!wishes.set(&containers, MACHINE, "1"));
        let mut wishes = Wishes::default();
        assert!(wishes.set(&[], MACHINE, "1") && !wishes.set(&containers, CONTAINER, "db"));
        assert!(!Wishes::default().set(&[], MACHINE, "0"));
    }

    #[test]
    fn terminals_belong_to_programs() {
        let mut wishes = Wishes::default();
        assert!(wishes.terminal("", size(0, 0, 0, 0)) && !wishes.terminal("vt100", size(1, 1, 0, 0)));
        let request = wishes.request("root", SessionProgram::Shell);
        assert_eq!(request.terminal, Some(TerminalSize { columns: 80, rows: 24, width: 0, height: 0 }));
        assert_eq!(request.env["TERM"], "xterm");
        let mut wishes = Wishes::default();
        wishes.terminal("xterm", size(70_000, 2, 0, 0));
        assert_eq!(wishes.request("root", SessionProgram::Files).terminal, None);
    }
}
