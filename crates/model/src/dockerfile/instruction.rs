//! Instructions as written: nothing is expanded yet.

use super::heredoc::Heredoc;

/// One instruction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instruction {
    /// First line, from 1.
    pub line: u32,
    /// The whole instruction in one line, for histories and messages.
    pub text: String,
    /// What it is.
    pub kind: Kind,
}

/// A `KEY=value` as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// Key, quotes kept.
    pub key: String,
    /// Value, quotes kept.
    pub value: String,
}

/// `--name=value` of an instruction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flag {
    /// Name without dashes.
    pub name: String,
    /// Value after `=`, if there is one.
    pub value: Option<String>,
}

/// A command in its two forms.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CommandLine {
    /// A JSON array.
    Exec(Vec<String>),
    /// Text for the shell.
    Shell(String),
}

/// `COPY` and `ADD`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Transfer {
    /// Paths, patterns or URLs, unexpanded.
    pub sources: Vec<String>,
    /// Files given in the Dockerfile itself.
    pub inline: Vec<Heredoc>,
    /// Where to, unexpanded.
    pub destination: String,
    /// `--from`: a stage or an image.
    pub from: Option<String>,
    /// `--chown`.
    pub chown: Option<String>,
    /// `--chmod`.
    pub chmod: Option<String>,
    /// `--link`: layers that do not depend on what is below.
    pub link: bool,
    /// `--parents`: keep the directories of the source paths.
    pub parents: bool,
    /// `--exclude` patterns.
    pub exclude: Vec<String>,
    /// `--unpack` of `ADD`; archives are unpacked unless it says otherwise.
    pub unpack: Option<bool>,
    /// `--checksum` of `ADD`.
    pub checksum: Option<String>,
}

/// `HEALTHCHECK`, durations in nanoseconds as image configurations have them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Probe {
    /// `None` for `HEALTHCHECK NONE`.
    pub command: Option<CommandLine>,
    /// `--interval`.
    pub interval_ns: i64,
    /// `--timeout`.
    pub timeout_ns: i64,
    /// `--start-period`.
    pub start_period_ns: i64,
    /// `--start-interval`.
    pub start_interval_ns: i64,
    /// `--retries`.
    pub retries: i64,
}

/// The instructions of the Dockerfile reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// `FROM [--platform] image [AS name]`.
    From {
        /// Image or stage, unexpanded.
        image: String,
        /// `--platform`, unexpanded.
        platform: Option<String>,
        /// Name of the stage, lower case.
        name: Option<String>,
    },
    /// `RUN`, whose command nobody here runs.
    Run,
    /// `CMD`.
    Cmd(CommandLine),
    /// `ENTRYPOINT`.
    Entrypoint(CommandLine),
    /// `SHELL`.
    Shell(Vec<String>),
    /// `ENV`.
    Env(Vec<Pair>),
    /// `LABEL`.
    Label(Vec<Pair>),
    /// `ARG name[=value]…`.
    Arg(Vec<(String, Option<String>)>),
    /// `EXPOSE`, unexpanded.
    Expose(Vec<String>),
    /// `VOLUME`, unexpanded.
    Volume(Vec<String>),
    /// `USER`, unexpanded.
    User(String),
    /// `WORKDIR`, unexpanded.
    Workdir(String),
    /// `STOPSIGNAL`, unexpanded.
    StopSignal(String),
    /// `MAINTAINER`.
    Maintainer(String),
    /// `HEALTHCHECK`.
    Healthcheck(Probe),
    /// `COPY`.
    Copy(Transfer),
    /// `ADD`.
    Add(Transfer),
    /// `ONBUILD`: the instruction it will trigger, as text.
    Onbuild(String),
}
