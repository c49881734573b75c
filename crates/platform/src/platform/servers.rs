//! The HTTP servers of the platform and how they end.

use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;

use axum::Router;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

use super::Error;
use crate::faults::{FaultListener, Peer};

/// How long open requests may go on after the platform was asked to stop. Log streams and long polls
/// would hold it for ever.
pub(super) const GRACE: Duration = Duration::from_secs(2);

/// All HTTP servers.
pub(super) struct Servers {
    stop: watch::Sender<bool>,
    tasks: JoinSet<()>,
}

impl Servers {
    pub(super) fn new() -> Self {
        Self { stop: watch::Sender::new(false), tasks: JoinSet::new() }
    }

    /// Serves a router until the platform is asked to stop.
    pub(super) fn serve(&mut self, listener: TcpListener, router: Router) {
        let stopping = self.stopped();
        self.tasks.spawn(async move {
            let service = router.into_make_service_with_connect_info::<Peer>();
            // `axum::serve` only ends by the signal: accept errors are retried inside.
            let _ = axum::serve(FaultListener::new(listener), service).with_graceful_shutdown(stopping).await;
        });
    }

    /// Does something every `period` until the platform is asked to stop.
    pub(super) fn every(&mut self, period: Duration, mut action: impl FnMut() + Send + 'static) {
        let stopping = self.stopped();
        let mut timer = tokio::time::interval(period);
        timer.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        self.tasks.spawn(async move {
            tokio::pin!(stopping);
            loop {
                tokio::select! {
                    _ = timer.tick() => action(),
                    () = &mut stopping => return,
                }
            }
        });
    }

    pub(super) fn stop(&self) {
        self.stop.send_replace(true);
    }

    /// Sending `true` stops everything, from wherever.
    pub(super) fn stopper(&self) -> watch::Sender<bool> {
        self.stop.clone()
    }

    pub(super) fn stopped(&self) -> impl Future<Output = ()> + Send + 'static {
        let mut stop = self.stop.subscribe();
        async move {
            // An error means that all senders are gone: stopped as well.
            let _ = stop.wait_for(|stop| *stop).await;
        }
    }

    /// Waits for the stop, then for open requests, these no longer than [`GRACE`].
    pub(super) async fn join(mut self) {
        self.stopped().await;
        let drained = async { while self.tasks.join_next().await.is_some() {} };
        let _ = tokio::time::timeout(GRACE, drained).await;
        self.tasks.shutdown().await;
    }
}

/// Binds a loopback port; 0 = any.
pub(super) async fn bind(purpose: &'static str, port: u16) -> Result<(TcpListener, u16), Error> {
    let failed = |source| Error::Bind { purpose, port, source };
    let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, port))).await.map_err(failed)?;
    let bound = listener.local_addr().map_err(failed)?.port();
    Ok((listener, bound))
}
