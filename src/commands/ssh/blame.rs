//! What it means that a machine could not be reached, or that a session broke.

use model::diagnosis::{Basis, Code, Gate};
use model::machine::{Machine, MachineState};

use crate::api::MachinesApi;
use crate::diagnostics::Failure;
use crate::ssh::Error;

use super::target;

/// Who is asked about whom.
pub(crate) struct Place<'a> {
    pub(crate) api: &'a MachinesApi,
    pub(crate) app: &'a str,
    /// Id of the machine; none when only an address was given.
    pub(crate) machine: Option<&'a str>,
    pub(crate) address: &'a str,
}

impl Place<'_> {
    fn name(&self) -> String {
        match self.machine {
            Some(id) => format!("machine {id}"),
            None => self.address.to_owned(),
        }
    }

    fn about(&self, failure: Failure) -> Failure {
        let failure = failure.app(self.app);
        match self.machine {
            Some(id) => failure.machine(id),
            None => failure,
        }
    }

    /// The machine as it is now; `None` when that cannot be told.
    async fn look(&self) -> Option<Machine> {
        self.api.machine(self.app, self.machine?).await.ok()
    }

    /// Nothing answered on the machine's SSH port, or not as an SSH server does (rule W5).
    pub(crate) async fn unreachable(&self, reason: &str) -> Failure {
        let seen = self.look().await;
        if let Some(machine) = &seen
            && machine.state != MachineState::Started
        {
            return target::not_running(machine, self.app);
        }
        let title = match self.machine {
            Some(id) => format!("machine {id} runs, but its SSH service does not answer"),
            None => format!("nothing answers SSH at {}", self.address),
        };
        let state = match &seen {
            Some(machine) => {
                format!("; the machine is {} on a host that is {}", machine.state, host(machine))
            }
            None => String::new(),
        };
        let failure = Failure::new(Code::P904, title)
            .because(format!("the tunnel works; port 22 of {}: {reason}{state}", self.address))
            .with(|mut d| {
                d.gates.push(Gate::PG8);
                d.basis = Basis::Derived;
                "W5".clone_into(&mut d.basis_rule);
                d
            });
        let failure = match self.machine {
            Some(id) => failure
                .next_command(
                    format!("fly machine exec {id} \"ps\" -a {}", self.app),
                    "run a command without SSH",
                )
                .next_command(format!("fly machine restart {id} -a {}", self.app), "restart the machine"),
            None => failure.next_step("leave out the address to go to one of the app's machines"),
        };
        self.about(failure)
    }

    /// What an SSH error means.
    pub(crate) async fn judge(&self, error: Error) -> Failure {
        match error {
            Error::NoServer { .. } | Error::Handshake { .. } | Error::TimedOut { .. } => {
                self.unreachable(&error.to_string()).await
            }
            Error::Refused { user } => self.about(
                Failure::new(Code::Q902, format!("{} does not let user {user} in", self.name()))
                    .because(
                        "its SSH server does not accept the certificate that was issued for this session",
                    )
                    .with(|mut d| {
                        d.basis = Basis::Stated;
                        "ssh".clone_into(&mut d.basis_rule);
                        d
                    })
                    .next_step("try `--user root`, or log in with a user that may open SSH sessions")
                    .next_command("fly auth login", "log in as another user"),
            ),
            Error::RequestRefused { what } => self.about(
                Failure::new(Code::U903, format!("the SSH server of {} refused {what}", self.name()))
                    .because("the login itself was accepted")
                    .next_step("see whether the image has what was asked for: a shell, the container, SFTP"),
            ),
            Error::Lost { reason } => self.lost(&reason).await,
            Error::Local { stream, error } => Failure::new(Code::N910, format!("{stream} failed: {error}"))
                .next_step("see what this command's input and output are connected to"),
        }
    }

    /// The connection went away without a word about the program.
    async fn lost(&self, reason: &str) -> Failure {
        match self.look().await {
            Some(machine) if machine.state != MachineState::Started => self.untold(Some(&machine)),
            seen => {
                let state = match seen {
                    Some(machine) => format!("the machine is {}", machine.state),
                    None => "what the machine does cannot be told from here".to_owned(),
                };
                self.about(
                    Failure::new(Code::N920, format!("the SSH connection to {} was lost", self.name()))
                        .because(format!("{reason}; {state}; the remote program may still run"))
                        .next_step(
                            "connect again; run what must not end with a connection under `nohup` or `tmux`",
                        ),
                )
            }
        }
    }

    /// The session was closed without a status.
    pub(crate) async fn ended_untold(&self) -> Failure {
        let seen = self.look().await;
        self.untold(seen.as_ref())
    }

    fn untold(&self, machine: Option<&Machine>) -> Failure {
        let failure =
            Failure::new(Code::U903, format!("the session on {} ended without a status", self.name()));
        let failure = match machine {
            Some(machine) if machine.state != MachineState::Started => failure
                .because(format!("the machine is {}: it stopped while the session was open", machine.state)),
            _ => failure.because("the machine closed it and did not say how the remote program ended"),
        };
        let failure = match self.machine {
            Some(id) => failure
                .next_command(format!("fly machine status {id} -a {}", self.app), "see what happened to it"),
            None => failure.next_step("connect again"),
        };
        self.about(failure)
    }
}

fn host(machine: &Machine) -> &str {
    if machine.host_ok() { "fine" } else { "not answering" }
}
