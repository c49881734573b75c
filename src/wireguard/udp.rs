//! A UDP socket to the gateway, many datagrams per system call.

use std::io::{self, IoSliceMut};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::task::{Context, Poll};

use quinn_udp::{RecvMeta, Transmit, UdpSockRef, UdpSocketState};
use tokio::io::Interest;
use tokio::net::UdpSocket;

/// Requested of the system, which may give less.
const RECEIVE_BUFFER: usize = 8 << 20;
const SEND_BUFFER: usize = 2 << 20;
/// Buffers of one receiving call, each for one train of datagrams.
const TRAINS: usize = 8;
const TRAIN: usize = 64 * 1024;
/// The kernel takes no longer trains.
const MAX_SEGMENTS: usize = 64;
/// Room for one sealed packet of any MTU we use.
pub(super) const ROOM: usize = 2048;

/// Where received datagrams lie; shared by all sockets of a driver.
pub(super) struct Trains {
    buffers: Vec<u8>,
    meta: [RecvMeta; TRAINS],
}

impl Trains {
    pub(super) fn new() -> Trains {
        Trains { buffers: vec![0; TRAINS * TRAIN], meta: [RecvMeta::default(); TRAINS] }
    }

    /// The datagrams of the last `count` trains received.
    pub(super) fn datagrams(&self, count: usize) -> impl Iterator<Item = (SocketAddr, &[u8])> {
        self.buffers.chunks_exact(TRAIN).zip(&self.meta).take(count).flat_map(|(buffer, meta)| {
            let stride = meta.stride.max(1);
            buffer[..meta.len].chunks(stride).map(move |datagram| (meta.addr, datagram))
        })
    }
}

/// A socket for one address of the gateway, with the datagrams that wait to be sent.
pub(super) struct UdpPath {
    socket: UdpSocket,
    state: UdpSocketState,
    pub(super) remote: SocketAddr,
    /// A train of datagrams of `segment` bytes each, the last one may be shorter.
    train: Vec<u8>,
    used: usize,
    segment: usize,
    count: usize,
    closed: bool,
}

impl UdpPath {
    /// A socket of the remote's family on a random port.
    pub(super) fn open(remote: SocketAddr) -> io::Result<UdpPath> {
        let any: IpAddr = match remote {
            SocketAddr::V4(_) => Ipv4Addr::UNSPECIFIED.into(),
            SocketAddr::V6(_) => Ipv6Addr::UNSPECIFIED.into(),
        };
        let socket = std::net::UdpSocket::bind((any, 0))?;
        let state = UdpSocketState::new(UdpSockRef::from(&socket))?;
        // Less than asked for is no reason to fail; neither is a system that reports no ICMP errors.
        let _ = state.set_recv_buffer_size(UdpSockRef::from(&socket), RECEIVE_BUFFER);
        let _ = state.set_send_buffer_size(UdpSockRef::from(&socket), SEND_BUFFER);
        let _ = state.enable_transport_errors(UdpSockRef::from(&socket));
        socket.set_nonblocking(true)?;
        Ok(UdpPath {
            socket: UdpSocket::from_std(socket)?,
            state,
            remote,
            train: vec![0; MAX_SEGMENTS * ROOM],
            used: 0,
            segment: 0,
            count: 0,
            closed: false,
        })
    }

    /// Ready when something can be received, errors included.
    pub(super) fn poll_readable(&self, cx: &mut Context<'_>) -> Poll<()> {
        self.socket.poll_recv_ready(cx).map(|_| ())
    }

    /// Ready when the waiting train can be sent; pending when nothing waits.
    pub(super) fn poll_writable(&self, cx: &mut Context<'_>) -> Poll<()> {
        if self.used == 0 { Poll::Pending } else { self.socket.poll_send_ready(cx).map(|_| ()) }
    }

    /// Receives trains; how many. 0: nothing there.
    pub(super) fn receive(&self, trains: &mut Trains) -> io::Result<usize> {
        let mut slices = trains.buffers.chunks_exact_mut(TRAIN).map(IoSliceMut::new);
        let mut slices: [IoSliceMut<'_>; TRAINS] =
            std::array::from_fn(|_| slices.next().unwrap_or_else(|| IoSliceMut::new(&mut [])));
        let meta = &mut trains.meta;
        let received = self.socket.try_io(Interest::READABLE, || {
            self.state.recv(UdpSockRef::from(&self.socket), &mut slices, meta)
        });
        match received {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(0),
            other => other,
        }
    }

    /// An ICMP error about what we sent, if one came.
    pub(super) fn icmp_error(&self) -> Option<io::Error> {
        let error = self.state.recv_transport_error(UdpSockRef::from(&self.socket)).ok()??;
        Some(io::Error::from_raw_os_error(error.raw_errno))
    }

    /// Whether nothing more may be added before `flush`.
    pub(super) fn full(&self) -> bool {
        self.closed
            || self.count >= self.state.max_gso_segments().min(MAX_SEGMENTS)
            || self.used + ROOM > TRAIN
    }

    /// Datagrams that wait.
    pub(super) fn waiting(&self) -> bool {
        self.used > 0
    }

    /// Room for the next datagram, which `commit` then adds.
    pub(super) fn room(&mut self) -> &mut [u8] {
        let end = (self.used + ROOM).min(self.train.len());
        &mut self.train[self.used..end]
    }

    /// Whether a datagram of `len` bytes can be of the train that waits; else `flush` first.
    pub(super) fn fits(&self, len: usize) -> bool {
        self.count == 0 || (!self.full() && len <= self.segment)
    }

    /// Adds the `len` bytes written to `room`, which must fit.
    pub(super) fn commit(&mut self, len: usize) {
        debug_assert!(len <= ROOM && self.fits(len));
        if self.count == 0 {
            self.segment = len;
        }
        self.closed = len < self.segment;
        self.used += len;
        self.count += 1;
    }

    /// Adds a copy of a datagram made elsewhere. When the system takes nothing, it is lost, as UDP may
    /// lose it.
    pub(super) fn push(&mut self, datagram: &[u8]) -> io::Result<()> {
        if datagram.len() > ROOM {
            return Ok(());
        }
        if !self.fits(datagram.len()) {
            let sent = self.flush();
            if self.waiting() {
                return sent;
            }
        }
        self.room()[..datagram.len()].copy_from_slice(datagram);
        self.commit(datagram.len());
        Ok(())
    }

    /// Sends what waits. `WouldBlock`: it still waits. After any other error it is gone.
    pub(super) fn flush(&mut self) -> io::Result<()> {
        if self.used == 0 {
            return Ok(());
        }
        let mut retried = false;
        loop {
            let segments = self.state.max_gso_segments().max(1);
            let sent = if self.count > segments { self.one_by_one() } else { self.send(0, self.used) };
            match sent {
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Err(error),
                // The network card or a tunnel below us refuses trains: quinn-udp noted it, once more
                // without. An ICMP error may also be handed out here instead of sending.
                Err(_) if !retried => retried = true,
                other => {
                    self.clear();
                    return other;
                }
            }
        }
    }

    fn one_by_one(&self) -> io::Result<()> {
        let mut at = 0;
        while at < self.used {
            let end = (at + self.segment).min(self.used);
            self.send(at, end)?;
            at = end;
        }
        Ok(())
    }

    fn send(&self, from: usize, to: usize) -> io::Result<()> {
        let transmit = Transmit {
            destination: self.remote,
            ecn: None,
            contents: &self.train[from..to],
            segment_size: (to - from > self.segment).then_some(self.segment),
            src_ip: None,
        };
        self.socket
            .try_io(Interest::WRITABLE, || self.state.try_send(UdpSockRef::from(&self.socket), &transmit))
    }

    fn clear(&mut self) {
        (self.used, self.segment, self.count, self.closed) = (0, 0, 0, false);
    }
}

/// The address this machine would use towards `remote`. It changes when the network does.
pub(super) fn local_address(remote: SocketAddr) -> io::Result<IpAddr> {
    let any: IpAddr =
        if remote.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
    let socket = std::net::UdpSocket::bind((any, 0))?;
    socket.connect(remote)?;
    Ok(socket.local_addr()?.ip())
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn receive(path: &UdpPath, trains: &mut Trains, wanted: usize) -> Vec<Vec<u8>> {
        let mut found = Vec::new();
        while found.len() < wanted {
            std::future::poll_fn(|cx| path.poll_readable(cx)).await;
            let count = path.receive(trains).unwrap();
            found.extend(trains.datagrams(count).map(|(_, datagram)| datagram.to_vec()));
        }
        found
    }

    #[tokio::test]
    async fn datagrams_of_mixed_sizes_arrive_whole_and_in_order() {
        let far = tokio::net::UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let mut near = UdpPath::open(far.local_addr().unwrap()).unwrap();
        let sizes = [148, 1452, 1452, 1452, 600, 1452, 40, 40, 40, 1452, 92];
        for (i, size) in sizes.iter().enumerate() {
            let datagram = vec![i as u8; *size];
            while !near.fits(datagram.len()) && near.flush().is_err() {
                std::future::poll_fn(|cx| near.poll_writable(cx)).await;
            }
            near.push(&datagram).unwrap();
        }
        near.flush().unwrap();
        assert!(!near.waiting());
        let mut buffer = [0; 4096];
        let mut from = None;
        for (i, size) in sizes.iter().enumerate() {
            let (len, address) = far.recv_from(&mut buffer).await.unwrap();
            assert_eq!((len, buffer[0]), (*size, i as u8));
            from = Some(address);
        }
        let port = from.unwrap().port();
        for i in 0..3u8 {
            far.send_to(&[i; 99], ("127.0.0.1", port)).await.unwrap();
        }
        let found = receive(&near, &mut Trains::new(), 3).await;
        assert_eq!(found, [vec![0; 99], vec![1; 99], vec![2; 99]]);
    }

    #[test]
    fn the_local_address_is_found_without_sending() {
        assert_eq!(local_address("127.0.0.1:9".parse().unwrap()).unwrap(), IpAddr::V4(Ipv4Addr::LOCALHOST));
    }
}
