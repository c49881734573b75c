//! `fly local up`: start the platform, here or in the background.

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::local::{self, Home, Options};

use super::status::Status;

/// Arguments of `fly local up`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Return once it listens and leave it running in the background
    #[arg(short = 'd', long)]
    detach: bool,
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    format: args::Json,
}

/// Arguments of the hidden `fly local serve`.
#[derive(Debug, clap::Args)]
pub(crate) struct Serve {
    #[command(flatten)]
    options: Options,
    #[command(flatten)]
    format: args::Json,
}

pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let home = Home::of(&ctx.env);
    if let Some(platform) = home.running(ctx.http()).await {
        ctx.progress().say("the local platform is running already");
        ctx.show(args.format.json, &Status::running(&home, &platform, None));
        return Ok(0);
    }
    if !args.detach {
        let as_json = args.format.json;
        return serve_here(&args.options, ctx, move |ctx, home| {
            if let Some(platform) = home.discovery() {
                ctx.show(as_json, &Status::running(home, &platform, None));
                ctx.progress().say("press Ctrl-C to stop it");
            }
        })
        .await;
    }
    let starting = local::spawn(&home, &args.options, &ctx.env);
    let platform = ctx.progress().waiting("the local platform to start", starting).await?;
    ctx.show(args.format.json, &Status::running(&home, &platform, None));
    Ok(0)
}

/// The background process: announces itself with one line to the process that started it.
pub(crate) async fn serve(args: &Serve, ctx: &Ctx) -> Result<u8, Failure> {
    let as_json = args.format.json;
    serve_here(&args.options, ctx, move |ctx, _| {
        ctx.terminal.out(if as_json { "{\"ready\":true}\n" } else { "ready\n" });
    })
    .await
}

async fn serve_here(options: &Options, ctx: &Ctx, announce: impl Fn(&Ctx, &Home)) -> Result<u8, Failure> {
    let home = Home::of(&ctx.env);
    local::serve(ctx, options, |_| announce(ctx, &home)).await?;
    Ok(0)
}
