#![allow(clippy::unwrap_used)]

use std::cell::{Cell, RefCell};
use std::fs;
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

use super::*;
use crate::ssh::testing::Server;

/// A machine's files, and an empty directory of our own.
struct Both {
    machine: tempfile::TempDir,
    here: tempfile::TempDir,
}

impl Both {
    fn new() -> Self {
        Self { machine: tempfile::tempdir().unwrap(), here: tempfile::tempdir().unwrap() }
    }

    async fn files(&self) -> Files {
        self.files_of(Server::with_files(self.machine.path().to_owned())).await
    }

    async fn files_of(&self, server: Server) -> Files {
        Files::open(server.connect("root").await.unwrap(), &Target::Default).await.unwrap()
    }

    fn machine(&self, path: &str) -> PathBuf {
        self.machine.path().join(path)
    }

    fn here(&self, path: &str) -> PathBuf {
        self.here.path().join(path)
    }
}

#[derive(Default)]
struct Seen {
    bytes: Cell<u64>,
    done: RefCell<Vec<String>>,
    warnings: RefCell<Vec<String>>,
}

impl Watch for Seen {
    fn moved(&self, bytes: u64) {
        self.bytes.set(self.bytes.get() + bytes);
    }

    fn done(&self, path: &str, _: u64) {
        self.done.borrow_mut().push(path.to_owned());
    }

    fn warn(&self, text: &str) {
        self.warnings.borrow_mut().push(text.to_owned());
    }
}

const TREE: Options = Options { recursive: true, preserve: false, force: false, resume: false, mode: None };
const ONE: Options = Options { recursive: false, ..TREE };

fn noise(length: usize) -> Vec<u8> {
    (0..length).map(|i| (i * i / 7 % 251) as u8).collect()
}

fn names_in(directory: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(directory)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_file_arrives_as_it_was_in_both_directions() {
    let both = Both::new();
    let files = both.files().await;
    for length in [0, 1, 32_767, 32_768, 32_769, 3_000_001] {
        let (content, seen) = (noise(length), Seen::default());
        fs::write(both.here("up"), &content).unwrap();
        let moved = put::put(&files, &both.here("up"), "/there", ONE, &seen).await.unwrap();
        assert_eq!(moved, Moved { files: 1, bytes: length as u64, skipped: 0 });
        assert!(fs::read(both.machine("there")).unwrap() == content);
        assert_eq!(both.machine("there").metadata().unwrap().mode() & 0o7777, 0o644);
        let moved = get::get(&files, "/there", &both.here("down"), ONE, &seen).await.unwrap();
        assert_eq!(moved, Moved { files: 1, bytes: length as u64, skipped: 0 });
        assert!(fs::read(both.here("down")).unwrap() == content);
        assert_eq!(seen.bytes.get(), 2 * length as u64);
        fs::remove_file(both.machine("there")).unwrap();
        fs::remove_file(both.here("down")).unwrap();
    }
    assert_eq!(names_in(both.machine.path()), Vec::<String>::new());
    assert_eq!(names_in(both.here.path()), ["up"]);
}

#[tokio::test]
async fn nothing_is_replaced_unless_asked_for() {
    let both = Both::new();
    let files = both.files().await;
    fs::write(both.machine("a"), "machine").unwrap();
    fs::set_permissions(both.machine("a"), fs::Permissions::from_mode(0o750)).unwrap();
    fs::write(both.here("a"), "here").unwrap();
    let seen = Seen::default();
    let refused = get::get(&files, "/a", &both.here("a"), ONE, &seen).await.unwrap_err();
    assert!(matches!(refused, Error::Exists { .. }), "{refused}");
    let refused = put::put(&files, &both.here("a"), "/a", ONE, &seen).await.unwrap_err();
    assert!(matches!(refused, Error::Exists { .. }), "{refused}");
    let force = Options { force: true, ..ONE };
    put::put(&files, &both.here("a"), "/a", force, &seen).await.unwrap();
    assert_eq!(fs::read_to_string(both.machine("a")).unwrap(), "here");
    assert_eq!(both.machine("a").metadata().unwrap().mode() & 0o777, 0o750, "a replaced file keeps its mode");
    fs::write(both.machine("a"), "again").unwrap();
    get::get(&files, "/a", &both.here("a"), force, &seen).await.unwrap();
    assert_eq!(fs::read_to_string(both.here("a")).unwrap(), "again");
    assert_eq!(
        (names_in(both.machine.path()), names_in(both.here.path())),
        (vec!["a".into()], vec!["a".into()])
    );
}

#[tokio::test]
async fn what_is_missing_or_of_another_kind_is_named() {
    let both = Both::new();
    let files = both.files().await;
    let seen = Seen::default();
    fs::create_dir(both.machine("d")).unwrap();
    let missing = get::get(&files, "/no", &both.here("x"), ONE, &seen).await.unwrap_err();
    assert!(
        matches!(&missing, Error::Remote { path, reason: Reason::NotFound } if path == "/no"),
        "{missing:?}"
    );
    let directory = get::get(&files, "/d", &both.here("x"), ONE, &seen).await.unwrap_err();
    assert!(matches!(directory, Error::IsDirectory { .. }), "{directory}");
    let directory = put::put(&files, both.here.path(), "/x", ONE, &seen).await.unwrap_err();
    assert!(matches!(directory, Error::IsDirectory { .. }), "{directory}");
    let missing = put::put(&files, &both.here("no"), "/x", ONE, &seen).await.unwrap_err();
    assert!(matches!(missing, Error::Local { .. }), "{missing}");
    assert_eq!(names_in(both.here.path()), Vec::<String>::new());
}

/// A tree with everything in it.
fn plant(at: &Path) {
    fs::create_dir_all(at.join("t/deep/er")).unwrap();
    fs::create_dir(at.join("t/empty")).unwrap();
    for n in 0..40 {
        fs::write(at.join(format!("t/deep/{n}")), noise(n * 1000)).unwrap();
    }
    fs::write(at.join("t/deep/er/run"), "#!/bin/sh\n").unwrap();
    fs::set_permissions(at.join("t/deep/er/run"), fs::Permissions::from_mode(0o4751)).unwrap();
    symlink("deep/er/run", at.join("t/link")).unwrap();
    symlink("/etc/passwd", at.join("t/out")).unwrap();
    let old = std::time::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for path in ["t/deep/er/run", "t/deep/er", "t/empty"] {
        let file = fs::File::open(at.join(path)).unwrap();
        file.set_times(fs::FileTimes::new().set_modified(old)).unwrap();
    }
}

fn compare(a: &Path, b: &Path) {
    assert_eq!(names_in(a), ["deep", "empty", "link", "out"]);
    assert_eq!(names_in(&a.join("deep")), names_in(&b.join("deep")));
    for n in 0..40 {
        let path = format!("deep/{n}");
        assert!(fs::read(a.join(&path)).unwrap() == fs::read(b.join(&path)).unwrap(), "{path}");
    }
    assert_eq!(fs::read_link(a.join("link")).unwrap(), Path::new("deep/er/run"));
    assert_eq!(fs::read_link(a.join("out")).unwrap(), Path::new("/etc/passwd"));
}

#[tokio::test]
async fn trees_go_both_ways_with_links_modes_and_times() {
    let both = Both::new();
    let files = both.files().await;
    plant(both.machine.path());
    let keep = Options { preserve: true, ..TREE };
    let seen = Seen::default();
    let moved = get::get(&files, "/t", &both.here("t"), keep, &seen).await.unwrap();
    assert_eq!((moved.files, moved.skipped), (43, 0), "{:?}", seen.warnings);
    compare(&both.here("t"), &both.machine("t"));
    let run = both.here("t/deep/er/run").metadata().unwrap();
    assert_eq!((run.mode() & 0o7777, run.mtime()), (0o751, 1_000_000_000), "rights are not lent");
    assert_eq!(both.here("t/empty").metadata().unwrap().mtime(), 1_000_000_000);
    assert_eq!(both.here("t/deep/er").metadata().unwrap().mtime(), 1_000_000_000);

    let moved = put::put(&files, &both.here("t"), "/new/parents/t", keep, &seen).await.unwrap();
    assert_eq!((moved.files, moved.skipped), (43, 0), "{:?}", seen.warnings);
    compare(&both.machine("new/parents/t"), &both.here("t"));
    let run = both.machine("new/parents/t/deep/er/run").metadata().unwrap();
    assert_eq!((run.mode() & 0o7777, run.mtime()), (0o751, 1_000_000_000));

    let refused = get::get(&files, "/t", &both.here("t"), TREE, &seen).await.unwrap_err();
    assert!(matches!(refused, Error::Exists { .. }), "{refused}");
    let force = Options { force: true, ..TREE };
    get::get(&files, "/t", &both.here("t"), force, &seen).await.unwrap();
    put::put(&files, &both.here("t"), "/new/parents/t", force, &seen).await.unwrap();
    compare(&both.machine("new/parents/t"), &both.here("t"));
}

#[tokio::test]
async fn names_that_lead_out_are_refused() {
    for name in ["../evil", "a/../../evil", "/tmp/evil", ""] {
        let both = Both::new();
        fs::write(both.machine("good"), "good").unwrap();
        let server = Server::with_files(both.machine.path().to_owned()).also_listing(&[name]);
        let files = both.files_of(server).await;
        let refused = get::get(&files, "/", &both.here("in"), TREE, &Seen::default()).await.unwrap_err();
        assert!(matches!(&refused, Error::UnsafeName { .. }), "{name:?}: {refused}");
        assert_eq!(names_in(both.here.path()), Vec::<String>::new(), "{name:?}");
    }
}

#[tokio::test]
async fn nothing_is_written_through_a_link() {
    // The machine lists `l` as a link, and a second time as a file with the same name.
    let both = Both::new();
    fs::write(both.here("victim"), "untouched").unwrap();
    symlink(both.here("victim"), both.machine("l")).unwrap();
    let server = Server::with_files(both.machine.path().to_owned()).also_listing(&["l"]);
    let files = both.files_of(server).await;
    for options in [TREE, Options { force: true, ..TREE }] {
        // Whether it is refused or one of the two wins, the file behind the link stays what it was.
        let _either = get::get(&files, "/", &both.here("in"), options, &Seen::default()).await;
        assert_eq!(fs::read_to_string(both.here("victim")).unwrap(), "untouched");
    }
    // A directory that is a link on this side is not entered.
    fs::remove_file(both.machine("l")).unwrap();
    fs::create_dir_all(both.machine("t/sub")).unwrap();
    fs::write(both.machine("t/sub/f"), "f").unwrap();
    fs::create_dir_all(both.here("elsewhere")).unwrap();
    fs::create_dir(both.here("t")).unwrap();
    symlink(both.here("elsewhere"), both.here("t/sub")).unwrap();
    let files = both.files().await;
    let force = Options { force: true, ..TREE };
    let refused = get::get(&files, "/t", &both.here("t"), force, &Seen::default()).await.unwrap_err();
    assert!(matches!(refused, Error::Exists { .. }), "{refused}");
    assert_eq!(names_in(&both.here("elsewhere")), Vec::<String>::new());
}

#[tokio::test]
async fn an_interrupted_transfer_goes_on_where_it_stopped() {
    let both = Both::new();
    let files = both.files().await;
    let content = noise(5_000_000);
    fs::write(both.machine("big"), &content).unwrap();
    let metadata = both.machine("big").metadata().unwrap();
    let part = names::part("big", metadata.len(), u32::try_from(metadata.mtime()).unwrap());
    fs::write(both.here(&part), &content[..2_000_000]).unwrap();
    let resume = Options { resume: true, ..ONE };
    get::get(&files, "/big", &both.here("big"), resume, &Seen::default()).await.unwrap();
    assert!(fs::read(both.here("big")).unwrap() == content);
    assert_eq!(names_in(both.here.path()), ["big"]);

    // Up: the last pieces of a broken upload may be missing, so they are sent again.
    let metadata = both.here("big").metadata().unwrap();
    let part = names::part("up", metadata.len(), u32::try_from(metadata.mtime()).unwrap());
    let mut damaged = content[..3_000_000].to_vec();
    damaged[2_500_000..].fill(0);
    fs::write(both.machine(&part), &damaged).unwrap();
    put::put(&files, &both.here("big"), "/up", resume, &Seen::default()).await.unwrap();
    assert!(fs::read(both.machine("up")).unwrap() == content);
    assert_eq!(names_in(both.machine.path()), ["big", "up"]);
}

#[tokio::test]
async fn special_files_and_foreign_names_are_left_out_with_a_word() {
    use std::os::unix::ffi::OsStrExt;
    let both = Both::new();
    fs::create_dir(both.machine("t")).unwrap();
    fs::write(both.machine("t/a"), "a").unwrap();
    fs::write(both.machine("t").join(std::ffi::OsStr::from_bytes(b"latin-\xe4")), "b").unwrap();
    nix::unistd::mkfifo(&both.machine("t/pipe"), nix::sys::stat::Mode::S_IRUSR).unwrap();
    let seen = Seen::default();
    let files = both.files().await;
    let moved = get::get(&files, "/t", &both.here("t"), TREE, &seen).await.unwrap();
    assert_eq!((moved.files, moved.skipped), (1, 2));
    assert_eq!(seen.warnings.borrow().len(), 2, "{:?}", seen.warnings);
    let moved = put::put(&files, &both.machine("t"), "/u", TREE, &seen).await.unwrap();
    assert_eq!((moved.files, moved.skipped), (1, 2), "{:?}", seen.warnings);
}

#[tokio::test]
async fn files_of_unknown_size_are_read_to_their_end() {
    // As below /proc: the size is said to be 0.
    let both = Both::new();
    let files = both.files_of(Server::with_files("/proc/self".into())).await;
    let got = get::get(&files, "/status", &both.here("status"), ONE, &Seen::default()).await.unwrap();
    assert!(got.bytes > 100, "{got:?}");
    assert!(fs::read_to_string(both.here("status")).unwrap().starts_with("Name:"));
}

#[tokio::test]
async fn what_cannot_be_shown_or_reached_is_an_error() {
    // The test server has no directory to show: opening works, listing does not.
    let files = Files::open(Server::new().connect("root").await.unwrap(), &Target::Default).await.unwrap();
    let missing = files.list("/").await.unwrap_err();
    assert!(matches!(missing, Error::Remote { reason: Reason::NotFound, .. }), "{missing}");
    let refused = Server::new().connect("root").await.unwrap();
    let refused = Files::open(refused, &Target::Container("refused".into())).await.err().unwrap();
    assert!(matches!(refused, Ssh::RequestRefused { .. }), "{refused}");
}
