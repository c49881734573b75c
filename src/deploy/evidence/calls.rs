//! The observations themselves: one call each, three seconds at most, and what did not come is a fact, too.

use std::time::Duration;

use model::diagnosis::{
    Fact, HostIssue, HttpAnswer, Incident, LogLine, Outcome, RegistryAnswer, RegistryOperation, Relation,
    Socket, VolumeFact, literals,
};
use model::machine::ProcessStat;

use crate::api::Error;
use crate::api::graphql::apps::HostIssues;
use crate::deploy::{Ports, observe};

/// Time for one observation.
const PER_CALL: Duration = Duration::from_secs(3);

pub(super) async fn limited<T>(call: impl Future<Output = Result<T, Error>>) -> Result<T, String> {
    match tokio::time::timeout(PER_CALL, call).await {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(error)) => Err(match error.status() {
            Some(status @ (401 | 403)) => format!("HTTP {status}: this token may not"),
            Some(status) => format!("HTTP {status}"),
            None => error.to_string(),
        }),
        Err(_) => Err("no answer within 3 s".to_owned()),
    }
}

pub(super) fn sockets(processes: &[ProcessStat]) -> Vec<Socket> {
    processes
        .iter()
        .flat_map(|process| &process.listen_sockets)
        .map(|socket| Socket { proto: socket.proto.clone(), address: socket.address.clone() })
        .collect()
}

/// The last lines of one machine with their times in Unix milliseconds, oldest first.
pub(super) async fn log_tail(ports: &Ports, machine: &str, lines: usize) -> Fact<Vec<(i64, LogLine)>> {
    match limited(ports.logs.page(&ports.app, "", Some(machine), None)).await {
        Ok(page) if page.entries.is_empty() => Fact::KnownAbsent,
        Ok(page) => {
            let skip = page.entries.len().saturating_sub(lines);
            Fact::Known(
                page.entries
                    .iter()
                    .skip(skip)
                    .map(|entry| {
                        let at = entry.timestamp.parse::<jiff::Timestamp>();
                        let line = LogLine {
                            provider: entry.provider().to_owned(),
                            message: entry.message.clone(),
                            code: entry
                                .meta
                                .pointer("/error/name")
                                .and_then(|c| c.as_str().map(str::to_owned)),
                        };
                        // A time that cannot be read must not hide the line.
                        (at.map_or(i64::MAX, jiff::Timestamp::as_millisecond), line)
                    })
                    .collect(),
            )
        }
        Err(why) => Fact::unavailable(why),
    }
}

pub(in crate::deploy) async fn host_issues(ports: &Ports) -> Fact<Vec<HostIssue>> {
    match limited(ports.graphql.run(&HostIssues { app_name: ports.app.clone() })).await {
        Ok(data) => {
            let issues: Vec<HostIssue> = data
                .apphostissues
                .host_issues
                .nodes
                .into_iter()
                .map(|node| HostIssue { id: node.internal_id, message: node.message })
                .collect();
            if issues.is_empty() { Fact::KnownAbsent } else { Fact::Known(issues) }
        }
        Err(why) => Fact::unavailable(why),
    }
}

pub(super) async fn incidents(ports: &Ports, region: &str) -> Fact<Vec<Incident>> {
    match limited(ports.incidents.list(PER_CALL)).await {
        Ok(list) if list.is_empty() => Fact::KnownAbsent,
        Ok(list) => Fact::Known(
            list.into_iter()
                .map(|incident| Incident {
                    relation: relation(&incident, region),
                    open: incident.resolved_at.is_empty(),
                    components: incident.components.into_iter().map(|c| c.name).collect(),
                    id: incident.id,
                    name: incident.name,
                })
                .collect(),
        ),
        Err(why) => Fact::unavailable(why),
    }
}

/// Advisory only: component and region names of the feed are free text (diagnostics A9).
fn relation(incident: &crate::api::incidents::Incident, region: &str) -> Relation {
    let names = incident.components.iter().map(|c| c.name.to_lowercase());
    let all: Vec<String> = names.chain([incident.name.to_lowercase()]).collect();
    if all.iter().any(|name| name.contains("machines") || name.contains("deploy")) {
        Relation::SameComponent
    } else if !region.is_empty()
        && all.iter().any(|n| n.split(|c: char| !c.is_alphanumeric()).any(|w| w == region))
    {
        Relation::SameRegion
    } else {
        Relation::Unrelated
    }
}

/// What the registry says of an image that the API does not find (rule R4). Asked for such a refusal only.
pub(super) async fn pushed(error: &Error, image: Option<&str>, ports: &Ports) -> Fact<RegistryAnswer> {
    let unseen = error.exchange().and_then(|e| e.message.as_deref()).is_some_and(literals::image_unseen);
    let Some(image) = image.filter(|_| unseen) else { return Fact::NotAsked };
    let there = match tokio::time::timeout(PER_CALL, crate::build::is_there(image, &ports.images)).await {
        Ok(Ok(Some(there))) => there,
        // Another registry's: this program cannot tell.
        Ok(Ok(None)) => return Fact::NotAsked,
        Ok(Err(error)) => return Fact::unavailable(error.to_string()),
        Err(_) => return Fact::unavailable("no answer within 3 s"),
    };
    let (name, reference) = image.rsplit_once('@').or_else(|| image.rsplit_once(':')).unwrap_or((image, ""));
    let answer = HttpAnswer { status: if there { 200 } else { 404 }, ..HttpAnswer::default() };
    Fact::Known(RegistryAnswer {
        platform: true,
        host: ports.images.registry.clone(),
        repository: name.split_once('/').map_or(name, |(_, repository)| repository).to_owned(),
        reference: reference.to_owned(),
        operation: RegistryOperation::PlatformLookup,
        outcome: Outcome::Http(answer),
        error_code: None,
        verified_host: true,
        proxied: false,
        credential_expired: None,
        resumes: 0,
        manifest_seen: Fact::Known(there),
    })
}

pub(super) async fn regions(ports: &Ports) -> Fact<Vec<String>> {
    match limited(ports.machines.regions()).await {
        Ok(answer) => Fact::Known(answer.regions.into_iter().map(|region| region.code).collect()),
        Err(why) => Fact::unavailable(why),
    }
}

/// Every address of the app, the shared one included.
pub(in crate::deploy) async fn addresses(ports: &Ports) -> Fact<Vec<String>> {
    match limited(ports.machines.list_ips(&ports.app)).await {
        Ok(all) => Fact::Known(all.into_iter().map(|assigned| assigned.ip).collect()),
        Err(why) => Fact::unavailable(why),
    }
}

/// What the app itself is: machines of one that is suspended do not become what they should.
pub(super) async fn app_status(ports: &Ports) -> Fact<String> {
    match limited(ports.machines.app(&ports.app)).await {
        Ok(app) => Fact::Known(app.status),
        Err(why) => Fact::unavailable(why),
    }
}

/// Names only; the values are not asked for.
pub(super) async fn secret_names(ports: &Ports) -> Fact<Vec<String>> {
    match limited(ports.machines.list_secrets(&ports.app, None)).await {
        Ok(secrets) => Fact::Known(secrets.into_iter().map(|secret| secret.name).collect()),
        Err(why) => Fact::unavailable(why),
    }
}

/// The app's volumes; of the machine's own one the snapshots, too.
pub(super) async fn volumes(ports: &Ports, own: Option<&str>) -> Fact<Vec<VolumeFact>> {
    let own = own.filter(|id| !id.is_empty());
    let snapshots_of = async {
        match own {
            Some(id) => limited(ports.machines.list_snapshots(&ports.app, id)).await.ok(),
            None => None,
        }
    };
    let (list, snapshots) = tokio::join!(limited(ports.machines.list_volumes(&ports.app)), snapshots_of);
    let shown = snapshots.map(observe::shown);
    match list {
        Ok(list) => Fact::Known(
            list.into_iter()
                .map(|volume| {
                    let shown = shown.as_ref().filter(|_| own == Some(volume.id.as_str()));
                    VolumeFact {
                        snapshots: shown.and_then(|all| u32::try_from(all.len()).ok()),
                        newest_snapshot: shown.and_then(|all| all.first().cloned()),
                        id: volume.id,
                        name: volume.name,
                        region: volume.region,
                        attached_machine: volume.attached_machine_id,
                        host_status: volume.host_status,
                        size_gb: u32::try_from(volume.size_gb).ok(),
                    }
                })
                .collect(),
        ),
        Err(why) => Fact::unavailable(why),
    }
}
