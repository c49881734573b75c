//! The live board: one line per machine under way on stderr, finished ones scroll away above it.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::time::Duration;

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::deploy::{Event, Listener};
use crate::output::Terminal;
use crate::output::terminal::clean;
use crate::output::times;

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
            self.say(&line, mark);
        }
    }

    fn say(&self, line: &str, mark: &str) {
        let line = clean(line);
        let line = match (mark, self.color) {
            ("", _) => line,
            (mark, true) => format!("\x1b[1m{mark}\x1b[0m {line}"),
            (mark, false) => format!("{mark} {line}"),
        };
        // Printing above the board fails only when the terminal is gone.
        drop(self.bars.println(line));
    }
}

/// Characters of a build step that are shown: a command may have thousands.
const LONGEST: usize = 100;

fn cut(step: &str) -> String {
    let mut short: String = step.chars().take(LONGEST).collect();
    if short.len() < step.len() {
        short.push('…');
    }
    short
}

fn time(seconds: f64) -> String {
    times::elapsed(Duration::from_secs_f64(seconds.max(0.0)))
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
            Event::BuildStepBegun { step } => self.bar(step).set_message(clean(&cut(step))),
            Event::BuildStepDone { step, cached, seconds } => {
                self.end(step);
                // What began was shown only as long as it ran.
                match cached {
                    true => self.print(event, ""),
                    false => self.say(&format!("{} ({})", cut(step), time(*seconds)), "ok"),
                }
            }
            Event::BuildStepFailed { step, seconds } => {
                self.end(step);
                self.say(&format!("{} ({})", cut(step), time(*seconds)), "failed");
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
