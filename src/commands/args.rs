//! Flags several commands share: each declared once, with one help text.

use std::path::PathBuf;

/// `-a/--app`, `-c/--config`.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct App {
    /// Name of the app
    #[arg(short = 'a', long, value_name = "NAME")]
    pub(crate) app: Option<String>,
    /// Path of the app's configuration file, or of the directory that holds it
    #[arg(short = 'c', long, value_name = "PATH")]
    pub(crate) config: Option<PathBuf>,
}

/// `-j/--json`.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub(crate) struct Json {
    /// Print the result as JSON
    #[arg(short = 'j', long = "json")]
    pub(crate) json: bool,
}

/// `-y/--yes`.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub(crate) struct Yes {
    /// Answer every confirmation with yes
    #[arg(short = 'y', long, visible_alias = "auto-confirm")]
    pub(crate) yes: bool,
}

/// `-q/--quiet`.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
pub(crate) struct Quiet {
    /// Print only names or ids
    #[arg(short = 'q', long)]
    pub(crate) quiet: bool,
}

/// `-o/--org`.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Org {
    /// Organization to act in, by slug
    #[arg(short = 'o', long, value_name = "SLUG")]
    pub(crate) org: Option<String>,
}

/// `-r/--region`.
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Region {
    /// Region to use, by code (see `fly platform regions`)
    #[arg(short = 'r', long, value_name = "CODE")]
    pub(crate) region: Option<String>,
}
