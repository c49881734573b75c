//! `fly machine exec`: the remote exit code becomes ours.

use model::machine::ExecResponse;
use serde::Serialize;

use crate::api::machines::machines::ExecRequest;
use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

use super::select;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// The machine's id, unless the app has only one, then the command as one word
    #[arg(required = true, num_args = 1..=2, value_names = ["ID", "COMMAND"])]
    words: Vec<String>,
    #[command(flatten)]
    app: args::App,
    /// Container to run it in
    #[arg(long, value_name = "NAME", conflicts_with = "no_container")]
    container: Option<String>,
    /// Run it in the machine itself, not in a container
    #[arg(long)]
    no_container: bool,
    /// Seconds the command may take
    #[arg(long, value_name = "SECONDS", default_value_t = 0)]
    timeout: u64,
    /// Choose the machine from a list, which happens without an id anyway
    #[arg(long, hide = true)]
    select: bool,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (id, command) = match args.words.as_slice() {
        [command] => (None, command),
        [id, command] if !args.select => (Some(id), command),
        _ => return Err(Failure::usage("`--select` chooses the machine; do not name one as well")),
    };
    let (targets, machine) = select::single(ctx, &args.app, id, args.format.json).await?;
    let containers = machine.config.as_ref().map(|c| c.containers.as_slice()).unwrap_or_default();
    // Without a name the command goes into the container that holds the app, as flyctl has it.
    let container = match (&args.container, args.no_container, containers) {
        (Some(name), _, _) => name.clone(),
        (None, true, _) | (None, false, []) => String::new(),
        (None, false, [first, ..]) => {
            containers.iter().find(|c| c.name == "app").unwrap_or(first).name.clone()
        }
    };
    let request =
        ExecRequest { cmd: command.clone(), container, timeout: args.timeout, ..ExecRequest::default() };
    let running = targets.api.exec_machine(targets.app(), &machine.id, &request);
    let answer = match ctx.progress().waiting("the command to end", running).await {
        Ok(answer) => answer,
        Err(error) => return Err(targets.judge(error, &machine.id).await),
    };
    let code = exit_code(answer.exit_code);
    if !ctx.wants_json(args.format.json) {
        // The command's own streams, unchanged: whoever pipes them wants the bytes.
        ctx.terminal.err(&answer.stderr);
    }
    ctx.show(args.format.json, &Ran(answer));
    Ok(code)
}

/// Codes outside a byte, which no Unix process has, count as plain failure.
fn exit_code(code: i32) -> u8 {
    u8::try_from(code).unwrap_or(1)
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Ran(ExecResponse);

impl View for Ran {
    fn human(&self, page: &mut Page) {
        page.raw(&self.0.stdout);
    }
}

#[cfg(test)]
mod tests {
    use super::exit_code;

    #[test]
    fn remote_codes_pass_through() {
        assert_eq!([exit_code(0), exit_code(42), exit_code(255)], [0, 42, 255]);
        assert_eq!([exit_code(-1), exit_code(256)], [1, 1]);
    }
}
