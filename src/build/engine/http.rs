//! HTTP/1.1 over connections of an [`Endpoint`], with upgrades.

use std::convert::Infallible;
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures::future::BoxFuture;
use http::header::{CONNECTION, CONTENT_TYPE, UPGRADE};
use http::{HeaderMap, Method, Request, Response, StatusCode, Uri};
use http_body_util::combinators::UnsyncBoxBody;
use http_body_util::{BodyExt as _, Empty};
use hyper::body::Incoming;
use hyper::rt::{Read, ReadBufCursor, Write};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::{Connected, Connection as Described};
use hyper_util::rt::{TokioExecutor, TokioIo};
use serde_json::Value;

use super::dial::{Connection, Dial, Endpoint};
use crate::build::error::innermost;

/// What a request carries.
pub(super) type Body = UnsyncBoxBody<Bytes, io::Error>;

/// A connection that lies idle is closed after this.
const IDLE: Duration = Duration::from_secs(30);
/// An answer that is no stream may have this many bytes.
const MAX_ANSWER: usize = 32 << 20;

pub(super) fn no_body() -> Body {
    Empty::new().map_err(|never: Infallible| match never {}).boxed_unsync()
}

/// A client for one engine.
pub(super) struct Http {
    client: Client<Connector, Body>,
    host: String,
    headers: HeaderMap,
}

/// What a request for an upgrade came to.
pub(super) enum Upgrade {
    Done(Connection),
    /// The engine knows no such thing.
    Refused(StatusCode),
}

impl Http {
    pub(super) fn new(endpoint: &Endpoint) -> Self {
        let client = Client::builder(TokioExecutor::new())
            .pool_idle_timeout(IDLE)
            .build(Connector(Arc::clone(&endpoint.dial)));
        Self { client, host: endpoint.host.clone(), headers: endpoint.headers.clone() }
    }

    /// Sends a request; the error is why there is no answer. `path` has its query.
    pub(super) async fn send(
        &self,
        method: Method,
        path: &str,
        headers: HeaderMap,
        body: Body,
    ) -> Result<Response<Incoming>, String> {
        let uri: Uri = format!("http://{}{path}", self.host).parse().map_err(|e| format!("{path}: {e}"))?;
        let mut request = Request::new(body);
        *request.method_mut() = method;
        *request.uri_mut() = uri;
        request.headers_mut().extend(self.headers.clone());
        request.headers_mut().extend(headers);
        self.client.request(request).await.map_err(|e| innermost(&e))
    }

    /// A request without a body.
    pub(super) async fn ask(&self, method: Method, path: &str) -> Result<Response<Incoming>, String> {
        self.send(method, path, HeaderMap::new(), no_body()).await
    }

    /// Turns a connection into something else than HTTP/1.1 (docker: `/grpc`, `/session`).
    pub(super) async fn upgrade(&self, path: &str, mut headers: HeaderMap) -> Result<Upgrade, String> {
        headers.insert(CONNECTION, http::HeaderValue::from_static("Upgrade"));
        headers.insert(UPGRADE, http::HeaderValue::from_static("h2c"));
        let answer = self.send(Method::POST, path, headers, no_body()).await?;
        if answer.status() != StatusCode::SWITCHING_PROTOCOLS {
            return Ok(Upgrade::Refused(answer.status()));
        }
        let upgraded = hyper::upgrade::on(answer).await.map_err(|e| innermost(&e))?;
        Ok(Upgrade::Done(Box::new(TokioIo::new(upgraded))))
    }
}

pub(super) fn tar_headers() -> HeaderMap {
    HeaderMap::from_iter([(CONTENT_TYPE, http::HeaderValue::from_static("application/x-tar"))])
}

/// A whole answer as JSON.
pub(super) async fn json(answer: Response<Incoming>) -> Result<Value, String> {
    let limited = http_body_util::Limited::new(answer.into_body(), MAX_ANSWER);
    let bytes = limited.collect().await.map_err(|e| e.to_string())?.to_bytes();
    serde_json::from_slice(&bytes).map_err(|e| format!("it answered no JSON: {e}"))
}

/// The next lines of an answer that is a stream of JSON; `None` at its end.
pub(super) async fn lines(answer: &mut Incoming, lines: &mut Lines) -> Result<Option<Vec<Value>>, String> {
    match answer.frame().await {
        None => Ok(None),
        Some(Err(e)) => Err(innermost(&e)),
        Some(Ok(frame)) => Ok(Some(frame.data_ref().map(|piece| lines.feed(piece)).unwrap_or_default())),
    }
}

/// Lines of JSON out of pieces of a stream.
#[derive(Default)]
pub(super) struct Lines(Vec<u8>);

impl Lines {
    fn feed(&mut self, piece: &[u8]) -> Vec<Value> {
        self.0.extend_from_slice(piece);
        let mut found = Vec::new();
        while let Some(end) = self.0.iter().position(|b| *b == b'\n') {
            let line: Vec<u8> = self.0.drain(..=end).collect();
            found.extend(serde_json::from_slice::<Value>(&line).ok());
        }
        found
    }
}

/// Opens connections for the client.
#[derive(Clone)]
struct Connector(Arc<dyn Dial>);

impl tower_service::Service<Uri> for Connector {
    type Response = Link;
    type Error = io::Error;
    type Future = BoxFuture<'static, io::Result<Link>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, _: Uri) -> Self::Future {
        let dial = Arc::clone(&self.0);
        Box::pin(async move { Ok(Link(TokioIo::new(dial.dial().await?))) })
    }
}

/// A connection as the client wants it.
struct Link(TokioIo<Connection>);

impl Described for Link {
    fn connected(&self) -> Connected {
        Connected::new()
    }
}

impl Read for Link {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: ReadBufCursor<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_read(cx, into)
    }
}

impl Write for Link {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.0).poll_write(cx, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.0).poll_shutdown(cx)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    /// An engine that answers one request per connection: `/up` with an upgrade that echoes.
    async fn engine() -> Endpoint {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                tokio::spawn(async move {
                    let mut head = Vec::new();
                    while !head.ends_with(b"\r\n\r\n") {
                        head.push(stream.read_u8().await.unwrap());
                    }
                    let head = String::from_utf8(head).unwrap();
                    if head.starts_with("POST /up ") && head.contains("authorization: Basic eDp5") {
                        let answer = b"HTTP/1.1 101 Up\r\nconnection: upgrade\r\nupgrade: h2c\r\n\r\nhello";
                        stream.write_all(answer).await.unwrap();
                        let (mut read, mut write) = stream.split();
                        drop(tokio::io::copy(&mut read, &mut write).await);
                    } else {
                        let answer = "{\"a\":1}\n{\"b\":2}\n";
                        let head = format!("HTTP/1.1 404 No\r\ncontent-length: {}\r\n\r\n", answer.len());
                        stream.write_all(head.as_bytes()).await.unwrap();
                        stream.write_all(answer.as_bytes()).await.unwrap();
                    }
                });
            }
        });
        let mut endpoint = Endpoint::tcp(&address.to_string());
        endpoint.headers.insert("authorization", http::HeaderValue::from_static("Basic eDp5"));
        endpoint
    }

    #[tokio::test]
    async fn connections_become_streams_where_the_engine_knows_how() {
        let http = Http::new(&engine().await);
        let Ok(Upgrade::Done(mut stream)) = http.upgrade("/up", HeaderMap::new()).await else { panic!() };
        stream.write_all(b" there").await.unwrap();
        let mut got = [0; 11];
        stream.read_exact(&mut got).await.unwrap();
        assert_eq!(&got, b"hello there");
        let refused = http.upgrade("/none", HeaderMap::new()).await;
        assert!(matches!(refused, Ok(Upgrade::Refused(StatusCode::NOT_FOUND))));
        let mut answer = http.ask(Method::GET, "/none?x=1").await.unwrap().into_body();
        let (mut rest, mut found) = (Lines::default(), Vec::new());
        while let Some(more) = lines(&mut answer, &mut rest).await.unwrap() {
            found.extend(more);
        }
        assert_eq!(found, [serde_json::json!({"a": 1}), serde_json::json!({"b": 2})]);
    }

    #[tokio::test]
    async fn nobody_there_is_said() {
        let http = Http::new(&Endpoint::unix(std::path::Path::new("/nobody/docker.sock")));
        let error = http.ask(Method::GET, "/_ping").await.unwrap_err();
        assert!(error.contains("No such file"), "{error}");
    }
}
