//! The Machines API inside a private network (`_api.internal:4280`). Tokens are needed as outside.

use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use hyper_util::service::TowerToHyperService;
use tokio::io::{AsyncRead, AsyncWrite};

/// Serves one connection.
pub(super) async fn serve(
    router: axum::Router,
    stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
) {
    let mut builder = auto::Builder::new(TokioExecutor::new());
    builder.http1().timer(TokioTimer::new());
    builder.http2().timer(TokioTimer::new());
    let service = TowerToHyperService::new(router);
    // A broken connection is the client's business.
    let _ = builder.serve_connection_with_upgrades(TokioIo::new(stream), service).await;
}
