//! `fly auth …`
//!
//! In: a browser, or e-mail and password. Out: a token in `config.yml`, and who it stands for. Must not:
//! print a token, except `auth token`, whose purpose that is.

mod callback;
mod docker;
mod login;
mod logout;
mod password;
mod token;
mod web;
mod whoami;

use model::diagnosis::Code;

use crate::api::Tokens;
use crate::api::graphql::orgs::Viewer;
use crate::config::user::{self, Edit};
use crate::context::{Ctx, Session, TokenSource, env};
use crate::diagnostics::Failure;
use crate::diagnostics::from_api::Asked;
use crate::output::Said;

/// Log in and out
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Log in, in the browser or with e-mail and password
    Login(login::Login),
    /// Create an account in the browser, and log in
    Signup(login::Signup),
    /// End the session and forget its token
    Logout(logout::Args),
    /// Show who you are to the platform
    Whoami(whoami::Args),
    /// Print the token in use
    #[command(hide = true)]
    Token(token::Args),
    /// Let docker push to and pull from the platform's registry
    Docker(docker::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Login(args) => login::login(args, ctx).await,
            Self::Signup(args) => login::signup(&args, ctx).await,
            Self::Logout(args) => logout::run(&args, ctx).await,
            Self::Whoami(args) => whoami::run(&args, ctx).await,
            Self::Token(args) => token::run(&args, ctx),
            Self::Docker(args) => docker::run(&args, ctx).await,
        }
    }
}

/// What a new login starts from (api.md 16.5): nothing of an earlier one. Other keys stay.
fn cleared() -> Vec<Edit> {
    vec![
        Edit::Text("metrics_token", String::new()),
        Edit::EmptyMap("wire_guard_state"),
        Edit::EmptyMap("app_secrets_minvers"),
    ]
}

/// Keeps the token of a login and says whose it is.
async fn keep(ctx: &Ctx, token: &str, json: bool) -> Result<u8, Failure> {
    if Tokens::parse(token).is_empty() {
        return Err(Failure::new(Code::Q002, "the login was not granted: the API answered without a token")
            .next_command("fly auth login", "try again"));
    }
    let dir = ctx.env.config_dir();
    let mut edits = cleared();
    edits.push(Edit::Text("access_token", token.to_owned()));
    edits.push(Edit::Text("last_login", jiff::Timestamp::now().to_string()));
    user::edit(&dir, &edits)?;
    let session = stored(ctx, token);
    let email = ctx.progress().waiting("your name", session.graphql().run(&Viewer {})).await;
    let email = match email {
        Ok(data) => data.viewer.email,
        Err(error) => {
            return Err(judge(&error, &session)
                .because("the token was stored, but it could not be used to ask whose it is")
                .next_command("fly auth whoami", "ask again"));
        }
    };
    remind(ctx, "is used instead of the stored login");
    let value = serde_json::json!({"email": email});
    ctx.show(json, &Said::new(value, [format!("logged in as {email}")]));
    Ok(0)
}

/// The session of a token that is, or was, in the configuration file.
fn stored(ctx: &Ctx, token: &str) -> Session {
    let path = ctx.env.config_dir().join("config.yml");
    Session {
        tokens: Tokens::parse(token),
        source: TokenSource::File(path.display().to_string()),
        ..ctx.anonymous()
    }
}

/// A token variable outlives every login and logout.
fn remind(ctx: &Ctx, what: &str) {
    for name in [env::FLY_ACCESS_TOKEN, env::FLY_API_TOKEN] {
        if ctx.env.get(name).is_some() {
            ctx.progress().warn(&format!("{name} is set and {what}"));
        }
    }
}

/// A failed call about the token itself.
fn judge(error: &crate::api::Error, session: &Session) -> Failure {
    let token = model::diagnosis::Token {
        source: session.source.to_string(),
        kind: Some(session.tokens.kind().to_owned()),
        ..model::diagnosis::Token::default()
    };
    Failure::of_api(error, &Asked { token: Some(token), ..Asked::default() })
}
