//! `fly sftp get`, `fly sftp put`

use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};
use crate::ssh::sftp::{Moved, Options, get as down, names, put as up};

use super::meter::Meter;
use super::open::{self, Login, Opened};

/// What both directions have in common.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct How {
    /// A directory with everything in it; links stay links
    #[arg(short = 'R', long)]
    recursive: bool,
    /// Keep modes and times
    #[arg(short = 'p', long)]
    preserve: bool,
    /// Replace what is already there
    #[arg(short = 'f', long)]
    force: bool,
    /// Go on where an earlier transfer of the same files was interrupted, and keep what has arrived if this one is
    #[arg(long)]
    resume: bool,
}

impl How {
    pub(super) fn options(self, mode: Option<u32>) -> Options {
        let Self { recursive, preserve, force, resume } = self;
        Options { recursive, preserve, force, resume, mode }
    }
}

#[derive(Debug, clap::Args)]
pub(crate) struct GetArgs {
    /// File or directory on the machine
    remote_path: String,
    /// Where it goes; a file of the same name here when left out
    local_path: Option<PathBuf>,
    #[command(flatten)]
    how: How,
    #[command(flatten)]
    flags: Login,
}

#[derive(Debug, clap::Args)]
pub(crate) struct PutArgs {
    /// File or directory of this computer
    local_path: PathBuf,
    /// Where it goes; a file of the same name in the user's directory when left out
    remote_path: Option<String>,
    /// Mode of the files on the machine, in octal; 0644 unless modes are kept
    #[arg(short = 'm', long, value_name = "MODE", value_parser = names::mode)]
    mode: Option<u32>,
    #[command(flatten)]
    how: How,
    #[command(flatten)]
    flags: Login,
}

pub(super) async fn get(args: &GetArgs, ctx: &Ctx) -> Result<u8, Failure> {
    let remote = &args.remote_path;
    let place = match (&args.local_path, names::base(remote)) {
        (Some(path), _) => ctx.path(path),
        (None, Some(name)) => ctx.path(name),
        (None, None) => {
            return Err(Failure::usage(format!("{remote} has no name to use here: name the target as well")));
        }
    };
    if !args.how.force && place.symlink_metadata().is_ok() {
        let there = crate::ssh::sftp::Error::Exists { path: place.display().to_string() };
        return Err(open::failure(&there, &ctx.app(&args.flags.machine.app)?.name));
    }
    let meter = Meter::new(ctx, args.flags.machine.quiet, args.how.recursive);
    let opened = Opened::new(&args.flags, ctx).await?;
    let app = opened.app.clone();
    let options = args.how.options(None);
    let moved =
        opened.finish(ctx, async |files| down::get(files, remote, &place, options, &meter).await).await?;
    meter.end();
    told(ctx, &args.flags, Told::new(moved, remote, &shown(&place, ctx), "written to"), &app)
}

pub(super) async fn put(args: &PutArgs, ctx: &Ctx) -> Result<u8, Failure> {
    let local = ctx.path(&args.local_path);
    let remote = match (&args.remote_path, local.file_name().and_then(|name| name.to_str())) {
        (Some(path), _) => path.clone(),
        (None, Some(name)) => name.to_owned(),
        (None, None) => {
            let text = format!("{} has no name to use there: name the target as well", local.display());
            return Err(Failure::usage(text));
        }
    };
    // Nobody is called for a file that is not there.
    if let Err(error) = std::fs::metadata(&local) {
        return Err(Failure::unreadable(&local, &error));
    }
    let meter = Meter::new(ctx, args.flags.machine.quiet, args.how.recursive);
    let opened = Opened::new(&args.flags, ctx).await?;
    let app = opened.app.clone();
    let options = args.how.options(args.mode);
    let moved =
        opened.finish(ctx, async |files| up::put(files, &local, &remote, options, &meter).await).await?;
    meter.end();
    told(ctx, &args.flags, Told::new(moved, &shown(&local, ctx), &remote, "uploaded to"), &app)
}

/// A path as it was probably typed.
fn shown(path: &Path, ctx: &Ctx) -> String {
    path.strip_prefix(&ctx.cwd).unwrap_or(path).display().to_string()
}

fn told(ctx: &Ctx, flags: &Login, told: Told, app: &str) -> Result<u8, Failure> {
    if told.moved.skipped > 0 {
        return Err(open::left_out(told.moved.skipped, told.moved.files, app));
    }
    ctx.show(flags.format.json, &told);
    Ok(0)
}

/// What went where.
#[derive(Debug, Serialize)]
struct Told {
    from: String,
    to: String,
    #[serde(flatten)]
    moved: Moved,
    #[serde(skip)]
    did: &'static str,
}

impl Told {
    fn new(moved: Moved, from: &str, to: &str, did: &'static str) -> Self {
        Self { from: from.to_owned(), to: to.to_owned(), moved, did }
    }
}

impl View for Told {
    fn human(&self, page: &mut Page) {
        let Moved { files, bytes, .. } = self.moved;
        if files == 1 {
            page.line(&format!("{bytes} bytes {} {}", self.did, self.to));
        } else {
            page.line(&format!("{files} files ({bytes} bytes) {} {}", self.did, self.to));
        }
    }
}
