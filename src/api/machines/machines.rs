//! Machines (api.md 7.3).

use std::time::Duration;

use reqwest::Method;
use serde::{Deserialize, Serialize};

use model::machine::{ExecResponse, LaunchMachineInput, Machine, MachineList, ProcessStat};

use crate::api::error::Error;

use super::{MachinesApi, NONCE};

/// The wait endpoint accepts 1 to 60 seconds (deploy.md 6.4).
const WAIT_SECONDS: std::ops::RangeInclusive<u64> = 1..=60;

/// Answer of the start endpoint; a 200 whose `status` is `error` is a failure all the same.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Started {
    pub(crate) status: String,
    pub(crate) message: String,
    pub(crate) previous_state: String,
}

/// Answer of the wait endpoint.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Waited {
    pub(crate) state: String,
    pub(crate) version: String,
    pub(crate) event_id: String,
}

/// What to wait for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WaitFor<'a> {
    pub(crate) states: &'a [&'a str],
    /// Only this version of the machine counts; without it an old version's state may answer.
    pub(crate) instance_id: Option<&'a str>,
    /// Clamped to 1–60 s.
    pub(crate) timeout: Duration,
}

/// Body of `POST …/exec`.
#[derive(Debug, Clone, Default, Serialize)]
pub(crate) struct ExecRequest {
    pub(crate) cmd: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) container: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) stdin: String,
    /// Seconds; 0 = the server's default.
    #[serde(skip_serializing_if = "is_zero")]
    pub(crate) timeout: u64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "the signature serde asks for")]
fn is_zero(n: &u64) -> bool {
    *n == 0
}

/// Body of `POST …/stop`: all members always sent, `"0s"` meaning the machine's own timeout.
#[derive(Serialize)]
struct Stop<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    signal: Option<&'a str>,
    timeout: String,
}

/// One version of a machine.
#[derive(Debug, Clone, serde::Deserialize)]
pub(crate) struct MachineVersion {
    #[serde(default)]
    pub(crate) user_config: model::machine::MachineConfig,
}

impl MachinesApi {
    fn machine_call(
        &self,
        method: Method,
        route: &'static str,
        app: &str,
        machine: &str,
        nonce: Option<&str>,
    ) -> crate::api::Call {
        let call = self.call(method, route).param("app", app).param("machine", machine);
        match nonce {
            Some(nonce) => call.header(NONCE, nonce),
            None => call,
        }
    }

    /// All machines of an app; destroyed ones only when asked for.
    pub(crate) async fn list_machines(&self, app: &str, deleted: bool) -> Result<Vec<Machine>, Error> {
        let mut call = self.call(Method::GET, "/v1/apps/{app}/machines").param("app", app);
        if deleted {
            call = call.query("include_deleted", "true");
        }
        let MachineList(mut machines) = self.http.send(call).await?.json()?;
        machines.iter_mut().for_each(Machine::hide_compat_checks);
        Ok(machines)
    }

    pub(crate) async fn machine(&self, app: &str, id: &str) -> Result<Machine, Error> {
        let call = self.machine_call(Method::GET, "/v1/apps/{app}/machines/{machine}", app, id, None);
        let mut machine: Machine = self.http.send(call).await?.json()?;
        machine.hide_compat_checks();
        Ok(machine)
    }

    /// Creates a machine. Never repeated when the answer is lost.
    pub(crate) async fn create_machine(
        &self,
        app: &str,
        input: &LaunchMachineInput,
    ) -> Result<Machine, Error> {
        let call = self.call(Method::POST, "/v1/apps/{app}/machines").param("app", app).json(input);
        self.http.send(call).await?.json()
    }

    /// Updates a machine; the answer carries its new `instance_id`. Under a lease the same update twice
    /// ends in the same configuration, so a caller with a nonce may repeat it.
    pub(crate) async fn update_machine(
        &self,
        app: &str,
        id: &str,
        input: &LaunchMachineInput,
        nonce: Option<&str>,
    ) -> Result<Machine, Error> {
        let call =
            self.machine_call(Method::POST, "/v1/apps/{app}/machines/{machine}", app, id, nonce).json(input);
        self.http.send(call).await?.json()
    }

    /// Destroys a machine; `kill` also when it runs.
    pub(crate) async fn destroy_machine(
        &self,
        app: &str,
        id: &str,
        kill: bool,
        nonce: Option<&str>,
    ) -> Result<(), Error> {
        let call = self
            .machine_call(Method::DELETE, "/v1/apps/{app}/machines/{machine}", app, id, nonce)
            .query("kill", kill.to_string());
        self.http.send(call).await.map(drop)
    }

    /// Starts (or resumes) a machine. Starting a started machine is harmless.
    pub(crate) async fn start_machine(
        &self,
        app: &str,
        id: &str,
        nonce: Option<&str>,
    ) -> Result<Started, Error> {
        let call = self
            .machine_call(Method::POST, "/v1/apps/{app}/machines/{machine}/start", app, id, nonce)
            .idempotent(true);
        let answer = self.http.send(call).await?;
        let exchange = answer.exchange.clone();
        let started: Started = answer.json()?;
        if started.status == "error" {
            let mut exchange = exchange;
            exchange.message = Some(started.message);
            return Err(Error::Status { exchange: Box::new(exchange) });
        }
        Ok(started)
    }

    /// Stops a machine. `timeout` zero = the machine's own `kill_timeout`.
    pub(crate) async fn stop_machine(
        &self,
        app: &str,
        id: &str,
        signal: Option<&str>,
        timeout: Duration,
        nonce: Option<&str>,
    ) -> Result<(), Error> {
        let body = Stop { id, signal, timeout: format!("{}s", timeout.as_secs()) };
        let call = self
            .machine_call(Method::POST, "/v1/apps/{app}/machines/{machine}/stop", app, id, nonce)
            .idempotent(true)
            .json(&body);
        self.http.send(call).await.map(drop)
    }

    /// Restarts a machine; not repeated when the answer is lost, since each one interrupts the app.
    pub(crate) async fn restart_machine(
        &self,
        app: &str,
        id: &str,
        force: bool,
        signal: Option<&str>,
        timeout: Option<Duration>,
        nonce: Option<&str>,
    ) -> Result<(), Error> {
        let mut call = self
            .machine_call(Method::POST, "/v1/apps/{app}/machines/{machine}/restart", app, id, nonce)
            .query("force_stop", force.to_string());
        if let Some(signal) = signal {
            call = call.query("signal", signal);
        }
        if let Some(timeout) = timeout {
            call = call.query("timeout", format!("{}s", timeout.as_secs()));
        }
        self.http.send(call).await.map(drop)
    }

    pub(crate) async fn suspend_machine(
        &self,
        app: &str,
        id: &str,
        nonce: Option<&str>,
    ) -> Result<(), Error> {
        let call = self
            .machine_call(Method::POST, "/v1/apps/{app}/machines/{machine}/suspend", app, id, nonce)
            .idempotent(true);
        self.http.send(call).await.map(drop)
    }

    /// Takes a machine out of the proxy's rotation.
    pub(crate) async fn cordon_machine(&self, app: &str, id: &str, nonce: Option<&str>) -> Result<(), Error> {
        let call = self
            .machine_call(Method::POST, "/v1/apps/{app}/machines/{machine}/cordon", app, id, nonce)
            .idempotent(true);
        self.http.send(call).await.map(drop)
    }

    /// Puts a machine back into the proxy's rotation.
    pub(crate) async fn uncordon_machine(
        &self,
        app: &str,
        id: &str,
        nonce: Option<&str>,
    ) -> Result<(), Error> {
        let call = self
            .machine_call(Method::POST, "/v1/apps/{app}/machines/{machine}/uncordon", app, id, nonce)
            .idempotent(true);
        self.http.send(call).await.map(drop)
    }

    /// Sends a signal, by number, to a machine's main process.
    pub(crate) async fn signal_machine(&self, app: &str, id: &str, signal: i32) -> Result<(), Error> {
        let call = self
            .machine_call(Method::POST, "/v1/apps/{app}/machines/{machine}/signal", app, id, None)
            .json(&serde_json::json!({"signal": signal}));
        self.http.send(call).await.map(drop)
    }

    /// One long poll: `Ok(None)` when the state was not reached in time (408).
    pub(crate) async fn wait_machine(
        &self,
        app: &str,
        id: &str,
        wait: WaitFor<'_>,
    ) -> Result<Option<Waited>, Error> {
        let seconds = wait.timeout.as_secs().clamp(*WAIT_SECONDS.start(), *WAIT_SECONDS.end());
        let mut call = self
            .machine_call(Method::GET, "/v1/apps/{app}/machines/{machine}/wait", app, id, None)
            .query("timeout", seconds.to_string())
            .polls(Duration::from_secs(seconds))
            .once();
        for state in wait.states {
            call = call.query("state", *state);
        }
        if let Some(instance) = wait.instance_id {
            // Both spellings: older servers know only the second one.
            call = call.query("version", instance).query("instance_id", instance);
        }
        match self.http.send(call).await {
            Ok(answer) => answer.json().map(Some),
            Err(Error::Status { exchange }) if exchange.status == Some(408) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Runs a command in a machine.
    pub(crate) async fn exec_machine(
        &self,
        app: &str,
        id: &str,
        request: &ExecRequest,
    ) -> Result<ExecResponse, Error> {
        let patience = Duration::from_secs(request.timeout.max(60) + 15);
        let call = self
            .machine_call(Method::POST, "/v1/apps/{app}/machines/{machine}/exec", app, id, None)
            .timeout(patience)
            .json(request);
        self.http.send(call).await?.json()
    }

    /// Processes of a machine with the sockets they listen on.
    pub(crate) async fn machine_processes(&self, app: &str, id: &str) -> Result<Vec<ProcessStat>, Error> {
        let call = self.machine_call(Method::GET, "/v1/apps/{app}/machines/{machine}/ps", app, id, None);
        self.http.send(call).await?.json()
    }

    /// Events of a machine, newest first: more than the machine itself carries.
    pub(crate) async fn machine_events(
        &self,
        app: &str,
        id: &str,
    ) -> Result<Vec<model::machine::MachineEvent>, Error> {
        let call = self
            .machine_call(Method::GET, "/v1/apps/{app}/machines/{machine}/events", app, id, None)
            .query("limit", "50");
        self.http.send(call).await?.json()
    }

    /// Every version of a machine with its configuration, newest first.
    pub(crate) async fn machine_versions(&self, app: &str, id: &str) -> Result<Vec<MachineVersion>, Error> {
        let call =
            self.machine_call(Method::GET, "/v1/apps/{app}/machines/{machine}/versions", app, id, None);
        self.http.send(call).await?.json()
    }

    /// Sets one key of a machine's metadata, without a new version of the machine.
    pub(crate) async fn set_machine_metadata(
        &self,
        app: &str,
        id: &str,
        key: &str,
        value: &str,
    ) -> Result<(), Error> {
        let route = "/v1/apps/{app}/machines/{machine}/metadata/{key}";
        let call = self
            .machine_call(Method::POST, route, app, id, None)
            .param("key", key)
            .idempotent(true)
            .json(&serde_json::json!({"value": value}));
        self.http.send(call).await.map(drop)
    }

    pub(crate) async fn delete_machine_metadata(&self, app: &str, id: &str, key: &str) -> Result<(), Error> {
        let route = "/v1/apps/{app}/machines/{machine}/metadata/{key}";
        let call = self.machine_call(Method::DELETE, route, app, id, None).param("key", key);
        self.http.send(call).await.map(drop)
    }
}
