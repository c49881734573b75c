//! A proxy that runs for long. Not run by default; by hand:
//! `cargo test -p fly --test cli -- --ignored --nocapture a_long_proxy`.
#![cfg(target_os = "linux")]

use std::time::{Duration, Instant};

use crate::fleet::first;
use crate::private_world;
use crate::proxy::{Proxy, get};

/// How long it runs; a quarter of it until the process has its size.
const LENGTH: Duration = Duration::from_secs(20 * 60);
/// What may come on top after that, in KiB.
const GROWTH: u64 = 2 * 1024;

fn resident(pid: u32) -> u64 {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status")).unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

#[test]
#[ignore = "soak: twenty minutes"]
fn a_long_proxy_does_not_grow() {
    let Some(world) = private_world() else { return };
    let _image = first(&world);
    let mut proxy = Proxy::start(&world, &["0:8080", "-a", "web"]);
    let port = proxy.port();
    let (began, mut warm, mut said) = (Instant::now(), None, Duration::ZERO);
    let mut connections = 0u64;
    while began.elapsed() < LENGTH {
        assert!(get(port).starts_with("HTTP/1.1 200"), "after {} s", began.elapsed().as_secs());
        connections += 1;
        if began.elapsed() > LENGTH / 4 {
            warm.get_or_insert_with(|| resident(proxy.id()));
        }
        if began.elapsed() >= said {
            eprintln!(
                "{:>5} s  {connections:>7} connections  {:>7} KiB",
                said.as_secs(),
                resident(proxy.id())
            );
            said += Duration::from_secs(60);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let (warm, now) = (warm.unwrap_or_default(), resident(proxy.id()));
    eprintln!("{connections} connections in {} s: {warm} KiB became {now} KiB", LENGTH.as_secs());
    assert_eq!(proxy.end().0, Some(0));
    assert!(now.saturating_sub(warm) < GROWTH, "{warm} KiB became {now} KiB");
}
