//! `fly sftp …` with the real files of a real process' machine.

use std::path::Path;

use platform::runtime::RuntimeKind;
use testkit::{Options, World};

use crate::FLY;

/// A machine with files, if this kernel can have one.
fn machine() -> World {
    let world = World::with(FLY, Options { runtime: RuntimeKind::Process, ..Options::default() });
    let _created = world.fly(["apps", "create", "web", "--org", "personal", "--json"]).ok();
    let image = world.binary_image("web", "v1", crate::main_job::hello(), "/hello");
    let accounts = "/etc/passwd=root:x:0:0:root:/:/hello";
    let args =
        ["machine", "run", &image.reference, "-a", "web", "--detach", "--file-literal", accounts, "--json"];
    let _machine = world.fly(args).ok();
    world
}

fn sftp(world: &World, args: &[&str]) -> testkit::Output {
    let mut all = vec!["sftp"];
    all.extend(args);
    all.extend(["-a", "web"]);
    world.fly(all)
}

#[cfg(unix)]
fn mode(path: &Path) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    path.metadata().unwrap().permissions().mode() & 0o7777
}

#[test]
fn files_and_trees_go_both_ways() {
    let world = machine();
    let content: Vec<u8> = (0..2_500_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let here = world.write("tree/big.bin", &content);
    world.write("tree/deep/small.txt", "small\n");
    std::os::unix::fs::symlink("deep/small.txt", world.work_dir().join("tree/link")).unwrap();

    let put = sftp(&world, &["put", "tree/big.bin", "/big.bin", "-m", "0600"]).ok();
    assert_eq!(put.stdout, "2500000 bytes uploaded to /big.bin\n", "{put}");
    let refused = sftp(&world, &["put", "tree/big.bin", "/big.bin", "--json"]).fails(11);
    assert_eq!(refused.diagnostic()["code"], "C921");
    let got = sftp(&world, &["get", "/big.bin", "back.bin", "-p"]).ok();
    assert_eq!(got.stdout, "2500000 bytes written to back.bin\n", "{got}");
    let back = world.work_dir().join("back.bin");
    assert!(std::fs::read(&back).unwrap() == content);
    assert_eq!(mode(&back), 0o600);
    assert_eq!(
        sftp(&world, &["get", "/big.bin", "back.bin", "--json"]).fails(11).diagnostic()["code"],
        "C921"
    );
    assert!(std::fs::read(&here).unwrap() == content);

    let told = sftp(&world, &["put", "-R", "tree", "/srv/tree", "--json"]).ok().json();
    assert_eq!((&told["files"], &told["skipped"]), (&3.into(), &0.into()), "{told}");
    let found = sftp(&world, &["find", "/srv"]).ok();
    assert_eq!(
        found.stdout,
        "/srv\n/srv/tree\n/srv/tree/big.bin\n/srv/tree/deep\n/srv/tree/deep/small.txt\n/srv/tree/link\n"
    );
    let _got = sftp(&world, &["get", "-R", "/srv/tree", "copy"]).ok();
    assert_eq!(std::fs::read_to_string(world.work_dir().join("copy/deep/small.txt")).unwrap(), "small\n");
    let link = std::fs::read_link(world.work_dir().join("copy/link")).unwrap();
    assert_eq!(link, Path::new("deep/small.txt"));

    let listed = sftp(&world, &["ls", "-l", "/srv/tree", "--json"]).ok().json();
    assert_eq!((&listed[1]["name"], &listed[1]["kind"]), (&"deep".into(), &"directory".into()), "{listed}");
    let busy = sftp(&world, &["rm", "/srv/tree"]).fails(2);
    assert!(busy.stderr.contains("-R"), "{busy}");
    let _gone = sftp(&world, &["rm", "-R", "/srv/tree"]).ok();
    assert_eq!(sftp(&world, &["find", "/srv"]).ok().stdout, "/srv\n");
    let missing = sftp(&world, &["get", "/srv/tree", "x", "--json"]).fails(11);
    assert_eq!(missing.diagnostic()["code"], "C920");
}

/// Nobody nests so deeply, except to keep a walk from ending.
#[test]
fn a_tree_without_end_is_the_machines() {
    let world = machine();
    let script = format!("mkdir /deep\ncd /deep\n{}exit\n", "mkdir d\ncd d\n".repeat(101));
    let _made = world.fly_with(["sftp", "shell", "-a", "web"], &[], &script).ok();
    let refused = sftp(&world, &["find", "/deep", "--json"]).fails(10);
    assert_eq!(refused.diagnostic()["code"], "A902", "{refused}");
    let refused = sftp(&world, &["get", "-R", "/deep", "copy", "--json"]).fails(10);
    assert_eq!(refused.diagnostic()["code"], "A902", "{refused}");
}

/// An image without accounts cannot be logged in to; the machine's own words say so.
#[test]
fn what_the_machine_complains_about_is_shown() {
    let world = machine();
    let refused = sftp(&world, &["ls", "/", "-u", "nobody-of-that-name"]);
    assert_ne!(refused.code, 0, "{refused}");
    assert!(refused.stderr.contains("nobody-of-that-name"), "{refused}");
}

#[test]
fn a_script_of_commands_is_obeyed_and_stops_at_a_failure() {
    let world = machine();
    world.write("note", "hello\n");
    let script = "mkdir /data\ncd /data\nput note\nchmod 0640 note\nls -l\nget note again\npwd\nexit\n";
    let output = world.fly_with(["ssh", "sftp", "shell", "-a", "web"], &[], script).ok();
    assert!(output.stdout.contains("-rw-r-----"), "{output}");
    assert!(output.stdout.ends_with("/data\n"), "{output}");
    assert_eq!(std::fs::read_to_string(world.work_dir().join("again")).unwrap(), "hello\n");
    let broken =
        world.fly_with(["sftp", "shell", "-a", "web"], &[], "get /nothing\nmkdir /never\n").fails(11);
    assert!(broken.stderr.contains("C920"), "{broken}");
    let missing = sftp(&world, &["ls", "/never", "--json"]).fails(11);
    assert_eq!(missing.diagnostic()["code"], "C920");
}
