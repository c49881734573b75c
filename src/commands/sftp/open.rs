//! From flags to a machine's files, and what it means when something with them fails.

use std::future::Future;
use std::io;
use std::time::Duration;

use model::diagnosis::Code;

use crate::commands::args;
use crate::commands::ssh::reach::{self, Purpose, Reached, Way};
use crate::commands::ssh::target;
use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::ssh::sftp::{Error, Files, names};

/// How long half-made remote files may hold up an end.
const TIDY: Duration = Duration::from_secs(3);

/// Which machine, as whom.
#[derive(Debug, clap::Args)]
pub(super) struct Login {
    #[command(flatten)]
    pub(super) machine: target::Flags,
    /// User to log in as
    #[arg(short = 'u', long, value_name = "NAME", default_value = "root")]
    user: String,
    /// Has no effect: nothing is run
    #[arg(short = 'C', long, hide = true, value_name = "COMMAND")]
    command: Option<String>,
    /// Has no effect: nothing is run
    #[arg(long, hide = true)]
    pty: bool,
    #[command(flatten)]
    pub(super) format: args::Json,
}

/// A machine's files.
pub(super) struct Opened {
    pub(super) files: Files,
    way: Way,
    pub(super) app: String,
}

impl Opened {
    /// Logs in and starts SFTP.
    pub(super) async fn new(flags: &Login, ctx: &Ctx) -> Result<Self, Failure> {
        let app = ctx.app(&flags.machine.app)?.name;
        let address = flags.machine.address();
        let reached = reach::connect(ctx, &flags.machine, address, &flags.user, Purpose::Files).await?;
        let Reached { connection, target, way } = reached;
        match Files::open(connection, &target).await {
            Ok(files) => Ok(Self { files, way, app }),
            Err(error) => {
                let failure = way.place().judge(error).await;
                way.close().await;
                Err(failure)
            }
        }
    }

    /// Does some work, whatever happens leaves nothing half-made, and says goodbye.
    pub(super) async fn finish<T>(
        self,
        ctx: &Ctx,
        work: impl AsyncFnOnce(&Files) -> Result<T, Error>,
    ) -> Result<T, Failure> {
        let _guard = ctx.interrupt.guard();
        let done = ctx.interrupt.or(work(&self.files)).await;
        let result = match done {
            Ok(Ok(value)) => Ok(value),
            Ok(Err(error)) => Err(self.judge(error).await),
            Err(signal) => Err(Failure::interrupted(signal)),
        };
        if result.is_err() {
            self.bounded(self.files.tidy()).await;
        }
        self.close().await;
        result
    }

    async fn bounded(&self, work: impl Future<Output = ()>) {
        // What is left behind is hidden, named after us, and replaced by the next transfer.
        drop(tokio::time::timeout(TIDY, work).await);
    }

    pub(super) async fn close(self) {
        self.files.close().await;
        self.way.close().await;
    }

    /// What a failed operation means.
    pub(super) async fn judge(&self, error: Error) -> Failure {
        match error {
            Error::Connection(error) => self.way.place().judge(error).await,
            other => failure(&other, &self.app),
        }
    }
}

/// A failure of the files themselves.
pub(super) fn failure(error: &Error, app: &str) -> Failure {
    let text = error.to_string();
    let failure = match error {
        Error::Remote { path, .. } => {
            let directory = match names::parent(path) {
                "" => ".",
                parent => parent,
            };
            Failure::new(Code::C920, text)
                .because("the machine says so")
                .next_command(format!("fly sftp ls {directory} -a {app}"), "see what is there")
        }
        Error::Exists { .. } => Failure::new(Code::C921, text)
            .because("nothing was changed")
            .next_step("name another target, or repeat it with `--force` to replace what is there"),
        Error::IsDirectory { .. } => {
            Failure::usage(text).next_step("directories go with everything in them: add `-R`")
        }
        Error::UnsafeName { .. } | Error::TooDeep { .. } => Failure::new(Code::A902, text)
            .because("no file system has that; nothing outside the target directory was touched")
            .next_step("look at what runs in the machine, and whether its image is the one you built"),
        Error::Local { path, error } if error.kind() == io::ErrorKind::NotFound => {
            Failure::unreadable(path, error)
        }
        Error::Local { path, error } => Failure::cannot_write(path, error),
        Error::Connection(error) => Failure::defect(&error.to_string()),
    };
    failure.app(app)
}

/// Some of it was left out, each with a warning.
pub(super) fn left_out(count: u64, total: u64, app: &str) -> Failure {
    Failure::new(Code::C920, format!("{count} of {} were left out; see the warnings", count + total))
        .because("everything else was done")
        .next_step("deal with those that were named, then repeat it with `--force`")
        .app(app)
}
