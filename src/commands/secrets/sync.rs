//! `fly secrets sync`

use std::collections::BTreeMap;

use crate::commands::{apps, args};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;

use super::{Reach, remember};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    /// flyctl takes these flags here and ignores them, and so does this command.
    #[command(flatten)]
    _reach: Reach,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    // Removing a name that cannot exist changes nothing and answers with the present version: the API has no
    // other way to ask for it (api.md 7.3).
    let nobody = format!("FLY_SYNC_{}", ulid::Ulid::generate());
    let change = BTreeMap::from([(nobody, None)]);
    let machines = session.machines();
    let asking = machines.update_secrets(&scope.name, &change);
    let version = match ctx.progress().waiting("the version of the secrets", asking).await {
        Ok(version) => version,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    remember(ctx, &scope.name, version);
    let line = format!("deploys of {} use the secrets as they are now (version {version})", scope.name);
    ctx.show(
        args.format.json,
        &Said::new(serde_json::json!({"app": scope.name, "version": version}), [line]),
    );
    Ok(0)
}
