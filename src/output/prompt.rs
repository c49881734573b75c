//! Questions to the person at the terminal. Where nobody is there to answer, the question becomes a
//! usage failure that names the flag which answers it.

use crate::diagnostics::Failure;

use super::Terminal;

/// Asks, or refuses to.
#[derive(Debug, Clone)]
pub(crate) struct Prompt<'a> {
    terminal: &'a Terminal,
    /// `--yes`: confirmations are given.
    assume_yes: bool,
    /// `--json`: stdout carries the result, so no question may be drawn there.
    quiet: bool,
}

impl<'a> Prompt<'a> {
    pub(crate) fn new(terminal: &'a Terminal, assume_yes: bool, quiet: bool) -> Self {
        Self { terminal, assume_yes, quiet }
    }

    /// True when a question can be asked.
    pub(crate) fn allowed(&self) -> bool {
        self.terminal.interactive() && !self.quiet
    }

    /// Yes or no; `--yes` answers yes. `flag` is what a script has to pass.
    pub(crate) fn confirm(&self, question: &str, flag: &str) -> Result<bool, Failure> {
        if self.assume_yes {
            return Ok(true);
        }
        self.require(question, flag)?;
        dialoguer::Confirm::new()
            .with_prompt(super::terminal::clean(question))
            .default(false)
            .interact()
            .map_err(|_| Failure::prompt_gone(question))
    }

    /// A line of text.
    pub(crate) fn input(&self, question: &str, flag: &str) -> Result<String, Failure> {
        self.require(question, flag)?;
        dialoguer::Input::<String>::new()
            .with_prompt(super::terminal::clean(question))
            .interact_text()
            .map_err(|_| Failure::prompt_gone(question))
    }

    /// A line of text that may be empty.
    pub(crate) fn input_or_empty(&self, question: &str, flag: &str) -> Result<String, Failure> {
        self.require(question, flag)?;
        dialoguer::Input::<String>::new()
            .with_prompt(super::terminal::clean(question))
            .allow_empty(true)
            .interact_text()
            .map_err(|_| Failure::prompt_gone(question))
    }

    /// A line that is not echoed.
    pub(crate) fn secret(&self, question: &str, flag: &str) -> Result<String, Failure> {
        self.require(question, flag)?;
        dialoguer::Password::new()
            .with_prompt(super::terminal::clean(question))
            .interact()
            .map_err(|_| Failure::prompt_gone(question))
    }

    /// One of several; returns its index.
    pub(crate) fn select(&self, question: &str, items: &[String], flag: &str) -> Result<usize, Failure> {
        self.require(question, flag)?;
        let items: Vec<String> = items.iter().map(|i| super::terminal::clean(i)).collect();
        dialoguer::Select::new()
            .with_prompt(super::terminal::clean(question))
            .items(&items)
            .default(0)
            .interact()
            .map_err(|_| Failure::prompt_gone(question))
    }

    /// Several of several; returns their indices.
    pub(crate) fn multi_select(
        &self,
        question: &str,
        items: &[String],
        flag: &str,
    ) -> Result<Vec<usize>, Failure> {
        self.require(question, flag)?;
        let items: Vec<String> = items.iter().map(|i| super::terminal::clean(i)).collect();
        dialoguer::MultiSelect::new()
            .with_prompt(super::terminal::clean(question))
            .items(&items)
            .interact()
            .map_err(|_| Failure::prompt_gone(question))
    }

    fn require(&self, question: &str, flag: &str) -> Result<(), Failure> {
        if self.allowed() { Ok(()) } else { Err(Failure::needs_terminal(question, flag)) }
    }
}
