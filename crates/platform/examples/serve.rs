//! Runs a platform in the foreground: `serve DATA_DIR [auto|docker|process|simulated]`. Stops on ctrl-c.
//! What clients need to know is in `DATA_DIR/platform.json`.

use std::process::ExitCode;

use platform::platform::{Config, serve};

#[tokio::main]
async fn main() -> ExitCode {
    let mut args = std::env::args().skip(1);
    let Some(data_dir) = args.next() else {
        return fail("usage: serve DATA_DIR [auto|docker|process|simulated]");
    };
    let mut config = Config::new(data_dir);
    if let Some(word) = args.next() {
        match word.parse() {
            Ok(kind) => config.runtime = kind,
            Err(error) => return fail(error),
        }
    }
    match serve(config).await {
        Ok(running) => {
            let stop = running.stopper();
            tokio::select! {
                _ = tokio::signal::ctrl_c() => stop(),
                () = running.stopped() => {}
            }
            running.join().await;
            ExitCode::SUCCESS
        }
        Err(error) => fail(error),
    }
}

#[expect(clippy::print_stderr, reason = "an example has no terminal room")]
fn fail(reason: impl std::fmt::Display) -> ExitCode {
    eprintln!("{reason}");
    ExitCode::FAILURE
}
