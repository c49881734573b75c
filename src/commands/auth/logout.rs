//! `fly auth logout`

use crate::api::graphql::orgs::LogOut;
use crate::commands::args;
use crate::config::user::{self, Edit, UserFile};
use crate::context::{Ctx, Session};
use crate::diagnostics::Failure;
use crate::output::Said;

/// Go's zero time: flyctl reads it as "never".
const NEVER: &str = "0001-01-01T00:00:00Z";

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let dir = ctx.env.config_dir();
    let file = UserFile::load(&dir.join("config.yml"))?;
    let was_logged_in = !file.access_token().is_empty() || !file.keychain().is_empty();
    if was_logged_in {
        match token(ctx, &file) {
            Ok(session) => {
                // While the token still works: nobody could remove this computer's peers later.
                ctx.peers(&session).forget_all().await;
                end(ctx, &session).await;
            }
            Err(failure) => ctx
                .progress()
                .warn(&format!("the session may live on at the server: {}", failure.diagnostic().title)),
        }
        super::forget(ctx, &file);
        let mut edits = super::cleared();
        edits.push(Edit::Text("access_token", String::new()));
        edits.push(Edit::Remove(user::KEYCHAIN));
        edits.push(Edit::Text("last_login", NEVER.to_owned()));
        user::edit(&dir, &edits)?;
    }
    super::remind(ctx, "still gives access");
    let line = if was_logged_in { "logged out" } else { "no login was stored" };
    let value = serde_json::json!({"logged_out": was_logged_in});
    ctx.show(args.format.json, &Said::new(value, [line.to_owned()]));
    Ok(0)
}

/// The session that was stored, wherever its token is.
fn token(ctx: &Ctx, file: &UserFile) -> Result<Session, Failure> {
    if !file.access_token().is_empty() {
        return Ok(super::stored(ctx, &file.access_token(), None));
    }
    let (kind, keychain) = ctx.keychain(&file.keychain())?;
    let token = keychain.read(&|| ctx.unlocking()).map_err(|e| Failure::keychain(&e))?;
    let path = ctx.env.config_dir().join("config.yml");
    let token = token.ok_or_else(|| Failure::not_in_keychain(&path, kind.name(), &ctx.keychain_account()))?;
    Ok(super::stored(ctx, &token, Some(kind)))
}

/// Ends the session on the server. Forgetting the token here must not depend on it.
pub(super) async fn end(ctx: &Ctx, session: &Session) {
    let graphql = session.graphql();
    let remark = match ctx.progress().waiting("the end of the session", graphql.run(&LogOut {})).await {
        Ok(data) if data["logOut"]["ok"] == true => return,
        Ok(_) => "the API did not end it".to_owned(),
        Err(error) => error.to_string(),
    };
    ctx.progress()
        .warn(&format!("the session may live on at the server ({remark}); its token is forgotten here"));
}
