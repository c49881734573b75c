//! Top level, `[build]`, `[deploy]`, `[experimental]` (spec deploy 1.4).

use super::Shape::{
    AnyMap, Bool, Commands, Duration, Env, Float, Int, NamedTables, Table, TableOrTables, Tables, Text,
    TextMap, TextOrTexts, Texts,
};
use super::machine::{FILE, MACHINE_CHECK, METRICS, MOUNT, RESTART, STATIC, VM};
use super::network::{HTTP_SERVICE, SERVICE, TOP_CHECK};
use super::{Bare, Legacy, Section, key};

pub(crate) static TOP: Section = Section {
    doc: "Configuration of an app on Fly.io.",
    keys: &[
        key("app", Text, "Name of the app. A flag or environment variable overrides it."),
        key("primary_region", Text, "Region code for new machines and volumes; also set as PRIMARY_REGION."),
        key("kill_signal", Text, "Signal that asks the app to stop. The platform's default is SIGINT.")
            .known(&["SIGHUP", "SIGINT", "SIGQUIT", "SIGKILL", "SIGUSR1", "SIGUSR2", "SIGTERM"]),
        key(
            "kill_timeout",
            Duration(Bare::Seconds),
            "How long to wait for the app to stop, at most 300s. A bare number is seconds.",
        ),
        key("swap_size_mb", Int, "Swap space in MB."),
        key("console_command", Text, "Command that `fly console` runs."),
        key("experimental", Table(&EXPERIMENTAL), "Settings without a promise to stay."),
        key("build", Table(&BUILD), "How the image is made."),
        key("deploy", Table(&DEPLOY), "How a release is brought to the machines."),
        key("env", Env, "Environment variables. Secrets belong to `fly secrets set`."),
        key(
            "processes",
            Commands,
            "Process groups and their commands; an empty command runs the image's own.",
        ),
        key("mounts", TableOrTables(&MOUNT), "Volumes. One per process group.").alias(&["mount"]),
        key("http_service", Table(&HTTP_SERVICE), "A web service on ports 80 and 443."),
        key("services", TableOrTables(&SERVICE), "Services on any port."),
        key("checks", NamedTables(&TOP_CHECK), "Health checks that do not belong to a service."),
        key("files", Tables(&FILE), "Files written into the machine before it starts."),
        key("host_dedication_id", Text, "Dedicated host to run on."),
        key("machine_config", Text, "Machine configuration as inline JSON or the path of a .json file."),
        key("container", Text, "Name of the container that runs the deployed image."),
        key(
            "machine_checks",
            Tables(&MACHINE_CHECK),
            "Commands run in a temporary machine to test a new one, for every group.",
        ),
        key("restart", Tables(&RESTART), "What to do when a process exits."),
        key("vm", TableOrTables(&VM), "Machine size. Without `processes` it applies to every group.")
            .alias(&["compute", "computes"]),
        key("statics", Tables(&STATIC), "Directories served by the edge without reaching the app."),
        key("metrics", TableOrTables(&METRICS), "Prometheus endpoints. One per process group.")
            .alias(&["metric"]),
    ],
};

static BUILD: Section = Section {
    doc: "How the image is made.",
    keys: &[
        key("builder", Text, "Buildpacks builder image."),
        key("args", TextMap, "Build arguments."),
        key("buildpacks", Texts, "Buildpacks to use."),
        key("image", Text, "Existing image to deploy instead of building one."),
        key("settings", AnyMap, "Settings of a builtin."),
        key("builtin", Text, "Name of a builtin Dockerfile."),
        key("dockerfile", Text, "Path of the Dockerfile, relative to this file, or a URL."),
        key("ignorefile", Text, "Path of the ignore file, relative to this file."),
        key("build-target", Text, "Stage of the Dockerfile to build.").alias(&["build_target"]),
        key("compose", Table(&COMPOSE), "Run the services of a compose file as containers of one machine."),
        key("compression", Text, "Compression of image layers.").one_of(&["gzip", "zstd"]),
        key("compression_level", Int, "Compression level, 0 to 9."),
    ],
};

static COMPOSE: Section = Section {
    doc: "Run the services of a compose file as containers of one machine.",
    keys: &[key("file", Text, "Path of the compose file.")],
};

static DEPLOY: Section = Section {
    doc: "How a release is brought to the machines.",
    keys: &[
        key("strategy", Text, "How machines are replaced. The default is rolling.").checked_later(&[
            "rolling",
            "immediate",
            "canary",
            "bluegreen",
        ]),
        key(
            "max_unavailable",
            Float,
            "Machines updated at a time: from 1 a count, below 1 a fraction. The default is 0.33.",
        ),
        key(
            "wait_timeout",
            Duration(Bare::Nanos),
            "How long to wait for a machine to become ready. The default is 5m.",
        ),
        key("release_command", Text, "Command run once in a temporary machine before anything changes."),
        key(
            "release_command_timeout",
            Duration(Bare::Nanos),
            "How long the release command may take. The default is 5m.",
        ),
        key("release_command_vm", Table(&VM), "Size of the machine that runs the release command."),
        key("seed_command", Text, "Command run once by `fly launch`."),
    ],
};

static EXPERIMENTAL: Section = Section {
    doc: "Settings without a promise to stay.",
    keys: &[
        key("cmd", TextOrTexts, "Replaces the image's command in groups without a command."),
        key("entrypoint", TextOrTexts, "Replaces the image's entrypoint."),
        key("exec", TextOrTexts, "Replaces entrypoint and command."),
        key("auto_rollback", Bool, "No effect.")
            .legacy(Legacy::NoEffect("the old platform's automatic rollback")),
        key("enable_consul", Bool, "No effect here.").legacy(Legacy::NoEffect("set by Postgres images only")),
        key("enable_etcd", Bool, "No effect.").legacy(Legacy::NoEffect("the old platform's etcd")),
        key("lazy_load_images", Bool, "No effect.").legacy(Legacy::NoEffect("lazy loading no longer exists")),
        key("attached", Table(&ATTACHED), "Attachments of the old platform."),
        key(
            "machine_config",
            Text,
            "Machine configuration as inline JSON or the path of a .json file; wins over the top level.",
        ),
        key("kill_timeout", Duration(Bare::Seconds), "Old place of kill_timeout.")
            .legacy(Legacy::Moved("kill_timeout")),
        key("metrics_port", Int, "Old place of metrics.port.").legacy(Legacy::Moved("metrics.port")),
        key("metrics_path", Text, "Old place of metrics.path.").legacy(Legacy::Moved("metrics.path")),
    ],
};

static ATTACHED: Section = Section {
    doc: "Attachments of the old platform.",
    keys: &[key("secrets", Table(&ATTACHED_SECRETS), "Shared secrets.")],
};

static ATTACHED_SECRETS: Section = Section {
    doc: "Shared secrets.",
    keys: &[key("export", TextMap, "Secrets exported under other names.")],
};
