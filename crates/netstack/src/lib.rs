//! Sans-IO WireGuard peer and TCP/IP stack, shared by the CLI and the local platform's gateway.

pub mod dns;
pub mod noise;
pub mod record;
pub mod token;
pub mod websocket;
