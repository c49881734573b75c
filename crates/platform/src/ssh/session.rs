//! One session: bytes between a channel and a program, and how it ended.

use std::time::Duration;

use bytes::Bytes;
use russh::server::{Handle, Msg};
use russh::{Channel, ChannelMsg, ChannelReadHalf, Sig};
use tokio::io::{AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::sync::{mpsc, watch};
use tokio_util::sync::CancellationToken;

use crate::runtime::{Input, Output, Session, SessionControl, SessionError, SessionExit, TerminalSize};

/// Bytes moved at once: a packet's worth.
const BUFFER: usize = 32 * 1024;
/// How long background children may keep the output silent and open after the program itself ended.
const DRAIN_LIMIT: Duration = Duration::from_millis(500);
/// Number of stderr among the extended data.
const STDERR: u32 = 1;

/// What a client wants of a running program.
pub(super) enum Order {
    Signal(i32),
    Resize(TerminalSize),
}

/// The client's side of a session.
pub(super) struct Ends {
    pub(super) channel: Channel<Msg>,
    pub(super) handle: Handle,
    pub(super) inbox: mpsc::UnboundedReceiver<Order>,
    /// The machine ends: the session does, too, without a status.
    pub(super) stopping: CancellationToken,
}

/// A program that was not started.
pub(super) struct Failed {
    pub(super) text: String,
    pub(super) code: u8,
}

impl From<SessionError> for Failed {
    fn from(error: SessionError) -> Self {
        Self { text: error.to_string(), code: error.exit_code() }
    }
}

/// Starts the program and stays until both sides are done; the channel is closed afterwards.
pub(super) async fn run(starting: impl Future<Output = Result<Session, Failed>>, ends: Ends) {
    let Ends { channel, handle, inbox, stopping } = ends;
    let id = channel.id();
    let (from_client, to_client) = channel.split();
    let exit = match starting.await {
        Ok(session) => {
            let writers = (to_client.make_writer(), to_client.make_writer_ext(Some(STDERR)));
            let working = converse(session, from_client, writers, inbox);
            tokio::select! {
                exit = working => exit,
                () = stopping.cancelled() => None,
            }
        }
        Err(failed) => {
            let mut errors = to_client.make_writer_ext(Some(STDERR));
            let text = format!("{}\r\n", failed.text);
            let told = errors.write_all(text.as_bytes());
            // A client without room for the text gets the code alone.
            let _ = tokio::time::timeout(DRAIN_LIMIT, told).await;
            Some(SessionExit::Code(failed.code.into()))
        }
    };
    // Fails when the connection is gone: nobody is left to be told.
    let _ = match exit {
        Some(SessionExit::Code(code)) => handle.exit_status_request(id, code.unsigned_abs()).await,
        Some(SessionExit::Signal(signal)) => {
            handle.exit_signal_request(id, name(signal), false, String::new(), String::new()).await
        }
        None => Ok(()),
    };
    let _ = handle.eof(id).await;
    let _ = handle.close(id).await;
}

/// `None`: the machine ended, or the client went.
async fn converse(
    session: Session,
    from_client: ChannelReadHalf,
    (stdout, stderr): (impl AsyncWrite + Send, impl AsyncWrite + Send),
    inbox: mpsc::UnboundedReceiver<Order>,
) -> Option<SessionExit> {
    let Session { input, output, errors, control, ended } = session;
    let over = watch::Sender::new(false);
    let (first, second) = (over.subscribe(), over.subscribe());
    let told = async {
        let exit = ended.await;
        over.send_replace(true);
        exit
    };
    let errors = async {
        if let Some(errors) = errors {
            pump(errors, stderr, second).await;
        }
    };
    let program = async { tokio::join!(told, pump(output, stdout, first), errors).0 };
    tokio::select! {
        exit = program => exit,
        () = feed(from_client, input) => None,
        () = obey(inbox, control) => None,
    }
}

/// Moves output to the client: to its end, or until the program has ended and nothing comes any more.
async fn pump(mut from: Output, to: impl AsyncWrite, mut over: watch::Receiver<bool>) {
    let mut to = std::pin::pin!(to);
    let mut buffer = vec![0; BUFFER];
    let mut late = false;
    loop {
        let read = from.read(&mut buffer);
        let read = if late {
            match tokio::time::timeout(DRAIN_LIMIT, read).await {
                Ok(read) => read,
                Err(_) => return,
            }
        } else {
            tokio::select! {
                biased;
                read = read => read,
                _ = over.wait_for(|over| *over) => {
                    late = true;
                    continue;
                }
            }
        };
        match read {
            Ok(0) | Err(_) => return,
            Ok(n) => {
                if to.write_all(&buffer[..n]).await.is_err() {
                    return;
                }
            }
        }
    }
}

/// Moves input to the program; returns when the client closes the channel or goes.
///
/// What the program has not read yet waits in a queue without bound. The library stands still while a
/// message is not taken, and would not pass the program's output on: a program that waits for its output
/// to be taken before it reads on would then wait for ever. Windows are the library's own, so the client
/// cannot be held back instead.
async fn feed(mut from: ChannelReadHalf, mut input: Input) {
    let (queue, mut waiting) = mpsc::unbounded_channel::<Bytes>();
    let writing = async move {
        while let Some(data) = waiting.recv().await {
            if input.write_all(&data).await.is_err() {
                // The program does not read any more; what follows is lost, as with any pipe.
                return;
            }
        }
        let _ = input.shutdown().await;
    };
    let reading = async move {
        let mut queue = Some(queue);
        while let Some(message) = from.wait().await {
            match message {
                ChannelMsg::Data { data } => {
                    if let Some(open) = &queue
                        && open.send(data).is_err()
                    {
                        queue = None;
                    }
                }
                ChannelMsg::Eof => queue = None,
                ChannelMsg::Close => return,
                _ => {}
            }
        }
    };
    let mut reading = std::pin::pin!(reading);
    tokio::select! {
        () = &mut reading => {}
        () = writing => reading.await,
    }
}

/// Passes orders on; never returns.
async fn obey(mut inbox: mpsc::UnboundedReceiver<Order>, control: Box<dyn SessionControl>) {
    while let Some(order) = inbox.recv().await {
        // The program may have ended meanwhile.
        let _ = match order {
            Order::Signal(signal) => control.signal(signal).await,
            Order::Resize(size) => control.resize(size).await,
        };
    }
    std::future::pending().await
}

/// Signals by their names on the wire (RFC 4254, 6.10) and some that OpenSSH sends besides.
const SIGNALS: [(&str, i32); 20] = [
    ("HUP", 1),
    ("INT", 2),
    ("QUIT", 3),
    ("ILL", 4),
    ("TRAP", 5),
    ("ABRT", 6),
    ("BUS", 7),
    ("FPE", 8),
    ("KILL", 9),
    ("USR1", 10),
    ("SEGV", 11),
    ("USR2", 12),
    ("PIPE", 13),
    ("ALRM", 14),
    ("TERM", 15),
    ("CHLD", 17),
    ("CONT", 18),
    ("STOP", 19),
    ("TSTP", 20),
    ("SYS", 31),
];

fn name(signal: i32) -> Sig {
    match signal {
        1 => Sig::HUP,
        2 => Sig::INT,
        3 => Sig::QUIT,
        4 => Sig::ILL,
        6 => Sig::ABRT,
        8 => Sig::FPE,
        9 => Sig::KILL,
        10 => Sig::USR1,
        11 => Sig::SEGV,
        13 => Sig::PIPE,
        14 => Sig::ALRM,
        15 => Sig::TERM,
        other => {
            let known = SIGNALS.iter().find(|(_, number)| *number == other);
            Sig::Custom(
                known.map_or_else(|| format!("{other}@local-platform"), |(name, _)| (*name).to_owned()),
            )
        }
    }
}

/// The number of a signal; `None` for one nobody knows.
pub(super) fn number(signal: &Sig) -> Option<i32> {
    let name = match signal {
        Sig::ABRT => "ABRT",
        Sig::ALRM => "ALRM",
        Sig::FPE => "FPE",
        Sig::HUP => "HUP",
        Sig::ILL => "ILL",
        Sig::INT => "INT",
        Sig::KILL => "KILL",
        Sig::PIPE => "PIPE",
        Sig::QUIT => "QUIT",
        Sig::SEGV => "SEGV",
        Sig::TERM => "TERM",
        Sig::USR1 => "USR1",
        Sig::Custom(name) => name.as_str(),
    };
    SIGNALS.iter().find(|(known, _)| *known == name).map(|(_, number)| *number)
}
