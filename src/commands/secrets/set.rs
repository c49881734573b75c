//! `fly secrets set`

use std::fmt;
use std::str::FromStr;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::Reach;
use super::change::{self, Change};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Secrets to set; `NAME=-` reads the value from standard input
    #[arg(required = true, value_name = "NAME=VALUE")]
    pairs: Vec<Pair>,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    reach: Reach,
    #[command(flatten)]
    format: args::Json,
}

/// An argument that holds a value. `Debug` hides it.
#[derive(Clone)]
pub(crate) struct Pair(String);

impl FromStr for Pair {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Debug for Pair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Pair(hidden)")
    }
}

pub(super) async fn run(args: Args, ctx: &Ctx) -> Result<u8, Failure> {
    let mut parsed = Parsed::of(&args.pairs)?;
    if let Some(name) = parsed.from_input.take() {
        let text = change::standard_input(ctx, &format!("the value of {name}")).await?;
        // As flyctl: the newline that `echo` adds is no part of a value.
        parsed.change.insert(name, Some(text.trim().to_owned()));
    }
    change::apply(ctx, &args.app, parsed.change, args.reach, args.format).await
}

/// The arguments, understood. Not `Debug`: it holds values.
struct Parsed {
    change: Change,
    /// The name whose value comes from standard input.
    from_input: Option<String>,
}

impl Parsed {
    fn of(pairs: &[Pair]) -> Result<Self, Failure> {
        let mut parsed = Self { change: Change::new(), from_input: None };
        for (index, Pair(text)) in pairs.iter().enumerate() {
            // The word itself is not shown: it may be the value of a secret.
            let (name, value) = text.split_once('=').ok_or_else(|| {
                Failure::usage(format!("argument {} is not NAME=VALUE; nothing was stored", index + 1))
            })?;
            change::check_name(name, None)?;
            if value != "-" {
                parsed.change.insert(name.to_owned(), Some(value.to_owned()));
            } else if let Some(other) = parsed.from_input.replace(name.to_owned()) {
                return Err(Failure::usage(format!(
                    "{other} and {name} cannot both be read from standard input; nothing was stored"
                )));
            }
        }
        Ok(parsed)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn parsed(words: &[&str]) -> Result<Parsed, Failure> {
        Parsed::of(&words.iter().map(|w| Pair((*w).to_owned())).collect::<Vec<_>>())
    }

    #[test]
    fn values_may_hold_anything_and_the_last_one_counts() {
        let parsed = parsed(&["A=1", "B=x=y", "A=", "C=-"]).unwrap();
        assert_eq!(parsed.change["A"].as_deref(), Some(""));
        assert_eq!(parsed.change["B"].as_deref(), Some("x=y"));
        assert_eq!(parsed.from_input.as_deref(), Some("C"));
    }

    #[test]
    fn a_wrong_argument_is_counted_and_not_quoted() {
        for words in [&["A=1", "hunter2"][..], &["A=-", "B=-"], &["A-B=hunter2"]] {
            let failure = parsed(words).err().unwrap();
            assert!(!format!("{failure:?}").contains("hunter2"), "{failure:?}");
        }
        assert!(!format!("{:?}", Pair("A=hunter2".to_owned())).contains("hunter2"));
    }
}
