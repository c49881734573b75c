//! `fly ping`: is somebody there, and how far away?

use std::net::Ipv6Addr;
use std::time::Duration;

use futures::StreamExt as _;
use futures::stream::FuturesUnordered;
use serde::Serialize;

use crate::commands::{args, network};
use crate::context::{Ctx, Use};
use crate::diagnostics::Failure;
use crate::output::terminal::clean;
use crate::output::{Page, View};
use crate::wireguard::{PingError, Tunnel};

/// Pauses shorter than this are no test but a load (flyctl's bound).
const SHORTEST: Duration = Duration::from_millis(100);
/// Largest padding (flyctl's bound).
const MOST: u16 = 1000;
/// An answer that takes longer is no answer.
const PATIENCE: Duration = Duration::from_secs(2);
/// Bytes before the padding: flyctl sends a time of this length.
const STAMP: usize = 15;

/// Ping the gateway or a name of the private network
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// `gateway`, a name that ends in .internal, or an address; the gateway without it
    hostname: Option<String>,
    #[command(flatten)]
    network: network::Network,
    /// Time between probes
    #[arg(short = 'i', long, value_name = "DURATION", default_value = "1s")]
    interval: String,
    /// Number of probes; 0 = until interrupted
    #[arg(short = 'n', long, value_name = "COUNT", default_value_t = 0)]
    count: u64,
    /// Bytes of padding of a probe
    #[arg(short = 's', long, value_name = "BYTES", default_value_t = 12)]
    size: u16,
    #[command(flatten)]
    format: args::Json,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Target {
    Gateway,
    Address(Ipv6Addr),
    Name(String),
}

pub(crate) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let target = target(args.hostname.as_deref())?;
    let interval: model::machine::Duration = args.interval.parse().map_err(|_| {
        Failure::usage(format!("`{}` is no duration such as 1s or 200ms", clean(&args.interval)))
    })?;
    let plan = Plan {
        interval: interval.to_std().max(SHORTEST),
        count: args.count,
        data: vec![b'A'; STAMP + usize::from(args.size.min(MOST))],
        json: ctx.wants_json(args.format.json),
    };
    if plan.json && plan.count == 0 {
        return Err(Failure::usage("`--json` prints one value: say how many probes with `-n`"));
    }
    let session = ctx.session()?;
    let (place, early) = args.network.reach(ctx, &session, Use::Brief, args.format.json).await?;
    let _guard = ctx.interrupt.guard();
    let opening = network::tunnel(early, ctx, &session, &place.wanted, Use::Brief);
    let tunnel = ctx.interrupt.or(opening).await.map_err(Failure::interrupted)??;
    let outcome = plan.run(ctx, &tunnel, &target).await;
    let facts = tunnel.facts();
    tunnel.close().await;
    let report = match outcome {
        Ok(report) => report,
        Err(error) => return Err(ctx.tunnel_failure(error, &place.wanted)),
    };
    if report.received == 0 && !facts.answered() {
        let error = crate::wireguard::TunnelError::Down(Box::new(facts));
        return Err(ctx.tunnel_failure(error, &place.wanted));
    }
    ctx.show(args.format.json, &report);
    // Nothing came back: scripts have to notice.
    Ok(u8::from(report.received == 0 && report.sent > 0))
}

fn target(name: Option<&str>) -> Result<Target, Failure> {
    match name {
        None | Some("" | "gateway") => Ok(Target::Gateway),
        Some(text) if text.starts_with("fdaa:") => text
            .parse()
            .map(Target::Address)
            .map_err(|_| Failure::usage(format!("`{}` is no IPv6 address", clean(text)))),
        Some(text) if text.ends_with(".internal") => Ok(Target::Name(text.to_owned())),
        Some(text) => Err(Failure::usage(format!(
            "`{}` is not in the private network: its names end in .internal, its addresses begin with fdaa:",
            clean(text)
        ))),
    }
}

struct Plan {
    interval: Duration,
    count: u64,
    data: Vec<u8>,
    json: bool,
}

impl Plan {
    async fn run(
        &self,
        ctx: &Ctx,
        tunnel: &Tunnel,
        target: &Target,
    ) -> Result<Report, crate::wireguard::TunnelError> {
        let (label, addresses) = match target {
            Target::Gateway => ("gateway".to_owned(), vec![tunnel.dns_server()]),
            Target::Address(address) => (String::new(), vec![*address]),
            Target::Name(name) => (name.clone(), tunnel.resolve(name).await?),
        };
        let mut report = Report { target: label.clone(), ..Report::default() };
        // Two commands may ping at once.
        let id = rand::random::<u16>();
        let mut ticks = tokio::time::interval(self.interval);
        ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut pending = FuturesUnordered::new();
        let mut round = 0;
        loop {
            let more = self.count == 0 || round < self.count;
            if !more && pending.is_empty() {
                break;
            }
            tokio::select! {
                biased;
                _ = ctx.interrupt.wait() => break,
                Some((seq, address, result)) = pending.next(), if !pending.is_empty() => {
                    self.told(ctx, &mut report, &label, seq, address, result);
                }
                _ = ticks.tick(), if more => {
                    // The wire has 16 bits for it.
                    let seq = u16::try_from(round % 65_536).unwrap_or_default();
                    for (address, offset) in addresses.iter().zip(0u16..) {
                        report.sent += 1;
                        // An answer is known by its id and number: each address has an id of its own.
                        let id = id.wrapping_add(offset);
                        let data = &self.data;
                        let address = *address;
                        pending.push(async move {
                            (seq, address, tunnel.ping(address, id, seq, data, PATIENCE).await)
                        });
                    }
                    round += 1;
                }
            }
        }
        Ok(report)
    }

    fn told(
        &self,
        ctx: &Ctx,
        report: &mut Report,
        label: &str,
        seq: u16,
        address: Ipv6Addr,
        result: Result<crate::wireguard::Echo, PingError>,
    ) {
        let name = if label.is_empty() { String::new() } else { format!(" ({})", clean(label)) };
        match result {
            Ok(echo) => {
                report.received += 1;
                let ms = echo.rtt.as_secs_f64() * 1000.0;
                report.replies.push(Reply { from: echo.from, seq, ms, bytes: echo.data.len() + 8 });
                if !self.json {
                    let bytes = echo.data.len() + 8;
                    ctx.terminal
                        .out(&format!("{bytes} bytes from {}{name}, seq={seq} time={ms:.1}ms\n", echo.from));
                }
            }
            Err(error) if !self.json => {
                ctx.progress().say(&format!("{address}{name}, seq={seq}: {error}"));
            }
            Err(_) => {}
        }
        // An endless ping must not grow.
        if self.count == 0 && report.replies.len() > 10_000 {
            report.fold();
        }
    }
}

#[derive(Debug, Clone, Serialize)]
struct Reply {
    from: Ipv6Addr,
    seq: u16,
    ms: f64,
    bytes: usize,
}

/// What came back.
#[derive(Debug, Clone, Default, Serialize)]
struct Report {
    target: String,
    sent: u64,
    received: u64,
    replies: Vec<Reply>,
    #[serde(skip)]
    folded: Folded,
}

/// Replies that are only counted any more.
#[derive(Debug, Clone, Copy, Default)]
struct Folded {
    count: u64,
    sum: f64,
    least: f64,
    most: f64,
}

impl Report {
    fn fold(&mut self) {
        self.folded = self.times().unwrap_or_default();
        self.replies.clear();
    }

    fn times(&self) -> Option<Folded> {
        let mut all = self.folded;
        for reply in &self.replies {
            all = Folded {
                count: all.count + 1,
                sum: all.sum + reply.ms,
                least: if all.count == 0 { reply.ms } else { all.least.min(reply.ms) },
                most: all.most.max(reply.ms),
            };
        }
        (all.count > 0).then_some(all)
    }

    /// Percent of the probes that nobody answered.
    fn loss(&self) -> f64 {
        if self.sent == 0 {
            return 0.0;
        }
        #[expect(clippy::cast_precision_loss, reason = "counts of probes are small")]
        let share = self.received as f64 / self.sent as f64;
        (1.0 - share) * 100.0
    }
}

impl View for Report {
    fn human(&self, page: &mut Page) {
        page.line(&format!("{} sent, {} received, {:.0}% lost", self.sent, self.received, self.loss()));
        if let Some(times) = self.times() {
            #[expect(clippy::cast_precision_loss, reason = "counts of probes are small")]
            let average = times.sum / times.count as f64;
            page.line(&format!("min/avg/max {:.1}/{average:.1}/{:.1} ms", times.least, times.most));
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn only_the_private_network_is_pinged() {
        assert_eq!(target(None).unwrap(), Target::Gateway);
        assert_eq!(target(Some("web.internal")).unwrap(), Target::Name("web.internal".into()));
        assert!(matches!(target(Some("fdaa:0:1::3")).unwrap(), Target::Address(_)));
        for wrong in ["example.com", "fdaa:x", "::1"] {
            assert!(target(Some(wrong)).is_err(), "{wrong}");
        }
    }

    #[test]
    fn the_sum_outlives_folding() {
        let reply = |ms| Reply { from: Ipv6Addr::LOCALHOST, seq: 0, ms, bytes: 35 };
        let mut report = Report { sent: 4, received: 3, ..Report::default() };
        report.replies.extend([reply(1.0), reply(3.0)]);
        report.fold();
        report.replies.push(reply(2.0));
        let times = report.times().unwrap();
        assert_eq!((times.count, times.least, times.most, times.sum), (3, 1.0, 3.0, 6.0));
        let mut page = Page::new(false, jiff::Timestamp::UNIX_EPOCH);
        report.human(&mut page);
        assert_eq!(page.finish().0, "4 sent, 3 received, 25% lost\nmin/avg/max 1.0/2.0/3.0 ms\n");
    }
}
