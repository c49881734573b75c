//! How main processes end, and that nothing is left.

use std::io::Read as _;
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::time::Duration;

use platform::logs::Provider;
use platform::runtime::{Exit, GuestMount};

use crate::bench::{Bench, PATIENCE};
use crate::exits::exit;

#[tokio::test]
async fn a_signal_from_inside_and_from_outside() {
    let Some(bench) = Bench::new().await else { return };
    let crashed = bench.start(&["sh", "-c", "kill -SEGV $$"]).await;
    assert_eq!(crashed.wait().await, exit(139, Some(11)));
    assert!(bench.lines.of(Provider::Runner).last().unwrap().contains("'SIGSEGV'"));

    let polite = bench.start(&["sh", "-c", "trap 'exit 7' TERM; guest wait & wait"]).await;
    bench.lines.until("waiting").await;
    polite.signal(15).await.unwrap();
    assert_eq!(polite.wait().await, exit(7, None));

    let plain = bench.start(&["guest", "wait"]).await;
    plain.signal(2).await.unwrap();
    assert_eq!(plain.wait().await, exit(130, Some(2)));
}

#[tokio::test]
async fn a_broken_pipe_kills_as_usual() {
    // A parent in Rust ignores SIGPIPE; a program must not notice.
    let Some(bench) = Bench::new().await else { return };
    let instance = bench.start(&["sh", "-c", "kill -PIPE $$; exit 3"]).await;
    assert_eq!(instance.wait().await, exit(141, Some(13)));
}

async fn runs_out_of_memory(bench: &Bench) {
    let mut spec = bench.spec(&["guest", "allocate", "2000"]);
    spec.memory_mb = 64;
    let ended = bench.launch(spec).await.wait().await;
    assert_eq!(ended, Exit { code: 137, signal: Some(9), oom_killed: true }, "{:#?}", bench.lines.all());
}

#[tokio::test]
async fn out_of_memory() {
    let Some(bench) = Bench::new().await else { return };
    runs_out_of_memory(&bench).await;
    // Within its limits the same program runs.
    let mut spec = bench.spec(&["guest", "allocate", "8"]);
    spec.memory_mb = 64;
    let instance = bench.launch(spec).await;
    bench.lines.until("allocated 8").await;
    instance.kill().await;
    assert_eq!(instance.wait().await, exit(137, Some(9)));
}

#[tokio::test]
async fn out_of_memory_without_control_groups() {
    let Some(bench) = Bench::with(|config| config.without_cgroups = true).await else { return };
    assert!(bench.runtime.notes().iter().any(|note| note.contains("watching")));
    runs_out_of_memory(&bench).await;
    assert!(
        bench
            .lines
            .of(Provider::Runner)
            .iter()
            .any(|line| line.starts_with("Out of memory: Killed process 2 (guest)"))
    );
}

#[tokio::test]
async fn a_child_killed_for_memory_is_named_while_the_main_process_lives() {
    let Some(bench) = Bench::with(|config| config.without_cgroups = true).await else { return };
    let mut spec = bench.spec(&["sh", "-c", "guest allocate 2000; echo child ended with $?; guest wait"]);
    spec.memory_mb = 64;
    let instance = bench.launch(spec).await;
    bench.lines.until("child ended with 137").await;
    bench.lines.until("Out of memory: Killed process").await;
    instance.signal(15).await.unwrap();
    instance.kill().await;
    assert!(!instance.wait().await.oom_killed || instance.wait().await.signal == Some(9));
}

/// A machine of two processes that hold Unix sockets on a volume, where their end shows.
async fn holding(bench: &Bench) -> (std::sync::Arc<dyn platform::runtime::Instance>, Vec<UnixStream>) {
    let volume = bench.dir.path().join("vol");
    std::fs::create_dir_all(&volume).unwrap();
    let mut spec = bench.spec(&["sh", "-c", "guest hold /data/a & guest hold /data/b & wait; wait"]);
    spec.mounts.push(GuestMount { host_dir: volume.clone(), guest_path: "/data".to_owned() });
    let instance = bench.launch(spec).await;
    bench.lines.until("holding").await;
    let mut peers = Vec::new();
    for name in ["a", "b"] {
        peers.push(connect(&volume.join(name)).await);
    }
    (instance, peers)
}

async fn connect(path: &Path) -> UnixStream {
    // The second process may be a moment later than the line that was waited for.
    let deadline = tokio::time::Instant::now() + PATIENCE;
    loop {
        match UnixStream::connect(path) {
            Ok(stream) => return stream,
            Err(error) => assert!(tokio::time::Instant::now() < deadline, "{error}"),
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

/// Returns when the process at the other end is gone.
fn await_end(mut peer: UnixStream) {
    peer.set_read_timeout(Some(PATIENCE)).unwrap();
    let mut rest = Vec::new();
    // A killed peer resets or closes.
    let read = peer.read_to_end(&mut rest);
    assert!(read.map_or_else(|error| error.kind() == std::io::ErrorKind::ConnectionReset, |_| true));
}

fn groups_of(dir: &Path, machine: &str, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            let name = entry.file_name().to_string_lossy().into_owned();
            if name.starts_with(&format!("fly-local-{}-", std::process::id())) && name.ends_with(machine) {
                found.push(entry.path());
            }
            groups_of(&entry.path(), machine, found);
        }
    }
}

#[tokio::test]
async fn kill_leaves_nothing() {
    let Some(bench) = Bench::new().await else { return };
    let machine = "148e00000000ff";
    let volume = bench.dir.path().join("vol");
    std::fs::create_dir_all(&volume).unwrap();
    let mut spec = bench.spec(&["sh", "-c", "guest hold /data/a & wait"]);
    spec.machine_id = machine.to_owned();
    spec.mounts.push(GuestMount { host_dir: volume.clone(), guest_path: "/data".to_owned() });
    let instance = bench.launch(spec).await;
    bench.lines.until("holding").await;
    let peer = connect(&volume.join("a")).await;
    instance.kill().await;
    assert_eq!(instance.wait().await, exit(137, Some(9)));
    await_end(peer);
    let mut groups = Vec::new();
    groups_of(Path::new("/sys/fs/cgroup"), machine, &mut groups);
    assert_eq!(groups, Vec::<PathBuf>::new());
    let mounts = std::fs::read_to_string("/proc/self/mountinfo").unwrap();
    assert!(!mounts.contains(bench.dir.path().to_str().unwrap()));
    bench.runtime.destroy(machine).await;
    assert!(!bench.machine_dir().exists());
}

#[tokio::test]
async fn background_processes_end_with_the_main_process() {
    let Some(bench) = Bench::new().await else { return };
    let volume = bench.dir.path().join("vol");
    std::fs::create_dir_all(&volume).unwrap();
    let mut spec = bench.spec(&["sh", "-c", "guest hold /data/a & read line < /data/go; exit 4"]);
    spec.mounts.push(GuestMount { host_dir: volume.clone(), guest_path: "/data".to_owned() });
    nix::unistd::mkfifo(&volume.join("go"), nix::sys::stat::Mode::S_IRWXU).unwrap();
    let instance = bench.launch(spec).await;
    bench.lines.until("holding").await;
    let peer = connect(&volume.join("a")).await;
    std::fs::write(volume.join("go"), "now\n").unwrap();
    assert_eq!(instance.wait().await, exit(4, None));
    await_end(peer);
}

#[tokio::test]
async fn dropping_the_machine_ends_it() {
    let Some(bench) = Bench::new().await else { return };
    let (instance, peers) = holding(&bench).await;
    drop(instance);
    tokio::task::spawn_blocking(|| peers.into_iter().for_each(await_end)).await.unwrap();
}

fn children(pid: u32) -> Vec<u32> {
    let tasks = std::fs::read_dir(format!("/proc/{pid}/task")).unwrap();
    tasks
        .flat_map(|task| {
            let text = std::fs::read_to_string(task.unwrap().path().join("children")).unwrap();
            let pids: Vec<u32> = text.split_whitespace().map(|pid| pid.parse().unwrap()).collect();
            pids
        })
        .collect()
}

/// Whether a process is there and not merely waiting to be reaped by somebody else.
fn runs(pid: u32) -> bool {
    std::fs::read_to_string(format!("/proc/{pid}/stat"))
        .is_ok_and(|stat| !stat.rsplit(')').next().unwrap().trim_start().starts_with('Z'))
}

/// Not a test: the platform of the next one, which kills it. Waits for its end on stdin.
#[tokio::test]
#[ignore = "runs as a child of machines_die_with_the_platform"]
#[expect(clippy::disallowed_methods, reason = "its parent is another process of this test")]
async fn platform_to_be_killed() {
    let Ok(volume) = std::env::var("FLY_TEST_VOLUME") else {
        return;
    };
    let Some(bench) = Bench::new().await else { return };
    let mut spec = bench.spec(&["guest", "hold", "/data/a"]);
    spec.mounts.push(GuestMount { host_dir: volume.into(), guest_path: "/data".to_owned() });
    let _instance = bench.launch(spec).await;
    bench.lines.until("holding").await;
    let mut nothing = String::new();
    std::io::stdin().read_line(&mut nothing).unwrap();
}

#[tokio::test]
async fn machines_die_with_the_platform() {
    let dir = tempfile::tempdir().unwrap();
    let mut platform = std::process::Command::new(std::env::current_exe().unwrap())
        .args(["--ignored", "--exact", "ends::platform_to_be_killed"])
        .env("FLY_TEST_VOLUME", dir.path())
        // Its own temporary files go with ours.
        .env("TMPDIR", dir.path())
        .stdin(std::process::Stdio::piped())
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let peer = connect(&dir.path().join("a")).await;
    let supervisors = children(platform.id());
    assert_eq!(supervisors.len(), 1);
    platform.kill().unwrap();
    platform.wait().unwrap();
    tokio::task::spawn_blocking(|| await_end(peer)).await.unwrap();
    let deadline = tokio::time::Instant::now() + PATIENCE;
    while runs(supervisors[0]) {
        assert!(tokio::time::Instant::now() < deadline, "the supervisor stays");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    // It could not tidy up itself.
    platform::runtime::image::remove_tree(dir.path()).unwrap();
}
