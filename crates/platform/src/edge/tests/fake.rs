//! A fleet of real sockets under the test's control.

use std::collections::{BTreeMap, HashMap};
use std::io;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use async_trait::async_trait;
use bytes::Bytes;
use http::{HeaderMap, Request, Response, StatusCode};
use http_body_util::{BodyExt, Full};
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Notify, watch};
use tokio_util::task::AbortOnDropHandle;

use super::super::{Backend, EdgeConfig, EdgeHandle, Fleet, Route, serve};
use crate::runtime::BoxStream;

/// How a machine behaves.
#[derive(Clone)]
pub(super) enum App {
    /// Answers with its id, what it was asked and the body it got.
    Echo,
    /// Like `Echo`, but tells `arrived` and waits for `release` first.
    Gated { arrived: Arc<Notify>, release: Arc<Notify> },
    /// Reads the request and closes without an answer.
    Slam,
    /// Switches protocols and echoes bytes.
    Upgrade,
    /// Echoes raw bytes.
    Raw,
}

#[derive(Default)]
pub(super) struct Facts {
    pub(super) routes: HashMap<(String, u16), Route>,
    pub(super) tcp: Vec<(String, u16)>,
    /// Where a machine listens; absent = refused.
    pub(super) addresses: HashMap<String, SocketAddr>,
    pub(super) logs: Vec<(String, String, String)>,
    pub(super) traffic: HashMap<String, Vec<usize>>,
    pub(super) woken: Vec<String>,
    /// What waking a machine does to the facts.
    pub(super) on_wake: BTreeMap<String, SocketAddr>,
    servers: Vec<AbortOnDropHandle<()>>,
}

pub(super) struct FakeFleet {
    facts: Mutex<Facts>,
    changes: watch::Sender<u64>,
}

pub(super) fn backend(id: &str) -> Backend {
    Backend {
        machine_id: id.to_owned(),
        region: "ams".to_owned(),
        internal_port: 8080,
        started: true,
        can_wake: false,
        healthy: true,
        cordoned: false,
        soft_limit: None,
        hard_limit: None,
    }
}

impl FakeFleet {
    pub(super) fn new() -> Arc<Self> {
        Arc::new(Self { facts: Mutex::default(), changes: watch::Sender::new(0) })
    }

    pub(super) fn read<R>(&self, f: impl FnOnce(&Facts) -> R) -> R {
        f(&self.facts.lock().unwrap())
    }

    pub(super) fn update(&self, f: impl FnOnce(&mut Facts)) {
        f(&mut self.facts.lock().unwrap());
        self.changes.send_modify(|n| *n += 1);
    }

    pub(super) fn backends(&self, port: u16, f: impl FnOnce(&mut Vec<Backend>)) {
        self.update(|facts| f(&mut facts.routes.get_mut(&("app".to_owned(), port)).unwrap().backends));
    }

    /// App `app` with a service on `port` and one running machine per id.
    pub(super) async fn service(self: &Arc<Self>, port: u16, handlers: &[&str], machines: &[(&str, App)]) {
        for (id, app) in machines {
            self.machine(id, app.clone()).await;
        }
        let route = Route {
            app: "app".to_owned(),
            handlers: handlers.iter().map(|h| (*h).to_owned()).collect(),
            backends: machines.iter().map(|(id, _)| backend(id)).collect(),
            ..Route::default()
        };
        self.update(|facts| {
            facts.routes.insert(("app".to_owned(), port), route);
        });
    }

    pub(super) async fn machine(self: &Arc<Self>, id: &str, app: App) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let addr = listener.local_addr().unwrap();
        let name = id.to_owned();
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(run(stream, name.clone(), app.clone()));
            }
        });
        self.update(|facts| {
            facts.addresses.insert(id.to_owned(), addr);
            facts.servers.push(AbortOnDropHandle::new(task));
        });
        addr
    }

    pub(super) fn codes(&self) -> Vec<String> {
        self.read(|facts| facts.logs.iter().map(|(_, _, code)| code.clone()).collect())
    }
}

async fn run(mut stream: TcpStream, id: String, app: App) {
    match app {
        App::Raw => {
            let (mut read, mut write) = stream.split();
            let _ = tokio::io::copy(&mut read, &mut write).await;
        }
        App::Slam => {
            let mut buffer = [0; 4096];
            let _ = stream.read(&mut buffer).await;
        }
        app => {
            let service = service_fn(move |request| respond(id.clone(), app.clone(), request));
            let _ = auto::Builder::new(TokioExecutor::new())
                .serve_connection_with_upgrades(TokioIo::new(stream), service)
                .await;
        }
    }
}

async fn respond(id: String, app: App, mut request: Request<Incoming>) -> io::Result<Response<Full<Bytes>>> {
    match app {
        App::Gated { arrived, release } => {
            arrived.notify_one();
            release.notified().await;
        }
        App::Upgrade => {
            let upgraded = hyper::upgrade::on(&mut request);
            tokio::spawn(async move {
                let mut io = TokioIo::new(upgraded.await.unwrap());
                let mut four = [0; 4];
                io.read_exact(&mut four).await.unwrap();
                io.write_all(&four).await.unwrap();
            });
            let response = Response::builder()
                .status(StatusCode::SWITCHING_PROTOCOLS)
                .header("connection", "upgrade")
                .header("upgrade", "echo")
                .body(Full::default());
            return response.map_err(io::Error::other);
        }
        _ => {}
    }
    let mut response = Response::builder().header("x-machine", &id);
    for (name, value) in request.headers() {
        response = response.header(format!("echo-{name}"), value);
    }
    response = response.header("echo-version", format!("{:?}", request.version()));
    let body = request.into_body().collect().await.map_err(io::Error::other)?.to_bytes();
    response.body(Full::new(body)).map_err(io::Error::other)
}

#[async_trait]
impl Fleet for FakeFleet {
    fn route(&self, app: &str, port: u16) -> Option<Route> {
        self.read(|facts| facts.routes.get(&(app.to_owned(), port)).cloned())
    }
    fn app_of_hostname(&self, hostname: &str) -> Option<String> {
        (hostname == "shop.example.org").then(|| "app".to_owned())
    }
    fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }
    fn tcp_ports(&self) -> Vec<(String, u16)> {
        self.read(|facts| facts.tcp.clone())
    }
    async fn wake(&self, machine_id: &str) -> io::Result<()> {
        let id = machine_id.to_owned();
        let mut result = Err(io::Error::other("no capacity"));
        self.update(|facts| {
            facts.woken.push(id.clone());
            if let Some(addr) = facts.on_wake.get(&id).copied() {
                facts.addresses.insert(id.clone(), addr);
                for route in facts.routes.values_mut() {
                    for b in route.backends.iter_mut().filter(|b| b.machine_id == id) {
                        b.started = true;
                    }
                }
                result = Ok(());
            }
        });
        result
    }
    async fn connect(&self, machine_id: &str, _port: u16) -> io::Result<BoxStream> {
        let addr = self.read(|facts| facts.addresses.get(machine_id).copied());
        let addr = addr.ok_or(io::ErrorKind::ConnectionRefused)?;
        Ok(Box::pin(TcpStream::connect(addr).await?))
    }
    fn traffic(&self, machine_id: &str, open_requests: usize) {
        let mut facts = self.facts.lock().unwrap();
        facts.traffic.entry(machine_id.to_owned()).or_default().push(open_requests);
    }
    fn log(&self, app: &str, machine_id: &str, _level: &str, code: &str, _message: &str) {
        let entry = (app.to_owned(), machine_id.to_owned(), code.to_owned());
        self.facts.lock().unwrap().logs.push(entry);
    }
}

/// A running edge over a fake fleet.
pub(super) struct Bench {
    pub(super) fleet: Arc<FakeFleet>,
    pub(super) edge: EdgeHandle,
    _dir: tempfile::TempDir,
}

pub(super) async fn start(fleet: Arc<FakeFleet>, patience: Duration) -> Bench {
    let dir = tempfile::tempdir().unwrap();
    let mut config = EdgeConfig::new(dir.path().join("ca"));
    config.candidate_timeout = patience;
    let edge = serve(config, Arc::clone(&fleet) as Arc<dyn Fleet>).await.unwrap();
    Bench { fleet, edge, _dir: dir }
}

pub(super) struct Reply {
    pub(super) status: StatusCode,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
}

impl Reply {
    pub(super) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }
    pub(super) fn machine(&self) -> &str {
        self.header("x-machine")
    }
}

pub(super) fn request(method: &str, host: &str, body: impl Into<Bytes>) -> Request<Full<Bytes>> {
    let builder = Request::builder().method(method).uri("/path?q=1");
    builder.header("host", host).body(Full::new(body.into())).unwrap()
}

pub(super) async fn send(addr: SocketAddr, request: Request<Full<Bytes>>) -> Reply {
    let stream = TcpStream::connect(addr).await.unwrap();
    let (mut sender, connection) = hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.unwrap();
    let connection = tokio::spawn(connection);
    let (parts, body) = sender.send_request(request).await.unwrap().into_parts();
    let body = body.collect().await.unwrap().to_bytes();
    connection.abort();
    Reply { status: parts.status, headers: parts.headers, body }
}

pub(super) async fn get(bench: &Bench) -> Reply {
    send(bench.edge.http_addr, request("GET", "app.localhost", "")).await
}
