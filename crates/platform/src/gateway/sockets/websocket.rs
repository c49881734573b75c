//! One WebSocket: upgrade, then WireGuard datagrams both ways until either end leaves.

use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use netstack::noise::PathId;
use netstack::websocket::{Decoder, Encoder, Event, Opcode, Request, Role, parse_request, server_response};
use netstack::{record, token};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _, ReadHalf, WriteHalf};
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

use super::Outgoing;
use crate::faults::{GatewayFault, GatewayKnob, GatewayPath};
use crate::gateway::running::Running;

/// Bound on the upgrade.
const UPGRADE_LIMIT: Duration = Duration::from_secs(10);
/// A client sends something each second (tunnel.md 3.2); one that is silent for so long is gone.
const IDLE_LIMIT: Duration = Duration::from_secs(60);
/// Bytes read at once.
const PIECE: usize = 64 * 1024;
/// Longest message: Go's WebSocket library reads no longer ones than 32 KiB by default.
const MESSAGE: usize = 16 * 1024;
/// Close code when a knob names none: internal error.
const CLOSED: u16 = 1011;

/// How a connection begins after the upgrade.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::gateway) enum Mode {
    /// With the magic number; the peer's key is in the inventory.
    Legacy,
    /// With a token; the peer lives as long as the connection.
    Token,
}

/// Bytes of a client, as frames bring them.
pub(super) struct Reader<S> {
    stream: ReadHalf<S>,
    decoder: Decoder,
    buffer: Vec<u8>,
    /// Bytes that came with the upgrade request.
    early: usize,
}

/// What frames say besides payload.
enum Control {
    Pong(Vec<u8>),
    Close(u16),
}

impl<S: AsyncRead + AsyncWrite + Unpin> Reader<S> {
    /// Waits for bytes and hands payload to `each`; control frames go to `control`. False: the end.
    async fn read(
        &mut self,
        control: &mpsc::UnboundedSender<Control>,
        mut each: impl FnMut(&[u8]),
    ) -> io::Result<bool> {
        let length = match std::mem::take(&mut self.early) {
            0 => match timeout(IDLE_LIMIT, self.stream.read(&mut self.buffer)).await {
                Ok(read) => read?,
                Err(_) => return Ok(false),
            },
            early => early,
        };
        let mut open = length > 0;
        let fed = self.decoder.feed(&mut self.buffer[..length], |event| match event {
            Event::Data(bytes) => each(bytes),
            Event::Ping(bytes) => {
                let _ = control.send(Control::Pong(bytes.to_vec()));
            }
            Event::Pong(_) => {}
            Event::Close(close) => {
                let _ = control.send(Control::Close(close.code.unwrap_or(1000)));
                open = false;
            }
        });
        if let Err(error) = fed {
            let _ = control.send(Control::Close(error.status()));
            return Ok(false);
        }
        Ok(open)
    }

    /// The next record that is not empty; for control packets. `pending` holds what came with it.
    async fn record(
        &mut self,
        control: &mpsc::UnboundedSender<Control>,
        records: &mut record::Decoder,
        pending: &mut Vec<Vec<u8>>,
    ) -> io::Result<Option<Vec<u8>>> {
        loop {
            if !pending.is_empty() {
                return Ok(Some(pending.remove(0)));
            }
            let mut broken = false;
            let open = self
                .read(control, |bytes| {
                    let keep = |datagram: &[u8]| {
                        if !datagram.is_empty() {
                            pending.push(datagram.to_vec());
                        }
                    };
                    broken |= records.feed(bytes, keep).is_err();
                })
                .await?;
            if broken || (!open && pending.is_empty()) {
                return Ok(None);
            }
        }
    }
}

/// Serves a connection of a client until it ends.
pub(in crate::gateway) async fn serve<S: AsyncRead + AsyncWrite + Unpin + Send>(
    running: &Arc<Running>,
    region: usize,
    from: SocketAddr,
    mode: Mode,
    stream: S,
) -> io::Result<()> {
    let Some(code) = running.regions.get(region) else { return Ok(()) };
    let on = |knob| running.around.faults.gateway(knob, Some(GatewayPath::Websocket), code);
    let (stream, mut writer) = tokio::io::split(stream);
    let mut reader = Reader { stream, decoder: Decoder::new(Role::Server), buffer: vec![0; PIECE], early: 0 };
    let Ok(request) = timeout(UPGRADE_LIMIT, upgrade(&mut reader)).await else { return Ok(()) };
    let Some(request) = request? else {
        return refuse(&mut writer, 400, "this port speaks WebSocket only").await;
    };
    if let Some(fault) = on(GatewayKnob::WebsocketStatus) {
        return refuse(&mut writer, fault.status.unwrap_or(502), "a fault rule refuses WebSockets").await;
    }
    let binary = mode == Mode::Token && request.protocols.iter().any(|p| p == token::SUBPROTOCOL);
    writer.write_all(&server_response(&request.key, binary.then_some(token::SUBPROTOCOL))).await?;
    writer.flush().await?;
    let opcode = if binary { Opcode::Binary } else { Opcode::Text };
    let (control, controls) = mpsc::unbounded_channel();
    let outgoing = Arc::new(Outgoing::default());
    let closing = on(GatewayKnob::WebsocketClose);
    let silent = on(GatewayKnob::WebsocketSilent).is_some();
    let reading = async {
        let read =
            relay(running, region, from, mode, &request, &mut reader, &outgoing, &control, silent).await;
        outgoing.close();
        read
    };
    let writing = write(&mut writer, opcode, &outgoing, controls, closing);
    let (read, written) = tokio::join!(
        async {
            // Also when writing failed: `Outgoing` is closed then.
            tokio::select! {
                read = reading => read,
                () = outgoing.closed() => Ok(()),
            }
        },
        async {
            let written = writing.await;
            outgoing.close();
            written
        }
    );
    read.and(written)
}

/// The upgrade request, or `None` for something else.
async fn upgrade<S: AsyncRead + AsyncWrite + Unpin>(reader: &mut Reader<S>) -> io::Result<Option<Request>> {
    let mut length = 0;
    loop {
        match parse_request(&reader.buffer[..length]) {
            Ok(Some(request)) => {
                reader.buffer.copy_within(request.len..length, 0);
                reader.early = length - request.len;
                return Ok(Some(request));
            }
            Ok(None) if length < reader.buffer.len() => {}
            Ok(None) | Err(_) => return Ok(None),
        }
        match reader.stream.read(&mut reader.buffer[length..]).await? {
            0 => return Ok(None),
            n => length += n,
        }
    }
}

async fn refuse(writer: &mut (impl AsyncWrite + Unpin), status: u16, body: &str) -> io::Result<()> {
    let reason =
        http::StatusCode::from_u16(status).ok().and_then(|s| s.canonical_reason()).unwrap_or("Refused");
    let answer = format!(
        "HTTP/1.1 {status} {reason}\r\nContent-Type: text/plain\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    );
    writer.write_all(answer.as_bytes()).await?;
    writer.shutdown().await
}

#[expect(clippy::too_many_arguments, reason = "one connection's parts, used once")]
async fn relay<S: AsyncRead + AsyncWrite + Unpin>(
    running: &Arc<Running>,
    region: usize,
    from: SocketAddr,
    mode: Mode,
    request: &Request,
    reader: &mut Reader<S>,
    outgoing: &Arc<Outgoing>,
    control: &mpsc::UnboundedSender<Control>,
    silent: bool,
) -> io::Result<()> {
    if silent {
        while reader.read(control, |_| {}).await? {}
        return Ok(());
    }
    let mut records = match mode {
        Mode::Legacy => record::Decoder::after_magic(),
        Mode::Token => record::Decoder::new().with_limit(token::MAX),
    };
    let mut pending = Vec::new();
    let mut guest = None;
    if mode == Mode::Token {
        let header = request.header("authorization").map(str::to_owned);
        let mut desk = super::desk::Desk::new(running, region, header);
        outgoing.push(&desk.hello());
        let told = timeout(super::desk::LIMIT, reader.record(control, &mut records, &mut pending)).await;
        let Ok(Some(packet)) = told.unwrap_or(Ok(None)) else { return Ok(()) };
        let (reply, admitted) = desk.answer(&packet);
        outgoing.push(&reply);
        let Some(admitted) = admitted else {
            // The refusal goes out before the end.
            outgoing.drained().await;
            return Ok(());
        };
        guest = Some(Farewell { running, key: admitted });
    }
    let path = running.with(|core, _| core.open_socket(region, from, Arc::clone(outgoing)));
    let farewell = Closing { running, path };
    for datagram in pending {
        running.with(|core, now| core.record(now, path, &datagram));
    }
    loop {
        let mut datagrams = Vec::new();
        let mut lengths = Vec::new();
        let mut broken = false;
        let open = reader
            .read(control, |bytes| {
                let keep = |datagram: &[u8]| {
                    if !datagram.is_empty() {
                        datagrams.extend_from_slice(datagram);
                        lengths.push(datagram.len());
                    }
                };
                broken |= records.feed(bytes, keep).is_err();
            })
            .await?;
        running.with(|core, now| {
            let mut rest = datagrams.as_slice();
            for length in lengths {
                let (datagram, more) = rest.split_at(length);
                core.record(now, path, datagram);
                rest = more;
            }
        });
        if broken {
            let _ = control.send(Control::Close(1002));
        }
        if broken || !open {
            drop((farewell, guest));
            return Ok(());
        }
    }
}

/// Takes the path away, whatever ends the connection.
struct Closing<'a> {
    running: &'a Arc<Running>,
    path: PathId,
}

impl Drop for Closing<'_> {
    fn drop(&mut self) {
        self.running.with(|core, _| core.close_socket(self.path));
    }
}

/// Takes a token mode peer away, whatever ends the connection.
struct Farewell<'a> {
    running: &'a Arc<Running>,
    key: netstack::noise::PublicKey,
}

impl Drop for Farewell<'_> {
    fn drop(&mut self) {
        self.running.farewell(&self.key);
    }
}

/// Writes records and control frames until there are no more.
async fn write<S: AsyncRead + AsyncWrite + Unpin>(
    writer: &mut WriteHalf<S>,
    opcode: Opcode,
    outgoing: &Outgoing,
    mut controls: mpsc::UnboundedReceiver<Control>,
    closing: Option<GatewayFault>,
) -> io::Result<()> {
    let mut encoder = Encoder::new(Role::Server);
    let (mut records, mut frames) = (Vec::new(), Vec::new());
    let knob = async {
        match &closing {
            Some(fault) => sleep(fault.delay().unwrap_or_default()).await,
            None => std::future::pending().await,
        }
    };
    tokio::pin!(knob);
    loop {
        frames.clear();
        let mut last = false;
        tokio::select! {
            biased;
            Some(control) = controls.recv() => match control {
                Control::Pong(bytes) => encoder.pong(&bytes, &mut frames),
                Control::Close(code) => {
                    encoder.close(code, "", &mut frames);
                    last = true;
                }
            },
            () = &mut knob => {
                let code = closing.as_ref().and_then(|fault| fault.status).unwrap_or(CLOSED);
                encoder.close(code, "closed by a fault rule", &mut frames);
                last = true;
            }
            more = outgoing.take(&mut records) => {
                if !more {
                    return writer.shutdown().await;
                }
                for piece in records.chunks(MESSAGE) {
                    encoder.message(opcode, piece, &mut frames);
                }
            }
        }
        writer.write_all(&frames).await?;
        writer.flush().await?;
        outgoing.written();
        if last {
            return writer.shutdown().await;
        }
    }
}
