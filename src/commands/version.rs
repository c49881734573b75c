//! `fly version`: which binary this is.

use serde::Serialize;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View, json};

/// Show version and build of this binary
#[derive(Debug, clap::Args)]
pub(crate) struct Command {
    #[command(flatten)]
    format: args::Json,
    #[command(subcommand)]
    verb: Option<Verb>,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Say how to install a newer version
    #[command(visible_alias = "update")]
    Upgrade(args::Json),
}

impl Command {
    pub(crate) fn run(&self, ctx: &Ctx) -> Result<u8, Failure> {
        if let Some(Verb::Upgrade(format)) = &self.verb {
            return upgrade(ctx, *format);
        }
        let version = Version::current();
        if ctx.wants_json(self.format.json) {
            // One compact line, as the reference prints it.
            ctx.terminal.out(&json::line(&version));
        } else {
            ctx.show(false, &version);
        }
        Ok(0)
    }
}

fn upgrade(ctx: &Ctx, format: args::Json) -> Result<u8, Failure> {
    let line = format!(
        "this binary does not replace itself; run `install.sh` of a newer release (installed: v{})",
        crate::VERSION
    );
    let value = serde_json::json!({"version": crate::VERSION, "upgraded": false, "how": "install.sh"});
    ctx.show(format.json, &crate::output::Said::new(value, [line]));
    Ok(0)
}

/// Keys of `flyctl version --json`, in its order.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Version {
    name: &'static str,
    version: &'static str,
    commit: &'static str,
    branch_name: &'static str,
    build_date: &'static str,
    #[serde(rename = "OS")]
    os: &'static str,
    architecture: &'static str,
    environment: &'static str,
}

impl Version {
    fn current() -> Self {
        Self {
            name: "fly",
            version: crate::VERSION,
            commit: option_env!("FLY_BUILD_COMMIT").unwrap_or("<none>"),
            branch_name: "",
            build_date: option_env!("FLY_BUILD_DATE").unwrap_or("0001-01-01T00:00:00Z"),
            os: if cfg!(target_os = "macos") { "darwin" } else { std::env::consts::OS },
            architecture: match std::env::consts::ARCH {
                "x86_64" => "amd64",
                "aarch64" => "arm64",
                other => other,
            },
            environment: if cfg!(debug_assertions) { "development" } else { "production" },
        }
    }
}

impl View for Version {
    fn human(&self, page: &mut Page) {
        page.line(&format!(
            "{} v{} {}/{} Commit: {} BuildDate: {}",
            self.name, self.version, self.os, self.architecture, self.commit, self.build_date
        ));
    }
}
