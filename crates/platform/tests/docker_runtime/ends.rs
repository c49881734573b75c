//! How containers end, and that nothing is left or touched that is not ours.

use platform::logs::Provider;
use platform::runtime::{Exit, RuntimeConfig, RuntimeKind, select};

use crate::bench::{Bench, PATIENCE};
use crate::engine::{connect, containers};
use crate::exits::exit;

#[tokio::test]
async fn an_ended_container_is_removed() {
    let Some(bench) = Bench::new().await else { return };
    let instance = bench.start(&["sh", "-c", "exit 42"]).await;
    assert_eq!(instance.wait().await, exit(42, None));
    let data_dir = bench.dir.path().join("data").canonicalize().unwrap();
    assert!(containers(&connect().await, &data_dir).await.is_empty());
}

#[tokio::test]
async fn a_signal_from_inside_and_from_outside() {
    let Some(bench) = Bench::new().await else { return };
    let crashed = bench.start(&["sh", "-c", "kill -SEGV $$"]).await;
    assert_eq!(crashed.wait().await, exit(139, Some(11)));
    assert!(bench.lines.of(Provider::Runner).last().unwrap().contains("'SIGSEGV'"));

    let polite = bench.start(&["sh", "-c", "trap 'exit 7' TERM; guest wait & wait"]).await;
    bench.lines.until("waiting").await;
    polite.signal(15).await.unwrap();
    assert_eq!(polite.wait().await, exit(7, None));

    let plain = bench.start(&["sh", "-c", "echo ready; guest wait"]).await;
    bench.lines.until("ready").await;
    plain.signal(2).await.unwrap();
    plain.kill().await;
    assert!(plain.wait().await.signal.is_some());
}

#[tokio::test]
async fn out_of_memory() {
    let Some(bench) = Bench::new().await else { return };
    for _ in 0..3 {
        let mut spec = bench.spec(&["guest", "allocate", "2000"]);
        spec.memory_mb = 64;
        let ended = bench.launch(spec).await.wait().await;
        assert_eq!(ended, Exit { code: 137, signal: Some(9), oom_killed: true }, "{:#?}", bench.lines.all());
    }
    // Within its limits the same program runs.
    let mut spec = bench.spec(&["guest", "allocate", "8"]);
    spec.memory_mb = 64;
    let instance = bench.launch(spec).await;
    bench.lines.until("allocated 8").await;
    instance.kill().await;
    assert_eq!(instance.wait().await, exit(137, Some(9)));
}

#[tokio::test]
async fn a_restarted_platform_removes_its_own_containers_only() {
    let (Some(mine), Some(other)) = (Bench::new().await, Bench::new().await) else { return };
    let first = mine.start(&["guest", "wait"]).await;
    let neighbour = other.start(&["guest", "wait"]).await;
    let docker = connect().await;
    let (mine_dir, other_dir) = (mine.dir.path().join("data"), other.dir.path().join("data"));
    assert_eq!(containers(&docker, &mine_dir).await.len(), 1);
    // As after `kill -9`: the same data directory, another runtime.
    let config = RuntimeConfig { data_dir: mine_dir.clone(), ..RuntimeConfig::default() };
    let again = select(RuntimeKind::Docker, config).await.unwrap();
    assert_eq!(again.name(), "docker");
    assert!(containers(&docker, &mine_dir).await.is_empty());
    assert_eq!(containers(&docker, &other_dir).await.len(), 1);
    // Whoever followed it learns its end.
    assert!(tokio::time::timeout(PATIENCE, first.wait()).await.unwrap().signal.is_some());
    neighbour.kill().await;
    assert_eq!(neighbour.wait().await, exit(137, Some(9)));
}

#[tokio::test]
async fn destroy_removes_container_and_directory() {
    let Some(bench) = Bench::new().await else { return };
    let instance = bench.start(&["guest", "wait"]).await;
    let docker = connect().await;
    let data_dir = bench.dir.path().join("data");
    let found = containers(&docker, &data_dir).await;
    let labels = found[0].labels.clone().unwrap();
    assert_eq!(labels["fly.local.machine"], "148e0000000001");
    assert_eq!(labels["fly.local.app"], "app");
    bench.runtime.destroy("148e0000000001").await;
    assert_eq!(instance.wait().await, exit(137, Some(9)));
    assert!(containers(&docker, &data_dir).await.is_empty());
    assert!(!bench.machine_dir().exists());
}

#[tokio::test]
async fn the_notes_say_what_differs() {
    let Some(bench) = Bench::new().await else { return };
    let notes = bench.runtime.notes().join("\n");
    assert!(notes.contains("Docker") && notes.contains("memory limits"), "{notes}");
}
