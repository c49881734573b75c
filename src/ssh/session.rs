//! One remote program: its requests, its streams, its end.
//!
//! Requests are sent without waiting for each other's answers. Where a container was named, the program
//! is asked for only after that was accepted: it must not run somewhere else.

use std::collections::VecDeque;
use std::io;

use bytes::Bytes;
use russh::client::Msg;
use russh::{Channel, ChannelMsg, ChannelReadHalf, ChannelWriteHalf, Pty, Sig};
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::sync::mpsc;

use super::escape::{self, Escapes};
use super::local::Size;
use super::{Connection, Error};

/// What is to run.
#[derive(Debug, Clone, Default)]
pub(crate) struct Program {
    /// Run without a shell by the machine's server; `None` = the user's shell.
    pub(crate) command: Option<String>,
    /// A terminal on the other side.
    pub(crate) pty: Option<PtyWish>,
    pub(crate) target: Target,
}

/// A terminal to be made on the other side.
#[derive(Debug, Clone)]
pub(crate) struct PtyWish {
    /// Value of `TERM`.
    pub(crate) term: String,
    pub(crate) size: Size,
}

/// Where in the machine.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) enum Target {
    /// The machine decides.
    #[default]
    Default,
    Container(String),
    /// The machine itself, in none of its containers.
    Machine,
}

impl Target {
    /// The variable that tells the machine (flyctl: `ssh/client.go`).
    pub(super) fn variable(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Default => None,
            Self::Container(name) => Some(("FLY_SSH_CONTAINER", name)),
            Self::Machine => Some(("FLY_SSH_MACHINE", "1")),
        }
    }

    /// What was refused when the variable was.
    pub(super) fn refusal(&self) -> String {
        match self {
            Self::Default => "to go to the machine".to_owned(),
            Self::Container(name) => format!("to go to container {name}"),
            Self::Machine => "to go to the machine itself".to_owned(),
        }
    }
}

/// How it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum End {
    /// The program's exit status.
    Status(u32),
    /// A signal ended it, by name without `SIG`.
    Signal { name: String, core_dumped: bool },
    /// The machine closed the session in order, but told no status.
    Untold,
    /// The user left with `~.`.
    Left,
    /// Whoever read our output went away.
    ReaderGone,
    /// The terminal in front of us went away.
    HungUp,
}

impl End {
    /// What a shell would say: the status, or 128 and the signal's number.
    pub(crate) fn exit_code(&self) -> Option<u8> {
        match self {
            Self::Status(status) => Some(u8::try_from(*status).unwrap_or(255)),
            Self::Signal { name, .. } => Some(128 + signal_number(name)),
            Self::ReaderGone => Some(128 + signal_number("PIPE")),
            Self::HungUp => Some(128 + signal_number("HUP")),
            Self::Untold | Self::Left => None,
        }
    }
}

/// Numbers of Linux, which machines run, whatever this computer runs.
fn signal_number(name: &str) -> u8 {
    match name {
        "HUP" => 1,
        "INT" => 2,
        "QUIT" => 3,
        "ILL" => 4,
        "TRAP" => 5,
        "ABRT" => 6,
        "BUS" => 7,
        "FPE" => 8,
        "KILL" => 9,
        "USR1" => 10,
        "SEGV" => 11,
        "USR2" => 12,
        "PIPE" => 13,
        "ALRM" => 14,
        "TERM" => 15,
        "XCPU" => 24,
        "XFSZ" => 25,
        "SYS" => 31,
        _ => 127,
    }
}

/// What is typed or piped in; closed = end of input.
pub(crate) type Input = mpsc::Receiver<io::Result<Bytes>>;

/// The local ends of the program's streams.
pub(crate) struct Streams<'a, O, E> {
    /// `None` = the program finds its input at its end.
    pub(crate) input: Option<&'a mut Input>,
    pub(crate) out: O,
    pub(crate) err: E,
    /// Recognise `~.`; what is to be done about the others is told to the function.
    pub(crate) escapes: Option<&'a mut dyn FnMut(escape::Command)>,
}

/// What happens outside of the streams.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Control {
    Resize(Size),
    /// Name of a signal for the remote program, without `SIG`.
    Signal(&'static str),
}

/// Runs a program to its end.
///
/// # Errors
/// [`Error::Lost`] when the connection went away without telling the end, [`Error::RequestRefused`],
/// [`Error::Local`] when a local stream fails otherwise than by being closed.
pub(crate) async fn run<O, E>(
    connection: &Connection,
    program: &Program,
    streams: Streams<'_, O, E>,
    controls: &mut mpsc::Receiver<Control>,
) -> Result<End, Error>
where
    O: AsyncWrite + Unpin,
    E: AsyncWrite + Unpin,
{
    let mut channel = connection.channel().await?;
    let Streams { input, mut out, mut err, escapes } = streams;
    let mut replies = Replies::default();
    if let Some((name, value)) = program.target.variable() {
        sent(channel.set_env(true, name, value).await, connection)?;
        replies.expect(program.target.refusal());
        if program.command.is_some() {
            replies.settle(&mut channel, connection).await?;
        }
    }
    let (mut from, to) = channel.split();
    if let Some(pty) = &program.pty {
        let Size { columns, rows } = pty.size;
        let asked = to.request_pty(true, &pty.term, columns, rows, 0, 0, MODES).await;
        sent(asked, connection)?;
        replies.expect("to make a terminal".to_owned());
    }
    match &program.command {
        Some(command) => {
            sent(to.exec(true, command.as_str()).await, connection)?;
            replies.expect("to run the command".to_owned());
        }
        None => {
            sent(to.request_shell(true).await, connection)?;
            replies.expect("to start a shell".to_owned());
        }
    }

    let incoming = receive(&mut from, &mut out, &mut err, replies);
    let outgoing = send_input(input, &to, escapes);
    let outside = obey(controls, &to);
    let end = tokio::select! {
        end = incoming => end,
        left = outgoing => left,
        never = outside => match never {},
    };
    drop(to.close().await);
    match end {
        Ok(Some(end)) => Ok(end),
        Ok(None) => Err(connection.lost()),
        Err(error) => Err(error),
    }
}

/// Modes of the remote terminal: it echoes, as ours in raw mode does not; speeds as the reference sends.
const MODES: &[(Pty, u32)] = &[(Pty::ECHO, 1), (Pty::TTY_OP_ISPEED, 14_400), (Pty::TTY_OP_OSPEED, 14_400)];

fn sent(result: Result<(), russh::Error>, connection: &Connection) -> Result<(), Error> {
    result.map_err(|_| connection.lost())
}

/// Requests whose answers are still to come, in order.
#[derive(Debug, Default)]
pub(super) struct Replies(VecDeque<String>);

impl Replies {
    pub(super) fn expect(&mut self, what: String) {
        self.0.push_back(what);
    }

    /// Takes an answer.
    fn take(&mut self, accepted: bool) -> Result<(), Error> {
        match self.0.pop_front() {
            Some(what) if !accepted => Err(Error::RequestRefused { what }),
            _ => Ok(()),
        }
    }

    /// Waits until all are answered; for use before anything else can arrive.
    pub(super) async fn settle(
        &mut self,
        channel: &mut Channel<Msg>,
        connection: &Connection,
    ) -> Result<(), Error> {
        while !self.0.is_empty() {
            match channel.wait().await {
                Some(ChannelMsg::Success) => self.take(true)?,
                Some(ChannelMsg::Failure) => self.take(false)?,
                Some(ChannelMsg::Close) | None => return Err(connection.lost()),
                Some(_) => {}
            }
        }
        Ok(())
    }
}

/// Reads until the channel is closed; `None` when it just went away.
async fn receive<O, E>(
    from: &mut ChannelReadHalf,
    out: &mut O,
    err: &mut E,
    mut replies: Replies,
) -> Result<Option<End>, Error>
where
    O: AsyncWrite + Unpin,
    E: AsyncWrite + Unpin,
{
    let mut end = None;
    // Status and end of output may come in any order: only the close is the end.
    let closed = loop {
        let Some(message) = from.wait().await else { break false };
        let written = match message {
            ChannelMsg::Data { data } => write(out, &data, "stdout").await,
            ChannelMsg::ExtendedData { data, ext: 1 } => write(err, &data, "stderr").await,
            ChannelMsg::ExitStatus { exit_status } => {
                end = Some(End::Status(exit_status));
                continue;
            }
            ChannelMsg::ExitSignal { signal_name, core_dumped, .. } => {
                end = Some(End::Signal { name: name_of(signal_name), core_dumped });
                continue;
            }
            ChannelMsg::Success => {
                replies.take(true)?;
                continue;
            }
            ChannelMsg::Failure => {
                replies.take(false)?;
                continue;
            }
            ChannelMsg::Close => break true,
            _ => continue,
        };
        if !written? {
            return Ok(Some(End::ReaderGone));
        }
    };
    flush(out, "stdout").await?;
    flush(err, "stderr").await?;
    Ok(end.or(closed.then_some(End::Untold)))
}

/// Writes at once; false = nobody reads any more.
async fn write<W: AsyncWrite + Unpin>(to: &mut W, data: &[u8], stream: &'static str) -> Result<bool, Error> {
    let written = async {
        to.write_all(data).await?;
        to.flush().await
    };
    match written.await {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(false),
        Err(error) => Err(Error::Local { stream, error }),
    }
}

async fn flush<W: AsyncWrite + Unpin>(to: &mut W, stream: &'static str) -> Result<(), Error> {
    match to.flush().await {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Error::Local { stream, error }),
        _ => Ok(()),
    }
}

fn name_of(signal: Sig) -> String {
    match signal {
        Sig::Custom(name) => name.trim_start_matches("SIG").split('@').next().unwrap_or_default().to_owned(),
        other => format!("{other:?}"),
    }
}

/// Forwards the input. Comes back only when the user leaves, or when the input cannot be read.
async fn send_input(
    input: Option<&mut Input>,
    to: &ChannelWriteHalf<Msg>,
    on_escape: Option<&mut dyn FnMut(escape::Command)>,
) -> Result<Option<End>, Error> {
    let mut escapes = on_escape.map(|act| (Escapes::default(), act));
    if let Some(input) = input {
        while let Some(read) = input.recv().await {
            let bytes = match read {
                Ok(bytes) => bytes,
                Err(_) if escapes.is_some() => return Ok(Some(End::HungUp)),
                Err(error) => return Err(Error::Local { stream: "stdin", error }),
            };
            let Some((state, act)) = &mut escapes else {
                if to.data_bytes(bytes).await.is_err() {
                    return std::future::pending().await;
                }
                continue;
            };
            let mut rest = &bytes[..];
            while !rest.is_empty() {
                let mut typed = Vec::with_capacity(rest.len());
                let (read, command) = state.read(rest, &mut typed);
                rest = &rest[read..];
                if to.data_bytes(typed).await.is_err() {
                    return std::future::pending().await;
                }
                match command {
                    Some(escape::Command::Disconnect) => return Ok(Some(End::Left)),
                    Some(command) => act(command),
                    None => {}
                }
            }
        }
        // A terminal that passes every key on has no end of input: the window was closed, the line dropped.
        if escapes.is_some() {
            return Ok(Some(End::HungUp));
        }
    }
    drop(to.eof().await);
    // The program may have much to say after its input ended.
    std::future::pending().await
}

async fn obey(
    controls: &mut mpsc::Receiver<Control>,
    to: &ChannelWriteHalf<Msg>,
) -> std::convert::Infallible {
    while let Some(control) = controls.recv().await {
        // Not delivered = the connection is gone, which the receiver notices.
        let _told = match control {
            Control::Resize(Size { columns, rows }) => to.window_change(columns, rows, 0, 0).await,
            Control::Signal(name) => to.signal(signal(name)).await,
        };
    }
    std::future::pending().await
}

fn signal(name: &str) -> Sig {
    match name {
        "HUP" => Sig::HUP,
        "INT" => Sig::INT,
        "TERM" => Sig::TERM,
        other => Sig::Custom(other.to_owned()),
    }
}

#[cfg(test)]
#[path = "session_tests.rs"]
mod tests;
