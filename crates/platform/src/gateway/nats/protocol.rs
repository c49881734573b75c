//! The text protocol of NATS as far as a log stream needs it: pure.
//!
//! Wire: <https://docs.nats.io/reference/reference-protocols/nats-protocol>.

/// Longest control line: a `CONNECT` carries tokens.
pub(super) const MAX_LINE: usize = 64 * 1024;
/// Longest payload of a message the client publishes; it is refused, but has to be read past.
pub(super) const MAX_PAYLOAD: usize = 1024 * 1024;

/// What a client says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Operation {
    /// The JSON document, unparsed.
    Connect(String),
    Subscribe {
        subject: String,
        sid: String,
    },
    /// `after`: messages the subscription may still get; `None` = none.
    Unsubscribe {
        sid: String,
        after: Option<u64>,
    },
    /// A message with so many bytes behind the line (the final CR LF not counted).
    Publish {
        subject: String,
        length: usize,
    },
    Ping,
    Pong,
}

/// Why a line is none of ours. The text is the one of NATS servers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum Malformed {
    #[error("Unknown Protocol Operation")]
    Unknown,
    #[error("Invalid Subject")]
    Subject,
    #[error("Maximum Payload Violation")]
    Payload,
}

/// Reads one line without its CR LF.
pub(super) fn parse(line: &str) -> Result<Operation, Malformed> {
    let (verb, rest) = line.split_once([' ', '\t']).unwrap_or((line, ""));
    let words: Vec<&str> = rest.split_ascii_whitespace().collect();
    let length = |text: &str| match text.parse::<usize>() {
        Ok(length) if length <= MAX_PAYLOAD => Ok(length),
        Ok(_) => Err(Malformed::Payload),
        Err(_) => Err(Malformed::Unknown),
    };
    match (verb.to_ascii_uppercase().as_str(), words.as_slice()) {
        ("PING", []) => Ok(Operation::Ping),
        ("PONG", []) => Ok(Operation::Pong),
        ("CONNECT", [_, ..]) => Ok(Operation::Connect(rest.trim().to_owned())),
        ("SUB", [subject, sid] | [subject, _, sid]) => {
            if !is_pattern(subject) {
                return Err(Malformed::Subject);
            }
            Ok(Operation::Subscribe { subject: (*subject).to_owned(), sid: (*sid).to_owned() })
        }
        ("UNSUB", [sid]) => Ok(Operation::Unsubscribe { sid: (*sid).to_owned(), after: None }),
        ("UNSUB", [sid, after]) => {
            let after = after.parse().map_err(|_| Malformed::Unknown)?;
            // Zero means: at once.
            Ok(Operation::Unsubscribe { sid: (*sid).to_owned(), after: Some(after).filter(|n| *n > 0) })
        }
        ("PUB", [subject, size] | [subject, _, size])
        | ("HPUB", [subject, _, size] | [subject, _, _, size]) => {
            Ok(Operation::Publish { subject: (*subject).to_owned(), length: length(size)? })
        }
        _ => Err(Malformed::Unknown),
    }
}

/// Tokens between dots, none of them empty; `>` only as the last one.
fn is_pattern(subject: &str) -> bool {
    let tokens: Vec<&str> = subject.split('.').collect();
    let last = tokens.len() - 1;
    tokens.iter().enumerate().all(|(n, token)| !token.is_empty() && (*token != ">" || n == last))
}

/// Whether a subscription's pattern covers a subject: `*` stands for one token, a final `>` for one or
/// more.
pub(super) fn covers(pattern: &str, subject: &str) -> bool {
    let mut have = subject.split('.');
    for want in pattern.split('.') {
        match (want, have.next()) {
            (">", Some(_)) => return true,
            ("*", Some(_)) => {}
            (want, Some(have)) if want == have => {}
            _ => return false,
        }
    }
    have.next().is_none()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn reads_what_clients_say() {
        assert_eq!(parse("PING"), Ok(Operation::Ping));
        assert_eq!(parse("CONNECT {\"user\": \"a\"}"), Ok(Operation::Connect("{\"user\": \"a\"}".into())));
        let sub =
            |subject: &str, sid: &str| Operation::Subscribe { subject: subject.into(), sid: sid.into() };
        assert_eq!(parse("SUB logs.web.*.*  7"), Ok(sub("logs.web.*.*", "7")));
        assert_eq!(parse("sub logs.> queue 8"), Ok(sub("logs.>", "8")));
        let unsub = |after| Operation::Unsubscribe { sid: "7".into(), after };
        assert_eq!(parse("UNSUB 7"), Ok(unsub(None)));
        assert_eq!(parse("UNSUB 7 3"), Ok(unsub(Some(3))));
        assert_eq!(parse("UNSUB 7 0"), Ok(unsub(None)));
        assert_eq!(parse("PUB a.b 5"), Ok(Operation::Publish { subject: "a.b".into(), length: 5 }));
        assert_eq!(parse("HPUB a reply 12 17"), Ok(Operation::Publish { subject: "a".into(), length: 17 }));
    }

    #[test]
    fn refuses_what_is_none() {
        assert_eq!(parse(""), Err(Malformed::Unknown));
        assert_eq!(parse("GET / HTTP/1.1"), Err(Malformed::Unknown));
        assert_eq!(parse("SUB a..b 1"), Err(Malformed::Subject));
        assert_eq!(parse("SUB a.>.b 1"), Err(Malformed::Subject));
        assert_eq!(parse("PUB a 99999999"), Err(Malformed::Payload));
        assert_eq!(parse("PUB a -1"), Err(Malformed::Unknown));
    }

    #[test]
    fn wildcards() {
        for pattern in ["logs.web.ams.1", "logs.web.*.*", "logs.*.ams.*", "logs.>", ">", "logs.web.ams.>"] {
            assert!(covers(pattern, "logs.web.ams.1"), "{pattern}");
        }
        for pattern in
            ["logs.web.ams", "logs.web.*", "logs.web.ams.1.>", "logs.api.*.*", "*", "logs.web.ams.1.*"]
        {
            assert!(!covers(pattern, "logs.web.ams.1"), "{pattern}");
        }
    }

    proptest! {
        #[test]
        fn foreign_lines_never_panic(line in "(SUB|UNSUB|PUB|HPUB|CONNECT|)[ -~]{0,60}|.{0,60}") {
            let _ = parse(&line);
        }

        #[test]
        fn every_subject_covers_itself(subject in "[a-z]{1,3}(\\.[a-z0-9-]{1,4}){0,4}") {
            prop_assert!(covers(&subject, &subject));
        }
    }
}
