//! Flags of `fly deploy` (table: long, one block per flag group; deploy.md 2.1).

use std::path::PathBuf;

use crate::commands::args;

/// Deploy an app: make its machines run an image, and verify that they do
#[derive(Debug, Clone, Default, clap::Args)]
pub(crate) struct Args {
    /// Directory with the source and its configuration file
    #[arg(value_name = "DIR")]
    pub(super) dir: Option<PathBuf>,
    #[command(flatten)]
    pub(super) app: args::App,
    #[command(flatten)]
    pub(super) format: args::Json,
    #[command(flatten)]
    pub(super) yes: args::Yes,
    #[command(flatten)]
    pub(super) image: Image,
    #[command(flatten)]
    pub(super) builder: super::builder::Flags,
    #[command(flatten)]
    pub(super) rollout: Rollout,
    #[command(flatten)]
    pub(super) fleet: Fleet,
    #[command(flatten)]
    pub(super) guest: Guest,
    #[command(flatten)]
    pub(super) files: Files,
    /// Files of a manifest, ready to be sent.
    #[arg(skip)]
    pub(super) ready_files: Vec<model::machine::File>,
    #[command(flatten)]
    pub(super) output: Output,
    #[command(flatten)]
    pub(super) ignored: Ignored,
}

/// Where the image comes from.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "Image")]
pub(super) struct Image {
    /// Image to deploy instead of building one
    #[arg(short = 'i', long, value_name = "REF")]
    pub(super) image: Option<String>,
    /// Tag of the image that is built
    #[arg(long, value_name = "TAG")]
    pub(super) image_label: Option<String>,
    /// Path or URL of the Dockerfile
    #[arg(long, value_name = "PATH")]
    pub(super) dockerfile: Option<String>,
    /// Path of the ignore file
    #[arg(long, value_name = "PATH")]
    pub(super) ignorefile: Option<PathBuf>,
    /// Build argument
    #[arg(long, value_name = "NAME=VALUE")]
    pub(super) build_arg: Vec<String>,
    /// Secret for `RUN --mount=type=secret`: NAME=VALUE, id=NAME,src=PATH or id=NAME,env=VARIABLE
    #[arg(long, value_name = "NAME=VALUE")]
    pub(super) build_secret: Vec<String>,
    /// ssh agent for `RUN --mount=type=ssh`: default, or NAME=SOCKET
    #[arg(long, value_name = "NAME[=SOCKET]")]
    pub(super) ssh: Vec<String>,
    /// Stage of the Dockerfile to build
    #[arg(long, value_name = "STAGE")]
    pub(super) build_target: Option<String>,
    /// Warn when the build context is larger: a size such as 512mb, a plain number is MiB, 0 = never [default: 100mb]
    #[arg(long, value_name = "SIZE")]
    pub(super) build_context_warn_size: Option<String>,
    /// Label of the image that is built
    #[arg(long, value_name = "NAME=VALUE")]
    pub(super) label: Vec<String>,
    /// Build without reusing layers
    #[arg(long)]
    pub(super) no_cache: bool,
    /// Times of files at the builder: real, or derived from their content, so that a fresh checkout is not
    /// sent again [default: real on this computer, content elsewhere]
    #[arg(long, value_name = "KIND", value_parser = ["real", "content"])]
    pub(super) context_mtimes: Option<String>,
    /// Build the image and stop; with `--push`, push it too
    #[arg(long)]
    pub(super) build_only: bool,
    /// With `--build-only`: push the image
    #[arg(long)]
    pub(super) push: bool,
    /// How layers are compressed: gzip or zstd [default: gzip]
    #[arg(long, value_name = "NAME", value_parser = ["gzip", "zstd"])]
    pub(super) compression: Option<String>,
    /// How hard: 0 to 9 for gzip, 1 to 22 for zstd
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    pub(super) compression_level: Option<i64>,
}

/// How machines are exchanged.
#[derive(Debug, Clone, clap::Args)]
#[command(next_help_heading = "Rollout")]
pub(super) struct Rollout {
    /// How machines are exchanged: rolling, immediate, canary or bluegreen
    #[arg(long, value_name = "NAME")]
    pub(super) strategy: Option<String>,
    /// How many running machines may be down at once: a number, or a fraction below 1
    #[arg(long, value_name = "N")]
    pub(super) max_unavailable: Option<f64>,
    /// How many machines are changed at once, whatever the strategy
    #[arg(long, default_value_t = 8, value_name = "N")]
    pub(super) max_concurrent: usize,
    /// How long a machine may take to start and pass its checks
    #[arg(long, value_name = "DURATION")]
    pub(super) wait_timeout: Option<String>,
    /// How long the release command may take; `none` = no limit
    #[arg(long, value_name = "DURATION")]
    pub(super) release_command_timeout: Option<String>,
    /// Time to live of machine leases
    #[arg(long, value_name = "DURATION")]
    pub(super) lease_timeout: Option<String>,
    /// How long to wait for machines that somebody else holds
    #[arg(long, default_value = "60s", value_name = "DURATION")]
    pub(super) lease_wait: String,
    /// Return once the platform accepted the changes, without verifying them
    #[arg(long)]
    pub(super) detach: bool,
    /// How long a canary, or the green machines, must serve before the next phase [default: 10s]
    #[arg(long, value_name = "DURATION")]
    pub(super) observe: Option<String>,
    /// Signal that asks replaced machines to stop (bluegreen)
    #[arg(short = 's', long, value_name = "SIGNAL")]
    pub(super) signal: Option<String>,
    /// How often a machine's failed change is tried again when the app is not at fault; `auto` = 0
    #[arg(long, value_name = "N")]
    pub(super) deploy_retries: Option<String>,
    /// Start machines that do not run, check them, and stop them again
    #[arg(long)]
    pub(super) verify_stopped: bool,
    /// Watch machines without checks for a moment after they started
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set, num_args = 0..=1, default_missing_value = "true", require_equals = true)]
    pub(super) smoke_checks: bool,
    /// Ask the app's public address whether the new machines answer; private DNS is not asked
    #[arg(long, default_value_t = true, action = clap::ArgAction::Set, num_args = 0..=1, default_missing_value = "true", require_equals = true, value_name = "BOOL")]
    pub(super) dns_checks: bool,
    /// Do not run the release command
    #[arg(long)]
    pub(super) skip_release_command: bool,
    /// Update machines also when nothing differs
    #[arg(long)]
    pub(super) force: bool,
    /// Take the changes back when the deploy fails half-way
    #[arg(long)]
    pub(super) rollback_on_failure: bool,
    /// Print what would be done and change nothing; `--plan=json` prints one JSON value
    #[arg(long, visible_alias = "dry-run", num_args = 0..=1, require_equals = true, default_missing_value = "text", value_name = "FORMAT", value_parser = ["text", "json"])]
    pub(super) plan: Option<String>,
    /// With `--plan`: keep the plan in this file, for `--from-plan`
    #[arg(short = 'o', long, requires = "plan", value_name = "FILE")]
    pub(super) out: Option<PathBuf>,
    /// With `--plan`: exit 2 when there is something to do
    #[arg(long, requires = "plan")]
    pub(super) detailed_exitcode: bool,
    /// Carry out a plan kept with `--plan -o FILE`, if nothing has changed since
    #[arg(long, value_name = "FILE", conflicts_with_all = ["plan", "resume", "abandon"])]
    pub(super) from_plan: Option<PathBuf>,
    /// Finish the last deploy that was cut off or failed half-way, without building again
    #[arg(long, conflicts_with_all = ["plan", "abandon"])]
    pub(super) resume: bool,
    /// Take the last unfinished deploy back
    #[arg(long, conflicts_with = "plan")]
    pub(super) abandon: bool,
    /// Deploy in spite of a pause, with a reason that is shown
    #[arg(long, value_name = "REASON")]
    pub(super) break_pause: Option<String>,
    /// Wait for the end of a pause instead of failing
    #[arg(long)]
    pub(super) wait: bool,
    /// How long to wait for the end of a pause of the platform
    #[arg(long, value_name = "DURATION", default_value = "0s")]
    pub(super) wait_paused: String,
}

impl Default for Rollout {
    fn default() -> Self {
        Self {
            strategy: None,
            max_unavailable: None,
            max_concurrent: 8,
            wait_timeout: None,
            release_command_timeout: None,
            lease_timeout: None,
            lease_wait: "60s".to_owned(),
            detach: false,
            observe: None,
            signal: None,
            deploy_retries: None,
            verify_stopped: false,
            smoke_checks: true,
            dns_checks: true,
            skip_release_command: false,
            force: false,
            rollback_on_failure: false,
            plan: None,
            out: None,
            detailed_exitcode: false,
            from_plan: None,
            resume: false,
            abandon: false,
            break_pause: None,
            wait: false,
            wait_paused: "0s".to_owned(),
        }
    }
}

/// Which machines there are to be, and which may be touched.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "Machines")]
pub(super) struct Fleet {
    /// Environment variable for the machines
    #[arg(short = 'e', long, value_name = "NAME=VALUE")]
    pub(super) env: Vec<String>,
    /// Give a new process group a second machine, or a standby
    #[arg(long, action = clap::ArgAction::Set, num_args = 0..=1, default_missing_value = "true", require_equals = true, value_name = "BOOL")]
    pub(super) ha: Option<bool>,
    /// Change existing machines only
    #[arg(long)]
    pub(super) update_only: bool,
    /// Region of new machines
    #[arg(long, value_name = "CODE")]
    pub(super) primary_region: Option<String>,
    /// Touch machines in these regions only
    #[arg(long, alias = "only-regions", value_delimiter = ',', value_name = "CODES")]
    pub(super) regions: Vec<String>,
    /// Leave machines in these regions alone
    #[arg(long, value_delimiter = ',', value_name = "CODES")]
    pub(super) exclude_regions: Vec<String>,
    /// Touch these machines only
    #[arg(long, value_delimiter = ',', value_name = "IDS")]
    pub(super) only_machines: Vec<String>,
    /// Leave these machines alone
    #[arg(long, value_delimiter = ',', value_name = "IDS")]
    pub(super) exclude_machines: Vec<String>,
    /// Touch these process groups only
    #[arg(long, value_delimiter = ',', value_name = "NAMES")]
    pub(super) process_groups: Vec<String>,
    /// Do not allocate public addresses on the first deploy
    #[arg(long)]
    pub(super) no_public_ips: bool,
    /// Allocate a private (Flycast) address instead of public ones on the first deploy
    #[arg(long)]
    pub(super) flycast: bool,
    /// Size in GB of volumes made by the first deploy
    #[arg(long, value_name = "GB")]
    pub(super) volume_initial_size: Option<i64>,
    /// Organization for an app that has to be created
    #[arg(long, value_name = "SLUG")]
    pub(super) org: Option<String>,
}

/// Size of new machines of groups without `[[vm]]`.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "Size of new machines")]
pub(super) struct Guest {
    /// Size preset, such as shared-cpu-1x
    #[arg(long, value_name = "NAME")]
    pub(super) vm_size: Option<String>,
    /// Number of CPUs
    #[arg(long, alias = "cpus", value_name = "N")]
    pub(super) vm_cpus: Option<i64>,
    /// Kind of CPU: shared or performance
    #[arg(long, alias = "vm-cpukind", value_name = "KIND")]
    pub(super) vm_cpu_kind: Option<String>,
    /// Memory in MB, or with a unit
    #[arg(long, alias = "memory", value_name = "SIZE")]
    pub(super) vm_memory: Option<String>,
    /// Most memory in MB the machine may be given
    #[arg(long, value_name = "SIZE", hide = true)]
    pub(super) vm_max_memory: Option<String>,
    /// Dedicated host to place machines on
    #[arg(long, value_name = "ID")]
    pub(super) host_dedication_id: Option<String>,
    /// Refused: GPU machines are no longer sold
    #[arg(long, hide = true, value_name = "N")]
    pub(super) vm_gpus: Option<i64>,
    /// Refused: GPU machines are no longer sold
    #[arg(long, alias = "vm-gpukind", hide = true, value_name = "KIND")]
    pub(super) vm_gpu_kind: Option<String>,
}

/// Files put into machines.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "Files in machines")]
pub(super) struct Files {
    /// File from this computer
    #[arg(long, value_name = "/GUEST/PATH=LOCAL")]
    pub(super) file_local: Vec<String>,
    /// File with this text
    #[arg(long, value_name = "/GUEST/PATH=TEXT")]
    pub(super) file_literal: Vec<String>,
    /// File with the content of a secret
    #[arg(long, value_name = "/GUEST/PATH=SECRET")]
    pub(super) file_secret: Vec<String>,
}

/// What is said about it.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "Output")]
pub(super) struct Output {
    /// Write every event as one line of JSON to this file; `-` = stdout
    #[arg(long, value_name = "FILE")]
    pub(super) events: Option<PathBuf>,
    /// No progress, only warnings and the result
    #[arg(short = 'q', long)]
    pub(super) quiet: bool,
    /// Treat warnings as failures
    #[arg(long)]
    pub(super) strict: bool,
}

/// Flags flyctl has that change nothing here.
#[derive(Debug, Clone, Default, clap::Args)]
pub(super) struct Ignored {
    #[arg(long, hide = true)]
    pub(super) now: bool,
    #[arg(long, hide = true)]
    pub(super) force_machines: bool,
    #[arg(long, hide = true)]
    pub(super) buildpacks_docker_host: Option<String>,
    #[arg(long, hide = true)]
    pub(super) buildpacks_volume: Vec<String>,
    #[arg(long, hide = true)]
    #[arg(long, hide = true)]
    pub(super) immediate_max_concurrent: Option<usize>,
    /// Write the configuration and flags for `--from-manifest` and stop; `-` = stdout
    #[arg(long, hide = true, value_name = "FILE")]
    pub(super) export_manifest: Option<String>,
    /// Deploy what `--export-manifest` wrote; `-` = stdin
    #[arg(long, hide = true, value_name = "FILE")]
    pub(super) from_manifest: Option<String>,
}
