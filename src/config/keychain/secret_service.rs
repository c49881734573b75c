//! The Secret Service of the desktop session (freedesktop.org), spoken over the session bus without a C
//! library.

use std::collections::HashMap;

use secret_service::{EncryptionType, SecretService as Client};

use super::{Error, SERVICE, Store};

pub(super) struct SecretService;

/// Attributes an entry is found by; the names are those other keychain libraries use.
fn attributes(account: &str) -> HashMap<&str, &str> {
    HashMap::from([("service", SERVICE), ("username", account)])
}

impl Store for SecretService {
    fn reach(&self) -> Result<(), Error> {
        run(async |client| client.get_default_collection().await?.ensure_unlocked_or_ask().await)
    }

    fn put(&self, account: &str, token: &str) -> Result<(), Error> {
        run(async |client| {
            let collection = client.get_default_collection().await?;
            collection.ensure_unlocked_or_ask().await?;
            let label = format!("fly login: {account}");
            let _item = collection
                .create_item(&label, attributes(account), token.as_bytes(), true, "text/plain")
                .await?;
            Ok(())
        })
    }

    fn read(&self, account: &str) -> Result<Option<String>, Error> {
        let bytes = run(async |client| {
            let found = client.search_items(attributes(account)).await?;
            let Some(item) = found.unlocked.first().or(found.locked.first()) else { return Ok(None) };
            if item.is_locked().await? {
                item.unlock().await?;
            }
            item.get_secret().await.map(Some)
        })?;
        let Some(bytes) = bytes else { return Ok(None) };
        String::from_utf8(bytes).map(Some).map_err(|_| Error::Failed("the entry is no text".to_owned()))
    }

    fn remove(&self, account: &str) -> Result<(), Error> {
        run(async |client| {
            let found = client.search_items(attributes(account)).await?;
            for item in found.unlocked.iter().chain(&found.locked) {
                if item.is_locked().await? {
                    item.unlock().await?;
                }
                item.delete().await?;
            }
            Ok(())
        })
    }
}

trait Unlock {
    async fn ensure_unlocked_or_ask(&self) -> Result<(), secret_service::Error>;
}

impl Unlock for secret_service::Collection<'_> {
    async fn ensure_unlocked_or_ask(&self) -> Result<(), secret_service::Error> {
        if self.is_locked().await? { self.unlock().await } else { Ok(()) }
    }
}

/// Runs one conversation on a runtime of this thread: the caller's thread may be driving another one.
fn run<T>(talk: impl AsyncFnOnce(&Client<'_>) -> Result<T, secret_service::Error>) -> Result<T, Error> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .map_err(|e| Error::Failed(e.to_string()))?;
    runtime.block_on(async {
        // Dh: nobody who listens on the bus sees the token.
        let client = Client::connect(EncryptionType::Dh).await.map_err(no_service)?;
        talk(&client).await.map_err(failed)
    })
}

/// Whatever keeps the conversation from starting is the absence of somebody to talk to.
fn no_service(error: secret_service::Error) -> Error {
    match error {
        secret_service::Error::Crypto(_) | secret_service::Error::Zvariant(_) => failed(error),
        _ => Error::NoService,
    }
}

fn failed(error: secret_service::Error) -> Error {
    use secret_service::Error as Theirs;
    match error {
        Theirs::Locked | Theirs::Prompt | Theirs::PromptDisconnected => Error::Locked,
        Theirs::Unavailable => Error::NoService,
        Theirs::NoResult => Error::Failed("the Secret Service has no default collection".to_owned()),
        other => Error::Failed(other.to_string()),
    }
}
