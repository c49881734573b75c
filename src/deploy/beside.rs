//! What lies beside an app whose machines are right: addresses without a service, a service without an address, issues of
//! its hosts. Warnings by the rules S; nothing fails here, and what cannot be asked is not said.

use model::diagnosis::{Diagnostic, Fact, Facts, Fault, HostIssue, Phase, Severity, Stopped};

use super::evidence::{addresses, host_issues};
use super::{Ports, Work};

/// The issues of the app's hosts.
pub(crate) async fn issues(ports: &Ports) -> Fact<Vec<HostIssue>> {
    host_issues(ports).await
}

/// Judges them and the app's addresses. `services`: whether the app has any; `None` where only a part of it is known.
pub(crate) fn judge(
    (app, command): (&str, &str),
    services: Option<bool>,
    addresses: Fact<Vec<String>>,
    issues: Fact<Vec<HostIssue>>,
) -> Vec<Diagnostic> {
    let of = |phase| Facts::new(Stopped::Nothing, command, phase, app);
    let mut hosts = of(Phase::Status);
    hosts.host_issues = issues;
    // Nobody asks for addresses here: the rule on services would not apply.
    hosts.expected.services = true;
    let mut public = of(Phase::Ips);
    if let Some(services) = services {
        public.expected.services = services;
        public.addresses = addresses;
    }
    [public, hosts].iter().filter_map(warning).collect()
}

/// After a deploy.
pub(super) async fn after(work: &Work, ports: &Ports) -> Vec<Diagnostic> {
    if work.patience.detach {
        return Vec::new();
    }
    let services = services(work);
    let addresses_of = async { if services.is_some() { addresses(ports).await } else { Fact::NotAsked } };
    let (addresses, issues) = futures::join!(addresses_of, host_issues(ports));
    judge((&ports.app, "deploy"), services, addresses, issues)
}

/// Whether the app has services, if the plan shows all of it.
fn services(work: &Work) -> Option<bool> {
    let plans = &work.plan.machines;
    let configs = plans.iter().filter_map(|plan| plan.input.as_ref()?.config.as_ref());
    let some = configs.into_iter().any(|config| !config.services.is_empty());
    let whole = work.plan.untouched.is_empty() && plans.iter().all(|plan| plan.input.is_some());
    (some || whole).then_some(some)
}

fn warning(facts: &Facts) -> Option<Diagnostic> {
    let mut told = model::diagnosis::explain(facts);
    if told.fault == Some(Fault::Unknown) {
        return None;
    }
    told.severity = Severity::Warning;
    told.exit_code = 0;
    Some(told)
}
