//! `fly local reset`: destroy every app on the local platform.

use crate::commands::args;
use crate::config::user::{self, Edit};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::local::{self, Admin};
use crate::output::Said;

/// Arguments of `fly local reset`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    yes: args::Yes,
    #[command(flatten)]
    format: args::Json,
}

pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (home, platform) = local::require(ctx).await?;
    let prompt = ctx.prompt(args.yes.yes, args.format.json);
    if !prompt.confirm("Destroy every app, machine and volume on the local platform?", "--yes")? {
        return Ok(0);
    }
    let reset = Admin::new(ctx.http(), &platform);
    let answer = ctx.progress().waiting("every app to be destroyed", reset.reset()).await?;
    let apps: Vec<&str> =
        answer["apps"].as_array().into_iter().flatten().filter_map(|a| a.as_str()).collect();
    // A new app of the same name counts its secrets' versions from the beginning.
    let forgotten: Vec<Edit> = apps.iter().map(|app| Edit::ForgetSecrets((*app).to_owned())).collect();
    user::edit(&home.config_dir(), &forgotten)?;
    let count = apps.len();
    let line = format!("{count} apps destroyed; accounts, tokens and images are kept");
    ctx.show(args.format.json, &Said::new(answer, [line]));
    Ok(0)
}
