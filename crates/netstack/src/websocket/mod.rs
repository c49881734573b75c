//! RFC 6455, as much of it as the gateway's transport needs: upgrade, frames, both roles.
//!
//! Fly.io's gateway and its Go client exchange TEXT frames with arbitrary bytes, which no common
//! WebSocket library reads and writes (both insist on UTF-8), hence this codec. Payloads of successive
//! messages form one byte stream; their boundaries mean nothing, so that payload is handed on as it
//! comes. In: bytes cut anywhere. Out: bytes to send, pieces of payload, control frames. No I/O.

mod frame;
mod upgrade;

pub use frame::{Close, Decoder, Encoder, Event, FrameError, MAX_PAYLOAD, Opcode, Role};
pub use upgrade::{
    Accepted, MAX_BODY, MAX_HEAD, Refused, Request, Response, UpgradeError, accept_key, client_request,
    parse_request, parse_response, server_response,
};
