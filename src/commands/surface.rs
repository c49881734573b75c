//! Hidden: the command tree as JSON, for the tests that compare it with flyctl's and that run every leaf.

use clap::Arg;
use serde::Serialize;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// Print the command tree as JSON
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    format: crate::commands::args::Json,
}

#[derive(Debug, Serialize)]
struct Node {
    /// Words after the program's name.
    path: String,
    aliases: Vec<String>,
    hidden: bool,
    leaf: bool,
    flags: Vec<Flag>,
    /// Names of required positional arguments, in order.
    required: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Flag {
    name: String,
    shorthand: Option<char>,
    hidden: bool,
}

pub(crate) fn run(_args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let mut nodes = Vec::new();
    let mut root = crate::cli::command();
    root.build();
    walk(&root, "", &mut nodes);
    ctx.terminal.out(&crate::output::json::pretty(&nodes));
    Ok(0)
}

fn walk(command: &clap::Command, prefix: &str, nodes: &mut Vec<Node>) {
    for child in command.get_subcommands().filter(|c| c.get_name() != "help") {
        let path = format!("{prefix}{}", child.get_name());
        nodes.push(Node {
            aliases: child.get_all_aliases().map(str::to_owned).collect(),
            hidden: child.is_hide_set(),
            leaf: !child.is_subcommand_required_set()
                && (!child.has_subcommands() || child.get_arguments().any(|a| a.get_id() == "json")),
            flags: child.get_arguments().filter(|a| !a.is_positional()).flat_map(flags).collect(),
            required: child
                .get_positionals()
                .filter(|a| a.is_required_set())
                .map(|a| a.get_id().to_string())
                .collect(),
            path: path.clone(),
        });
        walk(child, &format!("{path} "), nodes);
    }
}

/// One entry per long name, aliases included.
fn flags(arg: &Arg) -> Vec<Flag> {
    let names = arg.get_long().into_iter().chain(arg.get_all_aliases().unwrap_or_default());
    names
        .map(|name| Flag { name: name.to_owned(), shorthand: arg.get_short(), hidden: arg.is_hide_set() })
        .collect()
}
