//! `fly auth …`
//!
//! In: a browser, or e-mail and password. Out: a token in `config.yml` or in the keychain, and who it stands for. Must not:
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
use crate::config::keychain::Kind;
use crate::config::user::{self, Edit, UserFile};
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
///
/// With a keychain the token goes there and nowhere else: the file only names the keychain.
async fn keep(ctx: &Ctx, token: &str, keychain: Option<Kind>, json: bool) -> Result<u8, Failure> {
    if Tokens::parse(token).is_empty() {
        return Err(Failure::new(Code::Q002, "the login was not granted: the API answered without a token")
            .next_command("fly auth login", "try again"));
    }
    let dir = ctx.env.config_dir();
    if let Some(kind) = keychain
        && let Err(failure) = put(ctx, kind, token)
    {
        // Nobody could use this session any more.
        logout::end(ctx, &stored(ctx, token, keychain)).await;
        return Err(failure);
    }
    let mut edits = cleared();
    match keychain {
        Some(kind) => {
            edits.push(Edit::Text("access_token", String::new()));
            edits.push(Edit::Text(user::KEYCHAIN, kind.name().to_owned()));
        }
        None => {
            forget(ctx, &UserFile::load(&dir.join("config.yml"))?);
            edits.push(Edit::Text("access_token", token.to_owned()));
            edits.push(Edit::Remove(user::KEYCHAIN));
        }
    }
    edits.push(Edit::Text("last_login", jiff::Timestamp::now().to_string()));
    user::edit(&dir, &edits)?;
    let session = stored(ctx, token, keychain);
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

/// Puts a token into a keychain.
fn put(ctx: &Ctx, kind: Kind, token: &str) -> Result<(), Failure> {
    let (_, keychain) = ctx.keychain(kind.name())?;
    keychain.put(token, &|| ctx.unlocking()).map_err(|e| Failure::keychain(&e))
}

/// Removes what an earlier login left in the keychain the file names. That it cannot be removed does not
/// keep anybody from logging in or out.
fn forget(ctx: &Ctx, file: &UserFile) {
    if file.keychain().is_empty() {
        return;
    }
    let removed = ctx
        .keychain(&file.keychain())
        .and_then(|(_, keychain)| keychain.remove(&|| ctx.unlocking()).map_err(|e| Failure::keychain(&e)));
    if let Err(failure) = removed {
        let account = ctx.keychain_account();
        ctx.progress().warn(&format!(
            "the entry \"fly\" of \"{account}\" stays in the keychain: {}",
            failure.diagnostic().title
        ));
    }
}

/// The session of a token that is, or was, stored on this computer.
fn stored(ctx: &Ctx, token: &str, keychain: Option<Kind>) -> Session {
    let path = ctx.env.config_dir().join("config.yml");
    let source = match keychain {
        Some(kind) => TokenSource::Keychain(kind.name()),
        None => TokenSource::File(path.display().to_string()),
    };
    Session { tokens: Tokens::parse(token), source, ..ctx.anonymous() }
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
