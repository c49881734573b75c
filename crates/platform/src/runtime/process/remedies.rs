//! What a user can do when the kernel refuses namespaces.

use std::fs;
use std::path::Path;

/// What the system says about itself.
#[derive(Debug, Default)]
pub(super) struct Facts {
    root: bool,
    /// Values of the sysctls, `None` where the kernel has no such switch.
    unprivileged_userns_clone: Option<i64>,
    max_user_namespaces: Option<i64>,
    apparmor_restricts: Option<i64>,
    in_container: bool,
}

impl Facts {
    pub(super) fn read() -> Self {
        let number = |path: &str| fs::read_to_string(path).ok()?.trim().parse().ok();
        Self {
            root: nix::unistd::geteuid().is_root(),
            unprivileged_userns_clone: number("/proc/sys/kernel/unprivileged_userns_clone"),
            max_user_namespaces: number("/proc/sys/user/max_user_namespaces"),
            apparmor_restricts: number("/proc/sys/kernel/apparmor_restrict_unprivileged_userns"),
            in_container: Path::new("/.dockerenv").exists() || Path::new("/run/.containerenv").exists(),
        }
    }
}

/// Most likely first; the last one always works.
pub(super) fn remedies(facts: &Facts) -> Vec<String> {
    let mut list = Vec::new();
    if facts.unprivileged_userns_clone == Some(0) {
        list.push("allow user namespaces: sudo sysctl -w kernel.unprivileged_userns_clone=1".to_owned());
    }
    if facts.max_user_namespaces == Some(0) {
        list.push("allow user namespaces: sudo sysctl -w user.max_user_namespaces=15000".to_owned());
    }
    if !facts.root && facts.apparmor_restricts.is_some_and(|value| value != 0) {
        list.push(
            "AppArmor restricts user namespaces: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0"
                .to_owned(),
        );
    }
    if facts.in_container {
        list.push("inside a container: start it with --privileged (or --cap-add SYS_ADMIN --security-opt seccomp=unconfined --security-opt apparmor=unconfined)".to_owned());
    }
    if !facts.root {
        list.push("run the local platform as root".to_owned());
    }
    list.push("use --runtime simulated: machines start and are checked, but run no program".to_owned());
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_the_switch_that_is_off() {
        let facts =
            Facts { unprivileged_userns_clone: Some(0), apparmor_restricts: Some(1), ..Facts::default() };
        let text = remedies(&facts).join("\n");
        assert!(text.contains("kernel.unprivileged_userns_clone=1"));
        assert!(text.contains("kernel.apparmor_restrict_unprivileged_userns=0"));
        assert!(!text.contains("max_user_namespaces"));
    }

    #[test]
    fn there_is_always_a_way() {
        let root = Facts {
            root: true,
            apparmor_restricts: Some(1),
            max_user_namespaces: Some(9),
            ..Facts::default()
        };
        assert_eq!(remedies(&root).len(), 1);
        let contained = Facts { in_container: true, ..Facts::default() };
        assert!(remedies(&contained)[0].contains("--privileged"));
    }
}
