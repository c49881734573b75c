//! Opening a page in the user's browser.

use std::process::Stdio;

use crate::context::{Ctx, env};

/// Starts the browser without waiting for it. The error says which program could not be started.
pub(crate) fn open(ctx: &Ctx, url: &str) -> Result<(), String> {
    let default = if cfg!(target_os = "macos") { "open" } else { "xdg-open" };
    let opener = ctx.env.get(env::BROWSER).unwrap_or(default);
    std::process::Command::new(opener)
        .arg(url)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .map(drop)
        .map_err(|error| format!("{opener} cannot be started ({error})"))
}
