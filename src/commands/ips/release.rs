//! `fly ips release`

use std::net::IpAddr;

use crate::api::graphql::ips::{ReleaseIp, ReleaseIpInput};
use crate::commands::{apps, args};
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::Said;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Addresses to take away
    #[arg(required = true, value_name = "ADDRESS")]
    addresses: Vec<String>,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    // A typing error in the last address must not be found after the first one is gone.
    let addresses = understood(&args.addresses)?;
    let scope = ctx.app(&args.app)?;
    let session = ctx.session()?;
    let mut released: Vec<String> = Vec::new();
    for ip in addresses {
        let operation = ReleaseIp { input: ReleaseIpInput { app_id: scope.name.clone(), ip: ip.clone() } };
        let graphql = session.graphql();
        let call = graphql.run(&operation);
        if let Err(error) = ctx.progress().waiting(&format!("the release of {ip}"), call).await {
            let unknown = error.is_not_found();
            let failure = apps::judge(error, &scope, &session).await;
            let failure = if unknown {
                failure.because(format!("{ip} may not be an address of {}: see `fly ips list`", scope.name))
            } else {
                failure
            };
            return Err(match released.as_slice() {
                [] => failure,
                done => failure.because(format!("released before that: {}", done.join(", "))),
            });
        }
        released.push(ip);
    }
    let lines: Vec<String> = released.iter().map(|ip| format!("released {ip} from {}", scope.name)).collect();
    ctx.show(args.format.json, &Said::new(serde_json::json!({"released": released}), lines));
    Ok(0)
}

/// The addresses in their usual spelling, or the first word that is none.
fn understood(words: &[String]) -> Result<Vec<String>, Failure> {
    words
        .iter()
        .map(|word| {
            word.trim()
                .parse::<IpAddr>()
                .map(|ip| ip.to_string())
                .map_err(|_| Failure::usage(format!("`{word}` is no IP address; nothing was released")))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::understood;

    #[test]
    fn all_addresses_are_understood_before_any_is_released() {
        let words = |list: &[&str]| list.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>();
        assert_eq!(
            understood(&words(&["192.0.2.1", "2001:DB8:0::1"])).unwrap(),
            ["192.0.2.1", "2001:db8::1"]
        );
        let failure = understood(&words(&["192.0.2.1", "web"])).unwrap_err();
        assert_eq!(failure.exit_code(), 2);
    }
}
