//! The app's addresses and its build context.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::path::Path;
use std::time::Duration;

use model::diagnosis::Code;
use model::ignore::Rules;

use crate::api::graphql::apps::{AppUrl, AppWithUrl};
use crate::api::graphql::ips::IpAddresses;
use crate::commands::apps;
use crate::context::{AppScope, Ctx, Session};
use crate::diagnostics::Failure;

use super::probe::{Probe, Running};

/// For a look-up of a public name.
const LOOKUP: Duration = Duration::from_secs(5);
/// A context of more than this is worth a remark (flyctl's bound).
const LARGE: u64 = 50 << 20;

/// Probes 7 to 10.
pub(super) async fn probes(ctx: &Ctx, session: &Session, scope: &AppScope) -> Vec<Probe> {
    let mut all = Vec::new();
    let running = Running::new("appHasIps", "addresses of the app");
    let asked = session.graphql().run(&IpAddresses { app_name: scope.name.clone() }).await;
    let assigned: BTreeSet<IpAddr> = match asked {
        Ok(data) => {
            let own = data.app.ip_addresses.nodes.unwrap_or_default();
            let own =
                own.iter().filter(|ip| ip.kind != "private_v6").filter_map(|ip| ip.address.parse().ok());
            own.chain(data.app.shared_ip_address.and_then(|text| text.parse().ok())).collect()
        }
        Err(error) => {
            all.push(running.failed(&apps::judge(error, scope, session).await));
            return all;
        }
    };
    all.push(match assigned.len() {
        0 => running.note("No ips"),
        n => running.passed(format!("{n}")),
    });
    all.extend(names(ctx, session, scope, &assigned).await);
    all.extend(context(&ctx.cwd));
    all
}

/// Whether the public name leads to the app's addresses, as this computer's resolver sees it.
async fn names(ctx: &Ctx, session: &Session, scope: &AppScope, assigned: &BTreeSet<IpAddr>) -> Vec<Probe> {
    let v4 = Running::new("appARecord", "public A records");
    let v6 = Running::new("appAAAARecord", "public AAAA records");
    if assigned.is_empty() {
        return vec![v4.skipped("the app has no addresses"), v6.skipped("the app has no addresses")];
    }
    if ctx.endpoints().is_local() {
        let why = "the local platform has no public DNS";
        return vec![v4.skipped(why), v6.skipped(why)];
    }
    let host = match session.graphql().run(&AppUrl { app_name: scope.name.clone() }).await {
        Ok(data) => host(&data.app),
        Err(error) => {
            let why = error.to_string();
            return vec![v4.skipped(why.clone()), v6.skipped(why)];
        }
    };
    let looked = tokio::time::timeout(LOOKUP, tokio::net::lookup_host((host.as_str(), 443))).await;
    let found: BTreeSet<IpAddr> = match looked {
        Ok(Ok(found)) => found.map(|address| address.ip()).collect(),
        Ok(Err(error)) => {
            let why = format!("{host}: {error}");
            return vec![v4.note(why.clone()), v6.note(why)];
        }
        Err(_) => {
            let why = format!("{host}: no answer within {} s", LOOKUP.as_secs());
            return vec![v4.note(why.clone()), v6.note(why)];
        }
    };
    vec![
        compared(v4, &host, assigned, &found, IpAddr::is_ipv4),
        compared(v6, &host, assigned, &found, IpAddr::is_ipv6),
    ]
}

fn host(app: &AppWithUrl) -> String {
    let url = app.app_url.as_deref().unwrap_or_default();
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    rest.split(['/', ':'])
        .next()
        .filter(|host| !host.is_empty())
        .map_or_else(|| app.hostname.clone().unwrap_or_default(), str::to_owned)
}

fn compared(
    running: Running,
    host: &str,
    assigned: &BTreeSet<IpAddr>,
    found: &BTreeSet<IpAddr>,
    of_family: fn(&IpAddr) -> bool,
) -> Probe {
    let assigned: BTreeSet<&IpAddr> = assigned.iter().filter(|ip| of_family(ip)).collect();
    let found: BTreeSet<&IpAddr> = found.iter().filter(|ip| of_family(ip)).collect();
    if assigned == found {
        return running.passed(format!("{host}: {} as assigned", found.len()));
    }
    let list = |set: &BTreeSet<&IpAddr>| set.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let failure = Failure::new(Code::U704, format!("{host} does not lead to the app's addresses yet"))
        .because(format!("assigned: {}; answered here: {}", list(&assigned), list(&found)))
        .next_step("new records need some minutes; look again later");
    running.failed(&failure)
}

/// Only where the app's configuration is `fly.toml` in this directory, as in flyctl.
fn context(dir: &Path) -> Vec<Probe> {
    if !dir.join("fly.toml").is_file() {
        return Vec::new();
    }
    let ignore = std::fs::read_to_string(dir.join(".dockerignore")).ok();
    let size = Running::new("appDockerContextSizeBytes", "size of the build context");
    let rules = ignore.as_deref().and_then(|text| Rules::parse(text).ok()).unwrap_or_default();
    let bytes = size_of(dir, dir, &rules);
    let ignored = Running::new("appDockerIgnore", ".dockerignore");
    let ignored = match &ignore {
        Some(_) => ignored.passed("present"),
        None if bytes > LARGE => ignored.note(format!(
            "no .dockerignore file found, and the context has {} MB: what the image does not need costs time",
            bytes >> 20
        )),
        None => ignored.note("no .dockerignore file found"),
    };
    vec![size.passed(bytes.to_string()), ignored]
}

fn size_of(root: &Path, dir: &Path, rules: &Rules) -> u64 {
    let mut sum = 0;
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        let Ok(inside) = path.strip_prefix(root) else { continue };
        let name = inside.to_string_lossy().replace('\\', "/");
        let Ok(meta) = std::fs::symlink_metadata(&path) else { continue };
        if meta.is_dir() {
            if !rules.prunes(&name) {
                sum += size_of(root, &path, rules);
            }
        } else if meta.is_file() && !rules.judge_path(&name).excluded {
            sum += meta.len();
        }
    }
    sum
}
