//! The TCP/IP stack from outside: transfers over bad links in virtual time, scripted segments for the edge
//! cases of the RFCs, foreign packets.
#![allow(clippy::unwrap_used, clippy::print_stderr)]

mod foreign;
#[cfg(target_os = "linux")]
mod kernel;
mod peer;
mod segments;
mod transfer;
