//! `fly ssh console`, `fly console`: programs in machines, through the tunnel, with and without a terminal.

use std::process::Stdio;

use serde_json::{Value, json};
use testkit::{Image, Output, Script, World};

use crate::fleet::{self, FLY_TOML};
use crate::world;

/// An app with one machine.
fn one() -> (World, String) {
    let world = world();
    let _created = world.fly(["apps", "create", "web", "--org", "personal", "--json"]).ok();
    let image = world.image("web", "v1", &Script::serves());
    let id = another(&world, &image);
    (world, id)
}

fn another(world: &World, image: &Image) -> String {
    let made = world.fly(["machine", "run", &image.reference, "-a", "web", "--json"]).ok().json();
    made["id"].as_str().unwrap().to_owned()
}

fn exec(world: &World, command: &str) -> Output {
    world.fly(["ssh", "console", "-a", "web", "-C", command])
}

#[test]
fn the_remote_status_is_the_exit_code() {
    let (world, _) = one();
    for (command, code) in [("true", 0), ("false", 1), ("exit 42", 42), ("exit 255", 255), ("nothing", 127)] {
        let output = exec(&world, command);
        assert_eq!(output.code, code, "{command}: {output}");
        assert!(!output.stderr.contains("error["), "{command}: {output}");
    }
    let killed = exec(&world, "die 9");
    assert_eq!(killed.code, 137, "{killed}");
    assert!(killed.stderr.contains("SIGKILL"), "{killed}");
}

#[test]
fn streams_pass_unchanged_and_apart() {
    let (world, _) = one();
    let output = exec(&world, "echo hello").ok();
    assert_eq!(output.stdout, "hello\n", "{output}");
    let output = exec(&world, "warn careful").ok();
    assert_eq!(output.stdout, "", "{output}");
    assert!(output.stderr.contains("careful\n"), "{output}");
    let piped = world.fly_with(["ssh", "console", "-a", "web", "-C", "cat"], &[], "one\ntwo\n").ok();
    assert_eq!(piped.stdout, "one\ntwo\n", "{piped}");
    let nothing = world.fly(["ssh", "console", "-a", "web", "-n", "-C", "cat"]).ok();
    assert_eq!(nothing.stdout, "", "{nothing}");
    // A script is fed to a shell without a terminal.
    let script = world.fly_with(["ssh", "console", "-a", "web"], &[], "echo from a script\nexit 3\n");
    assert_eq!((script.code, script.stdout.as_str()), (3, "from a script\n"), "{script}");
}

#[test]
fn large_streams_arrive_whole_in_both_directions() {
    let (world, _) = one();
    // More than every buffer and window on the way: neither side may wait for the other.
    let text: String = (0..600_000).map(|n| format!("line {n} of a long text\n")).collect();
    let file = std::fs::File::open(world.write("long.txt", &text)).unwrap();
    let output = world.command(["ssh", "console", "-a", "web", "-C", "cat"]).stdin(file).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stdout == text.as_bytes(), "{} of {} bytes", output.stdout.len(), text.len());
}

#[test]
fn what_is_said_on_the_way_never_mixes_with_the_output() {
    let (world, first) = one();
    let image = world.image("web", "v2", &Script::serves());
    let second = another(&world, &image);
    let output = exec(&world, "echo x").ok();
    assert_eq!(output.stdout, "x\n", "{output}");
    assert!(output.stderr.contains("one of 2"), "{output}");
    let quiet = world.fly(["ssh", "console", "-a", "web", "-q", "-C", "echo x"]).ok();
    assert_eq!((quiet.stdout.as_str(), quiet.stderr.as_str()), ("x\n", ""), "{quiet}");
    for id in [&first, &second] {
        let output = world.fly(["ssh", "console", "-a", "web", "--machine", id, "-C", "env"]).ok();
        assert!(output.stdout.contains(&format!("FLY_MACHINE_ID={id}")), "{output}");
    }
}

#[test]
fn a_stopped_machine_is_named_and_not_replaced() {
    let (world, first) = one();
    let image = world.image("web", "v2", &Script::serves());
    let second = another(&world, &image);
    let _stopped = world.fly(["machine", "stop", &first, "-a", "web", "-w", "10s"]).ok();
    let args = ["ssh", "console", "-a", "web", "--machine", &first, "-C", "true", "--json"];
    let refused = world.fly(args).fails(11).diagnostic();
    assert_eq!(refused["code"], "C901");
    assert_eq!(refused["next"][0]["command"], format!("fly machine start {first} -a web"));
    let missing = world.fly(["ssh", "console", "-a", "web", "--machine", "nope", "-C", "true", "--json"]);
    assert_eq!(missing.fails(11).diagnostic()["code"], "C904");
    let _stopped = world.fly(["machine", "stop", &second, "-a", "web", "-w", "10s"]).ok();
    let none = exec(&world, "true").fails(11);
    assert!(none.stderr.contains("C901") && none.stderr.contains("stopped"), "{none}");
}

#[test]
fn nothing_secret_is_left_or_shown() {
    let (world, _) = one();
    let output = exec(&world, "env").ok();
    for text in [&output.stdout, &output.stderr] {
        assert!(!text.contains("PRIVATE KEY") && !text.contains("ssh-ed25519"), "{output}");
    }
    #[cfg(unix)]
    for entry in walk(&world.config_dir()) {
        use std::os::unix::fs::PermissionsExt;
        let mode = entry.metadata().unwrap().permissions().mode() & 0o077;
        assert!(entry.is_dir() || mode == 0, "{} may be read by others", entry.display());
    }
}

#[cfg(unix)]
fn walk(dir: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(walk(&path));
        }
        found.push(path);
    }
    found
}

fn deployed() -> World {
    let world = world();
    world.write("fly.toml", format!("console_command = \"echo from the file\"\n{FLY_TOML}"));
    let image = world.image("web", "v1", &Script::serves());
    let _outcome = fleet::deploy(&world, &image, &[]).ok();
    world
}

#[test]
fn a_console_runs_in_a_machine_of_its_own_that_is_gone_afterwards() {
    let world = deployed();
    let before = fleet::ids(&world);
    let output = world.fly(["console"]).ok();
    assert_eq!(output.stdout, "from the file\n", "{output}");
    assert!(output.stderr.contains("destroyed machine"), "{output}");
    assert_eq!(fleet::ids(&world), before);
    let output = world.fly(["console", "-C", "exit 7"]);
    assert_eq!(output.code, 7, "{output}");
    let output = world.fly(["console", "-C", "env", "-e", "MARK=here"]).ok();
    assert!(output.stdout.contains("MARK=here\n"), "{output}");
    let id = output.stdout.lines().find_map(|line| line.strip_prefix("FLY_MACHINE_ID=")).unwrap().to_owned();
    assert!(!before.contains(&id), "{output}");
    assert_eq!(fleet::ids(&world), before);
    let here = world.fly(["console", "--machine", &before[0], "-C", "env"]).ok();
    assert!(here.stdout.contains(&format!("FLY_MACHINE_ID={}\n", before[0])), "{here}");
    assert_eq!(fleet::ids(&world), before);
}

#[test]
fn a_console_that_fails_leaves_no_machine() {
    let world = deployed();
    let before = fleet::ids(&world);
    // The certificate is refused when the machine is made already.
    world.fault(&json!({"kind": "http", "route": "POST /graphql", "operation": "issueCertificate",
        "status": 200, "body": {"data": null, "errors": [{"message": "Not authorized",
            "extensions": {"code": "UNAUTHORIZED"}}]}}));
    let refused = world.fly(["console", "-C", "true", "--json"]).fails(12);
    assert_eq!(refused.diagnostic()["code"], "Q902");
    assert_eq!(fleet::ids(&world), before);
    world.clear_faults();
    // The answer to the creation is lost: what was made is found, used and destroyed.
    world.fault(&json!({"kind": "http", "route": "POST /v1/apps/{app}/machines", "reset": true,
        "when": "after", "times": 1}));
    let output = world.fly(["console", "-C", "echo found"]).ok();
    assert_eq!(output.stdout, "found\n", "{output}");
    assert_eq!(fleet::ids(&world), before);
}

#[test]
fn a_shell_runs_in_a_machine_of_any_image() {
    let world = world();
    let _created = world.fly(["apps", "create", "web", "--org", "personal", "--json"]).ok();
    let image = world.image("web", "v1", &Script::serves());
    let output =
        world.fly(["machine", "run", "--shell", &image.reference, "-a", "web", "--command", "exit 9"]);
    assert_eq!(output.code, 9, "{output}");
    assert_eq!(fleet::ids(&world), Vec::<String>::new());
}

#[cfg(unix)]
mod terminal {
    use std::io::{Read, Write};
    use std::os::fd::{AsFd, OwnedFd};
    use std::process::Child;
    use std::sync::{Arc, Mutex};
    use std::time::{Duration, Instant};

    use nix::sys::signal::{Signal, kill};
    use nix::sys::termios::{LocalFlags, Termios, tcgetattr};
    use nix::unistd::Pid;

    use super::{Stdio, Value, World, deployed, fleet, one};

    const PATIENCE: Duration = Duration::from_secs(60);

    /// A command on a terminal of its own.
    struct OnTerminal {
        child: Child,
        keys: std::fs::File,
        terminal: OwnedFd,
        before: Termios,
        shown: Arc<Mutex<String>>,
    }

    impl OnTerminal {
        fn run(world: &World, args: &[&str]) -> Self {
            let pair = nix::pty::openpty(None, None).unwrap();
            let before = tcgetattr(&pair.slave).unwrap();
            let end = || Stdio::from(pair.slave.try_clone().unwrap());
            let child =
                world.command(args.iter().copied()).stdin(end()).stdout(end()).stderr(end()).spawn().unwrap();
            let (shown, mut screen) =
                (Arc::new(Mutex::new(String::new())), std::fs::File::from(pair.master.try_clone().unwrap()));
            let written = Arc::clone(&shown);
            std::thread::spawn(move || {
                let mut buffer = [0; 4096];
                while let Ok(length) = screen.read(&mut buffer) {
                    if length == 0 {
                        break;
                    }
                    written.lock().unwrap().push_str(&String::from_utf8_lossy(&buffer[..length]));
                }
            });
            Self { child, keys: pair.master.into(), terminal: pair.slave, before, shown }
        }

        fn shown(&self) -> String {
            self.shown.lock().unwrap().clone()
        }

        /// Waits until something is shown.
        fn expect(&self, text: &str) {
            let began = Instant::now();
            while !self.shown().contains(text) {
                assert!(began.elapsed() < PATIENCE, "no {text:?} in {:?}", self.shown());
                std::thread::sleep(Duration::from_millis(10));
            }
        }

        fn press(&mut self, keys: &str) {
            self.keys.write_all(keys.as_bytes()).unwrap();
        }

        fn signal(&self, signal: Signal) {
            kill(Pid::from_raw(i32::try_from(self.child.id()).unwrap()), signal).unwrap();
        }

        fn is_raw(&self) -> bool {
            !tcgetattr(self.terminal.as_fd()).unwrap().local_flags.contains(LocalFlags::ICANON)
        }

        /// Waits for the end; the terminal must be as it was.
        fn end(mut self) -> (Option<i32>, String) {
            let began = Instant::now();
            let status = loop {
                if let Some(status) = self.child.try_wait().unwrap() {
                    break status;
                }
                if began.elapsed() > PATIENCE {
                    let _killed = self.child.kill();
                    panic!("it does not end: {:?}", self.shown());
                }
                std::thread::sleep(Duration::from_millis(10));
            };
            assert_eq!(
                tcgetattr(self.terminal.as_fd()).unwrap(),
                self.before,
                "the terminal is not as it was"
            );
            (status.code(), self.shown())
        }
    }

    #[test]
    fn a_shell_has_the_terminal_and_gives_it_back() {
        let (world, _) = one();
        let mut shell = OnTerminal::run(&world, &["ssh", "console", "-a", "web"]);
        shell.expect("# ");
        assert!(shell.is_raw());
        shell.press("echo it works\r");
        shell.expect("\nit works\r\n");
        shell.press("exit 7\r");
        assert_eq!(shell.end().0, Some(7));
    }

    #[test]
    fn a_signal_gives_the_terminal_back() {
        let (world, _) = one();
        for (signal, code) in [(Signal::SIGTERM, 143), (Signal::SIGHUP, 129)] {
            let shell = OnTerminal::run(&world, &["ssh", "console", "-a", "web"]);
            shell.expect("# ");
            assert!(shell.is_raw());
            shell.signal(signal);
            let (status, shown) = shell.end();
            assert_eq!(status, Some(code), "{shown}");
        }
    }

    /// The window is closed, the line drops: nothing is left to restore, and nothing may go on.
    #[test]
    fn a_terminal_that_vanishes_ends_the_session() {
        let (world, _) = one();
        let pair = nix::pty::openpty(None, None).unwrap();
        // Or the child itself keeps its other end.
        let close = nix::fcntl::FcntlArg::F_SETFD(nix::fcntl::FdFlag::FD_CLOEXEC);
        let _flags = nix::fcntl::fcntl(&pair.master, close).unwrap();
        let end = || Stdio::from(pair.slave.try_clone().unwrap());
        let mut child = world
            .command(["ssh", "console", "-a", "web"])
            .stdin(end())
            .stdout(end())
            .stderr(end())
            .spawn()
            .unwrap();
        drop(pair.slave);
        let mut screen = std::fs::File::from(pair.master);
        let (mut shown, mut byte) = (String::new(), [0; 1]);
        while !shown.contains("# ") {
            screen.read_exact(&mut byte).unwrap();
            shown.push(char::from(byte[0]));
        }
        drop(screen);
        let began = Instant::now();
        while child.try_wait().unwrap().is_none() {
            if began.elapsed() > PATIENCE {
                drop(child.kill());
                panic!("it goes on without a terminal");
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        // Its peer was given back in order.
        let status = world.fly(["wireguard", "status", "--json"]).ok().json();
        assert_eq!(status[0]["in_use"], false, "{status}");
    }

    #[test]
    fn a_tilde_and_a_dot_leave() {
        let (world, _) = one();
        let mut shell = OnTerminal::run(&world, &["ssh", "console", "-a", "web"]);
        shell.expect("# ");
        shell.press("~?");
        shell.expect("end the session");
        shell.press("~.");
        let (status, shown) = shell.end();
        assert_eq!(status, Some(130), "{shown}");
        assert!(shown.contains("left the session"), "{shown}");
    }

    #[test]
    fn a_stop_gives_the_terminal_away_until_it_is_continued() {
        let (world, _) = one();
        let mut shell = OnTerminal::run(&world, &["ssh", "console", "-a", "web"]);
        shell.expect("# ");
        shell.signal(Signal::SIGTSTP);
        let began = Instant::now();
        while shell.is_raw() {
            assert!(began.elapsed() < PATIENCE, "still raw");
            std::thread::sleep(Duration::from_millis(10));
        }
        shell.signal(Signal::SIGCONT);
        let began = Instant::now();
        while !shell.is_raw() {
            assert!(began.elapsed() < PATIENCE, "not raw again");
            std::thread::sleep(Duration::from_millis(10));
        }
        shell.press("exit\r");
        assert_eq!(shell.end().0, Some(0));
    }

    #[test]
    fn a_machine_that_stops_ends_the_session_and_says_so() {
        let (world, id) = one();
        let shell = OnTerminal::run(&world, &["ssh", "console", "-a", "web"]);
        shell.expect("# ");
        let _stopped = world.fly(["machine", "stop", &id, "-a", "web", "-w", "10s"]).ok();
        let (status, shown) = shell.end();
        assert_eq!(status, Some(15), "{shown}");
        assert!(shown.contains("U903") && shown.contains("stop"), "{shown}");
    }

    #[test]
    fn ctrl_c_reaches_a_program_without_a_terminal_and_ends_us_with_130() {
        let (world, _) = one();
        let mut child = world
            .command(["ssh", "console", "-a", "web", "-C", "wait"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // The session is logged in once the platform has issued a certificate and the tunnel carries it;
        // the program says nothing, so the log of issued certificates is what can be seen.
        let began = Instant::now();
        let issued = |world: &World| {
            world.requests().iter().any(|r: &Value| r.to_string().to_lowercase().contains("issuecertificate"))
        };
        while !issued(&world) && began.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(20));
        }
        kill(Pid::from_raw(i32::try_from(child.id()).unwrap()), Signal::SIGINT).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(130));
    }

    #[test]
    fn an_interrupted_console_leaves_no_machine() {
        let world = deployed();
        let before = fleet::ids(&world);
        let shell = OnTerminal::run(&world, &["console", "-C", "cat"]);
        shell.expect("made machine");
        shell.signal(Signal::SIGTERM);
        let (status, shown) = shell.end();
        assert_eq!(status, Some(143), "{shown}");
        assert_eq!(fleet::ids(&world), before, "{shown}");
    }
}
