//! Visits of machines through the edge, one by one, until they answer or the time is up.

use std::time::{Duration, Instant};

use crate::api::TransportKind;
use crate::api::edge::{Edge, Heard};

use super::Visit;

/// Bound while nothing answers at all: a name that does not resolve from here will hardly do so soon.
const UNREACHED_PATIENCE: Duration = Duration::from_secs(3);
/// Bound on one visit.
const LONGEST_VISIT: Duration = Duration::from_secs(10);
/// Pauses between visits of one machine: first and longest.
const PAUSE: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(1));

/// Visits one machine until it answers or `patience` from `began` is over.
pub(super) async fn insist(edge: &Edge, id: &str, began: Instant, patience: Duration) -> Visit {
    let mut pause = PAUSE.0;
    let mut refusal: Option<Visit> = None;
    loop {
        let left = patience.saturating_sub(began.elapsed()).min(LONGEST_VISIT);
        let visit = visit(id, edge.visit(id, left.max(PAUSE.0)).await);
        // An edge that holds a request back had said why before.
        let timed_out = visit.kind == Some(TransportKind::Timeout);
        let visit = refusal.clone().filter(|_| timed_out).unwrap_or(visit);
        if refused(&visit) {
            refusal = Some(visit.clone());
        }
        let limit = match &visit.kind {
            Some(TransportKind::Tls | TransportKind::Local) => Duration::ZERO,
            Some(TransportKind::Resolve | TransportKind::Connect) => UNREACHED_PATIENCE,
            _ => patience,
        };
        if visit.answered || began.elapsed() + pause >= limit {
            return visit;
        }
        tokio::time::sleep(pause).await;
        pause = (pause * 2).min(PAUSE.1);
    }
}

/// Statuses of a proxy that could not get an answer from what is behind it. An app may give them as well.
fn of_a_proxy(status: u16) -> bool {
    matches!(status, 502..=504)
}

pub(super) fn refused(visit: &Visit) -> bool {
    visit.status.is_some_and(of_a_proxy)
}

/// The edge was there, and no answer of the app came back.
pub(super) fn undecided(visit: &Visit) -> bool {
    refused(visit) || visit.kind == Some(TransportKind::Timeout)
}

pub(super) fn visit(id: &str, heard: Heard) -> Visit {
    let id = id.to_owned();
    match heard {
        Heard::Answer { status, request_id } => {
            let answered = !of_a_proxy(status);
            Visit { id, answered, status: Some(status), request_id, trouble: None, kind: None }
        }
        Heard::Nothing { kind, reason } => Visit {
            id,
            answered: false,
            status: None,
            request_id: None,
            trouble: Some(reason),
            kind: Some(kind),
        },
    }
}
