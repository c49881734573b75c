//! One sync: the list goes out, requests come in, contents are read by a few threads and go out too.

use std::sync::atomic::Ordering;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use tokio::sync::mpsc;

use super::list::{self, List};
use super::packet::{self, Received};
use super::{Stop, Sums};
use crate::build::Error;
use crate::build::buildkit::grpc::{Fault, Incoming, Outgoing, code, framed};
use crate::build::tree::{Content, Kind, Node};

/// Bytes of one message with content.
const PIECE: usize = 256 << 10;
/// Small files and lists are sent together up to here.
const BATCH: usize = 64 << 10;
/// Batches between the readers and the connection: with those in hand, 6 MB at most.
const WINDOW: usize = 16;
/// Threads that read files.
const READERS: usize = 4;

/// Sends the list and what is asked for of it.
pub(super) async fn exchange(
    list: List,
    sums: &Arc<Sums>,
    mut incoming: Incoming,
    out: &mut Outgoing,
) -> Result<(), Stop> {
    let list = Arc::new(list);
    let (queue, wanted) = mpsc::unbounded_channel::<u32>();
    let wanted = Arc::new(Mutex::new(wanted));
    let (pieces, mut ready) = mpsc::channel::<Result<Bytes, Error>>(WINDOW);
    let readers: Vec<_> = (0..READERS)
        .map(|_| {
            let (wanted, pieces) = (Arc::clone(&wanted), pieces.clone());
            let (list, sums) = (Arc::clone(&list), Arc::clone(sums));
            tokio::task::spawn_blocking(move || read(&list, &sums, &wanted, &pieces))
        })
        .collect();
    let listed = Arc::clone(&list);
    let listing = async move {
        let mut batch = Vec::with_capacity(BATCH + 512);
        for stat in listed.stats(|stat| packet::stat(Some(stat))) {
            framed(&stat, &mut batch);
            if batch.len() >= BATCH && pieces.send(Ok(std::mem::take(&mut batch).into())).await.is_err() {
                return;
            }
        }
        framed(&packet::stat(None), &mut batch);
        drop(pieces.send(Ok(batch.into())).await);
    };
    let requests = async {
        let finished = loop {
            let Some(message) = incoming.next().await? else {
                break Err(Fault::Lost("the builder stopped asking before it had finished".to_owned()));
            };
            match packet::receive(&message) {
                Some(Received::Request(id)) => {
                    // Never waits: unread requests are what ends connections.
                    // It fails only when no reader is left, which then has said why.
                    _ = queue.send(id);
                }
                Some(Received::Finish) => break Ok(()),
                Some(Received::Error(reason)) => break Err(Fault::Status(code::UNKNOWN, reason)),
                Some(Received::Other) | None => {
                    break Err(Fault::Lost("the builder sent no packet of the file sync".to_owned()));
                }
            }
        };
        // Readers end with the queue.
        drop(queue);
        finished
    };
    let sending = async {
        while let Some(piece) = ready.recv().await {
            let piece = piece.map_err(Stop::Trouble)?;
            sums.bytes.fetch_add(piece.len() as u64, Ordering::Relaxed);
            out.send(piece).await.map_err(Stop::Fault)?;
        }
        Ok(())
    };
    // Pieces end when the list is out, nothing more can be asked for, and the readers are through.
    let requests = async { requests.await.map_err(Stop::Fault) };
    let listing = async {
        listing.await;
        Ok(())
    };
    tokio::try_join!(requests, listing, sending)?;
    for reader in readers {
        drop(reader.await);
    }
    out.message(&packet::finish()).await.map_err(Stop::Fault)
}

/// Reads what is wanted until nothing more can be, or until nobody takes it.
fn read(
    list: &List,
    sums: &Sums,
    wanted: &Mutex<mpsc::UnboundedReceiver<u32>>,
    pieces: &mpsc::Sender<Result<Bytes, Error>>,
) {
    let next = |wait: bool| {
        if wait {
            return wanted.lock().unwrap_or_else(PoisonError::into_inner).blocking_recv();
        }
        // Whoever holds the lock waits, so that there is nothing.
        wanted.try_lock().ok()?.try_recv().ok()
    };
    let mut piece = vec![0; PIECE];
    let mut batch = Vec::new();
    // One after the other as long as there are some; then what was gathered goes out.
    while let Some(id) = next(batch.is_empty()).or_else(|| {
        let sent = batch.is_empty() || pieces.blocking_send(Ok(std::mem::take(&mut batch).into())).is_ok();
        if sent { next(true) } else { None }
    }) {
        let entry = usize::try_from(id).ok().and_then(|number| list.entry(number));
        let sent = match entry {
            Some((name, Node { kind: Kind::File(content), .. })) => {
                send(id, name, content, &mut piece, &mut batch, pieces)
            }
            _ => Err(Error::Defect(format!("the builder wants the content of entry {id}"))),
        };
        match sent {
            Ok(true) => {
                sums.files.fetch_add(1, Ordering::Relaxed);
            }
            Ok(false) => return,
            Err(error) => {
                drop(pieces.blocking_send(Err(error)));
                return;
            }
        }
    }
    if !batch.is_empty() {
        drop(pieces.blocking_send(Ok(batch.into())));
    }
}

/// One file; `false` when nobody takes it.
fn send(
    id: u32,
    name: &str,
    content: &Content,
    piece: &mut [u8],
    batch: &mut Vec<u8>,
    pieces: &mpsc::Sender<Result<Bytes, Error>>,
) -> Result<bool, Error> {
    let mut take = |bytes: &[u8]| {
        framed(&packet::data(id, bytes), batch);
        batch.len() < BATCH || pieces.blocking_send(Ok(std::mem::take(batch).into())).is_ok()
    };
    let whole = match content {
        Content::Inline(bytes) => bytes.is_empty() || take(bytes),
        Content::File { at, size, modified_ns } => {
            list::whole(&at.of(name), *size, *modified_ns, piece, &mut take)?
        }
        Content::Region { .. } | Content::Below { .. } => {
            return Err(Error::Defect("a context holds what is not a file of it".to_owned()));
        }
    };
    framed(&packet::data(id, b""), batch);
    Ok(whole)
}
