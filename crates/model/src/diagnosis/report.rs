//! `Diagnostic`: the one value a failed command ends in, and its JSON shape `fly.diagnostic/1` (spec A7.2).

use super::{
    Basis, Cause, Code, Fault, Gate, ImpactState, Next, NotChecked, Phase, Retry, RuledOut, Severity,
};
use serde::{Deserialize, Serialize};

/// Value of [`Diagnostic::schema`].
pub const SCHEMA: &str = "fly.diagnostic/1";

/// What a diagnostic is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scope {
    /// App name.
    pub app: Option<String>,
    /// Organisation slug.
    pub org: Option<String>,
    /// Region code.
    pub region: Option<String>,
    /// Machine ids.
    pub machines: Vec<String>,
    /// Volume ids.
    pub volumes: Vec<String>,
}

/// What is running now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Impact {
    /// Overall.
    pub state: ImpactState,
    /// Release the command made.
    pub release: Option<u64>,
    /// Machines on the new version.
    pub on_new: Vec<String>,
    /// Machines on the old one.
    pub on_old: Vec<String>,
    /// Machines that failed.
    pub failed: Vec<String>,
    /// Machines not touched because another failed.
    pub skipped: Vec<String>,
}

impl Default for Impact {
    fn default() -> Self {
        Impact {
            state: ImpactState::NotApplied,
            release: None,
            on_new: Vec::new(),
            on_old: Vec::new(),
            failed: Vec::new(),
            skipped: Vec::new(),
        }
    }
}

/// One piece of evidence: an id, a kind of the closed list, and fields that depend on the kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Id that `causes` and `next` refer to.
    pub id: String,
    /// Kind.
    pub kind: EvidenceKind,
    /// The rest, flattened into the object.
    #[serde(flatten)]
    pub fields: serde_json::Map<String, serde_json::Value>,
}

/// Closed list of evidence kinds (spec A7.2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant is its own word in spec A7.2")]
pub enum EvidenceKind {
    Http,
    #[serde(rename = "graphql")]
    GraphQl,
    Machine,
    Exit,
    Event,
    Check,
    Socket,
    Log,
    Volume,
    Registry,
    Builder,
    Tunnel,
    Dns,
    Tls,
    Config,
    Local,
    Incident,
    HostIssue,
}

/// Identifiers to quote to somebody who can look them up.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refs {
    /// `fly-request-id`s.
    pub request_ids: Vec<String>,
    /// Trace id.
    pub trace_id: Option<String>,
    /// Release version.
    pub release: Option<u64>,
    /// Build id.
    pub build_id: Option<String>,
}

/// Shown beside the verdict, never an input to it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Related {
    /// Open incidents, with their relation in words.
    pub incidents: Vec<String>,
    /// Host issues.
    pub host_issues: Vec<String>,
}

/// A place in a file, for configuration and Dockerfile errors. Lines and columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    /// Path as the user knows it.
    pub file: String,
    /// Line.
    pub line: u32,
    /// Column.
    pub column: u32,
    /// The source line.
    pub source: Option<String>,
    /// Length of the marked part, in characters.
    pub length: u32,
}

/// The one value a failed command ends in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// [`SCHEMA`].
    pub schema: String,
    /// Code.
    pub code: Code,
    /// Headline without code: subject and observed event.
    pub title: String,
    /// Fault; none only for reports (`X…`) without children.
    pub fault: Option<Fault>,
    /// What the verdict rests on.
    pub basis: Basis,
    /// Rule id; `local` for what this computer decided itself.
    pub basis_rule: String,
    /// Platform gates that hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gates: Vec<Gate>,
    /// Loudness.
    pub severity: Severity,
    /// Where it surfaced.
    pub phase: Phase,
    /// Command.
    pub command: String,
    /// Whether to try again.
    pub retry: Retry,
    /// Wait the wire gave.
    pub retry_after_s: Option<u64>,
    /// The facts behind the fault, for the fault line.
    pub because: String,
    /// What it is about.
    pub scope: Scope,
    /// What is running now.
    pub impact: Impact,
    /// Evidence.
    pub evidence: Vec<Evidence>,
    /// Last log lines, cleaned, with provider.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub log: Vec<String>,
    /// Excluded.
    pub ruled_out: Vec<RuledOut>,
    /// Not checkable.
    pub unavailable: Vec<NotChecked>,
    /// Causes inside the class.
    pub causes: Vec<Cause>,
    /// What to do.
    pub next: Vec<Next>,
    /// What to quote.
    pub refs: Refs,
    /// Shown beside it.
    pub related: Related,
    /// Place in a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Secondary failures.
    pub children: Vec<Diagnostic>,
    /// Document to read.
    pub docs: Option<String>,
    /// Exit code of the process.
    pub exit_code: u8,
}

impl Diagnostic {
    /// A diagnostic of a code with a finished title. Everything else has its neutral value; severity, retry, phase, fault
    /// and exit code come from the code's row.
    pub fn new(code: Code, command: impl Into<String>, title: impl Into<String>) -> Self {
        let row = code.row();
        let severity = row.severity;
        Diagnostic {
            schema: SCHEMA.to_owned(),
            code,
            title: title.into(),
            fault: code.fault(),
            basis: Basis::Stated,
            basis_rule: "local".to_owned(),
            gates: Vec::new(),
            severity,
            phase: row.phase,
            command: command.into(),
            retry: row.retry,
            retry_after_s: None,
            because: String::new(),
            scope: Scope::default(),
            impact: Impact::default(),
            evidence: Vec::new(),
            log: Vec::new(),
            ruled_out: Vec::new(),
            unavailable: Vec::new(),
            causes: Vec::new(),
            next: Vec::new(),
            refs: Refs::default(),
            related: Related::default(),
            place: None,
            children: Vec::new(),
            docs: None,
            exit_code: if severity == Severity::Error { code.exit_code() } else { 0 },
        }
    }

    /// Sets the facts of the fault line.
    #[must_use]
    pub fn because(mut self, because: impl Into<String>) -> Self {
        self.because = because.into();
        self
    }

    /// Sets where it surfaced, when not at the code's home.
    #[must_use]
    pub fn phase(mut self, phase: Phase) -> Self {
        self.phase = phase;
        self
    }

    /// Sets what it is about.
    #[must_use]
    pub fn scope(mut self, scope: Scope) -> Self {
        self.scope = scope;
        self
    }

    /// Sets what is running now.
    #[must_use]
    pub fn impact(mut self, impact: Impact) -> Self {
        self.impact = impact;
        self
    }

    /// Adds a runnable next step.
    #[must_use]
    pub fn next_command(mut self, command: impl Into<String>, text: impl Into<String>) -> Self {
        self.next.push(Next { text: text.into(), command: Some(command.into()), evidence: Vec::new() });
        self
    }

    /// Adds a next step that is an edit or an order, not a command.
    #[must_use]
    pub fn next_step(mut self, text: impl Into<String>) -> Self {
        self.next.push(Next { text: text.into(), command: None, evidence: Vec::new() });
        self
    }

    /// The same after somebody has agreed to it: a warning at most, and no failure.
    #[must_use]
    pub fn confirmed(mut self) -> Self {
        self.severity = self.severity.min(Severity::Warning);
        self.exit_code = 0;
        self
    }

    /// Points at a place in a file.
    #[must_use]
    pub fn place(mut self, place: Place) -> Self {
        self.place = Some(place);
        self
    }

    /// Adds evidence.
    #[must_use]
    pub fn evidence(mut self, evidence: Evidence) -> Self {
        self.evidence.push(evidence);
        self
    }

    /// Adds a request id to quote.
    #[must_use]
    pub fn request_id(mut self, id: impl Into<String>) -> Self {
        self.refs.request_ids.push(id.into());
        self
    }

    /// Nests another diagnostic below this one.
    #[must_use]
    pub fn child(mut self, child: Diagnostic) -> Self {
        self.children.push(child);
        self
    }

    /// The exit code under `--strict`: warnings count as their class.
    pub fn strict_exit_code(&self) -> u8 {
        match self.severity {
            Severity::Warning => self.code.exit_code(),
            Severity::Note | Severity::Error => self.exit_code,
        }
    }

    /// The same without secrets: the `known` values, and whatever has the shape of a token, in every free text.
    #[must_use]
    pub fn redacted(mut self, known: &[&str]) -> Diagnostic {
        let texts = [&mut self.title, &mut self.because]
            .into_iter()
            .chain(&mut self.log)
            .chain(self.ruled_out.iter_mut().flat_map(|item| [&mut item.what, &mut item.how]))
            .chain(self.unavailable.iter_mut().flat_map(|item| [&mut item.what, &mut item.why]))
            .chain(self.causes.iter_mut().map(|cause| &mut cause.text))
            .chain(
                self.next.iter_mut().flat_map(|next| [Some(&mut next.text), next.command.as_mut()]).flatten(),
            )
            .chain(self.related.incidents.iter_mut())
            .chain(self.related.host_issues.iter_mut())
            .chain(self.place.iter_mut().filter_map(|place| place.source.as_mut()));
        for text in texts {
            *text = super::redact(text, known);
        }
        for field in self.evidence.iter_mut().flat_map(|evidence| evidence.fields.values_mut()) {
            super::redact::redact_json(field, known);
        }
        self.children = self.children.into_iter().map(|child| child.redacted(known)).collect();
        self
    }

    /// The single-line JSON object of `--json` and `--diag-file`.
    pub fn to_json_line(&self) -> String {
        serde_json::to_string(self).expect("a Diagnostic holds only strings, numbers and string-keyed maps")
    }
}

impl Evidence {
    /// A piece of evidence from a JSON object; a non-object becomes the field `value`.
    pub fn new(id: impl Into<String>, kind: EvidenceKind, value: serde_json::Value) -> Self {
        let fields = match value {
            serde_json::Value::Object(fields) => fields,
            other => serde_json::Map::from_iter([("value".to_owned(), other)]),
        };
        Evidence { id: id.into(), kind, fields }
    }
}
