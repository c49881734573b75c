#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::Path;

use futures::future::FutureExt as _;
use http::{HeaderMap, HeaderName, HeaderValue};
use model::ignore::Rules;

use super::*;
use crate::build::buildkit::grpc::{Answer, Channel, serve};
use crate::build::buildkit::wire::{Field, fields, text, text_of};

/// Files served over a pipe.
async fn serving(files: &Arc<Files>) -> Channel {
    let (near, far) = tokio::io::duplex(1 << 18);
    let files = Arc::clone(files);
    let answer: Arc<Answer> = Arc::new(move |call: Call| Arc::clone(&files).diff_copy(call).boxed());
    tokio::spawn(serve(far, answer));
    Channel::open(near).await.unwrap()
}

fn files(root: &Path, rules: &str, times: Times) -> Arc<Files> {
    let named = (!rules.is_empty()).then(|| ("ignore".to_owned(), rules.to_owned()));
    let context = Context::scan(root, Rules::parse(rules).unwrap(), named, |time| time, 100_000).unwrap();
    let dockerfile = ("Dockerfile.web".to_owned(), "FROM scratch\n".to_owned());
    let offer = Offer { context: Arc::new(context), dockerfile, times, index: None };
    Arc::new(Files { offer, sums: Arc::default(), trouble: Mutex::default() })
}

fn metadata(pairs: &[(&str, &str)]) -> HeaderMap {
    let pair = |(name, value): &(&str, &str)| {
        (name.parse::<HeaderName>().unwrap(), HeaderValue::from_str(value).unwrap())
    };
    let mut all = HeaderMap::new();
    for (name, value) in pairs.iter().map(pair) {
        all.append(name, value);
    }
    all
}

/// Everything a builder has after a sync in which it asks for every file at once and reads late.
async fn copy(channel: &Channel, pairs: &[(&str, &str)]) -> Result<BTreeMap<String, Vec<u8>>, Fault> {
    let (mut out, reply) = channel.stream("/moby.filesync.v1.FileSync/DiffCopy", metadata(pairs)).await?;
    let mut incoming = reply.headers().await?;
    let mut paths: Vec<String> = Vec::new();
    let mut contents: BTreeMap<String, Vec<u8>> = BTreeMap::new();
    let (mut open, mut listed) = (0usize, false);
    while let Some(message) = incoming.next().await? {
        let all = fields(&message).unwrap();
        let number = |wanted| {
            all.iter().find_map(|(field, value)| match value {
                Field::Number(n) if *field == wanted => Some(*n),
                _ => None,
            })
        };
        let bytes = |wanted| {
            all.iter().find_map(|(field, value)| match value {
                Field::Bytes(bytes) if *field == wanted => Some(*bytes),
                _ => None,
            })
        };
        match number(1).unwrap_or(0) {
            0 => match bytes(2) {
                Some(stat) => {
                    let mode = fields(stat).unwrap().into_iter().find(|(field, _)| *field == 2);
                    let Some((_, Field::Number(mode))) = mode else { panic!("no mode") };
                    let path = text_of(stat, 1).unwrap();
                    if mode & 0x8f28_0000 == 0 {
                        let mut packet = vec![8, 1, 24];
                        let mut id = paths.len();
                        while id >= 0x80 {
                            packet.push(u8::try_from(id & 0x7f).unwrap() | 0x80);
                            id >>= 7;
                        }
                        packet.push(u8::try_from(id).unwrap());
                        out.message(&packet).await?;
                        open += 1;
                    } else {
                        contents.insert(path.clone(), Vec::new());
                    }
                    paths.push(path);
                }
                None => listed = true,
            },
            2 => {
                let id = usize::try_from(number(3).unwrap_or(0)).unwrap();
                let file = contents.entry(paths[id].clone()).or_default();
                match bytes(4) {
                    Some(bytes) => file.extend_from_slice(bytes),
                    None => open -= 1,
                }
            }
            3 => {}
            kind => return Err(Fault::Status(99, format!("{kind}: {}", text(bytes(4).unwrap())))),
        }
        if listed && open == 0 {
            out.message(&packet::finish()).await?;
            listed = false;
        }
    }
    // `/` counts as the lowest byte.
    let ordered = paths.iter().map(|path| path.replace('/', "\0")).is_sorted();
    assert!(ordered, "out of order");
    Ok(contents)
}

fn write(root: &Path, path: &str, content: &[u8]) {
    let path = root.join(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, content).unwrap();
}

#[tokio::test]
async fn a_directory_arrives_as_it_is() {
    let dir = tempfile::tempdir().unwrap();
    let big: Vec<u8> = (0..3_000_000u32).flat_map(u32::to_le_bytes).collect();
    write(dir.path(), "src/big", &big);
    write(dir.path(), "src/empty", b"");
    write(dir.path(), "src-b", b"b");
    std::os::unix::fs::symlink("src/big", dir.path().join("link")).unwrap();
    let files = files(dir.path(), "", Times::Real);
    let channel = serving(&files).await;
    let all = copy(&channel, &[("dir-name", "context")]).await.unwrap();
    assert_eq!(all.keys().collect::<Vec<_>>(), ["link", "src", "src-b", "src/big", "src/empty"]);
    assert!(all["src/big"] == big && all["src-b"] == b"b" && all["src/empty"].is_empty());
    // Only what is asked for, with the links that lead there.
    let some = copy(&channel, &[("dir-name", "context"), ("followpaths", "link")]).await.unwrap();
    assert_eq!(some.keys().collect::<Vec<_>>(), ["link", "src", "src/big"]);
    let escaped = [("dir-name", "context"), ("followpaths", "src%2Fempty"), ("followpaths-encoded", "1")];
    assert_eq!(copy(&channel, &escaped).await.unwrap().keys().collect::<Vec<_>>(), ["src", "src/empty"]);
    let excluded = [("dir-name", "context"), ("exclude-patterns", "src"), ("exclude-patterns", "!src/empty")];
    assert_eq!(
        copy(&channel, &excluded).await.unwrap().keys().collect::<Vec<_>>(),
        ["link", "src", "src-b", "src/empty"]
    );
    let refused = copy(&channel, &[("dir-name", "/etc")]).await;
    assert!(matches!(refused, Err(Fault::Status(code::NOT_FOUND, _))), "{refused:?}");
}

#[tokio::test]
async fn the_rules_that_were_used_are_the_ones_that_are_served() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), ".dockerignore", b"of the directory\n");
    let files = files(dir.path(), "*.log\n", Times::Content);
    let channel = serving(&files).await;
    let ask = [("dir-name", "dockerfile"), ("followpaths", "Dockerfile.web")];
    let local = copy(&channel, &ask).await.unwrap();
    assert_eq!(local["Dockerfile.web"], b"FROM scratch\n");
    assert_eq!(local["Dockerfile.web.dockerignore"], b"*.log\n");
    let ask = [("dir-name", "context"), ("followpaths", ".dockerignore")];
    assert_eq!(copy(&channel, &ask).await.unwrap()[".dockerignore"], b"*.log\n");
    // As a file of the context it is what it is.
    let all = copy(&channel, &[("dir-name", "context")]).await.unwrap();
    assert_eq!(all[".dockerignore"], b"of the directory\n");
}

/// The trap of HTTP/2 (build.md 3.5): each request for a file is a small frame of its own.
#[tokio::test]
async fn fifty_thousand_tiny_files() {
    let dir = tempfile::tempdir().unwrap();
    for n in 0..50_000 {
        let path = dir.path().join((n % 100).to_string());
        if n < 100 {
            std::fs::create_dir(&path).unwrap();
        }
        std::fs::write(path.join(n.to_string()), n.to_string()).unwrap();
    }
    let files = files(dir.path(), "", Times::Content);
    let channel = serving(&files).await;
    let all = copy(&channel, &[("dir-name", "context")]).await.unwrap();
    assert_eq!(all.len(), 50_100);
    assert_eq!(all["42/4242"], b"4242");
    assert_eq!(files.sums.files.load(Ordering::Relaxed), 50_000);
}

#[tokio::test]
async fn a_file_that_vanishes_or_changes_ends_it() {
    let dir = tempfile::tempdir().unwrap();
    for change in [true, false] {
        write(dir.path(), "a", b"1");
        write(dir.path(), "b", b"22");
        let files = files(dir.path(), "", Times::Real);
        if change {
            write(dir.path(), "b", b"333");
        } else {
            std::fs::remove_file(dir.path().join("b")).unwrap();
        }
        let channel = serving(&files).await;
        let refused = copy(&channel, &[("dir-name", "context")]).await;
        assert!(refused.is_err(), "{refused:?}");
        let trouble = files.trouble.lock().unwrap().take();
        let Some(Error::Changed { path }) = trouble else { panic!("{trouble:?}") };
        assert!(path.ends_with("b"));
    }
}
