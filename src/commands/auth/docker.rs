//! `fly auth docker`: the registry's credentials where docker looks for them (api.md 12).

use std::path::{Path, PathBuf};
use std::process::Stdio;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use model::diagnosis::Code;
use serde_json::{Map, Value};
use tokio::io::AsyncWriteExt as _;

use crate::commands::args;
use crate::config::user;
use crate::context::{Ctx, env};
use crate::diagnostics::Failure;
use crate::output::Said;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let session = ctx.session()?;
    let registry = session.endpoints.registry.clone();
    let path = config_path(ctx);
    let config = read(&path)?;
    let token = session.tokens.preferred();
    if has_helper(&config, &registry) {
        // Docker asks the helper and not the file, so docker has to put it there.
        docker_login(&registry, &token).await?;
    } else {
        let text = serde_json::to_string_pretty(&with_login(config, &registry, &token))
            .map_err(|e| Failure::defect(&format!("docker's configuration cannot be written: {e}")))?;
        // A link into a dotfiles folder stays a link.
        let real = std::fs::canonicalize(&path).unwrap_or_else(|_| path.clone());
        user::create_dir(real.parent().unwrap_or(Path::new(".")))?;
        user::replace(&real, format!("{text}\n").as_bytes())?;
    }
    let value = serde_json::json!({"registry": registry, "config": path.display().to_string()});
    let lines = [format!("docker can use {registry} now, for as long as the present token is valid")];
    ctx.show(args.format.json, &Said::new(value, lines));
    Ok(0)
}

/// `DOCKER_CONFIG`, else `~/.docker`.
fn config_path(ctx: &Ctx) -> PathBuf {
    let dir = match ctx.env.get(env::DOCKER_CONFIG) {
        Some(dir) => ctx.path(dir),
        None => ctx.path(ctx.env.get(env::HOME).unwrap_or(".")).join(".docker"),
    };
    dir.join("config.json")
}

/// The file's members; a file that is no JSON object is refused and kept.
fn read(path: &Path) -> Result<Map<String, Value>, Failure> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Map::new()),
        Err(error) => return Err(Failure::unreadable(path, &error)),
    };
    if text.trim().is_empty() {
        return Ok(Map::new());
    }
    serde_json::from_str(&text).map_err(|error| {
        Failure::new(Code::N911, format!("{} cannot be read as a JSON object", path.display()))
            .because(format!("line {}, column {}", error.line(), error.column()))
            .next_step("repair the file, or move it away; it was not changed")
    })
}

/// Whether a credential helper answers for this registry.
fn has_helper(config: &Map<String, Value>, registry: &str) -> bool {
    let named = |value: Option<&Value>| value.and_then(Value::as_str).is_some_and(|name| !name.is_empty());
    named(config.get("credsStore")) || named(config.get("credHelpers").and_then(|h| h.get(registry)))
}

/// The same configuration with the registry's credentials; every other member stays.
fn with_login(mut config: Map<String, Value>, registry: &str, token: &str) -> Value {
    let auth = STANDARD.encode(format!("x:{token}"));
    let auths = config.entry("auths").or_insert_with(|| Value::Object(Map::new()));
    if !auths.is_object() {
        *auths = Value::Object(Map::new());
    }
    auths[registry] = serde_json::json!({"auth": auth});
    Value::Object(config)
}

/// The token goes in by standard input: arguments are visible to everybody.
async fn docker_login(registry: &str, token: &str) -> Result<(), Failure> {
    let failed = |why: String| {
        Failure::new(Code::C903, format!("docker did not take the credentials: {why}"))
            .because("docker's configuration names a credential helper, so docker has to store them")
            .next_step("check that docker and its credential helper work")
    };
    let mut child = tokio::process::Command::new("docker")
        .args(["login", "--username", "x", "--password-stdin", registry])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .kill_on_drop(true)
        .spawn()
        .map_err(|error| failed(error.to_string()))?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(token.as_bytes()).await.map_err(|error| failed(error.to_string()))?;
    }
    let output = child.wait_with_output().await.map_err(|error| failed(error.to_string()))?;
    if output.status.success() {
        return Ok(());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(failed(said.lines().last().unwrap_or("no reason given").replace(token, "[token]")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn other_members_and_logins_stay() {
        let config: Map<String, Value> =
            serde_json::from_str(r#"{"auths": {"ghcr.io": {"auth": "a"}}, "psFormat": "x"}"#).unwrap();
        let merged = with_login(config, "registry.fly.io", "fo1_t");
        assert_eq!(
            merged,
            serde_json::json!({
                "auths": {"ghcr.io": {"auth": "a"}, "registry.fly.io": {"auth": "eDpmbzFfdA=="}},
                "psFormat": "x"
            })
        );
    }

    #[test]
    fn helpers_are_seen() {
        let config = |text: &str| serde_json::from_str::<Map<String, Value>>(text).unwrap();
        assert!(has_helper(&config(r#"{"credsStore": "desktop"}"#), "r"));
        assert!(has_helper(&config(r#"{"credHelpers": {"r": "x"}}"#), "r"));
        assert!(!has_helper(&config(r#"{"credHelpers": {"other": "x"}, "credsStore": ""}"#), "r"));
    }
}
