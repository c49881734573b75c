//! Directories become images in the platform's registry, on loopback.
#![allow(clippy::unwrap_used)]

use std::cell::RefCell;
use std::fs;
use std::net::SocketAddr;
use std::os::unix::fs::PermissionsExt as _;
use std::sync::Arc;

use model::diagnosis::Code;
use platform::registry::{Decision, Registry, RegistryAuth};

use super::*;

mod sources;

/// `good` may do everything with repositories that start with `web` or `base`.
struct Rules;

fn decide(authorization: Option<&str>, repository: &str) -> Decision {
    match authorization.and_then(platform::registry::token_of).as_deref() {
        Some("good") if repository.starts_with("web") || repository.starts_with("base") => Decision::Allow,
        Some("good") => Decision::UnknownRepository,
        _ => Decision::Unauthorized,
    }
}

impl RegistryAuth for Rules {
    fn may_enter(&self, authorization: Option<&str>) -> Decision {
        decide(authorization, "web")
    }
    fn may_pull(&self, authorization: Option<&str>, repository: &str) -> Decision {
        decide(authorization, repository)
    }
    fn may_push(&self, authorization: Option<&str>, repository: &str) -> Decision {
        decide(authorization, repository)
    }
}

/// A registry, a directory to build, and what was said.
struct Bench {
    address: SocketAddr,
    registry: Arc<Registry>,
    task: tokio::task::JoinHandle<()>,
    _files: tempfile::TempDir,
    dir: tempfile::TempDir,
    said: RefCell<Vec<String>>,
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Bench {
    async fn new(files: &[(&str, &str)]) -> Self {
        let store = tempfile::tempdir().unwrap();
        let registry = Arc::new(Registry::open(store.path()).unwrap());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = platform::registry::router(Arc::clone(&registry), Arc::new(Rules));
        let task = tokio::spawn(async move {
            drop(axum::serve(listener, router).await);
        });
        let dir = tempfile::tempdir().unwrap();
        let bench = Self { address, registry, task, _files: store, dir, said: RefCell::default() };
        for (path, text) in files {
            bench.write(path, text);
        }
        bench
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.dir.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    async fn build_as(&self, app: &str, change: impl FnOnce(&mut Request)) -> Result<Built, Error> {
        let mut request = Request {
            dir: self.dir.path().to_owned(),
            dockerfile: None,
            ignore_file: None,
            warn_above: 0,
            max_entries: 1000,
            target: None,
            args: BTreeMap::new(),
            labels: Vec::new(),
            tag: "t".to_owned(),
            compression: Compression { method: Method::Gzip, level: 6 },
            cache: None,
            newest_time: None,
            needs_command: false,
            push: true,
            no_cache: false,
            engine_only: false,
            buildkit: None,
            times: None,
            secrets: Vec::new(),
            agents: Vec::new(),
            logins: crate::build::Logins::default(),
        };
        change(&mut request);
        let home = Home {
            app: app.to_owned(),
            registry: self.address.to_string(),
            token: Secret("good".to_owned()),
            limit: None,
        };
        let say = |said: Said<'_>| {
            let line = match said {
                Said::Building(line) | Said::Pushing(line) => line.to_owned(),
                Said::Step(step) => format!("{step:?}"),
                Said::Warning(failure) => failure.diagnostic().title.clone(),
            };
            self.said.borrow_mut().push(line);
        };
        directory(&request, &home, &Builders::default(), Box::pin(async { Vec::new() }), &say).await
    }

    async fn build(&self) -> Result<Built, Error> {
        self.build_as("web", |_| ()).await
    }

    async fn code(&self) -> Code {
        Failure::from(self.build().await.unwrap_err()).code()
    }

    /// The configuration of the built image and what its layers hold: `path mode uid:gid content`.
    fn image(&self, app: &str) -> (dockerfile::Image, Vec<Vec<String>>) {
        let resolved = self.registry.resolve(app, "t").unwrap();
        let image = serde_json::from_value(resolved.config.clone()).unwrap();
        let layers = resolved.layers.iter().map(|layer| listing(&fs::read(&layer.path).unwrap())).collect();
        (image, layers)
    }
}

fn listing(bytes: &[u8]) -> Vec<String> {
    let mut archive = tar::Archive::new(flate2::read::GzDecoder::new(bytes));
    let line = |entry: std::io::Result<tar::Entry<'_, _>>| {
        let mut entry = entry.unwrap();
        let header = entry.header().clone();
        let mut content = String::new();
        std::io::Read::read_to_string(&mut entry, &mut content).unwrap();
        if let Some(target) = entry.link_name_bytes() {
            content = format!("-> {}", String::from_utf8_lossy(&target));
        }
        let path = String::from_utf8(entry.path_bytes().to_vec()).unwrap();
        let (mode, uid, gid) = (header.mode().unwrap(), header.uid().unwrap(), header.gid().unwrap());
        format!("{path} {mode:o} {uid}:{gid} {content}").trim_end().to_owned()
    };
    archive.entries().unwrap().map(line).collect()
}

#[tokio::test]
async fn a_directory_becomes_an_image() {
    let bench = Bench::new(&[
        ("Dockerfile", "FROM scratch\nWORKDIR /app\nCOPY --chown=5:6 bin/ sub/bin/\nCOPY a* b.txt /app/\nENV X=1\nCMD [\"/app/run\"]\n"),
        ("bin/run", "#!"),
        ("bin/lib/x", "lib"),
        ("a.txt", "a"),
        ("b.txt", "b"),
    ])
    .await;
    let run = bench.dir.path().join("bin/run");
    fs::set_permissions(&run, fs::Permissions::from_mode(0o755)).unwrap();
    for (path, mode) in [("bin/lib", 0o700), ("a.txt", 0o600), ("b.txt", 0o644), ("bin/lib/x", 0o644)] {
        fs::set_permissions(bench.dir.path().join(path), fs::Permissions::from_mode(mode)).unwrap();
    }
    let built = bench.build().await.unwrap();
    assert_eq!(built.reference, format!("{}/web:t", bench.address));
    let (image, layers) = bench.image("web");
    assert_eq!(layers[0], ["app/ 755 0:0"]);
    assert_eq!(
        layers[1],
        [
            "app/ 755 0:0",
            "app/sub/ 755 5:6",
            "app/sub/bin/ 755 5:6",
            "app/sub/bin/lib/ 700 5:6",
            "app/sub/bin/lib/x 644 5:6 lib",
            "app/sub/bin/run 755 5:6 #!",
        ]
    );
    assert_eq!(layers[2], ["app/ 755 0:0", "app/a.txt 600 0:0 a", "app/b.txt 644 0:0 b"]);
    assert_eq!(image.config.cmd.unwrap(), ["/app/run"]);
    assert_eq!((image.config.working_dir.as_str(), image.config.env[1].as_str()), ("/app", "X=1"));
    assert_eq!(image.history.iter().filter(|h| !h.empty_layer).count(), 3);
    assert_eq!(built.digest.as_deref(), Some(bench.registry.resolve("web", "t").unwrap().digest.as_str()));
}

#[tokio::test]
async fn the_same_input_is_the_same_image_and_nothing_is_sent_twice() {
    let files = [("Dockerfile", "FROM scratch\nCOPY . /x/\nCMD [\"/x\"]\n"), ("d/a", "1"), ("b", "2")];
    let bench = Bench::new(&files).await;
    let first = bench.build().await.unwrap();
    let other = Bench::new(&files).await;
    assert_eq!(other.build().await.unwrap().digest, first.digest);
    bench.said.borrow_mut().clear();
    // New times, same contents.
    bench.write("b", "2");
    assert_eq!(bench.build().await.unwrap().digest, first.digest);
    assert!(bench.said.borrow().iter().any(|line| line.contains("is there already")));
    bench.write("b", "3");
    assert_ne!(bench.build().await.unwrap().digest, first.digest);
}

#[tokio::test]
async fn a_base_in_the_same_registry_is_mounted() {
    let bench = Bench::new(&[
        ("Dockerfile", "FROM scratch\nCOPY etc /etc/\nCOPY link /bin\nCOPY t /usr/bin/t\nENV PATH=/p A=1\nCMD [\"old\"]\nONBUILD COPY extra /extra"),
        ("etc/passwd", "root:x:0:0::/:\nnode:x:1000:1001::/:\n"),
        ("t", "t"),
        ("extra", "e"),
    ])
    .await;
    fs::create_dir(bench.dir.path().join("link")).unwrap();
    bench.build_as("base", |_| ()).await.unwrap();
    bench.write(
        "Dockerfile",
        &format!(
            "FROM {}/base:t\nUSER node\nWORKDIR /w\nCOPY --chown=node t /usr/bin/u\nENTRYPOINT [\"e\"]\n",
            bench.address
        ),
    );
    bench.build().await.unwrap();
    let (image, layers) = bench.image("web");
    assert_eq!(image.config.env, ["PATH=/p", "A=1"]);
    assert_eq!((image.config.cmd, image.config.user.as_str()), (None, "node"));
    let base = bench.image("base").1;
    assert_eq!(layers[..base.len()], base[..]);
    assert_eq!(layers[base.len()], ["extra 644 0:0 e"]);
    assert_eq!(layers[base.len() + 1], ["w/ 755 1000:1001"]);
    assert_eq!(layers[base.len() + 2], ["usr/ 755 0:0", "usr/bin/ 755 0:0", "usr/bin/u 644 1000:1001 t"]);
    assert!(bench.said.borrow().iter().any(|line| line.contains("taken over")));
}

#[tokio::test]
async fn stages_and_images_are_copied_from_and_archives_unpacked() {
    let bench = Bench::new(&[
        ("f", "f"),
        ("Dockerfile", "FROM scratch AS a\nCOPY f /d/f\nFROM scratch\nADD x.tar.gz /u/\nADD f.tar /v/\nCOPY --from=a /d /e\nCOPY <<EOF /h\nhi\nEOF\n"),
        ("f.tar", "no archive"),
    ])
    .await;
    let mut tar = tar::Builder::new(flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast()));
    let mut header = tar::Header::new_ustar();
    header.set_size(2);
    header.set_mode(0o4711);
    header.set_uid(9);
    header.set_gid(8);
    tar.append_data(&mut header.clone(), "p/q", &b"qq"[..]).unwrap();
    header.set_size(0);
    header.set_entry_type(tar::EntryType::Link);
    tar.append_link(&mut header, "p/hard", "p/q").unwrap();
    let bytes = tar.into_inner().unwrap().finish().unwrap();
    fs::write(bench.dir.path().join("x.tar.gz"), bytes).unwrap();
    bench.build().await.unwrap();
    let (_, layers) = bench.image("web");
    assert_eq!(
        layers[0],
        ["u/ 755 0:0", "u/p/ 755 0:0", "u/p/hard 4711 9:8 qq", "u/p/q 4711 9:8 -> u/p/hard"]
    );
    assert_eq!(layers[1], ["v/ 755 0:0", "v/f.tar 644 0:0 no archive"]);
    assert_eq!(layers[2], ["e/ 755 0:0", "e/f 644 0:0 f"]);
    assert_eq!(layers[3], ["h 644 0:0 hi"]);
    // The same from an image.
    bench.write(
        "Dockerfile",
        &format!("FROM scratch\nCOPY --from={}/web:t /e/f /u/p/q /z/\nCMD [\"/z\"]\n", bench.address),
    );
    bench.build_as("web2", |_| ()).await.unwrap();
    assert_eq!(bench.image("web2").1[0], ["z/ 755 0:0", "z/f 644 0:0 f", "z/q 4711 9:8 qq"]);
}

#[tokio::test]
async fn every_mistake_has_its_code() {
    let bench = Bench::new(&[]).await;
    assert_eq!(bench.code().await, Code::C201);
    let named = bench
        .build_as("web", |r| r.dockerfile = Some(Recipe::File("none".into(), "fly.toml".to_owned())))
        .await;
    assert_eq!(Failure::from(named.unwrap_err()).code(), Code::C202);
    let table = [
        ("FROM scratch\nCOPPY a b\n", Code::C205),
        ("FROM scratch\nCOPY nothing /\n", Code::A203),
        ("FROM scratch\nRUN make\n", Code::C905),
        ("FROM scratch\nADD https://example.com/x.git /\n", Code::C905),
        ("FROM scratch\nCOPY --chown=node Dockerfile /\n", Code::C205),
        ("FROM scratch\nENV A=${B:?no}\n", Code::C205),
        ("FROM --platform=linux/arm64 scratch\n", Code::C205),
        ("# syntax=my/frontend\nFROM scratch\n", Code::C905),
    ];
    for (text, code) in table {
        bench.write("Dockerfile", text);
        assert_eq!(bench.code().await, code, "{text}");
    }
    bench.write("Dockerfile", &format!("FROM {}/base:none\n", bench.address));
    assert_eq!(bench.code().await, Code::C204);
    bench.write("Dockerfile", "FROM scratch\nCMD [\"x\"]\n");
    bench.write("Dockerfile", "FROM scratch\nENV A=1\n");
    let idle = bench.build_as("web", |r| r.needs_command = true).await;
    assert_eq!(Failure::from(idle.unwrap_err()).code(), Code::A302);
    bench.write("Dockerfile", "FROM scratch\nCMD [\"x\"]\n");
    let target = bench.build_as("web", |r| r.target = Some("nope".to_owned())).await;
    assert_eq!(Failure::from(target.unwrap_err()).code(), Code::C203);
    let foreign = bench.build_as("gone", |_| ()).await;
    assert_eq!(Failure::from(foreign.unwrap_err()).code(), Code::C301);
}

#[tokio::test]
async fn a_missing_source_says_why() {
    let bench = Bench::new(&[
        ("Dockerfile", "FROM scratch\n\nCOPY dist/app.js /\n"),
        ("dist/app.js", "x"),
        (".dockerignore", "# built\ndist\n"),
    ])
    .await;
    let failure = Failure::from(bench.build().await.unwrap_err());
    let diagnostic = failure.diagnostic();
    assert_eq!(diagnostic.because, "rule \"dist\" (.dockerignore:2) excludes it");
    let place = diagnostic.place.as_ref().unwrap();
    assert_eq!((place.line, place.source.as_deref()), (3, Some("COPY dist/app.js /")));
    bench.write("Dockerfile", "FROM scratch\nCOPY src/man.rs /\n");
    bench.write("src/main.rs", "");
    let failure = Failure::from(bench.build().await.unwrap_err());
    assert_eq!(failure.diagnostic().next[0].text, "did you mean src/main.rs?");
}

#[tokio::test]
async fn links_out_of_the_context_are_not_followed() {
    let bench = Bench::new(&[("Dockerfile", "FROM scratch\nCOPY . /x/\n")]).await;
    std::os::unix::fs::symlink("/etc/passwd", bench.dir.path().join("secret")).unwrap();
    bench.build().await.unwrap();
    let (_, layers) = bench.image("web");
    assert!(layers[0].contains(&"x/secret 777 0:0 -> /etc/passwd".to_owned()));
    bench.write("Dockerfile", "FROM scratch\nCOPY secret /y\n");
    assert_eq!(bench.code().await, Code::A203);
}

#[test]
fn every_corpus_dockerfile_is_read_or_refused_for_a_listed_reason() {
    let dir = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../shared/corpus/dockerfile"));
    let Ok(entries) = fs::read_dir(dir) else { return };
    let mut parsed = 0;
    let mut refused = Vec::new();
    for entry in entries {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "Dockerfile") {
            let name = path.strip_prefix(dir).unwrap().display().to_string();
            match read_dockerfile(&path, name) {
                Ok(_) => parsed += 1,
                Err(error) => refused.push(Failure::from(error).diagnostic().title.clone()),
            }
        }
    }
    refused.sort();
    assert_eq!(refused, REFUSED);
    assert!(parsed >= 35, "only {parsed} were parsed");
}

/// Corpus files that are no Dockerfiles.
const REFUSED: &[&str] = &[
    "019.Dockerfile:8 cannot be parsed: with several sources the destination must end in /",
    "022.Dockerfile:2 cannot be parsed: unknown instruction CMD的内容会被docker",
];
