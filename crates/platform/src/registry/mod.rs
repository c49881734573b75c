//! The image registry: OCI distribution over content-addressed files beside the database.
//!
//! Blobs: `<data>/registry/blobs/sha256/<hex>`; manifests are blobs too, tags are small files.
