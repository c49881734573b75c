//! `fly registry vulnsummary`: which vulnerabilities are in which apps.

use std::collections::{BTreeMap, BTreeSet};

use futures::stream::StreamExt as _;
use model::diagnosis::Code;
use model::machine::MachineState;
use serde::Serialize;

use super::choice;
use super::filter::{self, Filter};
use crate::api::graphql::orgs::OrganizationDetails;
use crate::api::scanner::Document;
use crate::commands::{apps, args};
use crate::context::{AppScope, Ctx, NameSource, Session};
use crate::diagnostics::Failure;
use crate::output::{Page, View};

/// As many images are asked about at once as flyctl asks.
const AT_ONCE: usize = 5;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    filter: Filter,
    /// Only images of machines that run
    #[arg(short = 'r', long)]
    running: bool,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    org: args::Org,
    #[command(flatten)]
    format: args::Json,
}

/// An image of a machine.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
struct Used {
    app: String,
    machine: String,
    image: String,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let session = ctx.session()?;
    // An app that is named wins over an organisation, and that over the app of the directory (flyctl: `args.go`).
    let org = args.org.org.as_ref().filter(|_| args.app.app.is_none());
    let (org, names) = match org {
        Some(slug) => {
            let details = session.graphql().run(&OrganizationDetails { slug: slug.clone() }).await?;
            (slug.clone(), apps::names_in(&session, &details.organizationdetails.id).await?)
        }
        None => {
            let scope = ctx.app(&args.app)?;
            (choice::org_of(&session, &scope).await?, vec![scope.name])
        }
    };
    let scanner = choice::scanner(&session, &org, ctx).await?;
    let listing = used(&session, names, args.running);
    let images = ctx.progress().waiting("the machines' images", listing).await?;
    let distinct: BTreeSet<&String> = images.iter().map(|used| &used.image).collect();
    let scanning = futures::stream::iter(distinct)
        .map(|image| {
            let scanner = &scanner;
            async move { (image.clone(), scanner.document(image, Document::Vulnerabilities).await) }
        })
        .buffer_unordered(AT_ONCE)
        .collect::<Vec<_>>();
    let mut found = BTreeMap::new();
    let mut skipped = BTreeMap::new();
    for (image, scan) in ctx.progress().waiting("the scanner", scanning).await {
        match scan {
            Ok(scan) => drop(found.insert(image, filter::ids(&args.filter.apply(scan)?))),
            Err(error) => drop(skipped.insert(image, error)),
        }
    }
    // One image that cannot be scanned is a gap; when none can be, there is no summary.
    if found.is_empty()
        && let Some((image, error)) = skipped.pop_first()
    {
        return Err(choice::unscanned(error, &image));
    }
    for (image, error) in &skipped {
        ctx.progress().warn(&format!("{image} was not scanned: {error}"));
    }
    let mut vulnerabilities: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for used in &images {
        for id in found.get(&used.image).into_iter().flatten() {
            vulnerabilities.entry(id.clone()).or_default().insert(used.app.clone());
        }
    }
    let skipped = skipped.into_keys().collect();
    ctx.show(args.format.json, &Summary { images, skipped, vulnerabilities });
    Ok(0)
}

/// The images of the apps' machines, sorted.
async fn used(session: &Session, names: Vec<String>, running: bool) -> Result<Vec<Used>, Failure> {
    let listing = futures::stream::iter(names).map(async |app| {
        match session.machines().list_machines(&app, false).await {
            Ok(machines) => Ok((app, machines)),
            Err(error) => {
                let scope = AppScope { name: app, named_by: NameSource::Flag, file: None };
                Err(apps::judge(error, &scope, session).await)
            }
        }
    });
    let mut all = Vec::new();
    for listed in listing.buffer_unordered(AT_ONCE).collect::<Vec<_>>().await {
        let (app, machines) = listed?;
        let counted = machines
            .iter()
            .filter(|machine| choice::counts(machine) && !machine.image_ref.digest.is_empty())
            .filter(|machine| !running || machine.state == MachineState::Started);
        all.extend(counted.map(|machine| Used {
            app: app.clone(),
            machine: machine.name.clone(),
            image: choice::path(&machine.image_ref),
        }));
    }
    if all.is_empty() {
        return Err(Failure::new(Code::C904, "no machine has an image to look into")
            .next_command("fly machine list", "see the machines there are"));
    }
    all.sort();
    Ok(all)
}

#[derive(Debug, Serialize)]
struct Summary {
    images: Vec<Used>,
    /// Images the scanner did not answer for.
    skipped: Vec<String>,
    /// Apps by vulnerability.
    vulnerabilities: BTreeMap<String, BTreeSet<String>>,
}

impl View for Summary {
    fn human(&self, page: &mut Page) {
        page.line("Images");
        let mut last = "";
        for used in &self.images {
            if used.app != last {
                page.line(&format!("  App: {}", used.app));
                last = &used.app;
            }
            let gap = if self.skipped.contains(&used.image) { " [not scanned]" } else { "" };
            page.line(&format!("    {}\t{}{gap}", used.machine, used.image));
        }
        page.blank();
        let apps: BTreeSet<&String> = self.images.iter().map(|used| &used.app).collect();
        let mut ids: Vec<&String> = self.vulnerabilities.keys().collect();
        ids.sort_by(|a, b| filter::by_number(b, a));
        let rows: Vec<Vec<String>> = ids
            .into_iter()
            .map(|id| {
                let mark = |app: &&String| if self.vulnerabilities[id].contains(*app) { "X" } else { "-" };
                let marks = apps.iter().map(|app| mark(app).to_owned());
                std::iter::once(id.clone()).chain(marks).collect()
            })
            .collect();
        let headers: Vec<&str> = std::iter::once("").chain(apps.iter().map(|app| app.as_str())).collect();
        page.table(Some("Vulnerabilities in Apps"), &headers, &rows);
    }
}
