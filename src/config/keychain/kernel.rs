//! The keyring the Linux kernel keeps per user: in memory, gone when the computer restarts. Needs no
//! service and no desktop. Containers often forbid its system calls.

use linux_keyutils::{Key, KeyError, KeyRing, KeyRingIdentifier};

use super::{Error, SERVICE, Store};

pub(super) struct KernelKeyring;

impl Store for KernelKeyring {
    fn reach(&self) -> Result<(), Error> {
        ring().map(drop)
    }

    fn put(&self, account: &str, token: &str) -> Result<(), Error> {
        ring()?.add_key(&description(account), token).map(drop).map_err(failed)
    }

    fn read(&self, account: &str) -> Result<Option<String>, Error> {
        let Some((_, key)) = find(account)? else { return Ok(None) };
        let bytes = key.read_to_vec().map_err(failed)?;
        String::from_utf8(bytes).map(Some).map_err(|_| Error::Failed("the entry is no text".to_owned()))
    }

    fn remove(&self, account: &str) -> Result<(), Error> {
        match find(account)? {
            Some((ring, key)) => ring.unlink_key(key).map_err(failed),
            None => Ok(()),
        }
    }
}

fn description(account: &str) -> String {
    format!("{SERVICE}:{account}")
}

/// The user's keyring, linked to this process: only who "possesses" a key may read it, and not every
/// session possesses its user's keyring (keyrings(7)).
fn ring() -> Result<KeyRing, Error> {
    let ring = KeyRing::from_special_id(KeyRingIdentifier::User, true).map_err(failed)?;
    let own = KeyRing::from_special_id(KeyRingIdentifier::Process, true).map_err(failed)?;
    own.link_keyring(ring).map_err(failed)?;
    Ok(ring)
}

fn find(account: &str) -> Result<Option<(KeyRing, Key)>, Error> {
    let ring = ring()?;
    match ring.search(&description(account)) {
        Ok(key) => Ok(Some((ring, key))),
        Err(KeyError::KeyDoesNotExist | KeyError::KeyRevoked | KeyError::KeyExpired) => Ok(None),
        Err(error) => Err(failed(error)),
    }
}

fn failed(error: KeyError) -> Error {
    match error {
        KeyError::OperationNotSupported | KeyError::PermissionDenied | KeyError::AccessDenied => {
            Error::Failed("the kernel does not let this process use its keyring".to_owned())
        }
        KeyError::QuotaExceeded => Error::Failed("the kernel's limit of keys is reached".to_owned()),
        // ENOSYS: a kernel without keyrings.
        KeyError::Unknown(38) => Error::NotHere("keyring in its kernel"),
        other => Error::Failed(format!("kernel keyring: {other:?}")),
    }
}
