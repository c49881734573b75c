//! Diagnosis. In: [`Facts`], what was observed of a failed command, each fact with its four states. Out: a [`Verdict`],
//! whose turn it is and by which rule, and a [`Diagnostic`] to render as text, JSON or CI annotation. The room must not
//! observe anything itself, match text outside the literal table, or blame anybody without the evidence its rules name.

mod aggregate;
mod attribute;
mod builder;
mod call;
mod clean;
mod codes;
mod explain_facts;
mod facts;
pub mod literals;
mod public_side;
mod quoted;
mod redact;
pub mod render;
mod report;
mod schema;
mod split;
mod table;
mod tunnel;
mod verdict;
mod vocab;

pub use aggregate::aggregate;
pub use attribute::{PROPAGATION_S, attribute};
pub use builder::{BuilderFact, BuilderStop};
pub use call::{
    Exchange, HttpAnswer, ImageFacts, LeaseHolder, ObjectKind, Outcome, RegistryAnswer, RegistryOperation,
    Surface, Token, Transport,
};
pub use clean::clean;
pub use codes::{Code, ROWS, Row, UnknownCode};
pub use explain_facts::{explain, tell};
pub use facts::{
    CheckReport, Ending, Exit, Expected, Fact, Facts, HostIssue, Incident, LatePass, LogLine, MachineEvent,
    MachineSnapshot, Reason, Relation, Role, Socket, Stopped, VolumeFact, Wait,
};
pub use public_side::{CertificateFact, DnsAnswer, EdgeAnswer, may_lag, telling};
pub use quoted::quoted;
pub use redact::{redact, redact_json};
pub use report::{Diagnostic, Evidence, EvidenceKind, Impact, Place, Refs, Related, SCHEMA, Scope};
pub use schema::schema;
pub use split::{Traits, apart};
pub use tunnel::{Handshake, LogStream, OtherGateway, PrivateDns, Stage, TunnelFact, UdpPath, WebSocketPath};
pub use verdict::{Cause, Next, NotChecked, RuledOut, Verdict};
pub use vocab::{Basis, Fault, Gate, ImpactState, Phase, Retry, Severity};
