//! Rule M4: a guest exit of this instance (spec A5-M4). Ordered: who asked for it, memory, signals, status, success.

use super::log::{between, log_has, logged, refine, variable};
use super::logic::{Tri, holds};
use super::outcome::{Finding, Outcome, Rule};
use crate::diagnosis::literals::{Literal, Requires};
use crate::diagnosis::{Basis, Code, Ending, Exit, Fact, Facts, Fault, Gate, Role};

pub(super) const RULES: &[Rule] = &[
    Rule { id: "M4a", fault: Fault::Account, run: trial_limit },
    Rule { id: "M4a", fault: Fault::Platform, run: moved_by_platform },
    Rule { id: "M4a", fault: Fault::Account, run: stopped_by_user },
    Rule { id: "M4a", fault: Fault::App, run: killed_at_stop },
    Rule { id: "M4a", fault: Fault::Unknown, run: stopped_by_somebody },
    Rule { id: "M4b", fault: Fault::App, run: out_of_memory },
    Rule { id: "M4c", fault: Fault::App, run: own_signal },
    Rule { id: "M4d", fault: Fault::App, run: kernel_kill },
    Rule { id: "M4d", fault: Fault::Unknown, run: unexplained_kill },
    Rule { id: "M4e", fault: Fault::Unknown, run: unrequested_stop },
    Rule { id: "M4f", fault: Fault::Config, run: program_missing },
    Rule { id: "M4f", fault: Fault::Config, run: mount_missing },
    Rule { id: "M4f", fault: Fault::Config, run: variable_missing },
    Rule { id: "X4", fault: Fault::Config, run: group_command_missing },
    Rule { id: "M4f", fault: Fault::App, run: failed },
    Rule { id: "M4g", fault: Fault::App, run: ended_successfully },
];

const KILL: i32 = 9;
const INTERRUPT: i32 = 2;
const TERMINATE: i32 = 15;

fn signal_name(signal: i32) -> String {
    let name = match signal {
        1 => "SIGHUP",
        2 => "SIGINT",
        3 => "SIGQUIT",
        4 => "SIGILL",
        6 => "SIGABRT",
        7 => "SIGBUS",
        8 => "SIGFPE",
        9 => "SIGKILL",
        11 => "SIGSEGV",
        13 => "SIGPIPE",
        14 => "SIGALRM",
        15 => "SIGTERM",
        other => return format!("signal {other}"),
    };
    name.to_owned()
}

/// Seconds with one decimal, or "a while" when the start was not seen.
pub(super) fn seconds(ms: Option<u64>) -> String {
    ms.map_or_else(|| "an unknown time".to_owned(), |ms| format!("{}.{} s", ms / 1000, ms % 1000 / 100))
}

pub(super) fn machine_id(facts: &Facts) -> String {
    known_id(facts).unwrap_or_else(|| "of this app".to_owned())
}

fn known_id(facts: &Facts) -> Option<String> {
    facts.machine.known().map(|machine| machine.id.clone()).or_else(|| facts.subject.clone())
}

/// A command about the machine, with its id for `{}`; about all machines when no id is known.
pub(super) fn about(facts: &Facts, command: &str) -> String {
    match known_id(facts) {
        Some(id) => command.replace("{}", &id),
        None if command.starts_with("fly logs") => "fly logs --no-tail".to_owned(),
        None => "fly machine list".to_owned(),
    }
}

fn exit(facts: &Facts) -> &Exit {
    facts.exit.known().expect("a rule on the exit held")
}

/// "exit code 1, oom_killed=false, requested_stop=false".
fn words(exit: &Exit) -> String {
    let ending = match exit.ending() {
        Ending::Code(code) => format!("exit code {code}"),
        Ending::Signal(signal) => format!("{}, exit code {}", signal_name(signal), exit.exit_code),
    };
    format!("{ending}, oom_killed={}, requested_stop={}", exit.oom_killed, exit.requested_stop)
}

fn memory(facts: &Facts) -> String {
    facts.expected.memory_mb.map_or_else(|| "memory unknown".to_owned(), |mb| format!("{mb} MB"))
}

fn requested(facts: &Facts) -> Tri {
    holds(&facts.exit, |exit| exit.requested_stop)
}

fn unrequested(facts: &Facts, test: impl Fn(&Exit) -> bool) -> Tri {
    holds(&facts.exit, |exit| !exit.requested_stop && test(exit))
}

fn look_at_log(finding: Finding, facts: &Facts) -> Finding {
    finding.command(about(facts, "fly logs -i {} --no-tail"), "the whole log of this machine", &["exit"])
}

fn trial_limit(facts: &Facts) -> Outcome {
    (requested(facts) & log_has(facts, |row| row.requires == Requires::RequestedStop)).then(|| {
        Finding::new(Code::Q602)
            .basis(Basis::Text)
            .because("the host's log says that the trial's time is over")
            .step("add a payment method to the organisation", &["log"])
            .on(&["exit", "log"])
    })
}

fn moved_by_platform(facts: &Facts) -> Outcome {
    let migrated = holds(&facts.machine, |machine| machine.state == "migrated");
    let relaunched = holds(&facts.events, |events| {
        events
            .iter()
            .any(|event| event.kind == "launch" && event.source == "flyd" && event.status == "created")
    });
    (requested(facts) & (migrated | relaunched)).then(|| {
        Finding::platform(Code::P602, Gate::PG1)
            .value("machine", machine_id(facts))
            .because("the events show a launch by the platform itself, and the stop was requested")
            .command("fly deploy", "continues from what is there", &["events"])
            .on(&["exit", "events", "machine"])
    })
}

fn stopped_by(facts: &Facts, source: &str, ours: bool) -> Tri {
    holds(&facts.events, |events| {
        events.iter().any(|event| event.kind == "stop" && event.source == source && event.ours == ours)
    })
}

fn stopped_by_user(facts: &Facts) -> Outcome {
    (requested(facts) & stopped_by(facts, "user", false)).then(|| {
        Finding::new(Code::Q601)
            .basis(Basis::Derived)
            .value("machine", machine_id(facts))
            .because("a stop event with source user, not from this command, precedes the exit")
            .command(about(facts, "fly machine status {}"), "when it happened", &["events"])
            .on(&["exit", "events"])
    })
}

fn killed_at_stop(facts: &Facts) -> Outcome {
    let killed = holds(&facts.exit, |exit| exit.requested_stop && exit.ending() == Ending::Signal(KILL));
    (killed & stopped_by(facts, "user", true)).then(|| {
        Finding::new(Code::A613)
            .basis(Basis::Derived)
            .value("timeout", "of the machine")
            .because("the stop was ours, and the process ended by SIGKILL instead of by itself")
            .step("handle the stop signal, or raise kill_timeout", &["exit"])
            .on(&["exit", "events"])
    })
}

fn stopped_by_somebody(facts: &Facts) -> Outcome {
    requested(facts).then(|| {
        let by_proxy = stopped_by(facts, "proxy", false) == Tri::Yes;
        let who = if by_proxy { "the edge proxy (autostop)" } else { "an unknown actor" };
        Finding::new(Code::U603)
            .value("machine", machine_id(facts))
            .because(format!("requested_stop is true; by {who} as far as the events show"))
            .command(about(facts, "fly machine status {}"), "its events", &["exit"])
            .on(&["exit", "events"])
    })
}

fn out_of_memory(facts: &Facts) -> Outcome {
    unrequested(facts, |exit| exit.oom_killed).then(|| {
        let release = facts.expected.role == Role::ReleaseCommand;
        let code = if release { Code::A402 } else { Code::A602 };
        let exit = exit(facts);
        let finding = Finding::new(code)
            .value("machine", machine_id(facts))
            .value("after", seconds(exit.after_ms))
            .value("memory", memory(facts))
            .because(format!("the kernel killed the main process ({})", words(exit)))
            .on(&["exit", "config"]);
        let twice = facts.expected.memory_mb.unwrap_or(256).saturating_mul(2);
        if release {
            finding.step("set [deploy] release_command_vm to a larger size", &["exit"])
        } else {
            finding.command(format!("fly scale memory {twice}"), "or reduce memory use at startup", &["exit"])
        }
    })
}

fn own_signal(facts: &Facts) -> Outcome {
    unrequested(facts, |exit| match exit.ending() {
        Ending::Signal(signal) => !matches!(signal, KILL | TERMINATE | INTERRUPT),
        Ending::Code(_) => false,
    })
    .then(|| {
        let exit = exit(facts);
        let signal = match exit.ending() {
            Ending::Signal(signal) => signal_name(signal),
            Ending::Code(code) => format!("exit code {code}"),
        };
        let finding = Finding::new(Code::A604)
            .value("signal", signal)
            .value("machine", machine_id(facts))
            .because(format!("the main process ended by a signal of its own ({})", words(exit)))
            .on(&["exit"]);
        look_at_log(finding, facts)
    })
}

fn killed(facts: &Facts) -> Tri {
    unrequested(facts, |exit| !exit.oom_killed && exit.ending() == Ending::Signal(KILL))
}

fn kernel_kill(facts: &Facts) -> Outcome {
    let explained = log_has(facts, |row| row.requires == Requires::UnexplainedKill);
    (killed(facts) & explained).then(|| {
        let line = logged(facts, |row| row.requires == Requires::UnexplainedKill).ok().flatten();
        let process = line.and_then(|(_, line)| between(&line.message, "(", ")"));
        let release = facts.expected.role == Role::ReleaseCommand;
        let code = if release { Code::A402 } else { Code::A603 };
        let twice = facts.expected.memory_mb.unwrap_or(256).saturating_mul(2);
        Finding::new(code)
            .basis(if release { Basis::Derived } else { Basis::Text })
            .value("process", process.unwrap_or("a process"))
            .value("machine", machine_id(facts))
            .value("memory", memory(facts))
            .because("the machine's kernel log says that memory ran out")
            .command(format!("fly scale memory {twice}"), "or start fewer workers", &["log"])
            .on(&["exit", "log"])
    })
}

fn unexplained_kill(facts: &Facts) -> Outcome {
    killed(facts).then(|| {
        Finding::new(Code::U601)
            .value("machine", machine_id(facts))
            .because(words(exit(facts)))
            .command(
                about(facts, "fly logs -i {} --no-tail"),
                "look for \"Out of memory: Killed process\"",
                &["exit"],
            )
            .on(&["exit"])
    })
}

fn unrequested_stop(facts: &Facts) -> Outcome {
    unrequested(facts, |exit| {
        !exit.oom_killed && matches!(exit.ending(), Ending::Signal(TERMINATE | INTERRUPT))
    })
    .then(|| {
        let exit = exit(facts);
        let signal = match exit.ending() {
            Ending::Signal(signal) => signal_name(signal),
            Ending::Code(code) => format!("exit code {code}"),
        };
        let finding = Finding::new(Code::U602)
            .value("machine", machine_id(facts))
            .value("signal", signal)
            .because(words(exit))
            .on(&["exit"]);
        look_at_log(finding, facts)
    })
}

fn failed_exit(facts: &Facts) -> Tri {
    unrequested(facts, |exit| !exit.oom_killed && matches!(exit.ending(), Ending::Code(code) if code != 0))
}

/// C401 refines A401 by the shell's status 127 and a line; without the line the verdict is A401, not "unknown".
fn program_missing(facts: &Facts) -> Outcome {
    let release = facts.expected.role == Role::ReleaseCommand;
    let not_found = unrequested(facts, |exit| exit.exit_code == 127 && release);
    let said = log_has(facts, |row| row.code == Code::C401 || row.code == Code::A607);
    if not_found != Tri::Yes || said != Tri::Yes {
        return Outcome::Miss;
    }
    let argv0 = facts.expected.argv0.clone().unwrap_or_else(|| "of the release command".to_owned());
    look_at_log(
        Finding::new(Code::C401)
            .basis(Basis::Derived)
            .value("argv0", argv0)
            .because(format!("{}, and its log says that the program was not found", words(exit(facts))))
            .step("correct the name, or install the program in the image's final stage", &["log"])
            .on(&["exit", "log"]),
        facts,
    )
    .hit()
}

/// C402 refines A401: the log misses a file below a path at which the app mounts a volume, and release machines have none.
fn mount_missing(facts: &Facts) -> Outcome {
    let release = facts.expected.role == Role::ReleaseCommand && !facts.expected.mount;
    if !release || failed_exit(facts) != Tri::Yes {
        return Outcome::Miss;
    }
    let mounts = &facts.expected.mount_paths;
    let said = |line: &str| mounts.iter().find(|path| names_path(line, path)).cloned();
    let lines = facts.log.known().into_iter().flatten();
    let hit = lines.filter(|line| line.provider == "app").find_map(|line| {
        let missing = super::log::line_has(line, |row| row.code == Code::C402);
        said(&line.message).filter(|_| missing)
    });
    let Some(path) = hit else { return Outcome::Miss };
    look_at_log(
        Finding::new(Code::C402)
            .basis(Basis::Derived)
            .value("path", &path)
            .because(format!(
                "{}; its log misses a file below {path}, where the app mounts a volume and release machines do not",
                words(exit(facts))
            ))
            .step("do that work when the app starts instead", &["log"])
            .on(&["exit", "log", "config"]),
        facts,
    )
    .hit()
}

/// The line names this directory or something below it.
fn names_path(line: &str, dir: &str) -> bool {
    let dir = dir.trim_end_matches('/');
    let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '.'));
    !dir.is_empty() && line.match_indices(dir).any(|(at, _)| ends(&line[at + dir.len()..]))
}

/// C602 refines A601: the shell says with 126 or 127 that the command itself cannot be run, the command is this group's own
/// line in the configuration, and the groups without it run.
fn group_command_missing(facts: &Facts) -> Outcome {
    let cannot_run = unrequested(facts, |exit| !exit.oom_killed && matches!(exit.exit_code, 126 | 127));
    let own = facts.expected.command.as_ref().filter(|_| facts.expected.role == Role::Service);
    let (Tri::Yes, Some(command), Some(true)) = (cannot_run, own, facts.expected.other_groups_fine) else {
        return Outcome::Miss;
    };
    look_at_log(
        Finding::new(Code::C602)
            .basis(Basis::Derived)
            .value("group", &facts.expected.group)
            .value("command", command)
            .because(format!(
                "{}; the other groups run the same image without this command",
                words(exit(facts))
            ))
            .step(format!("correct [processes] {} in the configuration", facts.expected.group), &["config"])
            .on(&["exit", "config"]),
        facts,
    )
    .hit()
}

/// C601 refines A601: the log names a variable, and the variable is nowhere set.
fn variable_missing(facts: &Facts) -> Outcome {
    if failed_exit(facts) != Tri::Yes || facts.expected.role != Role::Service {
        return Outcome::Miss;
    }
    let Ok(Some((_, line))) = logged(facts, |row| row.code == Code::C601) else {
        return Outcome::Miss;
    };
    let Some(name) = variable(&line.message) else {
        return Outcome::Miss;
    };
    let secrets: &[String] = match &facts.secrets {
        Fact::Known(names) => names,
        Fact::KnownAbsent => &[],
        Fact::Unavailable(_) | Fact::NotAsked => return Outcome::Miss,
    };
    if secrets.iter().chain(&facts.expected.env_keys).any(|known| known == name) {
        return Outcome::Miss;
    }
    Finding::new(Code::C601)
        .basis(Basis::Derived)
        .value("name", name)
        .because(format!(
            "{}; its log asks for {name}, which is neither a secret nor in [env]",
            words(exit(facts))
        ))
        .command(format!("fly secrets set {name}=VALUE"), "or set it under [env]", &["log", "secrets"])
        .on(&["exit", "log", "secrets"])
        .hit()
}

/// Whether a literal row may refine a failed exit of this role.
fn refines(facts: &Facts, row: &Literal) -> bool {
    let release = facts.expected.role == Role::ReleaseCommand;
    let allowed = match row.requires {
        Requires::FailedExit | Requires::FailedOrNoExit => true,
        Requires::FailedRelease => release,
        _ => false,
    };
    allowed && row.code.fault() == Some(Fault::App)
}

fn failed(facts: &Facts) -> Outcome {
    failed_exit(facts).then(|| {
        let exit = exit(facts);
        let refined = logged(facts, |row| refines(facts, row)).ok().flatten();
        let finding = match refined {
            Some((row, line)) if row.code == Code::A616 => full_disk(facts, row, line),
            Some((row, line)) => refine(facts, row, line),
            None => Finding::new(plain_code(facts)),
        };
        // Where the headline says when it was; others speak of what it is.
        let timed = matches!(finding.code, Code::A601 | Code::A615);
        let restarts = if exit.restarts > 0 && timed {
            format!(" (restart {} of {})", exit.restarts, facts.expected.max_restarts.unwrap_or(10))
        } else {
            String::new()
        };
        let finding = finding
            .value("code", exit.exit_code.to_string())
            .value("after", seconds(exit.after_ms))
            .aside(restarts)
            .value("machine", machine_id(facts))
            .value("restarts", exit.restarts.to_string())
            .value("command", facts.expected.command.clone().unwrap_or_else(|| "of the image".to_owned()))
            .because(format!("the main process ended by itself ({})", words(exit)))
            .on(&["exit"]);
        look_at_log(own_command(finding, facts), facts)
    })
}

/// A616, or A801 when the path in the line lies below a volume's mount.
fn full_disk(facts: &Facts, row: &Literal, line: &crate::diagnosis::LogLine) -> Finding {
    let expected = &facts.expected;
    let below = expected.mount && expected.mount_paths.iter().any(|path| names_path(&line.message, path));
    let mut finding = refine(facts, row, line);
    if below {
        let volume = expected.volume.clone().or_else(|| expected.volume_name.clone());
        let volume = volume.unwrap_or_else(|| "of this machine".to_owned());
        let size = facts.volumes.known().and_then(|all| all.iter().find(|v| v.id == volume)?.size_gb);
        finding.code = Code::A801;
        finding = finding
            .value("volume", &volume)
            .value("size", size.map_or_else(|| "all its".to_owned(), |gb| gb.to_string()));
        if let Some(gb) = size {
            finding = finding.command(
                format!("fly volumes extend {volume} --size {}", gb.saturating_mul(2)),
                "the data stays",
                &["log"],
            );
        }
    }
    finding
}

fn plain_code(facts: &Facts) -> Code {
    match facts.expected.role {
        Role::ReleaseCommand => Code::A401,
        Role::Test => Code::A705,
        Role::Service | Role::Scheduled | Role::OneOff if facts.expected.was_healthy => Code::A615,
        Role::Service | Role::Scheduled | Role::OneOff => Code::A601,
    }
}

/// An observation, not a verdict: only this group fails, and it has a command of its own (C602 would blame too much).
fn own_command(finding: Finding, facts: &Facts) -> Finding {
    match (&facts.expected.command, facts.expected.other_groups_fine) {
        (Some(command), Some(true)) => finding.cause(
            format!(
                "only process group \"{}\" fails, and it has its own command `{command}`",
                facts.expected.group
            ),
            Basis::Derived,
            &["exit", "config"],
        ),
        _ => finding,
    }
}

fn ended_successfully(facts: &Facts) -> Outcome {
    let expected = &facts.expected;
    let serves = expected.services || !expected.checks.is_empty();
    let no_restart = matches!(expected.restart.as_deref(), Some("no" | "on-failure" | "on-fail"));
    let meant_to_stay = expected.role == Role::Service && (serves || no_restart);
    unrequested(facts, |exit| meant_to_stay && !exit.oom_killed && exit.ending() == Ending::Code(0)).then(
        || {
            let finding = Finding::new(Code::A609)
                .value("group", &facts.expected.group)
                .value("after", seconds(exit(facts).after_ms))
                .because(format!("the main process ended by itself ({})", words(exit(facts))))
                .step("run the server in the foreground", &["exit"])
                .on(&["exit", "config"]);
            look_at_log(finding, facts)
        },
    )
}
