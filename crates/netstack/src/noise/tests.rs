#![allow(clippy::unwrap_used)]

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::*;

const UDP: PathId = PathId(0);
const WS: PathId = PathId(1);
const FROM: IpAddr = IpAddr::V4(Ipv4Addr::LOCALHOST);

/// An IPv6 packet with this payload.
fn packet(payload: &[u8]) -> Vec<u8> {
    let mut packet = vec![0x60, 0, 0, 0];
    packet.extend((payload.len() as u16).to_be_bytes());
    packet.extend([59, 64]);
    packet.extend(Ipv6Addr::LOCALHOST.octets());
    packet.extend(Ipv6Addr::LOCALHOST.octets());
    packet.extend(payload);
    packet
}

/// A client and a gateway with a clock of their own.
struct Pair {
    now: Instant,
    client: Peer,
    gateway: PeerTable,
    slot: Slot,
    at_client: Vec<Vec<u8>>,
    at_gateway: Vec<Vec<u8>>,
    /// Datagrams the client sent: path and kind.
    sent: Vec<(PathId, Kind)>,
    udp_open: bool,
    ws_open: bool,
}

impl Pair {
    fn new() -> Pair {
        let now = Instant::now();
        let (ours, theirs) = (PrivateKey::generate(), PrivateKey::generate());
        let mut client = Peer::new(now, PeerConfig::client(ours.clone(), theirs.public()));
        client.add_path(now, UDP, Duration::ZERO);
        let mut gateway = PeerTable::new(theirs, 1000);
        let slot = gateway.insert(now, ours.public());
        Pair {
            now,
            client,
            gateway,
            slot,
            at_client: vec![],
            at_gateway: vec![],
            sent: vec![],
            udp_open: true,
            ws_open: true,
        }
    }

    fn send(&mut self, payload: &[u8]) {
        let mut out = [0; 2048];
        if let Seal::Sent { len, path } = self.client.seal(self.now, &packet(payload), &mut out) {
            self.reach_gateway(path, &out[..len]);
        }
    }

    fn answer(&mut self, payload: &[u8]) {
        let mut out = [0; 2048];
        let sealed = self.gateway.seal(self.now, self.slot, &packet(payload), &mut out);
        if let Some(Seal::Sent { len, path }) = sealed {
            self.reach_client(path, &out[..len]);
        }
    }

    fn open(&self, path: PathId) -> bool {
        if path == UDP { self.udp_open } else { self.ws_open }
    }

    fn reach_gateway(&mut self, path: PathId, datagram: &[u8]) {
        self.sent.push((path, Kind::of(datagram).unwrap()));
        if !self.open(path) {
            return;
        }
        let mut out = Output::new();
        let _ = self.gateway.handle_datagram(self.now, path, FROM, datagram, &mut out);
        self.at_gateway.extend(out.packets().map(|p| p[40..].to_vec()));
        for (path, datagram) in out.datagrams() {
            self.reach_client(path, datagram);
        }
    }

    fn reach_client(&mut self, path: PathId, datagram: &[u8]) {
        if !self.open(path) {
            return;
        }
        let mut out = Output::new();
        let _ = self.client.handle_datagram(self.now, path, None, datagram, &mut out);
        self.at_client.extend(out.packets().map(|p| p[40..].to_vec()));
        for (path, datagram) in out.datagrams() {
            self.reach_gateway(path, datagram);
        }
    }

    fn due(&mut self) {
        let mut out = Output::new();
        self.client.handle_timeout(self.now, &mut out);
        for (path, datagram) in out.datagrams() {
            self.reach_gateway(path, datagram);
        }
        out.clear();
        self.gateway.handle_timeout(self.now, &mut out);
        for (path, datagram) in out.datagrams() {
            self.reach_client(path, datagram);
        }
    }

    /// Lets time pass, timer by timer.
    fn pass(&mut self, time: Duration) {
        let end = self.now + time;
        for _ in 0..10_000 {
            let next = [self.client.poll_timeout(), self.gateway.poll_timeout()].into_iter().flatten().min();
            match next {
                Some(at) if at <= end => {
                    self.now = self.now.max(at);
                    self.due();
                }
                _ => {
                    self.now = end;
                    return;
                }
            }
        }
        panic!("timers that never end");
    }

    fn initiations(&self, path: PathId) -> usize {
        self.sent.iter().filter(|&&sent| sent == (path, Kind::Initiation)).count()
    }
}

#[test]
fn keys_are_base64_and_do_not_leak() {
    let text = "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk=";
    let key: PrivateKey = text.parse().unwrap();
    assert_eq!(key.reveal(), text);
    assert!(!format!("{key:?}").contains("yAnz"));
    assert_eq!(key.public().to_string().parse::<PublicKey>(), Ok(key.public()));
    for bad in ["", "AAAA", "yAnz5TF+lXXJte14tji3zlMNq+hd2rYUIgJBgB3fBmk", "!!!!"] {
        assert_eq!(bad.parse::<PublicKey>(), Err(KeyError), "{bad}");
    }
}

#[test]
fn a_queued_packet_goes_with_the_end_of_the_handshake() {
    let mut pair = Pair::new();
    pair.send(b"first");
    assert_eq!(pair.client.queued(), 1);
    pair.due();
    assert_eq!(pair.at_gateway, [b"first"]);
    // Initiation and data: no keepalive is spent when data confirms the session.
    assert_eq!(pair.sent.len(), 2);
    pair.answer(b"second");
    assert_eq!(pair.at_client, [b"second"]);
    let facts = pair.client.facts();
    assert_eq!((facts.role, facts.handshakes, facts.current), (Some(Role::Initiator), 1, Some(UDP)));
    assert_eq!(facts.paths[0].initiations, 1);
    assert_eq!(facts.waiting_since, None);
}

#[test]
fn a_lost_initiation_is_repeated_sooner_than_after_five_seconds() {
    let mut pair = Pair::new();
    pair.udp_open = false;
    pair.send(b"x");
    pair.due();
    pair.pass(Duration::from_millis(999));
    assert_eq!(pair.initiations(UDP), 1);
    pair.pass(Duration::from_millis(5001));
    assert_eq!(pair.initiations(UDP), 4);
    pair.udp_open = true;
    pair.pass(Duration::from_secs(6));
    assert_eq!(pair.at_gateway, [b"x"]);
}

#[test]
fn an_attempt_ends_after_ninety_seconds_and_starts_again_with_the_next_packet() {
    let mut pair = Pair::new();
    pair.udp_open = false;
    pair.send(b"x");
    pair.pass(Duration::from_secs(120));
    let facts = pair.client.facts();
    assert_eq!((facts.given_up, facts.dropped, facts.attempt_since), (1, 1, None));
    let before = pair.initiations(UDP);
    pair.pass(Duration::from_secs(600));
    assert_eq!(pair.initiations(UDP), before);
    pair.udp_open = true;
    pair.send(b"y");
    pair.due();
    assert_eq!(pair.at_gateway, [b"y"]);
}

#[test]
fn the_path_follows_the_last_authentic_datagram() {
    let mut pair = Pair::new();
    pair.send(b"1");
    pair.due();
    assert_eq!(pair.client.path(), Some(UDP));
    // UDP dies; after the silence the client asks on all it has.
    pair.udp_open = false;
    pair.send(b"lost");
    pair.client.add_path(pair.now, WS, Duration::ZERO);
    pair.pass(Duration::from_secs(4));
    assert_eq!(pair.client.path(), Some(WS));
    pair.send(b"2");
    assert_eq!(pair.at_gateway, [b"1", b"2"]);
    pair.answer(b"3");
    assert_eq!(pair.at_client, [b"3"]);
}

#[test]
fn a_path_added_late_gets_an_initiation_of_its_own() {
    let mut pair = Pair::new();
    pair.udp_open = false;
    pair.send(b"x");
    pair.due();
    pair.pass(Duration::from_millis(400));
    pair.client.add_path(pair.now, WS, Duration::ZERO);
    pair.pass(Duration::from_millis(1));
    assert_eq!((pair.initiations(UDP), pair.initiations(WS)), (1, 1));
    assert_eq!(pair.at_gateway, [b"x"]);
}

#[test]
fn initiations_are_spaced() {
    let mut pair = Pair::new();
    pair.client.add_path(pair.now, WS, Duration::ZERO);
    (pair.udp_open, pair.ws_open) = (false, false);
    pair.send(b"x");
    pair.due();
    assert_eq!(pair.initiations(UDP) + pair.initiations(WS), 1);
    pair.pass(Duration::from_millis(24));
    assert_eq!(pair.initiations(UDP) + pair.initiations(WS), 1);
    pair.pass(Duration::from_millis(1));
    assert_eq!((pair.initiations(UDP), pair.initiations(WS)), (1, 1));
}

#[test]
fn a_gateway_that_forgot_us_is_asked_again_after_two_seconds() {
    let mut pair = Pair::new();
    pair.send(b"1");
    pair.due();
    let key = pair.gateway.remove(pair.slot).unwrap().public_key();
    pair.slot = pair.gateway.insert(pair.now, key);
    pair.send(b"lost");
    pair.pass(Duration::from_secs(3));
    pair.send(b"2");
    assert_eq!(pair.at_gateway, [b"1", b"2"]);
    assert_eq!(pair.client.facts().handshakes, 2);
}

#[test]
fn roles_may_be_reversed() {
    let mut pair = Pair::new();
    // The gateway drops our initiation, installs us, and shakes hands itself.
    let key = pair.gateway.remove(pair.slot).unwrap().public_key();
    pair.send(b"1");
    pair.due();
    assert!(pair.at_gateway.is_empty());
    pair.slot = pair.gateway.insert(pair.now, key);
    let peer = pair.gateway.get_mut(pair.slot).unwrap();
    peer.add_path(pair.now, UDP, Duration::ZERO);
    peer.initiate(pair.now, false);
    pair.due();
    assert_eq!(pair.at_gateway, [b"1"]);
    assert_eq!(pair.client.facts().role, Some(Role::Responder));
    pair.answer(b"2");
    assert_eq!(pair.at_client, [b"2"]);
    // And the client does not go on shaking hands.
    let before = pair.initiations(UDP);
    pair.pass(Duration::from_secs(9));
    assert_eq!(pair.initiations(UDP), before);
}

#[test]
fn unknown_initiators_are_named() {
    let mut pair = Pair::new();
    let stranger = PrivateKey::generate();
    let mut client = Peer::new(pair.now, PeerConfig::client(stranger.clone(), pair.gateway.public_key()));
    client.add_path(pair.now, UDP, Duration::ZERO);
    client.initiate(pair.now, false);
    let mut out = Output::new();
    client.handle_timeout(pair.now, &mut out);
    let initiation = out.datagrams().next().unwrap().1.to_vec();
    let verdict = pair.gateway.handle_datagram(pair.now, UDP, FROM, &initiation, &mut Output::new());
    assert_eq!(verdict, Ok(Verdict::Unknown(stranger.public())));
    // Installed, the same datagram is answered.
    let slot = pair.gateway.insert(pair.now, stranger.public());
    let verdict = pair.gateway.handle_datagram(pair.now, UDP, FROM, &initiation, &mut Output::new());
    assert_eq!(verdict, Ok(Verdict::Peer(slot, Received::Initiation)));
    let again = pair.gateway.handle_datagram(pair.now, UDP, FROM, &initiation, &mut Output::new());
    assert_eq!(again, Err(Rejection::ReplayedHandshake));
}

#[test]
fn cookies_are_honoured() {
    let mut pair = Pair::new();
    pair.gateway.set_handshake_limit(0);
    pair.send(b"x");
    pair.due();
    assert!(pair.at_gateway.is_empty());
    pair.pass(Duration::from_millis(25));
    assert_eq!(pair.at_gateway, [b"x"]);
    assert_eq!(pair.client.facts().paths[0].cookies, 1);
}

#[test]
fn sessions_are_renewed_by_their_initiator() {
    let mut pair = Pair::new();
    pair.send(b"1");
    pair.due();
    for _ in 0..400 {
        pair.pass(Duration::from_secs(1));
        pair.send(b"more");
        pair.answer(b"more");
    }
    assert_eq!(pair.at_gateway.len(), 401);
    assert_eq!(pair.at_client.len(), 400);
    // At 120 s, 240 s, 360 s.
    assert_eq!(pair.client.facts().handshakes, 4);
}

#[test]
fn one_who_only_receives_says_so_after_ten_seconds() {
    let mut pair = Pair::new();
    pair.send(b"1");
    pair.due();
    pair.answer(b"2");
    let before = pair.sent.len();
    pair.pass(Duration::from_millis(9_999));
    assert_eq!(pair.sent.len(), before);
    pair.pass(Duration::from_millis(1));
    assert_eq!(pair.sent.len(), before + 1);
    pair.pass(Duration::from_secs(60));
    assert_eq!(pair.sent.len(), before + 1);
}

#[test]
fn persistent_keepalives_go_out_in_silence() {
    let mut pair = Pair::new();
    pair.client.set_keepalive(Some(Duration::from_secs(25)));
    pair.send(b"1");
    pair.due();
    pair.answer(b"2");
    pair.pass(Duration::from_secs(10));
    let before = pair.sent.len();
    pair.pass(Duration::from_secs(101));
    assert_eq!(pair.sent.len(), before + 4);
}

#[test]
fn a_reset_renews_keys_and_keeps_what_waits() {
    let mut pair = Pair::new();
    pair.send(b"1");
    pair.due();
    pair.client.reset(pair.now);
    pair.send(b"2");
    pair.pass(Duration::from_millis(30));
    assert_eq!(pair.at_gateway, [b"1", b"2"]);
}

#[test]
fn replays_and_garbage_are_counted_and_change_nothing() {
    let mut pair = Pair::new();
    pair.send(b"1");
    pair.due();
    let mut out = [0; 2048];
    let Some(Seal::Sent { len, .. }) = pair.gateway.seal(pair.now, pair.slot, &packet(b"x"), &mut out) else {
        panic!("no session")
    };
    let (datagram, mut output) = (out[..len].to_vec(), Output::new());
    pair.client.handle_datagram(pair.now, UDP, None, &datagram, &mut output).unwrap();
    let mut drop = |bytes: &[u8]| pair.client.handle_datagram(pair.now, WS, None, bytes, &mut output);
    assert_eq!(drop(&datagram), Err(Rejection::Replayed));
    assert_eq!(drop(b"GET / HTTP/1.1"), Err(Rejection::Malformed));
    let mut altered = datagram.clone();
    altered[8] = 200;
    assert_eq!(drop(&altered), Err(Rejection::Undecryptable));
    let facts = pair.client.facts();
    assert_eq!(facts.current, Some(UDP));
    assert_eq!(facts.paths[1].rejected, 3);
    assert_eq!(facts.paths[1].last_rejection, Some(Rejection::Undecryptable));
}

#[test]
fn two_who_begin_at_once_agree() {
    let mut pair = Pair::new();
    pair.client.initiate(pair.now, false);
    let peer = pair.gateway.get_mut(pair.slot).unwrap();
    peer.add_path(pair.now, UDP, Duration::ZERO);
    peer.initiate(pair.now, false);
    pair.due();
    for i in 0..20u8 {
        pair.send(&[i]);
        pair.answer(&[i]);
        pair.pass(Duration::from_secs(1));
    }
    let all: Vec<Vec<u8>> = (0..20u8).map(|i| vec![i]).collect();
    assert_eq!(pair.at_gateway, all);
    assert_eq!(pair.at_client, all);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn foreign_bytes_never_panic(datagrams in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 0..20), kind in 0u8..6) {
        let mut pair = Pair::new();
        pair.send(b"1");
        pair.due();
        for mut datagram in datagrams {
            if datagram.len() > 4 {
                datagram[..4].copy_from_slice(&[kind, 0, 0, 0]);
            }
            let mut out = Output::new();
            prop_assert!(pair.client.handle_datagram(pair.now, UDP, None, &datagram, &mut out).is_err());
            prop_assert!(pair.gateway.handle_datagram(pair.now, UDP, FROM, &datagram, &mut out).is_err());
        }
        pair.send(b"2");
        prop_assert_eq!(pair.at_gateway.len(), 2);
    }

    /// Whatever is lost, a tunnel that is open again carries packets within the retry bound.
    #[test]
    fn loss_never_wedges(losses in prop::collection::vec(any::<bool>(), 1..60)) {
        let mut pair = Pair::new();
        for lost in losses {
            pair.udp_open = !lost;
            pair.send(b"x");
            pair.pass(Duration::from_millis(700));
            pair.answer(b"y");
        }
        pair.udp_open = true;
        pair.pass(Duration::from_secs(16));
        for _ in 0..4 {
            pair.send(b"probe");
            pair.pass(Duration::from_secs(6));
        }
        pair.send(b"end");
        prop_assert_eq!(pair.at_gateway.last().map(Vec::as_slice), Some(&b"end"[..]));
    }
}
