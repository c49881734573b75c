//! The result of attribution: a code with the rule, the gate and the evidence that led to it.

use super::{Basis, Code, Fault, Gate};
use serde::{Deserialize, Serialize};

/// Something that was excluded, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RuledOut {
    /// What.
    pub what: String,
    /// By which observation.
    pub how: String,
}

/// Something that could not be checked, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotChecked {
    /// What.
    pub what: String,
    /// Why not.
    pub why: String,
}

/// A cause inside the class that structure already fixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// In words.
    pub text: String,
    /// What it rests on.
    pub basis: Basis,
    /// Ids of evidence.
    pub evidence: Vec<String>,
}

/// One thing to do next, with the evidence that justifies proposing it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Next {
    /// In words.
    pub text: String,
    /// A command that our own parser accepts.
    pub command: Option<String>,
    /// Ids of evidence.
    pub evidence: Vec<String>,
}

/// The judgement over one [`super::Facts`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The code; letter, fault and exit code follow from it.
    pub code: Code,
    /// Fault of the code.
    pub fault: Fault,
    /// What it rests on.
    pub basis: Basis,
    /// Rule id, e.g. `M4b`.
    pub rule: String,
    /// Gates that hold, for platform verdicts.
    pub gates: Vec<Gate>,
    /// Title with the facts filled in.
    pub title: String,
    /// The fault line's facts: "the kernel killed the main process (oom_killed=true, exit 137)".
    pub because: String,
    /// Ids of the evidence the rule used.
    pub evidence: Vec<String>,
    /// What was excluded.
    pub ruled_out: Vec<RuledOut>,
    /// What could not be checked.
    pub unavailable: Vec<NotChecked>,
    /// Causes inside the class.
    pub causes: Vec<Cause>,
    /// Next steps, most useful first.
    pub next: Vec<Next>,
    /// Wait the wire gave, in seconds.
    pub retry_after_s: Option<u64>,
}
