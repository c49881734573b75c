//! Against the TCP of the Linux kernel: a TUN device in a network namespace of its own, joined to our host
//! through simulated links in real time. Needs user namespaces (or root), `/dev/net/tun`, `ip` and Python;
//! where one is missing the test says so and is skipped.

use std::net::SocketAddrV6;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use netstack::host::{Config, ConnectError, Host};
use netstack::link::{Link, Shape};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::UnixDatagram;

const BOUND: Duration = Duration::from_secs(60);

/// Ends the helper whatever happens.
struct Helper(std::process::Child);

impl Drop for Helper {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn start(directory: &Path, congestion: &str) -> Option<Helper> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/stack/kernel.py");
    let mut command = Command::new("unshare");
    command.args(["--user", "--map-root-user", "--net", "--kill-child", "python3"]);
    command.arg(script).arg(directory.join("kernel")).arg(directory.join("host")).arg(congestion);
    command.stdin(Stdio::null()).spawn().ok().map(Helper)
}

async fn drive(host: Host, wire: UnixDatagram, shape: Shape, called: tokio::sync::oneshot::Sender<()>) {
    let (mut up, mut down) = (Link::new(shape, 3), Link::new(shape, 4));
    let (mut packet, mut called) = ([0; 2048], Some(called));
    loop {
        let next = [up.next(), down.next()].into_iter().flatten().min();
        let until = next.unwrap_or_else(|| Instant::now() + Duration::from_secs(1));
        tokio::select! {
            () = host.ready() => {
                let mut out = [0; 2048];
                for _ in 0..64 {
                    let Some(len) = host.transmit(&mut out) else { break };
                    up.push(Instant::now(), &out[..len]);
                }
            }
            len = wire.recv(&mut packet) => match &packet[..len.unwrap_or(0)] {
                b"called" => drop(called.take().map(|called| called.send(()))),
                bytes => down.push(Instant::now(), bytes),
            },
            () = tokio::time::sleep_until(until.into()) => {}
        }
        while let Some(bytes) = down.poll(Instant::now()) {
            host.receive(&bytes);
        }
        while let Some(bytes) = up.poll(Instant::now()) {
            let _ = wire.send(&bytes).await;
        }
    }
}

fn block() -> Vec<u8> {
    (0..251u8).collect::<Vec<_>>().repeat(1000)
}

/// Sends and receives `bytes` each; the times they took. `None`: skipped.
async fn exchange(shape: Shape, congestion: &str, bytes: usize) -> Option<(Duration, Duration)> {
    let directory = tempdir();
    let wire = UnixDatagram::bind(directory.0.join("host")).unwrap();
    let skip = |why: &str| eprintln!("SKIPPED: no kernel TCP to test against: {why}");
    let Some(mut helper) = start(&directory.0, congestion) else {
        skip("unshare is missing");
        return None;
    };
    let mut hello = [0; 2048];
    loop {
        match tokio::time::timeout(Duration::from_millis(200), wire.recv(&mut hello)).await {
            // The kernel's own neighbour and router messages may come first.
            Ok(Ok(len)) if &hello[..len] == b"ready" => break,
            Ok(_) => {}
            Err(_) if helper.0.try_wait().is_ok_and(|ended| ended.is_some()) => {
                skip("the helper could not make a TUN device");
                return None;
            }
            Err(_) => {}
        }
    }
    wire.connect(directory.0.join("kernel")).unwrap();
    let host = Host::new(Config::new("fdaa::1".parse().unwrap()));
    let mut incoming = host.incoming();
    let (called, kernel_called) = tokio::sync::oneshot::channel();
    let driver = tokio::spawn(drive(host.clone(), wire, shape, called));
    let at = |port| SocketAddrV6::new("fdaa::2".parse().unwrap(), port, 0, 0);

    // The kernel connects to us.
    let mut stream = incoming.next().await.unwrap().accept().unwrap();
    let mut data = Vec::new();
    stream.read_to_end(&mut data).await.unwrap();
    assert_eq!(data, b"hello from the kernel");
    stream.write_all(b"hello back").await.unwrap();
    stream.shutdown().await.unwrap();
    kernel_called.await.unwrap();
    drop(stream);
    assert_eq!(host.connect(at(1), BOUND).await.unwrap_err(), ConnectError::Refused);

    let began = Instant::now();
    let mut stream = host.connect(at(7001), BOUND).await.unwrap();
    let block = block();
    let mut left = bytes;
    while left > 0 {
        let len = left.min(block.len());
        stream.write_all(&block[..len]).await.unwrap();
        left -= len;
    }
    stream.shutdown().await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    assert!(answer.starts_with(&format!("{bytes} ")), "{answer}");
    let sent = began.elapsed();

    let began = Instant::now();
    let mut stream = host.connect(at(7002), BOUND).await.unwrap();
    stream.write_all(&(bytes as u64).to_be_bytes()).await.unwrap();
    let (mut total, mut buffer) = (0, vec![0; 65_536]);
    loop {
        let len = stream.read(&mut buffer).await.unwrap();
        if len == 0 {
            break;
        }
        let whole = &buffer[..len.min(bytes.saturating_sub(total))];
        let right = whole.iter().zip(total..).all(|(byte, at)| usize::from(*byte) == at % 251_000 % 251);
        assert!(right, "wrong bytes near {total}");
        total += len;
    }
    assert_eq!(total, bytes + 32);
    let received = began.elapsed();
    eprintln!("{:?}", host.stats());
    driver.abort();
    Some((sent, received))
}

struct Temporary(std::path::PathBuf);

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn tempdir() -> Temporary {
    let name = format!("netstack-kernel-{}-{}", std::process::id(), rand::random::<u32>());
    let path = std::env::temp_dir().join(name);
    std::fs::create_dir(&path).unwrap();
    Temporary(path)
}

fn run(shape: Shape, congestion: &str, bytes: usize) -> Option<(Duration, Duration)> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let bounded = async { tokio::time::timeout(BOUND, exchange(shape, congestion, bytes)).await };
    runtime.block_on(bounded).expect("the exchange ends")
}

#[test]
fn the_kernel_and_we_exchange_bytes_over_a_bad_link() {
    let shape =
        Shape { reorder: 0.01, detour: Duration::from_millis(3), duplicate: 0.01, ..Shape::default() };
    run(Shape { delay: Duration::from_millis(5), ..shape }, "cubic", 2_000_000);
    run(Shape { corrupt: 0.005, ..Shape::path(100, 20, 200_000, 0.02) }, "reno", 1_000_000);
}

/// The figures of the issue with the kernel at the other end: `cargo test --release -- --ignored kernel`.
#[test]
#[ignore = "a measurement"]
fn figures_against_the_kernel() {
    // A kernel that sends with CUBIC at 1 % loss would take minutes.
    for (loss, congestion) in [(0.0, "cubic"), (0.01, "bbr")] {
        if let Some((sent, received)) = run(Shape::path(200, 40, 300_000, loss), congestion, 100_000_000) {
            let mbit = |time: Duration| 800.0 / time.as_secs_f64();
            eprintln!(
                "loss {loss}, kernel {congestion}: up {:.0}, down {:.0} Mbit/s",
                mbit(sent),
                mbit(received)
            );
        }
    }
}
