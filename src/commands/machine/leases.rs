//! `fly machine leases view`, `fly machine leases clear`

use std::collections::BTreeMap;

use model::machine::{Lease, Machine};
use serde::Serialize;

use crate::api::Error;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, Said, View};

use super::select::{Many, Targets};

/// See and clear the locks on machines
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Show the locks machines are under
    View(ViewArgs),
    /// Take locks away, whoever holds them
    Clear(ClearArgs),
}

#[derive(Debug, clap::Args)]
pub(crate) struct ViewArgs {
    #[command(flatten)]
    targets: Many,
}

#[derive(Debug, clap::Args)]
pub(crate) struct ClearArgs {
    #[command(flatten)]
    targets: Many,
}

impl Command {
    pub(super) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::View(args) => view(&args, ctx).await,
            Self::Clear(args) => clear(&args, ctx).await,
        }
    }
}

/// The leases of the machines that have one.
async fn held(targets: &Targets) -> Result<BTreeMap<String, Lease>, Failure> {
    let calls = targets.machines.iter().map(|machine: &Machine| async move {
        let lease = targets.api.lease(targets.app(), &machine.id).await;
        lease.map(|lease| (machine.id.clone(), lease)).map_err(|error| (error, machine.id.clone()))
    });
    match futures::future::try_join_all(calls).await {
        Ok(leases) => Ok(leases.into_iter().filter_map(|(id, lease)| Some((id, lease?))).collect()),
        Err((error, id)) => Err(targets.judge(error, &id).await),
    }
}

async fn view(args: &ViewArgs, ctx: &Ctx) -> Result<u8, Failure> {
    let targets = args.targets.resolve(ctx).await?;
    let leases = held(&targets).await?;
    ctx.show(args.targets.format.json, &Held(leases));
    Ok(0)
}

async fn clear(args: &ClearArgs, ctx: &Ctx) -> Result<u8, Failure> {
    let targets = args.targets.resolve(ctx).await?;
    let leases = held(&targets).await?;
    let mut cleared = Vec::new();
    for (id, lease) in &leases {
        let Some(data) = &lease.data else { continue };
        let released: Result<(), Error> =
            targets.api.release_lease(targets.app(), id, data.nonce.expose()).await;
        if let Err(error) = released {
            return Err(targets.judge(error, id).await);
        }
        cleared.push(id.clone());
    }
    let lines: Vec<String> = if cleared.is_empty() {
        vec!["no machine was locked".to_owned()]
    } else {
        cleared.iter().map(|id| format!("cleared the lock on machine {id}")).collect()
    };
    ctx.show(args.targets.format.json, &Said::new(serde_json::json!({"cleared": cleared}), lines));
    Ok(0)
}

/// Keys: machine ids (outputs.md 3.3).
#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Held(BTreeMap<String, Lease>);

impl View for Held {
    fn human(&self, page: &mut Page) {
        if self.0.is_empty() {
            page.line("no machine is locked");
            return;
        }
        let rows: Vec<Vec<String>> = self
            .0
            .iter()
            .map(|(id, lease)| {
                let data = lease.data.clone().unwrap_or_default();
                let expires = model::machine::Time::from_millis(data.expires_at.saturating_mul(1000));
                vec![
                    id.clone(),
                    data.nonce.expose().to_owned(),
                    lease.status.clone(),
                    data.owner,
                    expires.to_string(),
                ]
            })
            .collect();
        page.table(None, &["Machine", "Nonce", "Status", "Owner", "Expires"], &rows);
    }
}
