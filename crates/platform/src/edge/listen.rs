//! Listeners and connections: accepting, TLS, which protocol a connection speaks, shutting down.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo, TokioTimer};
use hyper_util::server::conn::auto;
use rustls::ServerConfig;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, oneshot, watch};
use tokio::time::timeout;
use tokio_rustls::{LazyConfigAcceptor, TlsStream};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::balance::Memory;
use super::ca::Authority;
use super::candidate::{Attempts, Connected, Service};
use super::fault::{Code, Fault};
use super::headers::Origin;
use super::proxy::{Arrival, Proxy};
use super::{ProxyProtocol, Route, proxy_protocol};

/// Bound on a TLS handshake.
const HANDSHAKE: Duration = Duration::from_secs(10);
/// What a Postgres client sends to ask for TLS, and the answer that agrees.
const PG_TLS_REQUEST: [u8; 8] = [0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f];
const PG_TLS_ACCEPTED: &[u8] = b"S";

pub(super) type TcpMap = BTreeMap<(String, u16), SocketAddr>;

/// What all listeners share.
pub(super) struct Listening {
    pub(super) proxy: Arc<Proxy>,
    tls_http: Arc<ServerConfig>,
    tls_raw: Arc<ServerConfig>,
    /// Ends accepting and asks connections to finish.
    pub(super) closing: CancellationToken,
    /// Ends connections that did not.
    pub(super) killing: CancellationToken,
    pub(super) tasks: TaskTracker,
    pub(super) refresh: Notify,
}

/// Which listener a connection came to.
#[derive(Clone)]
enum Door {
    /// The shared plain listener: service port 80.
    Http,
    /// The shared TLS listener: service port 443.
    Https,
    /// A listener of one app's port.
    Own(Service),
}

pub(super) trait Connection: AsyncRead + AsyncWrite + Send + Unpin + 'static {}
impl<T: AsyncRead + AsyncWrite + Send + Unpin + 'static> Connection for T {}

impl Listening {
    pub(super) fn new(proxy: Arc<Proxy>, authority: &Arc<Authority>) -> io::Result<Arc<Self>> {
        Ok(Arc::new(Self {
            proxy,
            tls_http: authority.server(&["h2", "http/1.1"])?,
            tls_raw: authority.server(&[])?,
            closing: CancellationToken::new(),
            killing: CancellationToken::new(),
            tasks: TaskTracker::new(),
            refresh: Notify::new(),
        }))
    }

    pub(super) fn serve_http(self: &Arc<Self>, listener: TcpListener) {
        self.accept(listener, Door::Http, self.closing.clone());
    }

    pub(super) fn serve_https(self: &Arc<Self>, listener: TcpListener) {
        self.accept(listener, Door::Https, self.closing.clone());
    }

    /// Keeps one listener per (app, port) that the fleet asks for, until closing.
    pub(super) async fn reconcile(self: Arc<Self>, map: watch::Sender<TcpMap>, ready: oneshot::Sender<()>) {
        let mut open: BTreeMap<(String, u16), CancellationToken> = BTreeMap::new();
        let mut changes = self.proxy.candidates.fleet.changes();
        let mut ready = Some(ready);
        loop {
            self.reconcile_once(&mut open, &map).await;
            if let Some(ready) = ready.take() {
                // Nobody waits any more only if starting was cancelled.
                let _ = ready.send(());
            }
            tokio::select! {
                () = self.closing.cancelled() => return,
                () = self.refresh.notified() => {}
                changed = changes.changed() => if changed.is_err() {
                    // The fleet is gone: only explicit refreshes are left.
                    tokio::select! {
                        () = self.closing.cancelled() => return,
                        () = self.refresh.notified() => {}
                    }
                }
            }
        }
    }

    async fn reconcile_once(
        self: &Arc<Self>,
        open: &mut BTreeMap<(String, u16), CancellationToken>,
        map: &watch::Sender<TcpMap>,
    ) {
        let wanted = self.proxy.candidates.fleet.tcp_ports();
        open.retain(|key, token| {
            let keep = wanted.contains(key);
            if !keep {
                token.cancel();
            }
            keep
        });
        let mut now = map.borrow().clone();
        now.retain(|key, _| open.contains_key(key));
        for key in wanted {
            if open.contains_key(&key) {
                continue;
            }
            let Ok((listener, addr)) = self.bind(key.1).await else {
                continue;
            };
            let token = self.closing.child_token();
            let service = Service { app: key.0.clone(), port: key.1 };
            self.accept(listener, Door::Own(service), token.clone());
            now.insert(key.clone(), addr);
            open.insert(key, token);
        }
        map.send_if_modified(|before| {
            let changed = *before != now;
            *before = now;
            changed
        });
    }

    /// The wanted port, or a random one when it is taken or not ours to take.
    async fn bind(&self, port: u16) -> io::Result<(TcpListener, SocketAddr)> {
        let ip = self.proxy.config.tcp_ip;
        let listener = match TcpListener::bind((ip, port)).await {
            Ok(listener) => listener,
            Err(_) => TcpListener::bind((ip, 0)).await?,
        };
        let addr = listener.local_addr()?;
        Ok((listener, addr))
    }

    fn accept(self: &Arc<Self>, listener: TcpListener, door: Door, stop: CancellationToken) {
        let this = Arc::clone(self);
        self.tasks.spawn(async move {
            loop {
                let accepted = tokio::select! {
                    () = stop.cancelled() => return,
                    accepted = listener.accept() => accepted,
                };
                match accepted {
                    Ok((stream, peer)) => this.spawn_connection(stream, peer, door.clone()),
                    // Out of descriptors or the peer is gone already: the next accept may work, but
                    // must not spin.
                    Err(_) => tokio::time::sleep(Duration::from_millis(20)).await,
                }
            }
        });
    }

    fn spawn_connection(self: &Arc<Self>, stream: TcpStream, peer: SocketAddr, door: Door) {
        let this = Arc::clone(self);
        self.tasks.spawn(async move {
            let Ok(local) = stream.local_addr() else {
                return;
            };
            // Latency matters more than packets on loopback; failing to set it harms nothing.
            let _ = stream.set_nodelay(true);
            let ends = EndPoints { peer, local };
            tokio::select! {
                () = this.connection(stream, ends, door) => {}
                () = this.killing.cancelled() => {}
            }
        });
    }

    /// A stream from elsewhere to one app's port.
    pub(super) async fn serve_stream(
        &self,
        stream: impl Connection,
        peer: SocketAddr,
        local: SocketAddr,
        app: String,
        port: u16,
    ) {
        let service = Service { app, port };
        tokio::select! {
            () = self.own(stream, EndPoints { peer, local }, service) => {}
            () = self.killing.cancelled() => {}
        }
    }

    async fn connection(&self, stream: TcpStream, ends: EndPoints, door: Door) {
        match door {
            Door::Http => self.http(stream, ends.arrival(80, None, false)).await,
            Door::Https => self.https(stream, ends).await,
            Door::Own(service) => self.own(stream, ends, service).await,
        }
    }

    /// The shared TLS listener: the name in the handshake tells the app, whose handlers tell whether
    /// HTTP is spoken inside.
    async fn https(&self, stream: TcpStream, ends: EndPoints) {
        let handshake = async {
            let start = LazyConfigAcceptor::new(rustls::server::Acceptor::default(), stream).await?;
            let name = start.client_hello().server_name().map(str::to_owned);
            let app = name.and_then(|n| self.proxy.app_of(&n));
            let service = app.map(|app| Service { app, port: 443 });
            let route = service.as_ref().and_then(|s| self.route(s));
            let raw = service.zip(route).filter(|(_, route)| !speaks_http(route));
            let config = if raw.is_some() { &self.tls_raw } else { &self.tls_http };
            let stream = start.into_stream(Arc::clone(config)).await?;
            Ok::<_, io::Error>((stream, raw))
        };
        // A failed handshake concerns no app: there is no log to write to.
        let Ok(Ok((stream, raw))) = timeout(HANDSHAKE, handshake).await else {
            return;
        };
        let stream = TlsStream::from(stream);
        match raw {
            Some((service, route)) => self.pump(stream, ends, &service, &route).await,
            None => self.http(stream, ends.arrival(443, None, true)).await,
        }
    }

    /// A listener of one app's port: its handlers say what to peel off.
    async fn own(&self, mut stream: impl Connection, ends: EndPoints, service: Service) {
        let Some(route) = self.route(&service) else {
            return;
        };
        let has = |handler: &str| route.handlers.iter().any(|h| h == handler);
        let postgres = has("pg_tls");
        if !postgres && !has("tls") {
            match speaks_http(&route) {
                true => self.http(stream, ends.arrival(service.port, Some(service.app), false)).await,
                false => self.pump(stream, ends, &service, &route).await,
            }
            return;
        }
        let config = if speaks_http(&route) { &self.tls_http } else { &self.tls_raw };
        let acceptor = tokio_rustls::TlsAcceptor::from(Arc::clone(config));
        let handshake = async {
            if postgres {
                let mut asked = [0; 8];
                stream.read_exact(&mut asked).await?;
                if asked != PG_TLS_REQUEST {
                    return Err(io::Error::other("client did not ask for TLS"));
                }
                stream.write_all(PG_TLS_ACCEPTED).await?;
            }
            acceptor.accept(stream).await
        };
        match timeout(HANDSHAKE, handshake).await.unwrap_or(Err(io::ErrorKind::TimedOut.into())) {
            Err(error) => {
                let fault = Fault::new(Code::PT04, format!("tls handshake failed: {error}"));
                self.proxy.candidates.log(&service, "", "warn", &fault);
            }
            Ok(stream) if speaks_http(&route) => {
                self.http(stream, ends.arrival(service.port, Some(service.app), true)).await;
            }
            Ok(stream) => self.pump(stream, ends, &service, &route).await,
        }
    }

    fn route(&self, service: &Service) -> Option<Route> {
        self.proxy.candidates.fleet.route(&service.app, service.port)
    }

    /// Speaks HTTP/1.1 or HTTP/2 with the client until it leaves or the edge closes.
    async fn http(&self, stream: impl Connection, arrival: Arrival) {
        let service = service_fn(|request| {
            let (proxy, arrival) = (Arc::clone(&self.proxy), arrival.clone());
            async move { Ok::<_, Infallible>(proxy.serve(&arrival, request).await) }
        });
        let mut builder = auto::Builder::new(TokioExecutor::new());
        builder.http1().timer(TokioTimer::new());
        builder.http2().timer(TokioTimer::new());
        let connection = builder.serve_connection_with_upgrades(TokioIo::new(stream), service);
        let mut connection = std::pin::pin!(connection);
        // A broken client connection is the client's business.
        tokio::select! {
            _ = connection.as_mut() => return,
            () = self.closing.cancelled() => connection.as_mut().graceful_shutdown(),
        }
        let _ = connection.await;
    }

    /// Raw bytes between the client and a machine.
    async fn pump(&self, mut client: impl Connection, ends: EndPoints, service: &Service, route: &Route) {
        let candidates = &self.proxy.candidates;
        let mut attempts = Attempts::new(self.proxy.config.candidate_timeout, Memory::default());
        // The fault is in the app's log; a raw connection can only be closed.
        let Ok(connected) = candidates.connect(service, &mut attempts).await else {
            return;
        };
        let Connected { backend, mut stream, permit } = connected;
        let wants_header = route.handlers.iter().any(|h| h == "proxy_proto");
        let pumped = async {
            if wants_header {
                let version = route.proxy_protocol.unwrap_or(ProxyProtocol::V1);
                let header = proxy_protocol::header(version, ends.peer, ends.local);
                stream.write_all(&header).await?;
            }
            tokio::io::copy_bidirectional(&mut client, &mut stream).await
        };
        if let Err(error) = pumped.await
            && candidates.still_started(service, &backend.machine_id)
        {
            let fault = Fault::new(Code::PT02, format!("could not proxy TCP data: {error}"));
            candidates.log(service, &backend.machine_id, "warn", &fault);
        }
        drop(permit);
    }
}

/// Both ends of a client's connection.
#[derive(Clone, Copy)]
struct EndPoints {
    peer: SocketAddr,
    local: SocketAddr,
}

impl EndPoints {
    fn arrival(self, port: u16, app: Option<String>, tls: bool) -> Arrival {
        let origin = Origin { client: self.peer.ip(), local: self.local, tls };
        Arrival { origin, port, app }
    }
}

fn speaks_http(route: &Route) -> bool {
    route.handlers.iter().any(|h| h == "http" || h == "edge_http")
}
