//! Test harness: a [`World`] (a local platform on loopback in a temporary directory), a runner for the
//! fly binary that sees nothing of this computer's own environment, and output that can be compared.
//!
//! Must not import the `fly` package: tests talk to the binary, as users do.

mod image;
mod output;
mod shared;
mod world;

pub use image::{Image, Script};
pub use output::{Output, normalise};
pub use platform::builder::EngineChoice;
pub use shared::shared_dir;
pub use world::{Options, World};
