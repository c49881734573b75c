//! Finding the program a machine shall run, and everything that would keep the kernel from running
//! it, before it is tried: so that "not found" can say what was not found.

use std::fs::{self, File};
use std::io::{self, Read as _};
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};

use super::super::StartError;
use super::elf::{self, Binary};
use super::rooted;

/// What programs are searched in when the environment has no `PATH` (Docker's default).
pub const DEFAULT_PATH: &str = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

/// Scripts may name scripts as interpreters; the kernel follows as many.
const MAX_INTERPRETERS: usize = 5;

/// What a file of a guest is, links followed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stat {
    pub(crate) directory: bool,
    pub(crate) file: bool,
    /// Permission bits.
    pub(crate) mode: u32,
}

/// The files a program is looked for in: a directory of this computer, or one with more files over
/// it that are not written anywhere yet.
pub(crate) trait Tree {
    /// `None` = nothing there.
    fn stat(&self, guest: &Path) -> Option<Stat>;

    /// The first `limit` bytes of a file.
    fn head(&self, guest: &Path, limit: u64) -> io::Result<Vec<u8>>;
}

impl Tree for Path {
    fn stat(&self, guest: &Path) -> Option<Stat> {
        let meta = fs::metadata(rooted::resolve(self, guest).ok()?).ok()?;
        Some(Stat { directory: meta.is_dir(), file: meta.is_file(), mode: meta.permissions().mode() })
    }

    fn head(&self, guest: &Path, limit: u64) -> io::Result<Vec<u8>> {
        let mut head = Vec::new();
        File::open(rooted::resolve(self, guest)?)?.take(limit).read_to_end(&mut head)?;
        Ok(head)
    }
}

/// The guest path of the program `argv0` means below `root`, checked: it exists, is executable for
/// somebody, has a format and an architecture this computer runs, and so has its interpreter.
pub fn find(root: &Path, argv0: &str, path: &str, workdir: &str) -> Result<PathBuf, StartError> {
    find_in(root, argv0, path, workdir)
}

/// [`find`] in any tree.
pub(crate) fn find_in(
    root: &(impl Tree + ?Sized),
    argv0: &str,
    path: &str,
    workdir: &str,
) -> Result<PathBuf, StartError> {
    let guest = locate(root, argv0, path, workdir)?;
    check(root, argv0, &guest, 0)?;
    Ok(guest)
}

fn locate(
    root: &(impl Tree + ?Sized),
    argv0: &str,
    path: &str,
    workdir: &str,
) -> Result<PathBuf, StartError> {
    let not_found = || StartError::NotFound { program: argv0.to_owned() };
    if argv0.is_empty() {
        return Err(not_found());
    }
    if argv0.contains('/') {
        let guest = Path::new("/").join(workdir).join(argv0);
        let stat = root.stat(&guest).ok_or_else(not_found)?;
        executable(argv0, stat)?;
        return Ok(guest);
    }
    let mut refused = None;
    for directory in path.split(':').filter(|directory| !directory.is_empty()) {
        let guest = Path::new("/").join(workdir).join(directory).join(argv0);
        let Some(stat) = root.stat(&guest) else {
            continue;
        };
        match executable(argv0, stat) {
            Ok(()) => return Ok(guest),
            Err(error) => refused = refused.or(Some(error)),
        }
    }
    Err(refused.unwrap_or_else(not_found))
}

fn executable(argv0: &str, stat: Stat) -> Result<(), StartError> {
    let refuse = |reason: &str| {
        Err(StartError::NotExecutable { program: argv0.to_owned(), reason: reason.to_owned() })
    };
    if stat.directory {
        return refuse("is a directory: Permission denied (os error 13)");
    }
    if !stat.file || stat.mode & 0o111 == 0 {
        return refuse("Permission denied (os error 13)");
    }
    Ok(())
}

/// Checks the format of the file and what it needs to be loaded.
fn check(root: &(impl Tree + ?Sized), argv0: &str, guest: &Path, depth: usize) -> Result<(), StartError> {
    let unrunnable = |reason: String| StartError::NotExecutable { program: argv0.to_owned(), reason };
    let head = root.head(guest, elf::HEAD).map_err(|error| unrunnable(error.to_string()))?;
    let interpreter = match head.as_slice() {
        [b'#', b'!', ..] => shebang(&head),
        [0x7f, b'E', b'L', b'F', ..] => match elf::read(&head) {
            Some(binary) => loader(&binary).map_err(unrunnable)?,
            None => {
                return Err(unrunnable("damaged ELF header: Exec format error (os error 8)".to_owned()));
            }
        },
        [] => {
            return Err(unrunnable("empty file: Exec format error (os error 8)".to_owned()));
        }
        _ => {
            return Err(unrunnable(
                "neither an ELF executable nor a script with #!: Exec format error (os error 8)".to_owned(),
            ));
        }
    };
    let Some(interpreter) = interpreter else {
        return Ok(());
    };
    let missing = || StartError::MissingInterpreter {
        program: argv0.to_owned(),
        interpreter: String::from_utf8_lossy(&interpreter).into_owned(),
    };
    let next = Path::new(std::ffi::OsStr::from_bytes(&interpreter));
    let stat = root.stat(next).filter(|stat| stat.file).ok_or_else(missing)?;
    executable(&next.to_string_lossy(), stat)?;
    if depth >= MAX_INTERPRETERS {
        return Err(unrunnable(
            "too many interpreters: Too many levels of symbolic links (os error 40)".to_owned(),
        ));
    }
    check(root, argv0, next, depth + 1)
}

/// The dynamic loader an executable names; errors say which architecture it is for.
fn loader(binary: &Binary) -> Result<Option<Vec<u8>>, String> {
    if binary.runs_here() {
        Ok(binary.interpreter.clone())
    } else {
        Err(format!(
            "it is built for {}, this computer is {}: Exec format error (os error 8)",
            binary.architecture(),
            std::env::consts::ARCH
        ))
    }
}

/// The interpreter of a script, with the `\r` that Windows line ends leave in its name.
fn shebang(head: &[u8]) -> Option<Vec<u8>> {
    let line = head[2..].split(|&byte| byte == b'\n').next()?;
    let line = line.trim_ascii_start();
    let end = line.iter().position(|byte| matches!(byte, b' ' | b'\t')).unwrap_or(line.len());
    Some(line[..end].to_vec())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    struct Image(tempfile::TempDir);

    impl Image {
        fn new() -> Self {
            Self(tempfile::tempdir().unwrap())
        }

        fn file(&self, path: &str, mode: u32, content: &[u8]) -> &Self {
            let path = self.0.path().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(&path, content).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(mode)).unwrap();
            self
        }

        fn find(&self, argv0: &str) -> Result<PathBuf, StartError> {
            find(self.0.path(), argv0, "/usr/bin:/bin", "/app")
        }
    }

    #[test]
    fn searches_path_and_working_directory() {
        let image = Image::new();
        let elf = elf::tests::executable(None, true);
        image.file("bin/sh", 0o755, &elf).file("app/run", 0o755, &elf).file("usr/bin/sh", 0o644, &elf);
        assert_eq!(image.find("sh").unwrap(), Path::new("/bin/sh"));
        assert_eq!(image.find("./run").unwrap(), Path::new("/app/./run"));
        assert_eq!(image.find("/bin/sh").unwrap(), Path::new("/bin/sh"));
        for absent in ["run", "/run", "", "bin/sh"] {
            assert!(matches!(image.find(absent), Err(StartError::NotFound { .. })), "{absent}");
        }
    }

    #[test]
    fn says_why_a_file_cannot_be_executed() {
        let image = Image::new();
        image
            .file("app/plain", 0o644, b"#!/bin/sh\n")
            .file("app/text", 0o755, b"echo hello\n")
            .file("app/empty", 0o755, b"")
            .file("app/foreign", 0o755, &elf::tests::executable(None, false))
            .file("app/cut", 0o755, b"\x7fELF\x02\x01");
        let reason = |program: &str| match image.find(program) {
            Err(StartError::NotExecutable { reason, .. }) => reason,
            other => panic!("{program}: {other:?}"),
        };
        assert!(reason("./plain").contains("os error 13"));
        assert!(reason("./").contains("directory"));
        assert!(reason("./foreign").contains("built for"));
        for odd in ["./text", "./empty", "./cut", "./foreign"] {
            assert!(reason(odd).contains("Exec format error (os error 8)"), "{odd}");
        }
    }

    #[test]
    fn names_the_missing_interpreter() {
        let image = Image::new();
        image
            .file("app/script", 0o755, b"#! /usr/bin/python3 -u\nprint()\n")
            .file("app/windows", 0o755, b"#!/bin/sh\r\n")
            .file("bin/sh", 0o755, &elf::tests::executable(None, true))
            .file("app/dynamic", 0o755, &elf::tests::executable(Some("/lib/ld-musl.so.1"), true))
            .file("app/chain", 0o755, b"#!/app/dynamic\n");
        let missing = |program: &str| match image.find(program) {
            Err(StartError::MissingInterpreter { interpreter, .. }) => interpreter,
            other => panic!("{program}: {other:?}"),
        };
        assert_eq!(missing("./script"), "/usr/bin/python3");
        assert_eq!(missing("./windows"), "/bin/sh\r");
        assert_eq!(missing("./dynamic"), "/lib/ld-musl.so.1");
        assert_eq!(missing("./chain"), "/lib/ld-musl.so.1");
    }

    #[test]
    fn a_script_that_interprets_itself_ends() {
        let image = Image::new();
        image.file("app/self", 0o755, b"#!/app/self\n");
        assert!(matches!(image.find("./self"), Err(StartError::NotExecutable { .. })));
    }
}
