//! `fly logs`: an app's log, followed by the live stream where a tunnel is there, else by polling with the position
//! kept, so that nothing is lost or said twice when a request fails.

mod stream;

use std::time::Duration;

use serde::Serialize;

use crate::api::Error;
use crate::api::logs::WireEntry;
use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::json;
use crate::output::terminal::clean;

use stream::Live;

/// Pause after an empty page: from the first to the second, doubling.
const IDLE: (Duration, Duration) = (Duration::from_millis(150), Duration::from_secs(1));
/// Consecutive failures after which following gives up.
const PATIENCE: u32 = 10;

/// Show an app's log
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    /// Only this machine
    #[arg(short = 'm', long, visible_short_alias = 'i', alias = "instance", value_name = "ID")]
    machine: Option<String>,
    /// Only this region
    #[arg(short = 'r', long, value_name = "CODE")]
    region: Option<String>,
    /// Print what is there and end
    #[arg(short = 'n', long)]
    no_tail: bool,
    /// Choose the machine from a list
    #[arg(short = 's', long, conflicts_with = "machine")]
    select: bool,
    /// Follow by the live stream through the private network, also where no tunnel has been used yet
    #[arg(long, conflicts_with = "no_tail")]
    stream: bool,
    #[command(flatten)]
    format: args::Json,
}

pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let machine = if args.select {
        Some(super::machine::select::one(ctx, &session, &scope, args.format.json).await?)
    } else {
        args.machine.clone()
    };
    // A machine lives in one region; naming both would only hide lines.
    let region = args.region.as_deref().filter(|_| machine.is_none());
    let as_json = ctx.wants_json(args.format.json);
    let logs = session.logs();
    let mut token = String::new();
    let mut pause = IDLE.0;
    let mut failures = 0;
    let mut connected = false;
    let mut printed = Vec::new();
    let mut seen = stream::Seen::default();
    let mut streamed = false;
    let which = stream::Which { scope: &scope, machine: machine.as_deref(), region };
    let mut live = if args.no_tail { Live::Off } else { Live::begin(ctx, &session, which, args.stream) };
    loop {
        let page = logs.page(&scope.name, &token, machine.as_deref(), region);
        match ctx.progress().waiting("the log", page).await {
            Ok(page) => {
                failures = 0;
                connected = true;
                pause = if page.entries.is_empty() { (pause * 2).min(IDLE.1) } else { IDLE.0 };
                if args.no_tail && as_json {
                    printed.extend(page.entries.iter().map(Entry::from));
                } else {
                    // Pages never repeat each other: only what the stream has said already is left out.
                    for entry in &page.entries {
                        if seen.is_new(entry) || !streamed {
                            print(ctx, entry, as_json);
                        }
                    }
                }
                if !page.next_token.is_empty() {
                    token = page.next_token;
                }
                if args.no_tail {
                    break;
                }
            }
            // Nothing was ever read: an API that cannot be reached is not waited for.
            Err(error) if !error.is_transient() || args.no_tail || !connected => {
                return Err(judge(error, &scope, &session).await);
            }
            Err(error) => {
                failures += 1;
                if failures >= PATIENCE {
                    return Err(judge(error, &scope, &session).await);
                }
                pause = (pause * 2).min(Duration::from_secs(5));
            }
        }
        if ctx.terminal.closed() {
            return Ok(0);
        }
        live = match live {
            Live::Off => {
                tokio::time::sleep(pause).await;
                Live::Off
            }
            Live::Opening(mut opening) => tokio::select! {
                opened = &mut opening => match opened {
                    // One more page closes the gap between the last one and the stream.
                    Some(open) => Live::On(Box::new(open)),
                    None => Live::Off,
                },
                () = tokio::time::sleep(pause) => Live::Opening(opening),
            },
            Live::On(mut open) => {
                while let Some(entry) = open.next(ctx).await {
                    streamed = true;
                    if seen.is_new(&entry) {
                        print(ctx, &entry, as_json);
                    }
                    if ctx.terminal.closed() {
                        break;
                    }
                }
                open.close().await;
                Live::Off
            }
        };
        if ctx.terminal.closed() {
            return Ok(0);
        }
    }
    if args.no_tail && as_json {
        // One value; following prints one document per line as flyctl does.
        ctx.terminal.out(&json::pretty(&printed));
    }
    Ok(0)
}

async fn judge(error: Error, scope: &crate::context::AppScope, session: &crate::context::Session) -> Failure {
    if matches!(error.status(), Some(401 | 403)) && session.machines().app(&scope.name).await.is_ok() {
        return Failure::new(model::diagnosis::Code::Q901, "this token may not read logs")
            .because(format!("the token ({}) reaches the app, but not its log", session.source))
            .next_command("fly auth login", "use a login or an organization token")
            .app(&scope.name);
    }
    super::apps::judge(error, scope, session).await
}

fn print(ctx: &Ctx, entry: &WireEntry, as_json: bool) {
    if as_json {
        ctx.terminal.out(&json::pretty(&Entry::from(entry)));
    } else {
        ctx.terminal.out(&format!("{}\n", line(entry, ctx.terminal.color_out)));
    }
}

/// `2026-01-02T03:04:05Z app[148e…] ams [info]message`
fn line(entry: &WireEntry, color: bool) -> String {
    let paint = |code: &str, text: &str| {
        if color && !text.is_empty() { format!("\x1b[{code}m{text}\x1b[0m") } else { text.to_owned() }
    };
    let time = entry
        .timestamp
        .parse::<jiff::Timestamp>()
        .map_or_else(|_| entry.timestamp.clone(), |t| t.strftime("%Y-%m-%dT%H:%M:%SZ").to_string());
    let provider = clean(entry.provider());
    let source = match (provider.as_str(), entry.instance.as_str()) {
        ("", instance) => instance.to_owned(),
        (provider, "") => provider.to_owned(),
        (provider, instance) => format!("{provider}[{instance}]"),
    };
    let level_color = match entry.level.as_str() {
        "debug" => "36",
        "info" => "34",
        "warn" | "warning" => "33",
        _ => "31",
    };
    let mut fields = String::new();
    for (pointer, name) in [
        ("/error/code", "error.code"),
        ("/http/request/method", "request.method"),
        ("/url/full", "request.url"),
        ("/http/request/id", "request.id"),
        ("/http/response/status_code", "response.status"),
    ] {
        match entry.meta.pointer(pointer) {
            Some(serde_json::Value::String(text)) if !text.is_empty() => {
                fields.push_str(&format!("{name}={:?} ", clean(text)));
            }
            Some(serde_json::Value::Number(n)) if n.as_f64() != Some(0.0) => {
                fields.push_str(&format!("{name}={n} "));
            }
            _ => {}
        }
    }
    format!(
        "{} {source} {} [{}]{fields}{}",
        paint("2", &time),
        paint("32", &clean(&entry.region)),
        paint(level_color, &clean(&entry.level)),
        clean(&entry.message)
    )
}

/// flyctl's keys (outputs.md 2 `LogEntry`).
#[derive(Debug, Serialize)]
struct Entry {
    level: String,
    instance: String,
    message: String,
    region: String,
    timestamp: String,
    meta: serde_json::Value,
}

impl From<&WireEntry> for Entry {
    fn from(entry: &WireEntry) -> Self {
        let text = |pointer: &str| {
            entry.meta.pointer(pointer).and_then(|v| v.as_str()).unwrap_or_default().to_owned()
        };
        let number = |pointer: &str| {
            entry.meta.pointer(pointer).and_then(serde_json::Value::as_i64).unwrap_or_default()
        };
        Self {
            level: entry.level.clone(),
            instance: entry.instance.clone(),
            message: entry.message.clone(),
            region: entry.region.clone(),
            timestamp: entry.timestamp.clone(),
            meta: serde_json::json!({
                "Instance": text("/instance"),
                "Region": text("/region"),
                "Event": {"Provider": text("/event/provider")},
                "HTTP": {
                    "Request": {
                        "ID": text("/http/request/id"),
                        "Method": text("/http/request/method"),
                        "Version": text("/http/request/version"),
                    },
                    "Response": {"status_code": number("/http/response/status_code")},
                },
                "Error": {"Code": number("/error/code"), "Message": text("/error/message")},
                "URL": {"Full": text("/url/full")},
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_names_who_where_and_how_bad() {
        let entry = WireEntry {
            timestamp: "2026-01-02T03:04:05.678Z".into(),
            message: "hi\x1b[31m".into(),
            level: "info".into(),
            instance: "148e".into(),
            region: "ams".into(),
            meta: serde_json::json!({"event": {"provider": "app"}, "error": {"code": 3}}),
        };
        assert_eq!(line(&entry, false), "2026-01-02T03:04:05Z app[148e] ams [info]error.code=3 hi\\x1b[31m");
    }
}
