//! What is wrong with a Dockerfile, and where.

/// A Dockerfile that cannot be understood. Lines and columns count from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {what}")]
pub struct ParseError {
    /// Line of the file.
    pub line: u32,
    /// Column in characters.
    pub column: u32,
    /// Length of the marked part in characters, at least 1.
    pub length: u32,
    /// What is wrong.
    pub what: What,
    /// What might have been meant.
    pub hint: Option<String>,
}

/// The kinds of mistake.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum What {
    /// The first word of a line is no instruction.
    #[error("unknown instruction {0}")]
    UnknownInstruction(String),
    /// The instruction needs more after its name.
    #[error("{instruction} needs {needs}")]
    Arguments {
        /// Name in capitals.
        instruction: &'static str,
        /// What is missing, or what is too much.
        needs: &'static str,
    },
    /// `--flag` the instruction does not have.
    #[error("{instruction} has no flag --{flag}")]
    UnknownFlag {
        /// Name in capitals.
        instruction: &'static str,
        /// The flag, without dashes.
        flag: String,
    },
    /// A flag's value is missing, doubled or malformed.
    #[error("--{flag}: {reason}")]
    BadFlag {
        /// The flag, without dashes.
        flag: String,
        /// In words.
        reason: String,
    },
    /// A quotation mark without its partner.
    #[error("the quotation mark {0} is never closed")]
    Quote(char),
    /// The end of the file inside a here-document.
    #[error("here-document {0} is never ended")]
    Heredoc(String),
    /// `${` expressions.
    #[error("{0}")]
    Expansion(String),
    /// `# escape=` with something else than a backslash or a backtick.
    #[error("the escape directive takes a backslash or a backtick, not {0}")]
    Escape(String),
    /// The same parser directive twice.
    #[error("the directive {0} stands here twice")]
    DoubledDirective(String),
    /// Instructions before the first `FROM`.
    #[error("{0} stands before the first FROM")]
    BeforeFrom(String),
    /// No `FROM` at all.
    #[error("there is no FROM in it")]
    NoFrom,
    /// Values that are not of their form: ports, durations, stage names.
    #[error("{0}")]
    Value(String),
}

impl ParseError {
    /// An error about a whole line.
    pub(super) fn at_line(line: u32, what: What) -> Self {
        Self { line, column: 1, length: 1, what, hint: None }
    }
}
