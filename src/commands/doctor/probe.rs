//! One thing that was checked, and how it is shown.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use model::diagnosis::Diagnostic;
use serde::{Serialize, Serializer};

use crate::diagnostics::Failure;
use crate::output::{Page, View};

/// What came of a probe.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Verdict {
    Passed,
    Failed,
    /// Worth knowing; nothing depends on it.
    Note,
    /// Not asked, and why.
    Skipped,
}

/// One probe.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Probe {
    /// flyctl's key where it has one: production tooling reads them.
    pub(super) key: &'static str,
    #[serde(skip)]
    pub(super) what: &'static str,
    pub(super) verdict: Verdict,
    pub(super) seconds: f64,
    /// What was seen; for flyctl's JSON the error text or `ok`.
    pub(super) detail: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) fault: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) fix: Option<String>,
    #[serde(skip)]
    pub(super) exit_code: u8,
}

/// A probe under way.
pub(super) struct Running {
    key: &'static str,
    what: &'static str,
    began: Instant,
}

impl Running {
    pub(super) fn new(key: &'static str, what: &'static str) -> Self {
        Self { key, what, began: Instant::now() }
    }

    fn ends(self, verdict: Verdict, detail: impl Into<String>) -> Probe {
        Probe {
            key: self.key,
            what: self.what,
            verdict,
            seconds: rounded(self.began.elapsed()),
            detail: detail.into(),
            code: None,
            fault: None,
            fix: None,
            exit_code: 0,
        }
    }

    pub(super) fn passed(self, detail: impl Into<String>) -> Probe {
        self.ends(Verdict::Passed, detail)
    }

    pub(super) fn note(self, detail: impl Into<String>) -> Probe {
        self.ends(Verdict::Note, detail)
    }

    pub(super) fn skipped(self, why: impl Into<String>) -> Probe {
        self.ends(Verdict::Skipped, why)
    }

    pub(super) fn failed(self, failure: &Failure) -> Probe {
        let diagnostic: &Diagnostic = failure.diagnostic();
        let fix =
            diagnostic.next.first().map(|next| next.command.clone().unwrap_or_else(|| next.text.clone()));
        Probe {
            code: Some(diagnostic.code.to_string()),
            fault: diagnostic.fault.map(|fault| fault.to_string()),
            fix,
            exit_code: failure.exit_code(),
            ..self.ends(Verdict::Failed, with_reason(diagnostic))
        }
    }
}

fn with_reason(diagnostic: &Diagnostic) -> String {
    if diagnostic.because.is_empty() {
        diagnostic.title.clone()
    } else {
        format!("{}: {}", diagnostic.title, diagnostic.because)
    }
}

fn rounded(time: Duration) -> f64 {
    (time.as_secs_f64() * 1000.0).round() / 1000.0
}

/// Everything that was checked.
#[derive(Debug, Clone)]
pub(super) struct Report {
    pub(super) probes: Vec<Probe>,
    /// `--verbose`: details in JSON too.
    pub(super) verbose: bool,
    /// What `--fix` did, and where `--bundle` is.
    pub(super) done: Vec<String>,
}

impl Report {
    /// The exit code of the first failure; 0 without one.
    pub(super) fn exit_code(&self) -> u8 {
        self.probes.iter().find(|probe| probe.verdict == Verdict::Failed).map_or(0, |probe| probe.exit_code)
    }
}

/// flyctl's shape: key → `ok` or what is wrong. `--verbose` adds the probes themselves.
impl Serialize for Report {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut flat: BTreeMap<&str, serde_json::Value> = BTreeMap::new();
        for probe in &self.probes {
            let said = match probe.verdict {
                Verdict::Passed if probe.key == "appDockerContextSizeBytes" => probe.detail.clone(),
                Verdict::Passed => "ok".to_owned(),
                Verdict::Failed | Verdict::Note => probe.detail.clone(),
                Verdict::Skipped => continue,
            };
            flat.insert(probe.key, said.into());
        }
        if self.verbose {
            flat.insert("probes", serde_json::to_value(&self.probes).unwrap_or_default());
        }
        if !self.done.is_empty() {
            flat.insert("done", self.done.join("; ").into());
        }
        flat.serialize(serializer)
    }
}

impl View for Report {
    fn human(&self, page: &mut Page) {
        for probe in &self.probes {
            let word = match probe.verdict {
                Verdict::Passed => "ok",
                Verdict::Failed => "FAILED",
                Verdict::Note => "note",
                Verdict::Skipped => "skipped",
            };
            let time = format!("{:.2} s", probe.seconds);
            page.line(&format!("{:<8} {:<34} {time:>8}  {}", word, probe.what, probe.detail));
            if let (Some(code), Some(fault)) = (&probe.code, &probe.fault) {
                page.line(&format!("{:<8} fault {fault}, {code}", ""));
            }
            if let Some(fix) = &probe.fix {
                page.line(&format!("{:<8} fix   {fix}", ""));
            }
        }
        for line in &self.done {
            page.line(line);
        }
        let failed = self.probes.iter().filter(|probe| probe.verdict == Verdict::Failed).count();
        page.line(&match failed {
            0 => "everything that was checked works".to_owned(),
            1 => "1 check failed".to_owned(),
            n => format!("{n} checks failed"),
        });
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use model::diagnosis::Code;

    #[test]
    fn json_is_flyctls_unless_more_is_asked_for() {
        let failure = Failure::new(Code::N902, "blocked").next_step("another network");
        let probes = vec![
            Running::new("auth", "token").passed("me@example.net"),
            Running::new("docker", "Docker").note("no daemon"),
            Running::new("ping", "gateway").failed(&failure),
            Running::new("wgdns", "DNS").skipped("no tunnel"),
        ];
        let mut report = Report { probes, verbose: false, done: Vec::new() };
        assert_eq!(
            serde_json::to_value(&report).unwrap(),
            serde_json::json!({"auth": "ok", "docker": "no daemon", "ping": "blocked"})
        );
        assert_eq!(report.exit_code(), 14);
        report.verbose = true;
        let probes = serde_json::to_value(&report).unwrap();
        assert_eq!(probes["probes"][2]["fix"], "another network");
        let mut page = Page::new(false, jiff::Timestamp::UNIX_EPOCH);
        report.human(&mut page);
        let text = page.finish().0;
        assert!(text.contains("FAILED") && text.ends_with("1 check failed\n"), "{text}");
    }
}
