//! An emulated path between two UDP sockets: rate, one-way delay, loss and a bounded queue per
//! direction, in user space (the kernel's netem may be missing).
//!
//! ```text
//! udp_link --listen 127.0.0.1:0 --to 127.0.0.2:51820 --mbit 200 --delay-ms 20 --loss 0.01 --queue-kb 1000
//! ```
//! Prints the address it listens on. One client at a time: the last sender gets the answers.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::net::{SocketAddr, UdpSocket};
use std::process::ExitCode;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

/// One direction's figures.
#[derive(Clone, Copy)]
struct Link {
    bytes_per_second: f64,
    delay: Duration,
    loss: f64,
    queue_bytes: f64,
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("udp_link: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), Box<dyn std::error::Error>> {
    let mut listen: SocketAddr = ([127, 0, 0, 1], 0).into();
    let mut to: Option<SocketAddr> = None;
    let (mut mbit, mut delay, mut loss, mut queue) = (0.0, 0.0, 0.0, 1000.0);
    let mut words = std::env::args().skip(1);
    while let Some(flag) = words.next() {
        let value = words.next().unwrap_or_default();
        let number = || value.parse::<f64>();
        match flag.as_str() {
            "--listen" => listen = value.parse()?,
            "--to" => to = value.parse().ok(),
            "--mbit" => mbit = number()?,
            "--delay-ms" => delay = number()?,
            "--loss" => loss = number()?,
            "--queue-kb" => queue = number()?,
            _ => return Err(USAGE.into()),
        }
    }
    let to = to.ok_or(USAGE)?;
    let link = Link {
        bytes_per_second: if mbit > 0.0 { mbit * 125_000.0 } else { f64::INFINITY },
        delay: Duration::from_secs_f64(delay / 1000.0),
        loss,
        queue_bytes: queue * 1000.0,
    };
    let near = UdpSocket::bind(listen)?;
    let local: SocketAddr = if to.is_ipv4() { ([0, 0, 0, 0], 0).into() } else { ([0u16; 8], 0).into() };
    let far = UdpSocket::bind(local)?;
    println!("{}", near.local_addr().unwrap_or(listen));

    let client: Arc<Mutex<Option<SocketAddr>>> = Arc::default();
    let pair = UdpSocket::try_clone;
    let known = Arc::clone(&client);
    let up = std::thread::spawn({
        let (from, out) = (pair(&near)?, pair(&far)?);
        move || {
            carry(&from, link, 1, move |packet, sender| {
                if let Some(sender) = sender {
                    *client.lock().unwrap_or_else(PoisonError::into_inner) = Some(sender);
                }
                let _ = out.send_to(packet, to);
            });
        }
    });
    carry(&far, link, 2, move |packet, _| {
        if let Some(client) = *known.lock().unwrap_or_else(PoisonError::into_inner) {
            let _ = near.send_to(packet, client);
        }
    });
    let _ = up.join();
    Ok(())
}

struct Packet {
    due: Instant,
    bytes: Vec<u8>,
    sender: SocketAddr,
}

/// Moves datagrams of one direction: this thread receives and queues, another one delivers on time.
fn carry(
    from: &UdpSocket,
    link: Link,
    seed: u64,
    mut deliver: impl FnMut(&[u8], Option<SocketAddr>) + Send + 'static,
) {
    let (queue, due): (Sender<Packet>, Receiver<Packet>) = channel();
    std::thread::spawn(move || {
        for packet in due {
            let wait = packet.due.saturating_duration_since(Instant::now());
            if !wait.is_zero() {
                std::thread::sleep(wait);
            }
            deliver(&packet.bytes, Some(packet.sender));
        }
    });
    let mut random = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut free_at = Instant::now();
    let mut buffer = vec![0; 65536];
    loop {
        let Ok((length, sender)) = from.recv_from(&mut buffer) else { continue };
        random ^= random << 13;
        random ^= random >> 7;
        random ^= random << 17;
        let now = Instant::now();
        free_at = free_at.max(now);
        let waiting = free_at.duration_since(now).as_secs_f64() * link.bytes_per_second;
        let full = link.bytes_per_second.is_finite() && waiting > link.queue_bytes;
        #[allow(clippy::cast_precision_loss)]
        let lost = (random >> 11) as f64 / (1u64 << 53) as f64;
        if full || lost < link.loss {
            continue;
        }
        // IPv4 and UDP headers travel too.
        #[allow(clippy::cast_precision_loss)]
        let bytes = (length + 28) as f64;
        if link.bytes_per_second.is_finite() {
            free_at += Duration::from_secs_f64(bytes / link.bytes_per_second);
        }
        let packet = Packet { due: free_at + link.delay, bytes: buffer[..length].to_vec(), sender };
        if queue.send(packet).is_err() {
            return;
        }
    }
}

const USAGE: &str =
    "usage: udp_link --to ADDRESS:PORT [--listen A:P] [--mbit N] [--delay-ms N] [--loss 0..1] [--queue-kb N]";
