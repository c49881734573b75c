//! Opening and closing paths: lookups, sockets, the WebSocket, the peer's repair.

use std::net::{IpAddr, SocketAddr};
use std::sync::PoisonError;
use std::time::{Duration, Instant, SystemTime};

use netstack::path::{Step, Transport};
use netstack::token::Auth;
use tokio::sync::mpsc;

use super::super::websocket::{self, Dial, Happening, Opening, Problem, Tls};
use super::super::{Access, TokenAccess, TunnelError};
use super::core::PathState;
use super::{Done, Driver, State, Udp, UdpPath, WebSocket};

/// Between the first initiations by IPv6 and IPv4.
const FAMILIES: Duration = Duration::from_millis(150);
/// The API is asked about a peer whose handshake is unanswered for so long.
const ASK_AFTER: Duration = Duration::from_secs(3);
/// A failed lookup is repeated after this.
const LOOKUP_AGAIN: Duration = Duration::from_secs(2);
/// A WebSocket that carries no answer to a handshake for so long is opened anew.
const STALE: Duration = Duration::from_secs(6);
/// Something has to be heard on a reopened WebSocket within this.
const EXPECT: Duration = Duration::from_secs(1);
/// Token mode reconnects no more often than this.
const REFRESH_SPACING: Duration = Duration::from_secs(15);

impl Driver {
    /// Looks the gateway's name up; what is found arrives as `Done::Resolved`.
    pub(super) fn resolve(&mut self) {
        self.lookup += 1;
        self.looking = true;
        self.retry_lookup = None;
        let (number, endpoint) = (self.lookup, self.endpoint.clone());
        if let Ok(address) = endpoint.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>() {
            self.resolved(Instant::now(), number, Ok(vec![address]));
            return;
        }
        self.tasks.spawn(async move {
            let found = tokio::time::timeout(
                Duration::from_secs(10),
                tokio::net::lookup_host((endpoint.as_str(), 0)),
            );
            let found = match found.await {
                Ok(Ok(addresses)) => Ok(addresses.map(|a| a.ip()).collect()),
                Ok(Err(error)) => Err(error.to_string()),
                Err(_) => Err("the name server does not answer".into()),
            };
            Done::Resolved(number, found)
        });
    }

    pub(super) fn resolved(&mut self, now: Instant, number: u32, found: Result<Vec<IpAddr>, String>) {
        if number != self.lookup {
            return;
        }
        self.looking = false;
        let found =
            found.and_then(|found| if found.is_empty() { Err("no addresses".into()) } else { Ok(found) });
        if let Some(core) = self.shared.lock().as_mut() {
            core.lookup_error = found.as_ref().err().cloned();
        }
        match found {
            Err(_) => self.retry_lookup = Some(now + LOOKUP_AGAIN),
            Ok(addresses) => {
                self.addresses = addresses;
                if self.race.udp() {
                    self.open_udp(now);
                }
            }
        }
    }

    /// A socket for the first address of each family, in the resolver's order.
    fn open_udp(&mut self, now: Instant) {
        let mut chosen: Vec<IpAddr> = Vec::new();
        for address in &self.addresses {
            if !chosen.iter().any(|c| c.is_ipv4() == address.is_ipv4()) {
                chosen.push(*address);
            }
        }
        for (turn, address) in chosen.into_iter().enumerate() {
            let remote = SocketAddr::new(address, self.options.udp_port);
            if turn == 0 {
                self.network.settle(now, remote);
            }
            let id = self.id();
            let opened = UdpPath::open(remote);
            let error = opened.as_ref().err().map(|error| (error.to_string(), error.raw_os_error()));
            if let Some(core) = self.shared.lock().as_mut() {
                core.add(PathState {
                    id,
                    transport: Transport::Udp,
                    address: Some(remote),
                    live: opened.is_ok(),
                    error,
                    websocket: None,
                });
                if opened.is_ok() {
                    core.peer.add_path(now, id, FAMILIES * turn as u32);
                }
            }
            if let Ok(path) = opened {
                self.udp.push(Udp { id, path });
            }
        }
    }

    /// Everything that depends on time and is not the peer's: race, repair, refresh, retries.
    pub(super) fn steps(&mut self, now: Instant) {
        if self.retry_lookup.is_some_and(|at| at <= now) && !self.looking {
            self.resolve();
        }
        let heard = self.shared.lock().as_ref().map(|core| core.heard()).unwrap_or_default();
        match self.race.step(now, heard) {
            Some(Step::Open) => self.open_websocket(),
            Some(Step::Close) => self.drop_websocket(),
            None => {}
        }
        self.doubt_websocket(now, heard.attempt_since);
        if heard.attempt_since.is_some_and(|since| now.saturating_duration_since(since) >= ASK_AFTER)
            && !self.asked
        {
            self.ask_source();
        }
        self.part(now);
        self.note_narrow();
        if self.refresh.is_some_and(|at| at <= SystemTime::now())
            && self.refreshed.is_none_or(|at| now.saturating_duration_since(at) >= REFRESH_SPACING)
            && self.websocket.as_ref().is_some_and(|ws| ws.open_since.is_some())
        {
            self.refreshed = Some(now);
            self.drop_websocket();
            self.race.lost(now);
        }
    }

    /// Has the source look at our peer.
    fn ask_source(&mut self) {
        let Access::Peer(source) = &self.access else { return };
        let Some(facts) = self.shared.facts().filter(|facts| !facts.paths.is_empty()) else { return };
        self.asked = true;
        let source = source.clone();
        // The API's connections belong to the command's runtime.
        let asking = self.caller.spawn(async move { source.repair(&facts).await });
        self.tasks.spawn(async move { Done::Repaired(asking.await.unwrap_or(Ok(None))) });
    }

    /// Has the peer replaced when another process uses our key.
    fn part(&mut self, now: Instant) {
        if !self.crowd.found(now) {
            return;
        }
        if let Some(core) = self.shared.lock().as_mut() {
            core.contended = true;
        }
        self.ask_source();
    }

    /// Has the source remember that large packets are lost on the way.
    fn note_narrow(&mut self) {
        let narrow = self.host.as_ref().is_some_and(|host| host.stats().mtu < self.options.mtu);
        if let Access::Peer(source) = &self.access
            && narrow
            && !self.narrow_told
        {
            self.narrow_told = true;
            source.narrowed();
        }
    }

    /// When `steps` has something to do.
    pub(super) fn next_step(&self, now: Instant) -> Option<Instant> {
        let heard = self.shared.lock().as_ref().map(|core| core.heard()).unwrap_or_default();
        let ask = heard.attempt_since.filter(|_| !self.asked).map(|at| at + ASK_AFTER);
        let doubt = self.websocket.as_ref().and_then(|ws| {
            let stale = ws.open_since.zip(heard.attempt_since).map(|(open, since)| open.max(since) + STALE);
            [stale, ws.expect].into_iter().flatten().min()
        });
        let refresh = self.refresh.map(|at| {
            let at = now + at.duration_since(SystemTime::now()).unwrap_or_default();
            self.refreshed.map_or(at, |last| at.max(last + REFRESH_SPACING))
        });
        [self.race.poll_timeout(heard), ask, doubt, refresh, self.retry_lookup].into_iter().flatten().min()
    }

    /// A WebSocket may be open and carry nothing, towards a gateway that died or through a proxy that lost us.
    fn doubt_websocket(&mut self, now: Instant, attempt: Option<Instant>) {
        let Some(ws) = &mut self.websocket else { return };
        if ws.expect.is_some_and(|at| at <= now) {
            ws.expect = None;
            if let Some(core) = self.shared.lock().as_mut() {
                core.peer.initiate(now, false);
            }
        }
        if let (Some(open), Some(since)) = (ws.open_since, attempt)
            && now.saturating_duration_since(open.max(since)) >= STALE
        {
            let id = ws.id;
            if let Some(core) = self.shared.lock().as_mut() {
                core.failed(id, "the gateway does not answer through it".into(), None);
            }
            self.drop_websocket();
            self.race.lost(now);
        }
    }

    fn open_websocket(&mut self) {
        let id = self.id();
        self.attempts += 1;
        let report = websocket::report(self.attempts);
        let (records, outgoing) = mpsc::channel(websocket::WAITING);
        let (tell, happenings) = mpsc::channel(16);
        let (dial, opening) = self.dial();
        if let Some(core) = self.shared.lock().as_mut() {
            let address = dial.addresses.first().map(|&address| SocketAddr::new(address, dial.port));
            core.add(PathState {
                id,
                transport: Transport::WebSocket,
                address,
                live: true,
                error: None,
                websocket: Some(report.clone()),
            });
        }
        tokio::spawn(websocket::run(dial, opening, report.clone(), outgoing, tell));
        let (open_since, pending, expect) = (None, Vec::new(), None);
        self.websocket = Some(WebSocket { id, report, records, happenings, open_since, pending, expect });
    }

    fn dial(&self) -> (Dial, Opening) {
        let proxy = self.options.proxy.clone();
        match &self.access {
            Access::Peer(_) => {
                let dial = Dial {
                    host: self.endpoint.clone(),
                    port: self.options.websocket_port,
                    addresses: self.addresses.clone(),
                    tls: Tls::Unverified,
                    target: "/".into(),
                    headers: Vec::new(),
                    proxy,
                };
                (dial, Opening::Legacy)
            }
            Access::Token(token) => {
                let (tls, host, port, target) = address_of(&token.gateway);
                let secret = (token.token)();
                let dial = Dial {
                    host,
                    port,
                    addresses: Vec::new(),
                    tls,
                    target,
                    headers: vec![
                        ("Authorization".into(), format!("FlyV1 {secret}")),
                        ("Sec-WebSocket-Protocol".into(), netstack::token::SUBPROTOCOL.into()),
                    ],
                    proxy,
                };
                let auth = Auth {
                    key: self.private_key.public(),
                    org_slug: token.org_slug.clone(),
                    network_name: token.network.clone(),
                    token: Some(secret),
                };
                (dial, Opening::Token(auth))
            }
        }
    }

    /// Lets go of the WebSocket; its task ends it politely.
    pub(super) fn drop_websocket(&mut self) {
        if let Some(ws) = self.websocket.take()
            && let Some(core) = self.shared.lock().as_mut()
        {
            core.retire(ws.id);
        }
    }

    pub(super) fn happened(&mut self, now: Instant, happening: Happening) {
        match happening {
            Happening::Open(grant) => {
                if let Some(grant) = grant {
                    self.granted(now, grant);
                }
                self.race.opened(now);
                let Some(ws) = &mut self.websocket else { return };
                ws.open_since = Some(now);
                // A connection whose address went away fails only when the kernel gives up on it.
                let remote = ws.report.lock().unwrap_or_else(PoisonError::into_inner).remote;
                if let Some(remote) = remote.filter(|_| self.udp.is_empty()) {
                    self.network.settle(now, remote);
                }
                if let Some(core) = self.shared.lock().as_mut() {
                    // In token mode there was no peer yet when it was begun.
                    if core.paths.iter().all(|path| path.id != ws.id) {
                        core.add(PathState {
                            id: ws.id,
                            transport: Transport::WebSocket,
                            address: None,
                            live: true,
                            error: None,
                            websocket: Some(ws.report.clone()),
                        });
                    }
                    core.peer.add_path(now, ws.id, Duration::ZERO);
                    if core.peer.path().is_none() {
                        core.peer.set_path(ws.id);
                        // The session made over the WebSocket before goes on; the gateway learns where we are.
                        if core.peer.keepalive(now, &mut self.output) {
                            ws.expect = Some(now + EXPECT);
                        }
                    }
                }
                self.send_output();
                // What was lost with the connection before need not wait for a timer.
                if let Some(host) = &self.host {
                    host.kick();
                }
            }
            Happening::Datagrams(bytes, ends) => {
                let Some(ws) = &mut self.websocket else { return };
                ws.expect = None;
                let id = ws.id;
                let mut starts = 0;
                if let Some(core) = self.shared.lock().as_mut() {
                    for end in ends {
                        let datagram = &bytes[starts..end];
                        let taken = core.peer.handle_datagram(now, id, None, datagram, &mut self.output);
                        if super::is_foreign(datagram, taken.err()) {
                            self.crowd.foreign(now);
                        }
                        starts = end;
                    }
                }
                self.deliver(now);
            }
            Happening::Lost(problem) => self.lost(now, &problem),
        }
    }

    fn lost(&mut self, now: Instant, problem: &Problem) {
        if let Some(ws) = &self.websocket
            && let Some(core) = self.shared.lock().as_mut()
        {
            core.failed(ws.id, problem.to_string(), problem.errno());
        }
        self.drop_websocket();
        self.race.lost(now);
        let starting = matches!(*self.shared.state.borrow(), State::Starting);
        if let Problem::Token { code, message } = problem
            && (code == "unauthorized" || code == "invalid_request")
        {
            let error = TunnelError::Refused { code: code.clone(), message: message.clone() };
            self.shared.state.send_replace(State::Failed(error));
        } else if starting && self.attempts >= 4 {
            let message = problem.to_string();
            self.shared
                .state
                .send_replace(State::Failed(TunnelError::Refused { code: String::new(), message }));
        }
    }

    /// The API said something about our peer.
    pub(super) fn repaired(&mut self, now: Instant, answer: Result<Option<super::PeerKeys>, super::Failure>) {
        match answer {
            Ok(Some(keys)) => {
                self.close_paths();
                self.crowd.acquit();
                self.adopt(now, keys);
                self.race.restart(now);
                self.addresses.clear();
                self.resolve();
            }
            Ok(None) => {
                if let Some(core) = self.shared.lock().as_mut() {
                    core.peer_valid = Some(true);
                }
            }
            // The API is in trouble as well: nothing is known about the peer, and the handshake goes on. Whoever
            // waits for the tunnel gets its facts, which say that the peer was not judged.
            Err(_) => {}
        }
    }

    /// Another network, or another day: all sockets are made anew.
    pub(super) fn restart(&mut self, now: Instant, slept: bool) {
        self.close_paths();
        self.race.restart(now);
        self.asked = false;
        self.crowd.acquit();
        if let Some(core) = self.shared.lock().as_mut() {
            core.restarts += 1;
            if slept {
                core.peer.reset(now);
            } else {
                core.peer.initiate(now, true);
            }
        }
        if matches!(self.access, Access::Peer(_)) {
            self.resolve();
        }
    }

    fn close_paths(&mut self) {
        self.drop_websocket();
        for udp in self.udp.drain(..) {
            if let Some(core) = self.shared.lock().as_mut() {
                core.retire(udp.id);
            }
        }
        self.held = None;
    }

    /// Sleep and change of network.
    pub(super) fn look_around(&mut self, now: Instant) {
        if self.clocks.slept(SystemTime::now(), now) {
            self.restart(now, true);
            return;
        }
        let failed = std::mem::take(&mut self.send_failed);
        if self.network.changed(now, failed) {
            self.restart(now, false);
        }
    }
}

/// TLS, host, port and path of a gateway of token mode.
fn address_of(gateway: &str) -> (Tls, String, u16, String) {
    let (tls, rest) = match gateway.split_once("://") {
        Some(("ws", rest)) => (Tls::None, rest),
        Some((_, rest)) => (Tls::Verified, rest),
        None => (Tls::Verified, gateway),
    };
    let gateway = if rest.is_empty() { TokenAccess::GATEWAY } else { rest };
    let (authority, path) =
        gateway.split_once('/').map_or((gateway, String::new()), |(a, p)| (a, p.to_string()));
    let default = if tls == Tls::None { 80 } else { 443 };
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') || host.ends_with(']') => {
            port.parse().map_or((authority, default), |port| (host, port))
        }
        _ => (authority, default),
    };
    let host = host.trim_start_matches('[').trim_end_matches(']');
    (tls, host.to_string(), port, format!("/{path}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gateways_of_token_mode_are_hosts_or_urls() {
        let parsed = |text: &str| address_of(text);
        assert_eq!(
            parsed("gateway.machines.dev"),
            (Tls::Verified, "gateway.machines.dev".into(), 443, "/".into())
        );
        assert_eq!(parsed("host:8443"), (Tls::Verified, "host".into(), 8443, "/".into()));
        assert_eq!(parsed("ws://127.0.0.1:4000/x"), (Tls::None, "127.0.0.1".into(), 4000, "/x".into()));
        assert_eq!(parsed("wss://[::1]:9/"), (Tls::Verified, "::1".into(), 9, "/".into()));
        assert_eq!(parsed("::1"), (Tls::Verified, "::1".into(), 443, "/".into()));
    }
}
