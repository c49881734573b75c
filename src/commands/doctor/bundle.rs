//! What somebody who helps needs to see, in one archive, without secrets.

use std::io::Write as _;
use std::path::Path;

use flate2::Compression;
use flate2::write::GzEncoder;
use model::diagnosis::{redact, redact_json};

use crate::context::{Ctx, Session};
use crate::diagnostics::Failure;

use super::probe::Report;

/// Files of the config directory larger than this are no configuration.
const MOST: u64 = 1 << 20;
/// Diagnostics of earlier failures that go along.
const FAILURES: usize = 5;

/// Writes the archive, which nobody else may read.
pub(super) fn write(ctx: &Ctx, session: &Session, report: &Report, path: &Path) -> Result<(), Failure> {
    let token = session.tokens.all();
    let mut known: Vec<&str> = token.split(',').filter(|part| !part.is_empty()).collect();
    known.push(&token);
    let mut bytes = Vec::new();
    let fill = |bytes: &mut Vec<u8>| -> std::io::Result<()> {
        let mut archive = tar::Builder::new(GzEncoder::new(bytes, Compression::default()));
        for (name, text) in contents(ctx, session, report, &known) {
            let mut header = tar::Header::new_gnu();
            header.set_size(text.len() as u64);
            header.set_mode(0o600);
            header.set_mtime(u64::try_from(jiff::Timestamp::now().as_second()).unwrap_or_default());
            archive.append_data(&mut header, format!("doctor/{name}"), text.as_bytes())?;
        }
        archive.into_inner()?.finish()?.flush()
    };
    fill(&mut bytes).map_err(|error| Failure::cannot_write(path, &error))?;
    crate::config::user::replace(path, &bytes)
}

fn contents(ctx: &Ctx, session: &Session, report: &Report, known: &[&str]) -> Vec<(String, String)> {
    let json = |mut value: serde_json::Value| {
        redact_json(&mut value, known);
        serde_json::to_string_pretty(&value).unwrap_or_default()
    };
    let probes = serde_json::to_value(&report.probes).unwrap_or_default();
    let endpoints = ctx.endpoints();
    let about = serde_json::json!({
        "version": crate::VERSION,
        "system": std::env::consts::OS,
        "architecture": std::env::consts::ARCH,
        "token": session.tokens.kind(),
        "token_from": session.source.to_string(),
        "api": endpoints.api,
        "machines": endpoints.machines,
        "proxy_variables": ctx.env.proxy_variables(),
        "ci": ctx.env.is_ci(),
    });
    let peers: Vec<serde_json::Value> = ctx
        .peers(session)
        .slots()
        .iter()
        .map(|slot| {
            serde_json::json!({
                "organization": slot.record.org_slug, "network": slot.record.network, "slot": slot.number,
                "in_use": slot.in_use, "name": slot.record.name, "region": slot.record.region,
                "gateway": slot.record.gateway, "peerip": slot.record.peer_ip.to_string(),
                "transport": slot.record.transport, "last_used_at": slot.record.last_used_at,
            })
        })
        .collect();
    let mut all = vec![
        ("probes.json".to_owned(), json(probes)),
        ("about.json".to_owned(), json(about)),
        ("peers.json".to_owned(), json(peers.into())),
    ];
    let dir = ctx.path(ctx.env.config_dir());
    if let Some(text) = small(&dir.join("config.yml")) {
        all.push(("config.yml".to_owned(), keys_only(&text)));
    }
    let failures = std::fs::read_dir(dir.join("diagnostics")).into_iter().flatten().flatten();
    let mut failures: Vec<_> = failures.map(|entry| entry.path()).collect();
    failures.sort();
    for path in failures.iter().rev().take(FAILURES) {
        if let (Some(text), Some(name)) = (small(path), path.file_name()) {
            all.push((format!("failures/{}", name.to_string_lossy()), redact(&text, known)));
        }
    }
    if let Some(text) = small(&crate::wireguard::agent::log_path(&dir)) {
        all.push(("agent.log".to_owned(), redact(&text, known)));
    }
    all
}

fn small(path: &Path) -> Option<String> {
    let fits = std::fs::metadata(path).is_ok_and(|meta| meta.is_file() && meta.len() <= MOST);
    fits.then(|| std::fs::read_to_string(path).ok()).flatten()
}

/// The names of the settings; values only where they are yes or no. Everything else may be a secret.
fn keys_only(text: &str) -> String {
    let mut out = String::new();
    for line in text.lines() {
        let top_level = !line.starts_with([' ', '\t', '-', '#']);
        let Some((key, value)) = line.split_once(':').filter(|_| top_level) else { continue };
        let value = value.trim();
        let shown = if matches!(value, "true" | "false" | "" | "{}" | "[]") { value } else { "[redacted]" };
        out.push_str(&format!("{key}: {shown}\n"));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::keys_only;

    #[test]
    fn only_names_and_switches_of_the_settings_are_kept() {
        let text = "# me\naccess_token: fm2_secret\nwire_guard_state:\n    personal:\n        localprivate: KEY=\nsend_metrics: false\n";
        let kept = keys_only(text);
        assert_eq!(kept, "access_token: [redacted]\nwire_guard_state: \nsend_metrics: false\n");
    }
}
