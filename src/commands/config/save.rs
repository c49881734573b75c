//! `fly config save`

use std::io::Write as _;
use std::path::{Path, PathBuf};

use model::appconfig::{AppConfig, Format, definition, to_json_text, to_toml};

use crate::commands::args;
use crate::context::{ConfigFile, Ctx};
use crate::diagnostics::Failure;
use crate::output::Said;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Write JSON (fly.json)
    #[arg(long, conflicts_with = "yaml")]
    json: bool,
    /// Write YAML (fly.yaml)
    #[arg(long)]
    yaml: bool,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    yes: args::Yes,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    // The named file may be the one to be made: then it cannot name the app.
    let named = args.app.config.clone().filter(|path| ctx.path(path).exists());
    let scope = ctx.app(&args::App { app: args.app.app.clone(), config: named })?;
    let target = target(args, ctx, scope.file.as_ref());
    let session = ctx.session()?;
    let mut config = ctx.progress().waiting("the configuration", super::recorded(&session, &scope)).await?;
    let present = if target.exists() { ctx.config_file(Some(&target), &ctx.cwd)? } else { None };
    let shown = target.strip_prefix(&ctx.cwd).unwrap_or(&target).display().to_string();
    if present.is_some() {
        let prompt = ctx.prompt(args.yes.yes, args.json);
        if !prompt.confirm(&format!("{shown} exists. Replace its content?"), "--yes")? {
            return Ok(0);
        }
    }
    if let Some(build) = present.as_ref().and_then(|file| file.config.as_ref()?.build.clone()) {
        // How the image is built is known here only; what a release recorded is what it was built to.
        ctx.progress().say(&format!("[build] of {shown} is kept: releases do not record it"));
        config.build = Some(build);
    }
    let text = rendered(ctx, &target, present.as_ref(), &config);
    write(&target, &text)?;
    let value = serde_json::json!({"app": scope.name, "path": target.display().to_string()});
    ctx.show(args.json, &Said::new(value, [format!("wrote {shown}")]));
    Ok(0)
}

/// `-c PATH`, the file here, or `fly.toml` here; with the suffix of the wanted format.
fn target(args: &Args, ctx: &Ctx, here: Option<&ConfigFile>) -> PathBuf {
    let named = args.app.config.as_ref().map(|path| ctx.path(path));
    let mut path = match (named, here) {
        // A directory stands for the file in it, which the context has found.
        (Some(dir), Some(file)) if dir.is_dir() => file.path.clone(),
        (Some(dir), None) if dir.is_dir() => dir.join("fly.toml"),
        (Some(path), _) => path,
        (None, Some(file)) => file.path.clone(),
        (None, None) => ctx.cwd.join("fly.toml"),
    };
    if args.json {
        path.set_extension("json");
    } else if args.yaml {
        path.set_extension("yaml");
    }
    path
}

/// The file's own text with what differs changed, or a new text in the format of the path.
fn rendered(ctx: &Ctx, path: &Path, present: Option<&ConfigFile>, config: &AppConfig) -> String {
    if let Some(file) = present {
        if let Some(text) = super::merge::merged(&file.source, config) {
            return text;
        }
        if file.source.text.contains('#') {
            ctx.progress()
                .warn("the old content differs too much to be edited in place: its comments are not kept");
        }
    }
    let heading = super::heading(&config.app, jiff::Timestamp::now());
    match Format::of_path(&path.to_string_lossy()) {
        Format::Toml => to_toml(config, &heading),
        Format::Json => to_json_text(config),
        Format::Yaml => super::yaml::write(&definition(config), &heading),
    }
}

/// Through a temporary file, so that a full disk leaves the old content. A symbolic link stays one.
fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let real = std::fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let dir = real.parent().unwrap_or(Path::new("."));
    let written = tempfile::Builder::new().prefix(".fly-").tempfile_in(dir).and_then(|mut file| {
        file.write_all(text.as_bytes())?;
        set_permissions(file.as_file(), &real)?;
        file.persist(&real).map_err(|e| e.error)
    });
    written.map(drop).map_err(|error| Failure::cannot_write(path, &error))
}

/// Those of the file that is replaced; a new one may be read by everybody, as a checked-in file is.
#[cfg(unix)]
fn set_permissions(file: &std::fs::File, replaced: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let permissions = match std::fs::metadata(replaced) {
        Ok(present) => present.permissions(),
        Err(_) => std::fs::Permissions::from_mode(0o644),
    };
    file.set_permissions(permissions)
}

#[cfg(not(unix))]
fn set_permissions(_file: &std::fs::File, _replaced: &Path) -> std::io::Result<()> {
    Ok(())
}
