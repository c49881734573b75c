//! `fly`: hands the process's arguments to the library and returns its exit code.

fn main() -> std::process::ExitCode {
    fly::run(std::env::args_os().collect())
}
