//! `[build]`, `[deploy]`, commands, environment, stop signals.

use super::super::mapping::split;
use super::super::problem::Problem;
use super::super::suggest;
use super::super::types::{AppConfig, Deploy};
use crate::diagnosis::Code;

const STRATEGIES: [&str; 4] = ["rolling", "immediate", "canary", "bluegreen"];

pub(super) fn check(config: &AppConfig, problems: &mut Vec<Problem>) {
    build(config, problems);
    if let Some(deploy) = &config.deploy {
        deploy_section(config, deploy, problems);
    }
    commands(config, problems);
    environment(config, problems);
    stop(config, problems);
}

fn build(config: &AppConfig, problems: &mut Vec<Problem>) {
    let Some(build) = &config.build else { return };
    let ways: [(&str, bool); 4] = [
        ("image", !build.image.is_empty()),
        ("builder", !build.builder.is_empty() || !build.buildpacks.is_empty()),
        ("dockerfile", !build.dockerfile.is_empty() || !build.build_target.is_empty()),
        ("builtin", !build.builtin.is_empty()),
    ];
    let given: Vec<&str> = ways.iter().filter(|(_, given)| *given).map(|(name, _)| *name).collect();
    if let [first, _, ..] = given.as_slice() {
        let message = format!("several ways to get an image: {}; `{first}` is used", given.join(", "));
        problems.push(config.origin.warning(Code::C119, "build", message).hint("keep one of them"));
    }
    if let Some(level) = build.compression_level
        && !(0..=9).contains(&level)
    {
        let message = format!("compression level {level} does not exist");
        problems.push(
            config.origin.error(Code::C118, "build.compression_level", message).hint("levels are 0 to 9"),
        );
    }
    if build.compose.is_some() {
        let message = "compose files are not supported yet";
        problems.push(config.origin.error(Code::C117, "build.compose", message));
    }
}

fn deploy_section(config: &AppConfig, deploy: &Deploy, problems: &mut Vec<Problem>) {
    strategy(config, &deploy.strategy, problems);
    if let Some(number) = deploy.max_unavailable {
        max_unavailable(config, deploy, number, problems);
    }
    problems.extend(split(config, "deploy.release_command", &deploy.release_command).err());
    if !deploy.seed_command.is_empty() {
        let message = "`deploy.seed_command` is run by `fly launch` only; a deploy never runs it";
        problems.push(config.origin.warning(Code::C120, "deploy.seed_command", message));
    }
    for (key, timeout) in
        [("wait_timeout", deploy.wait_timeout), ("release_command_timeout", deploy.release_command_timeout)]
    {
        if timeout.is_some_and(|timeout| timeout.as_nanos() <= 0) {
            let message = format!("`deploy.{key}` must be longer than zero");
            problems.push(config.origin.error(Code::C118, &format!("deploy.{key}"), message));
        }
    }
}

fn strategy(config: &AppConfig, strategy: &str, problems: &mut Vec<Problem>) {
    let key = "deploy.strategy";
    if !strategy.is_empty() && !STRATEGIES.contains(&strategy) {
        let message = format!("there is no deploy strategy {strategy:?}");
        let hint = match suggest::nearest(strategy, STRATEGIES) {
            Some(near) => format!("did you mean {near:?}? strategies are {}", STRATEGIES.join(", ")),
            None => format!("strategies are {}", STRATEGIES.join(", ")),
        };
        problems.push(config.origin.error(Code::C104, key, message).hint(hint));
    }
    let mounted = !config.mounts.is_empty();
    if mounted && matches!(strategy, "canary" | "bluegreen") {
        let message = format!(
            "strategy {strategy:?} cannot be used with volumes: it needs a second set of machines, and a volume belongs to one machine"
        );
        problems.push(config.origin.error(Code::C104, key, message).hint("use \"rolling\""));
    }
    if strategy == "bluegreen" {
        bluegreen_checks(config, problems);
    }
}

/// Green machines take over when they are healthy, which only checks can tell.
fn bluegreen_checks(config: &AppConfig, problems: &mut Vec<Problem>) {
    let groups = config.groups();
    let (with, without): (Vec<&str>, Vec<&str>) =
        groups.into_iter().partition(|group| config.view(group).has_checks());
    if without.is_empty() {
        return;
    }
    let message = format!("strategy \"bluegreen\" has no health check to wait for in {}", without.join(", "));
    let problem = if with.is_empty() {
        config.origin.error(Code::C108, "deploy.strategy", message)
    } else {
        config.origin.warning(Code::C108, "deploy.strategy", message)
    };
    problems.push(problem.hint("add a check to the service, or use \"rolling\""));
}

fn max_unavailable(config: &AppConfig, deploy: &Deploy, number: f64, problems: &mut Vec<Problem>) {
    let key = "deploy.max_unavailable";
    if number <= 0.0 || number.is_nan() {
        let message = format!("`{key}` is {number}, so no machine could ever be updated");
        let hint = "write a count from 1, or a fraction between 0 and 1";
        problems.push(config.origin.error(Code::C118, key, message).hint(hint));
    }
    // Unset means rolling, which uses it.
    if !matches!(deploy.strategy.as_str(), "" | "rolling" | "canary")
        && STRATEGIES.contains(&deploy.strategy.as_str())
    {
        let message = format!("`{key}` has no effect with strategy {:?}", deploy.strategy);
        problems.push(config.origin.warning(Code::C120, key, message));
    }
}

fn commands(config: &AppConfig, problems: &mut Vec<Problem>) {
    for (group, command) in &config.processes {
        problems.extend(split(config, &format!("processes.{group}"), command).err());
    }
    problems.extend(split(config, "console_command", &config.console_command).err());
}

/// Names that usually hold secrets (flyctl: internal/command/deploy/deploy.go).
fn environment(config: &AppConfig, problems: &mut Vec<Problem>) {
    const MARKS: [&str; 5] = ["KEY", "PRIVATE", "DATABASE_URL", "PASSWORD", "SECRET"];
    const HARMLESS: [&str; 2] = ["AWS_ACCESS_KEY_ID", "TIGRIS_ACCESS_KEY_ID"];
    for name in config.env.keys() {
        if MARKS.iter().any(|mark| name.contains(mark)) && !HARMLESS.contains(&name.as_str()) {
            let message =
                format!("`env.{name}` looks like a secret, and this file is not a place for secrets");
            let hint = format!("run `fly secrets set {name}=…` and remove it here");
            problems.push(config.origin.warning(Code::C120, &format!("env.{name}"), message).hint(hint));
        }
    }
    for name in ["FLY_PROCESS_GROUP", "PRIMARY_REGION"] {
        let replaced = name == "FLY_PROCESS_GROUP" || !config.primary_region.is_empty();
        if replaced
            && config
                .env
                .get(name)
                .is_some_and(|value| name != "PRIMARY_REGION" || *value != config.primary_region)
        {
            let message = format!("`env.{name}` is replaced by the value deploy sets");
            problems
                .push(config.origin.warning(Code::C120, &format!("env.{name}"), message).hint("remove it"));
        }
    }
}

fn stop(config: &AppConfig, problems: &mut Vec<Problem>) {
    const LONGEST_SECONDS: f64 = 300.0;
    if let Some(timeout) = config.kill_timeout {
        if timeout.as_secs_f64() > LONGEST_SECONDS {
            let message = format!("`kill_timeout` is {timeout}; the platform waits at most 5m0s");
            problems.push(config.origin.warning(Code::C120, "kill_timeout", message));
        } else if timeout.as_nanos() < 0 {
            problems.push(config.origin.error(
                Code::C118,
                "kill_timeout",
                "`kill_timeout` cannot be negative",
            ));
        }
    }
    if config.swap_size_mb.is_some_and(|mb| mb < 0) {
        problems.push(config.origin.error(Code::C118, "swap_size_mb", "`swap_size_mb` cannot be negative"));
    }
}
