//! `fly ssh …`

use std::path::Path;
use std::process::Command;

use serde_json::json;

use crate::world;

/// What OpenSSH reads in a certificate; `None` (and a word about it) where OpenSSH is not installed.
#[allow(clippy::print_stderr, reason = "skipping is said aloud")]
fn read_by_openssh(certificate: &Path) -> Option<String> {
    match Command::new("ssh-keygen").arg("-L").arg("-f").arg(certificate).output() {
        Ok(output) => Some(String::from_utf8_lossy(&output.stdout).into_owned()),
        Err(error) => {
            eprintln!("SKIPPED: ssh-keygen: {error}");
            None
        }
    }
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().unwrap().permissions().mode() & 0o777
}

#[cfg(unix)]
#[test]
fn a_key_for_other_clients_is_issued_as_files() {
    let world = world();
    let args = ["ssh", "issue", "personal", "id_fly", "--hours", "2", "-u", "root,deploy", "--json"];
    let issued = world.fly(args).ok().json();
    assert_eq!(issued["hours"], 2);
    assert_eq!(issued["users"], json!(["root", "deploy"]));
    let (key, certificate) = (world.work_dir().join("id_fly"), world.work_dir().join("id_fly-cert.pub"));
    assert_eq!((mode(&key), mode(&certificate)), (0o600, 0o600));
    if let Some(text) = read_by_openssh(&certificate) {
        assert!(text.contains("user certificate") && text.contains("deploy"), "{text}");
        // The key is the certificate's own.
        let public = Command::new("ssh-keygen").arg("-y").arg("-f").arg(&key).output().unwrap();
        assert!(public.status.success(), "{public:?}");
        let line = String::from_utf8_lossy(&public.stdout);
        assert!(line.trim_end().ends_with("fly.io"), "{line}");
    }
    let private = std::fs::read_to_string(&key).unwrap();
    let human = world.fly(["ssh", "issue", "personal", "me@example.com", "other"]).ok();
    assert!(human.stdout.contains("other-cert.pub") && human.stdout.contains("me"), "{human}");
    assert!(!human.to_string().contains(private.lines().nth(1).unwrap()), "a key was printed");
    let log = world.fly(["ssh", "log", "personal", "--json"]).ok().json();
    assert!(log.as_array().is_some_and(|log| log.len() >= 2), "{log}");
    assert!(log[0]["Cert"].is_string() && log[0]["Root"].is_boolean(), "{log}");
}

#[test]
fn only_files_of_its_own_are_replaced() {
    let world = world();
    let issue = |more: &[&str]| {
        let mut args = vec!["ssh", "issue", "personal", "id", "--json"];
        args.extend(more);
        world.fly(args)
    };
    let _first = issue(&[]).ok();
    let first = std::fs::read(world.work_dir().join("id")).unwrap();
    assert_eq!(issue(&[]).fails(11).diagnostic()["code"], "C921");
    let _second = issue(&["--overwrite"]).ok();
    let second = std::fs::read(world.work_dir().join("id")).unwrap();
    assert_ne!(first, second);
    world.write("id", "somebody's own key, made at fly.io");
    assert_eq!(issue(&["--overwrite"]).fails(11).diagnostic()["code"], "C921");
    assert_eq!(std::fs::read(world.work_dir().join("id")).unwrap(), b"somebody's own key, made at fly.io");
}

#[test]
fn what_cannot_be_issued_is_refused_before_anything_is_made() {
    let world = world();
    for hours in ["0", "73"] {
        let refused = world.fly(["ssh", "issue", "personal", "id", "--hours", hours]).fails(2);
        assert!(refused.stderr.contains("1 to 72"), "{refused}");
    }
    let _no_path = world.fly(["ssh", "issue", "personal"]).fails(2);
    let nowhere = world.fly(["ssh", "issue", "nowhere", "id", "--json"]).fails(11);
    assert_eq!(nowhere.diagnostic()["code"], "C904");
    let nowhere = world.fly(["ssh", "log", "nowhere", "--json"]).fails(11);
    assert_eq!(nowhere.diagnostic()["code"], "C904");
    let no_agent = world.fly(["ssh", "issue", "personal", "--agent", "--json"]).fails(14);
    assert_eq!(no_agent.diagnostic()["code"], "N910");
    assert!(!world.work_dir().join("id").exists());
}

/// An `ssh-agent` of the test's own.
#[cfg(unix)]
struct Agent(std::process::Child);

#[cfg(unix)]
impl Drop for Agent {
    fn drop(&mut self) {
        let _killed = self.0.kill();
        let _waited = self.0.wait();
    }
}

#[cfg(unix)]
#[test]
fn an_agent_gets_the_key_and_forgets_it_in_time() {
    let world = world();
    let dir = tempfile::Builder::new().prefix("fly-agent-").tempdir().unwrap();
    let socket = dir.path().join("agent.sock");
    let agent = Command::new("ssh-agent")
        .arg("-D")
        .arg("-a")
        .arg(&socket)
        .stdout(std::process::Stdio::null())
        .spawn();
    let _agent = match agent {
        Ok(agent) => Agent(agent),
        Err(error) => return eprintln!("SKIPPED: ssh-agent: {error}"),
    };
    let mut tries = 0;
    while !socket.exists() && tries < 200 {
        std::thread::sleep(std::time::Duration::from_millis(10));
        tries += 1;
    }
    let env = [("SSH_AUTH_SOCK", socket.to_str().unwrap())];
    let told = world.fly_with(["ssh", "issue", "personal", "--agent", "--json"], &env, "").ok().json();
    assert_eq!((&told["agent"], &told["private_key"]), (&json!(true), &json!(null)));
    let listed = Command::new("ssh-add").arg("-L").env("SSH_AUTH_SOCK", &socket).output().unwrap();
    let listed = String::from_utf8_lossy(&listed.stdout);
    assert!(listed.contains("ssh-ed25519-cert-v01@openssh.com"), "{listed}");
}
