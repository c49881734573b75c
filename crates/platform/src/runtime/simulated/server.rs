//! The HTTP answer of a simulated machine, over an in-memory pipe.

use std::convert::Infallible;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response, StatusCode};
use http_body_util::Full;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use tokio::io::DuplexStream;
use tokio::sync::watch;

use super::super::Exit;
use super::script::ScriptedHttp;

/// Serves one connection until the peer closes it or the machine ends. A frozen machine accepts
/// and stays silent, as a suspended virtual machine does.
pub(super) fn spawn(
    stream: DuplexStream,
    answer: ScriptedHttp,
    frozen: watch::Receiver<bool>,
    mut exit: watch::Receiver<Option<Exit>>,
) {
    tokio::spawn(async move {
        let service = service_fn(move |_: Request<Incoming>| respond(answer.clone(), frozen.clone()));
        let builder = auto::Builder::new(TokioExecutor::new());
        let connection = builder.serve_connection_with_upgrades(TokioIo::new(stream), service);
        tokio::select! {
            // A broken connection is the peer's affair.
            _ = connection => {}
            _ = exit.wait_for(Option::is_some) => {}
        }
    });
}

async fn respond(
    answer: ScriptedHttp,
    mut frozen: watch::Receiver<bool>,
) -> Result<Response<Full<Bytes>>, Infallible> {
    // An error means that the machine is gone; the connection ends with it.
    let _ = frozen.wait_for(|frozen| !frozen).await;
    if answer.delay_ms > 0 {
        tokio::time::sleep(Duration::from_millis(answer.delay_ms)).await;
    }
    let mut response = Response::new(Full::new(Bytes::from(answer.body)));
    *response.status_mut() = StatusCode::from_u16(answer.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    Ok(response)
}
