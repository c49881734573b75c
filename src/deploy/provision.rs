//! Addresses and volumes a first deploy needs, before any machine.

use model::journal::Entry;
use model::machine::Volume;
use model::plan::IpKind;

use crate::api::machines::ips::NewIp;
use crate::diagnostics::Failure;
use model::diagnosis::Phase;

use super::{Event, Listener, Ports, Work};

/// What was made, in the order of the plan.
#[derive(Debug, Default)]
pub(super) struct Provided {
    pub(super) volumes: Vec<Volume>,
}

fn word(kind: IpKind) -> &'static str {
    match kind {
        IpKind::V4 => "v4",
        IpKind::V6 => "v6",
        IpKind::SharedV4 => "shared_v4",
        IpKind::PrivateV6 => "private_v6",
    }
}

/// Allocates what the plan names. An address that cannot be had is a failure: an app nobody can reach is
/// not what was asked for.
///
/// A resumed deploy skips what it has: by its journal, and for lost answers by what is there now.
pub(super) async fn run(work: &Work, ports: &Ports, listen: &dyn Listener) -> Result<Provided, Failure> {
    let plan = &work.plan;
    let mut provided = Provided::default();
    let resumed = !work.earlier.releases.is_empty();
    let ips = async {
        let have = if resumed && !plan.ips.is_empty() { addresses(ports).await? } else { Vec::new() };
        for need in &plan.ips {
            if work.earlier.addresses.contains(&need.kind) || have.contains(&need.kind) {
                continue;
            }
            let kind = word(need.kind);
            let wanted = NewIp { kind, org_slug: &ports.org, ..NewIp::default() };
            let ip = ports
                .machines
                .assign_ip(&ports.app, &wanted)
                .await
                .map_err(|e| ports.judge(&e, Phase::Ips, "assign address"))?;
            work.note(Entry::Address { address: need.kind, ip: ip.ip.clone() }).await;
            listen.event(&Event::IpAssigned { kind, ip: &ip.ip });
        }
        Ok::<(), Failure>(())
    };
    let volumes = async {
        let mut made: Vec<Volume> = Vec::new();
        let have = if resumed && !plan.volumes.is_empty() { volumes(ports).await? } else { Vec::new() };
        for (index, need) in plan.volumes.iter().enumerate() {
            let known = work.earlier.volumes.get(&index);
            let of_journal = have.iter().find(|v| known == Some(&v.id));
            let free = |v: &&Volume| {
                let region = &need.request.region;
                known.is_none()
                    && v.name == need.request.name
                    && (region.is_empty() || v.region == *region)
                    && !v.is_attached()
                    && !v.is_leaving()
                    && !made.iter().any(|m| m.id == v.id)
                    && !work.earlier.volumes.values().any(|id| *id == v.id)
            };
            if let Some(volume) = of_journal.or_else(|| have.iter().find(free)) {
                made.push(volume.clone());
                continue;
            }
            let volume = ports
                .machines
                .create_volume(&ports.app, &need.request)
                .await
                .map_err(|e| ports.judge(&e, Phase::Volumes, "create volume"))?;
            work.note(Entry::Volume { index, id: volume.id.clone() }).await;
            listen.event(&Event::VolumeCreated {
                id: &volume.id,
                name: &volume.name,
                region: &volume.region,
                size_gb: volume.size_gb,
            });
            made.push(volume);
        }
        Ok::<Vec<Volume>, Failure>(made)
    };
    let ((), made) = futures::try_join!(ips, volumes)?;
    provided.volumes = made;
    Ok(provided)
}

/// The kinds of addresses the app has.
async fn addresses(ports: &Ports) -> Result<Vec<IpKind>, Failure> {
    let ips = ports.machines.list_ips(&ports.app).await;
    let ips = ips.map_err(|e| ports.judge(&e, Phase::Ips, "list addresses"))?;
    Ok(ips
        .iter()
        .map(|ip| match (ip.ip.contains(':'), ip.shared, ip.ip.starts_with("fdaa:")) {
            (false, true, _) => IpKind::SharedV4,
            (false, false, _) => IpKind::V4,
            (true, _, true) => IpKind::PrivateV6,
            (true, _, false) => IpKind::V6,
        })
        .collect())
}

async fn volumes(ports: &Ports) -> Result<Vec<Volume>, Failure> {
    let volumes = ports.machines.list_volumes(&ports.app).await;
    volumes.map_err(|e| ports.judge(&e, Phase::Volumes, "list volumes"))
}
