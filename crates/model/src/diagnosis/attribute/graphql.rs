//! Rule family G: GraphQL answers (spec A5-G). The query text never enters a message (G6).

use super::http::{answer, verified, words};
use super::logic::{Tri, holds};
use super::outcome::{Finding, Outcome, Rule};
use crate::diagnosis::literals::{self, Channel};
use crate::diagnosis::{Code, Exchange, Facts, Fault, Gate, HttpAnswer, Surface};

pub(super) const RULES: &[Rule] = &[
    Rule { id: "G1", fault: Fault::Account, run: unauthorized },
    Rule { id: "G2", fault: Fault::Account, run: token_excludes_app },
    Rule { id: "G2", fault: Fault::Config, run: app_not_found },
    Rule { id: "G3", fault: Fault::Platform, run: server_error },
    Rule { id: "G5", fault: Fault::Unknown, run: literal_or_code },
];

fn graphql(call: &Exchange) -> Option<&HttpAnswer> {
    answer(call).filter(|_| call.surface == Surface::GraphQl)
}

fn code(http: &HttpAnswer) -> &str {
    http.graphql_code.as_deref().unwrap_or("")
}

fn message(http: &HttpAnswer) -> Option<&'static literals::Literal> {
    literals::first(Channel::GraphQlMessage, http.error.as_deref()?)
}

fn unauthorized(facts: &Facts) -> Outcome {
    holds(&facts.call, |call| {
        graphql(call).is_some_and(|http| {
            http.status == 401
                || matches!(code(http), "UNAUTHORIZED" | "UNAUTHENTICATED")
                || message(http).is_some_and(|row| row.code == Code::Q002)
        })
    })
    .then(|| super::http::rejected_token(facts))
}

fn is_not_found(call: &Exchange) -> bool {
    graphql(call).is_some_and(|http| {
        code(http) == "NOT_FOUND" || message(http).is_some_and(|row| row.code == Code::C001)
    })
}

fn token_excludes_app(facts: &Facts) -> Outcome {
    let not_found = holds(&facts.call, is_not_found);
    let excluded = holds(&facts.token, |token| token.excludes_app == Some(true));
    (not_found & excluded).then(|| super::http::token_does_not_cover(facts))
}

fn app_not_found(facts: &Facts) -> Outcome {
    holds(&facts.call, is_not_found).then(|| super::http::app_missing(facts))
}

fn server_error(facts: &Facts) -> Outcome {
    holds(&facts.call, |call| {
        graphql(call).is_some_and(|http| code(http) == "SERVER_ERROR" && verified(call))
    })
    .then(|| {
        let call = facts.call.known().expect("a rule on the call held");
        Finding::platform(Code::P001, Gate::PG1)
            .value("operation", &call.operation)
            .because(words(call))
            .command("fly incidents list", "whether it is known", &["call"])
            .on(&["call"])
    })
}

/// A code that no other rule knows: an account row of the literal table, else not determined, with the code shown.
fn literal_or_code(facts: &Facts) -> Outcome {
    let relevant = holds(&facts.call, |call| {
        graphql(call)
            .is_some_and(|http| http.status < 500 && http.undecodable.is_none() && http.error.is_some())
    });
    if relevant != Tri::Yes {
        return relevant.then(|| Finding::new(Code::U002));
    }
    let call = facts.call.known().expect("a rule on the call held");
    let row = graphql(call).and_then(message);
    match row.map(|row| row.code) {
        Some(found @ (Code::Q009 | Code::C003)) => Finding::new(found)
            .value("app", &facts.app)
            .basis(crate::diagnosis::Basis::Text)
            .because(words(call))
            .step(
                if found == Code::C003 {
                    "choose another name"
                } else {
                    "add a payment method to the organisation"
                },
                &["call"],
            )
            .on(&["call"])
            .hit(),
        Some(Code::N909) => Finding::new(Code::N909)
            .basis(crate::diagnosis::Basis::Text)
            .because(words(call))
            .command("fly wireguard reset", "makes new peers for this computer", &["call"])
            .on(&["call"])
            .hit(),
        _ if graphql(call).is_some_and(|http| http.status == 200) => Finding::new(Code::U002)
            .value("operation", &call.operation)
            .because(words(call))
            .step("report the answer with its request id", &["call"])
            .on(&["call"])
            .hit(),
        _ => Outcome::Miss,
    }
}
