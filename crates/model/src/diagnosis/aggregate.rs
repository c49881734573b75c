//! Rule family X: many failures of one command become one primary diagnostic (spec A5-X, A1.5).

use super::{Diagnostic, Severity};

/// Ranks: errors before warnings before notes, then the order in which a rerun is hopeless (X3).
fn rank(diagnostic: &Diagnostic) -> (u8, u8) {
    let loudness = match diagnostic.severity {
        Severity::Error => 0,
        Severity::Warning => 1,
        Severity::Note => 2,
    };
    (loudness, diagnostic.fault.map_or(6, |fault| fault.precedence()))
}

/// What makes two failures the same one (X2): the code and the facts behind it.
fn same(a: &Diagnostic, b: &Diagnostic) -> bool {
    a.code == b.code && a.because == b.because && a.scope.app == b.scope.app
}

fn merge(into: &mut Diagnostic, other: Diagnostic) {
    into.scope.volumes.extend(other.scope.volumes);
    into.refs.request_ids.extend(other.refs.request_ids);
    if into.scope.region != other.scope.region {
        into.scope.region = None;
    }
    into.impact.failed.extend(other.impact.failed);
    let whose = other.scope.machines.first().cloned().unwrap_or_else(|| "other".to_owned());
    into.evidence.extend(other.evidence.into_iter().map(|mut evidence| {
        evidence.id = format!("{}@{whose}", evidence.id);
        evidence
    }));
    into.scope.machines.extend(other.scope.machines);
}

/// One diagnostic from many: equal ones merged, the most decisive one primary, the others its children.
/// `None` only for an empty list.
pub fn aggregate(all: Vec<Diagnostic>) -> Option<Diagnostic> {
    let mut distinct: Vec<(Diagnostic, usize)> = Vec::new();
    for diagnostic in all {
        match distinct.iter_mut().find(|(known, _)| same(known, &diagnostic)) {
            Some((known, count)) => {
                merge(known, diagnostic);
                *count += 1;
            }
            None => distinct.push((diagnostic, 1)),
        }
    }
    for (diagnostic, count) in &mut distinct {
        if *count > 1 {
            diagnostic.title = format!("{} (and {} more alike)", diagnostic.title, *count - 1);
        }
    }
    distinct.sort_by_key(|(diagnostic, _)| rank(diagnostic));
    let mut distinct = distinct.into_iter().map(|(diagnostic, _)| diagnostic);
    let mut primary = distinct.next()?;
    let children: Vec<Diagnostic> = distinct.collect();
    if !children.is_empty() {
        primary.title = format!("{}, {}", primary.title, tail(&children));
        primary.children.extend(children);
    }
    Some(primary)
}

/// "and 1 platform failure, 2 app failures".
fn tail(children: &[Diagnostic]) -> String {
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    for child in children {
        let word = match child.severity {
            Severity::Error => child.fault.map_or("other", |fault| fault.as_str()),
            Severity::Warning | Severity::Note => child.severity.as_str(),
        };
        match counts.iter_mut().find(|(known, _)| *known == word) {
            Some((_, count)) => *count += 1,
            None => counts.push((word, 1)),
        }
    }
    let parts = counts.iter().map(|(word, count)| {
        let noun = match (*word, count) {
            ("warning" | "note", 1) => String::new(),
            ("warning" | "note", _) => "s".to_owned(),
            (_, 1) => " failure".to_owned(),
            _ => " failures".to_owned(),
        };
        format!("{count} {word}{noun}")
    });
    format!("and {}", parts.collect::<Vec<_>>().join(", "))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::diagnosis::{Code, Fault, Scope};

    fn of(code: Code, machine: &str) -> Diagnostic {
        Diagnostic::new(code, "deploy", format!("{code} on {machine}"))
            .because("same facts")
            .scope(Scope { machines: vec![machine.to_owned()], ..Scope::default() })
    }

    #[test]
    fn nothing_becomes_nothing_and_one_stays_itself() {
        assert_eq!(aggregate(Vec::new()), None);
        let one = of(Code::A601, "m1");
        assert_eq!(aggregate(vec![one.clone()]).unwrap(), one);
    }

    #[test]
    fn equal_failures_merge() {
        let merged =
            aggregate(vec![of(Code::A601, "m1"), of(Code::A601, "m2"), of(Code::A601, "m3")]).unwrap();
        assert_eq!(merged.scope.machines, ["m1", "m2", "m3"]);
        assert!(merged.children.is_empty());
        assert!(merged.title.contains("2 more"), "{}", merged.title);
    }

    #[test]
    fn the_primary_is_the_one_that_makes_a_rerun_hopeless() {
        let all =
            vec![of(Code::P601, "m1"), of(Code::U601, "m2"), of(Code::A601, "m3"), of(Code::C505, "m4")];
        let primary = aggregate(all).unwrap();
        assert_eq!(primary.code, Code::A601);
        assert_eq!(primary.fault, Some(Fault::App));
        assert_eq!(primary.exit_code, 10);
        let children: Vec<Code> = primary.children.iter().map(|child| child.code).collect();
        assert_eq!(children, [Code::P601, Code::U601, Code::C505]);
        assert!(
            primary.title.ends_with("and 1 platform failure, 1 unknown failure, 1 note"),
            "{}",
            primary.title
        );
    }
}
