//! Secrets of an app: set, unset, versions and digests.

use std::collections::BTreeMap;

use sha2::{Digest as _, Sha256};

use crate::domain::{AppSecret, Millis};
use crate::state::{Key, World};

/// Why secrets were not changed. Nothing was.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SecretError {
    #[error("app not found")]
    NoSuchApp,
    #[error("secret name {0:?} is invalid: use letters, digits and underscores, not starting with a digit")]
    InvalidName(String),
}

/// Sets (`Some`) and removes (`None`) secrets in one step; answers the app's new secrets version.
/// Nothing to change leaves the version as it is.
pub fn apply(
    world: &mut World,
    app: &str,
    values: &BTreeMap<String, Option<String>>,
    now: Millis,
) -> Result<u64, SecretError> {
    if let Some(bad) = values.iter().find(|(name, value)| value.is_some() && !valid_name(name)) {
        return Err(SecretError::InvalidName(bad.0.clone()));
    }
    let current = world.apps.get(app).ok_or(SecretError::NoSuchApp)?.secrets_version;
    let next = current + 1;
    let mut changed = false;
    for (name, value) in values {
        let key = format!("{app}/{name}");
        match value {
            Some(value) => {
                let created_at = world.secrets.get(&key).map_or(now, |old| old.created_at);
                let secret = AppSecret {
                    app: app.to_owned(),
                    name: name.clone(),
                    value: value.clone(),
                    digest: digest(value),
                    version: next,
                    created_at,
                    updated_at: now,
                };
                world.secrets.insert(key.clone(), secret);
            }
            None if world.secrets.remove(&key).is_none() => continue,
            None => {}
        }
        changed = true;
        world.touch(Key::Secret(key));
    }
    if !changed {
        return Ok(current);
    }
    if let Some(app) = world.apps.get_mut(app) {
        app.secrets_version = next;
    }
    world.touch(Key::App(app.to_owned()));
    Ok(next)
}

/// The secrets of one app, by name.
pub fn of<'a>(world: &'a World, app: &'a str) -> impl Iterator<Item = &'a AppSecret> {
    world.secrets.values().filter(move |secret| secret.app == app)
}

/// A short fingerprint: equal values have equal digests, nothing else can be read from it.
pub fn digest(value: &str) -> String {
    hex::encode(&Sha256::digest(value.as_bytes())[..8])
}

fn valid_name(name: &str) -> bool {
    let mut bytes = name.bytes();
    bytes.next().is_some_and(|b| b.is_ascii_alphabetic() || b == b'_')
        && bytes.all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::{App, AppStatus};

    fn world() -> World {
        let mut world = World::default();
        let app = App {
            id: "a".into(),
            numeric_id: 1,
            name: "a".into(),
            org: "personal".into(),
            network: String::new(),
            role: String::new(),
            status: AppStatus::Pending,
            created_at: 0,
            secrets_version: 0,
            metadata: Default::default(),
        };
        world.apps.insert("a".into(), app);
        world
    }

    fn set(world: &mut World, pairs: &[(&str, Option<&str>)], now: Millis) -> Result<u64, SecretError> {
        let values = pairs.iter().map(|(n, v)| ((*n).to_owned(), v.map(str::to_owned))).collect();
        apply(world, "a", &values, now)
    }

    #[test]
    fn versions_grow_with_changes_only() {
        let mut world = world();
        assert_eq!(set(&mut world, &[("A", Some("1")), ("B", Some("2"))], 1), Ok(1));
        assert_eq!(set(&mut world, &[("A", Some("3"))], 2), Ok(2));
        assert_eq!(set(&mut world, &[("never-set", None)], 3), Ok(2), "deleting an unknown name");
        assert_eq!(set(&mut world, &[("B", None)], 4), Ok(3));
        let left: Vec<_> = of(&world, "a").map(|s| (s.name.as_str(), s.created_at, s.updated_at)).collect();
        assert_eq!(left, [("A", 1, 2)]);
    }

    #[test]
    fn one_bad_name_changes_nothing() {
        let mut world = world();
        let refused = set(&mut world, &[("A", Some("1")), ("9x", Some("2"))], 1);
        assert_eq!(refused, Err(SecretError::InvalidName("9x".into())));
        assert_eq!(of(&world, "a").count(), 0);
    }
}
