//! B2: builds that fail in an engine. The engine is a stand-in that answers as the real ones do (their words
//! are those of build.md 3.9), so that these rows need none.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use serde_json::json;
use testkit::{Output, World};

use super::{cases, empty};

/// What the stand-in does with a build.
#[derive(Clone, Copy)]
enum Does {
    /// It fails with these words, in the second step.
    Fail(&'static str),
    /// It accepts BuildKit's connection, and then has gone.
    Vanish,
}

/// Answers one request per connection; the engine has no BuildKit unless it is to vanish.
fn answer(mut stream: TcpStream, does: Does) {
    stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") && matches!(stream.read(&mut byte), Ok(1)) {
        head.push(byte[0]);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let path = head.split(' ').nth(1).unwrap_or_default();
    let (status, body) = match does {
        Does::Vanish if path == "/grpc" => {
            let switching = "HTTP/1.1 101 UPGRADED\r\nconnection: Upgrade\r\nupgrade: h2c\r\n\r\n";
            drop(stream.write_all(switching.as_bytes()));
            return;
        }
        Does::Vanish if path == "/session" => return,
        _ if path == "/version" => ("200 OK", json!({"Version": "0", "ApiVersion": "1.41"}).to_string()),
        Does::Fail(words) if path.contains("/build?") => {
            let lines = [
                json!({"stream": "Step 1/2 : FROM scratch\n"}),
                json!({"stream": "Step 2/2 : RUN make all\n"}),
                json!({"stream": "the last words\n"}),
                json!({"errorDetail": {"message": words}, "error": words}),
            ];
            ("200 OK", lines.map(|line| format!("{line}\r\n")).concat())
        }
        _ => ("404 Not Found", json!({"message": "page not found"}).to_string()),
    };
    let head = format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n", body.len());
    drop(stream.write_all((head + &body).as_bytes()));
    // The context may still be on its way: closing now would take the answer with it.
    drop(stream.shutdown(std::net::Shutdown::Write));
    drop(std::io::copy(&mut stream, &mut std::io::sink()));
}

/// A deploy of a Dockerfile with a command, built by the stand-in.
fn build(world: &World, does: Does) -> Output {
    let _image = empty(world, json!({}));
    world.write("Dockerfile", "FROM scratch\nRUN make all\n");
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let over = Arc::new(AtomicBool::new(false));
    let seen = Arc::clone(&over);
    let server = std::thread::spawn(move || {
        while let Ok((stream, _)) = listener.accept() {
            if seen.load(Ordering::Relaxed) {
                return;
            }
            std::thread::spawn(move || answer(stream, does));
        }
    });
    let host = format!("tcp://{address}");
    let output = world.fly_with(["deploy", "--yes", "--json"], &[("DOCKER_HOST", &host)], "");
    over.store(true, Ordering::Relaxed);
    drop(TcpStream::connect(address));
    server.join().unwrap();
    output
}

cases! {
    A201 a_step_that_fails => |world| {
        build(world, Does::Fail("The command '/bin/sh -c make all' returned a non-zero code: 2"))
    };
    A202 a_step_without_memory => |world| build(world, Does::Fail(
        "process \"/bin/sh -c make all\" did not complete successfully: cannot allocate memory",
    ));
    U201 a_step_that_was_killed => |world| {
        build(world, Does::Fail("The command '/bin/sh -c make all' returned a non-zero code: 137"))
    };
    U202 an_engine_that_vanishes => |world| build(world, Does::Vanish);
    C207 a_secret_that_was_not_given => |world| {
        let _image = empty(world, json!({}));
        world.write("Dockerfile", "FROM scratch\nRUN --mount=type=secret,id=npm,required=true make\n");
        world.fly(["deploy", "--yes", "--json"])
    };
}

#[test]
fn the_last_words_the_line_and_the_command_are_told() {
    let world = crate::world();
    let output = build(&world, Does::Fail("The command '/bin/sh -c make all' returned a non-zero code: 2"));
    let diagnostic = output.diagnostic();
    assert_eq!(
        (&diagnostic["place"]["line"], &diagnostic["place"]["file"]),
        (&json!(2), &json!("Dockerfile"))
    );
    assert!(diagnostic["title"].as_str().unwrap().contains("`make all` exited 2"), "{diagnostic}");
    assert!(diagnostic["because"].as_str().unwrap().contains("the last words"), "{diagnostic}");
}
