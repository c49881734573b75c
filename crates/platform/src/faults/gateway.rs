//! What can go wrong at the gateway of the private network, and the getters the gateway asks.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::engine::{Faults, Target};
use super::rule::Fault;
use crate::domain::Millis;

/// One thing that is off. Which other members a knob reads is said with it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GatewayKnob {
    /// Handshake initiations are lost on their way in (`nth`, `times`).
    DropInitiation,
    /// Just-in-time peers: an initiation without a session is not answered; after `delay_ms` the gateway
    /// initiates to where it came from.
    ReverseRoles,
    /// Sessions are forgotten: at once when the rule is added, and with `delay_ms` whenever a peer said
    /// nothing for so long.
    Evict,
    /// The gateway claims to be under load: initiations without a cookie get one instead of an answer.
    Cookies,
    /// Nothing passes over `path` (default `udp`), in either direction.
    BlackHole,
    /// A byte of what the gateway sends over `path` is changed (`probability`).
    Corrupt,
    /// Datagrams of more than `bytes` are lost on `path`, in either direction, without a word.
    MtuHole,
    /// Datagrams over `path` take `delay_ms` longer in each direction, and up to `jitter_ms` more.
    Latency,
    /// Datagrams over `path` are lost in either direction (`probability`).
    Loss,
    /// WebSockets are closed with `status` (default 1011), `delay_ms` after they were opened.
    WebsocketClose,
    /// WebSocket upgrades are answered with HTTP `status` (default 502).
    WebsocketStatus,
    /// WebSockets open, and nothing that comes over them is read.
    WebsocketSilent,
    /// TLS shows the certificate of an interceptor called `value`.
    TlsIntercept,
    /// The resolver does not answer.
    DnsSilent,
    /// The resolver answers SERVFAIL.
    DnsServfail,
    /// The resolver answers every AAAA question with the address `value`.
    DnsLie,
    /// The resolver answers every AAAA question with a CNAME to `value`, and its address where it is known.
    DnsCname,
    /// Nobody listens for NATS.
    NatsOff,
    /// Packets for machines that do not run are answered with "address unreachable"; else nothing is said.
    StoppedUnreachable,
    /// The clock by which SSH certificates are issued is `delay_ms` behind, or ahead where `value` is `ahead`.
    ClockSkew,
    /// Only a peer's exact address is accepted as its source, not its whole /120.
    StrictSource,
    /// The gateways lose all sessions and connections once, when the rule is added.
    Restart,
    /// The same, and they come back with new keys.
    RestartNewKey,
    /// The keys of now have been used with a clock that was ahead (a machine put back to an earlier state, a copied
    /// key): their sessions end, and whatever they initiate is a replay, to which nothing is said. Keys made later are
    /// not concerned.
    StaleTimestamps,
}

impl GatewayKnob {
    /// Whether occasions are counted; the others describe a state, or act once when they are added.
    pub(super) fn counts(self) -> bool {
        use GatewayKnob as K;
        matches!(
            self,
            K::DropInitiation
                | K::Corrupt
                | K::Loss
                | K::WebsocketClose
                | K::WebsocketStatus
                | K::DnsSilent
                | K::DnsServfail
                | K::DnsLie
                | K::DnsCname
        )
    }
}

/// How a client reaches the gateway.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum GatewayPath {
    Udp,
    /// TLS on port 443 (or its stand-in), and token mode.
    Websocket,
}

/// A rule of kind `gateway`. `region` of the rule narrows it to one gateway.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GatewayFault {
    pub knob: GatewayKnob,
    /// Both when absent (black holes: UDP).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<GatewayPath>,
    /// Name or public key of the only peer concerned (`evict`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub peer: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_ms: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub jitter_ms: Option<u64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bytes: Option<usize>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<String>,
}

impl GatewayFault {
    /// What types cannot say.
    pub(super) fn check(&self) -> Result<(), String> {
        let needs = |there: bool, member: &str| {
            if there { Ok(()) } else { Err(format!("this knob needs `{member}`")) }
        };
        match self.knob {
            GatewayKnob::MtuHole => needs(self.bytes.is_some(), "bytes"),
            GatewayKnob::Latency | GatewayKnob::ClockSkew => needs(self.delay_ms.is_some(), "delay_ms"),
            GatewayKnob::DnsLie => {
                let address = self.value.as_deref().and_then(|v| v.parse::<std::net::Ipv6Addr>().ok());
                needs(address.is_some(), "value=<IPv6 address>")
            }
            GatewayKnob::DnsCname => needs(self.value.is_some(), "value=<name>"),
            GatewayKnob::TlsIntercept => needs(self.value.is_some(), "value=<name of the interceptor>"),
            GatewayKnob::WebsocketClose if self.status.is_some_and(|s| !(1000..5000).contains(&s)) => {
                Err("a close code lies between 1000 and 4999".to_owned())
            }
            GatewayKnob::WebsocketStatus if self.status.is_some_and(|s| !(200..600).contains(&s)) => {
                Err("an HTTP status lies between 200 and 599".to_owned())
            }
            _ => Ok(()),
        }
    }

    /// `delay_ms`.
    pub fn delay(&self) -> Option<Duration> {
        self.delay_ms.map(Duration::from_millis)
    }

    /// Whether the rule is about this path.
    pub fn covers(&self, path: GatewayPath) -> bool {
        match (self.path, self.knob) {
            (Some(own), _) => own == path,
            (None, GatewayKnob::BlackHole) => path == GatewayPath::Udp,
            (None, _) => true,
        }
    }
}

/// A gateway rule in force.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GatewayRule {
    pub id: String,
    /// The only gateway concerned.
    pub region: Option<String>,
    pub added_at: Millis,
    pub fault: GatewayFault,
}

impl Faults {
    /// How far the clock of SSH certificates is off, in milliseconds.
    pub fn clock_skew(&self) -> Millis {
        let rules = self.gateway_rules();
        let Some(rule) = rules.iter().find(|rule| rule.fault.knob == GatewayKnob::ClockSkew) else {
            return 0;
        };
        let by = Millis::try_from(rule.fault.delay_ms.unwrap_or(0)).unwrap_or(Millis::MAX / 2);
        if rule.fault.value.as_deref() == Some("ahead") { by } else { -by }
    }

    /// Every gateway rule in force: for whoever keeps them at hand and asks again after
    /// [`Faults::changes`].
    pub fn gateway_rules(&self) -> Vec<GatewayRule> {
        self.list()
            .into_iter()
            .filter_map(|active| match active.rule.fault {
                Fault::Gateway(fault) => Some(GatewayRule {
                    id: active.rule.id,
                    region: active.rule.region,
                    added_at: active.added_at,
                    fault,
                }),
                _ => None,
            })
            .collect()
    }

    /// The rule that acts on this occasion; counts it, so ask exactly once per event.
    pub fn gateway(
        &self,
        knob: GatewayKnob,
        path: Option<GatewayPath>,
        region: &str,
    ) -> Option<GatewayFault> {
        let target = Target { region: Some(region), ..Target::default() };
        self.occasion(&target, |_, fault| match fault {
            Fault::Gateway(fault) if fault.knob == knob && path.is_none_or(|path| fault.covers(path)) => {
                Some(fault.clone())
            }
            _ => None,
        })
        .map(|(_, fault)| fault)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn rules_say_what_they_need() {
        let faults = Faults::new();
        let load = |text: &str| faults.load(text).map_err(|e| e.to_string());
        assert!(load(r#"{"kind":"gateway","knob":"mtu-hole"}"#).unwrap_err().contains("bytes"));
        assert!(load(r#"{"kind":"gateway","knob":"dns-lie","value":"x"}"#).unwrap_err().contains("IPv6"));
        assert!(load(r#"{"kind":"gateway","knob":"websocket-close","status":7}"#).is_err());
        assert!(load(r#"{"kind":"gateway","knob":"nonsense"}"#).is_err());
        assert!(load(r#"{"kind":"gateway","knob":"evict","times":1}"#).is_err(), "nothing is counted");
        load(r#"{"kind":"gateway","knob":"mtu-hole","bytes":1300,"region":"ams"}"#).unwrap();
        let rule = faults.gateway_rules().remove(0);
        assert_eq!((rule.region.as_deref(), rule.fault.bytes), (Some("ams"), Some(1300)));
    }

    #[test]
    fn occasions_follow_knob_path_and_region() {
        let faults = Faults::new();
        faults
            .load(
                r#"[{"kind":"gateway","knob":"drop-initiation","times":1,"region":"ams"},
                    {"kind":"gateway","knob":"loss","path":"websocket"}]"#,
            )
            .unwrap();
        let lost = |path| faults.gateway(GatewayKnob::Loss, Some(path), "ams").is_some();
        assert!(!lost(GatewayPath::Udp));
        assert!(lost(GatewayPath::Websocket));
        let dropped = |region| faults.gateway(GatewayKnob::DropInitiation, None, region).is_some();
        assert!(!dropped("fra"));
        assert!(dropped("ams"));
        assert!(!dropped("ams"), "once");
    }

    #[test]
    fn a_clock_is_behind_or_ahead() {
        let faults = Faults::new();
        assert_eq!(faults.clock_skew(), 0);
        assert!(faults.load(r#"{"kind":"gateway","knob":"clock-skew"}"#).is_err());
        faults.load(r#"{"id":"x","kind":"gateway","knob":"clock-skew","delay_ms":5}"#).unwrap();
        assert_eq!(faults.clock_skew(), -5);
        faults.clear(Some("x")).unwrap();
        faults.load(r#"{"kind":"gateway","knob":"clock-skew","delay_ms":5,"value":"ahead"}"#).unwrap();
        assert_eq!(faults.clock_skew(), 5);
    }

    #[test]
    fn black_holes_swallow_udp_unless_said_otherwise() {
        let fault = |path| GatewayFault {
            knob: GatewayKnob::BlackHole,
            path,
            peer: None,
            delay_ms: None,
            jitter_ms: None,
            bytes: None,
            status: None,
            value: None,
        };
        assert!(fault(None).covers(GatewayPath::Udp) && !fault(None).covers(GatewayPath::Websocket));
        assert!(fault(Some(GatewayPath::Websocket)).covers(GatewayPath::Websocket));
    }
}
