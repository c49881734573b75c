//! One platform in a process of its own, so that it can be killed, with an app of four machines on it; and
//! readers that ask it directly, without the program under test.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead as _, BufReader};
use std::net::TcpListener;
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::JoinHandle;
use std::time::{Duration, Instant};

use platform::platform::Discovery;
use serde_json::{Value, json};
use tempfile::TempDir;

/// Path of the binary under test.
const FLY: &str = env!("CARGO_BIN_EXE_fly");
pub(crate) const APP: &str = "web";
/// A command that takes longer hangs. The limits below add up to less.
pub(crate) const BOUND: Duration = Duration::from_secs(75);
/// Something that happens at once on a platform that is well.
const SOON: Duration = Duration::from_secs(10);
/// Looked at again after this.
const GLANCE: Duration = Duration::from_millis(5);

const MOUNTS: &str = r#"
[[mounts]]
  source = "data"
  destination = "/data"
"#;

const FLY_TOML: &str = r#"app = "web"
primary_region = "ams"

[deploy]
  release_command = "migrate"
  strategy = "STRATEGY"

[http_service]
  internal_port = 8080

  [[http_service.checks]]
    path = "/"
    interval = "1s"
    timeout = "1s"
    grace_period = "1s"
"#;

/// How the app is deployed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strategy {
    /// Machines with volumes, updated where they are.
    Rolling,
    /// Machines without volumes, replaced all at once.
    Bluegreen,
    /// Machines without volumes, updated after one more of each group has proven itself.
    Canary,
    /// Machines with volumes, updated all at once.
    Immediate,
    /// An app without machines gets its first two.
    First,
}

impl Strategy {
    fn word(self) -> &'static str {
        match self {
            Self::Rolling | Self::First => "rolling",
            Self::Bluegreen => "bluegreen",
            Self::Canary => "canary",
            Self::Immediate => "immediate",
        }
    }

    fn has_volumes(self) -> bool {
        matches!(self, Self::Rolling | Self::Immediate)
    }

    /// Machines before and after the deploy.
    pub(crate) fn machines(self) -> (usize, usize) {
        if self == Self::First { (0, 2) } else { (4, 4) }
    }
}

/// A platform, its directories, and the app.
pub(crate) struct Site {
    dir: TempDir,
    ports: [u16; 4],
    /// With the pipe it announced itself on.
    process: Option<(Child, ChildStdout)>,
    discovery: Discovery,
    runtime: tokio::runtime::Runtime,
    http: reqwest::Client,
    pub(crate) image: String,
    /// Value of `MARK` in the environment of the last deploy that was asked for.
    pub(crate) mark: u32,
    pub(crate) strategy: Strategy,
    /// Machine → its volume (empty without one), as the deploy before left it.
    pub(crate) base: BTreeMap<String, String>,
}

/// A run that ended.
#[derive(Debug, Clone)]
pub(crate) struct Ended {
    /// `None` = killed.
    pub(crate) code: Option<i32>,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

/// A run that goes on.
pub(crate) struct Run {
    child: Child,
    began: Instant,
    stdout: JoinHandle<String>,
    stderr: JoinHandle<String>,
}

/// What the platform itself shows.
#[derive(Debug, Clone, Default)]
pub(crate) struct Fleet {
    pub(crate) machines: BTreeMap<String, Seen>,
    /// Machines of release commands that are still there.
    pub(crate) tools: Vec<String>,
    /// Volume → machine it is attached to, if any.
    pub(crate) volumes: BTreeMap<String, String>,
    /// Machines under a lease.
    pub(crate) leased: BTreeSet<String>,
}

/// One machine of the app.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Seen {
    pub(crate) mark: String,
    pub(crate) state: String,
    /// Every check of it passes, and there is one.
    pub(crate) healthy: bool,
}

impl Site {
    /// A platform with the app deployed: two machines in each of two regions.
    pub(crate) fn open(strategy: Strategy) -> Result<Self, String> {
        let dir = tempfile::Builder::new().prefix("fly-matrix-").tempdir().map_err(|e| e.to_string())?;
        for name in ["home", "config", "work", "platform"] {
            std::fs::create_dir(dir.path().join(name)).map_err(|e| e.to_string())?;
        }
        drop(rustls::crypto::ring::default_provider().install_default());
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
        let ports = free_ports();
        let (process, discovery) = start(&dir, ports)?;
        let mut site = Self {
            ports,
            process: Some(process),
            discovery,
            runtime: runtime.map_err(|e| e.to_string())?,
            http: reqwest::Client::builder()
                .no_proxy()
                .pool_max_idle_per_host(0)
                .build()
                .map_err(|e| e.to_string())?,
            dir,
            image: String::new(),
            mark: 0,
            strategy,
            base: BTreeMap::new(),
        };
        let mounts = if strategy.has_volumes() { MOUNTS } else { "" };
        let toml = FLY_TOML.replace("STRATEGY", strategy.word()) + mounts;
        site.write("fly.toml", &toml)?;
        site.write("Dockerfile", "FROM scratch\nCMD [\"/app\"]\n")?;
        for args in [
            &["deploy", "--yes", "--json", "-e", "MARK=0"][..],
            &["scale", "count", "2", "--region", "ams", "--yes"],
            &["scale", "count", "2", "--region", "fra", "--yes"],
        ] {
            let ended = site.fly(args)?;
            if ended.code != Some(0) {
                return Err(format!("the base does not stand: {args:?}: {ended:?}"));
            }
        }
        let machines = site.read(&format!("/v1/apps/{APP}/machines"))?;
        site.image = machines[0]["config"]["image"].as_str().unwrap_or_default().to_owned();
        site.rebase()?;
        Ok(site)
    }

    pub(crate) fn has_volumes(&self) -> bool {
        self.strategy.has_volumes()
    }

    /// Takes what there is now for the state before the next deploy.
    pub(crate) fn rebase(&mut self) -> Result<(), String> {
        if self.strategy == Strategy::First {
            return self.renew();
        }
        let fleet = self.fleet()?;
        let volume = |machine: &String| fleet.volumes.iter().find(|(_, m)| *m == machine).map(|(v, _)| v);
        let base = fleet.machines.keys().map(|m| (m.clone(), volume(m).cloned().unwrap_or_default()));
        self.base = base.collect();
        let mounted = self.base.values().filter(|volume| !volume.is_empty()).count();
        let wanted = if self.strategy.has_volumes() { 4 } else { 0 };
        if self.base.len() == 4 && mounted == wanted {
            Ok(())
        } else {
            Err(format!("not the four machines that were planned: {:?}", self.base))
        }
    }

    /// The app without machines, as before its first deploy but for its addresses and its image.
    fn renew(&mut self) -> Result<(), String> {
        for machine in self.fleet()?.machines.keys() {
            let args = ["machine", "destroy", machine, "--force", "-a", APP];
            let ended = self.fly(&args)?;
            if ended.code != Some(0) {
                return Err(format!("not an empty app: {args:?}: {ended:?}"));
            }
        }
        // What a cell that was cut off left open belongs to it, and so does its journal.
        let releases = self.read(&format!("/api/v1/apps/{APP}/releases?limit=50"))?;
        for release in releases["releases"].as_array().into_iter().flatten() {
            if matches!(release["status"].as_str(), Some("pending" | "running")) {
                let id = release["id"].as_str().unwrap_or_default();
                let url = format!("{}/api/v1/releases/{id}", self.discovery.api_url);
                let body = serde_json::json!({"status": "interrupted"}).to_string();
                let request = self.http.patch(url).header("content-type", "application/json").body(body);
                let (status, answer) = self.ask(request, &self.discovery.user_token)?;
                if status >= 300 {
                    return Err(format!("release {id} stays open: HTTP {status}: {answer}"));
                }
            }
        }
        drop(std::fs::remove_dir_all(self.path("config").join("deploys")));
        self.base = BTreeMap::new();
        let fleet = self.fleet()?;
        if fleet.machines.is_empty() { Ok(()) } else { Err(format!("not an empty app: {fleet:?}")) }
    }

    fn write(&self, name: &str, content: &str) -> Result<(), String> {
        std::fs::write(self.dir.path().join("work").join(name), content).map_err(|e| e.to_string())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.dir.path().join(name)
    }

    /// SIGKILL for the platform.
    pub(crate) fn kill_platform(&mut self) {
        if let Some((mut child, _)) = self.process.take() {
            // It may have ended by itself, which the next start shows.
            drop(child.kill());
            drop(child.wait());
        }
    }

    /// Starts the platform again on the same directory and ports.
    pub(crate) fn restart_platform(&mut self) -> Result<(), String> {
        let (process, discovery) = start(&self.dir, self.ports)?;
        self.process = Some(process);
        self.discovery = discovery;
        Ok(())
    }

    /// Begins a run of the binary in the app's directory.
    pub(crate) fn begin(&self, args: &[&str]) -> Result<Run, String> {
        let api = &self.discovery.api_url;
        let mut child = Command::new(FLY)
            .env_clear()
            .env("PATH", "/usr/bin:/bin")
            .env("HOME", self.path("home"))
            .env("TMPDIR", self.path("work"))
            .env("FLY_CONFIG_DIR", self.path("config"))
            .env("FLY_API_TOKEN", &self.discovery.user_token)
            .env("FLY_API_BASE_URL", api)
            .env("FLY_FLAPS_BASE_URL", api)
            .env("FLY_UIEX_BASE_URL", api)
            .env("FLY_REGISTRY_HOST", &self.discovery.registry_host)
            .env("FLY_STATUSPAGE_UNRESOLVED_INCIDENTS_URL", format!("{api}/_platform/incidents"))
            .env("FLY_STATUSPAGE_BASE_URL", format!("{api}/_platform/status"))
            .env("FLY_API_TIMEOUT", "2")
            .env("TZ", "UTC")
            .current_dir(self.path("work"))
            .args(args)
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .map_err(|e| e.to_string())?;
        let stdout = collect(child.stdout.take());
        let stderr = collect(child.stderr.take());
        Ok(Run { child, began: Instant::now(), stdout, stderr })
    }

    /// Runs the binary to its end.
    pub(crate) fn fly(&self, args: &[&str]) -> Result<Ended, String> {
        self.begin(args)?.end(args)
    }

    fn get(&self, url: &str, token: &str) -> Result<(u16, Value), String> {
        self.ask(self.http.get(url), token)
    }

    fn ask(&self, request: reqwest::RequestBuilder, token: &str) -> Result<(u16, Value), String> {
        let request = request.bearer_auth(token).timeout(SOON);
        self.runtime.block_on(async {
            let answer = request.send().await.map_err(|e| format!("{e:?}"))?;
            let status = answer.status().as_u16();
            let text = answer.text().await.map_err(|e| format!("{e:?}"))?;
            Ok((status, serde_json::from_str(&text).unwrap_or(Value::Null)))
        })
    }

    /// GET of an API as the user.
    fn read(&self, path: &str) -> Result<Value, String> {
        let (status, value) =
            self.get(&format!("{}{path}", self.discovery.api_url), &self.discovery.user_token)?;
        if status == 200 { Ok(value) } else { Err(format!("{path}: HTTP {status}: {value}")) }
    }

    fn admin(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let url = format!("{}/_platform/{path}", self.discovery.api_url);
        let method = method.parse().map_err(|e| format!("{e:?}"))?;
        let mut request = self.http.request(method, url);
        if let Some(body) = body {
            request = request.header("content-type", "application/json").body(body.to_string());
        }
        let (status, value) = self.ask(request, &self.discovery.admin_token)?;
        if status < 300 { Ok(value) } else { Err(format!("{path}: HTTP {status}: {value}")) }
    }

    pub(crate) fn fault(&self, rule: &Value) -> Result<(), String> {
        self.admin("POST", "faults", Some(rule)).map(drop)
    }

    pub(crate) fn clear_faults(&self) -> Result<(), String> {
        self.admin("DELETE", "faults", None).map(drop)
    }

    /// How often the rule acted, and how often after an effect.
    pub(crate) fn acted(&self) -> Result<(u64, u64), String> {
        let listed = self.admin("GET", "faults", None)?;
        let count = |key: &str| listed["faults"][0][key].as_u64().unwrap_or_default();
        Ok((count("fired"), count("effected")))
    }

    /// Requests since a position, oldest first.
    pub(crate) fn requests(&self, since: u64) -> Result<Vec<Value>, String> {
        let listed = self.admin("GET", &format!("requests?limit=10000&since={since}"), None)?;
        Ok(listed["requests"].as_array().cloned().unwrap_or_default())
    }

    /// Position of the newest request.
    pub(crate) fn position(&self) -> Result<u64, String> {
        Ok(self.requests(0)?.last().and_then(|r| r["seq"].as_u64()).unwrap_or_default())
    }

    /// What there is now.
    pub(crate) fn fleet(&self) -> Result<Fleet, String> {
        let mut fleet = Fleet::default();
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let listed = self.read(&format!("/v1/apps/{APP}/machines"))?;
        for machine in listed.as_array().into_iter().flatten() {
            let id = text(&machine["id"]);
            if machine["state"] == "destroyed" || machine["state"] == "destroying" {
                continue;
            }
            if is_tool(machine) {
                fleet.tools.push(id);
                continue;
            }
            let checks = machine["checks"].as_array().cloned().unwrap_or_default();
            let seen = Seen {
                mark: text(&machine["config"]["env"]["MARK"]),
                state: text(&machine["state"]),
                healthy: !checks.is_empty() && checks.iter().all(|check| check["status"] == "passing"),
            };
            let lease = format!("{}/v1/apps/{APP}/machines/{id}/lease", self.discovery.api_url);
            if self.get(&lease, &self.discovery.user_token)?.0 == 200 {
                fleet.leased.insert(id.clone());
            }
            fleet.machines.insert(id, seen);
        }
        let volumes = self.read(&format!("/v1/apps/{APP}/volumes"))?;
        for volume in volumes.as_array().into_iter().flatten() {
            fleet.volumes.insert(text(&volume["id"]), text(&volume["attached_machine_id"]));
        }
        Ok(fleet)
    }

    /// How many release commands of a deploy ended well.
    pub(crate) fn commands_done(&self, mark: u32) -> Result<usize, String> {
        let listed = self.read(&format!("/v1/apps/{APP}/machines?include_deleted=true"))?;
        let done = |machine: &&Value| {
            let events = machine["events"].as_array().cloned().unwrap_or_default();
            is_tool(machine)
                && machine["config"]["env"]["MARK"] == json!(mark.to_string())
                && events.iter().any(|event| {
                    event["type"] == "exit" && event["request"]["exit_event"]["exit_code"] == json!(0)
                })
        };
        Ok(listed.as_array().into_iter().flatten().filter(done).count())
    }

    /// Waits until something is so; a platform that is well needs no time for it.
    pub(crate) fn soon(&self, what: &str, is: impl Fn(&Fleet) -> bool) -> Result<Fleet, String> {
        let began = Instant::now();
        loop {
            let fleet = self.fleet()?;
            if is(&fleet) {
                return Ok(fleet);
            }
            if began.elapsed() > SOON {
                return Err(format!("{what}: not after {} s: {fleet:?}", SOON.as_secs()));
            }
            std::thread::sleep(GLANCE * 10);
        }
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.kill_platform();
    }
}

impl Run {
    /// Whether it still runs.
    pub(crate) fn goes_on(&mut self) -> bool {
        matches!(self.child.try_wait(), Ok(None))
    }

    /// SIGKILL.
    pub(crate) fn kill(&mut self) {
        // It may just have ended, which its exit code shows.
        drop(self.child.kill());
    }

    /// Waits for its end; one that does not come within the bound is an error, and the process is killed.
    pub(crate) fn end(mut self, what: &[&str]) -> Result<Ended, String> {
        let late = loop {
            match self.child.try_wait() {
                Ok(Some(_)) => break false,
                Ok(None) if self.began.elapsed() > BOUND => {
                    self.kill();
                    break true;
                }
                Ok(None) => std::thread::sleep(GLANCE),
                Err(error) => return Err(error.to_string()),
            }
        };
        let status = self.child.wait().map_err(|e| e.to_string())?;
        let text = |read: JoinHandle<String>| read.join().unwrap_or_default();
        let ended = Ended { code: status.code(), stdout: text(self.stdout), stderr: text(self.stderr) };
        if late {
            return Err(format!("{what:?} did not end within {} s: {ended:?}", BOUND.as_secs()));
        }
        Ok(ended)
    }
}

impl Ended {
    /// The diagnostic on the last line of stderr.
    pub(crate) fn diagnostic(&self) -> Result<Value, String> {
        let line = self.stderr.lines().last().unwrap_or_default();
        serde_json::from_str(line).map_err(|e| format!("no diagnostic ({e}): {self:?}"))
    }
}

fn is_tool(machine: &Value) -> bool {
    machine["config"]["metadata"]["fly_process_group"] == "fly_app_release_command"
}

fn collect(pipe: Option<impl std::io::Read + Send + 'static>) -> JoinHandle<String> {
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            // What was read until the process died is what there is.
            drop(pipe.read_to_end(&mut bytes));
        }
        String::from_utf8_lossy(&bytes).into_owned()
    })
}

/// Starts the platform and waits until it listens.
fn start(dir: &TempDir, ports: [u16; 4]) -> Result<((Child, ChildStdout), Discovery), String> {
    let platform = dir.path().join("platform");
    let mut child = Command::new(FLY)
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("HOME", dir.path().join("home"))
        .env("FLY_CONFIG_DIR", dir.path().join("config"))
        .env("FLY_LOCAL_DIR", &platform)
        .args(["local", "serve", "--json", "--runtime", "simulated"])
        .args(["--api-port", &ports[0].to_string(), "--registry-port", &ports[1].to_string()])
        .args(["--http-port", &ports[2].to_string(), "--https-port", &ports[3].to_string()])
        .current_dir(dir.path())
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|e| e.to_string())?;
    let pipe = child.stdout.take().ok_or("no pipe")?;
    let mut reader = BufReader::new(pipe);
    let mut line = String::new();
    let read = reader.read_line(&mut line).map_err(|e| e.to_string())?;
    let discovery = (read > 0).then(|| Discovery::read(&platform)).flatten();
    match discovery {
        Some(discovery) => Ok(((child, reader.into_inner()), discovery)),
        None => {
            drop(child.kill());
            let status = child.wait();
            Err(format!("the platform did not start: {status:?}"))
        }
    }
}

/// Ports below the range the system gives out, so that nobody gets them while the platform is down.
fn free_ports() -> [u16; 4] {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let mut ports = [0; 4];
    let mut found = 0;
    while found < ports.len() {
        let step = NEXT.fetch_add(1, Ordering::Relaxed);
        let port = 10_000 + (std::process::id().wrapping_mul(97).wrapping_add(step)) % 20_000;
        let Ok(port) = u16::try_from(port) else { continue };
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            ports[found] = port;
            found += 1;
        }
    }
    ports
}
