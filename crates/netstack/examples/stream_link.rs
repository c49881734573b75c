//! An emulated path for connections: forwards TCP or Unix sockets with a one-way delay and counts the bytes of
//! each direction. What benchmarks put between a client and an engine or a registry.
//!
//! ```text
//! stream_link --listen tcp:127.0.0.1:0 --to unix:/var/run/docker.sock --delay-ms 20 --counts FILE
//! ```
//! Prints the address it listens on. `FILE` holds the bytes sent and received so far, parted by a blank.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::io::{self, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::sync_channel;
use std::time::{Duration, Instant};

const USAGE: &str = "usage: stream_link --listen ADDRESS --to ADDRESS [--delay-ms N] [--counts FILE]\n\
    ADDRESS: tcp:HOST:PORT or unix:PATH";
/// Pieces on their way per direction: enough for 100 ms at 1 GB/s.
const IN_FLIGHT: usize = 2000;
const PIECE: usize = 64 << 10;

enum Stream {
    Tcp(TcpStream),
    Unix(UnixStream),
}

impl Stream {
    fn connect(address: &str) -> io::Result<Self> {
        match address.split_once(':') {
            Some(("tcp", address)) => {
                let stream = TcpStream::connect(address)?;
                stream.set_nodelay(true)?;
                Ok(Self::Tcp(stream))
            }
            Some(("unix", path)) => UnixStream::connect(path).map(Self::Unix),
            _ => Err(io::Error::new(io::ErrorKind::InvalidInput, USAGE)),
        }
    }

    fn halves(&self) -> io::Result<(Box<dyn Read + Send>, Self)> {
        Ok(match self {
            Self::Tcp(stream) => (Box::new(stream.try_clone()?), Self::Tcp(stream.try_clone()?)),
            Self::Unix(stream) => (Box::new(stream.try_clone()?), Self::Unix(stream.try_clone()?)),
        })
    }

    fn write_all(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::Tcp(stream) => stream.write_all(bytes),
            Self::Unix(stream) => stream.write_all(bytes),
        }
    }

    /// Says that nothing more comes.
    fn end(&self) {
        drop(match self {
            Self::Tcp(stream) => stream.shutdown(Shutdown::Write),
            Self::Unix(stream) => stream.shutdown(Shutdown::Write),
        });
    }
}

enum Listener {
    Tcp(TcpListener),
    Unix(UnixListener),
}

impl Listener {
    fn bind(address: &str) -> io::Result<(Self, String)> {
        match address.split_once(':') {
            Some(("tcp", address)) => {
                let listener = TcpListener::bind(address)?;
                let address = listener.local_addr()?.to_string();
                Ok((Self::Tcp(listener), address))
            }
            Some(("unix", path)) => Ok((Self::Unix(UnixListener::bind(path)?), path.to_owned())),
            _ => Err(io::Error::new(io::ErrorKind::InvalidInput, USAGE)),
        }
    }

    fn accept(&self) -> io::Result<Stream> {
        match self {
            Self::Tcp(listener) => {
                let (stream, _) = listener.accept()?;
                stream.set_nodelay(true)?;
                Ok(Stream::Tcp(stream))
            }
            Self::Unix(listener) => listener.accept().map(|(stream, _)| Stream::Unix(stream)),
        }
    }
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("stream_link: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let (mut listen, mut to, mut delay, mut counts) = (None, None, 0.0, None);
    let mut words = std::env::args().skip(1);
    while let Some(flag) = words.next() {
        let value = words.next().unwrap_or_default();
        match flag.as_str() {
            "--listen" => listen = Some(value),
            "--to" => to = Some(value),
            "--delay-ms" => delay = value.parse::<f64>()?,
            "--counts" => counts = Some(PathBuf::from(value)),
            _ => return Err(USAGE.into()),
        }
    }
    let (listener, address) = Listener::bind(&listen.ok_or(USAGE)?)?;
    let to = to.ok_or(USAGE)?;
    println!("{address}");
    let delay = Duration::from_secs_f64(delay / 1000.0);
    let (sent, received) = (Arc::new(AtomicU64::new(0)), Arc::new(AtomicU64::new(0)));
    if let Some(path) = counts {
        let (sent, received) = (Arc::clone(&sent), Arc::clone(&received));
        std::thread::spawn(move || report(&path, &sent, &received));
    }
    loop {
        let near = listener.accept()?;
        let far = match Stream::connect(&to) {
            Ok(far) => far,
            Err(error) => {
                eprintln!("stream_link: {to}: {error}");
                continue;
            }
        };
        let ((near_in, near_out), (far_in, far_out)) = (near.halves()?, far.halves()?);
        forward(near_in, far_out, delay, Arc::clone(&sent));
        forward(far_in, near_out, delay, Arc::clone(&received));
    }
}

/// Keeps the file up to date; a reader never sees half a line.
fn report(path: &std::path::Path, sent: &AtomicU64, received: &AtomicU64) {
    let part = path.with_extension("part");
    let mut last = None;
    loop {
        let now = (sent.load(Ordering::Relaxed), received.load(Ordering::Relaxed));
        if last != Some(now) {
            let written = std::fs::write(&part, format!("{} {}\n", now.0, now.1));
            drop(written.and_then(|()| std::fs::rename(&part, path)));
            last = Some(now);
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// One direction of one connection: read at once, written `delay` later.
fn forward(mut from: Box<dyn Read + Send>, mut to: Stream, delay: Duration, count: Arc<AtomicU64>) {
    let (sender, receiver) = sync_channel::<(Instant, Vec<u8>)>(IN_FLIGHT);
    std::thread::spawn(move || {
        let mut buffer = vec![0; PIECE];
        while let Ok(read @ 1..) = from.read(&mut buffer) {
            if sender.send((Instant::now() + delay, buffer[..read].to_vec())).is_err() {
                return;
            }
        }
        // The end travels as long as everything before it.
        drop(sender.send((Instant::now() + delay, Vec::new())));
    });
    std::thread::spawn(move || {
        for (due, bytes) in receiver {
            std::thread::sleep(due.saturating_duration_since(Instant::now()));
            if bytes.is_empty() || to.write_all(&bytes).is_err() {
                break;
            }
            count.fetch_add(bytes.len() as u64, Ordering::Relaxed);
        }
        to.end();
    });
}
