//! `fly ssh log`

use serde::Serialize;

use crate::api::graphql::certificates::{LoggedCertificate, LoggedCertificates};
use crate::commands::{args, orgs};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::diagnostics::from_api::Asked;
use crate::output::{Page, View};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Slug of the organization
    #[arg(value_name = "ORG", conflicts_with = "org")]
    slug: Option<String>,
    #[command(flatten)]
    org: args::Org,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let session = ctx.session()?;
    let named = args.slug.as_deref().or(args.org.org.as_deref());
    let slug = orgs::which(ctx, &session, named, args.format.json).await?;
    let graphql = session.graphql();
    let asked = LoggedCertificates { slug: slug.clone() };
    let data = match ctx.progress().waiting("the log of certificates", graphql.run(&asked)).await {
        Ok(data) => data,
        // Names the organisations that are there.
        Err(error) if error.is_not_found() => {
            orgs::details(&slug, &session).await?;
            return Err(error.into());
        }
        Err(error) => {
            return Err(Failure::of_api(&error, &Asked { org: Some(slug), ..Asked::default() }));
        }
    };
    let log = data.organization.logged_certificates.and_then(|log| log.nodes).unwrap_or_default();
    ctx.show(args.format.json, &Log(log));
    Ok(0)
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Log(Vec<LoggedCertificate>);

impl View for Log {
    fn human(&self, page: &mut Page) {
        let rows: Vec<Vec<String>> = self
            .0
            .iter()
            .map(|logged| {
                let root = if logged.root { "yes" } else { "no" };
                vec![root.to_owned(), logged.cert.trim().to_owned()]
            })
            .collect();
        page.simple_table(&["Root", "Certificate"], &rows);
        if rows.is_empty() {
            page.remark("no certificate was logged yet");
        }
    }
}
