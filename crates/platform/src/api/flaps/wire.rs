//! Stored nouns as the Machines API shows them (api.md 7.6-7.9). Pure.

use serde_json::{Map, Value, json};

use crate::domain::{
    App, AppSecret, Check, CheckStatus, Event, EventSource, ExitEvent, HostStatus, IpAssignment, IpKind,
    Lease, Machine, Snapshot, Volume, rfc3339, rfc3339_millis,
};
use crate::inventory::{apps, sixpn};
use crate::state::World;

/// An app with its counts and organisation.
pub(super) fn app(world: &World, app: &App) -> Value {
    let org = world.orgs.get(&app.org);
    let volumes = world.volumes.values().filter(|v| v.app == app.name && is_live(v)).count();
    let network = if app.network.is_empty() { "default" } else { &app.network };
    let cidr = sixpn::known_network_prefix(world, &app.org, &app.network)
        .map(|[a, b, c]| format!("{a:x}:{b:x}:{c:x}::/48"));
    json!({
        "id": app.id,
        "name": app.name,
        "internal_numeric_id": app.numeric_id,
        "network": network,
        "network_cidr": cidr,
        "status": apps::status(world, app).as_str(),
        "machine_count": world.machines_of(&app.name).count(),
        "volume_count": volumes,
        "organization": {
            "name": org.map(|org| org.name.as_str()),
            "slug": app.org,
            "internal_numeric_id": org.map(|org| org.numeric_id),
        },
        "cname_target": format!("{}.{}.fly.dev", app.id, app.name),
        "app_role": app.role,
    })
}

fn is_live(volume: &Volume) -> bool {
    !matches!(volume.state.as_str(), "destroyed" | "destroying" | "pending_destroy")
}

/// A secret; its value only on demand.
pub(super) fn secret(secret: &AppSecret, show: bool) -> Value {
    let mut body = json!({
        "name": secret.name,
        "digest": secret.digest,
        "created_at": rfc3339_millis(secret.created_at),
        "updated_at": rfc3339_millis(secret.updated_at),
    });
    if show {
        body["value"] = secret.value.as_str().into();
    }
    body
}

/// An address. `shared` is true for the shared IPv4 only (api.md 7.3).
pub(super) fn ip(ip: &IpAssignment) -> Value {
    json!({
        "ip": ip.ip,
        "region": ip.region,
        "service_name": ip.service_name,
        "shared": ip.kind == IpKind::SharedV4,
        "egress": false,
        "created_at": rfc3339(ip.created_at),
    })
}

/// What a machine answer may carry beyond the machine itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct MachineView<'a> {
    /// Lease nonce: only in the answer to the request that created the lease.
    pub(super) nonce: Option<&'a str>,
    pub(super) include_lease: bool,
}

/// A machine. Away from a healthy host its configuration is only known in part: `incomplete_config`.
pub(super) fn machine(machine: &Machine, host: HostStatus, view: MachineView<'_>) -> Value {
    let mut body = json!({
        "id": machine.id,
        "name": machine.name,
        "state": machine.state.as_str(),
        "region": machine.region,
        "image_ref": {
            "registry": machine.image.registry,
            "repository": machine.image.repository,
            "tag": machine.image.tag,
            "digest": machine.image.digest,
            "labels": machine.image.labels,
        },
        "instance_id": machine.instance_id,
        "version": machine.instance_id,
        "private_ip": machine.private_ip,
        "created_at": rfc3339(machine.created_at),
        "updated_at": rfc3339(machine.updated_at),
        "config": null,
        "events": machine.events.iter().map(event).collect::<Vec<_>>(),
        "cordoned": machine.cordoned,
        "host_status": host.as_str(),
    });
    if host == HostStatus::Ok {
        body["config"] = config(&machine.config);
    } else {
        body["incomplete_config"] = config(&machine.config);
    }
    if !machine.checks.is_empty() {
        body["checks"] = machine.checks.iter().map(check).collect();
    }
    if let Some(containers) = containers(machine) {
        body["containers"] = containers;
    }
    if let Some(nonce) = view.nonce {
        body["nonce"] = nonce.into();
    }
    if view.include_lease
        && let Some(lease) = &machine.lease
    {
        body["lease"] = json!({
            "owner": lease.owner,
            "description": lease.description,
            "expires_at": lease.expires_at / 1000,
        });
    }
    body
}

/// A machine without events, checks and configuration details (`summary=true`).
pub(super) fn machine_summary(machine: &Machine, host: HostStatus) -> Value {
    let mut body = self::machine(machine, host, MachineView::default());
    if let Value::Object(members) = &mut body {
        members.remove("events");
        members.remove("checks");
        members.insert("config".to_owned(), summary_config(machine));
        members.remove("incomplete_config");
    }
    body
}

fn summary_config(machine: &Machine) -> Value {
    let mut kept = Map::new();
    for key in ["image", "metadata", "guest", "region"] {
        if let Some(value) = machine.config.get(key) {
            kept.insert(key.to_owned(), value.clone());
        }
    }
    Value::Object(kept)
}

/// The entry of `GET /orgs/{slug}/machines`.
pub(super) fn org_machine(machine: &Machine) -> Value {
    json!({
        "id": machine.id,
        "app_name": machine.app,
        "name": machine.name,
        "state": machine.state.as_str(),
        "region": machine.region,
        "version": machine.instance_id,
        "private_ip": machine.private_ip,
        "config": summary_config(machine),
        "created_at": rfc3339(machine.created_at),
        "updated_at": rfc3339(machine.updated_at),
    })
}

/// `init` is always present (api.md 7.7); the rest is what the client sent.
fn config(config: &Value) -> Value {
    let mut config = config.clone();
    if let Value::Object(members) = &mut config {
        members.entry("init").or_insert_with(|| json!({}));
    }
    config
}

/// One event of a machine.
pub(super) fn event(event: &Event) -> Value {
    let mut body = json!({
        "id": event.id,
        "type": event.kind,
        "status": event.status,
        "source": source(event.source),
        "timestamp": event.timestamp,
    });
    if let Some(exit) = &event.exit {
        body["request"] = json!({
            "exit_event": exit_event(exit),
            "restart_count": event.restart_count,
        });
    }
    body
}

fn source(source: EventSource) -> &'static str {
    match source {
        EventSource::User => "user",
        EventSource::Flyd => "flyd",
        EventSource::Proxy => "proxy",
    }
}

/// `exited_at` is text: a number makes the whole machine undecodable for fly-go (deploy.md 6.3).
fn exit_event(exit: &ExitEvent) -> Value {
    json!({
        "exit_code": exit.exit_code,
        "guest_exit_code": exit.guest_exit_code,
        "guest_signal": exit.guest_signal,
        "signal": exit.signal,
        "oom_killed": exit.oom_killed,
        "requested_stop": exit.requested_stop,
        "restarting": exit.restarting,
        "exited_at": rfc3339(exit.exited_at),
    })
}

fn check(check: &Check) -> Value {
    let status = match check.status {
        CheckStatus::Passing => "passing",
        CheckStatus::Warning => "warning",
        CheckStatus::Critical => "critical",
    };
    json!({
        "name": check.name,
        "status": status,
        "output": check.output,
        "updated_at": rfc3339(check.updated_at),
    })
}

/// The lease envelope (api.md 7.4): unlike the OpenAPI document's bare lease, this is what travels.
pub(super) fn lease(lease: &Lease) -> Value {
    json!({
        "status": "success",
        "data": {
            "nonce": lease.nonce,
            "expires_at": lease.expires_at / 1000,
            "owner": lease.owner,
            "description": lease.description,
            "version": lease.version,
        },
    })
}

/// A volume.
pub(super) fn volume(volume: &Volume, host: HostStatus) -> Value {
    const BLOCK: u64 = 4096;
    let bytes = volume.size_gb.saturating_mul(1024 * 1024 * 1024);
    json!({
        "id": volume.id,
        "name": volume.name,
        "state": volume.state,
        "size_gb": volume.size_gb,
        "region": volume.region,
        "zone": volume.zone,
        "encrypted": volume.encrypted,
        "attached_machine_id": volume.attached_machine,
        "attached_alloc_id": null,
        "created_at": rfc3339(volume.created_at),
        "blocks": bytes / BLOCK,
        "block_size": BLOCK,
        "fstype": "ext4",
        "type": "local",
        "snapshot_retention": volume.snapshot_retention,
        "auto_backup_enabled": volume.auto_backup_enabled,
        "host_status": host.as_str(),
        "host_dedication_id": "",
    })
}

/// A snapshot.
pub(super) fn snapshot(snapshot: &Snapshot) -> Value {
    json!({
        "id": snapshot.id,
        "size": snapshot.size,
        "volume_size": snapshot.volume_size,
        "digest": snapshot.digest,
        "created_at": rfc3339(snapshot.created_at),
        "status": snapshot.status,
        "retention_days": snapshot.retention_days,
    })
}

/// The containers of a machine with several: they live and end with it.
fn containers(machine: &Machine) -> Option<Value> {
    let configured = machine.config.get("containers")?.as_array().filter(|list| !list.is_empty())?;
    let state = machine.state.as_str();
    Some(configured.iter().map(|container| json!({"name": container["name"], "state": state})).collect())
}
