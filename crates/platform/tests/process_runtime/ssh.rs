//! OpenSSH's clients in a real machine: a shell on a terminal, files up and down.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;
use std::process::{Output, Stdio};
use std::sync::Arc;

use async_trait::async_trait;
use platform::domain::{App, AppStatus, Machine, MachineState, Org, now_ms};
use platform::inventory::authority::{self, NewCertificate};
use platform::runtime::{Instance, Session, SessionError, SessionRequest};
use platform::ssh::{Machines, SshServer};
use platform::state::State;
use platform::store::Store;
use tokio::io::AsyncWriteExt as _;
use tokio::net::TcpListener;
use tokio::process::Command;

use crate::bench::{Bench, PATIENCE};

const MACHINE: &str = "148e0000000001";

struct One(Arc<dyn Instance>);

#[async_trait]
impl Machines for One {
    async fn session(&self, _: &str, request: SessionRequest) -> Result<Session, SessionError> {
        self.0.session(request).await
    }

    async fn ended(&self, _: &str) {
        self.0.wait().await;
    }

    fn note(&self, _: &str, _: &str) {}
}

/// A machine with its SSH server on a loopback port, and a key that opens it.
struct Rig {
    bench: Bench,
    instance: Arc<dyn Instance>,
    port: u16,
    accepting: tokio::task::JoinHandle<()>,
}

impl Drop for Rig {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

fn state(dir: &Path) -> (Arc<State>, authority::Issued) {
    let state = State::open(Store::open(dir.join("platform.db")).unwrap()).unwrap();
    let issued = state.update(|world| {
        let org = Org {
            id: "org_1".into(),
            numeric_id: 1,
            slug: "personal".into(),
            name: "Personal".into(),
            personal: true,
            billing_status: "CURRENT".into(),
            created_at: 0,
        };
        world.orgs.insert(org.slug.clone(), org);
        let app = App {
            id: "a".into(),
            numeric_id: 1,
            name: "web".into(),
            org: "personal".into(),
            network: String::new(),
            role: String::new(),
            status: AppStatus::Deployed,
            created_at: 0,
            secrets_version: 0,
            metadata: Default::default(),
        };
        world.apps.insert(app.name.clone(), app);
        world.machines.insert(MACHINE.into(), machine());
        let new = NewCertificate {
            org: "personal".into(),
            principals: vec!["root".into(), "web".into()],
            hours: 1,
            ..NewCertificate::default()
        };
        authority::issue(world, &new, now_ms()).unwrap()
    });
    (Arc::new(state), issued)
}

fn machine() -> Machine {
    Machine {
        id: MACHINE.into(),
        name: "m".into(),
        app: "web".into(),
        region: "ams".into(),
        host: "ams-1".into(),
        state: MachineState::Started,
        instance_id: "01J".into(),
        private_ip: String::new(),
        config: serde_json::Value::Null,
        image: Default::default(),
        cordoned: false,
        events: Vec::new(),
        checks: Vec::new(),
        lease: None,
        versions: Vec::new(),
        min_secrets_version: None,
        restart_count: 0,
        pending: Default::default(),
        skip_secrets: false,
        created_at: 0,
        updated_at: 0,
        destroyed_at: None,
    }
}

impl Rig {
    /// `None`, said loudly: no OpenSSH here.
    async fn new() -> Option<Self> {
        if Command::new("sftp").arg("-h").stdin(Stdio::null()).output().await.is_err() {
            let _ = std::io::Write::write_all(&mut std::io::stderr(), b"SKIPPED: no OpenSSH clients here\n");
            return None;
        }
        let bench = Bench::new().await?;
        let instance = bench.start(&["guest", "wait"]).await;
        let dir = bench.dir.path();
        let (state, issued) = state(dir);
        fs::write(dir.join("id"), issued.private_key.unwrap()).unwrap();
        fs::set_permissions(dir.join("id"), fs::Permissions::from_mode(0o600)).unwrap();
        fs::write(dir.join("id-cert.pub"), issued.certificate).unwrap();
        let server = SshServer::new(state, Arc::new(One(Arc::clone(&instance))));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let accepting = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let server = Arc::clone(&server);
                tokio::spawn(async move { server.serve(stream, MACHINE).await });
            }
        });
        Some(Self { bench, instance, port, accepting })
    }

    async fn run(&self, program: &str, arguments: &[&str], input: &str) -> Output {
        let port_flag = if program == "ssh" { "-p" } else { "-P" };
        let key = self.bench.dir.path().join("id");
        let mut command = Command::new(program);
        command
            .args(["-F", "/dev/null", port_flag, &self.port.to_string(), "-i", key.to_str().unwrap()])
            .args(["-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-o", "BatchMode=yes"])
            .args(["-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null"])
            .args(["-o", "LogLevel=ERROR"])
            .args(arguments)
            .env("TERM", "vt220")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        // A client that ends early does not read it.
        let _ = stdin.write_all(input.as_bytes()).await;
        drop(stdin);
        tokio::time::timeout(PATIENCE, child.wait_with_output()).await.expect("it ends").unwrap()
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[tokio::test]
async fn a_shell_of_the_machine() {
    let Some(rig) = Rig::new().await else { return };
    let script = "guest terminal\necho term $TERM user $USER\nexit 4\n";
    let output = rig.run("ssh", &["-tt", "root@127.0.0.1"], script).await;
    let shown = text(&output.stdout);
    assert_eq!(output.status.code(), Some(4), "{shown}");
    assert!(shown.contains("/dev/pts/0 ") && shown.contains("term vt220 user root\r\n"), "{shown}");
    // Without a terminal the streams are apart, and words go as they are.
    let output = rig.run("ssh", &["web@127.0.0.1", "sh -c 'guest id; echo $0 >&2; kill -TERM $$'"], "").await;
    assert!(text(&output.stdout).starts_with("1000 1001 "), "{output:?}");
    assert_eq!(text(&output.stderr), "sh\n");
    assert_eq!(output.status.code(), Some(255), "OpenSSH says so of a signal");
    let big = "x".repeat(1_000_000);
    let output = rig.run("ssh", &["root@127.0.0.1", "guest cat"], &big).await;
    assert_eq!(output.stdout.len(), big.len());
    rig.instance.kill().await;
}

#[tokio::test]
async fn files_up_and_down() {
    let Some(rig) = Rig::new().await else { return };
    let dir = rig.bench.dir.path().join("local");
    fs::create_dir_all(dir.join("tree/deep")).unwrap();
    fs::write(dir.join("tree/one"), "1").unwrap();
    fs::write(dir.join("tree/deep/two"), "2").unwrap();
    let big: Vec<u8> = (0..5_000_000_u32).map(|n| (n % 253) as u8).collect();
    fs::write(dir.join("big"), &big).unwrap();
    fs::set_permissions(dir.join("big"), fs::Permissions::from_mode(0o640)).unwrap();
    let here = dir.to_str().unwrap();
    let batch = format!(
        "put -p {here}/big /big\nput -r {here}/tree /tree\nrename /tree/one /tree/uno\nln -s uno /tree/link\n\
         chmod 600 /tree/uno\nls -l /tree\nget -p /big {here}/back\nget -r /tree {here}/tree-back\n\
         df /\nrm /big\nmkdir /new\nrmdir /new\ncd /tree\npwd\n"
    );
    let output = rig.run("sftp", &["-b", "-", "root@127.0.0.1"], &batch).await;
    let shown = text(&output.stdout);
    assert!(output.status.success(), "{shown}{}", text(&output.stderr));
    assert!(shown.contains("-rw-------") && shown.contains("lrwxrwxrwx"), "{shown}");
    assert!(shown.contains("Remote working directory: /tree"), "{shown}");
    assert_eq!(fs::read(dir.join("back")).unwrap(), big);
    assert_eq!(fs::metadata(dir.join("back")).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!(fs::read(dir.join("tree-back/deep/two")).unwrap(), b"2");
    assert_eq!(fs::read(dir.join("tree-back/uno")).unwrap(), b"1");
    let output =
        rig.run("ssh", &["root@127.0.0.1", "sh -c 'read -r line </tree/link; echo $line'"], "").await;
    assert_eq!(text(&output.stdout), "1\n");
    let output = rig.run("sftp", &["-b", "-", "root@127.0.0.1"], "get /nothing\n").await;
    assert!(!output.status.success() && text(&output.stderr).contains("not found"), "{output:?}");
    rig.instance.kill().await;
}
