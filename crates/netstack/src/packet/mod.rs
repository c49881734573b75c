//! Codecs of the packets inside the tunnel: IPv6, TCP, UDP and ICMPv6, with their checksums.
//!
//! Bytes come in, borrowed views go out; values come in, bytes are written into a buffer of the caller.
//! The room is pure: it knows nothing of connections, clocks, sockets or WireGuard. Bytes come from
//! foreign machines, so every parser answers with [`Malformed`] and never panics.

pub mod checksum;
pub mod icmp;
pub mod ipv6;
pub mod tcp;
pub mod udp;

/// Why bytes are not the packet they claim to be. Such packets are dropped and counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Malformed {
    /// Fewer bytes than the header says or needs.
    #[error("the packet is shorter than its header says")]
    Truncated,
    /// Not IPv6.
    #[error("the packet is not IPv6")]
    Version,
    /// A length field inside contradicts the packet.
    #[error("a length field contradicts the packet")]
    Length,
    /// The checksum does not match.
    #[error("the checksum does not match")]
    Checksum,
    /// A fragment: the tunnel never needs them and they are not reassembled.
    #[error("the packet is a fragment")]
    Fragment,
    /// An extension header or message nobody here understands.
    #[error("the packet uses an unsupported header")]
    Unsupported,
}
