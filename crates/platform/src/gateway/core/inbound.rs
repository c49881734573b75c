//! Datagrams on their way in.

use std::net::SocketAddr;
use std::time::Instant;

use netstack::noise::{Kind, PathId, PublicKey, Received, Slot, Verdict};

use super::knobs::Fate;
use super::time::Later;
use super::{Core, MOST_STRANGERS, Member, Stranger};
use crate::faults::GatewayKnob;
use crate::gateway::routes::Origin;

impl Core {
    /// A datagram from a gateway's UDP socket.
    pub(in crate::gateway) fn datagram(
        &mut self,
        now: Instant,
        region: usize,
        from: SocketAddr,
        bytes: &[u8],
    ) {
        let path = self.paths.udp(region, from, now);
        self.arrive(now, path, bytes);
    }

    /// A datagram over a WebSocket.
    pub(in crate::gateway) fn record(&mut self, now: Instant, path: PathId, bytes: &[u8]) {
        self.arrive(now, path, bytes);
    }

    fn arrive(&mut self, now: Instant, id: PathId, bytes: &[u8]) {
        let Some(path) = self.paths.get(id) else { return };
        let Some(region) = self.regions.get(path.region) else { return };
        match self.knobs.fate(path.kind(), &region.code, bytes.len()) {
            Fate::Passes => self.accept(now, id, bytes),
            Fate::Lost => {}
            Fate::Late(delay) => self.later(now + delay, Later::Arrive(id, bytes.to_vec())),
        }
    }

    /// Hands a datagram to its peer, and what comes out of it on.
    pub(super) fn accept(&mut self, now: Instant, id: PathId, datagram: &[u8]) {
        let Some(path) = self.paths.get(id) else { return };
        let (at, kind, from) = (path.region, path.kind(), self.paths.from(id));
        if Kind::of(datagram) == Some(Kind::Initiation)
            && self.knobs.happens(GatewayKnob::DropInitiation, kind, &self.regions[at].code)
        {
            return;
        }
        let mut output = std::mem::take(&mut self.output);
        output.clear();
        let verdict = self.regions[at].table.handle_datagram(now, id, from, datagram, &mut output);
        match verdict {
            Ok(Verdict::Peer(slot, received)) => {
                if let Some(member) = self.heard(now, at, slot, received) {
                    let origin = Origin::Peer(member.address);
                    for packet in output.packets() {
                        self.forward(now, member.prefix, origin, packet);
                    }
                }
            }
            Ok(Verdict::Unknown(key)) => self.unknown(now, at, id, key, datagram),
            // Garbage, replays, other people's sessions: nothing is said.
            Ok(Verdict::Challenged) | Err(_) => {}
        }
        for (path, datagram) in output.datagrams() {
            self.send(now, path, datagram);
        }
        // An initiation that came again has used an output of its own.
        self.output = output;
    }

    fn heard(&mut self, now: Instant, at: usize, slot: Slot, received: Received) -> Option<Member> {
        let member = self.regions[at].members.get_mut(slot.0 as usize)?.as_mut()?;
        member.heard = now;
        if matches!(received, Received::Initiation | Received::Response) {
            self.work.seen.push(member.key);
        }
        Some(*member)
    }

    /// An initiation of a key without a session: peers are installed just in time.
    fn unknown(&mut self, now: Instant, at: usize, path: PathId, key: PublicKey, datagram: &[u8]) {
        let Some(known) = self.known.get(&key) else {
            if self.work.strangers.len() < MOST_STRANGERS {
                self.work.strangers.push(Stranger { key, path, datagram: datagram.to_vec() });
            }
            return;
        };
        if known.region != at || self.replays(&key, at) {
            return;
        }
        let member = Member { key, prefix: known.prefix, address: known.address, heard: now };
        let region = &mut self.regions[at];
        let slot = region.table.insert(now, key);
        region.admit(slot, member);
        let reversed = self.knobs.rules(GatewayKnob::ReverseRoles, &self.regions[at].code).next();
        match reversed.map(|rule| rule.fault.delay().unwrap_or_default()) {
            Some(delay) => self.later(now + delay, Later::Initiate { region: at, key, path }),
            None => self.accept(now, path, datagram),
        }
    }

    /// An initiation whose key was looked up meanwhile.
    pub(in crate::gateway) fn again(&mut self, now: Instant, stranger: &Stranger) {
        if self.known.contains_key(&stranger.key) {
            self.accept(now, stranger.path, &stranger.datagram);
        }
    }
}
