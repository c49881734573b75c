//! `fly wireguard websockets enable|disable|auto`

use crate::config::user::{self, Edit};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;

/// flyctl's key; absent means WebSockets there, and "whichever works" here.
const KEY: &str = "wire_guard_websockets";

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// `enable`: WebSockets only; `disable`: UDP only; `auto`: whichever works, UDP preferred
    #[arg(value_name = "enable|disable|auto")]
    choice: Choice,
    #[command(flatten)]
    format: crate::commands::args::Json,
}

#[derive(Debug, Clone, Copy, clap::ValueEnum)]
enum Choice {
    Enable,
    Disable,
    Auto,
}

#[expect(clippy::unused_async, reason = "the Go agent will be asked to end here")]
pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (edit, line, value) = match args.choice {
        Choice::Enable => (Edit::Flag(KEY, true), "tunnels go through WebSockets from now on", Some(true)),
        Choice::Disable => (Edit::Flag(KEY, false), "tunnels use UDP only from now on", Some(false)),
        Choice::Auto => (Edit::Remove(KEY), "tunnels use UDP or WebSockets, whichever works", None),
    };
    user::edit(&ctx.env.config_dir(), &[edit])?;
    let value = serde_json::json!({ KEY: value });
    ctx.show(args.format.json, &Said::new(value, [line.to_owned()]));
    Ok(0)
}
