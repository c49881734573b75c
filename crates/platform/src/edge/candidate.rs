//! From "a request for this app and port" to an open stream into a machine: picking, waking,
//! connecting, waiting, trying the next one.

use std::collections::{HashMap, HashSet};
use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures::FutureExt;
use futures::future::{BoxFuture, Shared};
use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until, timeout};

use super::balance::{Choice, Load, Memory, Permit};
use super::fault::{Code, Fault};
use super::{Backend, EdgeConfig, Fleet};
use crate::runtime::BoxStream;

/// Pauses between rounds of refused connections: first and longest.
const FIRST_PAUSE: Duration = Duration::from_millis(25);
const LONGEST_PAUSE: Duration = Duration::from_millis(500);

/// Which service of which app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Service {
    pub(super) app: String,
    /// External port.
    pub(super) port: u16,
}

/// An open stream with its place in the machine's load.
pub(super) struct Connected {
    pub(super) backend: Backend,
    pub(super) stream: BoxStream,
    pub(super) permit: Permit,
}

/// What a request remembers between attempts.
pub(super) struct Attempts {
    pub(super) memory: Memory,
    count: usize,
    deadline: Instant,
    pause: Duration,
    last: Option<Fault>,
    /// Machines whose failure was already logged for this request.
    logged: HashSet<String>,
}

impl Attempts {
    pub(super) fn new(patience: Duration, memory: Memory) -> Self {
        Self {
            memory,
            count: 0,
            deadline: Instant::now() + patience,
            pause: FIRST_PAUSE,
            last: None,
            logged: HashSet::new(),
        }
    }

    /// A machine failed the request: not again before the others were tried.
    pub(super) fn failed(&mut self, machine: &str, fault: Fault) {
        self.memory.excluded.insert(machine.to_owned());
        self.last = Some(fault);
    }
}

type Waking = Shared<BoxFuture<'static, Result<(), Fault>>>;

/// Resolves at the next change; never, when there will be none.
async fn changed<T>(receiver: &mut watch::Receiver<T>) {
    if receiver.changed().await.is_err() {
        std::future::pending::<()>().await;
    }
}

/// Finds machines for requests.
pub(super) struct Candidates {
    pub(super) fleet: Arc<dyn Fleet>,
    pub(super) load: Arc<Load>,
    /// Machines being started: requests for the same one share the wait.
    waking: Arc<Mutex<HashMap<String, Waking>>>,
    connect_timeout: Duration,
    wake_timeout: Duration,
}

impl Candidates {
    pub(super) fn new(fleet: Arc<dyn Fleet>, config: &EdgeConfig) -> Self {
        Self {
            load: Load::new(Arc::clone(&fleet)),
            fleet,
            waking: Arc::default(),
            connect_timeout: config.connect_timeout,
            wake_timeout: config.wake_timeout,
        }
    }

    /// Connects to the best machine, within the attempts' deadline. The fault that is returned was
    /// logged.
    pub(super) async fn connect(
        &self,
        service: &Service,
        attempts: &mut Attempts,
    ) -> Result<Connected, Fault> {
        loop {
            // Subscribed before looking: a change in between is not missed.
            let (mut changes, mut freed) = (self.fleet.changes(), self.load.freed());
            let route = self.fleet.route(&service.app, service.port);
            let backends = route.map(|r| r.backends).unwrap_or_default();
            let (choice, permit) = self.load.reserve(&backends, &attempts.memory);
            match (choice, permit) {
                (Choice::Use { machine, also_wake }, Some(permit)) => {
                    if let Some(asleep) = also_wake {
                        // Its outcome is logged where it is waited for; the load just asks early.
                        drop(self.wake(&backends[asleep].machine_id));
                    }
                    let backend = backends[machine].clone();
                    attempts.count += 1;
                    match self.open(&backend).await {
                        Ok(stream) => {
                            return Ok(Connected { backend, stream, permit });
                        }
                        Err(fault) => self.refused(service, &backend, fault, attempts),
                    }
                }
                (Choice::Wake { machine }, _) => {
                    self.wake_for(service, &backends[machine].machine_id, attempts).await;
                }
                (Choice::Full, _) => {
                    attempts.last = Some(Fault::new(
                        Code::PL01,
                        "every instance of the service has reached its hard concurrency limit",
                    ));
                    tokio::select! {
                        () = changed(&mut freed) => {}
                        () = changed(&mut changes) => {}
                        () = sleep_until(attempts.deadline) => return Err(self.give_up(service, attempts)),
                    }
                }
                (Choice::Wait, _) => {
                    let pause = self.rest(attempts);
                    tokio::select! {
                        () = changed(&mut changes) => {}
                        () = sleep(pause) => {}
                        () = sleep_until(attempts.deadline) => return Err(self.give_up(service, attempts)),
                    }
                }
                (Choice::Nothing | Choice::Use { .. }, _) => {
                    return Err(self.give_up(service, attempts));
                }
            }
        }
    }

    /// After every machine was tried: tries them again after a pause that grows. Without anything
    /// tried, only a change of the fleet helps.
    fn rest(&self, attempts: &mut Attempts) -> Duration {
        if attempts.memory.excluded.is_empty() {
            return self.wake_timeout.max(Duration::from_secs(60));
        }
        attempts.memory.excluded.clear();
        let pause = attempts.pause;
        attempts.pause = (pause * 2).min(LONGEST_PAUSE);
        pause
    }

    async fn open(&self, backend: &Backend) -> Result<BoxStream, Fault> {
        let port = backend.internal_port;
        let connecting = self.fleet.connect(&backend.machine_id, port);
        match timeout(self.connect_timeout, connecting).await {
            Ok(Ok(stream)) => Ok(stream),
            Ok(Err(error)) => Err(Fault::connect(&error, port)),
            Err(_) => Err(Fault::connect(&io::ErrorKind::TimedOut.into(), port)),
        }
    }

    /// A machine that stopped while we were connecting is no fault of the app and not logged.
    fn refused(&self, service: &Service, backend: &Backend, fault: Fault, attempts: &mut Attempts) {
        let id = &backend.machine_id;
        if self.still_started(service, id) && attempts.logged.insert(id.clone()) {
            self.log(service, id, "error", &fault);
        }
        attempts.failed(id, fault);
    }

    pub(super) fn still_started(&self, service: &Service, machine: &str) -> bool {
        let route = self.fleet.route(&service.app, service.port);
        route.is_some_and(|r| r.backends.iter().any(|b| b.machine_id == machine && b.started))
    }

    async fn wake_for(&self, service: &Service, machine: &str, attempts: &mut Attempts) {
        attempts.count += 1;
        let started = Instant::now();
        match self.wake(machine).await {
            Ok(()) => {
                attempts.memory.woken.insert(machine.to_owned());
                // The app needs time to listen: what is left of the time for waking.
                attempts.deadline = attempts.deadline.max(started + self.wake_timeout);
            }
            Err(fault) => {
                if attempts.logged.insert(machine.to_owned()) {
                    self.log(service, machine, "error", &fault);
                }
                attempts.memory.unwakeable.insert(machine.to_owned());
                attempts.failed(machine, fault);
            }
        }
    }

    /// Starts a machine once, however many requests want it; goes on if they go away.
    fn wake(&self, machine: &str) -> Waking {
        let mut waking = self.waking.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(running) = waking.get(machine) {
            return running.clone();
        }
        let (fleet, limit) = (Arc::clone(&self.fleet), self.wake_timeout);
        let (id, list) = (machine.to_owned(), Arc::clone(&self.waking));
        let task = tokio::spawn(async move {
            let result = timeout(limit, fleet.wake(&id)).await;
            list.lock().unwrap_or_else(PoisonError::into_inner).remove(&id);
            match result {
                Ok(Ok(())) => Ok(()),
                Ok(Err(error)) => {
                    Err(Fault::new(Code::PM01, format!("machines API returned an error: {error}")))
                }
                Err(_) => Err(Fault::new(
                    Code::PM03,
                    format!("could not wake up machine within {}s", limit.as_secs()),
                )),
            }
        });
        let wait: BoxFuture<'static, Result<(), Fault>> = Box::pin(async move {
            let gone = |_| Err(Fault::new(Code::PM01, "machine start was cancelled"));
            task.await.unwrap_or_else(gone)
        });
        let shared = wait.shared();
        waking.insert(machine.to_owned(), shared.clone());
        shared
    }

    /// Whether discovery names a machine the request may go to at all, in whatever state.
    fn known(&self, service: &Service, attempts: &Attempts) -> bool {
        let route = self.fleet.route(&service.app, service.port);
        let forced = attempts.memory.forced.as_ref();
        let allowed = |b: &Backend| forced.is_none_or(|id| *id == b.machine_id);
        route.is_some_and(|r| r.backends.iter().any(allowed))
    }

    fn give_up(&self, service: &Service, attempts: &Attempts) -> Fault {
        let fault = match &attempts.last {
            Some(last) if last.code == Code::PL01 => last.clone(),
            Some(last) => Fault::exhausted(attempts.count, last),
            None if self.known(service, attempts) => Fault::unhealthy(service.port),
            None => Fault::unknown(service.port),
        };
        self.log(service, "", "error", &fault);
        fault
    }

    pub(super) fn log(&self, service: &Service, machine: &str, level: &str, fault: &Fault) {
        self.fleet.log(&service.app, machine, level, fault.code.as_str(), &fault.message);
    }
}
