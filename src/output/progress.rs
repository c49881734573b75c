//! Saying what a command waits for: nothing for quick steps, a line on stderr (or a spinner on a
//! terminal) once a step takes longer than a second.

use std::cell::RefCell;
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::terminal::{Terminal, clean};

/// How long a wait may stay silent.
pub(crate) const SILENCE: Duration = Duration::from_secs(1);

/// The progress lines of one command.
#[derive(Debug)]
pub(crate) struct Progress {
    terminal: Terminal,
    quiet: bool,
    spinner: RefCell<Option<ProgressBar>>,
}

impl Progress {
    pub(crate) fn new(terminal: &Terminal, quiet: bool) -> Self {
        Self { terminal: terminal.clone(), quiet, spinner: RefCell::new(None) }
    }

    /// A line on stderr, unless `--quiet`.
    pub(crate) fn say(&self, text: &str) {
        if !self.quiet {
            self.print(&format!("{}\n", clean(text)));
        }
    }

    /// A warning on stderr; shown even with `--quiet`.
    pub(crate) fn warn(&self, text: &str) {
        let (on, off) = if self.terminal.color_err { ("\x1b[33m", "\x1b[0m") } else { ("", "") };
        self.print(&format!("{on}warning:{off} {}\n", clean(text)));
    }

    /// Runs `work`; if it lasts longer than [`SILENCE`] says what is being waited for, and how long it
    /// took when it ends.
    pub(crate) async fn waiting<F: Future>(&self, what: &str, work: F) -> F::Output {
        let mut work = std::pin::pin!(work);
        tokio::select! {
            biased;
            result = &mut work => return result,
            () = tokio::time::sleep(SILENCE) => {}
        }
        let started = std::time::Instant::now();
        self.begin(what);
        let result = work.await;
        self.end(what, started.elapsed() + SILENCE);
        result
    }

    fn begin(&self, what: &str) {
        if self.quiet {
            return;
        }
        if self.terminal.live() {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} ({elapsed})") {
                bar.set_style(style);
            }
            bar.set_message(clean(what));
            bar.enable_steady_tick(Duration::from_millis(120));
            self.spinner.replace(Some(bar));
        } else {
            self.print(&format!("waiting for {}\n", clean(what)));
        }
    }

    fn end(&self, what: &str, took: Duration) {
        if let Some(bar) = self.spinner.take() {
            bar.finish_and_clear();
        } else if !self.quiet && !self.terminal.live() {
            self.print(&format!("done: {} ({})\n", clean(what), super::times::elapsed(took)));
        }
    }

    fn print(&self, text: &str) {
        match self.spinner.borrow().as_ref() {
            Some(bar) => bar.suspend(|| self.terminal.err(text)),
            None => self.terminal.err(text),
        }
    }
}
