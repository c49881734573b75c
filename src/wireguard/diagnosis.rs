//! What a tunnel's failure means: its facts in the vocabulary of the diagnosis, judged there by the W rules.

use std::net::Ipv6Addr;
use std::time::Duration;

use model::diagnosis::{
    Basis, Code, Fact, Facts, Gate, Handshake, Phase, PrivateDns, Stage, Stopped, TunnelFact, UdpPath,
    WebSocketPath,
};
use netstack::noise::Role;

use crate::diagnostics::Failure;

use super::{DnsError, PathReport, Transport, TunnelError, TunnelFacts, WebSocketReport};

/// A DNS question is given up after this (tunnel.md 5.2).
const DNS_PATIENCE: Duration = Duration::from_secs(5);

/// What the caller knows beside the error.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scene {
    pub(crate) org: Option<String>,
    /// Region of the gateway, where one was asked for.
    pub(crate) region: Option<String>,
    /// The setting that allows one transport only.
    pub(crate) forced_by: Option<String>,
}

/// A failure of a tunnel, or of something in it that is nobody's in particular.
pub(crate) fn failure(error: TunnelError, scene: &Scene) -> Failure {
    match error {
        TunnelError::Peer(failure) => failure,
        TunnelError::Down(facts) => of_facts(tunnel_fact(&facts, scene), scene),
        TunnelError::Dns(DnsError::Timeout { name, sent, handshake_age }) => {
            let private_dns = PrivateDns {
                server: "the private network's DNS".to_owned(),
                name,
                sent,
                answered: false,
                waited_ms: millis(DNS_PATIENCE),
            };
            let handshake =
                handshake_age.map(|age| Handshake { age_s: age.as_secs(), ..Handshake::default() });
            let fact =
                TunnelFact { private_dns: Fact::Known(private_dns), handshake, ..TunnelFact::default() };
            of_facts(fact, scene)
        }
        TunnelError::Dns(error @ (DnsError::NxDomain { .. } | DnsError::NoRecords { .. })) => {
            Failure::new(Code::C904, error.to_string())
                .because("the private network's DNS says so; only started machines have addresses there")
                .next_command("fly machine list", "whether a machine is started")
        }
        TunnelError::Dns(DnsError::Unasked { reason, .. }) => of_agent(false, &reason),
        TunnelError::Agent { absent, said } => of_agent(absent, &said),
        TunnelError::Foreign { name, address, own } => foreign(name, address, own, scene),
        TunnelError::Dns(error @ DnsError::BadName(_)) => Failure::usage(error.to_string()),
        TunnelError::Refused { code, message } => refused(&code, &message),
        other => Failure::new(Code::U901, other.to_string()).next_command("fly doctor", "checks every step"),
    }
}

/// Nothing answered at an address of another network. Whoever named it chose the wrong one: the DNS, or the user.
fn foreign(name: Option<String>, address: Ipv6Addr, own: Ipv6Addr, scene: &Scene) -> Failure {
    let org = scene.org.as_deref().unwrap_or("the organization");
    let leads =
        format!("the tunnel leads into {own}/48, the network of {org}; nothing answered at {address}");
    let Some(name) = name.map(|name| model::diagnosis::clean(&name)) else {
        return Failure::new(Code::C904, format!("{address} is not in the private network of {org}"))
            .because(leads)
            .next_step("name the organization whose network it is in with `-o`, or leave the address out");
    };
    let title =
        format!("the private network's DNS answers {name} with {address}, which is in another network");
    Failure::new(Code::P901, title)
        .because(leads)
        .next_command(format!("fly dig {name}"), "whether it still does")
        .with(|mut d| {
            d.gates.push(Gate::PG8);
            d.basis = Basis::Derived;
            "W4".clone_into(&mut d.basis_rule);
            d
        })
}

/// A tunnel that an agent keeps: it alone knows what happened to it.
fn of_agent(absent: bool, said: &str) -> Failure {
    let own = "unset FLY_TUNNEL: this command can open a tunnel of its own, and tell what is wrong with it";
    if absent {
        return Failure::new(Code::N903, "no agent is running")
            .because("FLY_TUNNEL=agent asks for its tunnel, and no command starts an agent by itself")
            .next_command("fly agent start", "start one")
            .next_step(own);
    }
    Failure::new(Code::U901, format!("the agent's tunnel does not work: {}", model::diagnosis::clean(said)))
        .because("FLY_TUNNEL=agent: the tunnel is the agent's, and it says no more than that")
        .next_step(own)
        .next_command("fly agent restart", "start another agent")
}

fn refused(code: &str, message: &str) -> Failure {
    let title = format!("the gateway refused the token: {}", model::diagnosis::clean(message));
    match code {
        "unauthorized" => Failure::new(Code::Q002, title)
            .next_command("fly auth login", "log in again; older tokens are not taken in token mode"),
        _ => Failure::new(Code::U901, title)
            .next_step("unset FLY_WIREGUARD_TOKEN_MODE to use a WireGuard peer instead")
            .next_command("fly doctor", "checks every step"),
    }
}

/// The W rules' verdict.
pub(crate) fn of_facts(fact: TunnelFact, scene: &Scene) -> Failure {
    Failure::of_facts(facts(Stopped::Tunnel, fact, scene))
}

/// A warning the tunnel gives rise to although it works, if any: UDP is blocked.
pub(crate) fn warning(found: &TunnelFacts, scene: &Scene) -> Option<Failure> {
    let facts = facts(Stopped::Nothing, tunnel_fact(found, scene), scene);
    let failure = Failure::of_facts(facts);
    (failure.code() == Code::N901).then_some(failure)
}

/// What is worth a warning beside a command that goes on.
pub(crate) fn beside(fact: TunnelFact, scene: &Scene) -> Failure {
    Failure::of_facts(facts(Stopped::Nothing, fact, scene))
}

fn facts(stopped: Stopped, fact: TunnelFact, scene: &Scene) -> Facts {
    let mut facts = Facts::new(stopped, "", Phase::Tunnel, "");
    facts.org.clone_from(&scene.org);
    facts.region.clone_from(&scene.region);
    facts.tunnel = Fact::Known(fact);
    facts
}

/// A tunnel's own facts as the rules read them.
pub(crate) fn tunnel_fact(found: &TunnelFacts, scene: &Scene) -> TunnelFact {
    let udp: Vec<&PathReport> = found.of(Transport::Udp).collect();
    let websockets: Vec<&PathReport> = found.of(Transport::WebSocket).collect();
    let silent = found.unanswered_for.or(found.silent_for).unwrap_or_default();
    TunnelFact {
        gateway: found.endpoint.clone(),
        region: scene.region.clone().unwrap_or_default(),
        peer: found.public_key.to_string(),
        peer_age_s: 0,
        silent_for_ms: if found.answered() { 0 } else { millis(silent.max(found.age)) },
        udp: (!udp.is_empty()).then(|| udp_path(&udp)),
        websocket: websockets.last().map(|last| websocket_path(last, &found.endpoint)),
        forced_by: scene.forced_by.clone(),
        handshake: handshake(found),
        key_known: found.peer_valid.map_or(Fact::NotAsked, Fact::Known),
        wsl1: wsl1(),
        ..TunnelFact::default()
    }
}

fn handshake(found: &TunnelFacts) -> Option<Handshake> {
    let age = found.handshake_age?;
    // Silence now counts more than a handshake before it.
    if found.unanswered_for.is_some() {
        return None;
    }
    let over = match found.transport {
        Some(Transport::Udp) => "udp",
        Some(Transport::WebSocket) => "websocket",
        None => "",
    };
    let role = match found.role {
        Some(Role::Initiator) => "initiator",
        Some(Role::Responder) => "responder",
        None => "",
    };
    Some(Handshake { age_s: age.as_secs(), over: over.to_owned(), role: role.to_owned() })
}

fn udp_path(paths: &[&PathReport]) -> UdpPath {
    UdpPath {
        addresses: paths.iter().filter_map(|path| path.address).map(|a| a.to_string()).collect(),
        initiations: paths.iter().map(|path| path.initiations).sum(),
        sent: paths.iter().map(|path| path.datagrams_out).sum(),
        received: paths.iter().filter(|path| path.heard.is_some()).map(|path| path.datagrams_in).sum(),
        cookies: paths.iter().map(|path| path.cookies).sum(),
        error: paths.iter().rev().find_map(|path| path.error.clone()),
    }
}

fn websocket_path(path: &PathReport, endpoint: &str) -> WebSocketPath {
    let report = path.websocket.as_ref();
    let address = path.address.map_or_else(|| endpoint.to_owned(), |address| address.to_string());
    WebSocketPath {
        address,
        stage: report.map_or(Stage::Dns, |report| stage(report.stage)),
        status: report.and_then(|report| report.status),
        issuer: report.and_then(|report| report.tls_issuer.clone()),
        error: path.error.clone().or_else(|| report.and_then(words)),
        sent: path.datagrams_out,
        received: if path.heard.is_some() { path.datagrams_in } else { 0 },
        proxy: report.and_then(|report| report.proxy.clone()),
    }
}

fn words(report: &WebSocketReport) -> Option<String> {
    let closed = report.close.as_ref().map(|(code, text)| {
        let code = code.map_or_else(String::new, |code| format!(" {code}"));
        format!("closed{code} {}", model::diagnosis::clean(text))
    });
    closed.or_else(|| report.refusal.as_deref().map(model::diagnosis::clean))
}

fn stage(stage: super::Stage) -> Stage {
    match stage {
        super::Stage::Dns => Stage::Dns,
        super::Stage::Tcp | super::Stage::Proxy => Stage::Tcp,
        super::Stage::Tls => Stage::Tls,
        super::Stage::Http | super::Stage::Token => Stage::Http,
        super::Stage::Open | super::Stage::Closed => Stage::Open,
    }
}

/// The kernel's own words, when it is WSL 1: that has no network stack of its own (superfly/flyctl#777).
fn wsl1() -> Option<String> {
    let version = std::fs::read_to_string("/proc/version").ok()?;
    // WSL 2 says `microsoft-standard-WSL2`; WSL 1 writes the name with a capital.
    (version.contains("Microsoft") && !version.contains("WSL2")).then(|| version.trim().to_owned())
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
