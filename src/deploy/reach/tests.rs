//! Verdicts about the public address, and which address is asked.

#![allow(clippy::unwrap_used)]
use super::*;

fn answer(id: &str, status: u16) -> Visit {
    visit(id, Heard::Answer { status, request_id: None })
}

fn nothing(kind: TransportKind) -> Visit {
    visit("a", Heard::Nothing { kind, reason: "why".to_owned() })
}

fn verdict(visits: &[Visit], codes: &[&str]) -> (Reachable, Option<Code>) {
    let codes: Vec<String> = codes.iter().map(|c| (*c).to_owned()).collect();
    let (reachable, _, code) = judge(visits, Some(&codes));
    (reachable, code)
}

#[test]
fn any_answer_of_the_app_counts() {
    for status in [200, 302, 401, 404, 500] {
        assert_eq!(verdict(&[answer("a", status)], &[]), (Reachable::Yes, None), "{status}");
    }
}

#[test]
fn the_edges_own_codes_say_whose_refusal_it_is() {
    let one = [answer("a", 200), answer("b", 503)];
    assert_eq!(verdict(&one, &["PR02"]), (Reachable::No, Some(Code::P702)));
    assert_eq!(verdict(&one, &["PM11", "PR03"]), (Reachable::No, Some(Code::P702)));
    assert_eq!(verdict(&one, &["PC01", "PR03"]), (Reachable::No, Some(Code::A706)));
    assert_eq!(verdict(&one, &["PR01"]), (Reachable::No, Some(Code::P702)));
    assert_eq!(verdict(&one, &["PU03"]), (Reachable::No, Some(Code::P704)));
    assert_eq!(verdict(&one, &["PL01"]), (Reachable::No, Some(Code::A708)));
}

#[test]
fn without_such_a_code_nobody_is_blamed() {
    let one = [answer("a", 503)];
    assert_eq!(verdict(&one, &[]), (Reachable::Unknown, None));
    assert_eq!(judge(&one, None).0, Reachable::Unknown);
    for kind in [TransportKind::Resolve, TransportKind::Tls, TransportKind::Connect] {
        let (reachable, reason, code) = judge(&[nothing(kind)], None);
        assert_eq!((reachable, code), (Reachable::Unknown, None));
        assert!(reason.starts_with("not asked: "), "{reason}");
    }
    assert_eq!(judge(&[nothing(TransportKind::Timeout)], None).0, Reachable::Unknown);
    assert_eq!(verdict(&[nothing(TransportKind::Timeout)], &["PC01"]), (Reachable::No, Some(Code::A706)));
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
