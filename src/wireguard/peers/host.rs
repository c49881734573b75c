//! This computer, as far as peers are concerned: a key must never be shared by two of them.

use std::path::Path;

use sha2::{Digest, Sha256};

/// Where Linux keeps the id of an installation (man machine-id).
const MACHINE_ID: [&str; 2] = ["/etc/machine-id", "/var/lib/dbus/machine-id"];

/// Name and id of this computer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Host {
    /// Host name, as the system says it.
    pub(crate) name: String,
    /// Names the directory of this computer's peers: a home that is shared over NFS, copied, or baked into a
    /// container image never makes two computers use one key.
    pub(crate) id: String,
}

impl Host {
    /// The computer of this name.
    pub(crate) fn named(name: &str) -> Self {
        let id = MACHINE_ID.iter().find_map(|path| std::fs::read_to_string(Path::new(path)).ok());
        Self::of(name, id.as_deref().unwrap_or_default())
    }

    fn of(name: &str, machine: &str) -> Self {
        let mut digest = Sha256::new();
        digest.update(machine.trim());
        digest.update([0]);
        digest.update(name);
        let id = hex::encode(&digest.finalize()[..8]);
        Self { name: name.to_owned(), id }
    }
}

#[cfg(test)]
mod tests {
    use super::Host;

    #[test]
    fn another_name_or_installation_is_another_host() {
        let one = Host::of("a", "0123\n");
        assert_eq!(one, Host::of("a", "0123"));
        assert_ne!(one.id, Host::of("b", "0123").id);
        assert_ne!(one.id, Host::of("a", "0124").id);
        assert_eq!(one.id.len(), 16);
    }
}
