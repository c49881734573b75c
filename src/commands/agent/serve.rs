//! One client of the agent after the other, and many at once (flyctl: `agent/server/session.go`).

use std::cell::Cell;
use std::net::Ipv6Addr;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::UnixStream;

use crate::context::{Ctx, Session};
use crate::wireguard::agent::{read, request, write};
use crate::wireguard::{DnsError, RecordType, Tunnel};

use super::log::Log;
use super::tunnels::{Tunnels, session_of};

/// flyctl's own words, which its clients know.
const UNAVAILABLE: &str = "tunnel unavailable";
const NOT_FOUND: &str = "host was not found in DNS";
/// Bytes on the way in each direction.
const BUFFER: usize = 64 * 1024;
/// An echo is awaited so long.
const ECHO: Duration = Duration::from_secs(5);

/// The agent.
pub(super) struct Agent<'a> {
    pub(super) ctx: &'a Ctx,
    pub(super) session: Session,
    pub(super) tunnels: Tunnels,
    pub(super) log: Log,
    /// What it says of its version.
    pub(super) version: String,
    /// A client asked it to end.
    pub(super) ended: tokio::sync::Notify,
    pub(super) clients: Cell<u32>,
    pub(super) last_used: Cell<Instant>,
}

impl Agent<'_> {
    /// Serves one client to its end.
    pub(super) async fn serve(&self, mut stream: UnixStream) {
        self.clients.set(self.clients.get() + 1);
        if let Err(error) = self.commands(&mut stream).await {
            self.log.say(&format!("a client went away: {error}"));
        }
        self.clients.set(self.clients.get() - 1);
        self.last_used.set(Instant::now());
    }

    async fn commands(&self, stream: &mut UnixStream) -> std::io::Result<()> {
        let mut session = self.session.clone();
        while let Some(frame) = read(stream).await? {
            let Some((verb, args)) = request(&frame) else {
                return write(stream, "err unsupported command").await;
            };
            if verb == "set-token" {
                match self.token(&args) {
                    Ok(tokens) => session = session_of(self.ctx, &self.session, &tokens),
                    Err(why) => return write(stream, &format!("err {why}")).await,
                }
                write(stream, "ok").await?;
                continue;
            }
            // Never the arguments: a host name may be somebody's business, a token is.
            self.log.say(verb);
            match (verb, args.as_slice()) {
                ("connect", [org, to, timeout, network]) => {
                    return self.connect(stream, org, to, timeout, network).await;
                }
                // flyctl names no network here; ours does, where it is not the default one.
                ("ping6", [org]) => return self.ping6(stream, org, "").await,
                ("ping6", [org, network]) => return self.ping6(stream, org, network).await,
                ("kill", []) => {
                    write(stream, "ok").await?;
                    self.ended.notify_one();
                    return Ok(());
                }
                _ => {
                    let said = match self.answer(&session, verb, &args).await {
                        Ok(None) => "ok".to_owned(),
                        Ok(Some(text)) => format!("ok {text}"),
                        Err(why) => format!("err {why}"),
                    };
                    return write(stream, &said).await;
                }
            }
        }
        Ok(())
    }

    /// `cfg PATH`: the token in that file; `str TOKENS`.
    fn token(&self, args: &[&str]) -> Result<String, String> {
        match args {
            ["str", tokens] => Ok((*tokens).to_owned()),
            ["cfg", path] => {
                let file = crate::config::user::UserFile::load(Path::new(path));
                file.map(|file| file.access_token()).map_err(|failure| failure.diagnostic().title.clone())
            }
            _ => Err("malformed set-token command".to_owned()),
        }
    }

    async fn answer(&self, session: &Session, verb: &str, args: &[&str]) -> Result<Option<String>, String> {
        let shown = |value: Value| Ok(Some(format!("{value}\n")));
        match (verb, args) {
            ("ping", []) => {
                shown(json!({"PID": std::process::id(), "Version": self.version, "Background": false}))
            }
            ("establish", [org, network]) => {
                shown(self.tunnels.establish(self.ctx, session, org, network, false).await?)
            }
            ("reestablish", [org, network]) => {
                shown(self.tunnels.establish(self.ctx, session, org, network, true).await?)
            }
            ("probe", [org, network]) => self.probe(org, network).await.map(|()| None),
            ("resolve", [org, host, network]) => self.resolve(org, host, network).await.map(Some),
            ("lookupTxt", [org, host]) => {
                let tunnel = self.tunnels.find(org, "").ok_or(UNAVAILABLE)?;
                let name = host.rsplit_once(':').map_or(*host, |(name, _)| name);
                match tunnel.query(name, RecordType::TXT).await {
                    Ok(answer) => shown(json!(answer.texts())),
                    Err(DnsError::NoRecords { .. } | DnsError::NxDomain { .. }) => shown(json!([])),
                    Err(error) => Err(error.to_string()),
                }
            }
            ("instances", [org, app]) => shown(self.instances(org, app).await?),
            (
                "ping" | "kill" | "establish" | "reestablish" | "probe" | "resolve" | "instances" | "connect",
                _,
            ) => Err(format!("malformed {verb} command")),
            ("lookupTxt" | "ping6", _) => Err(format!("{verb}: bad args")),
            _ => Err("unsupported command".to_owned()),
        }
    }

    async fn probe(&self, org: &str, network: &str) -> Result<(), String> {
        let tunnel = self.tunnels.find(org, network).ok_or(UNAVAILABLE)?;
        match tunnel.resolve("_api.internal").await {
            Ok(_) | Err(DnsError::NoRecords { .. } | DnsError::NxDomain { .. }) => Ok(()),
            // Other programs read these words.
            Err(DnsError::Timeout { .. }) => Err(format!(
                "Error contacting Fly.io API when probing {org:?}: timed out (context deadline exceeded)"
            )),
            Err(error) => Err(format!("Error contacting Fly.io API when probing {org:?}: {error}")),
        }
    }

    async fn resolve(&self, org: &str, host: &str, network: &str) -> Result<String, String> {
        let tunnel = self.tunnels.find(org, network).ok_or(UNAVAILABLE)?;
        let (name, port) = split(host);
        let address = address_of(&tunnel, name).await?;
        Ok(port.map_or_else(|| address.to_string(), |port| format!("[{address}]:{port}")))
    }

    async fn instances(&self, org: &str, app: &str) -> Result<Value, String> {
        let tunnel = self.tunnels.find(org, "").ok_or(UNAVAILABLE)?;
        let failed = |why: String| format!("failed fetching instances for {app:?}: {why}");
        let regions = tunnel
            .query(&format!("regions.{app}.internal"), RecordType::TXT)
            .await
            .map_err(|error| failed(error.to_string()))?;
        let regions = regions.texts().concat();
        let (mut labels, mut addresses) = (Vec::new(), Vec::new());
        for region in regions.split(',').map(str::trim).filter(|region| !region.is_empty()) {
            let name = format!("{region}.{app}.internal");
            let found = tunnel.resolve(&name).await.unwrap_or_default();
            for address in &found {
                labels.push(if found.len() == 1 { name.clone() } else { format!("{region} ({address})") });
                addresses.push(address.to_string());
            }
        }
        if addresses.is_empty() {
            return Err(format!("no running hosts for {app:?} found"));
        }
        Ok(json!({"Labels": labels, "Addresses": addresses}))
    }

    async fn connect(
        &self,
        stream: &mut UnixStream,
        org: &str,
        to: &str,
        timeout: &str,
        network: &str,
    ) -> std::io::Result<()> {
        let dialled = async {
            let bound: u64 = timeout.parse().map_err(|_| "malformed connect command".to_owned())?;
            let tunnel = self.tunnels.find(org, network).ok_or(UNAVAILABLE)?;
            let (host, port) = split(to);
            let port = port.ok_or_else(|| format!("address {to}: missing port in address"))?;
            let dial = tunnel.dial(host, port);
            let bound = if bound == 0 { Duration::from_secs(60) } else { Duration::from_millis(bound) };
            match tokio::time::timeout(bound, dial).await {
                Ok(dialled) => dialled.map_err(|error| error.to_string()),
                Err(_) => Err("context deadline exceeded".to_owned()),
            }
        };
        match dialled.await {
            Ok(mut remote) => {
                write(stream, "ok").await?;
                // Both directions to their own end: programs that send everything and then wait get their answer.
                drop(tokio::io::copy_bidirectional_with_sizes(stream, &mut remote, BUFFER, BUFFER).await);
                Ok(())
            }
            Err(why) => write(stream, &format!("err {why}")).await,
        }
    }

    /// Echoes: 16 bytes of address, two of length (big-endian), the ICMPv6 message; both ways.
    async fn ping6(&self, stream: &mut UnixStream, org: &str, network: &str) -> std::io::Result<()> {
        let Some(tunnel) = self.tunnels.find(org, network) else {
            return write(stream, &format!("err {UNAVAILABLE}")).await;
        };
        loop {
            let mut head = [0; 18];
            if stream.read_exact(&mut head).await.is_err() {
                return Ok(());
            }
            let (address, length) = head.split_at(16);
            let length = usize::from(u16::from_be_bytes([length[0], length[1]]));
            if length >= 1500 {
                return Ok(());
            }
            let mut message = vec![0; length];
            stream.read_exact(&mut message).await?;
            let mut octets = [0; 16];
            octets.copy_from_slice(address);
            // Only echo requests (type 128, code 0) go out.
            let [128, 0, _, _, id0, id1, seq0, seq1, data @ ..] = message.as_slice() else { continue };
            let (id, seq) = (u16::from_be_bytes([*id0, *id1]), u16::from_be_bytes([*seq0, *seq1]));
            let to = Ipv6Addr::from(octets);
            let Ok(echo) = tunnel.ping(to, id, seq, data, ECHO).await else { continue };
            let mut answer = vec![129, 0, 0, 0, *id0, *id1, *seq0, *seq1];
            answer.extend_from_slice(&echo.data);
            let mut frame = echo.from.octets().to_vec();
            frame.extend_from_slice(&u16::try_from(answer.len()).unwrap_or_default().to_be_bytes());
            frame.extend_from_slice(&answer);
            stream.write_all(&frame).await?;
        }
    }
}

/// `host`, `host:port`, `[host]:port`.
fn split(text: &str) -> (&str, Option<u16>) {
    if text.parse::<Ipv6Addr>().is_ok() {
        return (text, None);
    }
    let (host, port) = match text.rsplit_once(':') {
        Some((host, port)) if port.parse::<u16>().is_ok() => (host, port.parse().ok()),
        _ => (text, None),
    };
    (host.strip_prefix('[').and_then(|h| h.strip_suffix(']')).unwrap_or(host), port)
}

async fn address_of(tunnel: &Tunnel, name: &str) -> Result<Ipv6Addr, String> {
    if let Ok(address) = name.parse() {
        return Ok(address);
    }
    match tunnel.resolve(name).await {
        Ok(found) => found.first().copied().ok_or_else(|| NOT_FOUND.to_owned()),
        Err(DnsError::NoRecords { .. } | DnsError::NxDomain { .. }) => Err(NOT_FOUND.to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn hosts_and_ports_are_told_apart() {
        assert_eq!(split("web.internal:80"), ("web.internal", Some(80)));
        assert_eq!(split("[fdaa::3]:53"), ("fdaa::3", Some(53)));
        assert_eq!(split("fdaa::3"), ("fdaa::3", None));
        assert_eq!(split("web.internal"), ("web.internal", None));
    }
}
