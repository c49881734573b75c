//! Prefix reuse (build.md 5.8): what was built up to the last `RUN` is taken from an earlier image of the app
//! when nothing that leads there has changed, by the rule Docker's own cache has. Only the rest is assembled.
//!
//! Each instruction that makes a layer gets a key: a digest of everything before it and of everything it
//! reads. Images carry the keys of their target in a label, so that a fresh checkout knows them too.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::rc::Rc;

use model::dockerfile::{
    Base as From, Build, Effect, Given, Image, Instruction, Kind as Word, Move, Origin, State, Transfer,
};
use sha2::{Digest as _, Sha256};

use super::assemble::{Assembled, Assembler, Built, Pending, Source, looks_below};
use super::context::Context;
use super::images::{Base, Images};
use super::tree::{Content, Kind, Node, Tree, base};
use super::{Error, Said, copy, fetch};

/// The label that carries the keys: `1;LAYERS;KEY@LAYERS,…`.
pub(super) const LABEL: &str = "dev.fly.build.chain";
/// Earlier images that are remembered here.
const REMEMBERED: usize = 5;

/// One instruction of the target and of the stages below it.
#[derive(Debug, Clone, Copy)]
struct Step {
    stage: usize,
    instruction: usize,
    /// Of its stage.
    first: bool,
}

/// The instructions of a target from its base on, and the keys of those that make layers.
#[derive(Debug, Clone, Default)]
pub(super) struct Chain {
    steps: Vec<Step>,
    /// Key, and the index in `steps`.
    links: Vec<(String, usize)>,
    /// The stage at the bottom of it.
    bottom: usize,
    base_layers: usize,
    state: State,
    key: String,
}

/// Where an earlier image and this build part.
pub(super) struct Found {
    previous: Rc<Base>,
    /// Layers of the earlier image after each link of this chain up to the last common one.
    layers: Vec<usize>,
}

fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part.as_bytes());
    }
    hex::encode(hash.finalize())[..32].to_owned()
}

/// What computes keys.
pub(super) struct Keys<'a> {
    pub(super) source: &'a Source,
    pub(super) build: &'a Build,
    pub(super) args: &'a BTreeMap<String, String>,
    pub(super) context: &'a Context,
}

impl Keys<'_> {
    /// The chain of the target; `None` when something in it has no key.
    pub(super) async fn chain(&self, images: &mut Images<'_>) -> Result<Option<Chain>, Error> {
        let mut chains: BTreeMap<usize, Chain> = BTreeMap::new();
        for index in &self.build.needed {
            let Some(chain) = self.stage(*index, &chains, images).await? else { return Ok(None) };
            chains.insert(*index, chain);
        }
        Ok(chains.remove(&self.build.target))
    }

    async fn stage(
        &self,
        index: usize,
        chains: &BTreeMap<usize, Chain>,
        images: &mut Images<'_>,
    ) -> Result<Option<Chain>, Error> {
        let stage = &self.build.stages[index];
        let place = self.source.line(stage.line);
        let mut chain = match &stage.base {
            From::Scratch => Chain {
                state: State::on(Image::scratch(), self.source.file.escape),
                key: "scratch".to_owned(),
                bottom: index,
                ..Chain::default()
            },
            From::Stage(below) => {
                let below = chains.get(below).cloned().unwrap_or_default();
                Chain { state: below.state.derive(), ..below }
            }
            From::Image(name) => {
                let base = images.find(name, &place).await?;
                if !base.image.config.on_build.is_empty() {
                    return Ok(None);
                }
                Chain {
                    state: State::on(base.image.clone(), self.source.file.escape),
                    base_layers: base.layers.len(),
                    key: base.digest.clone(),
                    bottom: index,
                    ..Chain::default()
                }
            }
        };
        for (n, at) in stage.body.clone().enumerate() {
            let instruction = &self.source.file.instructions[at];
            let given = Given { args: self.args, globals: &self.build.globals };
            let effect = chain.state.apply(instruction, &given).map_err(|e| self.source.wrong(e))?;
            let key = match effect {
                Effect::None => None,
                Effect::Run => match self.run(at, &chain) {
                    Some(key) => Some(key),
                    None => return Ok(None),
                },
                Effect::Directory { path, owner } => Some(digest(&[&chain.key, "directory", &path, &owner])),
                Effect::Transfer(step) => {
                    let (Word::Copy(transfer) | Word::Add(transfer)) = &instruction.kind else {
                        return Ok(None);
                    };
                    match self.transfer(index, instruction, transfer, &step, chains, images).await? {
                        Some(content) => Some(digest(&[&chain.key, &format!("{step:?}"), &content])),
                        None => return Ok(None),
                    }
                }
            };
            chain.steps.push(Step { stage: index, instruction: at, first: n == 0 });
            if let Some(key) = key {
                chain.key.clone_from(&key);
                chain.links.push((key, chain.steps.len() - 1));
            }
        }
        Ok(Some(chain))
    }

    /// The key of a command; what it is given from outside of the image and cannot be seen has none.
    fn run(&self, at: usize, chain: &Chain) -> Option<String> {
        let instruction = &self.source.file.instructions[at];
        let mounts = instruction.text.split_whitespace().filter(|word| word.starts_with("--mount="));
        for mount in mounts {
            let own = mount.contains("type=cache") || mount.contains("type=tmpfs");
            if !own || mount.contains("from=") {
                return None;
            }
        }
        // The lines themselves, because here-documents are not in the text.
        let end = self.source.file.instructions.get(at + 1).map_or(usize::MAX, |next| next.line as usize - 1);
        let lines = self.source.text.lines().take(end).skip(instruction.line as usize - 1);
        let lines: Vec<&str> = lines.collect();
        let config = &chain.state.image.config;
        let mut args: Vec<String> =
            chain.state.arguments().map(|(name, value)| format!("{name}={value}")).collect();
        args.sort();
        let (env, args, shell) = (config.env.join("\0"), args.join("\0"), config.shell.join("\0"));
        let parts =
            [&chain.key, "run", &lines.join("\n"), &env, &args, &shell, &config.user, &config.working_dir];
        Some(digest(&parts))
    }

    /// What a copy reads, as a digest.
    async fn transfer(
        &self,
        stage: usize,
        instruction: &Instruction,
        transfer: &Transfer,
        step: &Move,
        chains: &BTreeMap<usize, Chain>,
        images: &mut Images<'_>,
    ) -> Result<Option<String>, Error> {
        let fetched = step.add && step.sources.iter().any(|s| fetch::is_url(s));
        if step.add && step.sources.iter().any(|s| fetch::is_git(s)) || fetched && step.checksum.is_none() {
            return Ok(None);
        }
        if fetched {
            // The checksum in the instruction is its content.
            return Ok(Some(String::new()));
        }
        let origin = self.build.origin(stage, transfer, instruction.line);
        match origin.map_err(|e| self.source.unplanned(e))? {
            Origin::Stage(from) => Ok(chains.get(&from).map(|chain| chain.key.clone())),
            Origin::Image(name) => {
                let base = images.find(&name, &self.source.line(instruction.line)).await?;
                Ok(Some(base.digest.clone()))
            }
            Origin::Context => {
                // A source that is missing has no key; whoever builds says so.
                let Ok((selected, _)) = copy::select(step, &self.context.tree) else { return Ok(None) };
                let paths: Vec<String> = selected.into_iter().map(|s| s.real).collect();
                let tree = self.context.tree.clone();
                let hashing = tokio::task::spawn_blocking(move || contents(&tree, &paths));
                hashing.await.map_err(|e| Error::Defect(e.to_string()))?.map(Some)
            }
        }
    }
}

/// A digest of what paths of a tree hold, times left out.
fn contents(tree: &Tree, paths: &[String]) -> Result<String, Error> {
    let mut hash = Sha256::new();
    let mut put = |path: &str, node: &Node| -> Result<(), Error> {
        let content = match &node.kind {
            Kind::File(Content::File { at, .. }) => digest_of(&at.of(base(path)))?,
            Kind::Symlink(target) => target.clone(),
            _ => String::new(),
        };
        let kind = match node.kind {
            Kind::Directory => "d",
            Kind::Symlink(_) => "l",
            _ => "f",
        };
        hash.update(digest(&[path, kind, &format!("{:o}", node.mode), &content]));
        Ok(())
    };
    for path in paths {
        if let Some(node) = tree.get(path) {
            put(path, node)?;
        }
        for (path, node) in tree.below(path) {
            put(&path, node)?;
        }
    }
    Ok(hex::encode(hash.finalize()))
}

fn digest_of(path: &Path) -> Result<String, Error> {
    let mut file = std::fs::File::open(path).map_err(|e| Error::file(path, &e))?;
    let mut hash = Sha256::new();
    let mut piece = vec![0; 256 << 10];
    loop {
        match std::io::Read::read(&mut file, &mut piece).map_err(|e| Error::file(path, &e))? {
            0 => return Ok(hex::encode(hash.finalize())),
            read => hash.update(&piece[..read]),
        }
    }
}

impl Chain {
    /// The label of an image whose layers after each link are these.
    fn written(&self, layers: &[usize], total: usize) -> String {
        let links: Vec<String> =
            self.links.iter().zip(layers).map(|((key, _), layers)| format!("{key}@{layers}")).collect();
        format!("1;{total};{}", links.join(","))
    }

    /// The label for an engine to set: each of its instructions makes one layer.
    pub(super) fn label(&self) -> String {
        let layers: Vec<usize> = (1..=self.links.len()).map(|n| self.base_layers + n).collect();
        self.written(&layers, self.base_layers + self.links.len())
    }

    /// How far an image with this label is the same.
    fn common(&self, label: &str, total: usize) -> Option<Vec<usize>> {
        let mut parts = label.split(';');
        if parts.next() != Some("1") || parts.next()?.parse() != Ok(total) {
            return None;
        }
        let links: Vec<(&str, usize)> = parts
            .next()?
            .split(',')
            .map(|link| link.split_once('@').and_then(|(key, n)| Some((key, n.parse().ok()?))))
            .collect::<Option<_>>()?;
        let same = self.links.iter().zip(&links).take_while(|((key, _), (other, _))| key == other);
        let layers: Vec<usize> = same.map(|(_, (_, layers))| *layers).collect();
        let rising = layers.windows(2).all(|pair| pair[0] <= pair[1]);
        (!layers.is_empty() && rising && layers.last().is_some_and(|n| *n <= total)).then_some(layers)
    }
}

/// The earlier image that goes furthest, if what is left of the build needs no command.
pub(super) async fn find(
    chain: &Chain,
    keys: &Keys<'_>,
    candidates: &[String],
    images: &mut Images<'_>,
) -> Option<Found> {
    let mut best: Option<Found> = None;
    for name in candidates {
        let place = keys.source.line(1);
        // One that is gone is none.
        let Ok(previous) = images.find(name, &place).await else { continue };
        let Some(label) = previous.image.config.labels.get(LABEL) else { continue };
        let Some(layers) = chain.common(label, previous.layers.len()) else { continue };
        if best.as_ref().is_none_or(|found| found.layers.len() < layers.len()) {
            best = Some(Found { previous, layers });
        }
    }
    best.filter(|found| rest(chain, keys, found).is_some())
}

/// The stages the rest copies from; `None` when a command is left.
fn rest(chain: &Chain, keys: &Keys<'_>, found: &Found) -> Option<BTreeSet<usize>> {
    let from = chain.links[found.layers.len() - 1].1 + 1;
    let mut open = Vec::new();
    for step in &chain.steps[from..] {
        let instruction = &keys.source.file.instructions[step.instruction];
        open.extend(stage_of(keys, step.stage, instruction)?);
    }
    let mut stages = BTreeSet::new();
    while let Some(index) = open.pop() {
        if stages.insert(index) {
            let stage = &keys.build.stages[index];
            for instruction in &keys.source.file.instructions[stage.body.clone()] {
                open.extend(stage_of(keys, index, instruction)?);
            }
            if let From::Stage(below) = stage.base {
                open.push(below);
            }
        }
    }
    Some(stages)
}

/// The stage an instruction copies from, if there is one; `None` for a command.
#[expect(clippy::option_option, reason = "a command, no stage, a stage")]
fn stage_of(keys: &Keys<'_>, stage: usize, instruction: &Instruction) -> Option<Option<usize>> {
    match &instruction.kind {
        Word::Run => None,
        Word::Copy(transfer) | Word::Add(transfer) => {
            match keys.build.origin(stage, transfer, instruction.line) {
                Ok(Origin::Stage(from)) => Some(Some(from)),
                _ => Some(None),
            }
        }
        _ => Some(None),
    }
}

impl Assembler<'_> {
    /// Builds the target from where an earlier image is the same.
    pub(super) async fn resume(
        mut self,
        chain: &Chain,
        keys: &Keys<'_>,
        found: &Found,
        labels: &[(String, String)],
    ) -> Result<Assembled, Error> {
        let stages = rest(chain, keys, found).unwrap_or_default();
        let reused = found.layers.last().copied().unwrap_or(0);
        (self.say)(Said::Building(&format!(
            "reused {reused} layers of {}: no builder is needed",
            found.previous.name
        )));
        let mut built: BTreeMap<usize, Built> = BTreeMap::new();
        for index in stages {
            let stage = self.stage(index, &built, true).await?;
            built.insert(index, stage);
        }
        let last = chain.links[found.layers.len() - 1].1;
        let left =
            chain.steps[last + 1..].iter().map(|step| &self.source.file.instructions[step.instruction]);
        let below = Base {
            name: format!("{} (its first {reused} layers)", found.previous.name),
            layers: found.previous.layers[..reused].to_vec(),
            ..(*found.previous).clone()
        };
        let tree = if left.into_iter().any(looks_below) {
            if !self.images.knows(&below) {
                (self.say)(Said::Building(&format!("reading the files of {}", below.name)));
            }
            self.images.tree(&below, false).await?
        } else {
            Tree::default()
        };
        let state = match &self.build.stages[chain.bottom].base {
            From::Image(name) => {
                let base = self.images.find(name, &self.source.line(1)).await?;
                State::on(base.image.clone(), self.source.file.escape)
            }
            _ => State::on(Image::scratch(), self.source.file.escape),
        };
        let mut own = Built { state, tree, layers: Vec::new() };
        own.layers.extend((0..chain.base_layers).map(|n| Pending::Base(Rc::clone(&found.previous), n)));
        let mut counts = Vec::new();
        for (n, step) in chain.steps.iter().enumerate() {
            let instruction = &self.source.file.instructions[step.instruction];
            if n > 0 && step.first {
                own.state = own.state.derive();
            }
            let link = chain.links.iter().position(|(_, at)| *at == n);
            if n > last {
                self.instruction(step.stage, instruction, &mut own, &built).await?;
            } else {
                let given = Given { args: self.args, globals: &self.build.globals };
                own.state.apply(instruction, &given).map_err(|e| self.source.wrong(e))?;
                let upto = link.and_then(|link| found.layers.get(link)).copied().unwrap_or(own.layers.len());
                let new = own.layers.len()..upto;
                if link.is_some() && new.is_empty() {
                    own.state.no_layer(&instruction.text);
                }
                for layer in new {
                    let diff_id = found.previous.image.rootfs.diff_ids[layer].clone();
                    own.state.layer(&instruction.text, diff_id);
                    own.layers.push(Pending::Base(Rc::clone(&found.previous), layer));
                }
            }
            if link.is_some() {
                counts.push(own.layers.len());
            }
        }
        let label = chain.written(&counts, own.layers.len());
        let labels: Vec<(String, String)> =
            labels.iter().cloned().chain([(LABEL.to_owned(), label)]).collect();
        self.finish(own, &labels).await
    }
}

/// Earlier images of an app, newest first, as they are remembered on this computer.
pub(super) fn remembered(cache: Option<&Path>, app: &str) -> Vec<String> {
    let text = cache.and_then(|dir| std::fs::read_to_string(dir.join(format!("chain-{app}"))).ok());
    text.unwrap_or_default().lines().map(str::to_owned).collect()
}

/// Remembers an image; that it could not is no failure.
pub(super) fn remember(cache: Option<&Path>, app: &str, reference: &str) {
    let Some(dir) = cache else { return };
    let mut all = remembered(cache, app);
    all.retain(|other| other != reference);
    all.insert(0, reference.to_owned());
    all.truncate(REMEMBERED);
    drop(
        std::fs::create_dir_all(dir)
            .and_then(|()| std::fs::write(dir.join(format!("chain-{app}")), all.join("\n"))),
    );
}
