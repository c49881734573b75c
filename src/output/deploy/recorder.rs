//! `--events FILE`: every event as one line of JSON, written as it happens.

use std::cell::RefCell;
use std::io::Write;
use std::path::Path;

use crate::context::Ctx;
use crate::deploy::{Event, Listener};
use crate::diagnostics::Failure;
use crate::output::Terminal;

/// Where the lines go.
enum Sink {
    Nowhere,
    Stdout(Terminal),
    File(RefCell<std::fs::File>),
}

/// Writes NDJSON; each line has the time it was written.
pub(crate) struct Recorder {
    sink: Sink,
}

impl Recorder {
    /// `-` = stdout, `None` = nowhere. An existing file is replaced.
    pub(crate) fn open(target: Option<&Path>, ctx: &Ctx) -> Result<Self, Failure> {
        let sink = match target {
            None => Sink::Nowhere,
            Some(path) if path.as_os_str() == "-" => Sink::Stdout(ctx.terminal.clone()),
            Some(path) => {
                let path = ctx.path(path);
                let file = std::fs::File::create(&path).map_err(|e| Failure::cannot_write(&path, &e))?;
                Sink::File(RefCell::new(file))
            }
        };
        Ok(Self { sink })
    }
}

impl Listener for Recorder {
    fn event(&self, event: &Event<'_>) {
        if matches!(self.sink, Sink::Nowhere) {
            return;
        }
        let Ok(mut value) = serde_json::to_value(event) else { return };
        if let Some(object) = value.as_object_mut() {
            object.insert("time".to_owned(), jiff::Timestamp::now().to_string().into());
        }
        let line = crate::output::json::line(&value);
        match &self.sink {
            Sink::Nowhere => {}
            Sink::Stdout(terminal) => terminal.out(&line),
            // A full disk must not stop a deploy that is under way.
            Sink::File(file) => drop(file.borrow_mut().write_all(line.as_bytes())),
        }
    }
}
