//! Records of the WebSocket transport: how WireGuard datagrams travel in a byte stream.
//!
//! A record is a 4-byte big-endian length and that many bytes; length 0 is a keepalive. A legacy
//! stream of a client begins with [`MAGIC`]; token mode has none (flyctl: `wg/ws.go`, `wg/token.go`).
//! In: bytes cut anywhere. Out: whole datagrams. No I/O.

/// What a legacy client sends first.
pub const MAGIC: [u8; 4] = 0x2FAC_ED77_u32.to_be_bytes();
/// A record without a datagram.
pub const KEEPALIVE: [u8; 4] = [0; 4];
/// The longest datagram accepted. UDP cannot carry more either.
pub const MAX: usize = 65535;

/// A stream that breaks the rules; it cannot be read any further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// It begins with something else than [`MAGIC`].
    #[error("the stream begins with {0:02x?} instead of the magic number")]
    Magic([u8; 4]),
    /// It announces a datagram longer than [`MAX`].
    #[error("a record of {0} bytes was announced; {MAX} are allowed")]
    TooLong(u32),
}

/// Appends one record. A datagram longer than [`MAX`] is not written at all.
pub fn encode(datagram: &[u8], out: &mut Vec<u8>) {
    if datagram.len() <= MAX {
        out.extend_from_slice(&(datagram.len() as u32).to_be_bytes());
        out.extend_from_slice(datagram);
    }
}

/// Puts records together again, however the stream was cut.
#[derive(Debug)]
pub struct Decoder {
    magic_due: bool,
    limit: usize,
    /// The beginning of a record whose end has not come.
    partial: Vec<u8>,
    failed: Option<RecordError>,
}

impl Decoder {
    /// For a stream that begins with a record: what a gateway sends, and token mode.
    pub fn new() -> Decoder {
        Decoder { magic_due: false, limit: MAX, partial: Vec::new(), failed: None }
    }

    /// For a stream that begins with [`MAGIC`]: what a gateway receives.
    pub fn after_magic() -> Decoder {
        Decoder { magic_due: true, ..Decoder::new() }
    }

    /// Accepts no record longer than this.
    #[must_use]
    pub fn with_limit(self, limit: usize) -> Decoder {
        Decoder { limit: limit.min(MAX), ..self }
    }

    /// Whether the magic number has come, or none is due.
    pub fn begun(&self) -> bool {
        !self.magic_due
    }

    /// Takes the next bytes and hands each datagram that is complete to `each` (empty: keepalive).
    /// Datagrams that lie wholly within `bytes` are not copied.
    pub fn feed(&mut self, mut bytes: &[u8], mut each: impl FnMut(&[u8])) -> Result<(), RecordError> {
        if let Some(error) = self.failed {
            return Err(error);
        }
        loop {
            if self.partial.is_empty() && !self.magic_due {
                match self.whole(bytes)? {
                    Some(len) => {
                        each(&bytes[4..4 + len]);
                        bytes = &bytes[4 + len..];
                        continue;
                    }
                    None => {
                        self.partial.extend_from_slice(bytes);
                        return Ok(());
                    }
                }
            }
            let missing = 4usize.saturating_sub(self.partial.len()).min(bytes.len());
            self.partial.extend_from_slice(&bytes[..missing]);
            bytes = &bytes[missing..];
            let Some(head) = self.partial.first_chunk::<4>().copied() else { return Ok(()) };
            if self.magic_due {
                if head != MAGIC {
                    return Err(self.fail(RecordError::Magic(head)));
                }
                self.magic_due = false;
                self.partial.clear();
                continue;
            }
            let len = self.length(head)?;
            let take = (4 + len - self.partial.len()).min(bytes.len());
            self.partial.extend_from_slice(&bytes[..take]);
            bytes = &bytes[take..];
            if self.partial.len() < 4 + len {
                return Ok(());
            }
            each(&self.partial[4..]);
            self.partial.clear();
        }
    }

    /// Length of the record at the head of `bytes`, if all of it is there.
    fn whole(&mut self, bytes: &[u8]) -> Result<Option<usize>, RecordError> {
        let Some(head) = bytes.first_chunk::<4>() else { return Ok(None) };
        let len = self.length(*head)?;
        Ok((bytes.len() >= 4 + len).then_some(len))
    }

    fn length(&mut self, head: [u8; 4]) -> Result<usize, RecordError> {
        let len = u32::from_be_bytes(head);
        if len as usize > self.limit { Err(self.fail(RecordError::TooLong(len))) } else { Ok(len as usize) }
    }

    fn fail(&mut self, error: RecordError) -> RecordError {
        self.failed = Some(error);
        error
    }
}

impl Default for Decoder {
    fn default() -> Self {
        Decoder::new()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn decode(decoder: &mut Decoder, pieces: &[&[u8]]) -> Result<Vec<Vec<u8>>, RecordError> {
        let mut found = vec![];
        for piece in pieces {
            decoder.feed(piece, |datagram| found.push(datagram.to_vec()))?;
        }
        Ok(found)
    }

    #[test]
    fn the_magic_number_comes_first_and_only_once() {
        let mut decoder = Decoder::after_magic();
        assert_eq!(decode(&mut decoder, &[&MAGIC[..1]]), Ok(vec![]));
        assert!(!decoder.begun());
        assert_eq!(
            decode(&mut decoder, &[&MAGIC[1..], &KEEPALIVE, b"\0\0\0\x02ab"]),
            Ok(vec![vec![], b"ab".to_vec()])
        );
        let other = decode(&mut Decoder::after_magic(), &[b"GET / HTTP/1.1"]);
        assert_eq!(other, Err(RecordError::Magic(*b"GET ")));
    }

    #[test]
    fn an_impossible_length_ends_the_stream() {
        let mut decoder = Decoder::new();
        assert_eq!(decode(&mut decoder, &[b"HTTP/1.1"]), Err(RecordError::TooLong(0x4854_5450)));
        assert!(decode(&mut decoder, &[&KEEPALIVE]).is_err());
        let short = decode(&mut Decoder::new().with_limit(10), &[&[0, 0, 0, 11]]);
        assert_eq!(short, Err(RecordError::TooLong(11)));
    }

    proptest! {
        #[test]
        fn records_survive_any_cut(
            datagrams in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..2000), 0..12),
            cuts in prop::collection::vec(1usize..700, 1..40),
            magic in any::<bool>(),
        ) {
            let mut stream = if magic { MAGIC.to_vec() } else { vec![] };
            for datagram in &datagrams {
                encode(datagram, &mut stream);
            }
            let mut decoder = if magic { Decoder::after_magic() } else { Decoder::new() };
            let (mut found, mut rest, mut cut) = (vec![], &stream[..], cuts.iter().cycle());
            while !rest.is_empty() {
                let (piece, tail) = rest.split_at((*cut.next().unwrap()).min(rest.len()));
                decoder.feed(piece, |d| found.push(d.to_vec())).unwrap();
                rest = tail;
            }
            prop_assert_eq!(found, datagrams);
        }

        #[test]
        fn foreign_bytes_never_panic(pieces in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..50), 0..20)) {
            let mut decoder = Decoder::new();
            for piece in pieces {
                let _ = decoder.feed(&piece, |d| assert!(d.len() <= MAX));
            }
        }
    }
}
