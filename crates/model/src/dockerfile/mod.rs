//! Dockerfiles: text → instructions with their places → stages → what each instruction means.
//!
//! In: the file's text, build arguments, the configuration of a base image. Out: [`Dockerfile`] (every
//! instruction, unexpanded), [`Build`] (the stages a target needs), [`Stage`] state (environment and image
//! configuration). The room must not read files or know registries: whoever assembles does.

mod error;
mod expand;
mod heredoc;
mod image;
mod instruction;
mod lines;
mod parse;
mod stage;
mod state;
#[cfg(test)]
mod tests;
mod words;

pub use error::{ParseError, What};
pub use expand::{ExpandError, expand, expand_words};
pub use heredoc::Heredoc;
pub use image::{Config, Healthcheck, History, Image, RootFs};
pub use instruction::{CommandLine, Flag, Instruction, Kind, Pair, Probe, Transfer};
pub use parse::{Dockerfile, parse, parse_trigger};
pub use stage::{Base, Build, Origin, PlanError, Stage, plan};
pub use state::{Effect, Given, Move, State};
