#![allow(clippy::unwrap_used)]

use std::io::Write as _;
use std::os::unix::fs::MetadataExt as _;

use proptest::prelude::*;
use tar::{Builder, Header};

use super::*;

enum Item<'a> {
    Dir(&'a str, u32),
    File(&'a str, u32, &'a str),
    Symlink(&'a str, &'a str),
    Hard(&'a str, &'a str),
}

fn tarball(items: &[Item<'_>]) -> Vec<u8> {
    let mut builder = Builder::new(Vec::new());
    for item in items {
        let mut header = Header::new_gnu();
        header.set_mtime(1_700_000_000);
        let (path, kind, mode, link, body) = match item {
            Item::Dir(path, mode) => (path, EntryType::Directory, *mode, "", ""),
            Item::File(path, mode, body) => (path, EntryType::Regular, *mode, "", *body),
            Item::Symlink(path, to) => (path, EntryType::Symlink, 0o777, *to, ""),
            Item::Hard(path, to) => (path, EntryType::Link, 0o644, *to, ""),
        };
        header.set_entry_type(kind);
        header.set_mode(mode);
        header.set_size(body.len() as u64);
        // Written raw, so that paths no honest tool writes can be tried.
        header.as_gnu_mut().unwrap().name[..path.len()].copy_from_slice(path.as_bytes());
        header.as_gnu_mut().unwrap().linkname[..link.len()].copy_from_slice(link.as_bytes());
        header.set_cksum();
        builder.append(&header, body.as_bytes()).unwrap();
    }
    builder.into_inner().unwrap()
}

fn run(layers: &[Vec<u8>]) -> (tempfile::TempDir, Result<PathBuf, UnpackError>) {
    let dir = tempfile::tempdir().unwrap();
    let root = dir.path().join("root");
    fs::create_dir(&root).unwrap();
    let layers: Vec<Layer> = layers
        .iter()
        .enumerate()
        .map(|(n, bytes)| {
            let path = dir.path().join(n.to_string());
            fs::write(&path, bytes).unwrap();
            Layer {
                path,
                media_type: "application/vnd.oci.image.layer.v1.tar".to_owned(),
                digest: format!("sha256:{n}"),
            }
        })
        .collect();
    let result = unpack(&root, &layers).map(|()| root);
    (dir, result)
}

fn read(root: &Path, path: &str) -> String {
    fs::read_to_string(root.join(path)).unwrap_or_else(|_| "-".to_owned())
}

#[test]
fn later_layers_replace_hide_and_add() {
    let lower = tarball(&[
        Item::Dir("etc", 0o755),
        Item::File("etc/a", 0o644, "lower a"),
        Item::File("etc/b", 0o644, "lower b"),
        Item::File("opt/x/deep", 0o644, "deep"),
        Item::File("srv/old", 0o644, "old"),
        Item::Symlink("lib", "usr/lib"),
        Item::Dir("usr/lib", 0o755),
    ]);
    let upper = tarball(&[
        Item::File("etc/a", 0o600, "upper a"),
        Item::File("etc/.wh.b", 0o644, ""),
        Item::File("opt/.wh.x", 0o644, ""),
        Item::File("srv/new", 0o644, "new"),
        Item::File("srv/.wh..wh..opq", 0o644, ""),
        Item::File("lib/libx.so", 0o755, "through the link"),
    ]);
    let (_dir, root) = run(&[lower, upper]);
    let root = root.unwrap();
    assert_eq!(read(&root, "etc/a"), "upper a");
    assert_eq!(read(&root, "etc/b"), "-");
    assert!(!root.join("opt/x").exists() && root.join("opt").exists());
    assert_eq!((read(&root, "srv/old"), read(&root, "srv/new")), ("-".to_owned(), "new".to_owned()));
    assert_eq!(read(&root, "usr/lib/libx.so"), "through the link");
    assert!(fs::symlink_metadata(root.join("lib")).unwrap().is_symlink());
    assert_eq!(fs::metadata(root.join("etc/a")).unwrap().mode() & 0o7777, 0o600);
    assert_eq!(fs::metadata(root.join("etc/a")).unwrap().mtime(), 1_700_000_000);
}

#[test]
fn compression_is_recognised_by_content() {
    let tar = tarball(&[Item::File("f", 0o4755, "x")]);
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(&tar).unwrap();
    for bytes in [gzip.finish().unwrap(), zstd::encode_all(&tar[..], 1).unwrap(), tar] {
        let (_dir, root) = run(&[bytes]);
        let meta = fs::metadata(root.unwrap().join("f")).unwrap();
        assert_eq!(meta.mode() & 0o7777, 0o4755);
    }
}

#[test]
fn links_work_and_a_read_only_directory_can_be_filled() {
    let (_dir, root) = run(&[tarball(&[
        Item::Dir("ro", 0o555),
        Item::File("ro/file", 0o644, "x"),
        Item::Hard("ro/again", "ro/file"),
        Item::Symlink("sh", "/bin/busybox"),
    ])]);
    let root = root.unwrap();
    assert_eq!(fs::metadata(root.join("ro/file")).unwrap().nlink(), 2);
    assert_eq!(fs::metadata(root.join("ro")).unwrap().mode() & 0o777, 0o555);
    assert_eq!(fs::read_link(root.join("sh")).unwrap(), Path::new("/bin/busybox"));
}

#[test]
fn nothing_leaves_the_root() {
    for items in [
        vec![Item::File("../escaped", 0o644, "x")],
        vec![Item::File("a/../../escaped", 0o644, "x")],
        vec![Item::Hard("passwd", "../../../../etc/passwd")],
    ] {
        let (dir, root) = run(&[tarball(&items)]);
        assert!(matches!(root, Err(UnpackError::Escape { .. })));
        assert!(!dir.path().join("escaped").exists());
    }
    // Links that point out are kept but lead nowhere out.
    let (dir, root) = run(&[tarball(&[
        Item::Symlink("out", "../.."),
        Item::File("out/escaped", 0o644, "x"),
        Item::Symlink("abs", "/tmp"),
        Item::File("abs/inside", 0o644, "y"),
        Item::Symlink("file", "/absolute"),
        Item::File("file", 0o644, "replaced, not followed"),
    ])]);
    let root = root.unwrap();
    assert!(!dir.path().join("escaped").exists());
    assert_eq!(read(&root, "escaped"), "x");
    assert_eq!(read(&root, "tmp/inside"), "y");
    assert_eq!(read(&root, "file"), "replaced, not followed");
}

#[test]
fn a_broken_layer_is_named() {
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    gzip.write_all(&tarball(&[Item::File("f", 0o644, "some content")])).unwrap();
    let mut bytes = gzip.finish().unwrap();
    bytes.truncate(bytes.len() / 2);
    let error = run(&[bytes]).1.unwrap_err();
    assert!(error.to_string().contains("sha256:0"), "{error}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn foreign_bytes_are_refused_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..2048)) {
        let _ = run(&[bytes]);
    }
}
