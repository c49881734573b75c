//! Apps: names, status, creation, removal.

use std::collections::BTreeMap;

use rand::RngExt as _;

use super::sixpn;
use crate::domain::{App, AppStatus, Millis};
use crate::state::{Key, World};

/// Longest name: it must fit one DNS label.
const MAX_NAME: usize = 63;

/// What a client asks for.
#[derive(Debug, Clone, Default)]
pub struct NewApp {
    pub name: String,
    /// Slug of an existing organisation the caller may change.
    pub org: String,
    /// Custom 6PN network; empty = the organisation's default one.
    pub network: String,
    pub role: String,
}

/// Why an app was not created.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CreateAppError {
    #[error("Validation failed: Name can't be blank")]
    NameMissing,
    #[error("Validation failed: Name may only contain numbers, lowercase letters and dashes")]
    NameInvalid,
    #[error("Validation failed: Name is too long (maximum is {MAX_NAME} characters)")]
    NameTooLong,
    /// Names are global. The text is matched by clients (api.md 7.13).
    #[error("Validation failed: Name has already been taken")]
    NameTaken,
    #[error(
        "Validation failed: Network may only contain letters, numbers and dashes and starts with a letter"
    )]
    NetworkInvalid,
    #[error("Could not find Organization \"{0}\"")]
    NoSuchOrg(String),
}

/// Creates an app in state `pending`.
pub fn create(world: &mut World, new: NewApp, now: Millis) -> Result<App, CreateAppError> {
    check_name(&new.name)?;
    let network = sixpn::network_name(&new.network).to_owned();
    if !sixpn::valid_network_name(&network) {
        return Err(CreateAppError::NetworkInvalid);
    }
    if !world.orgs.contains_key(&new.org) {
        return Err(CreateAppError::NoSuchOrg(new.org));
    }
    if world.apps.contains_key(&new.name) {
        return Err(CreateAppError::NameTaken);
    }
    let numeric_id = i32::try_from(world.next("next_numeric_id", 1001)).unwrap_or(i32::MAX);
    let app = App {
        id: random_id(),
        numeric_id,
        name: new.name.clone(),
        org: new.org,
        network,
        role: new.role,
        status: AppStatus::Pending,
        created_at: now,
        secrets_version: 0,
        metadata: BTreeMap::new(),
    };
    // Gives the network its number at once: what was shown of it never changes.
    sixpn::network_prefix(world, &app.org, &app.network);
    world.apps.insert(new.name.clone(), app.clone());
    world.touch(Key::App(new.name));
    Ok(app)
}

/// The rule of the public service: a DNS label of lower-case letters, digits and dashes.
fn check_name(name: &str) -> Result<(), CreateAppError> {
    if name.is_empty() {
        return Err(CreateAppError::NameMissing);
    }
    if name.len() > MAX_NAME {
        return Err(CreateAppError::NameTooLong);
    }
    let allowed = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    if !name.bytes().all(allowed) || name.starts_with('-') || name.ends_with('-') {
        return Err(CreateAppError::NameInvalid);
    }
    Ok(())
}

/// Opaque id: sixteen characters, as production's look.
fn random_id() -> String {
    const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
    let mut rng = rand::rng();
    (0..16).map(|_| char::from(ALPHABET[rng.random_range(0..ALPHABET.len())])).collect()
}

/// The status as shown: an app with machines or a complete release counts as deployed.
pub fn status(world: &World, app: &App) -> AppStatus {
    if app.status != AppStatus::Pending {
        return app.status;
    }
    let released = world.releases.values().any(|r| r.app == app.name && r.status == "complete");
    if released || world.machines_of(&app.name).next().is_some() {
        return AppStatus::Deployed;
    }
    AppStatus::Pending
}

/// Removes an app and every row that belongs to it. Its machines must be stopped already.
pub fn remove(world: &mut World, name: &str) -> Option<App> {
    let app = world.apps.remove(name)?;
    let mut gone = vec![Key::App(name.to_owned())];
    fn drain<T>(
        map: &mut BTreeMap<String, T>,
        belongs: impl Fn(&T) -> bool,
        key: impl Fn(String) -> Key,
        gone: &mut Vec<Key>,
    ) {
        gone.extend(map.extract_if(.., |_, row| belongs(row)).map(|(id, _)| key(id)));
    }
    drain(&mut world.secrets, |row| row.app == name, Key::Secret, &mut gone);
    drain(&mut world.ips, |row| row.app == name, Key::Ip, &mut gone);
    drain(&mut world.releases, |row| row.app == name, Key::Release, &mut gone);
    drain(&mut world.machines, |row| row.app == name, Key::Machine, &mut gone);
    drain(&mut world.volumes, |row| row.app == name, Key::Volume, &mut gone);
    let only_here = |token: &crate::domain::Token| matches!(&token.scope, crate::domain::TokenScope::Deploy { app, .. } if app == name);
    drain(&mut world.tokens, only_here, Key::Token, &mut gone);
    for key in gone {
        world.touch(key);
    }
    Some(app)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::domain::Org;

    fn world() -> World {
        let mut world = World::default();
        let org = Org {
            id: "o".into(),
            numeric_id: 1,
            slug: "personal".into(),
            name: "Personal".into(),
            personal: true,
            billing_status: "CURRENT".into(),
            created_at: 0,
        };
        world.orgs.insert("personal".into(), org);
        world
    }

    fn named(name: &str) -> NewApp {
        NewApp { name: name.into(), org: "personal".into(), ..NewApp::default() }
    }

    #[test]
    fn names_are_global_and_dns_labels() {
        let mut world = world();
        create(&mut world, named("web-1"), 5).unwrap();
        assert_eq!(create(&mut world, named("web-1"), 6).unwrap_err(), CreateAppError::NameTaken);
        for bad in ["Web", "web_1", "-web", "web-", "wéb", "a.b"] {
            assert_eq!(create(&mut world, named(bad), 6).unwrap_err(), CreateAppError::NameInvalid, "{bad}");
        }
        let long = "a".repeat(64);
        assert_eq!(create(&mut world, named(&long), 6).unwrap_err(), CreateAppError::NameTooLong);
        assert_eq!(create(&mut world, named(""), 6).unwrap_err(), CreateAppError::NameMissing);
    }

    #[test]
    fn removal_takes_everything_of_the_app_and_nothing_else() {
        let mut world = world();
        create(&mut world, named("one"), 0).unwrap();
        create(&mut world, named("two"), 0).unwrap();
        for app in ["one", "two"] {
            super::super::addresses::assign(
                &mut world,
                app,
                crate::domain::IpKind::V6,
                &super::super::addresses::Placement::default(),
                0,
            )
            .unwrap();
        }
        assert!(remove(&mut world, "one").is_some());
        assert!(remove(&mut world, "one").is_none());
        assert_eq!(world.apps.keys().collect::<Vec<_>>(), ["two"]);
        assert_eq!(world.ips.values().map(|ip| ip.app.as_str()).collect::<Vec<_>>(), ["two"]);
    }
}
