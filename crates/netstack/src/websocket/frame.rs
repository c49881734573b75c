//! Frames: encoding with masks, decoding in place.

use rand::rngs::SmallRng;
use rand::{RngExt, SeedableRng};

/// Longest payload of one frame that we write or read.
pub const MAX_PAYLOAD: usize = 64 * 1024;
const MAX_CONTROL: usize = 125;

/// Which end we are. A client masks what it sends, a server does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// The end that asked for the upgrade.
    Client,
    /// The other end.
    Server,
}

/// Kinds of frames.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Opcode {
    /// More of the message before.
    Continuation,
    /// A message; what the gateway protocol uses, with arbitrary bytes.
    Text,
    /// A message; what token mode may use.
    Binary,
    /// The last frame.
    Close,
    /// To be answered with a pong.
    Ping,
    /// Ignored.
    Pong,
}

impl Opcode {
    fn bits(self) -> u8 {
        match self {
            Opcode::Continuation => 0,
            Opcode::Text => 1,
            Opcode::Binary => 2,
            Opcode::Close => 8,
            Opcode::Ping => 9,
            Opcode::Pong => 10,
        }
    }

    fn of(bits: u8) -> Option<Opcode> {
        Some(match bits {
            0 => Opcode::Continuation,
            1 => Opcode::Text,
            2 => Opcode::Binary,
            8 => Opcode::Close,
            9 => Opcode::Ping,
            10 => Opcode::Pong,
            _ => return None,
        })
    }

    fn control(self) -> bool {
        self.bits() >= 8
    }
}

/// A stream that breaks the rules; it cannot be read any further.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum FrameError {
    /// Reserved bits are set: an extension nobody asked for.
    #[error("a frame with reserved bits")]
    Reserved,
    /// No such kind of frame.
    #[error("a frame of unknown kind {0}")]
    Opcode(u8),
    /// A client's frame without mask, or a server's with one.
    #[error("a frame that is masked, or not, against the rules")]
    Mask,
    /// A control frame over 125 bytes, or in parts.
    #[error("a control frame that is too long or in parts")]
    Control,
    /// A continuation of nothing, or a message within another one.
    #[error("parts of messages out of order")]
    Fragments,
    /// Over [`MAX_PAYLOAD`], or a length that is not written the short way.
    #[error("a frame of {0} bytes")]
    Length(u64),
    /// A closing frame with one byte.
    #[error("a malformed closing frame")]
    Close,
}

impl FrameError {
    /// The status to close with.
    pub fn status(self) -> u16 {
        if matches!(self, FrameError::Length(_)) { 1009 } else { 1002 }
    }
}

/// Why the other end closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Close {
    /// Status code, if it named one.
    pub code: Option<u16>,
    /// Its words; foreign text.
    pub reason: String,
}

/// What the decoder found.
#[derive(Debug, PartialEq, Eq)]
pub enum Event<'a> {
    /// A piece of payload, unmasked.
    Data(&'a [u8]),
    /// To be answered with a pong of these bytes.
    Ping(&'a [u8]),
    /// An answer to our ping.
    Pong(&'a [u8]),
    /// The other end closes; nothing follows.
    Close(Close),
}

/// Writes frames.
#[derive(Debug)]
pub struct Encoder {
    /// Source of masks; a server has none.
    masks: Option<SmallRng>,
}

impl Encoder {
    /// For this role. Masks come from a fast generator seeded by the operating system: they guard
    /// intermediaries, not secrets.
    pub fn new(role: Role) -> Encoder {
        let masks = (role == Role::Client).then(|| SmallRng::seed_from_u64(rand::random()));
        Encoder { masks }
    }

    /// Appends `payload` as one message; in several frames when it is longer than [`MAX_PAYLOAD`].
    pub fn message(&mut self, opcode: Opcode, payload: &[u8], out: &mut Vec<u8>) {
        let mut chunks = payload.chunks(MAX_PAYLOAD - 1).peekable();
        if chunks.peek().is_none() {
            self.frame(opcode, true, &[], out);
        }
        let mut opcode = opcode;
        while let Some(chunk) = chunks.next() {
            self.frame(opcode, chunks.peek().is_none(), chunk, out);
            opcode = Opcode::Continuation;
        }
    }

    /// Appends a closing frame.
    pub fn close(&mut self, code: u16, reason: &str, out: &mut Vec<u8>) {
        let mut payload = code.to_be_bytes().to_vec();
        let mut end = reason.len().min(MAX_CONTROL - 2);
        while !reason.is_char_boundary(end) {
            end -= 1;
        }
        payload.extend_from_slice(&reason.as_bytes()[..end]);
        self.frame(Opcode::Close, true, &payload, out);
    }

    /// Appends a pong; longer than a control frame may be, it is cut.
    pub fn pong(&mut self, payload: &[u8], out: &mut Vec<u8>) {
        self.frame(Opcode::Pong, true, &payload[..payload.len().min(MAX_CONTROL)], out);
    }

    /// Appends a ping.
    pub fn ping(&mut self, payload: &[u8], out: &mut Vec<u8>) {
        self.frame(Opcode::Ping, true, &payload[..payload.len().min(MAX_CONTROL)], out);
    }

    fn frame(&mut self, opcode: Opcode, last: bool, payload: &[u8], out: &mut Vec<u8>) {
        let mask: Option<[u8; 4]> = self.masks.as_mut().map(RngExt::random);
        out.reserve(payload.len() + 14);
        out.push(opcode.bits() | if last { 0x80 } else { 0 });
        let masked = if mask.is_some() { 0x80 } else { 0 };
        match payload.len() {
            len @ 0..126 => out.push(masked | len as u8),
            len @ 126..65536 => {
                out.push(masked | 126);
                out.extend_from_slice(&(len as u16).to_be_bytes());
            }
            len => {
                out.push(masked | 127);
                out.extend_from_slice(&(len as u64).to_be_bytes());
            }
        }
        out.extend_from_slice(mask.as_ref().map_or(&[][..], |m| m));
        let start = out.len();
        out.extend_from_slice(payload);
        if let Some(mask) = mask {
            apply(mask, 0, &mut out[start..]);
        }
    }
}

/// Applies a mask to bytes that are `offset` bytes into the payload. Words at a time, then the rest.
fn apply(mask: [u8; 4], offset: usize, bytes: &mut [u8]) {
    let turned: [u8; 4] = std::array::from_fn(|i| mask[(offset + i) % 4]);
    let word = u64::from_ne_bytes(std::array::from_fn(|i| turned[i % 4]));
    let (chunks, rest) = bytes.as_chunks_mut::<8>();
    for chunk in chunks {
        *chunk = (u64::from_ne_bytes(*chunk) ^ word).to_ne_bytes();
    }
    for (byte, m) in rest.iter_mut().zip(turned.iter().cycle()) {
        *byte ^= m;
    }
}

#[derive(Debug)]
enum State {
    Head,
    /// Within the payload of a frame.
    Payload {
        opcode: Opcode,
        mask: Option<[u8; 4]>,
        len: usize,
        seen: usize,
    },
    Closed,
    Failed(FrameError),
}

/// Reads frames of the other end, however the stream is cut.
#[derive(Debug)]
pub struct Decoder {
    role: Role,
    state: State,
    head: Vec<u8>,
    control: Vec<u8>,
    /// In a message whose last frame has not come.
    fragmented: bool,
}

impl Decoder {
    /// `role` is ours.
    pub fn new(role: Role) -> Decoder {
        Decoder { role, state: State::Head, head: Vec::new(), control: Vec::new(), fragmented: false }
    }

    /// Takes the next bytes (which are unmasked in place) and tells `each` what they hold.
    pub fn feed(&mut self, mut bytes: &mut [u8], mut each: impl FnMut(Event<'_>)) -> Result<(), FrameError> {
        loop {
            match self.state {
                State::Closed => return Ok(()),
                State::Failed(error) => return Err(error),
                State::Head => {
                    let Some(used) = self.take_head(bytes)? else { return Ok(()) };
                    bytes = &mut bytes[used..];
                }
                State::Payload { opcode, mask, len, seen } => {
                    if bytes.is_empty() && seen < len {
                        return Ok(());
                    }
                    let take = (len - seen).min(bytes.len());
                    let (piece, rest) = bytes.split_at_mut(take);
                    bytes = rest;
                    if let Some(mask) = mask {
                        apply(mask, seen, piece);
                    }
                    if opcode.control() {
                        self.control.extend_from_slice(piece);
                    } else if !piece.is_empty() {
                        each(Event::Data(piece));
                    }
                    if seen + take < len {
                        self.state = State::Payload { opcode, mask, len, seen: seen + take };
                        return Ok(());
                    }
                    self.state = State::Head;
                    self.end(opcode, &mut each)?;
                }
            }
        }
    }

    /// Completes the head of a frame; says how many bytes of `bytes` it took, or `None` if all of them
    /// are not enough.
    fn take_head(&mut self, bytes: &[u8]) -> Result<Option<usize>, FrameError> {
        let mut used = 0;
        loop {
            let wanted = match self.head.get(1) {
                None => 2,
                Some(second) => {
                    let extended = match second & 0x7f {
                        126 => 2,
                        127 => 8,
                        _ => 0,
                    };
                    2 + extended + if second & 0x80 != 0 { 4 } else { 0 }
                }
            };
            if self.head.len() == wanted {
                break;
            }
            let take = (wanted - self.head.len()).min(bytes.len() - used);
            if take == 0 {
                return Ok(None);
            }
            self.head.extend_from_slice(&bytes[used..used + take]);
            used += take;
        }
        let parsed = self.parse_head();
        self.head.clear();
        match parsed {
            Ok(state) => {
                self.state = state;
                Ok(Some(used))
            }
            Err(error) => {
                self.state = State::Failed(error);
                Err(error)
            }
        }
    }

    fn parse_head(&mut self) -> Result<State, FrameError> {
        let (first, second) = (self.head[0], self.head[1]);
        if first & 0x70 != 0 {
            return Err(FrameError::Reserved);
        }
        let opcode = Opcode::of(first & 0x0f).ok_or(FrameError::Opcode(first & 0x0f))?;
        let last = first & 0x80 != 0;
        let masked = second & 0x80 != 0;
        if masked != (self.role == Role::Server) {
            return Err(FrameError::Mask);
        }
        let (len, at, least) = match second & 0x7f {
            126 => (u64::from(u16::from_be_bytes([self.head[2], self.head[3]])), 4, 126),
            127 => {
                let mut wide = [0; 8];
                wide.copy_from_slice(&self.head[2..10]);
                (u64::from_be_bytes(wide), 10, 65536)
            }
            short => (u64::from(short), 2, 0),
        };
        if opcode.control() && (!last || len > MAX_CONTROL as u64) {
            return Err(FrameError::Control);
        }
        if len < least || len > MAX_PAYLOAD as u64 {
            return Err(FrameError::Length(len));
        }
        if !opcode.control() {
            if (opcode == Opcode::Continuation) != self.fragmented {
                return Err(FrameError::Fragments);
            }
            self.fragmented = !last;
        }
        let mask = masked.then(|| std::array::from_fn(|i| self.head[at + i]));
        Ok(State::Payload { opcode, mask, len: len as usize, seen: 0 })
    }

    fn end(&mut self, opcode: Opcode, each: &mut impl FnMut(Event<'_>)) -> Result<(), FrameError> {
        match opcode {
            Opcode::Ping => each(Event::Ping(&self.control)),
            Opcode::Pong => each(Event::Pong(&self.control)),
            Opcode::Close => {
                let code = match self.control.len() {
                    0 => None,
                    1 => {
                        self.state = State::Failed(FrameError::Close);
                        return Err(FrameError::Close);
                    }
                    _ => Some(u16::from_be_bytes([self.control[0], self.control[1]])),
                };
                let reason = self
                    .control
                    .get(2..)
                    .map(|b| String::from_utf8_lossy(b).into_owned())
                    .unwrap_or_default();
                self.state = State::Closed;
                each(Event::Close(Close { code, reason }));
            }
            _ => {}
        }
        self.control.clear();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn decode(role: Role, bytes: &[u8]) -> Result<(Vec<u8>, Vec<String>), FrameError> {
        let (mut data, mut control, mut bytes) = (vec![], vec![], bytes.to_vec());
        Decoder::new(role).feed(&mut bytes, |event| match event {
            Event::Data(piece) => data.extend_from_slice(piece),
            other => control.push(format!("{other:?}")),
        })?;
        Ok((data, control))
    }

    #[test]
    fn examples_of_the_rfc() {
        // RFC 6455, 5.7.
        assert_eq!(decode(Role::Client, b"\x81\x05Hello").unwrap().0, b"Hello");
        assert_eq!(
            decode(Role::Server, b"\x81\x85\x37\xfa\x21\x3d\x7f\x9f\x4d\x51\x58").unwrap().0,
            b"Hello"
        );
        assert_eq!(decode(Role::Client, b"\x01\x03Hel\x80\x02lo").unwrap().0, b"Hello");
        assert_eq!(decode(Role::Client, b"\x89\x05Hello").unwrap().1, ["Ping([72, 101, 108, 108, 111])"]);
        let mut out = vec![];
        Encoder::new(Role::Server).message(Opcode::Text, b"Hello", &mut out);
        assert_eq!(out, b"\x81\x05Hello");
    }

    #[test]
    fn text_need_not_be_text() {
        assert_eq!(decode(Role::Client, b"\x81\x04\xff\xfe\x00\x80").unwrap().0, b"\xff\xfe\x00\x80");
    }

    #[test]
    fn a_control_frame_may_come_within_a_message() {
        let (data, control) = decode(Role::Client, b"\x01\x01a\x8a\x00\x80\x01b").unwrap();
        assert_eq!((data, control), (b"ab".to_vec(), vec!["Pong([])".to_string()]));
    }

    #[test]
    fn a_close_ends_the_stream() {
        let (data, control) = decode(Role::Client, b"\x88\x06\x03\xebsorr\x81\x01x").unwrap();
        assert_eq!(data, b"");
        assert_eq!(control, [r#"Close(Close { code: Some(1003), reason: "sorr" })"#]);
    }

    #[test]
    fn breaches_are_named() {
        for (bytes, error) in [
            (&b"\xc1\x00"[..], FrameError::Reserved),
            (b"\x83\x00", FrameError::Opcode(3)),
            (b"\x81\x81\0\0\0\0a", FrameError::Mask),
            (b"\x09\x00", FrameError::Control),
            (b"\x89\x7e\x00\x7e", FrameError::Control),
            (b"\x80\x01a", FrameError::Fragments),
            (b"\x01\x01a\x81\x01b", FrameError::Fragments),
            (b"\x81\x7e\x00\x05Hello", FrameError::Length(5)),
            (b"\x81\x7f\0\0\0\0\0\x02\0\0", FrameError::Length(0x20000)),
            (b"\x88\x01x", FrameError::Close),
        ] {
            assert_eq!(decode(Role::Client, bytes), Err(error), "{bytes:02x?}");
        }
        assert_eq!(decode(Role::Server, b"\x81\x01a"), Err(FrameError::Mask));
    }

    proptest! {
        #[test]
        fn messages_survive_any_cut(
            messages in prop::collection::vec((prop::collection::vec(any::<u8>(), 0..300), 0usize..4), 0..8),
            long in 60_000usize..140_000,
            cuts in prop::collection::vec(1usize..900, 1..30),
            client in any::<bool>(),
        ) {
            let (ours, theirs) = if client { (Role::Client, Role::Server) } else { (Role::Server, Role::Client) };
            let (mut encoder, mut stream, mut expected, mut pings) = (Encoder::new(ours), vec![], vec![], 0);
            for (payload, kind) in &messages {
                match kind {
                    0 => encoder.message(Opcode::Text, payload, &mut stream),
                    1 => encoder.message(Opcode::Binary, payload, &mut stream),
                    2 => encoder.message(Opcode::Text, &vec![7; long], &mut stream),
                    _ => encoder.ping(payload, &mut stream),
                }
                match kind {
                    0 | 1 => expected.extend_from_slice(payload),
                    2 => expected.extend(std::iter::repeat_n(7, long)),
                    _ => pings += 1,
                }
            }
            encoder.close(1000, "done", &mut stream);
            let mut decoder = Decoder::new(theirs);
            let (mut found, mut seen, mut closed, mut cut) = (vec![], 0, None, cuts.iter().cycle());
            let mut rest = &mut stream[..];
            while !rest.is_empty() {
                let at = (*cut.next().unwrap()).min(rest.len());
                let (piece, tail) = rest.split_at_mut(at);
                decoder.feed(piece, |event| match event {
                    Event::Data(piece) => found.extend_from_slice(piece),
                    Event::Ping(_) => seen += 1,
                    Event::Pong(_) => panic!("no pong was sent"),
                    Event::Close(close) => closed = Some(close),
                }).unwrap();
                rest = tail;
            }
            prop_assert_eq!(found, expected);
            prop_assert_eq!(seen, pings);
            prop_assert_eq!(closed, Some(Close { code: Some(1000), reason: "done".into() }));
        }

        #[test]
        fn foreign_bytes_never_panic(pieces in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 0..20), server in any::<bool>()) {
            let mut decoder = Decoder::new(if server { Role::Server } else { Role::Client });
            for mut piece in pieces {
                let _ = decoder.feed(&mut piece, |_| {});
            }
        }
    }
}
