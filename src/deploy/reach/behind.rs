//! What is behind an edge that does not let visitors through: its own log lines, and the machines as they are now.

use model::diagnosis::{may_lag, telling};
use model::machine::Machine;

use crate::deploy::Ports;

use super::visits::undecided;
use super::{Visit, serves};

/// A look behind the edge. Empty where every visit was decided, or where nothing could be read.
#[derive(Debug, Default)]
pub(super) struct Behind {
    /// Codes of the edge's log lines about the machines that did not answer; `None`: they cannot be read.
    pub(super) codes: Option<Vec<String>>,
    /// The app's machines.
    pub(super) fleet: Vec<Machine>,
    /// Every machine that did not answer serves, as far as the Machines API knows.
    pub(super) fine: bool,
}

impl Behind {
    /// Reads both, if some machine was not reached.
    pub(super) async fn look(ports: &Ports, visits: &[Visit], since: jiff::Timestamp) -> Self {
        let lost: Vec<&str> = visits.iter().filter(|v| undecided(v)).map(|v| v.id.as_str()).collect();
        if lost.is_empty() {
            return Self::default();
        }
        let reading = async {
            futures::try_join!(
                ports.logs.page(&ports.app, "", None, None),
                ports.machines.list_machines(&ports.app, false)
            )
        };
        let Ok((page, fleet)) = reading.await else { return Self::default() };
        let lines = page.entries.iter().filter(|entry| {
            let recent = entry.timestamp.parse::<jiff::Timestamp>().is_ok_and(|at| at >= since);
            let ours = entry.instance.is_empty() || lost.contains(&entry.instance.as_str());
            entry.provider() == "proxy" && recent && ours
        });
        let mut codes: Vec<String> = lines.filter_map(|entry| entry.proxy_code()).collect();
        codes.sort_unstable();
        codes.dedup();
        let fine = lost.iter().all(|id| fleet.iter().any(|m| m.id == *id && serves(m)));
        Self { codes: Some(codes), fleet, fine }
    }

    /// The code that says most.
    pub(super) fn telling(&self) -> Option<&str> {
        telling(self.codes.as_deref()?)
    }

    /// The code by which the edge says that it has not heard of a machine that serves.
    pub(super) fn lag(&self) -> Option<&str> {
        self.telling().filter(|code| self.fine && may_lag(code))
    }
}
