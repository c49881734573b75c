//! The gateway with everything around it: the lock, the tasks, and what the platform's rooms say.

use std::collections::HashMap;
use std::net::{Ipv6Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use netstack::noise::{PrivateKey, PublicKey};
use tokio::sync::{Notify, mpsc};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::core::{Core, Stranger, Work};
use super::directory::{self, Guest, Presence};
use super::dns::{AppView, Mood, View};
use super::routes::Prefix;
use super::{attached, keys, services};
use crate::domain::{Gateway as Announced, MachineState, Millis, now_ms};
use crate::edge::EdgeDoor;
use crate::faults::{Faults, GatewayKnob, GatewayRule, History, Lag, Target};
use crate::inventory::peers;
use crate::logs::LogStore;
use crate::platform::seed::NEAREST;
use crate::scheduler::Scheduler;
use crate::ssh::SshServer;
use crate::state::{State, World};

/// The rooms the gateway leads to.
pub struct Around {
    pub data_dir: PathBuf,
    pub state: Arc<State>,
    pub scheduler: Arc<Scheduler>,
    pub logs: Arc<LogStore>,
    pub faults: Arc<Faults>,
    /// Private addresses of apps lead there.
    pub edge: EdgeDoor,
    /// Port 22 of every machine.
    pub ssh: Arc<SshServer>,
    /// The Machines API, served at `<net>::3` port 4280.
    pub api: axum::Router,
    /// Who resolves names outside the private network; nobody: they are refused.
    pub dns_upstream: Option<SocketAddr>,
}

/// A running gateway, shared by its tasks.
pub(super) struct Running {
    pub(super) around: Around,
    /// Region codes of the gateways.
    pub(super) regions: Vec<String>,
    /// Address of each gateway.
    addresses: Vec<String>,
    core: Mutex<Core>,
    /// The time for the next timeout came nearer.
    timer: Notify,
    /// One plan at a time.
    planning: Mutex<()>,
    pub(super) devices: Mutex<attached::Table>,
    guests: Mutex<Vec<Guest>>,
    late: Mutex<History<String, AppView>>,
    /// Regions by distance, from each.
    near: HashMap<String, Vec<String>>,
    seen: mpsc::UnboundedSender<Vec<PublicKey>>,
    pub(super) closing: CancellationToken,
    pub(super) tasks: TaskTracker,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Running {
    /// Announces the gateways and starts everything but the sockets' tasks.
    pub(super) fn start(
        around: Around,
        regions: Vec<String>,
        addresses: Vec<String>,
        core: Core,
    ) -> Arc<Self> {
        let near = around.state.read(|world| {
            let codes = world.regions.iter().map(|region| region.code.clone());
            codes.map(|code| (code.clone(), directory::nearest_first(world, &code))).collect()
        });
        let (seen, handshakes) = mpsc::unbounded_channel();
        let running = Arc::new(Self {
            around,
            regions,
            addresses,
            core: Mutex::new(core),
            timer: Notify::new(),
            planning: Mutex::new(()),
            devices: Mutex::default(),
            guests: Mutex::default(),
            late: Mutex::default(),
            near,
            seen,
            closing: CancellationToken::new(),
            tasks: TaskTracker::new(),
        });
        running.announce();
        running.reconcile(false);
        let weak = Arc::downgrade(&running);
        running.around.faults.at_each_addition(move || {
            if let Some(running) = weak.upgrade() {
                running.rules_changed();
                running.reconcile(true);
            }
        });
        let weak = Arc::downgrade(&running);
        running.around.scheduler.at_each_instance(move || {
            if let Some(running) = weak.upgrade() {
                running.reconcile(false);
            }
        });
        running.spawn(Arc::clone(&running).keep_time());
        running.spawn(Arc::clone(&running).follow());
        running.spawn(note_handshakes(Arc::downgrade(&running), handshakes));
        running
    }

    /// Runs a task that ends when the gateway closes.
    pub(super) fn spawn(&self, task: impl Future<Output = ()> + Send + 'static) {
        let closing = self.closing.clone();
        self.tasks.spawn(async move {
            tokio::select! {
                () = task => {}
                () = closing.cancelled() => {}
            }
        });
    }

    /// One turn of the gateway: `act`, then everything that came of it goes out.
    pub(super) fn with<R>(self: &Arc<Self>, act: impl FnOnce(&mut Core, Instant) -> R) -> R {
        let now = Instant::now();
        let (result, work) = {
            let mut core = lock(&self.core);
            let result = act(&mut core, now);
            (result, core.finish(now))
        };
        self.perform(work);
        result
    }

    /// A look at the gateway.
    pub(super) fn look<R>(&self, at: impl FnOnce(&Core) -> R) -> R {
        at(&lock(&self.core))
    }

    fn perform(self: &Arc<Self>, work: Work) {
        if work.sooner {
            self.timer.notify_one();
        }
        if !work.seen.is_empty() {
            // The receiver lives as long as the gateway does.
            let _ = self.seen.send(work.seen);
        }
        if !work.strangers.is_empty() {
            self.introduce(&work.strangers);
        }
    }

    /// Peers made since the last plan: installs them, and lets their initiations be answered.
    fn introduce(self: &Arc<Self>, strangers: &[Stranger]) {
        let known = self.around.state.read(|world| {
            strangers.iter().any(|stranger| peers::by_public_key(world, stranger.key.as_bytes()).is_some())
        });
        if known {
            self.reconcile(false);
            self.with(|core, now| strangers.iter().for_each(|stranger| core.again(now, stranger)));
        }
    }

    /// Waits for what happens by itself.
    async fn keep_time(self: Arc<Self>) {
        loop {
            let due = lock(&self.core).schedule();
            let sleep = async {
                match due {
                    Some(at) => tokio::time::sleep_until(at.into()).await,
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                () = self.timer.notified() => {}
                () = sleep => self.with(|core, now| core.handle_timeout(now)),
            }
        }
    }

    /// Follows the platform: who exists, what runs, what is meant to go wrong.
    async fn follow(self: Arc<Self>) {
        let mut state = self.around.state.changes();
        let mut faults = self.around.faults.changes();
        loop {
            let due = self.reconcile(false);
            let visible = async {
                match due {
                    Some(at) => {
                        let wait = Duration::from_millis(u64::try_from(at - now_ms()).unwrap_or(0));
                        tokio::time::sleep(wait).await;
                    }
                    None => std::future::pending().await,
                }
            };
            tokio::select! {
                changed = state.changed() => if changed.is_err() { return },
                changed = faults.changed() => {
                    if changed.is_err() { return }
                    self.rules_changed();
                }
                () = visible => {}
            }
        }
    }

    /// Brings routes, peers, devices and names up to date. Returns when names change by themselves.
    pub(super) fn reconcile(self: &Arc<Self>, at_addition: bool) -> Option<Millis> {
        let _turn = lock(&self.planning);
        let scheduler = &self.around.scheduler;
        let instances: HashMap<String, _> = scheduler.instances().into_iter().collect();
        attached::follow(self, &instances);
        let guests = lock(&self.guests).clone();
        let (plan, due) = self.around.state.read(|world| {
            let devices = lock(&self.devices);
            let presence = |machine: &crate::domain::Machine| Presence {
                running: instances.contains_key(&machine.id)
                    && machine.state != MachineState::Suspended
                    && scheduler.host_status_in(world, &machine.host)
                        != crate::domain::HostStatus::Unreachable,
                device: devices.of(&machine.id),
            };
            let plan = directory::plan(world, &self.regions, presence, &guests);
            (plan, self.note_lagging(world, at_addition))
        });
        let born = self.with(|core, now| core.apply(now, plan));
        for (prefix, host) in born {
            services::serve(self, prefix, &host);
        }
        due
    }

    /// Notes how apps look that are seen late. Returns when one of them looks different by itself.
    fn note_lagging(&self, world: &World, at_addition: bool) -> Option<Millis> {
        let now = now_ms();
        let lags: HashMap<&str, Lag> =
            world.apps.keys().filter_map(|app| Some((app.as_str(), self.lag(app)?))).collect();
        let mut late = lock(&self.late);
        late.retain(|app| lags.contains_key(app.as_str()));
        let mut due: Option<Millis> = None;
        for (app, lag) in &lags {
            let key = (*app).to_owned();
            late.note(
                key.clone(),
                *lag,
                now,
                Some(directory::app_view(world, &world.apps[*app])),
                at_addition,
            );
            let next = lag.delay.and_then(|delay| late.due(&key, delay, now));
            due = [due, next].into_iter().flatten().min();
        }
        due
    }

    fn lag(&self, app: &str) -> Option<Lag> {
        let target = Target { app: Some(app), region: Some(NEAREST), ..Target::default() };
        self.around.faults.discovery_lag(&target)
    }

    /// Names of a network, with what is seen late.
    pub(super) fn view(&self, prefix: Prefix) -> View {
        self.around.state.read(|world| {
            // After the world's lock, as everywhere.
            let late = lock(&self.late);
            directory::view(world, prefix, |app| match self.lag(&app.name) {
                Some(lag) => late.seen(&app.name, lag, now_ms()).cloned().unwrap_or_default(),
                None => directory::app_view(world, app),
            })
        })
    }

    /// Region of whoever has this address.
    pub(super) fn region_of(&self, address: Ipv6Addr) -> String {
        let of_peer = self.look(|core| core.region_of(address).map(str::to_owned));
        let of_machine = || {
            let text = address.to_string();
            let found = |world: &World| {
                world.machines.values().find(|machine| machine.private_ip == text).map(|m| m.region.clone())
            };
            self.around.state.read(found)
        };
        of_peer.or_else(of_machine).unwrap_or_else(|| NEAREST.to_owned())
    }

    /// Every region, the nearest to one of them first.
    pub(super) fn near(&self, region: &str) -> &[String] {
        self.near.get(region).map_or(&[], Vec::as_slice)
    }

    /// What the knobs make of the resolver, asked once per question.
    pub(super) fn mood(&self, region: &str) -> Mood {
        let on = |knob| self.around.faults.gateway(knob, None, region);
        if on(GatewayKnob::DnsSilent).is_some() {
            return Mood::Silent;
        }
        if on(GatewayKnob::DnsServfail).is_some() {
            return Mood::ServFail;
        }
        let value = |knob| on(knob).and_then(|fault| fault.value);
        if let Some(lie) = value(GatewayKnob::DnsLie).and_then(|value| value.parse().ok()) {
            return Mood::Lying(lie);
        }
        value(GatewayKnob::DnsCname).map_or(Mood::Normal, Mood::Alias)
    }

    fn rules_changed(self: &Arc<Self>) {
        let fresh = self.with(|core, now| core.refresh_knobs(now));
        for rule in fresh {
            match rule.fault.knob {
                GatewayKnob::Restart => self.with(|core, _| core.restart(rule.region.as_deref(), None)),
                GatewayKnob::RestartNewKey => self.restart_with_new_keys(&rule),
                _ => {}
            }
        }
    }

    fn restart_with_new_keys(self: &Arc<Self>, rule: &GatewayRule) {
        let only = rule.region.as_deref();
        // A full disk: the keys are new for as long as this platform runs.
        let keys = keys::renew(&self.around.data_dir, &self.regions, only)
            .unwrap_or_else(|_| self.regions.iter().map(|_| PrivateKey::generate()).collect());
        self.with(|core, _| core.restart(only, Some(&keys)));
        self.announce();
    }

    /// Tells the world which gateways there are; the API gives them to new peers.
    fn announce(&self) {
        let keys = self.look(Core::public_keys);
        let gateways =
            self.regions.iter().zip(&self.addresses).zip(keys).map(|((region, address), key)| Announced {
                name: format!("{region}1"),
                region: region.clone(),
                endpoint: address.clone(),
                public_key: key.to_string(),
            });
        let gateways: Vec<Announced> = gateways.collect();
        self.around.state.update(|world| world.gateways = gateways);
    }

    /// A peer for as long as a connection lives.
    pub(super) fn welcome(self: &Arc<Self>, guest: Guest) {
        lock(&self.guests).push(guest);
        self.reconcile(false);
    }

    /// Its connection is gone.
    pub(super) fn farewell(self: &Arc<Self>, key: &PublicKey) {
        lock(&self.guests).retain(|guest| guest.key != *key);
        self.reconcile(false);
    }
}

/// Keeps ephemeral peers that are in use. Written elsewhere than under the gateway's lock: it is a disk's
/// business.
async fn note_handshakes(running: Weak<Running>, mut handshakes: mpsc::UnboundedReceiver<Vec<PublicKey>>) {
    while let Some(keys) = handshakes.recv().await {
        let Some(running) = running.upgrade() else { return };
        let ids: Vec<String> = running.around.state.read(|world| {
            let of =
                |key: &PublicKey| peers::by_public_key(world, key.as_bytes()).filter(|peer| peer.ephemeral);
            keys.iter().filter_map(|key| of(key).map(|peer| peer.id.clone())).collect()
        });
        if !ids.is_empty() {
            running.around.state.update(|world| ids.iter().for_each(|id| peers::seen(world, id, now_ms())));
        }
    }
}
