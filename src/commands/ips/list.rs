//! `fly ips list`

use model::machine::document::{EgressIpAddress, IpAddress};
use serde::Serialize;

use crate::api::graphql::ips::{AppAddresses, IpAddresses};
use crate::commands::{apps, args};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View, times};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let asked = IpAddresses { app_name: scope.name.clone() };
    let graphql = session.graphql();
    let data = match ctx.progress().waiting("the addresses", graphql.run(&asked)).await {
        Ok(data) => data,
        Err(error) => return Err(apps::judge(error, &scope, &session).await),
    };
    ctx.show(args.format.json, &Addresses::of(data.app));
    Ok(0)
}

/// Addresses in flyctl's order: the app's own, the shared one, those it sends from (by region, which
/// flyctl leaves to chance).
#[derive(Debug, Serialize)]
#[serde(transparent)]
pub(super) struct Addresses(pub(super) Vec<IpAddress>);

impl Addresses {
    fn of(app: AppAddresses) -> Self {
        let mut list = app.ip_addresses.nodes.unwrap_or_default();
        list.extend(app.shared_ip_address.filter(|a| !a.is_empty()).map(shared));
        let mut egress = app.egress_ip_addresses.nodes.unwrap_or_default();
        egress.sort_by(|a, b| (&a.region, a.version, &a.ip).cmp(&(&b.region, b.version, &b.ip)));
        list.extend(egress.into_iter().map(sending));
        Self(list)
    }
}

/// The shared IPv4 address in the shape of the others.
pub(super) fn shared(address: String) -> IpAddress {
    IpAddress { address, kind: "shared_v4".to_owned(), ..IpAddress::default() }
}

fn sending(egress: EgressIpAddress) -> IpAddress {
    IpAddress {
        id: egress.id,
        address: egress.ip,
        kind: format!("egress_v{}", egress.version),
        region: egress.region,
        created_at: egress.updated_at,
        ..IpAddress::default()
    }
}

impl View for Addresses {
    fn human(&self, page: &mut Page) {
        let now = page.now();
        let rows: Vec<Vec<String>> = self
            .0
            .iter()
            .map(|ip| {
                let (version, kind) = described(ip);
                let region = if ip.region.is_empty() { "global" } else { &ip.region };
                // The shared address is nobody's, so it has no date.
                let created = if ip.created_at.is_unset() {
                    String::new()
                } else {
                    times::ago(ip.created_at.timestamp(), now)
                };
                vec![version, ip.address.clone(), kind, region.to_owned(), created]
            })
            .collect();
        page.table(None, &["Version", "IP", "Type", "Region", "Created At"], &rows);
        if rows.is_empty() {
            page.remark(
                "no addresses: `fly ips allocate-v6` and `fly ips allocate-v4 --shared` add public ones",
            );
        }
    }
}

/// The `Version` and `Type` cells of an address.
fn described(ip: &IpAddress) -> (String, String) {
    let (version, kind) = match ip.kind.as_str() {
        "v4" => ("v4", "public ingress (dedicated, $2 a month)"),
        "shared_v4" => ("v4", "public ingress (shared)"),
        "v6" => ("v6", "public ingress (dedicated)"),
        "private_v6" => ("v6", "private ingress"),
        "egress_v4" => ("v4", "egress"),
        "egress_v6" => ("v6", "egress"),
        other if ip.address.starts_with("fdaa") => (other, "private"),
        other => (other, "public"),
    };
    (version.to_owned(), kind.to_owned())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn app(json: serde_json::Value) -> AppAddresses {
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn the_shared_address_follows_the_own_ones_and_egress_is_sorted() {
        let list = Addresses::of(app(serde_json::json!({
            "ipAddresses": {"nodes": [{"id": "ip_1", "address": "2001:db8::1", "type": "v6", "region": "global",
                "createdAt": "2026-01-02T03:04:05Z", "network": null}]},
            "sharedIpAddress": "192.0.2.7",
            "egressIpAddresses": {"nodes": [
                {"id": "e2", "ip": "2001:db8::9", "version": 6, "region": "ord", "updatedAt": "2026-01-02T03:04:05Z"},
                {"id": "e1", "ip": "198.51.100.1", "version": 4, "region": "ams", "updatedAt": "2026-01-02T03:04:05Z"}
            ]}
        })));
        let kinds: Vec<&str> = list.0.iter().map(|ip| ip.kind.as_str()).collect();
        assert_eq!(kinds, ["v6", "shared_v4", "egress_v4", "egress_v6"]);
        let json = serde_json::to_value(&list).unwrap();
        assert_eq!(json[1]["CreatedAt"], "0001-01-01T00:00:00Z");
        assert_eq!(json[1]["Type"], "shared_v4");
        let mut page = Page::new(false, "2026-01-02T03:04:15Z".parse().unwrap());
        list.human(&mut page);
        let (out, remarks) = page.finish();
        assert!(
            out.contains(" v6      │ 2001:db8::1  │ public ingress (dedicated) │ global │ 10s ago"),
            "{out}"
        );
        assert_eq!(remarks, "");
    }

    #[test]
    fn null_lists_are_empty_and_say_what_to_do() {
        let list = Addresses::of(app(serde_json::json!({
            "ipAddresses": {"nodes": null}, "sharedIpAddress": null, "egressIpAddresses": {"nodes": null}
        })));
        assert_eq!(serde_json::to_value(&list).unwrap(), serde_json::json!([]));
        let mut page = Page::new(false, jiff::Timestamp::UNIX_EPOCH);
        list.human(&mut page);
        assert!(page.finish().1.contains("fly ips allocate-v6"));
    }
}
