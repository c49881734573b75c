//! Sources that are fetched or unpacked, linked copies, and bases that are known already.

use axum::routing::get;

use super::*;

/// Serves `/file` and an archive at `/a.tar`; returns the address.
async fn files() -> SocketAddr {
    let mut archive = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(3);
    header.set_mode(0o711);
    archive.append_data(&mut header, "in/side", &b"abc"[..]).unwrap();
    let archive = archive.into_inner().unwrap();
    let router = axum::Router::new()
        .route("/file", get(|| async { ([("last-modified", "Sun, 06 Nov 1994 08:49:37 GMT")], "content") }))
        .route("/a.tar", get(move || async { archive }))
        .route("/Dockerfile", get(|| async { "FROM scratch\nCOPPY x\n" }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { drop(axum::serve(listener, router).await) });
    address
}

#[tokio::test]
async fn urls_are_added_as_the_reference_adds_them() {
    let at = files().await;
    let sum = crate::registry::of_bytes(b"content");
    let bench = Bench::new(&[]).await;
    bench.write(
        "Dockerfile",
        &format!(
            "FROM scratch\nADD http://{at}/file /x/\nADD --chown=5:6 --chmod=755 --checksum={sum} http://{at}/file /y\n\
             ADD http://{at}/a.tar /t/\nADD --unpack=true http://{at}/a.tar /u/\n"
        ),
    );
    bench.build_as("web", |r| r.newest_time = Some(i64::MAX)).await.unwrap();
    let (_, layers) = bench.image("web");
    assert_eq!(layers[0], ["x/ 755 0:0", "x/file 600 0:0 content"]);
    assert_eq!(layers[1], ["y 755 5:6 content"]);
    assert_eq!(layers[2][0], "t/ 755 0:0");
    assert!(layers[2][1].starts_with("t/a.tar 600 0:0"), "{:?}", layers[2]);
    assert!(layers[3].contains(&"u/in/side 711 0:0 abc".to_owned()), "{:?}", layers[3]);
    let other = crate::registry::of_bytes(b"else");
    let table = [
        (format!("ADD --checksum={other} http://{at}/file /"), Code::A203),
        (format!("ADD --checksum=sha256:12 http://{at}/file /"), Code::C205),
        (format!("ADD --checksum={sum} Dockerfile /"), Code::C205),
        (format!("ADD http://{at}/none /"), Code::A203),
        ("ADD http://127.0.0.1:9/none /".to_owned(), Code::N002),
    ];
    for (line, code) in table {
        bench.write("Dockerfile", &format!("FROM scratch\n{line}\n"));
        assert_eq!(bench.code().await, code, "{line}");
    }
}

#[tokio::test]
async fn a_dockerfile_may_be_a_url() {
    let at = files().await;
    let bench = Bench::new(&[]).await;
    let from = async |path: &str| {
        let url = format!("http://{at}/{path}");
        Failure::from(bench.build_as("web", |r| r.dockerfile = Some(Recipe::Url(url))).await.unwrap_err())
    };
    let wrong = from("Dockerfile").await;
    assert_eq!(wrong.code(), Code::C205);
    let place = wrong.diagnostic().place.clone().unwrap();
    assert_eq!((place.file, place.line), (format!("http://{at}/Dockerfile"), 2));
    assert_eq!(from("none").await.code(), Code::C202);
}

#[tokio::test]
async fn archives_of_every_kind_are_unpacked() {
    let bench = Bench::new(&[
        ("Dockerfile", "FROM scratch\nADD a.tbz a.txz a.tzst /t/\nADD b /\n"),
        ("b", "BZh9 no archive"),
    ])
    .await;
    let mut archive = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(1);
    header.set_mode(0o600);
    archive.append_data(&mut header, "f", &b"x"[..]).unwrap();
    let plain = archive.into_inner().unwrap();
    let mut bz = bzip2::write::BzEncoder::new(Vec::new(), bzip2::Compression::fast());
    std::io::Write::write_all(&mut bz, &plain).unwrap();
    fs::write(bench.dir.path().join("a.tbz"), bz.finish().unwrap()).unwrap();
    let mut xz = lzma_rust2::XzWriter::new(Vec::new(), lzma_rust2::XzOptions::with_preset(1)).unwrap();
    std::io::Write::write_all(&mut xz, &plain).unwrap();
    fs::write(bench.dir.path().join("a.txz"), xz.finish().unwrap()).unwrap();
    fs::write(bench.dir.path().join("a.tzst"), zstd::encode_all(&plain[..], 1).unwrap()).unwrap();
    bench.build().await.unwrap();
    let (_, layers) = bench.image("web");
    assert_eq!(layers[0], ["t/ 755 0:0", "t/f 600 0:0 x"]);
    assert_eq!(layers[1], ["b 644 0:0 BZh9 no archive"]);
}

#[tokio::test]
async fn a_known_base_is_not_fetched_again_and_links_need_none() {
    let bench = Bench::new(&[
        ("Dockerfile", "FROM scratch\nCOPY etc /etc/\nCOPY link /bin\n"),
        ("etc/passwd", "node:x:5:6::/:\n"),
        ("f", "f"),
    ])
    .await;
    std::os::unix::fs::symlink("usr/bin", bench.dir.path().join("link")).unwrap();
    let cache = tempfile::tempdir().unwrap();
    let cached = |r: &mut Request| r.cache = Some(cache.path().to_owned());
    // A link as the source is followed, so that the base has none: made by an archive instead.
    let mut archive = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_entry_type(tar::EntryType::Symlink);
    header.set_mode(0o777);
    header.set_size(0);
    archive.append_link(&mut header, "bin", "usr/bin").unwrap();
    fs::write(bench.dir.path().join("base.tar"), archive.into_inner().unwrap()).unwrap();
    bench.write("Dockerfile", "FROM scratch\nCOPY etc /etc/\nADD base.tar /\n");
    bench.build_as("base", cached).await.unwrap();
    let base = format!("{}/base:t", bench.address);
    // Linked copies neither follow what is below nor fetch it.
    bench.write("Dockerfile", &format!("FROM {base}\nCOPY --link --chown=1 f /bin/f\n"));
    bench.build_as("web", cached).await.unwrap();
    assert!(!bench.said.borrow().iter().any(|line| line.contains("reading the files")));
    assert_eq!(bench.image("web").1[2], ["bin/ 755 1:1", "bin/f 644 1:1 f"]);
    // Others do, once.
    bench.write("Dockerfile", &format!("FROM {base}\nCOPY --chown=node f /bin/f\n"));
    for times in [1, 1] {
        bench.build_as("web", cached).await.unwrap();
        let read = bench.said.borrow().iter().filter(|line| line.contains("reading the files")).count();
        assert_eq!(read, times);
    }
    assert_eq!(bench.image("web").1[2], ["usr/ 755 5:6", "usr/bin/ 755 5:6", "usr/bin/f 644 5:6 f"]);
}

#[tokio::test]
async fn zstd_layers_are_pushed_as_such() {
    let bench = Bench::new(&[("Dockerfile", "FROM scratch\nCOPY f /\n"), ("f", "f")]).await;
    let zstd = Compression { method: Method::Zstd, level: 3 };
    bench.build_as("web", |r| r.compression = zstd).await.unwrap();
    let resolved = bench.registry.resolve("web", "t").unwrap();
    let bytes = fs::read(&resolved.layers[0].path).unwrap();
    let plain = zstd::decode_all(&bytes[..]).unwrap();
    assert_eq!(resolved.config["rootfs"]["diff_ids"][0], crate::registry::of_bytes(&plain).as_str());
}
