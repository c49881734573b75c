//! The counts, as text and as a page.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::Results;
use crate::cell::{End, Outcome, Way};
use crate::plan::{Column, Row};

/// A run of the matrix.
pub(crate) struct Report<'a> {
    pub(crate) rows: &'a [Row],
    pub(crate) columns: &'a [Column],
    pub(crate) results: &'a Results,
    pub(crate) seconds: f64,
}

impl Report<'_> {
    /// Cells that are not as required, with what was wrong.
    pub(crate) fn failed(&self) -> Vec<String> {
        let problems = self.results.iter().filter_map(|(cell, result)| {
            let problem = result.as_ref().err()?;
            Some(format!("{cell}\n  {problem}"))
        });
        problems.collect()
    }

    fn of(&self, column: Option<Column>) -> Vec<&Outcome> {
        let wanted = self.results.iter().filter(|(cell, _)| column.is_none_or(|c| c == cell.column));
        wanted.filter_map(|(_, result)| result.as_ref().ok()).collect()
    }

    fn line(&self, title: &str, column: Option<Column>) -> String {
        let cells = self.results.iter().filter(|(cell, _)| column.is_none_or(|c| c == cell.column)).count();
        let outcomes = self.of(column);
        let ends = |is: fn(&End) -> bool| outcomes.iter().filter(|o| is(&o.end)).count();
        let ways = |is: fn(&Way) -> bool| outcomes.iter().filter(|o| is(&o.way)).count();
        let numbers = [
            cells,
            outcomes.len(),
            ends(|end| *end == End::Success),
            ends(|end| matches!(end, End::Failed(_))),
            ends(|end| *end == End::Killed),
            ways(|way| *way == Way::Resumed),
            ways(|way| matches!(way, Way::NothingBegun | Way::Declined(_))),
            outcomes.iter().filter(|o| !o.reached).count(),
        ];
        let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
        format!("| {title} | {} |", numbers.join(" | "))
    }

    /// The table of counts, the failures by code, and the slowest cell.
    pub(crate) fn text(&self) -> String {
        let mut out = String::from(
            "| what happens to the call | cells | as required | deployed | typed failure | killed | then resumed | then deployed anew | call not made |\n|---|---|---|---|---|---|---|---|---|\n",
        );
        for column in self.columns {
            out.push_str(&self.line(column.title(), Some(*column)));
            out.push('\n');
        }
        out.push_str(&self.line("all", None));
        out.push('\n');
        let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
        for outcome in self.of(None) {
            if let End::Failed(code) = &outcome.end {
                *codes.entry(code).or_default() += 1;
            }
        }
        let codes: Vec<String> = codes.iter().map(|(code, n)| format!("{code} {n} times")).collect();
        let declined = self.of(None).iter().filter(|o| matches!(o.way, Way::Declined(_))).count();
        let slowest = self.of(None).iter().map(|o| o.seconds).fold(0.0, f64::max);
        let _infallible = write!(
            out,
            "\nTyped failures by code: {}. `--resume` declined, because the end of the release command was not known \
             (U401): {declined}. The slowest cell took {slowest:.0} s, all of them {:.0} s.\n",
            if codes.is_empty() { "none".to_owned() } else { codes.join(", ") },
            self.seconds,
        );
        out
    }

    /// Writes its part of `docs/reliability.md`, between the marks of its name.
    pub(crate) fn write(&self, name: &str) {
        // Both matrices write the page, from two threads.
        static PAGE: std::sync::Mutex<()> = std::sync::Mutex::new(());
        let _alone = PAGE.lock();
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/reliability.md");
        let page = std::fs::read_to_string(&path).expect("the page is there");
        let (begin, end) =
            (format!("<!-- {name}: written by tests/matrix -->\n"), format!("<!-- /{name} -->"));
        let (before, rest) = page.split_once(&begin).expect("the page has the marks");
        let (_, after) = rest.split_once(&end).expect("the page has the marks");
        let page = format!("{before}{begin}{}{end}{after}", self.part());
        std::fs::write(path, page).expect("docs can be written");
    }

    fn part(&self) -> String {
        let today = jiff::Timestamp::now().strftime("%Y-%m-%d");
        let mut part = format!(
            "\nRun of {today}: {} calls.\n\n{}\n| call hit | times |\n|---|---|\n",
            self.rows.len(),
            self.text()
        );
        let mut calls: BTreeMap<String, u64> = BTreeMap::new();
        for row in self.rows {
            let operation = row.operation.as_ref().map(|o| format!(" {o}")).unwrap_or_default();
            *calls.entry(format!("{}{operation}", row.route)).or_default() += 1;
        }
        for (call, times) in calls {
            let _infallible = writeln!(part, "| `{call}` | {times} |");
        }
        part.push('\n');
        part
    }
}
