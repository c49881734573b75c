//! Escape sequences at the beginning of a line, as in OpenSSH: `~.` ends the session, `~^Z` suspends us,
//! `~~` is a tilde, `~?` lists them. Pure.

/// What the user asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Command {
    /// End the session now, whatever the remote side does.
    Disconnect,
    /// Stop this process until it is continued.
    Suspend,
    /// List the sequences.
    Help,
}

/// Text of `~?`, for a terminal in raw mode.
pub(crate) const HELP: &str = "~?\r\n\
    ~.   end the session\r\n\
    ~^Z  suspend fly\r\n\
    ~?   this list\r\n\
    ~~   a tilde\r\n\
    (known only right after Enter)\r\n";

const TILDE: u8 = b'~';
const CONTROL_Z: u8 = 0x1a;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Nothing has been typed on this line.
    LineStart,
    /// A tilde has, and is held back.
    Tilde,
    /// Something else has.
    Inside,
}

/// Reads what is typed; remembers where in a line it is.
#[derive(Debug)]
pub(crate) struct Escapes {
    state: State,
}

impl Default for Escapes {
    fn default() -> Self {
        Self { state: State::LineStart }
    }
}

impl Escapes {
    /// Appends to `out` what the remote side gets of `typed`. Stops behind a command and returns it with
    /// the number of bytes read up to there.
    pub(crate) fn read(&mut self, typed: &[u8], out: &mut Vec<u8>) -> (usize, Option<Command>) {
        for (at, &byte) in typed.iter().enumerate() {
            let command = match (self.state, byte) {
                (State::LineStart, TILDE) => {
                    self.state = State::Tilde;
                    continue;
                }
                (State::Tilde, b'.') => Some(Command::Disconnect),
                (State::Tilde, CONTROL_Z) => Some(Command::Suspend),
                (State::Tilde, b'?') => Some(Command::Help),
                (State::Tilde, TILDE) => {
                    out.push(TILDE);
                    self.state = State::Inside;
                    continue;
                }
                (State::Tilde, _) => {
                    out.push(TILDE);
                    None
                }
                (State::LineStart | State::Inside, _) => None,
            };
            if command.is_some() {
                self.state = State::LineStart;
                return (at + 1, command);
            }
            out.push(byte);
            self.state = if matches!(byte, b'\r' | b'\n') { State::LineStart } else { State::Inside };
        }
        (typed.len(), None)
    }

    /// A tilde that is still held back.
    #[cfg(test)]
    fn finish(&mut self, out: &mut Vec<u8>) {
        if std::mem::replace(&mut self.state, State::Inside) == State::Tilde {
            out.push(TILDE);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// All of `typed`, with the commands met.
    fn all(parts: &[&[u8]]) -> (Vec<u8>, Vec<Command>) {
        let (mut escapes, mut out, mut commands) = (Escapes::default(), Vec::new(), Vec::new());
        for part in parts {
            let mut rest = *part;
            while !rest.is_empty() {
                let (read, command) = escapes.read(rest, &mut out);
                commands.extend(command);
                rest = &rest[read..];
            }
        }
        escapes.finish(&mut out);
        (out, commands)
    }

    #[test]
    fn only_a_tilde_after_enter_begins_one() {
        assert_eq!(all(&[b"~."]), (vec![], vec![Command::Disconnect]));
        assert_eq!(all(&[b"ls\r~."]), (b"ls\r".to_vec(), vec![Command::Disconnect]));
        assert_eq!(all(&[b"a~."]), (b"a~.".to_vec(), vec![]));
        assert_eq!(all(&[b"cd ~\r"]), (b"cd ~\r".to_vec(), vec![]));
        assert_eq!(all(&[b"~/bin/x\r"]), (b"~/bin/x\r".to_vec(), vec![]));
        assert_eq!(all(&[b"~~."]), (b"~.".to_vec(), vec![]));
    }

    #[test]
    fn parts_may_arrive_one_by_one() {
        assert_eq!(all(&[b"\r", b"~", b"."]), (b"\r".to_vec(), vec![Command::Disconnect]));
        assert_eq!(all(&[b"~", b"\x1a", b"x"]), (b"x".to_vec(), vec![Command::Suspend]));
        assert_eq!(all(&[b"~?", b"~."]), (vec![], vec![Command::Help, Command::Disconnect]));
        assert_eq!(all(&[b"~"]), (b"~".to_vec(), vec![]));
        assert_eq!(all(&[b"~\r~."]), (b"~\r".to_vec(), vec![Command::Disconnect]));
    }

    proptest! {
        #[test]
        fn text_without_a_tilde_passes_unchanged(typed in proptest::collection::vec(any::<u8>(), 0..200)) {
            let typed: Vec<u8> = typed.into_iter().filter(|b| *b != b'~').collect();
            prop_assert_eq!(all(&[&typed]), (typed, vec![]));
        }

        #[test]
        fn where_it_is_split_does_not_matter(
            typed in proptest::collection::vec(prop_oneof![Just(b'~'), Just(b'\r'), Just(b'.'), Just(b'a'), Just(0x1a)], 0..40),
            at in 0usize..40,
        ) {
            let at = at.min(typed.len());
            prop_assert_eq!(all(&[&typed[..at], &typed[at..]]), all(&[&typed]));
        }
    }
}
