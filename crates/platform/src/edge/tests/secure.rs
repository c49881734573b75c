//! TLS: the edge's own CA, ALPN, redirects, terminated TCP.
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::sync::Arc;

use http::{Request, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper_util::rt::{TokioExecutor, TokioIo};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::client::TlsStream;

use super::super::{EdgeConfig, Fleet, serve};
use super::fake::{App, FakeFleet, request, send, start};
use super::{HASTY, PATIENT};

async fn connect(
    ca: &Path,
    at: std::net::SocketAddr,
    name: &str,
    alpn: &[&str],
    stream: Option<TcpStream>,
) -> std::io::Result<TlsStream<TcpStream>> {
    let mut roots = rustls::RootCertStore::empty();
    roots.add(CertificateDer::from_pem_file(ca).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = alpn.iter().map(|p| p.as_bytes().to_vec()).collect();
    let stream = match stream {
        Some(stream) => stream,
        None => TcpStream::connect(at).await?,
    };
    let name = ServerName::try_from(name.to_owned()).unwrap();
    tokio_rustls::TlsConnector::from(Arc::new(config)).connect(name, stream).await
}

#[tokio::test]
async fn serves_https_with_its_own_ca() {
    let fleet = FakeFleet::new();
    fleet.service(443, &["tls", "http"], &[("a", App::Echo)]).await;
    let bench = start(fleet, PATIENT).await;
    let (ca, at) = (&bench.edge.ca_pem, bench.edge.https_addr);

    let stream = connect(ca, at, "app.fly.dev", &["h2", "http/1.1"], None).await.unwrap();
    assert_eq!(stream.get_ref().1.alpn_protocol(), Some(&b"h2"[..]));
    let handshake = hyper::client::conn::http2::handshake(TokioExecutor::new(), TokioIo::new(stream));
    let (mut sender, connection) = handshake.await.unwrap();
    let connection = tokio::spawn(connection);
    let ask = Request::post("https://app.fly.dev/x").body(Full::new(bytes::Bytes::from("hi"))).unwrap();
    let (parts, body) = sender.send_request(ask).await.unwrap().into_parts();
    assert_eq!(parts.headers["echo-host"], "app.fly.dev");
    assert_eq!(parts.headers["echo-version"], "HTTP/1.1");
    assert_eq!(parts.headers["echo-x-forwarded-proto"], "https");
    assert_eq!(parts.headers["echo-via"], "2 fly.io");
    assert_eq!(body.collect().await.unwrap().to_bytes(), "hi");
    connection.abort();

    let stream = connect(ca, at, "app.localhost", &["http/1.1"], None).await.unwrap();
    let handshake = hyper::client::conn::http1::handshake(TokioIo::new(stream));
    let (mut sender, connection) = handshake.await.unwrap();
    let connection = tokio::spawn(connection);
    let reply = sender.send_request(request("GET", "app.localhost", "")).await.unwrap();
    assert_eq!(reply.headers()["x-machine"], "a");
    connection.abort();
}

#[tokio::test]
async fn plain_requests_are_sent_to_https() {
    let fleet = FakeFleet::new();
    fleet.service(80, &["http"], &[("a", App::Echo)]).await;
    fleet.update(|f| f.routes.get_mut(&("app".to_owned(), 80)).unwrap().force_https = true);
    let bench = start(fleet, HASTY).await;
    let reply = send(bench.edge.http_addr, request("GET", "app.localhost:80", "")).await;
    assert_eq!(reply.status, StatusCode::MOVED_PERMANENTLY);
    let port = bench.edge.https_addr.port();
    assert_eq!(reply.header("location"), format!("https://app.localhost:{port}/path?q=1"));
}

#[tokio::test]
async fn the_ca_outlives_a_restart_and_garbage_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    let open = || {
        let fleet: Arc<dyn Fleet> = FakeFleet::new();
        serve(EdgeConfig::new(dir.path().to_owned()), fleet)
    };
    let first = open().await.unwrap();
    let pem = std::fs::read(&first.ca_pem).unwrap();
    first.shutdown(HASTY).await;
    let second = open().await.unwrap();
    assert_eq!(std::fs::read(&second.ca_pem).unwrap(), pem);
    let again = connect(&second.ca_pem, second.https_addr, "app.localhost", &[], None).await;
    assert!(again.is_ok(), "{again:?}");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(dir.path().join("ca.key")).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    second.shutdown(HASTY).await;
    std::fs::write(dir.path().join("ca.key"), "garbage").unwrap();
    assert_eq!(open().await.err().unwrap().kind(), std::io::ErrorKind::InvalidData);
}

#[tokio::test]
async fn terminates_tls_in_front_of_raw_tcp() {
    let fleet = FakeFleet::new();
    fleet.service(443, &["tls"], &[("a", App::Raw)]).await;
    fleet.service(6380, &["tls"], &[("b", App::Raw)]).await;
    fleet.service(5433, &["pg_tls"], &[("c", App::Raw)]).await;
    fleet.update(|f| f.tcp = vec![("app".to_owned(), 6380), ("app".to_owned(), 5433)]);
    let bench = start(fleet, PATIENT).await;
    let map = bench.edge.tcp_map();
    let ca = &bench.edge.ca_pem;
    let own = map[&("app".to_owned(), 6380)];
    let shared = bench.edge.https_addr;
    let postgres = map[&("app".to_owned(), 5433)];
    let mut asked = TcpStream::connect(postgres).await.unwrap();
    asked.write_all(&[0, 0, 0, 8, 4, 210, 22, 47]).await.unwrap();
    assert_eq!(asked.read_u8().await.unwrap(), b'S');
    for (at, stream) in [(own, None), (shared, None), (postgres, Some(asked))] {
        let mut stream = connect(ca, at, "app.localhost", &[], stream).await.unwrap();
        stream.write_all(b"ping").await.unwrap();
        let mut pong = [0; 4];
        stream.read_exact(&mut pong).await.unwrap();
        assert_eq!(&pong, b"ping");
    }
}
