//! One client: who it is, and the channels it opens.

use std::collections::HashMap;
use std::sync::Arc;

use russh::keys::Certificate;
use russh::server::{Auth, ChannelOpenHandle, Handler, Msg, Session as Protocol};
use russh::{Channel, ChannelId, ChannelOpenFailure, Pty, Sig};
use tokio::sync::{mpsc, watch};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::domain::now_ms;
use crate::inventory::authority;
use crate::runtime::{SessionProgram, TerminalSize};

use super::requests::{self, Wishes};
use super::session::{self, Order};
use super::{Place, SshServer};

/// Channels one client may have open.
const MAX_CHANNELS: usize = 64;

/// State of one connection.
pub(super) struct Connection {
    server: Arc<SshServer>,
    place: Place,
    user: String,
    login: watch::Sender<bool>,
    channels: HashMap<ChannelId, Opened>,
    stopping: CancellationToken,
    tasks: TaskTracker,
}

enum Opened {
    Waiting { channel: Channel<Msg>, wishes: Wishes },
    Running { orders: mpsc::UnboundedSender<Order> },
}

impl Connection {
    pub(super) fn new(
        server: Arc<SshServer>,
        place: Place,
        login: watch::Sender<bool>,
        stopping: CancellationToken,
        tasks: TaskTracker,
    ) -> Self {
        Self { server, place, user: String::new(), login, channels: HashMap::new(), stopping, tasks }
    }

    fn wishes(&mut self, channel: ChannelId) -> Option<&mut Wishes> {
        match self.channels.get_mut(&channel) {
            Some(Opened::Waiting { wishes, .. }) => Some(wishes),
            _ => None,
        }
    }

    /// Starts the one program of a channel; false when it has one already.
    fn start(&mut self, id: ChannelId, protocol: &Protocol, program: Result<SessionProgram, String>) -> bool {
        let (orders, inbox) = mpsc::unbounded_channel();
        let (channel, wishes) = match self.channels.remove(&id) {
            Some(Opened::Waiting { channel, wishes }) => (channel, wishes),
            Some(running) => {
                self.channels.insert(id, running);
                return false;
            }
            None => return false,
        };
        self.channels.insert(id, Opened::Running { orders });
        let machines = Arc::clone(&self.server.machines);
        let machine = self.place.machine.clone();
        let request = program.map(|program| wishes.request(&self.user, program));
        let running = async move {
            match request {
                Ok(request) => machines.session(&machine, request).await.map_err(session::Failed::from),
                Err(text) => Err(session::Failed { text, code: 2 }),
            }
        };
        let ends =
            session::Ends { channel, handle: protocol.handle(), inbox, stopping: self.stopping.clone() };
        self.tasks.spawn(session::run(running, ends));
        true
    }

    fn order(&self, channel: ChannelId, order: Order) {
        if let Some(Opened::Running { orders }) = self.channels.get(&channel) {
            // The program may have ended.
            let _ = orders.send(order);
        }
    }
}

/// Answers a request of a channel.
fn answer(protocol: &mut Protocol, channel: ChannelId, granted: bool) -> Result<(), russh::Error> {
    if granted { protocol.channel_success(channel) } else { protocol.channel_failure(channel) }
}

impl Handler for Connection {
    type Error = russh::Error;

    /// The protocol has checked that the client holds the key; everything else is checked here.
    async fn auth_openssh_certificate(
        &mut self,
        user: &str,
        certificate: &Certificate,
    ) -> Result<Auth, Self::Error> {
        let place = (self.place.org.as_str(), self.place.app.as_str());
        let checked = self.server.state.read(|w| authority::check(w, place, user, certificate, now_ms()));
        match checked {
            Ok(()) => {
                self.user = user.to_owned();
                self.login.send_replace(true);
                Ok(Auth::Accept)
            }
            Err(refused) => {
                let line = format!("SSH: a certificate for user {user:?} was refused: {refused}");
                self.server.machines.note(&self.place.machine, &line);
                Ok(Auth::reject())
            }
        }
    }

    async fn channel_open_session(
        &mut self,
        channel: Channel<Msg>,
        reply: ChannelOpenHandle,
        _protocol: &mut Protocol,
    ) -> Result<(), Self::Error> {
        if self.channels.len() >= MAX_CHANNELS {
            reply.reject(ChannelOpenFailure::ResourceShortage).await;
            return Ok(());
        }
        self.channels.insert(channel.id(), Opened::Waiting { channel, wishes: Wishes::default() });
        reply.accept().await;
        Ok(())
    }

    async fn channel_close(&mut self, channel: ChannelId, _: &mut Protocol) -> Result<(), Self::Error> {
        self.channels.remove(&channel);
        Ok(())
    }

    async fn env_request(
        &mut self,
        channel: ChannelId,
        name: &str,
        value: &str,
        protocol: &mut Protocol,
    ) -> Result<(), Self::Error> {
        let containers = self.place.containers.clone();
        let taken = self.wishes(channel).is_some_and(|wishes| wishes.set(&containers, name, value));
        answer(protocol, channel, taken)
    }

    async fn pty_request(
        &mut self,
        channel: ChannelId,
        term: &str,
        columns: u32,
        rows: u32,
        width: u32,
        height: u32,
        _modes: &[(Pty, u32)],
        protocol: &mut Protocol,
    ) -> Result<(), Self::Error> {
        let size = requests::size(columns, rows, width, height);
        let taken = self.wishes(channel).is_some_and(|wishes| wishes.terminal(term, size));
        answer(protocol, channel, taken)
    }

    async fn shell_request(
        &mut self,
        channel: ChannelId,
        protocol: &mut Protocol,
    ) -> Result<(), Self::Error> {
        let started = self.start(channel, protocol, Ok(SessionProgram::Shell));
        answer(protocol, channel, started)
    }

    async fn exec_request(
        &mut self,
        channel: ChannelId,
        line: &[u8],
        protocol: &mut Protocol,
    ) -> Result<(), Self::Error> {
        let started = self.start(channel, protocol, requests::command(line));
        answer(protocol, channel, started)
    }

    async fn subsystem_request(
        &mut self,
        channel: ChannelId,
        name: &str,
        protocol: &mut Protocol,
    ) -> Result<(), Self::Error> {
        let started = name == "sftp" && self.start(channel, protocol, Ok(SessionProgram::Files));
        answer(protocol, channel, started)
    }

    async fn window_change_request(
        &mut self,
        channel: ChannelId,
        columns: u32,
        rows: u32,
        width: u32,
        height: u32,
        protocol: &mut Protocol,
    ) -> Result<(), Self::Error> {
        let size: TerminalSize = requests::size(columns, rows, width, height);
        self.order(channel, Order::Resize(size));
        answer(protocol, channel, true)
    }

    async fn signal(&mut self, channel: ChannelId, signal: Sig, _: &mut Protocol) -> Result<(), Self::Error> {
        if let Some(number) = session::number(&signal) {
            self.order(channel, Order::Signal(number));
        }
        Ok(())
    }
}
