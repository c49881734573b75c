//! `fly local logs`: the platform's own log, or the requests it answered.

use serde::Serialize;
use serde_json::Value;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::local::{self, Admin, Home};
use crate::output::{Page, View};

/// Most requests shown at once.
const LIMIT: u32 = 1000;

/// Arguments of `fly local logs`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Show the requests that were answered: method, path, status, client, time
    #[arg(long)]
    requests: bool,
    /// Show the platform's own log (the default)
    #[arg(long, conflicts_with = "requests")]
    platform: bool,
    /// With `--requests`: forget the requests seen so far
    #[arg(long, requires = "requests")]
    clear: bool,
    /// Number of lines
    #[arg(short = 'n', long, default_value_t = 200, value_name = "N")]
    lines: usize,
    #[command(flatten)]
    format: args::Json,
}

pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    if !args.requests {
        let lines = own_log(ctx, args.lines);
        ctx.show(args.format.json, &Lines(lines));
        return Ok(0);
    }
    let (_, platform) = local::require(ctx).await?;
    let admin = Admin::new(ctx.http(), &platform);
    let mut all = Vec::new();
    let mut since = 0;
    loop {
        let page = admin.requests(since, LIMIT).await?;
        let rows = page["requests"].as_array().cloned().unwrap_or_default();
        let next = page["next"].as_u64().unwrap_or(since);
        let full = rows.len() >= LIMIT as usize;
        all.extend(rows);
        if !full || next == since {
            break;
        }
        since = next;
    }
    if args.clear {
        admin.clear_requests().await?;
    }
    let from = all.len().saturating_sub(args.lines.max(1));
    let shown = if ctx.wants_json(args.format.json) { all } else { all.split_off(from) };
    ctx.show(args.format.json, &Requests(shown));
    Ok(0)
}

#[cfg(feature = "platform")]
fn own_log(ctx: &Ctx, lines: usize) -> Vec<String> {
    local::last_log_lines(&Home::of(&ctx.env).log_file(), lines)
}

#[cfg(not(feature = "platform"))]
fn own_log(_ctx: &Ctx, _lines: usize) -> Vec<String> {
    Vec::new()
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Lines(Vec<String>);

impl View for Lines {
    fn human(&self, page: &mut Page) {
        self.0.iter().for_each(|line| page.line(line));
    }
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Requests(Vec<Value>);

impl View for Requests {
    fn human(&self, page: &mut Page) {
        let text = |row: &Value, key: &str| match &row[key] {
            Value::String(text) => text.clone(),
            Value::Null => String::new(),
            other => other.to_string(),
        };
        let rows: Vec<Vec<String>> = self
            .0
            .iter()
            .map(|row| {
                ["method", "path", "status", "duration_ms", "client"]
                    .iter()
                    .map(|key| text(row, key))
                    .collect()
            })
            .collect();
        page.table(None, &["Method", "Path", "Status", "ms", "Client"], &rows);
    }
}
