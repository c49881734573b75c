//! Bodies on their way through: requests that can be sent again, responses that keep their place in
//! the machine's load until they end.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::Bytes;
use http_body_util::combinators::BoxBody;
use http_body_util::{BodyExt, Full};
use hyper::body::{Body, Frame, Incoming, SizeHint};

use super::balance::Permit;

/// What the edge answers with.
pub(super) type Answer = BoxBody<Bytes, hyper::Error>;

/// How much of a request body is kept for sending it again.
const REPLAY: usize = 64 * 1024;

/// A short answer of the edge itself.
pub(super) fn text(text: String) -> Answer {
    Full::new(Bytes::from(text)).map_err(|never| match never {}).boxed()
}

/// A request body that remembers its beginning. Each attempt takes an [`Attempt`]; the latest one
/// reads, earlier ones are cut off.
#[derive(Clone)]
pub(super) struct Replay {
    shared: Arc<Mutex<Shared>>,
    hint: SizeHint,
}

struct Shared {
    inner: Incoming,
    kept: VecDeque<Bytes>,
    kept_bytes: usize,
    /// More was read than is kept.
    overflowed: bool,
    /// Attempt that may read.
    turn: u64,
}

impl Replay {
    pub(super) fn new(inner: Incoming) -> Self {
        let hint = inner.size_hint();
        Self {
            shared: Arc::new(Mutex::new(Shared {
                inner,
                kept: VecDeque::new(),
                kept_bytes: 0,
                overflowed: false,
                turn: 0,
            })),
            hint,
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Shared> {
        self.shared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Can the whole body still be sent from its beginning?
    pub(super) fn repeatable(&self) -> bool {
        !self.lock().overflowed
    }

    /// The body for one more attempt.
    pub(super) fn attempt(&self) -> Attempt {
        let mut shared = self.lock();
        shared.turn += 1;
        Attempt { replay: self.clone(), turn: shared.turn, position: 0, read: 0 }
    }
}

/// One reading of the body.
pub(super) struct Attempt {
    replay: Replay,
    turn: u64,
    position: usize,
    read: u64,
}

impl Body for Attempt {
    type Data = Bytes;
    type Error = Box<dyn std::error::Error + Send + Sync>;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let this = self.get_mut();
        let mut shared = this.replay.shared.lock().unwrap_or_else(PoisonError::into_inner);
        if shared.turn != this.turn {
            return Poll::Ready(Some(Err("superseded by another attempt".into())));
        }
        if let Some(chunk) = shared.kept.get(this.position) {
            this.position += 1;
            this.read += chunk.len() as u64;
            return Poll::Ready(Some(Ok(Frame::data(chunk.clone()))));
        }
        let polled = Pin::new(&mut shared.inner).poll_frame(cx);
        if let Poll::Ready(Some(Ok(frame))) = &polled
            && let Some(data) = frame.data_ref()
        {
            this.read += data.len() as u64;
            if !shared.overflowed && shared.kept_bytes + data.len() <= REPLAY {
                shared.kept_bytes += data.len();
                shared.kept.push_back(data.clone());
                this.position += 1;
            } else {
                shared.overflowed = true;
            }
        }
        polled.map_err(Into::into)
    }

    fn is_end_stream(&self) -> bool {
        let shared = self.replay.lock();
        self.position >= shared.kept.len() && shared.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        match self.replay.hint.exact() {
            Some(total) => SizeHint::with_exact(total.saturating_sub(self.read)),
            None => SizeHint::default(),
        }
    }
}

/// What is told when a response breaks off.
type Broken = Box<dyn FnOnce(&hyper::Error) + Send + Sync>;

/// A response body that holds the machine's permit until its end and reports when it broke.
pub(super) struct Counted {
    inner: Incoming,
    _permit: Permit,
    broken: Option<Broken>,
}

impl Counted {
    pub(super) fn answer(
        inner: Incoming,
        permit: Permit,
        broken: impl FnOnce(&hyper::Error) + Send + Sync + 'static,
    ) -> Answer {
        let broken: Broken = Box::new(broken);
        Self { inner, _permit: permit, broken: Some(broken) }.boxed()
    }
}

impl Body for Counted {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        let this = self.get_mut();
        let polled = Pin::new(&mut this.inner).poll_frame(cx);
        if let Poll::Ready(Some(Err(error))) = &polled
            && let Some(broken) = this.broken.take()
        {
            broken(error);
        }
        polled
    }

    fn is_end_stream(&self) -> bool {
        self.inner.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.inner.size_hint()
    }
}
