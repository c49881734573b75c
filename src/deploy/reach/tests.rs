//! Verdicts about the public address, and which address is asked.

#![allow(clippy::unwrap_used)]
use super::visits::visit;
use super::*;
use crate::api::edge::Heard;

fn answer(id: &str, status: u16) -> Visit {
    visit(id, Heard::Answer { status, request_id: None })
}

fn nothing(kind: TransportKind) -> Visit {
    visit("a", Heard::Nothing { kind, reason: "why".to_owned() })
}

#[test]
fn any_answer_of_the_app_counts() {
    for status in [200, 302, 401, 404, 500] {
        let (reachable, reason) = judge::decided(&[answer("a", status)]);
        assert_eq!((reachable, reason.as_str()), (Reachable::Yes, "1 of 1 new machines answer"), "{status}");
        assert!(!undecided(&answer("a", status)));
    }
    assert!(undecided(&answer("a", 503)) && undecided(&nothing(TransportKind::Timeout)));
}

#[test]
fn what_cannot_be_asked_from_here_blames_nobody() {
    for kind in [TransportKind::Resolve, TransportKind::Tls, TransportKind::Connect] {
        let (reachable, reason) = judge::decided(&[nothing(kind)]);
        assert_eq!(reachable, Reachable::Unknown);
        assert!(reason.starts_with("not asked: "), "{reason}");
    }
}

#[test]
fn only_an_edge_that_has_not_heard_of_serving_machines_is_given_more_time() {
    let behind = |codes: &[&str], fine| {
        let codes = Some(codes.iter().map(|c| (*c).to_owned()).collect());
        Behind { codes, fine, ..Behind::default() }
    };
    assert_eq!(behind(&["PR02", "PR03"], true).lag(), Some("PR02"));
    assert_eq!(behind(&["PM11"], true).lag(), Some("PM11"));
    assert_eq!(behind(&["PR02"], false).lag(), None);
    assert_eq!(behind(&["PR02", "PU03"], true).lag(), None, "a failure of its own says more");
    assert_eq!(behind(&["PC01", "PR03"], true).lag(), None);
    assert_eq!(behind(&["PC01", "PR03"], true).telling(), Some("PC01"));
    assert_eq!(behind(&[], true).lag(), None);
    assert_eq!(Behind::default().lag(), None);
}

fn service(ports: serde_json::Value) -> Service {
    serde_json::from_value(serde_json::json!({"protocol": "tcp", "internal_port": 8080, "ports": ports,
        "checks": [{"type": "http", "path": "/health"}]}))
    .unwrap()
}

#[test]
fn the_address_is_the_one_that_reaches_the_app() {
    let names = |url: &str| AppWithUrl {
        app_url: Some(url.to_owned()),
        hostname: Some("a.localhost:8443".to_owned()),
    };
    let both = |force: bool| {
        service(serde_json::json!([
            {"port": 80, "handlers": ["http"], "force_https": force},
            {"port": 443, "handlers": ["http", "tls"]}]))
    };
    let of = |url: &str, service: &Service| address(&names(url), service).unwrap().to_string();
    assert_eq!(of("http://a.localhost:8080", &both(false)), "http://a.localhost:8080/health");
    assert_eq!(of("http://a.localhost:8080", &both(true)), "https://a.localhost:8443/health");
    assert_eq!(of("https://a.fly.dev", &both(true)), "https://a.fly.dev/health");
    assert_eq!(http_port(&service(serde_json::json!([{"port": 5432, "handlers": []}]))), None);
}
