//! Messages in the body of an HTTP/2 stream: five bytes (not compressed, length), then the message.

use std::future::poll_fn;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use bytes::{Buf as _, Bytes, BytesMut};
use http::HeaderMap;

use super::{Fault, MAX_MESSAGE, code};

/// A message with its prefix, appended to others that go with it.
pub(in crate::build::buildkit) fn framed(message: &[u8], out: &mut Vec<u8>) {
    out.push(0);
    out.extend_from_slice(&u32::try_from(message.len()).unwrap_or(u32::MAX).to_be_bytes());
    out.extend_from_slice(message);
}

/// Messages out of pieces of a body.
#[derive(Debug, Default)]
pub(super) struct Frames(BytesMut);

impl Frames {
    pub(super) fn feed(&mut self, piece: &[u8]) {
        self.0.extend_from_slice(piece);
    }

    /// The next whole message.
    pub(super) fn next(&mut self) -> Result<Option<Bytes>, Fault> {
        let Some((compressed, length)) =
            self.0.first_chunk::<5>().map(|[flag, length @ ..]| (*flag, *length))
        else {
            return Ok(None);
        };
        let length = usize::try_from(u32::from_be_bytes(length)).unwrap_or(usize::MAX);
        if compressed != 0 || length > MAX_MESSAGE {
            return Err(Fault::Lost(format!("a message of {length} bytes (flag {compressed}) is no gRPC")));
        }
        if self.0.len() < 5 + length {
            return Ok(None);
        }
        self.0.advance(5);
        Ok(Some(self.0.split_to(length).freeze()))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// What comes on a stream.
pub(in crate::build::buildkit) struct Incoming {
    body: h2::RecvStream,
    frames: Frames,
    /// Whether a status has to follow (answers), or not (requests).
    status: bool,
}

impl Incoming {
    pub(super) fn new(body: h2::RecvStream, status: bool) -> Self {
        Self { body, frames: Frames::default(), status }
    }

    /// The next message; `None` at a good end.
    pub(in crate::build::buildkit) async fn next(&mut self) -> Result<Option<Bytes>, Fault> {
        loop {
            if let Some(message) = self.frames.next()? {
                return Ok(Some(message));
            }
            match self.body.data().await {
                Some(piece) => {
                    let piece = piece?;
                    self.body.flow_control().release_capacity(piece.len())?;
                    self.frames.feed(&piece);
                }
                None => return self.end().await.map(|()| None),
            }
        }
    }

    async fn end(&mut self) -> Result<(), Fault> {
        if !self.frames.is_empty() {
            return Err(Fault::Lost("the stream ended inside of a message".to_owned()));
        }
        if !self.status {
            return Ok(());
        }
        match self.body.trailers().await? {
            Some(trailers) => status(&trailers).unwrap_or(Ok(())),
            None => Err(Fault::Lost("the answer ended without a status".to_owned())),
        }
    }
}

/// The status in headers or trailers, if it is there.
pub(super) fn status(headers: &HeaderMap) -> Option<Result<(), Fault>> {
    let number = headers.get("grpc-status")?.to_str().ok()?.parse().unwrap_or(code::UNKNOWN);
    if number == code::OK {
        return Some(Ok(()));
    }
    let message = headers.get("grpc-message").map_or(&b""[..], http::HeaderValue::as_bytes);
    let message = percent_encoding::percent_decode(message).decode_utf8_lossy().into_owned();
    // Binary metadata travels as base64, with padding or without.
    let details = headers.get("grpc-status-details-bin").map(http::HeaderValue::as_bytes);
    let details = details.and_then(|text| {
        let text = std::str::from_utf8(text).ok()?;
        STANDARD_NO_PAD.decode(text.trim_end_matches('=')).ok()
    });
    Some(Err(match details {
        Some(details) => Fault::Detailed(number, message, details),
        None => Fault::Status(number, message),
    }))
}

/// What goes on a stream.
pub(in crate::build::buildkit) struct Outgoing(pub(super) h2::SendStream<Bytes>);

impl Outgoing {
    /// Sends framed messages, as fast as the other side takes them.
    pub(in crate::build::buildkit) async fn send(&mut self, mut bytes: Bytes) -> Result<(), Fault> {
        while !bytes.is_empty() {
            self.0.reserve_capacity(bytes.len());
            let granted = poll_fn(|cx| self.0.poll_capacity(cx)).await;
            let granted = granted.ok_or_else(|| Fault::Lost("the stream was closed".to_owned()))??;
            let piece = bytes.split_to(granted.min(bytes.len()));
            if !piece.is_empty() {
                self.0.send_data(piece, false)?;
            }
        }
        Ok(())
    }

    /// Sends one message.
    pub(in crate::build::buildkit) async fn message(&mut self, message: &[u8]) -> Result<(), Fault> {
        let mut out = Vec::with_capacity(message.len() + 5);
        framed(message, &mut out);
        self.send(out.into()).await
    }

    /// Nothing more follows.
    pub(super) fn close(&mut self) -> Result<(), Fault> {
        Ok(self.0.send_data(Bytes::new(), true)?)
    }
}
