//! One transfer over the tunnel of `fly`, without its commands: one JSON line with the keys of
//! `benches/tunnel/go/client`. Used by `benches/tunnel.sh`.
//!
//! ```text
//! tunnel_bench -peer peer.json -target [fdaa:…]:9000 -mode up|down|ping-pong|connect|idle
//!              [-bytes N] [-streams N] [-rounds N] [-seconds N]
//! ```
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::net::SocketAddr;
use std::process::ExitCode;
use std::time::Duration;

use fly::bench::{Job, Peer, Times, run};

fn main() -> ExitCode {
    let tokio = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let result = tokio.map_err(|error| error.to_string()).and_then(|tokio| tokio.block_on(bench()));
    match result {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("tunnel_bench: {error}");
            ExitCode::FAILURE
        }
    }
}

async fn bench() -> Result<serde_json::Value, String> {
    let mut words = std::env::args().skip(1);
    let (mut peer, mut target, mut mode) = (String::new(), String::new(), "down".to_owned());
    let (mut bytes, mut streams, mut rounds, mut seconds) = (1 << 30, 1, 10_000, 10);
    while let Some(flag) = words.next() {
        let value = words.next().unwrap_or_default();
        let number = || value.parse::<u64>().map_err(|_| format!("{flag} needs a number"));
        match flag.as_str() {
            "-peer" => peer = value,
            "-target" => target = value,
            "-mode" => mode = value,
            "-bytes" => bytes = number()?,
            "-streams" => streams = number()?,
            "-rounds" => rounds = number()?,
            "-seconds" => seconds = number()?,
            _ => return Err(format!("unknown flag {flag}")),
        }
    }
    let text = std::fs::read(&peer).map_err(|error| format!("{peer}: {error}"))?;
    let text: serde_json::Value = serde_json::from_slice(&text).map_err(|error| error.to_string())?;
    let field = |key: &str| text[key].as_str().map(str::to_owned).ok_or_else(|| format!("{peer}: no {key}"));
    let endpoint: SocketAddr = field("endpoint")?.parse().map_err(|_| "bad endpoint")?;
    let peer = Peer {
        private_key: field("private_key")?,
        gateway_key: field("peer_public")?,
        endpoint: endpoint.ip(),
        udp_port: endpoint.port(),
        address: field("address")?.parse().map_err(|_| "bad address")?,
    };
    let many = |n: u64| usize::try_from(n).map_err(|error| error.to_string());
    let job = match mode.as_str() {
        "up" => Job::Up(bytes, many(streams)?),
        "down" => Job::Down(bytes, many(streams)?),
        "ping-pong" => Job::PingPong(many(rounds)?),
        "connect" => Job::Connect(many(rounds)?),
        "idle" => Job::Idle(many(streams)?, Duration::from_secs(seconds)),
        _ => return Err(format!("unknown mode {mode}")),
    };
    let mut before = 0.0;
    let to = target.parse().map_err(|_| "bad target")?;
    let Times { seconds, rounds_us } = run(peer, to, job, || before = usage().0).await?;
    let (after, rss) = usage();
    let mut line = serde_json::json!({
        "client": "fly", "mode": mode, "streams": streams, "seconds": seconds,
        "cpu_seconds": after - before, "peak_rss_kb": rss,
    });
    if let Job::Up(bytes, _) | Job::Down(bytes, _) = job {
        #[allow(clippy::cast_precision_loss)]
        let bytes = bytes as f64;
        line["mbit_per_s"] = (bytes * 8.0 / 1e6 / seconds).into();
        line["cpu_s_per_gb"] = ((after - before) * 1e9 / bytes).into();
    }
    if let (Some(p50), Some(p99)) =
        (rounds_us.get(rounds_us.len() / 2), rounds_us.get(rounds_us.len() * 99 / 100))
    {
        line["p50_us"] = (*p50).into();
        line["p99_us"] = (*p99).into();
    }
    Ok(line)
}

/// Processor seconds of this process and its peak memory in KB.
fn usage() -> (f64, i64) {
    use nix::sys::resource::{UsageWho, getrusage};
    use nix::sys::time::TimeValLike as _;
    let Ok(usage) = getrusage(UsageWho::RUSAGE_SELF) else { return (0.0, 0) };
    #[allow(clippy::cast_precision_loss)]
    let seconds =
        (usage.user_time().num_microseconds() + usage.system_time().num_microseconds()) as f64 / 1e6;
    (seconds, usage.max_rss())
}
