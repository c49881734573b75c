//! Content digests.

use std::io::Read;
use std::path::Path;

use sha2::{Digest, Sha256};

/// `sha256:…` of bytes.
pub(crate) fn of_bytes(bytes: &[u8]) -> String {
    format!("sha256:{}", hex::encode(Sha256::digest(bytes)))
}

/// `sha256:…` and size of a file, read in pieces.
pub(crate) fn of_file(path: &Path) -> std::io::Result<(String, u64)> {
    let mut file = std::fs::File::open(path)?;
    let mut hash = Sha256::new();
    let mut piece = vec![0u8; 1 << 16];
    let mut size = 0;
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok((format!("sha256:{}", hex::encode(hash.finalize())), size));
        }
        hash.update(&piece[..read]);
        size += read as u64;
    }
}
