#![allow(clippy::unwrap_used)]
use std::io::Read as _;

use super::*;
use crate::build::tree::attributes;
use proptest::prelude::*;

const GZIP: Compression = Compression { method: Method::Gzip, level: 6 };

fn file(bytes: &[u8]) -> Node {
    Node { kind: Kind::File(Content::Inline(bytes.into())), mode: 0o640, mtime: 7, ..Node::directory(5, 6) }
}

fn tree(entries: &[(&str, Node)]) -> Tree {
    let mut tree = Tree::default();
    entries.iter().for_each(|(path, node)| tree.insert(path, node.clone()));
    tree
}

fn packed(entries: &[(&str, Node)]) -> (Packed, Vec<u8>, tempfile::TempDir) {
    let dir = tempfile::tempdir().unwrap();
    let packed = pack(&tree(entries), GZIP, &dir.path().join("layer")).unwrap();
    let bytes = std::fs::read(&packed.path).unwrap();
    (packed, bytes, dir)
}

#[test]
fn other_readers_understand_it() {
    let long = format!("d/{}/x", "n".repeat(150));
    let entries = vec![
        ("d", Node::directory(0, 0)),
        ("d/a", file(b"hello")),
        ("d/l", Node { kind: Kind::Symlink("a".to_owned()), mode: 0o777, ..Node::directory(0, 0) }),
        (
            long.as_str(),
            Node { xattrs: attributes(vec![("user.x".to_owned(), vec![1, 0])]), ..file(&[9; 2000]) },
        ),
        ("é", Node { uid: 3_000_000, mode: 0o4755, ..file(b"") }),
    ];
    let (packed, bytes, _dir) = packed(&entries);
    assert_eq!(crate::registry::of_bytes(&bytes), packed.digest);
    assert_eq!(bytes.len() as u64, packed.size);
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut plain).unwrap();
    assert_eq!(crate::registry::of_bytes(&plain), packed.diff_id);
    assert_eq!(plain.len() as u64, packed.unpacked);
    let mut archive = tar::Archive::new(&plain[..]);
    let mut seen = Vec::new();
    for entry in archive.entries().unwrap() {
        let mut entry = entry.unwrap();
        let mut content = Vec::new();
        entry.read_to_end(&mut content).unwrap();
        let header = entry.header();
        seen.push((
            String::from_utf8(entry.path_bytes().to_vec()).unwrap(),
            header.mode().unwrap(),
            header.mtime().unwrap(),
            content.len(),
        ));
    }
    let wanted = [
        ("d/".to_owned(), 0o755, 0, 0),
        ("d/a".to_owned(), 0o640, 7, 5),
        ("d/l".to_owned(), 0o777, 0, 0),
        (long, 0o640, 7, 2000),
        ("é".to_owned(), 0o4755, 7, 0),
    ];
    assert_eq!(seen, wanted);
}

#[test]
fn large_layers_are_one_member_and_the_same_every_time() {
    let noise: Vec<u8> = (0..5_000_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let entries = vec![("big", file(&noise))];
    let (first, bytes, _dir) = packed(&entries);
    let (second, _, _dir) = packed(&entries);
    assert_eq!((first.digest, first.diff_id), (second.digest, second.diff_id));
    // A reader of one member sees everything.
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut plain).unwrap();
    assert_eq!(&plain[512..512 + noise.len()], &noise[..]);
}

#[test]
fn a_file_that_changes_is_an_error() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("f");
    std::fs::write(&path, "12345").unwrap();
    let modified = modified_ns(&std::fs::metadata(&path).unwrap());
    let entry = |size: u64, modified_ns: i64| {
        let content = Content::of_file(&path, size, modified_ns);
        vec![("f", Node { kind: Kind::File(content), ..Node::directory(0, 0) })]
    };
    let out = dir.path().join("out");
    assert!(pack(&tree(&entry(5, modified)), GZIP, &out).is_ok());
    for entries in [entry(9, modified), entry(4, modified), entry(5, modified - 1)] {
        assert!(matches!(pack(&tree(&entries), GZIP, &out), Err(Error::Changed { .. })));
    }
    std::fs::remove_file(&path).unwrap();
    assert!(matches!(pack(&tree(&entry(5, modified)), GZIP, &out), Err(Error::Changed { .. })));
}

#[test]
fn a_full_disk_is_named() {
    let full = Path::new("/dev/full");
    if full.exists() {
        let entries = vec![("f", file(&[1; 3_000_000]))];
        assert!(matches!(
            pack(&tree(&entries), Compression { level: 0, ..GZIP }, full),
            Err(Error::Spool { .. })
        ));
    }
}

proptest! {
    #[test]
    fn every_name_survives(names in prop::collection::btree_set("[a-zé]{1,60}(/[a-z.]{1,99}x){0,2}", 1..6)) {
        let entries: Vec<_> = names.iter().map(|n| (n.as_str(), file(n.as_bytes()))).collect();
        let (_, bytes, _dir) = packed(&entries);
        let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(&bytes[..]));
        let read: Vec<String> = archive
            .entries()
            .unwrap()
            .map(|e| String::from_utf8(e.unwrap().path_bytes().to_vec()).unwrap())
            .collect();
        prop_assert_eq!(read, names.into_iter().collect::<Vec<_>>());
    }
}

#[test]
fn zstd_layers_are_whole_and_the_same_every_time() {
    let noise: Vec<u8> = (0..9_000_000_u32).map(|i| (i.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let entries = vec![("big", file(&noise))];
    let dir = tempfile::tempdir().unwrap();
    let zstd = Compression { method: Method::Zstd, level: 3 };
    let first = pack(&tree(&entries), zstd, &dir.path().join("a")).unwrap();
    let second = pack(&tree(&entries), zstd, &dir.path().join("b")).unwrap();
    assert_eq!((&first.digest, &first.diff_id), (&second.digest, &second.diff_id));
    let plain = zstd::decode_all(&std::fs::read(&first.path).unwrap()[..]).unwrap();
    assert_eq!(crate::registry::of_bytes(&plain), first.diff_id);
    assert_eq!(&plain[512..512 + noise.len()], &noise[..]);
}

#[test]
fn what_does_not_compress_is_stored_and_the_rest_is_not() {
    // A xorshift is random enough for this.
    let mut state = 88_172_645_463_325_252_u64;
    let mut random = |length: usize| -> Vec<u8> {
        (0..length)
            .map(|_| {
                state ^= state << 13;
                state ^= state >> 7;
                state ^= state << 17;
                (state >> 24) as u8
            })
            .collect()
    };
    let text = b"the same words again and again, ".repeat(4000);
    let photo = random(500_000);
    let entries = vec![
        ("a", file(&text)),
        ("b", file(&photo)),
        ("c", file(&text)),
        ("d", file(&random(3000))),
        ("e", file(&photo[..123_457])),
    ];
    let (packed, bytes, _dir) = packed(&entries);
    let dense = (photo.len() + 3000 + 123_457) as u64;
    assert!(packed.size < dense + 20_000, "{} of {}", packed.size, packed.unpacked);
    let mut plain = Vec::new();
    flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut plain).unwrap();
    assert_eq!(crate::registry::of_bytes(&plain), packed.diff_id);
    assert!(plain.windows(photo.len()).any(|window| window == photo), "all of it, in order");
}
