//! A runtime in memory, and the scheduler's other neighbours.

use std::collections::{BTreeMap, HashMap};
use std::future::Future;
use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex};

use async_trait::async_trait;
use serde_json::json;
use tokio::io::DuplexStream;
use tokio::sync::watch;

use crate::domain::{Host, HostStatus};
use crate::logs::{LogSink, Provider};
use crate::runtime::{
    BoxStream, ExecRequest, ExecResult, Exit, Instance, LaunchSpec, ProcessStat, Runtime, StartError,
};
use crate::scheduler::{
    Ceiling, ForeignLease, Image, ImageError, ImageName, ImageSource, Knobs, Logs, Origin,
};

pub(crate) type Listener =
    Arc<dyn Fn(DuplexStream) -> Pin<Box<dyn Future<Output = ()> + Send>> + Send + Sync>;

/// A process that does nothing until it is told.
pub(crate) struct FakeInstance {
    exit: watch::Sender<Option<Exit>>,
    /// Ends on the stop signal.
    obeys: bool,
    pub(crate) signals: Mutex<Vec<i32>>,
    pub(crate) frozen: Mutex<bool>,
    listeners: Mutex<HashMap<u16, Listener>>,
}

impl FakeInstance {
    pub(crate) fn idle() -> Arc<Self> {
        Arc::new(Self {
            exit: watch::Sender::new(None),
            obeys: true,
            signals: Mutex::default(),
            frozen: Mutex::default(),
            listeners: Mutex::default(),
        })
    }

    pub(crate) fn listening(port: u16, listener: Listener) -> Arc<Self> {
        let instance = Self::idle();
        instance.listen(port, listener);
        instance
    }

    pub(crate) fn listen(&self, port: u16, listener: Listener) {
        self.listeners.lock().unwrap().insert(port, listener);
    }

    pub(crate) fn end(&self, code: i32) {
        self.finish(Exit { code, signal: None, oom_killed: false });
    }

    pub(crate) fn finish(&self, exit: Exit) {
        self.exit.send_if_modified(|e| e.is_none().then(|| *e = Some(exit)).is_some());
    }
}

#[async_trait]
impl Instance for FakeInstance {
    async fn wait(&self) -> Exit {
        let mut exit = self.exit.subscribe();
        let found = exit.wait_for(Option::is_some).await.map(|e| *e);
        found.ok().flatten().unwrap()
    }

    async fn signal(&self, signal: i32) -> io::Result<()> {
        self.signals.lock().unwrap().push(signal);
        if self.obeys && !*self.frozen.lock().unwrap() {
            self.finish(Exit { code: 128 + signal, signal: Some(signal), oom_killed: false });
        }
        Ok(())
    }

    async fn kill(&self) {
        self.finish(Exit { code: 137, signal: Some(9), oom_killed: false });
    }

    async fn freeze(&self, frozen: bool) -> io::Result<()> {
        *self.frozen.lock().unwrap() = frozen;
        Ok(())
    }

    async fn connect(&self, port: u16) -> io::Result<BoxStream> {
        let listener = self.listeners.lock().unwrap().get(&port).cloned();
        let listener = listener.ok_or_else(|| io::Error::from(io::ErrorKind::ConnectionRefused))?;
        let (ours, theirs) = tokio::io::duplex(4096);
        tokio::spawn(listener(theirs));
        Ok(Box::pin(ours))
    }

    async fn ps(&self) -> io::Result<Vec<ProcessStat>> {
        Ok(Vec::new())
    }

    async fn exec(&self, request: ExecRequest) -> io::Result<ExecResult> {
        let stdout = request.argv.join(" ").into_bytes();
        Ok(ExecResult { exit_code: 0, exit_signal: 0, stdout, stderr: Vec::new() })
    }
}

/// What the next starts of the runtime do.
#[derive(Clone)]
pub(crate) enum Behaviour {
    Runs,
    /// Ignores the stop signal.
    Stubborn,
    Exits(i32),
    Fails(StartError),
}

pub(crate) struct FakeRuntime {
    behaviour: Mutex<Behaviour>,
    pub(crate) specs: Mutex<Vec<LaunchSpec>>,
    pub(crate) instances: Mutex<HashMap<String, Arc<FakeInstance>>>,
    pub(crate) destroyed: Mutex<Vec<String>>,
}

impl FakeRuntime {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self {
            behaviour: Mutex::new(Behaviour::Runs),
            specs: Mutex::default(),
            instances: Mutex::default(),
            destroyed: Mutex::default(),
        })
    }

    pub(crate) fn behave(&self, behaviour: Behaviour) {
        *self.behaviour.lock().unwrap() = behaviour;
    }

    pub(crate) fn instance(&self, machine: &str) -> Arc<FakeInstance> {
        self.instances.lock().unwrap()[machine].clone()
    }
}

#[async_trait]
impl Runtime for FakeRuntime {
    fn name(&self) -> &'static str {
        "fake"
    }

    async fn start(&self, spec: LaunchSpec) -> Result<Arc<dyn Instance>, StartError> {
        let behaviour = self.behaviour.lock().unwrap().clone();
        let id = spec.machine_id.clone();
        self.specs.lock().unwrap().push(spec);
        let instance = match behaviour {
            Behaviour::Fails(error) => return Err(error),
            Behaviour::Stubborn => Arc::new(FakeInstance {
                exit: watch::Sender::new(None),
                obeys: false,
                signals: Mutex::default(),
                frozen: Mutex::default(),
                listeners: Mutex::default(),
            }),
            _ => FakeInstance::idle(),
        };
        if let Behaviour::Exits(code) = behaviour {
            instance.end(code);
        }
        self.instances.lock().unwrap().insert(id, Arc::clone(&instance));
        Ok(instance)
    }

    async fn destroy(&self, machine_id: &str) {
        self.destroyed.lock().unwrap().push(machine_id.to_owned());
    }
}

/// Knows every image but `…:missing`.
pub(crate) struct FakeImages;

#[async_trait]
impl ImageSource for FakeImages {
    async fn resolve(&self, name: &ImageName) -> Result<Image, ImageError> {
        if name.tag == "missing" {
            return Err(ImageError::NotFound);
        }
        Ok(Image {
            digest: "sha256:abc".to_owned(),
            config: json!({"Cmd": ["serve"], "Env": ["FROM_IMAGE=1"]}),
            layers: Vec::new(),
            labels: BTreeMap::new(),
            size: 10,
        })
    }
}

#[derive(Default)]
pub(crate) struct FakeLogs(pub(crate) Arc<Mutex<Vec<(Provider, String)>>>);

struct FakeSink(Arc<Mutex<Vec<(Provider, String)>>>);

impl LogSink for FakeSink {
    fn line(&self, provider: Provider, _level: &str, message: &str) {
        self.0.lock().unwrap().push((provider, message.to_owned()));
    }
}

impl Logs for FakeLogs {
    fn sink(&self, _app: &str, _machine: &str, _region: &str) -> Arc<dyn LogSink> {
        Arc::new(FakeSink(Arc::clone(&self.0)))
    }

    fn line(&self, _o: &Origin<'_>, provider: Provider, _l: &str, _c: Option<&str>, message: &str) {
        self.0.lock().unwrap().push((provider, message.to_owned()));
    }
}

#[derive(Default)]
pub(crate) struct Answers {
    pub(crate) hosts: HashMap<String, HostStatus>,
    pub(crate) disabled: bool,
    pub(crate) ceiling: Ceiling,
    pub(crate) lease: Option<ForeignLease>,
    pub(crate) secrets_lag: u64,
}

/// Knobs a test turns.
pub(crate) struct FakeKnobs {
    answers: Mutex<Answers>,
    changes: watch::Sender<u64>,
}

impl FakeKnobs {
    pub(crate) fn new() -> Arc<Self> {
        Arc::new(Self { answers: Mutex::default(), changes: watch::Sender::new(0) })
    }

    pub(crate) fn turn(&self, turn: impl FnOnce(&mut Answers)) {
        turn(&mut self.answers.lock().unwrap());
        self.changes.send_modify(|n| *n += 1);
    }
}

impl Knobs for FakeKnobs {
    fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    fn host_status(&self, host: &Host) -> Option<HostStatus> {
        self.answers.lock().unwrap().hosts.get(&host.id).copied()
    }

    fn deploys_disabled(&self, _host: &Host) -> bool {
        self.answers.lock().unwrap().disabled
    }

    fn ceiling(&self, _host: &Host) -> Ceiling {
        self.answers.lock().unwrap().ceiling
    }

    fn secrets_lag(&self, _machine: &Origin<'_>) -> u64 {
        self.answers.lock().unwrap().secrets_lag
    }

    fn lease(&self, _machine: &Origin<'_>) -> Option<ForeignLease> {
        self.answers.lock().unwrap().lease.clone()
    }
}
