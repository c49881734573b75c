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
    repaired: bool,
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
        Self { account, pending, wanted, record, hold: Hold::Slot(held), repaired: false }
    }

    /// A new peer, kept in a slot if there is one that can be written.
    pub(super) async fn made(
        account: Arc<Account>,
        pending: std::path::PathBuf,
        wanted: Wanted,
        slot: Option<Held>,
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
            repaired: false,
        };
        claim.keep(slot, made, old);
        Ok(claim)
    }

    /// Stores a new peer in its slot; where that is impossible it is this process's alone.
    fn keep(&mut self, slot: Option<Held>, made: Made, old: Option<Record>) {
        let Made { mut record, intent } = made;
        record.used(Timestamp::now());
        self.record = record;
        match slot.filter(|held| held.write(&self.record).is_ok()) {
            Some(held) => {
                self.hold = Hold::Slot(held);
                if let Some(intent) = intent {
                    intent.done();
                }
                if let Some(old) = old {
                    self.abandon(&old);
                }
            }
            None => self.hold = Hold::Alone(intent),
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

    /// Number of the slot; `None` for a peer of this process alone.
    pub(crate) fn slot(&self) -> Option<usize> {
        match &self.hold {
            Hold::Slot(held) => Some(held.number),
            Hold::Alone(_) => None,
        }
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
            Hold::Slot(held) => self.keep(Some(held), made, Some(old)),
            Hold::Alone(intent) => {
                // The note of the old peer, unlocked, is what removes it.
                drop(intent);
                self.keep(None, made, None);
            }
        }
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
        is_of_today(worked.at, Timestamp::now()).then_some(worked.by)
    }

    /// Notes that large packets are lost on the way.
    pub(crate) fn narrowed(&mut self) {
        self.record.narrow_at = Some(Timestamp::now());
        self.save();
    }

    /// Whether large packets were lost within the last day.
    pub(crate) fn is_narrow(&self) -> bool {
        self.record.narrow_at.is_some_and(|at| is_of_today(at, Timestamp::now()))
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

/// What was seen on the way to the gateway is believed for a day; a clock that went back is not.
fn is_of_today(at: Timestamp, now: Timestamp) -> bool {
    Duration::try_from(now.duration_since(at)).is_ok_and(|age| age < Duration::from_secs(24 * 3600))
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

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn what_was_seen_on_the_way_is_believed_for_a_day() {
        let now: Timestamp = "2026-06-02T00:00:00Z".parse().unwrap();
        let of_today = |at: &str| is_of_today(at.parse().unwrap(), now);
        assert!(of_today("2026-06-01T00:00:01Z"));
        assert!(!of_today("2026-06-01T00:00:00Z"));
        assert!(!of_today("2026-06-02T00:00:01Z"), "the clock went back");
    }
}
