//! The stages of a machine as an executable of their own, for tests: a test binary cannot start
//! itself again. The product uses the fly binary.

use std::process::ExitCode;

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    use platform::runtime::process::{INIT_WORD, init_main};
    let mut words = std::env::args_os().skip(1);
    match words.next() {
        Some(word) if word == INIT_WORD => init_main(words.next()),
        _ => ExitCode::from(2),
    }
}

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    ExitCode::from(2)
}
