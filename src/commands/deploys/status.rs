//! `fly deploys status`

use jiff::Timestamp;
use serde::Serialize;

use crate::commands::args;
use crate::context::Ctx;
use crate::deploy::pause::Pause;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

/// Show whether deploys of an app are paused, by whom and why
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

/// The pause of an app, or that there is none.
#[derive(Debug, Serialize)]
pub(super) struct Shown {
    pub(super) app: String,
    pub(super) pause: Option<Pause>,
}

impl View for Shown {
    fn human(&self, page: &mut Page) {
        match &self.pause {
            None => page.line(&format!("deploys of {} are not paused", self.app)),
            Some(pause) => {
                page.line(&format!("deploys of {} are paused: {}", self.app, pause.reason));
                page.line(&pause.details());
            }
        }
    }
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let machines = super::machines(ctx, &session, &scope).await?;
    let pause = Pause::of(&machines, Timestamp::now());
    ctx.show(args.format.json, &Shown { app: scope.name, pause });
    Ok(0)
}
