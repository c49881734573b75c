//! `fly orgs list`

use std::collections::BTreeMap;

use model::machine::document::Organization;
use serde::Serialize;

use crate::api::graphql::orgs::Organizations;
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
    let graphql = session.graphql();
    let data = ctx.progress().waiting("the organizations", graphql.run(&Organizations {})).await?;
    ctx.show(args.format.json, &Orgs::of(data.organizations.nodes.unwrap_or_default()));
    Ok(0)
}

/// Slug → name, as flyctl prints it.
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Orgs {
    names: BTreeMap<String, String>,
    #[serde(skip)]
    list: Vec<Organization>,
}

impl Orgs {
    fn of(mut list: Vec<Organization>) -> Self {
        list.sort_by(|a, b| a.slug.cmp(&b.slug));
        Self { names: list.iter().map(|org| (org.slug.clone(), org.name.clone())).collect(), list }
    }
}

impl View for Orgs {
    fn human(&self, page: &mut Page) {
        if self.list.is_empty() {
            page.remark("this token reaches no organization");
            return;
        }
        let row = |name: &str, slug: &str, kind: &str| format!("{name:<20} {slug:<20} {kind:<10}");
        page.line(&row("Name", "Slug", "Type"));
        page.line(&row("----", "----", "----"));
        for org in &self.list {
            page.line(&row(&org.name, &org.slug, &org.kind));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn json_is_a_map_and_text_has_columns() {
        let org = |slug: &str, name: &str| Organization {
            slug: slug.into(),
            name: name.into(),
            kind: "SHARED".into(),
            ..Organization::default()
        };
        let orgs = Orgs::of(vec![org("zed", "Zed"), org("acme", "Acme\u{1b}[31m")]);
        assert_eq!(serde_json::to_string(&orgs).unwrap(), r#"{"acme":"Acme\u001b[31m","zed":"Zed"}"#);
        let mut page = Page::new(false, jiff::Timestamp::UNIX_EPOCH);
        orgs.human(&mut page);
        let (out, _) = page.finish();
        assert!(out.starts_with("Name                 Slug                 Type"), "{out}");
        assert!(
            out.contains("\nzed") || out.contains("\nZed                  zed                  SHARED"),
            "{out}"
        );
        assert!(!out.contains('\u{1b}'));
    }
}
