//! An SSH server in this process for tests: a tiny set of scripted programs, and files of a directory
//! over SFTP. In: one end of a pipe. Out: the other end, logged in. Must not be used outside of tests.
#![allow(clippy::unwrap_used)]

mod files;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;

use russh::keys::ssh_key::certificate::{Builder, CertType};
use russh::keys::ssh_key::{Certificate, PrivateKey};
use russh::server::{Auth, Handler, Msg, Session};
use russh::{Channel, ChannelId, ChannelMsg, Pty, Sig};
use tokio::io::DuplexStream;
use tokio::sync::Notify;

use super::certificate::{accept, fresh_key};
use super::client::Purpose;
use super::{Connection, Error, Login};

/// Signs certificates, as an organisation's root key does.
#[derive(Clone)]
pub(super) struct Authority(Arc<PrivateKey>);

impl Authority {
    pub(super) fn new() -> Self {
        Self(Arc::new(fresh_key("").unwrap()))
    }

    /// The line of a user certificate for `key`.
    pub(super) fn sign(&self, key: &PrivateKey, principals: &[&str], after: u64, before: u64) -> String {
        let public = key.public_key().key_data().clone();
        let mut builder = Builder::new(vec![7; 16], public, after, before).unwrap();
        builder.cert_type(CertType::User).unwrap().key_id("test").unwrap();
        for principal in principals {
            builder.valid_principal(*principal).unwrap();
        }
        builder.sign(&*self.0).unwrap().to_openssh().unwrap()
    }
}

/// A machine's SSH server. Each connection gets its own.
pub(super) struct Server {
    authority: Authority,
    host: PrivateKey,
    /// Directory that SFTP shows as `/`.
    root: PathBuf,
    /// Names that a listing of `/` adds, for hostile servers.
    extra: Vec<String>,
}

impl Server {
    pub(super) fn new() -> Self {
        Self::with_files(PathBuf::from("/nonexistent"))
    }

    pub(super) fn with_files(root: PathBuf) -> Self {
        Self { authority: Authority::new(), host: fresh_key("").unwrap(), root, extra: Vec::new() }
    }

    /// Lists these as well, whatever they are called.
    pub(super) fn also_listing(mut self, names: &[&str]) -> Self {
        self.extra = names.iter().map(|name| (*name).to_owned()).collect();
        self
    }

    /// Someone whose certificate is for root.
    pub(super) fn login(&self, user: &str) -> Login {
        let key = fresh_key("").unwrap();
        let line = self.authority.sign(&key, &["root", "fly"], 0, u64::MAX);
        let certificate = accept(&line, &key, std::time::SystemTime::now()).unwrap();
        Login { user: user.to_owned(), key: Arc::new(key), certificate }
    }

    pub(super) async fn connect(&self, user: &str) -> Result<Connection, Error> {
        let (ours, mut near) = tokio::io::duplex(64 * 1024);
        let (mut far, theirs) = tokio::io::duplex(64 * 1024);
        let cut = Arc::new(Notify::new());
        self.serve(theirs, Arc::clone(&cut));
        tokio::spawn(async move {
            tokio::select! {
                _ = tokio::io::copy_bidirectional(&mut near, &mut far) => {}
                () = cut.notified() => {}
            }
        });
        Connection::open(ours, &self.login(user), Purpose::Program).await
    }

    fn serve(&self, stream: DuplexStream, cut: Arc<Notify>) {
        let config = russh::server::Config {
            keys: vec![self.host.clone()],
            auth_rejection_time: std::time::Duration::ZERO,
            ..russh::server::Config::default()
        };
        let serving = Serving {
            authority: self.authority.clone(),
            root: self.root.clone(),
            extra: self.extra.clone(),
            cut,
            channels: HashMap::new(),
            variables: Vec::new(),
            terminal: None,
        };
        tokio::spawn(async move {
            let session = russh::server::run_stream(Arc::new(config), stream, serving).await.unwrap();
            let _ended = session.await;
        });
    }
}

struct Serving {
    authority: Authority,
    root: PathBuf,
    extra: Vec<String>,
    cut: Arc<Notify>,
    channels: HashMap<ChannelId, Channel<Msg>>,
    variables: Vec<String>,
    terminal: Option<String>,
}

impl Serving {
    fn begin(&mut self, id: ChannelId, command: &str, session: &mut Session) {
        let channel = self.channels.remove(&id).unwrap();
        session.channel_success(id).unwrap();
        let script = Script {
            channel,
            handle: session.handle(),
            cut: Arc::clone(&self.cut),
            variables: self.variables.clone(),
            terminal: self.terminal.clone(),
        };
        let command = command.to_owned();
        tokio::spawn(async move { script.run(&command).await });
    }
}

impl Handler for Serving {
    type Error = russh::Error;

    async fn auth_openssh_certificate(
        &mut self,
        user: &str,
        shown: &Certificate,
    ) -> Result<Auth, Self::Error> {
        let known = shown.signature_key() == self.authority.0.public_key().key_data();
        let named = shown.valid_principals().iter().any(|principal| principal == user);
        Ok(if known && named { Auth::Accept } else { Auth::reject() })
    }

    async fn channel_open_session(
        &mut self,
        channel: Channel<Msg>,
        reply: russh::server::ChannelOpenHandle,
        _session: &mut Session,
    ) -> Result<(), Self::Error> {
        self.channels.insert(channel.id(), channel);
        reply.accept().await;
        Ok(())
    }

    async fn env_request(
        &mut self,
        id: ChannelId,
        name: &str,
        value: &str,
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        if value == "refused" {
            return session.channel_failure(id);
        }
        self.variables.push(format!("{name}={value}"));
        session.channel_success(id)
    }

    async fn pty_request(
        &mut self,
        id: ChannelId,
        term: &str,
        columns: u32,
        rows: u32,
        _: u32,
        _: u32,
        modes: &[(Pty, u32)],
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        let echo = modes.iter().find(|(mode, _)| *mode == Pty::ECHO).map_or(0, |(_, on)| *on);
        self.terminal = Some(format!("{term} {columns}x{rows} echo={echo}\r\n"));
        session.channel_success(id)
    }

    async fn shell_request(&mut self, id: ChannelId, session: &mut Session) -> Result<(), Self::Error> {
        self.begin(id, "shell", session);
        Ok(())
    }

    async fn exec_request(
        &mut self,
        id: ChannelId,
        command: &[u8],
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        self.begin(id, &String::from_utf8_lossy(command), session);
        Ok(())
    }

    async fn subsystem_request(
        &mut self,
        id: ChannelId,
        _name: &str,
        session: &mut Session,
    ) -> Result<(), Self::Error> {
        let channel = self.channels.remove(&id).unwrap();
        session.channel_success(id)?;
        let files = files::Files::new(self.root.clone(), self.extra.clone());
        russh_sftp::server::run(channel.into_stream(), files).await;
        Ok(())
    }
}

/// One scripted program.
struct Script {
    channel: Channel<Msg>,
    handle: russh::server::Handle,
    cut: Arc<Notify>,
    variables: Vec<String>,
    terminal: Option<String>,
}

impl Script {
    async fn say(&self, text: impl Into<Vec<u8>>) {
        let _gone = self.channel.data_bytes(text.into()).await;
    }

    async fn end(self, status: Option<u32>) {
        if let Some(status) = status {
            let _gone = self.channel.exit_status(status).await;
        }
        let _gone = self.channel.eof().await;
        let _gone = self.channel.close().await;
    }

    async fn signalled(self, name: &str) {
        let name = match name {
            "KILL" => Sig::KILL,
            "INT" => Sig::INT,
            _ => Sig::TERM,
        };
        let id = self.channel.id();
        let _gone = self.handle.exit_signal_request(id, name, false, String::new(), String::new()).await;
        self.end(None).await;
    }

    async fn run(mut self, command: &str) {
        let (word, argument) = command.split_once(' ').unwrap_or((command, ""));
        match word {
            "exit" => self.end(argument.parse().ok()).await,
            "signal" => self.signalled(argument).await,
            "both" => {
                self.say("out\n").await;
                let _gone = self.channel.extended_data_bytes(1, &b"err\n"[..]).await;
                self.end(Some(0)).await;
            }
            "flood" => {
                let mut left: usize = argument.parse().unwrap();
                while left > 0 {
                    let now = left.min(30_000);
                    self.say(vec![b'f'; now]).await;
                    left -= now;
                }
                self.end(Some(0)).await;
            }
            "cat" => {
                // All is taken before anything is said: the library's server stands still while a
                // program does not take its input.
                let mut all = Vec::new();
                while let Some(message) = self.channel.wait().await {
                    match message {
                        ChannelMsg::Data { data } => all.extend_from_slice(&data),
                        ChannelMsg::Eof => break,
                        _ => {}
                    }
                }
                self.say(all).await;
                self.end(Some(0)).await;
            }
            "env" => {
                for variable in self.variables.clone() {
                    self.say(format!("{variable}\n")).await;
                }
                self.end(Some(0)).await;
            }
            "die" => self.cut.notify_one(),
            "untold" => self.end(None).await,
            "early-status" => {
                let _gone = self.channel.exit_status(7).await;
                self.say("late\n").await;
                self.end(None).await;
            }
            "wait" => {
                while let Some(message) = self.channel.wait().await {
                    match message {
                        ChannelMsg::WindowChange { col_width, row_height, .. } => {
                            self.say(format!("size {col_width}x{row_height}\n")).await;
                        }
                        ChannelMsg::Signal { .. } => break,
                        _ => {}
                    }
                }
                self.signalled("INT").await;
            }
            "shell" => {
                self.say(self.terminal.clone().unwrap_or_default()).await;
                let mut typed = Vec::new();
                while let Some(message) = self.channel.wait().await {
                    if let ChannelMsg::Data { data } = message {
                        typed.extend_from_slice(&data);
                        self.say(data.to_vec()).await;
                        if typed.ends_with(b"exit\r") {
                            break;
                        }
                    }
                }
                self.end(Some(0)).await;
            }
            _ => self.end(Some(127)).await,
        }
    }
}
