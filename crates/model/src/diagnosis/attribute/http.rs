//! Rule family H: HTTP answers (spec A5-H). The body's own statement (H0) comes before any status.

use super::logic::{Tri, holds};
use super::outcome::{Finding, Outcome, Rule};
use crate::diagnosis::literals;
use crate::diagnosis::{
    Basis, Code, Exchange, Facts, Fault, Gate, HttpAnswer, ObjectKind, Outcome as CallOutcome, Role, Surface,
};

/// How long a new object may stay invisible before the platform broke its contract (spec A3, PG5). Seconds.
pub const PROPAGATION_S: u64 = 60;

pub(super) const RULES: &[Rule] = &[
    Rule { id: "H0", fault: Fault::Unknown, run: super::body::says },
    Rule { id: "H1", fault: Fault::Account, run: unauthorized },
    Rule { id: "H2", fault: Fault::Account, run: forbidden },
    Rule { id: "H2", fault: Fault::Account, run: token_excludes },
    Rule { id: "H3", fault: Fault::Platform, run: vanished },
    Rule { id: "H4", fault: Fault::Config, run: missing },
    Rule { id: "H6", fault: Fault::Account, run: leased },
    Rule { id: "H8", fault: Fault::Config, run: no_such_region },
    Rule { id: "H8", fault: Fault::Config, run: rejected },
    Rule { id: "H9", fault: Fault::Account, run: limited },
    Rule { id: "H10", fault: Fault::Platform, run: server_error },
    Rule { id: "H10", fault: Fault::Network, run: proxy_error },
    Rule { id: "H11", fault: Fault::Platform, run: unreadable },
    Rule { id: "H11", fault: Fault::Network, run: unreadable_behind_proxy },
];

pub(super) fn answer(call: &Exchange) -> Option<&HttpAnswer> {
    match &call.outcome {
        CallOutcome::Http(http) => Some(http),
        CallOutcome::Transport(_) => None,
    }
}

/// PG7's conditions: the answer demonstrably came from the platform's own host.
pub(super) fn verified(call: &Exchange) -> bool {
    let identified = answer(call).is_some_and(|http| http.request_id.is_some());
    call.verified_host && (identified || !call.proxied)
}

/// "POST /v1/apps/{app}/machines answered 503 \"…\"".
pub(super) fn words(call: &Exchange) -> String {
    let Some(http) = answer(call) else {
        return format!("{} {} got no answer", call.method, call.path);
    };
    let what = [&http.error, &http.html_title]
        .into_iter()
        .flatten()
        .next()
        .map_or_else(String::new, |text| format!(" \"{}\"", text.trim()));
    let code = [&http.graphql_code, &http.error_status]
        .into_iter()
        .flatten()
        .next()
        .map_or_else(String::new, |code| format!(" ({code})"));
    format!("{} {} answered {}{code}{what}", call.method, call.path, http.status)
}

fn connect_code(http: &HttpAnswer) -> Option<&str> {
    literals::connect_prefix(http.error.as_deref()?).0
}

fn call(facts: &Facts) -> &Exchange {
    facts.call.known().expect("a rule on the call held")
}

/// A rule whose condition reads the failed call's answer, on the REST surfaces.
fn rest(facts: &Facts, test: impl Fn(&Exchange, &HttpAnswer) -> bool) -> Tri {
    holds(&facts.call, |call| answer(call).is_some_and(|http| test(call, http)))
}

pub(super) fn machine_name(facts: &Facts) -> String {
    super::exit::machine_id(facts)
}

/// Q002, or Q006 if the same token worked earlier in this command.
pub(super) fn rejected_token(facts: &Facts) -> Finding {
    let call = call(facts);
    let token = facts.token.known();
    let source = token.map_or_else(String::new, |token| format!("; the token comes from {}", token.source));
    let finding = if token.is_some_and(|token| token.worked_earlier) {
        Finding::new(Code::Q006).value("command", &facts.command).basis(Basis::Derived)
    } else {
        Finding::new(Code::Q002)
    };
    finding
        .because(format!("{}{source}", words(call)))
        .command("fly auth login", "or put a new token where this one comes from", &["call"])
        .on(&["call", "token"])
}

pub(super) fn token_does_not_cover(facts: &Facts) -> Finding {
    Finding::new(Code::Q004)
        .basis(Basis::Derived)
        .value("what", format!("app {}", facts.app))
        .because(format!("{}, and the token is limited to other apps", words(call(facts))))
        .command(format!("fly tokens create deploy -a {}", facts.app), "", &["token"])
        .on(&["call", "token"])
}

pub(super) fn app_missing(facts: &Facts) -> Finding {
    Finding::new(Code::C001)
        .value("app", &facts.app)
        .because(words(call(facts)))
        .command(format!("fly apps create {}", facts.app), "if it should exist", &["call"])
        .command("fly apps list", "the names there are", &["call"])
        .on(&["call"])
}

fn unauthorized(facts: &Facts) -> Outcome {
    rest(facts, |_, http| http.status == 401).then(|| {
        if call(facts).surface == Surface::Logs {
            return no_logs(facts);
        }
        rejected_token(facts)
    })
}

fn no_logs(facts: &Facts) -> Finding {
    Finding::new(Code::Q901)
        .because(words(call(facts)))
        .command("fly auth login", "a user's token may read logs", &["call"])
        .on(&["call"])
}

fn forbidden(facts: &Facts) -> Outcome {
    rest(facts, |_, http| http.status == 403 || connect_code(http) == Some("permission_denied")).then(|| {
        let call = call(facts);
        match (call.surface, call.object) {
            (Surface::Logs, _) => no_logs(facts),
            (_, _)
                if call.path.ends_with("/apps/{app}")
                    && facts.token.known().is_none_or(|token| token.excludes_app != Some(true)) =>
            {
                Finding::new(Code::Q007)
                    .value("app", &facts.app)
                    .because(words(call))
                    .command("fly orgs list", "the organisations of this token", &["call"])
                    .on(&["call"])
            }
            _ => Finding::new(Code::Q004)
                .value("what", &call.operation)
                .because(words(call))
                .command(format!("fly tokens create deploy -a {}", facts.app), "", &["call"])
                .on(&["call", "token"]),
        }
    })
}

fn token_excludes(facts: &Facts) -> Outcome {
    let missing = rest(facts, |call, http| http.status == 404 && call.object == ObjectKind::App);
    let excluded = holds(&facts.token, |token| token.excludes_app == Some(true));
    (missing & excluded).then(|| token_does_not_cover(facts))
}

fn vanished(facts: &Facts) -> Outcome {
    rest(facts, |call, http| http.status == 404 && call.created_ago_s.is_some_and(|ago| ago >= PROPAGATION_S))
        .then(|| {
            let call = call(facts);
            let code = match call.object {
                ObjectKind::Image => Code::P302,
                _ if facts.expected.role == Role::ReleaseCommand => Code::P401,
                _ => Code::P512,
            };
            Finding::platform(code, Gate::PG5)
                .basis(Basis::Derived)
                .value("machine", machine_name(facts))
                .because(format!(
                    "the API acknowledged it {} s ago and now answers 404",
                    call.created_ago_s.unwrap_or_default()
                ))
                .command("fly machine list", "see what exists", &["call"])
                .on(&["call"])
        })
}

fn missing(facts: &Facts) -> Outcome {
    rest(facts, |call, http| http.status == 404 && call.created_ago_s.is_none()).then(|| {
        let call = call(facts);
        let name = |what: &str| format!("the {what} named in the request");
        let finding = match call.object {
            ObjectKind::App => return app_missing(facts),
            ObjectKind::Volume => Finding::new(Code::C503)
                .value(
                    "volume",
                    facts.expected.volume.clone().unwrap_or_else(|| "named in the request".to_owned()),
                )
                .command("fly volumes list", "what there is", &["call"]),
            ObjectKind::Image => Finding::new(Code::C302)
                .value(
                    "image",
                    facts.expected.image.clone().unwrap_or_else(|| "named in the request".to_owned()),
                )
                .value("registry", &call.host)
                .step("correct the reference, or push the image first", &["call"]),
            ObjectKind::Machine | ObjectKind::Lease => Finding::new(Code::C904)
                .value(
                    "what",
                    facts.machine.known().map_or_else(|| name("machine"), |m| format!("machine {}", m.id)),
                )
                .command("fly machine list", "what there is", &["call"]),
            ObjectKind::Organization => Finding::new(Code::C904).value("what", name("organisation")).command(
                "fly orgs list",
                "what there is",
                &["call"],
            ),
            ObjectKind::Other => {
                Finding::new(Code::C904).value("what", format!("what {} asks for", call.operation))
            }
        };
        finding.because(words(call)).on(&["call"])
    })
}

fn leased(facts: &Facts) -> Outcome {
    rest(facts, |_, http| http.status == 409 && http.lease.is_some())
        .then(|| super::body::held(facts, call(facts)))
}

/// The request was refused, and the region it names is not among those the platform has.
fn no_such_region(facts: &Facts) -> Outcome {
    let refused = rest(facts, |_, http| matches!(http.status, 400 | 404 | 422));
    let Some(region) = facts.region.as_deref().filter(|region| !region.is_empty()) else {
        return Outcome::Miss;
    };
    let unknown =
        holds(&facts.regions, |known| !known.is_empty() && !known.iter().any(|code| code == region));
    (refused & unknown).then(|| {
        let known = facts.regions.known().map_or(&[][..], Vec::as_slice);
        let nearest = known.iter().min_by_key(|code| strsim::levenshtein(code, region));
        let nearest = nearest.map_or_else(String::new, |code| format!("did you mean {code}?"));
        Finding::new(Code::C111)
            .value("region", region)
            .because(format!("{}, and the platform has no such region", words(call(facts))))
            .command("fly platform regions", nearest, &["regions"])
            .on(&["call", "regions"])
    })
}

fn rejected(facts: &Facts) -> Outcome {
    // A connect code that says something else decides against the status it came with.
    let elsewhere = |code: &str| {
        matches!(
            code,
            "resource_exhausted" | "internal" | "unavailable" | "deadline_exceeded" | "unauthenticated"
        )
    };
    rest(facts, |_, http| match connect_code(http) {
        Some("invalid_argument") => true,
        Some(code) if elsewhere(code) => false,
        _ => matches!(http.status, 400 | 422),
    })
    .then(|| {
        let call = call(facts);
        let text = answer(call).and_then(|http| http.error.as_deref()).unwrap_or("no reason given");
        let (_, text) = literals::connect_prefix(text);
        Finding::new(Code::C107)
            .value("what", text.lines().next().unwrap_or_default().chars().take(60).collect::<String>())
            .because(words(call))
            .command("fly config show", "what is sent", &["call"])
            .on(&["call"])
    })
}

fn limited(facts: &Facts) -> Outcome {
    rest(facts, |_, http| http.status == 429 || connect_code(http) == Some("resource_exhausted")).then(|| {
        let call = call(facts);
        let wait = answer(call).and_then(|http| http.retry_after_s);
        let on_machine = call.surface == Surface::Machines && call.method != "GET";
        let finding = if on_machine {
            Finding::new(Code::Q504).value("operation", &call.operation)
        } else {
            Finding::new(Code::Q008)
        };
        let pause = wait.map_or_else(|| "wait a minute".to_owned(), |seconds| format!("wait {seconds} s"));
        finding
            .because(words(call))
            .step(format!("{pause}, and run fewer jobs with this token at once"), &["call"])
            .wait(wait)
            .on(&["call"])
    })
}

fn is_server_error(http: &HttpAnswer) -> bool {
    http.status >= 500 || connect_code(http) == Some("internal")
}

fn server_error(facts: &Facts) -> Outcome {
    rest(facts, |call, http| is_server_error(http) && verified(call)).then(|| {
        let call = call(facts);
        let http = answer(call);
        let html = http.is_some_and(|http| http.html_title.is_some() || http.error.is_none());
        let secrets = call.surface == Surface::Machines && call.path.contains("/{app}/secrets");
        let finding = if secrets && !html {
            Finding::platform(Code::P804, Gate::PG7)
        } else if call.surface == Surface::Machines && !html {
            Finding::platform(Code::P509, Gate::PG7).value("operation", &call.operation)
        } else {
            let status = http.map_or(0, |http| http.status);
            Finding::platform(Code::P002, Gate::PG7).value("status", status.to_string())
        };
        finding
            .basis(Basis::Derived)
            .because(format!("{} after {} attempts", words(call), call.attempts.max(1)))
            .command("fly incidents list", "whether it is known", &["call"])
            .wait(http.and_then(|http| http.retry_after_s))
            .on(&["call"])
    })
}

fn proxy_error(facts: &Facts) -> Outcome {
    rest(facts, |call, http| is_server_error(http) && !verified(call)).then(|| proxy_answered(facts))
}

fn proxy_answered(facts: &Facts) -> Finding {
    let call = call(facts);
    let via = answer(call).and_then(|http| http.via.clone());
    let via = via.map_or_else(String::new, |via| format!(" (via {via})"));
    Finding::new(Code::N002)
        .basis(Basis::Derived)
        .value("host", &call.host)
        .because(format!("a proxy answered instead of the platform{via}: {}", words(call)))
        .step("check the proxy settings of this computer, or go around the proxy", &["call"])
        .on(&["call"])
}

/// 3xx where none is defined, HTML with 200, or a 2xx body that does not decode.
fn is_unreadable(http: &HttpAnswer) -> bool {
    let redirect = (300..400).contains(&http.status);
    let success = (200..300).contains(&http.status);
    redirect || (success && (http.undecodable.is_some() || http.html_title.is_some()))
}

fn unreadable(facts: &Facts) -> Outcome {
    rest(facts, |call, http| is_unreadable(http) && verified(call)).then(|| {
        let call = call(facts);
        let at = answer(call).and_then(|http| http.undecodable.clone());
        let at = at.map_or_else(String::new, |at| format!(", unreadable at {at}"));
        Finding::platform(Code::P003, Gate::PG5)
            .basis(Basis::Derived)
            .because(format!("{}{at}", words(call)))
            .command("fly version", "compare it with the newest one", &["call"])
            .on(&["call"])
    })
}

fn unreadable_behind_proxy(facts: &Facts) -> Outcome {
    rest(facts, |call, http| is_unreadable(http) && !verified(call)).then(|| proxy_answered(facts))
}
