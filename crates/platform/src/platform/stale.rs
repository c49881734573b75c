//! The edge's view of the fleet when service discovery lags (fault `discovery-lag`): what was true then
//! instead of what is true now. Without such a rule it is the scheduler's own view. The gateway's resolver
//! lags by the same rules.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use async_trait::async_trait;
use tokio::sync::watch;

use super::seed::NEAREST;
use crate::domain::{Millis, now_ms};
use crate::edge::{Fleet, Route};
use crate::faults::{Faults, History, Lag, Target};
use crate::runtime::BoxStream;
use crate::state::State;

/// The ports every app is looked up on; others are the fleet's own TCP ports.
const EDGE_PORTS: [u16; 2] = [80, 443];

type Service = (String, u16);

/// A fleet as the edge sees it.
pub(super) struct StaleFleet {
    fleet: Arc<dyn Fleet>,
    state: Arc<State>,
    faults: Arc<Faults>,
    history: Mutex<History<Service, Route>>,
    changed: watch::Sender<u64>,
}

impl StaleFleet {
    /// The view over `fleet`; follows its changes until it is dropped.
    pub(super) fn over(fleet: Arc<dyn Fleet>, state: Arc<State>, faults: Arc<Faults>) -> Arc<Self> {
        let view = Arc::new(Self {
            fleet,
            state,
            faults: Arc::clone(&faults),
            history: Mutex::default(),
            changed: watch::Sender::new(0),
        });
        let weak = Arc::downgrade(&view);
        faults.at_each_addition(move || {
            if let Some(view) = weak.upgrade() {
                view.note(true);
            }
        });
        let (fleet_changes, fault_changes) = (view.fleet.changes(), faults.changes());
        tokio::spawn(follow(Arc::downgrade(&view), fleet_changes, fault_changes));
        view
    }

    fn history(&self) -> MutexGuard<'_, History<Service, Route>> {
        self.history.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn lag(&self, app: &str) -> Option<Lag> {
        let target = Target { app: Some(app), region: Some(NEAREST), ..Target::default() };
        self.faults.discovery_lag(&target)
    }

    /// Notes how the services under a rule look, forgets the others, and says when one of them is to be
    /// looked at again.
    fn note(&self, at_addition: bool) -> Option<Millis> {
        let apps: Vec<String> = self.state.read(|w| w.apps.values().map(|a| a.name.clone()).collect());
        let lagging: HashMap<String, Lag> =
            apps.into_iter().filter_map(|app| self.lag(&app).map(|lag| (app, lag))).collect();
        let mut history = self.history();
        history.retain(|(app, _)| lagging.contains_key(app));
        if lagging.is_empty() {
            return None;
        }
        let own = self.fleet.tcp_ports();
        let now = now_ms();
        let mut due: Option<Millis> = None;
        for (app, lag) in lagging {
            let ports = own.iter().filter(|(of, _)| *of == app).map(|(_, port)| *port).chain(EDGE_PORTS);
            for port in ports {
                let service = (app.clone(), port);
                let route = self.fleet.route(&app, port);
                history.note(service.clone(), lag, now, route, at_addition);
                let next = lag.delay.and_then(|delay| history.due(&service, delay, now));
                due = [due, next].into_iter().flatten().min();
            }
        }
        due
    }
}

/// Keeps the history while the view lives, and tells the edge when something became visible.
async fn follow(
    view: Weak<StaleFleet>,
    mut fleet_changes: watch::Receiver<u64>,
    mut fault_changes: watch::Receiver<u64>,
) {
    let mut due: Option<Millis> = None;
    loop {
        let wait = due.map(|at| Duration::from_millis(u64::try_from(at - now_ms()).unwrap_or(0)));
        let becomes_visible = async {
            match wait {
                Some(wait) => tokio::time::sleep(wait).await,
                None => std::future::pending().await,
            }
        };
        let gone = tokio::select! {
            changed = fleet_changes.changed() => changed.is_err(),
            changed = fault_changes.changed() => changed.is_err(),
            () = becomes_visible => false,
        };
        let Some(view) = view.upgrade().filter(|_| !gone) else { return };
        due = view.note(false);
        view.changed.send_modify(|n| *n += 1);
    }
}

#[async_trait]
impl Fleet for StaleFleet {
    fn route(&self, app: &str, port: u16) -> Option<Route> {
        let now = self.fleet.route(app, port);
        let Some(lag) = self.lag(app) else { return now };
        let then = self.history().seen(&(app.to_owned(), port), lag, now_ms()).cloned();
        // A service that was not known then has its port open already, but nobody behind it.
        then.or_else(|| now.map(|route| Route { backends: Vec::new(), ..route }))
    }

    fn app_of_hostname(&self, hostname: &str) -> Option<String> {
        self.fleet.app_of_hostname(hostname)
    }

    fn changes(&self) -> watch::Receiver<u64> {
        self.changed.subscribe()
    }

    fn tcp_ports(&self) -> Vec<(String, u16)> {
        self.fleet.tcp_ports()
    }

    async fn wake(&self, machine_id: &str) -> io::Result<()> {
        self.fleet.wake(machine_id).await
    }

    async fn connect(&self, machine_id: &str, port: u16) -> io::Result<BoxStream> {
        self.fleet.connect(machine_id, port).await
    }

    fn traffic(&self, machine_id: &str, open_requests: usize) {
        self.fleet.traffic(machine_id, open_requests);
    }

    fn log(&self, app: &str, machine_id: &str, level: &str, code: &str, message: &str) {
        self.fleet.log(app, machine_id, level, code, message);
    }
}
