//! Failures: what a command returns instead of a value, and how it is shown.
//!
//! In: errors of the rooms. Out: one [`Failure`] around a `model::diagnosis::Diagnostic` — code, fault,
//! evidence, next step, exit code. Never: prints (except [`report`], the top level's last word), decides
//! a fault from text.

pub(crate) mod from_api;
mod local;
pub(crate) mod report;
mod route;
pub(crate) mod store;

use model::diagnosis::{Code, Diagnostic, Facts};

use crate::context::Signal;

/// The one failure of a command.
#[derive(Debug, Clone)]
pub(crate) struct Failure {
    diagnostic: Box<Diagnostic>,
    /// What was judged; one for every failure that was.
    facts: Vec<Facts>,
    /// Overrides the diagnostic's exit code: usage (2), signals (130/143), a remote status.
    exit: Option<u8>,
}

impl Failure {
    pub(crate) fn from_diagnostic(diagnostic: Diagnostic) -> Self {
        Self { diagnostic: Box::new(diagnostic), facts: Vec::new(), exit: None }
    }

    /// The verdict on facts. They are kept for the bundle (diagnostics A4.2).
    pub(crate) fn of_facts(facts: Facts) -> Self {
        let mut failure = Self::from_diagnostic(model::diagnosis::explain(&facts));
        failure.facts.push(facts);
        failure
    }

    /// One failure from many (diagnostics A5-X); `None` only when there are none.
    pub(crate) fn of_all(failures: Vec<Self>) -> Option<Self> {
        let facts = failures.iter().flat_map(|failure| failure.facts.clone()).collect();
        let diagnostics = failures.into_iter().map(|failure| *failure.diagnostic).collect();
        let primary = model::diagnosis::aggregate(diagnostics)?;
        Some(Self { facts, ..Self::from_diagnostic(primary) })
    }

    /// The same failure, judged anew with what is known by now.
    #[must_use]
    pub(crate) fn rejudged(self, change: impl FnOnce(&mut Facts)) -> Self {
        let [facts] = self.facts.as_slice() else { return self };
        let mut facts = facts.clone();
        change(&mut facts);
        let fresh = Self::of_facts(facts);
        let old = *self.diagnostic;
        Self { exit: self.exit, ..fresh }.with(|mut d| {
            (d.scope, d.impact) = (old.scope, old.impact);
            d
        })
    }

    /// A failure of a code with a finished title. The command's name is filled in by [`report`].
    pub(crate) fn new(code: Code, title: impl Into<String>) -> Self {
        Self::from_diagnostic(Diagnostic::new(code, "", title))
    }

    /// Applies one of the diagnostic's builder functions.
    #[must_use]
    pub(crate) fn with(mut self, change: impl FnOnce(Diagnostic) -> Diagnostic) -> Self {
        *self.diagnostic = change(*self.diagnostic);
        self
    }

    /// Facts behind the verdict, for the fault line.
    #[must_use]
    pub(crate) fn because(self, because: impl Into<String>) -> Self {
        self.with(|d| d.because(because))
    }

    /// A runnable next step.
    #[must_use]
    pub(crate) fn next_command(self, command: impl Into<String>, text: impl Into<String>) -> Self {
        self.with(|d| d.next_command(command, text))
    }

    /// A next step in words.
    #[must_use]
    pub(crate) fn next_step(self, text: impl Into<String>) -> Self {
        self.with(|d| d.next_step(text))
    }

    /// Ends the process with this code instead of the fault's.
    #[must_use]
    pub(crate) fn exit(mut self, code: u8) -> Self {
        self.exit = Some(code);
        self
    }

    /// The command that failed, where no rule has named it.
    #[must_use]
    pub(crate) fn command(mut self, command: &str) -> Self {
        if self.diagnostic.command.is_empty() {
            command.clone_into(&mut self.diagnostic.command);
        }
        self
    }

    /// Which app it is about.
    #[must_use]
    pub(crate) fn app(mut self, app: &str) -> Self {
        self.diagnostic.scope.app = Some(app.to_owned());
        self
    }

    /// Which machine it is about.
    #[must_use]
    pub(crate) fn machine(mut self, id: &str) -> Self {
        self.diagnostic.scope.machines.push(id.to_owned());
        self
    }

    pub(crate) fn facts(&self) -> &[Facts] {
        &self.facts
    }

    pub(crate) fn diagnostic(&self) -> &Diagnostic {
        &self.diagnostic
    }

    pub(crate) fn code(&self) -> Code {
        self.diagnostic.code
    }

    pub(crate) fn exit_code(&self) -> u8 {
        self.exit.unwrap_or(self.diagnostic.exit_code)
    }

    /// Stopped by a signal while nothing was outstanding.
    pub(crate) fn interrupted(signal: Signal) -> Self {
        let word = match signal {
            Signal::Interrupt => "interrupted (SIGINT)",
            Signal::Terminate => "terminated (SIGTERM)",
            Signal::Hangup => "the terminal hung up (SIGHUP)",
        };
        Self::new(Code::X901, word).exit(signal.exit_code())
    }
}
