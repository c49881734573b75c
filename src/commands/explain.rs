//! `fly explain`: what a diagnostic code means, offline.

use std::str::FromStr;

use model::diagnosis::{Code, Diagnostic, Row, render};
use serde::Serialize;

use crate::commands::args;
use crate::context::Ctx;
use crate::diagnostics::{Failure, store};
use crate::output::{Page, View};

/// Explain a diagnostic code, or the last failure
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Code such as A601, or words of an error message you have seen
    #[arg(required_unless_present_any = ["last", "list", "schema"])]
    code: Option<String>,
    /// Show the last failure again
    #[arg(long, conflicts_with_all = ["code", "list", "schema"])]
    last: bool,
    /// List every code
    #[arg(long, conflicts_with_all = ["code", "schema"])]
    list: bool,
    /// Print the JSON schema of a diagnostic
    #[arg(long, conflicts_with = "code")]
    schema: bool,
    #[command(flatten)]
    format: args::Json,
}

pub(crate) fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    if args.last {
        let last = store::last(&ctx.env.config_dir()).ok_or_else(|| {
            Failure::usage("no failure is on record here")
                .next_step("failures are kept in the `diagnostics` folder of the config directory")
        })?;
        ctx.show(args.format.json, &Last(last));
        return Ok(0);
    }
    if args.list {
        ctx.show(args.format.json, &List(model::diagnosis::ROWS.iter().map(Explained::from).collect()));
        return Ok(0);
    }
    if args.schema {
        ctx.show(true, &Schema(model::diagnosis::schema()));
        return Ok(0);
    }
    let text = args.code.as_deref().unwrap_or_default();
    let quoted = model::diagnosis::quoted(text);
    if !quoted.is_empty() && Code::from_str(text).is_err() {
        let rows = quoted.into_iter().map(|code| Explained::from(code.row())).collect();
        ctx.show(args.format.json, &List(rows));
        return Ok(0);
    }
    let code = Code::from_str(text).map_err(|error| {
        let near: Vec<String> = Code::similar(text).iter().map(ToString::to_string).collect();
        let failure = Failure::usage(error.to_string());
        if near.is_empty() {
            failure.next_command("fly explain --list", "see every code")
        } else {
            failure.next_step(format!("did you mean {}?", near.join(", ")))
        }
    })?;
    ctx.show(args.format.json, &Explained::from(code.row()));
    Ok(0)
}

/// One row of the table, in long form.
#[derive(Debug, Serialize)]
struct Explained {
    code: Code,
    fault: Option<model::diagnosis::Fault>,
    severity: model::diagnosis::Severity,
    retry: model::diagnosis::Retry,
    phase: model::diagnosis::Phase,
    exit_code: u8,
    title: &'static str,
    text: &'static str,
}

impl From<&Row> for Explained {
    fn from(row: &Row) -> Self {
        Self {
            code: row.code,
            fault: row.code.fault(),
            severity: row.severity,
            retry: row.retry,
            phase: row.phase,
            exit_code: row.code.exit_code(),
            title: row.title,
            text: row.explain,
        }
    }
}

impl View for Explained {
    fn human(&self, page: &mut Page) {
        page.title(&format!("{}: {}", self.code, self.title));
        page.blank();
        for line in wrap(self.text, 80) {
            page.line(&line);
        }
        page.blank();
        let fault = self.fault.map_or("none (a report)", |f| f.as_str());
        page.line(&format!("fault: {fault}   exit code: {}", self.exit_code));
    }
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct List(Vec<Explained>);

impl View for List {
    fn human(&self, page: &mut Page) {
        let rows: Vec<Vec<String>> = self
            .0
            .iter()
            .map(|row| {
                vec![
                    row.code.to_string(),
                    row.fault.map_or_else(String::new, |f| f.as_str().to_owned()),
                    row.exit_code.to_string(),
                    row.title.to_owned(),
                ]
            })
            .collect();
        page.table(None, &["Code", "Fault", "Exit", "Title"], &rows);
    }
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Schema(serde_json::Value);

impl View for Schema {
    fn human(&self, page: &mut Page) {
        page.raw(&self.0.to_string());
    }
}

#[derive(Debug, Serialize)]
#[serde(transparent)]
struct Last(Diagnostic);

impl View for Last {
    fn human(&self, page: &mut Page) {
        page.raw(&render::human(&self.0, &render::RenderOptions::default()));
    }
}

fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let last = lines.len() - 1;
        if !lines[last].is_empty() && lines[last].len() + 1 + word.len() > width {
            lines.push(word.to_owned());
        } else {
            if !lines[last].is_empty() {
                lines[last].push(' ');
            }
            lines[last].push_str(word);
        }
    }
    lines
}
