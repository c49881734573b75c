//! Login with e-mail and password (api.md 16.2).

use model::diagnosis::Code;

use crate::api::login::{Credentials, LoginApi};
use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::login::Hidden;

/// What the command line gave; the rest is asked for.
pub(super) struct Given {
    pub(super) email: Option<String>,
    pub(super) password: Option<Hidden>,
    pub(super) otp: Option<Hidden>,
    pub(super) ask_otp: bool,
}

pub(super) async fn token(given: Given, ctx: &Ctx, json: bool) -> Result<String, Failure> {
    let prompt = ctx.prompt(false, json);
    let email = match given.email {
        Some(email) => email,
        None => prompt.input("E-mail address", "--email ADDRESS")?,
    };
    let password = match given.password {
        Some(password) => password.into_inner(),
        None if prompt.allowed() => prompt.secret("Password", "--email ADDRESS < FILE")?,
        None => from_stdin(ctx)?,
    };
    let otp = match given.otp {
        Some(otp) => otp.into_inner(),
        None if given.ask_otp => {
            prompt.input_or_empty("One-time code (empty if there is none)", "--otp CODE")?
        }
        None => String::new(),
    };
    let api = LoginApi::new(ctx.http().clone(), &ctx.endpoints().api);
    let credentials = Credentials { email, password, otp };
    let error = match ctx.progress().waiting("the login", api.password(&credentials)).await {
        Ok(token) => return Ok(token),
        Err(error) => error,
    };
    match error.status() {
        // The API tells the parts not apart, on purpose.
        Some(400..=499) => {
            Err(Failure::new(Code::Q002, "login refused: e-mail address, password or one-time code is wrong")
                .next_command("fly auth login", "log in with the browser"))
        }
        _ => Err(error.into()),
    }
}

/// One line of a standard input that is no terminal.
fn from_stdin(ctx: &Ctx) -> Result<String, Failure> {
    let missing = || Failure::needs_terminal("Password", "the password on standard input");
    if ctx.terminal.stdin_tty {
        return Err(missing());
    }
    let mut line = String::new();
    std::io::stdin().read_line(&mut line).map_err(|_| missing())?;
    let password = line.trim_end_matches(['\n', '\r']);
    if password.is_empty() { Err(missing()) } else { Ok(password.to_owned()) }
}
