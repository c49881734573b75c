//! What keeps a main process from starting, typed.

use platform::logs::Provider;
use platform::runtime::{GuestFile, StartError};

use crate::bench::Bench;

#[tokio::test]
async fn a_program_that_is_not_there() {
    let Some(bench) = Bench::new().await else { return };
    let error = bench.refusal(bench.spec(&["serve", "--now"])).await;
    assert_eq!(error, StartError::NotFound { program: "serve".to_owned() });
    let said = bench.lines.of(Provider::Runner).join("\n");
    assert!(
        said.contains("failed to spawn command: serve --now: No such file or directory (os error 2)"),
        "{said}"
    );
    assert_eq!(bench.refusal(bench.spec(&[])).await, StartError::NoCommand);
}

#[tokio::test]
async fn programs_that_cannot_be_executed() {
    let Some(mut bench) = Bench::new().await else { return };
    let mut foreign = std::fs::read("/proc/self/exe").unwrap();
    foreign.truncate(4096);
    // The machine field of the ELF header: s390, which nobody tests on.
    foreign[18..20].copy_from_slice(&22u16.to_ne_bytes());
    bench.add_layer(&[
        ("app/plain", 0o644, b"#!/bin/sh\n"),
        ("app/foreign", 0o755, &foreign),
        ("app/script", 0o755, b"#!/usr/bin/python3\n"),
        ("app/private", 0o700, b"#!/bin/sh\n"),
    ]);
    let reason = async |spec| match bench.refusal(spec).await {
        StartError::NotExecutable { reason, .. } => reason,
        other => panic!("{other:?}"),
    };
    assert!(reason(bench.spec(&["/app/plain"])).await.contains("Permission denied (os error 13)"));
    let foreign = reason(bench.spec(&["/app/foreign"])).await;
    assert!(foreign.contains("built for") && foreign.contains("os error 8"), "{foreign}");
    let missing = bench.refusal(bench.spec(&["/app/script"])).await;
    assert!(
        matches!(&missing, StartError::MissingInterpreter { interpreter, .. } if interpreter == "/usr/bin/python3"),
        "{missing:?}"
    );
}

#[tokio::test]
async fn a_dynamic_program_without_its_loader() {
    let Some(mut bench) = Bench::new().await else { return };
    let head = {
        let mut bytes = std::fs::read(env!("CARGO_BIN_EXE_fly-test-guest")).unwrap();
        let loader = b"/lib64/ld-linux";
        let Some(at) = bytes.windows(loader.len()).position(|window| window == loader) else {
            // Built static: there is no loader to miss.
            return;
        };
        bytes[at + 1] = b'L';
        bytes
    };
    bench.add_layer(&[("app/dynamic", 0o755, &head)]);
    let error = bench.refusal(bench.spec(&["/app/dynamic"])).await;
    assert!(
        matches!(&error, StartError::MissingInterpreter { interpreter, .. } if interpreter.starts_with("/Lib64/ld-linux")),
        "{error:?}"
    );
}

#[tokio::test]
async fn a_user_that_does_not_exist() {
    let Some(bench) = Bench::new().await else { return };
    let mut spec = bench.spec(&["guest", "id"]);
    spec.user = Some("nobody-here".to_owned());
    assert_eq!(bench.refusal(spec).await, StartError::NoUser("nobody-here".to_owned()));
}

#[tokio::test]
async fn a_layer_that_is_damaged() {
    let Some(bench) = Bench::new().await else { return };
    let mut spec = bench.spec(&["guest", "id"]);
    std::fs::write(&spec.layers[0].path, b"\x1f\x8b\x08garbage").unwrap();
    spec.image_digest = "sha256:other".to_owned();
    assert!(matches!(bench.refusal(spec).await, StartError::Unpack(_)));
}

#[tokio::test]
async fn a_failed_start_leaves_the_machine_startable() {
    let Some(bench) = Bench::new().await else { return };
    bench.refusal(bench.spec(&["/script"])).await;
    let mut spec = bench.spec(&["/script"]);
    // The program itself may be one of the configuration's files.
    spec.files.push(GuestFile {
        guest_path: "/script".to_owned(),
        content: b"#!/bin/sh\nexit 5\n".to_vec(),
        mode: Some(0o755),
    });
    assert_eq!(bench.launch(spec).await.wait().await.code, 5);
}
