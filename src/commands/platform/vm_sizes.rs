//! `fly platform vm-sizes`

use std::collections::BTreeMap;

use model::machine::{Guest, preset_names};
use serde::Serialize;

use crate::commands::args;
use crate::context::Ctx;
use crate::output::{Page, View};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    format: args::Json,
}

pub(super) fn run(args: &Args, ctx: &Ctx) -> u8 {
    ctx.show(args.format.json, &Sizes::all());
    0
}

/// Preset → guest; sizes with a GPU are no longer offered and left out.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Sizes(BTreeMap<String, Guest>);

impl Sizes {
    fn all() -> Self {
        let presets = preset_names().into_iter().filter_map(|name| {
            let guest = Guest::preset(&name).ok()?;
            guest.gpu_kind.is_empty().then_some((name, guest))
        });
        Self(presets.collect())
    }

    /// The rows of one family, smallest first.
    fn rows(&self, kind: &str) -> Vec<Vec<String>> {
        let mut sizes: Vec<(&String, &Guest)> =
            self.0.iter().filter(|(_, guest)| guest.cpu_kind == kind).collect();
        sizes.sort_by_key(|(_, guest)| (guest.cpus, guest.memory_mb));
        sizes
            .into_iter()
            .map(|(name, guest)| {
                vec![name.clone(), guest.cpus.to_string(), format!("{} MB", guest.memory_mb)]
            })
            .collect()
    }
}

impl View for Sizes {
    fn human(&self, page: &mut Page) {
        let headers = ["Name", "CPU Cores", "Memory"];
        page.table(Some("Machines platform"), &headers, &self.rows("shared"));
        page.table(None, &headers, &self.rows("performance"));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn presets_are_sorted_by_name_in_json_and_by_size_for_people() {
        let sizes = Sizes::all();
        let names: Vec<&String> = sizes.0.keys().collect();
        assert_eq!(names[0], "performance-10x");
        assert!(names.iter().all(|n| n.starts_with("performance-") || n.starts_with("shared-cpu-")));
        assert_eq!(sizes.rows("shared")[0], ["shared-cpu-1x", "1", "256 MB"]);
        assert_eq!(
            serde_json::to_value(&sizes).unwrap()["shared-cpu-2x"],
            serde_json::json!({"cpu_kind": "shared", "cpus": 2, "memory_mb": 512})
        );
    }
}
