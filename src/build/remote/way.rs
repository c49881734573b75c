//! Ways to a builder's ports.

use std::sync::Arc;

use futures::future::BoxFuture;

use crate::diagnostics::Failure;

pub(crate) use super::super::engine::Connection;
use super::super::engine::Dial;
use super::Builder;

/// Which of its ports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Door {
    /// 2375: the engine.
    Engine,
    /// 8080: the builder's own endpoints.
    Api,
}

impl Door {
    pub(crate) fn port(self) -> u16 {
        match self {
            Self::Engine => 2375,
            Self::Api => 8080,
        }
    }
}

/// A stream that could not be opened.
#[derive(Debug)]
pub(crate) struct Blocked {
    /// In words, for the fault line.
    pub(crate) reason: String,
    /// The way itself is at fault, and this is its own verdict; otherwise it works as far as anybody knows, and
    /// the builder did not answer.
    pub(crate) way: Option<Failure>,
}

/// A way that stays open for one build.
pub(crate) trait Way: Send + Sync {
    /// `tunnel` or `https`.
    fn name(&self) -> &'static str;

    /// Opens a stream, in bounded time.
    fn connect<'a>(&'a self, builder: &'a Builder, door: Door) -> BoxFuture<'a, Result<Connection, Blocked>>;

    /// The host requests are for, where both doors are one, behind a password.
    fn authority(&self) -> Option<String>;

    /// Whether the way itself works at this moment; `None`: it cannot tell.
    fn is_open(&self) -> Option<bool>;

    /// The way's own verdict when it does not work.
    fn verdict(&self) -> Option<Failure>;

    /// Ends it.
    fn close(&self) -> BoxFuture<'_, ()>;
}

/// Connections to a builder's engine.
pub(super) struct ToEngine {
    pub(super) way: Arc<dyn Way>,
    pub(super) builder: Builder,
}

impl Dial for ToEngine {
    fn dial(&self) -> BoxFuture<'_, std::io::Result<Connection>> {
        Box::pin(async {
            let opened = self.way.connect(&self.builder, Door::Engine).await;
            opened.map_err(|blocked| std::io::Error::other(blocked.reason))
        })
    }
}
