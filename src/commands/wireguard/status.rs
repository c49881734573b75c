//! `fly wireguard status`: the peers this computer keeps. Nothing is asked anywhere.

use serde::Serialize;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View, times};
use crate::wireguard::peers::{Slot, Transport};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    format: args::Json,
}

pub(super) fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let slots = ctx.peers(&ctx.anonymous()).slots();
    ctx.show(args.format.json, &Status(slots.iter().map(Row::from).collect()));
    Ok(0)
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Status(Vec<Row>);

#[derive(Debug, Serialize)]
struct Row {
    organization: String,
    network: String,
    slot: usize,
    in_use: bool,
    name: String,
    region: String,
    peerip: String,
    gateway: String,
    ephemeral: bool,
    created_at: jiff::Timestamp,
    last_used_at: jiff::Timestamp,
    last_validated_at: jiff::Timestamp,
    transport: Option<Transport>,
}

impl From<&Slot> for Row {
    fn from(slot: &Slot) -> Self {
        let record = &slot.record;
        Self {
            organization: record.org_slug.clone(),
            network: record.network.clone(),
            slot: slot.number,
            in_use: slot.in_use,
            name: record.name.clone(),
            region: record.region.clone(),
            peerip: record.peer_ip.to_string(),
            gateway: record.gateway.clone(),
            ephemeral: record.ephemeral,
            created_at: record.created_at,
            last_used_at: record.last_used_at,
            last_validated_at: record.last_validated_at,
            transport: record.transport.map(|worked| worked.by),
        }
    }
}

impl View for Status {
    fn human(&self, page: &mut Page) {
        if self.0.is_empty() {
            page.remark("this computer has no peers; commands that need one make it");
            return;
        }
        let now = page.now();
        let rows: Vec<Vec<String>> = self
            .0
            .iter()
            .map(|row| {
                let network = if row.network.is_empty() { "default" } else { &row.network };
                let transport = match row.transport {
                    Some(Transport::Udp) => "UDP",
                    Some(Transport::WebSocket) => "WebSocket",
                    None => "",
                };
                vec![
                    row.organization.clone(),
                    network.to_owned(),
                    row.slot.to_string(),
                    if row.in_use { "yes" } else { "no" }.to_owned(),
                    row.region.clone(),
                    row.peerip.clone(),
                    row.gateway.clone(),
                    transport.to_owned(),
                    times::ago(row.last_used_at, now),
                    row.name.clone(),
                ]
            })
            .collect();
        let headers = [
            "Organization",
            "Network",
            "Slot",
            "In use",
            "Region",
            "Peer IP",
            "Gateway",
            "Transport",
            "Last used",
            "Name",
        ];
        page.table(None, &headers, &rows);
    }
}
