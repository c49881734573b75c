//! Whether memory ran out while something was built: the kernel's count of processes it killed for that
//! (`oom_kill` of /proc/vmstat), before and after. It only speaks for engines that share this kernel.

/// Kills of the kernel since it started; `None` where it does not tell.
pub(super) fn kills() -> Option<u64> {
    count(&std::fs::read_to_string("/proc/vmstat").ok()?)
}

fn count(vmstat: &str) -> Option<u64> {
    vmstat.lines().find_map(|line| line.strip_prefix("oom_kill "))?.trim().parse().ok()
}

/// The evidence, when there is some.
pub(super) fn evidence(before: Option<u64>, after: Option<u64>) -> Option<String> {
    let (before, after) = before.zip(after)?;
    (after > before).then(|| {
        format!("this computer's kernel ran out of memory during the build: oom_kill went from {before} to {after}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_rise_is_evidence() {
        assert_eq!(count("nr_free_pages 1\noom_kill 7\n"), Some(7));
        assert_eq!(count("oom_kill_x 7\n"), None);
        assert!(evidence(Some(7), Some(8)).is_some());
        for (before, after) in [(Some(7), Some(7)), (None, Some(8)), (Some(7), None)] {
            assert_eq!(evidence(before, after), None);
        }
    }
}
