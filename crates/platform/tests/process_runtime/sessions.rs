//! Programs that somebody works with: shells, commands and files, with and without a terminal.

use std::time::Duration;

use platform::runtime::{
    Instance, RuntimeKind, Session, SessionError, SessionExit, SessionProgram, SessionRequest, TerminalSize,
};
use russh_sftp::client::SftpSession;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::bench::{Bench, PATIENCE};

const SIZE: TerminalSize = TerminalSize { columns: 100, rows: 40, width: 0, height: 0 };

fn request(program: SessionProgram, terminal: Option<TerminalSize>) -> SessionRequest {
    SessionRequest { program, user: "root".to_owned(), env: Default::default(), terminal }
}

fn command(words: &[&str]) -> SessionRequest {
    request(SessionProgram::Command(words.iter().map(|&word| word.to_owned()).collect()), None)
}

async fn open(instance: &dyn Instance, request: SessionRequest) -> Session {
    instance.session(request).await.unwrap_or_else(|error| panic!("{error}"))
}

/// Gives all of the input, then reads to the end.
async fn talk(session: Session, input: &[u8]) -> (String, String, Option<SessionExit>) {
    let Session { input: mut stdin, mut output, errors, control: _control, ended } = session;
    let feeding = async {
        stdin.write_all(input).await.unwrap();
        stdin.shutdown().await.unwrap();
        drop(stdin);
    };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let reading = async { output.read_to_end(&mut out).await.unwrap() };
    let warnings = async {
        if let Some(mut errors) = errors {
            errors.read_to_end(&mut err).await.unwrap();
        }
    };
    let all = async { tokio::join!(feeding, reading, warnings, ended).3 };
    let exit = tokio::time::timeout(PATIENCE, all).await.expect("the session ends");
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(out), text(err), exit)
}

#[tokio::test]
async fn commands_have_three_streams_and_an_end() {
    let Some(bench) = Bench::new().await else { return };
    let instance = bench.start(&["guest", "wait"]).await;
    let script = "cat() { while read -r line; do echo \"$line\"; done; }; cat; echo oops >&2; exit 7";
    let (out, err, exit) = talk(open(&*instance, command(&["sh", "-c", script])).await, b"one\ntwo\n").await;
    assert_eq!((out.as_str(), err.as_str(), exit), ("one\ntwo\n", "oops\n", Some(SessionExit::Code(7))));
    let (.., exit) = talk(open(&*instance, command(&["sh", "-c", "kill -KILL $$"])).await, b"").await;
    assert_eq!(exit, Some(SessionExit::Signal(9)));
    // Who, where, and with which environment.
    let mut asked = command(&["sh", "-c", "echo $HOME $USER $SHELL $LANG; pwd"]);
    asked.user = "web".to_owned();
    asked.env.insert("LANG".to_owned(), "C".to_owned());
    let (out, ..) = talk(open(&*instance, asked).await, b"").await;
    assert_eq!(out, "/home/web web /bin/sh C\n/\n");
    let mut asked = command(&["guest", "id"]);
    asked.user = "1000".to_owned();
    assert!(talk(open(&*instance, asked).await, b"").await.0.starts_with("1000 1001 "));
    instance.kill().await;
}

#[tokio::test]
async fn what_cannot_be_started_says_so() {
    let Some(bench) = Bench::new().await else { return };
    let instance = bench.start(&["guest", "wait"]).await;
    let refused = |request| async { instance.session(request).await.err().unwrap() };
    if crate::KIND == RuntimeKind::Docker {
        let (out, _, exit) = talk(open(&*instance, command(&["nothing"])).await, b"").await;
        assert_eq!(exit, Some(SessionExit::Code(127)), "{out}");
    } else {
        let error = refused(command(&["nothing"])).await;
        assert_eq!(error.exit_code(), 127, "{error}");
    }
    let mut unknown = command(&["sh"]);
    unknown.user = "nobody".to_owned();
    let error = refused(unknown).await;
    assert_eq!(error.to_string(), "user `nobody` does not exist in the image");
    instance.kill().await;
    assert!(matches!(refused(command(&["sh"])).await, SessionError::Gone));
}

#[tokio::test]
async fn an_image_without_a_shell() {
    let Some(mut bench) = Bench::new().await else { return };
    bench.add_layer(&[("etc/passwd", 0o644, b"root:x:0:0::/root:/bin/zsh\n")]);
    let instance = bench.start(&["guest", "wait"]).await;
    let error = instance.session(request(SessionProgram::Shell, None)).await.err().unwrap();
    assert!(matches!(&error, SessionError::NoShell { shell } if shell == "/bin/zsh"), "{error}");
    instance.kill().await;
}

#[tokio::test]
async fn a_terminal_of_the_machine() {
    let Some(bench) = Bench::new().await else { return };
    let instance = bench.start(&["guest", "wait"]).await;
    let session = open(&*instance, request(SessionProgram::Shell, Some(SIZE))).await;
    let Session { mut input, mut output, errors, control, ended } = session;
    assert!(errors.is_none());
    let mut shown = String::new();
    let mut until = async |input: &mut platform::runtime::Input, typed: &str, part: &str| {
        input.write_all(typed.as_bytes()).await.unwrap();
        let reading = async {
            while !shown.contains(part) {
                let mut buffer = [0; 1024];
                let n = output.read(&mut buffer).await.unwrap();
                assert_ne!(n, 0, "the terminal closed after {shown:?}");
                shown.push_str(&String::from_utf8_lossy(&buffer[..n]));
            }
        };
        tokio::time::timeout(PATIENCE, reading).await.unwrap_or_else(|_| panic!("no {part:?}"));
        shown.clear();
    };
    until(&mut input, "guest terminal; echo do''ne\n", "/dev/pts/0 100x40\r\n").await;
    control.resize(TerminalSize { columns: 33, rows: 11, ..SIZE }).await.unwrap();
    until(&mut input, "guest terminal; echo do''ne\n", "/dev/pts/0 33x11\r\n").await;
    // Typed, it reaches the program in front, not the shell.
    until(&mut input, "echo go''ing; guest wait\n", "waiting\r\n").await;
    until(&mut input, "\x03", "^C").await;
    until(&mut input, "echo sta''tus $?\n", "status 130\r\n").await;
    input.shutdown().await.unwrap();
    let exit = tokio::time::timeout(PATIENCE, ended).await.expect("the end of input ends the shell");
    assert_eq!(exit, Some(SessionExit::Code(0)));
    instance.kill().await;
}

#[tokio::test]
async fn signals_hanging_up_and_the_machines_end() {
    let Some(bench) = Bench::new().await else { return };
    let instance = bench.start(&["guest", "wait"]).await;
    let trap = ["sh", "-c", "trap 'exit 9' TERM; echo ready; while :; do guest wait & wait; done"];
    let mut session = open(&*instance, command(&trap)).await;
    ready(&mut session).await;
    session.control.signal(15).await.unwrap();
    assert_eq!(session.ended.await, Some(SessionExit::Code(9)));

    let line = ["sh", "-c", "trap 'echo hung up >/hung; exit' HUP; echo ready; guest wait & wait"];
    let mut session = open(&*instance, command(&line)).await;
    ready(&mut session).await;
    drop(session);
    let waited = ["sh", "-c", "while ! [ -e /hung ]; do :; done"];
    let hung = talk(open(&*instance, command(&waited)).await, b"").await;
    assert_eq!(hung.2, Some(SessionExit::Code(0)));

    let mut last = open(&*instance, command(&["guest", "wait"])).await;
    ready(&mut last).await;
    instance.kill().await;
    let exit = tokio::time::timeout(PATIENCE, last.ended).await.expect("it ends with the machine");
    assert_eq!(exit, None);
}

async fn ready(session: &mut Session) {
    let mut buffer = [0; 64];
    let read = tokio::time::timeout(Duration::from_secs(60), session.output.read(&mut buffer)).await;
    assert_ne!(read.unwrap().unwrap(), 0);
}

#[tokio::test]
async fn files_of_the_machine() {
    let Some(mut bench) = Bench::new().await else { return };
    bench.add_layer(&[("srv/data", 0o640, b"inside")]);
    let instance = bench.start(&["guest", "wait"]).await;
    if crate::KIND == RuntimeKind::Docker {
        // The image has no file server of its own.
        let error = instance.session(request(SessionProgram::Files, None)).await.err().unwrap();
        assert!(matches!(error, SessionError::Unsupported { .. }), "{error}");
        return instance.kill().await;
    }
    let Session { input, output, errors: _errors, control: _control, ended } =
        open(&*instance, request(SessionProgram::Files, None)).await;
    let sftp = SftpSession::new(tokio::io::join(output, input)).await.unwrap();
    assert_eq!(sftp.read("/srv/data").await.unwrap(), b"inside");
    let facts = sftp.metadata("/srv/data").await.unwrap();
    assert_eq!((facts.size, facts.permissions.map(|mode| mode & 0o7777)), (Some(6), Some(0o640)));
    assert!(sftp.read("/etc/shadow-of-the-host").await.is_err());

    sftp.create_dir("/srv/new").await.unwrap();
    let big: Vec<u8> = (0..3_000_000_u32).map(|n| (n % 251) as u8).collect();
    let mut file = sftp.create("/srv/new/big").await.unwrap();
    file.write_all(&big).await.unwrap();
    file.shutdown().await.unwrap();
    assert_eq!(sftp.read("/srv/new/big").await.unwrap(), big);
    sftp.rename("/srv/new/big", "/srv/new/moved").await.unwrap();
    // OpenSSH's order: what it points at, then where it is.
    sftp.symlink("/srv/new/moved", "/srv/link").await.unwrap();
    assert_eq!(sftp.read_link("/srv/link").await.unwrap(), "/srv/new/moved");
    let mut names: Vec<String> =
        sftp.read_dir("/srv").await.unwrap().map(|entry| entry.file_name()).collect();
    names.sort();
    assert_eq!(names, ["data", "link", "new"]);
    assert!(sftp.remove_dir("/srv/new").await.is_err(), "not empty");
    sftp.remove_file("/srv/new/moved").await.unwrap();
    sftp.remove_dir("/srv/new").await.unwrap();
    assert_eq!(sftp.canonicalize("/srv/./x/../data").await.unwrap(), "/srv/data");
    sftp.close().await.unwrap();
    let exit = tokio::time::timeout(PATIENCE, ended).await.expect("it ends with its input");
    assert_eq!(exit, Some(SessionExit::Code(0)));
    instance.kill().await;
}
