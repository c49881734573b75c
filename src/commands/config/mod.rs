//! `fly config …`
//!
//! In: a configuration file here, or the one the current release recorded. Out: the configuration
//! shown, checked, written. Must not: deploy anything; `validate` and `schema` talk to nobody.

mod env;
mod merge;
mod save;
mod schema;
mod show;
mod validate;
mod yaml;

use model::appconfig::AppConfig;
use model::diagnosis::Code;

use crate::api::graphql::apps::CurrentConfig;
use crate::commands::apps;
use crate::context::{AppScope, ConfigFile, Ctx, Session};
use crate::diagnostics::Failure;

/// Show, check and save an app's configuration
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Show the configuration of the current release, or of the file here
    #[command(visible_alias = "display")]
    Show(show::Args),
    /// Check the configuration file; needs no network and no login
    Validate(validate::Args),
    /// Write the configuration of the current release into a file
    Save(save::Args),
    /// Show the names of an app's secrets and its environment variables
    Env(env::Args),
    /// Print a JSON Schema of the configuration file, for editors
    Schema(schema::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Show(args) => show::run(&args, ctx).await,
            Self::Validate(args) => validate::run(&args, ctx),
            Self::Save(args) => save::run(&args, ctx).await,
            Self::Env(args) => env::run(&args, ctx).await,
            Self::Schema(args) => Ok(schema::run(&args, ctx)),
        }
    }

    /// True for those that talk to nobody.
    pub(crate) fn is_offline(&self) -> bool {
        match self {
            Self::Validate(_) | Self::Schema(_) => true,
            Self::Show(args) => args.local,
            Self::Save(_) | Self::Env(_) => false,
        }
    }
}

/// The configuration the current release recorded, under the app's own name.
async fn recorded(session: &Session, scope: &AppScope) -> Result<AppConfig, Failure> {
    let asked = CurrentConfig { app_name: scope.name.clone() };
    let data = match session.graphql().run(&asked).await {
        Ok(data) => data,
        Err(error) => return Err(apps::judge(error, scope, session).await),
    };
    let definition = data.app.current_release_unprocessed.and_then(|release| release.config_definition);
    let never = || {
        Failure::new(
            Code::C101,
            format!("app {} has no release, so no configuration was recorded", scope.name),
        )
        .next_command("fly deploy", "deploy it")
        .next_command("fly config show --local", "or show the file here")
        .app(&scope.name)
    };
    let definition = definition.filter(|d| !d.is_null()).ok_or_else(never)?;
    let mut config = model::appconfig::from_definition(&definition).config.ok_or_else(never)?;
    config.app.clone_from(&scope.name);
    Ok(config)
}

/// What could be understood of a file; the first problem where nothing could.
fn understood(file: &ConfigFile) -> Result<AppConfig, Failure> {
    match (&file.config, file.problems.first()) {
        (Some(config), _) => Ok(config.clone()),
        (None, Some(problem)) => Err(Failure::config_problem(file, problem)),
        (None, None) => Err(Failure::no_app_in_file(file)),
    }
}

/// Comment lines above a configuration that was written rather than edited.
fn heading(app: &str, now: jiff::Timestamp) -> String {
    let time = now.strftime("%Y-%m-%dT%H:%M:%SZ");
    format!(
        "Configuration of app {app}, as its current release recorded it.\nWritten by `fly config` at {time}.\nThe keys are explained at https://fly.io/docs/reference/configuration/."
    )
}
