//! OCI distribution: the client side of an image registry (build.md 4).
//!
//! In: a registry host, a token, blobs as files. Out: digests, or [`Error`] with what the registry said.
//! Blobs are streamed, verified by digest, resumed after a broken connection. Never: knows Dockerfiles,
//! prints.

mod auth;
mod blob;
mod client;
mod digest;
mod download;
mod error;
mod manifest;
#[cfg(test)]
mod tests;

pub(crate) use blob::Session;
pub(crate) use client::Client;
pub(crate) use digest::of_bytes;
pub(crate) use error::{Error, Hidden, refused_push};
pub(crate) use manifest::{Layer, OCI_CONFIG, OCI_LAYER_GZIP, OCI_LAYER_ZSTD, OCI_MANIFEST};
