//! The side that is called.

use std::sync::Arc;

use bytes::Bytes;
use futures::future::BoxFuture;
use http::{HeaderMap, HeaderValue, Response};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::task::JoinSet;

use super::stream::{Incoming, Outgoing};
use super::{FRAME_BUDGET, Fault, WINDOW, code};

/// Characters a status message may hold as they are.
const PLAIN: &percent_encoding::AsciiSet = &percent_encoding::CONTROLS.add(b'%');

/// A call that came.
pub(in crate::build::buildkit) struct Call {
    /// `/service/Method`
    pub(in crate::build::buildkit) path: String,
    pub(in crate::build::buildkit) metadata: HeaderMap,
    pub(in crate::build::buildkit) incoming: Incoming,
    reply: h2::server::SendResponse<Bytes>,
}

/// Answers a call. What it returns is the call's status.
pub(in crate::build::buildkit) type Answer = dyn Fn(Call) -> BoxFuture<'static, ()> + Send + Sync;

/// Answers calls on a connection until it ends.
pub(in crate::build::buildkit) async fn serve(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    answer: Arc<Answer>,
) -> Result<(), Fault> {
    let mut builder = h2::server::Builder::new();
    builder
        .initial_window_size(WINDOW)
        .initial_connection_window_size(WINDOW)
        .data_frame_budget(FRAME_BUDGET)
        .max_send_buffer_size(1 << 20)
        .max_concurrent_streams(1000);
    let mut connection = builder.handshake::<_, Bytes>(stream).await?;
    let mut calls = JoinSet::new();
    loop {
        tokio::select! {
            accepted = connection.accept() => {
                let Some(accepted) = accepted else { return Ok(()) };
                let (request, reply) = accepted?;
                let (head, body) = request.into_parts();
                let call = Call {
                    path: head.uri.path().to_owned(),
                    metadata: head.headers,
                    incoming: Incoming::new(body, false),
                    reply,
                };
                calls.spawn(answer(call));
            }
            Some(_) = calls.join_next() => {}
        }
    }
}

impl Call {
    /// Starts the answer: its messages, then [`finish`].
    pub(in crate::build::buildkit) fn begin(mut self) -> Result<(Incoming, Outgoing), Fault> {
        let mut head = Response::new(());
        head.headers_mut().insert("content-type", HeaderValue::from_static("application/grpc"));
        let out = self.reply.send_response(head, false)?;
        Ok((self.incoming, Outgoing(out)))
    }

    /// The message of a call that has one; `None` when the caller has gone.
    pub(in crate::build::buildkit) async fn message(&mut self) -> Option<Bytes> {
        self.incoming.next().await.ok()?
    }

    /// Answers with one message, or with a status.
    pub(in crate::build::buildkit) async fn answer(self, result: Result<Vec<u8>, Fault>) {
        // A caller that has gone needs no answer.
        let Ok((_, mut out)) = self.begin() else { return };
        let status = match result {
            Ok(message) => out.message(&message).await,
            Err(fault) => Err(fault),
        };
        finish(&mut out, status);
    }

    /// Refuses the call.
    pub(in crate::build::buildkit) fn refuse(self, fault: Fault) {
        if let Ok((_, mut out)) = self.begin() {
            finish(&mut out, Err(fault));
        }
    }
}

/// Ends an answer with its status.
pub(in crate::build::buildkit) fn finish(out: &mut Outgoing, status: Result<(), Fault>) {
    let mut trailers = HeaderMap::new();
    let (number, message) = match status {
        Ok(()) => (code::OK, String::new()),
        Err(Fault::Status(number, message) | Fault::Detailed(number, message, _)) => (number, message),
        Err(Fault::Lost(reason)) => (code::UNAVAILABLE, reason),
    };
    trailers.insert("grpc-status", HeaderValue::from(number));
    let message = percent_encoding::utf8_percent_encode(&message, PLAIN).to_string();
    if let Ok(message) = HeaderValue::from_str(&message)
        && number != code::OK
    {
        trailers.insert("grpc-message", message);
    }
    // A caller that has gone needs no status.
    drop(out.0.send_trailers(trailers));
}
