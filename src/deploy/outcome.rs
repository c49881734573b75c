//! What a deploy ended in: the one value `deploy --json` prints.

use model::diagnosis::{Diagnostic, ImpactState};
use serde::Serialize;

use super::reach::Reach;
use super::reach::private::PrivateDns;

/// The result of a deploy that did not fail.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Outcome {
    /// `applied`; anything else comes as a failure.
    pub(crate) state: ImpactState,
    pub(crate) app: String,
    /// Release version; `None` when nothing had to be done.
    pub(crate) release: Option<u64>,
    pub(crate) image: String,
    pub(crate) digest: Option<String>,
    pub(crate) strategy: String,
    /// False when the machines were accepted but not waited for (`--detach`), or do not run.
    pub(crate) verified: bool,
    pub(crate) machines: Vec<MachineOutcome>,
    /// Machines the deploy left alone, with the reason.
    pub(crate) untouched: Vec<Left>,
    pub(crate) url: Option<String>,
    /// Whether the new version answers at the public address: `reachable`, and what that rests on.
    #[serde(flatten, serialize_with = "super::reach::flat")]
    pub(crate) reach: Reach,
    /// Whether the private network's DNS names the new machines.
    pub(crate) private_dns: PrivateDns,
    pub(crate) warnings: Vec<Diagnostic>,
}

/// One machine after the deploy.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct MachineOutcome {
    pub(crate) id: String,
    pub(crate) group: String,
    pub(crate) region: String,
    /// `created`, `updated`, `replaced`, `destroyed`, `unchanged`; after `already ` what an earlier run of a resumed
    /// deploy did.
    pub(crate) did: String,
    pub(crate) state: String,
    /// Release version the machine reports.
    pub(crate) version: Option<u64>,
    pub(crate) checks_passing: usize,
    pub(crate) checks_total: usize,
    /// Runs the new version with every check passing.
    pub(crate) verified: bool,
    /// Takes requests, as far as the Machines API knows.
    #[serde(skip)]
    pub(crate) serves: bool,
    /// Why it is not verified, in words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) not_verified: Option<String>,
}

#[derive(Debug, Clone, Serialize)]
pub(crate) struct Left {
    pub(crate) machine: String,
    pub(crate) group: String,
    pub(crate) reason: String,
}
