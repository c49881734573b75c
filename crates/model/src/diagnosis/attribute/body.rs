//! Rule H0: what the body of a refused call itself states, by its `status` field or a literal row, before any HTTP status.

use super::exit::about;
use super::http::{PROPAGATION_S, answer, machine_name, words};
use super::logic::{Tri, holds};
use super::outcome::{Finding, Outcome};
use crate::diagnosis::literals::{self, Channel, Literal, Requires};
use crate::diagnosis::{Basis, Code, Exchange, Fact, Facts, Gate, HttpAnswer};

/// The literal row of a REST error body whose precondition holds.
pub(super) fn literal(facts: &Facts, http: &HttpAnswer) -> Option<&'static Literal> {
    let (_, text) = literals::connect_prefix(http.error.as_deref()?);
    literals::all(Channel::MachinesError, text).find(|row| match row.requires {
        Requires::Nothing => true,
        Requires::Mount => facts.expected.mount,
        Requires::NoMount => !facts.expected.mount,
        Requires::Status(status) => http.status == status,
        Requires::FailedExit
        | Requires::FailedOrNoExit
        | Requires::FailedRelease
        | Requires::UnexplainedKill
        | Requires::RequestedStop
        | Requires::CheckFailing => false,
    })
}

pub(super) fn says(facts: &Facts) -> Outcome {
    let Fact::Known(call) = &facts.call else {
        return holds(&facts.call, |_| false).then(|| Finding::new(Code::U003));
    };
    let Some(http) = answer(call) else {
        return Outcome::Miss;
    };
    match http.error_status.as_deref() {
        Some("name_taken") => {
            return Finding::new(Code::C003)
                .value("app", &facts.app)
                .because(words(call))
                .step("choose another name, or use --generate-name", &["call"])
                .on(&["call"])
                .hit();
        }
        Some("deploys_paused") => return paused(call, http).hit(),
        _ => {}
    }
    match literal(facts, http) {
        Some(row) => literal_row(facts, call, row),
        None => Outcome::Miss,
    }
}

fn paused(call: &Exchange, http: &HttpAnswer) -> Finding {
    let detail = |name: &str| {
        let details = http.details.as_ref()?;
        details.get(name)?.as_str().map(str::to_owned)
    };
    Finding::platform(Code::P508, Gate::PG1)
        .value("reason", detail("reason").unwrap_or_else(|| "no reason given".to_owned()))
        .value("until", detail("until").unwrap_or_else(|| "further notice".to_owned()))
        .because(words(call))
        .command("fly incidents list", "whether there is an incident behind it", &["call"])
        .wait(http.retry_after_s)
        .on(&["call"])
}

/// A finding for a literal row. Rows that blame the platform bring their gate.
fn literal_row(facts: &Facts, call: &Exchange, row: &Literal) -> Outcome {
    let volume = facts.expected.volume.clone().or_else(|| facts.expected.volume_name.clone());
    let base = match row.code {
        // Rows of the capacity family belong to V, which ran before.
        Code::P501 | Code::P502 | Code::P503 => return Outcome::Miss,
        Code::P504 => Finding::platform(Code::P504, Gate::PG1)
            .command("fly incidents list", "whether there is an incident behind it", &["call"])
            .step("try again later; the running version is unaffected", &["call"]),
        Code::P507 | Code::P511 if call.retried_for_s < PROPAGATION_S => {
            Finding::new(Code::U002).step("try again in a moment", &["call"])
        }
        Code::P507 | Code::P511 => Finding::platform(row.code, Gate::PG5).command(
            about(facts, "fly machine status {}"),
            "see its state",
            &["call"],
        ),
        Code::P804 => Finding::platform(Code::P804, Gate::PG1)
            .command("fly incidents list", "whether it is known", &["call"])
            .step("running machines keep the secrets they have; do not restart them meanwhile", &["call"]),
        Code::C302 => return image_unseen(facts, call),
        Code::Q501 => held(facts, call),
        Code::Q002 | Code::Q005 => Finding::new(row.code).command("fly auth login", "", &["call"]),
        Code::C106 => Finding::new(Code::C106)
            .value("memory", facts.expected.memory_mb.map_or_else(|| "this".to_owned(), |mb| mb.to_string()))
            .value("size", facts.expected.size.clone().unwrap_or_else(|| "this machine size".to_owned()))
            .command("fly platform vm-sizes", "the sizes there are", &["call"]),
        Code::Q009 => {
            Finding::new(Code::Q009).command("fly deploy --ha=false", "needs one machine only", &["call"])
        }
        Code::C502 | Code::C503 => {
            Finding::new(row.code).command("fly volumes list", "what there is", &["call"])
        }
        other => Finding::new(other).step("see the API's own words", &["call"]),
    };
    base.basis(Basis::Text)
        .value("app", &facts.app)
        .value("machine", machine_name(facts))
        .value("state", facts.machine.known().map_or("unknown", |machine| machine.state.as_str()))
        .value("operation", &call.operation)
        .value("region", facts.region.clone().unwrap_or_else(|| "the region".to_owned()))
        .value("want", facts.region.clone().unwrap_or_else(|| "another region".to_owned()))
        .value("have", "another region")
        .value("version", "of this app")
        .value("volume", volume.unwrap_or_else(|| "named in the request".to_owned()))
        .because(words(call))
        .on(&["call"])
        .hit()
}

/// R4 seen from the API: whether the image really is missing depends on what the registry answers to us.
fn image_unseen(facts: &Facts, call: &Exchange) -> Outcome {
    let pushed = match &facts.registry {
        Fact::Known(registry) => holds(&registry.manifest_seen, |seen| *seen),
        Fact::KnownAbsent | Fact::NotAsked => Tri::No,
        Fact::Unavailable(_) => Tri::Open,
    };
    let image = facts.expected.image.clone().unwrap_or_else(|| "named in the request".to_owned());
    match pushed {
        Tri::Open => Outcome::Open,
        Tri::Yes if call.retried_for_s >= PROPAGATION_S => Finding::platform(Code::P302, Gate::PG5)
            .basis(Basis::Derived)
            .because(format!("the registry has the manifest, but {}", words(call)))
            .command(format!("fly deploy --image {image}"), "skips the build", &["registry"])
            .on(&["call", "registry"])
            .hit(),
        Tri::Yes => Finding::new(Code::U002)
            .value("operation", &call.operation)
            .because(words(call))
            .step("try again in a moment", &["call"])
            .on(&["call"])
            .hit(),
        Tri::No => Finding::new(Code::C302)
            .basis(Basis::Text)
            .value("image", image)
            .value("registry", "the registry")
            .because(words(call))
            .step("correct the reference, or push the image first", &["call"])
            .on(&["call"])
            .hit(),
    }
}

/// Who holds the lease: by the body's own fields, else by its words (`api.lease-held`).
pub(super) fn held(facts: &Facts, call: &Exchange) -> Finding {
    let http = answer(call);
    let lease = http.and_then(|http| http.lease.as_ref()).filter(|lease| !lease.owner.is_empty());
    let said = http.and_then(|http| literals::lease_holder(http.error.as_deref()?));
    let owner = lease.map(|lease| lease.owner.clone()).or_else(|| said.map(|(owner, _)| owner.to_owned()));
    let until = lease.and_then(|lease| jiff::Timestamp::from_second(lease.expires_at).ok());
    let until = until.or_else(|| said.and_then(|(_, until)| until.parse().ok()));
    let machine = machine_name(facts);
    let mine = match lease.and_then(|lease| lease.mine) {
        Some(true) => "; it is a lease of yours, perhaps of a process that has died",
        Some(false) | None => "",
    };
    let finding = Finding::new(Code::Q501)
        .value("owner", owner.unwrap_or_else(|| "somebody".to_owned()))
        .value("until", until.map_or_else(|| "it expires".to_owned(), |time| time.to_string()))
        .value("machine", &machine)
        .because(format!("{}{mine}", words(call)))
        .on(&["call"]);
    if facts.machine.known().is_none() && facts.subject.is_none() {
        return finding.command("fly machine list", "the machines, and who changes them", &["call"]);
    }
    finding.command(about(facts, "fly machine leases view {}"), "who holds it", &["call"]).command(
        about(facts, "fly machine leases clear {}"),
        "if that process is dead",
        &["call"],
    )
}
