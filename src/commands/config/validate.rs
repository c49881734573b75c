//! `fly config validate`: every problem of the file at once. Talks to nobody.

use model::appconfig::Problem;
use model::diagnosis::Code;
use serde::Serialize;

use crate::commands::args;
use crate::context::{ConfigFile, Ctx};
use crate::diagnostics::Failure;
use crate::output::{Page, View};

/// Exit code of a configuration that cannot be deployed.
const INVALID: u8 = 11;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Count unknown keys as errors
    #[arg(short = 's', long)]
    strict: bool,
    #[command(flatten)]
    app: args::App,
    #[command(flatten)]
    format: args::Json,
}

pub(super) fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let file = ctx
        .config_file(args.app.config.as_deref(), &ctx.cwd)?
        .ok_or_else(|| Failure::no_app_config(&ctx.cwd))?;
    let report = Report::of(&file, args.strict);
    ctx.show(args.format.json, &report);
    let Some(first) = file.problems.iter().find(|p| counts(p, args.strict)) else { return Ok(0) };
    let failure = Failure::config_problem(&file, first).exit(INVALID);
    Err(match report.errors {
        1 => failure,
        n => failure.because(format!("{} has {n} errors; this is the first", file.source.path)),
    })
}

/// Whether a problem makes the file invalid.
fn counts(problem: &Problem, strict: bool) -> bool {
    problem.is_error() || (strict && problem.code == Code::C113)
}

/// What the check found, in the order of the file.
#[derive(Debug, Serialize)]
struct Report {
    file: String,
    valid: bool,
    errors: usize,
    warnings: usize,
    problems: Vec<Found>,
    #[serde(skip)]
    rendered: Vec<String>,
}

#[derive(Debug, Serialize)]
struct Found {
    code: String,
    severity: &'static str,
    message: String,
    key: String,
    /// From 1; 0 when the problem has no place.
    line: u32,
    /// From 1, in characters.
    column: u32,
    hint: Option<String>,
}

impl Report {
    fn of(file: &ConfigFile, strict: bool) -> Self {
        let errors = file.problems.iter().filter(|p| counts(p, strict)).count();
        let problems = file.problems.iter().map(|p| Found {
            code: p.code.to_string(),
            severity: if counts(p, strict) { "error" } else { "warning" },
            message: p.message.clone(),
            key: p.key.clone(),
            line: p.line,
            column: p.column,
            hint: p.hint.as_deref().map(str::to_owned),
        });
        Self {
            file: file.source.path.clone(),
            valid: errors == 0,
            errors,
            warnings: file.problems.len() - errors,
            problems: problems.collect(),
            rendered: file.problems.iter().map(|p| p.render(&file.source)).collect(),
        }
    }
}

impl View for Report {
    fn human(&self, page: &mut Page) {
        for text in &self.rendered {
            for line in text.trim_end().lines() {
                page.line(line);
            }
            page.blank();
        }
        let count = |n: usize, word: &str| match n {
            1 => format!("1 {word}"),
            n => format!("{n} {word}s"),
        };
        let verdict = match (self.errors, self.warnings) {
            (0, 0) => format!("✓ {} is valid", self.file),
            (0, warnings) => format!("✓ {} is valid, with {}", self.file, count(warnings, "warning")),
            (errors, 0) => format!("✘ {} is not valid: {}", self.file, count(errors, "error")),
            (errors, warnings) => format!(
                "✘ {} is not valid: {}, {}",
                self.file,
                count(errors, "error"),
                count(warnings, "warning")
            ),
        };
        page.line(&verdict);
    }
}
