//! The SSH server of machines: what answers on port 22 of each.
//!
//! In: a byte stream that somebody opened to a machine ([`SshServer::serve`]); out: sessions in that
//! machine (shell, command, SFTP), through the [`Machines`] trait. Users come with a certificate of the
//! organisation's key ([`crate::inventory::authority`]); nothing else lets them in. The room must not
//! know where streams come from, nor how machines run.
//!
//! Commands are executed without a shell, as on the real machines. Terminal modes a client asks for are
//! not applied: the terminal begins as the kernel makes it.

mod connection;
mod cut;
mod requests;
mod session;
mod words;

#[cfg(test)]
mod tests;

use std::sync::Arc;
use std::time::Duration;

use async_trait::async_trait;
use russh::keys::PrivateKey;
use russh::server::Config;
use russh::{MethodKind, MethodSet, Preferred, SshId, compression};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::domain::Machine;
use crate::inventory::authority;
use crate::runtime::{Session, SessionError, SessionRequest};
use crate::state::State;

use connection::Connection;
use cut::Cut;

/// The machines behind the server.
#[async_trait]
pub trait Machines: Send + Sync {
    /// Starts a program in a machine that runs now.
    async fn session(&self, machine: &str, request: SessionRequest) -> Result<Session, SessionError>;

    /// Resolves when the machine's main process has ended; at once when it does not run.
    async fn ended(&self, machine: &str);

    /// Writes a line to the machine's log.
    fn note(&self, machine: &str, line: &str);
}

/// Why a connection was not served to its proper end.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    #[error("there is no machine {0}")]
    NoSuchMachine(String),
    #[error("the client did not begin in time")]
    Silent,
    #[error(transparent)]
    Protocol(#[from] russh::Error),
}

/// Time for a client to say which version it speaks, and to log in.
const LOGIN_LIMIT: Duration = Duration::from_secs(30);
/// Time for sessions to say goodbye when their machine has ended.
const GOODBYE: Duration = Duration::from_secs(1);
/// A silent client is asked so often, and given up after three questions.
const KEEPALIVE: Duration = Duration::from_secs(30);

/// The SSH server of all machines.
pub struct SshServer {
    state: Arc<State>,
    machines: Arc<dyn Machines>,
}

/// Whom a connection is for.
#[derive(Debug, Clone)]
struct Place {
    machine: String,
    app: String,
    org: String,
    /// Names of its containers; mostly none.
    containers: Vec<String>,
}

impl SshServer {
    pub fn new(state: Arc<State>, machines: Arc<dyn Machines>) -> Arc<Self> {
        Arc::new(Self { state, machines })
    }

    /// The key a machine shows, for whoever wants to compare.
    pub fn host_key(&self, machine: &str) -> PrivateKey {
        self.state.update(|w| authority::host_key(w, machine))
    }

    /// Speaks SSH on a stream that somebody opened to the machine's port 22, until either side ends it
    /// or the machine ends. Dropping the future ends the connection.
    ///
    /// # Errors
    /// [`ServeError`]; the stream is closed in any case.
    pub async fn serve(
        self: &Arc<Self>,
        stream: impl AsyncRead + AsyncWrite + Send + Unpin + 'static,
        machine: &str,
    ) -> Result<(), ServeError> {
        let place = self.place(machine).ok_or_else(|| ServeError::NoSuchMachine(machine.to_owned()))?;
        let cut = CancellationToken::new();
        let _cut_when_done = cut.clone().drop_guard();
        let stopping = CancellationToken::new();
        let _stop_when_done = stopping.clone().drop_guard();
        let (tasks, login) = (TaskTracker::new(), tokio::sync::watch::Sender::new(false));
        let mut logged_in = login.subscribe();
        let connection = Connection::new(Arc::clone(self), place, login, stopping.clone(), tasks.clone());
        let starting =
            russh::server::run_stream(config(self.host_key(machine)), Cut::new(stream, cut), connection);
        let begun = tokio::time::timeout(LOGIN_LIMIT, starting).await;
        let mut session = begun.map_err(|_| ServeError::Silent)??;
        let handle = session.handle();
        let too_late = async {
            let login = logged_in.wait_for(|done| *done);
            // The connection is over if the sender is gone: its own end tells.
            let in_time = tokio::time::timeout(LOGIN_LIMIT, login).await.is_ok();
            if in_time {
                std::future::pending::<()>().await;
            }
        };
        tokio::select! {
            result = &mut session => Ok(result?),
            () = too_late => Err(ServeError::Silent),
            () = self.machines.ended(machine) => {
                stopping.cancel();
                tasks.close();
                let _ = tokio::time::timeout(GOODBYE, tasks.wait()).await;
                let reason = russh::Disconnect::ByApplication;
                let _ = handle.disconnect(reason, "the machine has ended".to_owned(), String::new()).await;
                let _ = tokio::time::timeout(GOODBYE, session).await;
                Ok(())
            }
        }
    }

    fn place(&self, id: &str) -> Option<Place> {
        self.state.read(|w| {
            let machine = w.machines.get(id).filter(|m| m.state.is_active())?;
            let app = w.apps.get(&machine.app)?;
            Some(Place {
                machine: id.to_owned(),
                app: app.name.clone(),
                org: app.org.clone(),
                containers: containers(machine),
            })
        })
    }
}

fn containers(machine: &Machine) -> Vec<String> {
    let list = machine.config.get("containers").and_then(serde_json::Value::as_array);
    let names = list.into_iter().flatten().filter_map(|c| c.get("name")?.as_str());
    names.map(str::to_owned).collect()
}

fn config(host_key: PrivateKey) -> Arc<Config> {
    Arc::new(Config {
        server_id: SshId::Standard(concat!("SSH-2.0-fly_local_", env!("CARGO_PKG_VERSION")).into()),
        methods: MethodSet::from(&[MethodKind::PublicKey][..]),
        // Nothing can be guessed here: a certificate is right or not.
        auth_rejection_time: Duration::ZERO,
        keys: vec![host_key],
        preferred: Preferred { compression: (&[compression::NONE][..]).into(), ..Preferred::default() },
        // A console may be silent for hours.
        inactivity_timeout: None,
        keepalive_interval: Some(KEEPALIVE),
        channel_buffer_size: 256,
        nodelay: true,
        ..Config::default()
    })
}
