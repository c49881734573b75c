//! The side that calls.

use bytes::Bytes;
use http::{HeaderMap, Method, Request, StatusCode, Version};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::task::JoinSet;

use super::stream::{Incoming, Outgoing, status};
use super::{FRAME_BUDGET, Fault, WINDOW};

/// A connection calls can be made on; it ends with its owner.
pub(in crate::build::buildkit) struct Channel {
    sender: h2::client::SendRequest<Bytes>,
    _driver: JoinSet<()>,
}

impl Channel {
    pub(in crate::build::buildkit) async fn open(
        stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
    ) -> Result<Self, Fault> {
        let mut builder = h2::client::Builder::new();
        builder
            .initial_window_size(WINDOW)
            .initial_connection_window_size(WINDOW)
            .data_frame_budget(FRAME_BUDGET)
            .max_send_buffer_size(1 << 20)
            .enable_push(false);
        let (sender, connection) = builder.handshake(stream).await?;
        let mut driver = JoinSet::new();
        driver.spawn(async move {
            // Whoever waits for an answer hears about it.
            drop(connection.await);
        });
        Ok(Self { sender, _driver: driver })
    }

    /// One message for one message.
    pub(in crate::build::buildkit) async fn unary(&self, path: &str, message: &[u8]) -> Result<Bytes, Fault> {
        let mut incoming = self.listen(path, message).await?;
        let answer = incoming.next().await?;
        // The status follows the message.
        while incoming.next().await?.is_some() {}
        answer.ok_or_else(|| Fault::Lost(format!("{path} answered nothing")))
    }

    /// One message for many.
    pub(in crate::build::buildkit) async fn listen(
        &self,
        path: &str,
        message: &[u8],
    ) -> Result<Incoming, Fault> {
        let (mut out, reply) = self.stream(path, HeaderMap::new()).await?;
        let sent = match out.message(message).await {
            Ok(()) => out.close(),
            Err(fault) => Err(fault),
        };
        // Whoever answers without having read everything may close the stream: the answer counts.
        match (reply.headers().await, sent) {
            (Err(Fault::Lost(_)), Err(fault)) => Err(fault),
            (answer, _) => answer,
        }
    }

    /// A stream of messages both ways.
    pub(in crate::build::buildkit) async fn stream(
        &self,
        path: &str,
        metadata: HeaderMap,
    ) -> Result<(Outgoing, Reply), Fault> {
        let mut sender = self.sender.clone().ready().await?;
        let request = Request::builder()
            .method(Method::POST)
            .version(Version::HTTP_2)
            .uri(format!("http://localhost{path}"))
            .header("content-type", "application/grpc")
            .header("te", "trailers")
            .header("user-agent", concat!("fly/", env!("CARGO_PKG_VERSION")));
        let mut request = request.body(()).map_err(|e| Fault::Lost(e.to_string()))?;
        request.headers_mut().extend(metadata);
        let (response, out) = sender.send_request(request, false)?;
        Ok((Outgoing(out), Reply(response)))
    }
}

/// An answer whose headers have not come yet.
pub(in crate::build::buildkit) struct Reply(h2::client::ResponseFuture);

impl Reply {
    pub(in crate::build::buildkit) async fn headers(self) -> Result<Incoming, Fault> {
        let response = self.0.await?;
        // A call that fails at once has its status there.
        if let Some(status) = status(response.headers()) {
            status?;
        }
        if response.status() != StatusCode::OK {
            return Err(Fault::Lost(format!("HTTP {} instead of gRPC", response.status().as_u16())));
        }
        Ok(Incoming::new(response.into_body(), true))
    }
}
