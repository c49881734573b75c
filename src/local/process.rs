//! Starting the platform: this very binary again, in the background, or here in the foreground.

use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use model::diagnosis::Code;
use tokio::io::{AsyncBufReadExt, BufReader};

use crate::context::Ctx;
use crate::context::env::{self, Env};
use crate::diagnostics::Failure;

use super::{Discovery, Home};

/// The line the background process prints once everything listens.
const READY: &str = "ready";
/// A platform that is not ready by then is given up.
const PATIENCE: Duration = Duration::from_secs(60);

/// How the platform is started; ports 0 = any free one.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Options {
    /// How images run: auto, docker, process or simulated
    #[arg(long, default_value = "auto", value_name = "NAME")]
    pub(crate) runtime: String,
    /// Port of the APIs
    #[arg(long, default_value_t = 0, value_name = "PORT")]
    pub(crate) api_port: u16,
    /// Port of the image registry
    #[arg(long, default_value_t = 0, value_name = "PORT")]
    pub(crate) registry_port: u16,
    /// Port on which apps answer HTTP
    #[arg(long, default_value_t = 0, value_name = "PORT")]
    pub(crate) http_port: u16,
    /// Port on which apps answer HTTPS
    #[arg(long, default_value_t = 0, value_name = "PORT")]
    pub(crate) https_port: u16,
    /// Milliseconds added to every API request, to feel like a service far away
    #[arg(long, default_value_t = 0, value_name = "MS")]
    pub(crate) latency_ms: u64,
    /// What remote builders build with: auto, private (a dockerd of their own, as root), none, or an engine's
    /// address
    #[arg(long, default_value = "auto", value_name = "WHAT")]
    pub(crate) builders: String,
    /// DNS server for names outside the private network; without one they are refused inside it
    #[arg(long, value_name = "ADDRESS:PORT")]
    pub(crate) dns_upstream: Option<std::net::SocketAddr>,
}

impl Options {
    fn arguments(&self) -> Vec<String> {
        let runtime = if self.runtime.is_empty() { "auto" } else { &self.runtime };
        let pairs = [
            ("--runtime", runtime.to_owned()),
            ("--api-port", self.api_port.to_string()),
            ("--registry-port", self.registry_port.to_string()),
            ("--http-port", self.http_port.to_string()),
            ("--https-port", self.https_port.to_string()),
            ("--latency-ms", self.latency_ms.to_string()),
            ("--builders", self.builders().to_owned()),
        ];
        let upstream = self.dns_upstream.map(|address| ("--dns-upstream", address.to_string()));
        pairs.into_iter().chain(upstream).flat_map(|(flag, value)| [flag.to_owned(), value]).collect()
    }

    fn builders(&self) -> &str {
        if self.builders.is_empty() { "auto" } else { &self.builders }
    }

    fn config(&self, home: &Home, env: &Env) -> Result<platform::platform::Config, Failure> {
        let mut config = platform::platform::Config::new(&home.data_dir);
        let runtime = if self.runtime.is_empty() { "auto" } else { &self.runtime };
        config.runtime =
            runtime.parse().map_err(|e: platform::runtime::UnknownRuntime| Failure::usage(e.to_string()))?;
        config.docker_host = env.get(env::DOCKER_HOST).map(str::to_owned);
        config.builders = self
            .builders()
            .parse()
            .map_err(|e: platform::builder::UnknownEngine| Failure::usage(e.to_string()))?;
        config.api_port = self.api_port;
        config.registry_port = self.registry_port;
        config.edge_http_port = self.http_port;
        config.edge_https_port = self.https_port;
        config.dns_upstream = self.dns_upstream;
        config.latency = Duration::from_millis(self.latency_ms);
        Ok(config)
    }
}

/// Starts the platform in the background and waits until it listens.
pub(crate) async fn spawn(home: &Home, options: &Options, env: &Env) -> Result<Discovery, Failure> {
    // A wrong option is better refused here than in a log file.
    options.config(home, env)?;
    crate::config::user::create_dir(&home.data_dir)?;
    let program = std::env::current_exe()
        .map_err(|e| Failure::new(Code::N912, format!("the local platform could not be started: {e}")))?;
    let log_path = home.log_file();
    let log = std::fs::OpenOptions::new()
        .create(true)
        .append(true)
        .open(&log_path)
        .map_err(|e| Failure::cannot_write(&log_path, &e))?;
    let mut command = tokio::process::Command::new(program);
    command
        .args(["local", "serve"])
        .args(options.arguments())
        .env(env::FLY_LOCAL_DIR, &home.data_dir)
        .env_remove(env::FLY_LOCAL)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::from(log))
        .current_dir("/")
        .kill_on_drop(false);
    // A group of its own: Ctrl-C in the terminal is not meant for it.
    #[cfg(unix)]
    command.process_group(0);
    let mut child = command
        .spawn()
        .map_err(|e| Failure::new(Code::N912, format!("the local platform could not be started: {e}")))?;
    let stdout = child.stdout.take();
    let ready = async {
        let Some(stdout) = stdout else { return false };
        let mut lines = BufReader::new(stdout).lines();
        while let Ok(Some(line)) = lines.next_line().await {
            if line == READY {
                return true;
            }
        }
        false
    };
    let is_ready = tokio::time::timeout(PATIENCE, ready).await;
    match is_ready {
        Ok(true) => home.discovery().ok_or_else(|| not_started(&log_path, "it wrote no platform.json")),
        Ok(false) => {
            let status = child.wait().await.map_or_else(|e| e.to_string(), |s| s.to_string());
            Err(not_started(&log_path, &format!("it ended ({status})")))
        }
        Err(_) => {
            drop(child.start_kill());
            Err(not_started(&log_path, &format!("it was not ready within {} s", PATIENCE.as_secs())))
        }
    }
}

fn not_started(log: &PathBuf, reason: &str) -> Failure {
    let tail = last_log_lines(log, 6);
    let failure = Failure::new(Code::N912, format!("the local platform could not be started: {reason}"))
        .because(format!("its log is {}", log.display()))
        .next_command("fly local logs --platform", "read its log");
    failure.with(|mut d| {
        d.log = tail;
        d
    })
}

/// The last lines of the platform's log.
pub(crate) fn last_log_lines(path: &PathBuf, count: usize) -> Vec<String> {
    let bytes = std::fs::read(path).unwrap_or_default();
    let from = bytes.len().saturating_sub(64 << 10);
    let text = String::from_utf8_lossy(&bytes[from..]).into_owned();
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).collect();
    lines[lines.len().saturating_sub(count)..].iter().map(|line| (*line).to_owned()).collect()
}

/// Runs the platform in this process until it is told to stop (signal or `fly local down`).
pub(crate) async fn serve(
    ctx: &Ctx,
    options: &Options,
    announce: impl Fn(&platform::platform::Running),
) -> Result<(), Failure> {
    let home = Home::of(&ctx.env);
    let config = options.config(&home, &ctx.env)?;
    let _guard = ctx.interrupt.guard();
    // The platform wants threads of its own; this runtime has one.
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .thread_name("platform")
        .build()
        .map_err(|e| Failure::defect(&format!("no async runtime: {e}")))?;
    let booted = runtime.spawn(platform::platform::serve(config)).await;
    let running = match booted {
        Ok(Ok(running)) => running,
        Ok(Err(error)) => {
            runtime.shutdown_background();
            return Err(Failure::new(
                Code::N912,
                format!("the local platform could not be started: {error}"),
            ));
        }
        Err(error) => {
            runtime.shutdown_background();
            return Err(Failure::defect(&format!("the platform panicked while starting: {error}")));
        }
    };
    announce(&running);
    let stop = running.stopper();
    let mut joined = runtime.spawn(running.join());
    tokio::select! {
        _ = ctx.interrupt.wait() => {
            stop();
            drop(joined.await);
        }
        _ = &mut joined => {}
    }
    runtime.shutdown_background();
    Ok(())
}
