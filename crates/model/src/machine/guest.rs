//! Machine sizes: presets, their limits, and the reverse mapping for display
//! (fly-go: machine_types.go; flyctl: internal/machine/update.go).

use super::rootfs::PersistRootfs;
use std::fmt;

/// Least memory per shared CPU, MB.
pub const MIN_MEMORY_MB_PER_SHARED_CPU: i64 = 256;
/// Least memory per performance CPU, MB.
pub const MIN_MEMORY_MB_PER_CPU: i64 = 2048;
/// Most memory per shared CPU, MB.
pub const MAX_MEMORY_MB_PER_SHARED_CPU: i64 = 2048;
/// Most memory per performance CPU, MB.
pub const MAX_MEMORY_MB_PER_CPU: i64 = 8192;

const SHARED_PRESETS: [i64; 5] = [1, 2, 4, 6, 8];
const PERFORMANCE_PRESETS: [i64; 9] = [1, 2, 4, 6, 8, 10, 12, 14, 16];
const PERFORMANCE_CPUS: [i64; 12] = [1, 2, 4, 6, 8, 10, 12, 14, 16, 32, 64, 128];
/// Preset name and the GPU kind behind it.
const GPU_PRESETS: [(&str, &str); 4] =
    [("a100-40gb", "a100-pcie-40gb"), ("a100-80gb", "a100-sxm4-80gb"), ("l40s", "l40s"), ("a10", "a10")];

wire_struct! {
    /// CPU, memory and placement of a machine.
    pub struct Guest {
        /// `shared` or `performance`.
        omit cpu_kind: String,
        /// Number of CPUs.
        omit cpus: i64,
        /// Memory in MB.
        omit memory_mb: i64,
        /// Memory ceiling in MB.
        omit max_memory_mb: i64,
        /// Number of GPUs.
        omit gpus: i64,
        /// Kind of GPU.
        omit gpu_kind: String,
        /// Dedicated host.
        omit host_dedication_id: String,
        /// Deprecated place of [`super::Rootfs::persist`].
        omit persist_rootfs: PersistRootfs,
        /// Extra kernel command line.
        omit kernel_args: Vec<String>,
    }
}

/// A preset name that does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{name:?} is not a machine size; sizes are {}", valid.join(", "))]
pub struct UnknownPreset {
    /// What was asked for.
    pub name: String,
    /// The sizes of the same family, or all of them.
    pub valid: Vec<String>,
}

/// Why a combination of CPUs and memory does not exist.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GuestFault {
    /// Neither shared nor performance.
    #[error("cpu_kind {0:?} does not exist; kinds are shared and performance")]
    CpuKind(String),
    /// A CPU count that is not sold.
    #[error("{kind} machines have {} CPUs, not {cpus}", list(valid))]
    CpuCount { kind: String, cpus: i64, valid: &'static [i64] },
    /// Memory is not a multiple of the step.
    #[error("{memory_mb} MB is not a multiple of {step} MB, the step of {kind} machines")]
    MemoryStep { kind: String, memory_mb: i64, step: i64 },
    /// Less memory than the CPUs require.
    #[error("{memory_mb} MB is too little for {size}: at least {minimum} MB")]
    MemoryTooLow { size: String, memory_mb: i64, minimum: i64 },
    /// More memory than the CPUs allow.
    #[error("{memory_mb} MB is too much for {size}: at most {maximum} MB")]
    MemoryTooHigh { size: String, memory_mb: i64, maximum: i64 },
}

fn list(numbers: &[i64]) -> String {
    numbers.iter().map(i64::to_string).collect::<Vec<_>>().join(", ")
}

/// The CPU counts of a kind; `None` for an unknown kind.
pub fn cpu_counts(kind: &str) -> Option<&'static [i64]> {
    match kind {
        "shared" => Some(&SHARED_PRESETS),
        "performance" => Some(&PERFORMANCE_CPUS),
        _ => None,
    }
}

/// All preset names, smallest first within a family.
pub fn preset_names() -> Vec<String> {
    let shared = SHARED_PRESETS.iter().map(|n| format!("shared-cpu-{n}x"));
    let performance = PERFORMANCE_PRESETS.iter().map(|n| format!("performance-{n}x"));
    shared.chain(performance).chain(GPU_PRESETS.iter().map(|(name, _)| (*name).to_owned())).collect()
}

impl Guest {
    /// The size used when nothing is asked for.
    pub const DEFAULT_PRESET: &'static str = "shared-cpu-1x";
    /// The size used when only a GPU kind is asked for.
    pub const DEFAULT_GPU_PRESET: &'static str = "performance-8x";

    /// The guest of a preset.
    ///
    /// # Errors
    /// [`UnknownPreset`] with the sizes of the same family.
    pub fn preset(name: &str) -> Result<Self, UnknownPreset> {
        let of = |kind: &str, cpus: i64, memory_mb: i64| Self {
            cpu_kind: kind.to_owned(),
            cpus,
            memory_mb,
            ..Self::default()
        };
        let count = |prefix: &str, counts: &[i64]| {
            let digits = name.strip_prefix(prefix)?.strip_suffix('x')?;
            let cpus: i64 = digits.parse().ok()?;
            // `01` parses but is not a preset.
            (counts.contains(&cpus) && cpus.to_string() == digits).then_some(cpus)
        };
        if let Some(cpus) = count("shared-cpu-", &SHARED_PRESETS) {
            return Ok(of("shared", cpus, cpus * MIN_MEMORY_MB_PER_SHARED_CPU));
        }
        if let Some(cpus) = count("performance-", &PERFORMANCE_PRESETS) {
            return Ok(of("performance", cpus, cpus * MIN_MEMORY_MB_PER_CPU));
        }
        if let Some((_, gpu_kind)) = GPU_PRESETS.iter().find(|(preset, _)| *preset == name) {
            let base = of("performance", 8, 16 * MIN_MEMORY_MB_PER_CPU);
            return Ok(Self { gpus: 1, gpu_kind: (*gpu_kind).to_owned(), ..base });
        }
        let family = ["shared", "performance"].into_iter().find(|family| name.starts_with(family));
        let in_family = |preset: &String| family.is_none_or(|family| preset.starts_with(family));
        Err(UnknownPreset {
            name: name.to_owned(),
            valid: preset_names().into_iter().filter(in_family).collect(),
        })
    }

    /// The preset name this guest is displayed as; memory is ignored.
    pub fn to_size(&self) -> String {
        if let Some((name, _)) = GPU_PRESETS.iter().find(|(_, kind)| *kind == self.gpu_kind) {
            return (*name).to_owned();
        }
        match self.cpu_kind.as_str() {
            "shared" => format!("shared-cpu-{}x", self.cpus),
            "performance" => format!("performance-{}x", self.cpus),
            _ => "unknown".to_owned(),
        }
    }

    /// Whether this combination of CPUs and memory exists.
    ///
    /// # Errors
    /// The first rule it breaks.
    pub fn check(&self) -> Result<(), GuestFault> {
        let kind = self.cpu_kind.clone();
        let valid = cpu_counts(&kind).ok_or_else(|| GuestFault::CpuKind(kind.clone()))?;
        if !valid.contains(&self.cpus) {
            return Err(GuestFault::CpuCount { kind, cpus: self.cpus, valid });
        }
        let (step, least, most) = if kind == "shared" {
            (256, MIN_MEMORY_MB_PER_SHARED_CPU, MAX_MEMORY_MB_PER_SHARED_CPU)
        } else {
            (1024, MIN_MEMORY_MB_PER_CPU, MAX_MEMORY_MB_PER_CPU)
        };
        let (minimum, maximum, memory_mb) = (least * self.cpus, most * self.cpus, self.memory_mb);
        let size = self.to_size();
        if memory_mb < minimum {
            return Err(GuestFault::MemoryTooLow { size, memory_mb, minimum });
        }
        if memory_mb > maximum {
            return Err(GuestFault::MemoryTooHigh { size, memory_mb, maximum });
        }
        if memory_mb % step != 0 {
            return Err(GuestFault::MemoryStep { kind, memory_mb, step });
        }
        Ok(())
    }
}

impl fmt::Display for Guest {
    /// `shared-cpu-1x, 256MB RAM`, in GB from 1024 MB on.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.memory_mb / 1024 {
            0 => write!(f, "{}, {}MB RAM", self.to_size(), self.memory_mb),
            gb => write!(f, "{}, {gb}GB RAM", self.to_size()),
        }
    }
}
