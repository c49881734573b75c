//! `fly local env`: exports for any Fly client, the Go flyctl included.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::local;
use crate::output::{Page, View};

/// Arguments of `fly local env`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    format: args::Json,
}

pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (home, platform) = local::require(ctx).await?;
    crate::config::user::create_dir(&home.config_dir())?;
    ctx.show(args.format.json, &Exports(home.exports(&platform).into_iter().collect()));
    Ok(0)
}

/// `eval "$(fly local env)"` in a POSIX shell.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Exports(BTreeMap<&'static str, String>);

impl View for Exports {
    fn human(&self, page: &mut Page) {
        for (name, value) in &self.0 {
            page.line(&format!("export {name}='{}'", value.replace('\'', "'\\''")));
        }
    }
}
