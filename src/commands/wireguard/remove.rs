//! `fly wireguard remove`

use crate::api::graphql::wireguard::{PeerName, RemoveWireGuardPeer};
use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;
use model::diagnosis::Code;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Slug of the organization
    org: Option<String>,
    /// Name of the peer
    name: Option<String>,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let session = ctx.session()?;
    let org = super::org(args.org.as_deref(), ctx, &session, args.format.json).await?;
    let name = match &args.name {
        Some(name) => name.clone(),
        None => {
            let names: Vec<String> =
                super::list::peers(&org, &session).await?.into_iter().map(|peer| peer.name).collect();
            if names.is_empty() {
                return Err(Failure::usage(format!("organization {} has no peers", org.slug)));
            }
            let prompt = ctx.prompt(false, ctx.wants_json(args.format.json));
            let index = prompt.select("Which peer?", &names, "NAME as the second argument")?;
            names[index].clone()
        }
    };
    let input = PeerName { organization_id: org.id.clone(), name: name.clone() };
    let graphql = session.graphql();
    let operation = RemoveWireGuardPeer { input };
    match ctx.progress().waiting("the removal", graphql.run(&operation)).await {
        Ok(_) => {}
        Err(error) if error.is_not_found() => {
            return Err(Failure::new(Code::C904, format!("peer {name} does not exist in {}", org.slug))
                .next_command(format!("fly wireguard list {}", org.slug), "see the organization's peers"));
        }
        Err(error) => return Err(error.into()),
    }
    ctx.peers(&session).forget(&org.id, &name);
    let value = serde_json::json!({"organization": org.slug, "removed": name});
    ctx.show(args.format.json, &Said::new(value, [format!("removed peer {name} of {}", org.slug)]));
    Ok(0)
}
