//! `fly local status`: whether the platform runs, and where.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::local::{self, Admin, Discovery, Home};
use crate::output::{Page, View};

/// Arguments of `fly local status`.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    format: args::Json,
}

/// Fails with N913 when none runs, so that scripts can ask.
pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let (home, platform) = local::require(ctx).await?;
    let details = Admin::new(ctx.http(), &platform).status().await?;
    ctx.show(args.format.json, &Status::running(&home, &platform, Some(details)));
    Ok(0)
}

/// Where the platform is. Holds no token.
#[derive(Debug, Serialize)]
pub(crate) struct Status {
    running: bool,
    pid: u32,
    version: String,
    runtime: String,
    data_dir: String,
    api_url: String,
    registry_host: String,
    apps_http: String,
    apps_https: String,
    /// Address of each region's WireGuard gateway (UDP 51820).
    gateways: BTreeMap<String, String>,
    /// Port of WebSockets on these addresses.
    gateway_websocket_port: u16,
    /// Gateway of token mode.
    gateway_token_url: String,
    started_at: String,
    /// What to know about how machines run here: which memory limit is in force, say.
    #[serde(skip_serializing_if = "Option::is_none")]
    notes: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    details: Option<Value>,
}

impl Status {
    pub(super) fn running(home: &Home, platform: &Discovery, details: Option<Value>) -> Self {
        Self {
            running: true,
            pid: platform.pid,
            version: platform.version.clone(),
            runtime: platform.runtime.clone(),
            data_dir: home.data_dir.display().to_string(),
            api_url: platform.api_url.clone(),
            registry_host: platform.registry_host.clone(),
            apps_http: format!("http://APP.localhost:{}", platform.ports.edge_http),
            apps_https: format!("https://APP.localhost:{}", platform.ports.edge_https),
            gateways: platform.gateway.addresses.iter().cloned().collect(),
            gateway_websocket_port: platform.gateway.websocket,
            gateway_token_url: format!("ws://127.0.0.1:{}", platform.gateway.token),
            started_at: platform.started_at.clone(),
            notes: details.as_ref().map(notes),
            details,
        }
    }
}

impl Status {
    /// `ams 127.9.9.1 and 11 more; UDP 51820, WebSocket 443, token mode ws://127.0.0.1:4711`
    fn gateway_line(&self) -> String {
        let Some((region, address)) = self.gateways.iter().next() else { return "none".to_owned() };
        let more = match self.gateways.len() {
            1 => String::new(),
            n => format!(" and {} more", n - 1),
        };
        format!(
            "{region} {address}{more}; UDP 51820, WebSocket {}, token mode {}",
            self.gateway_websocket_port, self.gateway_token_url
        )
    }
}

/// The runtime's sentences in the admin API's answer.
fn notes(details: &Value) -> Vec<String> {
    let all = details["notes"].as_array().into_iter().flatten();
    all.filter_map(|note| note.as_str().map(str::to_owned)).collect()
}

impl View for Status {
    fn human(&self, page: &mut Page) {
        let count = |name: &str| {
            self.details.as_ref().and_then(|d| d["counts"][name].as_u64()).map(|n| n.to_string())
        };
        let mut rows = vec![
            ("Runtime", self.runtime.clone()),
            ("APIs", self.api_url.clone()),
            ("Registry", self.registry_host.clone()),
            ("Apps (HTTP)", self.apps_http.clone()),
            ("Apps (HTTPS)", self.apps_https.clone()),
            ("WireGuard", self.gateway_line()),
            ("Data", self.data_dir.clone()),
            ("Process", self.pid.to_string()),
            ("Started", self.started_at.clone()),
        ];
        if let (Some(apps), Some(machines), Some(started)) =
            (count("apps"), count("machines"), count("machines_started"))
        {
            rows.push(("Holds", format!("{apps} apps, {machines} machines ({started} started)")));
        }
        page.vertical(Some("Local platform"), &rows);
        for note in self.notes.iter().flatten() {
            page.line(&format!("Note: {note}"));
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn notes_are_the_runtimes_sentences() {
        let details = json!({"notes": ["memory limits: none", 7], "counts": {}});
        assert_eq!(notes(&details), ["memory limits: none"]);
        assert!(notes(&json!({})).is_empty());
    }
}
