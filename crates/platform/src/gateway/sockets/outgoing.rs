//! What the core sends on a WebSocket: records that wait for their connection's task.

use std::sync::{Mutex, MutexGuard, PoisonError};

use netstack::record;
use tokio::sync::watch;

/// Bytes that may wait. Beyond it datagrams are lost, as on any full link; it is more than one stream's
/// window in this mode.
const LIMIT: usize = 4 << 20;

/// What has changed for those who wait.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Stage {
    /// Records wait, or are being written.
    busy: bool,
    closed: bool,
}

/// The queue of one connection.
pub(in crate::gateway) struct Outgoing {
    records: Mutex<Vec<u8>>,
    stage: watch::Sender<Stage>,
}

impl Default for Outgoing {
    fn default() -> Self {
        Self { records: Mutex::default(), stage: watch::Sender::new(Stage::default()) }
    }
}

impl Outgoing {
    fn lock(&self) -> MutexGuard<'_, Vec<u8>> {
        self.records.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Queues one datagram; one too many is lost.
    pub(in crate::gateway) fn push(&self, datagram: &[u8]) {
        let mut records = self.lock();
        if records.len() + datagram.len() > LIMIT {
            return;
        }
        let first = records.is_empty();
        record::encode(datagram, &mut records);
        drop(records);
        if first {
            self.stage.send_modify(|stage| stage.busy = true);
        }
    }

    /// Nothing is written any more.
    pub(in crate::gateway) fn close(&self) {
        self.stage.send_modify(|stage| stage.closed = true);
    }

    /// Resolves when somebody closed it.
    pub(super) async fn closed(&self) {
        // The sender lives as long as `self`.
        let _ = self.stage.subscribe().wait_for(|stage| stage.closed).await;
    }

    /// Waits for records and moves them into `into`, which is emptied first. False: closed.
    pub(super) async fn take(&self, into: &mut Vec<u8>) -> bool {
        let mut stage = self.stage.subscribe();
        loop {
            into.clear();
            std::mem::swap(&mut *self.lock(), into);
            if !into.is_empty() {
                return true;
            }
            let now = stage.wait_for(|stage| stage.closed || stage.busy).await;
            if now.is_ok_and(|stage| stage.closed) && self.lock().is_empty() {
                return false;
            }
        }
    }

    /// What [`Outgoing::take`] gave out is written.
    pub(super) fn written(&self) {
        let empty = self.lock().is_empty();
        self.stage.send_if_modified(|stage| {
            let changed = empty && stage.busy;
            stage.busy = !empty;
            changed
        });
    }

    /// Resolves when everything queued so far is written, or nobody writes.
    pub(super) async fn drained(&self) {
        let _ = self.stage.subscribe().wait_for(|stage| stage.closed || !stage.busy).await;
    }
}
