//! `fly secrets …`
//!
//! In: names and values, from arguments or standard input. Out: the app's secrets changed in one step, and
//! its machines brought to them. Must not: put a value into an error, a log line, `Debug` or a file.

mod change;
mod deploy;
mod import;
mod list;
mod rollout;
mod set;
mod sync;
mod unset;

use crate::config::user::{self, Edit, UserFile};
use crate::context::Ctx;
use crate::diagnostics::Failure;

/// List, set, unset and roll out an app's secrets
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// List the names of an app's secrets, and whether machines have them
    #[command(visible_alias = "ls")]
    List(list::Args),
    /// Set secrets and roll them out
    Set(set::Args),
    /// Remove secrets and roll that out
    Unset(unset::Args),
    /// Set the secrets read from standard input as NAME=VALUE lines, and roll them out
    Import(import::Args),
    /// Roll out secrets that were staged
    Deploy(deploy::Args),
    /// Make later deploys use the newest secrets, wherever they were set
    Sync(sync::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::List(args) => list::run(&args, ctx).await,
            Self::Set(args) => set::run(args, ctx).await,
            Self::Unset(args) => unset::run(args, ctx).await,
            Self::Import(args) => import::run(args, ctx).await,
            Self::Deploy(args) => deploy::run(&args, ctx).await,
            Self::Sync(args) => sync::run(&args, ctx).await,
        }
    }
}

/// How a change reaches the machines.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Reach {
    #[command(flatten)]
    wait: Wait,
    /// Store the change only; the next deploy or `fly secrets deploy` brings it to machines
    #[arg(long)]
    stage: bool,
}

/// What a rollout waits for.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(crate) struct Wait {
    /// Do not wait until the machines run with the new secrets
    #[arg(long)]
    detach: bool,
    /// Ask the app's public address whether the machines answer afterwards
    #[arg(long, hide = true, value_name = "BOOL", num_args = 0..=1, require_equals = true, default_value_t = true,
        default_missing_value = "true", action = clap::ArgAction::Set)]
    dns_checks: bool,
}

/// The least version of an app's secrets that machines must see, as remembered from earlier changes.
fn remembered(ctx: &Ctx, app: &str) -> Result<Option<u64>, Failure> {
    let file = UserFile::load(&ctx.env.config_dir().join("config.yml"))?;
    Ok(file.min_secrets_version(app))
}

/// Remembers the version a change produced. The change itself stands, so a file that cannot be written is
/// only warned about.
fn remember(ctx: &Ctx, app: &str, version: u64) {
    let edit = Edit::SecretsVersion(app.to_owned(), version);
    if let Err(failure) = user::edit(&ctx.env.config_dir(), &[edit]) {
        ctx.progress().warn(&format!(
            "the version of the secrets was not remembered: {}; hosts that lag behind may start machines with older ones",
            failure.diagnostic().title
        ));
    }
}

/// Forgets the version of an app that is gone: a new app of the same name counts from the beginning.
pub(crate) fn forget(ctx: &Ctx, app: &str) {
    let known = remembered(ctx, app).ok().flatten().is_some();
    if known && let Err(failure) = user::edit(&ctx.env.config_dir(), &[Edit::ForgetSecrets(app.to_owned())]) {
        ctx.progress().warn(&format!(
            "the version of {app}'s secrets is still remembered: {}",
            failure.diagnostic().title
        ));
    }
}
