//! An SFTP server (version 3) on the file systems this process sees, as the user it is.
//!
//! In: packets on stdin; out: packets on stdout. Runs in a process that entered a machine, so that
//! paths, links and owners are the machine's; one thread, no threads of its own. Must not know the
//! platform.
//!
//! `SSH_FXP_SYMLINK` takes its two paths in OpenSSH's order (target first), as Go's client sends them.
//! Names that are not UTF-8 are shown with replacement characters and cannot be opened.

mod attributes;
mod extensions;
mod server;

use std::io;
use std::os::fd::AsFd as _;

use tokio::net::unix::pipe;
use tokio::sync::oneshot;

use server::Files;

/// Longest packet a client may send (OpenSSH's limit).
const MAX_PACKET: u32 = 256 * 1024;
/// Most bytes one read answers: a packet minus its head.
const MAX_DATA: u32 = MAX_PACKET - 1024;

/// Serves until the client closes its side. Stdin and stdout are pipes.
pub(super) fn serve_stdio() -> io::Result<()> {
    let input = io::stdin().as_fd().try_clone_to_owned()?;
    let output = io::stdout().as_fd().try_clone_to_owned()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        let stream =
            tokio::io::join(pipe::Receiver::from_owned_fd(input)?, pipe::Sender::from_owned_fd(output)?);
        let (done, ended) = oneshot::channel();
        let config = russh_sftp::server::Config { max_client_packet_len: MAX_PACKET };
        russh_sftp::server::run_with_config(stream, Files::new(done), config).await;
        // The handler is dropped with the server's task.
        let _ = ended.await;
        Ok(())
    })
}
