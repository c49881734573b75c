//! What a simulated machine does, as data.

use std::time::Duration;

use serde::Deserialize;

use super::super::{Exit, LaunchSpec};
use super::{SCRIPT_ENV, SCRIPT_LABEL};

/// Groups of deploy's release command and test machines (api.md 7.11).
const ONE_SHOT_GROUPS: [&str; 2] = ["fly_app_release_command", "fly_app_test_machine_command"];

/// A machine's behaviour. Everything has a default: a machine without a script runs until it is
/// stopped and answers `200` on every service port.
#[derive(Debug, Clone, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Script {
    /// The main process ends by itself.
    pub exit: Option<ScriptedExit>,
    /// Listening ports; default: every port a service or check of the machine names.
    pub listen: Option<Vec<u16>>,
    /// Listens on 127.0.0.1 only, so that connections to the private address are refused.
    pub loopback_only: bool,
    pub http: ScriptedHttp,
    /// Lines the app writes to stdout when it starts.
    pub log: Vec<String>,
    pub start_delay_ms: u64,
    /// The start never ends (until the machine is destroyed).
    pub never_start: bool,
    /// The start fails: this program is not in the image.
    pub not_found: Option<String>,
    pub on_signal: SignalReaction,
    pub exec: Option<ScriptedExec>,
}

/// A self-inflicted end of the main process.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScriptedExit {
    pub code: i32,
    pub after_ms: u64,
    pub signal: Option<i32>,
    pub oom: bool,
    /// Only the first N starts of the machine end so; `None` = each.
    pub times: Option<u32>,
}

impl ScriptedExit {
    /// As the runtime reports it: a signal (or the OOM killer's SIGKILL) turns into 128+n.
    pub fn exit(&self) -> Exit {
        let signal = if self.oom { Some(9) } else { self.signal.filter(|&n| n > 0) };
        let code = signal.map_or(self.code, |n| 128 + n);
        Exit { code, signal, oom_killed: self.oom }
    }
}

/// What listening ports answer to HTTP requests.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScriptedHttp {
    pub status: u16,
    pub body: String,
    pub delay_ms: u64,
}

impl Default for ScriptedHttp {
    fn default() -> Self {
        Self { status: 200, body: "simulated\n".to_owned(), delay_ms: 0 }
    }
}

/// What SIGTERM, SIGINT, SIGHUP and SIGQUIT do to the main process. SIGKILL always ends it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SignalReaction {
    /// Ends with exit code 0, as a well-behaved server.
    #[default]
    Graceful,
    /// Dies from the signal, as a program without handlers.
    Die,
    /// Goes on, so that the kill timeout passes.
    Ignore,
}

/// The answer to every `exec`.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ScriptedExec {
    pub exit_code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Script {
    /// The script of a machine: `FLY_SIM` of its environment, else the label `fly.sim` of its
    /// image, else the default. Errors: the text is not such a script.
    pub fn of(spec: &LaunchSpec) -> Result<Self, String> {
        let label = spec
            .image_config
            .get("Labels")
            .and_then(|labels| labels.get(SCRIPT_LABEL))
            .and_then(serde_json::Value::as_str);
        let (origin, text) = match (spec.env.get(SCRIPT_ENV), label) {
            (Some(text), _) => (SCRIPT_ENV, text.as_str()),
            (None, Some(text)) => (SCRIPT_LABEL, text),
            (None, None) => return Ok(Self::of_group(spec)),
        };
        let mut script: Self = serde_json::from_str(text)
            .map_err(|error| format!("{origin} is not a simulation script: {error}"))?;
        script.exit = script.exit.or(Self::of_group(spec).exit);
        Ok(script)
    }

    /// Without a word on it, a machine runs until it is stopped; deploy's one-shot machines, which
    /// inherit the app's environment, end well at once.
    fn of_group(spec: &LaunchSpec) -> Self {
        let group = spec.env.get("FLY_PROCESS_GROUP").map_or("", String::as_str);
        let exit = ONE_SHOT_GROUPS.contains(&group).then(ScriptedExit::default);
        Self { exit, ..Self::default() }
    }

    pub fn start_delay(&self) -> Duration {
        Duration::from_millis(self.start_delay_ms)
    }

    /// The exit of this start, given how many starts there were before.
    pub fn exit_of_start(&self, earlier_starts: u32) -> Option<&ScriptedExit> {
        self.exit.as_ref().filter(|exit| exit.times.is_none_or(|times| earlier_starts < times))
    }
}
