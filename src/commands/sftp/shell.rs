//! `fly sftp shell`: commands from standard input, one a line.

use std::path::PathBuf;

use model::diagnosis::Code;

use crate::context::Ctx;
use crate::diagnostics::Failure;
use crate::output::{Page, View};
use crate::ssh::local::Keyboard;
use crate::ssh::sftp::{Error, Files, Options, get, names, put, walk};

use super::list::{self, Listing};
use super::manage;
use super::meter::Meter;
use super::open::{self, Login, Opened};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    flags: Login,
}

const HELP: &str = "\
cd [DIR]                        go to a directory of the machine
lcd [DIR]                       go to a directory of this computer
pwd, lpwd                       where we are, there and here
ls [-l] [PATH]                  list a directory
get [-Rpf] REMOTE [LOCAL]       get a file, or with -R a directory
put [-Rpf] [-m MODE] LOCAL [REMOTE]
chmod MODE PATH                 change a mode, in octal
mkdir DIR, rm [-R] PATH         make, remove
exit                            leave (Ctrl-D does as well)
";

/// A line of the shell, understood.
#[derive(Debug, PartialEq)]
enum Line {
    Nothing,
    Leave,
    Help,
    Where,
    Here,
    Go(Option<String>),
    GoHere(Option<String>),
    List { path: Option<String>, long: bool },
    Get { remote: String, local: Option<String>, options: How },
    Put { local: String, remote: Option<String>, options: How },
    Mode { mode: u32, path: String },
    Make(String),
    Remove { path: String, recursive: bool },
}

/// Flags of get and put.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
struct How {
    recursive: bool,
    preserve: bool,
    force: bool,
    mode: Option<u32>,
}

impl How {
    fn options(self) -> Options {
        let Self { recursive, preserve, force, mode } = self;
        Options { recursive, preserve, force, resume: false, mode }
    }
}

impl Line {
    fn read(text: &str) -> Result<Self, String> {
        let words = model::appconfig::split_words(text).map_err(|error| error.to_string())?;
        let Some((verb, rest)) = words.split_first() else { return Ok(Self::Nothing) };
        let (mut how, mut long, mut plain, mut only_plain) = (How::default(), false, Vec::new(), false);
        let mut rest = rest.iter();
        while let Some(word) = rest.next() {
            match word.strip_prefix('-').filter(|flags| !flags.is_empty() && !only_plain) {
                None => plain.push(word.clone()),
                Some("-") => only_plain = true,
                Some("m") => {
                    let mode = rest.next().ok_or("-m needs a mode")?;
                    how.mode = Some(names::mode(mode)?);
                }
                Some(flags) => {
                    for flag in flags.chars() {
                        match flag {
                            'R' | 'r' => how.recursive = true,
                            'p' => how.preserve = true,
                            'f' => how.force = true,
                            'l' => long = true,
                            other => return Err(format!("there is no flag -{other}")),
                        }
                    }
                }
            }
        }
        let mut plain = plain.into_iter();
        let (first, second, third) = (plain.next(), plain.next(), plain.next());
        let most = match verb.as_str() {
            "get" | "put" | "chmod" => 2,
            "cd" | "lcd" | "ls" | "mkdir" | "rm" => 1,
            _ => 0,
        };
        if [&first, &second, &third].into_iter().flatten().count() > most {
            return Err(format!("too many words for {verb}"));
        }
        let need = |word: Option<String>, what: &str| word.ok_or(format!("{verb} needs {what}"));
        Ok(match verb.as_str() {
            "exit" | "quit" | "bye" => Self::Leave,
            "help" | "?" => Self::Help,
            "pwd" => Self::Where,
            "lpwd" => Self::Here,
            "cd" => Self::Go(first),
            "lcd" => Self::GoHere(first),
            "ls" => Self::List { path: first, long },
            "get" => Self::Get { remote: need(first, "a path")?, local: second, options: how },
            "put" => Self::Put { local: need(first, "a path")?, remote: second, options: how },
            "chmod" => Self::Mode {
                mode: names::mode(&need(first, "a mode and a path")?)?,
                path: need(second, "a mode and a path")?,
            },
            "mkdir" => Self::Make(need(first, "a path")?),
            "rm" => Self::Remove { path: need(first, "a path")?, recursive: how.recursive },
            other => return Err(format!("there is no command {other}; `help` lists them")),
        })
    }
}

/// Where the shell is.
struct Place {
    there: String,
    here: PathBuf,
}

/// What became of a line.
enum Done {
    Next,
    Leave,
}

/// Why a line failed.
enum Problem {
    /// The line itself.
    Line(String),
    Files(Error),
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        Self::Files(error)
    }
}

pub(super) async fn run(args: &Args, ctx: &Ctx) -> Result<u8, Failure> {
    let opened = Opened::new(&args.flags, ctx).await?;
    let _guard = ctx.interrupt.guard();
    let result = match ctx.interrupt.or(converse(args, ctx, &opened)).await {
        Ok(result) => result,
        Err(signal) => Err(Failure::interrupted(signal)),
    };
    drop(tokio::time::timeout(std::time::Duration::from_secs(3), opened.files.tidy()).await);
    opened.close().await;
    result
}

async fn converse(args: &Args, ctx: &Ctx, opened: &Opened) -> Result<u8, Failure> {
    let files = &opened.files;
    let there = match files.real_path(".").await {
        Ok(path) => path,
        Err(error) => return Err(opened.judge(error).await),
    };
    let mut place = Place { there, here: ctx.cwd.clone() };
    let somebody = ctx.terminal.stdin_tty;
    let mut keyboard = Keyboard::open();
    let mut typed = Vec::new();
    loop {
        if somebody {
            ctx.terminal.err(&format!("{}> ", crate::output::terminal::clean(&place.there)));
        }
        let Some(text) = line(&mut keyboard, &mut typed).await? else { return Ok(0) };
        let problem = match Line::read(&text) {
            Err(problem) => Problem::Line(problem),
            Ok(line) => match obey(line, files, &mut place, args, ctx).await {
                Ok(Done::Next) => continue,
                Ok(Done::Leave) => return Ok(0),
                Err(problem) => problem,
            },
        };
        let failure = match problem {
            Problem::Line(text) => Failure::usage(text),
            Problem::Files(error @ Error::Connection(_)) => return Err(opened.judge(error).await),
            Problem::Files(error) => open::failure(&error, &opened.app),
        };
        // A script that goes on after a failure does harm; somebody at a keyboard sees it.
        if !somebody {
            return Err(failure);
        }
        ctx.progress().warn(&failure.diagnostic().title);
    }
}

/// The next line of the input, without its end; `None` at the end.
async fn line(keyboard: &mut Keyboard, typed: &mut Vec<u8>) -> Result<Option<String>, Failure> {
    loop {
        if let Some(at) = typed.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = typed.drain(..=at).collect();
            return Ok(Some(String::from_utf8_lossy(&line[..at]).trim_end().to_owned()));
        }
        match keyboard.input.recv().await {
            Some(Ok(bytes)) => typed.extend_from_slice(&bytes),
            Some(Err(error)) => return Err(Failure::new(Code::N910, format!("stdin failed: {error}"))),
            None if typed.is_empty() => return Ok(None),
            None => typed.push(b'\n'),
        }
    }
}

async fn obey(line: Line, files: &Files, place: &mut Place, args: &Args, ctx: &Ctx) -> Result<Done, Problem> {
    let at = |path: &str| names::resolve(&place.there, path);
    let quiet = args.flags.machine.quiet;
    match line {
        Line::Nothing => {}
        Line::Leave => return Ok(Done::Leave),
        Line::Help => ctx.terminal.out(HELP),
        Line::Where => show(ctx, &place.there),
        Line::Here => show(ctx, &place.here.display().to_string()),
        Line::Go(path) => {
            let path = at(path.as_deref().unwrap_or("/"));
            if walk::kind(&files.stat(&path).await?) != russh_sftp::protocol::FileType::Dir {
                return Err(Problem::Line(format!("{path} is no directory")));
            }
            place.there = path;
        }
        Line::GoHere(path) => {
            let path = path.map_or_else(|| ctx.cwd.clone(), |path| place.here.join(path));
            match path.canonicalize() {
                Ok(path) if path.is_dir() => place.here = path,
                Ok(path) => return Err(Problem::Line(format!("{} is no directory", path.display()))),
                Err(error) => return Err(Error::Local { path, error }.into()),
            }
        }
        Line::List { path, long } => {
            let path = path.map_or_else(|| place.there.clone(), |path| at(&path));
            let listing = Listing::new(&list::entries(files, &path).await?, long);
            ctx.show(false, &listing);
        }
        Line::Get { remote, local, options } => {
            let remote = at(&remote);
            let name = names::base(&remote).map(str::to_owned);
            let Some(name) = local.or(name) else {
                return Err(Problem::Line(format!("{remote} has no name to use here")));
            };
            let meter = Meter::new(ctx, quiet, options.recursive);
            let to = place.here.join(name);
            let moved = get::get(files, &remote, &to, options.options(), &meter).await?;
            meter.end();
            show(ctx, &format!("{} ({} bytes)", to.display(), moved.bytes));
        }
        Line::Put { local, remote, options } => {
            let from = place.here.join(&local);
            let name = from.file_name().and_then(|name| name.to_str()).map(str::to_owned);
            let Some(name) = remote.or(name) else {
                return Err(Problem::Line(format!("{local} has no name to use there")));
            };
            let meter = Meter::new(ctx, quiet, options.recursive);
            let to = at(&name);
            let moved = put::put(files, &from, &to, options.options(), &meter).await?;
            meter.end();
            show(ctx, &format!("{to} ({} bytes)", moved.bytes));
        }
        Line::Mode { mode, path } => files.set_mode(&at(&path), mode).await?,
        Line::Make(path) => files.make_directory(&at(&path)).await?,
        Line::Remove { path, recursive } => {
            let path = at(&path);
            if path == "/" {
                return Err(Problem::Line("/ is not removed".to_owned()));
            }
            manage::remove(files, &path, recursive).await?;
        }
    }
    Ok(Done::Next)
}

/// One line of result.
struct Text<'a>(&'a str);

impl serde::Serialize for Text<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.0)
    }
}

impl View for Text<'_> {
    fn human(&self, page: &mut Page) {
        page.line(self.0);
    }
}

fn show(ctx: &Ctx, text: &str) {
    ctx.show(false, &Text(text));
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn lines_are_understood() {
        assert_eq!(Line::read("").unwrap(), Line::Nothing);
        assert_eq!(
            Line::read("  ls -l /etc ").unwrap(),
            Line::List { path: Some("/etc".into()), long: true }
        );
        let how = How { recursive: true, preserve: true, ..How::default() };
        assert_eq!(
            Line::read("get -Rp 'a b' c").unwrap(),
            Line::Get { remote: "a b".into(), local: Some("c".into()), options: how }
        );
        let how = How { mode: Some(0o600), ..How::default() };
        assert_eq!(
            Line::read("put x -m 0600").unwrap(),
            Line::Put { local: "x".into(), remote: None, options: how }
        );
        assert_eq!(Line::read("rm -- -x").unwrap(), Line::Remove { path: "-x".into(), recursive: false });
        assert_eq!(Line::read("chmod 755 a").unwrap(), Line::Mode { mode: 0o755, path: "a".into() });
    }

    #[test]
    fn lines_that_make_no_sense_say_why() {
        for (line, word) in [
            ("get", "needs a path"),
            ("get a b c", "too many"),
            ("ls a b", "too many"),
            ("pwd x", "too many"),
            ("chmod 999 a", "octal"),
            ("ls -z", "-z"),
            ("put x -m", "-m needs"),
            ("dance", "no command dance"),
            ("cd 'x", "never closed"),
        ] {
            let problem = Line::read(line).unwrap_err();
            assert!(problem.contains(word), "{line}: {problem}");
        }
    }
}
