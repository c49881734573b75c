//! Files the platform puts into a machine: the configuration's `[[files]]` and what names the
//! machine to its programs.

use std::fs::{self, Permissions};
use std::io;
use std::os::unix::fs::PermissionsExt as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::super::messages::{Failure, GuestSpec};

/// Resolver of the private network (docs: `fdaa::3`).
const RESOLVER: &str = "nameserver fdaa::3\n";

/// Writes all of them below `/`, which is the machine's by now. The configuration's come last: they
/// may replace ours.
pub(super) fn write(spec: &GuestSpec) -> Result<(), Failure> {
    let own = [
        ("/etc/hosts", hosts(spec)),
        ("/etc/hostname", format!("{}\n", spec.hostname)),
        ("/etc/resolv.conf", RESOLVER.to_owned()),
    ];
    for (path, text) in own {
        put(Path::new(path), text.as_bytes(), 0o644).map_err(Failure::at(format!("writing {path}")))?;
    }
    for file in &spec.files {
        let path = Path::new("/").join(&file.guest_path);
        let step = || format!("writing file {}", path.display());
        let content = STANDARD.decode(&file.content).map_err(Failure::at(step()))?;
        put(&path, &content, file.mode).map_err(Failure::at(step()))?;
    }
    Ok(())
}

/// Replaces rather than follows a link: images link `/etc/resolv.conf` to places that do not exist.
fn put(path: &Path, content: &[u8], mode: u32) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    fs::write(path, content)?;
    fs::set_permissions(path, Permissions::from_mode(mode & 0o7777))
}

fn hosts(spec: &GuestSpec) -> String {
    let mut text = "127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n".to_owned();
    if let Some(v6) = spec.private_ip {
        text.push_str(&format!("{v6} fly-local-6pn {}\n", spec.hostname));
    }
    text.push_str(&format!("{} {}\n", spec.private_ip4, spec.hostname));
    text
}
