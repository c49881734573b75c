//! Images as values: every path with what it is, and the configuration. Also the context and the base image
//! all cases share.

use std::collections::BTreeMap;
use std::io::Read as _;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;

use serde_json::{Value, json};
use sha2::Digest as _;
use testkit::World;

use super::meaningful;

/// The base's configuration, as `docker import --change` takes it.
pub(super) const BASE_CHANGES: &[&str] =
    &["ENV PATH=/usr/bin:/bin", "ENV FROM_BASE=yes", "CMD [\"base\"]", "WORKDIR /home", "LABEL below=1"];

#[derive(Debug)]
pub(crate) struct Image {
    /// `type mode uid:gid size-and-digest or target` by path.
    files: BTreeMap<String, String>,
    config: Value,
}

impl Image {
    /// Whether this path is in it.
    pub(crate) fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// From `docker save`.
    pub(super) fn saved(bytes: &[u8]) -> Self {
        let mut members = BTreeMap::new();
        let mut links = Vec::new();
        let mut archive = tar::Archive::new(bytes);
        for entry in archive.entries().unwrap() {
            let mut entry = entry.unwrap();
            let path = entry.path().unwrap().display().to_string();
            if let Some(target) = entry.link_name().unwrap() {
                // The same layer twice is a link to the first.
                links.push((path, target.display().to_string()));
                continue;
            }
            let mut content = Vec::new();
            entry.read_to_end(&mut content).unwrap();
            members.insert(path, content);
        }
        for (path, target) in links {
            let mut parts: Vec<&str> = path.split('/').collect();
            parts.pop();
            for part in target.split('/') {
                if part == ".." {
                    parts.pop();
                } else {
                    parts.push(part);
                }
            }
            let content = members[&parts.join("/")].clone();
            members.insert(path, content);
        }
        let manifest: Value = serde_json::from_slice(&members["manifest.json"]).unwrap();
        let config: Value =
            serde_json::from_slice(&members[manifest[0]["Config"].as_str().unwrap()]).unwrap();
        let layers = manifest[0]["Layers"].as_array().unwrap();
        let layers: Vec<&[u8]> = layers.iter().map(|l| &members[l.as_str().unwrap()][..]).collect();
        Self::of(&layers, &config)
    }

    fn of(layers: &[&[u8]], config: &Value) -> Self {
        let mut files = BTreeMap::new();
        for layer in layers {
            stack(&mut files, layer);
        }
        let mut kept = meaningful(&config["config"]);
        // What engines write and nobody reads.
        for key in ["Hostname", "Domainname", "Image", "ArgsEscaped"] {
            kept.as_object_mut().map(|fields| fields.remove(key));
        }
        for key in ["architecture", "os", "author"] {
            kept[key] = meaningful(&config[key]);
        }
        Self { files, config: kept }
    }

    pub(crate) fn differences(&self, other: &Self) -> Vec<String> {
        let mut found = Vec::new();
        let paths: std::collections::BTreeSet<&String> =
            self.files.keys().chain(other.files.keys()).collect();
        for path in paths {
            let (ours, theirs) = (self.files.get(path), other.files.get(path));
            if ours != theirs {
                found.push(format!("/{path}: ours {ours:?}, theirs {theirs:?}"));
            }
        }
        if self.config != other.config {
            found.push(format!("configuration: ours {}, theirs {}", self.config, other.config));
        }
        found
    }
}

fn stack(files: &mut BTreeMap<String, String>, layer: &[u8]) {
    let plain = match layer {
        [0x1f, 0x8b, ..] => {
            let mut plain = Vec::new();
            flate2::read::GzDecoder::new(layer).read_to_end(&mut plain).unwrap();
            plain
        }
        [0x28, 0xb5, 0x2f, 0xfd, ..] => zstd::decode_all(layer).unwrap(),
        other => other.to_vec(),
    };
    let mut archive = tar::Archive::new(&plain[..]);
    for entry in archive.entries().unwrap() {
        let mut entry = entry.unwrap();
        let path = String::from_utf8(entry.path_bytes().to_vec()).unwrap();
        let path = path.trim_start_matches("./").trim_matches('/').to_owned();
        if path.is_empty() {
            continue;
        }
        let (parent, name) = path.rsplit_once('/').unwrap_or(("", &path));
        if let Some(gone) = name.strip_prefix(".wh.") {
            let gone = if parent.is_empty() { gone.to_owned() } else { format!("{parent}/{gone}") };
            files.retain(|p, _| *p != gone && !p.starts_with(&format!("{gone}/")));
            continue;
        }
        let header = entry.header().clone();
        let (mode, uid, gid) =
            (header.mode().unwrap() & 0o7777, header.uid().unwrap(), header.gid().unwrap());
        let line = match header.entry_type() {
            tar::EntryType::Directory => format!("dir {mode:o} {uid}:{gid}"),
            tar::EntryType::Symlink => {
                let target = entry.link_name_bytes().unwrap();
                format!("link {uid}:{gid} {}", String::from_utf8_lossy(&target))
            }
            tar::EntryType::Link => {
                let target = String::from_utf8(entry.link_name_bytes().unwrap().to_vec()).unwrap();
                files[target.trim_start_matches("./").trim_start_matches('/')].clone()
            }
            tar::EntryType::Regular => {
                let mut content = Vec::new();
                entry.read_to_end(&mut content).unwrap();
                let digest = hex::encode(sha2::Sha256::digest(&content));
                format!("file {mode:o} {uid}:{gid} {} {}", content.len(), &digest[..12])
            }
            other => format!("{other:?} {mode:o} {uid}:{gid}"),
        };
        files.insert(path, line);
    }
}

/// What was pushed into the world's registry under a tag.
pub(crate) fn pushed(world: &World, tag: &str) -> Image {
    let resolved = world.running().platform().registry.resolve("web", tag).unwrap();
    let layers: Vec<Vec<u8>> =
        resolved.layers.iter().map(|layer| std::fs::read(&layer.path).unwrap()).collect();
    let layers: Vec<&[u8]> = layers.iter().map(Vec::as_slice).collect();
    Image::of(&layers, &resolved.config)
}

/// A small distribution: merged `/usr`, users, odd modes.
pub(super) fn base_layer() -> Vec<u8> {
    let mut archive = tar::Builder::new(Vec::new());
    let mut put = |path: &str, kind: tar::EntryType, mode: u32, owner: u64, content: &str| {
        let mut header = tar::Header::new_gnu();
        header.set_entry_type(kind);
        header.set_mode(mode);
        header.set_uid(owner);
        header.set_gid(owner);
        header.set_mtime(1_000_000_000);
        if kind == tar::EntryType::Symlink {
            header.set_size(0);
            archive.append_link(&mut header, path, content).unwrap();
        } else {
            header.set_size(content.len() as u64);
            archive.append_data(&mut header, path, content.as_bytes()).unwrap();
        }
    };
    use tar::EntryType::{Directory, Regular, Symlink};
    for (path, mode, owner) in [
        ("usr/", 0o755, 0),
        ("usr/bin/", 0o755, 0),
        ("usr/lib/", 0o755, 0),
        ("usr/local/", 0o755, 0),
        ("usr/local/bin/", 0o755, 0),
        ("etc/", 0o755, 0),
        ("etc/ssl/", 0o755, 0),
        ("etc/ssl/certs/", 0o755, 0),
        ("tmp/", 0o1777, 0),
        ("home/", 0o755, 0),
        ("home/node/", 0o700, 1000),
        ("app/", 0o755, 0),
        ("var/", 0o750, 7),
    ] {
        put(path, Directory, mode, owner, "");
    }
    for (path, target) in
        [("bin", "usr/bin"), ("lib", "/usr/lib"), ("var/run", "../run"), ("dangling", "nowhere/at/all")]
    {
        put(path, Symlink, 0o777, 0, target);
    }
    let passwd =
        "root:x:0:0::/root:/bin/sh\nnode:x:1000:1001::/home/node:/bin/sh\ngitpod:x:33333:33333::/:/bin/sh\n";
    for (path, mode, content) in [
        ("etc/passwd", 0o644, passwd),
        ("etc/group", 0o644, "root:x:0:\nnode:x:1001:\nweb:x:7:\n"),
        ("etc/ssl/certs/ca.crt", 0o644, "cert"),
        ("usr/bin/sh", 0o755, "sh"),
        ("usr/local/bin/litestream", 0o755, "litestream"),
        ("app/pocket-id", 0o755, "pocket-id"),
        ("uv", 0o755, "uv"),
    ] {
        put(path, Regular, mode, 0, content);
    }
    archive.into_inner().unwrap()
}

/// Puts the base into the world's registry; returns its name.
pub(super) fn put_base(world: &World, layer: &[u8]) -> String {
    let running = world.running();
    let registry = &running.platform().registry;
    let layer_digest = registry.put_blob("web", layer).unwrap();
    let config = json!({
        "architecture": "amd64",
        "os": "linux",
        "config": {
            "Env": ["PATH=/usr/bin:/bin", "FROM_BASE=yes"],
            "Cmd": ["base"],
            "WorkingDir": "/home",
            "Labels": {"below": "1"},
        },
        "rootfs": {"type": "layers", "diff_ids": [layer_digest]},
    })
    .to_string();
    let config_digest = registry.put_blob("web", config.as_bytes()).unwrap();
    let manifest = json!({
        "schemaVersion": 2,
        "mediaType": "application/vnd.oci.image.manifest.v1+json",
        "config": {"mediaType": "application/vnd.oci.image.config.v1+json", "digest": config_digest, "size": config.len()},
        "layers": [{"mediaType": "application/vnd.oci.image.layer.v1.tar", "digest": layer_digest, "size": layer.len()}],
    })
    .to_string();
    registry.put_manifest("web", "base", None, manifest.as_bytes()).unwrap();
    format!("127.0.0.1:{}/web:base", running.ports().registry)
}

/// The context all cases of the table copy from.
pub(super) fn write_context(root: &Path) {
    for (dir, mode) in
        [("d", 0o700), ("d/e", 0o2711), ("wd", 0o755), ("wd/sub", 0o700), ("em", 0o750), ("deep/p/q", 0o755)]
    {
        std::fs::create_dir_all(root.join(dir)).unwrap();
        std::fs::set_permissions(root.join(dir), std::fs::Permissions::from_mode(mode)).unwrap();
    }
    for (path, mode) in [
        ("f", 0o644),
        ("x", 0o755),
        ("s", 0o4755),
        ("d/e/f", 0o640),
        ("d/g", 0o600),
        ("w1", 0o644),
        ("w2", 0o644),
        ("wd/in", 0o644),
        ("wd/sub/in", 0o644),
        ("a b", 0o644),
        (".hid", 0o644),
        ("é", 0o644),
        ("fake.tar", 0o644),
        ("deep/p/q/r", 0o644),
    ] {
        std::fs::write(root.join(path), format!("content of {path}\n")).unwrap();
        std::fs::set_permissions(root.join(path), std::fs::Permissions::from_mode(mode)).unwrap();
    }
    symlink("g", root.join("d/l")).unwrap();
    symlink("../../outside", root.join("d/out")).unwrap();
    symlink("f", root.join("lf")).unwrap();
    symlink("d", root.join("ld")).unwrap();
    std::fs::write(root.join("h1"), "twice").unwrap();
    std::fs::hard_link(root.join("h1"), root.join("h2")).unwrap();
    archives(root);
}

fn archives(root: &Path) {
    let mut archive = tar::Builder::new(Vec::new());
    let mut put = |path: &str, kind: tar::EntryType, mode: u32, target: &str| {
        let mut header = tar::Header::new_gnu();
        header.set_entry_type(kind);
        header.set_mode(mode);
        header.set_uid(12);
        header.set_gid(34);
        header.set_mtime(5);
        if matches!(kind, tar::EntryType::Symlink | tar::EntryType::Link) {
            header.set_size(0);
            archive.append_link(&mut header, path, target).unwrap();
        } else {
            header.set_size(target.len() as u64);
            archive.append_data(&mut header, path, target.as_bytes()).unwrap();
        }
    };
    use tar::EntryType::{Directory, Link, Regular, Symlink};
    put("in/", Directory, 0o711, "");
    put("in/one", Regular, 0o4755, "one");
    put("in/same", Link, 0o4755, "in/one");
    put("in/to", Symlink, 0o777, "one");
    put("bin/tool", Regular, 0o755, "tool");
    let plain = archive.into_inner().unwrap();
    std::fs::write(root.join("arch.tar"), &plain).unwrap();
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    std::io::Write::write_all(&mut gzip, &plain).unwrap();
    std::fs::write(root.join("arch.tgz"), gzip.finish().unwrap()).unwrap();
    let mut bzip2 = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::fast());
    std::io::Write::write_all(&mut bzip2, &plain).unwrap();
    std::fs::write(root.join("arch.tbz"), bzip2.finish().unwrap()).unwrap();
}
