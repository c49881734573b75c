//! `fly auth whoami`

use crate::api::graphql::orgs::Viewer;
use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let session = ctx.session()?;
    let graphql = session.graphql();
    let email = match ctx.progress().waiting("your name", graphql.run(&Viewer {})).await {
        Ok(data) => data.viewer.email,
        Err(error) => return Err(super::judge(&error, &session)),
    };
    ctx.show(args.format.json, &Said::new(serde_json::json!({"email": email}), [email.clone()]));
    Ok(0)
}
