//! Persistence: one SQLite file, written through on every mutation.

use std::collections::BTreeSet;

use crate::state::{Key, World};

#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file exists but cannot be used. It is never deleted or rewritten.
    #[error("platform database {path} is not usable: {reason}")]
    Corrupt { path: std::path::PathBuf, reason: String },
}

pub struct Store {}

impl Store {
    pub fn load(&self) -> Result<World, StoreError> {
        Ok(World::default())
    }

    pub fn write(&self, _world: &World, _dirty: &BTreeSet<Key>) {}
}
