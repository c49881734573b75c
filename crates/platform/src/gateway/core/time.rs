//! What happens by itself: timers of peers, datagrams that a knob holds back, peers that fall idle.

use std::time::Instant;

use netstack::noise::{PathId, PublicKey};

use super::Core;
use crate::faults::GatewayKnob;

/// Datagrams held back at most; beyond it they are lost.
const MOST_LATE: usize = 100_000;

/// Something that is due at a time.
pub(super) enum Later {
    Arrive(PathId, Vec<u8>),
    Depart(PathId, Vec<u8>),
    /// A handshake that we begin.
    Initiate {
        region: usize,
        key: PublicKey,
        path: PathId,
    },
}

impl Core {
    pub(super) fn later(&mut self, at: Instant, what: Later) {
        if self.later.len() < MOST_LATE {
            self.sequence += 1;
            self.later.insert((at, self.sequence), what);
        }
    }

    /// When [`Core::handle_timeout`] is to be called next; asking promises to do so.
    pub(in crate::gateway) fn schedule(&mut self) -> Option<Instant> {
        self.scheduled = self.due();
        self.scheduled
    }

    fn due(&self) -> Option<Instant> {
        let peers = self.regions.iter().filter_map(|region| region.table.poll_timeout()).min();
        let later = self.later.first_key_value().map(|((at, _), _)| *at);
        let idle = self.regions.iter().filter_map(|region| {
            self.knobs.idle_limit(&region.code)?;
            let heard = region.members.iter().flatten().map(|member| member.heard).min()?;
            self.knobs.eviction(&region.code, heard)
        });
        [peers, later, idle.min()].into_iter().flatten().min()
    }

    /// Tells whoever waits for the time when it came nearer.
    pub(super) fn reschedule(&mut self, _now: Instant) {
        let due = self.due();
        if let Some(due) = due
            && self.scheduled.is_none_or(|scheduled| due < scheduled)
        {
            self.scheduled = Some(due);
            self.work.sooner = true;
        }
    }

    /// Does what is due.
    pub(in crate::gateway) fn handle_timeout(&mut self, now: Instant) {
        while let Some(entry) = self.later.first_entry()
            && entry.key().0 <= now
        {
            match entry.remove() {
                Later::Arrive(path, datagram) => self.accept(now, path, &datagram),
                Later::Depart(path, datagram) => self.depart_late(path, &datagram),
                Later::Initiate { region, key, path } => self.initiate(now, region, &key, path),
            }
        }
        for at in 0..self.regions.len() {
            if self.regions[at].table.poll_timeout().is_some_and(|due| due <= now) {
                let mut output = std::mem::take(&mut self.output);
                output.clear();
                self.regions[at].table.handle_timeout(now, &mut output);
                for (path, datagram) in output.datagrams() {
                    self.send(now, path, datagram);
                }
                self.output = output;
            }
            self.forget_idle(now, at);
        }
    }

    /// Shakes hands with a peer on the path its own initiation came by.
    fn initiate(&mut self, now: Instant, region: usize, key: &PublicKey, path: PathId) {
        let table = &mut self.regions[region].table;
        let Some(slot) = table.find(key) else { return };
        if let Some(peer) = table.get_mut(slot) {
            peer.add_path(now, path, std::time::Duration::ZERO);
            peer.initiate(now, true);
        }
    }

    fn forget_idle(&mut self, now: Instant, at: usize) {
        let code = self.regions[at].code.clone();
        if self.knobs.rules(GatewayKnob::Evict, &code).next().is_none() {
            return;
        }
        for (slot, member) in self.regions[at].slots() {
            if self.knobs.eviction(&code, member.heard).is_some_and(|due| due <= now) {
                self.regions[at].dismiss(slot);
            }
        }
    }
}
