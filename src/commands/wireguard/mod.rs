//! `fly wireguard …`
//!
//! In: an organisation. Out: its peers, listed, made and removed; what this computer keeps of them. Must not: show
//! a private key anywhere but in the configuration that was asked for.

mod create;
mod export;
mod list;
mod remove;
mod reset;
mod status;
mod websockets;

use crate::context::{Ctx, Session};
use crate::diagnostics::Failure;
use crate::wireguard::peers::Org;

/// See and change the WireGuard peers of an organization
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// List an organization's peers
    #[command(visible_alias = "ls")]
    List(list::Args),
    /// Make a peer and write its configuration for a WireGuard client
    Create(create::Args),
    /// Remove a peer
    #[command(visible_alias = "rm")]
    Remove(remove::Args),
    /// Replace the peers that this computer uses
    Reset(reset::Args),
    /// Show the peers that this computer uses
    Status(status::Args),
    /// Send tunnels through WebSockets always, or not at all
    Websockets(websockets::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::List(args) => list::run(&args, ctx).await,
            Self::Create(args) => create::run(&args, ctx).await,
            Self::Remove(args) => remove::run(&args, ctx).await,
            Self::Reset(args) => reset::run(&args, ctx).await,
            Self::Status(args) => status::run(&args, ctx),
            Self::Websockets(args) => websockets::run(&args, ctx).await,
        }
    }

    /// True for what needs no platform.
    pub(crate) fn is_offline(&self) -> bool {
        matches!(self, Self::Status(_) | Self::Websockets(_))
    }
}

/// The organisation named, else chosen.
async fn org(slug: Option<&str>, ctx: &Ctx, session: &Session, json: bool) -> Result<Org, Failure> {
    match slug {
        Some(slug) => super::network::org(slug, session).await,
        None => super::network::chosen(ctx, session, json).await,
    }
}
