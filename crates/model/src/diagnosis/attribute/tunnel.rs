//! Rule family W: the tunnel (spec A5-W).

use super::logic::{Tri, holds};
use super::outcome::{Finding, Outcome, Rule};
use crate::diagnosis::{
    Basis, Code, Fact, Facts, Fault, Gate, OtherGateway, PrivateDns, Stage, TunnelFact, WebSocketPath,
};

/// Why there is no tunnel, or none that is of use: the system and the key come first, then what lies behind a working
/// tunnel, then the ways into it.
pub(super) const RULES: &[Rule] = &[
    Rule { id: "W7", fault: Fault::Network, run: no_network_stack },
    Rule { id: "W3", fault: Fault::Network, run: key_unknown },
    Rule { id: "W4", fault: Fault::Platform, run: dns_silent },
    Rule { id: "W6", fault: Fault::Platform, run: gateway_down },
    Rule { id: "W2", fault: Fault::Network, run: all_blocked },
];

/// What is worth a warning although the command goes on.
pub(super) const BESIDE: &[Rule] = &[
    Rule { id: "W8", fault: Fault::Platform, run: log_stream_down },
    Rule { id: "W1", fault: Fault::Network, run: udp_blocked },
];

/// Silence shorter than this proves nothing. Milliseconds.
const SILENCE_MS: u64 = 5_000;
/// A session older than this is dead by the protocol's own rules. Seconds.
const SESSION_S: u64 = 180;

fn tunnel(facts: &Facts) -> &TunnelFact {
    facts.tunnel.known().expect("a rule on the tunnel held")
}

fn is_up(tunnel: &TunnelFact) -> bool {
    tunnel.handshake.as_ref().is_some_and(|handshake| handshake.age_s < SESSION_S)
}

/// Asked over UDP, long enough, and nothing came back.
fn udp_silent(tunnel: &TunnelFact) -> bool {
    tunnel.udp.as_ref().is_some_and(|udp| udp.received == 0 && udp.cookies == 0)
}

/// A fact inside the tunnel's fact.
fn inner<T>(facts: &Facts, pick: fn(&TunnelFact) -> &Fact<T>, test: impl FnOnce(&T) -> bool) -> Tri {
    match facts.tunnel.known() {
        Some(tunnel) => holds(pick(tunnel), test),
        None => holds(&facts.tunnel, |_| false),
    }
}

/// What each way did, for the fault line.
fn ways(tunnel: &TunnelFact) -> String {
    let udp = tunnel.udp.as_ref().map_or_else(
        || "UDP was not tried".to_owned(),
        |udp| {
            let error = udp.error.as_deref().map_or_else(String::new, |error| format!(" ({error})"));
            format!(
                "UDP {}: {} datagrams sent, {} received{error}",
                udp.addresses.join(", "),
                udp.sent,
                udp.received
            )
        },
    );
    let websocket = tunnel.websocket.as_ref().map_or_else(
        || "the WebSocket was not tried".to_owned(),
        |way| format!("WebSocket {}: {}", way.address, reached(way)),
    );
    format!("{udp}; {websocket}")
}

fn reached(way: &WebSocketPath) -> String {
    let what = match way.stage {
        Stage::Dns => "its name does not resolve".to_owned(),
        Stage::Tcp => "no connection".to_owned(),
        Stage::Tls => "no TLS session".to_owned(),
        Stage::Http => way.status.map_or_else(
            || "no answer to the upgrade".to_owned(),
            |status| format!("HTTP {status} instead of 101"),
        ),
        Stage::Open => format!("open, {} messages sent, {} received", way.sent, way.received),
    };
    let issuer =
        way.issuer.as_deref().map_or_else(String::new, |issuer| format!(", certificate from {issuer}"));
    let proxy = way.proxy.as_deref().map_or_else(String::new, |proxy| format!(", through {proxy}"));
    let error = way.error.as_deref().map_or_else(String::new, |error| format!(" ({error})"));
    format!("{what}{error}{issuer}{proxy}")
}

fn no_network_stack(facts: &Facts) -> Outcome {
    holds(&facts.tunnel, |tunnel| {
        let refused = tunnel.udp.as_ref().is_some_and(|udp| udp.error.is_some() && udp.received == 0);
        tunnel.wsl1.is_some() && refused && !is_up(tunnel)
    })
    .then(|| {
        let kernel = tunnel(facts).wsl1.clone().unwrap_or_default();
        Finding::new(Code::N907)
            .basis(Basis::Derived)
            .because(format!("kernel \"{kernel}\"; {}", ways(tunnel(facts))))
            .step("move to WSL 2", &["tunnel"])
            .command("fly wireguard websockets enable", "the other way may work meanwhile", &["tunnel"])
            .on(&["tunnel"])
    })
}

fn key_unknown(facts: &Facts) -> Outcome {
    let silent = holds(&facts.tunnel, |tunnel| !is_up(tunnel));
    (silent & inner(facts, |tunnel| &tunnel.key_known, |known| !known)).then(|| {
        let tunnel = tunnel(facts);
        Finding::new(Code::N909)
            .because(format!(
                "the API lists peer {} (made {} s ago) as invalid, and the gateway does not answer it",
                tunnel.peer, tunnel.peer_age_s
            ))
            .command("fly wireguard reset", "makes new peers for this computer", &["tunnel"])
            .on(&["tunnel"])
    })
}

fn dns_silent(facts: &Facts) -> Outcome {
    let up = holds(&facts.tunnel, is_up);
    let silent = |dns: &PrivateDns| !dns.answered && dns.sent > 0 && dns.waited_ms >= SILENCE_MS;
    (up & inner(facts, |tunnel| &tunnel.private_dns, silent)).then(|| {
        let tunnel = tunnel(facts);
        let age = tunnel.handshake.as_ref().map_or(0, |handshake| handshake.age_s);
        let (server, name, sent) = tunnel
            .private_dns
            .known()
            .map_or((String::new(), String::new(), 0), |dns| (dns.server.clone(), dns.name.clone(), dns.sent));
        Finding::platform(Code::P901, Gate::PG8)
            .basis(Basis::Derived)
            .because(format!(
                "the gateway {} answered a handshake {age} s ago; {server} answered none of {sent} questions for {name}",
                tunnel.gateway
            ))
            .command("fly incidents list", "whether it is known", &["tunnel"])
            .command("fly wireguard reset", "a peer at another gateway may be better off", &["tunnel"])
            .on(&["tunnel"])
    })
}

fn log_stream_down(facts: &Facts) -> Outcome {
    let up = holds(&facts.tunnel, is_up);
    (up & inner(facts, |tunnel| &tunnel.log_stream, |stream| !stream.works && stream.polling_works)).then(
        || {
            let stream = tunnel(facts).log_stream.known().cloned().unwrap_or_default();
            Finding::platform(Code::P905, Gate::PG8)
                .basis(Basis::Derived)
                .because(format!("{}: {}; the log API answers", stream.server, stream.trouble))
                .step("nothing: lines are fetched from the log API, and may be late", &["tunnel"])
                .on(&["tunnel"])
        },
    )
}

/// The same ways lead to another gateway, so it is not this network that stops them.
fn gateway_down(facts: &Facts) -> Outcome {
    let silent = holds(&facts.tunnel, |tunnel| {
        !is_up(tunnel) && tunnel.silent_for_ms >= SILENCE_MS && udp_silent(tunnel)
    });
    (silent & inner(facts, |tunnel| &tunnel.other_gateway, |other: &OtherGateway| other.handshakes)).then(
        || {
            let tunnel = tunnel(facts);
            let other = tunnel.other_gateway.known().map_or("another region", |other| other.region.as_str());
            Finding::platform(Code::P903, Gate::PG8)
                .basis(Basis::Derived)
                .value("region", &tunnel.region)
                .value("other", other)
                .because(format!("{}; a gateway in {other} completes handshakes from here", ways(tunnel)))
                .command(
                    format!("fly wireguard reset --region {other}"),
                    "takes a gateway that works",
                    &["tunnel"],
                )
                .command("fly incidents list", "whether it is known", &["tunnel"])
                .on(&["tunnel"])
        },
    )
}

fn udp_blocked(facts: &Facts) -> Outcome {
    holds(&facts.tunnel, |tunnel| {
        let other_way = tunnel.websocket.as_ref().is_some_and(|way| way.received > 0);
        is_up(tunnel) && udp_silent(tunnel) && other_way
    })
    .then(|| {
        Finding::new(Code::N901)
            .basis(Basis::Derived)
            .because(ways(tunnel(facts)))
            .command("fly wireguard websockets enable", "does not try UDP any more", &["tunnel"])
            .step("or allow UDP to port 51820", &["tunnel"])
            .on(&["tunnel"])
    })
}

fn all_blocked(facts: &Facts) -> Outcome {
    holds(&facts.tunnel, |tunnel| {
        let blocked = tunnel.websocket.as_ref().is_some_and(|way| way.stage != Stage::Open);
        !is_up(tunnel) && udp_silent(tunnel) && blocked && tunnel.silent_for_ms >= SILENCE_MS
    })
    .then(|| {
        Finding::new(Code::N902)
            .basis(Basis::Derived)
            .because(ways(tunnel(facts)))
            .step("allow UDP to port 51820, or WebSockets to port 443, or try another network", &["tunnel"])
            .command("fly doctor", "checks every step", &["tunnel"])
            .on(&["tunnel"])
    })
}

/// The honest end: the ways are named, nobody is blamed.
pub(super) fn undetermined(facts: &Facts) -> Finding {
    let Some(tunnel) = facts.tunnel.known() else { return Finding::new(Code::U003) };
    let finding = Finding::new(Code::U901)
        .value("gateway", &tunnel.gateway)
        .because(ways(tunnel))
        .command("fly doctor", "checks every step", &["tunnel"])
        .on(&["tunnel"]);
    match &tunnel.forced_by {
        Some(setting) => finding.step(
            format!("{setting} allows one way only; `fly wireguard websockets auto` tries both"),
            &["tunnel"],
        ),
        None => finding.command("fly wireguard reset", "makes new peers for this computer", &["tunnel"]),
    }
}
