//! API errors as facts for attribution.

use model::diagnosis::{
    Exchange, Fact, Facts, HttpAnswer, LeaseHolder, Outcome, Phase, Stopped, Token, Transport,
};

use crate::api::{self, TransportKind};

use super::{Failure, route};

/// What the caller knows beside the error: which app, with whose token, doing what.
#[derive(Debug, Clone, Default)]
pub(crate) struct Asked {
    pub(crate) app: Option<String>,
    pub(crate) org: Option<String>,
    pub(crate) region: Option<String>,
    pub(crate) phase: Option<Phase>,
    /// "create machine", "list volumes": what the call was for.
    pub(crate) operation: String,
    pub(crate) token: Option<Token>,
}

impl From<api::Error> for Failure {
    fn from(error: api::Error) -> Self {
        Self::of_api(&error, &Asked::default())
    }
}

impl Failure {
    /// Judges a failed call by the T, H and G rules.
    pub(crate) fn of_api(error: &api::Error, asked: &Asked) -> Self {
        let facts = facts(error, asked);
        Self::of_facts(facts)
    }
}

/// The facts of one failed call.
pub(crate) fn facts(error: &api::Error, asked: &Asked) -> Facts {
    let wire = error.exchange();
    let phase = asked
        .phase
        .unwrap_or_else(|| wire.map_or(Phase::Api, |wire| route::phase(&wire.method, &wire.route)));
    let app = asked.app.clone().or_else(|| wire.and_then(|wire| wire.app.clone()));
    let mut facts = Facts::new(Stopped::Call, "", phase, app.unwrap_or_default());
    facts.org.clone_from(&asked.org);
    facts.region.clone_from(&asked.region);
    facts.subject = wire.and_then(|wire| wire.machine.clone());
    facts.expected.volume = wire.and_then(|wire| wire.volume.clone());
    facts.call = exchange(error, asked).map_or(Fact::NotAsked, Fact::Known);
    if let Some(token) = token(wire, asked) {
        facts.token = Fact::Known(token);
    }
    facts
}

/// What the caller knows of the token, with what the transport saw of it.
fn token(wire: Option<&api::Exchange>, asked: &Asked) -> Option<Token> {
    let seen = wire.and_then(|wire| wire.bearer.as_ref());
    let mut token = match (&asked.token, seen) {
        (Some(token), _) => token.clone(),
        (None, Some(bearer)) => Token {
            source: bearer.source.clone(),
            kind: Some(bearer.kind.clone()).filter(|kind| !kind.is_empty()),
            ..Token::default()
        },
        (None, None) => return None,
    };
    token.worked_earlier |= seen.is_some_and(|bearer| bearer.worked_earlier);
    Some(token)
}

/// One failed call in the vocabulary of the diagnosis.
pub(crate) fn exchange(error: &api::Error, asked: &Asked) -> Option<Exchange> {
    let wire = error.exchange()?;
    let outcome = match error {
        api::Error::Transport { kind, reason, .. } => Outcome::Transport(match kind {
            TransportKind::Resolve => Transport::Resolve { error: reason.clone(), others_resolve: None },
            TransportKind::Connect | TransportKind::Local => {
                Transport::Connect { errors: vec![reason.clone()] }
            }
            TransportKind::Tls => Transport::Tls { reason: reason.clone(), issuer: None },
            // Connecting has a limit of its own: this one ran out after the request was sent.
            TransportKind::Timeout => Transport::Deadline,
            TransportKind::Broken => Transport::BrokenAfterSend { error: reason.clone() },
        }),
        api::Error::Status { .. } => Outcome::Http(answer(wire)),
        api::Error::Decode { reason, .. } => {
            Outcome::Http(HttpAnswer { undecodable: Some(reason.clone()), ..answer(wire) })
        }
        api::Error::GraphQl { code, message, .. } => Outcome::Http(HttpAnswer {
            graphql_code: code.clone(),
            error: Some(message.clone()),
            ..answer(wire)
        }),
        api::Error::BaseUrl { .. } => return None,
    };
    Some(Exchange {
        surface: route::surface(&wire.route),
        method: wire.method.clone(),
        host: wire.host.clone(),
        path: wire.route.clone(),
        operation: if asked.operation.is_empty() { operation(error, wire) } else { asked.operation.clone() },
        idempotent: wire.idempotent,
        outcome,
        // rustls verifies against the system's roots and there is no switch to turn that off; a plain
        // HTTP base URL is only ever a loopback platform.
        verified_host: true,
        proxied: wire.proxied,
        attempts: wire.attempts,
        created_ago_s: None,
        object: route::object(&wire.route),
        retried_for_s: wire.retried_for.as_secs(),
    })
}

fn answer(wire: &api::Exchange) -> HttpAnswer {
    let html = wire.content_type.as_deref().is_some_and(|c| c.contains("html"));
    HttpAnswer {
        status: wire.status.unwrap_or_default(),
        content_type: wire.content_type.clone(),
        error: wire.message.clone(),
        error_status: wire.error_status.clone(),
        details: wire.details.clone(),
        graphql_code: wire.graphql_code.clone(),
        html_title: if html { wire.excerpt.clone() } else { None },
        undecodable: None,
        request_id: wire.request_id.clone(),
        via: wire.via.clone(),
        retry_after_s: wire.retry_after.map(|d| d.as_secs()),
        lease: lease(wire),
    }
}

/// A lease conflict names owner and end in its message (deploy.md 6.5); the structured `status` of a
/// lease envelope is the word `error`.
fn lease(wire: &api::Exchange) -> Option<LeaseHolder> {
    let is_conflict = wire.status == Some(409) && wire.route.ends_with("/lease");
    is_conflict.then(LeaseHolder::default)
}

fn operation(error: &api::Error, wire: &api::Exchange) -> String {
    match error {
        api::Error::GraphQl { operation, .. } => (*operation).to_owned(),
        _ => route::operation(&wire.method, &wire.route),
    }
}
