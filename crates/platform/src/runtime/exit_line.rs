//! The runner's last words about a main process.

use super::Exit;

/// The line init writes when the main process ended. The form is a wire fact: diagnostics read it
/// (spec diagnostics B6, A604 and A609).
pub(crate) fn exit_line(exit: Exit) -> String {
    match exit.signal {
        Some(signal) => format!(
            "Main child exited with signal (with signal '{}', core dumped? false)",
            signal_name(signal)
        ),
        None => format!("Main child exited normally with code: {}", exit.code),
    }
}

/// `SIGSEGV` for 11; numbers as on Linux x86-64.
pub(crate) fn signal_name(signal: i32) -> String {
    const NAMES: [&str; 31] = [
        "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2", "PIPE",
        "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG", "XCPU", "XFSZ",
        "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS",
    ];
    usize::try_from(signal)
        .ok()
        .and_then(|n| NAMES.get(n.checked_sub(1)?))
        .map_or_else(|| format!("signal {signal}"), |name| format!("SIG{name}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn names_what_happened() {
        let exit = |code, signal| Exit { code, signal, oom_killed: false };
        assert_eq!(exit_line(exit(3, None)), "Main child exited normally with code: 3");
        assert!(exit_line(exit(139, Some(11))).contains("'SIGSEGV'"));
        assert_eq!(signal_name(31), "SIGSYS");
        assert_eq!(signal_name(64), "signal 64");
        assert_eq!(signal_name(0), "signal 0");
    }
}
