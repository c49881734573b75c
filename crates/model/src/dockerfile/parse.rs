//! Logical lines → instructions (moby/buildkit: frontend/dockerfile/instructions/parse.go).

use super::error::{ParseError, What};
use super::instruction::{CommandLine, Flag, Instruction, Kind, Pair, Probe, Transfer};
use super::lines::{self, Logical};
use super::words::{self, Word};

/// A Dockerfile, every instruction in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dockerfile {
    /// The escape character, a backslash unless a directive says otherwise.
    pub escape: char,
    /// `# syntax=`: the frontend asked for.
    pub syntax: Option<String>,
    /// Instructions.
    pub instructions: Vec<Instruction>,
}

const NAMES: [&str; 18] = [
    "ADD",
    "ARG",
    "CMD",
    "COPY",
    "ENTRYPOINT",
    "ENV",
    "EXPOSE",
    "FROM",
    "HEALTHCHECK",
    "LABEL",
    "MAINTAINER",
    "ONBUILD",
    "RUN",
    "SHELL",
    "STOPSIGNAL",
    "USER",
    "VOLUME",
    "WORKDIR",
];

/// Parses a Dockerfile.
///
/// # Errors
/// The first mistake, with its place.
pub fn parse(text: &str) -> Result<Dockerfile, ParseError> {
    let split = lines::split(text)?;
    let mut instructions = Vec::with_capacity(split.lines.len());
    let mut in_stage = false;
    for line in &split.lines {
        let instruction = instruction(line, split.escape)?;
        match instruction.kind {
            Kind::From { .. } => in_stage = true,
            Kind::Arg(_) => {}
            _ if !in_stage => {
                let name = line.text.split_whitespace().next().unwrap_or_default().to_ascii_uppercase();
                return Err(line.error(0, name.len(), What::BeforeFrom(name)));
            }
            _ => {}
        }
        instructions.push(instruction);
    }
    if !in_stage {
        return Err(ParseError::at_line(1, What::NoFrom));
    }
    Ok(Dockerfile { escape: split.escape, syntax: split.syntax, instructions })
}

/// Parses the text of an `ONBUILD` trigger that a base image carries.
///
/// # Errors
/// The mistake; its line means nothing.
pub fn parse_trigger(text: &str) -> Result<Instruction, ParseError> {
    let split = lines::split(text)?;
    match split.lines.first() {
        Some(line) => instruction(line, split.escape),
        None => Err(ParseError::at_line(1, What::UnknownInstruction(String::new()))),
    }
}

/// One line while it is being read.
struct Reading<'a> {
    line: &'a Logical,
    escape: char,
    name: &'static str,
    /// Byte offset of the first argument.
    start: usize,
    flags: Vec<(Flag, usize, usize)>,
}

fn instruction(line: &Logical, escape: char) -> Result<Instruction, ParseError> {
    let first_end = line.text.find(char::is_whitespace).unwrap_or(line.text.len());
    let word = &line.text[..first_end];
    let upper = word.to_ascii_uppercase();
    let Some(name) = NAMES.iter().find(|name| **name == upper).copied() else {
        let mut error = line.error(0, first_end, What::UnknownInstruction(word.chars().take(40).collect()));
        error.hint = nearest(&upper).map(|name| format!("{name} is an instruction"));
        return Err(error);
    };
    let mut reading = Reading { line, escape, name, start: first_end, flags: Vec::new() };
    if !matches!(name, "CMD" | "ENTRYPOINT" | "SHELL" | "ONBUILD" | "MAINTAINER") {
        reading.read_flags()?;
    }
    let text = format!("{name} {}", line.text[first_end..].trim()).trim_end().to_owned();
    let kind = reading.kind()?;
    Ok(Instruction { line: line.line, text, kind })
}

fn nearest(word: &str) -> Option<&'static str> {
    let scored = NAMES.iter().map(|name| (strsim::damerau_levenshtein(word, name), *name));
    scored.filter(|(distance, _)| *distance <= 2).min().map(|(_, name)| name)
}

impl Reading<'_> {
    fn rest(&self) -> &str {
        &self.line.text[self.start..]
    }

    fn error(&self, what: What) -> ParseError {
        self.line.error(0, self.name.len(), what)
    }

    fn needs(&self, needs: &'static str) -> ParseError {
        self.error(What::Arguments { instruction: self.name, needs })
    }

    fn at(&self, word: &Word, what: What) -> ParseError {
        self.line.error(word.start, word.end(), what)
    }

    /// Takes the leading `--name[=value]` words.
    fn read_flags(&mut self) -> Result<(), ParseError> {
        let base = self.start;
        for word in words::split(self.rest(), self.escape) {
            let (from, to) = (base + word.start, base + word.end());
            let Some(body) = word.text.strip_prefix("--") else { break };
            self.start = to;
            if body.is_empty() {
                break;
            }
            if let Some(mark) = word.open {
                return Err(self.line.error(from, to, What::Quote(mark)));
            }
            let (name, value) = match body.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (body, None),
            };
            let many = matches!(name, "exclude" | "mount");
            if !many && self.flags.iter().any(|(flag, _, _)| flag.name == name) {
                let reason = "stands here twice".to_owned();
                return Err(self.line.error(from, to, What::BadFlag { flag: name.to_owned(), reason }));
            }
            self.flags.push((Flag { name: name.to_owned(), value }, from, to));
        }
        Ok(())
    }

    /// Refuses flags that are not among `known`.
    fn only_flags(&self, known: &[&str]) -> Result<(), ParseError> {
        match self.flags.iter().find(|(flag, _, _)| !known.contains(&flag.name.as_str())) {
            None => Ok(()),
            Some((flag, from, to)) => {
                let what = What::UnknownFlag { instruction: self.name, flag: flag.name.clone() };
                let mut error = self.line.error(*from, *to, what);
                let near = known.iter().find(|k| strsim::damerau_levenshtein(k, &flag.name) <= 2);
                error.hint = near.map(|known| format!("there is --{known}"));
                Err(error)
            }
        }
    }

    fn flag(&self, name: &str) -> Result<Option<String>, ParseError> {
        match self.flags.iter().find(|(flag, _, _)| flag.name == name) {
            None => Ok(None),
            Some((Flag { value: Some(value), .. }, _, _)) => Ok(Some(value.clone())),
            Some((_, from, to)) => {
                let reason = "needs a value".to_owned();
                Err(self.line.error(*from, *to, What::BadFlag { flag: name.to_owned(), reason }))
            }
        }
    }

    fn switch(&self, name: &str) -> Result<Option<bool>, ParseError> {
        let Some((flag, from, to)) = self.flags.iter().find(|(flag, _, _)| flag.name == name) else {
            return Ok(None);
        };
        match flag.value.as_deref().map(str::to_ascii_lowercase).as_deref() {
            None | Some("true" | "1" | "t") => Ok(Some(true)),
            Some("false" | "0" | "f") => Ok(Some(false)),
            Some(_) => {
                let reason = "is true or false".to_owned();
                Err(self.line.error(*from, *to, What::BadFlag { flag: name.to_owned(), reason }))
            }
        }
    }

    fn kind(&self) -> Result<Kind, ParseError> {
        let known: &[&str] = match self.name {
            "FROM" => &["platform"],
            "RUN" => return Ok(Kind::Run),
            "COPY" => &["from", "chown", "chmod", "link", "parents", "exclude"],
            "ADD" => &["chown", "chmod", "link", "exclude", "checksum", "keep-git-dir", "unpack"],
            "HEALTHCHECK" => &["interval", "timeout", "start-period", "start-interval", "retries"],
            _ => &[],
        };
        self.only_flags(known)?;
        match self.name {
            "FROM" => self.from(),
            "COPY" => Ok(Kind::Copy(self.transfer()?)),
            "ADD" => Ok(Kind::Add(self.transfer()?)),
            "CMD" => self.command().map(Kind::Cmd),
            "ENTRYPOINT" => self.command().map(Kind::Entrypoint),
            "SHELL" => self.shell(),
            "ENV" => self.pairs().map(Kind::Env),
            "LABEL" => self.pairs().map(Kind::Label),
            "ARG" => self.arg(),
            "EXPOSE" => self.list("at least one port").map(Kind::Expose),
            "VOLUME" => self.list("at least one path").map(Kind::Volume),
            "USER" => self.one("one user").map(Kind::User),
            "WORKDIR" => self.one("one path").map(Kind::Workdir),
            "STOPSIGNAL" => self.one("one signal").map(Kind::StopSignal),
            "MAINTAINER" => self.one("a name").map(Kind::Maintainer),
            "HEALTHCHECK" => self.healthcheck(),
            _ => self.onbuild(),
        }
    }

    fn from(&self) -> Result<Kind, ParseError> {
        let words = words::blanks(self.rest(), self.start);
        let name = match words.as_slice() {
            [_] => None,
            [_, word, name] if word.text.eq_ignore_ascii_case("as") => {
                let lower = name.text.to_ascii_lowercase();
                let valid = lower.starts_with(|c: char| c.is_ascii_lowercase())
                    && lower.chars().all(|c| c.is_ascii_alphanumeric() || "-_.".contains(c));
                if !valid {
                    let what = What::Value(format!("\"{}\" cannot name a stage", name.text));
                    return Err(self.at(name, what));
                }
                Some(lower)
            }
            _ => return Err(self.needs("an image, or an image and AS with a name")),
        };
        Ok(Kind::From { image: words[0].text.clone(), platform: self.flag("platform")?, name })
    }

    fn transfer(&self) -> Result<Transfer, ParseError> {
        let mut paths = match self.json() {
            Some(paths) => paths,
            None => words::blanks(self.rest(), self.start).into_iter().map(|w| w.text).collect(),
        };
        let Some(destination) = paths.pop().filter(|_| !paths.is_empty()) else {
            return Err(self.needs("at least one source and a destination"));
        };
        let inline = self.line.heredocs.clone();
        if !inline.is_empty() {
            paths.retain(|path| super::heredoc::opening(path).is_none());
        }
        if paths.len() + inline.len() > 1 && !destination.contains('$') && !is_directory(&destination) {
            let words = words::blanks(self.rest(), self.start);
            let what = What::Value("with several sources the destination must end in /".to_owned());
            let mut error = match words.last() {
                Some(word) => self.at(word, what),
                None => self.error(what),
            };
            error.hint = Some(format!("write {destination}/"));
            return Err(error);
        }
        let excluded = self.flags.iter().filter(|(flag, _, _)| flag.name == "exclude");
        Ok(Transfer {
            sources: paths,
            inline,
            destination,
            from: self.flag("from")?,
            chown: self.flag("chown")?,
            chmod: self.flag("chmod")?,
            link: self.switch("link")?.unwrap_or(false),
            parents: self.switch("parents")?.unwrap_or(false),
            exclude: excluded.filter_map(|(flag, _, _)| flag.value.clone()).collect(),
            unpack: self.switch("unpack")?,
            checksum: self.flag("checksum")?,
        })
    }

    /// The arguments as a JSON array of strings, if they are one.
    fn json(&self) -> Option<Vec<String>> {
        let rest = self.rest().trim();
        rest.starts_with('[').then(|| serde_json::from_str(rest).ok()).flatten()
    }

    fn command(&self) -> Result<CommandLine, ParseError> {
        if let Some(words) = self.json() {
            return Ok(CommandLine::Exec(words));
        }
        match self.rest().trim() {
            "" => Err(self.needs("a command")),
            text => Ok(CommandLine::Shell(text.to_owned())),
        }
    }

    fn shell(&self) -> Result<Kind, ParseError> {
        match self.json() {
            Some(words) if !words.is_empty() => Ok(Kind::Shell(words)),
            _ => Err(self.needs("a JSON array with at least one word")),
        }
    }

    fn list(&self, needs: &'static str) -> Result<Vec<String>, ParseError> {
        let words = if self.name == "VOLUME" { self.json() } else { None };
        let words = words.unwrap_or_else(|| self.rest().split_whitespace().map(str::to_owned).collect());
        if words.iter().all(|word| word.trim().is_empty()) {
            return Err(self.needs(needs));
        }
        Ok(words)
    }

    fn one(&self, needs: &'static str) -> Result<String, ParseError> {
        match self.rest().trim() {
            "" => Err(self.needs(needs)),
            text => Ok(text.to_owned()),
        }
    }

    /// `KEY=value…`, or the old form `KEY the rest`.
    fn pairs(&self) -> Result<Vec<Pair>, ParseError> {
        let words = self.closed_words()?;
        let Some(first) = words.first() else { return Err(self.needs("KEY=value")) };
        if !first.text.contains('=') {
            let rest = self.line.text[first.end()..].trim();
            if rest.is_empty() {
                return Err(self.needs("a value: KEY=value"));
            }
            return Ok(vec![Pair { key: first.text.clone(), value: rest.to_owned() }]);
        }
        words
            .iter()
            .map(|word| match word.text.split_once('=') {
                Some(("", _)) => Err(self.at(word, What::Value("there is no name before =".to_owned()))),
                Some((key, value)) => Ok(Pair { key: key.to_owned(), value: value.to_owned() }),
                None => {
                    let mut error = self.at(word, What::Value(format!("\"{}\" is not KEY=value", word.text)));
                    error.hint = Some("a value with blanks needs quotation marks".to_owned());
                    Err(error)
                }
            })
            .collect()
    }

    fn arg(&self) -> Result<Kind, ParseError> {
        let words = self.closed_words()?;
        if words.is_empty() {
            return Err(self.needs("a name"));
        }
        let read = |word: &Word| match word.text.split_once('=') {
            Some(("", _)) => Err(self.at(word, What::Value("there is no name before =".to_owned()))),
            Some((name, value)) => Ok((name.to_owned(), Some(value.to_owned()))),
            None => Ok((word.text.clone(), None)),
        };
        words.iter().map(read).collect::<Result<_, _>>().map(Kind::Arg)
    }

    /// Words with absolute offsets, every quotation mark closed.
    fn closed_words(&self) -> Result<Vec<Word>, ParseError> {
        let mut words = words::split(self.rest(), self.escape);
        for word in &mut words {
            word.start += self.start;
            if let Some(mark) = word.open {
                return Err(self.at(word, What::Quote(mark)));
            }
        }
        Ok(words)
    }

    fn healthcheck(&self) -> Result<Kind, ParseError> {
        let rest = self.rest().trim();
        let (word, command) = rest.split_once(char::is_whitespace).unwrap_or((rest, ""));
        let command = command.trim();
        let command = match word.to_ascii_uppercase().as_str() {
            "NONE" if command.is_empty() => None,
            "CMD" if !command.is_empty() => Some(match serde_json::from_str(command) {
                Ok(words) if command.starts_with('[') => CommandLine::Exec(words),
                _ => CommandLine::Shell(command.to_owned()),
            }),
            _ => return Err(self.needs("NONE, or CMD and a command")),
        };
        let nanos = |name: &str| -> Result<i64, ParseError> {
            let Some(text) = self.flag(name)? else { return Ok(0) };
            let parsed = text.parse::<crate::machine::Duration>().ok();
            let nanos =
                parsed.map(crate::machine::Duration::to_std).and_then(|d| i64::try_from(d.as_nanos()).ok());
            nanos.ok_or_else(|| {
                let reason = format!("\"{text}\" is not a duration such as 30s");
                self.error(What::BadFlag { flag: name.to_owned(), reason })
            })
        };
        let retries = match self.flag("retries")? {
            None => 0,
            Some(text) => text.parse().map_err(|_| {
                let reason = format!("\"{text}\" is not a number");
                self.error(What::BadFlag { flag: "retries".to_owned(), reason })
            })?,
        };
        Ok(Kind::Healthcheck(Probe {
            command,
            interval_ns: nanos("interval")?,
            timeout_ns: nanos("timeout")?,
            start_period_ns: nanos("start-period")?,
            start_interval_ns: nanos("start-interval")?,
            retries,
        }))
    }

    fn onbuild(&self) -> Result<Kind, ParseError> {
        let text = self.one("an instruction")?;
        let inner = parse_trigger(&text).map_err(|mut error| {
            (error.line, error.column) = self.line.place(self.start + 1);
            error
        })?;
        match inner.kind {
            Kind::From { .. } | Kind::Maintainer(_) | Kind::Onbuild(_) => {
                Err(self.error(What::Value("ONBUILD cannot trigger FROM, MAINTAINER or ONBUILD".to_owned())))
            }
            _ => Ok(Kind::Onbuild(text)),
        }
    }
}

/// Whether a destination says that it is a directory.
pub(super) fn is_directory(destination: &str) -> bool {
    destination.ends_with('/') || destination == "." || destination.ends_with("/.")
}
