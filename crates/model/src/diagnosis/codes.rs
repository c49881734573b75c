//! `Code`: stable names of diagnoses, and what follows from them: row, fault, exit code (spec A2, A6).

use super::{Fault, Phase, Retry, Severity};
use std::fmt;
use std::str::FromStr;

/// What is fixed for a code, whatever the facts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Row {
    /// The code.
    pub code: Code,
    /// Where it is at home; a diagnostic may name another phase where it surfaced.
    pub phase: Phase,
    /// Loudness.
    pub severity: Severity,
    /// Whether to try again.
    pub retry: Retry,
    /// Headline with `{placeholders}`.
    pub title: &'static str,
    /// The long form for `fly explain`: what it means, who acts, how to tell, what to do.
    pub explain: &'static str,
}

/// Generates [`Code`] and its rows from one table, so that neither can lack what the other has.
macro_rules! code_table {
    ($($code:ident $phase:ident $severity:ident $retry:ident $title:literal $explain:literal;)+) => {
        /// A stable diagnosis code: letter = fault, first digit = home phase. Never reused, never re-lettered.
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize,
        )]
        #[expect(missing_docs, reason = "each code's row documents it, see `Code::row`")]
        pub enum Code { $($code),+ }

        /// Every row, sorted by code.
        pub const ROWS: &[crate::diagnosis::Row] = &[$(
            crate::diagnosis::Row {
                code: Code::$code,
                phase: crate::diagnosis::Phase::$phase,
                severity: crate::diagnosis::Severity::$severity,
                retry: crate::diagnosis::Retry::$retry,
                title: $title,
                explain: $explain,
            }
        ),+];

        impl Code {
            /// The code as written.
            pub const fn as_str(self) -> &'static str {
                match self { $(Code::$code => stringify!($code)),+ }
            }
        }
    };
}
pub(super) use code_table;

pub use super::table::{Code, ROWS};

impl Code {
    /// Every code, sorted.
    pub fn all() -> impl Iterator<Item = Code> {
        ROWS.iter().map(|row| row.code)
    }

    /// The code's row.
    pub fn row(self) -> &'static Row {
        // The enum and the rows come from one macro call, in one order.
        &ROWS[self as usize]
    }

    /// The fault its letter says; `None` for `X…`, which are reports and carry their child's fault.
    pub const fn fault(self) -> Option<Fault> {
        Fault::of_letter(self.as_str().as_bytes()[0])
    }

    /// The exit code its fault says. Reports: 15 until a child sets it, 130 for an interruption.
    pub const fn exit_code(self) -> u8 {
        match self.fault() {
            Some(fault) => fault.exit_code(),
            None => match self {
                Code::X901 => 130,
                _ => Fault::Unknown.exit_code(),
            },
        }
    }

    /// The headline with placeholders filled; unknown placeholders stay, so that a test can find them.
    pub fn title(self, values: &[(&str, &str)]) -> String {
        values.iter().fold(self.row().title.to_owned(), |title, (name, value)| {
            title.replace(&format!("{{{name}}}"), value)
        })
    }

    /// The code this one refines by reading text, when the refinement crosses a letter: without the text (or the list it
    /// is compared with), the verdict falls back to the stated base instead of to "unknown".
    pub const fn refines(self) -> Option<Code> {
        match self {
            Code::C601 | Code::C602 => Some(Code::A601),
            Code::C401 | Code::C402 => Some(Code::A401),
            _ => None,
        }
    }

    /// Codes close to a mistyped one, best first.
    pub fn similar(text: &str) -> Vec<Code> {
        let wanted = text.trim().to_ascii_uppercase();
        let mut near: Vec<(usize, Code)> = Code::all()
            .map(|code| (strsim::levenshtein(code.as_str(), &wanted), code))
            .filter(|(distance, _)| *distance <= 1)
            .collect();
        near.sort();
        near.into_iter().map(|(_, code)| code).take(5).collect()
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The text is not a code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a diagnosis code")]
pub struct UnknownCode(pub String);

impl FromStr for Code {
    type Err = UnknownCode;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wanted = text.trim().to_ascii_uppercase();
        Code::all().find(|code| code.as_str() == wanted).ok_or_else(|| UnknownCode(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn rows_are_unique_sorted_and_in_the_order_of_the_enum() {
        for pair in ROWS.windows(2) {
            assert!(
                pair[0].code.as_str() < pair[1].code.as_str(),
                "{} before {}",
                pair[0].code,
                pair[1].code
            );
        }
        for code in Code::all() {
            assert_eq!(code.row().code, code);
            assert_eq!(code.as_str().parse::<Code>().unwrap(), code);
            assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
        }
    }

    #[test]
    fn the_letter_decides_fault_and_exit_code() {
        for code in Code::all() {
            let letter = code.as_str().chars().next().unwrap();
            match code.fault() {
                Some(fault) => {
                    assert_eq!(fault.letter(), letter);
                    assert_eq!(code.exit_code(), fault.exit_code());
                }
                None => assert_eq!(letter, 'X'),
            }
        }
    }

    #[test]
    fn every_explanation_is_three_to_eight_sentences() {
        for row in ROWS {
            let sentences = row.explain.split(". ").count();
            assert!((3..=8).contains(&sentences), "{}: {sentences} sentences", row.code);
            assert!(row.explain.ends_with('.'), "{}", row.code);
            assert!(!row.title.ends_with('.'), "{}", row.code);
            assert!(row.title.len() <= 100, "{}: title too long", row.code);
        }
    }

    #[test]
    fn a_mistyped_code_has_neighbours() {
        assert!(Code::similar("a60").contains(&Code::A601));
        assert!("Z999".parse::<Code>().is_err());
    }
}
