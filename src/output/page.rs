//! A page of human output: lines, tables and remarks, laid out as text. Pure: nothing is printed here.

use unicode_width::UnicodeWidthStr;

use super::terminal::clean;

/// Collects what a view says. `out` goes to stdout, `remarks` to stderr.
#[derive(Debug, Default)]
pub(crate) struct Page {
    out: String,
    remarks: String,
    color: bool,
    now: jiff::Timestamp,
}

impl Page {
    /// A page for a stream that may or may not show colour; `now` is what "3m ago" counts from.
    pub(crate) fn new(color: bool, now: jiff::Timestamp) -> Self {
        Self { color, now, ..Self::default() }
    }

    pub(crate) fn now(&self) -> jiff::Timestamp {
        self.now
    }

    /// One line of the result.
    pub(crate) fn line(&mut self, text: &str) {
        self.out.push_str(&clean(text));
        self.out.push('\n');
    }

    /// An empty line.
    pub(crate) fn blank(&mut self) {
        self.out.push('\n');
    }

    /// Text that is printed as it is (already rendered, no newline added).
    pub(crate) fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }

    /// A remark for stderr: a warning or a hint that is no part of the result.
    pub(crate) fn remark(&mut self, text: &str) {
        self.remarks.push_str(&clean(text));
        self.remarks.push('\n');
    }

    /// A bold title on its own line.
    pub(crate) fn title(&mut self, text: &str) {
        let text = clean(text);
        if self.color {
            self.out.push_str(&format!("\x1b[1m{text}\x1b[0m\n"));
        } else {
            self.out.push_str(&text);
            self.out.push('\n');
        }
    }

    /// A table with upper-cased headers, columns parted by `│`, followed by a blank line
    /// (outputs.md 1.3 `Table`).
    pub(crate) fn table(&mut self, title: Option<&str>, headers: &[&str], rows: &[Vec<String>]) {
        if let Some(title) = title {
            self.title(title);
        }
        self.grid(Some(upper(headers)), rows, false, &[]);
        self.blank();
    }

    /// As [`Page::table`] with some columns, by index, aligned to the right.
    pub(crate) fn table_with_numbers(
        &mut self,
        title: Option<&str>,
        headers: &[&str],
        rows: &[Vec<String>],
        right: &[usize],
    ) {
        if let Some(title) = title {
            self.title(title);
        }
        self.grid(Some(upper(headers)), rows, false, right);
        self.blank();
    }

    /// As [`Page::table`] with a rule under the header and no blank line after it.
    pub(crate) fn simple_table(&mut self, headers: &[&str], rows: &[Vec<String>]) {
        self.grid(Some(upper(headers)), rows, !rows.is_empty(), &[]);
    }

    /// `label │ value` rows, followed by a blank line.
    pub(crate) fn vertical(&mut self, title: Option<&str>, rows: &[(&str, String)]) {
        if let Some(title) = title {
            self.title(title);
        }
        let rows: Vec<Vec<String>> = rows.iter().map(|(k, v)| vec![(*k).to_owned(), v.clone()]).collect();
        self.grid(None, &rows, false, &[]);
        self.blank();
    }

    /// One value per line without header: what `-q` listings print.
    pub(crate) fn column(&mut self, values: &[String]) {
        let rows: Vec<Vec<String>> = values.iter().map(|v| vec![v.clone()]).collect();
        self.grid(None, &rows, false, &[]);
        self.blank();
    }

    fn grid(&mut self, header: Option<Vec<String>>, rows: &[Vec<String>], rule: bool, right: &[usize]) {
        let headed = header.is_some();
        let all: Vec<Vec<Vec<String>>> = header
            .iter()
            .chain(rows.iter())
            .map(|row| row.iter().map(|cell| cell_lines(cell)).collect())
            .collect();
        let columns = all.iter().map(Vec::len).max().unwrap_or(0);
        let mut widths = vec![0usize; columns];
        for (i, lines) in all.iter().flat_map(|row| row.iter().enumerate()) {
            widths[i] = widths[i].max(lines.iter().map(|l| l.width()).max().unwrap_or(0));
        }
        for (n, row) in all.iter().enumerate() {
            self.row(row, &widths, if headed && n == 0 { &[] } else { right });
            if rule && n == 0 {
                let line: Vec<String> = widths.iter().map(|w| "─".repeat(w + 2)).collect();
                self.out.push_str(&line.join("┼"));
                self.out.push('\n');
            }
        }
    }

    fn row(&mut self, row: &[Vec<String>], widths: &[usize], right: &[usize]) {
        let height = row.iter().map(Vec::len).max().unwrap_or(1).max(1);
        for h in 0..height {
            let cells: Vec<String> = widths
                .iter()
                .enumerate()
                .map(|(i, width)| {
                    let text = row.get(i).and_then(|lines| lines.get(h)).map_or("", String::as_str);
                    let space = " ".repeat(width.saturating_sub(text.width()));
                    if right.contains(&i) { format!(" {space}{text} ") } else { format!(" {text}{space} ") }
                })
                .collect();
            self.out.push_str(&cells.join("│"));
            self.out.push('\n');
        }
    }

    /// The two texts, stdout's first.
    pub(crate) fn finish(self) -> (String, String) {
        (self.out, self.remarks)
    }
}

fn upper(headers: &[&str]) -> Vec<String> {
    headers.iter().map(|h| h.to_uppercase().replace('_', " ")).collect()
}

fn cell_lines(cell: &str) -> Vec<String> {
    clean(cell).trim().replace('\t', " ").lines().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::Page;

    #[test]
    fn a_table_has_bars_padding_and_a_blank_line() {
        let mut page = Page::new(false, jiff::Timestamp::UNIX_EPOCH);
        page.table(None, &["Name", "Latest Deploy"], &[vec!["web".into(), "3m ago".into()]]);
        assert_eq!(page.finish().0, " NAME │ LATEST DEPLOY \n web  │ 3m ago        \n\n");
    }

    #[test]
    fn numbers_stand_at_the_right() {
        let mut page = Page::new(false, jiff::Timestamp::UNIX_EPOCH);
        page.table_with_numbers(
            Some("T"),
            &["Name", "N"],
            &[vec!["a".into(), "7".into()], vec!["b".into(), "70".into()]],
            &[1],
        );
        assert_eq!(page.finish().0, "T\n NAME │ N  \n a    │  7 \n b    │ 70 \n\n");
    }

    #[test]
    fn cells_with_several_lines_and_escapes_stay_in_their_column() {
        let mut page = Page::new(false, jiff::Timestamp::UNIX_EPOCH);
        page.simple_table(&["A", "B"], &[vec!["x".into(), "one\ntwo\x1b[0m".into()]]);
        assert_eq!(
            page.finish().0,
            " A │ B          \n───┼────────────\n x │ one        \n   │ two\\x1b[0m \n"
        );
    }
}
