//! One gzip member, or a row of zstd frames, compressed in pieces on every processor. Pieces have a fixed
//! size and are joined in order, so that the bytes do not depend on how many threads there were.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};

use flate2::{Compress, Compression, Crc, FlushCompress, Status};
use sha2::{Digest as _, Sha256};

use crate::build::{Compression as Wanted, Method};

/// zstd forgets what was before a frame, so that larger pieces pay there.
fn piece_size(method: Method) -> usize {
    match method {
        Method::Gzip => 1 << 20,
        Method::Zstd => 4 << 20,
    }
}

/// Magic, deflate, no flags, no time, no hint, system unknown.
const HEADER: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];

/// Digests and sizes of what went in and what came out.
#[derive(Debug)]
pub(super) struct Sums {
    pub(super) plain_digest: String,
    pub(super) plain_size: u64,
    pub(super) digest: String,
    pub(super) size: u64,
}

struct Job {
    input: Vec<u8>,
    last: bool,
    done: SyncSender<io::Result<Piece>>,
}

struct Piece {
    bytes: Vec<u8>,
    crc: Crc,
}

/// Compresses what `produce` writes into a file.
pub(super) fn compress(
    how: Wanted,
    file: File,
    produce: impl FnOnce(&mut dyn Write) -> io::Result<()>,
) -> io::Result<Sums> {
    let threads = std::thread::available_parallelism().map_or(1, usize::from).min(16);
    let (jobs, queue) = sync_channel::<Job>(threads);
    let (order, ordered) = sync_channel(threads * 2);
    let queue = Mutex::new(queue);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| work(how, &queue));
        }
        let writing = scope.spawn(move || write(how.method, file, &ordered));
        let piece = piece_size(how.method);
        let mut plain =
            Plain { hash: Sha256::new(), size: 0, piece, buffer: Vec::with_capacity(piece), jobs, order };
        let produced = produce(&mut plain).and_then(|()| plain.submit(true));
        let Plain { hash, size: plain_size, jobs, order, .. } = plain;
        drop((jobs, order));
        let written = writing.join().map_err(|_| io::Error::other("the writing thread stopped"))?;
        // A full disk ends the producer too; its own error says less.
        let (digest, size) = match (written, produced) {
            (Ok(sums), Ok(())) => sums,
            (Err(error), Ok(())) => return Err(error),
            (Err(error), Err(own)) if own.kind() == io::ErrorKind::BrokenPipe => return Err(error),
            (_, Err(own)) => return Err(own),
        };
        let plain_digest = format!("sha256:{}", hex::encode(hash.finalize()));
        Ok(Sums { plain_digest, plain_size, digest, size })
    })
}

/// The uncompressed side: hashed and cut into pieces.
struct Plain {
    hash: Sha256,
    size: u64,
    piece: usize,
    buffer: Vec<u8>,
    jobs: SyncSender<Job>,
    order: SyncSender<Receiver<io::Result<Piece>>>,
}

impl Plain {
    fn submit(&mut self, last: bool) -> io::Result<()> {
        let stopped = || io::Error::from(io::ErrorKind::BrokenPipe);
        let input =
            std::mem::replace(&mut self.buffer, Vec::with_capacity(if last { 0 } else { self.piece }));
        let (done, piece) = sync_channel(1);
        self.order.send(piece).map_err(|_| stopped())?;
        self.jobs.send(Job { input, last, done }).map_err(|_| stopped())
    }
}

impl Write for Plain {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(self.piece - self.buffer.len());
        self.buffer.extend_from_slice(&bytes[..taken]);
        self.hash.update(&bytes[..taken]);
        self.size += taken as u64;
        if self.buffer.len() == self.piece {
            self.submit(false)?;
        }
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn work(how: Wanted, queue: &Mutex<Receiver<Job>>) {
    loop {
        let job = match queue.lock() {
            Ok(queue) => queue.recv(),
            Err(_) => return,
        };
        let Ok(job) = job else { return };
        // A writer that gave up takes no pieces; the producer notices by itself.
        let _ = job.done.send(match how.method {
            Method::Gzip => deflate(how.level, &job.input, job.last),
            Method::Zstd => frame(how.level, &job.input),
        });
    }
}

/// Compresses a piece into a frame of its own.
fn frame(level: u32, input: &[u8]) -> io::Result<Piece> {
    let level = i32::try_from(level).unwrap_or(3);
    Ok(Piece { bytes: zstd::bulk::compress(input, level)?, crc: Crc::new() })
}

/// Deflates a piece on its own; all but the last end on a byte boundary without ending the stream.
fn deflate(level: u32, input: &[u8], last: bool) -> io::Result<Piece> {
    let mut crc = Crc::new();
    crc.update(input);
    let mut state = Compress::new(Compression::new(level), false);
    let mut bytes = Vec::with_capacity(input.len() / 2 + 1024);
    for run in runs(input) {
        match run {
            Run::Dense(run) => store(run, &mut bytes),
            Run::Loose(run) => {
                // What is stored in between is not in this state's window: no run refers to another one.
                state.reset();
                squeeze(&mut state, run, FlushCompress::Sync, &mut bytes)?;
            }
        }
    }
    if last {
        state.reset();
        squeeze(&mut state, &[], FlushCompress::Finish, &mut bytes)?;
    }
    Ok(Piece { bytes, crc })
}

/// Deflates all of `input` behind what is there.
fn squeeze(state: &mut Compress, input: &[u8], flush: FlushCompress, bytes: &mut Vec<u8>) -> io::Result<()> {
    loop {
        let consumed = usize::try_from(state.total_in()).unwrap_or(usize::MAX);
        let status = state.compress_vec(&input[consumed..], bytes, flush).map_err(io::Error::other)?;
        let room = bytes.len() < bytes.capacity();
        let all = state.total_in() == input.len() as u64;
        if status == Status::StreamEnd || (flush != FlushCompress::Finish && all && room) {
            return Ok(());
        }
        bytes.reserve(input.len() / 4 + 1024);
    }
}

/// Bytes in stored blocks of deflate (RFC 1951 3.2.4), beginning and ending on a byte boundary.
fn store(input: &[u8], bytes: &mut Vec<u8>) {
    for block in input.chunks(usize::from(u16::MAX)) {
        let length = u16::try_from(block.len()).unwrap_or(u16::MAX);
        bytes.push(0);
        bytes.extend_from_slice(&length.to_le_bytes());
        bytes.extend_from_slice(&(!length).to_le_bytes());
        bytes.extend_from_slice(block);
    }
}

/// Neighbouring blocks of one kind.
enum Run<'a> {
    /// As good as random: images, archives, fonts. Deflate takes longest over it and gains nothing.
    Dense(&'a [u8]),
    Loose(&'a [u8]),
}

/// What is judged at once.
const BLOCK: usize = 8 << 10;
/// Dense blocks that are worth a run of their own.
const FEW: usize = 2;

/// Cuts a piece where its density changes.
fn runs(input: &[u8]) -> Vec<Run<'_>> {
    let mut marks: Vec<bool> = input.chunks(BLOCK).map(is_dense).collect();
    // A short run is not worth losing the window.
    let mut at = 0;
    while at < marks.len() {
        let same = marks[at..].iter().take_while(|mark| **mark == marks[at]).count();
        if marks[at] && same < FEW {
            marks[at..at + same].fill(false);
        }
        at += same;
    }
    let mut found = Vec::new();
    let mut at = 0;
    while at < marks.len() {
        let same = marks[at..].iter().take_while(|mark| **mark == marks[at]).count();
        let run = &input[at * BLOCK..((at + same) * BLOCK).min(input.len())];
        found.push(if marks[at] { Run::Dense(run) } else { Run::Loose(run) });
        at += same;
    }
    found
}

/// Whether a block's bytes are spread nearly as random ones are: then the sum of squares of their counts is what chance
/// gives, n + n²/256, with a deviation of n/11 or so. Every 8n more are about 2 % that a Huffman code could save.
fn is_dense(block: &[u8]) -> bool {
    if block.len() < BLOCK {
        return false;
    }
    // Four counts side by side: one would wait for itself where bytes repeat.
    let mut counts = [[0u32; 256]; 4];
    for four in block.chunks_exact(4) {
        for (count, byte) in counts.iter_mut().zip(four) {
            count[usize::from(*byte)] += 1;
        }
    }
    let squares: u64 = (0..256)
        .map(|byte| u64::from(counts.iter().map(|count| count[byte]).sum::<u32>()))
        .map(|count| count * count)
        .sum();
    let n = block.len() as u64;
    squares < n + n * n / 256 + 8 * n
}

fn write(
    method: Method,
    file: File,
    ordered: &Receiver<Receiver<io::Result<Piece>>>,
) -> io::Result<(String, u64)> {
    let mut out = BufWriter::with_capacity(256 << 10, file);
    let mut hash = Sha256::new();
    let mut size = 0;
    let mut put = |bytes: &[u8]| {
        hash.update(bytes);
        size += bytes.len() as u64;
        out.write_all(bytes)
    };
    if method == Method::Gzip {
        put(&HEADER)?;
    }
    let mut crc = Crc::new();
    for piece in ordered {
        let piece = piece.recv().map_err(|_| io::Error::other("a compressing thread stopped"))??;
        put(&piece.bytes)?;
        crc.combine(&piece.crc);
    }
    if method == Method::Gzip {
        put(&crc.sum().to_le_bytes())?;
        put(&crc.amount().to_le_bytes())?;
    }
    out.flush()?;
    Ok((format!("sha256:{}", hex::encode(hash.finalize())), size))
}
