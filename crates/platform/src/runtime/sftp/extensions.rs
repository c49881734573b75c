//! OpenSSH's extensions of version 3.

use std::fs;
use std::io;

use nix::sys::statvfs::statvfs;

use super::{MAX_DATA, MAX_PACKET};

/// What the server says it can: name and version.
pub(super) const OFFERED: [(&str, &str); 5] = [
    ("posix-rename@openssh.com", "1"),
    ("hardlink@openssh.com", "1"),
    ("fsync@openssh.com", "1"),
    ("statvfs@openssh.com", "2"),
    ("limits@openssh.com", "1"),
];

/// An extended request, decoded.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Extended {
    /// Replaces what is there.
    Rename {
        from: String,
        to: String,
    },
    Link {
        from: String,
        to: String,
    },
    Sync {
        handle: String,
    },
    FileSystem {
        path: String,
    },
    Limits,
}

/// Decodes a request; `None` = unknown or malformed.
pub(super) fn decode(request: &str, data: &[u8]) -> Option<Extended> {
    let mut rest = data;
    let mut next = || string(&mut rest);
    Some(match request {
        "posix-rename@openssh.com" => Extended::Rename { from: next()?, to: next()? },
        "hardlink@openssh.com" => Extended::Link { from: next()?, to: next()? },
        "fsync@openssh.com" => Extended::Sync { handle: next()? },
        "statvfs@openssh.com" => Extended::FileSystem { path: next()? },
        "limits@openssh.com" => Extended::Limits,
        _ => return None,
    })
}

fn string(data: &mut &[u8]) -> Option<String> {
    let (length, rest) = data.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (text, rest) = rest.split_at_checked(length)?;
    *data = rest;
    String::from_utf8(text.to_vec()).ok()
}

/// Answer of `limits@openssh.com`.
pub(super) fn limits(handles: usize) -> Vec<u8> {
    let numbers =
        [MAX_PACKET.into(), MAX_DATA.into(), MAX_DATA.into(), u64::try_from(handles).unwrap_or(u64::MAX)];
    numbers.iter().flat_map(|n: &u64| n.to_be_bytes()).collect()
}

/// Answer of `statvfs@openssh.com`.
pub(super) fn file_system(path: &str) -> io::Result<Vec<u8>> {
    let path = fs::canonicalize(path)?;
    let found = statvfs(&path)?;
    let numbers: [u64; 11] = [
        found.block_size(),
        found.fragment_size(),
        found.blocks(),
        found.blocks_free(),
        found.blocks_available(),
        found.files(),
        found.files_free(),
        found.files_available(),
        found.filesystem_id(),
        found.flags().bits(),
        found.name_max(),
    ];
    Ok(numbers.iter().flat_map(|n| n.to_be_bytes()).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn two_paths() {
        let data = [&[0, 0, 0, 1][..], b"a", &[0, 0, 0, 2], b"bc"].concat();
        let expected = Extended::Rename { from: "a".into(), to: "bc".into() };
        assert_eq!(decode("posix-rename@openssh.com", &data), Some(expected));
        assert_eq!(decode("posix-rename@openssh.com", &data[..8]), None);
        assert_eq!(decode("other@openssh.com", &data), None);
        assert_eq!(limits(9).len(), 32);
    }

    proptest! {
        #[test]
        fn foreign_bytes_never_panic(which in 0..5_usize, data in proptest::collection::vec(any::<u8>(), 0..40)) {
            let _ = decode(OFFERED[which].0, &data);
        }
    }
}
