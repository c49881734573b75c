#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::process::Stdio;
use std::sync::Mutex;

use russh::client::{self, AuthResult};
use russh::keys::ssh_key::LineEnding;
use russh::keys::{Certificate, PublicKey, PublicKeyOrCertificate};
use russh::{Channel, ChannelMsg, Sig};
use tokio::io::AsyncWriteExt as _;

use super::*;
use crate::api::testing::{Fixture, fixture};
use crate::domain::now_ms;
use crate::inventory::authority::NewCertificate;
use crate::logs::{LogSink, Provider};
use crate::runtime::simulated::SimulatedRuntime;
use crate::runtime::{Instance, LaunchSpec, Runtime as _};

const MACHINE: &str = "17811953c92e18";
const PATIENCE: Duration = Duration::from_secs(60);

struct Nowhere;

impl LogSink for Nowhere {
    fn line(&self, _: Provider, _: &str, _: &str) {}
}

/// One simulated machine of app `web`.
struct One {
    instance: Arc<dyn Instance>,
    notes: Mutex<Vec<String>>,
}

#[async_trait]
impl Machines for One {
    async fn session(&self, _: &str, request: SessionRequest) -> Result<Session, SessionError> {
        self.instance.session(request).await
    }

    async fn ended(&self, _: &str) {
        self.instance.wait().await;
    }

    fn note(&self, _: &str, line: &str) {
        self.notes.lock().unwrap().push(line.to_owned());
    }
}

struct Rig {
    fixture: Fixture,
    machine: Arc<One>,
    server: Arc<SshServer>,
    _dir: tempfile::TempDir,
}

async fn rig() -> Rig {
    let (fixture, dir) = (fixture(), tempfile::tempdir().unwrap());
    let spec = LaunchSpec {
        machine_id: MACHINE.into(),
        instance_id: "01J".into(),
        app: "web".into(),
        hostname: MACHINE.into(),
        private_ip: "fdaa::1".into(),
        layers: Vec::new(),
        image_digest: String::new(),
        image_config: serde_json::Value::Null,
        argv: vec!["server".into()],
        env: BTreeMap::from([("FLY_APP_NAME".to_owned(), "web".to_owned())]),
        user: None,
        workdir: None,
        files: Vec::new(),
        mounts: Vec::new(),
        service_ports: Vec::new(),
        memory_mb: 256,
        cpus: 1.0,
        machine_dir: dir.path().to_owned(),
        logs: Arc::new(Nowhere),
    };
    let instance = SimulatedRuntime::default().start(spec).await.unwrap();
    let machine = Arc::new(One { instance, notes: Mutex::default() });
    let server =
        SshServer::new(Arc::clone(&fixture.central.state), Arc::clone(&machine) as Arc<dyn Machines>);
    Rig { fixture, machine, server, _dir: dir }
}

struct Client {
    host_key: Arc<Mutex<Option<PublicKey>>>,
}

impl client::Handler for Client {
    type Error = russh::Error;

    async fn check_server_key(&mut self, shown: &PublicKeyOrCertificate) -> Result<bool, Self::Error> {
        if let PublicKeyOrCertificate::PublicKey { key, .. } = shown {
            *self.host_key.lock().unwrap() = Some(key.clone());
        }
        Ok(true)
    }
}

impl Rig {
    fn certificate(&self, change: impl FnOnce(&mut NewCertificate)) -> (Arc<PrivateKey>, Certificate) {
        let mut new = NewCertificate {
            org: "personal".into(),
            label: "you".into(),
            principals: vec!["root".into()],
            apps: vec!["web".into()],
            public_key: None,
            hours: 1,
        };
        change(&mut new);
        let issued = self.fixture.central.state.update(|w| authority::issue(w, &new, now_ms())).unwrap();
        let key = PrivateKey::from_openssh(issued.private_key.unwrap()).unwrap();
        (Arc::new(key), Certificate::from_openssh(&issued.certificate).unwrap())
    }

    /// A connection before anybody logged in.
    async fn connect(&self) -> client::Handle<Client> {
        let (near, far) = tokio::io::duplex(256 * 1024);
        let server = Arc::clone(&self.server);
        tokio::spawn(async move { server.serve(far, MACHINE).await });
        let seen = Arc::new(Mutex::new(None));
        let handler = Client { host_key: Arc::clone(&seen) };
        let client = client::connect_stream(Arc::default(), near, handler).await.unwrap();
        let shown = seen.lock().unwrap().clone().unwrap();
        assert_eq!(shown.key_data(), self.server.host_key(MACHINE).public_key().key_data());
        client
    }

    async fn login(&self) -> client::Handle<Client> {
        let mut client = self.connect().await;
        let (key, certificate) = self.certificate(|_| {});
        let result = client.authenticate_openssh_cert("root", key, certificate).await.unwrap();
        assert_eq!(result, AuthResult::Success);
        client
    }
}

#[derive(Debug, Default, PartialEq, Eq)]
struct Outcome {
    out: String,
    err: String,
    status: Option<u32>,
    signal: Option<String>,
}

/// Everything until the channel closes.
async fn finish(mut channel: Channel<client::Msg>) -> Outcome {
    let mut outcome = Outcome::default();
    let reading = async {
        while let Some(message) = channel.wait().await {
            match message {
                ChannelMsg::Data { data } => outcome.out.push_str(std::str::from_utf8(&data).unwrap()),
                ChannelMsg::ExtendedData { data, ext: 1 } => {
                    outcome.err.push_str(std::str::from_utf8(&data).unwrap());
                }
                ChannelMsg::ExitStatus { exit_status } => outcome.status = Some(exit_status),
                ChannelMsg::ExitSignal { signal_name, .. } => {
                    outcome.signal = Some(format!("{signal_name:?}"))
                }
                _ => {}
            }
        }
    };
    tokio::time::timeout(PATIENCE, reading).await.expect("the channel closes");
    outcome
}

async fn run(client: &client::Handle<Client>, command: &str) -> Outcome {
    let channel = client.channel_open_session().await.unwrap();
    channel.exec(true, command).await.unwrap();
    finish(channel).await
}

async fn until(channel: &mut Channel<client::Msg>, part: &str) {
    let mut shown = String::new();
    let reading = async {
        while !shown.contains(part) {
            match channel.wait().await {
                Some(ChannelMsg::Data { data }) => shown.push_str(std::str::from_utf8(&data).unwrap()),
                Some(_) => {}
                None => panic!("the channel closed after {shown:?}"),
            }
        }
    };
    tokio::time::timeout(PATIENCE, reading).await.expect("it is shown");
}

#[tokio::test]
async fn commands_and_how_they_end() {
    let rig = rig().await;
    let client = rig.login().await;
    let ended = |status| Outcome { status: Some(status), ..Outcome::default() };
    let echo = run(&client, "sh -c 'echo hi there'").await;
    assert_eq!(echo, Outcome { out: "hi there\n".into(), ..ended(0) });
    assert_eq!(run(&client, "warn oops").await, Outcome { err: "oops\n".into(), ..ended(0) });
    assert_eq!(run(&client, "exit 7").await, ended(7));
    let killed = run(&client, "die 9").await;
    assert_eq!(killed, Outcome { signal: Some("KILL".into()), ..Outcome::default() });
    assert_eq!(run(&client, "nothing").await.status, Some(127));
    // Not a shell: pipes are words.
    assert_eq!(run(&client, "echo a | cat").await.out, "a | cat\n");
    let open = run(&client, "echo 'a").await;
    assert_eq!(
        (open.status, open.err.as_str()),
        (Some(2), "the command cannot be run: a quote is not closed\r\n")
    );
}

#[tokio::test]
async fn input_signals_and_a_second_program() {
    let rig = rig().await;
    let client = rig.login().await;
    let channel = client.channel_open_session().await.unwrap();
    channel.exec(true, "cat").await.unwrap();
    let long = "x".repeat(300_000);
    channel.data(long.as_bytes()).await.unwrap();
    channel.eof().await.unwrap();
    let outcome = finish(channel).await;
    assert_eq!((outcome.out.len(), outcome.status), (300_000, Some(0)));

    let mut channel = client.channel_open_session().await.unwrap();
    channel.exec(true, "wait").await.unwrap();
    assert!(matches!(channel.wait().await, Some(ChannelMsg::WindowAdjusted { .. } | ChannelMsg::Success)));
    channel.exec(true, "true").await.unwrap();
    let refused = async { while !matches!(channel.wait().await.unwrap(), ChannelMsg::Failure) {} };
    tokio::time::timeout(PATIENCE, refused).await.expect("one program per channel");
    channel.signal(Sig::TERM).await.unwrap();
    assert_eq!(finish(channel).await.signal, Some("TERM".into()));
}

#[tokio::test]
async fn a_terminal_and_its_size() {
    let rig = rig().await;
    let client = rig.login().await;
    let mut channel = client.channel_open_session().await.unwrap();
    // All at once, as a client in a hurry sends it.
    channel.set_env(true, "LANG", "C.UTF-8").await.unwrap();
    channel.request_pty(true, "vt220", 100, 40, 0, 0, &[]).await.unwrap();
    channel.request_shell(true).await.unwrap();
    until(&mut channel, "# ").await;
    channel.data(&b"size\r"[..]).await.unwrap();
    until(&mut channel, "\r\n40 100\r\n# ").await;
    channel.window_change(33, 11, 0, 0).await.unwrap();
    channel.data(&b"size\r"[..]).await.unwrap();
    until(&mut channel, "11 33\r\n# ").await;
    channel.data(&b"env\rexit 3\r"[..]).await.unwrap();
    let outcome = finish(channel).await;
    for line in ["FLY_APP_NAME=web\r\n", "LANG=C.UTF-8\r\n", "TERM=vt220\r\n"] {
        assert!(outcome.out.contains(line), "{line:?} in {outcome:?}");
    }
    assert_eq!((outcome.err.as_str(), outcome.status), ("", Some(3)));
}

#[tokio::test]
async fn only_the_right_certificate_opens() {
    let rig = rig().await;
    let refused = async |certificate: (Arc<PrivateKey>, Certificate), user: &str| {
        let mut client = rig.connect().await;
        let result = client.authenticate_openssh_cert(user, certificate.0, certificate.1).await.unwrap();
        assert_ne!(result, AuthResult::Success, "{user}");
    };
    refused(rig.certificate(|_| {}), "fly").await;
    refused(rig.certificate(|new| new.apps = vec!["api".into()]), "root").await;
    refused(rig.certificate(|new| new.org = "strangers".into()), "root").await;
    // Somebody else's key.
    let (_, certificate) = rig.certificate(|_| {});
    refused((rig.certificate(|_| {}).0, certificate), "root").await;
    let notes = rig.machine.notes.lock().unwrap().join("\n");
    assert!(notes.contains("its principals do not include \"fly\""), "{notes}");
    assert!(notes.contains("it is not for app \"web\"") && notes.contains("another key"), "{notes}");

    let mut client = rig.connect().await;
    let (key, _) = rig.certificate(|_| {});
    let plain = russh::keys::PrivateKeyWithHashAlg::new(key, None);
    assert_ne!(client.authenticate_publickey("root", plain).await.unwrap(), AuthResult::Success);
    let none = rig.server.serve(tokio::io::duplex(64).0, "nobody").await;
    assert!(matches!(none, Err(ServeError::NoSuchMachine(_))));
}

#[tokio::test]
async fn environment_that_is_not_wanted_is_refused() {
    let rig = rig().await;
    let client = rig.login().await;
    let mut channel = client.channel_open_session().await.unwrap();
    let mut set = async |name: &str, value: &str| {
        channel.set_env(true, name, value).await.unwrap();
        loop {
            match channel.wait().await.unwrap() {
                ChannelMsg::Success => return true,
                ChannelMsg::Failure => return false,
                _ => {}
            }
        }
    };
    assert!(set("FLY_SSH_MACHINE", "1").await);
    assert!(!set("FLY_SSH_CONTAINER", "db").await);
    assert!(!set("LD_PRELOAD", "/x.so").await);
    assert!(set("LC_ALL", "C").await);
}

#[tokio::test]
async fn sessions_end_with_their_machine() {
    let rig = rig().await;
    let client = rig.login().await;
    let mut channel = client.channel_open_session().await.unwrap();
    channel.request_pty(true, "xterm", 80, 24, 0, 0, &[]).await.unwrap();
    channel.request_shell(true).await.unwrap();
    until(&mut channel, "# ").await;
    rig.machine.instance.kill().await;
    assert_eq!(finish(channel).await, Outcome::default(), "no status");
    let closed = async {
        while !client.is_closed() {
            tokio::task::yield_now().await;
        }
    };
    tokio::time::timeout(PATIENCE, closed).await.expect("the connection ends");
}

/// OpenSSH's client over a loopback port, which only this test opens.
#[tokio::test]
async fn openssh_gets_in() {
    let there = tokio::process::Command::new("ssh").arg("-V").stderr(Stdio::null()).status().await;
    if there.is_err() {
        let _ = std::io::Write::write_all(&mut std::io::stderr(), b"SKIPPED: no OpenSSH client here\n");
        return;
    }
    let rig = rig().await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let port = listener.local_addr().unwrap().port();
    let server = Arc::clone(&rig.server);
    let accepting = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let server = Arc::clone(&server);
            tokio::spawn(async move { server.serve(stream, MACHINE).await });
        }
    });
    let dir = tempfile::tempdir().unwrap();
    let (key, certificate) = rig.certificate(|_| {});
    let path = dir.path().join("id");
    key.write_openssh_file(&path, LineEnding::LF).unwrap();
    std::fs::write(dir.path().join("id-cert.pub"), certificate.to_openssh().unwrap()).unwrap();
    let ssh = async |arguments: &[&str], input: &[u8]| {
        let mut command = tokio::process::Command::new("ssh");
        command
            .args(["-F", "/dev/null", "-p", &port.to_string(), "-i", path.to_str().unwrap()])
            .args(["-o", "IdentitiesOnly=yes", "-o", "IdentityAgent=none", "-o", "BatchMode=yes"])
            .args([
                "-o",
                "StrictHostKeyChecking=no",
                "-o",
                "UserKnownHostsFile=/dev/null",
                "-o",
                "LogLevel=ERROR",
            ])
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .kill_on_drop(true);
        let mut child = command.spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(input).await.unwrap();
        drop(stdin);
        let output =
            tokio::time::timeout(PATIENCE, child.wait_with_output()).await.expect("ssh ends").unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        (output.status.code(), text(output.stdout), text(output.stderr))
    };
    let run = |code, out: &str, err: &str| (Some(code), out.to_owned(), err.to_owned());
    assert_eq!(ssh(&["root@127.0.0.1", "echo", "hi"], b"").await, run(0, "hi\n", ""));
    assert_eq!(ssh(&["root@127.0.0.1", "warn oops"], b"").await, run(0, "", "oops\n"));
    assert_eq!(ssh(&["root@127.0.0.1", "cat"], b"through").await, run(0, "through", ""));
    assert_eq!(ssh(&["root@127.0.0.1", "exit 41"], b"").await.0, Some(41));
    assert_eq!(ssh(&["root@127.0.0.1"], b"echo one\necho two\nexit 5\n").await, run(5, "one\ntwo\n", ""));
    let (code, out, _) = ssh(&["-tt", "root@127.0.0.1", "size"], b"").await;
    assert_eq!((code, out.ends_with("\r\n")), (Some(0), true), "{out}");
    assert_eq!(ssh(&["fly@127.0.0.1", "true"], b"").await.0, Some(255), "not a principal");
    accepting.abort();
}
