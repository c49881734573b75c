//! Control packets of token mode: JSON in the records before WireGuard's (flyctl: `wg/token.go`).
//!
//! The gateway greets, the client names its fresh key and its organization, the gateway answers with
//! the addresses. In and out: one record's bytes. No I/O, no timers: a client waits 15 s for the
//! greeting (a legacy gateway is silent, because it waits for the magic number) and 30 s for all.

use std::net::Ipv6Addr;

use serde::{Deserialize, Serialize};

use crate::noise::PublicKey;

/// The longest control packet.
pub const MAX: usize = 64 * 1024;
/// The version both sides name.
pub const VERSION: u32 = 1;
/// Subprotocol that asks for BINARY frames instead of TEXT.
pub const SUBPROTOCOL: &str = "wswg-binary";

/// A control packet that cannot be understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TokenError {
    /// No JSON, or without a key that is needed.
    #[error("not a control packet: {0}")]
    Malformed(String),
    /// Another type of packet was due.
    #[error("a packet of type {0:?} came out of turn")]
    OutOfTurn(String),
    /// A version we do not speak.
    #[error("the gateway speaks version {0} of token mode")]
    Version(u32),
}

/// Step 1, gateway to client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hello {
    /// The gateway's key.
    pub key: PublicKey,
    /// The token of the upgrade request was accepted: it need not be sent again.
    pub auth_header: bool,
}

/// Step 2, client to gateway.
#[derive(Clone, PartialEq, Eq)]
pub struct Auth {
    /// The client's key, fresh for this tunnel.
    pub key: PublicKey,
    /// Slug of the organization; `personal` is no slug.
    pub org_slug: String,
    /// Custom network; `None`: the default one.
    pub network_name: Option<String>,
    /// The token, unless it came with the upgrade request.
    pub token: Option<String>,
}

impl std::fmt::Debug for Auth {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Auth")
            .field("key", &self.key)
            .field("org_slug", &self.org_slug)
            .field("network_name", &self.network_name)
            .field("token", &self.token.as_ref().map(|_| "…"))
            .finish()
    }
}

/// Step 3, gateway to client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reply {
    /// WireGuard records follow.
    Ok {
        /// The client's address.
        peer_ip: Ipv6Addr,
        /// The DNS server's address.
        dns: Option<Ipv6Addr>,
        /// Unix seconds; the client reconnects before.
        expires_at: Option<i64>,
    },
    /// The end.
    Error {
        /// `unauthorized`, `invalid_request`, `transient`, …
        code: String,
        /// What the gateway says about it.
        message: String,
    },
}

#[derive(Serialize, Deserialize, Default)]
struct Wire {
    #[serde(skip_serializing_if = "Option::is_none", default)]
    version: Option<u32>,
    #[serde(rename = "type")]
    kind: String,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pubkey: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    auth_header: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    org_slug: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    network_name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    peer_ip: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    dns: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    expires_at: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none", default)]
    error: Option<String>,
}

impl Wire {
    fn parse(bytes: &[u8]) -> Result<Wire, TokenError> {
        if bytes.len() > MAX {
            return Err(TokenError::Malformed(format!("{} bytes", bytes.len())));
        }
        serde_json::from_slice(bytes).map_err(|error| TokenError::Malformed(error.to_string()))
    }

    fn versioned(bytes: &[u8], kind: &str) -> Result<Wire, TokenError> {
        let wire = Wire::parse(bytes)?;
        match wire.version {
            _ if wire.kind != kind => Err(TokenError::OutOfTurn(wire.kind)),
            Some(VERSION) => Ok(wire),
            other => Err(TokenError::Version(other.unwrap_or(0))),
        }
    }

    fn key(&self) -> Result<PublicKey, TokenError> {
        let text = self.pubkey.as_deref().unwrap_or_default();
        text.parse().map_err(|_| TokenError::Malformed("pubkey is no key".into()))
    }

    fn bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).unwrap_or_default()
    }
}

fn address(text: Option<&str>, name: &str) -> Result<Option<Ipv6Addr>, TokenError> {
    let text = text.filter(|t| !t.is_empty());
    // A prefix length may follow.
    let parsed = text.map(|t| t.split('/').next().unwrap_or(t).parse()).transpose();
    parsed.map_err(|_| TokenError::Malformed(format!("{name} is no IPv6 address")))
}

impl Hello {
    /// Reads step 1.
    pub fn parse(bytes: &[u8]) -> Result<Hello, TokenError> {
        let wire = Wire::versioned(bytes, "hello")?;
        Ok(Hello { key: wire.key()?, auth_header: wire.auth_header.unwrap_or(false) })
    }

    /// Writes step 1.
    pub fn to_bytes(&self) -> Vec<u8> {
        Wire {
            version: Some(VERSION),
            kind: "hello".into(),
            pubkey: Some(self.key.to_string()),
            auth_header: Some(self.auth_header),
            ..Wire::default()
        }
        .bytes()
    }
}

impl Auth {
    /// Reads step 2.
    pub fn parse(bytes: &[u8]) -> Result<Auth, TokenError> {
        let wire = Wire::versioned(bytes, "auth")?;
        let missing = || TokenError::Malformed("org_slug is missing".into());
        Ok(Auth {
            key: wire.key()?,
            org_slug: wire.org_slug.filter(|slug| !slug.is_empty()).ok_or_else(missing)?,
            network_name: wire.network_name.filter(|name| !name.is_empty()),
            token: wire.token.filter(|token| !token.is_empty()),
        })
    }

    /// Writes step 2.
    pub fn to_bytes(&self) -> Vec<u8> {
        Wire {
            version: Some(VERSION),
            kind: "auth".into(),
            pubkey: Some(self.key.to_string()),
            org_slug: Some(self.org_slug.clone()),
            network_name: self.network_name.clone(),
            token: self.token.clone(),
            ..Wire::default()
        }
        .bytes()
    }
}

impl Reply {
    /// Reads step 3.
    pub fn parse(bytes: &[u8]) -> Result<Reply, TokenError> {
        let wire = Wire::parse(bytes)?;
        match wire.kind.as_str() {
            "ok" => Ok(Reply::Ok {
                peer_ip: address(wire.peer_ip.as_deref(), "peer_ip")?
                    .ok_or_else(|| TokenError::Malformed("peer_ip is missing".into()))?,
                dns: address(wire.dns.as_deref(), "dns")?,
                expires_at: wire.expires_at.filter(|&at| at > 0),
            }),
            "error" => Ok(Reply::Error {
                code: wire.code.unwrap_or_default(),
                message: wire.error.unwrap_or_default(),
            }),
            _ => Err(TokenError::OutOfTurn(wire.kind)),
        }
    }

    /// Writes step 3.
    pub fn to_bytes(&self) -> Vec<u8> {
        match self {
            Reply::Ok { peer_ip, dns, expires_at } => Wire {
                kind: "ok".into(),
                peer_ip: Some(peer_ip.to_string()),
                dns: dns.map(|dns| dns.to_string()),
                expires_at: *expires_at,
                ..Wire::default()
            },
            Reply::Error { code, message } => Wire {
                kind: "error".into(),
                code: Some(code.clone()),
                error: Some(message.clone()),
                ..Wire::default()
            },
        }
        .bytes()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    const KEY: &str = "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=";

    #[test]
    fn the_three_steps_as_the_gateway_writes_them() {
        let hello = Hello::parse(
            format!(r#"{{"version":1,"type":"hello","pubkey":"{KEY}","auth_header":true}}"#).as_bytes(),
        );
        assert_eq!(hello, Ok(Hello { key: KEY.parse().unwrap(), auth_header: true }));
        let auth =
            Auth { key: KEY.parse().unwrap(), org_slug: "acme".into(), network_name: None, token: None };
        let text = String::from_utf8(auth.to_bytes()).unwrap();
        assert_eq!(text, format!(r#"{{"version":1,"type":"auth","pubkey":"{KEY}","org_slug":"acme"}}"#));
        assert_eq!(Auth::parse(text.as_bytes()), Ok(auth));
        let ok = Reply::parse(
            br#"{"type":"ok","peer_ip":"fdaa:0:1::2","dns":"fdaa:0:1::3","expires_at":1700000000,"new":[]}"#,
        );
        let (peer_ip, dns) = ("fdaa:0:1::2".parse().unwrap(), Some("fdaa:0:1::3".parse().unwrap()));
        assert_eq!(ok, Ok(Reply::Ok { peer_ip, dns, expires_at: Some(1_700_000_000) }));
        let error = Reply::parse(br#"{"type":"error","code":"transient","error":"later"}"#);
        assert_eq!(error, Ok(Reply::Error { code: "transient".into(), message: "later".into() }));
    }

    #[test]
    fn what_cannot_be_understood_is_named() {
        let version = Hello::parse(format!(r#"{{"version":2,"type":"hello","pubkey":"{KEY}"}}"#).as_bytes());
        assert_eq!(version, Err(TokenError::Version(2)));
        assert_eq!(Hello::parse(br#"{"type":"ok"}"#), Err(TokenError::OutOfTurn("ok".into())));
        assert!(matches!(Reply::parse(br#"{"type":"ok"}"#), Err(TokenError::Malformed(_))));
        assert!(matches!(
            Reply::parse(br#"{"type":"ok","peer_ip":"10.0.0.1"}"#),
            Err(TokenError::Malformed(_))
        ));
        assert!(matches!(Reply::parse(b"\x01\0\0\0"), Err(TokenError::Malformed(_))));
        assert!(matches!(
            Hello::parse(br#"{"version":1,"type":"hello","pubkey":"x"}"#),
            Err(TokenError::Malformed(_))
        ));
    }

    #[test]
    fn a_token_is_not_printed() {
        let auth = Auth {
            key: KEY.parse().unwrap(),
            org_slug: "a".into(),
            network_name: None,
            token: Some("fm2_x".into()),
        };
        assert!(!format!("{auth:?}").contains("fm2_x"));
    }

    proptest! {
        #[test]
        fn replies_round_trip(ip in any::<u128>(), dns in any::<Option<u128>>(), at in 1i64.., code in ".{0,20}", message in ".{0,20}") {
            let ok = Reply::Ok { peer_ip: ip.into(), dns: dns.map(Into::into), expires_at: Some(at) };
            prop_assert_eq!(Reply::parse(&ok.to_bytes()), Ok(ok));
            let error = Reply::Error { code, message };
            prop_assert_eq!(Reply::parse(&error.to_bytes()), Ok(error));
        }

        #[test]
        fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), text in r#"\{("[a-z_]{1,12}":("[ -~]{0,8}"|[0-9]{1,4}|null),?){0,6}\}"#) {
            for bytes in [&bytes[..], text.as_bytes()] {
                let _ = (Hello::parse(bytes), Auth::parse(bytes), Reply::parse(bytes));
            }
        }
    }
}
