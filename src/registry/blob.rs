//! Blobs: present already, mounted from another repository, or uploaded — streamed, and continued where
//! the registry says it stopped when a connection breaks.

use std::io::SeekFrom;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use futures::StreamExt;
use model::diagnosis::RegistryOperation;
use reqwest::header::{HeaderMap, HeaderValue};
use reqwest::{Method, StatusCode};
use tokio::io::{AsyncReadExt, AsyncSeekExt};

use super::client::{ATTEMPTS, Ask, Client, header, pause};
use super::error::{Connection, Error};

/// Pieces a file is read and sent in.
const PIECE: usize = 256 << 10;

/// A blob of so many bytes goes in one request. A larger one goes in two, the second of which ends it: then what arrived
/// before a connection broke is surely kept.
const WHOLE: u64 = 16 << 20;

/// A registry that refuses by the head of a request, and closes, may do so while we write: then the refusal is lost. After
/// a failure the next body begins this much later, and whatever is to be said about the head is heard.
const HESITATION: Duration = Duration::from_millis(500);

/// An upload session that was opened for a blob that is still being made.
#[derive(Debug)]
pub(crate) struct Session(String);

/// An upload that has begun.
struct Upload {
    /// Where it goes on.
    session: String,
    /// Bytes the registry has.
    offset: u64,
    /// As many it had when this attempt began.
    begun_at: u64,
    /// An attempt before failed.
    cautious: bool,
}

impl Upload {
    fn new(session: String, offset: u64) -> Self {
        Self { session, offset, begun_at: offset, cautious: false }
    }
}

impl Client {
    fn ask<'a>(&self, method: Method, url: String, repository: &'a str, digest: &'a str) -> Ask<'a> {
        Ask {
            method,
            url,
            repository,
            reference: digest,
            operation: RegistryOperation::PushBlob,
            headers: HeaderMap::new(),
            body: None,
        }
    }

    /// The repository has the blob.
    pub(crate) async fn has_blob(&self, repository: &str, digest: &str) -> Result<bool, Error> {
        let url = self.url(repository, &format!("blobs/{digest}"));
        match self.send(&self.ask(Method::HEAD, url, repository, digest)).await {
            Ok(_) => Ok(true),
            Err(Error::Status { status: 404, .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Takes the blob over from another repository of the same registry; false when that is not possible.
    pub(crate) async fn mount(&self, repository: &str, digest: &str, from: &str) -> Result<bool, Error> {
        let url = self.url(repository, &format!("blobs/uploads/?mount={digest}&from={from}"));
        let mut ask = self.ask(Method::POST, url, repository, digest);
        ask.headers.insert("content-length", HeaderValue::from_static("0"));
        match self.send(&ask).await {
            Ok(response) if response.status() == StatusCode::CREATED => Ok(true),
            Ok(response) => {
                // An upload session was opened instead; close it.
                if let Some(location) = header(&response, "location") {
                    let cancel = self.ask(Method::DELETE, self.absolute(&location), repository, digest);
                    drop(self.send(&cancel).await);
                }
                Ok(false)
            }
            Err(Error::Status { status: 404 | 405, .. }) => Ok(false),
            Err(error) => Err(error),
        }
    }

    /// Whether uploads may be begun at all: one is opened and given up. A token that may not push should not
    /// first pay for a build.
    pub(crate) async fn may_push(&self, repository: &str) -> Result<(), Error> {
        let session = self.begin(repository).await?;
        self.abandon(repository, session).await;
        Ok(())
    }

    /// Opens an upload session for any blob.
    pub(crate) async fn begin(&self, repository: &str) -> Result<Session, Error> {
        self.open(repository, "").await.map(Session)
    }

    /// Gives up a session; that it could not is no failure, registries forget them.
    pub(crate) async fn abandon(&self, repository: &str, session: Session) {
        drop(self.send(&self.ask(Method::DELETE, session.0, repository, "")).await);
    }

    /// What a registry does that forgets a session.
    #[cfg(test)]
    pub(super) async fn end_elsewhere(&self, session: &Session) {
        self.abandon("web", Session(session.0.clone())).await;
    }

    /// Uploads bytes that are in memory; returns their digest. With a session they are not asked for first: they are
    /// few.
    pub(crate) async fn upload_bytes(
        &self,
        repository: &str,
        bytes: &[u8],
        session: Option<Session>,
    ) -> Result<String, Error> {
        let digest = super::digest::of_bytes(bytes);
        if session.is_none() && self.has_blob(repository, &digest).await? {
            return Ok(digest);
        }
        let mut begun = session;
        let mut attempt = 1;
        loop {
            // Each attempt has a session of its own: what arrived of the one before would be in the way.
            let session = match begun.take() {
                Some(session) => session.0,
                None => self.open(repository, &digest).await?,
            };
            let mut ask = self.ask(Method::PUT, with_digest(&session, &digest), repository, &digest);
            ask.headers.insert("content-type", HeaderValue::from_static("application/octet-stream"));
            ask.body = Some(bytes.to_vec().into());
            let error = match self.once(&ask, self.limit()).await {
                Ok(response) => return self.same_digest(&response, &ask, &digest).map(|()| digest),
                Err(error) => error,
            };
            let again = error.is_transient() || error.is_lost_session();
            if attempt >= ATTEMPTS || !again {
                return Err(error.with_resumes(attempt - 1));
            }
            pause(&error, attempt).await;
            // The answer of an upload that arrived may have been lost.
            if self.has_blob(repository, &digest).await.unwrap_or(false) {
                return Ok(digest);
            }
            attempt += 1;
        }
    }

    /// Uploads a file, through a session if one is open. `progress` hears how many bytes the registry has.
    pub(crate) async fn upload_file(
        &self,
        repository: &str,
        digest: &str,
        path: &Path,
        size: u64,
        session: Option<Session>,
        progress: &dyn Fn(u64),
    ) -> Result<(), Error> {
        let session = match session {
            Some(session) => session.0,
            None => self.open(repository, digest).await?,
        };
        let mut upload = Upload::new(session, 0);
        let (mut resumes, mut renewals) = (0, 0);
        loop {
            let error = match self.transfer(repository, digest, &mut upload, path, size).await {
                Ok(()) => {
                    progress(size);
                    return Ok(());
                }
                Err(error) => error,
            };
            if matches!(error, Error::Renewed { .. }) && renewals < ATTEMPTS {
                renewals += 1;
            } else {
                resumes += 1;
                let again = error.is_transient() || error.is_lost_session();
                if resumes >= ATTEMPTS || !again {
                    return Err(error.with_resumes(resumes));
                }
                pause(&error, resumes).await;
            }
            // What arrived is kept. A session that is gone was ended by a request whose answer was lost, or
            // the registry lost it; one that stands still may be held by the connection that hangs.
            let stalled = matches!(&error, Error::Transport { connection: Connection::Stalled, .. });
            let before = upload.begun_at;
            upload = match self.received(repository, digest, &upload.session).await {
                Ok(upload) if !stalled || upload.offset > before => upload,
                Ok(_) => Upload::new(self.open(repository, digest).await?, 0),
                Err(_) if self.has_blob(repository, digest).await? => {
                    progress(size);
                    return Ok(());
                }
                Err(_) => Upload::new(self.open(repository, digest).await?, 0),
            };
            upload.cautious = true;
            progress(upload.offset);
        }
    }

    /// Sends what the registry has not got, and ends the upload.
    async fn transfer(
        &self,
        repository: &str,
        digest: &str,
        upload: &mut Upload,
        path: &Path,
        size: u64,
    ) -> Result<(), Error> {
        let Upload { session, offset, cautious, .. } = upload;
        let wait = cautious.then_some(HESITATION);
        if *offset == 0 && size <= WHOLE {
            let url = with_digest(session, digest);
            let request = self.http()?.put(&url);
            let response = self.stream(request, repository, digest, path, 0..size, wait).await?;
            let ask = self.ask(Method::PUT, url, repository, digest);
            return self.same_digest(&response, &ask, digest);
        }
        if *offset < size {
            let range = format!("{offset}-{}", size - 1);
            let request = self.http()?.patch(&*session).header("content-range", range);
            let response = self.stream(request, repository, digest, path, *offset..size, wait).await?;
            if let Some(location) = header(&response, "location") {
                *session = self.absolute(&location);
            }
        }
        *offset = size;
        let mut ask = self.ask(Method::PUT, with_digest(session, digest), repository, digest);
        ask.headers.insert("content-length", HeaderValue::from_static("0"));
        let response = self.once(&ask, self.limit()).await?;
        self.same_digest(&response, &ask, digest)
    }

    /// Opens an upload session and returns its location.
    async fn open(&self, repository: &str, digest: &str) -> Result<String, Error> {
        let mut ask = self.ask(Method::POST, self.url(repository, "blobs/uploads/"), repository, digest);
        ask.headers.insert("content-length", HeaderValue::from_static("0"));
        let response = self.send(&ask).await?;
        header(&response, "location")
            .map(|location| self.absolute(&location))
            .ok_or_else(|| self.unreadable(&ask, "the upload session has no location".to_owned()))
    }

    /// Sends a range of the file as the body of a request, after `wait`.
    async fn stream(
        &self,
        request: reqwest::RequestBuilder,
        repository: &str,
        digest: &str,
        path: &Path,
        range: std::ops::Range<u64>,
        wait: Option<Duration>,
    ) -> Result<reqwest::Response, Error> {
        let length = range.end - range.start;
        let unreadable_file =
            |e: std::io::Error| Error::File { path: path.to_path_buf(), reason: e.to_string() };
        let mut file = tokio::fs::File::open(path).await.map_err(unreadable_file)?;
        file.seek(SeekFrom::Start(range.start)).await.map_err(unreadable_file)?;
        let taken = Arc::new(AtomicU64::new(0));
        let counted = Arc::clone(&taken);
        let pieces =
            futures::stream::try_unfold((file, counted, wait), |(mut file, counted, wait)| async move {
                if let Some(wait) = wait {
                    tokio::time::sleep(wait).await;
                }
                let mut piece = vec![0u8; PIECE];
                let read = file.read(&mut piece).await?;
                piece.truncate(read);
                counted.fetch_add(read as u64, Ordering::Relaxed);
                Ok::<_, std::io::Error>((read > 0).then_some((piece, (file, counted, None))))
            });
        let scope = format!("repository:{repository}:pull,push");
        let request = request
            .header("content-type", "application/octet-stream")
            .header("content-length", length.to_string())
            .body(reqwest::Body::wrap_stream(pieces.boxed()));
        let operation = RegistryOperation::PushBlob;
        // However long it takes: only a connection that takes nothing more is given up.
        let response = tokio::select! {
            sent = self.authorized(request, &scope).send() => {
                sent.map_err(|e| self.transport(&e, repository, digest, operation))?
            }
            () = standstill(&taken, length, self.limit()) => {
                return Err(Error::Transport {
                    at: self.at(repository, digest, operation),
                    connection: Connection::Stalled,
                    reason: format!("nothing was taken for {} s", self.limit().as_secs()),
                });
            }
        };
        if response.status() == StatusCode::UNAUTHORIZED && self.answer(&response, &scope).await {
            // A token of a long push ran out; with the new one it goes on where the registry is.
            return Err(Error::Renewed { at: self.at(repository, digest, operation) });
        }
        if !response.status().is_success() {
            let ask = self.ask(Method::PATCH, String::new(), repository, digest);
            return Err(self.refused(response, &ask).await);
        }
        self.accepted();
        Ok(response)
    }

    /// Where a session stands.
    async fn received(&self, repository: &str, digest: &str, session: &str) -> Result<Upload, Error> {
        let ask = self.ask(Method::GET, session.to_owned(), repository, digest);
        let response = self.send(&ask).await?;
        let session = header(&response, "location").map_or_else(|| session.to_owned(), |l| self.absolute(&l));
        let range = header(&response, "range").unwrap_or_default();
        let last = range.rsplit('-').next().and_then(|n| n.parse::<u64>().ok());
        // `0-0` is what an empty session says, and also what one byte would say; sending one byte
        // twice is refused by the digest check, sending it again from the start is not.
        let offset = match last {
            None | Some(0) => 0,
            Some(last) => last + 1,
        };
        Ok(Upload::new(session, offset))
    }
}

/// Whoever has everything gets this many times the patience to say so: it may have to hash it first.
const FOR_THE_ANSWER: u32 = 5;

/// Ends once `taken` has not grown for `limit`; `all` = as far as it can grow.
async fn standstill(taken: &AtomicU64, all: u64, limit: Duration) {
    let mut before = u64::MAX;
    loop {
        let now = taken.load(Ordering::Relaxed);
        if now == before {
            return;
        }
        before = now;
        tokio::time::sleep(if now >= all { limit * FOR_THE_ANSWER } else { limit }).await;
    }
}

fn with_digest(session: &str, digest: &str) -> String {
    let joint = if session.contains('?') { '&' } else { '?' };
    format!("{session}{joint}digest={digest}")
}
