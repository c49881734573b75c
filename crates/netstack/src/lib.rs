//! Sans-IO WireGuard peer and TCP/IP stack, shared by the CLI and the local platform's gateway.

pub mod dns;
pub mod host;
pub mod link;
pub mod noise;
pub mod packet;
pub mod path;
pub mod record;
pub mod stack;
pub mod token;
pub mod websocket;
