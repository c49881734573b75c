//! `fly auth login`, `fly auth signup`

use crate::commands::args;
use crate::config::keychain::Kind;
use crate::context::Ctx;
use crate::diagnostics::Failure;

#[derive(Debug, clap::Args)]
pub(crate) struct Login {
    /// Log in with this e-mail address and a password instead of in the browser
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
    /// Password; better leave it out: it is asked for, or read from standard input
    #[arg(long, value_name = "PASSWORD")]
    password: Option<Hidden>,
    /// One-time code of your second factor
    #[arg(long, value_name = "CODE")]
    otp: Option<Hidden>,
    /// Ask for e-mail address, password and one-time code here
    #[arg(short = 'i', long)]
    interactive: bool,
    /// Keep the token in the system's keychain, not in config.yml; flyctl cannot use it then
    #[arg(long, value_name = "KIND", num_args = 0..=1, require_equals = true,
        default_missing_value = "system")]
    keychain: Option<Kind>,
    /// Print the address to open instead of opening a browser; works without a terminal, too
    #[arg(long)]
    no_browser: bool,
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Signup {
    /// Print the address to open instead of opening a browser; works without a terminal, too
    #[arg(long)]
    no_browser: bool,
    #[command(flatten)]
    format: args::Json,
}

/// A value that `Debug` does not show.
#[derive(Clone)]
pub(super) struct Hidden(String);

impl Hidden {
    pub(super) fn into_inner(self) -> String {
        self.0
    }
}

impl std::str::FromStr for Hidden {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

impl std::fmt::Debug for Hidden {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("[hidden]")
    }
}

pub(super) async fn login(args: Login, ctx: &Ctx) -> Result<u8, Failure> {
    if let Some(kind) = args.keychain {
        // Before anybody goes through the login for nothing.
        let (_, keychain) = ctx.keychain(kind.name())?;
        keychain.reach(&|| ctx.unlocking()).map_err(|e| Failure::keychain(&e))?;
    }
    let json = args.format.json;
    let by_password =
        args.interactive || args.email.is_some() || args.password.is_some() || args.otp.is_some();
    let token = if by_password {
        let given = super::password::Given {
            email: args.email,
            password: args.password,
            otp: args.otp,
            ask_otp: args.interactive,
        };
        super::password::token(given, ctx, json).await?
    } else {
        super::web::token(ctx, false, args.no_browser).await?
    };
    super::keep(ctx, &token, args.keychain, json).await
}

pub(super) async fn signup(args: &Signup, ctx: &Ctx) -> Result<u8, Failure> {
    let token = super::web::token(ctx, true, args.no_browser).await?;
    super::keep(ctx, &token, None, args.format.json).await
}
