//! Where a packet goes.

use std::net::Ipv6Addr;
use std::time::Instant;

use super::datagrams::PingFailure;
use super::tcp::{StreamError, Tuple};
use super::{Echo, Event, Stack, tcp as connection};
use crate::packet::icmp::{self, Message, code};
use crate::packet::tcp::{self, Flags, Header};
use crate::packet::{Malformed, ipv6, udp};

const HOP_LIMIT: u8 = 64;
/// Destinations whose smaller MTU is remembered.
const PATHS: usize = 1024;

impl Stack {
    /// Takes one IPv6 packet. Whatever is wrong with it is counted, never an error.
    pub fn receive(&mut self, now: Instant, bytes: &[u8]) {
        self.stats.received += 1;
        if self.dispatch(now, bytes).is_err() {
            self.stats.dropped += 1;
        }
    }

    fn dispatch(&mut self, now: Instant, bytes: &[u8]) -> Result<(), Malformed> {
        let packet = ipv6::parse(bytes)?;
        if !self.local(packet.dst) || packet.src.is_multicast() || packet.src.is_unspecified() {
            return Err(Malformed::Unsupported);
        }
        match packet.protocol {
            ipv6::TCP => self.receive_tcp(now, &packet, bytes),
            ipv6::UDP => self.receive_udp(now, &packet, bytes),
            ipv6::ICMP => self.receive_icmp(now, &packet),
            _ => {
                if self.may_complain(now) {
                    // RFC 8200: unrecognised next header, at its offset.
                    self.send_icmp(packet.dst, packet.src, &Message::ParameterProblem(1, bytes));
                }
                Err(Malformed::Unsupported)
            }
        }
    }

    fn receive_tcp(
        &mut self,
        now: Instant,
        packet: &ipv6::Packet<'_>,
        bytes: &[u8],
    ) -> Result<(), Malformed> {
        let segment = tcp::parse(packet.src, packet.dst, packet.payload)?;
        let header = &segment.header;
        let tuple = Tuple {
            local: packet.dst,
            local_port: header.dst_port,
            remote: packet.src,
            remote_port: header.src_port,
        };
        let syn =
            header.flags.has(Flags::SYN) && !header.flags.has(Flags::ACK) && !header.flags.has(Flags::RST);
        let len = segment.payload.len() as u32
            + u32::from(header.flags.has(Flags::FIN))
            + u32::from(header.flags.has(Flags::SYN));
        if let Some(index) = self.tuples.get(&tuple).copied() {
            let stamp = header.options.timestamps.map(|(value, _)| value);
            let reuse = syn && self.slot(index).is_some_and(|old| old.reusable(header.seq, stamp));
            if !reuse {
                // Limits per second are refilled here too.
                if now.saturating_duration_since(self.limits_since).as_secs() >= 1 {
                    self.may_complain(now);
                }
                let reply = self.with(now, index, |connection, cx| connection.receive(cx, &segment));
                self.settle(now, index);
                if reply == Some(connection::Reply::Reset)
                    && !header.flags.has(Flags::RST)
                    && self.may_complain(now)
                {
                    self.reset(&tuple, header, len);
                }
                return Ok(());
            }
            self.tuples.remove(&tuple);
            if self.slot(index).is_some_and(|old| old.orphan) {
                self.remove(now, index);
            }
        }
        if header.flags.has(Flags::RST) {
            self.withdraw(&tuple);
            return Ok(());
        }
        if syn && self.offer(tuple, header, bytes) {
            return Ok(());
        }
        if self.may_complain(now) {
            self.reset(&tuple, header, len);
        }
        Ok(())
    }

    /// Answers a segment of `len` sequence numbers with a reset (RFC 9293, section 3.5.2).
    pub(super) fn reset(&mut self, tuple: &Tuple, header: &Header, len: u32) {
        let Some(mut buffer) = self.buffer() else { return };
        let mut answer =
            Header { src_port: tuple.local_port, dst_port: tuple.remote_port, ..Header::default() };
        if header.flags.has(Flags::ACK) {
            answer.seq = header.ack;
            answer.flags = Flags::RST;
        } else {
            answer.ack = header.seq.wrapping_add(len);
            answer.flags = Flags::RST.with(Flags::ACK);
        }
        let len = tcp::write(&mut buffer, tuple.local, tuple.remote, HOP_LIMIT, &answer, (&[], &[]));
        buffer.truncate(len);
        self.control.push_back(buffer);
    }

    fn receive_udp(
        &mut self,
        now: Instant,
        packet: &ipv6::Packet<'_>,
        bytes: &[u8],
    ) -> Result<(), Malformed> {
        let datagram = udp::parse(packet.src, packet.dst, packet.payload)?;
        if !self.take_datagram(packet, &datagram) && !packet.dst.is_multicast() && self.may_complain(now) {
            self.send_icmp(packet.dst, packet.src, &Message::Unreachable(code::PORT, bytes));
        }
        Ok(())
    }

    fn echoes(&self, address: Ipv6Addr) -> bool {
        match &self.config.echo {
            Echo::Own => self.config.addresses.contains(&address),
            Echo::Never => false,
            Echo::Any => true,
            Echo::Only(addresses) => addresses.contains(&address),
        }
    }

    fn receive_icmp(&mut self, now: Instant, packet: &ipv6::Packet<'_>) -> Result<(), Malformed> {
        let message = icmp::parse(packet.src, packet.dst, packet.payload)?;
        match message {
            Message::EchoRequest(id, seq, data) => {
                let fits = ipv6::HEADER + icmp::HEADER + data.len() <= self.config.mtu;
                if fits && self.echoes(packet.dst) {
                    self.send_icmp(packet.dst, packet.src, &Message::EchoReply(id, seq, data));
                }
            }
            Message::EchoReply(id, seq, data) => {
                self.events.push_back(Event::Pong(packet.src, id, seq, data.to_vec()));
            }
            Message::Unreachable(code, quote) => self.undelivered(now, quote, Failure::Unreachable(1, code)),
            Message::TimeExceeded(code, quote) => self.undelivered(now, quote, Failure::Unreachable(3, code)),
            Message::ParameterProblem(code, quote) => {
                self.undelivered(now, quote, Failure::Unreachable(4, code));
            }
            Message::PacketTooBig(mtu, quote) => self.undelivered(now, quote, Failure::TooBig(mtu)),
        }
        Ok(())
    }

    /// An error about a packet we sent, of which `quote` is the beginning.
    fn undelivered(&mut self, now: Instant, quote: &[u8], failure: Failure) {
        // The quotation may be cut, so its length field is no evidence.
        let Some(head) = quote.get(..ipv6::HEADER) else { return };
        let mut copy = [0; ipv6::HEADER];
        copy.copy_from_slice(head);
        copy[4..6].fill(0);
        let Ok(sent) = ipv6::parse(&copy) else { return };
        let body = &quote[ipv6::HEADER..];
        match sent.protocol {
            ipv6::TCP => self.segment_undelivered(now, sent.src, sent.dst, body, failure),
            ipv6::UDP => {
                if let (Ok((src, dst, _)), Failure::Unreachable(_, code)) = (tcp::parse_quoted(body), failure)
                {
                    self.datagram_failed((sent.src, src), (sent.dst, dst), code);
                }
            }
            ipv6::ICMP => {
                if let [128, _, _, _, i1, i0, s1, s0, ..] = *body {
                    let failure = match failure {
                        Failure::Unreachable(kind, code) => PingFailure::Unreachable { kind, code },
                        Failure::TooBig(mtu) => PingFailure::TooBig(mtu),
                    };
                    let (id, seq) = (u16::from_be_bytes([i1, i0]), u16::from_be_bytes([s1, s0]));
                    self.events.push_back(Event::PingFailed(sent.dst, id, seq, failure));
                }
            }
            _ => {}
        }
    }

    fn segment_undelivered(
        &mut self,
        now: Instant,
        local: Ipv6Addr,
        remote: Ipv6Addr,
        body: &[u8],
        failure: Failure,
    ) {
        let Ok((local_port, remote_port, seq)) = tcp::parse_quoted(body) else { return };
        let tuple = Tuple { local, local_port, remote, remote_port };
        let Some(index) = self.tuples.get(&tuple).copied() else { return };
        // Only a sequence number in flight proves that the error is about us (RFC 5927).
        if !self.slot(index).is_some_and(|connection| connection.quotes(seq)) {
            return;
        }
        match failure {
            Failure::Unreachable(kind, code) => {
                // Once established this is a soft error: routes come back.
                self.with(now, index, |connection, cx| {
                    if !connection.established() {
                        connection.fail(cx, StreamError::Unreachable { kind, code });
                    }
                });
            }
            Failure::TooBig(mtu) => {
                let mtu = (mtu as usize).max(ipv6::MINIMUM_MTU);
                if mtu < self.path_mtu(remote) && self.paths.len() < PATHS {
                    self.paths.insert(remote, mtu);
                }
                if let Some(connection) = self.slot(index) {
                    connection.too_big(seq, mtu);
                }
            }
        }
        self.settle(now, index);
    }
}

#[derive(Debug, Clone, Copy)]
enum Failure {
    /// Type and code.
    Unreachable(u8, u8),
    TooBig(u32),
}
