//! Lines of the NATS protocol (docs.nats.io: client protocol). Pure.

use super::Error;

/// Longer lines are nobody's INFO.
const LINE: usize = 64 * 1024;
/// Longer messages are no log lines.
const PAYLOAD: usize = 8 << 20;

/// One thing the server said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Heard {
    Info,
    Ok,
    Ping,
    Pong,
    /// Without quotes.
    Error(String),
    Message(Vec<u8>),
}

/// Bytes as they come, lines and messages as they are complete.
#[derive(Debug, Default)]
pub(super) struct Parser {
    bytes: Vec<u8>,
    back: Option<Heard>,
}

impl Parser {
    pub(super) fn feed(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    pub(super) fn put_back(&mut self, heard: Heard) {
        self.back = Some(heard);
    }

    /// The next complete thing; `None`: more bytes are needed.
    pub(super) fn next(&mut self) -> Result<Option<Heard>, Error> {
        if let Some(heard) = self.back.take() {
            return Ok(Some(heard));
        }
        let Some(end) = self.bytes.windows(2).position(|pair| pair == b"\r\n") else {
            return if self.bytes.len() > LINE {
                Err(Error::Foreign("a line without end"))
            } else {
                Ok(None)
            };
        };
        let line = String::from_utf8_lossy(&self.bytes[..end]).into_owned();
        let (verb, rest) = line.split_once([' ', '\t']).unwrap_or((&line, ""));
        let heard = match verb.to_ascii_uppercase().as_str() {
            "INFO" => Heard::Info,
            "+OK" => Heard::Ok,
            "PING" => Heard::Ping,
            "PONG" => Heard::Pong,
            "-ERR" => Heard::Error(rest.trim().trim_matches('\'').to_owned()),
            "MSG" => {
                let length: usize = rest
                    .split_whitespace()
                    .last()
                    .and_then(|word| word.parse().ok())
                    .filter(|length| *length <= PAYLOAD)
                    .ok_or(Error::Foreign("a message without length"))?;
                let (begin, after) = (end + 2, end + 2 + length);
                if self.bytes.len() < after + 2 {
                    return Ok(None);
                }
                if &self.bytes[after..after + 2] != b"\r\n" {
                    return Err(Error::Foreign("a message of another length"));
                }
                let payload = self.bytes[begin..after].to_vec();
                self.bytes.drain(..after + 2);
                return Ok(Some(Heard::Message(payload)));
            }
            _ => return Err(Error::Foreign("an unknown line")),
        };
        self.bytes.drain(..end + 2);
        Ok(Some(heard))
    }
}

/// Everything the client says at first; `None` for a subject that cannot be one.
pub(super) fn hello(user: &str, password: &str, subject: &str) -> Option<String> {
    if subject.is_empty() || subject.chars().any(|c| c.is_whitespace() || c.is_control()) {
        return None;
    }
    let connect = serde_json::json!({
        "verbose": false, "pedantic": false, "user": user, "pass": password, "lang": "rust",
        "version": crate::VERSION, "protocol": 1, "echo": false,
    });
    Some(format!("CONNECT {connect}\r\nSUB {subject} 1\r\nPING\r\n"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    /// Everything in these bytes, fed in chunks.
    fn all(bytes: &[u8], chunk: usize) -> Result<Vec<Heard>, Error> {
        let (mut parser, mut found) = (Parser::default(), Vec::new());
        for piece in bytes.chunks(chunk.max(1)) {
            parser.feed(piece);
            while let Some(heard) = parser.next()? {
                found.push(heard);
            }
        }
        Ok(found)
    }

    #[test]
    fn a_subject_with_a_blank_is_none() {
        assert!(hello("u", "p", "logs.a b").is_none() && hello("u", "p", "a\r\nPUB x 0").is_none());
    }

    #[test]
    fn absurd_lengths_are_refused() {
        assert!(all(b"MSG a 1 99999999999\r\n", 99).is_err());
        assert!(all(b"MSG a 1 2\r\nabc\r\n", 99).is_err());
    }

    proptest! {
        #[test]
        fn messages_survive_any_cutting(
            payloads in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..60), 0..5), chunk in 1usize..40,
        ) {
            let mut wire = b"INFO {}\r\n".to_vec();
            for payload in &payloads {
                wire.extend_from_slice(format!("MSG logs.a.b.c 1 {}\r\n", payload.len()).as_bytes());
                wire.extend_from_slice(payload);
                wire.extend_from_slice(b"\r\nPING\r\n");
            }
            let found = all(&wire, chunk).unwrap();
            let messages: Vec<Vec<u8>> =
                found.into_iter().filter_map(|h| if let Heard::Message(m) = h { Some(m) } else { None }).collect();
            prop_assert_eq!(messages, payloads);
        }

        #[test]
        fn any_bytes_are_heard_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200), chunk in 1usize..20) {
            let _ = all(&bytes, chunk);
        }
    }
}
