//! Size flags of machines (`--vm-*`), the same for every command that makes or changes one.

use model::diagnosis::Code;
use model::machine::Guest;

use crate::diagnostics::Failure;

/// Size of a machine.
#[derive(Debug, Clone, Default, clap::Args)]
#[command(next_help_heading = "Size")]
pub(crate) struct Size {
    /// Size preset, such as shared-cpu-1x (see `fly platform vm-sizes`)
    #[arg(long, value_name = "NAME")]
    pub(crate) vm_size: Option<String>,
    /// Number of CPUs
    #[arg(long, alias = "cpus", value_name = "N")]
    pub(crate) vm_cpus: Option<i64>,
    /// Kind of CPU: shared or performance
    #[arg(long, alias = "vm-cpukind", value_name = "KIND")]
    pub(crate) vm_cpu_kind: Option<String>,
    /// Memory in MB, or with a unit
    #[arg(long, alias = "memory", value_name = "SIZE")]
    pub(crate) vm_memory: Option<String>,
    /// Most memory the machine may be given
    #[arg(long, value_name = "SIZE", hide = true)]
    pub(crate) vm_max_memory: Option<String>,
    /// Dedicated host to place the machine on
    #[arg(long, value_name = "ID")]
    pub(crate) host_dedication_id: Option<String>,
    /// Refused: GPU machines are no longer sold
    #[arg(long, hide = true, value_name = "N")]
    pub(crate) vm_gpus: Option<i64>,
    /// Refused: GPU machines are no longer sold
    #[arg(long, alias = "vm-gpukind", hide = true, value_name = "KIND")]
    pub(crate) vm_gpu_kind: Option<String>,
}

impl Size {
    /// Whether any size was asked for.
    pub(crate) fn given(&self) -> bool {
        self.vm_size.is_some()
            || self.vm_cpus.is_some()
            || self.vm_cpu_kind.is_some()
            || self.vm_memory.is_some()
            || self.vm_max_memory.is_some()
            || self.host_dedication_id.is_some()
    }

    /// The size asked for, on top of `base` (the default preset where there is none).
    ///
    /// # Errors
    /// A size that does not exist.
    pub(crate) fn apply(&self, base: Option<&Guest>) -> Result<Guest, Failure> {
        if self.vm_gpus.is_some() || self.vm_gpu_kind.is_some() {
            return Err(Failure::usage(
                "GPU machines are no longer sold; drop `--vm-gpus` and `--vm-gpu-kind`",
            ));
        }
        let wrong = |e: &dyn std::fmt::Display| Failure::new(Code::C106, e.to_string());
        let mut guest = match (&self.vm_size, base) {
            (Some(name), base) => {
                let preset = Guest::preset(name).map_err(|e| wrong(&e))?;
                let base = base.cloned().unwrap_or_default();
                // A size replaces CPUs and memory; placement and kernel arguments stay.
                Guest {
                    host_dedication_id: base.host_dedication_id,
                    persist_rootfs: base.persist_rootfs,
                    kernel_args: base.kernel_args,
                    ..preset
                }
            }
            (None, Some(base)) => base.clone(),
            (None, None) => Guest::preset(Guest::DEFAULT_PRESET).map_err(|e| wrong(&e))?,
        };
        if let Some(text) = &self.vm_memory {
            guest.memory_mb = memory("--vm-memory", text)?;
        }
        if let Some(text) = &self.vm_max_memory {
            guest.max_memory_mb = memory("--vm-max-memory", text)?;
        }
        if let Some(kind) = &self.vm_cpu_kind {
            guest.cpu_kind.clone_from(kind);
        }
        if let Some(cpus) = self.vm_cpus {
            guest.cpus = cpus;
        }
        if let Some(host) = &self.host_dedication_id {
            guest.host_dedication_id.clone_from(host);
        }
        if self.given() {
            guest.check().map_err(|e| wrong(&e))?;
        }
        Ok(guest)
    }
}

/// Memory in MB of a flag or argument.
pub(crate) fn memory(flag: &str, text: &str) -> Result<i64, Failure> {
    model::appconfig::memory_mb(text).map_err(|e| Failure::usage(format!("`{flag} {text}`: {e}")))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn flags_change_only_what_they_name() {
        let base = Guest { host_dedication_id: "h".into(), ..Guest::preset("shared-cpu-2x").unwrap() };
        let flags = Size { vm_memory: Some("1gb".into()), ..Size::default() };
        let guest = flags.apply(Some(&base)).unwrap();
        assert_eq!((guest.cpus, guest.memory_mb, guest.host_dedication_id.as_str()), (2, 1024, "h"));
        let flags = Size { vm_size: Some("performance-1x".into()), ..Size::default() };
        let guest = flags.apply(Some(&base)).unwrap();
        assert_eq!((guest.memory_mb, guest.host_dedication_id.as_str()), (2048, "h"));
        assert_eq!(Size::default().apply(None).unwrap().to_size(), "shared-cpu-1x");
    }

    #[test]
    fn sizes_that_do_not_exist_are_refused() {
        let flags = Size { vm_memory: Some("100".into()), ..Size::default() };
        assert_eq!(flags.apply(None).unwrap_err().code(), Code::C106);
        let flags = Size { vm_size: Some("huge".into()), ..Size::default() };
        assert_eq!(flags.apply(None).unwrap_err().code(), Code::C106);
        let flags = Size { vm_gpus: Some(1), ..Size::default() };
        assert_eq!(flags.apply(None).unwrap_err().exit_code(), 2);
    }
}
