//! Rule family R: registry and image (spec A5-R), and the third party's part of B6.

use super::logic::{Tri, holds, none};
use super::outcome::{Finding, Outcome, Rule};
use super::transport::path_failure;
use crate::diagnosis::{
    Basis, Code, Facts, Fault, Gate, HttpAnswer, Outcome as CallOutcome, RegistryAnswer, RegistryOperation,
    Transport,
};

pub(super) const RULES: &[Rule] = &[
    Rule { id: "R6", fault: Fault::App, run: no_command },
    Rule { id: "R7", fault: Fault::Config, run: wrong_platform },
    Rule { id: "R5", fault: Fault::Platform, run: host_cannot_pull },
    Rule { id: "R4", fault: Fault::Platform, run: unseen },
    Rule { id: "T1", fault: Fault::Network, run: unreachable },
    Rule { id: "R1", fault: Fault::Account, run: refused },
    Rule { id: "R2", fault: Fault::Config, run: no_repository },
    Rule { id: "R8", fault: Fault::Config, run: not_found },
    Rule { id: "R9", fault: Fault::App, run: layer_too_large },
    Rule { id: "R10", fault: Fault::Account, run: too_many_requests },
    Rule { id: "B6", fault: Fault::Network, run: rate_limited },
    Rule { id: "R3", fault: Fault::Platform, run: failing },
    Rule { id: "R3", fault: Fault::Network, run: third_party_failing },
];

pub(super) fn verb(operation: RegistryOperation) -> &'static str {
    match operation {
        RegistryOperation::Resolve => "resolving the image",
        RegistryOperation::PushBlob => "receiving a layer",
        RegistryOperation::PushManifest => "receiving the manifest",
        RegistryOperation::PlatformLookup => "finding the image",
        RegistryOperation::HostPull => "giving the image to the host",
    }
}

fn http(answer: &RegistryAnswer) -> Option<&HttpAnswer> {
    match &answer.outcome {
        CallOutcome::Http(http) => Some(http),
        CallOutcome::Transport(_) => None,
    }
}

pub(super) fn words(answer: &RegistryAnswer) -> String {
    match &answer.outcome {
        CallOutcome::Http(http) => {
            let code = answer.error_code.as_deref().map_or_else(String::new, |code| format!(" {code}"));
            let text = http.error.as_deref().map_or_else(String::new, |text| format!(" \"{}\"", text.trim()));
            format!("{} answered {}{code}{text}", answer.host, http.status)
        }
        CallOutcome::Transport(_) => format!("{} gave no answer", answer.host),
    }
}

fn image(answer: &RegistryAnswer) -> String {
    let separator = if answer.reference.contains(':') { '@' } else { ':' };
    format!("{}/{}{separator}{}", answer.host, answer.repository, answer.reference)
}

fn registry(facts: &Facts) -> &RegistryAnswer {
    facts.registry.known().expect("a rule on the registry answer held")
}

fn pushing(answer: &RegistryAnswer) -> bool {
    matches!(answer.operation, RegistryOperation::PushBlob | RegistryOperation::PushManifest)
}

fn status(answer: &RegistryAnswer) -> u16 {
    http(answer).map_or(0, |http| http.status)
}

fn no_command(facts: &Facts) -> Outcome {
    let configured = facts.expected.command.is_some();
    holds(&facts.image, |image| image.no_command && !configured).then(|| {
        Finding::new(Code::A302)
            .because("the image has neither Entrypoint nor Cmd, and the configuration sets no command")
            .step("add CMD to the Dockerfile, or a line under [processes]", &["image"])
            .on(&["image"])
    })
}

fn wrong_platform(facts: &Facts) -> Outcome {
    holds(&facts.image, |image| {
        !image.platforms.is_empty() && !image.platforms.iter().any(|platform| platform == "linux/amd64")
    })
    .then(|| {
        let platforms = facts.image.known().map_or_else(String::new, |image| image.platforms.join(", "));
        Finding::new(Code::C303)
            .value("arch", &platforms)
            .because(format!("its manifest lists {platforms}"))
            .step("build it with --platform linux/amd64", &["image"])
            .on(&["image"])
    })
}

/// What this computer sees at the registry decides whether "not found" is the platform's.
fn seen_here(facts: &Facts) -> Tri {
    match facts.registry.known() {
        Some(answer) => holds(&answer.manifest_seen, |seen| *seen),
        None => holds(&facts.registry, |_| false),
    }
}

fn host_cannot_pull(facts: &Facts) -> Outcome {
    let pull = holds(&facts.registry, |answer| answer.operation == RegistryOperation::HostPull);
    let no_exit = none(&facts.exit, |_| true);
    (pull & seen_here(facts) & no_exit).then(|| {
        Finding::platform(Code::P303, Gate::PG4)
            .basis(Basis::Derived)
            .because(format!(
                "the host failed to pull {}, which is readable from here",
                image(registry(facts))
            ))
            .command("fly deploy", "another host may be chosen", &["registry"])
            .on(&["registry"])
    })
}

fn unseen(facts: &Facts) -> Outcome {
    let lookup = holds(&facts.registry, |answer| answer.operation == RegistryOperation::PlatformLookup);
    (lookup & seen_here(facts)).then(|| {
        let answer = registry(facts);
        Finding::platform(Code::P302, Gate::PG5)
            .basis(Basis::Derived)
            .because("the registry has the manifest and the platform says the image does not exist")
            .command(format!("fly deploy --image {}", image(answer)), "skips the build", &["registry"])
            .on(&["registry"])
    })
}

fn unreachable(facts: &Facts) -> Outcome {
    let path = |answer: &RegistryAnswer| match &answer.outcome {
        CallOutcome::Transport(error) => path_failure(&answer.host, error),
        CallOutcome::Http(_) => None,
    };
    holds(&facts.registry, |answer| path(answer).is_some())
        .then(|| path(registry(facts)).expect("the condition found it").on(&["registry"]))
}

fn refused(facts: &Facts) -> Outcome {
    holds(&facts.registry, |answer| answer.platform && matches!(status(answer), 401 | 403)).then(|| {
        let answer = registry(facts);
        let finding = if answer.credential_expired == Some(true) {
            Finding::new(Code::Q302).basis(Basis::Derived).value("elapsed", "finished")
        } else {
            Finding::new(Code::Q301).value("repository", &answer.repository)
        };
        finding
            .because(words(answer))
            .command(format!("fly tokens create deploy -a {}", facts.app), "", &["registry"])
            .on(&["registry"])
    })
}

fn no_repository(facts: &Facts) -> Outcome {
    holds(&facts.registry, |answer| {
        let unknown = answer.error_code.as_deref() == Some("NAME_UNKNOWN") || pushing(answer);
        answer.platform && status(answer) == 404 && unknown
    })
    .then(|| {
        Finding::new(Code::C301)
            .value("app", &facts.app)
            .because(words(registry(facts)))
            .command(format!("fly apps create {}", facts.app), "if it should exist", &["registry"])
            .on(&["registry"])
    })
}

/// An image somebody named: not there, or hidden (registries of third parties do not tell which).
fn not_found(facts: &Facts) -> Outcome {
    holds(&facts.registry, |answer| {
        let hidden = !answer.platform && matches!(status(answer), 401 | 403);
        answer.operation == RegistryOperation::Resolve && (status(answer) == 404 || hidden)
    })
    .then(|| {
        let answer = registry(facts);
        Finding::new(Code::C302)
            .value("image", image(answer))
            .value("registry", &answer.host)
            .because(words(answer))
            .step("correct the reference, push the image first, or log in to that registry", &["registry"])
            .on(&["registry"])
    })
}

fn rate_limited(facts: &Facts) -> Outcome {
    holds(&facts.registry, |answer| !answer.platform && status(answer) == 429).then(|| {
        let answer = registry(facts);
        Finding::new(Code::N201)
            .value("host", &answer.host)
            .value("image", image(answer))
            .because(words(answer))
            .step("log in to that registry, mirror the image, or wait", &["registry"])
            .wait(http(answer).and_then(|http| http.retry_after_s))
            .on(&["registry"])
    })
}

/// 413 of the registry itself; of something in between it is the network's.
fn layer_too_large(facts: &Facts) -> Outcome {
    holds(&facts.registry, |answer| {
        let own = answer.verified_host && (!answer.proxied || answer.error_code.is_some());
        answer.platform && status(answer) == 413 && pushing(answer) && own
    })
    .then(|| {
        let answer = registry(facts);
        Finding::new(Code::A301)
            .because(format!(
                "{}: layer {} is larger than it takes",
                words(answer),
                answer.reference.chars().take(19).collect::<String>()
            ))
            .step(
                "exclude what the image does not need, or divide the layer: one COPY for each part",
                &["registry"],
            )
            .on(&["registry"])
    })
}

/// 429 of the platform's registry, after the client waited as it was told.
fn too_many_requests(facts: &Facts) -> Outcome {
    holds(&facts.registry, |answer| answer.platform && status(answer) == 429).then(|| {
        let answer = registry(facts);
        Finding::new(Code::Q008)
            .because(words(answer))
            .step("wait, and let fewer jobs push at once with the same token", &["registry"])
            .wait(http(answer).and_then(|http| http.retry_after_s))
            .on(&["registry"])
    })
}

fn broken(answer: &RegistryAnswer) -> bool {
    let reset = matches!(&answer.outcome, CallOutcome::Transport(Transport::BrokenAfterSend { .. }));
    status(answer) >= 500 || (reset && answer.resumes >= 3)
}

/// PG7 for a registry: an HTTP 5xx from the verified platform registry. Broken connections stay the network's.
fn failing(facts: &Facts) -> Outcome {
    holds(&facts.registry, |answer| {
        let identified = http(answer).is_some_and(|http| http.request_id.is_some());
        answer.platform && status(answer) >= 500 && answer.verified_host && (identified || !answer.proxied)
    })
    .then(|| {
        let answer = registry(facts);
        Finding::platform(Code::P301, Gate::PG7)
            .basis(Basis::Derived)
            .value("layer", answer.reference.chars().take(19).collect::<String>())
            .because(format!(
                "{} while {}, after {} resumes",
                words(answer),
                verb(answer.operation),
                answer.resumes
            ))
            .command("fly deploy", "layers that arrived are kept", &["registry"])
            .on(&["registry"])
    })
}

fn third_party_failing(facts: &Facts) -> Outcome {
    holds(&facts.registry, |answer| {
        let identified = http(answer).is_some_and(|http| http.request_id.is_some());
        let verified = answer.platform && answer.verified_host && (identified || !answer.proxied);
        broken(answer) && !(verified && status(answer) >= 500)
    })
    .then(|| {
        let answer = registry(facts);
        Finding::new(Code::N002)
            .basis(Basis::Derived)
            .value("host", &answer.host)
            .because(words(answer))
            .step("check network and proxy settings, or try later", &["registry"])
            .on(&["registry"])
    })
}
