#![allow(clippy::unwrap_used)]

use super::*;
use crate::ssh::testing::Server;

/// What came out, and how it ended.
#[derive(Debug)]
struct Ran {
    out: Vec<u8>,
    err: Vec<u8>,
    end: Result<End, Error>,
}

impl Ran {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.out).into_owned()
    }
}

async fn exec(command: &str, typed: Option<&[&[u8]]>) -> Ran {
    let server = Server::new();
    with(&server, Program { command: Some(command.to_owned()), ..Program::default() }, typed, false).await
}

async fn with(server: &Server, program: Program, typed: Option<&[&[u8]]>, escapes: bool) -> Ran {
    let connection = server.connect("root").await.unwrap();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let (keys, mut input) = mpsc::channel(100);
    for part in typed.unwrap_or_default() {
        keys.send(Ok(Bytes::copy_from_slice(part))).await.unwrap();
    }
    // With escapes the user stays at the keyboard; otherwise the input ends.
    let _keys = escapes.then_some(keys);
    let (_control, mut controls) = mpsc::channel(4);
    let mut act = |_: escape::Command| {};
    let streams = Streams {
        input: typed.is_some().then_some(&mut input),
        out: &mut out,
        err: &mut err,
        escapes: escapes.then_some(&mut act as &mut dyn FnMut(escape::Command)),
    };
    let end = run(&connection, &program, streams, &mut controls).await;
    connection.close().await;
    Ran { out, err, end }
}

#[tokio::test]
async fn the_remote_status_is_kept() {
    for status in [0, 1, 42, 255] {
        let ran = exec(&format!("exit {status}"), None).await;
        assert_eq!(ran.end.unwrap().exit_code(), u8::try_from(status).ok());
    }
}

#[tokio::test]
async fn streams_are_kept_apart_and_whole() {
    let ran = exec("both", None).await;
    assert_eq!((ran.out.as_slice(), ran.err.as_slice()), (&b"out\n"[..], &b"err\n"[..]));
    let ran = exec("flood 5000000", None).await;
    assert_eq!(ran.out.len(), 5_000_000);
    assert_eq!(ran.end.unwrap(), End::Status(0));
}

#[tokio::test]
async fn input_reaches_the_program_and_ends() {
    let big = vec![b'x'; 3_000_000];
    let ran = exec("cat", Some(&[b"one ", b"two\n", &big])).await;
    assert_eq!(ran.out.len(), 8 + big.len());
    assert!(ran.text().starts_with("one two\nxxx"));
    assert_eq!(ran.end.unwrap(), End::Status(0));
    let ran = exec("cat", None).await;
    assert_eq!((ran.out.len(), ran.end.unwrap()), (0, End::Status(0)));
}

#[tokio::test]
async fn a_signal_becomes_128_and_its_number() {
    let ran = exec("signal KILL", None).await;
    let end = ran.end.unwrap();
    assert_eq!(end, End::Signal { name: "KILL".into(), core_dumped: false });
    assert_eq!(end.exit_code(), Some(137));
    assert_eq!(exec("signal TERM", None).await.end.unwrap().exit_code(), Some(143));
}

#[tokio::test]
async fn a_connection_that_dies_is_told_from_an_end() {
    let ran = exec("die", None).await;
    assert!(matches!(ran.end, Err(Error::Lost { .. })), "{ran:?}");
    let ran = exec("untold", None).await;
    assert_eq!(ran.end.unwrap(), End::Untold);
}

#[tokio::test]
async fn a_status_before_the_last_output_counts() {
    let ran = exec("early-status", None).await;
    assert_eq!((ran.text().as_str(), ran.end.unwrap()), ("late\n", End::Status(7)));
}

#[tokio::test]
async fn a_container_is_named_by_a_variable() {
    let server = Server::new();
    let program = |target| Program { command: Some("env".into()), target, ..Program::default() };
    let ran = with(&server, program(Target::Container("app".into())), None, false).await;
    assert_eq!(ran.text(), "FLY_SSH_CONTAINER=app\n");
    let ran = with(&server, program(Target::Machine), None, false).await;
    assert_eq!(ran.text(), "FLY_SSH_MACHINE=1\n");
    let ran = with(&server, program(Target::Default), None, false).await;
    assert_eq!(ran.text(), "");
    let ran = with(&server, program(Target::Container("refused".into())), None, false).await;
    assert!(
        matches!(&ran.end, Err(Error::RequestRefused { what }) if what == "to go to container refused"),
        "{ran:?}"
    );
    assert_eq!(ran.out, b"", "the command must not run elsewhere");
}

#[tokio::test]
async fn a_shell_has_a_terminal_and_escapes() {
    let pty = Some(PtyWish { term: "xterm".into(), size: Size { columns: 90, rows: 30 } });
    let program = Program { pty, ..Program::default() };
    let ran = with(&Server::new(), program.clone(), Some(&[b"hello\r", b"~."]), true).await;
    assert_eq!(ran.end.unwrap(), End::Left);
    let ran = with(&Server::new(), program, Some(&[b"exit\r"]), true).await;
    assert_eq!(ran.end.as_ref().unwrap(), &End::Status(0));
    assert!(ran.text().starts_with("xterm 90x30 echo=1\r\n"), "{ran:?}");
}

#[tokio::test]
async fn window_changes_and_signals_reach_the_program() {
    let connection = Server::new().connect("root").await.unwrap();
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let (control, mut controls) = mpsc::channel(4);
    control.send(Control::Resize(Size { columns: 132, rows: 50 })).await.unwrap();
    control.send(Control::Signal("INT")).await.unwrap();
    let program = Program { command: Some("wait".into()), ..Program::default() };
    let streams = Streams { input: None, out: &mut out, err: &mut err, escapes: None };
    let end = run(&connection, &program, streams, &mut controls).await.unwrap();
    assert_eq!(end.exit_code(), Some(130));
    assert_eq!(String::from_utf8_lossy(&out), "size 132x50\n");
}

/// A reader that has gone away.
struct Gone;

impl AsyncWrite for Gone {
    fn poll_write(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
        _: &[u8],
    ) -> std::task::Poll<io::Result<usize>> {
        std::task::Poll::Ready(Err(io::ErrorKind::BrokenPipe.into()))
    }

    fn poll_flush(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        std::task::Poll::Ready(Ok(()))
    }

    fn poll_shutdown(
        self: std::pin::Pin<&mut Self>,
        _: &mut std::task::Context<'_>,
    ) -> std::task::Poll<io::Result<()>> {
        std::task::Poll::Ready(Ok(()))
    }
}

#[tokio::test]
async fn a_reader_that_went_away_ends_the_session_quietly() {
    let connection = Server::new().connect("root").await.unwrap();
    let (_control, mut controls) = mpsc::channel(4);
    let program = Program { command: Some("flood 100000000".into()), ..Program::default() };
    let streams = Streams { input: None, out: Gone, err: Vec::new(), escapes: None };
    let end = run(&connection, &program, streams, &mut controls).await.unwrap();
    assert_eq!(end, End::ReaderGone);
}
