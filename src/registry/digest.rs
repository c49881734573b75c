//! Content digests.

use sha2::{Digest, Sha256};

/// `sha256:…` of bytes.
pub(crate) fn of_bytes(bytes: &[u8]) -> String {
    format!("sha256:{}", hex::encode(Sha256::digest(bytes)))
}
