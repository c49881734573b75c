//! Which volume a command is about: named by id, or chosen from a list; and whose it is.

use model::diagnosis::Code;
use model::machine::Volume;

use crate::api::Error;
use crate::api::graphql::owners::OwnerOfVolume;
use crate::commands::{apps, args};
use crate::context::{AppScope, Ctx, NameSource, Session};
use crate::diagnostics::Failure;

/// The app meant; where none is named, the one that owns the volume.
pub(super) async fn open(
    ctx: &Ctx,
    app: &args::App,
    id: Option<&str>,
) -> Result<(Session, AppScope), Failure> {
    let failure = match ctx.app(app) {
        Ok(scope) => return Ok((ctx.session()?, scope)),
        Err(failure) => failure,
    };
    let (Some(id), None, Code::C101) = (id, &app.config, failure.code()) else { return Err(failure) };
    let session = ctx.session()?;
    let graphql = session.graphql();
    let asked = OwnerOfVolume { id: id.to_owned() };
    let owner = match ctx.progress().waiting("the volume", graphql.run(&asked)).await {
        Ok(data) => data.volume,
        Err(error) if error.is_not_found() => None,
        Err(error) => return Err(error.into()),
    };
    match owner {
        Some(owned) => {
            let named_by = NameSource::Owned(format!("volume {id}"));
            Ok((session, AppScope { name: owned.app.name, named_by, file: None }))
        }
        None => Err(Failure::new(Code::C904, format!("volume {id} does not exist"))
            .next_step("name its app with `-a NAME`, or run it where the app's fly.toml is")),
    }
}

/// The app's volumes that are not on their way out.
pub(super) async fn all(ctx: &Ctx, session: &Session, scope: &AppScope) -> Result<Vec<Volume>, Failure> {
    let machines = session.machines();
    match ctx.progress().waiting("the volumes", machines.list_volumes(&scope.name)).await {
        Ok(volumes) => Ok(volumes.into_iter().filter(|volume| !volume.is_leaving()).collect()),
        Err(error) => Err(apps::judge(error, scope, session).await),
    }
}

/// The volume of this id; without one, the one chosen from a list.
pub(super) async fn one(
    ctx: &Ctx,
    session: &Session,
    scope: &AppScope,
    id: Option<&str>,
    json: bool,
) -> Result<Volume, Failure> {
    if let Some(id) = id {
        let machines = session.machines();
        return match ctx.progress().waiting("the volume", machines.volume(&scope.name, id)).await {
            Ok(volume) => Ok(volume),
            Err(error) => Err(judge(error, id, scope, session).await),
        };
    }
    let mut volumes = all(ctx, session, scope).await?;
    let index = choose(ctx, scope, &volumes, json)?;
    Ok(volumes.swap_remove(index))
}

/// Asks which of the volumes is meant.
pub(super) fn choose(ctx: &Ctx, scope: &AppScope, volumes: &[Volume], json: bool) -> Result<usize, Failure> {
    if volumes.is_empty() {
        return Err(Failure::usage(format!("app {} has no volumes", scope.name)));
    }
    let items: Vec<String> = volumes
        .iter()
        .map(|v| {
            let used =
                v.attached_machine_id.as_ref().map_or_else(String::new, |m| format!(", attached to {m}"));
            format!("{} {} ({} GB, {}{used})", v.id, v.name, v.size_gb, v.region)
        })
        .collect();
    ctx.prompt(false, ctx.wants_json(json)).select("Which volume?", &items, "ID")
}

/// A failed call about a volume. "Not found" is said of a missing app as well, so the app is looked up.
pub(super) async fn judge(error: Error, id: &str, scope: &AppScope, session: &Session) -> Failure {
    if !error.is_not_found() {
        return apps::judge(error, scope, session).await;
    }
    match session.machines().app(&scope.name).await {
        Ok(_) => absent(id, scope),
        Err(of_app) if of_app.is_not_found() => apps::judge(of_app, scope, session).await,
        Err(_) => apps::judge(error, scope, session).await,
    }
}

/// The app has no such volume.
pub(super) fn absent(id: &str, scope: &AppScope) -> Failure {
    Failure::new(Code::C904, format!("volume {id} does not exist in app {}", scope.name))
        .because(format!("the app comes from {}", scope.named_by))
        .next_command(format!("fly volumes list -a {}", scope.name), "see the app's volumes")
        .app(&scope.name)
}
