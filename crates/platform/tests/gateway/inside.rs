//! Real machines with a device of their own in the private network.

use std::collections::BTreeSet;
use std::io::Write as _;
use std::net::{Ipv6Addr, SocketAddrV6};
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use netstack::host::ConnectError;
use serde_json::{Value, json};
use tokio::io::AsyncReadExt as _;

use crate::tunnel::{PATIENCE, Tunnel, comes_back};
use crate::world::World;

/// The test guest with the libraries it needs.
fn layer() -> Vec<u8> {
    let mut tar = tar::Builder::new(Vec::new());
    let mut add = |path: &str, mode: u32, content: &[u8]| {
        let mut header = tar::Header::new_gnu();
        header.set_mode(mode);
        header.set_size(content.len() as u64);
        tar.append_data(&mut header, path, content).unwrap();
    };
    let guest = env!("CARGO_BIN_EXE_fly-test-guest");
    add("bin/guest", 0o755, &std::fs::read(guest).unwrap());
    let output = Command::new("ldd").arg(guest).output().expect("ldd comes with every C library");
    let output = String::from_utf8_lossy(&output.stdout).into_owned();
    let libraries: BTreeSet<PathBuf> =
        output.split_whitespace().filter(|word| word.starts_with('/')).map(PathBuf::from).collect();
    for library in libraries {
        let inside = library.strip_prefix("/").unwrap().to_str().unwrap().to_owned();
        add(&inside, 0o755, &std::fs::read(&library).unwrap());
    }
    add("etc/passwd", 0o644, b"root:x:0:0::/root:/bin/sh\n");
    tar.into_inner().unwrap()
}

/// Whether machines get devices here at all.
fn devices(world: &World) -> bool {
    let usable = std::fs::OpenOptions::new().read(true).write(true).open("/dev/net/tun").is_ok();
    if !usable {
        // Past the capture of the test harness: a skipped test shall be seen.
        let _ = writeln!(std::io::stderr(), "SKIPPED: /dev/net/tun cannot be used here");
    }
    usable && world.running.platform().runtime.name() == "process"
}

async fn guest(world: &World, words: &[&str]) -> (String, Ipv6Addr) {
    let config = json!({ "init": { "exec": words }, "services": [] });
    world.machine("web", "ams", config).await
}

/// Runs a command in a machine; exit code and output.
async fn run(world: &World, id: &str, command: &str) -> (i64, String) {
    let path = format!("/v1/apps/web/machines/{id}/exec");
    let answer: Value = world.client.post(&path, json!({ "cmd": command, "timeout": 30 })).await.expect(200);
    let text = |name: &str| answer[name].as_str().unwrap_or_default().to_owned();
    (answer["exit_code"].as_i64().unwrap_or(-1), format!("{}{}", text("stdout"), text("stderr")))
}

/// Until the guest listens.
async fn greeting(tunnel: &Tunnel, to: Ipv6Addr, port: u16) -> String {
    let asking = async {
        loop {
            match tunnel.connect(to, port).await {
                Ok(mut stream) => {
                    let mut text = String::new();
                    stream.read_to_string(&mut text).await.unwrap();
                    return text;
                }
                Err(ConnectError::Refused) => tokio::time::sleep(Duration::from_millis(20)).await,
                Err(error) => panic!("{to} port {port}: {error}"),
            }
        }
    };
    tokio::time::timeout(PATIENCE, asking).await.expect("the guest does not listen")
}

#[tokio::test(flavor = "multi_thread")]
async fn machines_are_reached_on_every_port_and_reach_each_other_by_name() {
    let world = World::real().await;
    if !devices(&world) {
        return;
    }
    world.app_with("web", layer()).await;
    let (first, a) = guest(&world, &["/bin/guest", "listen", "[::]:1001", "127.0.0.1:1002"]).await;
    let (second, b) = guest(&world, &["/bin/guest", "listen", "[::]:1001"]).await;
    let tunnel = world.tunnel("laptop").await;
    for machine in [a, b] {
        assert_eq!(greeting(&tunnel, machine, 1001).await, "hello\n");
    }
    assert_eq!(tunnel.connect(a, 1002).await.unwrap_err(), ConnectError::Refused, "listens on loopback only");
    assert_eq!(tunnel.connect(a, 1003).await.unwrap_err(), ConnectError::Refused);
    let echo = tunnel.host.ping(a, 1, 1, b"to the kernel", PATIENCE).await.unwrap();
    assert_eq!(echo.from, a);

    // By name, through the resolver at `fdaa::3`, from the machine's own address.
    let (code, said) = run(&world, &first, &format!("/bin/guest fetch {second}.vm.web.internal:1001")).await;
    assert_eq!((code, said.trim()), (0, format!("hello {b} {a}").as_str()));
    let (code, said) = run(&world, &first, "/bin/guest fetch nowhere.internal:1001").await;
    assert_ne!(code, 0, "{said}");
    // The platform's services are there as well: the API wants a request before it speaks, NATS does not.
    let (code, said) = run(&world, &first, "/bin/guest fetch [fdaa::3]:1").await;
    assert!(code != 0 && said.contains("refused"), "{said}");
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn much_data_and_datagrams() {
    let world = World::real().await;
    if !devices(&world) {
        return;
    }
    world.app_with("web", layer()).await;
    let (_, machine) = guest(&world, &["/bin/guest", "echo", "1001"]).await;
    let tunnel = world.tunnel("laptop").await;
    let stream = loop {
        match tunnel.connect(machine, 1001).await {
            Ok(stream) => break stream,
            Err(ConnectError::Refused) => tokio::time::sleep(Duration::from_millis(20)).await,
            Err(error) => panic!("{error}"),
        }
    };
    let sent: Vec<u8> = (0..4_000_000_u32).map(|n| (n * 13 + n / 257) as u8).collect();
    comes_back(stream, sent).await;

    let socket = tunnel.host.udp(None).unwrap();
    for length in [0, 1, 999, 1372] {
        socket.send_to(&vec![7; length], SocketAddrV6::new(machine, 1001, 0, 0)).unwrap();
        let (back, _) = tokio::time::timeout(PATIENCE, socket.recv()).await.unwrap().unwrap();
        assert_eq!(back, vec![7; length]);
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_machine_that_stops_is_silent_and_comes_back() {
    let world = World::real().await;
    if !devices(&world) {
        return;
    }
    world.app_with("web", layer()).await;
    let (id, machine) = guest(&world, &["/bin/guest", "listen", "[::]:1001"]).await;
    let tunnel = world.tunnel("laptop").await;
    assert_eq!(greeting(&tunnel, machine, 1001).await, "hello\n");
    world.stop_machine("web", &id).await;
    let silent = tunnel.host.ping(machine, 1, 1, b"x", Duration::from_millis(500)).await;
    assert!(silent.is_err());
    world.client.post(&format!("/v1/apps/web/machines/{id}/start"), json!({})).await.expect(200);
    world.client.get(&format!("/v1/apps/web/machines/{id}/wait?state=started&timeout=60")).await.expect(200);
    assert_eq!(greeting(&tunnel, machine, 1001).await, "hello\n");
    world.stop().await;
}
