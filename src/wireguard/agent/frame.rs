//! Frames: two bytes of length, little-endian, then words parted by single spaces (flyctl: `agent/internal/proto`).

use std::io;

use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// Reads one frame; `None` when the other side is done.
pub(crate) async fn read<R: AsyncRead + Unpin>(stream: &mut R) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 2];
    match stream.read_exact(&mut length).await {
        Ok(_) => {}
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        Err(error) => return Err(error),
    }
    let mut frame = vec![0; usize::from(u16::from_le_bytes(length))];
    stream.read_exact(&mut frame).await?;
    Ok(Some(frame))
}

/// Writes one frame. Errors: it is longer than a frame may be.
pub(crate) async fn write<W: AsyncWrite + Unpin>(stream: &mut W, text: &str) -> io::Result<()> {
    let too_long = || io::Error::new(io::ErrorKind::InvalidInput, "too long for a frame of the agent's");
    let length = u16::try_from(text.len()).map_err(|_| too_long())?;
    let mut frame = Vec::with_capacity(text.len() + 2);
    frame.extend_from_slice(&length.to_le_bytes());
    frame.extend_from_slice(text.as_bytes());
    stream.write_all(&frame).await?;
    stream.flush().await
}

/// Verb and arguments. An empty argument counts: `establish personal ` has two.
pub(crate) fn request(frame: &[u8]) -> Option<(&str, Vec<&str>)> {
    let text = std::str::from_utf8(frame).ok()?;
    let mut words = text.split(' ');
    let verb = words.next()?;
    Some((verb, words.collect()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    fn block_on<F: Future>(work: F) -> F::Output {
        tokio::runtime::Builder::new_current_thread().build().unwrap().block_on(work)
    }

    #[test]
    fn a_frame_is_what_flyctl_writes() {
        block_on(async {
            let mut wire = Vec::new();
            write(&mut wire, "establish personal ").await.unwrap();
            assert_eq!(&wire[..2], [19, 0]);
            let frame = read(&mut wire.as_slice()).await.unwrap().unwrap();
            assert_eq!(request(&frame), Some(("establish", vec!["personal", ""])));
            assert!(read(&mut [].as_slice()).await.unwrap().is_none());
            assert!(read(&mut [5, 0, b'x'].as_slice()).await.is_err(), "cut off");
            assert!(write(&mut Vec::new(), &"x".repeat(70_000)).await.is_err());
        });
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            if let Ok(Some(frame)) = block_on(read(&mut bytes.as_slice())) {
                let _ = request(&frame);
                prop_assert!(frame.len() + 2 <= bytes.len());
            }
        }
    }
}
