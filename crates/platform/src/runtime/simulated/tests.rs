#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::Duration;

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::*;
use crate::logs::LogSink;
use crate::runtime::{ExecRequest, Exit};

#[derive(Default)]
struct Lines(Mutex<Vec<(Provider, String)>>);

impl LogSink for Lines {
    fn line(&self, provider: Provider, _level: &str, message: &str) {
        self.0.lock().unwrap().push((provider, message.to_owned()));
    }
}

fn spec(script: &serde_json::Value, lines: &Arc<Lines>) -> LaunchSpec {
    LaunchSpec {
        machine_id: "148e".to_owned(),
        instance_id: "01J".to_owned(),
        app: "a".to_owned(),
        hostname: "148e".to_owned(),
        private_ip: "fdaa::3".to_owned(),
        layers: Vec::new(),
        image_digest: "sha256:0".to_owned(),
        image_config: json!({"Labels": {"fly.sim": r#"{"log":["from the label"]}"#}}),
        argv: vec!["serve".to_owned(), "--now".to_owned()],
        env: BTreeMap::from([(SCRIPT_ENV.to_owned(), script.to_string())]),
        user: None,
        workdir: None,
        files: Vec::new(),
        mounts: Vec::new(),
        service_ports: vec![8080],
        memory_mb: 256,
        cpus: 1.0,
        machine_dir: PathBuf::new(),
        logs: Arc::clone(lines) as Arc<dyn LogSink>,
    }
}

async fn start(runtime: &SimulatedRuntime, script: serde_json::Value) -> Arc<dyn Instance> {
    runtime.start(spec(&script, &Arc::default())).await.unwrap()
}

async fn get(instance: &dyn Instance, port: u16) -> String {
    let mut stream = instance.connect(port).await.unwrap();
    stream.write_all(b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n").await.unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).await.unwrap();
    answer
}

#[tokio::test]
async fn listens_on_service_ports_and_refuses_others() {
    let runtime = SimulatedRuntime::new();
    let instance = start(&runtime, json!({"http": {"status": 503, "body": "no"}})).await;
    let answer = get(&*instance, 8080).await;
    assert!(answer.starts_with("HTTP/1.1 503") && answer.ends_with("\r\n\r\nno"), "{answer}");
    let refused = instance.connect(8081).await.err().unwrap();
    assert_eq!(refused.kind(), std::io::ErrorKind::ConnectionRefused);
}

#[tokio::test]
async fn a_loopback_listener_is_seen_by_ps_and_refused_from_outside() {
    let runtime = SimulatedRuntime::new();
    let instance = start(&runtime, json!({"loopback_only": true, "listen": [3000]})).await;
    assert!(instance.connect(3000).await.is_err());
    let processes = instance.ps().await.unwrap();
    assert_eq!(processes[0].listen_sockets[0].address, "127.0.0.1:3000");
    assert_eq!(processes[0].command, "serve --now");
}

#[tokio::test]
async fn exits_as_scripted_only_as_often_as_scripted() {
    let runtime = SimulatedRuntime::new();
    let script = json!({"exit": {"code": 42, "after_ms": 1, "times": 1}, "on_signal": "die"});
    let first = start(&runtime, script.clone()).await;
    assert_eq!(first.wait().await, Exit { code: 42, signal: None, oom_killed: false });
    assert!(first.connect(8080).await.is_err());
    let second = start(&runtime, script).await;
    assert!(second.connect(8080).await.is_ok());
    second.signal(15).await.unwrap();
    assert_eq!(second.wait().await, Exit { code: 143, signal: Some(15), oom_killed: false });
}

#[tokio::test]
async fn a_frozen_machine_neither_ends_nor_answers() {
    let runtime = SimulatedRuntime::new();
    let instance = start(&runtime, json!({"exit": {"code": 1}})).await;
    // One thread: the script's clock has not run yet when the machine freezes.
    instance.freeze(true).await.unwrap();
    let a_while = Duration::from_millis(30);
    assert!(tokio::time::timeout(a_while, instance.wait()).await.is_err());
    assert!(tokio::time::timeout(a_while, get(&*instance, 8080)).await.is_err());
    instance.freeze(false).await.unwrap();
    assert_eq!(instance.wait().await.code, 1);
}

#[tokio::test]
async fn signals_end_gracefully_or_not_at_all() {
    let runtime = SimulatedRuntime::new();
    let graceful = start(&runtime, json!({})).await;
    graceful.signal(2).await.unwrap();
    assert_eq!(graceful.wait().await.code, 0);
    assert!(graceful.signal(2).await.is_err());
    let deaf = start(&runtime, json!({"on_signal": "ignore"})).await;
    deaf.signal(15).await.unwrap();
    assert!(!deaf.ps().await.unwrap().is_empty());
    deaf.kill().await;
    assert_eq!(deaf.wait().await.signal, Some(9));
}

#[tokio::test]
async fn oom_reads_as_a_kill_by_the_kernel() {
    let runtime = SimulatedRuntime::new();
    let instance = start(&runtime, json!({"exit": {"oom": true}})).await;
    assert_eq!(instance.wait().await, Exit { code: 137, signal: Some(9), oom_killed: true });
}

#[tokio::test]
async fn a_start_that_never_ends_ends_with_the_machine() {
    let runtime = SimulatedRuntime::new();
    let lines = Arc::default();
    let starting = runtime.start(spec(&json!({"never_start": true}), &lines));
    let (result, ()) = tokio::join!(starting, async {
        runtime.destroy("148e").await;
    });
    assert!(matches!(result, Err(StartError::Host(_))));
}

#[tokio::test]
async fn exec_is_scripted_or_not_found() {
    let runtime = SimulatedRuntime::new();
    let request =
        ExecRequest { argv: vec!["ls".to_owned()], stdin: Vec::new(), timeout: Duration::from_secs(5) };
    let plain = start(&runtime, json!({})).await.exec(request.clone()).await.unwrap();
    assert_eq!(plain.exit_code, 127);
    let scripted = start(&runtime, json!({"exec": {"stdout": "app\n"}})).await;
    assert_eq!(scripted.exec(request).await.unwrap().stdout, b"app\n");
}

#[tokio::test]
async fn the_label_scripts_too_and_a_bad_script_is_refused() {
    let runtime = SimulatedRuntime::new();
    let lines = Arc::new(Lines::default());
    let mut labelled = spec(&json!({}), &lines);
    labelled.env.clear();
    runtime.start(labelled).await.unwrap();
    assert!(lines.0.lock().unwrap().contains(&(Provider::App, "from the label".to_owned())));
    let bad = runtime.start(spec(&json!({"exti": {}}), &lines)).await.err().unwrap();
    assert!(matches!(bad, StartError::Host(text) if text.contains("exti")));
}

#[test]
fn deploys_one_shot_machines_end_well_unless_the_script_says_otherwise() {
    let exit = |group: &str, script: serde_json::Value| {
        let mut spec = spec(&script, &Arc::default());
        spec.env.insert("FLY_PROCESS_GROUP".to_owned(), group.to_owned());
        Script::of(&spec).unwrap().exit.map(|exit| exit.code)
    };
    assert_eq!(exit("fly_app_release_command", json!({})), Some(0));
    assert_eq!(exit("fly_app_release_command", json!({ "exit": { "code": 3 } })), Some(3));
    assert_eq!(exit("app", json!({})), None);
}
