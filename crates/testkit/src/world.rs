//! A platform of its own for one test, and the binary pointed at it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use platform::builder::EngineChoice;
use platform::platform::{Config, Running, serve};
use platform::runtime::RuntimeKind;
use serde_json::Value;
use tempfile::TempDir;

use crate::image::{self, Image, Script};
use crate::output::Output;

/// A run that takes longer than this hangs.
const PATIENCE: Duration = Duration::from_secs(120);

/// How a world differs from the usual one.
#[derive(Debug, Clone)]
pub struct Options {
    pub runtime: RuntimeKind,
    pub latency: Duration,
    /// What remote builders build with. Nothing, unless a test is about them: then none may reach an engine of
    /// this computer by accident.
    pub builders: EngineChoice,
}

impl Default for Options {
    fn default() -> Self {
        Self { runtime: RuntimeKind::Simulated, latency: Duration::ZERO, builders: EngineChoice::Nobody }
    }
}

/// A booted platform in a temporary directory. Dropping it stops everything.
pub struct World {
    binary: PathBuf,
    dir: TempDir,
    runtime: Option<tokio::runtime::Runtime>,
    running: Option<Running>,
    options: Options,
    http: reqwest::Client,
}

impl World {
    /// A platform with simulated machines. `binary` is `env!("CARGO_BIN_EXE_fly")`.
    pub fn start(binary: &str) -> Self {
        Self::with(binary, Options::default())
    }

    /// # Panics
    /// When the platform does not boot: nothing can be tested then.
    pub fn with(binary: &str, options: Options) -> Self {
        let dir = tempfile::Builder::new().prefix("fly-world-").tempdir().expect("a temporary directory");
        for name in ["home", "config", "work"] {
            std::fs::create_dir(dir.path().join(name)).expect("an empty directory takes another one");
        }
        drop(rustls::crypto::ring::default_provider().install_default());
        let http = reqwest::Client::builder().no_proxy().build().expect("a client without options");
        let mut world = Self { binary: binary.into(), dir, runtime: None, running: None, options, http };
        world.boot();
        world
    }

    fn boot(&mut self) {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .expect("a runtime");
        let mut config = Config::new(self.platform_dir());
        config.runtime = self.options.runtime;
        config.latency = self.options.latency;
        config.builders = self.options.builders.clone();
        config.init_exe = Some(self.binary.clone());
        let running = runtime.block_on(serve(config)).expect("the platform boots");
        self.runtime = Some(runtime);
        self.running = Some(running);
    }

    /// Stops the platform and starts it again on the same data.
    pub fn restart(&mut self) {
        self.stop();
        self.boot();
    }

    fn stop(&mut self) {
        let (Some(runtime), Some(running)) = (self.runtime.take(), self.running.take()) else { return };
        running.shutdown();
        runtime.block_on(running.join());
        runtime.shutdown_timeout(Duration::from_secs(5));
    }

    pub fn platform_dir(&self) -> PathBuf {
        self.dir.path().join("platform")
    }

    /// The config directory the binary uses.
    pub fn config_dir(&self) -> PathBuf {
        self.dir.path().join("config")
    }

    /// The directory commands run in.
    pub fn work_dir(&self) -> PathBuf {
        self.dir.path().join("work")
    }

    /// Writes a file below the working directory and returns its path.
    ///
    /// # Panics
    /// When it cannot be written.
    pub fn write(&self, path: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.work_dir().join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent).expect("the working directory is writable");
        }
        std::fs::write(&path, content).expect("the working directory is writable");
        path
    }

    /// The booted platform.
    ///
    /// # Panics
    /// While it is stopped.
    pub fn running(&self) -> &Running {
        self.running.as_ref().expect("the platform runs")
    }

    fn runtime(&self) -> &tokio::runtime::Runtime {
        self.runtime.as_ref().expect("the platform runs")
    }

    /// The user's token; nothing that is printed may contain it.
    pub fn token(&self) -> String {
        self.running().user_token().expose().to_owned()
    }

    /// Environment of every run: nothing of this computer's own.
    pub fn env(&self) -> BTreeMap<String, String> {
        let running = self.running();
        let api = running.api_url();
        let path = |name: &str| self.dir.path().join(name).display().to_string();
        BTreeMap::from([
            ("PATH".to_owned(), "/usr/local/bin:/usr/bin:/bin".to_owned()),
            ("HOME".to_owned(), path("home")),
            ("TMPDIR".to_owned(), path("work")),
            ("FLY_CONFIG_DIR".to_owned(), path("config")),
            ("FLY_LOCAL_DIR".to_owned(), path("platform")),
            ("FLY_API_TOKEN".to_owned(), self.token()),
            ("FLY_API_BASE_URL".to_owned(), api.clone()),
            ("FLY_FLAPS_BASE_URL".to_owned(), api.clone()),
            ("FLY_UIEX_BASE_URL".to_owned(), api.clone()),
            ("FLY_REGISTRY_HOST".to_owned(), format!("127.0.0.1:{}", running.ports().registry)),
            ("FLY_STATUSPAGE_UNRESOLVED_INCIDENTS_URL".to_owned(), format!("{api}/_platform/incidents")),
            ("FLY_STATUSPAGE_BASE_URL".to_owned(), format!("{api}/_platform/status")),
            ("FLY_LOCAL_WSWG_PORT".to_owned(), running.endpoints().websocket.to_string()),
            ("COLUMNS".to_owned(), "100".to_owned()),
            ("TZ".to_owned(), "UTC".to_owned()),
        ])
    }

    /// Runs the binary in the working directory.
    pub fn fly<S: AsRef<str>>(&self, args: impl IntoIterator<Item = S>) -> Output {
        self.fly_with(args, &[], "")
    }

    /// Runs the binary with more (or, with an empty value, fewer) variables and a standard input.
    ///
    /// # Panics
    /// When it cannot be run, hangs, or prints the token.
    pub fn fly_with<S: AsRef<str>>(
        &self,
        args: impl IntoIterator<Item = S>,
        env: &[(&str, &str)],
        stdin: &str,
    ) -> Output {
        let args: Vec<String> = args.into_iter().map(|a| a.as_ref().to_owned()).collect();
        let mut vars = self.env();
        for (name, value) in env {
            if value.is_empty() {
                vars.remove(*name);
            } else {
                vars.insert((*name).to_owned(), (*value).to_owned());
            }
        }
        let output = run(&self.binary, &args, &vars, &self.work_dir(), stdin);
        let printed_token = [&output.stdout, &output.stderr].iter().any(|s| s.contains(&self.token()));
        let may_print = args.iter().any(|a| a == "token" || a == "env" || a == "tokens");
        assert!(may_print || !printed_token, "the token was printed by {args:?}:\n{output}");
        output
    }

    /// Starts the binary without waiting for it, in the hermetic environment.
    pub fn command<S: AsRef<str>>(&self, args: impl IntoIterator<Item = S>) -> Command {
        let mut command = Command::new(&self.binary);
        command
            .env_clear()
            .envs(self.env())
            .current_dir(self.work_dir())
            .args(args.into_iter().map(|a| a.as_ref().to_owned()))
            .stdin(Stdio::null());
        command
    }

    /// Creates an app and puts an image for it into the registry.
    pub fn image(&self, repository: &str, tag: &str, script: &Script) -> Image {
        let running = self.running();
        let host = format!("127.0.0.1:{}", running.ports().registry);
        image::put(&running.platform().registry, &host, repository, tag, script)
    }

    /// Puts an image with one static program into the registry; the program is its command.
    ///
    /// # Panics
    /// When the program cannot be read.
    pub fn binary_image(&self, repository: &str, tag: &str, program: &Path, guest_path: &str) -> Image {
        let running = self.running();
        let host = format!("127.0.0.1:{}", running.ports().registry);
        let bytes = std::fs::read(program).expect("the program was built");
        image::put_program(&running.platform().registry, &host, repository, tag, &bytes, guest_path)
    }

    /// Asks the admin API (`/_platform/…`).
    ///
    /// # Panics
    /// When it does not answer 2xx with JSON.
    pub fn admin(&self, method: &str, path: &str, body: Option<&Value>) -> Value {
        let url = format!("{}/_platform/{path}", self.running().api_url());
        let method = method.parse().expect("an HTTP method");
        let mut request = self.http.request(method, url).bearer_auth(self.running().admin_token().expose());
        if let Some(body) = body {
            request = request.header("content-type", "application/json").body(body.to_string());
        }
        self.runtime().block_on(async {
            let answer = request.send().await.expect("the admin API answers");
            let status = answer.status();
            let text = answer.text().await.expect("the answer is complete");
            assert!(status.is_success(), "{path}: {status}: {text}");
            serde_json::from_str(&text).unwrap_or(Value::Null)
        })
    }

    /// Adds a fault rule.
    pub fn fault(&self, rule: &Value) {
        let _ids = self.admin("POST", "faults", Some(rule));
    }

    /// Withdraws every fault.
    pub fn clear_faults(&self) {
        let _removed = self.admin("DELETE", "faults", None);
    }

    /// Requests answered so far: `(method, route, status)`.
    pub fn requests(&self) -> Vec<Value> {
        self.admin("GET", "requests?limit=10000", None)["requests"].as_array().cloned().unwrap_or_default()
    }

    /// GET through the edge, as a browser would: status and body.
    ///
    /// # Panics
    /// When the edge does not answer at all.
    pub fn get(&self, app: &str, path: &str) -> (u16, String) {
        let port = self.running().ports().edge_http;
        let request = self
            .http
            .get(format!("http://127.0.0.1:{port}{path}"))
            .header("host", format!("{app}.localhost:{port}"));
        self.runtime().block_on(async {
            let answer = request.send().await.expect("the edge answers");
            let status = answer.status().as_u16();
            (status, answer.text().await.unwrap_or_default())
        })
    }
}

impl Drop for World {
    fn drop(&mut self) {
        self.end_agent();
        self.stop();
    }
}

impl World {
    /// flyctl starts an agent with almost any command, and leaves it. Ours, where a test forgot it, goes the same way.
    fn end_agent(&self) {
        #[cfg(unix)]
        if let Ok(mut agent) =
            std::os::unix::net::UnixStream::connect(self.config_dir().join("fly-agent.sock"))
        {
            // A frame of its protocol: the length in two bytes, then the verb (tunnel.md 4.3).
            drop(std::io::Write::write_all(&mut agent, b"\x04\0kill"));
        }
    }
}

fn run(binary: &Path, args: &[String], env: &BTreeMap<String, String>, dir: &Path, stdin: &str) -> Output {
    use std::io::{Read as _, Write as _};
    let mut child = Command::new(binary)
        .env_clear()
        .envs(env)
        .current_dir(dir)
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary runs");
    let pipe = child.stdin.take();
    let input = stdin.as_bytes().to_vec();
    // Beside the readers: a command that answers while it reads would wait for them. One that does not read
    // its input closes the pipe early; that is its right.
    std::thread::spawn(move || pipe.map(|mut pipe| drop(pipe.write_all(&input))));
    let mut out = child.stdout.take().expect("piped");
    let mut err = child.stderr.take().expect("piped");
    let read_out = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        drop(out.read_to_end(&mut bytes));
        bytes
    });
    let read_err = std::thread::spawn(move || {
        let mut bytes = Vec::new();
        drop(err.read_to_end(&mut bytes));
        bytes
    });
    let (sender, receiver) = std::sync::mpsc::channel();
    let id = child.id();
    let waiter = std::thread::spawn(move || {
        let status = child.wait().expect("the child can be waited for");
        let _ = sender.send(());
        status
    });
    if receiver.recv_timeout(PATIENCE).is_err() {
        drop(Command::new("kill").args(["-9", &id.to_string()]).status());
        let text = String::from_utf8_lossy(&read_err.join().unwrap_or_default()).into_owned();
        panic!("`fly {}` did not end within {} s; stderr:\n{text}", args.join(" "), PATIENCE.as_secs());
    }
    let status = waiter.join().expect("the waiter does not panic");
    let text = |bytes: std::thread::Result<Vec<u8>>| {
        String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned()
    };
    #[cfg(unix)]
    let signal = std::os::unix::process::ExitStatusExt::signal(&status);
    #[cfg(not(unix))]
    let signal: Option<i32> = None;
    Output {
        stdout: text(read_out.join()),
        stderr: text(read_err.join()),
        code: status.code().unwrap_or_else(|| 128 + signal.unwrap_or(0)),
    }
}
