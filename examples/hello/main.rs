//! The sample app: an HTTP server with nothing but the standard library, so that it builds with the
//! toolchain that builds `fly` itself and runs in an image made `FROM scratch`.
//!
//! Environment: `PORT` (default 8080), `GREETING`, `LISTEN` (default `[::]`; `127.0.0.1` shows what a
//! wrong listen address looks like), `CRASH` (exit with this code at start), `CRASH_AFTER_MS`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

#[expect(clippy::disallowed_methods, reason = "an app of its own, without the CLI's Env")]
fn var(name: &str, default: &str) -> String {
    std::env::var(name).unwrap_or_else(|_| default.to_owned())
}

#[expect(
    clippy::print_stdout,
    clippy::print_stderr,
    clippy::disallowed_methods,
    reason = "an app: its output is its log, and its exit code is what it shows"
)]
fn main() {
    let machine = var("FLY_MACHINE_ID", "nowhere");
    if let Ok(code) = var("CRASH", "").parse::<i32>() {
        let wait = var("CRASH_AFTER_MS", "0").parse().unwrap_or(0);
        std::thread::sleep(Duration::from_millis(wait));
        eprintln!("cannot go on: giving up with exit code {code}");
        std::process::exit(code);
    }
    let port: u16 = var("PORT", "8080").parse().expect("PORT is a port number");
    let listener = TcpListener::bind(format!("{}:{port}", var("LISTEN", "[::]"))).expect("the port is free");
    println!("hello: listening on {} as {machine}", listener.local_addr().expect("bound"));
    for stream in listener.incoming().flatten() {
        let machine = machine.clone();
        std::thread::spawn(move || {
            if let Err(error) = serve(stream, &machine) {
                eprintln!("hello: {error}");
            }
        });
    }
}

#[expect(clippy::print_stdout, reason = "an app: its output is its log")]
fn serve(mut stream: TcpStream, machine: &str) -> std::io::Result<()> {
    let mut reader = BufReader::new(stream.try_clone()?);
    loop {
        let mut request = String::new();
        if reader.read_line(&mut request)? == 0 {
            return Ok(());
        }
        let mut length = 0;
        loop {
            let mut line = String::new();
            reader.read_line(&mut line)?;
            if line.trim().is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().unwrap_or(0);
            }
        }
        reader.by_ref().take(length).read_to_end(&mut Vec::new())?;
        let path = request.split_whitespace().nth(1).unwrap_or("/").to_owned();
        if path != "/health" {
            println!("hello: {}", request.trim());
        }
        let body = match path.as_str() {
            "/health" => "ok\n".to_owned(),
            _ => format!(
                "{} from machine {machine} in {}\n",
                var("GREETING", "Hello"),
                var("FLY_REGION", "nowhere")
            ),
        };
        write!(
            stream,
            "HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\ncontent-length: {}\r\n\r\n{body}",
            body.len()
        )?;
    }
}
