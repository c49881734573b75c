//! A machine for one program: made, logged in to, destroyed. It is gone afterwards whatever happens in between: a
//! failure at any step, an interrupt, an answer of the API that never came.

use std::time::Duration;

use model::diagnosis::Code;
use model::machine::{LaunchMachineInput, Machine, metadata};

use crate::api::machines::machines::WaitFor;
use crate::commands::machine::wait;
use crate::commands::ssh::reach::{self, Start};
use crate::commands::ssh::run::{self, Wish};
use crate::commands::{apps, deploy};
use crate::context::{AppScope, Ctx, Session};
use crate::deploy::{Ports, health};
use crate::diagnostics::Failure;
use crate::ssh::{Login, Target};
use crate::wireguard::Tunnel;
use crate::wireguard::peers::Wanted;

/// How long a new machine may take to start.
const START: Duration = Duration::from_secs(300);
/// How long destroying it may take; an interrupted command has ten seconds.
const DESTROY: Duration = Duration::from_secs(8);

/// What runs in a new machine.
pub(crate) struct Program<'a> {
    pub(crate) user: &'a str,
    /// "for the console"
    pub(crate) purpose: &'a str,
    /// `None` = a shell.
    pub(crate) command: Option<String>,
    pub(crate) container: Option<&'a str>,
}

/// How to get a machine, and who logs in to it.
struct Ephemeral<'a> {
    start: &'a Start<'a>,
    user: &'a str,
    purpose: &'a str,
}

/// Makes a machine of `input`, reached through the network `wanted`, and runs a program in it, with a terminal where one is there.
/// The exit code is the program's.
pub(crate) async fn run_in_new(
    ctx: &Ctx,
    session: &Session,
    scope: &AppScope,
    wanted: Wanted,
    input: &LaunchMachineInput,
    what: Program<'_>,
) -> Result<u8, Failure> {
    let start = Start { ctx, session, scope, wanted, progress: ctx.progress(), fresh: true };
    let wish = Wish {
        command: what.command.filter(|command| !command.is_empty()),
        pty: ctx.terminal.stdin_tty,
        no_stdin: false,
        target: what.container.map_or(Target::Default, |name| Target::Container(name.to_owned())),
    };
    Ephemeral { start: &start, user: what.user, purpose: what.purpose }.run(input, wish).await
}

impl Ephemeral<'_> {
    /// Makes the machine of `input`, runs a program in it, destroys it. The exit code is the program's.
    async fn run(&self, input: &LaunchMachineInput, wish: Wish) -> Result<u8, Failure> {
        let ctx = self.start.ctx;
        // Once something may have been made, only we can take it away.
        let _guard = ctx.interrupt.guard();
        // Certificate and tunnel do not need the machine.
        let way = async { futures::try_join!(self.start.login(self.user), self.start.tunnel()) };
        let (made, way) = futures::future::join(self.create(input), way).await;
        let machine = match made {
            Ok(machine) => machine,
            Err(failure) => {
                if let Ok((_, tunnel)) = way {
                    tunnel.close().await;
                }
                return Err(failure);
            }
        };
        self.start.progress.say(&format!("made machine {} {}", machine.id, self.purpose));
        let result = match way {
            Ok((login, tunnel)) => self.use_it(&machine, login, tunnel, wish).await,
            Err(failure) => Err(failure),
        };
        self.destroy(&machine).await;
        result
    }

    /// Creates it. A lost answer is looked up by the launch id, so that nothing stays behind unknown.
    async fn create(&self, input: &LaunchMachineInput) -> Result<Machine, Failure> {
        let Start { session, scope, .. } = self.start;
        let launch = ulid::Ulid::generate().to_string();
        let mut input = input.clone();
        if let Some(config) = &mut input.config {
            config.metadata.insert(metadata::LAUNCH_ID.to_owned(), launch.clone());
        }
        let api = session.machines();
        let creating = api.create_machine(&scope.name, &input);
        let error = match self.start.progress.waiting("the machine to be made", creating).await {
            Ok(machine) => return Ok(machine),
            Err(error) => error,
        };
        if error.effect_unknown()
            && let Ok(machines) = api.list_machines(&scope.name, false).await
            && let Some(made) = machines.into_iter().find(|m| m.metadata(metadata::LAUNCH_ID) == launch)
        {
            return Ok(made);
        }
        Err(apps::judge(error, scope, session).await)
    }

    async fn use_it(
        &self,
        machine: &Machine,
        login: Login,
        tunnel: Tunnel,
        wish: Wish,
    ) -> Result<u8, Failure> {
        let ctx = self.start.ctx;
        let ready = match ctx.interrupt.or(self.started(machine)).await {
            Ok(Ok(machine)) => machine,
            Ok(Err(failure)) => {
                tunnel.close().await;
                return Err(failure);
            }
            Err(signal) => {
                tunnel.close().await;
                return Err(Failure::interrupted(signal));
            }
        };
        let Wish { target, .. } = &wish;
        let target: Target = target.clone();
        let going = self.start.go(tunnel, ready, target, &login, reach::Purpose::Program);
        let reached = match ctx.interrupt.or(going).await {
            Ok(reached) => reached?,
            Err(signal) => return Err(Failure::interrupted(signal)),
        };
        let result = run::run(ctx, &reached.connection, wish, &reached.place()).await;
        reached.close().await;
        result
    }

    async fn started(&self, machine: &Machine) -> Result<Machine, Failure> {
        let Start { session, scope, progress, .. } = self.start;
        let (api, app, id) = (session.machines(), &scope.name, &machine.id);
        let wanted = WaitFor {
            states: &["started", "stopped", "failed", "destroyed"],
            instance_id: Some(&machine.instance_id).filter(|id| !id.is_empty()).map(String::as_str),
            timeout: START,
        };
        let waiting = wait::reached(&api, app, id, wanted);
        let state = progress.waiting(&format!("machine {id} to start"), waiting).await?;
        if state == "started" {
            // The address may have been given only now.
            return match api.machine(app, id).await {
                Ok(seen) => Ok(seen),
                Err(error) => Err(apps::judge(error, scope, session).await.machine(id)),
            };
        }
        match api.machine(app, id).await {
            Ok(seen) => Err(self.not_started(&seen).await.app(app).machine(id)),
            Err(error) => Err(apps::judge(error, scope, session).await.machine(id)),
        }
    }

    /// Takes it away again; what cannot be taken away is named.
    async fn destroy(&self, machine: &Machine) {
        let Start { session, scope, progress, .. } = self.start;
        let (api, id) = (session.machines(), &machine.id);
        let mut last = None;
        let destroying = async {
            loop {
                match api.destroy_machine(&scope.name, id, true, None).await {
                    Ok(()) => return,
                    Err(error) if error.is_not_found() => return,
                    Err(error) => last = Some(error.to_string()),
                }
                tokio::time::sleep(Duration::from_millis(500)).await;
            }
        };
        let done = tokio::time::timeout(DESTROY, destroying).await;
        if done.is_ok() {
            progress.say(&format!("destroyed machine {id}"));
            return;
        }
        let reason = last.unwrap_or_else(|| "no answer".to_owned());
        progress.warn(&format!(
            "machine {id} could not be destroyed ({reason}); run `fly machine destroy {id} -a {} --force`",
            scope.name
        ));
    }

    /// Why a machine that was to sleep does not.
    async fn not_started(&self, seen: &Machine) -> Failure {
        let Start { ctx, session, scope, .. } = self.start;
        let (ports, patience) = (Ports::of(session, &scope.name, ""), deploy::default_patience(ctx));
        let ended = health::ended(&ports, seen, &patience).await;
        ended.err().unwrap_or_else(|| {
            Failure::new(Code::U503, format!("machine {} is {} instead of started", seen.id, seen.state))
                .next_command(format!("fly logs --machine {}", seen.id), "read its last words")
        })
    }
}
