//! One client of the log stream.

use std::collections::BTreeMap;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, sleep_until, timeout};

use super::protocol::{MAX_LINE, MAX_PAYLOAD, Malformed, Operation, covers, parse};
use crate::api::auth::{self, Principal};
use crate::domain::now_ms;
use crate::logs::{LogLine, LogStore};
use crate::state::State;

/// A client that says nothing for so long is asked whether it lives, and dropped when it stays silent as
/// long again (NATS servers: `ping_interval`).
const PING_INTERVAL: Duration = Duration::from_secs(120);
/// Time to say `CONNECT` (NATS servers: `auth timeout`, with room for a far client).
const CONNECT_LIMIT: Duration = Duration::from_secs(10);
/// Machine part of the subject of lines no machine wrote: a token must not be empty.
const NO_MACHINE: &str = "proxy";

/// Serves a client until it leaves.
///
/// # Errors
/// The connection broke. A client that breaks the protocol is told so and closed; that is no error.
pub(in crate::gateway) async fn serve(
    stream: impl AsyncRead + AsyncWrite + Unpin + Send,
    state: &State,
    logs: &Arc<LogStore>,
    org: &str,
) -> io::Result<()> {
    // Before the client can subscribe: nothing said in between is missed.
    let mut lines = logs.subscribe();
    let (mut reader, mut writer) = tokio::io::split(stream);
    writer.write_all(greeting().as_bytes()).await?;
    let mut input = Input::default();
    let Ok(first) = timeout(CONNECT_LIMIT, input.connect(&mut reader, &mut writer)).await else {
        return refuse(&mut writer, "Authentication Timeout").await;
    };
    let Some(first) = first? else { return Ok(()) };
    let Some(mut client) = Client::admit(state, org, &first) else {
        return refuse(&mut writer, "Authorization Violation").await;
    };
    client.acknowledge(&mut writer).await?;
    let mut ping_at = Instant::now() + PING_INTERVAL;
    let mut asked = false;
    loop {
        tokio::select! {
            read = input.next(&mut reader) => {
                (ping_at, asked) = (Instant::now() + PING_INTERVAL, false);
                let operation = match read? {
                    Some(Ok(operation)) => operation,
                    Some(Err(malformed)) => return refuse(&mut writer, &malformed.to_string()).await,
                    None => return Ok(()),
                };
                client.perform(operation, &mut writer).await?;
            }
            line = lines.recv() => match line {
                Ok(line) => client.deliver(state, &line, &mut writer).await?,
                // At most once: a client that cannot keep up loses lines, as with any NATS server.
                Err(RecvError::Lagged(_)) => {}
                Err(RecvError::Closed) => return Ok(()),
            },
            () = sleep_until(ping_at) => {
                if asked {
                    return refuse(&mut writer, "Stale Connection").await;
                }
                (ping_at, asked) = (Instant::now() + PING_INTERVAL, true);
                writer.write_all(b"PING\r\n").await?;
            }
        }
    }
}

fn greeting() -> String {
    let info = json!({
        "server_id": "FLYLOCAL", "server_name": "fly-local", "version": "2.10.0", "proto": 1,
        "go": "", "host": "::", "port": 4223, "headers": false, "auth_required": true,
        "max_payload": MAX_PAYLOAD,
    });
    format!("INFO {info}\r\n")
}

async fn refuse(writer: &mut (impl AsyncWrite + Unpin), reason: &str) -> io::Result<()> {
    writer.write_all(format!("-ERR '{reason}'\r\n").as_bytes()).await?;
    writer.shutdown().await
}

/// Bytes from the client, cut into operations.
#[derive(Default)]
struct Input {
    buffer: Vec<u8>,
    /// Bytes of a refused message still to come, its CR LF included.
    skip: usize,
}

impl Input {
    /// The next operation; `None` at the end of the stream. Dropping the future loses nothing.
    async fn next(
        &mut self,
        reader: &mut (impl AsyncRead + Unpin),
    ) -> io::Result<Option<Result<Operation, Malformed>>> {
        loop {
            let skipped = self.skip.min(self.buffer.len());
            self.buffer.drain(..skipped);
            self.skip -= skipped;
            if let Some(end) = self.buffer.iter().position(|byte| *byte == b'\n') {
                let line: Vec<u8> = self.buffer.drain(..=end).collect();
                let text = String::from_utf8_lossy(&line);
                let text = text.trim_end_matches(['\r', '\n']);
                // Clients may send empty lines.
                if text.is_empty() {
                    continue;
                }
                let operation = parse(text);
                if let Ok(Operation::Publish { length, .. }) = &operation {
                    self.skip = length + 2;
                }
                return Ok(Some(operation));
            }
            if self.buffer.len() > MAX_LINE {
                return Ok(Some(Err(Malformed::Unknown)));
            }
            if reader.read_buf(&mut self.buffer).await? == 0 {
                return Ok(None);
            }
        }
    }

    /// The document of the first `CONNECT`. Before it only `PING` is answered.
    async fn connect(
        &mut self,
        reader: &mut (impl AsyncRead + Unpin),
        writer: &mut (impl AsyncWrite + Unpin),
    ) -> io::Result<Option<String>> {
        loop {
            match self.next(reader).await? {
                Some(Ok(Operation::Connect(document))) => return Ok(Some(document)),
                Some(Ok(Operation::Ping)) => writer.write_all(b"PONG\r\n").await?,
                Some(Ok(Operation::Pong)) => {}
                // Whoever comes without credentials has none.
                Some(_) => return Ok(Some(String::new())),
                None => return Ok(None),
            }
        }
    }
}

struct Client {
    principal: Principal,
    org: String,
    /// Every operation is answered with `+OK`.
    verbose: bool,
    /// By sid: pattern, and messages it may still get.
    subscriptions: BTreeMap<String, (String, Option<u64>)>,
}

impl Client {
    /// User = slug of the organisation, password = tokens; both must fit the network the client is in.
    fn admit(state: &State, org: &str, document: &str) -> Option<Self> {
        let document: Value = serde_json::from_str(document).ok()?;
        let (user, password) = (document["user"].as_str()?, document["pass"].as_str()?);
        state.read(|world| {
            let named = world.org(user)?;
            let principal = auth::authenticate_tokens(world, auth::tokens(password), now_ms()).ok()?;
            let admitted = named.slug == org && principal.may_see_org(&named.slug);
            admitted.then(|| Self {
                principal,
                org: named.slug.clone(),
                verbose: document["verbose"].as_bool().unwrap_or(false),
                subscriptions: BTreeMap::new(),
            })
        })
    }

    async fn acknowledge(&self, writer: &mut (impl AsyncWrite + Unpin)) -> io::Result<()> {
        if self.verbose { writer.write_all(b"+OK\r\n").await } else { Ok(()) }
    }

    async fn perform(
        &mut self,
        operation: Operation,
        writer: &mut (impl AsyncWrite + Unpin),
    ) -> io::Result<()> {
        match operation {
            Operation::Ping => return writer.write_all(b"PONG\r\n").await,
            Operation::Pong => return Ok(()),
            Operation::Publish { subject, .. } => {
                let refusal = format!("-ERR 'Permissions Violation for Publish to \"{subject}\"'\r\n");
                return writer.write_all(refusal.as_bytes()).await;
            }
            // Again: nothing changes.
            Operation::Connect(_) => {}
            Operation::Subscribe { subject, sid } => {
                self.subscriptions.insert(sid, (subject, None));
            }
            Operation::Unsubscribe { sid, after: None } => {
                self.subscriptions.remove(&sid);
            }
            Operation::Unsubscribe { sid, after } => {
                if let Some((_, left)) = self.subscriptions.get_mut(&sid) {
                    *left = after;
                }
            }
        }
        self.acknowledge(writer).await
    }

    async fn deliver(
        &mut self,
        state: &State,
        line: &LogLine,
        writer: &mut (impl AsyncWrite + Unpin),
    ) -> io::Result<()> {
        if self.subscriptions.is_empty() {
            return Ok(());
        }
        let readable = state.read(|world| {
            let app = world.apps.get(&line.app).filter(|app| app.org == self.org);
            app.is_some_and(|app| self.principal.may_read_logs(app))
        });
        if !readable {
            return Ok(());
        }
        let subject = subject(line);
        let mut payload = String::new();
        let mut message = Vec::new();
        for (sid, (pattern, left)) in &mut self.subscriptions {
            if *left == Some(0) || !covers(pattern, &subject) {
                continue;
            }
            if payload.is_empty() {
                payload = entry(line).to_string();
            }
            message.extend_from_slice(
                format!("MSG {subject} {sid} {}\r\n{payload}\r\n", payload.len()).as_bytes(),
            );
            if let Some(left) = left {
                *left -= 1;
            }
        }
        self.subscriptions.retain(|_, (_, left)| *left != Some(0));
        writer.write_all(&message).await
    }
}

/// `logs.<app>.<region>.<machine>` (flyctl: `LogOptions.toNatsSubject`).
fn subject(line: &LogLine) -> String {
    let or = |text: &str, other: &str| if text.is_empty() { other.to_owned() } else { text.to_owned() };
    format!("logs.{}.{}.{}", line.app, or(&line.region, "global"), or(&line.machine, NO_MACHINE))
}

/// A line as the log shipper writes it (flyctl: `natsLog`).
fn entry(line: &LogLine) -> Value {
    let timestamp = jiff::Timestamp::from_nanosecond(i128::from(line.at_ns))
        .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
        .strftime("%Y-%m-%dT%H:%M:%S%.9fZ")
        .to_string();
    let mut entry = json!({
        "event": { "provider": line.provider.as_str() },
        "fly": { "app": { "instance": line.machine, "name": line.app }, "region": line.region },
        "host": "local",
        "log": { "level": line.level },
        "message": line.message,
        "timestamp": timestamp,
    });
    if let Some(code) = &line.code {
        entry["error"] = json!({ "code": code, "message": line.message });
        if !line.message.contains(code.as_str()) {
            entry["message"] = format!("[{code}] {}", line.message).into();
        }
    }
    entry
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use tokio::io::{AsyncBufReadExt as _, BufReader, DuplexStream, ReadHalf, WriteHalf};

    use super::*;
    use crate::api::testing::{Fixture, fixture};
    use crate::logs::{NewLine, Provider};

    struct Session {
        reader: BufReader<ReadHalf<DuplexStream>>,
        writer: WriteHalf<DuplexStream>,
        fixture: Fixture,
    }

    impl Session {
        /// A client in the network of `personal`, greeted.
        async fn open() -> Self {
            let fixture = fixture();
            let (near, far) = tokio::io::duplex(1 << 16);
            let central = Arc::clone(&fixture.central);
            tokio::spawn(async move {
                let _ = serve(far, &central.state, &central.logs, "personal").await;
            });
            let (reader, writer) = tokio::io::split(near);
            let mut session = Self { reader: BufReader::new(reader), writer, fixture };
            let info = session.line().await;
            let info: Value = serde_json::from_str(info.strip_prefix("INFO ").unwrap()).unwrap();
            assert_eq!(info["auth_required"], true);
            session
        }

        async fn say(&mut self, text: &str) {
            self.writer.write_all(text.as_bytes()).await.unwrap();
        }

        async fn line(&mut self) -> String {
            let mut line = String::new();
            let read = timeout(Duration::from_secs(10), self.reader.read_line(&mut line));
            read.await.unwrap().unwrap();
            line.trim_end().to_owned()
        }

        async fn connect(&mut self, user: &str, token: &str) -> String {
            self.say(&format!("CONNECT {{\"user\":\"{user}\",\"pass\":\"{token}\"}}\r\nPING\r\n")).await;
            self.line().await
        }

        fn log(&self, app: &str, machine: &str, message: &str) {
            self.fixture.central.logs.append(NewLine {
                app: app.to_owned(),
                machine: machine.to_owned(),
                region: "ams".to_owned(),
                level: "info".to_owned(),
                message: message.to_owned(),
                provider: Provider::App,
                code: None,
            });
        }

        /// Everything said before is in force when this returns.
        async fn settle(&mut self) {
            self.say("PING\r\n").await;
            assert_eq!(self.line().await, "PONG");
        }
    }

    #[tokio::test]
    async fn streams_the_lines_of_a_subject() {
        let mut session = Session::open().await;
        assert_eq!(session.connect("personal", "fo1_user").await, "PONG");
        session.say("SUB logs.web.*.* 1\r\n").await;
        session.settle().await;
        session.log("api", "m0", "of another app");
        session.log("web", "m1", "hello");
        assert_eq!(session.line().await.split(' ').collect::<Vec<_>>()[..3], ["MSG", "logs.web.ams.m1", "1"]);
        let entry: Value = serde_json::from_str(&session.line().await).unwrap();
        assert_eq!(entry["message"], "hello");
        assert_eq!(entry["fly"], json!({"app": {"instance": "m1", "name": "web"}, "region": "ams"}));
        assert_eq!(entry["log"]["level"], "info");
        assert_eq!(entry["event"]["provider"], "app");
    }

    #[tokio::test]
    async fn another_organisation_is_neither_admitted_nor_heard() {
        let mut session = Session::open().await;
        assert_eq!(session.connect("personal", "fo1_user").await, "PONG");
        session.say("SUB > 1\r\n").await;
        session.settle().await;
        session.log("foreign", "m9", "secret");
        session.log("web", "", "from the proxy");
        assert!(session.line().await.starts_with("MSG logs.web.ams.proxy 1 "), "and nothing of `foreign`");

        for (user, token) in [("personal", "fo1_expired"), ("personal", "nonsense"), ("other", "fo1_user")] {
            let mut session = Session::open().await;
            assert_eq!(
                session.connect(user, token).await,
                "-ERR 'Authorization Violation'",
                "{user} {token}"
            );
            assert_eq!(session.line().await, "", "closed");
        }
    }

    #[tokio::test]
    async fn a_token_without_logs_hears_nothing() {
        let mut session = Session::open().await;
        assert_eq!(session.connect("personal", "fo1_deploy").await, "PONG");
        session.say("SUB logs.> 1\r\n").await;
        session.settle().await;
        session.log("web", "m1", "not for you");
        session.settle().await;
    }

    #[tokio::test]
    async fn publishing_is_refused_and_subscriptions_end() {
        let mut session = Session::open().await;
        assert_eq!(session.connect("personal", "fo1_user").await, "PONG");
        session.say("PUB logs.web 12\r\nSUB evil 66\r\n\r\nSUB logs.web.> 1\r\nUNSUB 1 1\r\n").await;
        assert_eq!(session.line().await, "-ERR 'Permissions Violation for Publish to \"logs.web\"'");
        session.settle().await;
        session.log("web", "m1", "one");
        session.log("web", "m1", "two");
        assert!(session.line().await.starts_with("MSG"));
        assert!(session.line().await.contains("one"));
        session.settle().await;
        session.say("HELLO\r\n").await;
        assert_eq!(session.line().await, "-ERR 'Unknown Protocol Operation'");
    }
}
