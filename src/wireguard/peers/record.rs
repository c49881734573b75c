//! A stored peer: everything needed to bring its tunnel up, in one private file (tunnel.md 1.6).

use std::fmt;
use std::net::Ipv6Addr;
use std::time::Duration;

use jiff::Timestamp;
use netstack::noise::{PrivateKey, PublicKey};
use serde::{Deserialize, Serialize};

/// Version of the file's format. Files of another version are not read.
const SCHEMA: u32 = 1;
/// A validation is believed for this long.
const BELIEVED: Duration = Duration::from_secs(600);
/// Handshakes of one key must have growing timestamps; implementations round them to about 17 ms.
const STAMP_GRAIN: Duration = Duration::from_millis(25);
/// A clock that stepped back by more than this makes a key unusable rather than slow.
const CLOCK_PATIENCE: Duration = Duration::from_secs(1);

/// Which way the last tunnel of a peer went.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Transport {
    Udp,
    WebSocket,
}

/// The transport that worked, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Worked {
    pub(crate) by: Transport,
    pub(crate) at: Timestamp,
}

/// One peer. `Debug` shows no key.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Record {
    schema: u32,
    /// Name at the API.
    pub(crate) name: String,
    pub(crate) org_id: String,
    pub(crate) org_slug: String,
    /// Empty = the default network.
    pub(crate) network: String,
    /// Region that was asked for; empty when the API chose.
    pub(crate) region: String,
    /// The gateway's host, without port.
    pub(crate) gateway: String,
    /// Base64.
    pub(crate) gateway_key: String,
    private_key: String,
    pub(crate) public_key: String,
    /// Our address in the private network.
    pub(crate) peer_ip: Ipv6Addr,
    pub(crate) ephemeral: bool,
    pub(crate) created_at: Timestamp,
    pub(crate) last_used_at: Timestamp,
    pub(crate) last_validated_at: Timestamp,
    /// No handshake of this key had a later timestamp.
    last_handshake_at: Timestamp,
    #[serde(default)]
    pub(crate) transport: Option<Worked>,
    /// When large packets were last found to be lost on the way to the gateway.
    #[serde(default)]
    pub(crate) narrow_at: Option<Timestamp>,
}

impl fmt::Debug for Record {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Record")
            .field("name", &self.name)
            .field("region", &self.region)
            .field("gateway", &self.gateway)
            .field("peer_ip", &self.peer_ip)
            .finish_non_exhaustive()
    }
}

/// Whether a stored key can be used at this time of this clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Clock {
    Fine,
    /// Its last handshake was this close: wait.
    Wait(Duration),
    /// The clock stepped back: the gateway takes every handshake for a repetition, and says nothing.
    Behind,
}

/// What a new peer consists of.
pub(super) struct Parts<'a> {
    pub(super) name: String,
    pub(super) org: &'a super::Org,
    pub(super) network: &'a str,
    pub(super) region: &'a str,
    pub(super) key: &'a PrivateKey,
    pub(super) ephemeral: bool,
}

impl Record {
    /// A peer that the API has just made.
    pub(super) fn new(
        parts: Parts<'_>,
        made: &crate::api::graphql::wireguard::CreatedPeer,
        now: Timestamp,
    ) -> Result<Self, super::Error> {
        let unusable = |what, value: &str| super::Error::Unusable { what, value: value.to_owned() };
        let peer_ip = made.peerip.parse().map_err(|_| unusable("address", &made.peerip))?;
        if made.pubkey.parse::<PublicKey>().is_err() {
            return Err(unusable("gateway key", &made.pubkey));
        }
        if made.endpointip.is_empty() {
            return Err(unusable("gateway", "(none)"));
        }
        Ok(Self {
            schema: SCHEMA,
            name: parts.name,
            org_id: parts.org.id.clone(),
            org_slug: parts.org.slug.clone(),
            network: parts.network.to_owned(),
            region: parts.region.to_owned(),
            gateway: made.endpointip.clone(),
            gateway_key: made.pubkey.clone(),
            private_key: parts.key.reveal(),
            public_key: parts.key.public().to_string(),
            peer_ip,
            ephemeral: parts.ephemeral,
            created_at: now,
            last_used_at: now,
            last_validated_at: now,
            last_handshake_at: Timestamp::UNIX_EPOCH,
            transport: None,
            narrow_at: None,
        })
    }

    /// Reads a stored peer; `None` for a file that is none, or of another version.
    pub(super) fn parse(text: &[u8]) -> Option<Self> {
        let record: Self = serde_json::from_slice(text).ok()?;
        let usable = record.schema == SCHEMA
            && record.private_key().is_some()
            && record.gateway_key.parse::<PublicKey>().is_ok();
        usable.then_some(record)
    }

    pub(super) fn to_json(&self) -> Vec<u8> {
        serde_json::to_vec_pretty(self).unwrap_or_default()
    }

    /// Our private key. Absent only in a file that was tampered with.
    pub(crate) fn private_key(&self) -> Option<PrivateKey> {
        self.private_key.parse().ok()
    }

    /// Whether it is of this network, and of this region where one is required.
    pub(super) fn fits(&self, wanted: &super::Wanted) -> bool {
        self.org_id == wanted.org.id
            && self.network == wanted.network
            && wanted.region.as_ref().is_none_or(|region| *region == self.region)
    }

    pub(super) fn clock(&self, now: Timestamp) -> Clock {
        let next = self.last_handshake_at + STAMP_GRAIN;
        let missing = Duration::try_from(next.duration_since(now)).unwrap_or_default();
        match missing {
            Duration::ZERO => Clock::Fine,
            short if short <= CLOCK_PATIENCE => Clock::Wait(short),
            _ => Clock::Behind,
        }
    }

    /// Notes that it is used from now on, which includes handshakes.
    pub(super) fn used(&mut self, now: Timestamp) {
        self.last_used_at = now;
        self.last_handshake_at = self.last_handshake_at.max(now);
    }

    /// Whether the API should be asked if it still knows the peer.
    pub(super) fn wants_validation(&self, now: Timestamp) -> bool {
        let age = now.duration_since(self.last_validated_at);
        Duration::try_from(age).map_or(true, |age| age > BELIEVED)
    }
}

#[cfg(test)]
pub(super) mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::api::graphql::wireguard::CreatedPeer;
    use crate::wireguard::peers::{Org, Wanted};

    pub(in crate::wireguard::peers) fn org() -> Org {
        Org { id: "org/1".into(), slug: "personal".into(), raw_slug: "me".into() }
    }

    pub(in crate::wireguard::peers) fn wanted(region: Option<&str>) -> Wanted {
        Wanted { org: org(), network: String::new(), region: region.map(str::to_owned) }
    }

    pub(in crate::wireguard::peers) fn record(region: &str) -> Record {
        let key = PrivateKey::generate();
        let made = CreatedPeer {
            peerip: "fdaa:0:1:a7b:1:0:a:102".into(),
            endpointip: "127.0.0.2".into(),
            pubkey: PrivateKey::generate().public().to_string(),
        };
        let parts = Parts {
            name: "interactive-a-b-C".into(),
            org: &org(),
            network: "",
            region,
            key: &key,
            ephemeral: false,
        };
        Record::new(parts, &made, "2026-01-01T00:00:00Z".parse().unwrap()).unwrap()
    }

    #[test]
    fn a_record_survives_its_file_and_shows_no_key() {
        let record = record("ams");
        let text = record.to_json();
        assert_eq!(Record::parse(&text), Some(record.clone()));
        let key = record.private_key().unwrap().reveal();
        assert!(String::from_utf8(text).unwrap().contains(&key));
        assert!(!format!("{record:?}").contains(&key));
        for broken in [&b""[..], b"{}", b"\0\0", b"{\"schema\":2}"] {
            assert_eq!(Record::parse(broken), None);
        }
    }

    #[test]
    fn an_address_that_is_none_is_refused() {
        let made = CreatedPeer { peerip: "10.0.0.1".into(), endpointip: "gw".into(), pubkey: "AAAA".into() };
        let key = PrivateKey::generate();
        let parts =
            Parts { name: "n".into(), org: &org(), network: "", region: "", key: &key, ephemeral: false };
        assert!(Record::new(parts, &made, Timestamp::UNIX_EPOCH).is_err());
    }

    #[test]
    fn it_fits_its_network_and_region() {
        let record = record("ams");
        assert!(record.fits(&wanted(None)) && record.fits(&wanted(Some("ams"))));
        assert!(!record.fits(&wanted(Some("fra"))));
        let other = Wanted { network: "staging".into(), ..wanted(None) };
        assert!(!record.fits(&other));
    }

    #[test]
    fn a_clock_behind_the_last_handshake_is_noticed() {
        let mut record = record("ams");
        let noon: Timestamp = "2026-06-01T12:00:00Z".parse().unwrap();
        assert_eq!(record.clock(noon), Clock::Fine);
        record.used(noon);
        assert!(matches!(record.clock(noon), Clock::Wait(wait) if wait <= STAMP_GRAIN));
        assert_eq!(record.clock(noon + Duration::from_millis(30)), Clock::Fine);
        assert_eq!(record.clock(noon - Duration::from_secs(60)), Clock::Behind);
        record.used(noon - Duration::from_secs(60));
        assert_eq!(record.clock(noon - Duration::from_secs(30)), Clock::Behind, "the mark never goes back");
    }

    #[test]
    fn a_validation_is_believed_for_ten_minutes() {
        let record = record("ams");
        let made = record.created_at;
        assert!(!record.wants_validation(made + Duration::from_secs(599)));
        assert!(record.wants_validation(made + Duration::from_secs(601)));
        assert!(
            record.wants_validation(made - Duration::from_secs(60)),
            "a clock that went back knows nothing"
        );
    }
}
