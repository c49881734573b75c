//! The one place the platform's nouns live in: an in-memory world behind a lock, written through to
//! the store before the lock is released, with a change counter that wakes waiters.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use crate::domain::{
    App, AppSecret, Gateway, Host, IpAssignment, LoggedCertificate, Machine, Org, Peer, Region, Release,
    Token, User, Volume,
};
use crate::store::{Store, StoreError};

/// Which row changed. The store writes (or deletes) exactly these after a mutation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    Org(String),
    User(String),
    Token(String),
    App(String),
    /// `app/name`
    Secret(String),
    Ip(String),
    Release(String),
    Machine(String),
    Volume(String),
    Host(String),
    Peer(String),
    Certificate(String),
    /// Counters and settings.
    Meta(String),
}

/// Everything the platform knows. Maps are ordered so that listings are deterministic.
#[derive(Debug, Default)]
pub struct World {
    pub regions: Vec<Region>,
    pub orgs: BTreeMap<String, Org>,
    pub users: BTreeMap<String, User>,
    /// By token id.
    pub tokens: BTreeMap<String, Token>,
    /// By name.
    pub apps: BTreeMap<String, App>,
    /// By `app/name`.
    pub secrets: BTreeMap<String, AppSecret>,
    /// By id.
    pub ips: BTreeMap<String, IpAssignment>,
    /// By id.
    pub releases: BTreeMap<String, Release>,
    pub machines: BTreeMap<String, Machine>,
    pub volumes: BTreeMap<String, Volume>,
    pub hosts: BTreeMap<String, Host>,
    /// By id.
    pub peers: BTreeMap<String, Peer>,
    /// Issued SSH certificates by id.
    pub certificates: BTreeMap<String, LoggedCertificate>,
    /// What runs now; never stored.
    pub gateways: Vec<Gateway>,
    /// Persistent counters and settings (`next_numeric_id`, …).
    pub meta: BTreeMap<String, String>,
    dirty: BTreeSet<Key>,
}

impl World {
    /// Marks a row for persistence. Call it for everything you changed inside [`State::update`].
    pub fn touch(&mut self, key: Key) {
        self.dirty.insert(key);
    }

    /// Next value of a persistent counter, starting at `first`.
    pub fn next(&mut self, counter: &str, first: u64) -> u64 {
        let value = self.meta.get(counter).and_then(|v| v.parse().ok()).unwrap_or(first);
        self.meta.insert(counter.to_owned(), (value + 1).to_string());
        self.touch(Key::Meta(counter.to_owned()));
        value
    }

    /// Machines of one app that are not destroyed.
    pub fn machines_of<'a>(&'a self, app: &'a str) -> impl Iterator<Item = &'a Machine> {
        self.machines.values().filter(move |m| m.app == app && m.state.is_active())
    }

    /// An organisation by slug, raw slug or opaque id.
    pub fn org(&self, slug_or_id: &str) -> Option<&Org> {
        self.orgs
            .get(slug_or_id)
            .or_else(|| self.orgs.values().find(|o| o.raw_slug() == slug_or_id || o.id == slug_or_id))
    }

    /// An app by name or opaque id.
    pub fn app(&self, name_or_id: &str) -> Option<&App> {
        self.apps.get(name_or_id).or_else(|| self.apps.values().find(|a| a.id == name_or_id))
    }
}

/// Shared, persistent state.
pub struct State {
    world: Mutex<World>,
    store: Store,
    changes: watch::Sender<u64>,
    failure: Mutex<Option<String>>,
}

impl State {
    /// Loads everything from the store.
    ///
    /// # Errors
    /// [`StoreError::Corrupt`] when the file holds rows this program does not understand.
    pub fn open(store: Store) -> Result<Self, StoreError> {
        let world = store.load()?;
        Ok(Self {
            world: Mutex::new(world),
            store,
            changes: watch::Sender::new(0),
            failure: Mutex::new(None),
        })
    }

    fn lock(&self) -> MutexGuard<'_, World> {
        // A panic in a handler must not take the platform down; rows are written whole.
        self.world.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Reads under the lock. Keep it short; never await inside.
    pub fn read<R>(&self, f: impl FnOnce(&World) -> R) -> R {
        f(&self.lock())
    }

    /// Mutates under the lock, persists every touched row in one transaction, then wakes waiters.
    ///
    /// A failed write does not undo the change: the rows stay marked and are written with the next
    /// mutation, and [`State::write_failure`] tells until one succeeds. Whoever answers a client
    /// uses [`State::try_update`] or asks `write_failure` afterwards, and answers 5xx.
    pub fn update<R>(&self, f: impl FnOnce(&mut World) -> R) -> R {
        self.mutate(f).0
    }

    /// As [`State::update`], with the failure of the write as the result.
    ///
    /// # Errors
    /// [`StoreError::Write`]: the change is in memory but not on disk.
    pub fn try_update<R>(&self, f: impl FnOnce(&mut World) -> R) -> Result<R, StoreError> {
        match self.mutate(f) {
            (result, None) => Ok(result),
            (_, Some(error)) => Err(error),
        }
    }

    fn mutate<R>(&self, f: impl FnOnce(&mut World) -> R) -> (R, Option<StoreError>) {
        let (result, error) = {
            let mut world = self.lock();
            let result = f(&mut world);
            let mut dirty = std::mem::take(&mut world.dirty);
            if dirty.is_empty() {
                return (result, None);
            }
            let error = self.store.write(&world, &dirty).err();
            if error.is_some() {
                world.dirty.append(&mut dirty);
            }
            *self.failure.lock().unwrap_or_else(PoisonError::into_inner) =
                error.as_ref().map(ToString::to_string);
            (result, error)
        };
        self.changes.send_modify(|n| *n += 1);
        (result, error)
    }

    /// Why the last write failed, until a later one succeeds: the platform's memory is then ahead
    /// of its disk, and mutations are to be answered with 5xx and logged.
    pub fn write_failure(&self) -> Option<String> {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    #[cfg(test)]
    pub(crate) fn limit_pages_for_test(&self, pages: i64) {
        self.store.limit_pages(pages);
    }

    /// A receiver that is marked changed after every mutation.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }
}
