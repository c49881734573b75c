//! `machine_config`: a machine configuration as JSON, laid over the machine's own (spec deploy
//! 1.10; flyctl: internal/containerconfig).

use super::super::problem::Problem;
use super::super::types::AppConfig;
use super::files::{FileBytes, LocalFile, read};
use crate::diagnosis::Code;
use crate::machine::MachineConfig;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// The JSON, inline or as a path, and the key it is written under. The experimental one wins.
fn written(config: &AppConfig) -> Option<(&'static str, &str)> {
    let experimental = config.experimental.as_ref().map_or("", |e| e.machine_config.as_str());
    if !experimental.is_empty() {
        return Some(("experimental.machine_config", experimental));
    }
    (!config.machine_config.is_empty()).then_some(("machine_config", config.machine_config.as_str()))
}

fn is_inline(text: &str) -> bool {
    text.trim_start().starts_with('{')
}

/// The file with the JSON, then the files that JSON names.
pub(super) fn local_files(config: &AppConfig, files: &dyn FileBytes) -> Vec<LocalFile> {
    let Some((key, text)) = written(config) else { return Vec::new() };
    let mut needed = Vec::new();
    let json = if is_inline(text) {
        Some(text.as_bytes().to_vec())
    } else {
        needed.push(LocalFile { path: text.to_owned(), key: key.to_owned() });
        files.bytes(text).map(|bytes| bytes.into_owned())
    };
    if let Some(mut value) = json.and_then(|json| serde_json::from_slice::<Value>(&json).ok()) {
        each_file(&mut value, &mut |file| {
            if let Some(Value::String(path)) = file.get("local_path") {
                needed.push(LocalFile { path: path.clone(), key: key.to_owned() });
            }
        });
    }
    needed
}

/// Lays containers and the rest of `machine_config` over `machine`.
pub(super) fn apply(
    config: &AppConfig,
    machine: &mut MachineConfig,
    files: &dyn FileBytes,
) -> Result<(), Problem> {
    if config.build.as_ref().is_some_and(|build| build.compose.is_some()) {
        let message = "compose files are not supported yet";
        let hint = "describe the containers in `machine_config`, or deploy one image";
        return Err(config.origin.error(Code::C117, "build.compose", message).hint(hint));
    }
    let Some((key, text)) = written(config) else { return Ok(()) };
    let json = if is_inline(text) {
        text.as_bytes().to_vec()
    } else if text.ends_with(".json") {
        read(config, key, text, files)?.into_owned()
    } else {
        let message = format!("`{key}` must be JSON beginning with {{ or the path of a .json file");
        return Err(config.origin.error(Code::C118, key, message));
    };
    let invalid = |error: serde_json::Error| {
        config.origin.error(Code::C118, key, format!("`{key}` is not a machine configuration: {error}"))
    };
    let mut over: Value = serde_json::from_slice(&json).map_err(invalid)?;
    read_local_files(config, key, &mut over, files)?;
    let mut merged = serde_json::to_value(&*machine).map_err(invalid)?;
    lay_over(&mut merged, over);
    *machine = serde_json::from_value(merged).map_err(invalid)?;
    choose_container(config, key, machine)
}

/// Decoding onto an existing value as Go does: objects merge, everything else replaces.
fn lay_over(base: &mut Value, over: Value) {
    match (base, over) {
        (Value::Object(base), Value::Object(over)) => {
            for (name, value) in over {
                match base.get_mut(&name) {
                    Some(known) => lay_over(known, value),
                    None => {
                        base.insert(name, value);
                    }
                }
            }
        }
        (_, Value::Null) => {}
        (base, over) => *base = over,
    }
}

/// Calls `visit` for every file of the machine and of its containers.
fn each_file(config: &mut Value, visit: &mut dyn FnMut(&mut serde_json::Map<String, Value>)) {
    let mut visit_list = |holder: &mut Value| {
        if let Some(Value::Array(files)) = holder.get_mut("files") {
            files.iter_mut().filter_map(Value::as_object_mut).for_each(&mut *visit);
        }
    };
    visit_list(config);
    if let Some(Value::Array(containers)) = config.get_mut("containers") {
        containers.iter_mut().for_each(visit_list);
    }
}

fn read_local_files(
    config: &AppConfig,
    key: &str,
    over: &mut Value,
    files: &dyn FileBytes,
) -> Result<(), Problem> {
    let mut problem = None;
    each_file(over, &mut |file| {
        let Some(Value::String(path)) = file.remove("local_path") else { return };
        match read(config, key, &path, files) {
            Ok(bytes) => {
                file.insert("raw_value".to_owned(), Value::String(STANDARD.encode(bytes)));
            }
            Err(found) => problem = problem.take().or(Some(found)),
        }
    });
    problem.map_or(Ok(()), Err)
}

/// The named container, else `app`, else the first, receives the deployed image; every other one
/// needs an image of its own.
fn choose_container(config: &AppConfig, key: &str, machine: &mut MachineConfig) -> Result<(), Problem> {
    if machine.containers.is_empty() {
        return Ok(());
    }
    let wanted = if config.container.is_empty() { "app" } else { config.container.as_str() };
    let index = match machine.containers.iter().position(|container| container.name == wanted) {
        Some(index) => index,
        None if config.container.is_empty() => 0,
        None => {
            let names: Vec<&str> =
                machine.containers.iter().map(|container| container.name.as_str()).collect();
            let message = format!("there is no container {wanted:?}; containers are {}", names.join(", "));
            return Err(config.origin.error(Code::C118, "container", message));
        }
    };
    machine.containers[index].image = ".".to_owned();
    match machine.containers.iter().find(|container| container.image.is_empty()) {
        Some(container) => {
            let message = format!("container {:?} needs an image", container.name);
            Err(config.origin.error(Code::C118, key, message))
        }
        None => Ok(()),
    }
}
