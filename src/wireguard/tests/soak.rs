//! How a tunnel ages. Not run by default: minutes each. By hand:
//! `cargo test --release -p fly --lib -- --ignored --nocapture soak`.

#![cfg(target_os = "linux")]

use futures::StreamExt as _;

use super::*;

/// Streams that are open and say nothing.
const STREAMS: usize = 10_000;
/// For so long; longer than every timer of the tunnel but the handshake's last one.
const IDLE: Duration = Duration::from_secs(240);
/// Connections one after the other, and how many of them until the process has its size.
const CONNECTIONS: usize = 60_000;
const WARM: usize = 20_000;
/// What may come on top while nothing happens, in KiB.
const GROWTH: u64 = 8 * 1024;

/// Resident memory of this process (client, gateway and the test), in KiB.
fn resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

fn note(what: &str, since: tokio::time::Instant) {
    eprintln!("{:>6.1} s  {:>8} KiB  {what}", since.elapsed().as_secs_f64(), resident());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "soak: five minutes"]
async fn soak_idle_streams() {
    let began = tokio::time::Instant::now();
    let mut setting = Setting::new().await;
    setting.options.keepalive = Some(Duration::from_secs(25));
    let tunnel = setting.open().await;
    echo_once(&tunnel).await;
    note("one stream was open", began);
    let open = futures::stream::iter(0..STREAMS).map(|_| tunnel.connect(at(7))).buffer_unordered(64);
    let mut streams: Vec<Stream> = open.map(Result::unwrap).collect().await;
    note("all are open", began);
    let before = resident();
    let end = tokio::time::Instant::now() + IDLE;
    while tokio::time::Instant::now() < end {
        tokio::time::sleep(Duration::from_secs(30)).await;
        note("idle", began);
    }
    let after = resident();
    for stream in &mut streams {
        echo(stream, b"still there").await;
    }
    note("each has echoed", began);
    drop(streams);
    let facts = until(&tunnel, "the tunnel lives", |facts| facts.handshakes >= 2).await;
    assert!(facts.silent_for.is_none_or(|silent| silent < LONG), "{facts:#?}");
    tunnel.close().await;
    note("closed", began);
    assert!(after.saturating_sub(before) < GROWTH, "{before} KiB became {after} KiB while nothing happened");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "soak: minutes"]
async fn soak_connections_one_after_the_other() {
    let began = tokio::time::Instant::now();
    let setting = Setting::new().await;
    let tunnel = setting.open().await;
    let mut warm = 0;
    for n in 0..CONNECTIONS {
        echo_once(&tunnel).await;
        if n == WARM {
            warm = resident();
            note("warm", began);
        }
        if n % 10_000 == 0 {
            note(&format!("{n} connections"), began);
        }
    }
    note("done", began);
    assert!(resident().saturating_sub(warm) < GROWTH, "{warm} KiB became {} KiB", resident());
}

async fn echo_once(tunnel: &Tunnel) {
    let mut stream = tunnel.connect(at(7)).await.unwrap();
    echo(&mut stream, b"hello").await;
    stream.shutdown().await.unwrap();
    let mut rest = Vec::new();
    tokio::time::timeout(LONG, stream.read_to_end(&mut rest)).await.unwrap().unwrap();
}
