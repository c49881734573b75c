//! DNS messages, both sides: a question in, typed answers out.
//!
//! The codec is hickory-proto's; here is what the tunnel's DNS client and the gateway's DNS server
//! agree on: record types of the private network, the results a caller has to tell apart (no such
//! name, no records, the server failed), CNAMEs followed within an answer, the frame of DNS over TCP.
//! Pure: no sockets, no retries, no cache.

mod question;
mod record;
#[cfg(test)]
mod tests;

pub use hickory_proto::op::ResponseCode as Code;
pub use hickory_proto::rr::RecordType;
pub use question::{Answer, AnswerError, Query, QueryError, Question};
pub use record::{Record, Value};

/// The answer size we ask for over UDP: fits the tunnel's smallest packet (1280) with all headers.
pub const UDP_SIZE: u16 = 1232;

/// Puts the length in front that DNS over TCP wants. `None`: longer than a message may be.
pub fn frame(message: &[u8]) -> Option<Vec<u8>> {
    let len = u16::try_from(message.len()).ok()?;
    let mut framed = Vec::with_capacity(message.len() + 2);
    framed.extend_from_slice(&len.to_be_bytes());
    framed.extend_from_slice(message);
    Some(framed)
}

/// Takes the first whole message out of what DNS over TCP delivered so far.
pub fn unframe(stream: &mut Vec<u8>) -> Option<Vec<u8>> {
    let len = usize::from(u16::from_be_bytes(*stream.first_chunk::<2>()?));
    let message = stream.get(2..2 + len)?.to_vec();
    stream.drain(..2 + len);
    Some(message)
}
