//! `fly config show`

use model::appconfig::{definition, to_toml};

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::json;
use crate::output::terminal::clean;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Show the configuration file here instead of the current release's configuration
    #[arg(long)]
    pub(super) local: bool,
    /// Show it as TOML
    #[arg(long, conflicts_with_all = ["yaml", "json"])]
    toml: bool,
    /// Show it as YAML
    #[arg(long, conflicts_with = "json")]
    yaml: bool,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let config = if args.local {
        let file = ctx
            .config_file(args.app.config.as_deref(), &ctx.cwd)?
            .ok_or_else(|| Failure::no_app_config(&ctx.cwd))?;
        super::understood(&file)?
    } else {
        let scope = ctx.app(&args.app)?;
        let session = ctx.session()?;
        ctx.progress().waiting("the configuration", super::recorded(&session, &scope)).await?
    };
    let heading = || super::heading(&config.app, jiff::Timestamp::now());
    // The values come from elsewhere; JSON escapes them, the other forms have to be cleaned.
    let text = if args.toml {
        clean(&to_toml(&config, &heading()))
    } else if args.yaml {
        clean(&super::yaml::write(&definition(&config), &heading()))
    } else {
        spaced(&json::pretty2(&definition(&config)))
    };
    ctx.terminal.out(&text);
    Ok(0)
}

/// An empty line before each line that opens an object or a list, unless the line before it opened one
/// (outputs.md 3.9).
fn spaced(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 64);
    let mut opened = true;
    for line in text.lines() {
        let opens = line.ends_with(['{', '[']);
        if opens && !opened {
            out.push('\n');
        }
        out.push_str(line);
        out.push('\n');
        opened = opens;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_set_apart() {
        let text = json::pretty2(
            &serde_json::json!({"app": "web", "env": {"A": "1"}, "vm": [{"cpus": 1}], "x": {}}),
        );
        assert_eq!(
            spaced(&text),
            "{\n  \"app\": \"web\",\n\n  \"env\": {\n    \"A\": \"1\"\n  },\n\n  \"vm\": [\n    {\n      \"cpus\": 1\n    }\n  ],\n  \"x\": {}\n}\n"
        );
    }
}
