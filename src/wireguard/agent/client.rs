//! Asks a running agent.

use std::io;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::frame;

/// Why an agent could not be asked, or what it said.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    #[error("{0}")]
    Io(#[from] io::Error),
    /// Its own words.
    #[error("{}", model::diagnosis::clean(.0))]
    Said(String),
    #[error("it does not speak the agent's protocol")]
    Foreign,
}

impl Error {
    /// Nobody listens there.
    pub(crate) fn is_absent(&self) -> bool {
        let kinds = [io::ErrorKind::NotFound, io::ErrorKind::ConnectionRefused, io::ErrorKind::Unsupported];
        matches!(self, Self::Io(error) if kinds.contains(&error.kind()))
    }
}

/// Answer to `ping`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub(crate) struct Pong {
    #[serde(rename = "PID")]
    pub(crate) pid: u32,
    pub(crate) version: String,
    pub(crate) background: bool,
}

/// An agent at a socket. One connection per question, as the protocol has it.
#[derive(Debug, Clone)]
pub(crate) struct Client {
    socket: PathBuf,
}

impl Client {
    pub(crate) fn new(socket: &Path) -> Self {
        Self { socket: socket.to_owned() }
    }

    pub(crate) async fn ping(&self) -> Result<Pong, Error> {
        let text = self.ask(&["ping"]).await?;
        serde_json::from_str(&text).map_err(|_| Error::Foreign)
    }

    /// Asks it to end. It does so after answering.
    pub(crate) async fn kill(&self) -> Result<(), Error> {
        self.ask(&["kill"]).await.map(drop)
    }

    /// One question; what follows `ok`.
    pub(crate) async fn ask(&self, words: &[&str]) -> Result<String, Error> {
        let mut stream = self.connect().await?;
        frame::write(&mut stream, &words.join(" ")).await?;
        reply(&mut stream).await
    }

    #[cfg(unix)]
    async fn connect(&self) -> io::Result<tokio::net::UnixStream> {
        tokio::net::UnixStream::connect(&self.socket).await
    }

    #[cfg(not(unix))]
    async fn connect(&self) -> io::Result<tokio::io::DuplexStream> {
        let nowhere = io::Error::new(io::ErrorKind::Unsupported, self.socket.display().to_string());
        std::future::ready(Err(nowhere)).await
    }

    /// A TCP connection through the agent's tunnel, which it must have established before.
    #[cfg(unix)]
    pub(crate) async fn dial(
        &self,
        org: &str,
        to: &str,
        network: &str,
    ) -> Result<tokio::net::UnixStream, Error> {
        let mut stream = self.connect().await?;
        frame::write(&mut stream, &format!("connect {org} {to} 10000 {network}")).await?;
        reply(&mut stream).await?;
        Ok(stream)
    }
}

async fn reply<R: tokio::io::AsyncRead + Unpin>(stream: &mut R) -> Result<String, Error> {
    let frame = frame::read(stream).await?.ok_or(Error::Foreign)?;
    let text = String::from_utf8(frame).map_err(|_| Error::Foreign)?;
    if text == "ok" {
        return Ok(String::new());
    }
    if let Some(rest) = text.strip_prefix("ok ") {
        return Ok(rest.trim_end_matches('\n').to_owned());
    }
    Err(text.strip_prefix("err ").map_or(Error::Foreign, |said| Error::Said(said.to_owned())))
}
