//! A program's output, line by line, into the log.

use std::sync::Arc;

use tokio::io::{AsyncRead, AsyncReadExt as _};
use tokio::task::JoinHandle;

use crate::logs::{LogSink, Provider};

/// Longest line in the log, in bytes; the rest of it follows as further lines.
const LINE_LIMIT: usize = 16 * 1024;

/// Reads `pipe` to its end in a task; the task ends after the last line is in the log.
pub(crate) fn follow(
    mut pipe: impl AsyncRead + Send + Unpin + 'static,
    logs: Arc<dyn LogSink>,
) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut lines = Lines::default();
        let mut buffer = vec![0; 16 * 1024];
        let say = |line: &str| logs.line(Provider::App, "info", line);
        while let Ok(n) = pipe.read(&mut buffer).await
            && n > 0
        {
            lines.feed(&buffer[..n], say);
        }
        lines.finish(say);
    })
}

/// Cuts bytes into lines.
#[derive(Default)]
struct Lines {
    partial: Vec<u8>,
}

impl Lines {
    fn feed(&mut self, mut bytes: &[u8], say: impl Fn(&str)) {
        while !bytes.is_empty() {
            let room = LINE_LIMIT - self.partial.len();
            let reach = &bytes[..bytes.len().min(room)];
            if let Some(end) = reach.iter().position(|&byte| byte == b'\n') {
                self.partial.extend_from_slice(&bytes[..end]);
                self.flush(&say);
                bytes = &bytes[end + 1..];
            } else {
                self.partial.extend_from_slice(reach);
                bytes = &bytes[reach.len()..];
                if self.partial.len() >= LINE_LIMIT {
                    self.split(&say);
                }
            }
        }
    }

    /// A last line without an end.
    fn finish(mut self, say: impl Fn(&str)) {
        if !self.partial.is_empty() {
            self.flush(&say);
        }
    }

    fn flush(&mut self, say: &impl Fn(&str)) {
        let line = String::from_utf8_lossy(&self.partial);
        say(line.strip_suffix('\r').unwrap_or(&line));
        self.partial.clear();
    }

    /// Says a full piece, but keeps the bytes of a character that is cut at its end.
    fn split(&mut self, say: &impl Fn(&str)) {
        let cut = match std::str::from_utf8(&self.partial) {
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            _ => self.partial.len(),
        };
        let rest = self.partial.split_off(cut);
        self.flush(say);
        self.partial = rest;
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::cell::RefCell;

    use proptest::prelude::*;

    use super::*;

    fn cut(chunks: &[&[u8]]) -> Vec<String> {
        let said = RefCell::new(Vec::new());
        let say = |line: &str| said.borrow_mut().push(line.to_owned());
        let mut lines = Lines::default();
        for chunk in chunks {
            lines.feed(chunk, say);
        }
        lines.finish(say);
        said.into_inner()
    }

    #[test]
    fn lines_are_whole_whatever_the_chunks() {
        assert_eq!(cut(&[b"a\nb", b"c\r\n\n", b"tail"]), ["a", "bc", "", "tail"]);
        assert_eq!(cut(&[b"caf\xc3", b"\xa9\n", b"\xff\n"]), ["café", "\u{fffd}"]);
        assert!(cut(&[]).is_empty());
    }

    #[test]
    fn endless_lines_are_split_between_characters() {
        let long = "é".repeat(LINE_LIMIT);
        let lines = cut(&[b"x", long.as_bytes(), b"\nend\n"]);
        assert_eq!(lines.concat(), format!("x{long}end"));
        assert!(lines.iter().all(|line| line.len() <= LINE_LIMIT));
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "[a-z\n]{0,400}", at in 0usize..400) {
            let at = at.min(text.len());
            let lines = cut(&[&text.as_bytes()[..at], &text.as_bytes()[at..]]);
            let expected: Vec<&str> = text.split_terminator('\n').collect();
            prop_assert_eq!(lines, expected);
        }
    }
}
