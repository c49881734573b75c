//! How far a transfer is, on stderr.

use std::cell::{Cell, RefCell};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::context::Ctx;
use crate::output::Progress;
use crate::output::terminal::clean;
use crate::ssh::sftp::Watch;

/// Counts, and shows what it counts.
pub(super) struct Meter {
    progress: Progress,
    bar: Option<ProgressBar>,
    /// Say a line for each file.
    each: bool,
    bytes: Cell<u64>,
    last: RefCell<String>,
}

impl Meter {
    /// `each` = name every file that is done.
    pub(super) fn new(ctx: &Ctx, quiet: bool, each: bool) -> Self {
        let bar = (ctx.terminal.live() && !quiet).then(|| {
            let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr());
            if let Ok(style) =
                ProgressStyle::with_template("{spinner} {bytes} ({binary_bytes_per_sec}) {msg}")
            {
                bar.set_style(style);
            }
            bar.enable_steady_tick(Duration::from_millis(120));
            bar
        });
        let progress = Progress::new(&ctx.terminal, quiet);
        Self { progress, bar, each, bytes: Cell::new(0), last: RefCell::default() }
    }

    /// Takes the bar away.
    pub(super) fn end(&self) {
        if let Some(bar) = &self.bar {
            bar.finish_and_clear();
        }
    }

    fn say(&self, act: impl FnOnce(&Progress)) {
        match &self.bar {
            Some(bar) => bar.suspend(|| act(&self.progress)),
            None => act(&self.progress),
        }
    }
}

impl Watch for Meter {
    fn moved(&self, bytes: u64) {
        self.bytes.set(self.bytes.get() + bytes);
        if let Some(bar) = &self.bar {
            bar.set_position(self.bytes.get());
        }
    }

    fn done(&self, path: &str, bytes: u64) {
        if let Some(bar) = &self.bar {
            self.last.replace(clean(path));
            bar.set_message(self.last.borrow().clone());
        } else if self.each {
            self.say(|progress| progress.say(&format!("{path} ({bytes} bytes)")));
        }
    }

    fn warn(&self, text: &str) {
        self.say(|progress| progress.warn(text));
    }
}

impl Drop for Meter {
    fn drop(&mut self) {
        self.end();
    }
}
