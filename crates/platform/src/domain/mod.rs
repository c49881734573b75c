//! The platform's nouns, as stored. Wire shapes are derived from them in `api`.

mod access;
mod app;
mod machine;
mod peer;
mod topology;
mod volume;

pub use access::{Org, Token, TokenScope, User};
pub use app::{App, AppSecret, AppStatus, IpAssignment, IpKind, Release};
pub use machine::{
    Check, CheckStatus, Event, EventSource, ExitEvent, ImageRef, Lease, Machine, MachineState, Pending,
};
pub use peer::{Gateway, LoggedCertificate, Peer};
pub use topology::{Host, HostStatus, Region};
pub use volume::{Snapshot, Volume};

/// Milliseconds since the Unix epoch: the unit of event timestamps on the wire.
pub type Millis = i64;

/// Now, in milliseconds since the Unix epoch.
pub fn now_ms() -> Millis {
    jiff::Timestamp::now().as_millisecond()
}

/// Renders a time as RFC 3339 with second precision, the form the Machines API uses.
pub fn rfc3339(ms: Millis) -> String {
    jiff::Timestamp::from_millisecond(ms)
        .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
        .strftime("%Y-%m-%dT%H:%M:%SZ")
        .to_string()
}

/// As [`rfc3339`] with milliseconds: for times that clients compare, as secrets with releases.
pub fn rfc3339_millis(ms: Millis) -> String {
    jiff::Timestamp::from_millisecond(ms)
        .unwrap_or(jiff::Timestamp::UNIX_EPOCH)
        .strftime("%Y-%m-%dT%H:%M:%S.%3fZ")
        .to_string()
}
