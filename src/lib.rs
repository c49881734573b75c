//! The `fly` CLI. Rooms, and what each may do:
//!
//! | room | in → out | may do |
//! |---|---|---|
//! | [`cli`] | argv → exit code | parse, runtime, signals, failure → exit code |
//! | [`commands`] | arguments → value | orchestrate; `<noun>/<verb>.rs` |
//! | [`context`] | environment → session, app | assemble what a command needs, lazily |
//! | [`output`] | values → text | the only room that touches the terminal |
//! | [`deploy`] | request → outcome | API effects, deadlines, one event stream |
//! | [`build`] | source → image reference | files, registry |
//! | [`registry`] | blobs ↔ OCI distribution | HTTP |
//! | [`api`] | typed calls → answers | HTTP, retry |
//! | [`config`] | files ↔ values | `~/.fly/config.yml`, `fly.toml` |
//! | [`wireguard`] | keys → tunnel into the private network | UDP, WebSocket, files of its slots |
//! | [`ssh`] | a stream → a remote program's end, files moved | terminal in raw mode, files named |
//! | [`local`] | – → a running platform | start, stop, ask the local platform |
//! | [`diagnostics`] | errors → [`diagnostics::Failure`] | name and render failures |
//!
//! Data flows one way: `fly.toml → plan → requests → events → verdict → rendering`.

mod api;
mod build;
mod cli;
mod commands;
mod config;
mod context;
mod deploy;
mod diagnostics;
mod local;
mod output;
mod registry;
mod ssh;
mod wireguard;

#[doc(hidden)]
pub use wireguard::bench;

/// Version of this CLI, as `fly version` prints it and as machines' metadata records it.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// Runs one command line and returns the process's exit code.
pub fn run(args: Vec<std::ffi::OsString>) -> std::process::ExitCode {
    // Machines of the local platform are made of this binary; nothing else may be set up before.
    #[cfg(all(feature = "platform", target_os = "linux"))]
    if args.get(1).is_some_and(|word| word == platform::runtime::process::INIT_WORD) {
        return platform::runtime::process::init_main(args.into_iter().nth(2));
    }
    cli::run(args)
}
