//! Diagnostics as text: for people, for GitHub annotations, for a step summary. Pure: the caller decides where it goes.

use super::{Code, Diagnostic, Fault, Impact, ImpactState, Place, Severity, clean};
use std::fmt::Write as _;

/// How a diagnostic is written for people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RenderOptions {
    /// Columns; lines are folded at word ends. 0 does not fold.
    pub width: usize,
    /// ANSI colours. Meaning never depends on them.
    pub color: bool,
    /// Log lines shown, the newest ones.
    pub log_lines: usize,
}

impl Default for RenderOptions {
    fn default() -> Self {
        RenderOptions { width: 100, color: false, log_lines: 20 }
    }
}

const LABEL: usize = 10;
const INDENT: &str = "            ";

struct Page {
    out: String,
    options: RenderOptions,
}

impl Page {
    fn paint(&self, style: &str, text: &str) -> String {
        if self.options.color { format!("\u{1b}[{style}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// A labelled field; further lines are aligned below the first.
    fn field(&mut self, label: &str, text: &str) {
        let room = self.options.width.saturating_sub(INDENT.len());
        for (index, line) in fold(text, room).iter().enumerate() {
            let head = if index == 0 { format!("  {label:<LABEL$}") } else { INDENT.to_owned() };
            let head = if index == 0 { self.paint("2", &head) } else { head };
            // Writing to a String cannot fail.
            let _ = writeln!(self.out, "{}", format!("{head}{line}").trim_end());
        }
    }
}

/// Folds text at spaces; words longer than the room stay whole. Existing line ends are kept.
fn fold(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    for line in clean(text).lines() {
        let mut current = String::new();
        for word in line.split(' ') {
            let longer = current.chars().count() + 1 + word.chars().count();
            if room > 0 && !current.is_empty() && longer > room {
                lines.push(std::mem::take(&mut current));
            }
            if !current.is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        lines.push(current);
    }
    if lines.is_empty() { vec![String::new()] } else { lines }
}

/// The form on stderr: headline, aligned fields, nested diagnostics.
pub fn human(diagnostic: &Diagnostic, options: &RenderOptions) -> String {
    let mut page = Page { out: String::new(), options: *options };
    write_one(&mut page, diagnostic);
    for child in &diagnostic.children {
        page.out.push('\n');
        write_one(&mut page, child);
    }
    page.out
}

fn headline(diagnostic: &Diagnostic) -> String {
    format!("{}[{}]", diagnostic.severity.as_str(), diagnostic.code)
}

fn style(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "1;31",
        Severity::Warning => "1;33",
        Severity::Note => "1;36",
    }
}

fn write_one(page: &mut Page, diagnostic: &Diagnostic) {
    let head = page.paint(style(diagnostic.severity), &headline(diagnostic));
    let title = page.paint("1", &one_line(&diagnostic.title));
    let _ = writeln!(page.out, "{head}: {title}");
    if let Some(place) = &diagnostic.place {
        page.out.push_str(&frame(place));
    }
    if let Some(fault) = diagnostic.fault {
        page.field("fault", &fault_line(fault, diagnostic));
    }
    write_evidence(page, diagnostic);
    write_log(page, diagnostic);
    for cause in &diagnostic.causes {
        page.field("cause", &cause.text);
    }
    if !diagnostic.ruled_out.is_empty() {
        let all: Vec<String> =
            diagnostic.ruled_out.iter().map(|item| format!("{} ({})", item.what, item.how)).collect();
        page.field("ruled out", &all.join(" · "));
    }
    for (index, item) in diagnostic.unavailable.iter().enumerate() {
        page.field(if index == 0 { "unchecked" } else { "" }, &format!("{} ({})", item.what, item.why));
    }
    if let Some(text) = now_line(diagnostic) {
        page.field("now", &text);
    }
    for (index, related) in diagnostic.related.incidents.iter().enumerate() {
        page.field(if index == 0 { "related" } else { "" }, &format!("open incident: {related}"));
    }
    write_next(page, diagnostic);
    let refs: Vec<String> = diagnostic
        .refs
        .request_ids
        .iter()
        .map(|id| format!("request {id}"))
        .chain(diagnostic.refs.trace_id.iter().map(|id| format!("trace {id}")))
        .collect();
    if !refs.is_empty() {
        page.field("ref", &refs.join("  "));
    }
}

fn one_line(text: &str) -> String {
    clean(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The class in words. A platform fault reads as an admission (spec A3).
fn fault_line(fault: Fault, diagnostic: &Diagnostic) -> String {
    let class = match fault {
        Fault::App => "app",
        Fault::Config => "configuration",
        Fault::Account => "account",
        Fault::Platform => {
            "platform: this is a failure of the platform; nothing in your app or configuration caused it"
        }
        Fault::Network => "network or this computer",
        Fault::Unknown => "not determined",
    };
    if diagnostic.because.is_empty() {
        class.to_owned()
    } else {
        format!("{class} — {}", diagnostic.because)
    }
}

/// The evidence that reads well on a line: sizes, image, and the event list.
fn write_evidence(page: &mut Page, diagnostic: &Diagnostic) {
    let text = |id: &str, field: &str| {
        let evidence = diagnostic.evidence.iter().find(|evidence| evidence.id == id)?;
        match evidence.fields.get(field)? {
            serde_json::Value::String(text) => Some(text.clone()),
            serde_json::Value::Number(number) => Some(number.to_string()),
            _ => None,
        }
    };
    let mut parts = Vec::new();
    parts.extend(text("config", "memory_mb").map(|mb| format!("memory {mb} MB")));
    parts.extend(
        text("exit", "restarts").filter(|count| count != "0").map(|count| format!("restarts {count}")),
    );
    parts.extend(text("config", "release").map(|version| format!("release v{version}")));
    parts.extend(text("config", "image").map(|image| format!("image {image}")));
    parts.extend(text("machine", "region").map(|region| format!("region {region}")));
    if !parts.is_empty() {
        page.field("evidence", &parts.join(" · "));
    }
    let events = diagnostic.evidence.iter().find(|evidence| evidence.id == "events");
    let events = events.and_then(|evidence| evidence.fields.get("events")).and_then(|list| list.as_array());
    for event in events.into_iter().flatten().rev() {
        let part = |name: &str| event.get(name).and_then(|value| value.as_str()).unwrap_or("");
        let time = event.get("timestamp_ms").and_then(serde_json::Value::as_i64);
        let time = time.and_then(|ms| jiff::Timestamp::from_millisecond(ms).ok());
        let time = time.map_or_else(String::new, |time| time.strftime("%H:%M:%S%.3f").to_string());
        let row = format!("{time} {:<8} {:<9} {}", part("kind"), part("status"), part("source"));
        page.field("", row.trim_end());
    }
}

fn write_log(page: &mut Page, diagnostic: &Diagnostic) {
    let shown = &diagnostic.log[diagnostic.log.len().saturating_sub(page.options.log_lines)..];
    for (index, line) in shown.iter().enumerate() {
        // Log lines are shown as they are: folding would make them unsearchable.
        let label = if index == 0 { "log" } else { "" };
        let head = page.paint("2", &format!("  {label:<LABEL$}| "));
        let _ = writeln!(page.out, "{head}{}", one_line(line));
    }
}

fn now_line(diagnostic: &Diagnostic) -> Option<String> {
    let impact = &diagnostic.impact;
    let state = match impact.state {
        ImpactState::NotApplied if diagnostic.severity != Severity::Error => return None,
        ImpactState::NotApplied => "nothing was changed".to_owned(),
        ImpactState::Partial => "partly changed".to_owned(),
        ImpactState::RolledBack => "changed back".to_owned(),
        ImpactState::Applied => "changed completely".to_owned(),
        ImpactState::Unknown => "not known how much was changed".to_owned(),
    };
    let version = impact.release.map_or_else(String::new, |release| format!(" v{release}"));
    let counts = partition(impact).into_iter().zip([
        format!("on the new version{version}"),
        format!("failed on the new version{version}"),
        "failed".to_owned(),
        "on the old version".to_owned(),
        "on the old version and not touched".to_owned(),
        "not begun".to_owned(),
    ]);
    let counts = counts.filter(|(count, _)| *count > 0);
    let parts: Vec<String> = counts.map(|(count, what)| format!("{count} {what}")).collect();
    Some(if parts.is_empty() { state } else { format!("{state}: {}", parts.join(", ")) })
}

/// Counts every machine once, although the lists overlap: a machine that failed or was not touched also
/// runs some version.
fn partition(impact: &Impact) -> [usize; 6] {
    let failed = |id: &&String| impact.failed.contains(id);
    let untouched = |id: &&String| impact.skipped.contains(id) && !impact.failed.contains(id);
    let failed_on_new = impact.on_new.iter().filter(failed).count();
    let untouched_on_old = impact.on_old.iter().filter(untouched).count();
    let listed =
        |id: &&String| [&impact.on_new, &impact.on_old, &impact.failed].iter().any(|l| l.contains(id));
    [
        impact.on_new.len() - failed_on_new,
        failed_on_new,
        impact.failed.len() - failed_on_new,
        impact.on_old.iter().filter(|id| !failed(id) && !untouched(id)).count(),
        untouched_on_old,
        impact.skipped.iter().filter(|id| !listed(id)).count(),
    ]
}

fn write_next(page: &mut Page, diagnostic: &Diagnostic) {
    let mut first = true;
    let mut label = || {
        if std::mem::take(&mut first) { "next" } else { "" }
    };
    for next in diagnostic.next.iter().take(3) {
        let text = match (&next.command, next.text.is_empty()) {
            (Some(command), true) => command.clone(),
            (Some(command), false) => format!("{command}    {}", next.text),
            (None, _) => next.text.clone(),
        };
        page.field(label(), &text);
    }
    if diagnostic.severity == Severity::Error {
        page.field(label(), &format!("fly explain {}", diagnostic.code));
    }
}

/// The source line with a caret, rustc style.
fn frame(place: &Place) -> String {
    let number = place.line.to_string();
    let gutter = " ".repeat(number.len());
    let mut out = format!("{gutter} --> {}:{}:{}\n", one_line(&place.file), place.line, place.column);
    if let Some(source) = &place.source {
        // The caret counts characters of the cleaned line, so tabs count one.
        let source = clean(source);
        let marks = "^".repeat(place.length.max(1) as usize);
        let space = " ".repeat(place.column.saturating_sub(1) as usize);
        let _ = writeln!(out, "{gutter} |\n{number} | {}\n{gutter} | {space}{marks}", source.trim_end());
    }
    out
}

fn escape_message(text: &str) -> String {
    clean(text).replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn escape_property(text: &str) -> String {
    escape_message(text).replace(':', "%3A").replace(',', "%2C")
}

/// Whether GitHub may be told a file and line: only for configuration and Dockerfile errors.
fn placed(code: Code) -> bool {
    matches!(code.as_str().get(..2), Some("C1" | "A2" | "C2"))
}

fn annotation(diagnostic: &Diagnostic) -> String {
    let level = match diagnostic.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let title = escape_property(&format!("{} {}", diagnostic.code, diagnostic.title));
    let place =
        diagnostic.place.as_ref().filter(|_| placed(diagnostic.code)).map_or_else(String::new, |place| {
            format!(",file={},line={},col={}", escape_property(&place.file), place.line, place.column)
        });
    let mut body = vec![diagnostic.title.clone()];
    body.extend(diagnostic.fault.map(|fault| format!("fault: {}", fault_line(fault, diagnostic))));
    body.extend(diagnostic.next.first().map(|next| {
        let step = next.command.as_ref().unwrap_or(&next.text);
        format!("next: {step}")
    }));
    body.extend(diagnostic.refs.request_ids.first().map(|id| format!("request {id}")));
    format!("::{level} title={title}{place}::{}", escape_message(&body.join("\n")))
}

/// GitHub Actions annotations: the primary diagnostic and at most three children, one line each.
pub fn annotations(diagnostic: &Diagnostic) -> String {
    let all = std::iter::once(diagnostic).chain(diagnostic.children.iter().take(3));
    all.map(|one| annotation(one) + "\n").collect()
}

/// Markdown for `$GITHUB_STEP_SUMMARY`: the human form fenced, the log tail in a fold.
pub fn step_summary(diagnostic: &Diagnostic) -> String {
    let text = human(diagnostic, &RenderOptions { width: 100, color: false, log_lines: 0 });
    let mut out =
        format!("### {}: {}\n\n{}", headline(diagnostic), one_line(&diagnostic.title), fenced(&text));
    if !diagnostic.log.is_empty() {
        let log = fenced(&diagnostic.log.join("\n"));
        let _ = write!(out, "\n<details><summary>log</summary>\n\n{log}\n</details>\n");
    }
    out
}

/// A code fence longer than any run of backticks inside, so that foreign text cannot close it.
fn fenced(text: &str) -> String {
    let text = clean(text);
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest.max(2) + 1);
    format!("{fence}text\n{}\n{fence}\n", text.trim_end())
}

/// The lines for `$GITHUB_OUTPUT`.
pub fn step_output(diagnostic: &Diagnostic) -> String {
    let retry = serde_json::to_value(diagnostic.retry).ok();
    let retry = retry.as_ref().and_then(|value| value.as_str()).unwrap_or("unknown");
    let fault = diagnostic.fault.map_or("none", Fault::as_str);
    format!("code={}\nfault={fault}\nexit_code={}\nretry={retry}\n", diagnostic.code, diagnostic.exit_code)
}

/// The long form of a code for `fly explain`.
pub fn explanation(code: Code, width: usize) -> String {
    let row = code.row();
    let fault = code.fault().map_or("as its children", Fault::as_str);
    let text = fold(row.explain, width).join("\n");
    let retry = serde_json::to_value(row.retry).ok();
    let retry = retry.as_ref().and_then(|value| value.as_str()).unwrap_or("unknown").replace('_', " ");
    format!(
        "{code}  {}\nfault {fault} · exit code {} · retry {retry}\n\n{text}\n",
        row.title,
        code.exit_code()
    )
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::diagnosis::*;

    fn out_of_memory() -> Diagnostic {
        let mut facts = Facts::new(Stopped::Machine, "deploy", Phase::Start, "shop");
        facts.expected = Expected {
            group: "web".to_owned(),
            memory_mb: Some(256),
            release: Some(42),
            ..Expected::default()
        };
        facts.machine = Fact::Known(MachineSnapshot {
            id: "148e01".to_owned(),
            region: "ams".to_owned(),
            state: "stopped".to_owned(),
            host_status: "ok".to_owned(),
            ..MachineSnapshot::default()
        });
        facts.exit = Fact::Known(Exit {
            exit_code: 137,
            signal: -1,
            oom_killed: true,
            after_ms: Some(4108),
            restarts: 3,
            ..Exit::default()
        });
        let exit = MachineEvent {
            kind: "exit".to_owned(),
            status: "stopped".to_owned(),
            source: "flyd".to_owned(),
            timestamp_ms: 1_700_000_000_123,
            ours: false,
        };
        facts.events = Fact::Known(vec![exit]);
        let line = "\u{1b}[31mloading model\u{1b}[0m".to_owned();
        facts.log = Fact::Known(vec![LogLine { provider: "app".to_owned(), message: line, code: None }]);
        facts.incidents = Fact::KnownAbsent;
        facts.host_issues = Fact::unavailable("HTTP 401");
        let mut diagnostic = explain(&facts);
        diagnostic.impact = Impact {
            state: ImpactState::Partial,
            release: Some(42),
            on_old: vec!["a".to_owned(), "b".to_owned()],
            failed: vec!["148e01".to_owned()],
            ..Impact::default()
        };
        diagnostic.refs.request_ids = vec!["01J-ams".to_owned()];
        diagnostic
    }

    #[test]
    fn the_numbers_of_the_impact_add_up() {
        let ids = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
        let mut diagnostic = out_of_memory();
        diagnostic.impact = Impact {
            state: ImpactState::Partial,
            release: Some(2),
            on_new: ids(&["a"]),
            on_old: ids(&["b", "c"]),
            failed: ids(&["a"]),
            skipped: ids(&["b", "c", "new app 1"]),
        };
        assert_eq!(super::partition(&diagnostic.impact), [0, 1, 0, 0, 2, 1]);
        assert_eq!(
            super::now_line(&diagnostic).as_deref(),
            Some(
                "partly changed: 1 failed on the new version v2, 2 on the old version and not touched, 1 not begun"
            )
        );
    }

    #[test]
    fn the_human_form() {
        // Host issues could not be read, so M3 is open; it would need silence, and there are events.
        let text = human(&out_of_memory(), &RenderOptions::default());
        insta::assert_snapshot!(text, @r"
        error[A602]: machine 148e01 ran out of memory 4.1 s after start
          fault     app — the kernel killed the main process (SIGKILL, exit code 137, oom_killed=true,
                    requested_stop=false)
          evidence  memory 256 MB · restarts 3 · release v42 · region ams
                    22:13:20.123 exit     stopped   flyd
          log       | app loading model
          ruled out host (host_status of 148e01 is ok) · stop request (requested_stop is false) · incident
                    (the feed is empty)
          unchecked host issues (HTTP 401)
          now       partly changed: 1 failed, 2 on the old version
          next      fly scale memory 512    or reduce memory use at startup
                    fly explain A602
          ref       request 01J-ams
        ");
    }

    #[test]
    fn colour_changes_no_word_and_width_folds() {
        let diagnostic = out_of_memory();
        let plain = human(&diagnostic, &RenderOptions::default());
        let colored = human(&diagnostic, &RenderOptions { color: true, ..RenderOptions::default() });
        assert_ne!(plain, colored);
        assert_eq!(clean(&colored), plain);
        let narrow = human(&diagnostic, &RenderOptions { width: 60, ..RenderOptions::default() });
        let folded = narrow.lines().skip(1).filter(|line| !line.contains('|'));
        assert!(folded.clone().all(|line| line.chars().count() <= 60), "{narrow}");
    }

    #[test]
    fn a_place_has_a_caret_and_only_files_of_the_user_are_annotated() {
        let place = Place {
            file: "fly.toml".to_owned(),
            line: 14,
            column: 3,
            source: Some("  internal_prt = 8080".to_owned()),
            length: 12,
        };
        let typo = Diagnostic::new(Code::C113, "deploy", "unknown key \"internal_prt\"").place(place.clone());
        let text = human(&typo, &RenderOptions::default());
        let frame = "   --> fly.toml:14:3\n   |\n14 |   internal_prt = 8080\n   |   ^^^^^^^^^^^^\n";
        assert!(text.contains(frame), "{text}");
        let line = annotations(&typo);
        assert!(
            line.starts_with(
                "::warning title=C113 unknown key \"internal_prt\",file=fly.toml,line=14,col=3::"
            )
        );
        let runtime = Diagnostic::new(Code::A601, "deploy", "100% of a, b: x\nsecond").place(place);
        let line = annotations(&runtime);
        assert!(
            line.starts_with("::error title=A601 100%25 of a%2C b%3A x%0Asecond::100%25 of a, b: x%0A"),
            "{line}"
        );
        assert!(!line.contains("file="));
        assert_eq!(line.lines().count(), 1);
    }

    #[test]
    fn a_log_cannot_close_the_fence_or_forge_an_output() {
        let mut diagnostic = out_of_memory();
        diagnostic.log = vec!["app ``` </details> ````".to_owned()];
        let summary = step_summary(&diagnostic);
        assert!(summary.contains("\n`````text\n"), "{summary}");
        diagnostic.title = "x\nexit_code=0".to_owned();
        assert_eq!(step_output(&diagnostic), "code=A602\nfault=app\nexit_code=10\nretry=after_fix\n");
    }

    #[test]
    fn children_follow_and_every_code_can_be_explained() {
        let parent = out_of_memory().child(Diagnostic::new(Code::P601, "deploy", "other"));
        let text = human(&parent, &RenderOptions::default());
        assert!(
            text.contains("\n\nerror[P601]: other\n  fault     platform: this is a failure of the platform")
        );
        assert_eq!(annotations(&parent).lines().count(), 2);
        for code in Code::all() {
            assert!(explanation(code, 80).lines().all(|line| line.chars().count() <= 110));
        }
    }
}
