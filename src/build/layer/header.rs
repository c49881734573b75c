//! Tar headers: ustar, with PAX records only where ustar cannot say it.

use std::io::{self, Write};

use crate::build::tree::{Kind, Node};

/// The biggest number of an octal field of 12 bytes.
const MAX_SIZE: u64 = 0o777_7777_7777;
/// Of 8 bytes.
const MAX_ID: u64 = 0o777_7777;

/// Writes the header of an entry; `link` makes it a hard link to that path.
pub(super) fn write(out: &mut dyn Write, path: &str, node: &Node, link: Option<&str>) -> io::Result<()> {
    let mut name = path.to_owned();
    let (flag, target, size) = match (&node.kind, link) {
        (_, Some(link)) => (b'1', link, 0),
        (Kind::Directory, _) => {
            name.push('/');
            (b'5', "", 0)
        }
        (Kind::File(content), _) => (b'0', "", content.size()),
        (Kind::Symlink(target), _) => (b'2', target.as_str(), 0),
        (Kind::Device { block: false, .. }, _) => (b'3', "", 0),
        (Kind::Device { block: true, .. }, _) => (b'4', "", 0),
        (Kind::Fifo, _) => (b'6', "", 0),
    };
    let mut records = Vec::new();
    let mut say = |key: &str, value: &[u8]| record(&mut records, key, value);
    if name.len() > 100 || !name.is_ascii() {
        say("path", name.as_bytes());
    }
    if target.len() > 100 || !target.is_ascii() {
        say("linkpath", target.as_bytes());
    }
    for (key, value, limit) in
        [("size", size, MAX_SIZE), ("uid", node.uid.into(), MAX_ID), ("gid", node.gid.into(), MAX_ID)]
    {
        if value > limit {
            say(key, value.to_string().as_bytes());
        }
    }
    let mtime = u64::try_from(node.mtime).unwrap_or(0);
    for (key, value) in node.xattrs.iter().flat_map(|all| all.iter()) {
        say(&format!("SCHILY.xattr.{key}"), value);
    }
    if !records.is_empty() {
        let length = records.len() as u64;
        out.write_all(&block("PaxHeaders.0/entry", b'x', "", [0o644, 0, 0, length, 0], (0, 0)))?;
        out.write_all(&records)?;
        let rest = records.len() % 512;
        if rest > 0 {
            out.write_all(&[0; 512][rest..])?;
        }
    }
    let numbers = [
        u64::from(node.mode),
        u64::from(node.uid).min(MAX_ID),
        u64::from(node.gid).min(MAX_ID),
        if size > MAX_SIZE { 0 } else { size },
        mtime.min(MAX_SIZE),
    ];
    let device = match node.kind {
        Kind::Device { major, minor, .. } => (major, minor),
        _ => (0, 0),
    };
    out.write_all(&block(&name, flag, target, numbers, device))
}

/// `LENGTH key=value\n`, the length counting itself.
fn record(out: &mut Vec<u8>, key: &str, value: &[u8]) {
    let rest = key.len() + value.len() + 3;
    let mut length = rest + 1;
    while length != rest + length.to_string().len() {
        length = rest + length.to_string().len();
    }
    out.extend_from_slice(format!("{length} {key}=").as_bytes());
    out.extend_from_slice(value);
    out.push(b'\n');
}

/// One header block; `numbers` are mode, uid, gid, size, mtime.
fn block(name: &str, flag: u8, target: &str, numbers: [u64; 5], device: (u32, u32)) -> [u8; 512] {
    let mut block = [0; 512];
    let mut put = |at: usize, length: usize, bytes: &[u8]| {
        let length = bytes.len().min(length);
        block[at..at + length].copy_from_slice(&bytes[..length]);
    };
    let [mode, uid, gid, size, mtime] = numbers;
    put(0, 100, name.as_bytes());
    put(100, 8, format!("{mode:07o}\0").as_bytes());
    put(108, 8, format!("{uid:07o}\0").as_bytes());
    put(116, 8, format!("{gid:07o}\0").as_bytes());
    put(124, 12, format!("{size:011o}\0").as_bytes());
    put(136, 12, format!("{mtime:011o}\0").as_bytes());
    put(148, 8, b"        ");
    put(156, 1, &[flag]);
    put(157, 100, target.as_bytes());
    put(257, 8, b"ustar\x0000");
    put(329, 8, format!("{:07o}\0", device.0).as_bytes());
    put(337, 8, format!("{:07o}\0", device.1).as_bytes());
    let sum: u32 = block.iter().map(|b| u32::from(*b)).sum();
    block[148..156].copy_from_slice(format!("{sum:06o}\0 ").as_bytes());
    block
}
