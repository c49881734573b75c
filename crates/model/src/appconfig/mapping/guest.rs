//! Machine size from `[[vm]]` (flyctl: internal/appconfig/machines.go `computeToGuest`).

use super::super::groups::GroupView;
use super::super::problem::Problem;
use super::super::size;
use super::super::suggest;
use super::super::types::{AppConfig, Vm};
use crate::diagnosis::Code;
use crate::machine::{Guest, PersistRootfs, preset_names};

/// The size of a group's machines; `None` when the file has no `[[vm]]` for it, which keeps what
/// the machine has.
pub(super) fn of_group(config: &AppConfig, view: &GroupView<'_>) -> Result<Option<Guest>, Problem> {
    view.vm.map(|(index, vm)| guest_of(config, &format!("vm[{index}]"), vm)).transpose()
}

/// Size of a group that need not have processes of its own, such as `console`; `None` when the file has no `[[vm]]` for it.
///
/// # Errors
/// A size that does not exist.
pub fn group_guest(config: &AppConfig, group: &str) -> Result<Option<Guest>, Problem> {
    of_group(config, &config.view(group))
}

/// Preset, then `memory`, then every explicit member: `memory_mb` beats `memory` beats `size`.
/// Whether the combination exists is validation's business.
pub(crate) fn guest_of(config: &AppConfig, key: &str, vm: &Vm) -> Result<Guest, Problem> {
    let preset = match (vm.size.as_str(), vm.gpu_kind.as_str()) {
        ("", "") => Guest::DEFAULT_PRESET,
        ("", _) => Guest::DEFAULT_GPU_PRESET,
        (size, _) => size,
    };
    let mut guest = Guest::preset(preset).map_err(|error| {
        let names = preset_names();
        let near = suggest::nearest(&error.name, names.iter().map(String::as_str)).map(str::to_owned);
        let message = format!("there is no machine size {:?}", error.name);
        let hint = match near {
            Some(name) => format!("did you mean {name:?}? sizes are {}", error.valid.join(", ")),
            None => format!("sizes are {}", error.valid.join(", ")),
        };
        config.origin.error(Code::C106, &format!("{key}.size"), message).hint(hint)
    })?;
    guest.host_dedication_id.clone_from(&config.host_dedication_id);
    if !vm.memory.is_empty() {
        guest.memory_mb = memory(config, key, &vm.memory)?;
    }
    override_text(&mut guest.cpu_kind, &vm.cpu_kind);
    override_number(&mut guest.cpus, vm.cpus);
    override_number(&mut guest.memory_mb, vm.memory_mb);
    override_number(&mut guest.max_memory_mb, vm.max_memory_mb);
    override_number(&mut guest.gpus, vm.gpus);
    override_text(&mut guest.gpu_kind, &vm.gpu_kind);
    override_text(&mut guest.host_dedication_id, &vm.host_dedication_id);
    if vm.persist_rootfs != PersistRootfs::None {
        guest.persist_rootfs = vm.persist_rootfs;
    }
    if !vm.kernel_args.is_empty() {
        guest.kernel_args.clone_from(&vm.kernel_args);
    }
    Ok(guest)
}

fn memory(config: &AppConfig, key: &str, text: &str) -> Result<i64, Problem> {
    let key = format!("{key}.memory");
    let hint = "write for example \"512mb\" or \"1gb\"";
    match size::memory_mb(text) {
        Ok(0) => Err(config
            .origin
            .error(Code::C106, &key, format!("memory {text:?} is less than 1 MB"))
            .hint(hint)),
        Ok(mb) => Ok(mb),
        Err(error) => Err(config.origin.error(Code::C106, &key, format!("memory {error}")).hint(hint)),
    }
}

fn override_text(into: &mut String, written: &str) {
    if !written.is_empty() {
        written.clone_into(into);
    }
}

fn override_number(into: &mut i64, written: i64) {
    if written != 0 {
        *into = written;
    }
}
