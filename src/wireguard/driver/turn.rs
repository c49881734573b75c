//! One turn: wait for something, take what came, send what is ready.

use std::future::poll_fn;
use std::task::Poll;
use std::time::{Duration, Instant};

use netstack::noise::{OVERHEAD, PathId, Seal};
use netstack::path::Transport;
use netstack::record;
use tokio::sync::mpsc::error::TrySendError;
use tokio::sync::oneshot;

use super::super::Access;
use super::super::options::NARROW;
use super::super::websocket::Happening;
use super::watch::LOOK;
use super::{Command, Done, Driver, Udp, WebSocket};

/// Packets sent before the other side gets its turn.
const BUDGET: usize = 256;
/// Receiving calls in a turn.
const CALLS: usize = 4;
/// Bytes of records that are made at a time for the WebSocket.
const RECORDS: usize = 48 * 1024;

enum Wake {
    Datagrams,
    Output,
    Timer,
    Happening(Option<Happening>),
    Command(Option<Command>),
    Done(Done),
}

/// What `turn` returns when the driver has to end.
pub(super) type End = Option<(Duration, oneshot::Sender<()>)>;

impl Driver {
    /// Waits for something to happen and takes it in. `Some`: the end.
    pub(super) async fn turn(&mut self) -> Option<End> {
        let now = Instant::now();
        let wake = self.wait(now).await;
        let now = Instant::now();
        match wake {
            Wake::Timer => {}
            Wake::Output => self.demanded(now),
            Wake::Datagrams => self.receive(now),
            Wake::Happening(Some(happening)) => self.happened(now, happening),
            Wake::Happening(None) => self.drop_websocket(),
            Wake::Command(None) => return Some(None),
            Wake::Command(Some(Command::Close(linger, done))) => return Some(Some((linger, done))),
            #[cfg(test)]
            Wake::Command(Some(Command::Slept)) => self.restart(now, true),
            Wake::Done(Done::Resolved(number, found)) => self.resolved(now, number, found),
            Wake::Done(Done::Repaired(answer)) => self.repaired(now, answer),
        }
        None
    }

    async fn wait(&mut self, now: Instant) -> Wake {
        let (pull, peer_due) = match self.shared.lock().as_ref() {
            // While shaking hands packets wait in the stack, where they are not repeated in vain.
            Some(core) => (core.peer.ready(now) || !core.peer.handshaking(), core.peer.poll_timeout()),
            None => (false, None),
        };
        let blocked = self.held.is_some()
            || self.udp.iter().any(|udp| udp.path.waiting())
            || self.websocket.as_ref().is_some_and(|ws| !ws.pending.is_empty());
        let until = [Some(now + LOOK), peer_due, self.next_step(now)]
            .into_iter()
            .flatten()
            .min()
            .unwrap_or(now + LOOK);
        let Driver { udp, websocket, host, commands, tasks, .. } = self;
        let (udp, host) = (&*udp, host.as_ref());
        let (happenings, room) = match websocket {
            Some(WebSocket { happenings, records, pending, .. }) => {
                (Some(happenings), (!pending.is_empty()).then_some(&*records))
            }
            None => (None, None),
        };
        tokio::select! {
            () = poll_fn(|cx| {
                if udp.iter().any(|Udp { path, .. }| path.poll_readable(cx).is_ready()) { Poll::Ready(()) } else { Poll::Pending }
            }) => Wake::Datagrams,
            () = poll_fn(|cx| {
                if udp.iter().any(|Udp { path, .. }| path.poll_writable(cx).is_ready()) { Poll::Ready(()) } else { Poll::Pending }
            }) => Wake::Timer,
            () = async { if let Some(host) = host { host.ready().await } }, if host.is_some() && pull && !blocked => Wake::Output,
            happening = async {
                match happenings {
                    Some(happenings) => happenings.recv().await,
                    None => std::future::pending().await,
                }
            } => Wake::Happening(happening),
            () = async {
                match room {
                    // A closed channel is told by its happenings.
                    Some(records) => if records.reserve().await.is_err() { std::future::pending().await },
                    None => std::future::pending().await,
                }
            } => Wake::Timer,
            command = commands.recv() => Wake::Command(command),
            Some(done) = tasks.join_next() => match done {
                Ok(done) => Wake::Done(done),
                Err(_) => Wake::Timer,
            },
            () = tokio::time::sleep_until(until.into()) => Wake::Timer,
        }
    }

    /// The stack has something to send and there is no session: shake hands.
    fn demanded(&mut self, now: Instant) {
        if let Some(core) = self.shared.lock().as_mut()
            && !core.peer.ready(now)
        {
            core.peer.initiate(now, false);
        }
    }

    /// Takes what came by UDP.
    fn receive(&mut self, now: Instant) {
        for at in 0..self.udp.len() {
            for _ in 0..CALLS {
                let Udp { id, path } = &self.udp[at];
                let id = *id;
                let mut error = path.icmp_error();
                let count = match path.receive(&mut self.trains) {
                    Ok(count) => count,
                    Err(other) => {
                        error.get_or_insert(other);
                        0
                    }
                };
                if let Some(error) = error {
                    self.note_error(id, &error);
                }
                if count == 0 {
                    break;
                }
                if let Some(core) = self.shared.lock().as_mut() {
                    for (_, datagram) in self.trains.datagrams(count) {
                        let taken = core.peer.handle_datagram(now, id, None, datagram, &mut self.output);
                        if super::is_foreign(datagram, taken.err()) {
                            self.crowd.foreign(now);
                        }
                    }
                }
                self.deliver(now);
            }
        }
    }

    /// What the peer's timers want.
    pub(super) fn timers(&mut self, now: Instant) {
        if let Some(core) = self.shared.lock().as_mut()
            && core.peer.poll_timeout().is_some_and(|at| at <= now)
        {
            core.peer.handle_timeout(now, &mut self.output);
        }
        self.send_output();
    }

    /// Hands decrypted packets to the stack, sends what the peer answered, and tells who has to know.
    pub(super) fn deliver(&mut self, now: Instant) {
        if let Some(host) = &self.host {
            host.receive_all(self.output.packets());
        }
        self.send_output();
        let Some((transport, handshakes)) =
            self.shared.lock().as_ref().map(|core| (core.transport(), core.peer.handshakes()))
        else {
            return;
        };
        let Some(transport) = transport.filter(|_| handshakes > 0) else { return };
        if self.handshakes != handshakes {
            self.handshakes = handshakes;
            self.asked = false;
            self.crowd.shaken(now);
            self.shared.handshakes.send_replace(handshakes);
            self.kick(transport);
        }
        if self.winner != Some(transport) {
            self.winner = Some(transport);
            if let Access::Peer(source) = &self.access {
                source.won(transport);
            }
            self.kick(transport);
        }
    }

    /// What waited for a timer of TCP may go now.
    fn kick(&self, transport: Transport) {
        if let Some(host) = &self.host {
            host.set_reliable(transport == Transport::WebSocket);
            host.kick();
        }
    }

    /// Sends the datagrams in the output, each on its path.
    pub(super) fn send_output(&mut self) {
        let mut output = std::mem::take(&mut self.output);
        let mut failed: Option<(PathId, std::io::Error)> = None;
        for (path, datagram) in output.datagrams() {
            if let Some(udp) = self.udp.iter_mut().find(|udp| udp.id == path) {
                if let Err(error) = udp.path.push(datagram) {
                    failed = Some((path, error));
                }
            } else if let Some(ws) = self.websocket.as_mut().filter(|ws| ws.id == path) {
                record::encode(datagram, &mut ws.pending);
            }
        }
        output.clear();
        self.output = output;
        if let Some((id, error)) = failed.filter(|(_, error)| error.kind() != std::io::ErrorKind::WouldBlock)
        {
            self.note_error(id, &error);
        }
        self.flush();
    }

    /// Sends what waits on all paths.
    fn flush(&mut self) {
        let mut failed = None;
        for Udp { id, path } in &mut self.udp {
            if let Err(error) = path.flush()
                && error.kind() != std::io::ErrorKind::WouldBlock
            {
                failed = Some((*id, error));
            }
        }
        if let Some((id, error)) = failed {
            self.note_error(id, &error);
        }
        if let Some(ws) = &mut self.websocket {
            flush_records(ws);
        }
    }

    /// Seals what the stack has and sends it on the path in use.
    pub(super) fn transmit(&mut self, now: Instant) {
        let Some(host) = self.host.clone() else { return };
        let current = match self.shared.lock().as_ref() {
            Some(core) if core.peer.ready(now) => core.peer.path(),
            _ => None,
        };
        let Some(current) = current else { return };
        if let Some(at) = self.udp.iter().position(|udp| udp.id == current) {
            self.transmit_udp(now, at, &host);
        } else if self.websocket.as_ref().is_some_and(|ws| ws.id == current) {
            self.transmit_websocket(now, &host);
        }
    }

    fn transmit_udp(&mut self, now: Instant, at: usize, host: &netstack::host::Host) {
        let Udp { id, path } = &mut self.udp[at];
        let id = *id;
        let mut failed = None;
        let mut guard = self.shared.lock();
        let Some(core) = guard.as_mut() else { return };
        for _ in 0..BUDGET {
            let Some(len) = self.held.take().or_else(|| host.transmit(&mut self.packet[..])) else { break };
            if !path.fits(len + OVERHEAD) {
                match path.flush() {
                    Err(error) if error.kind() == std::io::ErrorKind::WouldBlock => {
                        self.held = Some(len);
                        break;
                    }
                    Err(error) => failed = Some(error),
                    Ok(()) => {}
                }
            }
            match core.peer.seal(now, &self.packet[..len], path.room()) {
                Seal::Sent { len, .. } => path.commit(len),
                Seal::Queued => break,
            }
        }
        drop(guard);
        if let Err(error) = path.flush()
            && error.kind() != std::io::ErrorKind::WouldBlock
        {
            failed = Some(error);
        }
        if let Some(error) = failed {
            // A packet that is too long for the way: the tunnel's have to be shorter.
            if quinn_udp::is_msg_size_err(&error) {
                host.set_mtu(NARROW);
            }
            self.note_error(id, &error);
        }
    }

    fn transmit_websocket(&mut self, now: Instant, host: &netstack::host::Host) {
        let Some(ws) = &mut self.websocket else { return };
        let mut guard = self.shared.lock();
        let Some(core) = guard.as_mut() else { return };
        loop {
            if !flush_records(ws) {
                return;
            }
            while ws.pending.len() < RECORDS {
                let Some(len) = self.held.take().or_else(|| host.transmit(&mut self.packet[..])) else {
                    break;
                };
                match core.peer.seal(now, &self.packet[..len], &mut self.sealed[..]) {
                    Seal::Sent { len, .. } => record::encode(&self.sealed[..len], &mut ws.pending),
                    Seal::Queued => break,
                }
            }
            if ws.pending.is_empty() {
                return;
            }
        }
    }
}

/// Hands the records that wait to the writing side. `false`: they still wait.
fn flush_records(ws: &mut WebSocket) -> bool {
    if ws.pending.is_empty() {
        return true;
    }
    match ws.records.try_send(std::mem::take(&mut ws.pending)) {
        Ok(()) => true,
        Err(TrySendError::Full(pending)) => {
            ws.pending = pending;
            false
        }
        // The loss is on its way.
        Err(TrySendError::Closed(_)) => false,
    }
}
