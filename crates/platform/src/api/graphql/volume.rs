//! Fields of `Volume` and its snapshots.

use super::Context;
use super::error::GqlError;
use super::node::{Args, Node, Object, connection};
use crate::domain::{Snapshot, Volume, rfc3339};

/// Resolves one field of a volume.
pub(super) fn field(cx: &Context<'_>, volume: &Volume, field: &str, args: &Args) -> Result<Node, GqlError> {
    let attached = volume.attached_machine.as_deref();
    Ok(match field {
        "id" | "internalId" => volume.id.as_str().into(),
        "name" => volume.name.as_str().into(),
        "region" => volume.region.as_str().into(),
        "state" => volume.state.as_str().into(),
        "status" => if attached.is_some() { "attached" } else { "detached" }.into(),
        "sizeGb" => i64::try_from(volume.size_gb).unwrap_or(i64::MAX).into(),
        "encrypted" => volume.encrypted.into(),
        "createdAt" => rfc3339(volume.created_at).into(),
        "snapshotRetentionDays" => i64::from(volume.snapshot_retention).into(),
        "host" => Node::fixed("Host", vec![("id", volume.host.as_str().into())]),
        "app" => cx.central.state.read(|w| w.apps.get(&volume.app).cloned()).map(Object::App).into(),
        "attachedMachine" => cx
            .central
            .state
            .read(|w| attached.and_then(|id| w.machines.get(id).cloned()))
            .map(Object::Machine)
            .into(),
        "attachedAllocation" | "attachedAllocationId" => Node::NULL,
        "snapshots" => connection("VolumeSnapshotConnection", snapshots(volume), args),
        _ => return Err(GqlError::no_field("Volume", field)),
    })
}

fn snapshots(volume: &Volume) -> Vec<(String, Object)> {
    let object = |s: &Snapshot| {
        Object::Fixed(
            "VolumeSnapshot",
            vec![
                ("id", s.id.as_str().into()),
                // BigInt travels as a string.
                ("size", s.size.to_string().into()),
                ("digest", s.digest.as_str().into()),
                ("createdAt", rfc3339(s.created_at).into()),
                ("retentionDays", s.retention_days.map(i64::from).into()),
            ],
        )
    };
    volume.snapshots.iter().map(|s| (s.id.clone(), object(s))).collect()
}
