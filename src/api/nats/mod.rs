//! The log stream: a NATS server inside the private network (flyctl: `logs/nats.go`), as far as a subscriber needs it.
//!
//! In: a connection that somebody opened, who is asking. Out: messages of one subject. Must not: publish, reconnect,
//! print.

mod protocol;

use std::time::Duration;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use protocol::{Heard, Parser};

/// Port of the log stream at the private network's own address.
pub(crate) const PORT: u16 = 4223;

/// A server that says nothing for so long is asked whether it is there, and given up after as long again.
const QUIET: Duration = Duration::from_secs(15);

/// Why there is no stream, or no more of it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Error {
    #[error("{0}")]
    Io(String),
    /// The server's own words.
    #[error("{}", model::diagnosis::clean(.0))]
    Refused(String),
    #[error("it does not speak NATS: {0}")]
    Foreign(&'static str),
    #[error("it ended the connection")]
    Ended,
    /// It was asked whether it is there, and did not say so.
    #[error("it no longer answers")]
    Silent,
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error.to_string())
    }
}

/// A subscription.
pub(crate) struct Stream<S> {
    stream: S,
    parser: Parser,
    /// A `PING` of ours is unanswered.
    asked: bool,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Stream<S> {
    /// Says who is asking and subscribes. `user` = slug of the organisation, `password` = token. Returns once the server
    /// has confirmed both.
    pub(crate) async fn subscribe(
        stream: S,
        user: &str,
        password: &str,
        subject: &str,
    ) -> Result<Self, Error> {
        let mut this = Self { stream, parser: Parser::default(), asked: false };
        match this.next().await? {
            Heard::Info => {}
            Heard::Error(said) => return Err(Error::Refused(said)),
            _ => return Err(Error::Foreign("it does not begin with INFO")),
        }
        let hello =
            protocol::hello(user, password, subject).ok_or(Error::Foreign("the subject cannot be sent"))?;
        this.stream.write_all(hello.as_bytes()).await?;
        this.stream.flush().await?;
        loop {
            match this.next().await? {
                Heard::Pong => return Ok(this),
                Heard::Ping => this.pong().await?,
                Heard::Error(said) => return Err(Error::Refused(said)),
                Heard::Info | Heard::Ok => {}
                // A line may come before the confirmation; it is not lost.
                message @ Heard::Message(_) => {
                    this.parser.put_back(message);
                    return Ok(this);
                }
            }
        }
    }

    /// The next message. Whoever drops the future loses nothing.
    pub(crate) async fn message(&mut self) -> Result<Vec<u8>, Error> {
        loop {
            // Nothing to say and nobody there look the same from here.
            let Ok(heard) = tokio::time::timeout(QUIET, self.next()).await else {
                if self.asked {
                    return Err(Error::Silent);
                }
                self.asked = true;
                self.stream.write_all(b"PING\r\n").await?;
                self.stream.flush().await?;
                continue;
            };
            self.asked = false;
            match heard? {
                Heard::Message(payload) => return Ok(payload),
                Heard::Ping => self.pong().await?,
                Heard::Error(said) => return Err(Error::Refused(said)),
                Heard::Info | Heard::Ok | Heard::Pong => {}
            }
        }
    }

    async fn pong(&mut self) -> Result<(), Error> {
        self.stream.write_all(b"PONG\r\n").await?;
        Ok(self.stream.flush().await?)
    }

    async fn next(&mut self) -> Result<Heard, Error> {
        loop {
            if let Some(heard) = self.parser.next()? {
                return Ok(heard);
            }
            let mut chunk = [0; 16 * 1024];
            match self.stream.read(&mut chunk).await? {
                0 => return Err(Error::Ended),
                n => self.parser.feed(&chunk[..n]),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn block_on<F: Future>(work: F) -> F::Output {
        tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap().block_on(work)
    }

    /// What the client sends until it is silent, given what the server says.
    fn talk(server_says: &str) -> (Result<Vec<Vec<u8>>, Error>, String) {
        block_on(async {
            let (ours, mut theirs) = tokio::io::duplex(1 << 16);
            theirs.write_all(server_says.as_bytes()).await.unwrap();
            let client = async {
                let mut stream = Stream::subscribe(ours, "acme", "fm2_x", "logs.web.*.*").await?;
                let mut messages = Vec::new();
                loop {
                    match stream.message().await {
                        Ok(message) => messages.push(message),
                        Err(Error::Ended) => return Ok(messages),
                        Err(error) => return Err(error),
                    }
                }
            };
            let server = async {
                let mut said = Vec::new();
                theirs.shutdown().await.unwrap();
                theirs.read_to_end(&mut said).await.unwrap();
                String::from_utf8(said).unwrap()
            };
            tokio::join!(client, server)
        })
    }

    #[test]
    fn messages_come_after_the_greeting() {
        let (messages, sent) = talk(
            "INFO {\"x\":1}\r\nPONG\r\nPING\r\nMSG logs.web.ams.1 1 5\r\nhello\r\nMSG a 1 r 2\r\n\r\n\r\n",
        );
        assert_eq!(messages.unwrap(), [b"hello".to_vec(), b"\r\n".to_vec()]);
        assert!(sent.starts_with("CONNECT {") && sent.contains("\"user\":\"acme\""), "{sent}");
        assert!(sent.ends_with("SUB logs.web.*.* 1\r\nPING\r\nPONG\r\n"), "{sent}");
    }

    #[test]
    fn a_refusal_is_told_in_the_servers_words() {
        let (refused, _) = talk("INFO {}\r\n-ERR 'Authorization Violation'\r\n");
        assert_eq!(refused, Err(Error::Refused("Authorization Violation".to_owned())));
        let (foreign, _) = talk("HTTP/1.1 400 Bad Request\r\n");
        assert!(matches!(foreign, Err(Error::Foreign(_))));
    }
}
