//! Addresses and volumes a first deploy needs, before any machine.

use model::machine::Volume;
use model::plan::{IpKind, Plan};

use crate::api::machines::ips::NewIp;
use crate::diagnostics::Failure;
use crate::diagnostics::from_api::Asked;
use model::diagnosis::Phase;

use super::{Event, Listener, Ports};

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
pub(super) async fn run(plan: &Plan, ports: &Ports, listen: &dyn Listener) -> Result<Provided, Failure> {
    let mut provided = Provided::default();
    let ips = async {
        for need in &plan.ips {
            let kind = word(need.kind);
            let wanted = NewIp { kind, org_slug: &ports.org, ..NewIp::default() };
            let ip = ports
                .machines
                .assign_ip(&ports.app, &wanted)
                .await
                .map_err(|e| ports.judge(&e, Phase::Ips, "assign address"))?;
            listen.event(&Event::IpAssigned { kind, ip: &ip.ip });
        }
        Ok::<(), Failure>(())
    };
    let volumes = async {
        let mut made = Vec::new();
        for need in &plan.volumes {
            let volume = ports
                .machines
                .create_volume(&ports.app, &need.request)
                .await
                .map_err(|e| ports.judge(&e, Phase::Volumes, "create volume"))?;
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

impl Ports {
    /// An API error of this deploy as a failure.
    pub(super) fn judge(&self, error: &crate::api::Error, phase: Phase, operation: &str) -> Failure {
        Failure::of_api(error, &self.asked(phase, operation)).app(&self.app)
    }

    pub(super) fn asked(&self, phase: Phase, operation: &str) -> Asked {
        Asked {
            app: Some(self.app.clone()),
            org: Some(self.org.clone()),
            region: None,
            phase: Some(phase),
            operation: operation.to_owned(),
            token: Some(self.token.clone()),
            proxied: self.proxied,
        }
    }
}
