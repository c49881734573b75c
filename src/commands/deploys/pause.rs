//! `fly deploys pause`

use futures::future::try_join_all;
use jiff::Timestamp;
use model::diagnosis::Code;
use model::machine::metadata;

use crate::commands::args;
use crate::context::Ctx;
use crate::deploy::pause::Pause;
use crate::diagnostics::Failure;

use super::status::Shown;

/// Ask that an app is not deployed for now
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Why, shown to everybody who tries to deploy
    #[arg(short = 'm', long, visible_alias = "reason", value_name = "TEXT")]
    message: String,
    /// End by itself after this time, such as 30m or 2h
    #[arg(long = "for", value_name = "DURATION")]
    duration: Option<String>,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let now = Timestamp::now();
    let until = match &args.duration {
        None => None,
        Some(text) => {
            let duration = text.parse::<model::machine::Duration>();
            let duration = duration
                .map_err(|_| Failure::usage(format!("`--for {text}` is not a duration such as 30m or 2h")))?;
            let until =
                jiff::SignedDuration::try_from(duration.to_std()).ok().and_then(|d| now.checked_add(d).ok());
            Some(until.ok_or_else(|| Failure::usage(format!("`--for {text}` is too long")))?)
        }
    };
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let (machines, who) = futures::join!(super::machines(ctx, &session, &scope), who(&session));
    let machines = machines?;
    if machines.is_empty() {
        return Err(Failure::new(
            Code::C901,
            format!("app {} has no machine to write the pause on", scope.name),
        )
        .because("a pause is stored as metadata of the app's machines, and there are none")
        .app(&scope.name));
    }
    let pause = Pause { reason: args.message.clone(), by: who, at: now.to_string(), until };
    let text = serde_json::to_string(&pause).unwrap_or_default();
    let api = session.machines();
    let writing = machines
        .iter()
        .map(|m| api.set_machine_metadata(&scope.name, &m.id, metadata::DEPLOYS_PAUSED, &text));
    if let Err(error) = ctx.progress().waiting("the machines", try_join_all(writing)).await {
        return Err(crate::commands::apps::judge(error, &scope, &session).await);
    }
    ctx.show(args.format.json, &Shown { app: scope.name, pause: Some(pause) });
    Ok(0)
}

/// The user's address; a token without a user is named by its kind.
async fn who(session: &crate::context::Session) -> String {
    let asked = crate::api::graphql::orgs::Viewer {};
    match session.graphql().run(&asked).await {
        Ok(data) => Some(data.viewer.email).filter(|email| !email.is_empty()),
        Err(_) => None,
    }
    .unwrap_or_else(|| format!("a {} token", session.tokens.kind()))
}
