//! `fly secrets import`

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::Reach;
use super::change::{self, Change};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    reach: Reach,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: Args, ctx: &Ctx) -> Result<u8, Failure> {
    let text = change::standard_input(ctx, "the list of secrets").await?;
    let change = understood(&text)?;
    change::apply(ctx, &args.app, change, args.reach, args.format).await
}

/// The lines as one change. All of them are understood before any is stored.
fn understood(text: &str) -> Result<Change, Failure> {
    let found = model::dotenv::parse(text).map_err(|error| {
        Failure::usage(format!("standard input: {error}; nothing was stored"))
            .next_step("write one NAME=VALUE per line; a value with several lines goes between \"\"\"")
    })?;
    if found.is_empty() {
        return Err(Failure::usage("standard input holds no NAME=VALUE line; nothing was stored"));
    }
    let mut change = Change::new();
    for assignment in found {
        change::check_name(&assignment.name, Some(assignment.line))?;
        change.insert(assignment.name, Some(assignment.value));
    }
    Ok(change)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::understood;

    #[test]
    fn one_wrong_line_stores_nothing() {
        assert_eq!(understood("A=1\nA=2\n").unwrap()["A"].as_deref(), Some("2"));
        for text in ["", "# only a comment", "A=1\nhunter2", "A=1\nB-C=hunter2"] {
            let failure = understood(text).err().unwrap();
            assert!(!format!("{failure:?}").contains("hunter2"), "{failure:?}");
        }
    }
}
