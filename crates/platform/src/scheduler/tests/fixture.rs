//! Nouns for tests.

use serde_json::json;

use crate::domain::{
    App, AppStatus, Event, EventSource, Host, HostStatus, ImageRef, Machine, MachineState, Pending,
};

pub(crate) fn app(name: &str) -> App {
    App {
        id: format!("app_{name}"),
        numeric_id: 1,
        name: name.to_owned(),
        org: "personal".to_owned(),
        network: String::new(),
        role: String::new(),
        status: AppStatus::Pending,
        created_at: 0,
        secrets_version: 3,
        metadata: std::collections::BTreeMap::new(),
    }
}

pub(crate) fn host(id: &str, region: &str) -> Host {
    Host {
        id: id.to_owned(),
        region: region.to_owned(),
        zone: id.to_owned(),
        status: HostStatus::Ok,
        cpu_slots: 8,
        memory_mb: 2048,
        disk_gb: 20,
        deploys_disabled: false,
    }
}

pub(crate) fn machine(id: &str, app: &str) -> Machine {
    Machine {
        id: id.to_owned(),
        name: id.to_owned(),
        app: app.to_owned(),
        region: "ams".to_owned(),
        host: "ams-1".to_owned(),
        state: MachineState::Created,
        instance_id: "01J0000000000000000000000A".to_owned(),
        private_ip: "fdaa::1".to_owned(),
        config: json!({}),
        image: ImageRef::default(),
        cordoned: false,
        events: Vec::new(),
        checks: Vec::new(),
        lease: None,
        versions: Vec::new(),
        min_secrets_version: None,
        restart_count: 0,
        pending: Pending::Nothing,
        skip_secrets: false,
        created_at: 0,
        updated_at: 0,
        destroyed_at: None,
    }
}

pub(crate) fn event(id: &str, kind: &str, status: &str) -> Event {
    Event {
        id: id.to_owned(),
        kind: kind.to_owned(),
        status: status.to_owned(),
        source: EventSource::Flyd,
        timestamp: 0,
        exit: None,
        restart_count: 0,
        instance_id: "01J0000000000000000000000A".to_owned(),
    }
}
