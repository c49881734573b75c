//! The tunnel, tried over each transport by itself.

use std::time::Duration;

use model::diagnosis::{Fact, OtherGateway};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::context::{Ctx, Session, Use};
use crate::diagnostics::Failure;
use crate::wireguard::peers::Wanted;
use crate::wireguard::{Policy, Tunnel, TunnelError, TunnelFacts, TunnelOptions, diagnosis};

use super::probe::{Probe, Running};

/// A gateway that says nothing for so long is silent (rule W2).
const PATIENCE: Duration = Duration::from_secs(6);
/// Echoes sent.
const ECHOES: u16 = 3;

/// What one transport came to.
struct Tried {
    facts: Option<TunnelFacts>,
    outcome: Result<Echoed, TunnelError>,
    /// Probes of what lies behind, where it works.
    behind: Vec<Probe>,
}

struct Echoed {
    received: u16,
    best: Duration,
}

/// Probes 4 to 6: each transport, then DNS and the Machines API through the first that works.
pub(super) async fn probes(ctx: &Ctx, session: &Session, wanted: &Wanted) -> Vec<Probe> {
    let mut all = Vec::new();
    let udp_running = Running::new("pingUdp", "gateway over UDP");
    let udp = tried(ctx, session, wanted, Policy::UdpOnly).await;
    let udp_probe = of_transport(udp_running, &udp, ctx, wanted);
    let socket_running = Running::new("pingWebsocket", "gateway over WebSocket");
    let socket = tried(ctx, session, wanted, Policy::WebSocketOnly).await;
    let socket_probe = of_transport(socket_running, &socket, ctx, wanted);
    let whole = Running::new("ping", "gateway");
    match (&udp.outcome, &socket.outcome) {
        (Ok(_), Ok(_)) => all.push(whole.passed("UDP and WebSocket both work")),
        (Ok(_), Err(_)) => all.push(whole.passed("UDP works, which is enough")),
        (Err(_), Ok(_)) => all.push(whole.passed("the WebSocket works, UDP does not: tunnels are slower")),
        (Err(_), Err(_)) => {
            let failure = verdict(ctx, session, wanted, &udp, &socket).await;
            all.push(whole.failed(&failure));
        }
    }
    all.push(udp_probe);
    all.push(socket_probe);
    let behind = if udp.outcome.is_ok() { udp.behind } else { socket.behind };
    if behind.is_empty() {
        all.push(Running::new("wgdns", "private DNS").skipped("no tunnel to ask through"));
        all.push(Running::new("wgflaps", "Machines API in the tunnel").skipped("no tunnel to ask through"));
    }
    all.extend(behind);
    all
}

async fn tried(ctx: &Ctx, session: &Session, wanted: &Wanted, policy: Policy) -> Tried {
    let failed = |error: TunnelError| Tried { facts: None, outcome: Err(error), behind: Vec::new() };
    let open = async {
        let access = ctx.access(session, wanted).map_err(TunnelError::Peer)?;
        let options = ctx.tunnel_options(Use::Brief).map_err(TunnelError::Peer)?;
        Tunnel::open(access, TunnelOptions { policy, ..options }).await
    };
    let tunnel = match open.await {
        Ok(tunnel) => tunnel,
        Err(error) => return failed(error),
    };
    let outcome = echoes(&tunnel).await;
    let behind = if outcome.is_ok() { behind(&tunnel, ctx, wanted).await } else { Vec::new() };
    let facts = tunnel.facts();
    tunnel.close().await;
    Tried { facts: Some(facts), outcome, behind }
}

async fn echoes(tunnel: &Tunnel) -> Result<Echoed, TunnelError> {
    tunnel.up(PATIENCE).await?;
    let (server, id) = (tunnel.dns_server(), rand::random());
    let mut echoed = Echoed { received: 0, best: Duration::MAX };
    for seq in 0..ECHOES {
        if let Ok(echo) = tunnel.ping(server, id, seq, &[b'A'; 27], Duration::from_secs(1)).await {
            echoed.received += 1;
            echoed.best = echoed.best.min(echo.rtt);
        }
    }
    Ok(echoed)
}

fn of_transport(running: Running, tried: &Tried, ctx: &Ctx, wanted: &Wanted) -> Probe {
    match &tried.outcome {
        Ok(echoed) => {
            let handshake = tried.facts.as_ref().and_then(|facts| facts.handshake_time);
            let gateway = tried.facts.as_ref().map_or_else(String::new, |facts| facts.endpoint.clone());
            let shaken =
                handshake.map_or_else(String::new, |time| format!(", handshake {:.1} ms", millis(time)));
            running.passed(match echoed.received {
                0 => format!("{gateway}{shaken}; it does not answer echoes"),
                n => format!("{gateway}{shaken}, {n} of {ECHOES} echoes, best {:.1} ms", millis(echoed.best)),
            })
        }
        // One silent way is a note while the other one works; the verdict on both is the probe before.
        Err(error) => {
            let failure = ctx.tunnel_failure(error.clone(), wanted);
            running.note(format!("{}: {}", failure.diagnostic().title, failure.diagnostic().because))
        }
    }
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// Both ways are silent: their facts together, the key's validity, and another region's gateway.
async fn verdict(ctx: &Ctx, session: &Session, wanted: &Wanted, udp: &Tried, socket: &Tried) -> Failure {
    let scene = ctx.tunnel_scene(wanted);
    let (Some(over_udp), Some(over_socket)) = (&udp.facts, &socket.facts) else {
        let error = udp.outcome.as_ref().err().or(socket.outcome.as_ref().err());
        let error = error.cloned().unwrap_or(TunnelError::Closed);
        return ctx.tunnel_failure(error, wanted);
    };
    let mut fact = diagnosis::tunnel_fact(over_udp, &scene);
    let other = diagnosis::tunnel_fact(over_socket, &scene);
    fact.websocket = other.websocket;
    fact.forced_by = None;
    if fact.key_known == Fact::NotAsked {
        fact.key_known = other.key_known;
    }
    fact.other_gateway = other_gateway(ctx, session, wanted).await;
    diagnosis::of_facts(fact, &scene)
}

/// Whether a gateway somewhere else answers from here (rule W6).
async fn other_gateway(ctx: &Ctx, session: &Session, wanted: &Wanted) -> Fact<OtherGateway> {
    let regions = match session.machines().regions().await {
        Ok(regions) => regions.regions,
        Err(error) => return Fact::unavailable(error.to_string()),
    };
    let here = ctx.peers(session).slots().first().map(|slot| slot.record.region.clone()).unwrap_or_default();
    let other = regions.into_iter().find(|region| region.gateway_available && region.code != here);
    let Some(other) = other else { return Fact::KnownAbsent };
    let elsewhere = Wanted { region: Some(other.code.clone()), ..wanted.clone() };
    let answered = async {
        let tunnel = ctx.tunnel(session, &elsewhere, Use::Brief).await?;
        let up = tunnel.up(PATIENCE).await.is_ok();
        tunnel.close().await;
        Ok::<_, Failure>(up)
    };
    match answered.await {
        Ok(handshakes) => Fact::Known(OtherGateway { region: other.code, handshakes }),
        Err(failure) => Fact::unavailable(failure.diagnostic().title.clone()),
    }
}

async fn behind(tunnel: &Tunnel, ctx: &Ctx, wanted: &Wanted) -> Vec<Probe> {
    let dns = Running::new("wgdns", "private DNS");
    let dns = match tunnel.resolve("_api.internal").await {
        Ok(addresses) => {
            let shown: Vec<String> = addresses.iter().map(ToString::to_string).collect();
            dns.passed(format!("_api.internal is {}", shown.join(", ")))
        }
        Err(error) => dns.failed(&ctx.tunnel_failure(error.into(), wanted)),
    };
    let api = Running::new("wgflaps", "Machines API in the tunnel");
    let api = match machines_api(tunnel).await {
        // Nothing is at the root: that it says so is the answer that is wanted.
        Ok(404) => api.passed(format!("{} answers", tunnel.api_address())),
        Ok(status) => api.note(format!("{} answers HTTP {status}, not 404", tunnel.api_address())),
        Err(error) => api.failed(&ctx.tunnel_failure(error, wanted)),
    };
    vec![dns, api]
}

/// Status of `GET /` at the Machines API inside the private network.
async fn machines_api(tunnel: &Tunnel) -> Result<u16, TunnelError> {
    let to = tunnel.api_address();
    let mut stream = tunnel.connect(to).await?;
    let asked = async {
        stream.write_all(b"GET / HTTP/1.1\r\nHost: _api.internal\r\nConnection: close\r\n\r\n").await?;
        let mut head = [0; 12];
        stream.read_exact(&mut head).await?;
        Ok::<_, std::io::Error>(head)
    };
    let silent =
        || TunnelError::TimedOut { to, after: PATIENCE, handshake_age: tunnel.facts().handshake_age };
    let head = tokio::time::timeout(PATIENCE, asked).await.map_err(|_| silent())?;
    let head = head.map_err(|error| TunnelError::System(format!("{to}: {error}")))?;
    let status = std::str::from_utf8(&head).ok().and_then(|text| text.strip_prefix("HTTP/1.1 "));
    let status = status.and_then(|text| text.trim().parse().ok());
    status.ok_or_else(|| TunnelError::System(format!("{to} does not speak HTTP")))
}
