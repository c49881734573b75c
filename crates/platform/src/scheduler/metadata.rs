//! A machine's metadata, changed in place: no new version, no restart.

use serde_json::{Map, Value};

use crate::domain::{MachineState, now_ms};
use crate::state::Key;

use super::Scheduler;
use super::refusal::Refusal;
use super::request::MetadataChange;

impl Scheduler {
    /// Changes metadata. `machine_version` is the version the caller has seen.
    ///
    /// # Errors
    /// 412 when the machine has another version by now.
    pub fn set_metadata(
        &self,
        app: &str,
        id: &str,
        change: MetadataChange,
        machine_version: Option<&str>,
    ) -> Result<(), Refusal> {
        self.commit(|world| {
            let app = world.app(app).ok_or(Refusal::AppNotFound)?.name.clone();
            let found = world.machines.get_mut(id).filter(|m| m.app == app);
            let machine = found.ok_or(Refusal::MachineNotFound)?;
            if machine.state == MachineState::Destroyed {
                return Err(Refusal::MachineNotFound);
            }
            if let Some(version) = machine_version.filter(|v| !v.is_empty())
                && version != machine.instance_id
            {
                return Err(Refusal::FailedPrecondition(format!(
                    "machine_version {version} is not the current version {}",
                    machine.instance_id
                )));
            }
            edit(&mut machine.config, change);
            machine.updated_at = now_ms();
            world.touch(Key::Machine(id.to_owned()));
            Ok(())
        })
    }
}

fn edit(config: &mut Value, change: MetadataChange) {
    let Some(config) = config.as_object_mut() else { return };
    let entry = config.entry("metadata").or_insert_with(|| Value::Object(Map::new()));
    if !entry.is_object() {
        *entry = Value::Object(Map::new());
    }
    let Some(metadata) = entry.as_object_mut() else { return };
    match change {
        MetadataChange::Set(key, value) => {
            metadata.insert(key, value.into());
        }
        MetadataChange::Delete(key) => {
            metadata.shift_remove(&key);
        }
        MetadataChange::Merge(values) => {
            metadata.extend(values.into_iter().map(|(k, v)| (k, v.into())));
        }
        MetadataChange::Replace(values) => {
            *metadata = values.into_iter().map(|(k, v)| (k, v.into())).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde_json::json;

    use super::*;

    #[test]
    fn edits() {
        let mut config = json!({"metadata": null});
        let text = |s: &str| s.to_owned();
        edit(&mut config, MetadataChange::Set(text("a"), text("1")));
        edit(&mut config, MetadataChange::Merge(BTreeMap::from([(text("b"), text("2"))])));
        assert_eq!(config, json!({"metadata": {"a": "1", "b": "2"}}));
        edit(&mut config, MetadataChange::Delete(text("a")));
        edit(&mut config, MetadataChange::Delete(text("absent")));
        assert_eq!(config, json!({"metadata": {"b": "2"}}));
        edit(&mut config, MetadataChange::Replace(BTreeMap::new()));
        assert_eq!(config, json!({"metadata": {}}));
    }
}
