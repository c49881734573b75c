//! Stages, and which of them a target needs.

use std::collections::BTreeMap;
use std::ops::Range;

use super::expand::expand;
use super::instruction::{Kind, Transfer};
use super::parse::Dockerfile;

/// What a stage starts from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Base {
    /// Nothing.
    Scratch,
    /// An earlier stage.
    Stage(usize),
    /// An image.
    Image(String),
}

/// Where `COPY` takes its sources from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// The build context.
    Context,
    /// An earlier stage.
    Stage(usize),
    /// An image.
    Image(String),
}

/// One `FROM` and what follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stage {
    /// Name after `AS`, lower case.
    pub name: Option<String>,
    /// Line of the `FROM`.
    pub line: u32,
    /// What it starts from.
    pub base: Base,
    /// Its instructions, as indexes into [`Dockerfile::instructions`], the `FROM` left out.
    pub body: Range<usize>,
}

/// The stages of a file, evaluated for a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Build {
    /// Every stage.
    pub stages: Vec<Stage>,
    /// The stage wanted.
    pub target: usize,
    /// Stages the target needs, itself included, in file order.
    pub needed: Vec<usize>,
    /// Arguments before the first `FROM` and the platform's, with their values.
    pub globals: BTreeMap<String, String>,
}

/// Why a file cannot be built for a target.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PlanError {
    /// No stage of this name or number.
    #[error("there is no stage \"{target}\"")]
    UnknownTarget {
        /// As asked for.
        target: String,
        /// Names and numbers of those there are.
        stages: Vec<String>,
    },
    /// A line that cannot be evaluated.
    #[error("line {line}: {reason}")]
    Line {
        /// Line.
        line: u32,
        /// In words.
        reason: String,
    },
    /// `FROM --platform` of something else than the platform's architecture.
    #[error("line {line}: {platform} is not linux/amd64")]
    Platform {
        /// Line.
        line: u32,
        /// As expanded.
        platform: String,
    },
}

/// The architecture machines have.
const PLATFORM: [(&str, &str); 8] = [
    ("BUILDARCH", "amd64"),
    ("BUILDOS", "linux"),
    ("BUILDPLATFORM", "linux/amd64"),
    ("BUILDVARIANT", ""),
    ("TARGETARCH", "amd64"),
    ("TARGETOS", "linux"),
    ("TARGETPLATFORM", "linux/amd64"),
    ("TARGETVARIANT", ""),
];

/// Evaluates the `FROM` lines and finds what the target (default: the last stage) needs.
///
/// # Errors
/// See [`PlanError`].
pub fn plan(
    file: &Dockerfile,
    args: &BTreeMap<String, String>,
    target: Option<&str>,
) -> Result<Build, PlanError> {
    let (globals, stages) = stages(file, args)?;
    let target = match target.filter(|t| !t.is_empty()) {
        None => stages.len() - 1,
        Some(name) => find(&stages, stages.len(), name).ok_or_else(|| PlanError::UnknownTarget {
            target: name.to_owned(),
            stages: stages
                .iter()
                .enumerate()
                .map(|(index, stage)| stage.name.clone().unwrap_or_else(|| index.to_string()))
                .collect(),
        })?,
    };
    let mut build = Build { stages, target, needed: Vec::new(), globals };
    build.needed = needed(file, &build)?;
    Ok(build)
}

fn stages(
    file: &Dockerfile,
    args: &BTreeMap<String, String>,
) -> Result<(BTreeMap<String, String>, Vec<Stage>), PlanError> {
    let pairs = PLATFORM.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let mut globals: BTreeMap<String, String> = pairs.collect();
    let mut stages: Vec<Stage> = Vec::new();
    for (index, instruction) in file.instructions.iter().enumerate() {
        let line = instruction.line;
        let value = |text: &str, globals: &BTreeMap<String, String>| {
            expand(text, file.escape, &|name| globals.get(name).cloned())
                .map_err(|e| PlanError::Line { line, reason: e.0 })
        };
        match &instruction.kind {
            Kind::From { image, platform, name } => {
                if let Some(platform) = platform {
                    check_platform(line, value(platform, &globals)?)?;
                }
                let image = value(image, &globals)?;
                let earlier =
                    stages.iter().position(|s| s.name.as_deref() == Some(&image.to_ascii_lowercase()));
                let base = match earlier {
                    Some(stage) => Base::Stage(stage),
                    None if image == "scratch" => Base::Scratch,
                    None => Base::Image(image),
                };
                stages.push(Stage { name: name.clone(), line, base, body: index + 1..index + 1 });
            }
            Kind::Arg(pairs) if stages.is_empty() => {
                for (name, default) in pairs {
                    let given = match (args.get(name), default) {
                        (Some(given), _) => Some(given.clone()),
                        (None, Some(default)) => Some(value(default, &globals)?),
                        (None, None) => None,
                    };
                    if let Some(given) = given {
                        globals.insert(name.clone(), given);
                    }
                }
            }
            _ => {
                if let Some(stage) = stages.last_mut() {
                    stage.body.end = index + 1;
                }
            }
        }
    }
    Ok((globals, stages))
}

fn check_platform(line: u32, platform: String) -> Result<(), PlanError> {
    let fits = matches!(
        platform.as_str(),
        "" | "linux" | "amd64" | "linux/amd64" | "linux/x86_64" | "linux/amd64/v1"
    );
    if fits { Ok(()) } else { Err(PlanError::Platform { line, platform }) }
}

/// A stage by name or number among the first `before`.
fn find(stages: &[Stage], before: usize, name: &str) -> Option<usize> {
    let lower = name.to_ascii_lowercase();
    let by_name = stages[..before].iter().rposition(|s| s.name.as_deref() == Some(&lower));
    by_name.or_else(|| name.parse().ok().filter(|n| *n < before))
}

fn needed(file: &Dockerfile, build: &Build) -> Result<Vec<usize>, PlanError> {
    let mut seen = vec![false; build.stages.len()];
    let mut open = vec![build.target];
    while let Some(index) = open.pop() {
        if std::mem::replace(&mut seen[index], true) {
            continue;
        }
        let stage = &build.stages[index];
        match &stage.base {
            Base::Stage(base) => open.push(*base),
            Base::Image(image) if image.is_empty() => {
                let reason = "FROM names no image once its variables are expanded".to_owned();
                return Err(PlanError::Line { line: stage.line, reason });
            }
            Base::Image(_) | Base::Scratch => {}
        }
        for instruction in &file.instructions[stage.body.clone()] {
            if let Kind::Copy(transfer) | Kind::Add(transfer) = &instruction.kind
                && let Origin::Stage(from) = build.origin(index, transfer, instruction.line)?
            {
                open.push(from);
            }
        }
    }
    Ok((0..seen.len()).filter(|index| seen[*index]).collect())
}

impl Build {
    /// Where an instruction of a stage copies from.
    ///
    /// # Errors
    /// A stage number that is not an earlier stage's; variables, which `--from` does not expand.
    pub fn origin(&self, stage: usize, transfer: &Transfer, line: u32) -> Result<Origin, PlanError> {
        let Some(from) = transfer.from.as_deref() else { return Ok(Origin::Context) };
        if let Some(found) = find(&self.stages, stage, from) {
            return Ok(Origin::Stage(found));
        }
        let reason = if from.parse::<usize>().is_ok() {
            format!("--from={from}: there is no earlier stage of this number")
        } else if from.contains('$') {
            format!(
                "--from={from}: variables are not expanded here; name a stage whose FROM uses the variable"
            )
        } else if from.is_empty() {
            "--from names nothing".to_owned()
        } else if find(&self.stages, self.stages.len(), from).is_some() {
            format!("--from={from}: the stage comes later in the file, or is this one")
        } else {
            return Ok(Origin::Image(from.to_owned()));
        };
        Err(PlanError::Line { line, reason })
    }
}
