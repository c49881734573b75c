//! `fly apps open`

use crate::api::graphql::apps::AppUrl;
use crate::commands::{args, browser};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Path below the app's address, or the app's name
    uri: Option<String>,
    /// Print the address instead of opening it
    #[arg(long)]
    print: bool,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    // `fly apps open NAME` reads naturally where no app is configured; a path begins with `/`.
    let (scope, path) = match (ctx.app(&args.app), &args.uri) {
        (Ok(scope), uri) => (scope, uri.as_deref().unwrap_or_default()),
        (Err(_), Some(name)) if !name.contains('/') => (super::named(name), ""),
        (Err(failure), _) => return Err(failure),
    };
    let session = ctx.session()?;
    let data = match session.graphql().run(&AppUrl { app_name: scope.name.clone() }).await {
        Ok(data) => data,
        Err(error) => return Err(super::judge(error, &scope, &session).await),
    };
    let base =
        data.app.app_url.filter(|url| !url.is_empty()).or(data.app.hostname.map(|h| format!("https://{h}")));
    let Some(base) = base else {
        return Err(Failure::new(
            model::diagnosis::Code::C901,
            format!("app {} has no address to open", scope.name),
        )
        .app(&scope.name));
    };
    let url = format!("{}/{}", base.trim_end_matches('/'), path.trim_start_matches('/'));
    let value = serde_json::json!({"url": url});
    if args.print || args.format.json || !ctx.terminal.interactive() {
        ctx.show(args.format.json, &Said::new(value, [url]));
        return Ok(0);
    }
    let line = match browser::open(ctx, &url) {
        Ok(()) => format!("opening {url}"),
        Err(reason) => format!("{reason}; open {url} yourself"),
    };
    ctx.show(false, &Said::new(value, [line]));
    Ok(0)
}
