//! Blobs: present already, mounted from another repository, or uploaded — streamed, and continued where
//! the registry says it stopped when a connection breaks.

use std::io::SeekFrom;
use std::path::Path;

use futures::StreamExt;
use model::diagnosis::RegistryOperation;
use reqwest::header::{HeaderMap, HeaderValue};
use reqwest::{Method, StatusCode};
use tokio::io::{AsyncReadExt, AsyncSeekExt};

use super::client::{ATTEMPTS, Ask, Client, header, pause};
use super::error::Error;

/// Pieces a file is read and sent in.
const PIECE: usize = 256 << 10;

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

    /// Uploads bytes that are in memory; returns their digest.
    pub(crate) async fn upload_bytes(&self, repository: &str, bytes: &[u8]) -> Result<String, Error> {
        let digest = super::digest::of_bytes(bytes);
        if self.has_blob(repository, &digest).await? {
            return Ok(digest);
        }
        let session = self.open(repository, &digest).await?;
        let mut ask = self.ask(Method::PUT, with_digest(&session, &digest), repository, &digest);
        ask.headers.insert("content-type", HeaderValue::from_static("application/octet-stream"));
        ask.body = Some(bytes.to_vec().into());
        let response = self.send(&ask).await?;
        self.same_digest(&response, &ask, &digest)?;
        Ok(digest)
    }

    /// Uploads a file. `progress` hears how many bytes the registry has.
    pub(crate) async fn upload_file(
        &self,
        repository: &str,
        digest: &str,
        path: &Path,
        size: u64,
        progress: &dyn Fn(u64),
    ) -> Result<(), Error> {
        let mut session = self.open(repository, digest).await?;
        let mut offset = 0;
        let mut resumes = 0;
        let mut renewals = 0;
        loop {
            let error = match self.stream(repository, digest, &session, path, offset, size).await {
                Ok(location) => {
                    session = location;
                    break;
                }
                Err(error) => error,
            };
            if matches!(error, Error::Renewed { .. }) && renewals < ATTEMPTS {
                renewals += 1;
            } else {
                resumes += 1;
                if resumes >= ATTEMPTS || !error.is_transient() {
                    return Err(error.with_resumes(resumes));
                }
                pause(&error, resumes).await;
            }
            // What arrived is kept; a session that is gone begins anew.
            match self.received(repository, digest, &session).await {
                Ok((location, received)) => {
                    session = location;
                    offset = received;
                }
                Err(_) => {
                    session = self.open(repository, digest).await?;
                    offset = 0;
                }
            }
            progress(offset);
        }
        progress(size);
        let mut ask = self.ask(Method::PUT, with_digest(&session, digest), repository, digest);
        ask.headers.insert("content-length", HeaderValue::from_static("0"));
        match self.send(&ask).await {
            Ok(response) => self.same_digest(&response, &ask, digest),
            // The answer of a successful close may have been lost.
            Err(error) if error.is_transient() && self.has_blob(repository, digest).await? => Ok(()),
            Err(error) => Err(error),
        }
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

    /// Sends the file from `offset` on in one streamed request; returns the session's next location.
    async fn stream(
        &self,
        repository: &str,
        digest: &str,
        session: &str,
        path: &Path,
        offset: u64,
        size: u64,
    ) -> Result<String, Error> {
        let unreadable_file =
            |e: std::io::Error| Error::File { path: path.to_path_buf(), reason: e.to_string() };
        if offset >= size {
            return Ok(session.to_owned());
        }
        let mut file = tokio::fs::File::open(path).await.map_err(unreadable_file)?;
        file.seek(SeekFrom::Start(offset)).await.map_err(unreadable_file)?;
        let pieces = futures::stream::try_unfold(file, |mut file| async move {
            let mut piece = vec![0u8; PIECE];
            let read = file.read(&mut piece).await?;
            piece.truncate(read);
            Ok::<_, std::io::Error>((read > 0).then_some((piece, file)))
        });
        let scope = format!("repository:{repository}:pull,push");
        let request = self
            .http()?
            .patch(session)
            .header("content-type", "application/octet-stream")
            .header("content-length", (size - offset).to_string())
            .header("content-range", format!("{offset}-{}", size - 1))
            .body(reqwest::Body::wrap_stream(pieces.boxed()));
        let operation = RegistryOperation::PushBlob;
        let sent = self.authorized(request, &scope).send().await;
        let response = sent.map_err(|e| self.transport(&e, repository, digest, operation))?;
        let ask = self.ask(Method::PATCH, session.to_owned(), repository, digest);
        if response.status() == StatusCode::UNAUTHORIZED && self.answer(&response, &scope).await {
            // A token of a long push ran out; with the new one it goes on where the registry is.
            return Err(Error::Renewed { at: self.at(repository, digest, operation) });
        }
        if !response.status().is_success() {
            return Err(self.refused(response, &ask).await);
        }
        Ok(header(&response, "location").map_or_else(|| session.to_owned(), |l| self.absolute(&l)))
    }

    /// How many bytes a session has.
    async fn received(&self, repository: &str, digest: &str, session: &str) -> Result<(String, u64), Error> {
        let ask = self.ask(Method::GET, session.to_owned(), repository, digest);
        let response = self.send(&ask).await?;
        let location =
            header(&response, "location").map_or_else(|| session.to_owned(), |l| self.absolute(&l));
        let range = header(&response, "range").unwrap_or_default();
        let last = range.rsplit('-').next().and_then(|n| n.parse::<u64>().ok());
        // `0-0` is what an empty session says, and also what one byte would say; sending one byte
        // twice is refused by the digest check, sending it again from the start is not.
        let received = match last {
            None | Some(0) => 0,
            Some(last) => last + 1,
        };
        Ok((location, received))
    }
}

fn with_digest(session: &str, digest: &str) -> String {
    let joint = if session.contains('?') { '&' } else { '?' };
    format!("{session}{joint}digest={digest}")
}
