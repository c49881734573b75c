//! Login in the browser (api.md 16.1): a page is opened, and the token comes back by asking for it or,
//! with PKCE, for a code that only this process can redeem.

use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use model::diagnosis::Code;
use sha2::{Digest as _, Sha256};
use tokio::io::{AsyncBufReadExt as _, BufReader, Lines, Stdin};

use crate::api::login::{CliSession, LoginApi, NewCliSession, TokenLock};
use crate::commands::browser;
use crate::context::{Ctx, env};
use crate::diagnostics::Failure;

use super::callback::Callback;

/// How long a person may take (api.md 16.1).
const PATIENCE: Duration = Duration::from_secs(15 * 60);
/// Pause between two questions whether the login is approved.
const EVERY: Duration = Duration::from_secs(1);

/// Opens the page and waits for the token; an empty token means that the login was refused.
pub(super) async fn token(ctx: &Ctx, signup: bool, no_browser: bool) -> Result<String, Failure> {
    let nobody = ctx.env.is_ci() || !ctx.terminal.stdin_tty;
    if nobody && !no_browser {
        return Err(Failure::new(Code::C002, "logging in through the browser needs a terminal")
            .because("standard input is no terminal, or this is CI")
            .next_step("set FLY_API_TOKEN where nobody is there to log in")
            .next_command("fly auth login --no-browser", "or open the printed address elsewhere")
            .exit(2));
    }
    let callback = Callback::bind().await;
    let proof = Proof::new();
    let new = NewCliSession {
        name: hostname(ctx),
        signup,
        target: "auth",
        code_challenge: proof.challenge(),
        code_challenge_method: "S256",
        state: proof.state.clone(),
        redirect_port: callback.as_ref().map(Callback::port),
        metadata: lock(ctx),
    };
    let api = LoginApi::new(ctx.http().clone(), &ctx.endpoints().api);
    let session = ctx.progress().waiting("the login page", api.create(&new)).await?;
    show(ctx, &session.auth_url, no_browser)?;
    let token = async {
        if session.pkce {
            redeemed(ctx, &api, &session, &proof, callback.as_ref()).await
        } else {
            Ok(polled(&api, &session.id).await)
        }
    };
    match tokio::time::timeout(PATIENCE, token).await {
        Ok(token) => token,
        Err(_) => Err(expired()),
    }
}

fn expired() -> Failure {
    Failure::new(Code::Q002, "the login was not approved within its 15 minutes")
        .next_command("fly auth login", "start again")
}

/// Opens the page, or prints where it is.
fn show(ctx: &Ctx, page: &str, no_browser: bool) -> Result<(), Failure> {
    // What the answer names is handed to another program: nothing but a web page may be opened.
    if !url::Url::parse(page).is_ok_and(|url| matches!(url.scheme(), "http" | "https")) {
        return Err(Failure::defect("the API named a login page that is no web address"));
    }
    let progress = ctx.progress();
    if no_browser || !ctx.terminal.interactive() {
        progress.say(&format!("open this page to log in: {page}"));
    } else if let Err(reason) = browser::open(ctx, page) {
        progress.say(&format!("{reason}; open this page to log in: {page}"));
    } else {
        progress.say(&format!("opening {page}"));
    }
    progress.say("waiting for the login in the browser (15 minutes; Ctrl-C gives up)");
    Ok(())
}

/// Asks until the session is approved; failures are not final, the network may come back.
async fn polled(api: &LoginApi, id: &str) -> String {
    loop {
        if let Ok(Some(token)) = api.poll(id).await {
            return token;
        }
        tokio::time::sleep(EVERY).await;
    }
}

/// Redeems codes, from the page or typed in, until one is right.
async fn redeemed(
    ctx: &Ctx,
    api: &LoginApi,
    session: &CliSession,
    proof: &Proof,
    callback: Option<&Callback>,
) -> Result<String, Failure> {
    let mut typed = ctx.terminal.stdin_tty.then(|| BufReader::new(tokio::io::stdin()).lines());
    if typed.is_some() {
        ctx.progress().say("if the page shows a code, enter it here");
    }
    loop {
        let code = tokio::select! {
            code = from_page(callback, &proof.state) => code,
            code = from_keyboard(&mut typed) => code,
        };
        match api.redeem(&session.id, &code, &proof.verifier).await {
            Ok(token) => return Ok(token),
            Err(error) if error.is_not_found() => return Err(expired()),
            Err(error) => {
                let said = error.exchange().and_then(|e| e.message.clone());
                ctx.progress().warn(&said.unwrap_or_else(|| error.to_string()));
            }
        }
    }
}

async fn from_page(callback: Option<&Callback>, state: &str) -> String {
    match callback {
        Some(callback) => callback.code(state).await,
        None => std::future::pending().await,
    }
}

/// A line that is not empty; never, once the input has ended.
async fn from_keyboard(lines: &mut Option<Lines<BufReader<Stdin>>>) -> String {
    while let Some(reader) = lines {
        match reader.next_line().await {
            Ok(Some(line)) if !line.trim().is_empty() => return line.trim().to_owned(),
            Ok(Some(_)) => {}
            Ok(None) | Err(_) => *lines = None,
        }
    }
    std::future::pending().await
}

/// What proves that the one who redeems is the one who asked.
struct Proof {
    verifier: String,
    state: String,
}

impl Proof {
    fn new() -> Self {
        Self {
            verifier: URL_SAFE_NO_PAD.encode(rand::random::<[u8; 32]>()),
            state: URL_SAFE_NO_PAD.encode(rand::random::<[u8; 16]>()),
        }
    }

    fn challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.verifier.as_bytes()))
    }
}

/// `FLY_TOKEN_LOCK_*` limit what the new token may do.
fn lock(ctx: &Ctx) -> Option<TokenLock> {
    let value = |name: &str| ctx.env.get(name).map(str::to_owned);
    let lock = TokenLock {
        lock_organization: value(env::FLY_TOKEN_LOCK_ORG),
        lock_app: value(env::FLY_TOKEN_LOCK_APP),
        lock_instance: value(env::FLY_TOKEN_LOCK_INSTANCE),
    };
    (lock != TokenLock::default()).then_some(lock)
}

fn hostname(ctx: &Ctx) -> String {
    Some(ctx.hostname())
        .filter(|name| !name.is_empty())
        .unwrap_or_else(|| "a computer without a name".to_owned())
}

#[cfg(test)]
mod tests {
    use super::Proof;

    /// The pair of RFC 7636, appendix B.
    #[test]
    fn the_challenge_is_the_digest_of_the_verifier() {
        let proof = Proof {
            verifier: "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk".to_owned(),
            state: String::new(),
        };
        assert_eq!(proof.challenge(), "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assert_eq!(Proof::new().verifier.len(), 43);
        assert_eq!(Proof::new().state.len(), 22);
    }
}
