//! The closed vocabularies of a diagnostic (spec: diagnostics A2, A3, A7.2). Serde names are stable interface.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Whose turn it is to act. Has no constructor from text on purpose: it follows from a [`super::Code`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// The user's image or process did it.
    App,
    /// The request was understood and refused because of what was asked.
    Config,
    /// Identity, permission, quota, billing, or concurrency inside the organisation.
    Account,
    /// The platform failed at an accepted or acceptable request.
    Platform,
    /// The path to the platform, this computer, or a third-party service.
    Network,
    /// None of the others could be shown.
    Unknown,
}

impl Fault {
    /// Every fault, in table order.
    pub const ALL: [Fault; 6] =
        [Fault::App, Fault::Config, Fault::Account, Fault::Platform, Fault::Network, Fault::Unknown];

    /// The process exit code of a command that ends with this fault (spec A6).
    pub const fn exit_code(self) -> u8 {
        match self {
            Fault::App => 10,
            Fault::Config => 11,
            Fault::Account => 12,
            Fault::Platform => 13,
            Fault::Network => 14,
            Fault::Unknown => 15,
        }
    }

    /// The first letter of the codes of this fault.
    pub const fn letter(self) -> char {
        match self {
            Fault::App => 'A',
            Fault::Config => 'C',
            Fault::Account => 'Q',
            Fault::Platform => 'P',
            Fault::Network => 'N',
            Fault::Unknown => 'U',
        }
    }

    /// The fault of a code letter; `None` for `X` (reports) and anything else.
    pub const fn of_letter(letter: u8) -> Option<Fault> {
        match letter {
            b'A' => Some(Fault::App),
            b'C' => Some(Fault::Config),
            b'Q' => Some(Fault::Account),
            b'P' => Some(Fault::Platform),
            b'N' => Some(Fault::Network),
            b'U' => Some(Fault::Unknown),
            _ => None,
        }
    }

    /// The word shown to people and in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Fault::App => "app",
            Fault::Config => "config",
            Fault::Account => "account",
            Fault::Platform => "platform",
            Fault::Network => "network",
            Fault::Unknown => "unknown",
        }
    }

    /// Rank when one of several independent failures is to be the primary one (spec A5-X3); lower comes first.
    pub const fn precedence(self) -> u8 {
        match self {
            Fault::Config => 0,
            Fault::App => 1,
            Fault::Account => 2,
            Fault::Platform => 3,
            Fault::Network => 4,
            Fault::Unknown => 5,
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// How loud a diagnostic is. Warnings and notes exit 0 unless `--strict`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Severity {
    /// Worth knowing, nothing to fix.
    Note,
    /// Something to look at; the command did its work.
    Warning,
    /// The command did not do its work.
    Error,
}

impl Severity {
    /// The word of the headline and of JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

/// What a verdict rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Nothing; only for unknown verdicts.
    None,
    /// A row of the versioned literal table.
    Text,
    /// Two or more structured facts and a rule.
    Derived,
    /// One structured field says it.
    Stated,
}

/// Whether and when running the same command again makes sense.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Retry {
    /// Transient: a rerun is safe at once.
    Now,
    /// Needs the other side to change first.
    Later,
    /// Needs an edit, an order or a permission first.
    AfterFix,
    /// A rerun could duplicate or destroy something.
    Unsafe,
    /// Not known.
    Unknown,
}

/// Where a failure surfaced. The hundreds digit of a code names its home; this names where it was seen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant is its own word in spec A2")]
pub enum Phase {
    Auth,
    Api,
    Config,
    Plan,
    Build,
    Push,
    Image,
    ReleaseCommand,
    Create,
    Update,
    Lease,
    Start,
    Exit,
    Checks,
    Traffic,
    Dns,
    Ips,
    Certs,
    Volumes,
    Pg,
    Secrets,
    Tunnel,
    Ssh,
    Logs,
    Agent,
    Status,
    Cli,
}

/// What the command left behind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ImpactState {
    /// Nothing was changed.
    NotApplied,
    /// Some machines are on the new version and some are not.
    Partial,
    /// What was changed was changed back.
    RolledBack,
    /// Everything was changed.
    Applied,
    /// It could not be observed.
    Unknown,
}

/// The admissions and observations without which no verdict may blame the platform (spec A3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Gate {
    /// Structured or literal admission by the platform.
    PG1,
    /// The host is unreachable, or unknown with no event since the command began.
    PG2,
    /// A host issue or an overlapping incident, together with a symptom the guest cannot cause.
    PG3,
    /// The machine was refused a launch with no guest exit and no image or config reason.
    PG4,
    /// The API broke its own contract.
    PG5,
    /// A platform-only transition exceeded its threshold with no new event.
    PG6,
    /// HTTP 5xx from the verified API host with no proxy in between.
    PG7,
    /// A platform service is silent inside a working tunnel.
    PG8,
    /// A platform-operated component reports its own failure.
    PG9,
}
