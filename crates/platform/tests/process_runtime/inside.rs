//! What a program finds in a machine, and what one can do to it while it runs.

use std::time::Duration;

use platform::logs::Provider;
use platform::runtime::{ExecRequest, GuestFile, GuestMount, RuntimeKind};

use crate::bench::Bench;

fn command(argv: &[&str]) -> ExecRequest {
    ExecRequest {
        argv: argv.iter().map(|&word| word.to_owned()).collect(),
        stdin: Vec::new(),
        timeout: Duration::from_secs(30),
    }
}

#[tokio::test]
async fn environment_directory_and_user() {
    let Some(bench) = Bench::new().await else { return };
    let mut spec = bench.spec(&[
        "sh",
        "-c",
        "pwd; guest env; guest id; read h < /proc/sys/kernel/hostname; echo host $h; echo pid $$",
    ]);
    spec.env.insert("GREETING".to_owned(), "a b=c".to_owned());
    spec.workdir = Some("/srv/new".to_owned());
    spec.user = Some("web".to_owned());
    assert_eq!(bench.launch(spec).await.wait().await.code, 0);
    let said = bench.lines.of(Provider::App);
    assert_eq!(said[0], "/srv/new");
    assert!(said[1].contains("GREETING=a b=c|HOME=/home/web|"), "{said:?}");
    assert!(said[1].contains("PATH=/usr/local/sbin"), "{said:?}");
    // Nothing of the host's environment.
    assert!(!said[1].contains("CARGO"), "{said:?}");
    assert!(said[2].starts_with("1000 1001 "), "{said:?}");
    // An ordinary user has no other groups to give.
    if nix::unistd::geteuid().is_root() {
        assert!(said[2].ends_with("Gid(2000)]"), "{said:?}");
    }
    assert_eq!(said[3], "host 148e0000000001");
    // An init is PID 1.
    let pid: u32 = said[4].strip_prefix("pid ").unwrap().parse().unwrap();
    assert!(pid > 1 && (pid == 2 || crate::KIND == RuntimeKind::Docker), "{said:?}");
}

#[tokio::test]
async fn files_and_devices() {
    let Some(bench) = Bench::new().await else { return };
    let script = "read line < /etc/deep/config; echo $line; echo lost > /dev/null; \
        while read line; do echo $line; done < /etc/hosts; [ -c /dev/urandom ] && [ -w /tmp ] && echo devices; \
        echo to-stdout > /dev/stdout";
    let mut spec = bench.spec(&["sh", "-c", script]);
    spec.files.push(GuestFile {
        guest_path: "/etc/deep/config".to_owned(),
        content: b"from the configuration\n".to_vec(),
        mode: None,
    });
    assert_eq!(bench.launch(spec).await.wait().await.code, 0);
    let said = bench.lines.of(Provider::App);
    assert_eq!(said[0], "from the configuration");
    let six_pn = if crate::KIND == RuntimeKind::Docker {
        ":: fly-local-6pn"
    } else {
        "fdaa:0:1:a7b:1::2 fly-local-6pn 148e0000000001"
    };
    assert!(said.contains(&six_pn.to_owned()), "{said:?}");
    assert!(said.contains(&"devices".to_owned()) && said.contains(&"to-stdout".to_owned()), "{said:?}");
}

#[tokio::test]
async fn volumes_persist_and_the_root_does_not() {
    let Some(bench) = Bench::new().await else { return };
    let volume = bench.dir.path().join("vol_1");
    std::fs::create_dir(&volume).unwrap();
    let script = "for f in /data/count /count; do \
        n=0; [ -e $f ] && read n < $f; echo $f $n; echo $((n+1)) > $f; done";
    for _ in 0..2 {
        let mut spec = bench.spec(&["sh", "-c", script]);
        spec.mounts.push(GuestMount { host_dir: volume.clone(), guest_path: "/data".to_owned() });
        assert_eq!(bench.launch(spec).await.wait().await.code, 0);
    }
    assert_eq!(bench.lines.of(Provider::App), ["/data/count 0", "/count 0", "/data/count 1", "/count 0"]);
    assert_eq!(std::fs::read_to_string(volume.join("count")).unwrap(), "2\n");
}

#[tokio::test]
async fn the_computer_is_out_of_reach() {
    let Some(bench) = Bench::new().await else { return };
    let dir = bench.dir.path().join("data/images");
    let script = format!(
        "[ -e {} ] && echo sees-the-host; for p in /proc/[0-9]*; do echo $p; done; \
         (echo 1 > /proc/sys/vm/drop_caches) 2>/dev/null && echo changed-the-kernel; \
         (echo 1 > /proc/sys/vm/overcommit_memory) 2>/dev/null && echo changed-the-kernel; exit 0",
        dir.display()
    );
    assert_eq!(bench.start(&["sh", "-c", &script]).await.wait().await.code, 0);
    // Its init and itself.
    let said = bench.lines.of(Provider::App);
    assert_eq!((said.len(), said[0].as_str()), (2, "/proc/1"), "{said:?}");
    assert!(said[1].starts_with("/proc/"), "{said:?}");
}

#[tokio::test]
async fn exec_runs_beside_the_main_process() {
    let Some(bench) = Bench::new().await else { return };
    let mut spec = bench.spec(&["guest", "wait"]);
    spec.env.insert("OF".to_owned(), "the machine".to_owned());
    let instance = bench.launch(spec).await;
    let result = instance.exec(command(&["sh", "-c", "echo $OF; echo bad >&2; exit 3"])).await.unwrap();
    assert_eq!((result.exit_code, result.exit_signal), (3, 0));
    assert_eq!((result.stdout, result.stderr), (b"the machine\n".to_vec(), b"bad\n".to_vec()));

    let long = vec![b'x'; 1_000_000];
    let fed = ExecRequest { stdin: long.clone(), ..command(&["guest", "cat"]) };
    assert_eq!(instance.exec(fed).await.unwrap().stdout, long);
    // Input that nobody reads keeps nobody waiting.
    let ignored = ExecRequest { stdin: long, ..command(&["guest", "id"]) };
    assert_eq!(instance.exec(ignored).await.unwrap().exit_code, 0);

    let missing = instance.exec(command(&["nothing"])).await.unwrap();
    assert_eq!(missing.exit_code, 127);
    let killed = instance.exec(command(&["sh", "-c", "kill -9 $$"])).await.unwrap();
    assert_eq!((killed.exit_code, killed.exit_signal), (137, 9));

    let endless = ExecRequest { timeout: Duration::from_millis(50), ..command(&["guest", "wait"]) };
    assert_eq!(instance.exec(endless).await.unwrap_err().kind(), std::io::ErrorKind::TimedOut);
    assert_eq!(instance.ps().await.unwrap().len(), 1);
    instance.kill().await;
    assert!(instance.exec(command(&["guest", "id"])).await.is_err());
}

#[tokio::test]
async fn ps_shows_processes_and_their_sockets() {
    let Some(bench) = Bench::new().await else { return };
    let instance = bench.start(&["sh", "-c", "guest listen 0.0.0.0:8080 127.0.0.1:9 [::]:7 & wait"]).await;
    bench.lines.until("listening").await;
    let processes = instance.ps().await.unwrap();
    let commands: Vec<_> =
        processes.iter().map(|p| (p.pid, p.command.as_str(), p.directory.as_str())).collect();
    assert!(commands[0].0 == 2 || crate::KIND == RuntimeKind::Docker, "{commands:?}");
    assert_eq!(commands[1].1, "guest listen 0.0.0.0:8080 127.0.0.1:9 [::]:7");
    assert_eq!(commands[1].2, "/");
    let sockets: Vec<_> =
        processes[1].listen_sockets.iter().map(|s| format!("{} {}", s.proto, s.address)).collect();
    assert_eq!(sockets, ["tcp 0.0.0.0:8080", "tcp 127.0.0.1:9", "tcp6 [::]:7"]);
    assert!(processes[0].listen_sockets.is_empty());
    assert!(processes[1].rss > 0);
}

async fn freezes(bench: &Bench) {
    let instance = bench.start(&["guest", "listen", "0.0.0.0:80"]).await;
    bench.lines.until("listening").await;
    instance.freeze(true).await.unwrap();
    instance.freeze(true).await.unwrap();
    // The kernel accepts, the program does not answer.
    use tokio::io::AsyncReadExt as _;
    let mut stream = instance.connect(80).await.unwrap();
    let mut hello = [0; 6];
    let silent = tokio::time::timeout(Duration::from_millis(100), stream.read_exact(&mut hello)).await;
    assert!(silent.is_err());
    instance.freeze(false).await.unwrap();
    stream.read_exact(&mut hello).await.unwrap();
    assert_eq!(&hello, b"hello\n");
    // A frozen machine can be killed.
    instance.freeze(true).await.unwrap();
    instance.kill().await;
    assert_eq!(instance.wait().await.signal, Some(9));
}

#[tokio::test]
async fn freezing_by_control_group() {
    let Some(bench) = Bench::new().await else { return };
    freezes(&bench).await;
}

#[tokio::test]
async fn freezing_by_signals() {
    let Some(bench) = Bench::with(|config| config.without_cgroups = true).await else { return };
    freezes(&bench).await;
}

/// `nohup` and shells without job control leave signals ignored, and that outlives `exec`.
#[tokio::test]
async fn no_signal_is_ignored_because_the_platform_ignores_it() {
    use std::os::unix::fs::PermissionsExt as _;
    if crate::KIND == RuntimeKind::Docker {
        // What an engine's containers begin with is the engine's own affair.
        return;
    }
    let dir = tempfile::tempdir().unwrap();
    let ignoring = dir.path().join("ignoring");
    let script = format!(
        "#!/bin/sh\ntrap '' HUP INT QUIT USR1\nexec {} \"$@\"\n",
        env!("CARGO_BIN_EXE_fly-machine-init")
    );
    std::fs::write(&ignoring, script).unwrap();
    std::fs::set_permissions(&ignoring, std::fs::Permissions::from_mode(0o755)).unwrap();
    let Some(bench) = Bench::with(|config| config.init_exe = Some(ignoring)).await else { return };
    let look =
        "while read -r line; do case $line in SigIgn*|SigBlk*) echo $line;; esac; done < /proc/self/status";
    assert_eq!(bench.launch(bench.spec(&["sh", "-c", look])).await.wait().await.code, 0);
    let said = bench.lines.of(Provider::App);
    // 32 and 33 are the C library's own, which nobody else can set.
    let standard =
        |line: &String| u64::from_str_radix(line.rsplit(' ').next().unwrap(), 16).unwrap() & 0x7fff_ffff;
    assert_eq!(said.iter().map(standard).collect::<Vec<_>>(), [0, 0], "{said:?}");
}
