//! `fly ssh console`

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::reach::{self, Reached};
use super::run::{self, Wish};
use super::target::Flags;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Address or name of the machine in the private network, instead of the chosen machine's own
    #[arg(value_name = "ADDRESS", conflicts_with = "address")]
    place: Option<String>,
    #[command(flatten)]
    flags: Flags,
    /// Command to run instead of a shell; it is not given to a shell, so pipes need `sh -c '…'`
    #[arg(short = 'C', long, value_name = "COMMAND")]
    command: Option<String>,
    /// Give the command a terminal; a shell has one anyway
    #[arg(long)]
    pty: bool,
    /// User to log in as
    #[arg(short = 'u', long, value_name = "NAME", default_value = "root")]
    user: String,
    /// Leave standard input alone: the remote side finds its input at its end
    #[arg(short = 'n', long)]
    no_stdin: bool,
    #[command(flatten)]
    format: args::Json,
}

/// Shells that get a terminal although they are named as the command (flyctl does the same and warns).
const SHELLS: [&str; 4] = ["sh", "/bin/sh", "bash", "/bin/bash"];

impl Args {
    /// Whether the other side makes a terminal: when asked to, and for a shell that somebody sits in front of.
    fn pty(&self, stdin_tty: bool) -> bool {
        let shell = self.command.as_deref().is_none_or(|command| SHELLS.contains(&command));
        self.pty || (shell && stdin_tty && !self.no_stdin)
    }
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let address = args.place.as_deref().or(args.flags.address());
    let reached = reach::connect(ctx, &args.flags, address, &args.user, reach::Purpose::Program).await?;
    let wish = Wish {
        command: args.command.clone().filter(|command| !command.is_empty()),
        pty: args.pty(ctx.terminal.stdin_tty),
        no_stdin: args.no_stdin,
        target: reached.target.clone(),
    };
    let Reached { connection, .. } = &reached;
    let result = run::run(ctx, connection, wish, &reached.place()).await;
    reached.close().await;
    result
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use clap::Parser;

    #[derive(clap::Parser)]
    struct Line {
        #[command(flatten)]
        args: Args,
    }

    fn pty(words: &[&str], stdin_tty: bool) -> bool {
        Line::try_parse_from(std::iter::once("x").chain(words.iter().copied())).unwrap().args.pty(stdin_tty)
    }

    #[test]
    fn shells_have_a_terminal_where_somebody_sits_in_front_of_one() {
        assert!(pty(&[], true) && pty(&["-C", "bash"], true));
        assert!(!pty(&["-C", "ls"], true) && !pty(&["-n"], true));
        assert!(!pty(&[], false) && !pty(&["-C", "sh"], false));
        assert!(pty(&["-C", "ls", "--pty"], false));
    }
}
