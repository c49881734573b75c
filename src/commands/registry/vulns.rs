//! `fly registry vulns`

use serde::Serialize;
use serde_json::Value;

use super::choice::{self, Choice};
use super::filter::Filter;
use crate::api::scanner::Document;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    filter: Filter,
    #[command(flatten)]
    choice: Choice,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let chosen = args.choice.resolve(ctx).await?;
    let org = choice::org_of(&chosen.session, &chosen.scope).await?;
    let scanner = choice::scanner(&chosen.session, &org, ctx).await?;
    let asking = scanner.document(&chosen.image, Document::Vulnerabilities);
    let scan = ctx.progress().waiting("the scanner", asking).await;
    let scan = scan.map_err(|error| choice::unscanned(error, &chosen.image))?;
    ctx.show(args.choice.format.json, &Scan(args.filter.apply(scan)?));
    Ok(0)
}

/// The scanner's document.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Scan(Value);

impl View for Scan {
    fn human(&self, page: &mut Page) {
        let text = |value: &'_ Value, key: &str| value[key].as_str().unwrap_or_default().to_owned();
        page.line(&format!("Report created at: {}", text(&self.0, "CreatedAt")));
        let results = self.0["Results"].as_array().into_iter().flatten();
        for result in results {
            page.line(&format!("Target {}: {}", text(result, "Type"), text(result, "Target")));
            for found in result["Vulnerabilities"].as_array().into_iter().flatten() {
                let of = |key: &str| text(found, key);
                let (severity, id) = (of("Severity"), of("VulnerabilityID"));
                page.line(&format!("  {severity} {id}: {} {}", of("PkgName"), of("InstalledVersion")));
            }
        }
    }
}
