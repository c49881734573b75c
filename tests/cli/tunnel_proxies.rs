//! The WebSocket through the proxies a company may have between us and the gateway.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use testkit::World;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use crate::private_world;

/// Gateways on the loopback are never asked through a proxy: one from the range for documentation is.
const ELSEWHERE: Ipv4Addr = Ipv4Addr::new(192, 0, 2, 1);

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// With user `me` and password `s3cret`.
    Socks,
    /// HTTP CONNECT over TLS, with the same.
    Tls,
}

/// A proxy of some kind that knows one way: to `to`. Lives as long as the runtime.
struct Proxy {
    runtime: tokio::runtime::Runtime,
    address: SocketAddr,
}

impl Proxy {
    /// Starts it; returns its certificate as well.
    fn start(kind: Kind, to: SocketAddr) -> (Self, String) {
        let made = rcgen::generate_simple_self_signed(vec!["127.0.0.1".to_owned()]).unwrap();
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(made.signing_key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = rustls::ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key)
            .unwrap();
        let tls = tokio_rustls::TlsAcceptor::from(Arc::new(config));
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        runtime.spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let tls = tls.clone();
                tokio::spawn(async move {
                    match kind {
                        Kind::Socks => socks(stream, to).await,
                        Kind::Tls => connect(tls.accept(stream).await?, to).await,
                    }
                });
            }
        });
        (Self { runtime, address }, made.cert.pem())
    }

    fn end(self) {
        self.runtime.shutdown_background();
    }
}

/// RFC 1928 and 1929, the server's half.
async fn socks(mut stream: TcpStream, to: SocketAddr) -> std::io::Result<()> {
    let mut greeting = [0; 2];
    stream.read_exact(&mut greeting).await?;
    let mut methods = vec![0; usize::from(greeting[1])];
    stream.read_exact(&mut methods).await?;
    if !methods.contains(&2) {
        return stream.write_all(&[5, 0xff]).await;
    }
    stream.write_all(&[5, 2]).await?;
    let mut login = Vec::new();
    stream.read_u8().await?;
    for _ in 0..2 {
        let mut part = vec![0; usize::from(stream.read_u8().await?)];
        stream.read_exact(&mut part).await?;
        login.push(part);
    }
    if login != [b"me".to_vec(), b"s3cret".to_vec()] {
        return stream.write_all(&[1, 1]).await;
    }
    stream.write_all(&[1, 0]).await?;
    let mut request = [0; 10];
    stream.read_exact(&mut request).await?;
    if request[..4] != [5, 1, 0, 1] || request[4..8] != ELSEWHERE.octets() {
        return stream.write_all(&[5, 4, 0, 1, 0, 0, 0, 0, 0, 0]).await;
    }
    stream.write_all(&[5, 0, 0, 1, 0, 0, 0, 0, 0, 0]).await?;
    join(stream, to).await
}

async fn connect<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S, to: SocketAddr) -> std::io::Result<()> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await?);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    // `me:s3cret`.
    let known = head.contains("Proxy-Authorization: Basic bWU6czNjcmV0\r\n");
    if !known || !head.starts_with(&format!("CONNECT {ELSEWHERE}:")) {
        return stream
            .write_all(b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n")
            .await;
    }
    stream.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n").await?;
    join(stream, to).await
}

async fn join<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S, to: SocketAddr) -> std::io::Result<()> {
    let mut far = TcpStream::connect(to).await?;
    drop(tokio::io::copy_bidirectional(&mut stream, &mut far).await);
    Ok(())
}

/// Puts the gateways elsewhere; the first one's real address and its region.
fn move_gateways(world: &World) -> (SocketAddr, String) {
    let endpoints = world.running().endpoints();
    let (region, address) = endpoints.addresses[0].clone();
    let to = format!("{address}:{}", endpoints.websocket).parse().unwrap();
    world.running().platform().state.update(|w| {
        w.gateways.iter_mut().for_each(|gateway| gateway.endpoint = ELSEWHERE.to_string());
    });
    (to, region)
}

fn through(kind: Kind) {
    let Some(world) = private_world() else { return };
    let (to, region) = move_gateways(&world);
    let (proxy, certificate) = Proxy::start(kind, to);
    let trusted = world.write("proxy.pem", certificate);
    let scheme = if kind == Kind::Socks { "socks5" } else { "https" };
    let dig = |password: &str, trust: &str| {
        let url = format!("{scheme}://me:{password}@{}", proxy.address);
        let env = [
            ("HTTPS_PROXY", url.as_str()),
            ("NO_PROXY", "127.0.0.1"),
            ("WSWG", "1"),
            ("FLYCTL_WG_REGION", region.as_str()),
            ("SSL_CERT_FILE", trust),
        ];
        world.fly_with(["dig", "-s", "_api.internal", "-o", "personal", "--json"], &env, "")
    };
    let answered = dig("s3cret", trusted.to_str().unwrap()).ok();
    assert!(answered.stdout.contains("fdaa:"), "{answered}");
    // One way only was allowed, so that nobody knows about the other: the cause is not the network's for certain.
    let refused = dig("wr0ng", trusted.to_str().unwrap()).fails(15);
    assert_eq!(refused.diagnostic()["code"], "U901", "{refused}");
    let says = if kind == Kind::Socks { "credentials were not accepted" } else { "407" };
    assert!(refused.stderr.contains(says) && !refused.stderr.contains("wr0ng"), "{refused}");
    if kind == Kind::Tls {
        // A proxy has no excuse: its certificate is checked.
        let (other, certificate) = Proxy::start(kind, to);
        other.end();
        let unknown = world.write("other.pem", certificate);
        let untrusted = dig("s3cret", unknown.to_str().unwrap()).fails(15);
        assert!(!untrusted.stderr.contains("s3cret"), "{untrusted}");
    }
    proxy.end();
}

#[test]
fn a_socks_proxy_with_a_password() {
    through(Kind::Socks);
}

#[test]
fn a_proxy_over_tls() {
    through(Kind::Tls);
}

/// A proxy that nobody answers at is named, without its password.
#[test]
fn a_proxy_that_is_not_there() {
    let Some(world) = private_world() else { return };
    let _way = move_gateways(&world);
    let nowhere = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("socks5://me:s3cret@{}", nowhere.local_addr().unwrap());
    drop(nowhere);
    let env = [("HTTPS_PROXY", url.as_str()), ("WSWG", "1"), ("NO_PROXY", "127.0.0.1")];
    let failed = world.fly_with(["dig", "_api.internal", "-o", "personal", "--json"], &env, "").fails(15);
    assert!(failed.stderr.contains("socks5://127.0.0.1") && !failed.stderr.contains("s3cret"), "{failed}");
}
