//! The embedded platform as a neighbour process: where it is, whether it runs, how to start it.
//!
//! In: the environment. Out: the addresses and the token that point every other room at it. Its token,
//! config directory and peers are its own: a local command can never touch the real account.

mod admin;
mod home;
#[cfg(feature = "platform")]
mod process;

pub(crate) use admin::Admin;
pub(crate) use home::{Discovery, Home};
#[cfg(feature = "platform")]
pub(crate) use process::{Options, last_log_lines, serve, spawn};

use crate::context::Ctx;
use crate::diagnostics::Failure;
use model::diagnosis::Code;

/// Points the context at the local platform, starting it if needed.
pub(crate) async fn attach(ctx: &mut Ctx) -> Result<(), Failure> {
    let home = Home::of(&ctx.env);
    let discovery = match home.running(ctx.http()).await {
        Some(discovery) => discovery,
        None => start(ctx, &home).await?,
    };
    ctx.globals.access_token = None;
    for (name, value) in home.exports(&discovery) {
        ctx.env.set(name, value);
    }
    ctx.env.remove(crate::context::env::FLY_ACCESS_TOKEN);
    crate::config::user::create_dir(&home.config_dir())
}

#[cfg(feature = "platform")]
async fn start(ctx: &Ctx, home: &Home) -> Result<Discovery, Failure> {
    let progress = ctx.progress();
    progress.waiting("the local platform to start", spawn(home, &Options::default(), &ctx.env)).await
}

#[cfg(not(feature = "platform"))]
#[expect(clippy::unused_async, reason = "the twin with the platform waits")]
async fn start(_ctx: &Ctx, _home: &Home) -> Result<Discovery, Failure> {
    Err(Failure::new(Code::N912, "this binary was built without the local platform"))
}

/// The running platform, or N913.
pub(crate) async fn require(ctx: &Ctx) -> Result<(Home, Discovery), Failure> {
    let home = Home::of(&ctx.env);
    match home.running(ctx.http()).await {
        Some(discovery) => Ok((home, discovery)),
        None => Err(Failure::new(
            Code::N913,
            format!("no local platform is running on {}", home.data_dir.display()),
        )
        .next_command("fly local up --detach", "start it")),
    }
}
