//! Fields of `Machine`.

use super::Context;
use super::error::GqlError;
use super::node::{Args, Node, Object, connection};
use crate::domain::{Machine, rfc3339};

/// Resolves one field of a machine.
pub(super) fn field(cx: &Context<'_>, machine: &Machine, field: &str, args: &Args) -> Result<Node, GqlError> {
    Ok(match field {
        "id" => machine.id.as_str().into(),
        "name" => machine.name.as_str().into(),
        "region" => machine.region.as_str().into(),
        "state" => machine.state.as_str().into(),
        "instanceId" => machine.instance_id.as_str().into(),
        "config" => machine.config.clone().into(),
        "createdAt" => rfc3339(machine.created_at).into(),
        "updatedAt" => rfc3339(machine.updated_at).into(),
        "host" => Node::fixed("Host", vec![("id", machine.host.as_str().into())]),
        "app" => cx.central.state.read(|w| w.apps.get(&machine.app).cloned()).map(Object::App).into(),
        "ips" => connection("MachineIPConnection", ips(machine), args),
        "egressIpAddresses" => connection("EgressIPAddressConnection", Vec::new(), args),
        _ => return Err(GqlError::no_field("Machine", field)),
    })
}

fn ips(machine: &Machine) -> Vec<(String, Object)> {
    if machine.private_ip.is_empty() {
        return Vec::new();
    }
    let id = format!("{}-6pn", machine.id);
    let fields = vec![
        ("id", id.as_str().into()),
        ("family", "v6".into()),
        ("kind", "privatenet".into()),
        ("ip", machine.private_ip.as_str().into()),
        ("maskSize", 112.into()),
    ];
    vec![(id, Object::Fixed("MachineIP", fields))]
}
