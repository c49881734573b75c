//! Packets of the file sync (tonistiigi/fsutil: types/wire.proto, types/stat.proto).

use crate::build::buildkit::wire::{Field, Message, fields, text};

/// Bits of a mode as Go's `os.FileMode` has them, which are not those of Unix.
pub(super) mod mode {
    pub(in super::super) const DIRECTORY: u32 = 1 << 31;
    pub(in super::super) const SYMLINK: u32 = 1 << 27;
    pub(in super::super) const SETUID: u32 = 1 << 23;
    pub(in super::super) const SETGID: u32 = 1 << 22;
    pub(in super::super) const STICKY: u32 = 1 << 20;
}

/// What one path is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Stat<'a> {
    pub(super) path: &'a str,
    pub(super) mode: u32,
    pub(super) size: u64,
    /// Nanoseconds since the epoch.
    pub(super) modified: i64,
    /// Target of a symbolic link.
    pub(super) link: &'a str,
}

/// What the other side sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Received {
    /// It wants the content of the entry of this number.
    Request(u32),
    /// It has everything.
    Finish,
    /// It cannot go on.
    Error(String),
    /// Something only we send.
    Other,
}

const STAT: u64 = 0;
const REQUEST: u64 = 1;
const DATA: u64 = 2;
const FINISH: u64 = 3;
const ERROR: u64 = 4;

/// `None` = the end of the list.
pub(super) fn stat(stat: Option<&Stat<'_>>) -> Vec<u8> {
    let mut packet = Message::default();
    packet.number(1, STAT);
    if let Some(stat) = stat {
        let mut inner = Message::default();
        inner.bytes(1, stat.path.as_bytes());
        inner.number(2, u64::from(stat.mode));
        inner.number(5, stat.size);
        inner.number(6, stat.modified.cast_unsigned());
        inner.bytes(7, stat.link.as_bytes());
        packet.always(2, &inner.0);
    }
    packet.0
}

/// A piece of a file; an empty one ends it.
pub(super) fn data(id: u32, bytes: &[u8]) -> Vec<u8> {
    let mut packet = Message(Vec::with_capacity(bytes.len() + 16));
    packet.number(1, DATA);
    packet.number(3, u64::from(id));
    packet.bytes(4, bytes);
    packet.0
}

pub(super) fn finish() -> Vec<u8> {
    let mut packet = Message::default();
    packet.number(1, FINISH);
    packet.0
}

pub(super) fn error(reason: &str) -> Vec<u8> {
    let mut packet = Message::default();
    packet.number(1, ERROR);
    packet.bytes(4, reason.as_bytes());
    packet.0
}

/// Reads a packet; `None` when it is none.
pub(super) fn receive(bytes: &[u8]) -> Option<Received> {
    let (mut kind, mut id, mut data) = (STAT, 0, &b""[..]);
    for (field, value) in fields(bytes)? {
        match (field, value) {
            (1, Field::Number(number)) => kind = number,
            (3, Field::Number(number)) => id = u32::try_from(number).ok()?,
            (4, Field::Bytes(bytes)) => data = bytes,
            _ => {}
        }
    }
    Some(match kind {
        REQUEST => Received::Request(id),
        FINISH => Received::Finish,
        ERROR => Received::Error(text(data)),
        _ => Received::Other,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// As `proto.Marshal` writes them (fsutil, Go).
    #[test]
    fn packets_have_their_bytes() {
        let link = Stat { path: "a", mode: mode::SYMLINK | 0o777, size: 1, modified: 5, link: "b" };
        assert_eq!(hex::encode(stat(Some(&link))), "120f0a016110ff838040280130053a0162");
        assert_eq!(stat(None), b"");
        assert_eq!(hex::encode(data(3, b"xy")), "0802180322027879");
        assert_eq!(hex::encode(data(0, b"")), "0802");
        assert_eq!(hex::encode(finish()), "0803");
        assert_eq!(receive(&[8, 1, 24, 7]), Some(Received::Request(7)));
        assert_eq!(receive(&[8, 1]), Some(Received::Request(0)));
        assert_eq!(receive(&finish()), Some(Received::Finish));
        assert_eq!(receive(&error("no")), Some(Received::Error("no".to_owned())));
        assert_eq!(receive(b""), Some(Received::Other));
    }

    proptest! {
        #[test]
        fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            let _ = receive(&bytes);
        }
    }
}
