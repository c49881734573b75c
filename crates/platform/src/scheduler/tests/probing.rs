//! Health checks over a machine's life, and what the edge makes of them.

use std::sync::Arc;

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::fake::Listener;
use super::rig::{Rig, nobody, with};
use crate::domain::{CheckStatus, HostStatus};
use crate::edge::Fleet as _;

fn service() -> serde_json::Value {
    json!({"services": [{
        "protocol": "tcp", "internal_port": 8080,
        "concurrency": {"type": "requests", "soft_limit": 5, "hard_limit": 9},
        "ports": [
            {"port": 80, "handlers": ["http"], "force_https": true},
            {"port": 5432, "handlers": ["proxy_proto"], "proxy_proto_options": {"version": "v2"}},
        ],
        "checks": [{"type": "http", "path": "/up", "interval": "5s"}],
    }]})
}

fn answers(response: &'static str) -> Listener {
    Arc::new(move |mut stream| {
        Box::pin(async move {
            let mut request = [0; 1024];
            // The prober may have given up.
            let _ = stream.read(&mut request).await;
            let _ = stream.write_all(response.as_bytes()).await;
        })
    })
}

const OK: &str = "HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n";
const BROKEN: &str = "HTTP/1.1 500 Internal Server Error\r\ncontent-length: 0\r\n\r\n";

#[tokio::test(start_paused = true)]
async fn results_come_from_probes_and_decide_about_traffic() {
    let rig = Rig::new();
    let m = rig.started(service()).await;
    assert!(m.checks.is_empty(), "nothing before the first probe");
    assert!(!rig.scheduler.route("demo", 80).unwrap().backends[0].healthy);

    let m = rig.until(&m.id, |m| !m.checks.is_empty()).await;
    assert_eq!(m.checks[0].name, "servicecheck-00-http-8080");
    assert_eq!(m.checks[0].status, CheckStatus::Critical);
    assert!(m.checks[0].output.contains("connect: connection refused"));
    assert!(rig.said("Health check 'servicecheck-00-http-8080'"));

    rig.runtime.instance(&m.id).listen(8080, answers(OK));
    rig.until(&m.id, |m| m.checks[0].status == CheckStatus::Passing).await;
    let route = rig.scheduler.route("demo", 80).unwrap();
    assert!(route.force_https && route.backends[0].healthy && route.backends[0].started);
    assert_eq!((route.backends[0].soft_limit, route.backends[0].hard_limit), (Some(5), Some(9)));
    assert_eq!(rig.scheduler.tcp_ports(), [("demo".to_owned(), 5432)]);
    let tcp = rig.scheduler.route("demo", 5432).unwrap();
    assert_eq!(tcp.proxy_protocol, Some(crate::edge::ProxyProtocol::V2));
    assert!(rig.scheduler.route("demo", 81).is_none() && rig.scheduler.route("other", 80).is_none());

    rig.runtime.instance(&m.id).listen(8080, answers(BROKEN));
    let m = rig.until(&m.id, |m| m.checks[0].status == CheckStatus::Critical).await;
    assert!(m.checks[0].output.contains("500 Internal Server Error"));

    // A new version begins without results.
    let updated = rig.scheduler.update("demo", &m.id, with(service()), &nobody()).await.unwrap();
    assert!(updated.machine.checks.is_empty());
    rig.reach(&m.id, "started").await;
    assert!(rig.machine(&m.id).checks.is_empty());
}

#[tokio::test(start_paused = true)]
async fn checks_of_a_lost_host_grow_old() {
    let rig = Rig::new();
    let m = rig.started(service()).await;
    rig.runtime.instance(&m.id).listen(8080, answers(OK));
    let m = rig.until(&m.id, |m| m.checks.iter().any(|c| c.status == CheckStatus::Passing)).await;
    rig.lose(&m.host);
    assert_eq!(rig.scheduler.host_status(&m.host), HostStatus::Unreachable);
    assert!(!rig.scheduler.route("demo", 80).unwrap().backends[0].healthy);
    rig.runtime.instance(&m.id).listen(8080, answers(BROKEN));
    tokio::time::sleep(std::time::Duration::from_secs(120)).await;
    assert_eq!(rig.machine(&m.id).checks[0].status, CheckStatus::Passing);
    rig.knobs.turn(|a| a.hosts.clear());
    rig.until(&m.id, |m| m.checks[0].status == CheckStatus::Critical).await;
}

#[tokio::test(start_paused = true)]
async fn failures_within_the_grace_period_are_not_told() {
    let rig = Rig::new();
    let check =
        json!({"checks": {"alive": {"type": "tcp", "port": 9, "grace_period": "30s", "interval": "2s"}}});
    let began = tokio::time::Instant::now();
    let m = rig.started(check).await;
    rig.until(&m.id, |m| !m.checks.is_empty()).await;
    assert!(began.elapsed().as_secs() >= 30);
}
