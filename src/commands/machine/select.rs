//! Which machines a command is about: named by id, or chosen from a list.

use model::diagnosis::Code;
use model::machine::Machine;

use crate::api::MachinesApi;
use crate::api::graphql::owners::OwnerOfMachine;
use crate::commands::{apps, args};
use crate::context::{AppScope, Ctx, NameSource, Session};
use crate::deploy::Ports;
use crate::diagnostics::Failure;

/// The only machine, or the one chosen from a list; returns its id.
pub(crate) async fn one(
    ctx: &Ctx,
    session: &Session,
    scope: &AppScope,
    json: bool,
) -> Result<String, Failure> {
    let machines = list(session, scope).await?;
    match machines.as_slice() {
        [] => Err(none(scope)),
        [only] => Ok(only.id.clone()),
        _ => {
            let items: Vec<String> = machines.iter().map(described).collect();
            let index = ctx.prompt(false, ctx.wants_json(json)).select("Which machine?", &items, "ID")?;
            Ok(machines[index].id.clone())
        }
    }
}

fn described(machine: &Machine) -> String {
    format!("{} {} ({}, {})", machine.id, machine.name, machine.state, machine.region)
}

fn none(scope: &AppScope) -> Failure {
    Failure::usage(format!("app {} has no machines", scope.name))
}

async fn list(session: &Session, scope: &AppScope) -> Result<Vec<Machine>, Failure> {
    match session.machines().list_machines(&scope.name, false).await {
        Ok(machines) => Ok(machines),
        Err(error) => Err(apps::judge(error, scope, session).await),
    }
}

/// Ids of machines, and whose they are.
#[derive(Debug, clap::Args)]
pub(super) struct Many {
    /// Ids of the machines
    #[arg(value_name = "ID")]
    pub(super) ids: Vec<String>,
    #[command(flatten)]
    pub(super) app: args::App,
    /// Choose from a list, which happens without ids anyway
    #[arg(long, hide = true, conflicts_with = "ids")]
    pub(super) select: bool,
    #[command(flatten)]
    pub(super) format: args::Json,
}

/// The id of a machine, and whose it is.
#[derive(Debug, clap::Args)]
pub(super) struct Single {
    /// Id of the machine
    pub(super) id: Option<String>,
    #[command(flatten)]
    pub(super) app: args::App,
    /// Choose from a list, which happens without an id anyway
    #[arg(long, hide = true, conflicts_with = "id")]
    pub(super) select: bool,
    #[command(flatten)]
    pub(super) format: args::Json,
}

/// Machines of one app, and a session to act on them with.
pub(crate) struct Targets {
    pub(crate) session: Session,
    pub(crate) api: MachinesApi,
    pub(crate) scope: AppScope,
    pub(crate) machines: Vec<Machine>,
}

impl Targets {
    pub(crate) fn app(&self) -> &str {
        &self.scope.name
    }

    /// What it takes to watch and judge them.
    pub(crate) fn ports(&self) -> Ports {
        Ports::of(&self.session, &self.scope.name, "")
    }

    /// A failed call about one of the machines.
    pub(crate) async fn judge(&self, error: crate::api::Error, id: &str) -> Failure {
        apps::judge(error, &self.scope, &self.session).await.machine(id)
    }
}

impl Many {
    /// The named machines, or those chosen from a list.
    pub(super) async fn resolve(&self, ctx: &Ctx) -> Result<Targets, Failure> {
        let (session, scope) = open(ctx, &self.app, self.ids.first()).await?;
        let api = session.machines();
        if !self.ids.is_empty() {
            let machines = named(&session, &scope, &self.ids).await?;
            return Ok(Targets { session, api, scope, machines });
        }
        let all = list(&session, &scope).await?;
        if all.is_empty() {
            return Err(none(&scope));
        }
        let items: Vec<String> = all.iter().map(described).collect();
        let prompt = ctx.prompt(false, ctx.wants_json(self.format.json));
        let chosen = prompt.multi_select("Which machines?", &items, "ID")?;
        let machines = all
            .into_iter()
            .enumerate()
            .filter(|(index, _)| chosen.contains(index))
            .map(|(_, machine)| machine)
            .collect();
        Ok(Targets { session, api, scope, machines })
    }
}

impl Single {
    /// The named machine, the app's only one, or one chosen from a list.
    pub(super) async fn resolve(&self, ctx: &Ctx) -> Result<(Targets, Machine), Failure> {
        single(ctx, &self.app, self.id.as_ref(), self.format.json).await
    }
}

/// As [`Single::resolve`], for commands whose id is declared differently.
pub(crate) async fn single(
    ctx: &Ctx,
    app: &args::App,
    id: Option<&String>,
    json: bool,
) -> Result<(Targets, Machine), Failure> {
    let (session, scope) = open(ctx, app, id).await?;
    let id = match id {
        Some(id) => id.clone(),
        None => one(ctx, &session, &scope, json).await?,
    };
    let mut machines = named(&session, &scope, std::slice::from_ref(&id)).await?;
    let Some(machine) = machines.pop() else { return Err(Failure::defect("a machine was lost")) };
    let api = session.machines();
    Ok((Targets { session, api, scope, machines: vec![machine.clone()] }, machine))
}

async fn named(session: &Session, scope: &AppScope, ids: &[String]) -> Result<Vec<Machine>, Failure> {
    let api = session.machines();
    let calls = ids.iter().map(|id| async {
        let found = api.machine(&scope.name, id).await;
        found.map_err(|error| (error, id.clone()))
    });
    match futures::future::try_join_all(calls).await {
        Ok(machines) => Ok(machines),
        Err((error, id)) if error.is_not_found() => Err(missing(error, &id, scope, session).await),
        Err((error, id)) => Err(apps::judge(error, scope, session).await.machine(&id)),
    }
}

/// A machine that is not there: perhaps the app is not either, or the machine is another app's.
async fn missing(error: crate::api::Error, id: &str, scope: &AppScope, session: &Session) -> Failure {
    if let Ok(data) = session.graphql().run(&OwnerOfMachine { machine_id: id.to_owned() }).await
        && let Some(owned) = data.machine
        && owned.app.name != scope.name
    {
        let command = format!("fly machine status {id} -a {}", owned.app.name);
        return Failure::new(Code::C902, format!("machine {id} belongs to app {}", owned.app.name))
            .because(format!("the app asked was {}, from {}", scope.name, scope.named_by))
            .next_command(command, "look at it there")
            .app(&scope.name)
            .machine(id);
    }
    let judged = apps::judge(error, scope, session).await;
    if judged.code() == Code::C001 {
        return judged;
    }
    Failure::new(Code::C904, format!("machine {id} does not exist in app {}", scope.name))
        .next_command(format!("fly machine list -a {}", scope.name), "see the app's machines")
        .app(&scope.name)
        .machine(id)
}

/// The app meant; where none is named, the one that owns the first machine.
async fn open(ctx: &Ctx, app: &args::App, id: Option<&String>) -> Result<(Session, AppScope), Failure> {
    let failure = match ctx.app(app) {
        Ok(scope) => return Ok((ctx.session()?, scope)),
        Err(failure) => failure,
    };
    let (Some(id), None, Code::C101) = (id, &app.config, failure.code()) else { return Err(failure) };
    let session = ctx.session()?;
    let data = session.graphql().run(&OwnerOfMachine { machine_id: id.clone() }).await;
    let owner = match data {
        Ok(data) => data.machine,
        Err(error) if error.is_not_found() => None,
        Err(error) => return Err(error.into()),
    };
    match owner {
        Some(owned) => {
            let named_by = NameSource::Owned(format!("machine {id}"));
            Ok((session, AppScope { name: owned.app.name, named_by, file: None }))
        }
        None => Err(Failure::new(Code::C904, format!("machine {id} does not exist"))
            .next_step("name its app with `-a NAME`, or run it where the app's fly.toml is")
            .machine(id)),
    }
}
