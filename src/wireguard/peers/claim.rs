//! A peer in use: no other process has its key while the claim lives.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use netstack::noise::PrivateKey;

use crate::api;

use super::account::{Account, Made, Order};
use super::name::Kind;
use super::pending::{Intent, Peer};
use super::record::{Record, Transport, Worked};
use super::store::Held;
use super::{Error, Wanted};

/// How long tidying up may keep a command that has done its work.
const TIDY: Duration = Duration::from_secs(2);

/// The peer of one tunnel.
pub(crate) struct Claim {
    account: Arc<Account>,
    pending: std::path::PathBuf,
    wanted: Wanted,
    record: Record,
    hold: Hold,
    /// Why the pool was not used, when it was not: part of `doctor` and `wireguard status`.
    beside_pool: Option<String>,
    repaired: bool,
    is_new: bool,
}

/// What keeps others away from the key.
enum Hold {
    /// A slot of the pool.
    Slot(Held),
    /// A peer of this process alone, removed at its end.
    Alone(Option<Intent>),
}

impl Claim {
    pub(super) fn stored(
        account: Arc<Account>,
        pending: std::path::PathBuf,
        wanted: Wanted,
        held: Held,
        mut record: Record,
    ) -> Self {
        record.used(Timestamp::now());
        // Lost, it only makes the next command wait for nothing.
        held.note(&record);
        Self {
            account,
            pending,
            wanted,
            record,
            hold: Hold::Slot(held),
            beside_pool: None,
            repaired: false,
            is_new: false,
        }
    }

    /// A new peer, kept in a slot if there is one that can be written.
    pub(super) async fn made(
        account: Arc<Account>,
        pending: std::path::PathBuf,
        wanted: Wanted,
        slot: Result<Held, String>,
        old: Option<Record>,
    ) -> Result<Self, Error> {
        let number = slot.as_ref().map_or(usize::MAX, |held| held.number);
        let made = make(&account, &wanted, number > 0).await?;
        let mut claim = Self {
            account,
            pending,
            wanted,
            record: made.record.clone(),
            hold: Hold::Alone(None),
            beside_pool: None,
            repaired: false,
            is_new: true,
        };
        claim.keep(slot, made, old);
        Ok(claim)
    }

    /// Stores a new peer in its slot; where that is impossible it is this process's alone.
    fn keep(&mut self, slot: Result<Held, String>, made: Made, old: Option<Record>) {
        let Made { mut record, intent } = made;
        record.used(Timestamp::now());
        self.record = record;
        let written = slot.and_then(|held| match held.write(&self.record) {
            Ok(()) => Ok(held),
            Err(error) => Err(error.to_string()),
        });
        match written {
            Ok(held) => {
                self.hold = Hold::Slot(held);
                if let Some(intent) = intent {
                    intent.done();
                }
                if let Some(old) = old {
                    self.abandon(&old);
                }
            }
            Err(why) => {
                self.beside_pool = Some(why);
                self.hold = Hold::Alone(intent);
            }
        }
    }

    /// Leaves a peer to whoever tidies up next.
    fn abandon(&self, old: &Record) {
        drop(Intent::note(&self.pending, Peer { org_id: old.org_id.clone(), name: old.name.clone() }));
    }

    pub(crate) fn record(&self) -> &Record {
        &self.record
    }

    /// Our private key.
    pub(crate) fn private_key(&self) -> Result<PrivateKey, Error> {
        let tampered = || Error::Unusable { what: "private key", value: "(not shown)".to_owned() };
        self.record.private_key().ok_or_else(tampered)
    }

    /// Whether the peer was made for this claim.
    pub(crate) fn is_new(&self) -> bool {
        self.is_new
    }

    /// Number of the slot; `None` for a peer of this process alone.
    pub(crate) fn slot(&self) -> Option<usize> {
        match &self.hold {
            Hold::Slot(held) => Some(held.number),
            Hold::Alone(_) => None,
        }
    }

    /// Why the peer is not one of the pool, if it is not.
    pub(crate) fn beside_pool(&self) -> Option<&str> {
        self.beside_pool.as_deref()
    }

    /// Whether the API should be asked about the peer beside the handshake.
    pub(crate) fn wants_validation(&self) -> bool {
        self.record.wants_validation(Timestamp::now())
    }

    /// Asks the API whether it knows the peer, which also keeps an ephemeral one alive.
    pub(crate) async fn validate(&mut self) -> Result<bool, api::Error> {
        let known = self.account.knows(&self.record).await?;
        if known {
            self.validated();
        }
        Ok(known)
    }

    /// The API has said that it knows the peer.
    pub(super) fn validated(&mut self) {
        self.record.last_validated_at = Timestamp::now();
        self.save();
    }

    /// Whether a repair has been tried.
    pub(crate) fn was_repaired(&self) -> bool {
        self.repaired
    }

    /// Makes a new peer in place of one the gateway does not know, or whose key somebody else uses. Once: a second
    /// time it is not the peer that is wrong.
    pub(crate) async fn repair(&mut self) -> Result<(), Error> {
        self.repaired = true;
        let ephemeral = self.slot() != Some(0);
        let made = make(&self.account, &self.wanted, ephemeral).await?;
        let old = std::mem::replace(&mut self.record, made.record.clone());
        match std::mem::replace(&mut self.hold, Hold::Alone(None)) {
            Hold::Slot(held) => self.keep(Ok(held), made, Some(old)),
            Hold::Alone(intent) => {
                // The note of the old peer, unlocked, is what removes it.
                drop(intent);
                let why = self.beside_pool.clone().unwrap_or_default();
                self.keep(Err(why), made, None);
            }
        }
        self.is_new = true;
        Ok(())
    }

    /// Notes which transport carried the first authenticated packet.
    pub(crate) fn worked(&mut self, by: Transport) {
        self.record.transport = Some(Worked { by, at: Timestamp::now() });
        self.save();
    }

    /// The transport of the last tunnel, if it is no older than a day.
    pub(crate) fn last_transport(&self) -> Option<Transport> {
        let worked = self.record.transport?;
        let age = Duration::try_from(Timestamp::now().duration_since(worked.at)).ok()?;
        (age < Duration::from_secs(24 * 3600)).then_some(worked.by)
    }

    fn save(&self) {
        if let Hold::Slot(held) = &self.hold {
            held.note(&self.record);
        }
    }

    /// Gives the peer back: a stored one becomes free, one of this process alone is removed at the API, together with
    /// what earlier processes left behind. Takes at most two seconds.
    pub(crate) async fn release(mut self) {
        self.record.used(Timestamp::now());
        self.save();
        if let Hold::Alone(intent) = &self.hold {
            let peer = Peer { org_id: self.record.org_id.clone(), name: self.record.name.clone() };
            let removed = tokio::time::timeout(TIDY, self.account.remove(&peer)).await;
            if !matches!(removed, Ok(Ok(()))) || intent.is_none() {
                return;
            }
        }
        if let Hold::Alone(Some(intent)) = self.hold {
            intent.done();
        }
    }
}

async fn make(account: &Account, wanted: &Wanted, ephemeral: bool) -> Result<Made, Error> {
    let order = Order {
        org: &wanted.org,
        network: &wanted.network,
        region: wanted.region.as_deref(),
        name: None,
        kind: Kind::Interactive,
        ephemeral,
    };
    account.make(&order).await
}
