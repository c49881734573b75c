//! What a run of the binary printed, and how it is made comparable.

use std::fmt;
use std::sync::LazyLock;

use regex::Regex;

/// One finished run.
#[must_use]
#[derive(Clone)]
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    /// Exit code; 128 + n when a signal ended the process.
    pub code: i32,
}

impl Output {
    /// The run must have succeeded.
    ///
    /// # Panics
    /// When it did not, showing what was printed.
    #[track_caller]
    pub fn ok(self) -> Self {
        assert_eq!(self.code, 0, "the command failed:\n{self}");
        self
    }

    /// The run must have ended with this code.
    ///
    /// # Panics
    /// When it did not, showing what was printed.
    #[track_caller]
    pub fn fails(self, code: i32) -> Self {
        assert_eq!(self.code, code, "another exit code was expected:\n{self}");
        self
    }

    /// stdout as one JSON value.
    ///
    /// # Panics
    /// When it is not exactly one.
    #[track_caller]
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout)
            .unwrap_or_else(|e| panic!("stdout is not one JSON value ({e}):\n{self}"))
    }

    /// The diagnostic on the last line of stderr (what `--json` promises on failure).
    ///
    /// # Panics
    /// When the last line is none.
    #[track_caller]
    pub fn diagnostic(&self) -> serde_json::Value {
        let line = self.stderr.lines().last().unwrap_or_default();
        serde_json::from_str(line)
            .unwrap_or_else(|e| panic!("the last line of stderr is no diagnostic ({e}):\n{self}"))
    }
}

impl fmt::Display for Output {
    /// stdout, stderr and the exit code as one text, normalised: what snapshots compare.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.stdout.is_empty() {
            write!(f, "{}", normalise(&self.stdout))?;
        }
        if !self.stderr.is_empty() {
            writeln!(f, "--- stderr")?;
            write!(f, "{}", normalise(&self.stderr))?;
        }
        if self.code != 0 {
            writeln!(f, "--- exit {}", self.code)?;
        }
        Ok(())
    }
}

impl fmt::Debug for Output {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Replaces what differs from run to run: ids, times, ports, temporary paths. Trailing spaces go, too:
/// editors eat them in snapshots.
pub fn normalise(text: &str) -> String {
    static RULES: LazyLock<Vec<(Regex, &str)>> = LazyLock::new(|| {
        [
            (r"\x1b\[[0-9;]*[A-Za-z]", ""),
            (r"/tmp/[A-Za-z0-9._-]+", "[TMP]"),
            (r"\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?", "[TIME]"),
            (r"\b\d\d:\d\d:\d\d\.\d{3}\b", "[CLOCK]"),
            (r"\b[0-9A-HJKMNP-TV-Z]{26}\b", "[ULID]"),
            (r"sha256:[0-9a-f]{64}", "sha256:[DIGEST]"),
            (r"\bvol_[0-9a-z]+", "[VOLUME]"),
            (r"\b[0-9a-f]{14}\b", "[MACHINE]"),
            (r"\b(127\.0\.0\.1|localhost):\d{4,5}", "$1:[PORT]"),
            (r"\bfdaa(:[0-9a-f]{0,4})+", "[6PN]"),
            (r"\b\d+\.\d s\b", "[SECONDS]"),
            (r"\b\d+(m\d+)?s ago\b|\bjust now\b", "[AGO]"),
            (r"(?m)[ \t]+$", ""),
        ]
        .into_iter()
        .map(|(pattern, with)| (Regex::new(pattern).expect("a constant pattern"), with))
        .collect()
    });
    RULES.iter().fold(text.to_owned(), |text, (pattern, with)| pattern.replace_all(&text, *with).into_owned())
}

#[cfg(test)]
mod tests {
    use super::normalise;

    #[test]
    fn what_differs_is_named() {
        assert_eq!(
            normalise("machine 148e0012ab34cd in http://a.localhost:41234 at 2026-01-02T03:04:05Z  \n"),
            "machine [MACHINE] in http://a.localhost:[PORT] at [TIME]\n"
        );
    }
}
