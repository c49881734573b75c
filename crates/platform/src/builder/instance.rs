//! The life of one builder machine.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use http::Method;
use tokio::sync::{mpsc, watch};
use tokio::time::{Instant, sleep_until};

use super::engine::{Engine, Engines};
use super::gate::{Door, Gate, House, ask};
use super::{Doorman, steps};
use crate::faults::{BuilderKnob, Faults};
use crate::logs::{LogSink, Provider};
use crate::runtime::{
    BoxStream, ExecRequest, ExecResult, Exit, Instance, LaunchSpec, ListenSocket, ProcessStat, Session,
    SessionError, SessionRequest, exit_line,
};

/// The engine, without a password.
const ENGINE_PORT: u16 = 2375;
/// The builder's own endpoints and the engine, behind a password.
const API_PORT: u16 = 8080;
/// Without a request for so long a builder ends (rchab: `dockerproxy/main.go`).
const IDLE: Duration = Duration::from_secs(600);
/// Bytes on their way between a connection and the gate.
const BUFFER: usize = 256 * 1024;
const SIGKILL: i32 = 9;
/// Signals that ask politely: HUP, INT, QUIT, TERM.
const POLITE: [i32; 4] = [1, 2, 3, 15];

/// What a builder needs around it.
pub(super) struct Around {
    pub(super) engines: Arc<Engines>,
    pub(super) doorman: Arc<dyn Doorman>,
    pub(super) faults: Arc<Faults>,
}

/// A running builder.
pub(super) struct BuilderInstance {
    app: String,
    faults: Arc<Faults>,
    logs: Arc<dyn LogSink>,
    started: Instant,
    /// There once the engine answers.
    gate: watch::Sender<Option<Arc<Gate>>>,
    /// How it is to end; the first word counts.
    orders: mpsc::UnboundedSender<Exit>,
    exit: watch::Sender<Option<Exit>>,
}

impl BuilderInstance {
    /// Starts the machine; its ports open when the engine answers.
    pub(super) fn start(around: Around, spec: LaunchSpec) -> Arc<dyn Instance> {
        let (orders, inbox) = mpsc::unbounded_channel();
        let instance = Arc::new(Self {
            app: spec.app.clone(),
            faults: Arc::clone(&around.faults),
            logs: Arc::clone(&spec.logs),
            started: Instant::now(),
            gate: watch::Sender::new(None),
            orders,
            exit: watch::Sender::new(None),
        });
        tokio::spawn(Arc::clone(&instance).live(around, spec, inbox));
        instance
    }

    async fn live(
        self: Arc<Self>,
        around: Around,
        spec: LaunchSpec,
        mut inbox: mpsc::UnboundedReceiver<Exit>,
    ) {
        self.logs.line(Provider::Runner, "info", "Starting init (builder)");
        let mut engine = tokio::select! {
            engine = self.engine(&around, &spec) => match engine {
                Ok(engine) => engine,
                Err(reason) => {
                    self.logs.line(Provider::App, "error", &format!("no container engine: {reason}"));
                    return self.end(Exit { code: 1, signal: None, oom_killed: false });
                }
            },
            order = inbox.recv() => return self.end(order.unwrap_or(KILLED)),
        };
        let gate = self.open(around, &spec, &engine).await;
        let exit = tokio::select! {
            order = inbox.recv() => order.unwrap_or(KILLED),
            () = engine.ended() => {
                self.logs.line(Provider::App, "error", "the container engine ended by itself");
                Exit { code: 1, signal: None, oom_killed: false }
            }
            () = idle(&gate, &self.faults, &self.app) => {
                self.logs.line(Provider::App, "info", "nobody builds: shutting down");
                Exit { code: 0, signal: None, oom_killed: false }
            }
        };
        self.gate.send_replace(None);
        gate.cut();
        engine.stop().await;
        self.end(exit);
    }

    async fn engine(&self, around: &Around, spec: &LaunchSpec) -> Result<Engine, String> {
        if let Some(slow) = self.faults.builder(BuilderKnob::Slow, &self.app) {
            tokio::time::sleep(slow.delay().unwrap_or_default()).await;
        }
        around.engines.obtain(&spec.machine_id, &data_dir(spec), &spec.logs).await
    }

    /// Opens the ports.
    async fn open(&self, around: Around, spec: &LaunchSpec, engine: &Engine) -> Arc<Gate> {
        let info = ask(&engine.address, Method::GET, "/info").await.unwrap_or_default();
        let version = info["ServerVersion"].as_str().unwrap_or("of unknown version");
        let line = format!("Docker {version} at {} is ready to build", engine.address);
        self.logs.line(Provider::App, "info", &line);
        let house = House {
            app: self.app.clone(),
            engine: engine.address.clone(),
            own: engine.is_own().then(|| data_dir(spec)),
            steps: info["DockerRootDir"].as_str().and_then(steps::watched),
            doorman: around.doorman,
            faults: around.faults,
            logs: Arc::clone(&self.logs),
        };
        let gate = Gate::new(house, self.orders.clone());
        self.gate.send_replace(Some(Arc::clone(&gate)));
        gate
    }

    fn end(&self, exit: Exit) {
        self.exit.send_replace(Some(exit));
        self.logs.line(Provider::Runner, "info", &exit_line(exit));
    }

    fn ended(&self) -> bool {
        self.exit.borrow().is_some()
    }
}

const KILLED: Exit = Exit { code: 128 + SIGKILL, signal: Some(SIGKILL), oom_killed: false };

/// The machine's volume; without one, its own directory.
fn data_dir(spec: &LaunchSpec) -> PathBuf {
    let wanted = spec.env.get("DATA_DIR").map_or("/data", String::as_str);
    let mount = spec.mounts.iter().find(|mount| mount.guest_path == wanted);
    mount.map_or_else(|| spec.machine_dir.join("data"), |mount| mount.host_dir.clone())
}

/// Resolves when nobody has asked for anything long enough.
async fn idle(gate: &Gate, faults: &Faults, app: &str) {
    let mut activity = gate.activity.subscribe();
    let mut rules = faults.changes();
    loop {
        let limit = faults.builder(BuilderKnob::Idle, app).and_then(|fault| fault.delay()).unwrap_or(IDLE);
        let now = *activity.borrow_and_update();
        let due = async {
            match now.pending {
                0 => sleep_until(now.at + limit).await,
                _ => std::future::pending().await,
            }
        };
        tokio::select! {
            () = due => return,
            // The gate, which is borrowed here, holds the sender.
            _ = activity.changed() => {}
            _ = rules.changed() => {}
        }
    }
}

#[async_trait]
impl Instance for BuilderInstance {
    async fn wait(&self) -> Exit {
        let mut exit = self.exit.subscribe();
        let ended = exit.wait_for(Option::is_some).await.map(|slot| *slot);
        ended.ok().flatten().unwrap_or(KILLED)
    }

    async fn signal(&self, signal: i32) -> io::Result<()> {
        if self.ended() {
            return Err(io::Error::new(io::ErrorKind::NotFound, "the main process has ended"));
        }
        let exit = match signal {
            SIGKILL => KILLED,
            polite if POLITE.contains(&polite) => Exit { code: 0, signal: None, oom_killed: false },
            _ => return Ok(()),
        };
        // Nobody listens when it ends already.
        let _ = self.orders.send(exit);
        Ok(())
    }

    async fn kill(&self) {
        let _ = self.orders.send(KILLED);
        self.wait().await;
    }

    async fn freeze(&self, _frozen: bool) -> io::Result<()> {
        Err(io::Error::new(io::ErrorKind::Unsupported, "builders cannot be suspended"))
    }

    async fn connect(&self, port: u16) -> io::Result<BoxStream> {
        let door = match port {
            ENGINE_PORT => Some(Door::Engine),
            API_PORT => Some(Door::Api),
            _ => None,
        };
        let gate = self.gate.borrow().clone();
        let absent = self.faults.builder(BuilderKnob::Absent, &self.app).is_some();
        let (Some(door), Some(gate), false) = (door, gate, absent || self.ended()) else {
            return Err(io::Error::new(
                io::ErrorKind::ConnectionRefused,
                format!("nothing listens on port {port}"),
            ));
        };
        let (near, far) = tokio::io::duplex(BUFFER);
        tokio::spawn(gate.serve(far, door));
        Ok(Box::pin(near))
    }

    async fn ps(&self) -> io::Result<Vec<ProcessStat>> {
        if self.ended() {
            return Ok(Vec::new());
        }
        let open = self.gate.borrow().is_some();
        let ports = [ENGINE_PORT, API_PORT].into_iter().filter(|_| open);
        Ok(vec![ProcessStat {
            pid: 1,
            stime: 0,
            rtime: self.started.elapsed().as_secs(),
            command: "/dockerproxy".to_owned(),
            directory: "/".to_owned(),
            cpu: 0,
            rss: 0,
            listen_sockets: ports
                .map(|port| ListenSocket { proto: "tcp6".to_owned(), address: format!("[::]:{port}") })
                .collect(),
        }])
    }

    async fn exec(&self, _request: ExecRequest) -> io::Result<ExecResult> {
        Err(io::Error::new(io::ErrorKind::NotFound, "a builder of the local platform has no files"))
    }

    async fn session(&self, _request: SessionRequest) -> Result<Session, SessionError> {
        Err(SessionError::Unsupported { what: "a session", runtime: "builder" })
    }
}
