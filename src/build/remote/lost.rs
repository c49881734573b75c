//! What it means that a builder does not answer, or was lost: facts for the B rules.

use std::time::Duration;

use model::diagnosis::literals::{self, Channel};
use model::diagnosis::{BuilderFact, BuilderStop, Code, Exit, Fact, Facts, Phase, Stopped};
use model::machine::Machine;
use tokio::time::{Instant, sleep, timeout};

use crate::diagnostics::Failure;

use super::super::Error;
use super::ensure::fact_of;
use super::heartbeat::Untaken;
use super::reach::{Heard, Problem, ask};
use super::{Apis, Builder, Connected, Door, Way};

/// A builder that was lost is looked at for so long (spec A5-B5).
const LOOK: Duration = Duration::from_secs(30);
/// Between two looks.
const PAUSE: Duration = Duration::from_millis(500);
/// For one call.
const CALL: Duration = Duration::from_secs(5);
/// A machine's end is told a little later than it is felt.
const LATE: Duration = Duration::from_secs(3);

/// Facts about a builder and nothing else.
pub(super) fn facts(app: &str, phase: Phase, fact: BuilderFact) -> Facts {
    let mut facts = Facts::new(Stopped::Builder, "", phase, app);
    facts.builder = Fact::Known(fact);
    facts
}

/// The state of its machine now.
async fn state(apis: &Apis, builder: &Builder) -> Fact<String> {
    match timeout(CALL, apis.machines.machine(&builder.app, &builder.machine)).await {
        Ok(Ok(machine)) => Fact::Known(machine.state.to_string()),
        Ok(Err(error)) => Fact::unavailable(error.to_string()),
        Err(_) => Fact::unavailable(format!("no answer within {} s", CALL.as_secs())),
    }
}

/// The verdict on an engine that was never reached.
pub(super) async fn unreached(
    apis: &Apis,
    app: &str,
    builder: &Builder,
    way: &dyn Way,
    problem: Problem,
    replaced: bool,
) -> Failure {
    let mut fact = fact_of(builder);
    way.name().clone_into(&mut fact.way);
    fact.replaced = replaced;
    match problem {
        Problem::Way(failure) => return failure,
        Problem::Refused(text) => {
            (fact.stop, fact.status, fact.said) = (BuilderStop::Enter, Some(401), text);
        }
        Problem::Useless(status, text) => {
            (fact.stop, fact.status, fact.said) = (BuilderStop::Reach, Some(status), text);
            fact.answers = Fact::Known(true);
        }
        Problem::Outdated => {
            (fact.stop, fact.status) = (BuilderStop::Reach, Some(404));
            "it has no endpoints for https".clone_into(&mut fact.said);
            fact.answers = Fact::Known(true);
        }
        Problem::Silent { reason, waited, proxied } => {
            (fact.stop, fact.said) = (BuilderStop::Reach, reason);
            fact.waited_s = waited.as_secs();
            fact.answers = Fact::Known(false);
            fact.state = state(apis, builder).await;
            // Https cannot tell a silent builder from a silent edge, except by what the edge answers for it.
            let open = way.is_open().or(proxied.then_some(true));
            fact.way_open = open.map_or(Fact::NotAsked, Fact::Known);
        }
    }
    Failure::of_facts(facts(app, Phase::Build, fact))
}

/// The verdict on a heartbeat that was refused, if that is one.
pub(super) fn refused(app: &str, builder: &Builder, way: &dyn Way, untaken: &Untaken) -> Option<Failure> {
    let status = untaken.status.filter(|status| matches!(status, 401 | 507))?;
    let mut fact = fact_of(builder);
    way.name().clone_into(&mut fact.way);
    (fact.stop, fact.status) = (BuilderStop::Enter, Some(status));
    fact.said.clone_from(&untaken.text);
    Some(Failure::of_facts(facts(app, Phase::Build, fact)))
}

impl Connected {
    /// A build's failure, with the builder's part in it. What the build did itself stays as it is.
    pub(crate) async fn judge(&self, error: Error) -> Error {
        let mut fact = fact_of(&self.builder);
        self.way.name().clone_into(&mut fact.way);
        fact.replaced = self.replaced;
        match &error {
            Error::EngineLost { reason, .. } | Error::NoEngine { reason, .. } => {
                fact.stop = BuilderStop::Stream;
                fact.said.clone_from(reason);
                // Without a way there is nothing to look at.
                if self.way.is_open() != Some(false) {
                    self.look(&mut fact).await;
                }
                self.told(error, fact, Phase::Build)
            }
            Error::Engine { text, .. } => {
                fact.stop = BuilderStop::Engine;
                fact.said.clone_from(text);
                if text.contains("no active session for ") {
                    self.look(&mut fact).await;
                }
                let phase = if text.contains("lookup ") { Phase::Push } else { Phase::Build };
                self.told(error, fact, phase)
            }
            Error::Step(step) if step.code == 137 && step.evidence.is_none() => {
                self.out_of_memory(error).await
            }
            _ => error,
        }
    }

    /// The rules' word where they have one; else the error, except that a lost stream is a matter of theirs in
    /// any case.
    fn told(&self, error: Error, fact: BuilderFact, phase: Phase) -> Error {
        let stop = fact.stop;
        if self.way.is_open() == Some(false)
            && stop == BuilderStop::Stream
            && let Some(failure) = self.way.verdict()
        {
            return Error::Judged(Box::new(failure));
        }
        let failure = Failure::of_facts(facts(&self.settings.app, phase, fact));
        if failure.code() == Code::U202 && stop != BuilderStop::Stream {
            return error;
        }
        let place = match &error {
            Error::Engine { place, .. } => place.clone(),
            _ => None,
        };
        Error::Judged(Box::new(match place {
            Some(place) => failure.with(|d| d.place(*place)),
            None => failure,
        }))
    }

    /// Looks what became of it: its machine's end, and whether its engine answers.
    async fn look(&self, fact: &mut BuilderFact) {
        let until = Instant::now() + LOOK;
        let mut answered_at: Option<Instant> = None;
        loop {
            let seen =
                timeout(CALL, self.apis.machines.machine(&self.builder.app, &self.builder.machine)).await;
            match seen {
                Ok(Ok(machine)) => {
                    fact.state = Fact::Known(machine.state.to_string());
                    fact.exit = self.exit(&machine);
                }
                Ok(Err(error)) => fact.exit = Fact::unavailable(error.to_string()),
                Err(_) => fact.exit = Fact::unavailable(format!("no answer within {} s", CALL.as_secs())),
            }
            if fact.exit.known().is_some() {
                return;
            }
            if answered_at.is_none() {
                let heard = ask(&*self.way, &self.builder, &self.settings, Door::Engine, "/_ping").await;
                let answers = matches!(heard, Ok(Heard { status: 200, .. }));
                fact.answers = Fact::Known(answers);
                fact.way_open = self.way.is_open().map_or(Fact::NotAsked, Fact::Known);
                answered_at = answers.then(Instant::now);
            }
            let settled = answered_at.is_some_and(|at| at.elapsed() >= LATE && !fact.exit.is_unavailable());
            if settled || Instant::now() >= until {
                return;
            }
            sleep(PAUSE).await;
        }
    }

    /// The machine's end since it was found, if there was one.
    fn exit(&self, machine: &Machine) -> Fact<Exit> {
        let after = machine.events.iter().take_while(|event| event.timestamp > self.builder.seen_ms);
        let exit = after.filter(|event| event.kind == "exit").find_map(|event| event.exit());
        let narrow = |n: i64| i32::try_from(n).unwrap_or(-1);
        exit.map_or(Fact::KnownAbsent, |exit| {
            Fact::Known(Exit {
                exit_code: narrow(exit.exit_code),
                signal: narrow(exit.signal),
                oom_killed: exit.oom_killed,
                requested_stop: exit.requested_stop,
                restarting: exit.restarting,
                ..Exit::default()
            })
        })
    }

    /// A step that was killed: the builder's kernel may have said why.
    async fn out_of_memory(&self, error: Error) -> Error {
        let Error::Step(mut step) = error else { return error };
        let page = self.apis.logs.page(&self.builder.app, "", Some(&self.builder.machine), None);
        // A log that cannot be read says nothing: the cause stays open.
        if let Ok(Ok(page)) = timeout(CALL, page).await {
            let kernel = |entry: &crate::api::logs::WireEntry| {
                let text = entry.message.trim();
                let memory = |row: &literals::Literal| row.code == Code::A603;
                literals::all(Channel::KernelLog, text).any(memory).then(|| text.to_owned())
            };
            let said = page.entries.iter().rev().find_map(kernel);
            step.evidence = said.map(|text| format!("kernel of {}: {text}", self.builder.app));
            step.memory = self.builder.memory_mb.map(|mb| u64::from(mb) << 20);
        }
        Error::Step(step)
    }
}
