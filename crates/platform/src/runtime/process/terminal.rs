//! The platform's end of a terminal in a machine.

use std::fs::File;
use std::io;
use std::os::fd::OwnedFd;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use nix::fcntl::{FcntlArg, OFlag, fcntl};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::unix::pipe;

use super::super::TerminalSize;
use super::guest::terminal::set_size;

/// The character that ends input at the beginning of a line (and the line elsewhere).
const END_OF_FILE: u8 = 4;

/// Three handles of the same terminal. It hangs up when all are dropped.
pub(super) struct Terminal {
    pub(super) reader: Reader,
    pub(super) writer: Writer,
    pub(super) handle: Handle,
}

impl Terminal {
    pub(super) fn new(file: OwnedFd) -> io::Result<Self> {
        let flags = OFlag::from_bits_truncate(fcntl(&file, FcntlArg::F_GETFL)?);
        fcntl(&file, FcntlArg::F_SETFL(flags | OFlag::O_NONBLOCK))?;
        // A terminal is read, written and waited for as pipes are.
        let reader = pipe::Receiver::from_file_unchecked(File::from(file.try_clone()?))?;
        let writer = pipe::Sender::from_file_unchecked(File::from(file.try_clone()?))?;
        Ok(Self {
            reader: Reader(reader),
            writer: Writer { terminal: writer, mid_line: false, ends: 0 },
            handle: Handle(file),
        })
    }
}

/// Changes the terminal's properties.
pub(super) struct Handle(OwnedFd);

impl Handle {
    pub(super) fn resize(&self, size: TerminalSize) -> io::Result<()> {
        set_size(&self.0, size)
    }
}

/// What programs write.
pub(super) struct Reader(pipe::Receiver);

impl AsyncRead for Reader {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match ready!(Pin::new(&mut self.0).poll_read(cx, buf)) {
            // Nobody has the terminal open any more: the end.
            Err(error) if error.raw_os_error() == Some(nix::libc::EIO) => Poll::Ready(Ok(())),
            result => Poll::Ready(result),
        }
    }
}

/// What is typed.
pub(super) struct Writer {
    terminal: pipe::Sender,
    mid_line: bool,
    /// End-of-file characters typed already.
    ends: u8,
}

impl AsyncWrite for Writer {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let n = ready!(Pin::new(&mut self.terminal).poll_write(cx, bytes))?;
        if let Some(last) = n.checked_sub(1).and_then(|at| bytes.get(at)) {
            self.mid_line = !matches!(last, b'\n' | b'\r');
        }
        Poll::Ready(Ok(n))
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    /// Types the end of input: twice where a line has begun, since the first one ends that.
    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let wanted = if self.mid_line { 2 } else { 1 };
        while self.ends < wanted {
            ready!(Pin::new(&mut self.terminal).poll_write(cx, &[END_OF_FILE]))?;
            self.ends += 1;
        }
        Poll::Ready(Ok(()))
    }
}
