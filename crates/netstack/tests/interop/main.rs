//! The peer and the stack against other people's WireGuard and the kernel's TCP.
//!
//! `wireguard-go` (Debian's package) or the kernel's module on the other side, an interface of the
//! machine with an address of its own range, the test's own end in this process. Needs root,
//! `/dev/net/tun` and `ip`; skips loudly without.

#![allow(clippy::unwrap_used, clippy::print_stderr)]
#![cfg(target_os = "linux")]

use std::io::{Read, Write};
use std::net::{IpAddr, Ipv6Addr, SocketAddr, SocketAddrV6};
use std::os::unix::net::UnixStream;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use netstack::host::{Config, Host};
use netstack::noise::{Output, PathId, Peer, PeerConfig, PrivateKey, PublicKey, Role, Seal};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UdpSocket;

const LONG: Duration = Duration::from_secs(60);
const PATH: PathId = PathId(0);

/// An interface with somebody else's WireGuard. Gone when dropped.
struct Other {
    name: String,
    child: Option<Child>,
    address: Ipv6Addr,
    ours: Ipv6Addr,
    port: u16,
    key: PublicKey,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Go,
    Kernel,
}

fn run(words: &[&str]) -> Result<(), String> {
    let output =
        Command::new(words[0]).args(&words[1..]).output().map_err(|e| format!("{}: {e}", words[0]))?;
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).trim().to_string())
    }
}

impl Other {
    /// `Err`: why there is none here.
    fn start(kind: Kind, client: PublicKey, endpoint: Option<SocketAddr>) -> Result<Other, String> {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed) as u16;
        let name = format!("wt{}n{number}", std::process::id());
        let port = std::net::UdpSocket::bind("127.0.0.1:0")
            .and_then(|s| s.local_addr())
            .map_err(|e| e.to_string())?
            .port();
        let net: u16 = rand::random();
        let (address, ours) = (
            Ipv6Addr::new(0xfd77, net, number, 0, 0, 0, 0, 1),
            Ipv6Addr::new(0xfd77, net, number, 0, 0, 0, 0, 2),
        );
        let key = PrivateKey::generate();
        let mut other = Other { name: name.clone(), child: None, address, ours, port, key: key.public() };
        match kind {
            Kind::Kernel => run(&["ip", "link", "add", &name, "type", "wireguard"])?,
            Kind::Go => {
                let child = Command::new("wireguard-go")
                    .args(["-f", &name])
                    .env("LOG_LEVEL", "error")
                    .stdout(Stdio::null())
                    .stderr(Stdio::null())
                    .spawn();
                other.child = Some(child.map_err(|e| format!("wireguard-go: {e}"))?);
            }
        }
        let hex = |bytes: &[u8; 32]| bytes.iter().map(|b| format!("{b:02x}")).collect::<String>();
        match kind {
            Kind::Go => {
                let path = format!("/var/run/wireguard/{name}.sock");
                let end = Instant::now() + Duration::from_secs(10);
                let mut socket = loop {
                    match UnixStream::connect(&path) {
                        Ok(socket) => break socket,
                        Err(e) if Instant::now() > end => return Err(format!("{path}: {e}")),
                        Err(_) => std::thread::sleep(Duration::from_millis(20)),
                    }
                };
                let private = base64(&key.reveal());
                let endpoint = endpoint.map(|e| format!("endpoint={e}\n")).unwrap_or_default();
                let text = format!(
                    "set=1\nprivate_key={}\nlisten_port={port}\npublic_key={}\nreplace_allowed_ips=true\nallowed_ip={ours}/128\n{endpoint}\n",
                    hex(&private),
                    hex(client.as_bytes()),
                );
                socket.write_all(text.as_bytes()).map_err(|e| e.to_string())?;
                let mut answer = [0; 64];
                let n = socket.read(&mut answer).map_err(|e| e.to_string())?;
                if !answer[..n].starts_with(b"errno=0") {
                    return Err(String::from_utf8_lossy(&answer[..n]).into_owned());
                }
            }
            Kind::Kernel => {
                let file = std::env::temp_dir().join(format!("{name}.key"));
                std::fs::write(&file, key.reveal()).map_err(|e| e.to_string())?;
                let (file, peer, port, ours) =
                    (file.display().to_string(), client.to_string(), port.to_string(), format!("{ours}/128"));
                let mut words = vec![
                    "wg",
                    "set",
                    &name,
                    "private-key",
                    &file,
                    "listen-port",
                    &port,
                    "peer",
                    &peer,
                    "allowed-ips",
                    &ours,
                ];
                let endpoint = endpoint.map(|e| e.to_string());
                if let Some(endpoint) = &endpoint {
                    words.extend(["endpoint", endpoint]);
                }
                let set = run(&words);
                let _ = std::fs::remove_file(&file);
                set?;
            }
        }
        run(&["ip", "-6", "addr", "add", &format!("{address}/64"), "dev", &name, "nodad"])?;
        run(&["ip", "link", "set", &name, "mtu", "1420", "up"])?;
        Ok(other)
    }
}

impl Drop for Other {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
            let _ = std::fs::remove_file(format!("/var/run/wireguard/{}.sock", self.name));
        }
        let _ = run(&["ip", "link", "del", &self.name]);
    }
}

/// Bytes of a key in base64, without a decoder at hand.
fn base64(text: &str) -> [u8; 32] {
    let mut bits = Vec::new();
    for c in text.bytes().filter(|c| *c != b'=') {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' => 62,
            _ => 63,
        };
        bits.extend((0..6).rev().map(|i| value >> i & 1));
    }
    std::array::from_fn(|i| bits[i * 8..i * 8 + 8].iter().fold(0, |byte, bit| byte << 1 | bit))
}

/// Our end: a peer and a host on a UDP socket. Every `lose`-th datagram is lost, every `swap`-th is held
/// back behind the next one, in both directions.
async fn drive(
    socket: UdpSocket,
    to: SocketAddr,
    mut peer: Peer,
    host: Host,
    lose: u32,
    role: tokio::sync::watch::Sender<Option<Role>>,
) {
    let mut buffer = vec![0; 65536];
    let (mut packet, mut sealed) = ([0; 2048], [0; 2048]);
    let mut out = Output::new();
    let mut count = 0u32;
    let mut held: Option<Vec<u8>> = None;
    let fate = move |n: &mut u32| {
        *n += 1;
        lose != 0 && n.is_multiple_of(lose)
    };
    peer.add_path(Instant::now(), PATH, Duration::ZERO);
    loop {
        let now = Instant::now();
        peer.handle_timeout(now, &mut out);
        for (_, datagram) in out.datagrams() {
            if !fate(&mut count) {
                let _ = socket.send_to(datagram, to).await;
            }
        }
        out.clear();
        if peer.ready(now) {
            for _ in 0..64 {
                let Some(len) = host.transmit(&mut packet) else { break };
                let Seal::Sent { len, .. } = peer.seal(now, &packet[..len], &mut sealed) else { break };
                if fate(&mut count) {
                    continue;
                }
                if lose != 0 && count.is_multiple_of(17) && held.is_none() {
                    held = Some(sealed[..len].to_vec());
                    continue;
                }
                let _ = socket.send_to(&sealed[..len], to).await;
                if let Some(late) = held.take() {
                    let _ = socket.send_to(&late, to).await;
                }
            }
        }
        let due = peer.poll_timeout().unwrap_or(now + Duration::from_secs(1));
        let pull = peer.ready(now) || !peer.handshaking();
        tokio::select! {
            got = socket.recv_from(&mut buffer) => {
                let Ok((len, _)) = got else { continue };
                if fate(&mut count) {
                    continue;
                }
                let _ = peer.handle_datagram(Instant::now(), PATH, None, &buffer[..len], &mut out);
                host.receive_all(out.packets());
                role.send_replace(peer.facts().role);
                for (_, datagram) in out.datagrams() {
                    let _ = socket.send_to(datagram, to).await;
                }
                out.clear();
            }
            () = host.ready(), if pull => if !peer.ready(Instant::now()) { peer.initiate(Instant::now(), false) },
            () = tokio::time::sleep_until(due.into()) => {}
        }
    }
}

/// Both directions over one connection to the kernel's TCP, and one from it.
async fn exchange(kind: Kind, lose: u32, they_begin: bool) {
    let what = if kind == Kind::Go { "wireguard-go" } else { "the kernel's WireGuard" };
    let key = PrivateKey::generate();
    let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
    let endpoint = they_begin.then(|| socket.local_addr().unwrap());
    let other = match Other::start(kind, key.public(), endpoint) {
        Ok(other) => other,
        Err(why) => {
            eprintln!("SKIPPED: interoperability with {what}: {why}");
            return;
        }
    };
    let host = Host::new(Config::new(other.ours));
    let peer = Peer::new(Instant::now(), PeerConfig::client(key, other.key));
    let (role, mut known) = tokio::sync::watch::channel(None);
    let to = SocketAddr::new(IpAddr::from([127, 0, 0, 1]), other.port);
    let driver = tokio::spawn(drive(socket, to, peer, host.clone(), lose, role));
    let payload: Vec<u8> = (0..400_000u32).map(|i| (i * 7 + i / 251) as u8).collect();
    let work = async {
        if they_begin {
            let mut incoming = host.incoming();
            let (ours, expected) = (other.ours, payload.clone());
            let theirs = tokio::spawn(async move {
                let mut stream =
                    tokio::net::TcpStream::connect(SocketAddrV6::new(ours, 7, 0, 0)).await.unwrap();
                stream.write_all(&expected).await.unwrap();
                stream.shutdown().await.unwrap();
                let mut back = Vec::new();
                stream.read_to_end(&mut back).await.unwrap();
                assert!(back == expected);
            });
            let mut stream = incoming.next().await.unwrap().accept().unwrap();
            let mut all = Vec::new();
            stream.read_to_end(&mut all).await.unwrap();
            stream.write_all(&all).await.unwrap();
            stream.shutdown().await.unwrap();
            theirs.await.unwrap();
        } else {
            let listener = tokio::net::TcpListener::bind((other.address, 0)).await.unwrap();
            let SocketAddr::V6(at) = listener.local_addr().unwrap() else { panic!("an IPv4 address") };
            let theirs = tokio::spawn(async move {
                let (stream, _) = listener.accept().await.unwrap();
                let (mut read, mut write) = stream.into_split();
                tokio::io::copy(&mut read, &mut write).await.unwrap();
            });
            let stream = host.connect(at, LONG).await.unwrap();
            let (mut read, mut write) = tokio::io::split(stream);
            let sent = payload.clone();
            let writing = tokio::spawn(async move {
                write.write_all(&sent).await.unwrap();
                write.shutdown().await.unwrap();
            });
            let mut back = Vec::new();
            read.read_to_end(&mut back).await.unwrap();
            assert!(back == payload, "{} of {} bytes came back", back.len(), payload.len());
            writing.await.unwrap();
            theirs.await.unwrap();
            if lose == 0 {
                let echo = host.ping(other.address, 1, 1, b"data", LONG).await;
                assert_eq!(echo.unwrap().data, b"data");
            }
        }
    };
    tokio::time::timeout(LONG, work).await.unwrap_or_else(|_| panic!("{what}: the exchange hangs"));
    let role = *known.borrow_and_update();
    if lose == 0 {
        assert_eq!(role, Some(if they_begin { Role::Responder } else { Role::Initiator }), "{what}");
    }
    driver.abort();
}

#[tokio::test]
async fn wireguard_go_answers_us() {
    exchange(Kind::Go, 0, false).await;
}

#[tokio::test]
async fn wireguard_go_begins() {
    exchange(Kind::Go, 0, true).await;
}

#[tokio::test]
async fn wireguard_go_with_loss_and_reordering() {
    exchange(Kind::Go, 23, false).await;
}

#[tokio::test]
async fn the_kernel_answers_us() {
    exchange(Kind::Kernel, 0, false).await;
}

#[tokio::test]
async fn the_kernel_begins() {
    exchange(Kind::Kernel, 0, true).await;
}
