//! The processes of a machine, read from the host's `/proc`.

use std::collections::HashMap;
use std::fs;

use super::super::ProcessStat;
use super::sockets;

/// Fields of `/proc/PID/stat` that matter here.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Stat {
    parent: i32,
    name: String,
    /// Clock ticks.
    user: u64,
    system: u64,
    /// Clock ticks since boot.
    started: u64,
}

/// What the memory watcher asks about a process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct MemoryUse {
    pub(super) pid: i32,
    /// As seen in the machine.
    pub(super) guest_pid: i32,
    pub(super) name: String,
    /// Bytes of its own (shared pages of files left out).
    pub(super) bytes: u64,
}

/// PIDs of all descendants of a process.
pub(in crate::runtime) fn below(ancestor: i32) -> Vec<i32> {
    match children(ancestor) {
        Some(first) => {
            let mut found = first;
            let mut next = 0;
            while let Some(&pid) = found.get(next) {
                found.extend(children(pid).unwrap_or_default());
                next += 1;
            }
            found
        }
        None => below_by_parents(ancestor),
    }
}

/// `None` when the kernel has no `children` files (or the process is gone).
fn children(pid: i32) -> Option<Vec<i32>> {
    let mut found = Vec::new();
    for task in fs::read_dir(format!("/proc/{pid}/task")).ok()? {
        let Ok(text) = fs::read_to_string(task.ok()?.path().join("children")) else {
            // The thread ended, or there are no such files.
            fs::metadata("/proc/self/task").ok()?;
            if !std::path::Path::new("/proc/thread-self/children").exists() {
                return None;
            }
            continue;
        };
        found.extend(text.split_ascii_whitespace().filter_map(|pid| pid.parse::<i32>().ok()));
    }
    Some(found)
}

fn below_by_parents(ancestor: i32) -> Vec<i32> {
    let mut by_parent: HashMap<i32, Vec<i32>> = HashMap::new();
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    for pid in entries.filter_map(|entry| entry.file_name().to_str()?.parse::<i32>().ok()) {
        if let Some(stat) = stat(pid) {
            by_parent.entry(stat.parent).or_default().push(pid);
        }
    }
    let mut found = by_parent.remove(&ancestor).unwrap_or_default();
    let mut next = 0;
    while let Some(&pid) = found.get(next) {
        found.extend(by_parent.remove(&pid).unwrap_or_default());
        next += 1;
    }
    found
}

fn stat(pid: i32) -> Option<Stat> {
    parse_stat(&fs::read_to_string(format!("/proc/{pid}/stat")).ok()?)
}

/// The name is in parentheses and may contain anything, parentheses too.
fn parse_stat(text: &str) -> Option<Stat> {
    let (open, close) = (text.find('(')?, text.rfind(')')?);
    let name = text.get(open + 1..close)?.to_owned();
    let fields: Vec<&str> = text.get(close + 1..)?.split_ascii_whitespace().collect();
    let number = |index: usize| fields.get(index)?.parse::<u64>().ok();
    Some(Stat {
        parent: fields.get(1)?.parse().ok()?,
        name,
        user: number(11)?,
        system: number(12)?,
        started: number(19)?,
    })
}

/// Whether no thread of a process runs: all stopped or ended, or the process is gone.
pub(super) fn stopped(pid: i32) -> bool {
    let tasks = fs::read_dir(format!("/proc/{pid}/task")).into_iter().flatten().flatten();
    tasks
        .filter_map(|task| fs::read_to_string(task.path().join("stat")).ok())
        .filter_map(|text| text.get(text.rfind(')')? + 1..)?.trim_start().chars().next())
        .all(|state| matches!(state, 'T' | 't' | 'Z' | 'X'))
}

/// Innermost PID of a process: the one the machine sees.
pub(in crate::runtime) fn guest_pid(pid: i32) -> Option<i32> {
    let status = fs::read_to_string(format!("/proc/{pid}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("NSpid:"))?;
    line.split_ascii_whitespace().last()?.parse().ok()
}

/// Resident bytes, all and those shared with files.
fn resident(pid: i32) -> Option<(u64, u64)> {
    let statm = fs::read_to_string(format!("/proc/{pid}/statm")).ok()?;
    let pages: Vec<u64> = statm.split_ascii_whitespace().filter_map(|n| n.parse().ok()).collect();
    let size = rustix::param::page_size() as u64;
    Some((pages.get(1)? * size, pages.get(2)? * size))
}

/// Memory of each process that still is there.
pub(super) fn memory(pids: &[i32]) -> Vec<MemoryUse> {
    pids.iter()
        .filter_map(|&pid| {
            let (all, shared) = resident(pid)?;
            Some(MemoryUse {
                pid,
                guest_pid: guest_pid(pid)?,
                name: stat(pid)?.name,
                bytes: all.saturating_sub(shared),
            })
        })
        .collect()
}

/// What `GET …/ps` shows of each process that still is there.
pub(in crate::runtime) fn stats(pids: &[i32]) -> Vec<ProcessStat> {
    let uptime = fs::read_to_string("/proc/uptime")
        .ok()
        .and_then(|text| text.split('.').next()?.parse::<u64>().ok())
        .unwrap_or(0);
    let ticks = rustix::param::clock_ticks_per_second().max(1);
    let listening = pids.first().map(|pid| sockets::listening(*pid)).unwrap_or_default();
    let mut found: Vec<ProcessStat> = pids
        .iter()
        .filter_map(|&pid| {
            let stat = stat(pid)?;
            Some(ProcessStat {
                pid: guest_pid(pid)?,
                stime: stat.started,
                rtime: uptime.saturating_sub(stat.started / ticks),
                command: command(pid).unwrap_or(stat.name),
                directory: fs::read_link(format!("/proc/{pid}/cwd"))
                    .map(|path| path.to_string_lossy().into_owned())
                    .unwrap_or_default(),
                cpu: stat.user + stat.system,
                rss: resident(pid).map_or(0, |(all, _)| all),
                listen_sockets: sockets::of_process(pid, &listening),
            })
        })
        .collect();
    found.sort_by_key(|process| process.pid);
    found
}

fn command(pid: i32) -> Option<String> {
    let bytes = fs::read(format!("/proc/{pid}/cmdline")).ok()?;
    let words: Vec<_> =
        bytes.split(|&byte| byte == 0).map(String::from_utf8_lossy).filter(|word| !word.is_empty()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_with_parentheses_and_spaces_are_read() {
        let text = "12 (a) b (c) S 7 1 1 0 -1 4194304 1 2 3 4 55 66 0 0 20 0 1 0 777 1 2";
        let stat = parse_stat(text).unwrap();
        assert_eq!((stat.parent, stat.name.as_str()), (7, "a) b (c"));
        assert_eq!((stat.user, stat.system, stat.started), (55, 66, 777));
    }

    #[test]
    fn both_ways_find_a_child() {
        let mut child =
            std::process::Command::new("cat").stdin(std::process::Stdio::piped()).spawn().unwrap();
        let (me, pid) = (i32::try_from(std::process::id()).unwrap(), i32::try_from(child.id()).unwrap());
        assert!(below(me).contains(&pid));
        assert!(below_by_parents(me).contains(&pid));
        let all = stats(&[pid]);
        assert!(all[0].rss > 0 && !all[0].directory.is_empty());
        assert!(!stopped(pid));
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(stats(&[pid]).is_empty() && stopped(pid));
    }

    proptest! {
        #[test]
        fn foreign_stat_lines_never_panic(text in "[0-9a-z() -]{0,120}") {
            let _ = parse_stat(&text);
        }
    }
}
