//! The environment of a main process: pure.

use std::collections::BTreeMap;

use crate::domain::{App, Machine};

use super::machine_config::MachineConfig;

/// Image and machine environment come in as `base`; secrets override them, and what the platform
/// says about the machine overrides everything (docs: machines/runtime-environment).
pub(super) fn environment(
    base: BTreeMap<String, String>,
    secrets: impl IntoIterator<Item = (String, String)>,
    machine: &Machine,
    config: &MachineConfig,
    app: &App,
    public_ip: Option<&str>,
) -> BTreeMap<String, String> {
    let mut env = base;
    env.extend(secrets);
    let image = &machine.image;
    let image_ref = if image.tag.is_empty() {
        format!("{}/{}@{}", image.registry, image.repository, image.digest)
    } else {
        format!("{}/{}:{}", image.registry, image.repository, image.tag)
    };
    let mut set = |name: &str, value: &str| {
        if !value.is_empty() {
            env.insert(name.to_owned(), value.to_owned());
        }
    };
    set("FLY_APP_NAME", &app.name);
    set("FLY_MACHINE_ID", &machine.id);
    set("FLY_ALLOC_ID", &machine.id);
    set("FLY_MACHINE_VERSION", &machine.instance_id);
    set("FLY_REGION", &machine.region);
    set("FLY_PRIVATE_IP", &machine.private_ip);
    set("FLY_PROCESS_GROUP", config.group());
    set("FLY_VM_MEMORY_MB", &config.guest.memory_mb.to_string());
    set("FLY_IMAGE_REF", &image_ref);
    set("FLY_PUBLIC_IP", public_ip.unwrap_or(""));
    env
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::json;

    use super::*;
    use crate::scheduler::tests::fixture::{app, machine};

    #[test]
    fn the_platform_has_the_last_word() {
        let mut machine = machine("148e000000000a", "demo");
        machine.config = json!({"metadata": {"fly_process_group": "web"}, "guest": {"memory_mb": 512}});
        let config = MachineConfig::of(&machine.config);
        let base = BTreeMap::from([
            ("A".to_owned(), "image".to_owned()),
            ("FLY_REGION".to_owned(), "xyz".to_owned()),
        ]);
        let secrets = [("A".to_owned(), "secret".to_owned())];
        let env = environment(base, secrets, &machine, &config, &app("demo"), None);
        assert_eq!(env["A"], "secret");
        assert_eq!(env["FLY_REGION"], "ams");
        assert_eq!(env["FLY_PROCESS_GROUP"], "web");
        assert_eq!(env["FLY_VM_MEMORY_MB"], "512");
        assert_eq!(env["FLY_MACHINE_VERSION"], machine.instance_id);
        assert!(!env.contains_key("FLY_PUBLIC_IP"));
    }
}
