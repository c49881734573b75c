//! Which app a command is about, and its configuration file.

use std::path::{Path, PathBuf};

use model::appconfig::{self, AppConfig, Problem, Source};

use crate::commands::args;
use crate::diagnostics::Failure;

use super::{Ctx, env};

/// Names tried in the working directory, in order (deploy.md 1.1).
const CANDIDATES: [&str; 3] = ["fly.toml", "fly.json", "fly.yaml"];

/// Where the app's name came from: part of every "does not exist".
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NameSource {
    Flag,
    Variable,
    File(String),
    /// The thing that was named by its id: "machine 148e…".
    Owned(String),
}

impl std::fmt::Display for NameSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Flag => f.write_str("flag --app"),
            Self::Variable => f.write_str("env FLY_APP"),
            Self::File(path) => f.write_str(path),
            Self::Owned(what) => write!(f, "the owner of {what}"),
        }
    }
}

/// A configuration file that was found and read.
#[derive(Debug, Clone)]
pub(crate) struct ConfigFile {
    pub(crate) path: PathBuf,
    pub(crate) source: Source,
    /// What could be understood; `None` when the file is no TOML, JSON or YAML at all.
    pub(crate) config: Option<AppConfig>,
    /// Everything that is wrong or doubtful, in file order.
    pub(crate) problems: Vec<Problem>,
}

/// An app by name, with its configuration file if one is here.
#[derive(Debug, Clone)]
pub(crate) struct AppScope {
    pub(crate) name: String,
    pub(crate) named_by: NameSource,
    pub(crate) file: Option<ConfigFile>,
}

impl Ctx {
    /// The app meant: `--app`, then `FLY_APP`, then the configuration file's `app`.
    pub(crate) fn app(&self, args: &args::App) -> Result<AppScope, Failure> {
        self.app_in(args, &self.cwd)
    }

    /// As [`Ctx::app`], with the configuration file looked for in `dir`.
    pub(crate) fn app_in(&self, args: &args::App, dir: &Path) -> Result<AppScope, Failure> {
        let file = self.config_file(args.config.as_deref(), dir)?;
        let from_file = file
            .as_ref()
            .and_then(|f| Some((f.config.as_ref()?.app.clone(), f.path.display().to_string())))
            .filter(|(app, _)| !app.is_empty());
        let (name, named_by) = if let Some(name) = &args.app {
            (name.clone(), NameSource::Flag)
        } else if let Some(name) = self.env.get(env::FLY_APP) {
            (name.to_owned(), NameSource::Variable)
        } else if let Some((name, path)) = from_file {
            (name, NameSource::File(path))
        } else if let Some(file) = &file {
            return Err(Failure::no_app_in_file(file));
        } else {
            return Err(Failure::no_app_config(dir));
        };
        Ok(AppScope { name, named_by, file })
    }

    /// The configuration file: `-c PATH` (a file, or a directory that holds one), else one of the
    /// candidates in `dir`. A named file that is missing is an error; none at all is not.
    pub(crate) fn config_file(
        &self,
        named: Option<&Path>,
        dir: &Path,
    ) -> Result<Option<ConfigFile>, Failure> {
        let path = match named {
            Some(named) => {
                let path = self.path(named);
                if path.is_dir() {
                    find_in(&path).ok_or_else(|| Failure::no_app_config(&path))?
                } else if path.exists() {
                    path
                } else {
                    return Err(Failure::no_such_config(&path));
                }
            }
            None => match find_in(dir) {
                Some(path) => path,
                None => return Ok(None),
            },
        };
        let bytes = std::fs::read(&path).map_err(|e| Failure::unreadable(&path, &e))?;
        let shown = path.strip_prefix(&self.cwd).unwrap_or(&path).display().to_string();
        let source = Source::from_bytes(shown, &bytes).map_err(|e| Failure::not_utf8(&path, e.offset))?;
        let parsed = appconfig::check(&source);
        Ok(Some(ConfigFile { path, source, config: parsed.config, problems: parsed.problems }))
    }
}

fn find_in(dir: &Path) -> Option<PathBuf> {
    CANDIDATES.iter().map(|name| dir.join(name)).find(|path| path.is_file())
}
