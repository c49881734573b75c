//! `fly sftp find`, `fly sftp ls`

use russh_sftp::protocol::FileType;
use serde::Serialize;

use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};
use crate::ssh::sftp::{Entry, names, walk};

use super::open::{self, Login, Opened};

#[derive(Debug, clap::Args)]
pub(crate) struct FindArgs {
    /// Where to begin
    #[arg(default_value = "/")]
    path: String,
    #[command(flatten)]
    flags: Login,
}

#[derive(Debug, clap::Args)]
pub(crate) struct LsArgs {
    /// Directory, or file; the user's own directory when left out
    #[arg(default_value = ".")]
    path: String,
    /// Show modes, sizes and times
    #[arg(short = 'l', long)]
    long: bool,
    #[command(flatten)]
    flags: Login,
}

pub(super) async fn find(args: &FindArgs, ctx: &Ctx) -> Result<u8, Failure> {
    let opened = Opened::new(&args.flags, ctx).await?;
    let app = opened.app.clone();
    let progress = ctx.progress();
    let mut unreadable = 0;
    let found = opened
        .finish(ctx, async |files| {
            let skip = |error: &crate::ssh::sftp::Error| {
                unreadable += 1;
                progress.warn(&error.to_string());
            };
            walk::walk(files, &args.path, skip).await
        })
        .await?;
    let paths: Vec<String> = found.iter().map(|found| found.path(&args.path)).collect();
    let total = paths.len() as u64;
    let list = Lines(paths);
    if unreadable > 0 {
        if !ctx.wants_json(args.flags.format.json) {
            ctx.show(false, &list);
        }
        return Err(open::left_out(unreadable, total, &app));
    }
    ctx.show(args.flags.format.json, &list);
    Ok(0)
}

pub(super) async fn ls(args: &LsArgs, ctx: &Ctx) -> Result<u8, Failure> {
    let opened = Opened::new(&args.flags, ctx).await?;
    let listed = opened.finish(ctx, async |files| entries(files, &args.path).await).await?;
    ctx.show(args.flags.format.json, &Listing::new(&listed, args.long));
    Ok(0)
}

/// Entries of a directory; a file lists itself.
pub(super) async fn entries(
    files: &crate::ssh::sftp::Files,
    path: &str,
) -> Result<Vec<Entry>, crate::ssh::sftp::Error> {
    let attributes = files.stat(path).await?;
    if walk::kind(&attributes) == FileType::Dir {
        return files.list(path).await;
    }
    Ok(vec![Entry { name: path.to_owned(), attributes }])
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Lines(Vec<String>);

impl View for Lines {
    fn human(&self, page: &mut Page) {
        self.0.iter().for_each(|line| page.line(line));
    }
}

/// A directory as it is shown.
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(super) struct Listing {
    rows: Vec<Row>,
    #[serde(skip)]
    long: bool,
}

#[derive(Debug, Serialize)]
struct Row {
    name: String,
    kind: &'static str,
    size: u64,
    /// Octal.
    mode: String,
    modified_at: Option<String>,
    #[serde(skip)]
    bits: u32,
}

impl Listing {
    pub(super) fn new(entries: &[Entry], long: bool) -> Self {
        let rows = entries.iter().map(|entry| {
            let bits = entry.attributes.permissions.unwrap_or_default();
            let modified = entry.attributes.mtime.and_then(|t| jiff::Timestamp::from_second(t.into()).ok());
            Row {
                name: entry.name.clone(),
                kind: match walk::kind(&entry.attributes) {
                    FileType::Dir => "directory",
                    FileType::File => "file",
                    FileType::Symlink => "link",
                    FileType::Other => "other",
                },
                size: entry.attributes.size.unwrap_or_default(),
                mode: format!("{:04o}", bits & 0o7777),
                modified_at: modified.map(|time| time.to_string()),
                bits,
            }
        });
        Self { rows: rows.collect(), long }
    }
}

impl View for Listing {
    fn human(&self, page: &mut Page) {
        for row in &self.rows {
            let mark = match row.kind {
                "directory" => "/",
                "link" => "@",
                _ => "",
            };
            if self.long {
                let when = row.modified_at.as_deref().unwrap_or("-");
                let mode = names::mode_text(row.bits);
                page.line(&format!("{mode} {:>12} {when:<20} {}{mark}", row.size, row.name));
            } else {
                page.line(&format!("{}{mark}", row.name));
            }
        }
    }
}
