//! What a rule says: a finding, nothing, or "cannot tell".

use crate::diagnosis::{Basis, Cause, Code, Facts, Fault, Gate, Next};

/// One rule. Its fault is the one it would give; it matters when the rule cannot be decided.
pub(super) struct Rule {
    pub(super) id: &'static str,
    pub(super) fault: Fault,
    pub(super) run: fn(&Facts) -> Outcome,
}

/// What a rule says about some facts.
pub(super) enum Outcome {
    Hit(Box<Finding>),
    Miss,
    Open,
}

/// A code with everything the rule wants said about it.
pub(super) struct Finding {
    pub(super) code: Code,
    pub(super) rule: &'static str,
    pub(super) basis: Basis,
    pub(super) gates: Vec<Gate>,
    pub(super) values: Vec<(&'static str, String)>,
    /// After the headline.
    pub(super) aside: String,
    pub(super) because: String,
    pub(super) evidence: Vec<&'static str>,
    pub(super) causes: Vec<Cause>,
    pub(super) next: Vec<Next>,
    pub(super) retry_after_s: Option<u64>,
}

impl Finding {
    pub(super) fn new(code: Code) -> Self {
        Finding {
            code,
            rule: "none",
            basis: Basis::Stated,
            gates: Vec::new(),
            values: Vec::new(),
            aside: String::new(),
            because: String::new(),
            evidence: Vec::new(),
            causes: Vec::new(),
            next: Vec::new(),
            retry_after_s: None,
        }
    }

    /// A platform verdict names its gate here; without one it must not exist.
    pub(super) fn platform(code: Code, gate: Gate) -> Self {
        let mut finding = Finding::new(code);
        finding.gates.push(gate);
        finding
    }

    pub(super) fn ruled(mut self, rule: &'static str) -> Self {
        self.rule = rule;
        self
    }

    pub(super) fn basis(mut self, basis: Basis) -> Self {
        self.basis = basis;
        self
    }

    pub(super) fn value(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.values.push((name, value.into()));
        self
    }

    pub(super) fn aside(mut self, aside: impl Into<String>) -> Self {
        self.aside = aside.into();
        self
    }

    pub(super) fn because(mut self, because: impl Into<String>) -> Self {
        self.because = because.into();
        self
    }

    pub(super) fn on(mut self, evidence: &[&'static str]) -> Self {
        self.evidence.extend_from_slice(evidence);
        self
    }

    pub(super) fn cause(mut self, text: impl Into<String>, basis: Basis, evidence: &[&str]) -> Self {
        self.causes.push(Cause {
            text: text.into(),
            basis,
            evidence: evidence.iter().map(|id| (*id).to_owned()).collect(),
        });
        self
    }

    pub(super) fn command(
        mut self,
        command: impl Into<String>,
        text: impl Into<String>,
        evidence: &[&str],
    ) -> Self {
        self.next.push(Next {
            text: text.into(),
            command: Some(command.into()),
            evidence: evidence.iter().map(|id| (*id).to_owned()).collect(),
        });
        self
    }

    pub(super) fn step(mut self, text: impl Into<String>, evidence: &[&str]) -> Self {
        self.next.push(Next {
            text: text.into(),
            command: None,
            evidence: evidence.iter().map(|id| (*id).to_owned()).collect(),
        });
        self
    }

    pub(super) fn wait(mut self, seconds: Option<u64>) -> Self {
        self.retry_after_s = seconds;
        self
    }

    pub(super) fn hit(self) -> Outcome {
        Outcome::Hit(Box::new(self))
    }
}
