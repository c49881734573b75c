//! Becoming a program of a machine, or serving files in it.

use std::convert::Infallible;
use std::fs::{self, File};
use std::io;
use std::os::fd::AsFd as _;
use std::os::unix::net::UnixStream;
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::Command;

use nix::sched::{CloneFlags, setns};
use nix::unistd::{chdir, dup2_stdin, setsid};

use super::super::messages::{EnterMode, EnterSpec, Entered, Failure};
use super::super::wire;
use super::{identity, signals, terminal};
use crate::runtime::image::{DEFAULT_PATH, find, lookup};
use crate::runtime::{StartError, sftp};

/// For users whose entry names none.
const DEFAULT_SHELL: &str = "/bin/sh";

/// Joins the machine and executes the program. The socket closes when that succeeds; else it
/// carries [`Entered::Failed`]. A file that comes with the specification becomes stdin.
pub(super) fn run(control: &UnixStream) -> io::Result<()> {
    let Some((spec, files)) = wire::receive::<EnterSpec>(control)? else {
        return Ok(());
    };
    if let Some(stdin) = files.first() {
        dup2_stdin(stdin)?;
    }
    drop(files);
    let failure = match spec.mode {
        EnterMode::Files => match prepare_files(&spec) {
            Ok(()) => {
                wire::send(control, &Entered::Serving, &[])?;
                return sftp::serve_stdio();
            }
            Err(failure) => failure,
        },
        _ => match become_program(&spec, control) {
            Err(failure) => failure,
        },
    };
    wire::send(control, &Entered::Failed(failure), &[])?;
    Err(io::Error::other("the program did not start"))
}

/// Joins the machine as the user, whose home directory relative paths begin at.
fn prepare_files(spec: &EnterSpec) -> Result<(), Failure> {
    join(spec)?;
    let account = lookup(Path::new("/"), spec.user.as_deref())?;
    setsid().map_err(Failure::at("starting a session"))?;
    identity::assume(&account, spec.user_namespace)?;
    chdir(account.home.as_str()).or_else(|_| chdir("/")).map_err(Failure::at("entering the root directory"))
}

fn join(spec: &EnterSpec) -> Result<(), Failure> {
    for procs in &spec.cgroups {
        // 0 = the writer itself.
        fs::write(procs, "0").map_err(Failure::at(format!("joining {}", procs.display())))?;
    }
    let mounts = File::open(format!("/proc/{}/ns/mnt", spec.init_pid))
        .map_err(Failure::at("opening the machine's mount namespace"))?;
    setns(&mounts, CloneFlags::CLONE_NEWNS).map_err(Failure::at("entering the machine"))
}

fn become_program(spec: &EnterSpec, control: &UnixStream) -> Result<Infallible, Failure> {
    join(spec)?;
    let root = Path::new("/");
    let account = lookup(root, spec.user.as_deref())?;
    let shell = account.shell.as_deref().unwrap_or(DEFAULT_SHELL);
    let argv = match spec.mode {
        EnterMode::Shell => vec![shell.to_owned()],
        _ => spec.argv.clone(),
    };
    let argv0 = argv.first().ok_or(StartError::NoCommand)?;
    let workdir = Path::new("/").join(spec.workdir.as_deref().unwrap_or_default());
    // The image may name a directory that none of its layers creates.
    fs::create_dir_all(&workdir).map_err(Failure::at(format!("creating {}", workdir.display())))?;
    let mut env = spec.env.clone();
    env.entry("PATH".to_owned()).or_insert_with(|| DEFAULT_PATH.to_owned());
    env.entry("HOME".to_owned()).or_insert_with(|| account.home.clone());
    if spec.mode != EnterMode::Program {
        let name = account.name.clone().unwrap_or_else(|| account.uid.to_string());
        let who = [("HOME", account.home.as_str()), ("SHELL", shell), ("USER", &name), ("LOGNAME", &name)];
        env.extend(who.map(|(key, value)| (key.to_owned(), value.to_owned())));
    }
    let path = env.get("PATH").map_or(DEFAULT_PATH, String::as_str);
    let program = find(root, argv0, path, &workdir.to_string_lossy())?;

    setsid().map_err(Failure::at("starting a session"))?;
    if let Some(size) = spec.terminal {
        let terminal = terminal::take(size)?;
        wire::send(control, &Entered::Terminal, &[terminal.as_fd()])
            .map_err(Failure::at("handing over the terminal"))?;
    }
    identity::assume(&account, spec.user_namespace)?;
    chdir(&workdir).map_err(|error| refused(argv0, &workdir, error.into()))?;
    signals::reset().map_err(Failure::at("giving back the signals"))?;
    let error = Command::new(&program).arg0(argv0).args(&argv[1..]).env_clear().envs(&env).exec();
    Err(refused(argv0, &program, error))
}

/// What the user `USER` may not do is the image's fault, as a missing `x` bit is.
fn refused(argv0: &str, path: &Path, error: io::Error) -> Failure {
    Failure::Start(StartError::NotExecutable {
        program: argv0.to_owned(),
        reason: format!("{}: {error}", path.display()),
    })
}
