//! Releases as pure operations on the world: made, moved through their states, read.

use serde_json::Value;

use crate::domain::{AppStatus, Millis, Release};
use crate::state::{Key, World};

/// A release to be recorded.
#[derive(Debug, Clone, Default)]
pub struct New {
    /// Name of an existing app.
    pub app: String,
    pub image_ref: String,
    /// Any case; stored in lower case.
    pub strategy: String,
    pub definition: Value,
    /// User id; empty for limited tokens.
    pub user: String,
}

/// Why a release was not changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UpdateError {
    #[error("release not found")]
    NotFound,
    #[error("{0:?} is not a release status")]
    BadStatus(String),
    #[error("release is already {0} and cannot become {1}")]
    Finished(String, String),
}

/// Records a release with the app's next version, in status `pending`.
pub fn create(world: &mut World, new: New, now: Millis) -> Release {
    let version = newest(world, &new.app).map_or(1, |newest| newest.version + 1);
    let release = Release {
        id: format!("rel_{}", ulid::Ulid::generate().to_string().to_lowercase()),
        app: new.app,
        version,
        status: "pending".to_owned(),
        strategy: new.strategy.to_lowercase(),
        description: "Release".to_owned(),
        reason: "deploy".to_owned(),
        image_ref: new.image_ref,
        definition: new.definition,
        metadata: Value::Null,
        user: new.user,
        created_at: now,
    };
    world.releases.insert(release.id.clone(), release.clone());
    world.touch(Key::Release(release.id.clone()));
    release
}

/// Moves a release to a status. A finished one stays as it is; saying the same again is no error,
/// because clients repeat the request after a lost answer. A first complete release deploys the app.
pub fn update(world: &mut World, id: &str, status: &str, metadata: Value) -> Result<Release, UpdateError> {
    let release = world.releases.get_mut(id).ok_or(UpdateError::NotFound)?;
    if !["pending", "running", "complete", "failed", "interrupted"].contains(&status) {
        return Err(UpdateError::BadStatus(status.to_owned()));
    }
    if !in_progress(release) {
        if release.status == status {
            return Ok(release.clone());
        }
        return Err(UpdateError::Finished(release.status.clone(), status.to_owned()));
    }
    release.status = status.to_owned();
    if !metadata.is_null() {
        release.metadata = metadata;
    }
    let release = release.clone();
    world.touch(Key::Release(id.to_owned()));
    if is_stable(&release)
        && let Some(app) = world.apps.get_mut(&release.app)
        && app.status == AppStatus::Pending
    {
        app.status = AppStatus::Deployed;
        world.touch(Key::App(release.app.clone()));
    }
    Ok(release)
}

/// Releases of an app, newest first.
pub fn of<'a>(world: &'a World, app: &'a str) -> impl Iterator<Item = &'a Release> {
    let mut list: Vec<&Release> = world.releases.values().filter(|r| r.app == app).collect();
    list.sort_by_key(|r| std::cmp::Reverse(r.version));
    list.into_iter()
}

/// The newest release of an app, whatever became of it.
pub fn newest<'a>(world: &'a World, app: &str) -> Option<&'a Release> {
    world.releases.values().filter(|r| r.app == app).max_by_key(|r| r.version)
}

/// Whether it ended well.
pub fn is_stable(release: &Release) -> bool {
    release.status == "complete"
}

/// Whether it has not ended.
pub fn in_progress(release: &Release) -> bool {
    matches!(release.status.as_str(), "pending" | "running")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn new(app: &str) -> New {
        New { app: app.into(), strategy: "ROLLING".into(), ..New::default() }
    }

    #[test]
    fn versions_count_per_app_and_listing_is_newest_first() {
        let mut world = World::default();
        assert_eq!(create(&mut world, new("a"), 1).version, 1);
        assert_eq!(create(&mut world, new("b"), 1).version, 1);
        assert_eq!(create(&mut world, new("a"), 1).version, 2);
        assert_eq!(of(&world, "a").map(|r| r.version).collect::<Vec<_>>(), [2, 1]);
        assert_eq!(newest(&world, "a").unwrap().strategy, "rolling");
    }

    #[test]
    fn a_finished_release_stays_finished() {
        let mut world = World::default();
        let id = create(&mut world, new("a"), 1).id;
        update(&mut world, &id, "running", Value::Null).unwrap();
        let failed = update(&mut world, &id, "failed", serde_json::json!({"x": 1})).unwrap();
        assert_eq!((failed.status.as_str(), &failed.metadata["x"]), ("failed", &Value::from(1)));
        assert!(update(&mut world, &id, "failed", Value::Null).is_ok());
        let error = update(&mut world, &id, "complete", Value::Null).unwrap_err();
        assert_eq!(error, UpdateError::Finished("failed".into(), "complete".into()));
        assert_eq!(update(&mut world, "x", "failed", Value::Null).unwrap_err(), UpdateError::NotFound);
        let id = create(&mut world, new("a"), 1).id;
        let error = update(&mut world, &id, "great", Value::Null).unwrap_err();
        assert_eq!(error, UpdateError::BadStatus("great".into()));
    }
}
