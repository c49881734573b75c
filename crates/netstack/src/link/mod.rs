//! A link in virtual time, for tests and measurements: delay, jitter, rate, queue, loss, reordering,
//! duplication, corruption, blackouts and MTU holes.
//!
//! Bytes of any kind go in (IPv6 packets, WireGuard datagrams) and come out when their time has come. The
//! clock is the caller's and every choice comes from a seed, so a run can be repeated. [`Pair`] joins two
//! [`Stack`](crate::stack::Stack)s with two links and plays applications on them. The room sleeps never.

mod pair;

use std::cmp::Ordering;
use std::collections::BinaryHeap;
use std::time::{Duration, Instant};

pub use pair::{CLIENT, Flow, MACHINE, Pair, Side};

/// How packets get lost on the way.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub enum Loss {
    /// They do not.
    #[default]
    None,
    /// Each with this probability.
    Random(f64),
    /// In bursts (Gilbert-Elliott): probability that a burst begins, that it ends, both per packet; all
    /// packets of a burst are lost. A burst ends after a second of silence too.
    Bursts(f64, f64),
}

/// What a link does to packets.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shape {
    /// Time on the way.
    pub delay: Duration,
    /// Up to this much more, per packet, without reordering.
    pub jitter: Duration,
    /// Bits per second; `None`: no limit.
    pub rate: Option<u64>,
    /// Bytes that wait for the rate at most; more are dropped.
    pub queue: usize,
    /// Loss on the way, after the queue.
    pub loss: Loss,
    /// Probability that a packet takes [`Self::detour`] longer and is overtaken.
    pub reorder: f64,
    /// See [`Self::reorder`].
    pub detour: Duration,
    /// Probability that a packet arrives twice.
    pub duplicate: f64,
    /// Probability that a bit of a packet is turned.
    pub corrupt: f64,
    /// Larger packets vanish.
    pub mtu: usize,
    /// Everything vanishes.
    pub blackout: bool,
}

impl Default for Shape {
    /// A perfect link.
    fn default() -> Self {
        Self {
            delay: Duration::ZERO,
            jitter: Duration::ZERO,
            rate: None,
            queue: usize::MAX,
            loss: Loss::None,
            reorder: 0.0,
            detour: Duration::ZERO,
            duplicate: 0.0,
            corrupt: 0.0,
            mtu: usize::MAX,
            blackout: false,
        }
    }
}

impl Shape {
    /// One direction of a path with this rate (Mbit/s) and round-trip time (ms), its queue in bytes and the
    /// share of packets lost at random.
    pub fn path(mbit: u64, rtt_ms: u64, queue: usize, loss: f64) -> Self {
        Self {
            delay: Duration::from_micros(rtt_ms * 500),
            rate: Some(mbit * 1_000_000),
            queue,
            loss: if loss > 0.0 { Loss::Random(loss) } else { Loss::None },
            ..Self::default()
        }
    }
}

#[derive(Debug, PartialEq, Eq)]
struct Flying {
    at: Instant,
    order: u64,
    bytes: Vec<u8>,
}

impl Ord for Flying {
    fn cmp(&self, other: &Self) -> Ordering {
        (other.at, other.order).cmp(&(self.at, self.order))
    }
}

impl PartialOrd for Flying {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// One direction of a path.
#[derive(Debug)]
pub struct Link {
    shape: Shape,
    random: u64,
    order: u64,
    busy_until: Option<Instant>,
    last: Option<Instant>,
    burst: bool,
    /// When the last packet was sent.
    previous: Option<Instant>,
    flying: BinaryHeap<Flying>,
    spare: Vec<Vec<u8>>,
    /// Packets taken in.
    pub taken: u64,
    /// Packets dropped by the queue.
    pub overflowed: u64,
    /// Packets lost otherwise.
    pub lost: u64,
}

impl Link {
    /// A link; `seed` decides all its choices.
    pub fn new(shape: Shape, seed: u64) -> Self {
        Self {
            shape,
            random: seed,
            order: 0,
            busy_until: None,
            last: None,
            burst: false,
            previous: None,
            flying: BinaryHeap::new(),
            spare: Vec::new(),
            taken: 0,
            overflowed: 0,
            lost: 0,
        }
    }

    /// The shape, to be changed at any time; packets under way are not affected.
    pub fn shape(&mut self) -> &mut Shape {
        &mut self.shape
    }

    fn chance(&mut self) -> f64 {
        self.random = self.random.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.random;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }

    fn happens(&mut self, probability: f64) -> bool {
        probability > 0.0 && self.chance() < probability
    }

    fn loses(&mut self, now: Instant, len: usize) -> bool {
        let lost = match self.shape.loss {
            Loss::None => false,
            Loss::Random(probability) => self.happens(probability),
            Loss::Bursts(begin, end) => {
                let silence = self.previous.replace(now).map_or(Duration::ZERO, |at| now - at);
                self.burst &= silence < Duration::from_secs(1);
                self.burst = if self.burst { !self.happens(end) } else { self.happens(begin) };
                self.burst
            }
        };
        lost || self.shape.blackout || len > self.shape.mtu
    }

    /// Sends a packet.
    pub fn push(&mut self, now: Instant, bytes: &[u8]) {
        self.taken += 1;
        let mut leaves = now;
        if let Some(rate) = self.shape.rate {
            let free = self.busy_until.map_or(now, |until| until.max(now));
            let waiting = (free - now).as_secs_f64() * rate as f64 / 8.0;
            if waiting + bytes.len() as f64 > self.shape.queue as f64 {
                self.overflowed += 1;
                return;
            }
            leaves = free + Duration::from_nanos(bytes.len() as u64 * 8_000_000_000 / rate);
            self.busy_until = Some(leaves);
        }
        if self.loses(now, bytes.len()) {
            self.lost += 1;
            return;
        }
        let jitter = self.shape.jitter.mul_f64(if self.shape.jitter.is_zero() { 0.0 } else { self.chance() });
        let mut at = leaves + self.shape.delay + jitter;
        at = self.last.map_or(at, |last| at.max(last));
        if self.happens(self.shape.reorder) {
            at += self.shape.detour;
        } else {
            self.last = Some(at);
        }
        let copies = if self.happens(self.shape.duplicate) { 2 } else { 1 };
        for _ in 0..copies {
            let mut copy = self.spare.pop().unwrap_or_default();
            copy.clear();
            copy.extend_from_slice(bytes);
            if self.happens(self.shape.corrupt) {
                let bit = (self.chance() * (copy.len() * 8) as f64) as usize;
                if let Some(byte) = copy.get_mut(bit / 8) {
                    *byte ^= 1 << (bit % 8);
                }
            }
            self.order += 1;
            self.flying.push(Flying { at, order: self.order, bytes: copy });
        }
    }

    /// When the next packet arrives.
    pub fn next(&self) -> Option<Instant> {
        self.flying.peek().map(|flying| flying.at)
    }

    /// A packet that has arrived.
    pub fn poll(&mut self, now: Instant) -> Option<Vec<u8>> {
        self.next().filter(|at| *at <= now)?;
        self.flying.pop().map(|flying| flying.bytes)
    }

    /// Gives the memory of a packet back for the next one.
    pub fn recycle(&mut self, bytes: Vec<u8>) {
        if self.spare.len() < 256 {
            self.spare.push(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn rate_delay_and_queue_decide_when_a_packet_arrives() {
        let t0 = Instant::now();
        // 1000 bytes take 1 ms.
        let shape = Shape { rate: Some(8_000_000), delay: 5 * MS, queue: 2500, ..Shape::default() };
        let mut link = Link::new(shape, 1);
        (0..4).for_each(|n| link.push(t0, &[n; 1000]));
        assert_eq!((link.taken, link.overflowed), (4, 2));
        assert_eq!(link.poll(t0 + 5 * MS), None);
        assert_eq!(link.poll(t0 + 6 * MS), Some(vec![0; 1000]));
        assert_eq!((link.next(), link.poll(t0 + 7 * MS)), (Some(t0 + 7 * MS), Some(vec![1; 1000])));
        assert_eq!(link.next(), None);
    }

    #[test]
    fn probabilities_are_kept_and_repeatable() {
        let t0 = Instant::now();
        let run = |shape: Shape| {
            let mut link = Link::new(shape, 7);
            (0..20_000u32).for_each(|n| link.push(t0 + MS * n, &n.to_be_bytes()));
            let out: Vec<_> = std::iter::from_fn(|| link.poll(t0 + MS * 30_000)).collect();
            (link.lost as f64 / 20_000.0, out)
        };
        let near = |share: f64, wanted: f64| (share - wanted).abs() < wanted / 5.0;
        assert!(near(run(Shape { loss: Loss::Random(0.05), ..Shape::default() }).0, 0.05));
        assert!(near(run(Shape { loss: Loss::Bursts(0.01, 0.25), ..Shape::default() }).0, 0.0385));
        let twice = run(Shape { duplicate: 0.1, ..Shape::default() }).1.len();
        assert!(near(twice as f64 / 20_000.0 - 1.0, 0.1));
        let detour = Shape { reorder: 0.1, detour: 5 * MS, ..Shape::default() };
        let out = run(detour).1;
        let overtaken = out.windows(2).filter(|pair| pair[0] > pair[1]).count();
        assert!(near(overtaken as f64 / 20_000.0, 0.1), "{overtaken}");
        assert!(out == run(detour).1);
        let whole = run(Shape { corrupt: 0.1, ..Shape::default() }).1;
        let hurt = whole.iter().zip(0u32..).filter(|(bytes, n)| **bytes != n.to_be_bytes()).count();
        assert!(near(hurt as f64 / 20_000.0, 0.1));
        assert!(run(Shape { mtu: 3, ..Shape::default() }).1.is_empty());
        assert!(run(Shape { blackout: true, ..Shape::default() }).1.is_empty());
    }
}
