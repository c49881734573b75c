//! Reading and writing one device.

use std::io;
use std::os::fd::OwnedFd;

use tokio::net::unix::pipe::Receiver;

use super::merge::Merger;
use super::offload;

/// Room for the largest read.
const LARGEST: usize = 66 * 1024;

/// The platform's end of a machine's device.
pub(in crate::gateway) struct Port {
    /// A pipe's reader wants the same of a file as we do: reads and readiness.
    device: Receiver,
}

impl Port {
    /// Takes the device over, which is non-blocking already. Needs a tokio runtime.
    pub(in crate::gateway) fn new(device: OwnedFd) -> io::Result<Self> {
        Ok(Self { device: Receiver::from_owned_fd_unchecked(device)? })
    }

    /// Waits until there may be something to read.
    ///
    /// # Errors
    /// The device is gone.
    pub(in crate::gateway) async fn readable(&self) -> io::Result<()> {
        self.device.readable().await
    }

    /// One read, handed to `each` packet by packet. False: nothing is there.
    ///
    /// # Errors
    /// The device is gone.
    pub(in crate::gateway) fn read(
        &self,
        inbox: &mut Inbox,
        each: impl FnMut(&mut [u8]),
    ) -> io::Result<bool> {
        let buffer = inbox.room();
        match self.device.try_read(buffer) {
            Ok(0) => Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(length) => {
                // A packet the kernel describes wrongly is lost.
                let _ = offload::split(&mut buffer[..length], each);
                Ok(true)
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(false),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Ok(true),
            Err(error) => Err(error),
        }
    }

    /// Queues a packet for the device, writing what cannot be joined with it.
    pub(in crate::gateway) fn write(&self, outbox: &mut Outbox, packet: &[u8]) {
        if !outbox.0.push(packet) {
            self.flush(outbox);
            outbox.0.push(packet);
        }
    }

    /// Writes what is queued. What the kernel does not take is lost, as on any full link.
    pub(in crate::gateway) fn flush(&self, outbox: &mut Outbox) {
        if !outbox.0.is_empty() {
            let _ = rustix::io::write(&self.device, outbox.0.finish());
            outbox.0.clear();
        }
    }
}

/// Memory for reads, used again and again.
#[derive(Default)]
pub(in crate::gateway) struct Inbox(Vec<u8>);

impl Inbox {
    fn room(&mut self) -> &mut [u8] {
        if self.0.is_empty() {
            self.0 = vec![0; LARGEST];
        }
        &mut self.0
    }
}

/// Packets that wait to be written.
#[derive(Default)]
pub(in crate::gateway) struct Outbox(Merger);
