//! Connections into a machine.

use std::io::ErrorKind;

use platform::runtime::{Instance, RuntimeKind};
use tokio::io::AsyncReadExt as _;

use crate::bench::Bench;

async fn greeting(instance: &dyn Instance, port: u16) -> Result<String, ErrorKind> {
    let mut stream = instance.connect(port).await.map_err(|error| error.kind())?;
    let mut text = String::new();
    stream.read_to_string(&mut text).await.unwrap();
    Ok(text)
}

#[tokio::test]
async fn wildcards_and_private_addresses_answer_and_loopback_refuses() {
    let Some(bench) = Bench::new().await else { return };
    // An engine gives a machine its addresses: there the name means every one of them.
    let private =
        if crate::KIND == RuntimeKind::Docker { "fly-local-6pn:1003" } else { "[fdaa:0:1:a7b:1::2]:1003" };
    let instance = bench
        .start(&["guest", "listen", "0.0.0.0:1001", "[::]:1002", private, "127.0.0.1:1004", "[::1]:1005"])
        .await;
    bench.lines.until("listening").await;
    for port in [1001, 1002, 1003] {
        assert_eq!(greeting(&*instance, port).await, Ok("hello\n".to_owned()), "{port}");
    }
    for port in [1004, 1005, 1006] {
        assert_eq!(greeting(&*instance, port).await, Err(ErrorKind::ConnectionRefused), "{port}");
    }
}

#[tokio::test]
async fn many_connections_at_once() {
    let Some(bench) = Bench::new().await else { return };
    let instance = bench.start(&["guest", "listen", "[::]:80"]).await;
    bench.lines.until("listening").await;
    let all = (0..64).map(|_| greeting(&*instance, 80));
    for answer in futures::future::join_all(all).await {
        assert_eq!(answer, Ok("hello\n".to_owned()));
    }
}

#[tokio::test]
async fn two_machines_have_the_same_port_each() {
    let Some(bench) = Bench::new().await else { return };
    let first = bench.start(&["guest", "listen", "0.0.0.0:80"]).await;
    let mut spec = bench.spec(&["guest", "listen", "0.0.0.0:80"]);
    spec.machine_id = "148e0000000002".to_owned();
    spec.machine_dir = bench.dir.path().join("data/machines/148e0000000002");
    let second = bench.launch(spec).await;
    for instance in [first, second] {
        // Both write the same line: each is asked until it listens.
        while greeting(&*instance, 80).await != Ok("hello\n".to_owned()) {
            tokio::task::yield_now().await;
        }
    }
}
