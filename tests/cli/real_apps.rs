//! Applications as people write them: a Dockerfile that installs packages, built by a real engine on a base
//! image of this computer's own files, deployed, asked over HTTP. What is missing here (an engine, the
//! language, a package registry within reach of the engine) skips them loudly.
#![allow(
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "tests find the engine by themselves and say loudly when there is none"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use platform::runtime::RuntimeKind;
use testkit::{Options, Output, World};

use crate::FLY;

/// Nobody listens here.
const NOBODY: &str = "unix:///nobody/docker.sock";

const FLY_TOML: &str = r#"app = "web"
primary_region = "ams"

[http_service]
  internal_port = 8080
  auto_stop_machines = "off"

  [[http_service.checks]]
    path = "/"
    interval = "1s"
    timeout = "1s"
    grace_period = "10s"
"#;

struct Bench {
    world: World,
    engine: String,
    /// Name of the base image in the engine, and in the platform's registry once it is pushed.
    base: String,
}

fn skip(why: &str) -> Option<Bench> {
    eprintln!("SKIPPED: {why}");
    None
}

fn images() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/images")
}

fn docker(world: &World, engine: &str, args: &[&str]) -> std::process::Output {
    Command::new("docker")
        .args(args)
        .envs(world.env())
        .env("DOCKER_HOST", engine)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

/// A world with the sources of an application and its base image.
fn bench(kind: &str) -> Option<Bench> {
    let engine = std::env::var("DOCKER_HOST").unwrap_or_else(|_| "unix:///var/run/docker.sock".to_owned());
    let socket = engine.strip_prefix("unix://").unwrap_or_default();
    if std::os::unix::net::UnixStream::connect(socket).is_err() {
        return skip(&format!("no container engine answers at {engine}"));
    }
    let world = World::with(FLY, Options { runtime: RuntimeKind::Process, ..Options::default() });
    world.write("fly.toml", FLY_TOML);
    drop(world.fly(["apps", "create", "web", "-o", "personal"]).ok());
    for entry in std::fs::read_dir(images().join(kind)).unwrap() {
        let path = entry.unwrap().path();
        world.write(path.file_name().unwrap().to_str().unwrap(), std::fs::read(&path).unwrap());
    }
    let base = format!("127.0.0.1:{}/web:{kind}", world.running().ports().registry);
    // With this computer's own environment: it names where node, python and go are.
    let made = Command::new("sh")
        .arg(images().join("base.sh"))
        .args([kind, &base])
        .env("DOCKER_HOST", &engine)
        .stdin(Stdio::null())
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&made.stderr).into_owned();
    if made.status.code() == Some(3) {
        return skip(told.trim());
    }
    assert!(made.status.success(), "{told}");
    Some(Bench { world, engine, base })
}

impl Drop for Bench {
    fn drop(&mut self) {
        drop(docker(&self.world, &self.engine, &["image", "rm", "-f", &self.base]));
    }
}

impl Bench {
    /// Into the platform's registry, where this program sees what the base is.
    fn push_base(&self) {
        drop(self.world.fly(["auth", "docker"]).ok());
        let pushed = docker(&self.world, &self.engine, &["push", &self.base]);
        assert!(pushed.status.success(), "{}", String::from_utf8_lossy(&pushed.stderr));
    }

    fn deploy(&self, engine: &str) -> Output {
        let base = format!("BASE={}", self.base);
        let args = ["deploy", "--yes", "--json", "--ha=false", "--build-arg", &base];
        self.world.fly_with(args, &[("DOCKER_HOST", engine)], "")
    }

    /// The first deploy; `None`, said loudly, where commands cannot run or reach no package registry.
    fn build(&self) -> Option<Output> {
        let output = self.deploy(&self.engine);
        if output.code != 0 {
            let unreachable = [
                "EAI_AGAIN",
                "ENOTFOUND",
                "ECONNREFUSED",
                "ETIMEDOUT",
                "ENETUNREACH",
                "Temporary failure in name resolution",
                "Failed to establish a new connection",
                "NewConnectionError",
                "dial tcp",
                "no such host",
                "network is unreachable",
                "Network is unreachable",
            ];
            if unreachable.iter().any(|text| output.stderr.contains(text)) {
                eprintln!("SKIPPED: commands of a build reach no package registry:\n{output}");
                return None;
            }
            let diagnostic = output.diagnostic();
            if diagnostic["title"].to_string().contains("executor failed running")
                && diagnostic["code"] == "U202"
            {
                eprintln!("SKIPPED: the engine cannot run anything here:\n{output}");
                return None;
            }
        }
        let output = output.ok();
        assert_eq!(output.json()["verified"], true, "{output}");
        Some(output)
    }

    fn answers(&self, wanted: &str) {
        let (status, body) = self.world.get("web", "/");
        assert_eq!((status, body.trim()), (200, wanted));
    }
}

#[test]
fn a_node_application_with_packages_is_built_and_answers() {
    let Some(bench) = bench("node") else { return };
    bench.push_base();
    if bench.build().is_none() {
        return;
    }
    bench.answers("two days are 172800000 ms");
    // Code that changed is assembled on the layers of the first build: nobody has to install packages again.
    let code = std::fs::read_to_string(images().join("node/server.js")).unwrap();
    bench.world.write("server.js", code.replace("two days are", "2 d ="));
    let again = bench.deploy(NOBODY).ok();
    assert!(again.stderr.contains("reused "), "{again}");
    bench.answers("2 d = 172800000 ms");
}

#[test]
fn a_python_application_with_packages_is_built_and_answers() {
    let Some(bench) = bench("python") else { return };
    if bench.build().is_some() {
        bench.answers("xn--strae-oqa.example");
    }
}

#[test]
fn a_go_application_is_compiled_in_one_stage_and_runs_in_another() {
    let Some(bench) = bench("go") else { return };
    if bench.build().is_some() {
        bench.answers("9342d47a-1bab-5709-9869-c840b2eac501");
    }
}
