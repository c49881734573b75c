//! The pool: which stored peer a tunnel gets, and what becomes of the others (tunnel.md 4.8).

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;

use crate::api::{GraphQl, Tokens};

use super::account::{Account, Order};
use super::claim::Claim;
use super::known::Known;
use super::pending::{self, Intent, Peer};
use super::record::{Clock, Record};
use super::store::{Attempt, Held, SLOTS, Store};
use super::{Error, Host, Wanted};

/// How long removing peers may keep a command that has done its work.
const TIDY: Duration = Duration::from_secs(2);

/// The peers of this computer and account. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Peers {
    store: Store,
    account: Arc<Account>,
}

/// A stored peer as `fly wireguard status` shows it.
#[derive(Debug, Clone)]
pub(crate) struct Slot {
    pub(crate) number: usize,
    /// A process has it.
    pub(crate) in_use: bool,
    pub(crate) record: Record,
}

/// What a look at the slots found.
enum Found {
    Ready(Held, Box<Record>),
    /// Free; with a peer that does not serve, or with none.
    Free(Held, Option<Box<Record>>),
    /// None can be used: all are in use, or the directory cannot be written.
    Nothing,
}

impl Peers {
    /// `region` is `FLYCTL_WG_REGION`.
    pub(crate) fn new(
        config_dir: &Path,
        host: &Host,
        graphql: GraphQl,
        tokens: &Tokens,
        region: Option<String>,
    ) -> Self {
        let store = Store::new(config_dir, host);
        let account = Account::new(graphql, host.clone(), tokens, region, store.root(), store.pending());
        Self { store, account: Arc::new(account) }
    }

    pub(crate) fn account(&self) -> &Account {
        &self.account
    }

    /// The network that a name (of an app, or an organization) led to the last time, when a tunnel to it can be begun
    /// with a stored peer.
    pub(crate) fn remembered(&self, name: &str) -> Option<Wanted> {
        let wanted = self.known().get(name)?;
        let dir = self.store.network(&wanted);
        (0..SLOTS).any(|number| Store::has_record(&dir, number)).then_some(wanted)
    }

    /// Notes where a name led.
    pub(crate) fn remember(&self, name: &str, wanted: &Wanted) {
        self.known().note(name, wanted);
    }

    fn known(&self) -> Known {
        Known::new(self.store.root().join("known.json"))
    }

    /// A peer for one tunnel: a stored one that nobody uses, else a new one in a free slot, else one of this process
    /// alone.
    pub(crate) async fn claim(&self, wanted: &Wanted) -> Result<Claim, Error> {
        let pending = self.store.pending();
        match self.find(wanted) {
            Found::Ready(held, record) => match record.clock(Timestamp::now()) {
                Clock::Fine => {
                    Ok(Claim::stored(Arc::clone(&self.account), pending, wanted.clone(), held, *record))
                }
                Clock::Wait(time) => {
                    tokio::time::sleep(time).await;
                    Ok(Claim::stored(Arc::clone(&self.account), pending, wanted.clone(), held, *record))
                }
                Clock::Behind => {
                    Claim::made(Arc::clone(&self.account), pending, wanted.clone(), Some(held), Some(*record))
                        .await
                }
            },
            Found::Free(held, old) => {
                let old = old.map(|record| *record);
                Claim::made(Arc::clone(&self.account), pending, wanted.clone(), Some(held), old).await
            }
            Found::Nothing => {
                Claim::made(Arc::clone(&self.account), pending, wanted.clone(), None, None).await
            }
        }
    }

    fn find(&self, wanted: &Wanted) -> Found {
        let dir = self.store.network(wanted);
        let mut empty: Option<Held> = None;
        let mut replaceable: Option<(Held, Box<Record>)> = None;
        for number in 0..SLOTS {
            if empty.is_some() && !Store::has_record(&dir, number) {
                continue;
            }
            let held = match Store::take(&dir, number) {
                Ok(Attempt::Held(held)) => held,
                Ok(Attempt::Busy) => continue,
                Err(_) => return Found::Nothing,
            };
            match held.read() {
                Some(record) if record.fits(wanted) => return Found::Ready(held, Box::new(record)),
                Some(record) => {
                    replaceable.get_or_insert((held, Box::new(record)));
                }
                None => {
                    empty.get_or_insert(held);
                }
            }
        }
        match (empty, replaceable) {
            (Some(held), _) => Found::Free(held, None),
            (None, Some((held, record))) => Found::Free(held, Some(record)),
            (None, None) => Found::Nothing,
        }
    }

    /// Makes a new peer in place of the stored ones that nobody uses, which are removed. Returns the new one.
    pub(crate) async fn reset(&self, wanted: &Wanted) -> Result<Record, Error> {
        let dir = self.store.network(wanted);
        let mut old = Vec::new();
        let mut first = None;
        for number in 0..SLOTS {
            if first.is_some() && !Store::has_record(&dir, number) {
                continue;
            }
            if let Attempt::Held(held) = Store::take(&dir, number)? {
                let record = held.read();
                if let Some(record) = record {
                    old.push((held.number, record));
                }
                if first.is_none() {
                    first = Some(held);
                } else {
                    held.clear();
                }
            }
        }
        let replaced: Vec<Record> = old.into_iter().map(|(_, record)| record).collect();
        let claim =
            Claim::made(Arc::clone(&self.account), self.store.pending(), wanted.clone(), first, None).await?;
        let record = claim.record().clone();
        claim.release().await;
        for record in &replaced {
            self.abandon(record);
        }
        self.sweep().await;
        Ok(record)
    }

    /// Makes a peer that somebody else will use: nothing is stored.
    pub(crate) async fn make(&self, order: &Order<'_>) -> Result<Record, Error> {
        Ok(self.account.make(order).await?.record)
    }

    fn abandon(&self, record: &Record) {
        let peer = Peer { org_id: record.org_id.clone(), name: record.name.clone() };
        drop(Intent::note(&self.store.pending(), peer));
    }

    /// Removes at the API what earlier processes left behind. Best effort, at most two seconds.
    pub(crate) async fn sweep(&self) {
        let left = pending::abandoned(&self.store.pending());
        let removals = left.into_iter().map(|intent| async {
            if self.account.remove(&intent.peer).await.is_ok() {
                intent.done();
            }
        });
        drop(tokio::time::timeout(TIDY, futures::future::join_all(removals)).await);
    }

    /// A peer by name is gone at the API: its slot, if it has one, is emptied unless a process uses it.
    pub(crate) fn forget(&self, org_id: &str, name: &str) {
        for (dir, number, record) in self.store.records() {
            if record.org_id == org_id
                && record.name == name
                && let Ok(Attempt::Held(held)) = Store::take(&dir, number)
            {
                held.clear();
            }
        }
    }

    /// Removes every peer of this computer at the API and forgets them all, those in use included: their commands
    /// end as their token does. Best effort, at most two seconds.
    pub(crate) async fn forget_all(&self) {
        let records = self.store.records();
        let stored = records
            .iter()
            .map(|(_, _, record)| Peer { org_id: record.org_id.clone(), name: record.name.clone() });
        let left = pending::abandoned(&self.store.pending());
        let peers: Vec<Peer> = stored.chain(left.iter().map(|intent| intent.peer.clone())).collect();
        let removals = peers.iter().map(|peer| self.account.remove(peer));
        drop(tokio::time::timeout(TIDY, futures::future::join_all(removals)).await);
        drop(std::fs::remove_dir_all(self.store.root()));
    }

    /// Every stored peer.
    pub(crate) fn slots(&self) -> Vec<Slot> {
        let records = self.store.records().into_iter();
        let in_use = |dir: &Path, number| !matches!(Store::take(dir, number), Ok(Attempt::Held(_)));
        records.map(|(dir, number, record)| Slot { number, in_use: in_use(&dir, number), record }).collect()
    }
}
