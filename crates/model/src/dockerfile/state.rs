//! A stage while it is being built: environment, arguments and the image configuration so far.

use std::collections::BTreeMap;

use super::error::{ParseError, What};
use super::expand::{ExpandError, expand, expand_words};
use super::image::{Config, Healthcheck, History, Image};
use super::instruction::{CommandLine, Instruction, Kind, Pair, Probe, Transfer};
use super::parse::is_directory;

/// `PATH` of images that set none (moby/buildkit: util/system/path.go).
const DEFAULT_PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/// What is left to do to the file system after an instruction's configuration was applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Nothing.
    None,
    /// The directory must exist.
    Directory {
        /// Absolute and clean.
        path: String,
        /// Who owns what has to be made: `USER` as it stands.
        owner: String,
    },
    /// Files are copied.
    Transfer(Move),
    /// A command would have to run.
    Run,
}

/// `COPY` or `ADD` with its variables expanded.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Move {
    /// `ADD`.
    pub add: bool,
    /// Paths and patterns.
    pub sources: Vec<String>,
    /// Name and content of here-documents.
    pub inline: Vec<(String, String)>,
    /// Absolute and clean; ends in `/` when it says it is a directory.
    pub destination: String,
    /// `--chown`.
    pub owner: Option<String>,
    /// `--chmod`.
    pub mode: Option<u32>,
    /// `--parents`.
    pub parents: bool,
    /// `--exclude`.
    pub exclude: Vec<String>,
    /// Archives are unpacked.
    pub unpack: bool,
    /// What is fetched from a URL is unpacked too: `--unpack` says so.
    pub unpack_fetched: bool,
    /// `--link`: what is below is neither looked at nor followed.
    pub link: bool,
    /// `--checksum`.
    pub checksum: Option<String>,
}

/// A stage's state.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct State {
    /// The configuration so far.
    pub image: Image,
    args: Vec<(String, String)>,
    cmd_set: bool,
    escape: char,
}

/// Values arguments may get.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// `--build-arg`.
    pub args: &'a BTreeMap<String, String>,
    /// Arguments before the first `FROM`.
    pub globals: &'a BTreeMap<String, String>,
}

impl State {
    /// A stage on top of an image (or of [`Image::default`] for `scratch`).
    pub fn on(image: Image, escape: char) -> Self {
        let mut state = Self { image, args: Vec::new(), cmd_set: false, escape };
        state.image.rootfs.kind = "layers".to_owned();
        if !state.image.config.env.iter().any(|e| e.starts_with("PATH=")) {
            state.image.config.env.push(format!("PATH={DEFAULT_PATH}"));
        }
        state
    }

    /// Build arguments that are declared, with their values.
    pub fn arguments(&self) -> impl Iterator<Item = (&str, &str)> {
        self.args.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// A stage on top of this one: it keeps arguments and configuration.
    #[must_use]
    pub fn derive(&self) -> Self {
        Self { cmd_set: false, ..self.clone() }
    }

    /// Takes the triggers the base left for this stage.
    pub fn take_triggers(&mut self) -> Vec<String> {
        std::mem::take(&mut self.image.config.on_build)
    }

    /// Applies an instruction and notes it in the history of images without a layer; an instruction that
    /// makes a layer is noted by [`State::layer`].
    ///
    /// # Errors
    /// Expressions that cannot be expanded and values that are not of their form, with the line.
    pub fn apply(&mut self, instruction: &Instruction, given: &Given<'_>) -> Result<Effect, ParseError> {
        let effect = self
            .effect(&instruction.kind, given)
            .map_err(|what| ParseError::at_line(instruction.line, what))?;
        if matches!(effect, Effect::None) && !matches!(instruction.kind, Kind::Arg(_) | Kind::From { .. }) {
            self.note(&instruction.text, true);
        }
        Ok(effect)
    }

    /// Notes the layer of an instruction.
    pub fn layer(&mut self, text: &str, diff_id: String) {
        self.image.rootfs.diff_ids.push(diff_id);
        self.note(text, false);
    }

    /// Notes an instruction whose layer would have been empty.
    pub fn no_layer(&mut self, text: &str) {
        self.note(text, true);
    }

    fn note(&mut self, text: &str, empty_layer: bool) {
        self.image.history.push(History {
            created: Some(EPOCH.to_owned()),
            created_by: Some(text.to_owned()),
            comment: Some("fly".to_owned()),
            empty_layer,
            ..History::default()
        });
    }

    /// The value of a variable as `${…}` sees it: the environment first, then arguments.
    pub fn lookup(&self, name: &str) -> Option<String> {
        let env = self.image.config.env.iter().find_map(|e| e.split_once('=').filter(|(n, _)| *n == name));
        let arg = || self.args.iter().find(|(n, _)| n == name).map(|(_, v)| v.clone());
        env.map(|(_, value)| value.to_owned()).or_else(arg)
    }

    fn expand(&self, text: &str) -> Result<String, What> {
        expand(text, self.escape, &|name| self.lookup(name)).map_err(|ExpandError(e)| What::Expansion(e))
    }

    fn expand_all(&self, texts: &[String]) -> Result<Vec<String>, What> {
        texts.iter().map(|text| self.expand(text)).collect()
    }

    fn effect(&mut self, kind: &Kind, given: &Given<'_>) -> Result<Effect, What> {
        match kind {
            Kind::From { .. } => {}
            Kind::Run => return Ok(Effect::Run),
            Kind::Cmd(command) => {
                self.image.config.cmd = Some(self.words(command));
                self.cmd_set = true;
            }
            Kind::Entrypoint(command) => {
                self.image.config.entrypoint = Some(self.words(command));
                if !self.cmd_set {
                    self.image.config.cmd = None;
                }
            }
            Kind::Shell(words) => self.image.config.shell.clone_from(words),
            Kind::Env(pairs) => {
                // All values of one line see the environment before it.
                let pairs = self.pairs(pairs)?;
                for (name, value) in pairs {
                    set_env(&mut self.image.config, &name, &value);
                }
            }
            Kind::Label(pairs) => {
                let pairs = self.pairs(pairs)?;
                self.image.config.labels.extend(pairs);
            }
            Kind::Arg(pairs) => self.declare(pairs, given)?,
            Kind::Expose(ports) => self.expose(ports)?,
            Kind::Volume(paths) => {
                for path in self.expand_all(paths)? {
                    self.image.config.volumes.insert(path, serde_json::Map::new());
                }
            }
            Kind::User(user) => self.image.config.user = self.expand(user)?,
            Kind::Workdir(path) => return self.workdir(path),
            Kind::StopSignal(signal) => self.image.config.stop_signal = self.expand(signal)?,
            Kind::Maintainer(name) => self.image.author = Some(name.clone()),
            Kind::Healthcheck(probe) => self.image.config.healthcheck = Some(healthcheck(probe)),
            Kind::Copy(transfer) => return self.transfer(transfer, false),
            Kind::Add(transfer) => return self.transfer(transfer, true),
            Kind::Onbuild(text) => self.image.config.on_build.push(text.clone()),
        }
        Ok(Effect::None)
    }

    fn words(&self, command: &CommandLine) -> Vec<String> {
        match command {
            CommandLine::Exec(words) => words.clone(),
            CommandLine::Shell(text) => {
                let mut words = self.image.config.shell.clone();
                if words.is_empty() {
                    words = vec!["/bin/sh".to_owned(), "-c".to_owned()];
                }
                words.push(text.clone());
                words
            }
        }
    }

    fn pairs(&self, pairs: &[Pair]) -> Result<Vec<(String, String)>, What> {
        pairs.iter().map(|pair| Ok((self.expand(&pair.key)?, self.expand(&pair.value)?))).collect()
    }

    fn declare(&mut self, pairs: &[(String, Option<String>)], given: &Given<'_>) -> Result<(), What> {
        for (name, default) in pairs {
            let value = match (given.args.get(name), default) {
                (Some(value), _) => Some(value.clone()),
                (None, Some(default)) => Some(self.expand(default)?),
                (None, None) => given.globals.get(name).cloned(),
            };
            self.args.retain(|(n, _)| n != name);
            self.args.extend(value.map(|value| (name.clone(), value)));
        }
        Ok(())
    }

    fn expose(&mut self, ports: &[String]) -> Result<(), What> {
        for text in ports {
            let words = expand_words(text, self.escape, &|name| self.lookup(name))
                .map_err(|ExpandError(e)| What::Expansion(e))?;
            for word in words {
                for port in expand_ports(&word)? {
                    self.image.config.exposed_ports.insert(port, serde_json::Map::new());
                }
            }
        }
        Ok(())
    }

    fn workdir(&mut self, path: &str) -> Result<Effect, What> {
        let path = self.expand(path)?;
        let path = join(&self.image.config.working_dir, &path);
        self.image.config.working_dir.clone_from(&path);
        Ok(Effect::Directory { path, owner: self.image.config.user.clone() })
    }

    fn transfer(&self, transfer: &Transfer, add: bool) -> Result<Effect, What> {
        let destination = self.expand(&transfer.destination)?;
        let mut absolute = join(&self.image.config.working_dir, &destination);
        if is_directory(&destination) && absolute != "/" {
            absolute.push('/');
        }
        let content = |doc: &super::Heredoc| match doc.expand {
            true => self.expand_text(&doc.content),
            false => Ok(doc.content.clone()),
        };
        let inline = transfer
            .inline
            .iter()
            .map(|doc| Ok((doc.name.clone(), content(doc)?)))
            .collect::<Result<Vec<_>, What>>()?;
        let sources = self.expand_all(&transfer.sources)?;
        if sources.len() + inline.len() > 1 && !is_directory(&destination) {
            return Err(What::Value(format!(
                "with several sources the destination must end in /, but it is {destination}"
            )));
        }
        let optional = |text: &Option<String>| text.as_deref().map(|t| self.expand(t)).transpose();
        let mode = optional(&transfer.chmod)?.map(|text| mode(&text)).transpose()?;
        Ok(Effect::Transfer(Move {
            add,
            sources,
            inline,
            destination: absolute,
            owner: optional(&transfer.chown)?,
            mode,
            parents: transfer.parents,
            exclude: self.expand_all(&transfer.exclude)?,
            unpack: add && transfer.unpack.unwrap_or(true),
            unpack_fetched: add && transfer.unpack == Some(true),
            link: transfer.link,
            checksum: optional(&transfer.checksum)?,
        }))
    }

    /// Expands the content of a here-document, in which quotation marks are ordinary characters.
    fn expand_text(&self, text: &str) -> Result<String, What> {
        let mut protected = String::with_capacity(text.len());
        let mut chars = text.chars();
        while let Some(c) = chars.next() {
            if matches!(c, '"' | '\'') {
                protected.push('\\');
            }
            protected.push(c);
            if c == '\\' {
                protected.extend(chars.next());
            }
        }
        // The reference always takes the backslash here, whatever the escape directive says.
        expand(&protected, '\\', &|name| self.lookup(name)).map_err(|ExpandError(e)| What::Expansion(e))
    }
}

/// `created` of everything assembled here: results depend on their inputs only.
const EPOCH: &str = "1970-01-01T00:00:00Z";

fn set_env(config: &mut Config, name: &str, value: &str) {
    let entry = format!("{name}={value}");
    let same = |e: &&mut String| e.split_once('=').is_some_and(|(n, _)| n == name);
    match config.env.iter_mut().find(same) {
        Some(slot) => *slot = entry,
        None => config.env.push(entry),
    }
}

fn healthcheck(probe: &Probe) -> Healthcheck {
    let test = match &probe.command {
        None => vec!["NONE".to_owned()],
        Some(CommandLine::Exec(words)) => std::iter::once("CMD".to_owned()).chain(words.clone()).collect(),
        Some(CommandLine::Shell(text)) => vec!["CMD-SHELL".to_owned(), text.clone()],
    };
    Healthcheck {
        test,
        interval: probe.interval_ns,
        timeout: probe.timeout_ns,
        start_period: probe.start_period_ns,
        start_interval: probe.start_interval_ns,
        retries: probe.retries,
    }
}

/// `8080`, `53/udp`, `8000-8010/tcp`.
fn expand_ports(text: &str) -> Result<Vec<String>, What> {
    let bad = || What::Value(format!("\"{text}\" is no port such as 8080, 53/udp or 8000-8010"));
    let (range, protocol) = text.split_once('/').unwrap_or((text, "tcp"));
    let protocol = protocol.to_ascii_lowercase();
    if !matches!(protocol.as_str(), "tcp" | "udp" | "sctp") {
        return Err(bad());
    }
    // A host part (`8080:80`) is accepted and dropped, as the reference does.
    let range = range.rsplit(':').next().unwrap_or(range);
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    let first: u16 = first.parse().map_err(|_| bad())?;
    let last: u16 = last.parse().map_err(|_| bad())?;
    if last < first {
        return Err(bad());
    }
    Ok((first..=last).map(|port| format!("{port}/{protocol}")).collect())
}

fn mode(text: &str) -> Result<u32, What> {
    let octal = u32::from_str_radix(text, 8).ok().filter(|mode| *mode <= 0o7777);
    octal.ok_or_else(|| What::BadFlag {
        flag: "chmod".to_owned(),
        reason: format!("\"{text}\" is no octal mode such as 755"),
    })
}

/// Joins and cleans; the result is absolute and never leaves the root.
fn join(dir: &str, path: &str) -> String {
    let whole = if path.starts_with('/') { path.to_owned() } else { format!("{dir}/{path}") };
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop();
            }
            part => parts.push(part),
        }
    }
    format!("/{}", parts.join("/"))
}
