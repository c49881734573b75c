//! A Dockerfile without commands, carried out in this process: stages → trees → layers.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use futures::stream::{StreamExt as _, TryStreamExt as _};
use model::diagnosis::Place;
use model::dockerfile::{
    self, Base as From, Build, Dockerfile, Effect, Given, Image, Instruction, Kind as Word, Origin,
    PlanError, State,
};

use super::copy::Changes;
use super::error::bytes;
use super::images::{Base, Images};
use super::layer::{self, Memory, Packed};
use super::tree::Tree;
use super::{Compression, Error, Said, Say, context::Context};
use crate::registry::Layer;

/// What machines can unpack (build.md 4.4).
pub(super) const MAX_UNPACKED: u64 = 8_000_000_000;
/// Layers packed side by side; each uses every processor already.
const PARALLEL_LAYERS: usize = 2;

/// A Dockerfile that was read.
pub(super) struct Source {
    /// Name for messages.
    pub(super) name: String,
    pub(super) text: String,
    pub(super) file: Dockerfile,
}

/// One layer of the result.
#[derive(Clone)]
pub(super) enum Stacked {
    /// Of an image below.
    Base(Rc<Base>, Layer),
    Own(Packed),
    /// What it becomes is known; it is made only where the registry has not got it.
    Known(Packed, Tree),
}

/// The result: everything but its place in a registry.
pub(super) struct Assembled {
    pub(super) image: Image,
    pub(super) layers: Vec<Stacked>,
}

/// A layer that is not packed yet.
#[derive(Clone)]
pub(super) enum Pending {
    Base(Rc<Base>, usize),
    Own(Tree),
}

#[derive(Clone, Default)]
pub(super) struct Built {
    pub(super) state: State,
    pub(super) tree: Tree,
    pub(super) layers: Vec<Pending>,
}

/// Carries out the stages.
pub(super) struct Assembler<'a> {
    pub(super) source: &'a Source,
    pub(super) build: &'a Build,
    pub(super) args: &'a BTreeMap<String, String>,
    pub(super) context: &'a Context,
    pub(super) images: Images<'a>,
    pub(super) spool: &'a Path,
    pub(super) compression: Compression,
    pub(super) memory: Memory,
    /// Fetched files keep their times up to this one; without it they have the time 0.
    pub(super) newest_time: Option<i64>,
    pub(super) say: Say<'a>,
}

impl Source {
    /// The place of a line.
    pub(super) fn place(&self, line: u32, column: u32, length: u32) -> Place {
        let index = usize::try_from(line.saturating_sub(1)).unwrap_or(0);
        Place {
            file: self.name.clone(),
            line,
            column,
            source: self.text.lines().nth(index).map(|l| l.chars().take(200).collect()),
            length,
        }
    }

    /// The place of the first word of a line.
    pub(super) fn line(&self, line: u32) -> Place {
        let mut place = self.place(line, 1, 1);
        if let Some(text) = &place.source {
            let count = |text: &str| u32::try_from(text.chars().count()).unwrap_or(0);
            let word = text.split_whitespace().next().unwrap_or_default();
            place.column = 1 + count(&text[..text.len() - text.trim_start().len()]);
            place.length = count(word).max(1);
        }
        place
    }

    /// The images stages are built on, unexpanded.
    pub(super) fn bases(&self) -> impl Iterator<Item = &str> {
        self.file.instructions.iter().filter_map(|i| match &i.kind {
            Word::From { image, .. } => Some(image.as_str()),
            _ => None,
        })
    }

    pub(super) fn wrong(&self, problem: dockerfile::ParseError) -> Error {
        let place = self.place(problem.line, problem.column, problem.length);
        Error::Parse { place: place.into(), problem: Box::new(problem) }
    }

    pub(super) fn unplanned(&self, error: PlanError) -> Error {
        match error {
            PlanError::UnknownTarget { target, stages } => {
                Error::NoStage { target, stages, file: self.name.clone() }
            }
            PlanError::Line { line, reason } => Error::Line { place: self.line(line).into(), reason },
            PlanError::Platform { line, platform } => Error::Line {
                place: self.line(line).into(),
                reason: format!("the platform runs linux/amd64, not {platform}"),
            },
        }
    }
}

/// Refuses what would have to be run, before anything is read or fetched.
pub(super) fn check(source: &Source, build: &Build) -> Result<(), Error> {
    if let Some(syntax) = &source.file.syntax
        && !syntax.split(':').next().is_some_and(|name| name.ends_with("docker/dockerfile"))
    {
        let what = format!("the Dockerfile syntax {syntax}");
        return Err(Error::Builder { what, place: Some(source.line(1).into()), stage: None });
    }
    for index in &build.needed {
        let stage = &build.stages[*index];
        let body = &source.file.instructions[stage.body.clone()];
        if let Some(run) = body.iter().find(|i| matches!(i.kind, Word::Run)) {
            return Err(needs_builder(source, run, stage.name.clone().unwrap_or_else(|| index.to_string())));
        }
    }
    Ok(())
}

fn needs_builder(source: &Source, run: &Instruction, stage: String) -> Error {
    let text: String = run.text.chars().take(60).collect();
    let dots = if text.len() < run.text.len() { "…" } else { "" };
    Error::Builder {
        what: format!("`{text}{dots}`"),
        place: Some(source.line(run.line).into()),
        stage: Some(stage),
    }
}

/// Whether any needed stage copies from the context.
pub(super) fn uses_context(source: &Source, build: &Build) -> bool {
    build.needed.iter().any(|index| {
        source.file.instructions[build.stages[*index].body.clone()].iter().any(|i| match &i.kind {
            Word::Copy(t) | Word::Add(t) => t.from.is_none() && !t.sources.is_empty(),
            Word::Onbuild(_) => true,
            // A mount may bind what is in it.
            Word::Run => i.text.contains("--mount="),
            _ => false,
        }) || matches!(build.stages[*index].base, From::Image(_))
    })
}

impl Assembler<'_> {
    /// Builds the target.
    pub(super) async fn run(mut self, labels: &[(String, String)]) -> Result<Assembled, Error> {
        let origins = self.origins()?;
        let mut built: BTreeMap<usize, Built> = BTreeMap::new();
        for index in &self.build.needed {
            let stage = self.stage(*index, &built, origins.contains(index)).await?;
            built.insert(*index, stage);
        }
        let own = built.remove(&self.build.target).unwrap_or_default();
        self.finish(own, labels).await
    }

    /// Packs what is new.
    pub(super) async fn finish(self, own: Built, labels: &[(String, String)]) -> Result<Assembled, Error> {
        let Built { mut state, layers, .. } = own;
        state.image.config.labels.extend(labels.iter().cloned());
        self.check_size(&layers)?;
        let layers = self.pack(layers).await?;
        for (layer, diff_id) in layers.iter().zip(&mut state.image.rootfs.diff_ids) {
            if let Stacked::Own(packed) | Stacked::Known(packed, _) = layer {
                diff_id.clone_from(&packed.diff_id);
            }
        }
        Ok(Assembled { image: state.image, layers })
    }

    /// Whether a stage that stands on this one needs to know the files of its base.
    fn below_is_seen(&self, index: usize) -> bool {
        self.build.needed.iter().any(|above| {
            let stage = &self.build.stages[*above];
            stage.base == From::Stage(index)
                && (self.source.file.instructions[stage.body.clone()].iter().any(looks_below)
                    || self.below_is_seen(*above))
        })
    }

    /// Stages whose files are copied somewhere, and what they stand on: their contents are needed.
    fn origins(&self) -> Result<BTreeSet<usize>, Error> {
        let mut found = BTreeSet::new();
        for index in self.build.needed.iter().rev() {
            let stage = &self.build.stages[*index];
            for instruction in &self.source.file.instructions[stage.body.clone()] {
                if let Word::Copy(transfer) = &instruction.kind
                    && let Origin::Stage(from) = self.origin(*index, transfer, instruction.line)?
                {
                    found.insert(from);
                }
            }
        }
        // Stages only stand on earlier ones, so that one pass from the back reaches everything.
        for index in self.build.needed.iter().rev() {
            if let From::Stage(below) = self.build.stages[*index].base
                && found.contains(index)
            {
                found.insert(below);
            }
        }
        Ok(found)
    }

    pub(super) fn origin(
        &self,
        stage: usize,
        transfer: &dockerfile::Transfer,
        line: u32,
    ) -> Result<Origin, Error> {
        self.build.origin(stage, transfer, line).map_err(|e| self.source.unplanned(e))
    }

    pub(super) async fn stage(
        &mut self,
        index: usize,
        built: &BTreeMap<usize, Built>,
        contents: bool,
    ) -> Result<Built, Error> {
        let source = self.source;
        let stage = &self.build.stages[index];
        let body = &source.file.instructions[stage.body.clone()];
        let mut own = match &stage.base {
            From::Scratch => {
                Built { state: State::on(Image::scratch(), source.file.escape), ..Built::default() }
            }
            From::Stage(below) => {
                let below = built.get(below).cloned().unwrap_or_default();
                Built { state: below.state.derive(), ..below }
            }
            From::Image(name) => {
                let base = self.images.find(name, &source.line(stage.line)).await?;
                let touches =
                    base.image.config.on_build.iter().any(|text| {
                        dockerfile::parse_trigger(text).is_ok_and(|trigger| looks_below(&trigger))
                    }) || body.iter().any(looks_below)
                        || self.below_is_seen(index);
                let tree = if contents || touches {
                    if contents || !self.images.knows(&base) {
                        (self.say)(Said::Building(&format!("reading the files of {name}")));
                    }
                    self.images.tree(&base, contents).await?
                } else {
                    Tree::default()
                };
                let layers = (0..base.layers.len()).map(|n| Pending::Base(Rc::clone(&base), n)).collect();
                Built { state: State::on(base.image.clone(), source.file.escape), tree, layers }
            }
        };
        for text in own.state.take_triggers() {
            let mut trigger = dockerfile::parse_trigger(&text).map_err(|e| source.wrong(e))?;
            trigger.line = stage.line;
            self.instruction(index, &trigger, &mut own, built).await?;
        }
        for instruction in body {
            self.instruction(index, instruction, &mut own, built).await?;
        }
        Ok(own)
    }

    pub(super) async fn instruction(
        &mut self,
        stage: usize,
        instruction: &Instruction,
        own: &mut Built,
        built: &BTreeMap<usize, Built>,
    ) -> Result<(), Error> {
        let given = Given { args: self.args, globals: &self.build.globals };
        let effect = own.state.apply(instruction, &given).map_err(|e| self.source.wrong(e))?;
        let changed = match effect {
            Effect::None => return Ok(()),
            Effect::Run => return Err(needs_builder(self.source, instruction, stage.to_string())),
            Effect::Directory { path, owner } => self.directory(instruction, &path, &owner, own)?,
            Effect::Transfer(step) => self.transfer(stage, instruction, &step, own, built).await?,
        };
        let Changes(changed) = changed;
        if changed.is_empty() {
            own.state.no_layer(&instruction.text);
            return Ok(());
        }
        let sum = changed.bytes("");
        let text: String = instruction.text.chars().take(60).collect();
        let count = match changed.len() {
            1 => "1 entry".to_owned(),
            many => format!("{many} entries"),
        };
        (self.say)(Said::Building(&format!("{text}: {count}, {}", bytes(sum))));
        own.layers.push(Pending::Own(changed));
        own.state.layer(&instruction.text, String::new());
        Ok(())
    }

    fn check_size(&self, layers: &[Pending]) -> Result<(), Error> {
        let own = layers.iter().filter_map(|layer| match layer {
            Pending::Own(entries) => Some(entries.bytes("")),
            Pending::Base(..) => None,
        });
        let size: u64 = own.sum();
        if size > MAX_UNPACKED {
            return Err(Error::TooLarge { size, biggest: self.context.biggest(5) });
        }
        Ok(())
    }

    /// Writes, hashes and compresses the layers of our own.
    async fn pack(&self, layers: Vec<Pending>) -> Result<Vec<Stacked>, Error> {
        let compression = self.compression;
        let work = layers.into_iter().enumerate().map(|(index, layer)| {
            let path: PathBuf = self.spool.join(format!("layer-{index}"));
            let memory = self.memory.clone();
            async move {
                match layer {
                    Pending::Base(base, n) => {
                        let layer = base.layers[n].clone();
                        Ok(Stacked::Base(base, layer))
                    }
                    Pending::Own(entries) => {
                        let own = entries.clone();
                        let packing = tokio::task::spawn_blocking(move || {
                            layer::pack_or_recall(&own, compression, &path, &memory)
                        });
                        Ok(match packing.await.map_err(|e| Error::Defect(e.to_string()))?? {
                            layer::Layer::Packed(packed) => Stacked::Own(packed),
                            layer::Layer::Known(packed) => Stacked::Known(packed, entries),
                        })
                    }
                }
            }
        });
        futures::stream::iter(work).buffered(PARALLEL_LAYERS).try_collect().await
    }
}

/// Whether an instruction needs to know the files below it. A linked copy does not, unless it names owners.
pub(super) fn looks_below(instruction: &Instruction) -> bool {
    match &instruction.kind {
        Word::Workdir(_) => true,
        Word::Copy(transfer) | Word::Add(transfer) => {
            !transfer.link || transfer.chown.as_ref().is_some_and(|o| o.contains(char::is_alphabetic))
        }
        _ => false,
    }
}
