//! `fly image show`: what the app's machines run, and whether there is something newer.

use std::collections::BTreeMap;

use model::machine::{ImageRef, Machine};
use serde::Serialize;

use super::latest::{self, Latest};
use crate::commands::machine::select::{self, Targets};
use crate::commands::{apps, args};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Only this machine, by id
    #[arg(value_name = "ID")]
    id: Option<String>,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    if args.id.is_some() {
        let (_, machine): (Targets, Machine) =
            select::single(ctx, &args.app, args.id.as_ref(), args.format.json).await?;
        ctx.show(args.format.json, &One(Row::of(&machine)));
        return Ok(0);
    }
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let api = session.machines();
    let listing = api.list_machines(&scope.name, false);
    let machines = match ctx.progress().waiting("the list of machines", listing).await {
        Ok(machines) => machines,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    // The table is the answer; what is newer is a remark, and not worth failing for.
    match latest::of(&machines, &session.graphql()).await {
        Ok(latest) => tell(&machines, &latest, &scope.name, ctx),
        Err(error) => ctx.progress().warn(&format!("newer images could not be looked for: {error}")),
    }
    let rows = machines.iter().map(Row::of).collect();
    ctx.show(args.format.json, &All { rows, app: scope.name });
    Ok(0)
}

fn tell(machines: &[Machine], latest: &Latest, app: &str, ctx: &Ctx) {
    let lines: Vec<String> = machines
        .iter()
        .filter_map(|machine| {
            let newer = latest.newer_than(&machine.image_ref)?;
            let (now, tag) = (machine.image_ref.with_version(), &newer.tag);
            Some(format!("  machine {} {now} -> {}:{tag} ({})", machine.id, newer.repository, newer.version))
        })
        .collect();
    if lines.is_empty() {
        return;
    }
    let progress = ctx.progress();
    progress.say("newer images are there:");
    lines.iter().for_each(|line| progress.say(line));
    progress.say(&format!("`fly image update -a {app}` moves the machines to them"));
}

/// The keys are flyctl's (outputs.md 3.9).
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Row {
    #[serde(rename = "MachineID")]
    machine_id: String,
    registry: String,
    repository: String,
    tag: String,
    version: String,
    digest: String,
    /// A JSON object in a string; empty without labels.
    labels: String,
    #[serde(skip)]
    pairs: BTreeMap<String, String>,
}

impl Row {
    fn of(machine: &Machine) -> Self {
        let image: &ImageRef = &machine.image_ref;
        let pairs: BTreeMap<String, String> =
            image.labels.iter().map(|(key, value)| (key.clone(), value.clone())).collect();
        let labels = if pairs.is_empty() { None } else { serde_json::to_string(&pairs).ok() };
        Self {
            machine_id: machine.id.clone(),
            registry: image.registry.clone(),
            repository: image.repository.clone(),
            tag: image.tag.clone(),
            version: Some(image.version()).filter(|v| !v.is_empty()).unwrap_or("N/A").to_owned(),
            digest: image.digest.clone(),
            labels: labels.unwrap_or_default(),
            pairs,
        }
    }

    fn shown_labels(&self) -> String {
        let pairs: Vec<String> = self.pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
        pairs.join(", ")
    }
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct One(Row);

impl View for One {
    fn human(&self, page: &mut Page) {
        let row = &self.0;
        page.vertical(
            Some("Image Details"),
            &[
                ("Registry", row.registry.clone()),
                ("Repository", row.repository.clone()),
                ("Tag", row.tag.clone()),
                ("Version", row.version.clone()),
                ("Digest", row.digest.clone()),
                ("Labels", row.shown_labels()),
            ],
        );
    }
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct All {
    rows: Vec<Row>,
    #[serde(skip)]
    app: String,
}

impl View for All {
    fn human(&self, page: &mut Page) {
        if self.rows.is_empty() {
            page.remark(&format!("app {} has no machines", self.app));
            return;
        }
        let rows: Vec<Vec<String>> = self
            .rows
            .iter()
            .map(|row| {
                vec![
                    row.machine_id.clone(),
                    row.registry.clone(),
                    row.repository.clone(),
                    row.tag.clone(),
                    row.version.clone(),
                    row.digest.clone(),
                    row.shown_labels(),
                ]
            })
            .collect();
        let headers = ["Machine ID", "Registry", "Repository", "Tag", "Version", "Digest", "Labels"];
        page.table(Some("Image Details"), &headers, &rows);
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn labels_are_an_object_in_a_string() {
        let machine = |labels: serde_json::Value| -> Row {
            let machine =
                serde_json::json!({"id": "1", "image_ref": {"repository": "web", "labels": labels}});
            Row::of(&serde_json::from_value(machine).unwrap())
        };
        let row = machine(serde_json::json!({"fly.version": "v1", "b": "<x>"}));
        assert_eq!((row.labels.as_str(), row.version.as_str()), (r#"{"b":"<x>","fly.version":"v1"}"#, "v1"));
        assert_eq!(row.shown_labels(), "b=<x>, fly.version=v1");
        let bare = serde_json::to_value(machine(serde_json::json!({}))).unwrap();
        assert_eq!((&bare["Labels"], &bare["Version"]), (&"".into(), &"N/A".into()));
    }
}
