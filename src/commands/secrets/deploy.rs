//! `fly secrets deploy`

use model::diagnosis::Code;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::rollout::{self, Told};
use super::{Wait, remembered};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    wait: Wait,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let told = Told::known(&scope.name, remembered(ctx, &scope.name)?);
    let seen = rollout::look(ctx, &session, &scope).await?;
    if !seen.has_machines() {
        return Err(Failure::new(
            Code::C117,
            format!("app {} has no machine to bring secrets to", scope.name),
        )
        .because("secrets reach machines when they are made or updated")
        .next_command("fly deploy", "deploy the app; its machines get the secrets")
        .app(&scope.name));
    }
    rollout::carry_out(ctx, &session, &scope, seen, told, args.wait, args.format).await
}
