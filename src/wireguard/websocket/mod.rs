//! The WebSocket to the gateway: opened through whatever proxy there is, then datagrams both ways.
//!
//! In: where to, with TLS verified or not, trains of records to send. Out: [`Happening`]s. It knows
//! records and frames, nothing of WireGuard.

mod certificate;
mod dial;
mod proxy;
mod socks;
mod tls;

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use netstack::record;
use netstack::token::{Auth, Hello, Reply, TokenError};
use netstack::websocket::{Decoder, Encoder, Event, Opcode, Role};
use tokio::io::{AsyncReadExt, AsyncWriteExt, ReadHalf, WriteHalf};
use tokio::sync::mpsc;

use super::{Stage, WebSocketReport};
use dial::Stream;
pub(super) use dial::{Dial, Problem, Tls};

/// Nothing read or written for this long: a keepalive record is sent (flyctl: `wg/ws.go`).
const KEEPALIVE: Duration = Duration::from_secs(1);
/// Token mode: for the greeting, and for all.
const HELLO: Duration = Duration::from_secs(15);
const EXCHANGE: Duration = Duration::from_secs(30);
/// Trains of records that may wait to be written: enough to keep the connection busy, little enough
/// that the streams within the tunnel feel its pace.
pub(super) const WAITING: usize = 2;

/// The part of the report that the driver reads along.
pub(super) type Report = Arc<Mutex<WebSocketReport>>;

/// A new report.
pub(super) fn report(attempts: u32) -> Report {
    Arc::new(Mutex::new(WebSocketReport {
        stage: Stage::Dns,
        proxy: None,
        remote: None,
        status: None,
        refusal: None,
        tls_issuer: None,
        close: None,
        attempts,
    }))
}

pub(super) fn note(report: &Report, change: impl FnOnce(&mut WebSocketReport)) {
    change(&mut report.lock().unwrap_or_else(PoisonError::into_inner));
}

/// What token mode agreed on.
#[derive(Debug, Clone)]
pub(super) struct Grant {
    pub(super) gateway_key: netstack::noise::PublicKey,
    pub(super) peer_ip: std::net::Ipv6Addr,
    pub(super) dns: Option<std::net::Ipv6Addr>,
    /// Unix seconds.
    pub(super) expires_at: Option<i64>,
}

/// What happens on a WebSocket.
pub(super) enum Happening {
    /// It is open; in token mode with what was agreed.
    Open(Option<Grant>),
    /// Datagrams: their bytes and the ends of each.
    Datagrams(Vec<u8>, Vec<usize>),
    /// It could not be opened, or ended.
    Lost(Problem),
}

/// How to begin once the WebSocket is there.
#[derive(Clone)]
pub(super) enum Opening {
    /// The magic number.
    Legacy,
    /// The exchange of token mode.
    Token(Auth),
}

/// Opens a WebSocket and carries datagrams until one side ends it; everything that happens goes to
/// `tell`, the loss last.
pub(super) async fn run(
    dial: Dial,
    opening: Opening,
    report: Report,
    mut records: mpsc::Receiver<Vec<u8>>,
    tell: mpsc::Sender<Happening>,
) {
    let problem = match connect(dial, opening, &report).await {
        Err(problem) => problem,
        Ok((connection, grant)) => {
            note(&report, |r| r.stage = Stage::Open);
            if tell.send(Happening::Open(grant)).await.is_err() {
                return;
            }
            let problem = carry(connection, &report, &mut records, &tell).await;
            note(&report, |r| r.stage = Stage::Closed);
            problem
        }
    };
    let _ = tell.send(Happening::Lost(problem)).await;
}

/// An open WebSocket.
struct Connection {
    read: ReadHalf<Stream>,
    write: WriteHalf<Stream>,
    encoder: Encoder,
    decoder: Decoder,
    records: record::Decoder,
    opcode: Opcode,
    /// Datagrams that came with the end of the exchange.
    early: (Vec<u8>, Vec<usize>),
}

async fn connect(
    dial: Dial,
    opening: Opening,
    report: &Report,
) -> Result<(Connection, Option<Grant>), Problem> {
    let dialed = dial::dial(&dial, report).await?;
    let binary = dialed.protocol.as_deref() == Some(netstack::token::SUBPROTOCOL);
    let (read, write) = tokio::io::split(dialed.stream);
    let mut connection = Connection {
        read,
        write,
        encoder: Encoder::new(Role::Client),
        decoder: Decoder::new(Role::Client),
        records: record::Decoder::new(),
        opcode: if binary { Opcode::Binary } else { Opcode::Text },
        early: Default::default(),
    };
    let mut rest = dialed.rest;
    match opening {
        Opening::Legacy => {
            connection.send(&record::MAGIC).await?;
            connection.take(&mut rest, report).await?;
            Ok((connection, None))
        }
        Opening::Token(auth) => {
            note(report, |r| r.stage = Stage::Token);
            let exchange = connection.exchange(auth, rest, report);
            let grant = tokio::time::timeout(EXCHANGE, exchange)
                .await
                .map_err(|_| Problem::late("token exchange"))??;
            Ok((connection, Some(grant)))
        }
    }
}

impl Connection {
    async fn send(&mut self, payload: &[u8]) -> Result<(), Problem> {
        let mut frame = Vec::with_capacity(payload.len() + 14);
        self.encoder.message(self.opcode, payload, &mut frame);
        self.write.write_all(&frame).await?;
        self.write.flush().await?;
        Ok(())
    }

    /// Decodes bytes; datagrams are added to `early`, pings answered.
    async fn take(&mut self, bytes: &mut [u8], report: &Report) -> Result<(), Problem> {
        let mut pongs = Vec::new();
        let taken = decode(
            &mut self.decoder,
            &mut self.records,
            &mut self.encoder,
            bytes,
            &mut self.early,
            &mut pongs,
            report,
        );
        if !pongs.is_empty() {
            self.write.write_all(&pongs).await?;
            self.write.flush().await?;
        }
        taken
    }

    async fn exchange(&mut self, auth: Auth, mut rest: Vec<u8>, report: &Report) -> Result<Grant, Problem> {
        self.take(&mut rest, report).await?;
        let hello = tokio::time::timeout(HELLO, self.control(report))
            .await
            .map_err(|_| Problem::late("greeting"))??;
        let hello = Hello::parse(&hello)?;
        let token = auth.token.clone().filter(|_| !hello.auth_header);
        let mut message = Vec::new();
        record::encode(&Auth { token, ..auth }.to_bytes(), &mut message);
        self.send(&message).await?;
        let reply = self.control(report).await?;
        match Reply::parse(&reply)? {
            Reply::Ok { peer_ip, dns, expires_at } => {
                Ok(Grant { gateway_key: hello.key, peer_ip, dns, expires_at })
            }
            Reply::Error { code, message } => Err(Problem::Token { code, message }),
        }
    }

    /// The next control packet; keepalives between are skipped.
    async fn control(&mut self, report: &Report) -> Result<Vec<u8>, Problem> {
        let mut buffer = vec![0; 16 * 1024];
        loop {
            let (bytes, ends) = &mut self.early;
            if !ends.is_empty() {
                let end = ends.remove(0);
                let packet: Vec<u8> = bytes.drain(..end).collect();
                ends.iter_mut().for_each(|e| *e -= end);
                if packet.is_empty() {
                    continue;
                }
                return Ok(packet);
            }
            let n = self.read.read(&mut buffer).await?;
            if n == 0 {
                return Err(Problem::Ended);
            }
            self.take(&mut buffer[..n], report).await?;
        }
    }
}

impl From<TokenError> for Problem {
    fn from(error: TokenError) -> Problem {
        Problem::Protocol(error.to_string())
    }
}

/// Decodes what came. Datagrams are appended to `found`, answers to pings and closes to `reply`.
fn decode(
    decoder: &mut Decoder,
    records: &mut record::Decoder,
    encoder: &mut Encoder,
    bytes: &mut [u8],
    found: &mut (Vec<u8>, Vec<usize>),
    reply: &mut Vec<u8>,
    report: &Report,
) -> Result<(), Problem> {
    let mut result = Ok(());
    let framed = decoder.feed(bytes, |event| match event {
        Event::Data(piece) => {
            let fed = records.feed(piece, |datagram| {
                found.0.extend_from_slice(datagram);
                found.1.push(found.0.len());
            });
            if let Err(error) = fed {
                result = Err(Problem::Protocol(error.to_string()));
            }
        }
        Event::Ping(payload) => encoder.pong(payload, reply),
        Event::Pong(_) => {}
        Event::Close(close) => {
            encoder.close(close.code.filter(|c| *c != 1005).unwrap_or(1000), "", reply);
            note(report, |r| r.close = Some((close.code, close.reason.clone())));
            result = Err(Problem::Closed { code: close.code, reason: close.reason });
        }
    });
    framed.map_err(|error| Problem::Protocol(error.to_string())).and(result)
}

async fn carry(
    connection: Connection,
    report: &Report,
    outgoing: &mut mpsc::Receiver<Vec<u8>>,
    tell: &mpsc::Sender<Happening>,
) -> Problem {
    let Connection { mut read, write, encoder, mut decoder, mut records, opcode, early } = connection;
    if !early.1.is_empty() && tell.send(Happening::Datagrams(early.0, early.1)).await.is_err() {
        return Problem::Ended;
    }
    // Answers to pings and closes, made by the reading side.
    let (replies, wanted) = mpsc::channel(4);
    let heard = Arc::new(tokio::sync::Notify::new());
    let reading = async {
        let mut control = Encoder::new(Role::Client);
        let mut buffer = vec![0; 64 * 1024];
        loop {
            let n = match read.read(&mut buffer).await {
                Err(error) => return Problem::from(error),
                Ok(0) => return Problem::Ended,
                Ok(n) => n,
            };
            heard.notify_one();
            let (mut found, mut reply) = (Default::default(), Vec::new());
            let decoded = decode(
                &mut decoder,
                &mut records,
                &mut control,
                &mut buffer[..n],
                &mut found,
                &mut reply,
                report,
            );
            if !reply.is_empty() {
                let _ = replies.try_send(reply);
            }
            if !found.1.is_empty() && tell.send(Happening::Datagrams(found.0, found.1)).await.is_err() {
                return Problem::Ended;
            }
            if let Err(problem) = decoded {
                return problem;
            }
        }
    };
    let mut writing = Writing { write, encoder, opcode, replies: wanted };
    tokio::select! {
        problem = reading => {
            writing.farewell().await;
            problem
        }
        problem = writing.run(outgoing, &heard) => problem,
    }
}

struct Writing {
    write: WriteHalf<Stream>,
    encoder: Encoder,
    opcode: Opcode,
    replies: mpsc::Receiver<Vec<u8>>,
}

impl Writing {
    async fn run(&mut self, outgoing: &mut mpsc::Receiver<Vec<u8>>, heard: &tokio::sync::Notify) -> Problem {
        let mut frame = Vec::new();
        loop {
            frame.clear();
            tokio::select! {
                records = outgoing.recv() => match records {
                    // The driver let go: a polite end.
                    None => {
                        self.encoder.close(1000, "", &mut frame);
                        let _ = tokio::time::timeout(KEEPALIVE, self.put(&frame)).await;
                        return Problem::Ended;
                    }
                    Some(records) => self.encoder.message(self.opcode, &records, &mut frame),
                },
                Some(reply) = self.replies.recv() => frame.extend_from_slice(&reply),
                () = heard.notified() => continue,
                () = tokio::time::sleep(KEEPALIVE) => self.encoder.message(self.opcode, &record::KEEPALIVE, &mut frame),
            }
            if let Err(error) = self.put(&frame).await {
                return error.into();
            }
        }
    }

    async fn put(&mut self, frame: &[u8]) -> std::io::Result<()> {
        self.write.write_all(frame).await?;
        self.write.flush().await
    }

    /// Answers a close before the connection is dropped.
    async fn farewell(&mut self) {
        while let Ok(reply) = self.replies.try_recv() {
            let _ = tokio::time::timeout(KEEPALIVE, self.put(&reply)).await;
        }
    }
}
