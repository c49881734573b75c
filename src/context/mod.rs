//! Needs turned into values: the environment, the terminal, who is logged in, which app is meant.
//!
//! In: arguments and the environment snapshot. Out: [`Session`] (a token and API clients), [`AppScope`]
//! (an app's name and configuration). Nothing is read, opened or sent before it is asked for. Never:
//! decides what a command does.

mod app;
pub(crate) mod env;
mod interrupt;
mod session;
mod tunnel;

use std::cell::{Cell, OnceCell};
use std::path::PathBuf;

pub(crate) use app::{AppScope, ConfigFile, NameSource};
pub(crate) use interrupt::{Interrupt, Signal};
pub(crate) use session::{Session, TokenSource};
pub(crate) use tunnel::Use;

use crate::api::signals::Signals;
use crate::api::{Endpoints, Http};
use crate::config::keychain::{self, Keychain, Kind};
use crate::diagnostics::Failure;
use crate::output::{Page, Progress, Prompt, Terminal, View, json};
use env::Env;

/// Flags every command takes.
#[derive(Debug, Clone, Default)]
pub(crate) struct Globals {
    pub(crate) access_token: Option<String>,
    pub(crate) diag_file: Option<PathBuf>,
}

/// What a command gets to work with.
pub(crate) struct Ctx {
    pub(crate) env: Env,
    pub(crate) terminal: Terminal,
    pub(crate) globals: Globals,
    pub(crate) cwd: PathBuf,
    pub(crate) interrupt: Interrupt,
    http: OnceCell<Http>,
    /// No progress on stderr.
    quiet: Cell<bool>,
}

impl Ctx {
    pub(crate) fn new(env: Env, terminal: Terminal, globals: Globals, cwd: PathBuf) -> Self {
        Self {
            env,
            terminal,
            globals,
            cwd,
            interrupt: Interrupt::default(),
            http: OnceCell::new(),
            quiet: Cell::new(false),
        }
    }

    /// The HTTP transport, made on first use.
    pub(crate) fn http(&self) -> &Http {
        self.http.get_or_init(|| {
            let signals = Signals {
                interactive: self.terminal.stdout_tty,
                ci: self.env.is_ci(),
                force_trace: self.env.get(env::FLY_FORCE_TRACE).is_some_and(|v| v != "0" && v != "false"),
                force_region: self.env.get(env::FLY_FORCE_REGION).map(str::to_owned),
                force_instance: self.env.get(env::FLY_FORCE_INSTANCE_ID).map(str::to_owned),
            };
            let http = Http::new(signals.user_agent(crate::VERSION), signals.headers(), self.call_limit());
            if self.env.proxy_variables().is_empty() { http } else { http.behind_proxy() }
        })
    }

    /// How long one attempt of an API call may take, when the environment says (`FLY_API_TIMEOUT`). Anything but a
    /// positive number of seconds is as good as nothing.
    pub(crate) fn call_limit(&self) -> Option<std::time::Duration> {
        let seconds = self.env.get(env::FLY_API_TIMEOUT).and_then(|text| text.parse().ok());
        seconds.filter(|seconds| *seconds > 0).map(std::time::Duration::from_secs)
    }

    /// Where the services are: defaults, overridden by the environment (api.md 1).
    pub(crate) fn endpoints(&self) -> Endpoints {
        let default = Endpoints::default();
        let pick = |name: &str, default: String| {
            self.env.get(name).map_or(default, |v| v.trim_end_matches('/').to_owned())
        };
        Endpoints {
            api: pick(env::FLY_API_BASE_URL, default.api),
            machines: pick(env::FLY_FLAPS_BASE_URL, default.machines),
            uiex: pick(env::FLY_UIEX_BASE_URL, default.uiex),
            registry: pick(env::FLY_REGISTRY_HOST, default.registry),
            incidents: pick(env::FLY_STATUSPAGE_UNRESOLVED_INCIDENTS_URL, default.incidents),
            status_page: pick(env::FLY_STATUSPAGE_BASE_URL, default.status_page),
            local_ca: Some(self.env.local_dir().join("ca").join("ca.pem")),
        }
    }

    /// A session with a token, or Q001 saying where one was looked for.
    pub(crate) fn session(&self) -> Result<Session, Failure> {
        Session::open(self)
    }

    /// API clients without a token: login, status page.
    pub(crate) fn anonymous(&self) -> Session {
        Session::anonymous(self)
    }

    /// What entries of the keychain are found by: a token is only ever given to the API it was made for.
    pub(crate) fn keychain_account(&self) -> String {
        let dir = self.path(self.env.config_dir());
        let dir = dir.canonicalize().unwrap_or(dir);
        format!("{} {}", self.endpoints().api, dir.display())
    }

    /// The keychain `config.yml` names.
    pub(crate) fn keychain(&self, name: &str) -> Result<(Kind, Keychain), Failure> {
        let unknown = || keychain::Error::NotHere("keychain of the kind that config.yml names");
        let kind = Kind::named(name).ok_or_else(|| Failure::keychain(&unknown()))?;
        let keychain = Keychain::new(kind, self.keychain_account()).map_err(|e| Failure::keychain(&e))?;
        Ok((kind, keychain))
    }

    /// Said when the keychain takes its time.
    pub(crate) fn unlocking(&self) {
        self.progress().say("waiting for the keychain; it may ask you to unlock it");
    }

    /// Questions; `yes` is `--yes`, `json` means that stdout carries a value.
    pub(crate) fn prompt(&self, yes: bool, json: bool) -> Prompt<'_> {
        Prompt::new(&self.terminal, yes, json)
    }

    pub(crate) fn progress(&self) -> Progress {
        Progress::new(&self.terminal, self.is_quiet())
    }

    /// Nothing but warnings and diagnostics on stderr from here on.
    pub(crate) fn be_quiet(&self, quiet: bool) {
        self.quiet.set(quiet);
    }

    pub(crate) fn is_quiet(&self) -> bool {
        self.quiet.get()
    }

    /// `--json` or a truthy `FLY_JSON`.
    pub(crate) fn wants_json(&self, flag: bool) -> bool {
        flag || self.env.truthy(env::FLY_JSON)
    }

    /// Shows a command's result: one JSON value, or its human form.
    pub(crate) fn show<V: View>(&self, as_json: bool, view: &V) {
        if self.wants_json(as_json) {
            self.terminal.out(&json::pretty(view));
            return;
        }
        let mut page = Page::new(self.terminal.color_out, jiff::Timestamp::now());
        view.human(&mut page);
        let (out, remarks) = page.finish();
        self.terminal.err(&remarks);
        self.terminal.out(&out);
    }

    /// A path argument, relative to the directory the command was started in.
    pub(crate) fn path(&self, path: impl Into<PathBuf>) -> PathBuf {
        self.cwd.join(path.into())
    }
}
