//! Deploy: from a plan to verified machines. The only room with deploy's side effects.
//!
//! In: a [`model::plan::Plan`] (made by the pure planner from an observed [`model::plan::Snapshot`]) and the ports to
//! the APIs. Out: an [`Outcome`], and on the way one stream of [`Event`]s that the live board, the plain
//! lines and the NDJSON file are made of. Never: prints, prompts, reads flags or the environment.

pub(crate) mod beside;
pub(crate) mod checks;
mod creation;
pub(crate) mod event;
mod evidence;
mod execute;
pub(crate) mod health;
pub(crate) mod journal;
mod lag;
mod lane;
mod lease;
mod mutation;
pub(crate) mod observe;
pub(crate) mod outcome;
pub(crate) mod pause;
mod prove;
mod provision;
pub(crate) mod reach;
mod release;
mod release_command;
mod service;
mod split;
mod test_machine;
mod undo;
mod verify;
mod watch;

use std::collections::BTreeMap;
use std::time::Duration;

use model::diagnosis::{Code, ImpactState, Phase, Token};
use model::journal::{Command, CommandProgress, Entry, Progress};
use model::machine::{Nonce, Shared};
use model::plan::{IpKind, Plan, ReleaseStamp};

use crate::api::incidents::IncidentsApi;
use crate::api::{Error, GraphQl, LogsApi, MachinesApi, UiEx};
use crate::context::{Interrupt, Session};
use crate::diagnostics::Failure;
use crate::diagnostics::from_api::Asked;

pub(crate) use event::{Event, Listener};
pub(crate) use journal::Journal;
use lease::Leases;
pub(crate) use outcome::{MachineOutcome, Outcome};
pub(crate) use verify::standing;

/// The APIs a deploy talks to, and whose app it is about.
#[derive(Clone)]
pub(crate) struct Ports {
    pub(crate) machines: MachinesApi,
    pub(crate) uiex: UiEx,
    pub(crate) logs: LogsApi,
    pub(crate) graphql: GraphQl,
    pub(crate) incidents: IncidentsApi,
    /// Where the app's images are.
    pub(crate) images: crate::build::Home,
    pub(crate) app: String,
    pub(crate) org: String,
    /// For diagnostics: where the token came from.
    pub(crate) token: Token,
    /// How this client names itself to an app it visits.
    pub(crate) user_agent: String,
    /// Certificate of the local platform's edge.
    pub(crate) local_ca: Option<std::path::PathBuf>,
    /// Record of the build behind the image; 0 = none.
    pub(crate) build_id: i64,
    /// Who asks the private network's DNS; `None`: no tunnel is there.
    pub(crate) private: Option<std::rc::Rc<dyn reach::private::PrivateNames>>,
}

impl Ports {
    /// The ports of a session for one app. `org` is empty where nobody has asked whose it is.
    pub(crate) fn of(session: &Session, app: &str, org: &str) -> Self {
        Self {
            machines: session.machines(),
            uiex: session.uiex(),
            logs: session.logs(),
            graphql: session.graphql(),
            incidents: IncidentsApi::new(session.http.clone(), &session.endpoints.incidents),
            images: crate::build::Home {
                app: app.to_owned(),
                registry: session.endpoints.registry.clone(),
                token: crate::build::Secret(session.tokens.preferred()),
                limit: None,
            },
            app: app.to_owned(),
            org: org.to_owned(),
            token: Token {
                source: session.source.to_string(),
                kind: Some(session.tokens.kind().to_owned()),
                worked_earlier: true,
                excludes_app: None,
            },
            user_agent: session.http.user_agent().to_owned(),
            local_ca: session.endpoints.local_ca.clone(),
            build_id: 0,
            private: None,
        }
    }

    /// An API error of this deploy as a failure.
    pub(crate) fn judge(&self, error: &Error, phase: Phase, operation: &str) -> Failure {
        Failure::of_api(error, &self.asked(phase, operation)).app(&self.app)
    }

    fn asked(&self, phase: Phase, operation: &str) -> Asked {
        Asked {
            app: Some(self.app.clone()),
            org: Some(self.org.clone()).filter(|org| !org.is_empty()),
            region: None,
            phase: Some(phase),
            operation: operation.to_owned(),
            token: Some(self.token.clone()),
        }
    }
}

/// How patient a deploy is, and what it may leave out.
#[derive(Debug, Clone)]
pub(crate) struct Patience {
    /// For a machine to start and pass its checks.
    pub(crate) wait: Duration,
    /// For the release command; zero = no limit.
    pub(crate) release_command: Duration,
    /// Time to live of leases; refreshed at a third of it.
    pub(crate) lease: Duration,
    /// For somebody else's lease to end.
    pub(crate) lease_wait: Duration,
    /// For the platform to take changes again after it said that deploys are paused.
    pub(crate) pause_wait: Duration,
    /// How long new machines are watched while they serve, before the next phase of a canary or bluegreen deploy.
    pub(crate) observe: Duration,
    /// How often a machine's failed change is tried again when the fault is not the app's own.
    pub(crate) retries: u32,
    pub(crate) smoke_checks: bool,
    pub(crate) detach: bool,
    /// Ask the edge whether the new version answers (`--dns-checks`).
    pub(crate) ask_edge: bool,
    /// Collect evidence after a failure (`FLY_DIAG_COLLECT=0` turns it off).
    pub(crate) collect: bool,
    /// Log lines shown with a failure.
    pub(crate) log_lines: usize,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            wait: Duration::from_secs(300),
            release_command: Duration::from_secs(300),
            lease: Duration::from_secs(13),
            lease_wait: Duration::from_secs(60),
            pause_wait: Duration::ZERO,
            observe: Duration::from_secs(10),
            retries: 0,
            smoke_checks: true,
            detach: false,
            ask_edge: true,
            collect: true,
            log_lines: 20,
        }
    }
}

/// Everything that is decided before the first mutation.
pub(crate) struct Work {
    /// Names this deploy; part of the launch ids of its machines.
    pub(crate) id: String,
    pub(crate) plan: Shared<Plan>,
    /// The app configuration as the release records it.
    pub(crate) definition: serde_json::Value,
    /// Machine configuration of the release command, with its region.
    pub(crate) release_command: Option<Command>,
    pub(crate) patience: Patience,
    /// Digest of the wanted image; machines are verified against it.
    pub(crate) digest: Option<String>,
    /// Where acknowledged mutations are written down.
    pub(crate) journal: Journal,
    /// What an earlier run of this deploy left behind.
    pub(crate) earlier: Earlier,
}

/// What an earlier run of the same deploy had reached; empty for a new one.
#[derive(Debug, Default)]
pub(crate) struct Earlier {
    /// Release records of another deploy of this computer that was cut off and never closed.
    pub(crate) dead: Vec<String>,
    /// Release records, oldest first.
    pub(crate) releases: Vec<(String, u64)>,
    /// Machines.
    pub(crate) done: Progress,
    /// Volumes made: index in the plan → id.
    pub(crate) volumes: BTreeMap<usize, String>,
    /// Addresses allocated.
    pub(crate) addresses: Vec<IpKind>,
    pub(crate) command: Option<CommandProgress>,
    /// Leases of the earlier process: they are taken over instead of waited out.
    pub(crate) leases: BTreeMap<String, Nonce>,
}

impl Work {
    /// Whether an earlier run shows that the release command succeeded: by its journal, or because machines were
    /// changed, which happens only after it.
    fn proves_command(&self) -> bool {
        matches!(self.earlier.command, Some(CommandProgress::Ended { exit_code: 0, .. }))
            || !self.earlier.done.updated.is_empty()
    }

    /// Writes an acknowledged mutation down.
    async fn note(&self, entry: Entry) {
        self.journal.note(entry).await;
    }
}

/// Carries the plan out. `Ok` means verified (or, with `detach`, accepted); an `Err` carries the impact.
pub(crate) async fn apply(
    work: &Work,
    ports: &Ports,
    listen: &dyn Listener,
    interrupt: &Interrupt,
) -> Result<Outcome, Failure> {
    // From here on Ctrl-C must not drop us: leases are to be released and the release closed.
    let _guard = interrupt.guard();
    // Leases come before everything that changes something, the release command among it: two deploys at once
    // would otherwise both run theirs (deploy.md 9.4 L-3).
    let (release, leases) =
        futures::join!(release::open(work, ports, listen), Leases::acquire(work, ports, listen, interrupt));
    let release = match (release, &leases) {
        (Ok(release), _) => release,
        (Err(failure), Ok(leases)) => {
            leases.release_all(ports).await;
            return Err(failure);
        }
        (Err(failure), Err(_)) => return Err(failure),
    };
    let stamp = ReleaseStamp {
        id: release.id.clone(),
        version: release.version,
        cli_version: crate::VERSION.to_owned(),
    };
    let worked = match &leases {
        Ok(leases) => {
            let run = Box::pin(run(work, ports, &stamp, leases, listen, interrupt));
            let marking = release::mark_running(&release, ports, listen);
            let mut both = std::pin::pin!(async { futures::join!(run, marking).0 });
            let mut keep = std::pin::pin!(leases.keep(ports));
            loop {
                tokio::select! {
                    biased;
                    worked = &mut both => break worked,
                    () = &mut keep => {}
                }
            }
        }
        Err(failure) => Err(failure.clone().into()),
    };
    let giving_back = async {
        if let Ok(leases) = &leases {
            leases.release_all(ports).await;
        }
    };
    let judging = async {
        match worked {
            Ok(ledger) => Box::pin(verify::run(work, ports, &stamp, &ledger)).await,
            Err(stop) => {
                let impact = verify::impact(work, ports, &stamp, &stop.ledger).await;
                // What is all done, or all taken back, leaves nothing to finish.
                let over = matches!(impact.state, ImpactState::Applied | ImpactState::RolledBack);
                let failure = match stop.failure.code() {
                    Code::X901 if !over => ways_on(stop.failure, &ports.app),
                    _ => stop.failure,
                };
                Err(failure.with(|d| d.impact(impact)))
            }
        }
    };
    let (mut outcome, ()) = futures::join!(judging, giving_back);
    // Closed only after the verification: a release says `complete` when that is true.
    release::close(&release, ports, outcome.as_ref().err(), interrupt.raised().is_some(), listen).await;
    let (state, code) = match &outcome {
        Ok(outcome) => (outcome.state, None),
        Err(failure) => {
            let diagnostic = failure.diagnostic();
            (diagnostic.impact.state, Some(diagnostic.code.to_string()))
        }
    };
    work.note(Entry::Closed { state, code }).await;
    if let Some(trouble) = work.journal.trouble() {
        let warning =
            Failure::new(Code::N904, format!("the journal of this deploy is incomplete: {trouble}"))
                .because("an interrupted deploy could be resumed from what the machines show only");
        event::warn(listen, &warning);
    }
    // All is written down by now: however long the edge takes, the deploy is done.
    if let Ok(outcome) = &mut outcome {
        let (beside, ()) = futures::join!(
            Box::pin(beside::after(work, ports)),
            Box::pin(reach::ask(work, ports, outcome, listen, interrupt))
        );
        for diagnostic in beside {
            listen.event(&Event::Warning { diagnostic: &diagnostic });
            outcome.warnings.push(diagnostic);
        }
    }
    match &outcome {
        Ok(outcome) => listen.event(&Event::Outcome { outcome }),
        Err(failure) => listen.event(&Event::Failed { diagnostic: failure.diagnostic() }),
    }
    outcome
}

/// A deploy that ended half-way has a journal, and two ways on from there (spec X901).
pub(crate) fn ways_on(failure: Failure, app: &str) -> Failure {
    failure
        .app(app)
        .next_command(format!("fly deploy --resume -a {app}"), "goes on where it was stopped")
        .next_command(format!("fly deploy --abandon -a {app}"), "or takes back what was begun")
}

/// What changes things, in order: addresses and volumes, the release command, the machines.
async fn run(
    work: &Work,
    ports: &Ports,
    stamp: &ReleaseStamp,
    leases: &Leases,
    listen: &dyn Listener,
    interrupt: &Interrupt,
) -> Result<Ledger, Stop> {
    let provided = provision::run(work, ports, listen).await?;
    if let Some(command) = &work.release_command
        && !work.proves_command()
    {
        release_command::run(command, work, ports, stamp, listen, interrupt).await?;
    }
    execute::run(work, ports, (stamp, leases), &provided, listen, interrupt).await
}

/// Why the work ended early, with what had been acknowledged by then.
pub(crate) struct Stop {
    pub(crate) failure: Failure,
    pub(crate) ledger: Ledger,
}

impl From<Failure> for Stop {
    fn from(failure: Failure) -> Self {
        Self { failure, ledger: Ledger::default() }
    }
}

/// What the platform acknowledged, by machine.
#[derive(Debug, Clone, Default)]
pub(crate) struct Ledger {
    pub(crate) progress: Progress,
    pub(crate) failed: Vec<String>,
    /// Never begun, because something else failed.
    pub(crate) skipped: Vec<String>,
    /// What had been done was taken back, but for what is `left`.
    pub(crate) undone: bool,
    /// Machines that could not be brought back to what they were.
    pub(crate) left: Vec<String>,
    /// When the API acknowledged a creation: id → then.
    pub(crate) created_at: std::collections::BTreeMap<String, std::time::Instant>,
    /// Machines this deploy asked to stop, acknowledged or not.
    pub(crate) asked_to_stop: std::collections::BTreeSet<String>,
    /// Machines this deploy asked to be destroyed, acknowledged or not.
    pub(crate) asked_to_destroy: std::collections::BTreeSet<String>,
    /// Problems that do not make the deploy fail.
    pub(crate) warnings: Vec<model::diagnosis::Diagnostic>,
}
