//! What the tests run machines with: a runtime on a temporary directory, an image of a shell and the
//! test guest with the libraries they need, and a log that can be waited for.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::{self, File};
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use platform::logs::{LogSink, Provider};
use platform::runtime::image::remove_tree;
use platform::runtime::{
    Instance, LaunchSpec, Layer, Runtime, RuntimeConfig, RuntimeKind, RuntimeUnavailable, StartError, select,
};
use serde_json::json;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;
use tokio::sync::watch;

/// Longest wait for anything; only a broken test gets there.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// Lines of one machine.
pub(crate) struct Lines(watch::Sender<Vec<(Provider, String)>>);

impl Default for Lines {
    fn default() -> Self {
        Self(watch::Sender::new(Vec::new()))
    }
}

impl LogSink for Lines {
    fn line(&self, provider: Provider, _level: &str, message: &str) {
        self.0.send_modify(|lines| lines.push((provider, message.to_owned())));
    }
}

impl Lines {
    /// Waits for a line of the app that contains `part`.
    pub(crate) async fn until(&self, part: &str) {
        let mut lines = self.0.subscribe();
        let seen = lines.wait_for(|lines| lines.iter().any(|(_, line)| line.contains(part)));
        let found = tokio::time::timeout(PATIENCE, seen).await.is_ok();
        assert!(found, "no line with {part:?} in {:#?}", self.all());
    }

    pub(crate) fn of(&self, provider: Provider) -> Vec<String> {
        let lines = self.0.borrow();
        lines.iter().filter(|(from, _)| *from == provider).map(|(_, line)| line.clone()).collect()
    }

    pub(crate) fn all(&self) -> Vec<String> {
        self.0.borrow().iter().map(|(from, line)| format!("{}: {line}", from.as_str())).collect()
    }
}

/// Only an engine may be missing, and not in CI.
#[expect(clippy::disallowed_methods, reason = "whether this is CI")]
fn may_skip(error: &RuntimeUnavailable) -> bool {
    matches!(error, RuntimeUnavailable::Docker { .. }) && std::env::var_os("CI").is_none()
}

impl Drop for Bench {
    /// A machine that still runs leaves directories that deny an ordinary user.
    fn drop(&mut self) {
        if crate::KIND == RuntimeKind::Docker {
            crate::engine::clean(&self.dir.path().join("data"));
        }
        let _ = remove_tree(&self.dir.path().join("data"));
    }
}

/// A runtime with an image.
pub(crate) struct Bench {
    pub(crate) dir: TempDir,
    pub(crate) runtime: Arc<dyn Runtime>,
    layers: Vec<Layer>,
    pub(crate) lines: Arc<Lines>,
}

impl Bench {
    /// `None`: the component the runtime needs is not there, which fails where `CI` is set.
    pub(crate) async fn new() -> Option<Self> {
        Self::with(|_| {}).await
    }

    pub(crate) async fn with(change: impl FnOnce(&mut RuntimeConfig)) -> Option<Self> {
        let dir = tempfile::tempdir().unwrap();
        let mut config = RuntimeConfig {
            data_dir: dir.path().join("data"),
            init_exe: Some(PathBuf::from(env!("CARGO_BIN_EXE_fly-machine-init"))),
            ..RuntimeConfig::default()
        };
        change(&mut config);
        let runtime = match select(crate::KIND, config).await {
            Ok(runtime) => runtime,
            Err(error) if may_skip(&error) => {
                // Past the capture of the test harness: a skipped test shall be seen.
                let _ = writeln!(std::io::stderr(), "SKIPPED, and not in CI: {error}");
                return None;
            }
            Err(error) => panic!("{error}"),
        };
        let layers = vec![base_layer(dir.path())];
        Some(Self { dir, runtime, layers, lines: Arc::default() })
    }

    /// Adds a layer with files `(path, mode, content)`.
    pub(crate) fn add_layer(&mut self, files: &[(&str, u32, &[u8])]) {
        let name = format!("layer-{}", self.layers.len());
        let path = self.dir.path().join(&name);
        let mut tar = tar::Builder::new(File::create(&path).unwrap());
        for (file, mode, content) in files {
            append(&mut tar, file, *mode, content);
        }
        tar.into_inner().unwrap();
        self.layers.push(layer(path, &name));
    }

    /// Another one for every bench and number of layers: an engine is shared by all of them.
    fn digest(&self) -> String {
        let mut sum = Sha256::new();
        sum.update(self.dir.path().as_os_str().as_encoded_bytes());
        sum.update([u8::try_from(self.layers.len()).unwrap()]);
        format!("sha256:{}", hex::encode(sum.finalize()))
    }

    pub(crate) fn machine_dir(&self) -> PathBuf {
        self.dir.path().join("data/machines/148e0000000001")
    }

    /// The specification of a machine that runs `argv`.
    pub(crate) fn spec(&self, argv: &[&str]) -> LaunchSpec {
        LaunchSpec {
            machine_id: "148e0000000001".to_owned(),
            instance_id: "01JD".to_owned(),
            app: "app".to_owned(),
            hostname: "148e0000000001".to_owned(),
            private_ip: "fdaa:0:1:a7b:1::2".to_owned(),
            layers: self.layers.clone(),
            image_digest: self.digest(),
            image_config: json!({}),
            argv: argv.iter().map(|&word| word.to_owned()).collect(),
            env: BTreeMap::new(),
            user: None,
            workdir: None,
            files: Vec::new(),
            mounts: Vec::new(),
            service_ports: Vec::new(),
            memory_mb: 256,
            cpus: 1.0,
            machine_dir: self.machine_dir(),
            logs: Arc::clone(&self.lines) as Arc<dyn LogSink>,
        }
    }

    pub(crate) async fn start(&self, argv: &[&str]) -> Arc<dyn Instance> {
        self.launch(self.spec(argv)).await
    }

    pub(crate) async fn launch(&self, spec: LaunchSpec) -> Arc<dyn Instance> {
        match self.runtime.start(spec).await {
            Ok(instance) => instance,
            Err(error) => panic!("{error}: {:#?}", self.lines.all()),
        }
    }

    pub(crate) async fn refusal(&self, spec: LaunchSpec) -> StartError {
        match self.runtime.start(spec).await {
            Ok(_) => panic!("it started"),
            Err(error) => error,
        }
    }
}

fn layer(path: PathBuf, name: &str) -> Layer {
    Layer {
        path,
        media_type: "application/vnd.oci.image.layer.v1.tar".to_owned(),
        digest: format!("sha256:{name}"),
    }
}

/// A shell, the guest and what both need, made once per process and linked where it is wanted.
fn base_layer(dir: &Path) -> Layer {
    static BASE: Mutex<Option<Vec<u8>>> = Mutex::new(None);
    let mut base = BASE.lock().unwrap();
    let bytes = base.get_or_insert_with(|| {
        let mut tar = tar::Builder::new(Vec::new());
        let guest = env!("CARGO_BIN_EXE_fly-test-guest");
        append(&mut tar, "bin/guest", 0o755, &fs::read(guest).unwrap());
        append(&mut tar, "bin/sh", 0o755, &fs::read("/bin/sh").unwrap());
        let libraries: BTreeSet<PathBuf> = libraries(guest).into_iter().chain(libraries("/bin/sh")).collect();
        for library in libraries {
            let inside = library.strip_prefix("/").unwrap().to_str().unwrap().to_owned();
            append(&mut tar, &inside, 0o755, &fs::read(&library).unwrap());
        }
        append(&mut tar, "etc/passwd", 0o644, b"root:x:0:0::/root:/bin/sh\nweb:x:1000:1001::/home/web:\n");
        append(&mut tar, "etc/group", 0o644, b"root:x:0:\nextra:x:2000:web\n");
        tar.into_inner().unwrap()
    });
    let path = dir.join("base");
    fs::write(&path, bytes).unwrap();
    layer(path, "base")
}

fn append(tar: &mut tar::Builder<impl std::io::Write>, path: &str, mode: u32, content: &[u8]) {
    let mut header = tar::Header::new_gnu();
    header.set_mode(mode);
    header.set_size(content.len() as u64);
    tar.append_data(&mut header, path, content).unwrap();
}

/// The loader and shared libraries of an executable, from `ldd`; none if it is static.
fn libraries(program: &str) -> Vec<PathBuf> {
    let output = Command::new("ldd").arg(program).output().expect("ldd comes with every C library");
    String::from_utf8_lossy(&output.stdout)
        .split_whitespace()
        .filter(|word| word.starts_with('/'))
        .map(PathBuf::from)
        .collect()
}
