//! The system's keychain, for logins that asked for it (`fly auth login --keychain`).
//!
//! In: an account (API address and config directory). Out: the token stored for it. Must not: be asked
//! unless `config.yml` says that the token is there, fall back to a file, put a token into a message.

#[cfg(target_os = "linux")]
mod kernel;
#[cfg(any(target_os = "macos", windows))]
mod native;
#[cfg(target_os = "linux")]
mod secret_service;

use std::sync::Arc;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// Under which service name entries are kept.
pub(super) const SERVICE: &str = "fly";
/// How long a wait for the keychain may stay silent.
const SILENCE: Duration = Duration::from_secs(1);
/// How long a person gets to unlock the keychain.
const PATIENCE: Duration = Duration::from_secs(30);

/// Which keychain holds a token; the value of the key `keychain` in `config.yml`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Kind {
    /// The system's: Keychain on macOS, Credential Manager on Windows, the Secret Service elsewhere
    System,
    /// The Linux kernel's keyring: in memory, until the computer restarts
    Kernel,
}

impl Kind {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Kernel => "kernel",
        }
    }

    /// The kind `config.yml` names.
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::System, Self::Kernel].into_iter().find(|kind| kind.name() == name)
    }
}

/// Why a keychain could not be used. Never holds a token.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Error {
    #[error("this system has no {0}")]
    NotHere(&'static str),
    #[cfg(target_os = "linux")]
    #[error("no Secret Service answers on the session bus; GNOME Keyring, KWallet and KeePassXC provide one")]
    NoService,
    #[error("the keychain is locked, and nobody unlocked it")]
    Locked,
    #[error("the keychain did not answer within {} s", PATIENCE.as_secs())]
    NoAnswer,
    #[error("the keychain failed: {0}")]
    Failed(String),
}

/// Something that keeps tokens by account.
pub(crate) trait Store: Send + Sync {
    /// Fails where nothing could be stored; stores nothing.
    fn reach(&self) -> Result<(), Error>;
    /// Stores a token in place of an earlier one.
    fn put(&self, account: &str, token: &str) -> Result<(), Error>;
    /// The token, if there is one.
    fn read(&self, account: &str) -> Result<Option<String>, Error>;
    /// Removes the token; nothing to remove is no error.
    fn remove(&self, account: &str) -> Result<(), Error>;
}

/// One account's place in a keychain.
#[derive(Clone)]
pub(crate) struct Keychain {
    store: Arc<dyn Store>,
    account: String,
}

impl Keychain {
    /// Opens nothing yet: each call reaches the store by itself.
    pub(crate) fn new(kind: Kind, account: String) -> Result<Self, Error> {
        Ok(Self { store: store(kind)?, account })
    }

    /// See [`Store::reach`]; `notice` is called when it takes long (somebody may have to unlock it).
    pub(crate) fn reach(&self, notice: &dyn Fn()) -> Result<(), Error> {
        self.ask(notice, |store, _| store.reach())
    }

    pub(crate) fn put(&self, token: &str, notice: &dyn Fn()) -> Result<(), Error> {
        let token = token.to_owned();
        self.ask(notice, move |store, account| store.put(account, &token))
    }

    pub(crate) fn read(&self, notice: &dyn Fn()) -> Result<Option<String>, Error> {
        self.ask(notice, |store, account| store.read(account))
    }

    pub(crate) fn remove(&self, notice: &dyn Fn()) -> Result<(), Error> {
        self.ask(notice, |store, account| store.remove(account))
    }

    /// Runs one call on a thread of its own: it may block on a dialogue, and bounds of time are kept here.
    fn ask<T: Send + 'static>(
        &self,
        notice: &dyn Fn(),
        call: impl FnOnce(&dyn Store, &str) -> Result<T, Error> + Send + 'static,
    ) -> Result<T, Error> {
        let (sender, receiver) = channel();
        let Self { store, account } = self.clone();
        let _detached = std::thread::Builder::new()
            .name("keychain".to_owned())
            .spawn(move || sender.send(call(store.as_ref(), &account)))
            .map_err(|e| Error::Failed(e.to_string()))?;
        match receiver.recv_timeout(SILENCE) {
            Ok(answer) => return answer,
            Err(RecvTimeoutError::Disconnected) => return Err(Error::Failed("it crashed".to_owned())),
            Err(RecvTimeoutError::Timeout) => notice(),
        }
        receiver.recv_timeout(PATIENCE).unwrap_or(Err(Error::NoAnswer))
    }
}

#[cfg(target_os = "linux")]
#[expect(clippy::unnecessary_wraps, reason = "other systems lack kinds")]
fn store(kind: Kind) -> Result<Arc<dyn Store>, Error> {
    Ok(match kind {
        Kind::System => Arc::new(secret_service::SecretService),
        Kind::Kernel => Arc::new(kernel::KernelKeyring),
    })
}

#[cfg(any(target_os = "macos", windows))]
fn store(kind: Kind) -> Result<Arc<dyn Store>, Error> {
    match kind {
        Kind::System => Ok(Arc::new(native::Native)),
        Kind::Kernel => Err(Error::NotHere("Linux kernel keyring")),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
fn store(kind: Kind) -> Result<Arc<dyn Store>, Error> {
    Err(Error::NotHere(match kind {
        Kind::System => "keychain this program knows",
        Kind::Kernel => "Linux kernel keyring",
    }))
}

#[cfg(test)]
pub(crate) mod memory {
    //! A keychain in memory.

    use std::collections::BTreeMap;
    use std::sync::{Arc, Mutex};

    use super::{Error, Keychain, Store};

    #[derive(Default)]
    pub(crate) struct Memory {
        entries: Mutex<BTreeMap<String, String>>,
        broken: Option<Error>,
    }

    impl Memory {
        pub(crate) fn keychain(account: &str) -> Keychain {
            Keychain { store: Arc::new(Self::default()), account: account.to_owned() }
        }

        pub(crate) fn broken(error: Error) -> Keychain {
            let store = Self { broken: Some(error), ..Self::default() };
            Keychain { store: Arc::new(store), account: String::new() }
        }

        fn works(&self) -> Result<(), Error> {
            self.broken.clone().map_or(Ok(()), Err)
        }
    }

    impl Store for Memory {
        fn reach(&self) -> Result<(), Error> {
            self.works()
        }

        fn put(&self, account: &str, token: &str) -> Result<(), Error> {
            self.works()?;
            let _old = self.entries.lock().expect("no panics").insert(account.to_owned(), token.to_owned());
            Ok(())
        }

        fn read(&self, account: &str) -> Result<Option<String>, Error> {
            self.works()?;
            Ok(self.entries.lock().expect("no panics").get(account).cloned())
        }

        fn remove(&self, account: &str) -> Result<(), Error> {
            self.works()?;
            let _old = self.entries.lock().expect("no panics").remove(account);
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::memory::Memory;
    use super::{Error, Keychain, Kind, Store};
    use std::sync::Arc;

    const QUIET: &dyn Fn() = &|| {};

    #[test]
    fn an_account_has_its_own_entry() {
        let mine = Memory::keychain("https://a /home/me/.fly");
        let other = Keychain { account: "https://b /home/me/.fly".to_owned(), ..mine.clone() };
        mine.put("fo1_a", QUIET).expect("stored");
        mine.put("fo1_b", QUIET).expect("replaced");
        assert_eq!(mine.read(QUIET), Ok(Some("fo1_b".to_owned())));
        assert_eq!(other.read(QUIET), Ok(None));
        mine.remove(QUIET).expect("removed");
        mine.remove(QUIET).expect("nothing to remove is no error");
        assert_eq!(mine.read(QUIET), Ok(None));
    }

    #[test]
    fn failures_come_through() {
        let broken = Memory::broken(Error::Locked);
        assert_eq!(broken.reach(QUIET), Err(Error::Locked));
        assert_eq!(broken.put("fo1_a", QUIET), Err(Error::Locked));
        assert_eq!(broken.read(QUIET), Err(Error::Locked));
    }

    struct Crashing;

    impl Store for Crashing {
        fn reach(&self) -> Result<(), Error> {
            std::panic::resume_unwind(Box::new("a store's defect"));
        }
        fn put(&self, _: &str, _: &str) -> Result<(), Error> {
            Ok(())
        }
        fn read(&self, _: &str) -> Result<Option<String>, Error> {
            Ok(None)
        }
        fn remove(&self, _: &str) -> Result<(), Error> {
            Ok(())
        }
    }

    #[test]
    fn a_crash_of_a_store_is_a_failure() {
        let keychain = Keychain { store: Arc::new(Crashing), account: String::new() };
        assert_eq!(keychain.reach(QUIET), Err(Error::Failed("it crashed".to_owned())));
    }

    #[test]
    fn kinds_have_names() {
        for kind in [Kind::System, Kind::Kernel] {
            assert_eq!(Kind::named(kind.name()), Some(kind));
        }
        assert_eq!(Kind::named("file"), None);
    }
}
