//! `fly registry files`: read from the registry itself, so it works without a scanner.

use serde::Serialize;

use super::choice::Choice;
use crate::build::{self, Listed};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    choice: Choice,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let chosen = args.choice.resolve(ctx).await?;
    let home = build::Home {
        app: chosen.scope.name.clone(),
        registry: chosen.session.endpoints.registry.clone(),
        token: build::Secret(chosen.session.tokens.preferred()),
        limit: ctx.call_limit(),
    };
    let cache = ctx.env.config_dir().join("cache");
    let reading = build::files(&chosen.image, &home, Some(&cache));
    let files = ctx.progress().waiting("the image's layers", reading).await?;
    ctx.show(args.choice.format.json, &Files(files));
    Ok(0)
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Files(Vec<Listed>);

impl View for Files {
    fn human(&self, page: &mut Page) {
        for file in &self.0 {
            let to = file.target.as_ref().map_or_else(String::new, |target| format!(" -> {target}"));
            let letter = match file.kind {
                "directory" => 'd',
                "symlink" => 'l',
                "fifo" => 'p',
                "device" => 'c',
                _ => '-',
            };
            let Listed { mode, uid, gid, size, path, .. } = file;
            page.line(&format!("{letter} {mode} {uid:>5} {gid:>5} {size:>12} /{path}{to}"));
        }
    }
}
