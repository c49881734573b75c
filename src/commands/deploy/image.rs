//! Which image a deploy runs: flags and `[build]` settings turned into a request, and its answer into what
//! the plan wants.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use model::appconfig::Build as Settings;
use model::diagnosis::Code;
use model::plan::{GroupConfigs as _, WantedImage};

use crate::build::{self, Built, Home, Request, Said, Secret};
use crate::context::{Ctx, env};
use crate::deploy::{Event, Listener};
use crate::diagnostics::Failure;

use super::Prepared;
use super::args::{Args, Image as Flags};

/// The image, resolved as far as it could be.
#[derive(Debug, Clone)]
pub(super) struct Resolved {
    /// As machines get it.
    pub(super) reference: String,
    /// `sha256:…`
    pub(super) digest: Option<String>,
}

impl Resolved {
    pub(super) fn wanted(&self) -> WantedImage {
        WantedImage { reference: self.reference.clone(), digest: self.digest.clone() }
    }
}

/// `--image`, then `[build] image`, then the directory's Dockerfile.
pub(super) async fn resolve(
    args: &Args,
    ctx: &Ctx,
    prepared: &Prepared,
    listen: &dyn Listener,
) -> Result<Resolved, Failure> {
    let settings = prepared.config.build.clone().unwrap_or_default();
    let home = Home {
        app: prepared.scope.name.clone(),
        registry: prepared.session.endpoints.registry.clone(),
        token: Secret(prepared.session.tokens.preferred()),
        limit: ctx.call_limit(),
    };
    let named = args.image.image.clone().or_else(|| Some(settings.image.clone())).filter(|i| !i.is_empty());
    let built = if let Some(reference) = named {
        let resolving = build::existing(&reference, &home, &prepared.ports.graphql);
        let built = ctx.progress().waiting("the image", resolving).await?;
        if built.no_command && needs_command(prepared) {
            return Err(build::Error::NoCommand { image: Some(reference) }.into());
        }
        built
    } else {
        refuse_builders(&settings, &prepared.dir)?;
        let request = request(args, ctx, prepared, &settings)?;
        let say = |said: Said<'_>| match said {
            Said::Building(line) => listen.event(&Event::Building { line }),
            Said::Pushing(line) => listen.event(&Event::Pushing { line }),
        };
        if !args.image.build_secret.is_empty() {
            say(Said::Building("--build-secret has no effect: only RUN can read build secrets"));
        }
        let compression = args.ignored.compression.as_deref().unwrap_or(&settings.compression);
        if !matches!(compression, "" | "gzip") {
            say(Said::Building(
                "layers are compressed with gzip, which every reader knows; the setting has no effect",
            ));
        }
        build::directory(&request, &home, &say).await?
    };
    let Built { reference, digest, .. } = built;
    Ok(Resolved { reference, digest })
}

/// Whether some process group relies on the image's own command.
fn needs_command(prepared: &Prepared) -> bool {
    prepared.groups.groups().iter().any(|group| {
        // Groups that cannot be mapped were reported before anything was resolved.
        prepared.groups.machine_config(group, None).is_ok_and(|config| {
            let init = config.init;
            init.exec.is_empty() && init.entrypoint.is_empty() && init.cmd.is_empty()
        })
    })
}

/// Settings that ask for another way of building (build.md 1.3: a Dockerfile beats `builtin`, and
/// `buildpacks` means nothing without `builder`).
fn refuse_builders(settings: &Settings, dir: &Path) -> Result<(), Failure> {
    let has_dockerfile = !settings.dockerfile.is_empty()
        || ["Dockerfile", "dockerfile"].iter().any(|name| dir.join(name).is_file());
    let what = if !settings.builder.is_empty() {
        format!("[build] builder = \"{}\" (buildpacks)", settings.builder)
    } else if !settings.builtin.is_empty() && !has_dockerfile {
        format!("[build] builtin = \"{}\"", settings.builtin)
    } else {
        return Ok(());
    };
    Err(build::Error::Builder { what, place: None, stage: None }.into())
}

/// Works flags and settings into a request. Where both are set the file wins, except for arguments, as in
/// the reference (build.md 1.4).
fn request(args: &Args, ctx: &Ctx, prepared: &Prepared, settings: &Settings) -> Result<Request, Failure> {
    let dir = &prepared.dir;
    let base = prepared.scope.file.as_ref().and_then(|f| f.path.parent()).unwrap_or(dir);
    let flags = &args.image;
    let dockerfile = dockerfile(flags, ctx, settings, base)?;
    let ignore_file = match (settings.ignorefile.as_str(), &flags.ignorefile) {
        ("", None) => None,
        ("", Some(flag)) => Some(ctx.path(flag)),
        (file, _) => Some(base.join(file)),
    };
    let target = Some(settings.build_target.clone()).filter(|t| !t.is_empty());
    Ok(Request {
        dir: dir.clone(),
        dockerfile,
        ignore_file,
        target: target.or_else(|| flags.build_target.clone()),
        args: build_args(flags, ctx, settings)?,
        labels: labels(flags)?,
        tag: tag(flags)?,
        compression: args
            .ignored
            .compression_level
            .or(settings.compression_level)
            .and_then(|n| u32::try_from(n).ok())
            .unwrap_or(6)
            .min(9),
        newest_time: ctx.env.get(env::SOURCE_DATE_EPOCH).and_then(|text| text.parse().ok()),
        needs_command: needs_command(prepared),
        // A kept plan names an image that has to be there when it is carried out.
        push: args.rollout.plan.is_none() || args.rollout.out.is_some(),
    })
}

fn dockerfile(
    flags: &Flags,
    ctx: &Ctx,
    settings: &Settings,
    base: &Path,
) -> Result<Option<(PathBuf, String)>, Failure> {
    let file = settings.dockerfile.as_str();
    if file.starts_with("http:") || file.starts_with("https:") {
        return Err(Failure::new(Code::C202, "[build] dockerfile names a URL, and URLs are not fetched yet")
            .next_step("keep the Dockerfile in the directory, or name an image with `--image`"));
    }
    Ok(match (file, &flags.dockerfile) {
        ("", None) => None,
        ("", Some(flag)) => Some((ctx.path(flag), "--dockerfile".to_owned())),
        (file, _) => Some((base.join(file), "[build] dockerfile".to_owned())),
    })
}

/// `--build-arg NAME=VALUE` over `[build.args]`; a bare `NAME` takes the environment's value.
fn build_args(flags: &Flags, ctx: &Ctx, settings: &Settings) -> Result<BTreeMap<String, String>, Failure> {
    let mut all = settings.args.clone();
    for text in &flags.build_arg {
        match text.split_once('=') {
            Some(("", _)) => return Err(Failure::usage(format!("`--build-arg {text}` names no argument"))),
            Some((name, value)) => {
                all.insert(name.to_owned(), value.to_owned());
            }
            None => {
                if let Some(value) = ctx.env.get(text) {
                    all.insert(text.clone(), value.to_owned());
                }
            }
        }
    }
    Ok(all)
}

fn labels(flags: &Flags) -> Result<Vec<(String, String)>, Failure> {
    let split = |text: &String| match text.split_once('=') {
        Some((key, value)) if !key.is_empty() => Ok((key.to_owned(), value.to_owned())),
        _ => Err(Failure::usage(format!("`--label {text}` is not NAME=VALUE"))),
    };
    flags.label.iter().map(split).collect()
}

fn tag(flags: &Flags) -> Result<String, Failure> {
    match &flags.image_label {
        None => Ok(format!("deployment-{}", ulid::Ulid::generate())),
        Some(label) if build::is_tag(label) => Ok(label.clone()),
        Some(label) => Err(Failure::usage(format!(
            "`--image-label {label}`: a tag holds letters, digits, `_`, `.` and `-` only, at most 128"
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(change: impl FnOnce(&mut Settings)) -> Settings {
        let mut settings = Settings::default();
        change(&mut settings);
        settings
    }

    #[test]
    fn other_ways_of_building_are_refused_by_name() {
        let dir = tempfile::tempdir().unwrap();
        let code = |s: &Settings| refuse_builders(s, dir.path()).err().map(|f| f.code());
        assert_eq!(code(&settings(|s| s.builder = "paketo".into())), Some(Code::C905));
        assert_eq!(code(&settings(|s| s.buildpacks = vec!["x".into()])), None);
        let builtin = settings(|s| s.builtin = "node".into());
        assert_eq!(code(&builtin), Some(Code::C905));
        std::fs::write(dir.path().join("Dockerfile"), "").unwrap();
        assert_eq!(code(&builtin), None);
    }

    #[test]
    fn tags_and_labels_are_checked() {
        let mut flags = Flags::default();
        assert_eq!(tag(&flags).unwrap().len(), "deployment-".len() + 26);
        flags.image_label = Some("v1".into());
        assert_eq!(tag(&flags).unwrap(), "v1");
        flags.image_label = Some("a b".into());
        assert_eq!(tag(&flags).unwrap_err().exit_code(), 2);
        flags.label = vec!["a=b=c".into()];
        assert_eq!(labels(&flags).unwrap(), [("a".to_owned(), "b=c".to_owned())]);
        flags.label = vec!["a".into()];
        assert!(labels(&flags).is_err());
    }
}
