//! Assembled images against those of a real engine (BuildKit in dockerd): the same files, modes, owners and
//! configuration, for a table of semantics and for the Dockerfiles of the shared corpus that run nothing.
//! Times and the division into layers may differ (build.md 5.5). Without an engine it is skipped loudly.
#![allow(
    clippy::print_stderr,
    reason = "tests find the engine by themselves and say loudly when there is none"
)]

mod cases;
mod engine;
pub(crate) mod tree;

use std::path::Path;

use engine::Engine;
use serde_json::Value;
use testkit::World;
use tree::{Image, write_context};

use crate::world;

/// An image the engine has as long as this lives.
pub(crate) struct Imported(#[expect(dead_code, reason = "dropping it takes the image away")] Engine);

/// Gives the engine an image of one layer; `None` without an engine.
pub(crate) fn import(name: &str, layer: &[u8]) -> Option<Imported> {
    Some(Imported(Engine::open()?.within(name.to_owned()).imported(layer, "latest")))
}

/// An engine and a world whose registry has the same base image.
struct Bench {
    world: World,
    engine: Engine,
    base: String,
}

impl Bench {
    fn open() -> Option<Self> {
        let Some(engine) = Engine::open() else {
            eprintln!("SKIPPED: no container engine answers at DOCKER_HOST or /var/run/docker.sock");
            return None;
        };
        let world = world();
        world.write("fly.toml", "app = \"web\"\n[processes]\n  app = \"/x\"\n");
        world.write("Dockerfile", "FROM scratch\nCMD [\"/x\"]\n");
        // The app has to be there before its repository is.
        drop(world.fly(["deploy", "--yes", "--build-only"]).ok());
        let layer = tree::base_layer();
        let base = tree::put_base(&world, &layer);
        let engine = engine.within(base.rsplit_once(':').unwrap().0.to_owned());
        engine.import(&layer, tree::BASE_CHANGES);
        Some(Self { world, engine, base })
    }

    /// What the CLI makes of a directory.
    fn ours(&self, dir: &Path, dockerfile: &str, tag: &str, more: &[&str]) -> Result<Image, String> {
        std::fs::write(dir.join("Dockerfile"), dockerfile.replace("{base}", &self.base)).unwrap();
        let dir_arg = dir.display().to_string();
        let config = self.world.work_dir().join("fly.toml").display().to_string();
        let mut args = vec!["deploy", &dir_arg, "-c", &config, "--yes", "--json", "--build-only", "--push"];
        args.extend(["--image-label", tag]);
        args.extend(more);
        let output = self.world.fly(args);
        if output.code != 0 {
            return Err(output.stderr.lines().last().unwrap_or_default().to_owned());
        }
        Ok(tree::pushed(&self.world, tag))
    }

    fn theirs(&self, dir: &Path, dockerfile: &str, tag: &str, query: &str) -> Result<Image, String> {
        std::fs::write(dir.join("Dockerfile"), dockerfile.replace("{base}", &self.base)).unwrap();
        self.engine.build(dir, tag, query)
    }

    /// Differences between both, in lines; both refusing is agreement.
    fn compare(&self, name: &str, dockerfile: &str, dir: &Path) -> Vec<String> {
        let (flags, query) = match dockerfile.lines().find_map(|l| l.strip_prefix("# target ")) {
            Some(target) => (vec!["--build-target", target], format!("&target={target}")),
            None => (Vec::new(), String::new()),
        };
        let theirs = self.theirs(dir, dockerfile, name, &query);
        let ours = self.ours(dir, dockerfile, name, &flags);
        let found = match (ours, theirs) {
            (Ok(ours), Ok(theirs)) => ours.differences(&theirs),
            (Err(ours), Err(_)) if ours.contains("\"code\":\"A2") || ours.contains("\"code\":\"C2") => {
                Vec::new()
            }
            (Err(ours), Err(_)) => vec![format!("we fail for a reason of our own: {ours}")],
            (Ok(_), Err(theirs)) => vec![format!("only the engine refuses: {theirs}")],
            (Err(ours), Ok(_)) => vec![format!("only we refuse: {ours}")],
        };
        found
            .into_iter()
            .map(|line| format!("{name}: {line}\n  {}", dockerfile.replace('\n', "\n  ")))
            .collect()
    }
}

#[test]
fn images_are_those_of_an_engine() {
    let Some(bench) = Bench::open() else { return };
    let dir = tempfile::tempdir().unwrap();
    write_context(dir.path());
    let mut wrong = Vec::new();
    for (index, dockerfile) in cases::TABLE.iter().enumerate() {
        wrong.extend(bench.compare(&format!("t{index}"), &cases::with_a_layer(dockerfile), dir.path()));
    }
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), cases::TABLE.len(), wrong.join("\n"));
}

#[test]
fn corpus_files_that_run_nothing_are_those_of_an_engine() {
    let corpus = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/dockerfile");
    if !corpus.is_dir() {
        eprintln!("SKIPPED: {} is not here", corpus.display());
        return;
    }
    let Some(bench) = Bench::open() else { return };
    let mut wrong = Vec::new();
    let mut names: Vec<String> = std::fs::read_dir(&corpus)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".Dockerfile"))
        .collect();
    names.sort();
    let mut compared = 0;
    for name in names {
        let text = std::fs::read_to_string(corpus.join(&name)).unwrap();
        let Some(dockerfile) = cases::offline(&text) else { continue };
        let dir = tempfile::tempdir().unwrap();
        cases::sources(&dockerfile, dir.path());
        wrong.extend(bench.compare(&format!("c{}", &name[..3]), &dockerfile, dir.path()));
        compared += 1;
    }
    assert!(compared >= cases::CORPUS, "only {compared} were compared");
    assert!(wrong.is_empty(), "{} of {compared}:\n{}", wrong.len(), wrong.join("\n"));
}

/// The counts of `docs/compatibility.md`.
pub(crate) fn counts() -> (usize, usize) {
    (cases::TABLE.len(), cases::CORPUS)
}

/// A value without what says nothing: null, empty.
fn meaningful(value: &Value) -> Value {
    match value {
        Value::Object(fields) => Value::Object(
            fields
                .iter()
                .map(|(key, value)| (key.clone(), meaningful(value)))
                .filter(|(_, value)| !is_empty(value))
                .collect(),
        ),
        other => other.clone(),
    }
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        _ => false,
    }
}
