//! `fly ips …`
//!
//! In: an app. Out: its addresses, listed, given and taken back. Must not: release anything before
//! every argument was understood.

mod allocate;
mod list;
mod private;
mod release;

use crate::context::Ctx;
use crate::diagnostics::Failure;

/// See, allocate and release an app's addresses
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// List an app's addresses
    #[command(visible_alias = "ls")]
    List(list::Args),
    /// List the private addresses of an app's machines
    Private(private::Args),
    /// Give an app an IPv4 address, its own or a shared one
    #[command(name = "allocate-v4")]
    AllocateV4(allocate::V4),
    /// Give an app an IPv6 address, public or private
    #[command(name = "allocate-v6")]
    AllocateV6(allocate::V6),
    /// Take addresses away from an app
    Release(release::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::List(args) => list::run(&args, ctx).await,
            Self::Private(args) => private::run(&args, ctx).await,
            Self::AllocateV4(args) => allocate::v4(&args, ctx).await,
            Self::AllocateV6(args) => allocate::v6(&args, ctx).await,
            Self::Release(args) => release::run(&args, ctx).await,
        }
    }
}
