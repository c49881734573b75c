//! `fly platform status`

use serde::Serialize;
use serde_json::Value;

use crate::api::status_page::{StatusKind, StatusPage};
use crate::commands::{args, browser};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, Said, View};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Which part of the status page
    #[arg(value_enum, default_value_t = Kind::Brief)]
    kind: Kind,
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
enum Kind {
    Brief,
    Summary,
    Incidents,
    Maintenance,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let url = format!("{}/", ctx.endpoints().status_page);
    if ctx.terminal.interactive() && !ctx.wants_json(args.format.json) {
        let line = match browser::open(ctx, &url) {
            Ok(()) => format!("opening {url}"),
            Err(reason) => format!("{reason}; open {url} yourself"),
        };
        ctx.show(false, &Said::new(Value::Null, [line]));
        return Ok(0);
    }
    let kind = match args.kind {
        Kind::Brief => StatusKind::Brief,
        Kind::Summary => StatusKind::Summary,
        Kind::Incidents => StatusKind::Incidents,
        Kind::Maintenance => StatusKind::Maintenance,
    };
    let page = StatusPage::new(ctx.http().clone(), &ctx.endpoints().status_page);
    let value = ctx.progress().waiting("the status page", page.read(kind)).await?;
    ctx.show(args.format.json, &Status { value: sorted(value), url });
    Ok(0)
}

/// The page's object as received, keys sorted (as the reference's generic map prints them).
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Status {
    value: Value,
    #[serde(skip)]
    url: String,
}

impl View for Status {
    fn human(&self, page: &mut Page) {
        if let Some(text) = self.value["status"]["description"].as_str() {
            let indicator = self.value["status"]["indicator"].as_str().unwrap_or("none");
            page.line(&format!("{text} (indicator: {indicator})"));
        }
        for (list, nothing) in [("incidents", "no incidents"), ("scheduled_maintenances", "no maintenance")] {
            let Some(items) = self.value[list].as_array() else { continue };
            if items.is_empty() {
                page.line(nothing);
            }
            for item in items {
                let text = |key: &str| item[key].as_str().unwrap_or("?").to_owned();
                page.line(&format!("{}: {}", text("status"), text("name")));
            }
        }
        page.line(&self.url);
    }
}

/// Objects with their keys in order, all the way down.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<(String, Value)> =
                members.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            members.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(members.into_iter().collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everything_is_kept_and_sorted() {
        let value = serde_json::json!({"status": {"indicator": "none", "description": "Fine", "extra": 1}, "page": {}});
        assert_eq!(
            sorted(value).to_string(),
            r#"{"page":{},"status":{"description":"Fine","extra":1,"indicator":"none"}}"#
        );
    }

    #[test]
    fn people_see_the_verdict_the_incidents_and_the_address() {
        let status = Status {
            value: serde_json::json!({
                "status": {"indicator": "major", "description": "Partial outage"},
                "incidents": [{"name": "Slow \u{1b}[31mAPI", "status": "investigating"}],
                "scheduled_maintenances": []
            }),
            url: "https://status.example/".to_owned(),
        };
        let mut page = Page::new(false, jiff::Timestamp::UNIX_EPOCH);
        status.human(&mut page);
        assert_eq!(
            page.finish().0,
            "Partial outage (indicator: major)\ninvestigating: Slow \\x1b[31mAPI\nno maintenance\nhttps://status.example/\n"
        );
    }
}
