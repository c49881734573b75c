//! Values that many machines have in common: kept once, however many machines there are.

use std::fmt;
use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use serde::de::{SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::config::MachineConfig;
use super::state::Machine;

/// A value that is cloned by counting, and copied only when one of its holders changes it. In JSON it is the value.
#[derive(Default, PartialEq, Eq)]
pub struct Shared<T>(Arc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Shared<T> {
    /// The value itself; copied when somebody else holds it, too.
    pub fn into_inner(self) -> T
    where
        T: Clone,
    {
        Arc::unwrap_or_clone(self.0)
    }
}

impl<T> From<T> for Shared<T> {
    fn from(value: T) -> Self {
        Self(Arc::new(value))
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut T {
        Arc::make_mut(&mut self.0)
    }
}

impl<T: fmt::Debug> fmt::Debug for Shared<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::serialize(self, serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Shared<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

/// Different values remembered by [`Common`]: machines of one group differ, if at all, by their volumes.
const REMEMBERED: usize = 8;

/// Finds out which of many values are the same.
#[derive(Debug)]
pub struct Common<T>(Vec<Shared<T>>);

impl<T> Default for Common<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: PartialEq> Common<T> {
    /// The same value; shared with an earlier one that is equal.
    pub fn share(&mut self, value: Shared<T>) -> Shared<T> {
        if let Some(at) = self.0.iter().position(|known| *known == value) {
            // The ones met last are at the end.
            let known = self.0.remove(at);
            self.0.push(known.clone());
            return known;
        }
        if self.0.len() == REMEMBERED {
            self.0.remove(0);
        }
        self.0.push(value.clone());
        value
    }
}

/// A list of machines as the API sends it, read one machine after the other: equal configurations are kept once.
#[derive(Debug, Default)]
pub struct MachineList(pub Vec<Machine>);

struct Reading;

impl<'de> Visitor<'de> for Reading {
    type Value = MachineList;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of machines")
    }

    /// Go writes a list without members as `null`.
    fn visit_unit<E>(self) -> Result<MachineList, E> {
        Ok(MachineList::default())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<MachineList, A::Error> {
        let mut machines: Vec<Machine> = Vec::new();
        let mut common = Common::<MachineConfig>::default();
        while let Some(mut machine) = list.next_element::<Machine>()? {
            machine.config = machine.config.map(|config| common.share(config));
            machine.incomplete_config = machine.incomplete_config.map(|config| common.share(config));
            machine.events.shrink_to_fit();
            machine.checks.shrink_to_fit();
            machines.push(machine);
        }
        machines.shrink_to_fit();
        Ok(MachineList(machines))
    }
}

impl<'de> Deserialize<'de> for MachineList {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reading)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn equal_configurations_are_kept_once_and_changed_apart() {
        let text = r#"[{"id":"a","config":{"image":"x"}},{"id":"b","config":{"image":"y"}},
            {"id":"c","config":{"image":"x"}},{"id":"d","config":null}]"#;
        let MachineList(mut machines) = serde_json::from_str(text).unwrap();
        let same = |machines: &[Machine], a: usize, b: usize| {
            Arc::ptr_eq(&machines[a].config.as_ref().unwrap().0, &machines[b].config.as_ref().unwrap().0)
        };
        assert!(same(&machines, 0, 2) && !same(&machines, 0, 1));
        assert_eq!(machines[3].config, None);
        machines[0].config.as_mut().unwrap().image = "z".to_owned();
        let images: Vec<&str> =
            machines[..3].iter().map(|m| m.any_config().unwrap().image.as_str()).collect();
        assert_eq!(images, ["z", "y", "x"]);
        // What is written is what was read.
        let text = serde_json::to_string(&machines[1].config).unwrap();
        assert!(text.contains("\"image\":\"y\""), "{text}");
        let MachineList(none) = serde_json::from_str("null").unwrap();
        assert!(none.is_empty());
    }

    #[test]
    fn many_different_values_are_not_remembered_for_ever() {
        let mut common = Common::default();
        for n in 0..100 {
            common.share(Shared::from(n));
        }
        assert_eq!(common.0.len(), REMEMBERED);
        let first = common.share(Shared::from(99));
        assert!(Arc::ptr_eq(&first.0, &common.share(Shared::from(99)).0));
    }
}
