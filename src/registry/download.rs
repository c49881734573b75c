//! Blobs into files: streamed, resumed where the connection broke, verified before anybody uses them.

use std::io::{self, Write as _};
use std::path::Path;
use std::time::Duration;

use model::diagnosis::RegistryOperation;
use reqwest::header::{HeaderMap, HeaderValue};
use reqwest::{Method, StatusCode};
use sha2::Digest as _;

use super::client::{ATTEMPTS, Ask, Client, pause};
use super::error::Connection;
use super::{Error, Layer};

/// A connection that says nothing for this long is given up.
const IDLE: Duration = Duration::from_secs(60);

impl Client {
    /// Writes a layer into a new file.
    pub(crate) async fn download(&self, repository: &str, layer: &Layer, to: &Path) -> Result<(), Error> {
        let mut target = Target::create(to).map_err(|e| file(to, &e))?;
        let mut attempt = 1;
        loop {
            let mut ask = Ask {
                method: Method::GET,
                url: self.url(repository, &format!("blobs/{}", layer.digest)),
                repository,
                reference: &layer.digest,
                operation: RegistryOperation::Resolve,
                headers: HeaderMap::new(),
                body: None,
            };
            if target.have > 0
                && let Ok(range) = HeaderValue::from_str(&format!("bytes={}-", target.have))
            {
                ask.headers.insert("range", range);
            }
            let error = match self.receive(&ask, &mut target).await {
                Ok(()) => {
                    let digest = target.finish();
                    let wrong = || self.unreadable(&ask, format!("the blob has digest {digest}"));
                    return if digest == layer.digest { Ok(()) } else { Err(wrong()) };
                }
                Err(error) => error,
            };
            if attempt >= ATTEMPTS || !error.is_transient() {
                return Err(error);
            }
            pause(&error, attempt).await;
            attempt += 1;
        }
    }

    async fn receive(&self, ask: &Ask<'_>, target: &mut Target) -> Result<(), Error> {
        // The whole of it may take longer than one call: only silence ends it.
        let mut response = self.open_stream(ask).await?;
        if target.have > 0 && response.status() != StatusCode::PARTIAL_CONTENT {
            target.restart().map_err(|e| file(&target.path, &e))?;
        }
        loop {
            match tokio::time::timeout(IDLE, response.chunk()).await {
                Ok(Ok(Some(piece))) => target.write(&piece).map_err(|e| file(&target.path, &e))?,
                Ok(Ok(None)) => return Ok(()),
                Ok(Err(e)) => return Err(self.transport(&e, ask.repository, ask.reference, ask.operation)),
                Err(_) => {
                    return Err(Error::Transport {
                        at: self.at(ask.repository, ask.reference, ask.operation),
                        connection: Connection::Broken,
                        reason: format!("no data for {} s", IDLE.as_secs()),
                    });
                }
            }
        }
    }
}

/// A file that is being filled.
struct Target {
    path: std::path::PathBuf,
    file: std::fs::File,
    hash: sha2::Sha256,
    have: u64,
}

fn file(path: &Path, error: &io::Error) -> Error {
    Error::File { path: path.to_owned(), reason: error.to_string() }
}

impl Target {
    fn create(path: &Path) -> io::Result<Self> {
        let file = std::fs::File::create(path)?;
        Ok(Self { path: path.to_owned(), file, hash: sha2::Sha256::new(), have: 0 })
    }

    /// The registry does not continue: from the start again.
    fn restart(&mut self) -> io::Result<()> {
        *self = Self::create(&self.path)?;
        Ok(())
    }

    fn write(&mut self, piece: &[u8]) -> io::Result<()> {
        self.hash.update(piece);
        self.have += piece.len() as u64;
        self.file.write_all(piece)
    }

    fn finish(&mut self) -> String {
        format!("sha256:{}", hex::encode(std::mem::take(&mut self.hash).finalize()))
    }
}
