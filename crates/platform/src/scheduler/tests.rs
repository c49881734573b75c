//! Shared pieces of the scheduler's unit tests.

pub(super) mod fixture {
    use serde_json::json;

    use crate::domain::{App, AppStatus, Event, EventSource, ImageRef, Machine, MachineState, Pending};

    /// An app of the personal organisation.
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
            secrets_version: 0,
            metadata: std::collections::BTreeMap::new(),
        }
    }

    /// A created machine without events.
    pub(crate) fn machine(id: &str, app: &str) -> Machine {
        Machine {
            id: id.to_owned(),
            name: "test".to_owned(),
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
            pending: Pending::default(),
            skip_secrets: false,
            created_at: 0,
            updated_at: 0,
            destroyed_at: None,
        }
    }

    /// An event of that machine's version.
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
}
