//! The configuration of an app: `fly.toml`, `fly.json`, `fly.yaml`.
//!
//! In: the text of a file ([`Source`]), or the `definition` of a release. Out: a typed
//! [`AppConfig`], every problem of it with its place ([`parse`], [`fn@validate`]), the machine
//! configuration of each process group ([`machine_config`] and its siblings), and the text back
//! ([`to_toml`], and [`edit`] for changes that keep comments and order). This room must not read
//! files, the environment or the network: contents of local files come in through [`FileBytes`].

mod decode;
pub mod edit;
mod groups;
mod keys;
mod mapping;
mod node;
mod problem;
mod read;
mod scalar;
mod schema;
mod size;
mod source;
mod suggest;
#[cfg(test)]
mod tests;
mod types;
mod validate;
mod words;
mod write;

pub use groups::GroupView;
pub use mapping::{
    FileBytes, LocalFile, console_config, group_guest, local_files, machine_config, release_command_config,
    test_machine_config, test_machines,
};
pub use problem::{Origin, Problem};
pub use schema::schema;
pub use size::{SizeError, memory_mb, volume_gb};
pub use source::{Format, MAX_BYTES, NotText, Source, Span};
pub use types::{
    AppConfig, Attached, AttachedSecrets, Build, Compose, Deploy, Experimental, File, HttpCheck, HttpService,
    MachineCheck, Metrics, Mount, Restart, Service, Static, TcpCheck, TopLevelCheck, Vm,
};
pub use validate::validate;
pub use words::{WordsError, join as join_words, split as split_words};
pub use write::{definition, to_json_text, to_toml};

use crate::diagnosis::{Code, Severity};

/// What reading a file gave.
#[derive(Debug, Clone)]
pub struct Parsed {
    /// The configuration without what could not be read; `None` if the text is not valid TOML
    /// (JSON, YAML) at all.
    pub config: Option<AppConfig>,
    /// Everything found while reading, in the order of the file. [`fn@validate`] finds the rest.
    pub problems: Vec<Problem>,
}

impl Parsed {
    /// Whether the file cannot be deployed as it is.
    pub fn has_errors(&self) -> bool {
        self.problems.iter().any(Problem::is_error)
    }
}

/// Reads a configuration file, reporting everything wrong with it at once.
pub fn parse(source: &Source) -> Parsed {
    match read::read(source) {
        Ok(root) => {
            let (config, problems) = decode::decode(&root, source, true);
            Parsed { config: Some(config), problems }
        }
        Err(error) => {
            let lines = source::Lines::of(&source.text);
            let message = format!("not valid {}: {}", source.format, error.message);
            let problem =
                Problem::at(source, Some(&lines), Code::C102, Severity::Error, "", error.span, message, None);
            Parsed { config: None, problems: vec![problem] }
        }
    }
}

/// Reads and validates: everything wrong with a file, once each, in the order of the file. What
/// `fly config validate` reports, and what a deploy reports before it does anything.
pub fn check(source: &Source) -> Parsed {
    let mut parsed = parse(source);
    if let Some(config) = &parsed.config {
        let found = validate(config);
        // A value that could not be read is not also missing.
        let known: std::collections::BTreeSet<String> = parsed
            .problems
            .iter()
            .filter(|problem| problem.is_error())
            .map(|problem| problem.key.clone())
            .collect();
        parsed.problems.extend(found.into_iter().filter(|problem| !known.contains(&problem.key)));
        problem::sort(&mut parsed.problems);
    }
    parsed
}

/// Reads the `definition` of a release (spec deploy 1.12). Problems carry keys but no positions.
pub fn from_definition(definition: &serde_json::Value) -> Parsed {
    let source = Source { path: String::new(), text: "".into(), format: Format::Json };
    let root = node::from_json(definition);
    let (config, problems) = decode::decode(&root, &source, false);
    Parsed { config: Some(config), problems }
}
