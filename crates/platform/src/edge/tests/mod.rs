//! The edge over real sockets, in front of a fake fleet.
#![allow(clippy::unwrap_used)]

mod fake;
mod secure;

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use http::{Request, StatusCode};
use http_body_util::Full;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Notify;

use super::ProxyProtocol;
use fake::{App, Bench, FakeFleet, get, request, send, start};

const PATIENT: Duration = Duration::from_secs(20);
const HASTY: Duration = Duration::from_millis(50);

async fn bench(machines: &[(&str, App)], patience: Duration) -> Bench {
    let fleet = FakeFleet::new();
    fleet.service(80, &["http"], machines).await;
    start(fleet, patience).await
}

#[tokio::test]
async fn routes_by_host_and_says_who_asks() {
    let bench = bench(&[("a", App::Echo)], PATIENT).await;
    let at = bench.edge.http_addr;
    for host in ["app.localhost", "app.fly.dev:80", "shop.example.org"] {
        let reply = send(at, request("POST", host, "hello")).await;
        assert_eq!((reply.status, reply.machine()), (StatusCode::OK, "a"), "{host}");
        assert_eq!(reply.body, "hello");
        assert_eq!(reply.header("echo-host"), host);
        assert_eq!(reply.header("echo-fly-client-ip"), "127.0.0.1");
        assert_eq!(reply.header("echo-x-forwarded-proto"), "http");
        assert_eq!(reply.header("echo-x-forwarded-port"), at.port().to_string());
        assert_eq!(reply.header("server"), "Fly/local");
        assert_eq!(reply.header("fly-request-id"), reply.header("echo-fly-request-id"));
        assert!(reply.header("fly-request-id").ends_with("-ams"));
    }
    let unknown = send(at, request("GET", "other.example.org", "")).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    let absent = send(at, request("GET", "nope.localhost", "")).await;
    assert_eq!(absent.status, StatusCode::NOT_FOUND);
    let mut named = request("GET", "127.0.0.1", "");
    named.headers_mut().insert("fly-app", "app".parse().unwrap());
    assert_eq!(send(at, named).await.machine(), "a");
    let traffic = bench.fleet.read(|f| f.traffic["a"].clone());
    assert_eq!(traffic.iter().filter(|n| **n == 0).count(), 4);
}

#[tokio::test]
async fn spreads_over_usable_machines_only() {
    let machines = ["a", "b", "c", "d"].map(|id| (id, App::Echo));
    let bench = bench(&machines, PATIENT).await;
    bench.fleet.backends(80, |all| {
        all[2].cordoned = true;
        all[3].healthy = false;
    });
    let mut seen = HashSet::new();
    for _ in 0..8 {
        seen.insert(get(&bench).await.machine().to_owned());
    }
    assert_eq!(seen, HashSet::from(["a".to_owned(), "b".to_owned()]));
}

#[tokio::test]
async fn a_refused_connection_goes_to_another_machine() {
    let bench = bench(&[("a", App::Echo), ("b", App::Echo)], PATIENT).await;
    bench.fleet.update(|facts| {
        facts.addresses.remove("a");
    });
    for _ in 0..4 {
        let posted = send(bench.edge.http_addr, request("POST", "app.localhost", "x")).await;
        assert_eq!((posted.machine(), &posted.body[..]), ("b", &b"x"[..]));
    }
    assert!(bench.fleet.codes().iter().all(|code| code == "PC01"));
    assert!(!bench.fleet.codes().is_empty());
}

#[tokio::test]
async fn says_so_when_nothing_takes_a_request() {
    let bench = bench(&[("a", App::Echo)], HASTY).await;
    bench.fleet.update(|facts| {
        facts.addresses.remove("a");
    });
    let refused = get(&bench).await;
    assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(refused.body.starts_with(b"[PR03] "));
    assert_eq!(bench.fleet.codes(), ["PC01", "PR03"]);
    bench.fleet.backends(80, |all| all[0].healthy = false);
    assert!(get(&bench).await.body.starts_with(b"[PR01] "));
    bench.fleet.backends(80, Vec::clear);
    assert!(get(&bench).await.body.starts_with(b"[PR02] "));
}

#[tokio::test]
async fn waits_until_a_machine_becomes_healthy() {
    let bench = bench(&[("a", App::Echo)], PATIENT).await;
    bench.fleet.backends(80, |all| all[0].healthy = false);
    let healed = async {
        tokio::task::yield_now().await;
        bench.fleet.backends(80, |all| all[0].healthy = true);
    };
    let (reply, ()) = tokio::join!(get(&bench), healed);
    assert_eq!(reply.machine(), "a");
}

#[tokio::test]
async fn starts_a_stopped_machine_once() {
    let bench = bench(&[("a", App::Echo)], PATIENT).await;
    bench.fleet.update(|facts| {
        let addr = facts.addresses.remove("a").unwrap();
        facts.on_wake.insert("a".to_owned(), addr);
    });
    bench.fleet.backends(80, |all| {
        all[0].started = false;
        all[0].can_wake = true;
    });
    let replies = futures::future::join_all((0..5).map(|_| get(&bench))).await;
    assert!(replies.iter().all(|r| r.machine() == "a"));
    assert_eq!(bench.fleet.read(|f| f.woken.clone()), ["a"]);
}

#[tokio::test]
async fn a_machine_that_cannot_start_fails_at_once() {
    let bench = bench(&[("a", App::Echo)], PATIENT).await;
    bench.fleet.backends(80, |all| {
        all[0].started = false;
        all[0].can_wake = true;
    });
    let reply = get(&bench).await;
    assert_eq!(reply.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(bench.fleet.codes(), ["PM01", "PR03"]);
}

#[tokio::test]
async fn queues_at_the_hard_limit() {
    let (arrived, release) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let gated = App::Gated { arrived: Arc::clone(&arrived), release: Arc::clone(&release) };
    let bench = bench(&[("a", gated)], PATIENT).await;
    bench.fleet.backends(80, |all| all[0].hard_limit = Some(1));
    let second = async {
        arrived.notified().await;
        let both = async {
            release.notify_one();
            arrived.notified().await;
            release.notify_one();
        };
        tokio::join!(get(&bench), both).0
    };
    let (first, second) = tokio::join!(get(&bench), second);
    assert_eq!((first.status, second.status), (StatusCode::OK, StatusCode::OK));
    assert_eq!(bench.fleet.read(|f| f.traffic["a"].iter().max().copied()), Some(1));
}

#[tokio::test]
async fn says_so_at_the_hard_limit() {
    let (arrived, release) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let gated = App::Gated { arrived: Arc::clone(&arrived), release: Arc::clone(&release) };
    let bench = bench(&[("a", gated)], HASTY).await;
    bench.fleet.backends(80, |all| all[0].hard_limit = Some(1));
    let second = async {
        arrived.notified().await;
        let reply = get(&bench).await;
        release.notify_one();
        reply
    };
    let (first, second) = tokio::join!(get(&bench), second);
    assert_eq!(first.status, StatusCode::OK);
    assert_eq!(second.status, StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(bench.fleet.codes(), ["PL01"]);
}

#[tokio::test]
async fn unanswered_requests_are_repeated_only_when_that_is_safe() {
    let bench = bench(&[("bad", App::Slam), ("good", App::Echo)], PATIENT).await;
    for _ in 0..4 {
        let put = send(bench.edge.http_addr, request("PUT", "app.localhost", "body")).await;
        assert_eq!((put.machine(), &put.body[..]), ("good", &b"body"[..]));
    }
    bench.fleet.backends(80, |all| all.truncate(1));
    let post = send(bench.edge.http_addr, request("POST", "app.localhost", "body")).await;
    assert_eq!(post.status, StatusCode::BAD_GATEWAY);
    assert!(post.body.starts_with(b"[PU02] "));
    assert!(bench.fleet.codes().iter().all(|code| code == "PU02"));
}

#[tokio::test]
async fn streams_large_bodies_both_ways() {
    let bench = bench(&[("a", App::Echo)], PATIENT).await;
    let body = vec![9_u8; 5_000_000];
    let reply = send(bench.edge.http_addr, request("POST", "app.localhost", body.clone())).await;
    assert_eq!(reply.header("echo-content-length"), "5000000");
    assert_eq!(reply.body, body);
}

#[tokio::test]
async fn speaks_h2c_to_apps_that_want_it() {
    let bench = bench(&[("a", App::Echo)], PATIENT).await;
    bench.fleet.update(|f| f.routes.get_mut(&("app".to_owned(), 80)).unwrap().h2_backend = true);
    let reply = send(bench.edge.http_addr, request("POST", "app.localhost", "x")).await;
    assert_eq!((reply.header("echo-version"), &reply.body[..]), ("HTTP/2.0", &b"x"[..]));
}

#[tokio::test]
async fn switched_connections_pass_through() {
    let bench = bench(&[("a", App::Upgrade)], PATIENT).await;
    let mut stream = TcpStream::connect(bench.edge.http_addr).await.unwrap();
    let head = "GET / HTTP/1.1\r\nhost: app.localhost\r\nconnection: upgrade\r\nupgrade: echo\r\n\r\n";
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    while !answer.ends_with(b"\r\n\r\n") {
        answer.push(stream.read_u8().await.unwrap());
    }
    let answer = String::from_utf8(answer).unwrap().to_ascii_lowercase();
    assert!(answer.starts_with("http/1.1 101 ") && answer.contains("upgrade: echo"), "{answer}");
    stream.write_all(b"ping").await.unwrap();
    let mut pong = [0; 4];
    stream.read_exact(&mut pong).await.unwrap();
    assert_eq!(&pong, b"ping");
}

#[tokio::test]
async fn no_request_fails_while_machines_are_replaced() {
    let bench = bench(&[("a", App::Echo), ("b", App::Echo)], PATIENT).await;
    let replace = async {
        for id in ["a", "b", "a", "b"] {
            // The socket goes first, the state follows: as when a process is stopped.
            bench.fleet.update(|facts| {
                facts.addresses.remove(id);
            });
            assert_eq!(get(&bench).await.status, StatusCode::OK);
            let set = |started: bool| {
                bench.fleet.backends(80, |all| {
                    let at = all.iter().position(|b| b.machine_id == id).unwrap();
                    all[at].started = started;
                });
            };
            set(false);
            assert_eq!(get(&bench).await.status, StatusCode::OK);
            set(true);
            bench.fleet.machine(id, App::Echo).await;
        }
    };
    let load = async {
        for _ in 0..60 {
            assert_eq!(get(&bench).await.status, StatusCode::OK);
        }
    };
    tokio::join!(replace, load);
}

#[tokio::test]
async fn shutdown_lets_open_requests_finish() {
    let (arrived, release) = (Arc::new(Notify::new()), Arc::new(Notify::new()));
    let gated = App::Gated { arrived: Arc::clone(&arrived), release: Arc::clone(&release) };
    let Bench { edge, .. } = bench(&[("a", gated)], PATIENT).await;
    let at = edge.http_addr;
    let open = tokio::spawn(async move { send(at, request("GET", "app.localhost", "")).await });
    arrived.notified().await;
    let closing = tokio::spawn(edge.shutdown(PATIENT));
    release.notify_one();
    assert_eq!(open.await.unwrap().status, StatusCode::OK);
    closing.await.unwrap();
    assert!(TcpStream::connect(at).await.is_err());
}

#[tokio::test]
async fn raw_tcp_with_proxy_header_appears_and_goes() {
    let fleet = FakeFleet::new();
    fleet.service(5432, &[], &[("a", App::Raw)]).await;
    fleet.update(|facts| {
        facts.tcp.push(("app".to_owned(), 5432));
        let route = facts.routes.get_mut(&("app".to_owned(), 5432)).unwrap();
        route.handlers.push("proxy_proto".to_owned());
        route.proxy_protocol = Some(ProxyProtocol::V1);
    });
    let bench = start(fleet, PATIENT).await;
    let key = ("app".to_owned(), 5432);
    let at = bench.edge.tcp_map()[&key];
    let mut stream = TcpStream::connect(at).await.unwrap();
    stream.write_all(b"ping").await.unwrap();
    stream.shutdown().await.unwrap();
    let mut echoed = String::new();
    stream.read_to_string(&mut echoed).await.unwrap();
    let client = stream.local_addr().unwrap().port();
    assert_eq!(echoed, format!("PROXY TCP4 127.0.0.1 127.0.0.1 {client} {}\r\nping", at.port()));

    let mut changes = bench.edge.tcp_changes();
    changes.mark_unchanged();
    bench.fleet.update(|facts| facts.tcp = vec![("app".to_owned(), 6379)]);
    changes.changed().await.unwrap();
    let ports: Vec<u16> = bench.edge.tcp_map().keys().map(|(_, port)| *port).collect();
    assert_eq!(ports, [6379]);
}

#[tokio::test]
async fn forced_instances_and_http_on_own_ports() {
    let fleet = FakeFleet::new();
    fleet.service(8080, &["http"], &[("a", App::Echo), ("b", App::Echo)]).await;
    fleet.update(|facts| facts.tcp.push(("app".to_owned(), 8080)));
    let bench = start(fleet, HASTY).await;
    let at = bench.edge.tcp_map()[&("app".to_owned(), 8080)];
    for id in ["a", "b", "b"] {
        let mut forced: Request<Full<_>> = request("GET", "anything", "");
        forced.headers_mut().insert("fly-force-instance-id", id.parse().unwrap());
        assert_eq!(send(at, forced).await.machine(), id);
    }
    let mut gone: Request<Full<_>> = request("GET", "anything", "");
    gone.headers_mut().insert("fly-force-instance-id", "z".parse().unwrap());
    let refused = send(at, gone).await;
    assert_eq!(refused.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(refused.body.starts_with(b"[PR02] "), "nobody else answers instead");
}
