//! The resolver of the private network, over UDP and TCP.

use netstack::dns::{AnswerError, Code, Question, RecordType, frame, unframe};
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::tunnel::Tunnel;
use crate::world::World;

async fn addresses(tunnel: &Tunnel, name: &str) -> Vec<std::net::Ipv6Addr> {
    tunnel.ask(name, RecordType::AAAA).await.unwrap().addresses()
}

#[tokio::test(flavor = "multi_thread")]
async fn names_follow_machines_and_peers() {
    let world = World::new().await;
    world.app("web", "").await;
    let group = |group: &str| json!({ "metadata": { "fly_process_group": group, "role": "primary" } });
    let (first, a) = world.machine("web", "ams", group("app")).await;
    let (_, b) = world.machine("web", "syd", group("worker")).await;
    let tunnel = world.tunnel("laptop").await;
    assert_eq!(addresses(&tunnel, "_api.internal").await, [tunnel.services()]);
    let both = addresses(&tunnel, "web.internal").await;
    assert!(both.len() == 2 && both.contains(&a) && both.contains(&b), "{both:?}");
    assert_eq!(addresses(&tunnel, "syd.web.internal").await, [b]);
    assert_eq!(addresses(&tunnel, "top1.nearest.of.web.internal").await, [a], "the peer's gateway is in ams");
    assert_eq!(addresses(&tunnel, &format!("{first}.vm.web.internal")).await, [a]);
    assert_eq!(addresses(&tunnel, "worker.process.web.internal").await, [b]);
    assert_eq!(addresses(&tunnel, "primary.role.kv._metadata.web.internal").await.len(), 2);
    assert_eq!(addresses(&tunnel, "laptop._peer.internal").await, [tunnel.address]);
    let regions = tunnel.ask("regions.web.internal", RecordType::TXT).await.unwrap();
    assert_eq!(regions.texts(), ["ams,syd"]);
    assert_eq!(tunnel.ask("_apps.internal", RecordType::TXT).await.unwrap().texts(), ["web"]);

    world.stop_machine("web", &first).await;
    assert_eq!(addresses(&tunnel, "web.internal").await, [b], "only started machines have addresses");
    let nothing = tunnel.ask("ams.web.internal", RecordType::AAAA).await.unwrap_err();
    assert_eq!(nothing, AnswerError::NoRecords);
    assert_eq!(tunnel.ask("other.internal", RecordType::AAAA).await.unwrap_err(), AnswerError::NxDomain);
    let refused = tunnel.ask("example.com", RecordType::AAAA).await.unwrap_err();
    assert_eq!(refused, AnswerError::Failed(Code::Refused));
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn many_questions_over_one_tcp_connection() {
    let world = World::new().await;
    let tunnel = world.tunnel("laptop").await;
    let mut stream = tunnel.connect(tunnel.services(), 53).await.unwrap();
    let question = Question::new("_api.internal", RecordType::AAAA).unwrap();
    let mut sent = Vec::new();
    for id in 0..20 {
        sent.extend(frame(&question.to_bytes(id).unwrap()).unwrap());
    }
    // Cut in the middle of a length and of a message.
    for piece in sent.chunks(7) {
        stream.write_all(piece).await.unwrap();
    }
    let (mut received, mut id) = (Vec::new(), 0);
    while id < 20 {
        assert_ne!(stream.read_buf(&mut received).await.unwrap(), 0, "closed after {id} answers");
        while let Some(answer) = unframe(&mut received) {
            assert_eq!(question.parse(id, &answer, true).unwrap().addresses(), [tunnel.services()]);
            id += 1;
        }
    }
    world.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn names_lag_behind_where_a_rule_says_so() {
    let world = World::new().await;
    world.app("web", "").await;
    let (_, a) = world.machine("web", "ams", json!({})).await;
    let tunnel = world.tunnel("laptop").await;
    let rules = world.faults().load(r#"{"kind":"discovery-lag","app":"web"}"#).unwrap();
    let (_, b) = world.machine("web", "ams", json!({})).await;
    assert_eq!(addresses(&tunnel, "web.internal").await, [a], "as it was when the rule came");
    assert_eq!(tunnel.get(b, 8080, "/", "").await.0, 200, "it runs nevertheless");
    world.faults().clear(Some(&rules[0])).unwrap();
    let both = async { while addresses(&tunnel, "web.internal").await.len() != 2 {} };
    tokio::time::timeout(crate::tunnel::PATIENCE, both).await.expect("the resolver never catches up");
    world.stop().await;
}
