//! `fly local fault …`: make the local platform fail on purpose (diagnostics A11). The kinds and their
//! members are the platform's (`crates/platform/src/faults/rule.rs`).

use std::path::PathBuf;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::local::{self, Admin};
use crate::output::{Page, Said, View};

use super::fault_builder::Builder;

#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Add a rule
    Add(Box<Add>),
    /// Make the gateway of the private network misbehave
    Gateway(Box<Gateway>),
    /// Make builder machines misbehave
    Builder(Box<Builder>),
    /// Add the rules of a JSON or TOML file
    Load(Load),
    /// List the rules in force
    #[command(visible_alias = "ls")]
    List(List),
    /// Withdraw one rule, or all
    Clear(Clear),
}

/// Arguments of `fly local fault add`.
#[derive(Debug, clap::Args)]
pub(crate) struct Add {
    /// Kind: http, latency, rate-limit, host, capacity, incident, host-issue, pause-deploys, registry,
    /// lease, secrets-store, secrets-lag, token, exit, never-start, stuck, check, pull, propagation, discovery-lag, gateway, builder
    kind: String,
    /// Members of the kind, such as `code=42` or `status=unreachable`
    #[arg(value_name = "NAME=VALUE")]
    members: Vec<String>,
    /// Name of the rule
    #[arg(long)]
    id: Option<String>,
    /// Route of an http rule: `POST /v1/apps/{app}/machines`
    #[arg(long)]
    route: Option<String>,
    /// Status to answer with
    #[arg(long)]
    status: Option<String>,
    /// Body to answer with, or the path of a file that holds it
    #[arg(long, value_name = "FILE|TEXT")]
    body: Option<String>,
    /// Act on the Nth matching occasion
    #[arg(long)]
    nth: Option<u64>,
    /// Act this often
    #[arg(long)]
    times: Option<u64>,
    /// Act with this probability
    #[arg(long)]
    probability: Option<f64>,
    /// Delay, such as 2s or 300ms; a plain number is milliseconds
    #[arg(long, value_name = "DURATION", value_parser = milliseconds)]
    delay: Option<u64>,
    /// Act before or after the effect
    #[arg(long, value_parser = ["before", "after"])]
    when: Option<String>,
    /// Only for this app
    #[arg(short = 'a', long)]
    app: Option<String>,
    /// Only for this machine
    #[arg(long)]
    machine: Option<String>,
    /// Only in this region
    #[arg(short = 'r', long)]
    region: Option<String>,
    /// Only on this host
    #[arg(long)]
    host: Option<String>,
    #[command(flatten)]
    format: args::Json,
}

/// Arguments of `fly local fault gateway`.
#[derive(Debug, clap::Args)]
pub(crate) struct Gateway {
    /// What goes wrong
    #[arg(value_parser = KNOBS)]
    knob: String,
    /// Only over this transport
    #[arg(long, value_parser = ["udp", "websocket"])]
    path: Option<String>,
    /// Only for the peer of this name or public key (evict)
    #[arg(long)]
    peer: Option<String>,
    /// Delay in milliseconds (latency, reverse-roles, websocket-close, clock-skew; evict: idle time)
    #[arg(long, value_name = "MS")]
    delay: Option<u64>,
    /// Up to so much more, in milliseconds (latency)
    #[arg(long, value_name = "MS")]
    jitter: Option<u64>,
    /// Largest datagram that passes (mtu-hole)
    #[arg(long)]
    bytes: Option<u64>,
    /// HTTP status or close code (websocket-status, websocket-close)
    #[arg(long)]
    status: Option<u16>,
    /// Address (dns-lie), name (dns-cname), issuer (tls-intercept) or `ahead` (clock-skew)
    #[arg(long)]
    value: Option<String>,
    /// Act on the Nth occasion
    #[arg(long)]
    nth: Option<u64>,
    /// Act this often
    #[arg(long)]
    times: Option<u64>,
    /// Act with this probability (loss, corrupt)
    #[arg(long)]
    probability: Option<f64>,
    /// Only at the gateway of this region
    #[arg(short = 'r', long)]
    region: Option<String>,
    /// Name of the rule
    #[arg(long)]
    id: Option<String>,
    #[command(flatten)]
    format: args::Json,
}

/// The platform's (`crates/platform/src/faults/gateway.rs`).
const KNOBS: [&str; 24] = [
    "drop-initiation",
    "reverse-roles",
    "evict",
    "cookies",
    "black-hole",
    "corrupt",
    "mtu-hole",
    "latency",
    "loss",
    "websocket-close",
    "websocket-status",
    "websocket-silent",
    "tls-intercept",
    "dns-silent",
    "dns-servfail",
    "dns-lie",
    "dns-cname",
    "nats-off",
    "stopped-unreachable",
    "clock-skew",
    "strict-source",
    "restart",
    "restart-new-key",
    "stale-timestamps",
];

#[derive(Debug, clap::Args)]
pub(crate) struct Load {
    /// The fault file
    file: PathBuf,
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct List {
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, clap::Args)]
pub(crate) struct Clear {
    /// Name of the rule; all when absent
    id: Option<String>,
    #[command(flatten)]
    format: args::Json,
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        let (_, platform) = local::require(ctx).await?;
        let admin = Admin::new(ctx.http(), &platform);
        match self {
            Self::Add(args) => {
                let added = admin.add_faults(&args.rule(ctx)?).await?;
                ctx.show(args.format.json, &added_view(added));
            }
            Self::Gateway(args) => {
                let added = admin.add_faults(&args.rule()).await?;
                ctx.show(args.format.json, &added_view(added));
            }
            Self::Builder(args) => {
                let added = admin.add_faults(&args.rule()).await?;
                ctx.show(args.format.json, &added_view(added));
            }
            Self::Load(args) => {
                let path = ctx.path(&args.file);
                let text = std::fs::read_to_string(&path).map_err(|e| Failure::unreadable(&path, &e))?;
                let added = admin.load_faults(&text).await?;
                ctx.show(args.format.json, &added_view(added));
            }
            Self::List(args) => {
                let faults = admin.faults().await?;
                let rules = faults["faults"].as_array().cloned().unwrap_or_default();
                ctx.show(args.format.json, &Rules(rules));
            }
            Self::Clear(args) => {
                let answer = admin.clear_faults(args.id.as_deref()).await?;
                let line = format!("{} rules withdrawn", answer["removed"]);
                ctx.show(args.format.json, &Said::new(answer, [line]));
            }
        }
        Ok(0)
    }
}

fn added_view(added: Value) -> Said {
    let ids: Vec<String> = added["ids"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|id| id.as_str().map(str::to_owned))
        .collect();
    let line = format!("added {}", ids.join(", "));
    Said::new(added, [line])
}

impl Add {
    /// The rule as the admin API takes it.
    fn rule(&self, ctx: &Ctx) -> Result<Value, Failure> {
        let mut rule = Map::new();
        rule.insert("kind".to_owned(), self.kind.clone().into());
        for member in &self.members {
            let (name, value) = member
                .split_once('=')
                .ok_or_else(|| Failure::usage(format!("`{member}` is not NAME=VALUE")))?;
            rule.insert(name.to_owned(), literal(value));
        }
        let texts = [
            ("id", &self.id),
            ("route", &self.route),
            ("when", &self.when),
            ("app", &self.app),
            ("machine", &self.machine),
            ("region", &self.region),
            ("host", &self.host),
        ];
        for (name, value) in texts {
            if let Some(value) = value {
                rule.insert(name.to_owned(), value.clone().into());
            }
        }
        if let Some(status) = &self.status {
            rule.insert("status".to_owned(), literal(status));
        }
        if let Some(body) = &self.body {
            let path = ctx.path(body);
            let text = if path.is_file() {
                std::fs::read_to_string(&path).map_err(|e| Failure::unreadable(&path, &e))?
            } else {
                body.clone()
            };
            rule.insert("body".to_owned(), serde_json::from_str(&text).unwrap_or(text.into()));
        }
        let numbers = [("nth", self.nth), ("times", self.times), ("delay_ms", self.delay)];
        for (name, value) in numbers {
            if let Some(value) = value {
                rule.insert(name.to_owned(), value.into());
            }
        }
        if let Some(probability) = self.probability {
            rule.insert("probability".to_owned(), probability.into());
        }
        Ok(Value::Object(rule))
    }
}

impl Gateway {
    /// The rule as the admin API takes it.
    fn rule(&self) -> Value {
        let text = |value: &Option<String>| value.clone().map(Value::from);
        let members = [
            ("path", text(&self.path)),
            ("peer", text(&self.peer)),
            ("delay_ms", self.delay.map(Value::from)),
            ("jitter_ms", self.jitter.map(Value::from)),
            ("bytes", self.bytes.map(Value::from)),
            ("status", self.status.map(Value::from)),
            ("value", text(&self.value)),
            ("nth", self.nth.map(Value::from)),
            ("times", self.times.map(Value::from)),
            ("probability", self.probability.map(Value::from)),
            ("region", text(&self.region)),
            ("id", text(&self.id)),
        ];
        let mut rule = Map::new();
        rule.insert("kind".to_owned(), "gateway".into());
        rule.insert("knob".to_owned(), self.knob.clone().into());
        rule.extend(members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
        Value::Object(rule)
    }
}

/// A duration in milliseconds.
fn milliseconds(text: &str) -> Result<u64, String> {
    if let Ok(plain) = text.parse::<u64>() {
        return Ok(plain);
    }
    if text.starts_with('-') {
        return Err("a delay is not negative".to_owned());
    }
    let parsed = text.parse::<model::machine::Duration>();
    let duration = parsed.map_err(|_| "not a duration such as 2s, 300ms or 1500".to_owned())?;
    u64::try_from(duration.to_std().as_millis()).map_err(|_| "too long".to_owned())
}

/// A number, boolean or JSON document where the text is one, else the text itself.
fn literal(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| text.into())
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Rules(Vec<Value>);

impl View for Rules {
    fn human(&self, page: &mut Page) {
        for rule in &self.0 {
            page.line(&rule.to_string());
        }
        if self.0.is_empty() {
            page.line("no fault is in force");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::milliseconds;

    #[test]
    fn delays_are_durations_and_plain_numbers_milliseconds() {
        let of = |text| milliseconds(text).ok();
        assert_eq!(
            (of("2s"), of("300ms"), of("1m30s"), of("1500")),
            (Some(2000), Some(300), Some(90_000), Some(1500))
        );
        assert_eq!((of("soon"), of("-1s"), of("")), (None, None, None));
    }
}
