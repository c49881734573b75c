//! The Go flyctl as third witness: its own tunnel through our gateway, over UDP and over WebSocket. Its path
//! comes from the environment variable `FLY_ORACLE`; without it nothing is tested, and said so.

use std::io::Write as _;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use serde_json::json;
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, AsyncReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::TcpStream;
use tokio::process::Command;

use crate::world::World;

/// A cold flyctl starts its agent, makes a peer and shakes hands.
const PATIENCE: Duration = Duration::from_secs(60);

#[expect(clippy::disallowed_methods, reason = "where the program is")]
fn program() -> Option<PathBuf> {
    let path = std::env::var_os("FLY_ORACLE").map(PathBuf::from);
    if path.is_none() {
        // Past the capture of the test harness: a skipped test shall be seen.
        let _ = writeln!(std::io::stderr(), "SKIPPED: FLY_ORACLE names no Go flyctl");
    }
    path
}

/// A flyctl with a configuration directory of its own.
struct Oracle {
    program: PathBuf,
    dir: TempDir,
    env: Vec<(&'static str, String)>,
}

impl Oracle {
    fn new(program: PathBuf, world: &World, websockets: bool) -> Self {
        // The agent's socket wants a short path.
        let dir = tempfile::Builder::new().prefix("fo").tempdir_in("/tmp").unwrap();
        std::fs::write(dir.path().join("config.yml"), format!("wire_guard_websockets: {websockets}\n"))
            .unwrap();
        let api = world.running.api_url();
        let env = vec![
            ("FLY_API_BASE_URL", api.clone()),
            ("FLY_FLAPS_BASE_URL", api.clone()),
            ("FLY_UIEX_BASE_URL", api),
            ("FLY_REGISTRY_HOST", format!("127.0.0.1:{}", world.running.ports().registry)),
            ("FLY_API_TOKEN", world.running.user_token().expose().to_owned()),
            ("FLY_CONFIG_DIR", dir.path().display().to_string()),
            ("HOME", dir.path().display().to_string()),
            ("PATH", "/usr/bin:/bin".to_owned()),
            ("FLY_SEND_METRICS", "0".to_owned()),
            ("FLY_SYNTHETICS_AGENT", "0".to_owned()),
            ("FLY_NO_UPDATE_CHECK", "1".to_owned()),
        ];
        Self { program, dir, env }
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(words).env_clear().envs(self.env.iter().map(|(k, v)| (*k, v)));
        command.current_dir(self.dir.path()).stdin(Stdio::null()).kill_on_drop(true);
        command
    }

    /// Exit code, stdout, stderr.
    async fn run(&self, words: &[&str]) -> (Option<i32>, String, String) {
        let output = tokio::time::timeout(PATIENCE, self.command(words).output()).await;
        let output = output.unwrap_or_else(|_| panic!("{words:?} takes too long")).unwrap();
        let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        (output.status.code(), text(&output.stdout), text(&output.stderr))
    }
}

async fn through_the_gateway(websockets: bool) {
    let Some(program) = program() else { return };
    let world = World::new().await;
    if websockets && world.running.endpoints().websocket != 443 {
        let _ = writeln!(std::io::stderr(), "SKIPPED: port 443 cannot be bound here, flyctl knows no other");
        world.stop().await;
        return;
    }
    world.app("web", "").await;
    let script = json!({ "FLY_SIM": json!({ "http": { "body": "for the oracle\n" } }).to_string() });
    let (_, machine) = world.machine("web", "ams", json!({ "env": script })).await;
    let oracle = Oracle::new(program, &world, websockets);

    let (code, out, err) = oracle.run(&["dig", "-o", "personal", "--short", "web.internal"]).await;
    assert_eq!((code, out.trim()), (Some(0), machine.to_string().as_str()), "{err}");
    let (code, out, err) =
        oracle.run(&["dig", "-o", "personal", "--short", "TXT", "regions.web.internal"]).await;
    assert_eq!((code, out.trim()), (Some(0), "ams"), "{err}");
    let (code, out, err) = oracle.run(&["ping", "-o", "personal", "-n", "2", "-i", "200ms"]).await;
    assert!(code == Some(0) && out.contains("seq=0"), "{code:?} {out} {err}");

    let mut proxy = oracle.command(&["proxy", "0:8080", "-a", "web"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut lines = BufReader::new(proxy.stdout.take().unwrap()).lines();
    let listening = async {
        loop {
            let line = lines.next_line().await.unwrap().expect("the proxy ended");
            if let Some(port) = line.split("localhost:").nth(1).and_then(|rest| rest.split(' ').next()) {
                return port.parse::<u16>().unwrap();
            }
        }
    };
    let port = tokio::time::timeout(PATIENCE, listening).await.expect("the proxy does not listen");
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    let read = tokio::time::timeout(PATIENCE, stream.read_to_string(&mut answer));
    read.await.expect("no answer through the proxy").unwrap();
    assert!(answer.contains("for the oracle"), "{answer}");
    proxy.kill().await.unwrap();

    // A certificate, port 22, a session.
    let (code, out, err) = oracle.run(&["ssh", "console", "-a", "web", "-C", "echo hi there"]).await;
    assert!(code == Some(0) && out.contains("hi there\n"), "{code:?} {out} {err}");
    let (code, _, err) = oracle.run(&["ssh", "console", "-a", "web", "-C", "exit 7"]).await;
    assert!(code == Some(1) && err.contains("exited with status 7"), "{code:?} {err}");
    let (code, out, err) = oracle.run(&["ssh", "log", "-o", "personal"]).await;
    assert!(code == Some(0) && out.contains("ssh-ed25519"), "{code:?} {out} {err}");

    let (_, out, err) = oracle.run(&["doctor", "-j", "-o", "personal"]).await;
    for probe in ["ping", "wgdns", "wgflaps"] {
        assert!(out.contains(&format!("\"{probe}\": \"ok\"")), "{probe}: {out} {err}");
    }
    oracle.run(&["agent", "stop"]).await;
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn flyctl_over_udp() {
    through_the_gateway(false).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn flyctl_over_websocket() {
    through_the_gateway(true).await;
}
