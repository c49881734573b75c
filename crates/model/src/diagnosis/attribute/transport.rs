//! Rule family T: no verified HTTP response (spec A5-T). A path that does not work is never the platform's fault here.

use super::logic::holds;
use super::outcome::{Finding, Outcome, Rule};
use crate::diagnosis::{Basis, Code, Exchange, Fact, Facts, Fault, Surface, Transport};

pub(super) const RULES: &[Rule] = &[
    Rule { id: "T1", fault: Fault::Network, run: unresolved },
    Rule { id: "T2", fault: Fault::Network, run: unconnected },
    Rule { id: "T3", fault: Fault::Network, run: untrusted },
    Rule { id: "T4", fault: Fault::Unknown, run: broken_after_send },
    Rule { id: "T5", fault: Fault::Network, run: broken_idempotent },
];

fn transport(call: &Exchange) -> Option<&Transport> {
    match &call.outcome {
        crate::diagnosis::Outcome::Transport(transport) => Some(transport),
        crate::diagnosis::Outcome::Http(_) => None,
    }
}

/// Runs `find` on the failed call's transport error.
fn on(facts: &Facts, find: impl Fn(&Exchange, &Transport) -> Option<Finding>) -> Outcome {
    let found = match &facts.call {
        Fact::Known(call) => transport(call).and_then(|error| find(call, error)),
        Fact::KnownAbsent | Fact::NotAsked | Fact::Unavailable(_) => None,
    };
    match found {
        Some(finding) => finding.hit(),
        None => holds(&facts.call, |_| false).then(|| Finding::new(Code::U003)),
    }
}

/// T1 to T3 are the same for an API and for a registry.
pub(super) fn path_failure(host: &str, error: &Transport) -> Option<Finding> {
    match error {
        Transport::Resolve { error, others_resolve } => {
            let others = match others_resolve {
                Some(true) => "; other names resolve",
                Some(false) => "; other names do not resolve either",
                None => "",
            };
            Some(
                Finding::new(Code::N001)
                    .value("host", host)
                    .because(format!("the resolver says \"{error}\"{others}"))
                    .step("check DNS, VPN and content filters, or use another resolver", &["call"]),
            )
        }
        Transport::Connect { errors } => Some(
            Finding::new(Code::N002)
                .value("host", host)
                .because(format!("no address accepted a connection: {}", errors.join(", ")))
                .step("check network, firewall and proxy settings, then run it again", &["call"]),
        ),
        Transport::Tls { reason, issuer } => {
            let issuer =
                issuer.as_deref().map_or_else(String::new, |issuer| format!(", issuer \"{issuer}\""));
            Some(
                Finding::new(Code::N003)
                    .value("host", host)
                    .value("reason", format!("{reason}{issuer}"))
                    .because("the certificate does not lead to an authority this computer trusts")
                    .step("add that authority to the trust store, or point SSL_CERT_FILE to it", &["call"]),
            )
        }
        Transport::BrokenAfterSend { .. } | Transport::Deadline => None,
    }
}

fn unresolved(facts: &Facts) -> Outcome {
    on(facts, |call, error| match error {
        Transport::Resolve { .. } => path_failure(&call.host, error).map(|f| f.on(&["call"])),
        _ => None,
    })
}

fn unconnected(facts: &Facts) -> Outcome {
    on(facts, |call, error| match error {
        Transport::Connect { .. } => path_failure(&call.host, error).map(|f| f.on(&["call"])),
        _ => None,
    })
}

fn untrusted(facts: &Facts) -> Outcome {
    on(facts, |call, error| match error {
        Transport::Tls { .. } => path_failure(&call.host, error).map(|f| f.on(&["call"])),
        _ => None,
    })
}

fn creates_machine(call: &Exchange) -> bool {
    call.surface == Surface::Machines && call.method == "POST" && call.path.ends_with("/machines")
}

fn broken_after_send(facts: &Facts) -> Outcome {
    on(facts, |call, error| {
        let what = match error {
            Transport::BrokenAfterSend { error } => {
                format!("the connection broke after the request was sent ({error})")
            }
            Transport::Deadline => "no answer came in time after the request was sent".to_owned(),
            Transport::Resolve { .. } | Transport::Connect { .. } | Transport::Tls { .. } => {
                return None;
            }
        };
        if call.idempotent {
            return None;
        }
        let finding = if creates_machine(call) {
            Finding::new(Code::U501).value("group", &facts.expected.group)
        } else {
            Finding::new(Code::U001).value("operation", &call.operation)
        };
        Some(
            finding
                .basis(Basis::Derived)
                .because(format!("{what}, and {} may not simply be repeated", call.operation))
                .command("fly machine list", "see what exists before running it again", &["call"])
                .on(&["call"]),
        )
    })
}

fn broken_idempotent(facts: &Facts) -> Outcome {
    on(facts, |call, error| match error {
        Transport::BrokenAfterSend { error } if call.idempotent => Some(
            Finding::new(Code::N002)
                .basis(Basis::Derived)
                .value("host", &call.host)
                .because(format!("the connection broke {} times ({error})", call.attempts.max(1)))
                .step("check network, firewall and proxy settings, then run it again", &["call"])
                .on(&["call"]),
        ),
        _ => None,
    })
}
