//! One UDP socket, read and written in batches.

use std::io::{self, IoSliceMut};
use std::net::SocketAddr;

use quinn_udp::{RecvMeta, Transmit, UdpSockRef, UdpSocketState};
use tokio::io::Interest;
use tokio::net::UdpSocket;

/// Buffers of one read, each of which holds many datagrams where the kernel joins them.
const BUFFERS: usize = 8;
const BUFFER: usize = 64 * 1024;
/// What is asked of the kernel; it may give less.
const RECEIVE_BUFFER: usize = 8 << 20;
const SEND_BUFFER: usize = 2 << 20;

/// A bound socket.
pub(in crate::gateway) struct Door {
    socket: UdpSocket,
    state: UdpSocketState,
}

impl Door {
    /// Takes a socket over. Needs a tokio runtime.
    pub(in crate::gateway) fn new(socket: std::net::UdpSocket) -> io::Result<Self> {
        socket.set_nonblocking(true)?;
        let socket = UdpSocket::from_std(socket)?;
        let state = UdpSocketState::new(UdpSockRef::from(&socket))?;
        // Less than asked for is slower, not wrong.
        let _ = state.set_recv_buffer_size(UdpSockRef::from(&socket), RECEIVE_BUFFER);
        let _ = state.set_send_buffer_size(UdpSockRef::from(&socket), SEND_BUFFER);
        Ok(Self { socket, state })
    }

    /// Resolves when there may be datagrams.
    pub(in crate::gateway) async fn readable(&self) -> io::Result<()> {
        self.socket.readable().await
    }

    /// Reads one batch and hands each datagram to `each` with its sender. False: nothing is there.
    pub(in crate::gateway) fn receive(
        &self,
        inbox: &mut Inbox,
        mut each: impl FnMut(SocketAddr, &mut [u8]),
    ) -> bool {
        if inbox.0.is_empty() {
            // Fresh zeroed memory: pages are the system's until datagrams fill them.
            inbox.0 = vec![0; BUFFERS * BUFFER];
        }
        let mut metas = [RecvMeta::default(); BUFFERS];
        let read = {
            let mut chunks = inbox.0.chunks_exact_mut(BUFFER);
            let mut slices: [IoSliceMut<'_>; BUFFERS] =
                std::array::from_fn(|_| IoSliceMut::new(chunks.next().unwrap_or_default()));
            self.socket.try_io(Interest::READABLE, || {
                self.state.recv(UdpSockRef::from(&self.socket), &mut slices, &mut metas)
            })
        };
        let count = match read {
            Ok(count) => count,
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => return false,
            // Somebody we sent to is gone: there may be more.
            Err(_) => return true,
        };
        for (meta, buffer) in metas.iter().zip(inbox.0.chunks_exact_mut(BUFFER)).take(count) {
            let stride = meta.stride.max(1);
            for datagram in buffer[..meta.len.min(BUFFER)].chunks_mut(stride) {
                each(meta.addr, datagram);
            }
        }
        true
    }

    /// Most datagrams that one [`Door::send`] takes.
    pub(in crate::gateway) fn segments(&self) -> usize {
        self.state.max_gso_segments().max(1)
    }

    /// Sends datagrams of `size` bytes each (the last may be shorter). What the kernel does not take is
    /// lost, as UDP may be.
    pub(in crate::gateway) fn send(&self, to: SocketAddr, contents: &[u8], size: usize) {
        let segment_size = (contents.len() > size).then_some(size);
        let transmit = Transmit { destination: to, ecn: None, contents, segment_size, src_ip: None };
        let sent = self.state.try_send(UdpSockRef::from(&self.socket), &transmit);
        if let (Err(error), Some(_)) = (sent, segment_size)
            && error.kind() != io::ErrorKind::WouldBlock
        {
            // A path without segmentation offload: one by one.
            for contents in contents.chunks(size) {
                let transmit =
                    Transmit { destination: to, ecn: None, contents, segment_size: None, src_ip: None };
                let _ = self.state.try_send(UdpSockRef::from(&self.socket), &transmit);
            }
        }
    }
}

/// Memory for reads, used again and again.
#[derive(Default)]
pub(in crate::gateway) struct Inbox(Vec<u8>);
