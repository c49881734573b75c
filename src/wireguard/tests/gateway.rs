//! A gateway of the same crates, in this process, with what a test wants to go wrong.

use std::collections::HashMap;
use std::net::{IpAddr, Ipv6Addr, SocketAddr, SocketAddrV6};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use netstack::dns::{Code, Query, Record, RecordType, Value, frame, unframe};
use netstack::host::{Config, Host};
use netstack::noise::{Output, PathId, PeerTable, PrivateKey, PublicKey, Seal, Slot, Verdict};
use netstack::record;
use netstack::token::{Auth, Hello, Reply};
use netstack::websocket::{Decoder, Encoder, Event, Opcode, Role, parse_request, server_response};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpListener, UdpSocket};
use tokio::sync::mpsc;

/// The gateway's own address in the private network.
pub(super) const DNS: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0x18, 0, 0, 0, 0, 3);
/// The client's.
pub(super) const CLIENT: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0x18, 0xa7b, 0xd6b, 0, 0xa, 0x102);
/// A machine: port 7 echoes, port 9 swallows, port 19 sends without end, others refuse.
pub(super) const MACHINE: Ipv6Addr = Ipv6Addr::new(0xfdaa, 0, 0x18, 0xa7b, 0x7d, 0xf066, 0xb83b, 2);

/// What goes wrong.
#[derive(Default)]
pub(super) struct Faults {
    /// UDP is swallowed in both directions.
    pub(super) udp_dead: AtomicBool,
    /// The WebSocket answers with this status.
    pub(super) refuse: AtomicU32,
    /// Each datagram is followed by garbage.
    pub(super) garbage: AtomicBool,
    /// DNS by UDP is swallowed.
    pub(super) dns_silent: AtomicBool,
    /// The gateway shakes hands itself instead of answering.
    pub(super) just_in_time: AtomicBool,
    /// Token mode instead of the magic number.
    pub(super) token: AtomicBool,
    pub(super) websockets: AtomicU32,
}

enum Order {
    Restart(PrivateKey),
    Forget,
    Know(PublicKey),
    Hang,
}

enum From {
    Opened(u32, mpsc::Sender<Vec<u8>>),
    Datagrams(u32, Vec<Vec<u8>>),
}

/// See the module's documentation. Dropped, it ends.
pub(super) struct Gateway {
    pub(super) key: PublicKey,
    pub(super) udp_port: u16,
    pub(super) websocket_port: u16,
    pub(super) faults: Arc<Faults>,
    orders: mpsc::UnboundedSender<Order>,
    tasks: tokio::task::JoinSet<()>,
}

impl Gateway {
    pub(super) async fn start(client: PublicKey) -> Gateway {
        let key = PrivateKey::generate();
        let udp = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let tcp = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (udp_port, websocket_port) = (udp.local_addr().unwrap().port(), tcp.local_addr().unwrap().port());
        let faults = Arc::new(Faults::default());
        let (orders, receiver) = mpsc::unbounded_channel();
        let (events, happened) = mpsc::channel(64);
        let host = Host::new(Config::gateway(DNS));
        let mut tasks = tokio::task::JoinSet::new();
        tasks.spawn(accept(tcp, faults.clone(), key.public(), events));
        tasks.spawn(services(host.clone(), faults.clone()));
        let mut table = PeerTable::new(key.clone(), 1000);
        table.insert(Instant::now(), client);
        let router = Router {
            udp,
            table,
            host,
            faults: faults.clone(),
            clients: vec![client],
            addresses: HashMap::new(),
            websockets: HashMap::new(),
        };
        let public = key.public();
        tasks.spawn(router.run(receiver, happened));
        Gateway { key: public, udp_port, websocket_port, faults, orders, tasks }
    }

    /// Forgets all sessions, as a restarted process does; streams are kept.
    pub(super) fn restart(&self, key: PrivateKey) {
        self.orders.send(Order::Restart(key)).unwrap();
    }

    /// Forgets all peers.
    pub(super) fn forget(&self) {
        self.orders.send(Order::Forget).unwrap();
    }

    pub(super) fn know(&self, client: PublicKey) {
        self.orders.send(Order::Know(client)).unwrap();
    }

    /// Closes all WebSockets.
    pub(super) fn hang_up(&self) {
        self.orders.send(Order::Hang).unwrap();
    }

    pub(super) fn tasks(&self) -> usize {
        self.tasks.len()
    }
}

struct Router {
    udp: UdpSocket,
    table: PeerTable,
    host: Host,
    faults: Arc<Faults>,
    clients: Vec<PublicKey>,
    addresses: HashMap<PathId, SocketAddr>,
    websockets: HashMap<PathId, mpsc::Sender<Vec<u8>>>,
}

impl Router {
    async fn run(mut self, mut orders: mpsc::UnboundedReceiver<Order>, mut events: mpsc::Receiver<From>) {
        let mut buffer = vec![0; 2048];
        let mut out = Output::new();
        loop {
            let due = self.table.poll_timeout().unwrap_or_else(|| Instant::now() + Duration::from_secs(1));
            tokio::select! {
                got = self.udp.recv_from(&mut buffer) => {
                    let Ok((len, from)) = got else { continue };
                    if self.faults.udp_dead.load(Ordering::Relaxed) {
                        continue;
                    }
                    let path = PathId(u32::from(from.port()));
                    self.addresses.insert(path, from);
                    self.datagram(path, from.ip(), &buffer[..len], &mut out).await;
                    if self.faults.garbage.load(Ordering::Relaxed) {
                        for garbage in [&b"\x04\0\0\0garbage that is long enough to be data"[..], b"x", &[1; 148]] {
                            let _ = self.udp.send_to(garbage, from).await;
                        }
                    }
                }
                event = events.recv() => match event {
                    None => return,
                    Some(From::Opened(id, sender)) => { self.websockets.insert(PathId(id), sender); }
                    Some(From::Datagrams(id, datagrams)) => for datagram in datagrams {
                        self.datagram(PathId(id), IpAddr::from([127, 0, 0, 1]), &datagram, &mut out).await;
                    }
                },
                order = orders.recv() => match order {
                    None => return,
                    Some(Order::Restart(key)) => {
                        self.table = PeerTable::new(key, 1000);
                        for client in &self.clients {
                            self.table.insert(Instant::now(), *client);
                        }
                    }
                    Some(Order::Forget) => {
                        self.clients.clear();
                        let slots: Vec<Slot> = self.table.iter().map(|(slot, _)| slot).collect();
                        for slot in slots {
                            self.table.remove(slot);
                        }
                    }
                    Some(Order::Know(client)) => {
                        self.clients.push(client);
                        self.table.insert(Instant::now(), client);
                    }
                    Some(Order::Hang) => self.websockets.clear(),
                },
                () = self.host.ready() => {}
                () = tokio::time::sleep_until(due.into()) => self.table.handle_timeout(Instant::now(), &mut out),
            }
            self.flush(&mut out).await;
            self.transmit().await;
        }
    }

    async fn datagram(&mut self, path: PathId, from: IpAddr, datagram: &[u8], out: &mut Output) {
        let now = Instant::now();
        let just_in_time = self.faults.just_in_time.load(Ordering::Relaxed);
        if just_in_time && datagram.len() == 148 {
            for client in self.clients.clone() {
                let slot = self.table.insert(now, client);
                if let Some(peer) = self.table.get_mut(slot) {
                    peer.add_path(now, path, Duration::ZERO);
                    peer.initiate(now, false);
                }
            }
            return;
        }
        if let Ok(Verdict::Peer(..)) = self.table.handle_datagram(now, path, from, datagram, out) {
            self.host.receive_all(out.packets());
        }
        self.flush(out).await;
    }

    async fn flush(&mut self, out: &mut Output) {
        for (path, datagram) in out.datagrams() {
            self.send(path, datagram).await;
        }
        out.clear();
    }

    async fn send(&self, path: PathId, datagram: &[u8]) {
        if let Some(sender) = self.websockets.get(&path) {
            let mut records = Vec::new();
            record::encode(datagram, &mut records);
            let _ = sender.send(records).await;
        } else if let Some(to) = self.addresses.get(&path)
            && !self.faults.udp_dead.load(Ordering::Relaxed)
        {
            let _ = self.udp.send_to(datagram, to).await;
        }
    }

    async fn transmit(&mut self) {
        let (mut packet, mut sealed) = ([0; 2048], [0; 2048]);
        for _ in 0..256 {
            let Some(len) = self.host.transmit(&mut packet) else { return };
            let Some(slot) = self.clients.first().and_then(|client| self.table.find(client)) else {
                continue;
            };
            let result = self.table.seal(Instant::now(), slot, &packet[..len], &mut sealed);
            if let Some(Seal::Sent { len, path }) = result {
                self.send(path, &sealed[..len]).await;
            }
        }
    }
}

async fn services(host: Host, faults: Arc<Faults>) {
    let mut incoming = host.incoming();
    let datagrams = host.udp_any();
    let mut tasks = tokio::task::JoinSet::new();
    loop {
        tokio::select! {
            pending = incoming.next() => {
                let Some(pending) = pending else { return };
                let SocketAddrV6 { .. } = pending.local();
                match (*pending.local().ip(), pending.local().port()) {
                    (DNS, 53) => {
                        let Ok(mut stream) = pending.accept() else { continue };
                        tasks.spawn(async move {
                            let (mut received, mut buffer) = (Vec::new(), [0; 2048]);
                            while let Ok(n) = stream.read(&mut buffer).await && n > 0 {
                                received.extend_from_slice(&buffer[..n]);
                                while let Some(message) = unframe(&mut received) {
                                    let answer = answer(&message, 65535);
                                    let _ = stream.write_all(&frame(&answer).unwrap()).await;
                                }
                            }
                        });
                    }
                    (MACHINE, 7) => {
                        let Ok(stream) = pending.accept() else { continue };
                        tasks.spawn(async move {
                            let (mut read, mut write) = tokio::io::split(stream);
                            let _ = tokio::io::copy(&mut read, &mut write).await;
                            let _ = write.shutdown().await;
                        });
                    }
                    (MACHINE, 9) => {
                        let Ok(mut stream) = pending.accept() else { continue };
                        tasks.spawn(async move {
                            let _ = tokio::io::copy(&mut stream, &mut tokio::io::sink()).await;
                            let _ = stream.write_all(b"!").await;
                            let _ = stream.shutdown().await;
                            // Held until the gateway ends.
                            std::future::pending::<()>().await;
                        });
                    }
                    (MACHINE, 19) => {
                        let Ok(mut stream) = pending.accept() else { continue };
                        tasks.spawn(async move {
                            let _ = tokio::io::copy(&mut tokio::io::repeat(b'x'), &mut stream).await;
                        });
                    }
                    (MACHINE, _) => pending.refuse(),
                    _ => pending.unreachable(0),
                }
            }
            datagram = datagrams.recv() => {
                let Some(datagram) = datagram else { return };
                if datagram.local == SocketAddrV6::new(DNS, 53, 0, 0) && !faults.dns_silent.load(Ordering::Relaxed) {
                    let limit = Query::parse(&datagram.data).map_or(512, |query| query.udp_size);
                    let _ = datagrams.send(datagram.local, datagram.remote, &answer(&datagram.data, limit));
                }
            }
        }
    }
}

fn answer(message: &[u8], limit: usize) -> Vec<u8> {
    let Ok(query) = Query::parse(message) else { return Vec::new() };
    let name = query.question.name.clone();
    let aaaa = |name: &str, address| Record::new(name, 5, Value::Aaaa(address));
    let (code, records) = match (name.as_str(), query.question.kind) {
        ("app.internal", RecordType::AAAA) => (Code::NoError, vec![aaaa(&name, MACHINE)]),
        ("app.internal", _) => (Code::NoError, vec![]),
        ("alias.internal", RecordType::AAAA) => {
            (Code::NoError, vec![Record::new(name, 5, Value::Cname("app.internal".into()))])
        }
        ("two.internal", RecordType::AAAA) => {
            let nowhere = Ipv6Addr::new(0xfdaa, 0, 0x18, 0, 0, 0, 0, 0x99);
            (Code::NoError, vec![aaaa(&name, nowhere), aaaa(&name, MACHINE)])
        }
        ("big.internal", RecordType::TXT) => {
            (Code::NoError, vec![Record::new(name, 5, Value::Txt("x".repeat(4000)))])
        }
        ("broken.internal", _) => (Code::ServFail, vec![]),
        _ => (Code::NXDomain, vec![]),
    };
    query.answer(code, &records, limit)
}

async fn accept(listener: TcpListener, faults: Arc<Faults>, key: PublicKey, events: mpsc::Sender<From>) {
    let rcgen::CertifiedKey { cert, signing_key } =
        rcgen::generate_simple_self_signed(vec!["gateway".into()]).unwrap();
    let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(signing_key.serialize_der()));
    let config =
        rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![cert.der().clone()], private)
            .unwrap();
    let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
    let number = AtomicU32::new(1_000_000);
    let mut tasks = tokio::task::JoinSet::new();
    loop {
        let Ok((stream, _)) = listener.accept().await else { return };
        let (acceptor, faults, events) = (acceptor.clone(), faults.clone(), events.clone());
        let id = number.fetch_add(1, Ordering::Relaxed);
        tasks.spawn(async move {
            faults.websockets.fetch_add(1, Ordering::Relaxed);
            if faults.token.load(Ordering::Relaxed) {
                let _ = serve(stream, faults, Some(key), id, events).await;
            } else if let Ok(stream) = acceptor.accept(stream).await {
                let _ = serve(stream, faults, None, id, events).await;
            }
        });
    }
}

async fn serve<S: AsyncRead + AsyncWrite + Unpin>(
    mut stream: S,
    faults: Arc<Faults>,
    token: Option<PublicKey>,
    id: u32,
    events: mpsc::Sender<From>,
) -> std::io::Result<()> {
    let mut buffer = vec![0; 16 * 1024];
    let mut bytes = Vec::new();
    let request = loop {
        let n = stream.read(&mut buffer).await?;
        if n == 0 {
            return Ok(());
        }
        bytes.extend_from_slice(&buffer[..n]);
        if let Some(request) = parse_request(&bytes).map_err(std::io::Error::other)? {
            break request;
        }
    };
    let refuse = faults.refuse.load(Ordering::Relaxed);
    if refuse != 0 {
        let text = format!("HTTP/1.1 {refuse} No\r\nServer: box\r\nContent-Length: 7\r\n\r\nblocked");
        stream.write_all(text.as_bytes()).await?;
        return stream.shutdown().await;
    }
    stream.write_all(&server_response(&request.key, None)).await?;
    let mut rest = bytes.split_off(request.len);
    let mut encoder = Encoder::new(Role::Server);
    let mut decoder = Decoder::new(Role::Server);
    let mut records = if token.is_some() { record::Decoder::new() } else { record::Decoder::after_magic() };
    let (sender, mut outgoing) = mpsc::channel::<Vec<u8>>(16);
    let mut granted = token.is_none();
    let mut sender = Some(sender);
    if let Some(key) = token {
        assert!(request.header("authorization").is_some_and(|h| h.starts_with("FlyV1 ")));
        let mut message = Vec::new();
        record::encode(&Hello { key, auth_header: true }.to_bytes(), &mut message);
        send(&mut stream, &mut encoder, &message).await?;
    } else {
        let _ = events.send(From::Opened(id, sender.take().unwrap())).await;
    }
    loop {
        let found = Mutex::new(Vec::new());
        let mut closed = false;
        decoder
            .feed(&mut rest, |event| match event {
                Event::Data(piece) => {
                    records.feed(piece, |d| found.lock().unwrap().push(d.to_vec())).unwrap();
                }
                Event::Close(_) => closed = true,
                _ => {}
            })
            .map_err(std::io::Error::other)?;
        if closed {
            return Ok(());
        }
        let mut datagrams = found.into_inner().unwrap();
        datagrams.retain(|d| !d.is_empty());
        if !granted && !datagrams.is_empty() {
            let auth = Auth::parse(&datagrams.remove(0)).unwrap();
            assert_eq!((auth.org_slug.as_str(), auth.token), ("acme", None));
            let _ = events.send(From::Opened(id, sender.take().unwrap())).await;
            faults.websockets.fetch_add(100, Ordering::Relaxed);
            KNOWN.lock().unwrap().push(auth.key);
            let reply = Reply::Ok { peer_ip: CLIENT, dns: Some(DNS), expires_at: None };
            let mut message = Vec::new();
            record::encode(&reply.to_bytes(), &mut message);
            send(&mut stream, &mut encoder, &message).await?;
            granted = true;
        }
        if !datagrams.is_empty() && events.send(From::Datagrams(id, datagrams)).await.is_err() {
            return Ok(());
        }
        rest.clear();
        tokio::select! {
            n = stream.read(&mut buffer) => {
                let n = n?;
                if n == 0 {
                    return Ok(());
                }
                rest.extend_from_slice(&buffer[..n]);
            }
            records = outgoing.recv() => match records {
                Some(records) => send(&mut stream, &mut encoder, &records).await?,
                None if sender.is_none() => {
                    let mut frame = Vec::new();
                    encoder.close(1001, "going away", &mut frame);
                    stream.write_all(&frame).await?;
                    return stream.shutdown().await;
                }
                None => {}
            },
        }
    }
}

/// Keys that token mode agreed on; tests hand them to their gateway.
pub(super) static KNOWN: Mutex<Vec<PublicKey>> = Mutex::new(Vec::new());

async fn send<S: AsyncWrite + Unpin>(
    stream: &mut S,
    encoder: &mut Encoder,
    bytes: &[u8],
) -> std::io::Result<()> {
    let mut frame = Vec::new();
    encoder.message(Opcode::Text, bytes, &mut frame);
    stream.write_all(&frame).await?;
    stream.flush().await
}
