//! Keychain on macOS, Credential Manager on Windows.

use std::sync::Arc;

use keyring_core::{CredentialStore, Entry, Error as Theirs};

use super::{Error, SERVICE, Store};

pub(super) struct Native;

impl Store for Native {
    fn reach(&self) -> Result<(), Error> {
        open().map(drop)
    }

    fn put(&self, account: &str, token: &str) -> Result<(), Error> {
        entry(account)?.set_secret(token.as_bytes()).map_err(failed)
    }

    fn read(&self, account: &str) -> Result<Option<String>, Error> {
        match entry(account)?.get_secret() {
            Ok(bytes) => String::from_utf8(bytes)
                .map(Some)
                .map_err(|_| Error::Failed("the entry is no text".to_owned())),
            Err(Theirs::NoEntry) => Ok(None),
            Err(error) => Err(failed(error)),
        }
    }

    fn remove(&self, account: &str) -> Result<(), Error> {
        match entry(account)?.delete_credential() {
            Ok(()) | Err(Theirs::NoEntry) => Ok(()),
            Err(error) => Err(failed(error)),
        }
    }
}

#[cfg(target_os = "macos")]
fn open() -> Result<Arc<CredentialStore>, Error> {
    Ok(apple_native_keyring_store::keychain::Store::new().map_err(failed)?)
}

#[cfg(windows)]
fn open() -> Result<Arc<CredentialStore>, Error> {
    Ok(windows_native_keyring_store::Store::new().map_err(failed)?)
}

fn entry(account: &str) -> Result<Entry, Error> {
    Entry::new_in_store(&open()?, SERVICE, account).map_err(failed)
}

fn failed(error: Theirs) -> Error {
    match error {
        Theirs::NoStorageAccess(_) => Error::Locked,
        Theirs::TooLong(_, limit) => {
            Error::Failed(format!("the token is longer than the {limit} characters it takes"))
        }
        // What these carry may hold the entry's bytes.
        Theirs::BadEncoding(_) | Theirs::BadDataFormat(..) => {
            Error::Failed("the entry is no text".to_owned())
        }
        other => Error::Failed(other.to_string()),
    }
}
