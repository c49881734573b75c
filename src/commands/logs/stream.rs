//! The log as a stream through the tunnel, where one is there; polling goes on until it speaks, and takes over again when
//! it does not.

use std::collections::{HashSet, VecDeque};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::net::SocketAddrV6;
use std::pin::Pin;

use model::diagnosis::{Fact, LogStream};

use crate::api::logs::WireEntry;
use crate::api::nats;
use crate::commands::network;
use crate::context::{AppScope, Ctx, Session, Use};
use crate::wireguard::peers::Wanted;
use crate::wireguard::{Stream, Tunnel, diagnosis};

/// Lines that are remembered so as not to be said twice: what one page and some seconds hold.
const REMEMBERED: usize = 4096;

/// Lines that were printed already.
#[derive(Default)]
pub(super) struct Seen {
    known: HashSet<u64>,
    order: VecDeque<u64>,
}

impl Seen {
    /// False for a line that was there before.
    pub(super) fn is_new(&mut self, entry: &WireEntry) -> bool {
        let mut hasher = DefaultHasher::new();
        // The two ways write a time with different precision; to the millisecond they agree.
        entry.timestamp.get(..23).unwrap_or(&entry.timestamp).hash(&mut hasher);
        (&entry.instance, &entry.message, &entry.level).hash(&mut hasher);
        let key = hasher.finish();
        if !self.known.insert(key) {
            return false;
        }
        self.order.push_back(key);
        if self.order.len() > REMEMBERED
            && let Some(oldest) = self.order.pop_front()
        {
            self.known.remove(&oldest);
        }
        true
    }
}

/// A stream that speaks.
pub(super) struct Open {
    tunnel: Tunnel,
    stream: nats::Stream<Stream>,
    wanted: Wanted,
}

type Opening<'a> = Pin<Box<dyn Future<Output = Option<Open>> + 'a>>;

/// The stream, or the way to it.
pub(super) enum Live<'a> {
    Off,
    Opening(Opening<'a>),
    On(Box<Open>),
}

/// Whose lines.
#[derive(Clone, Copy)]
pub(super) struct Which<'a> {
    pub(super) scope: &'a AppScope,
    pub(super) machine: Option<&'a str>,
    pub(super) region: Option<&'a str>,
}

impl<'a> Live<'a> {
    /// Begins to open a stream when it was asked for, or where a tunnel costs next to nothing: a peer is stored.
    pub(super) fn begin(ctx: &'a Ctx, session: &'a Session, which: Which<'a>, asked: bool) -> Self {
        let asked = asked || ctx.rides_on_agent().unwrap_or(false);
        if !asked && ctx.peers(session).slots().is_empty() {
            return Self::Off;
        }
        Self::Opening(Box::pin(open(ctx, session, which, asked)))
    }
}

async fn open(ctx: &Ctx, session: &Session, which: Which<'_>, asked: bool) -> Option<Open> {
    let (org, name) = network::of_app(which.scope, session).await.ok()?;
    let known =
        |slot: &crate::wireguard::peers::Slot| slot.record.org_id == org.id && slot.record.network == name;
    if !asked && !ctx.peers(session).slots().iter().any(known) {
        return None;
    }
    let wanted = Wanted { org, network: name, region: None };
    let tunnel = match ctx.tunnel(session, &wanted, Use::Lasting).await {
        Ok(tunnel) => tunnel,
        Err(failure) => {
            ctx.progress().warn(&format!("no live log stream: {}", failure.diagnostic().title));
            return None;
        }
    };
    let server = SocketAddrV6::new(tunnel.dns_server(), nats::PORT, 0, 0);
    let any = "*";
    let subject =
        format!("logs.{}.{}.{}", which.scope.name, which.region.unwrap_or(any), which.machine.unwrap_or(any));
    let stream = match tunnel.connect(server).await {
        Ok(stream) => stream,
        Err(error) => {
            warn(ctx, &tunnel, &wanted, &error.to_string());
            tunnel.close().await;
            return None;
        }
    };
    match nats::Stream::subscribe(stream, &wanted.org.slug, &session.tokens.preferred(), &subject).await {
        Ok(stream) => Some(Open { tunnel, stream, wanted }),
        Err(error) => {
            warn(ctx, &tunnel, &wanted, &error.to_string());
            tunnel.close().await;
            None
        }
    }
}

impl Open {
    /// The next line; `None` once the stream is over, which has been said.
    pub(super) async fn next(&mut self, ctx: &Ctx) -> Option<WireEntry> {
        loop {
            match self.stream.message().await {
                Ok(payload) => {
                    if let Some(entry) = entry(&payload) {
                        return Some(entry);
                    }
                }
                Err(error) => {
                    warn(ctx, &self.tunnel, &self.wanted, &error.to_string());
                    return None;
                }
            }
        }
    }

    pub(super) async fn close(self) {
        self.tunnel.close().await;
    }
}

/// Rule W8: the stream is down, polling goes on.
fn warn(ctx: &Ctx, tunnel: &Tunnel, wanted: &Wanted, trouble: &str) {
    let scene = ctx.tunnel_scene(wanted);
    let mut fact = diagnosis::tunnel_fact(&tunnel.facts(), &scene);
    fact.log_stream = Fact::Known(LogStream {
        server: format!("[{}]:{}", tunnel.dns_server(), nats::PORT),
        works: false,
        trouble: trouble.to_owned(),
        polling_works: true,
    });
    let failure = diagnosis::beside(fact, &scene);
    let diagnostic = failure.diagnostic();
    ctx.progress().warn(&format!("[{}] {} ({trouble})", diagnostic.code, diagnostic.title));
}

/// A message of the stream as the log API would have it (flyctl: `logs/nats.go`). What is no log line is none.
fn entry(payload: &[u8]) -> Option<WireEntry> {
    let value: serde_json::Value = serde_json::from_slice(payload).ok()?;
    let text = |pointer: &str| value.pointer(pointer).and_then(|v| v.as_str()).unwrap_or_default().to_owned();
    let (instance, region) = (text("/fly/app/instance"), text("/fly/region"));
    let mut meta = serde_json::json!({
        "instance": instance, "region": region, "event": {"provider": text("/event/provider")},
    });
    for name in ["error", "http", "url"] {
        if let Some(more) = value.get(name).filter(|more| more.is_object()) {
            meta[name] = more.clone();
        }
    }
    Some(WireEntry {
        timestamp: text("/timestamp"),
        message: text("/message"),
        level: text("/log/level"),
        instance,
        region,
        meta,
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    const MESSAGE: &str = r#"{"event":{"provider":"app"},"fly":{"app":{"instance":"148e","name":"web"},"region":"ams"},
        "host":"h","log":{"level":"info"},"message":"hello","timestamp":"2026-01-01T00:00:00.123456Z"}"#;

    #[test]
    fn a_message_is_the_line_of_the_log_api() {
        let entry = entry(MESSAGE.as_bytes()).unwrap();
        assert_eq!(
            (entry.provider(), entry.region.as_str(), entry.message.as_str()),
            ("app", "ams", "hello")
        );
        assert!(super::entry(b"hello").is_none());
    }

    #[test]
    fn a_line_of_both_ways_is_said_once() {
        let mut seen = Seen::default();
        let streamed = entry(MESSAGE.as_bytes()).unwrap();
        let polled = WireEntry { timestamp: "2026-01-01T00:00:00.123Z".into(), ..streamed.clone() };
        assert!(seen.is_new(&polled) && !seen.is_new(&streamed));
        for n in 0..REMEMBERED * 2 {
            assert!(seen.is_new(&WireEntry { message: n.to_string(), ..streamed.clone() }));
        }
        assert!(seen.order.len() <= REMEMBERED && seen.known.len() <= REMEMBERED);
    }
}
