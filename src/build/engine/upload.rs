//! The context as a tar that is written while it is sent: for builders without sessions. Nothing is kept but
//! a few pieces.

use std::io::{self, Write};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use http_body_util::{BodyExt as _, StreamBody};
use hyper::body::Frame;

use super::super::assemble::Source;
use super::super::context::Context;
use super::super::tree::{self, Kind, Node};
use super::super::{Error, Said, Say, layer};
use super::http;

const PIECE: usize = 256 << 10;
/// Pieces between the reading thread and the connection.
const WINDOW: usize = 8;
/// Where a Dockerfile goes that is no part of the context.
const APART: &str = ".fly.Dockerfile";

/// A body, and what went wrong while it was read.
pub(super) struct Upload {
    pub(super) body: http::Body,
    pub(super) trouble: Arc<Mutex<Option<Error>>>,
    /// Path of the Dockerfile in it.
    pub(super) dockerfile: String,
}

/// The upload of a context.
pub(super) fn stream(context: &Context, source: &Source, say: Say<'_>) -> Upload {
    let same = |node: &Node| match &node.kind {
        Kind::File(content) => {
            layer::read_small(content, tree::base(&source.name)).is_ok_and(|text| text == source.text)
        }
        _ => false,
    };
    let mut entries = context.tree.clone();
    let inside = context.tree.get(&source.name).is_some_and(same);
    let dockerfile = if inside { source.name.clone() } else { APART.to_owned() };
    if !inside {
        let copied = "the Dockerfile is no part of the context: it is sent along as .fly.Dockerfile, which \
                      COPY . takes too";
        say(Said::Building(copied));
        entries.insert(&dockerfile, Node::text(&source.text));
    }
    let (sender, receiver) = tokio::sync::mpsc::channel(WINDOW);
    let trouble = Arc::new(Mutex::new(None));
    let noted = Arc::clone(&trouble);
    tokio::task::spawn_blocking(move || {
        let mut out = io::BufWriter::with_capacity(PIECE, Pieces(sender.clone()));
        let written = layer::archive(&entries, &mut out).and_then(|()| out.flush().map_err(|_| None));
        if let Err(error) = written {
            if let (Some(error), Ok(mut slot)) = (error, noted.lock()) {
                *slot = Some(error);
            }
            // The engine must not take half a context for a whole one.
            drop(sender.blocking_send(Err(io::Error::other("the context cannot be read"))));
        }
    });
    let pieces = futures::stream::unfold(receiver, async |mut receiver| {
        receiver.recv().await.map(|piece: io::Result<Bytes>| (piece.map(Frame::data), receiver))
    });
    Upload { body: StreamBody::new(pieces).boxed_unsync(), trouble, dockerfile }
}

struct Pieces(tokio::sync::mpsc::Sender<io::Result<Bytes>>);

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let gone = |_| io::Error::from(io::ErrorKind::BrokenPipe);
        self.0.blocking_send(Ok(Bytes::copy_from_slice(bytes))).map_err(gone)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
