//! What `set`, `unset` and `import` share: one change, stored at once, then brought to the machines.

use std::collections::BTreeMap;

use model::diagnosis::Code;

use crate::commands::{apps, args};
use crate::context::Ctx;
use crate::diagnostics::Failure;

use super::rollout::{self, Told};
use super::{Reach, remember};

/// The most bytes read from standard input for one value or one import.
pub(super) const INPUT_LIMIT: u64 = 64 * 1024;

/// Names with a value are set, those without are removed. Not `Debug`: it holds values.
pub(super) type Change = BTreeMap<String, Option<String>>;

/// Stores the change and rolls it out as `reach` says.
pub(super) async fn apply(
    ctx: &Ctx,
    app: &args::App,
    change: Change,
    reach: Reach,
    format: args::Json,
) -> Result<u8, Failure> {
    let scope = ctx.app(app)?;
    let session = ctx.session()?;
    let machines = session.machines();
    let update = machines.update_secrets(&scope.name, &change);
    let version = match ctx.progress().waiting("the secrets to be stored", update).await {
        Ok(version) => version,
        Err(error) => {
            let unknown = error.effect_unknown();
            let failure = apps::judge(error, &scope, &session).await;
            return Err(if unknown {
                failure.next_command("fly secrets list", "see whether the change was stored all the same")
            } else {
                failure
            });
        }
    };
    remember(ctx, &scope.name, version);
    let told = Told::new(&scope.name, &change, version);
    if reach.stage {
        ctx.show(
            format.json,
            &told.staged("they reach machines with the next deploy or `fly secrets deploy`"),
        );
        return Ok(0);
    }
    let again = format!("fly secrets deploy -a {}", scope.name);
    rollout::run(ctx, &session, &scope, told, reach.wait, format)
        .await
        .map_err(|failure| failure.next_command(again, "the secrets are stored; this rolls them out again"))
}

/// A name that can become an environment variable, else C809. The value is never looked at.
pub(super) fn check_name(name: &str, line: Option<usize>) -> Result<(), Failure> {
    let mut chars = name.chars();
    let starts = chars.next().is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
    if starts && chars.all(|c| c.is_ascii_alphanumeric() || c == '_') {
        return Ok(());
    }
    let place = line.map_or_else(String::new, |line| format!(" (line {line})"));
    Err(Failure::new(Code::C809, format!("secret name \"{name}\" is not valid{place}"))
        .because("names become environment variables: letters, digits and underscores, no digit first")
        .next_step("rename it; nothing was stored"))
}

/// All of standard input as text, up to [`INPUT_LIMIT`]; refused when nobody feeds it. Read on a thread of
/// its own, so that an interrupt ends the wait.
pub(super) async fn standard_input(ctx: &Ctx, what: &str) -> Result<String, Failure> {
    if ctx.terminal.stdin_tty {
        return Err(Failure::usage(format!("{what} is read from standard input, which is a terminal"))
            .next_step("pipe it in, for example `fly secrets import < .env`"));
    }
    let read = tokio::task::spawn_blocking(|| {
        let mut bytes = Vec::new();
        let stdin = std::io::stdin().lock();
        std::io::Read::read_to_end(&mut std::io::Read::take(stdin, INPUT_LIMIT + 1), &mut bytes)
            .map(|_| bytes)
    });
    let bytes = match read.await {
        Ok(Ok(bytes)) => bytes,
        Ok(Err(error)) => return Err(Failure::unreadable(std::path::Path::new("standard input"), &error)),
        Err(_) => return Err(Failure::defect("reading standard input was abandoned")),
    };
    if bytes.len() as u64 > INPUT_LIMIT {
        return Err(Failure::usage(format!(
            "standard input holds more than {} KiB; nothing was stored",
            INPUT_LIMIT / 1024
        )));
    }
    String::from_utf8(bytes)
        .map_err(|_| Failure::usage("standard input is not UTF-8 text; nothing was stored"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::check_name;

    #[test]
    fn names_are_names_of_variables() {
        for good in ["A", "_x", "DATABASE_URL", "a1"] {
            assert!(check_name(good, None).is_ok(), "{good}");
        }
        for bad in ["", "1A", "A-B", "A B", "Ä", "A.B"] {
            let failure = check_name(bad, Some(3)).unwrap_err();
            assert_eq!(failure.code(), model::diagnosis::Code::C809);
            assert!(failure.diagnostic().title.contains("line 3"));
        }
    }
}
