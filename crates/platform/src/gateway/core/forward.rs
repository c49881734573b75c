//! Packets on their way: to peers, machines, or the platform itself.

use std::time::{Duration, Instant};

use netstack::noise::{PathId, PublicKey, Seal};
use netstack::packet::icmp::{self, Message};
use netstack::packet::ipv6;

use super::knobs::Fate;
use super::paths::Target;
use super::time::Later;
use super::{Core, Work};
use crate::faults::GatewayKnob;
use crate::gateway::routes::{Origin, Prefix, Refusal, Verdict, may_be_refused, services};

/// Hop limit of our own packets.
const HOP_LIMIT: u8 = 64;
/// Packets a network's stack may send in one go before others have their turn.
const TURN: usize = 512;
/// Largest packet of a stack, with room to spare.
const PACKET: usize = 2048;

/// ICMPv6 errors are limited in rate (RFC 4443, 2.4 f): so many a second, in bursts of as many.
const ERRORS_PER_SECOND: f64 = 200.0;

/// Tokens for errors.
#[derive(Default)]
pub(super) struct Errors {
    left: f64,
    counted: Option<Instant>,
}

impl Errors {
    fn take(&mut self, now: Instant) -> bool {
        let passed = self.counted.map_or(Duration::from_secs(1), |at| now.saturating_duration_since(at));
        self.counted = Some(now);
        self.left = (self.left + passed.as_secs_f64() * ERRORS_PER_SECOND).min(ERRORS_PER_SECOND);
        let allowed = self.left >= 1.0;
        if allowed {
            self.left -= 1.0;
        }
        allowed
    }
}

impl Core {
    /// One packet of a machine's device.
    #[cfg(target_os = "linux")]
    pub(in crate::gateway) fn device_packet(&mut self, now: Instant, from: &super::Reading, packet: &[u8]) {
        self.forward(now, from.prefix, Origin::Machine(from.address), packet);
    }

    /// Sends a packet where it belongs within its network.
    pub(super) fn forward(&mut self, now: Instant, prefix: Prefix, origin: Origin, packet: &[u8]) {
        let Some(local) = self.networks.get(&prefix) else { return };
        let transit = origin != Origin::Platform;
        match local.routes.route(origin, packet, self.knobs.routing) {
            Verdict::Drop => {}
            Verdict::Platform => {
                local.host.receive(packet);
                self.busy.insert(prefix);
            }
            Verdict::Device(device) => {
                let packet = if transit { lowered(&mut self.scratch, packet) } else { packet };
                self.devices.write(device, packet);
            }
            Verdict::Peer(peer) => {
                let (region, key) = (peer.region, peer.key);
                if transit {
                    let mut scratch = std::mem::take(&mut self.scratch);
                    self.seal(now, region, &key, lowered(&mut scratch, packet));
                    self.scratch = scratch;
                } else {
                    self.seal(now, region, &key, packet);
                }
            }
            Verdict::Refuse(refusal) if transit => self.refuse(now, prefix, refusal, packet),
            Verdict::Refuse(_) => {}
        }
    }

    /// Answers a packet with an ICMPv6 error.
    fn refuse(&mut self, now: Instant, prefix: Prefix, refusal: Refusal, packet: &[u8]) {
        if !may_be_refused(packet) || !self.errors.take(now) {
            return;
        }
        let Ok(header) = ipv6::parse(packet) else { return };
        let quoted = &packet[..packet.len().min(ipv6::MINIMUM_MTU)];
        let message = match refusal {
            Refusal::Unreachable(code) => Message::Unreachable(code, quoted),
            Refusal::HopLimit => Message::TimeExceeded(0, quoted),
            Refusal::TooBig => Message::PacketTooBig(self.knobs.routing.mtu as u32, quoted),
        };
        let mut answer = [0; ipv6::MINIMUM_MTU];
        let length = icmp::write(&mut answer, services(prefix), header.src, HOP_LIMIT, &message);
        self.forward(now, prefix, Origin::Platform, &answer[..length]);
    }

    /// Encrypts a packet for a peer. One that never shook hands, or was forgotten, gets nothing: where it
    /// is, is not known.
    fn seal(&mut self, now: Instant, region: usize, key: &PublicKey, packet: &[u8]) {
        let Some(region) = self.regions.get_mut(region) else { return };
        let Some(slot) = region.table.find(key) else { return };
        if let Some(Seal::Sent { len, path }) =
            region.table.seal(now, slot, packet, self.batch.spare(packet.len()))
        {
            self.outgoing(now, path, len);
        }
    }

    /// Sends a datagram that is somewhere else.
    pub(super) fn send(&mut self, now: Instant, path: PathId, datagram: &[u8]) {
        self.batch.spare(datagram.len())[..datagram.len()].copy_from_slice(datagram);
        self.outgoing(now, path, datagram.len());
    }

    /// Sends the datagram that stands at the batch's end.
    fn outgoing(&mut self, now: Instant, id: PathId, length: usize) {
        let Some(path) = self.paths.get(id) else { return };
        if !self.knobs.quiet() {
            let (kind, code) = (path.kind(), &self.regions[path.region].code);
            if self.knobs.happens(GatewayKnob::Corrupt, kind, code) {
                let at = rand::random_range(0..length.max(1));
                self.batch.spare(length)[at] ^= 0x55;
            }
            match self.knobs.fate(kind, code, length) {
                Fate::Passes => {}
                Fate::Lost => return,
                Fate::Late(delay) => {
                    let datagram = self.batch.spare(length)[..length].to_vec();
                    return self.later(now + delay, Later::Depart(id, datagram));
                }
            }
        }
        self.depart(id, length);
    }

    /// The same, without anything happening to it.
    fn depart(&mut self, id: PathId, length: usize) {
        let Some(path) = self.paths.get(id) else { return };
        match &path.target {
            Target::Socket(outgoing) => {
                outgoing.push(&self.batch.spare(length)[..length]);
            }
            Target::Udp(_) => {
                let door = self.regions[path.region].door.as_ref();
                let most = door.map_or(1, |door| door.segments());
                if !self.batch.fits(id, length, most) {
                    self.flush_batch(length);
                }
                self.batch.commit(id, length);
            }
        }
    }

    /// Sends a datagram whose delay is over.
    pub(super) fn depart_late(&mut self, id: PathId, datagram: &[u8]) {
        self.batch.spare(datagram.len())[..datagram.len()].copy_from_slice(datagram);
        self.depart(id, datagram.len());
    }

    fn flush_batch(&mut self, tail: usize) {
        if let Some((id, datagrams, size)) = self.batch.contents()
            && let Some(path) = self.paths.get(id)
            && let Target::Udp(address) = &path.target
            && let Some(door) = &self.regions[path.region].door
        {
            door.send(*address, datagrams, size);
        }
        self.batch.clear(tail);
    }

    /// Lets a network's stack send what it has. What is left after a turn makes the stack's own task come
    /// back.
    fn pump(&mut self, now: Instant, prefix: Prefix) {
        let Some(host) = self.host(prefix).cloned() else { return };
        let (mut packet, mut count) = ([0; PACKET], 0);
        host.transmit_all(&mut packet, |packet, length| {
            // Its own packets never come back to it, so this does not ask for its lock again.
            self.forward(now, prefix, Origin::Platform, &packet[..length]);
            count += 1;
            count < TURN
        });
    }

    /// A network's stack may have something to send.
    pub(in crate::gateway) fn ready(&mut self, prefix: Prefix) {
        self.busy.insert(prefix);
    }

    /// Ends a turn: everything collected goes out. Call it before giving the lock back.
    pub(in crate::gateway) fn finish(&mut self, now: Instant) -> Work {
        let busy: Vec<Prefix> = self.busy.drain().collect();
        for prefix in busy {
            self.pump(now, prefix);
        }
        self.flush_batch(0);
        self.devices.flush();
        self.reschedule(now);
        std::mem::take(&mut self.work)
    }
}

/// A copy with one hop less to go. Routing has made sure that one is left.
fn lowered<'a>(scratch: &'a mut Vec<u8>, packet: &[u8]) -> &'a [u8] {
    scratch.clear();
    scratch.extend_from_slice(packet);
    if let Some(hops) = scratch.get_mut(7) {
        *hops = hops.saturating_sub(1);
    }
    scratch
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn errors_come_in_limited_numbers() {
        let (mut errors, now) = (Errors::default(), Instant::now());
        let allowed = (0..1000).filter(|_| errors.take(now)).count();
        assert_eq!(allowed, 200);
        assert!(!errors.take(now + Duration::from_millis(1)));
        assert!(errors.take(now + Duration::from_millis(20)));
    }
}
