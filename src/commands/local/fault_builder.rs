//! `fly local fault builder`: make builder machines misbehave (the knobs are the platform's,
//! `crates/platform/src/faults/builder.rs`).

use serde_json::{Map, Value};

use crate::commands::args;

/// Arguments of `fly local fault builder`.
#[derive(Debug, clap::Args)]
pub(crate) struct Builder {
    /// What goes wrong
    #[arg(value_parser = KNOBS)]
    knob: String,
    /// In this RUN step of a build, counted from 1 (oom, dies, cut)
    #[arg(long, value_name = "N")]
    step: Option<u64>,
    /// Delay in milliseconds: until the engine answers (slow), of idleness (idle), after the build began (oom,
    /// dies, cut)
    #[arg(long, value_name = "MS")]
    delay: Option<u64>,
    /// Version of Docker's API that is claimed (wrong-version)
    #[arg(long)]
    value: Option<String>,
    /// Act on the Nth occasion
    #[arg(long)]
    nth: Option<u64>,
    /// Act this often
    #[arg(long)]
    times: Option<u64>,
    /// Only for this builder app
    #[arg(short = 'a', long)]
    app: Option<String>,
    /// Name of the rule
    #[arg(long)]
    id: Option<String>,
    #[command(flatten)]
    pub(super) format: args::Json,
}

const KNOBS: [&str; 12] = [
    "absent",
    "no-capacity",
    "slow",
    "oom",
    "dies",
    "cut",
    "disk-full",
    "wrong-version",
    "unauthorized",
    "not-found",
    "no-registry-dns",
    "idle",
];

impl Builder {
    /// The rule as the admin API takes it.
    pub(super) fn rule(&self) -> Value {
        let text = |value: &Option<String>| value.clone().map(Value::from);
        let members = [
            ("step", self.step.map(Value::from)),
            ("delay_ms", self.delay.map(Value::from)),
            ("value", text(&self.value)),
            ("nth", self.nth.map(Value::from)),
            ("times", self.times.map(Value::from)),
            ("app", text(&self.app)),
            ("id", text(&self.id)),
        ];
        let mut rule = Map::new();
        rule.insert("kind".to_owned(), "builder".into());
        rule.insert("knob".to_owned(), self.knob.clone().into());
        rule.extend(members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))));
        Value::Object(rule)
    }
}
