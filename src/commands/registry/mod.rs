//! `fly registry …`: what is inside of images.
//!
//! In: an app's machines, or an image by name. Out: files (read from the registry itself), packages and known
//! vulnerabilities (asked from the scanner, a service the local platform has not got). Must not: change anything.

mod choice;
mod files;
mod filter;
mod sbom;
mod vulns;
mod vulnsummary;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// Look into images: files, packages, known vulnerabilities
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// List the files of an image
    Files(files::Args),
    /// Print the bill of materials of an image (SPDX)
    Sbom(sbom::Args),
    /// List the known vulnerabilities of an image
    Vulns(vulns::Args),
    /// Show which known vulnerabilities are in which apps
    Vulnsummary(vulnsummary::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Files(args) => files::run(&args, ctx).await,
            Self::Sbom(args) => sbom::run(&args, ctx).await,
            Self::Vulns(args) => vulns::run(&args, ctx).await,
            Self::Vulnsummary(args) => vulnsummary::run(&args, ctx).await,
        }
    }
}
