//! Connections between the two ends, until the command is told to stop.

use std::cell::RefCell;
use std::collections::BTreeMap;

use futures::StreamExt as _;
use futures::stream::FuturesUnordered;
use tokio::io::{AsyncRead, AsyncWrite};

use crate::context::Ctx;
use crate::output::terminal::clean;
use crate::wireguard::peers::Wanted;
use crate::wireguard::{Tunnel, TunnelError};

use super::listen::{Listener, Taken};

/// Bytes on the way in each direction of a connection.
const BUFFER: usize = 64 * 1024;

/// One local end and what is behind it.
pub(super) struct Way {
    pub(super) listener: Listener,
    pub(super) port: u16,
}

/// Where connections go, and who is told when they do not.
pub(super) struct Route<'a> {
    pub(super) host: &'a str,
    pub(super) tunnel: &'a Tunnel,
    pub(super) wanted: &'a Wanted,
    pub(super) ctx: &'a Ctx,
}

/// Serves every way until dropped.
pub(super) async fn serve(ways: &[Way], route: &Route<'_>) {
    let errors = Errors::default();
    let each = ways.iter().map(|way| serve_one(way, route, &errors));
    futures::future::join_all(each).await;
}

async fn serve_one(way: &Way, route: &Route<'_>, errors: &Errors) {
    let mut open = FuturesUnordered::new();
    loop {
        tokio::select! {
            taken = way.listener.accept() => match taken {
                Ok(taken) => open.push(connection(taken, way.port, route, errors)),
                // Out of file descriptors, say: those in use go on, and the next one may be had.
                Err(error) => {
                    errors.say(route.ctx, &format!("{}: {error}", way.listener.name()));
                    tokio::time::sleep(std::time::Duration::from_millis(100)).await;
                }
            },
            Some(()) = open.next(), if !open.is_empty() => {}
        }
    }
}

async fn connection(taken: Taken, port: u16, route: &Route<'_>, errors: &Errors) {
    let Route { host, tunnel, .. } = route;
    // Names are looked up anew for each connection: machines come and go.
    let mut remote = match tunnel.dial(host, port).await {
        Ok(remote) => remote,
        Err(error) => {
            errors.say(route.ctx, &route.blame(port, error));
            taken.reset();
            return;
        }
    };
    // Half-closed connections stay half-closed: whoever has sent everything may still wait for the answer.
    match taken {
        Taken::Tcp(mut local) => join(&mut local, &mut remote).await,
        #[cfg(unix)]
        Taken::Unix(mut local) => join(&mut local, &mut remote).await,
    }
}

impl Route<'_> {
    /// What the other side did is said as it is; what became of the tunnel is judged.
    fn blame(&self, port: u16, error: TunnelError) -> String {
        let place = format!("{}:{port}", self.host);
        match error {
            TunnelError::ConnectionRefused(_)
            | TunnelError::TimedOut { .. }
            | TunnelError::Unreachable { .. } => format!("{place}: {error}"),
            error => {
                let failure = self.ctx.tunnel_failure(error, self.wanted);
                format!("{place}: [{}] {}", failure.code(), failure.diagnostic().title)
            }
        }
    }
}

async fn join<A, B>(local: &mut A, remote: &mut B)
where
    A: AsyncRead + AsyncWrite + Unpin,
    B: AsyncRead + AsyncWrite + Unpin,
{
    // A reset of either side ends both; there is nobody to tell but the programs, who see it.
    drop(tokio::io::copy_bidirectional_with_sizes(local, remote, BUFFER, BUFFER).await);
}

/// What went wrong, each once, and again with its count each time that has doubled.
#[derive(Default)]
struct Errors(RefCell<BTreeMap<String, u64>>);

impl Errors {
    fn say(&self, ctx: &Ctx, what: &str) {
        let count = {
            let mut counts = self.0.borrow_mut();
            let count = counts.entry(what.to_owned()).or_default();
            *count += 1;
            *count
        };
        if let Some(line) = line(what, count) {
            ctx.progress().warn(&line);
        }
    }
}

fn line(what: &str, count: u64) -> Option<String> {
    match count {
        1 => Some(clean(what)),
        n if n.is_power_of_two() => Some(format!("{} ({n} times)", clean(what))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::line;

    #[test]
    fn the_same_error_is_said_ever_more_rarely() {
        let said: Vec<u64> = (1..=20).filter(|count| line("x", *count).is_some()).collect();
        assert_eq!(said, [1, 2, 4, 8, 16]);
        assert_eq!(line("a\x1bb", 4).as_deref(), Some("a\\x1bb (4 times)"));
    }
}
