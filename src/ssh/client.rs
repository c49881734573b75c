//! Handshake and login. What follows runs on a channel of the [`Connection`].

use std::borrow::Cow;
use std::future::Future;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use russh::client::{self, AuthResult, DisconnectReason, Handle, Msg};
use russh::keys::PublicKeyOrCertificate;
use russh::keys::ssh_key::{Algorithm, Certificate, HashAlg, PrivateKey};
use russh::{Channel, Disconnect, Preferred, cipher};
use tokio::io::{AsyncRead, AsyncWrite};

use super::Error;

/// How long banner, key exchange and host key may take.
const HANDSHAKE: Duration = Duration::from_secs(15);
/// How long the server may think about the certificate, or about opening a channel.
const ANSWER: Duration = Duration::from_secs(15);
/// A connection that was silent this long is asked whether it lives…
const KEEPALIVE: Duration = Duration::from_secs(15);
/// …and given up after this many questions without an answer (tunnel.md 6.7).
const UNANSWERED: usize = 3;
/// Bytes the server may send ahead: little where somebody may press Ctrl-C, much for files.
const WINDOW: u32 = 2 << 20;
const WINDOW_FOR_FILES: u32 = 8 << 20;

/// Who logs in, with what.
#[derive(Clone)]
pub(crate) struct Login {
    pub(crate) user: String,
    pub(crate) key: Arc<PrivateKey>,
    pub(crate) certificate: Certificate,
}

/// What the connection is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// A program with its streams.
    Program,
    /// Moving files.
    Files,
}

/// A connection that is logged in.
pub(crate) struct Connection {
    handle: Handle<Watcher>,
    fate: Fate,
}

/// What became of the connection, as told by whoever noticed.
#[derive(Debug, Clone, Default)]
struct Fate(Arc<Mutex<Facts>>);

#[derive(Debug, Default)]
struct Facts {
    host_key: Option<String>,
    ended: Option<String>,
}

impl Fate {
    fn with<T>(&self, look: impl FnOnce(&mut Facts) -> T) -> T {
        look(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// Receives the library's calls.
struct Watcher(Fate);

impl client::Handler for Watcher {
    type Error = russh::Error;

    // The tunnel proves whose network this is; a machine's key is new whenever the machine is.
    async fn check_server_key(&mut self, key: &PublicKeyOrCertificate) -> Result<bool, Self::Error> {
        if let PublicKeyOrCertificate::PublicKey { key, .. } = key {
            let print = key.fingerprint(HashAlg::Sha256).to_string();
            self.0.with(|facts| facts.host_key = Some(print));
        }
        Ok(true)
    }

    async fn disconnected(&mut self, reason: DisconnectReason<Self::Error>) -> Result<(), Self::Error> {
        let (told, result) = match reason {
            DisconnectReason::ReceivedDisconnect(told) => {
                (format!("the server disconnected ({:?} {})", told.reason_code, told.message), Ok(()))
            }
            DisconnectReason::Error(error) => (reason_of(&error), Err(error)),
        };
        self.0.with(|facts| facts.ended.get_or_insert(told.trim_end().to_owned()).len());
        result
    }
}

/// Why a connection that stood is gone, in words.
fn reason_of(error: &russh::Error) -> String {
    match error {
        russh::Error::KeepaliveTimeout => {
            let silent = KEEPALIVE.as_secs() * (UNANSWERED as u64 + 1);
            format!("nothing was heard from the machine for {silent} s")
        }
        russh::Error::Disconnect | russh::Error::HUP => "the machine closed it".to_owned(),
        russh::Error::IO(error) if error.kind() == std::io::ErrorKind::UnexpectedEof => {
            "the machine closed it".to_owned()
        }
        other => other.to_string(),
    }
}

fn config(purpose: Purpose) -> client::Config {
    let window_size = if purpose == Purpose::Files { WINDOW_FOR_FILES } else { WINDOW };
    client::Config {
        window_size,
        keepalive_interval: Some(KEEPALIVE),
        keepalive_max: UNANSWERED,
        preferred: Preferred {
            // flyctl: `ssh/client.go`
            key: Cow::Borrowed(&[Algorithm::Ed25519]),
            cipher: Cow::Borrowed(if aes_in_hardware() { GCM_FIRST } else { CHACHA_FIRST }),
            ..Preferred::default()
        },
        ..client::Config::default()
    }
}

const GCM_FIRST: &[cipher::Name] =
    &[cipher::AES_128_GCM, cipher::AES_256_GCM, cipher::CHACHA20_POLY1305, cipher::AES_256_CTR];
const CHACHA_FIRST: &[cipher::Name] =
    &[cipher::CHACHA20_POLY1305, cipher::AES_128_GCM, cipher::AES_256_GCM, cipher::AES_256_CTR];

#[cfg(any(target_arch = "x86", target_arch = "x86_64"))]
fn aes_in_hardware() -> bool {
    std::is_x86_feature_detected!("aes")
}

#[cfg(target_arch = "aarch64")]
fn aes_in_hardware() -> bool {
    std::arch::is_aarch64_feature_detected!("aes")
}

#[cfg(not(any(target_arch = "x86", target_arch = "x86_64", target_arch = "aarch64")))]
fn aes_in_hardware() -> bool {
    false
}

impl Connection {
    /// Shakes hands over `stream` and logs in.
    ///
    /// # Errors
    /// [`Error::NoServer`], [`Error::Handshake`], [`Error::Refused`], [`Error::TimedOut`], [`Error::Lost`];
    /// each within half a minute.
    pub(crate) async fn open<S>(stream: S, login: &Login, purpose: Purpose) -> Result<Self, Error>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        Self::open_within(HANDSHAKE, stream, login, purpose).await
    }

    async fn open_within<S>(
        limit: Duration,
        stream: S,
        login: &Login,
        purpose: Purpose,
    ) -> Result<Self, Error>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let fate = Fate::default();
        let shaking = client::connect_stream(Arc::new(config(purpose)), stream, Watcher(fate.clone()));
        let handle = within("the SSH handshake", limit, shaking).await?;
        let handle = handle.map_err(|error| Error::handshake(&error))?;
        let mut connection = Self { handle, fate };
        let (key, certificate) = (Arc::clone(&login.key), login.certificate.clone());
        let asking = connection.handle.authenticate_openssh_cert(login.user.clone(), key, certificate);
        match within("the SSH login", ANSWER, asking).await? {
            Ok(AuthResult::Success) => Ok(connection),
            // The library reports a lost connection as a refusal without methods.
            Ok(AuthResult::Failure { remaining_methods, .. })
                if remaining_methods.is_empty() && connection.is_gone().await =>
            {
                Err(connection.lost())
            }
            Ok(AuthResult::Failure { .. }) => Err(Error::Refused { user: login.user.clone() }),
            Err(_) => Err(connection.lost()),
        }
    }

    /// Whether the other side went away. It may be a moment until the library has noticed.
    async fn is_gone(&self) -> bool {
        for _ in 0..20 {
            if self.handle.is_closed() {
                return true;
            }
            tokio::task::yield_now().await;
        }
        false
    }

    /// Opens a channel for one program or subsystem.
    pub(super) async fn channel(&self) -> Result<Channel<Msg>, Error> {
        match within("opening an SSH session", ANSWER, self.handle.channel_open_session()).await? {
            Ok(channel) => Ok(channel),
            Err(russh::Error::ChannelOpenFailure(reason)) => {
                Err(Error::RequestRefused { what: format!("to open a session ({reason:?})") })
            }
            Err(_) => Err(self.lost()),
        }
    }

    /// SHA-256 fingerprint of the machine's host key.
    pub(crate) fn host_key(&self) -> Option<String> {
        self.fate.with(|facts| facts.host_key.clone())
    }

    /// The connection is gone: why.
    pub(super) fn lost(&self) -> Error {
        let told = self.fate.with(|facts| facts.ended.clone());
        Error::Lost { reason: told.unwrap_or_else(|| "the machine closed it".to_owned()) }
    }

    /// Says goodbye. A server that does not listen any more is no failure.
    pub(crate) async fn close(self) {
        drop(self.handle.disconnect(Disconnect::ByApplication, "", "").await);
        // The goodbye is sent by the library's task, which ends after it.
        drop(tokio::time::timeout(Duration::from_millis(500), self.handle).await);
    }
}

async fn within<F: Future>(step: &'static str, limit: Duration, work: F) -> Result<F::Output, Error> {
    tokio::time::timeout(limit, work).await.map_err(|_| Error::TimedOut { step, limit })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::ssh::testing::Server;

    #[tokio::test]
    async fn a_certificate_of_the_authority_is_let_in() {
        let server = Server::new();
        let connection = server.connect("root").await.unwrap();
        assert!(connection.host_key().unwrap().starts_with("SHA256:"));
        connection.close().await;
    }

    #[tokio::test]
    async fn other_users_are_refused() {
        let refused = Server::new().connect("mallory").await.err().unwrap();
        assert!(matches!(&refused, Error::Refused { user } if user == "mallory"), "{refused:?}");
    }

    #[tokio::test]
    async fn a_stream_that_closes_at_once_is_no_server() {
        let (ours, theirs) = tokio::io::duplex(64);
        drop(theirs);
        let refused = Connection::open(ours, &Server::new().login("root"), Purpose::Program).await.err();
        assert!(matches!(refused, Some(Error::NoServer { .. })), "{refused:?}");
    }

    #[tokio::test]
    async fn something_that_is_not_ssh_is_no_server() {
        use tokio::io::AsyncWriteExt;
        let (ours, mut theirs) = tokio::io::duplex(4096);
        theirs.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").await.unwrap();
        theirs.shutdown().await.unwrap();
        let refused = Connection::open(ours, &Server::new().login("root"), Purpose::Program).await.err();
        assert!(matches!(refused, Some(Error::NoServer { .. } | Error::Handshake { .. })), "{refused:?}");
    }

    #[tokio::test]
    async fn a_server_that_says_nothing_is_given_up() {
        let (ours, _theirs) = tokio::io::duplex(4096);
        let (limit, login) = (Duration::from_millis(20), Server::new().login("root"));
        let refused = Connection::open_within(limit, ours, &login, Purpose::Program).await.err();
        assert!(matches!(refused, Some(Error::TimedOut { .. })), "{refused:?}");
    }
}
