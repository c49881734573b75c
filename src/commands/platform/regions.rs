//! `fly platform regions`

use std::collections::BTreeMap;

use model::machine::Region;
use serde::Serialize;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let session = ctx.session()?;
    let machines = session.machines();
    let regions = ctx.progress().waiting("the regions", machines.regions()).await?.regions;
    ctx.show(args.format.json, &Regions::of(regions));
    Ok(0)
}

/// Regions in use, by name.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Regions(Vec<Region>);

impl Regions {
    fn of(mut list: Vec<Region>) -> Self {
        list.retain(|region| !region.deprecated);
        list.sort_by(|a, b| a.name.cmp(&b.name));
        Self(list)
    }
}

impl View for Regions {
    fn human(&self, page: &mut Page) {
        let mut groups: BTreeMap<&str, Vec<&Region>> = BTreeMap::new();
        for region in &self.0 {
            groups.entry(&region.geo_region).or_default().push(region);
        }
        let mut rows: Vec<Vec<String>> = Vec::new();
        for (group, regions) in groups {
            rows.push(Vec::new());
            rows.push(vec![title(group)]);
            rows.extend(regions.into_iter().map(|region| {
                let mpg = if region.mpg_available { "✓" } else { "" };
                vec![region.name.clone(), region.code.clone(), mpg.to_owned()]
            }));
        }
        page.table(None, &["Name", "Code", "MPG"], &rows);
    }
}

/// `asia_pacific` → `Asia Pacific`.
fn title(key: &str) -> String {
    let words = key.split('_').filter(|w| !w.is_empty()).map(|word| {
        let mut chars = word.chars();
        chars.next().map_or_else(String::new, |c| c.to_uppercase().chain(chars).collect())
    });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn deprecated_regions_go_and_groups_are_sorted() {
        let region = |code: &str, name: &str, geo: &str, deprecated: bool| Region {
            code: code.into(),
            name: name.into(),
            geo_region: geo.into(),
            deprecated,
            ..Region::default()
        };
        let regions = Regions::of(vec![
            region("ord", "Chicago", "north_america", false),
            region("ams", "Amsterdam", "europe", false),
            region("old", "Atlantis", "europe", true),
        ]);
        let mut page = Page::new(false, jiff::Timestamp::UNIX_EPOCH);
        regions.human(&mut page);
        let (out, _) = page.finish();
        let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
        assert_eq!(
            lines,
            [
                " NAME          │ CODE │ MPG",
                "               │      │",
                " Europe        │      │",
                " Amsterdam     │ ams  │",
                "               │      │",
                " North America │      │",
                " Chicago       │ ord  │",
                ""
            ]
        );
    }
}
