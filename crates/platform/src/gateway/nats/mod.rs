//! The log stream of an organisation over NATS, at `<net>::3` port 4223.
//!
//! In: a byte stream from inside a private network, and the organisation whose network it is. Out: the
//! lines of that organisation's apps which the client's token may read, as flyctl expects them
//! (`flyctl: logs/nats.go`). Nothing can be published, and nothing of another organisation is seen.

mod protocol;
mod server;

pub(super) use server::serve;
