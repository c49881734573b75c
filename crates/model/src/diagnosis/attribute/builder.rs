//! Rule family B: remote builders (spec A5-B). What a build itself did wrong never comes here: its step has an exit
//! status and a line.

use super::logic::{Tri, holds, none};
use super::outcome::{Finding, Outcome, Rule};
use crate::diagnosis::literals::{self, Channel};
use crate::diagnosis::{Basis, BuilderFact, BuilderStop, Code, Exit, Fact, Facts, Fault, Gate};

pub(super) const RULES: &[Rule] = &[
    Rule { id: "B2", fault: Fault::Account, run: refused },
    Rule { id: "B7", fault: Fault::Platform, run: disk_full },
    Rule { id: "B8", fault: Fault::Platform, run: registry_unresolved },
    Rule { id: "B1a", fault: Fault::Platform, run: no_capacity },
    Rule { id: "B1a", fault: Fault::Platform, run: not_acquired },
    Rule { id: "B1a", fault: Fault::Platform, run: not_provided },
    Rule { id: "B1b", fault: Fault::Platform, run: silent },
    Rule { id: "B5", fault: Fault::App, run: builder_out_of_memory },
    Rule { id: "B5", fault: Fault::Platform, run: builder_ended },
    Rule { id: "B5", fault: Fault::Platform, run: session_lost },
];

/// A pool that has not answered for so long does not (PG6). Seconds.
const ACQUIRE_S: u64 = 300;
/// A machine that does not start for so long does not (flyctl: `imgsrc/ensure_builder.go`). Seconds.
const START_S: u64 = 180;

fn builder(facts: &Facts) -> &BuilderFact {
    facts.builder.known().expect("a rule on the builder held")
}

/// The builder is known and the command was at this.
fn at(facts: &Facts, stop: BuilderStop) -> Tri {
    holds(&facts.builder, |builder| builder.stop == stop)
}

fn inner<T>(facts: &Facts, pick: fn(&BuilderFact) -> &Fact<T>, test: impl FnOnce(&T) -> bool) -> Tri {
    match facts.builder.known() {
        Some(builder) => holds(pick(builder), test),
        None => holds(&facts.builder, |_| false),
    }
}

/// What its engine said is a row of the literal table.
fn says(facts: &Facts, code: Code) -> Tri {
    holds(&facts.builder, |builder| {
        literals::all(Channel::BuildError, &builder.said).any(|row| row.code == code)
    })
}

fn named(builder: &BuilderFact) -> String {
    match (builder.app.as_str(), builder.machine.as_str()) {
        ("", _) => "the builder".to_owned(),
        (app, "") => format!("builder {app}"),
        (app, machine) => format!("builder {app} (machine {machine})"),
    }
}

fn region(facts: &Facts) -> String {
    let known =
        facts.builder.known().map(|builder| builder.region.clone()).filter(|region| !region.is_empty());
    known.or_else(|| facts.region.clone()).unwrap_or_else(|| "the region".to_owned())
}

/// What everybody can do who has no builder.
fn otherwise(finding: Finding, evidence: &[&str]) -> Finding {
    finding.command("fly deploy --local-only", "builds with the Docker engine of this computer", evidence)
}

/// What destroys a builder with its cache; the next deploy makes a new one.
fn anew(finding: Finding, builder: &BuilderFact) -> Finding {
    if builder.app.is_empty() {
        return finding;
    }
    finding.command(
        "fly deploy --recreate-builder",
        "destroys the builder with its cache and makes a new one",
        &["builder"],
    )
}

fn refused(facts: &Facts) -> Outcome {
    let status = holds(&facts.builder, |builder| builder.status == Some(401));
    (at(facts, BuilderStop::Enter) & status).then(|| {
        let builder = builder(facts);
        let finding = Finding::new(Code::Q201)
            .because(format!("{} answered 401 to the token: {}", named(builder), builder.said))
            .command("fly auth whoami", "whose token it is", &["builder"])
            .on(&["builder"]);
        otherwise(finding, &["builder"])
    })
}

fn disk_full(facts: &Facts) -> Outcome {
    let by_status = at(facts, BuilderStop::Enter) & holds(&facts.builder, |b| b.status == Some(507));
    (by_status | (at(facts, BuilderStop::Engine) & says(facts, Code::P204))).then(|| {
        let builder = builder(facts);
        let basis = if builder.status == Some(507) { Basis::Stated } else { Basis::Text };
        let finding = Finding::platform(Code::P204, Gate::PG9)
            .basis(basis)
            .because(format!("{}: {}", named(builder), builder.said))
            .on(&["builder"]);
        otherwise(anew(finding, builder), &["builder"])
    })
}

fn registry_unresolved(facts: &Facts) -> Outcome {
    (at(facts, BuilderStop::Engine) & says(facts, Code::P304)).then(|| {
        let builder = builder(facts);
        let finding = Finding::platform(Code::P304, Gate::PG9)
            .basis(Basis::Text)
            .because(format!("{}: {}", named(builder), builder.said))
            .step("deploy again: what was built is kept on the builder", &["builder"])
            .on(&["builder"]);
        otherwise(finding, &["builder"])
    })
}

/// What the failed call alone would be.
fn by_call(facts: &Facts) -> Option<Finding> {
    facts.call.known().and_then(|_| super::of_call(facts))
}

fn is_capacity(finding: &Finding) -> bool {
    matches!(finding.code, Code::P501 | Code::P502 | Code::P503 | Code::P504 | Code::P805)
}

fn no_capacity(facts: &Facts) -> Outcome {
    let call = holds(&facts.call, |_| by_call(facts).is_some_and(|finding| is_capacity(&finding)));
    (at(facts, BuilderStop::Provide) & call).then(|| {
        let words = by_call(facts).map(|finding| finding.because).unwrap_or_default();
        let finding = Finding::platform(Code::P201, Gate::PG1)
            .value("region", region(facts))
            .because(words)
            .step("set FLY_REMOTE_BUILDER_REGION to another region", &["call"])
            .command("fly platform regions", "the regions there are", &["call"])
            .on(&["call"]);
        otherwise(finding, &["call"])
    })
}

fn not_acquired(facts: &Facts) -> Outcome {
    let waited = holds(&facts.builder, |builder| builder.waited_s >= ACQUIRE_S);
    let failed = holds(&facts.call, |_| {
        by_call(facts).is_some_and(|finding| finding.code.fault() == Some(Fault::Platform))
    });
    (at(facts, BuilderStop::Acquire) & (waited | failed)).then(|| {
        let builder = builder(facts);
        let words = by_call(facts).map(|finding| finding.because).unwrap_or_default();
        let finding = Finding::platform(Code::P205, Gate::PG6)
            .value("elapsed", format!("{} s", builder.waited_s))
            .because(words)
            .command("fly deploy --builder-pool=false", "uses a builder of the organisation's own", &["call"])
            .on(&["call"]);
        otherwise(finding, &["call"])
    })
}

/// The call failed on the platform's side, or the machine it accepted does not start, or what it gave is of
/// no use.
fn not_provided(facts: &Facts) -> Outcome {
    let failed = holds(&facts.call, |_| {
        by_call(facts).is_some_and(|finding| finding.code.fault() == Some(Fault::Platform))
    });
    // A call that failed is judged by itself.
    let quiet = Tri::from(matches!(facts.call, Fact::NotAsked | Fact::KnownAbsent));
    let stalled = holds(&facts.builder, |builder| builder.waited_s >= START_S)
        & inner(facts, |builder| &builder.state, |state| state != "started");
    let dead = inner(facts, |builder| &builder.state, |state| state == "failed");
    let useless = at(facts, BuilderStop::Reach)
        & holds(&facts.builder, |builder| builder.status.is_some_and(|status| status >= 400))
        & inner(facts, |builder| &builder.answers, |answers| *answers);
    ((at(facts, BuilderStop::Provide) & (failed | (quiet & (stalled | dead)))) | useless).then(|| {
        let builder = builder(facts);
        let state = builder.state.known().map_or_else(String::new, |state| format!(" is {state}"));
        let (gate, words) = match by_call(facts) {
            Some(finding) => (finding.gates.first().copied().unwrap_or(Gate::PG1), finding.because),
            None if builder.stop == BuilderStop::Reach => {
                (Gate::PG5, format!("{} answers, and cannot be used: {}", named(builder), builder.said))
            }
            None if builder.state.known().is_some_and(|state| state == "failed") => {
                (Gate::PG4, format!("{}{state}", named(builder)))
            }
            None => (Gate::PG6, format!("{}{state} after {} s", named(builder), builder.waited_s)),
        };
        let finding = Finding::platform(Code::P207, gate).because(words).on(&["builder"]);
        otherwise(anew(finding, builder), &["builder"]).step(
            "or do what RUN does before the deploy, and COPY the result: no builder is needed then",
            &["builder"],
        )
    })
}

fn silent(facts: &Facts) -> Outcome {
    let started = inner(facts, |builder| &builder.state, |state| state == "started");
    let open = inner(facts, |builder| &builder.way_open, |open| *open);
    let mute = inner(facts, |builder| &builder.answers, |answers| !*answers);
    (at(facts, BuilderStop::Reach) & started & open & mute).then(|| {
        let builder = builder(facts);
        let again = if builder.replaced { "; it is the second one, the first was replaced" } else { "" };
        let finding = Finding::platform(Code::P202, Gate::PG8)
            .basis(Basis::Derived)
            .value("app", &builder.app)
            .because(format!(
                "machine {} is started, and over the {} its engine gave no answer in {} s: {}{again}",
                builder.machine, builder.way, builder.waited_s, builder.said
            ))
            .command(format!("fly logs -a {} --no-tail", builder.app), "what it says itself", &["builder"])
            .on(&["builder"]);
        otherwise(anew(finding, builder), &["builder"])
    })
}

fn memory(builder: &BuilderFact) -> String {
    builder.memory_mb.map_or_else(|| "size not known".to_owned(), |mb| format!("{mb} MB"))
}

fn builder_out_of_memory(facts: &Facts) -> Outcome {
    (at(facts, BuilderStop::Stream) & inner(facts, |builder| &builder.exit, |exit| exit.oom_killed)).then(
        || {
            let builder = builder(facts);
            let finding = Finding::new(Code::A202)
                .basis(Basis::Derived)
                .value("memory", memory(builder))
                .because(format!("{} was killed for its memory during the build", named(builder)))
                .step("run fewer jobs in the step, or give its tools a smaller heap", &["builder"])
                .on(&["builder"]);
            otherwise(finding, &["builder"])
        },
    )
}

fn builder_ended(facts: &Facts) -> Outcome {
    let ended = |exit: &Exit| !exit.requested_stop && !exit.oom_killed;
    (at(facts, BuilderStop::Stream) & inner(facts, |builder| &builder.exit, ended)).then(|| {
        let builder = builder(facts);
        let code = builder.exit.known().map_or(0, |exit| exit.exit_code);
        let finding = Finding::platform(Code::P206, Gate::PG9)
            .basis(Basis::Derived)
            .because(format!("{} ended with code {code}, and nobody had asked for it", named(builder)))
            .step("deploy again: a new builder is started", &["builder"])
            .on(&["builder"]);
        otherwise(finding, &["builder"])
    })
}

fn session_lost(facts: &Facts) -> Outcome {
    let lives = match facts.builder.known() {
        Some(builder) => none(&builder.exit, |_| true),
        None => holds(&facts.builder, |_| false),
    };
    let answers = inner(facts, |builder| &builder.answers, |answers| *answers);
    let broken = at(facts, BuilderStop::Stream) | (at(facts, BuilderStop::Engine) & says(facts, Code::P203));
    (broken & lives & answers).then(|| {
        let builder = builder(facts);
        let finding = Finding::platform(Code::P203, Gate::PG9)
            .basis(Basis::Derived)
            .because(format!(
                "{} runs and its engine answers over the same {}, but the build's own stream ended: {}",
                named(builder),
                builder.way,
                builder.said
            ))
            .step("deploy again: finished steps are cached", &["builder"])
            .on(&["builder"]);
        otherwise(finding, &["builder"])
    })
}

/// The honest end.
pub(super) fn undetermined(facts: &Facts) -> Finding {
    let Some(builder) = facts.builder.known() else { return Finding::new(Code::U003) };
    let state = builder.state.known().map_or("not known", String::as_str);
    let finding = Finding::new(Code::U202)
        .because(format!("{}; state {state}; {}", named(builder), builder.said))
        .step("deploy again once: finished steps are cached", &["builder"])
        .on(&["builder"]);
    otherwise(finding, &["builder"])
}
