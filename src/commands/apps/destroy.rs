//! `fly apps destroy`

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Names of the apps
    #[arg(required = true)]
    names: Vec<String>,
    #[command(flatten)]
    yes: args::Yes,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let session = ctx.session()?;
    let prompt = ctx.prompt(args.yes.yes, args.format.json);
    let mut destroyed = Vec::new();
    for name in &args.names {
        if !args.yes.yes {
            ctx.progress()
                .warn("destroying an app cannot be undone: machines, volumes and secrets go with it");
        }
        if !prompt.confirm(&format!("Destroy app {name}?"), "--yes")? {
            break;
        }
        let machines = session.machines();
        let deletion = machines.delete_app(name);
        if let Err(error) = ctx.progress().waiting("the app to be destroyed", deletion).await {
            return Err(super::judge(error, &super::named(name), &session).await);
        }
        crate::commands::secrets::forget(ctx, name);
        destroyed.push(name.clone());
    }
    let lines: Vec<String> = destroyed.iter().map(|name| format!("destroyed app {name}")).collect();
    ctx.show(args.format.json, &Said::new(serde_json::json!({"destroyed": destroyed}), lines));
    Ok(0)
}
