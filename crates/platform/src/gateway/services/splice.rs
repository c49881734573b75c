//! Two streams joined, with half-close. Memory is borrowed while bytes move: thousands of idle streams hold
//! none.

use std::cell::RefCell;
use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// Bytes moved at once.
const PIECE: usize = 128 * 1024;
/// Pieces moved before others have their turn.
const TURN: usize = 16;

thread_local! {
    static SCRATCH: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// One direction.
#[derive(Default)]
struct Pipe {
    /// Read, but not taken by the other side yet.
    left: Vec<u8>,
    sent: usize,
    ended: bool,
    unflushed: bool,
    done: bool,
}

impl Pipe {
    /// Moves what can be moved. Ready: this direction is over, and the other side knows.
    fn poll<R: AsyncRead + Unpin, W: AsyncWrite + Unpin>(
        &mut self,
        cx: &mut Context<'_>,
        from: &mut R,
        to: &mut W,
    ) -> Poll<io::Result<()>> {
        for _ in 0..TURN {
            if self.done {
                return Poll::Ready(Ok(()));
            }
            while self.sent < self.left.len() {
                let n = ready!(Pin::new(&mut *to).poll_write(cx, &self.left[self.sent..]))?;
                if n == 0 {
                    return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
                }
                self.sent += n;
            }
            (self.left, self.sent) = (Vec::new(), 0);
            if self.ended {
                ready!(Pin::new(&mut *to).poll_shutdown(cx))?;
                self.done = true;
                continue;
            }
            let moved = SCRATCH.with_borrow_mut(|scratch| self.piece(cx, from, to, scratch))?;
            if moved.is_pending() {
                if self.unflushed {
                    ready!(Pin::new(&mut *to).poll_flush(cx))?;
                    self.unflushed = false;
                }
                return Poll::Pending;
            }
        }
        cx.waker().wake_by_ref();
        Poll::Pending
    }

    fn piece<R: AsyncRead + Unpin, W: AsyncWrite + Unpin>(
        &mut self,
        cx: &mut Context<'_>,
        from: &mut R,
        to: &mut W,
        scratch: &mut Vec<u8>,
    ) -> io::Result<Poll<()>> {
        scratch.resize(PIECE, 0);
        let mut buffer = ReadBuf::new(scratch);
        match Pin::new(from).poll_read(cx, &mut buffer) {
            Poll::Pending => return Ok(Poll::Pending),
            Poll::Ready(result) => result?,
        }
        let mut bytes = buffer.filled();
        self.ended = bytes.is_empty();
        self.unflushed |= !self.ended;
        while !bytes.is_empty() {
            match Pin::new(&mut *to).poll_write(cx, bytes) {
                Poll::Ready(Ok(n)) if n > 0 => bytes = &bytes[n..],
                Poll::Ready(Ok(_)) => return Err(io::ErrorKind::WriteZero.into()),
                Poll::Ready(Err(error)) => return Err(error),
                Poll::Pending => {
                    self.left = bytes.to_vec();
                    break;
                }
            }
        }
        Ok(Poll::Ready(()))
    }
}

/// Copies both ways until both ends are done, or one breaks; then both are dropped.
pub(super) async fn splice(
    mut a: impl AsyncRead + AsyncWrite + Unpin,
    mut b: impl AsyncRead + AsyncWrite + Unpin,
) {
    let (mut there, mut back) = (Pipe::default(), Pipe::default());
    let joined = poll_fn(|cx| {
        let first = there.poll(cx, &mut a, &mut b)?;
        let second = back.poll(cx, &mut b, &mut a)?;
        if first.is_ready() && second.is_ready() {
            Poll::Ready(Ok::<_, io::Error>(()))
        } else {
            Poll::Pending
        }
    });
    // Dropping the streams tells both ends that the other broke.
    let _ = joined.await;
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, duplex};

    use super::*;

    #[tokio::test]
    async fn bytes_and_ends_pass_in_both_directions() {
        let (mut client, near) = duplex(1000);
        let (far, mut server) = duplex(700);
        let joined = tokio::spawn(splice(near, far));
        let sent: Vec<u8> = (0..300_000_u32).map(|n| n as u8).collect();
        let expected = sent.clone();
        let sending = tokio::spawn(async move {
            client.write_all(&sent).await.unwrap();
            client.shutdown().await.unwrap();
            let mut answer = String::new();
            client.read_to_string(&mut answer).await.unwrap();
            answer
        });
        let mut received = Vec::new();
        server.read_to_end(&mut received).await.unwrap();
        assert_eq!(received, expected);
        // The other half is still open.
        server.write_all(b"thanks").await.unwrap();
        drop(server);
        assert_eq!(sending.await.unwrap(), "thanks");
        joined.await.unwrap();
    }

    #[tokio::test]
    async fn a_side_that_breaks_ends_the_other() {
        let (mut client, near) = duplex(1000);
        let (far, server) = duplex(700);
        let joined = tokio::spawn(splice(near, far));
        drop(server);
        let mut rest = Vec::new();
        client.read_to_end(&mut rest).await.unwrap();
        drop(client);
        joined.await.unwrap();
    }
}
