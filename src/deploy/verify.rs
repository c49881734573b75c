//! After the work: what every machine really runs. "Deployed" is said only when each machine that should
//! run the new release reports it, with the wanted image, and passes its checks.

use std::time::{Duration, Instant};

use model::diagnosis::{Code, Impact, ImpactState, Severity};
use model::journal::Progress;
use model::machine::{Machine, MachineState, metadata};
use model::plan::{Action, MachinePlan, MachineRef, Plan, ReleaseStamp, Strategy};

use crate::api::Error;
use crate::diagnostics::Failure;

use super::outcome::{Left, MachineOutcome, Outcome};
use super::{Ledger, Ports, Work};

/// Reads the fleet once more and compares it with the plan.
pub(super) async fn run(
    work: &Work,
    ports: &Ports,
    stamp: &ReleaseStamp,
    ledger: &Ledger,
) -> Result<Outcome, Failure> {
    let machines = settled(work, ports, stamp, ledger).await.map_err(|error| {
        let unknown = unknown(stamp.version, ledger);
        let failure = ports.judge(&error, model::diagnosis::Phase::Update, "verify machines");
        failure.with(|d| d.impact(unknown))
    })?;
    let mut outcomes = outcomes(&work.plan, work.digest.as_deref(), stamp.version, ledger, &machines);
    tell_earlier(&mut outcomes, &work.earlier.done);
    if let Some(failure) = crashed_since(work, ports, stamp, ledger, &machines).await {
        let impact = impact_of(&outcomes, stamp.version, ledger);
        return Err(failure.with(|d| d.impact(impact)));
    }
    let unverified: Vec<&MachineOutcome> =
        outcomes.iter().filter(|o| !o.verified && o.not_verified.is_some()).collect();
    let wrong: Vec<&&MachineOutcome> = unverified
        .iter()
        .filter(|o| must_be_verified(&work.plan, o, ledger) && !work.patience.detach)
        .collect();
    if let Some(first) = wrong.first() {
        let title = format!(
            "{} of {} machines do not run release v{} as asked",
            wrong.len(),
            outcomes.len(),
            stamp.version
        );
        let reasons: Vec<String> =
            wrong.iter().map(|o| format!("{}: {}", o.id, o.not_verified.as_deref().unwrap_or("?"))).collect();
        let impact = impact_of(&outcomes, stamp.version, ledger);
        let command = format!("fly machine status {} -a {}", first.id, ports.app);
        return Err(Failure::new(Code::U503, title)
            .because(reasons.join("; "))
            .next_command(command, "look at the first of them")
            .app(&ports.app)
            .with(|d| d.impact(impact)));
    }
    Ok(Outcome {
        state: ImpactState::Applied,
        app: ports.app.clone(),
        release: Some(stamp.version),
        image: work.plan.image.clone(),
        digest: work.digest.clone(),
        strategy: work.plan.strategy.as_str().to_owned(),
        verified: !work.patience.detach && unverified.is_empty(),
        machines: outcomes,
        untouched: left(&work.plan),
        url: None,
        reach: super::reach::Reach::not_asked("the deploy was not over"),
        private_dns: super::reach::private::PrivateDns::not_asked("the deploy was not over"),
        warnings: warnings(&work.plan, ledger, &ports.app),
    })
}

/// The outcome of a plan without steps. That nothing had to be changed says nothing about how the machines are, so
/// they are looked at; what does not run, is not healthy or cannot be read is named as not verified.
pub(crate) async fn standing(plan: &Plan, digest: Option<&str>, ports: &Ports) -> Outcome {
    let machines = match sight(ports).await {
        Ok(machines) => outcomes(plan, digest, 0, &Ledger::default(), &machines),
        Err(error) => unseen(plan, &error),
    };
    let ailing: Vec<&MachineOutcome> =
        machines.iter().filter(|m| !m.verified && m.state == "started").collect();
    let warning = (!ailing.is_empty()).then(|| {
        let title =
            format!("{} of {} machines of {} are not healthy", ailing.len(), machines.len(), ports.app);
        let why: Vec<String> = ailing
            .iter()
            .map(|m| format!("{}: {}", m.id, m.not_verified.as_deref().unwrap_or("?")))
            .collect();
        let mut diagnostic = Failure::new(Code::U503, title)
            .because(why.join("; "))
            .app(&ports.app)
            .next_command(format!("fly checks list -a {}", ports.app), "what their checks say")
            .next_command(format!("fly deploy --force -a {}", ports.app), "deploys the same anew")
            .command("deploy")
            .diagnostic()
            .clone();
        diagnostic.severity = Severity::Warning;
        diagnostic.exit_code = 0;
        diagnostic.scope.machines = ailing.iter().map(|m| m.id.clone()).collect();
        diagnostic
    });
    Outcome {
        state: ImpactState::Applied,
        app: plan.app.clone(),
        release: None,
        image: plan.image.clone(),
        digest: digest.map(str::to_owned),
        strategy: plan.strategy.as_str().to_owned(),
        verified: machines.iter().all(|m| m.verified),
        machines,
        untouched: left(plan),
        url: None,
        reach: super::reach::Reach::not_asked("nothing was changed"),
        private_dns: super::reach::private::PrivateDns::not_asked("nothing was changed"),
        warnings: warning.into_iter().collect(),
    }
}

/// The machines by the plan alone.
fn unseen(plan: &Plan, error: &Error) -> Vec<MachineOutcome> {
    let existing = plan.machines.iter().filter_map(|planned| match &planned.machine {
        MachineRef::Existing(id) => Some((planned, id)),
        MachineRef::New(_) => None,
    });
    existing
        .map(|(planned, id)| MachineOutcome {
            id: id.clone(),
            group: planned.group.clone(),
            region: planned.region.clone(),
            did: "unchanged".to_owned(),
            state: planned.state.clone().unwrap_or_default(),
            version: None,
            checks_passing: 0,
            checks_total: 0,
            verified: false,
            serves: false,
            not_verified: Some(format!("it could not be looked at: {error}")),
        })
        .collect()
}

fn left(plan: &Plan) -> Vec<Left> {
    let untouched = plan.untouched.iter();
    untouched
        .map(|u| Left { machine: u.machine.clone(), group: u.group.clone(), reason: u.reason.clone() })
        .collect()
}

/// The machines as they are to be judged. Most strategies have waited for each one before; an immediate deploy has not, so
/// here it is waited until all are as asked, one has crashed, or the time for a machine is over.
async fn settled(
    work: &Work,
    ports: &Ports,
    stamp: &ReleaseStamp,
    ledger: &Ledger,
) -> Result<Vec<Machine>, Error> {
    let waits = work.plan.strategy == Strategy::Immediate && !work.patience.detach;
    let deadline = Instant::now() + work.patience.wait;
    loop {
        let machines = sight(ports).await?;
        if !waits || Instant::now() >= deadline {
            return Ok(machines);
        }
        let outcomes = outcomes(&work.plan, work.digest.as_deref(), stamp.version, ledger, &machines);
        let mut asked = outcomes.iter().filter(|o| must_be_verified(&work.plan, o, ledger));
        let crashed = machines.iter().any(|m| {
            m.metadata(metadata::RELEASE_ID) == stamp.id && super::checks::unasked_exit(m).is_some()
        });
        if crashed || asked.all(|outcome| outcome.verified) {
            return Ok(machines);
        }
        tokio::time::sleep(LOOK_PAUSE).await;
    }
}

/// Attempts at reading the fleet, and the pause after the first.
const LOOKS: u32 = 3;
const LOOK_PAUSE: Duration = Duration::from_millis(500);

/// The machines. After all the work one lost answer is no reason not to know what came of it.
async fn sight(ports: &Ports) -> Result<Vec<Machine>, Error> {
    let mut look = 1;
    loop {
        match ports.machines.list_machines(&ports.app, false).await {
            Err(error) if error.is_transient() && look < LOOKS => {
                tokio::time::sleep(LOOK_PAUSE * look).await;
                look += 1;
            }
            result => return result,
        }
    }
}

/// The impact when the fleet cannot be read.
fn unknown(release: u64, ledger: &Ledger) -> Impact {
    Impact {
        state: ImpactState::Unknown,
        release: Some(release),
        failed: ledger.failed.clone(),
        skipped: ledger.skipped.clone(),
        ..Impact::default()
    }
}

/// What the plan warned of or had confirmed, then what came up during the work: the result names all of it.
fn warnings(plan: &Plan, ledger: &Ledger, app: &str) -> Vec<model::diagnosis::Diagnostic> {
    let planned = plan.warnings.iter().chain(&plan.confirmations);
    planned
        .map(|problem| problem.diagnostic("deploy", app).confirmed())
        .chain(ledger.warnings.clone())
        .collect()
}

/// A machine that had passed every wait and whose process failed afterwards, before the deploy was over (A615). That it has
/// been restarted and passes again does not make it a success: the next restart is under way.
async fn crashed_since(
    work: &Work,
    ports: &Ports,
    stamp: &ReleaseStamp,
    ledger: &Ledger,
    machines: &[Machine],
) -> Option<Failure> {
    if work.patience.detach {
        return None;
    }
    let launched = work
        .plan
        .machines
        .iter()
        .filter(|p| p.launches && !matches!(p.action, Action::Unchanged | Action::Destroy { .. }));
    let crashes = launched.filter_map(|planned| {
        let id = id_of(planned, ledger)?;
        let machine = machines.iter().find(|machine| machine.id == id)?;
        let failed = super::checks::unasked_exit(machine)?.exit()?.exit_code != 0;
        failed.then(|| {
            super::evidence::crashed_after_all(planned, machine, ports, &work.patience, stamp.version)
        })
    });
    let failures = futures::future::join_all(crashes).await;
    Failure::of_all(failures).map(|failure| failure.app(&ports.app))
}

/// What an earlier run of a resumed deploy had done is not said to be this one's work.
fn tell_earlier(outcomes: &mut [MachineOutcome], earlier: &Progress) {
    let made = |id: &String| {
        let mut all = earlier.created.values().chain(earlier.replaced.values());
        all.any(|made| made.machine == *id)
    };
    for outcome in outcomes {
        let id = &outcome.id;
        if earlier.updated.contains_key(id) && outcome.did == "updated"
            || made(id) && matches!(outcome.did.as_str(), "created" | "replaced")
            || earlier.destroyed.contains(id) && outcome.did == "destroyed"
        {
            outcome.did = format!("already {}", outcome.did);
        }
    }
}

/// What is running now, for the impact line of a failure. When the fleet cannot be read that is said.
pub(super) async fn impact(work: &Work, ports: &Ports, stamp: &ReleaseStamp, ledger: &Ledger) -> Impact {
    match sight(ports).await {
        Ok(machines) => {
            let outcomes = outcomes(&work.plan, work.digest.as_deref(), stamp.version, ledger, &machines);
            impact_of(&outcomes, stamp.version, ledger)
        }
        Err(_) => unknown(stamp.version, ledger),
    }
}

fn impact_of(outcomes: &[MachineOutcome], release: u64, ledger: &Ledger) -> Impact {
    let ids = |on_new: bool| -> Vec<String> {
        outcomes
            .iter()
            .filter(|o| !o.did.ends_with("destroyed") && (o.version == Some(release)) == on_new)
            .map(|o| o.id.clone())
            .collect()
    };
    let (on_new, on_old) = (ids(true), ids(false));
    let state = match (on_new.is_empty(), on_old.is_empty()) {
        (true, _) if ledger.undone && ledger.left.is_empty() => ImpactState::RolledBack,
        (true, _) if ledger.progress.created.is_empty() && ledger.progress.destroyed.is_empty() => {
            ImpactState::NotApplied
        }
        (false, true) if ledger.failed.is_empty() && ledger.skipped.is_empty() => ImpactState::Applied,
        _ => ImpactState::Partial,
    };
    let mut failed = ledger.failed.clone();
    failed.extend(ledger.left.iter().filter(|left| !ledger.failed.contains(left)).cloned());
    Impact { state, release: Some(release), on_new, on_old, failed, skipped: ledger.skipped.clone() }
}

/// Machines the plan launches have to be verified; ones that stay stopped are named instead.
fn must_be_verified(plan: &Plan, outcome: &MachineOutcome, ledger: &Ledger) -> bool {
    plan.machines
        .iter()
        .find(|p| id_of(p, ledger).as_deref() == Some(&outcome.id))
        .is_some_and(|p| p.launches && !matches!(p.action, Action::Unchanged | Action::Destroy { .. }))
}

/// The id a planned machine has after the work.
fn id_of(plan: &MachinePlan, ledger: &Ledger) -> Option<String> {
    if let Action::Replace { by, .. } = &plan.action
        && let Some(made) = ledger.progress.created.get(by)
    {
        return Some(made.machine.clone());
    }
    match &plan.machine {
        MachineRef::Existing(id) => {
            Some(ledger.progress.replaced.get(id).map_or(id, |made| &made.machine).clone())
        }
        MachineRef::New(slot) => ledger.progress.created.get(slot).map(|made| made.machine.clone()),
    }
}

fn outcomes(
    plan: &Plan,
    digest: Option<&str>,
    release: u64,
    ledger: &Ledger,
    machines: &[Machine],
) -> Vec<MachineOutcome> {
    let find = |id: &str| machines.iter().find(|m| m.id == id && m.is_active());
    let mut outcomes = Vec::new();
    for planned in &plan.machines {
        let Some(id) = id_of(planned, ledger) else { continue };
        let machine = find(&id);
        if planned.action == Action::Canary && machine.is_none() {
            // It has served its purpose.
            continue;
        }
        outcomes.push(outcome(planned, &id, machine, digest, release));
        // Both colours exist when a deploy ends between them.
        if let (Action::Replace { .. }, MachineRef::Existing(old)) = (&planned.action, &planned.machine)
            && *old != id
            && let Some(machine) = find(old)
        {
            let left = outcome(planned, old, Some(machine), digest, release);
            let reason = format!("it should have been replaced by {id} and is still there");
            let not_verified = Some(reason);
            outcomes.push(MachineOutcome { did: "left".to_owned(), verified: false, not_verified, ..left });
        }
    }
    outcomes
}

fn outcome(
    planned: &MachinePlan,
    id: &str,
    machine: Option<&Machine>,
    digest: Option<&str>,
    release: u64,
) -> MachineOutcome {
    let did = match &planned.action {
        Action::Create => "created",
        Action::Canary => "canary",
        Action::Update => "updated",
        Action::Replace { .. } => "replaced",
        Action::Destroy { .. } => "destroyed",
        Action::Unchanged => "unchanged",
    };
    let Some(machine) = machine else {
        let gone = matches!(planned.action, Action::Destroy { .. });
        return MachineOutcome {
            id: id.to_owned(),
            group: planned.group.clone(),
            region: planned.region.clone(),
            did: did.to_owned(),
            state: "destroyed".to_owned(),
            version: None,
            checks_passing: 0,
            checks_total: 0,
            verified: gone,
            serves: false,
            not_verified: (!gone).then(|| "it is not in the list of machines".to_owned()),
        };
    };
    let version = machine.metadata(metadata::RELEASE_VERSION).parse().ok();
    let totals = machine.check_totals();
    let not_verified = mismatch(planned, machine, digest, release, version);
    MachineOutcome {
        id: id.to_owned(),
        group: planned.group.clone(),
        region: machine.region.clone(),
        did: did.to_owned(),
        state: machine.state.to_string(),
        version,
        checks_passing: totals.passing,
        checks_total: totals.total,
        verified: not_verified.is_none(),
        serves: super::reach::serves(machine),
        not_verified,
    }
}

fn mismatch(
    planned: &MachinePlan,
    machine: &Machine,
    digest: Option<&str>,
    release: u64,
    version: Option<u64>,
) -> Option<String> {
    let unchanged = matches!(planned.action, Action::Unchanged);
    if !unchanged && version != Some(release) {
        let has = version.map_or_else(|| "no release".to_owned(), |v| format!("v{v}"));
        return Some(format!("reports {has}, not v{release}"));
    }
    if let Some(digest) = digest
        && !machine.image_ref.digest.is_empty()
        && machine.image_ref.digest != digest
    {
        return Some(format!("runs image {}, not {digest}", machine.image_ref.digest));
    }
    if planned.action == Action::Canary {
        return Some("the canary is still there".to_owned());
    }
    match &machine.state {
        MachineState::Started => {}
        MachineState::Stopped | MachineState::Suspended | MachineState::Created if unchanged => {
            return Some(format!("{}: whether it would be healthy is not known", machine.state));
        }
        // Started, checked and stopped again.
        MachineState::Stopped | MachineState::Suspended if planned.verify => return None,
        MachineState::Stopped | MachineState::Suspended | MachineState::Created if !planned.launches => {
            return Some(format!("{}: updated, but not started", machine.state));
        }
        // Autostop may have put an idle machine to sleep after it was proven.
        MachineState::Stopped | MachineState::Suspended => return None,
        other => return Some(format!("state is {other}")),
    }
    if unchanged && let Some(ago) = super::checks::crashed_ago(machine, jiff::Timestamp::now()) {
        return Some(format!("its process ended by itself {} s ago", ago.as_secs()));
    }
    let totals = machine.check_totals();
    (!totals.all_passing()).then(|| format!("{} of {} checks pass", totals.passing, totals.total))
}
