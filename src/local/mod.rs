//! The embedded platform as a neighbour process: where it is, whether it runs, how to start it.
//!
//! In: the environment. Out: the addresses and the token that point every other room at it. Its token,
//! config directory and peers are its own: a local command can never touch the real account.

use crate::context::Ctx;
use crate::diagnostics::Failure;
use model::diagnosis::Code;

/// Points the context at the local platform, starting it if needed.
pub(crate) async fn attach(ctx: &mut Ctx) -> Result<(), Failure> {
    std::future::ready(()).await;
    let _ = ctx;
    Err(Failure::new(Code::N912, "the local platform could not be started: not built in"))
}
