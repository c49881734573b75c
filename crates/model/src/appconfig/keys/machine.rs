//! Machines: size, volumes, files, restart, statics, metrics (spec deploy 1.4).

use super::Shape::{Bool, Duration, Int, Persist, Text, TextOrNumber, Texts};
use super::{Bare, Section, key};

pub(super) static MOUNT: Section = Section {
    doc: "A volume.",
    keys: &[
        key("source", Text, "Name of the volume."),
        key("destination", Text, "Where it is mounted."),
        key("initial_size", TextOrNumber, "Size when first created, in GB without unit."),
        key("snapshot_retention", Int, "Days snapshots are kept, 1 to 60."),
        key("scheduled_snapshots", Bool, "Take daily snapshots."),
        key("auto_extend_size_threshold", Int, "Fill percentage at which the volume grows, 50 to 99."),
        key("auto_extend_size_increment", Text, "By how much it grows, 1GB to 100GB."),
        key("auto_extend_size_limit", Text, "Size it does not exceed, 1GB to 500GB."),
        key("processes", Texts, "Process groups that have it; the default group when empty."),
    ],
};

pub(super) static VM: Section = Section {
    doc: "Machine size.",
    keys: &[
        key("size", Text, "Preset, such as shared-cpu-1x or performance-2x."),
        key("memory", TextOrNumber, "Memory with unit, such as 512mb or 1gb; MB without unit."),
        key("cpu_kind", Text, "Kind of CPU.").checked_later(&["shared", "performance"]),
        key("cpus", Int, "Number of CPUs."),
        key("memory_mb", Int, "Memory in MB; wins over memory and size."),
        key("max_memory_mb", Int, "Memory ceiling in MB."),
        key("gpus", Int, "Number of GPUs."),
        key("gpu_kind", Text, "Kind of GPU."),
        key("host_dedication_id", Text, "Dedicated host to run on."),
        key("persist_rootfs", Persist, "Whether changes to the root file system survive.")
            .checked_later(&["none", "never", "restart", "always"]),
        key("kernel_args", Texts, "Extra kernel command line."),
        key("processes", Texts, "Process groups it applies to; all when empty."),
    ],
};

pub(super) static RESTART: Section = Section {
    doc: "What to do when a process exits.",
    keys: &[
        key("policy", Text, "When to restart.").checked_later(&["always", "never", "on-failure"]),
        key("retries", Int, "Restarts before giving up, for on-failure."),
        key("processes", Texts, "Process groups it applies to; the default group when empty."),
    ],
};

pub(super) static FILE: Section = Section {
    doc: "A file written into the machine before it starts.",
    keys: &[
        key("guest_path", Text, "Absolute path in the machine."),
        key("local_path", Text, "Path of the local file with the content."),
        key("secret_name", Text, "Secret with the content, base64-encoded."),
        key("raw_value", Text, "The content itself."),
        key("processes", Texts, "Process groups that get it; all when empty."),
    ],
};

pub(super) static STATIC: Section = Section {
    doc: "A directory served by the edge without reaching the app.",
    keys: &[
        key("guest_path", Text, "Directory in the machine."),
        key("url_prefix", Text, "URL prefix."),
        key("tigris_bucket", Text, "Bucket to push the files to."),
        key("index_document", Text, "File served for directories."),
    ],
};

pub(super) static METRICS: Section = Section {
    doc: "A Prometheus endpoint.",
    keys: &[
        key("port", Int, "Port."),
        key("path", Text, "Path."),
        key("https", Bool, "Scrape over TLS."),
        key("processes", Texts, "Process groups that have it; the default group when empty."),
    ],
};

pub(super) static MACHINE_CHECK: Section = Section {
    doc: "A command run in a temporary machine to test a new one.",
    keys: &[
        key("command", Texts, "The command."),
        key("image", Text, "Image to run it in; the tested machine's when absent."),
        key("entrypoint", Texts, "Entrypoint of that image."),
        key("kill_signal", Text, "Signal that asks it to stop."),
        key("kill_timeout", Duration(Bare::Nanos), "How long to wait for it to stop."),
    ],
};
