//! Messages between the platform, a machine's supervisor and the processes it starts: a length and
//! JSON over a Unix stream socket, with open files attached to the first byte.
//!
//! Sockets are inherited, never found by name: nobody else can speak here, and nothing of it shows
//! in argv or on disk.

use std::io::{self, IoSlice, IoSliceMut, Read as _, Write as _};
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::os::unix::net::UnixStream;

use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer, SendAncillaryMessage,
    SendFlags,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _, Interest};

/// Most open files one message carries: reply socket, stdin, stdout, stderr.
const MAX_FILES: usize = 4;
/// Bytes of a message; an environment and `[[files]]` of a machine fit many times.
const MAX_BYTES: usize = 256 << 20;

/// A message and the files that came with it.
pub(super) type Received<T> = (T, Vec<OwnedFd>);

fn encode<T: Serialize>(message: &T) -> io::Result<Vec<u8>> {
    let mut bytes = vec![0; 4];
    serde_json::to_writer(&mut bytes, message)?;
    let length = u32::try_from(bytes.len() - 4).map_err(io::Error::other)?;
    bytes[..4].copy_from_slice(&length.to_be_bytes());
    Ok(bytes)
}

fn body_length(head: [u8; 4]) -> io::Result<usize> {
    let length = u32::from_be_bytes(head) as usize;
    if length > MAX_BYTES {
        return Err(io::Error::new(io::ErrorKind::InvalidData, "message too long"));
    }
    Ok(length)
}

/// Sends the first part of `bytes` and all files; returns how many bytes went.
fn send_files(socket: impl AsFd, bytes: &[u8], files: &[BorrowedFd<'_>]) -> io::Result<usize> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_FILES))];
    let mut control = SendAncillaryBuffer::new(&mut space);
    if !files.is_empty() && !control.push(SendAncillaryMessage::ScmRights(files)) {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "too many files for one message"));
    }
    Ok(rustix::net::sendmsg(socket, &[IoSlice::new(bytes)], &mut control, SendFlags::NOSIGNAL)?)
}

/// Receives the length of the next message with its files; `None` when the peer is gone.
fn receive_head(socket: impl AsFd) -> io::Result<Option<([u8; 4], Vec<OwnedFd>)>> {
    let mut head = [0; 4];
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(MAX_FILES))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let received = rustix::net::recvmsg(
        socket,
        &mut [IoSliceMut::new(&mut head)],
        &mut control,
        RecvFlags::CMSG_CLOEXEC,
    );
    let bytes = match received {
        Ok(received) => received.bytes,
        // A peer that died with unread messages.
        Err(rustix::io::Errno::CONNRESET) => 0,
        Err(error) => return Err(error.into()),
    };
    let mut files = Vec::new();
    for message in control.drain() {
        if let RecvAncillaryMessage::ScmRights(fds) = message {
            files.extend(fds);
        }
    }
    match bytes {
        0 => Ok(None),
        4 => Ok(Some((head, files))),
        // Four bytes are never split by a Unix socket.
        _ => Err(io::Error::new(io::ErrorKind::UnexpectedEof, "message cut short")),
    }
}

/// Sends a message, blocking.
pub(super) fn send<T: Serialize>(
    mut socket: &UnixStream,
    message: &T,
    files: &[BorrowedFd<'_>],
) -> io::Result<()> {
    let bytes = encode(message)?;
    let sent = send_files(socket, &bytes, files)?;
    socket.write_all(&bytes[sent..])
}

/// Receives a message, blocking; `None` when the peer is gone.
pub(super) fn receive<T: DeserializeOwned>(mut socket: &UnixStream) -> io::Result<Option<Received<T>>> {
    let Some((head, files)) = receive_head(socket)? else {
        return Ok(None);
    };
    let mut body = vec![0; body_length(head)?];
    socket.read_exact(&mut body)?;
    Ok(Some((serde_json::from_slice(&body)?, files)))
}

/// [`send`] without blocking. Not to be cancelled half-way.
pub(super) async fn send_async<T: Serialize>(
    socket: &mut tokio::net::UnixStream,
    message: &T,
    files: &[BorrowedFd<'_>],
) -> io::Result<()> {
    let bytes = encode(message)?;
    let sent = {
        let socket = &*socket;
        socket.async_io(Interest::WRITABLE, || send_files(socket, &bytes, files)).await?
    };
    socket.write_all(&bytes[sent..]).await
}

/// [`receive`] without blocking. Not to be cancelled half-way.
pub(super) async fn receive_async<T: DeserializeOwned>(
    socket: &mut tokio::net::UnixStream,
) -> io::Result<Option<Received<T>>> {
    let head = {
        let socket = &*socket;
        socket.async_io(Interest::READABLE, || receive_head(socket)).await?
    };
    let Some((head, files)) = head else {
        return Ok(None);
    };
    let mut body = vec![0; body_length(head)?];
    socket.read_exact(&mut body).await?;
    Ok(Some((serde_json::from_slice(&body)?, files)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::fs::File;

    use super::*;

    #[test]
    fn carries_long_messages_and_files_in_order() {
        let (near, far) = UnixStream::pair().unwrap();
        let (mut reader, writer) = io::pipe().unwrap();
        let long = "x".repeat(3_000_000);
        let sender = std::thread::spawn(move || {
            send(&near, &long, &[writer.as_fd()]).unwrap();
            send(&near, &7, &[]).unwrap();
        });
        let (text, files) = receive::<String>(&far).unwrap().unwrap();
        assert_eq!(text.len(), 3_000_000);
        File::from(files.into_iter().next().unwrap()).write_all(b"through").unwrap();
        assert_eq!(receive::<u8>(&far).unwrap().unwrap().0, 7);
        sender.join().unwrap();
        let mut text = String::new();
        reader.read_to_string(&mut text).unwrap();
        assert_eq!(text, "through");
        assert!(receive::<u8>(&far).unwrap().is_none());
    }

    #[tokio::test]
    async fn speaks_the_same_language_asynchronously() {
        let (mut near, mut far) = tokio::net::UnixStream::pair().unwrap();
        let (reader, _writer) = io::pipe().unwrap();
        send_async(&mut near, &vec![1, 2], &[reader.as_fd()]).await.unwrap();
        let (numbers, files) = receive_async::<Vec<u8>>(&mut far).await.unwrap().unwrap();
        assert_eq!((numbers, files.len()), (vec![1, 2], 1));
        drop(near);
        assert!(receive_async::<u8>(&mut far).await.unwrap().is_none());
    }
}
