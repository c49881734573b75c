//! The live board: one line per machine under way on stderr, finished ones scroll away above it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::deploy::{Event, Listener};
use crate::output::Terminal;
use crate::output::terminal::clean;

use super::doing;
use super::lines::lines;

/// Draws with indicatif.
pub(crate) struct Board {
    bars: MultiProgress,
    by_label: RefCell<BTreeMap<String, ProgressBar>>,
    app: String,
    color: bool,
}

impl Board {
    pub(crate) fn new(terminal: &Terminal, app: &str) -> Self {
        Self {
            bars: MultiProgress::with_draw_target(ProgressDrawTarget::stderr()),
            by_label: RefCell::default(),
            app: app.to_owned(),
            color: terminal.color_err,
        }
    }

    /// Takes the board off the terminal.
    pub(crate) fn clear(&self) {
        self.by_label.borrow_mut().clear();
        // A terminal that went away has nothing to clear.
        drop(self.bars.clear());
    }

    fn bar(&self, label: &str) -> ProgressBar {
        let mut bars = self.by_label.borrow_mut();
        bars.entry(label.to_owned())
            .or_insert_with(|| {
                let bar = self.bars.add(ProgressBar::new_spinner());
                if let Ok(style) = ProgressStyle::with_template("  {spinner} {msg} ({elapsed})") {
                    bar.set_style(style);
                }
                bar.enable_steady_tick(Duration::from_millis(120));
                bar
            })
            .clone()
    }

    fn end(&self, label: &str) {
        if let Some(bar) = self.by_label.borrow_mut().remove(label) {
            bar.finish_and_clear();
        }
    }

    fn print(&self, event: &Event<'_>, mark: &str) {
        for line in lines(event, &self.app) {
            let line = clean(&line);
            let line = match (mark, self.color) {
                ("", _) => line,
                (mark, true) => format!("\x1b[1m{mark}\x1b[0m {line}"),
                (mark, false) => format!("{mark} {line}"),
            };
            // Printing above the board fails only when the terminal is gone.
            drop(self.bars.println(line));
        }
    }
}

impl Listener for Board {
    fn event(&self, event: &Event<'_>) {
        match event {
            Event::StepBegun { label, group, step } => {
                self.bar(label).set_message(clean(&format!("[{group}] {label} {}", doing(*step))));
            }
            Event::Checks { machine, passing, total } => {
                self.bar(machine).set_message(clean(&format!("{machine} {passing} of {total} checks pass")));
            }
            Event::StepDone { label, .. } => {
                self.end(label);
                self.print(event, "ok");
            }
            Event::StepFailed { label, .. } => {
                self.end(label);
                self.print(event, "failed");
            }
            _ => self.print(event, ""),
        }
    }
}
