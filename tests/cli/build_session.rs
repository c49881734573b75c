//! What a builder fetches from us while it builds: secrets, agents, credentials, and only those files of the
//! context it does not have yet. With a real engine; without one they are skipped loudly.
#![allow(clippy::print_stderr, reason = "tests say loudly when they are skipped")]

use std::path::Path;

use testkit::{Output, World};

use crate::build_engine::{bench, cannot_run, deploy, files};

fn run(script: &str) -> String {
    format!("[\"/bin/busybox\", \"sh\", \"-c\", \"{script}\"]")
}

fn dockerfile(world: &World, lines: &[&str]) {
    world.write("Dockerfile", format!("FROM scratch\nCOPY root /\n{}\nCMD [\"/x\"]\n", lines.join("\n")));
}

/// What was sent of the context: files whose content went.
fn sent(output: &Output) -> usize {
    let line =
        output.stderr.lines().find(|line| line.contains("files sent")).unwrap_or_else(|| panic!("{output}"));
    let (before, _) = line.split_once(" files sent").unwrap();
    before.rsplit(' ').next().unwrap().parse().unwrap()
}

#[test]
fn secrets_reach_the_command_that_asks_and_nothing_else() {
    let Some((world, host)) = bench() else { return };
    world.write("key", "from a file");
    let script = run(
        "cd /run/secrets; /bin/busybox cp one two three /; echo it is $(/bin/busybox cat one); test ! -e four",
    );
    let mounts = "--mount=type=secret,id=one,required=true --mount=type=secret,id=two --mount=type=secret,id=three \
                  --mount=type=secret,id=four";
    dockerfile(
        &world,
        &[&format!("RUN {mounts} {script}"), &format!("RUN {}", run("/bin/busybox ls /run/secrets || true"))],
    );
    let flags = ["--build-secret", "one=s3cr3t,x=y", "--build-secret", "id=two,src=key"];
    let args =
        ["deploy", "--yes", "--json", "--build-only", "--push", "--build-secret", "id=three,env=THIRD"];
    let env = [("DOCKER_HOST", host.as_str()), ("THIRD", "of the environment")];
    let output = world.fly_with(args.iter().chain(&flags), &env, "");
    if cannot_run(&output) {
        return;
    }
    let output = output.ok();
    assert!(output.stderr.contains("may use secret \"four\""), "{output}");
    // Also when the command shows it.
    assert!(output.stderr.contains("it is ***") && !output.stderr.contains("s3cr3t"), "{output}");
    let made = files(&world, &output.json());
    assert_eq!((made["one"].as_str(), made["two"].as_str()), ("s3cr3t,x=y", "from a file"));
    assert_eq!(made["three"], "of the environment");
    // A place to mount at may stay behind, its content does not.
    assert!(
        !made.iter().any(|(path, text)| path.starts_with("run/secrets/") && !text.is_empty()),
        "{made:?}"
    );
    // Said before anything is built.
    let missing = deploy(&world, &host, &flags[2..]).fails(11);
    let diagnostic = missing.diagnostic();
    assert_eq!((&diagnostic["code"], &diagnostic["place"]["line"]), (&"C207".into(), &3.into()), "{missing}");
}

#[test]
fn an_agent_is_forwarded() {
    let Some((world, host)) = bench() else { return };
    let dir = tempfile::tempdir().unwrap();
    let socket = dir.path().join("agent");
    let _listener = std::os::unix::net::UnixListener::bind(&socket).unwrap();
    dockerfile(
        &world,
        &[&format!("RUN --mount=type=ssh {}", run("test -S $SSH_AUTH_SOCK && echo yes > /done"))],
    );
    let flag = format!("default={}", socket.display());
    let output = deploy(&world, &host, &["--build-only", "--push", "--ssh", &flag]);
    if cannot_run(&output) {
        return;
    }
    let made = files(&world, &output.ok().json());
    assert!(made.contains_key("done"), "{made:?}");
    // A key is not an agent.
    world.write("id_rsa", "x");
    let refused = deploy(&world, &host, &["--ssh", "default=id_rsa"]).fails(2);
    assert!(refused.stderr.contains("not a socket"), "{refused}");
}

/// The base is in a registry that asks who is there: the engine asks us.
#[test]
fn a_private_base_is_pulled_with_our_credentials() {
    let Some((world, host)) = bench() else { return };
    world.write("Dockerfile", "FROM scratch\nCOPY root /\nENV BASE=yes\nCMD [\"/x\"]\n");
    let args = ["--build-only", "--push", "--image-label", "base"];
    let base = deploy(&world, &host, &args).ok().json();
    let base = base["image"].as_str().unwrap();
    world.write("Dockerfile", format!("FROM {base}\nRUN {}\n", run("echo $BASE > /derived")));
    for buildkit in ["1", "0"] {
        let env = [("DOCKER_HOST", host.as_str()), ("DOCKER_BUILDKIT", buildkit)];
        let args = ["deploy", "--yes", "--json", "--build-only", "--push", "--no-cache"];
        let output = world.fly_with(args, &env, "");
        if cannot_run(&output) {
            return;
        }
        assert_eq!(files(&world, &output.ok().json())["derived"], "yes\n", "DOCKER_BUILDKIT={buildkit}");
    }
}

fn write_many(world: &World, count: usize) {
    for n in 0..count {
        world.write(&format!("src/{}/{n}", n % 100), format!("file {n}"));
    }
}

#[test]
fn a_fresh_checkout_of_20_000_files_is_not_sent_again() {
    let Some((world, host)) = bench() else { return };
    world.write(".git/config", format!("[remote \"origin\"]\n\turl = {}\n", world.work_dir().display()));
    world.write(".dockerignore", ".git\nroot\nfly.toml\n");
    write_many(&world, 20_000);
    world.write("Dockerfile", "FROM scratch\nCOPY src /src\nCMD [\"/x\"]\n");
    let build =
        || deploy(&world, &host, &["--local-only", "--build-only", "--context-mtimes", "content"]).ok();
    assert_eq!(sent(&build()), 20_001);
    // The same files, written anew.
    std::fs::remove_dir_all(world.work_dir().join("src")).unwrap();
    write_many(&world, 20_000);
    world.write("src/a", "a");
    assert_eq!(sent(&build()), 0);
    // As long as before, so that only the content tells.
    world.write("src/17/17", "life 17");
    assert_eq!(sent(&build()), 1);
}

#[test]
fn the_ignore_file_that_was_named_counts_and_only_what_is_copied_is_sent() {
    let Some((world, host)) = bench() else { return };
    world.write(".dockerignore", "src\n");
    world.write("other.ignore", "root\n**/*.log\n.dockerignore\n");
    world.write("src/x.log", "log");
    world.write("deep/link-target", "through a link");
    std::os::unix::fs::symlink("deep/link-target", world.work_dir().join("link")).unwrap();
    let elsewhere = world.work_dir().join("../elsewhere");
    std::fs::create_dir_all(&elsewhere).unwrap();
    std::fs::write(elsewhere.join("Dockerfile"), "FROM scratch\nCOPY src /src\nCOPY lin* /l\nCMD [\"/x\"]\n")
        .unwrap();
    let dockerfile = elsewhere.join("Dockerfile").display().to_string();
    let flags = ["--local-only", "--build-only", "--push", "--dockerfile", &dockerfile];
    let output = deploy(&world, &host, &[&flags[..], &["--ignorefile", "other.ignore"]].concat()).ok();
    let made = files(&world, &output.json());
    assert_eq!((made["src/a"].as_str(), made["l"].as_str()), ("a", "through a link"));
    assert!(!made.contains_key("src/x.log"), "{made:?}");
    assert_eq!(sent(&output), 2);
    // The directory's own rules exclude the source.
    let missing = deploy(&world, &host, &flags).fails(10).diagnostic();
    assert_eq!(missing["code"], "A203", "{missing}");
    // Everything: neither the Dockerfile nor what was only shown to the builder is in it.
    std::fs::write(elsewhere.join("Dockerfile"), "FROM scratch\nCOPY . /all\nCMD [\"/x\"]\n").unwrap();
    let output = deploy(&world, &host, &[&flags[..], &["--ignorefile", "other.ignore"]].concat()).ok();
    let made: Vec<String> = files(&world, &output.json()).into_keys().collect();
    let wanted = ["all/deep/link-target", "all/fly.toml", "all/link", "all/other.ignore", "all/src/a"];
    for path in wanted {
        assert!(made.iter().any(|made| made == path), "{path}: {made:?}");
    }
    let extra = made.iter().find(|path| path.ends_with("ockerfile") && !path.contains("all/Dockerfile"));
    assert!(extra.is_none() && !made.iter().any(|path| path.ends_with(".dockerignore")), "{made:?}");
}

#[test]
fn the_classic_builder_builds_the_same() {
    let Some((world, host)) = bench() else { return };
    let build = |buildkit: &str, more: &[&str]| {
        let mut args = vec!["deploy", "--yes", "--json", "--build-only", "--push", "--no-cache"];
        args.extend(more);
        world.fly_with(args, &[("DOCKER_HOST", &host), ("DOCKER_BUILDKIT", buildkit)], "")
    };
    let classic = build("0", &[]);
    if cannot_run(&classic) {
        return;
    }
    let classic = classic.ok();
    assert!(
        classic.stderr.contains("the classic builder") && classic.stderr.contains("said so"),
        "{classic}"
    );
    let with = build("1", &[]).ok();
    assert!(with.stderr.contains("(BuildKit)"), "{with}");
    let (one, other) = (files(&world, &classic.json()), files(&world, &with.json()));
    assert_eq!(one["made"], other["made"]);
    // Places a step was given (`proc/`, `sys/`) stay in images of old BuildKits.
    let plain = |made: &std::collections::BTreeMap<String, String>| -> Vec<String> {
        made.keys().filter(|path| !path.ends_with('/')).cloned().collect()
    };
    assert_eq!(plain(&one), plain(&other));
    let refused = build("0", &["--build-secret", "a=b"]).fails(11);
    assert_eq!(refused.diagnostic()["code"], "C905", "{refused}");
    dockerfile(&world, &[&format!("RUN {}", run("echo the reason; exit 7"))]);
    let failed = build("0", &[]).fails(10).diagnostic();
    assert_eq!((&failed["code"], &failed["place"]["line"]), (&"A201".into(), &3.into()), "{failed}");
    assert!(failed["because"].as_str().unwrap().contains("the reason"), "{failed}");
}

#[test]
fn a_failing_build_runs_once_and_a_killed_one_is_nobodys_fault() {
    let Some((world, host)) = bench() else { return };
    dockerfile(&world, &[&format!("RUN {}", run("echo once; /bin/busybox sh -c 'kill -9 $$'; exit $?"))]);
    let output = deploy(&world, &host, &[]);
    if cannot_run(&output) {
        return;
    }
    let output = output.fails(15);
    let said = output.stderr.lines().filter(|line| line.split_whitespace().last() == Some("once")).count();
    assert_eq!((output.diagnostic()["code"].as_str(), said), (Some("U201"), 1), "{output}");
}

/// Whether some process of this computer has this word in its command line.
fn runs(word: &str) -> bool {
    let entries = std::fs::read_dir("/proc").unwrap().flatten();
    let lines = entries.filter_map(|entry| std::fs::read(entry.path().join("cmdline")).ok());
    lines.into_iter().any(|line| String::from_utf8_lossy(&line).split('\0').any(|part| part == word))
}

fn until(what: &str, mut holds: impl FnMut() -> bool) {
    let deadline = std::time::Instant::now() + std::time::Duration::from_secs(60);
    while !holds() {
        assert!(std::time::Instant::now() < deadline, "{what}");
        std::thread::sleep(std::time::Duration::from_millis(50));
    }
}

#[test]
fn an_interrupt_ends_the_step_too() {
    use nix::sys::signal::{Signal, kill};
    let Some((world, host)) = bench() else { return };
    // A number nobody else sleeps for.
    let seconds = (100_000 + std::process::id()).to_string();
    dockerfile(&world, &["RUN [\"/bin/busybox\", \"true\"]"]);
    if cannot_run(&deploy(&world, &host, &["--build-only"])) {
        return;
    }
    dockerfile(&world, &[&format!("RUN [\"/bin/busybox\", \"sleep\", \"{seconds}\"]")]);
    if !Path::new("/proc").exists() {
        eprintln!("SKIPPED: no /proc to see the step in");
        return;
    }
    let mut command = world.command(["deploy", "--yes", "--build-only"]);
    let child = command
        .env("DOCKER_HOST", &host)
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    until("the step does not start", || runs(&seconds));
    kill(nix::unistd::Pid::from_raw(i32::try_from(child.id()).unwrap()), Signal::SIGINT).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(130), "{}", String::from_utf8_lossy(&output.stderr));
    until("the step goes on", || !runs(&seconds));
    // The record of the build says how it ended, too.
    let requests = world.requests();
    let closed: Vec<_> = requests.iter().filter(|r| r["route"] == "/api/v1/builds/finish").collect();
    let [.., last] = closed.as_slice() else { panic!("no record was closed: {requests:?}") };
    assert!(last["body"].to_string().contains("interrupted"), "{last}");
}

/// An image only the engine has is found there; one that nobody has is told with its line.
#[test]
fn bases_of_the_engine_and_of_nobody() {
    let Some((world, host)) = bench() else { return };
    let name = format!("fly-test-{}-{}", std::process::id(), world.running().ports().registry);
    let mut layer = tar::Builder::new(Vec::new());
    let mut header = tar::Header::new_gnu();
    header.set_size(4);
    header.set_mode(0o644);
    layer.append_data(&mut header, "of-base", &b"base"[..]).unwrap();
    let Some(imported) = crate::build_oracle::import(&name, &layer.into_inner().unwrap()) else {
        eprintln!("SKIPPED: no container engine to import an image into");
        return;
    };
    world.write("Dockerfile", format!("FROM {name}\nCOPY src /src\nCMD [\"/x\"]\n"));
    let built = deploy(&world, &host, &["--local-only", "--build-only", "--push"]).ok().json();
    let made = files(&world, &built);
    assert_eq!((made["of-base"].as_str(), made["src/a"].as_str()), ("base", "a"));
    drop(imported);
    let registry = world.running().ports().registry;
    world.write(
        "Dockerfile",
        format!("FROM scratch\nCOPY src /\nFROM 127.0.0.1:{registry}/web:none\nCOPY src /\n"),
    );
    let missing = deploy(&world, &host, &["--local-only"]).fails(11).diagnostic();
    assert_eq!((&missing["code"], &missing["place"]["line"]), (&"C204".into(), &3.into()), "{missing}");
}

/// An engine behind a port, on the way to which something may be wrong.
struct Way {
    host: String,
    cut: std::sync::Arc<std::sync::atomic::AtomicBool>,
    /// Connections, so that they can be cut.
    open: std::sync::Arc<std::sync::Mutex<Vec<std::net::TcpStream>>>,
}

impl Way {
    /// With `refused`, a request for that path is answered 404.
    fn to(host: &str, refused: &'static str) -> Self {
        use std::io::{Read as _, Write as _};
        use std::os::unix::net::UnixStream;
        use std::sync::atomic::Ordering;
        let socket = host.strip_prefix("unix://").unwrap().to_owned();
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let host = format!("tcp://{}", listener.local_addr().unwrap());
        let (cut, open) = (std::sync::Arc::default(), std::sync::Arc::default());
        let way = Self { host, cut: std::sync::Arc::clone(&cut), open: std::sync::Arc::clone(&open) };
        std::thread::spawn(move || {
            while let Ok((mut client, _)) = listener.accept() {
                if cut.load(Ordering::Relaxed) {
                    return;
                }
                open.lock().unwrap().push(client.try_clone().unwrap());
                let socket = socket.clone();
                std::thread::spawn(move || {
                    let mut first = vec![0; 64 << 10];
                    let Ok(count) = client.read(&mut first) else { return };
                    if !refused.is_empty() && String::from_utf8_lossy(&first[..count]).contains(refused) {
                        let answer =
                            "HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
                        drop(client.write_all(answer.as_bytes()));
                        return;
                    }
                    let mut engine = UnixStream::connect(socket).unwrap();
                    engine.write_all(&first[..count]).unwrap();
                    let (mut back, mut there) = (engine.try_clone().unwrap(), client.try_clone().unwrap());
                    let answers = std::thread::spawn(move || {
                        drop(std::io::copy(&mut back, &mut there));
                        drop(there.shutdown(std::net::Shutdown::Both));
                    });
                    drop(std::io::copy(&mut client, &mut engine));
                    drop(engine.shutdown(std::net::Shutdown::Both));
                    answers.join().unwrap();
                });
            }
        });
        way
    }

    /// Ends every connection, and lets nobody in again.
    fn end(&self) {
        self.cut.store(true, std::sync::atomic::Ordering::Relaxed);
        for stream in self.open.lock().unwrap().drain(..) {
            drop(stream.shutdown(std::net::Shutdown::Both));
        }
        let address = self.host.strip_prefix("tcp://").unwrap();
        drop(std::net::TcpStream::connect(address));
    }
}

/// Builders may have no place for sessions of their own (buildkitd): it goes through the other connection.
#[test]
fn a_session_inside_of_the_other_connection() {
    let Some((world, host)) = bench() else { return };
    let way = Way::to(&host, "POST /session");
    world.write(".dockerignore", "root\n");
    write_many(&world, 2_000);
    world.write("big", vec![7; 20_000_000]);
    world.write("Dockerfile", "FROM scratch\nCOPY . /all\nCMD [\"/x\"]\n");
    let built = deploy(&world, &way.host, &["--local-only", "--build-only", "--push"]).ok();
    let made = files(&world, &built.json());
    assert_eq!((made["all/src/17/17"].as_str(), made.len() > 2_000), ("file 17", true));
    way.end();
}

#[test]
fn a_connection_that_is_cut_is_told_and_nothing_runs_again() {
    let Some((world, host)) = bench() else { return };
    let way = Way::to(&host, "");
    dockerfile(&world, &["RUN [\"/bin/busybox\", \"true\"]"]);
    if cannot_run(&deploy(&world, &host, &["--build-only"])) {
        return;
    }
    let seconds = (200_000 + std::process::id()).to_string();
    dockerfile(&world, &[&format!("RUN [\"/bin/busybox\", \"sleep\", \"{seconds}\"]")]);
    std::thread::scope(|scope| {
        let deploying = scope.spawn(|| deploy(&world, &way.host, &["--build-only"]));
        until("the step does not start", || runs(&seconds));
        way.end();
        let output = deploying.join().unwrap().fails(15);
        assert_eq!(output.diagnostic()["code"], "U202", "{output}");
        let started = output.stderr.lines().filter(|line| line.contains("building with Docker")).count();
        assert_eq!(started, 1, "{output}");
    });
    until("the step goes on", || !runs(&seconds));
}
