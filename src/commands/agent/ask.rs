//! Questions to a running agent: `fly agent ping` and the developers' ones.

use model::diagnosis::Code;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;
use crate::wireguard::agent::{Client, Error, socket_path};

/// A connection may take the agent so long.
const CONNECT: std::time::Duration = std::time::Duration::from_secs(10);

#[derive(Debug, clap::Args)]
pub(crate) struct PingArgs {
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct OrgArgs {
    /// Slug of the organization
    slug: String,
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ResolveArgs {
    /// Slug of the organization
    slug: String,
    /// Name, with or without a port
    #[arg(value_name = "HOST:PORT")]
    host: String,
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct InstancesArgs {
    /// Slug of the organization
    slug: String,
    /// Name of the app
    app: String,
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ConnectArgs {
    /// Slug of the organization
    slug: String,
    /// Host and port
    addr: String,
    #[command(flatten)]
    format: args::Json,
}

/// The agent of this config directory.
pub(super) fn client(ctx: &Ctx) -> Client {
    Client::new(&socket_path(&ctx.path(ctx.env.config_dir())))
}

/// What a failed question means.
pub(super) fn judge(error: &Error) -> Failure {
    if error.is_absent() {
        return Failure::new(Code::N903, "no agent is running")
            .because("no command of this program needs one")
            .next_command("fly agent start", "start one");
    }
    Failure::new(Code::N903, format!("the agent cannot do that: {error}"))
        .next_command("fly agent restart", "start another one")
}

pub(super) async fn ping(args: &PingArgs, ctx: &Ctx) -> Result<u8, Failure> {
    let pong = client(ctx).ping().await.map_err(|error| judge(&error))?;
    let value = serde_json::json!({"PID": pong.pid, "Version": pong.version, "Background": pong.background});
    let lines = [
        format!("{:<10}: {}", "PID", pong.pid),
        format!("{:<10}: {}", "Version", pong.version),
        format!("{:<10}: {}", "Background", pong.background),
    ];
    ctx.show(args.format.json, &Said::new(value, lines));
    Ok(0)
}

async fn answer(ctx: &Ctx, words: &[&str], json: bool) -> Result<u8, Failure> {
    let text = client(ctx).ask(words).await.map_err(|error| judge(&error))?;
    let value = serde_json::from_str(&text).unwrap_or_else(|_| serde_json::Value::from(text.clone()));
    ctx.show(json, &Said::new(value, [text]));
    Ok(0)
}

pub(super) async fn org(args: &OrgArgs, ctx: &Ctx, verb: &str) -> Result<u8, Failure> {
    answer(ctx, &[verb, &args.slug, ""], args.format.json).await
}

pub(super) async fn resolve(args: &ResolveArgs, ctx: &Ctx) -> Result<u8, Failure> {
    answer(ctx, &["resolve", &args.slug, &args.host, ""], args.format.json).await
}

pub(super) async fn instances(args: &InstancesArgs, ctx: &Ctx) -> Result<u8, Failure> {
    answer(ctx, &["instances", &args.slug, &args.app], args.format.json).await
}

pub(super) async fn connect(args: &ConnectArgs, ctx: &Ctx) -> Result<u8, Failure> {
    let dialled = client(ctx).dial(&args.slug, &args.addr, "", CONNECT).await;
    let mut stream = dialled.map_err(|error| judge(&error))?;
    let mut out = tokio::io::stdout();
    tokio::io::copy(&mut stream, &mut out).await.map_err(|error| {
        Failure::new(Code::N903, format!("the connection through the agent broke: {error}"))
    })?;
    Ok(0)
}
