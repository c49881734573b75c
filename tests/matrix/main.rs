//! The fault matrix: a rolling deploy of four machines with volumes and a release command, hit at every API call
//! it makes, in every way a call can fail. What the program says afterwards has to be true, and the next run has
//! to finish the work. Rows come from the request log of a deploy that nothing happens to.
//!
//! `cargo test --test matrix` runs a sample; `FLY_MATRIX=full cargo test --test matrix -- --nocapture` runs every
//! cell, and with `UPDATE=1` writes the counts to `docs/reliability.md`. Part of a cell's name in `FLY_MATRIX_ONLY`
//! runs the cells it names, `FLY_MATRIX_NAME=canary` one of the matrices.
//!
//! The second matrix is a bluegreen deploy whose app or hosts fail at each step. The others hit every call of a
//! bluegreen, a canary, an immediate and a first deploy in the ways of the first one.

#![cfg(unix)]
#![allow(clippy::unwrap_used)]
#![expect(clippy::print_stdout, reason = "the counts of a full run are read on the terminal")]

mod cell;
mod plan;
mod report;
mod site;

use std::collections::VecDeque;
use std::sync::Mutex;
use std::time::Instant;

use cell::{End, Outcome};
use plan::Column;
use plan::{Cell, Row};
use site::{Site, Strategy};

/// Rows of each column in the sample: of the two matrices that find most, and of the others.
const SAMPLE: usize = 2;
const SMALL_SAMPLE: usize = 1;

/// Cells and how they went.
type Results = Vec<(Cell, Result<Outcome, String>)>;

#[expect(clippy::disallowed_methods, reason = "the harness has no Env snapshot")]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

#[test]
fn a_rolling_deploy_survives_faults_at_every_call() {
    matrix("rolling", Strategy::Rolling, &Column::CALLS, SAMPLE, Vec::clone);
}

#[test]
fn a_bluegreen_deploy_survives_failing_apps_hosts_and_clients_at_every_step() {
    matrix("bluegreen", Strategy::Bluegreen, &Column::STEPS, SAMPLE, |rows| plan::steps(rows));
}

#[test]
fn a_bluegreen_deploy_survives_faults_at_every_call() {
    matrix("bluegreen-calls", Strategy::Bluegreen, &Column::CALLS, SMALL_SAMPLE, Vec::clone);
}

#[test]
fn a_canary_deploy_survives_faults_at_every_call() {
    matrix("canary", Strategy::Canary, &Column::CALLS, SMALL_SAMPLE, Vec::clone);
}

#[test]
fn an_immediate_deploy_survives_faults_at_every_call() {
    matrix("immediate", Strategy::Immediate, &Column::CALLS, SMALL_SAMPLE, Vec::clone);
}

#[test]
fn a_first_deploy_survives_faults_at_every_call() {
    matrix("first", Strategy::First, &Column::CALLS, SMALL_SAMPLE, Vec::clone);
}

/// One matrix: a sample of it, all of it, or the cells whose names contain `FLY_MATRIX_ONLY`.
fn matrix(
    name: &str,
    strategy: Strategy,
    columns: &[Column],
    each: usize,
    chosen: fn(&Vec<Row>) -> Vec<Row>,
) {
    let began = Instant::now();
    let full = variable("FLY_MATRIX").as_deref() == Some("full");
    let only = variable("FLY_MATRIX_ONLY");
    if variable("FLY_MATRIX_NAME").is_some_and(|wanted| wanted != name) {
        return;
    }
    let jobs = variable("FLY_MATRIX_JOBS").and_then(|n| n.parse().ok()).unwrap_or(if full { 8 } else { 4 });
    let (site, rows) = probe(strategy).unwrap();
    let rows = chosen(&rows);
    let mut cells = plan::all(&rows, columns);
    match &only {
        Some(only) => cells.retain(|cell| cell.to_string().contains(only.as_str())),
        None if full => {}
        None => cells = plan::sample(cells, each),
    }
    println!("{name}: {} calls, {} cells", rows.len(), cells.len());
    let results = run(site, cells, jobs);
    let seconds = began.elapsed().as_secs_f64();
    let report = report::Report { rows: &rows, columns, results: &results, seconds };
    println!("{}", report.text());
    if full && variable("UPDATE").is_some() {
        report.write(name);
    }
    let failed = report.failed();
    assert!(failed.is_empty(), "{} cells are not as required:\n\n{}", failed.len(), failed.join("\n\n"));
}

/// A deploy that nothing happens to: its calls are the rows.
fn probe(strategy: Strategy) -> Result<(Site, Vec<Row>), String> {
    let mut site = Site::open(strategy)?;
    let position = site.position()?;
    site.mark += 1;
    let args = cell::deploy(&site, site.mark);
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    let ended = site.fly(&args)?;
    if ended.code != Some(0) {
        return Err(format!("a deploy without faults: {ended:?}"));
    }
    let rows = plan::rows(&site.requests(position)?);
    site.rebase()?;
    Ok((site, rows))
}

/// Runs the cells on several sites side by side. A site on which something was not as required is thrown away.
fn run(site: Site, cells: Vec<Cell>, jobs: usize) -> Results {
    let strategy = site.strategy;
    let queue = Mutex::new(VecDeque::from(cells));
    let results = Mutex::new(Results::new());
    let first = Mutex::new(Some(site));
    std::thread::scope(|scope| {
        for _ in 0..jobs {
            scope.spawn(|| {
                let mut site = first.lock().unwrap().take();
                loop {
                    let Some(cell) = queue.lock().unwrap().pop_front() else { return };
                    let result = at(&mut site, strategy, &cell);
                    if let Err(problem) = &result {
                        println!("NOT AS REQUIRED {cell}\n{problem}\n");
                        site = None;
                    }
                    if let Ok(outcome) = &result
                        && outcome.end != End::Success
                    {
                        println!("{cell}: {outcome:?}");
                    }
                    results.lock().unwrap().push((cell, result));
                }
            });
        }
    });
    results.into_inner().unwrap()
}

fn at(site: &mut Option<Site>, strategy: Strategy, cell: &Cell) -> Result<Outcome, String> {
    if site.is_none() {
        *site = Some(Site::open(strategy)?);
    }
    let Some(site) = site else { return Err("no site".to_owned()) };
    cell::run(site, cell)
}
