//! A peer of the gateway: WireGuard and a host of its own, driven by one task.

use std::net::{Ipv6Addr, SocketAddr, SocketAddrV6};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use netstack::dns::{Answer, AnswerError, Question, RecordType};
use netstack::host::{Config, ConnectError, Host, TcpStream};
use netstack::noise::{Output, PathId, Peer, PeerConfig, PeerFacts, PrivateKey, PublicKey, Seal};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::task::JoinHandle;

use crate::link::{Ended, Link};

/// Longest wait for anything; only a broken test gets there.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

pub(crate) struct Tunnel {
    pub(crate) host: Host,
    pub(crate) address: Ipv6Addr,
    facts: Arc<Mutex<PeerFacts>>,
    task: JoinHandle<Ended>,
}

impl Drop for Tunnel {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Tunnel {
    /// Shakes hands over the link at once.
    pub(crate) fn start(key: PrivateKey, gateway: PublicKey, address: Ipv6Addr, link: Link) -> Self {
        let mut peer = Peer::new(Instant::now(), PeerConfig::client(key, gateway));
        peer.add_path(Instant::now(), PathId(1), Duration::ZERO);
        peer.initiate(Instant::now(), true);
        let host = Host::new(Config::new(address));
        let facts = Arc::default();
        let task = tokio::spawn(drive(peer, host.clone(), link, Arc::clone(&facts)));
        Self { host, address, facts, task }
    }

    pub(crate) fn facts(&self) -> PeerFacts {
        self.facts.lock().unwrap().clone()
    }

    /// Waits until the facts are as wanted.
    pub(crate) async fn until(&self, what: &str, wanted: impl Fn(&PeerFacts) -> bool) -> PeerFacts {
        let poll = async {
            loop {
                let facts = self.facts();
                if wanted(&facts) {
                    return facts;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        match tokio::time::timeout(PATIENCE, poll).await {
            Ok(facts) => facts,
            Err(_) => panic!("never {what}: {:?}", self.facts()),
        }
    }

    /// Waits for the end of the link (WebSocket).
    pub(crate) async fn ended(mut self) -> Ended {
        tokio::time::timeout(PATIENCE, &mut self.task).await.expect("the link goes on").unwrap()
    }

    /// `<net>::3`.
    pub(crate) fn services(&self) -> Ipv6Addr {
        let [a, b, c, ..] = self.address.segments();
        Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 3)
    }

    pub(crate) async fn connect(&self, to: Ipv6Addr, port: u16) -> Result<TcpStream, ConnectError> {
        self.host.connect(SocketAddrV6::new(to, port, 0, 0), PATIENCE).await
    }

    pub(crate) async fn ask(&self, name: &str, kind: RecordType) -> Result<Answer, AnswerError> {
        self.ask_within(name, kind, PATIENCE).await.expect("no answer from the resolver")
    }

    /// Asks over UDP; `None`: no answer.
    pub(crate) async fn ask_within(
        &self,
        name: &str,
        kind: RecordType,
        limit: Duration,
    ) -> Option<Result<Answer, AnswerError>> {
        let question = Question::new(name, kind).unwrap();
        let socket = self.host.udp(None).unwrap();
        let to = SocketAddrV6::new(self.services(), 53, 0, 0);
        let asking = async {
            loop {
                socket.send_to(&question.to_bytes(77).unwrap(), to).unwrap();
                // The first datagram may be sent before there is a session.
                if let Ok(answer) = tokio::time::timeout(Duration::from_millis(500), socket.recv()).await {
                    return question.parse(77, &answer.unwrap().0, false);
                }
            }
        };
        tokio::time::timeout(limit, asking).await.ok()
    }

    /// A HTTP GET; status and body.
    pub(crate) async fn get(&self, to: Ipv6Addr, port: u16, path: &str, header: &str) -> (u16, String) {
        use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
        let mut stream = self.connect(to, port).await.unwrap();
        let request = format!("GET {path} HTTP/1.1\r\nHost: x\r\n{header}Connection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).await.unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).await.unwrap();
        let status = answer.split(' ').nth(1).and_then(|s| s.parse().ok()).unwrap_or(0);
        let body = answer.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        (status, body.to_owned())
    }
}

async fn drive(mut peer: Peer, host: Host, mut link: Link, facts: Arc<Mutex<PeerFacts>>) -> Ended {
    let mut output = Output::new();
    let mut packet = [0; 2048];
    let mut sealed = [0; 2200];
    loop {
        *facts.lock().unwrap() = peer.facts();
        let due = peer.poll_timeout().unwrap_or_else(|| Instant::now() + Duration::from_secs(3600));
        let mut datagrams = Vec::new();
        tokio::select! {
            received = link.receive() => match received {
                Ok(received) => datagrams = received,
                Err(ended) => return ended,
            },
            () = host.ready() => {}
            () = tokio::time::sleep_until(due.into()) => {}
        }
        let now = Instant::now();
        for datagram in datagrams {
            // Garbage is counted by the peer.
            let _ = peer.handle_datagram(now, PathId(1), None, &datagram, &mut output);
        }
        peer.handle_timeout(now, &mut output);
        for packet in output.packets() {
            host.receive(packet);
        }
        for (_, datagram) in output.datagrams() {
            link.send(datagram).await;
        }
        output.clear();
        while let Some(length) = host.transmit(&mut packet) {
            if let Seal::Sent { len, .. } = peer.seal(now, &packet[..length], &mut sealed) {
                link.send(&sealed[..len]).await;
            }
        }
    }
}

/// Where a gateway's UDP port is.
pub(crate) fn wireguard(endpoint: &str) -> SocketAddr {
    SocketAddr::new(endpoint.parse().unwrap(), 51820)
}

/// Sends `sent` to a far end that echoes, and ends the stream while reading: all of it comes back.
pub(crate) async fn comes_back(stream: TcpStream, sent: Vec<u8>) {
    let expected = sent.clone();
    let (mut reader, mut writer) = tokio::io::split(stream);
    let sending = tokio::spawn(async move {
        writer.write_all(&sent).await.unwrap();
        writer.shutdown().await.unwrap();
    });
    let mut received = Vec::new();
    reader.read_to_end(&mut received).await.unwrap();
    sending.await.unwrap();
    assert!(received == expected, "{} bytes came back changed", received.len());
}
