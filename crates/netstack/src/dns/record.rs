//! Records as callers see them.

use std::net::{Ipv4Addr, Ipv6Addr};

use hickory_proto::rr::rdata::{A, AAAA, CNAME, TXT};
use hickory_proto::rr::{Name, RData, Record as Wire, RecordType};

/// One record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record {
    /// Owner, without the final dot.
    pub name: String,
    /// Seconds it may be kept.
    pub ttl: u32,
    /// What it says.
    pub value: Value,
}

/// What a record says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// An IPv4 address.
    A(Ipv4Addr),
    /// An IPv6 address.
    Aaaa(Ipv6Addr),
    /// Text; the strings of the record joined. Foreign text.
    Txt(String),
    /// The name is another name for this one.
    Cname(String),
    /// Any other type, as hickory-proto prints it.
    Other(RecordType, String),
}

impl Record {
    /// A record.
    pub fn new(name: impl Into<String>, ttl: u32, value: Value) -> Record {
        Record { name: name.into(), ttl, value }
    }

    /// Its type.
    pub fn kind(&self) -> RecordType {
        match &self.value {
            Value::A(_) => RecordType::A,
            Value::Aaaa(_) => RecordType::AAAA,
            Value::Txt(_) => RecordType::TXT,
            Value::Cname(_) => RecordType::CNAME,
            Value::Other(kind, _) => *kind,
        }
    }

    pub(super) fn read(wire: &Wire) -> Record {
        let value = match &wire.data {
            RData::A(A(address)) => Value::A(*address),
            RData::AAAA(AAAA(address)) => Value::Aaaa(*address),
            RData::CNAME(CNAME(name)) => Value::Cname(plain(name)),
            RData::TXT(txt) => Value::Txt(String::from_utf8_lossy(&txt.txt_data.concat()).into_owned()),
            other => Value::Other(wire.record_type(), other.to_string()),
        };
        Record { name: plain(&wire.name), ttl: wire.ttl, value }
    }

    /// `None`: a type or a name that cannot be written.
    pub(super) fn write(&self) -> Option<Wire> {
        let data = match &self.value {
            Value::A(address) => RData::A(A(*address)),
            Value::Aaaa(address) => RData::AAAA(AAAA(*address)),
            Value::Cname(name) => RData::CNAME(CNAME(to_name(name)?)),
            Value::Txt(text) if text.is_empty() => RData::TXT(TXT::from_bytes(vec![b""])),
            Value::Txt(text) => RData::TXT(TXT::from_bytes(text.as_bytes().chunks(255).collect())),
            Value::Other(..) => return None,
        };
        Some(Wire::from_rdata(to_name(&self.name)?, self.ttl, data))
    }
}

/// Text of a name, without the final dot, in lower case.
pub(super) fn plain(name: &Name) -> String {
    let mut text = name.to_ascii().to_ascii_lowercase();
    if text.len() > 1 && text.ends_with('.') {
        text.pop();
    }
    text
}

/// Labels are taken as they are: names of the private network have underscores and more.
pub(super) fn to_name(text: &str) -> Option<Name> {
    let text = text.strip_suffix('.').unwrap_or(text);
    if text.is_empty() {
        return None;
    }
    let mut name = Name::from_labels(text.split('.').map(str::as_bytes)).ok()?;
    name.set_fqdn(true);
    Some(name)
}
