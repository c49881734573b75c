//! Questions to the private network's DNS server.
//!
//! UDP first, repeated after 0.5 s and 1.5 s; TCP when the answer was cut, or after the second silence.
//! Answers are kept for their TTL within the process.

use std::collections::HashMap;
use std::net::SocketAddrV6;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use netstack::dns::{Answer, AnswerError, Question, frame, unframe};
use netstack::host::Host;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use super::DnsError;

/// When the question is sent by UDP, from the beginning.
const SENDS: [Duration; 3] = [Duration::ZERO, Duration::from_millis(500), Duration::from_millis(1500)];
/// When it is also sent by TCP.
const TCP_AFTER: Duration = Duration::from_millis(1500);
/// All of it.
const TOTAL: Duration = Duration::from_secs(5);
/// Names that lead to other names.
const ALIASES: usize = 4;
/// Answers without a life of their own are kept for so long: one command asks twice.
const LEAST_TTL: Duration = Duration::from_secs(1);

type Kept = HashMap<(SocketAddrV6, Question), (Instant, Answer)>;

/// Asks and remembers.
#[derive(Debug, Default)]
pub(super) struct Resolver {
    kept: Mutex<Kept>,
}

/// Why one exchange brought nothing.
pub(super) enum Silence {
    /// Questions sent.
    Nothing(u32),
    Said(AnswerError),
    /// It could not be asked.
    Unasked(String),
}

impl Resolver {
    /// The answer to a question, which `exchange` puts to the server. `age` says how old the tunnel's handshake is, for
    /// the error.
    pub(super) async fn ask(
        &self,
        server: SocketAddrV6,
        question: Question,
        exchange: impl AsyncFn(&Question) -> Result<Answer, Silence>,
        age: impl Fn() -> Option<Duration>,
    ) -> Result<Answer, DnsError> {
        let asked = question.clone();
        let mut question = question;
        for _ in 0..=ALIASES {
            if let Some(answer) = self.recall(server, &question) {
                return Ok(answer);
            }
            match exchange(&question).await {
                Ok(answer) => {
                    self.keep(server, question, answer.clone());
                    return Ok(answer);
                }
                Err(Silence::Said(AnswerError::Alias(name))) => {
                    question =
                        Question::new(&name, asked.kind).map_err(|error| DnsError::BadName(error.0))?;
                }
                Err(silence) => return Err(error_of(silence, asked, age())),
            }
        }
        Err(DnsError::Malformed { name: asked.name, problem: "too many aliases".into() })
    }

    fn recall(&self, server: SocketAddrV6, question: &Question) -> Option<Answer> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let now = Instant::now();
        kept.retain(|_, (until, _)| *until > now);
        kept.get(&(server, question.clone())).map(|(_, answer)| answer.clone())
    }

    fn keep(&self, server: SocketAddrV6, question: Question, answer: Answer) {
        let until = Instant::now()
            + Duration::from_secs(u64::from(answer.ttl)).clamp(LEAST_TTL, Duration::from_secs(300));
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).insert((server, question), (until, answer));
    }
}

fn error_of(silence: Silence, asked: Question, handshake_age: Option<Duration>) -> DnsError {
    let Question { name, kind } = asked;
    match silence {
        Silence::Nothing(sent) => DnsError::Timeout { name, sent, handshake_age },
        Silence::Unasked(reason) => DnsError::Unasked { name, reason },
        Silence::Said(AnswerError::NoRecords) => DnsError::NoRecords { name, kind },
        Silence::Said(AnswerError::NxDomain) => DnsError::NxDomain { name },
        Silence::Said(AnswerError::Failed(code)) => DnsError::ServFail { name, code },
        Silence::Said(other) => DnsError::Malformed { name, problem: other.to_string() },
    }
}

/// Asks through our own stack.
pub(super) async fn exchange(
    host: &Host,
    server: SocketAddrV6,
    question: &Question,
) -> Result<Answer, Silence> {
    let sent = std::sync::atomic::AtomicU32::new(0);
    let counted = || sent.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let truncated = tokio::sync::Notify::new();
    let udp = by_udp(host, server, question, &truncated, &counted);
    let tcp = async {
        tokio::select! {
            () = tokio::time::sleep(TCP_AFTER) => {}
            () = truncated.notified() => {}
        }
        counted();
        by_tcp(host, server, question).await
    };
    let both = async {
        tokio::pin!(udp, tcp);
        tokio::select! {
            answer = &mut udp => answer,
            answer = &mut tcp => match answer {
                // TCP may be refused where UDP is only slow.
                Err(Silence::Nothing(_)) => udp.await,
                other => other,
            }
        }
    };
    match tokio::time::timeout(TOTAL, both).await {
        Ok(Err(Silence::Nothing(_))) | Err(_) => Err(Silence::Nothing(sent.into_inner())),
        Ok(other) => other,
    }
}

/// Never returns silence: whoever waits decides how long.
async fn by_udp(
    host: &Host,
    server: SocketAddrV6,
    question: &Question,
    truncated: &tokio::sync::Notify,
    counted: &impl Fn() -> u32,
) -> Result<Answer, Silence> {
    let Ok(socket) = host.udp(None) else { return std::future::pending().await };
    let began = tokio::time::Instant::now();
    let mut ids: Vec<u16> = Vec::new();
    let mut sends = SENDS.iter().peekable();
    loop {
        let next = sends.peek().map(|after| began + **after);
        let received = tokio::select! {
            received = socket.recv() => received,
            () = async { match next { Some(at) => tokio::time::sleep_until(at).await, None => std::future::pending().await } } => {
                sends.next();
                let id = rand::random();
                ids.push(id);
                let message = question.to_bytes(id).map_err(|e| Silence::Said(AnswerError::Malformed(e.to_string())))?;
                counted();
                // A stack that takes no packet now gets the next repetition.
                let _ = socket.send_to(&message, server);
                continue;
            }
        };
        let (bytes, from) = match received {
            Ok(received) => received,
            // Port unreachable: nothing listens on UDP. TCP is next.
            Err(_) => {
                truncated.notify_one();
                return std::future::pending().await;
            }
        };
        if from != server {
            continue;
        }
        let Some(id) = bytes.first_chunk::<2>().map(|b| u16::from_be_bytes(*b)).filter(|id| ids.contains(id))
        else {
            continue;
        };
        match question.parse(id, &bytes, false) {
            // Keep waiting: a liar is not the server, and a cut answer comes whole by TCP.
            Err(AnswerError::Foreign | AnswerError::Malformed(_)) => {}
            Err(AnswerError::Truncated) => truncated.notify_one(),
            Ok(answer) => return Ok(answer),
            Err(error) => return Err(Silence::Said(error)),
        }
    }
}

async fn by_tcp(host: &Host, server: SocketAddrV6, question: &Question) -> Result<Answer, Silence> {
    let stream = host.connect(server, TOTAL).await.map_err(|_| Silence::Nothing(0))?;
    over(stream, question).await
}

/// Asks over a connection of somebody else's, which takes as long as a question may.
pub(super) async fn exchange_over<S>(stream: S, question: &Question) -> Result<Answer, Silence>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    match tokio::time::timeout(TOTAL, over(stream, question)).await {
        Ok(Err(Silence::Nothing(_))) | Err(_) => Err(Silence::Nothing(1)),
        Ok(other) => other,
    }
}

async fn over<S>(mut stream: S, question: &Question) -> Result<Answer, Silence>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let silent = |_| Silence::Nothing(0);
    let id = rand::random();
    let message = question.to_bytes(id).map_err(|e| Silence::Said(AnswerError::Malformed(e.to_string())))?;
    stream.write_all(&frame(&message).unwrap_or_default()).await.map_err(silent)?;
    stream.flush().await.map_err(silent)?;
    let mut received = Vec::new();
    let mut buffer = [0; 4096];
    loop {
        let n = stream.read(&mut buffer).await.map_err(silent)?;
        if n == 0 {
            return Err(Silence::Nothing(0));
        }
        received.extend_from_slice(&buffer[..n]);
        while let Some(message) = unframe(&mut received) {
            match question.parse(id, &message, true) {
                Err(AnswerError::Foreign) => {}
                Err(error) => return Err(Silence::Said(error)),
                Ok(answer) => return Ok(answer),
            }
        }
    }
}
