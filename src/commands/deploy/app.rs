//! The app a deploy is about: looked up, created when the user wants that, its configuration fetched
//! when there is no file.

use model::appconfig::AppConfig;
use model::diagnosis::Phase;
use model::machine::App;

use crate::api::graphql::apps::{AppUrl, CurrentConfig};
use crate::api::machines::apps::NewApp;
use crate::context::{AppScope, Ctx, Session};
use crate::diagnostics::Failure;
use crate::diagnostics::from_api::Asked;

use super::NO_SUCH_APP;
use super::args::Args;

/// The app by name; a missing one is created after a yes.
pub(super) async fn find_or_create(
    args: &Args,
    ctx: &Ctx,
    session: &Session,
    scope: &AppScope,
) -> Result<App, Failure> {
    let machines = session.machines();
    let lookup = ctx.progress().waiting("the app", machines.app(&scope.name)).await;
    let error = match lookup {
        Ok(app) => return Ok(app),
        Err(error) if error.is_not_found() => error,
        Err(error) => {
            return Err(Failure::of_api(&error, &asked(scope, session)).app(&scope.name));
        }
    };
    if args.rollout.plan.is_some() {
        return Err(Failure::of_api(&error, &asked(scope, session)).app(&scope.name));
    }
    let prompt = ctx.prompt(args.yes.yes, args.format.json);
    let org = args
        .fleet
        .org
        .clone()
        .or_else(|| ctx.env.get(crate::context::env::FLY_ORG).map(str::to_owned))
        .unwrap_or_else(|| "personal".to_owned());
    let may_ask = prompt.allowed() || args.yes.yes;
    if !may_ask
        || !prompt.confirm(
            &format!("App {} does not exist. Create it in organization {org}?", scope.name),
            "--yes",
        )?
    {
        return Err(Failure::new(NO_SUCH_APP, format!("app {} does not exist", scope.name))
            .because(format!("the name comes from {}", scope.named_by))
            .next_command(format!("fly apps create {}", scope.name), "create it")
            .next_command("fly deploy --yes", "or let deploy create it")
            .app(&scope.name));
    }
    let new = NewApp { name: &scope.name, org_slug: &org, network: "", app_role_id: "" };
    let created = match machines.create_app(&new).await {
        Ok(app) => app,
        // The answer was lost: the name tells whether it took effect.
        Err(error) if error.effect_unknown() => {
            machines.app(&scope.name).await.map_err(|_| Failure::of_api(&error, &asked(scope, session)))?
        }
        Err(error) => return Err(Failure::of_api(&error, &asked(scope, session))),
    };
    ctx.progress().say(&format!("created app {} in organization {org}", scope.name));
    if created.organization.slug.is_empty() {
        return machines.app(&scope.name).await.map_err(|e| Failure::of_api(&e, &asked(scope, session)));
    }
    Ok(created)
}

fn asked(scope: &AppScope, session: &Session) -> Asked {
    Asked {
        app: Some(scope.name.clone()),
        phase: Some(Phase::Api),
        operation: "look up the app".to_owned(),
        token: Some(model::diagnosis::Token {
            source: session.source.to_string(),
            kind: Some(session.tokens.kind().to_owned()),
            ..model::diagnosis::Token::default()
        }),
        ..Asked::default()
    }
}

/// The configuration of the present release, when there is no file here (deploy.md 1.12).
pub(super) async fn remote_config(session: &Session, scope: &AppScope) -> Result<AppConfig, Failure> {
    let definition = definition(session, scope).await?;
    if definition.is_null() {
        return Err(Failure::new(
            model::diagnosis::Code::C101,
            format!("no configuration file here, and app {} has no release to take one from", scope.name),
        )
        .next_step("run it where the app's fly.toml is, or name the file with `-c PATH`"));
    }
    let parsed = model::appconfig::from_definition(&definition);
    parsed.config.ok_or_else(|| Failure::no_app_config(std::path::Path::new(".")))
}

/// What the present release recorded as the app's configuration; null without a release.
pub(crate) async fn definition(session: &Session, scope: &AppScope) -> Result<serde_json::Value, Failure> {
    let data = session
        .graphql()
        .run(&CurrentConfig { app_name: scope.name.clone() })
        .await
        .map_err(|e| Failure::of_api(&e, &asked(scope, session)))?;
    Ok(data.app.current_release_unprocessed.and_then(|r| r.config_definition).unwrap_or_default())
}

/// Where the app answers; `None` when that cannot be asked. Showing it is a courtesy.
pub(super) async fn url(session: &Session, app: &str) -> Option<String> {
    let data = session.graphql().run(&AppUrl { app_name: app.to_owned() }).await.ok()?;
    data.app.app_url.filter(|url| !url.is_empty())
}
