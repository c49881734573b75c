//! What an image and a machine's configuration say to run: pure.

use std::collections::BTreeMap;

use serde_json::Value;

/// The main process as image and machine configuration define it together.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Command {
    /// Empty when neither names a command ([`super::super::StartError::NoCommand`]).
    pub argv: Vec<String>,
    /// The image's environment overlaid by the machine's `env`. `FLY_*`, secrets and `PATH` are
    /// the scheduler's and the runtime's business.
    pub env: BTreeMap<String, String>,
    pub user: Option<String>,
    pub workdir: Option<String>,
}

/// Combines the `config` member of the OCI image configuration with a Machines API `MachineConfig`.
///
/// `init.exec` replaces everything; `init.entrypoint` replaces the image's Entrypoint and drops its
/// Cmd; `init.cmd` replaces Cmd. Empty lists count as absent, as flyctl sends them
/// (`fly-go: machine_types.go`, `MachineInit`).
pub fn command(image_config: &Value, machine_config: &Value) -> Command {
    let init = machine_config.get("init").unwrap_or(&Value::Null);
    let mut env = image_env(image_config);
    if let Some(machine) = machine_config.get("env").and_then(Value::as_object) {
        env.extend(machine.iter().filter_map(|(k, v)| Some((k.clone(), v.as_str()?.to_owned()))));
    }
    Command {
        argv: argv(image_config, init),
        env,
        user: text(image_config, "User"),
        workdir: text(image_config, "WorkingDir"),
    }
}

fn argv(image: &Value, init: &Value) -> Vec<String> {
    if let Some(exec) = words(init, "exec") {
        return exec;
    }
    let own_entrypoint = words(init, "entrypoint");
    let image_cmd = if own_entrypoint.is_some() { None } else { words(image, "Cmd") };
    let mut argv = own_entrypoint.or_else(|| words(image, "Entrypoint")).unwrap_or_default();
    argv.extend(words(init, "cmd").or(image_cmd).unwrap_or_default());
    argv
}

fn image_env(image: &Value) -> BTreeMap<String, String> {
    words(image, "Env")
        .unwrap_or_default()
        .into_iter()
        .filter_map(|pair| {
            let (key, value) = pair.split_once('=')?;
            (!key.is_empty()).then(|| (key.to_owned(), value.to_owned()))
        })
        .collect()
}

/// A non-empty list of strings. An old Docker form has a plain string for a shell command.
fn words(object: &Value, key: &str) -> Option<Vec<String>> {
    let words: Vec<String> = match object.get(key)? {
        Value::Array(items) => items.iter().filter_map(|v| Some(v.as_str()?.to_owned())).collect(),
        Value::String(line) if !line.is_empty() => {
            vec!["/bin/sh".to_owned(), "-c".to_owned(), line.clone()]
        }
        _ => return None,
    };
    (!words.is_empty()).then_some(words)
}

fn text(object: &Value, key: &str) -> Option<String> {
    object.get(key)?.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    fn argv_of(init: &Value) -> String {
        let image = json!({"Entrypoint": ["/entry", "-x"], "Cmd": ["serve", "--port=80"]});
        command(&image, &json!({"init": init})).argv.join(" ")
    }

    #[test]
    fn entrypoint_and_cmd_combine_as_docker_does() {
        assert_eq!(argv_of(&json!({})), "/entry -x serve --port=80");
        assert_eq!(argv_of(&json!({"cmd": ["worker"]})), "/entry -x worker");
        assert_eq!(argv_of(&json!({"entrypoint": ["/other"]})), "/other");
        assert_eq!(argv_of(&json!({"entrypoint": ["/other"], "cmd": ["a"]})), "/other a");
        assert_eq!(argv_of(&json!({"exec": ["/run"], "cmd": ["a"], "entrypoint": ["b"]})), "/run");
        assert_eq!(argv_of(&json!({"exec": [], "cmd": [], "entrypoint": null})), "/entry -x serve --port=80");
    }

    #[test]
    fn an_image_without_a_command_has_no_argv() {
        assert!(command(&json!({"Cmd": null}), &json!({})).argv.is_empty());
        let cmd = command(&json!({}), &json!({"init": {"cmd": ["sleep", "1"]}}));
        assert_eq!(cmd.argv, ["sleep", "1"]);
    }

    #[test]
    fn machine_environment_wins_and_values_keep_their_equals_signs() {
        let image =
            json!({"Env": ["PATH=/bin", "A=1=2", "BROKEN", "=x"], "User": "app:app", "WorkingDir": ""});
        let cmd = command(&image, &json!({"env": {"PATH": "/usr/bin", "B": "b"}}));
        let env: Vec<_> = cmd.env.iter().map(|(k, v)| format!("{k}={v}")).collect();
        assert_eq!(env, ["A=1=2", "B=b", "PATH=/usr/bin"]);
        assert_eq!(cmd.user.as_deref(), Some("app:app"));
        assert_eq!(cmd.workdir, None);
    }

    proptest! {
        #[test]
        fn never_fails_on_foreign_configurations(entry in ".{0,20}", n in any::<i64>()) {
            let odd = json!({"Entrypoint": entry, "Cmd": n, "Env": [n, entry, null], "User": n});
            command(&odd, &json!({"init": {"cmd": {"a": n}}, "env": [entry]}));
        }
    }
}
