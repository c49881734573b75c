//! Whose app a machine or a volume belongs to, when only its id is known (operations.json `GetMachine`,
//! `GetAppNameFromVolume`).

use serde::{Deserialize, Serialize};

use super::Operation;

#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct OwnerOfMachine {
    pub(crate) machine_id: String,
}

impl Operation for OwnerOfMachine {
    const NAME: &'static str = "OwnerOfMachine";
    const DOCUMENT: &'static str = "query OwnerOfMachine($machineId: String!) { \
        machine(machineId: $machineId) { id app { name } } }";
    type Data = MachineOwner;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct MachineOwner {
    pub(crate) machine: Option<Owned>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct OwnerOfVolume {
    pub(crate) id: String,
}

impl Operation for OwnerOfVolume {
    const NAME: &'static str = "OwnerOfVolume";
    const DOCUMENT: &'static str = "query OwnerOfVolume($id: ID!) { volume(id: $id) { app { name } } }";
    type Data = VolumeOwner;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct VolumeOwner {
    pub(crate) volume: Option<Owned>,
}

/// Something an app owns.
#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Owned {
    pub(crate) app: Named,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct Named {
    pub(crate) name: String,
}
