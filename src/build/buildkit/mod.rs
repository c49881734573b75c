//! BuildKit: a build is a call (`Solve`), its progress another one (`Status`), and everything the builder
//! needs from here it fetches itself through a session: files, credentials, secrets, ssh agents.
//!
//! In: a connection that speaks gRPC, one for the session where there is one, what is built and what may be
//! asked for. Out: what the builder tells of the result, or what failed. A build is never asked for twice.
//! Must not: know how connections are made, or push.

mod auth;
mod control;
mod details;
mod grpc;
mod progress;
mod secrets;
mod session;
mod ssh;
mod sync;
mod verdict;
mod wire;

use std::collections::BTreeMap;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderMap;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::task::JoinSet;

use super::Error;
use super::engine::Connection;
pub(super) use auth::HUB;
pub(crate) use auth::{Logins, docker_directory};
pub(super) use control::{Recipe, Step};
pub(super) use details::Details;
use grpc::{Channel, Fault};
pub(super) use progress::Board;
pub(super) use secrets::unmet;
pub(crate) use secrets::{BuildSecret, Kept, Written, parse as parse_secret};
pub(super) use session::Services;
pub(crate) use ssh::{Agent, DEFAULT as DEFAULT_AGENT};
pub(super) use sync::Offer;
pub(super) use verdict::{Facts, explained, is_about_a_base};

/// What is left of the progress may take this long once the result is there.
const LAST_WORDS: Duration = Duration::from_secs(5);
/// Bytes on their way through a session inside of the other connection.
const NESTED: usize = 1 << 20;

/// A session that is to be opened.
pub(super) struct Session {
    id: String,
    /// Of the request that opens it.
    pub(super) headers: HeaderMap,
}

impl Session {
    /// `shared_key` names the context from build to build, so that the builder sends for changes only.
    pub(super) fn new(shared_key: &str) -> Self {
        let id = ulid::Ulid::generate().to_string().to_lowercase();
        let headers = session::headers(&id, shared_key);
        Self { id, headers }
    }
}

/// How a build ended without a result.
pub(super) enum End {
    /// The builder's words, and what it says besides.
    Failed(String, Details),
    /// The connection is gone.
    Lost(String),
    /// Something here.
    Trouble(Error),
}

impl From<Fault> for End {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Status(_, message) => Self::Failed(message, Details::default()),
            Fault::Detailed(_, message, details) => Self::Failed(message, Details::read(&details)),
            Fault::Lost(reason) => Self::Lost(reason),
        }
    }
}

/// Builds. Dropping this cancels the build: the connections end with it.
pub(super) async fn solve(
    grpc: Connection,
    session: Session,
    connection: Option<Connection>,
    services: &Arc<Services>,
    recipe: &Recipe,
    board: &mut Board<'_>,
) -> Result<BTreeMap<String, String>, End> {
    let channel = Channel::open(grpc).await?;
    let mut tasks = JoinSet::new();
    let connection = match connection {
        Some(connection) => connection,
        None => nested(&channel, session.headers, &mut tasks).await?,
    };
    let answer = services.answer();
    tasks.spawn(async move { grpc::serve(connection, answer).await.err() });
    let reference = ulid::Ulid::generate().to_string().to_lowercase();
    let request = control::solve(recipe, &reference, &session.id);
    let mut solving = pin!(channel.unary(control::SOLVE, &request));
    let watch = control::watch(&reference);
    let mut watching = pin!(async {
        let mut incoming = channel.listen(control::STATUS, &watch).await?;
        while let Some(message) = incoming.next().await? {
            // A message of another version is no reason to stop.
            if let Some(status) = control::status(&message) {
                board.take(status);
            }
        }
        Ok::<_, Fault>(())
    });
    let mut watched = false;
    let result = loop {
        tokio::select! {
            result = &mut solving => break result,
            _ = &mut watching, if !watched => watched = true,
            Some(ended) = tasks.join_next() => {
                let reason = ended.ok().flatten().map_or("it was closed".to_owned(), |fault| fault.to_string());
                break Err(Fault::Lost(format!("the session ended during the build: {reason}")));
            }
        }
    };
    if !watched && !matches!(result, Err(Fault::Lost(_))) {
        // Output of the step that failed may still be on its way.
        drop(tokio::time::timeout(LAST_WORDS, watching).await);
    }
    if let Some(trouble) = services.trouble() {
        return Err(End::Trouble(trouble));
    }
    let answer = result?;
    control::solved(&answer).ok_or_else(|| End::Lost("the builder's answer cannot be read".to_owned()))
}

/// A session inside of the other connection, for builders without an endpoint of its own.
async fn nested(
    channel: &Channel,
    headers: HeaderMap,
    tasks: &mut JoinSet<Option<Fault>>,
) -> Result<Connection, Fault> {
    let (mut out, reply) = channel.stream(control::SESSION, headers).await?;
    let (near, far) = tokio::io::duplex(NESTED);
    let (mut read, mut write) = tokio::io::split(far);
    tasks.spawn(async move {
        let mut piece = vec![0; 64 << 10];
        loop {
            match read.read(&mut piece).await {
                Ok(count @ 1..) => {
                    let mut message = wire::Message::default();
                    message.bytes(1, &piece[..count]);
                    if let Err(fault) = out.message(&message.0).await {
                        return Some(fault);
                    }
                }
                _ => return None,
            }
        }
    });
    tasks.spawn(async move {
        let pumping = async {
            let mut incoming = reply.headers().await?;
            while let Some(message) = incoming.next().await? {
                let parts = wire::fields(&message).unwrap_or_default();
                for (field, value) in parts {
                    if let (1, wire::Field::Bytes(bytes)) = (field, value) {
                        write.write_all(bytes).await.map_err(|e| Fault::Lost(e.to_string()))?;
                    }
                }
            }
            Ok::<_, Fault>(())
        };
        pumping.await.err()
    });
    Ok(Box::new(near))
}
