//! Rule family V, the part that a refused call shows: capacity, with and without a volume (spec A5-V). V3 is in the
//! machine rules, V4 and V5 are decided by the planner before anything is sent.

use super::body::literal;
use super::http::{answer, words};
use super::logic::holds;
use super::outcome::{Finding, Outcome, Rule};
use crate::diagnosis::{Code, Exchange, Facts, Fault, Gate};

pub(super) const RULES: &[Rule] = &[
    Rule { id: "V1", fault: Fault::Platform, run: without_mount },
    Rule { id: "V2", fault: Fault::Platform, run: with_mount },
];

/// Whether the body admits a lack of capacity, by its `status` or by a literal row.
fn admits(facts: &Facts, call: &Exchange) -> bool {
    let Some(http) = answer(call) else {
        return false;
    };
    let by_status =
        matches!(http.error_status.as_deref(), Some("insufficient_capacity" | "volume_placement_capacity"));
    by_status
        || literal(facts, http).is_some_and(|row| matches!(row.code, Code::P501 | Code::P502 | Code::P503))
}

/// A volume is involved: by the plan, or because the body names one.
fn mounted(facts: &Facts, call: &Exchange) -> bool {
    let by_body = answer(call).is_some_and(|http| {
        http.error_status.as_deref() == Some("volume_placement_capacity")
            || literal(facts, http).is_some_and(|row| row.code == Code::P503)
    });
    facts.expected.mount || by_body
}

fn size(facts: &Facts) -> String {
    facts.expected.size.clone().unwrap_or_else(|| "this machine size".to_owned())
}

fn region(facts: &Facts) -> String {
    facts.region.clone().unwrap_or_else(|| "the region".to_owned())
}

fn without_mount(facts: &Facts) -> Outcome {
    holds(&facts.call, |call| admits(facts, call) && !mounted(facts, call)).then(|| {
        let call = facts.call.known().expect("a rule on the call held");
        let update = call.path.contains("/machines/{");
        let finding = if call.path.ends_with("/volumes") {
            Finding::platform(Code::P805, Gate::PG1).value("size", "new")
        } else if update {
            Finding::platform(Code::P502, Gate::PG1).value("machine", machine(facts))
        } else {
            Finding::platform(Code::P501, Gate::PG1)
        };
        finding
            .value("size", size(facts))
            .value("region", region(facts))
            .because(words(call))
            .command("fly platform regions", "other regions", &["call"])
            .step("or a smaller machine size", &["call"])
            .on(&["call"])
    })
}

fn with_mount(facts: &Facts) -> Outcome {
    holds(&facts.call, |call| admits(facts, call) && mounted(facts, call)).then(|| {
        let call = facts.call.known().expect("a rule on the call held");
        let volume = facts.expected.volume.clone().or_else(|| facts.expected.volume_name.clone());
        let volume = volume.unwrap_or_else(|| "of this machine".to_owned());
        Finding::platform(Code::P503, Gate::PG1)
            .value("volume", &volume)
            .because(format!("{}; a volume lives on one host", words(call)))
            .command(format!("fly volumes fork {volume}"), "copy it to another host", &["call"])
            .step("or ask for less memory, or wait", &["call"])
            .on(&["call"])
    })
}

fn machine(facts: &Facts) -> String {
    facts.machine.known().map_or_else(|| "named in the request".to_owned(), |machine| machine.id.clone())
}
