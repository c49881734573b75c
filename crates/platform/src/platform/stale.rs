//! The edge's view of the fleet when service discovery lags (fault `discovery-lag`): what was true then
//! instead of what is true now. Without such a rule it is the scheduler's own view.
//!
//! There is no DNS server on the local platform, so the edge is all of service discovery that can lag.

use std::collections::HashMap;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::Duration;

use async_trait::async_trait;
use tokio::sync::watch;

use super::seed::NEAREST;
use crate::domain::{Millis, now_ms};
use crate::edge::{Fleet, Route};
use crate::faults::{Faults, Lag, Target};
use crate::runtime::BoxStream;
use crate::state::State;

/// The ports every app is looked up on; others are the fleet's own TCP ports.
const EDGE_PORTS: [u16; 2] = [80, 443];

type Service = (String, u16);

/// What was known of services, oldest first; the first entry holds for all time before it.
#[derive(Debug, Default)]
struct History(HashMap<Service, Vec<(Millis, Option<Route>)>>);

impl History {
    /// Notes how a service looks now. One that was not there when its rule came into force was nothing then.
    fn note(&mut self, service: Service, lag: Lag, now: Millis, route: Option<Route>, at_addition: bool) {
        let entries = self.0.entry(service).or_default();
        if entries.is_empty() && !at_addition {
            entries.push((lag.since, None));
        }
        if entries.last().is_none_or(|(_, last)| *last != route) {
            entries.push((now, route));
        }
        // What is older than the newest visible entry is never asked for again.
        if let Some(seen) = lag.delay.map(|delay| now - millis(delay)) {
            let visible = entries.iter().rposition(|(at, _)| *at <= seen).unwrap_or(0);
            entries.drain(..visible);
        }
    }

    /// What a service looked like for somebody whose knowledge is `lag` old.
    fn seen(&self, service: &Service, lag: Lag, now: Millis) -> Option<&Route> {
        let entries = self.0.get(service)?;
        let seen = lag.delay.map_or(lag.since, |delay| now - millis(delay));
        let visible = entries.iter().rposition(|(at, _)| *at <= seen).unwrap_or(0);
        entries.get(visible)?.1.as_ref()
    }

    /// When the next entry becomes visible to somebody with this delay.
    fn due(&self, service: &Service, delay: Duration, now: Millis) -> Option<Millis> {
        let entries = self.0.get(service)?;
        entries.iter().map(|(at, _)| at + millis(delay)).find(|at| *at > now)
    }
}

fn millis(duration: Duration) -> Millis {
    Millis::try_from(duration.as_millis()).unwrap_or(Millis::MAX / 4)
}

/// A fleet as the edge sees it.
pub(super) struct StaleFleet {
    fleet: Arc<dyn Fleet>,
    state: Arc<State>,
    faults: Arc<Faults>,
    history: Mutex<History>,
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

    fn history(&self) -> MutexGuard<'_, History> {
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
        history.0.retain(|(app, _), _| lagging.contains_key(app));
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

#[cfg(test)]
mod tests {
    use super::*;

    fn route(app: &str) -> Option<Route> {
        Some(Route { app: app.to_owned(), ..Route::default() })
    }

    fn name(history: &History, lag: Lag, now: Millis) -> Option<&str> {
        history.seen(&("a".to_owned(), 80), lag, now).map(|r| r.app.as_str())
    }

    #[test]
    fn a_frozen_view_stays_as_it_was() {
        let lag = Lag { since: 100, delay: None };
        let mut history = History::default();
        let service = ("a".to_owned(), 80);
        history.note(service.clone(), lag, 100, route("old"), true);
        history.note(service, lag, 150, route("new"), false);
        assert_eq!(name(&history, lag, 9_000), Some("old"));
    }

    #[test]
    fn a_late_view_follows_after_its_delay() {
        let lag = Lag { since: 100, delay: Some(Duration::from_millis(50)) };
        let mut history = History::default();
        let service = ("a".to_owned(), 80);
        history.note(service.clone(), lag, 100, route("old"), true);
        history.note(service.clone(), lag, 120, route("new"), false);
        assert_eq!(name(&history, lag, 130), Some("old"));
        assert_eq!(history.due(&service, Duration::from_millis(50), 155), Some(170));
        assert_eq!(name(&history, lag, 170), Some("new"));
        history.note(service.clone(), lag, 400, route("new"), false);
        assert_eq!(history.0[&service].len(), 1, "what nobody can see any more is forgotten");
    }

    #[test]
    fn an_app_younger_than_the_rule_is_not_known_yet() {
        let lag = Lag { since: 100, delay: Some(Duration::from_millis(50)) };
        let mut history = History::default();
        history.note(("a".to_owned(), 80), lag, 200, route("new"), false);
        assert_eq!(name(&history, lag, 210), None);
        assert_eq!(name(&history, lag, 250), Some("new"));
        let frozen = Lag { since: 100, delay: None };
        assert_eq!(name(&history, frozen, 9_000), None);
    }
}
