//! API errors as facts for attribution.

use model::diagnosis::{
    Exchange, Fact, Facts, HttpAnswer, LeaseHolder, ObjectKind, Outcome, Phase, Stopped, Surface, Token,
    Transport,
};

use crate::api::{self, TransportKind};

use super::Failure;

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
    /// Names of proxy variables in effect.
    pub(crate) proxied: bool,
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
        Self::from_diagnostic(model::diagnosis::explain(&facts))
    }
}

/// The facts of one failed call.
pub(crate) fn facts(error: &api::Error, asked: &Asked) -> Facts {
    let phase = asked.phase.unwrap_or(Phase::Api);
    let mut facts = Facts::new(Stopped::Call, "", phase, asked.app.clone().unwrap_or_default());
    facts.org.clone_from(&asked.org);
    facts.region.clone_from(&asked.region);
    facts.call = exchange(error, asked).map_or(Fact::NotAsked, Fact::Known);
    if let Some(token) = &asked.token {
        facts.token = Fact::Known(token.clone());
    }
    facts
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
        surface: surface(&wire.route),
        method: wire.method.clone(),
        host: wire.host.clone(),
        path: wire.route.clone(),
        operation: if asked.operation.is_empty() {
            default_operation(error, &wire.route)
        } else {
            asked.operation.clone()
        },
        idempotent: wire.idempotent,
        outcome,
        // rustls verifies against the system's roots and there is no switch to turn that off; a plain
        // HTTP base URL is only ever a loopback platform.
        verified_host: true,
        proxied: asked.proxied,
        attempts: wire.attempts,
        created_ago_s: None,
        object: object(&wire.route),
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
        graphql_code: None,
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

fn surface(route: &str) -> Surface {
    if route == "/graphql" {
        Surface::GraphQl
    } else if route.starts_with("/v1/") {
        Surface::Machines
    } else if route.ends_with("/logs") {
        Surface::Logs
    } else if route.is_empty() || route.contains("incidents") || route.starts_with("/api/v2/") {
        Surface::Incidents
    } else {
        Surface::UiEx
    }
}

fn object(route: &str) -> ObjectKind {
    let last = route.rsplit('/').find(|part| part.starts_with('{')).unwrap_or_default();
    if route.ends_with("/lease") {
        return ObjectKind::Lease;
    }
    match last {
        "{app}" => ObjectKind::App,
        "{machine}" => ObjectKind::Machine,
        "{volume}" => ObjectKind::Volume,
        "{org}" | "{slug}" => ObjectKind::Organization,
        _ => ObjectKind::Other,
    }
}

fn default_operation(error: &api::Error, route: &str) -> String {
    match error {
        api::Error::GraphQl { operation, .. } => (*operation).to_owned(),
        _ => error.exchange().map_or_else(|| route.to_owned(), |e| format!("{} {route}", e.method)),
    }
}
