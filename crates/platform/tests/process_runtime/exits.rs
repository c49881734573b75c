//! What every runtime tells of an exit.

use platform::logs::Provider;
use platform::runtime::Exit;

use crate::bench::Bench;

pub(crate) fn exit(code: i32, signal: Option<i32>) -> Exit {
    Exit { code, signal, oom_killed: false }
}

#[tokio::test]
async fn an_exit_code_after_the_last_output() {
    let Some(bench) = Bench::new().await else { return };
    let instance = bench.start(&["sh", "-c", "echo out; echo err >&2; printf tail; exit 42"]).await;
    assert_eq!(instance.wait().await, exit(42, None));
    assert_eq!(instance.wait().await, exit(42, None));
    let mut said = bench.lines.of(Provider::App);
    said.sort();
    assert_eq!(said, ["err", "out", "tail"]);
    assert_eq!(bench.lines.all().last().unwrap(), "runner: Main child exited normally with code: 42");
    assert!(instance.signal(15).await.is_err());
    assert!(instance.ps().await.unwrap().is_empty());
    assert!(instance.connect(80).await.is_err());
}
