//! `fly sftp rm`, `fly sftp mkdir`, `fly sftp chmod`

use russh_sftp::protocol::FileType;
use serde_json::json;

use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;
use crate::ssh::sftp::{Error, Files, names, walk};

use super::open::{Login, Opened};

#[derive(Debug, clap::Args)]
pub(crate) struct RmArgs {
    /// Files, or with `-R` directories
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<String>,
    /// Directories with everything in them; links are removed, not followed
    #[arg(short = 'R', long)]
    recursive: bool,
    #[command(flatten)]
    flags: Login,
}

#[derive(Debug, clap::Args)]
pub(crate) struct MkdirArgs {
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<String>,
    /// Make missing parents as well; a directory that is there is fine
    #[arg(short = 'p', long)]
    parents: bool,
    #[command(flatten)]
    flags: Login,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ChmodArgs {
    /// Mode in octal
    #[arg(value_parser = names::mode)]
    mode: u32,
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<String>,
    #[command(flatten)]
    flags: Login,
}

pub(super) async fn rm(args: &RmArgs, ctx: &Ctx) -> Result<u8, Failure> {
    if let Some(root) = args.paths.iter().find(|path| names::base(path).is_none()) {
        return Err(Failure::usage(format!("{root} is not removed: name what is in it")));
    }
    let opened = Opened::new(&args.flags, ctx).await?;
    let work = async |files: &Files| {
        for path in &args.paths {
            remove(files, path, args.recursive).await?;
        }
        Ok(())
    };
    opened.finish(ctx, work).await?;
    said(ctx, &args.flags, "removed", &args.paths)
}

/// Removes a file or, when asked to, a tree.
pub(super) async fn remove(files: &Files, path: &str, recursive: bool) -> Result<(), Error> {
    if walk::kind(&files.lstat(path).await?) != FileType::Dir {
        return files.remove_file(path).await;
    }
    if !recursive {
        return Err(Error::IsDirectory { path: path.to_owned() });
    }
    let everything = walk::walk(files, path, |_| {}).await?;
    // Children come after their parents; what could not be listed cannot be removed and says so itself.
    for found in everything.iter().rev() {
        let path = found.path(path);
        match found.kind() {
            FileType::Dir => files.remove_directory(&path).await?,
            _ => files.remove_file(&path).await?,
        }
    }
    Ok(())
}

pub(super) async fn mkdir(args: &MkdirArgs, ctx: &Ctx) -> Result<u8, Failure> {
    let opened = Opened::new(&args.flags, ctx).await?;
    let work = async |files: &Files| {
        for path in &args.paths {
            if args.parents {
                files.make_directories(path).await?;
            } else if files.exists(path).await? {
                return Err(Error::Exists { path: path.clone() });
            } else {
                files.make_directory(path).await?;
            }
        }
        Ok(())
    };
    opened.finish(ctx, work).await?;
    said(ctx, &args.flags, "made", &args.paths)
}

pub(super) async fn chmod(args: &ChmodArgs, ctx: &Ctx) -> Result<u8, Failure> {
    let opened = Opened::new(&args.flags, ctx).await?;
    let work = async |files: &Files| {
        for path in &args.paths {
            files.set_mode(path, args.mode).await?;
        }
        Ok(())
    };
    opened.finish(ctx, work).await?;
    said(ctx, &args.flags, "changed", &args.paths)
}

fn said(ctx: &Ctx, flags: &Login, did: &str, paths: &[String]) -> Result<u8, Failure> {
    let lines = paths.iter().map(|path| format!("{did} {path}"));
    ctx.show(flags.format.json, &Said::new(json!({did: paths}), lines));
    Ok(0)
}
