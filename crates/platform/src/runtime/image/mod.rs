//! From image to files and arguments. In: layers of the registry, the OCI image configuration and
//! the machine's configuration; out: a root file system in the cache ([`ImageCache`]), the main
//! process ([`command`]). Must not start anything, and never writes outside the directory it fills,
//! whatever a layer says.

mod command;

pub use command::{Command, command};
