//! `fly completion SHELL`: the completion script, on stdout.

use clap::ValueEnum;
use clap_complete::Shell;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;

/// Shells a script can be generated for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Target {
    Bash,
    Zsh,
    Fish,
    #[value(name = "powershell")]
    PowerShell,
    Elvish,
    Nushell,
}

/// Print the completion script for a shell
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Shell to complete for
    #[arg(value_enum)]
    shell: Target,
    #[command(flatten)]
    format: args::Json,
}

pub(crate) fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let script = script(args.shell);
    if ctx.wants_json(args.format.json) {
        let value = serde_json::json!({"script": script});
        ctx.show(true, &crate::output::Said::new(value, []));
    } else {
        ctx.terminal.out(&script);
    }
    Ok(0)
}

/// The script of one shell. Pure, so that the files in `completions/` can be compared with it.
pub(crate) fn script(shell: Target) -> String {
    let mut command = crate::cli::command();
    let mut out = Vec::new();
    let generate = |shell: Shell, command: &mut clap::Command, out: &mut Vec<u8>| {
        clap_complete::generate(shell, command, "fly", out);
    };
    match shell {
        Target::Bash => generate(Shell::Bash, &mut command, &mut out),
        Target::Zsh => generate(Shell::Zsh, &mut command, &mut out),
        Target::Fish => generate(Shell::Fish, &mut command, &mut out),
        Target::PowerShell => generate(Shell::PowerShell, &mut command, &mut out),
        Target::Elvish => generate(Shell::Elvish, &mut command, &mut out),
        Target::Nushell => {
            clap_complete::generate(clap_complete_nushell::Nushell, &mut command, "fly", &mut out);
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}
