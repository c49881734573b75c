//! Hidden: the man page, for `install.sh`.

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;

/// Print the man page
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    format: args::Json,
}

pub(crate) fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let mut page = Vec::new();
    clap_mangen::Man::new(crate::cli::command())
        .render(&mut page)
        .map_err(|e| Failure::defect(&format!("the man page cannot be made: {e}")))?;
    let page = String::from_utf8_lossy(&page).into_owned();
    if ctx.wants_json(args.format.json) {
        ctx.show(true, &crate::output::Said::new(serde_json::json!({"man": page}), []));
    } else {
        ctx.terminal.out(&page);
    }
    Ok(0)
}
