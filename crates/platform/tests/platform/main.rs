//! The whole platform over its wire: everything here goes through sockets, nothing through Rust calls.
#![allow(clippy::unwrap_used)]

mod access;
mod builder;
mod client;
mod image;
mod inventory;
mod life;

use std::path::Path;

use client::Client;
use platform::platform::{Config, Running, serve};
use platform::runtime::RuntimeKind;

/// Boots a platform with simulated machines.
pub async fn boot(data_dir: &Path) -> Running {
    let mut config = Config::new(data_dir);
    config.runtime = RuntimeKind::Simulated;
    serve(config).await.unwrap()
}

pub(crate) fn api(running: &Running) -> Client {
    Client::new(running.api_url(), running.user_token().expose())
}

pub(crate) fn registry(running: &Running) -> Client {
    let base = format!("http://127.0.0.1:{}", running.ports().registry);
    Client::new(base, running.user_token().expose())
}

pub async fn stop(running: Running) {
    running.shutdown();
    running.join().await;
}
