#![allow(clippy::unwrap_used)]

use super::*;
use crate::domain::Org;
use crate::state::State;

fn org(slug: &str) -> Org {
    Org {
        id: slug.to_owned(),
        numeric_id: 1,
        slug: slug.to_owned(),
        name: slug.to_owned(),
        personal: false,
        billing_status: "CURRENT".to_owned(),
        created_at: 0,
    }
}

fn add(state: &State, slug: &str) {
    state.update(|w| {
        w.orgs.insert(slug.to_owned(), org(slug));
        w.touch(Key::Org(slug.to_owned()));
    });
}

fn refused(path: &Path) -> String {
    let before = std::fs::read(path).unwrap();
    let error = match Store::open(path).and_then(|s| s.load().map(|_| ())) {
        Err(e @ StoreError::Corrupt { .. }) => e.to_string(),
        other => panic!("expected Corrupt, got {other:?}"),
    };
    assert_eq!(before, std::fs::read(path).unwrap(), "the file must stay as it was");
    assert!(error.contains(path.to_str().unwrap()), "{error}");
    error
}

#[test]
fn peers_and_certificates_survive() {
    use crate::inventory::{authority, peers};
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("platform.db");
    let open = || State::open(Store::open(&path).unwrap()).unwrap();
    let state = open();
    let (peer, host_key) = state.update(|w| {
        w.gateways.push(crate::domain::Gateway {
            name: "gw".to_owned(),
            region: "ams".to_owned(),
            endpoint: "127.0.0.2".to_owned(),
            public_key: String::new(),
        });
        let new = peers::NewPeer {
            org: "a".to_owned(),
            name: "laptop".to_owned(),
            public_key: "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".to_owned(),
            ..Default::default()
        };
        authority::establish(w, "a", false, 0).unwrap();
        (peers::add(w, new, 0).unwrap().0, authority::host_key(w, "m"))
    });
    let authority = state.read(|w| authority::public_key(w, "a")).unwrap();
    drop(state);
    let state = open();
    state.update(|w| {
        assert_eq!(peers::by_name(w, "a", "laptop"), Some(&peer));
        assert_eq!(authority::public_key(w, "a"), Some(authority));
        assert_eq!(authority::host_key(w, "m").public_key(), host_key.public_key());
        assert_eq!(authority::logged(w, "a").count(), 1);
        assert!(w.gateways.is_empty());
    });
}

#[test]
fn rows_survive_and_deletions_too() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("deep/platform.db");
    let state = State::open(Store::open(&path).unwrap()).unwrap();
    add(&state, "a");
    add(&state, "b");
    state.update(|w| {
        w.orgs.remove("a");
        w.touch(Key::Org("a".to_owned()));
        assert_eq!(w.next("counter", 7), 7);
    });
    drop(state);
    let again = State::open(Store::open(&path).unwrap()).unwrap();
    assert_eq!(again.read(|w| w.orgs.keys().cloned().collect::<Vec<_>>()), ["b"]);
    assert_eq!(again.update(|w| w.next("counter", 7)), 8);
}

#[test]
fn a_copy_taken_while_open_is_complete() {
    // What a killed process leaves is what the file and its log hold at that moment.
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("platform.db");
    let state = State::open(Store::open(&path).unwrap()).unwrap();
    add(&state, "a");
    let copy = dir.path().join("copy.db");
    std::fs::copy(&path, &copy).unwrap();
    std::fs::copy(dir.path().join("platform.db-wal"), dir.path().join("copy.db-wal")).unwrap();
    let found = Store::open(&copy).unwrap().load().unwrap();
    assert!(found.orgs.contains_key("a"));
}

#[test]
fn foreign_and_broken_files_are_refused_untouched() {
    let dir = tempfile::tempdir().unwrap();
    let text = dir.path().join("text.db");
    std::fs::write(&text, "this is a letter to my aunt, not a database").unwrap();
    assert!(refused(&text).contains("not a SQLite database"));

    let short = dir.path().join("short.db");
    std::fs::write(&short, "SQL").unwrap();
    assert!(refused(&short).contains("truncated"));

    let garbage = dir.path().join("garbage.db");
    let mut bytes = b"SQLite format 3\0".to_vec();
    bytes.extend(std::iter::repeat_n(0xA5_u8, 5000));
    std::fs::write(&garbage, bytes).unwrap();
    refused(&garbage);
}

fn tampered(dir: &Path, name: &str, sql: &str) -> PathBuf {
    let path = dir.join(name);
    drop(Store::open(&path).unwrap());
    let connection = Connection::open(&path).unwrap();
    connection.execute_batch(sql).unwrap();
    connection.query_row("PRAGMA journal_mode=DELETE", [], |_| Ok(())).unwrap();
    path
}

#[test]
fn newer_schema_and_bad_rows_are_named() {
    let dir = tempfile::tempdir().unwrap();
    let newer = tampered(dir.path(), "newer.db", "PRAGMA user_version = 99");
    assert!(refused(&newer).contains("99"));
    let path = tampered(dir.path(), "row.db", "INSERT INTO rows VALUES ('org', 'x', '{\"id\":')");
    let error = Store::open(&path).unwrap().load().unwrap_err().to_string();
    assert!(error.contains("org/x"), "{error}");
    let path = tampered(dir.path(), "kind.db", "INSERT INTO rows VALUES ('ufo', 'x', '{}')");
    let error = Store::open(&path).unwrap().load().unwrap_err().to_string();
    assert!(error.contains("unknown kind"), "{error}");
}

#[test]
fn one_platform_per_file() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("platform.db");
    let _held = Store::open(&path).unwrap();
    assert!(matches!(Store::open(&path), Err(StoreError::InUse { .. })));
}

#[test]
fn a_failed_write_is_reported_and_retried() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("platform.db");
    let state = State::open(Store::open(&path).unwrap()).unwrap();
    add(&state, "a");
    state.limit_pages_for_test(1);
    let big = "x".repeat(1 << 20);
    let failed = state.try_update(|w| {
        w.meta.insert("big".to_owned(), big.clone());
        w.touch(Key::Meta("big".to_owned()));
    });
    assert!(matches!(failed, Err(StoreError::Write { .. })), "{failed:?}");
    assert!(state.write_failure().is_some());
    state.limit_pages_for_test(1 << 20);
    add(&state, "b");
    assert!(state.write_failure().is_none());
    drop(state);
    let world = Store::open(&path).unwrap().load().unwrap();
    assert!(world.meta.contains_key("big") && world.orgs.contains_key("b"));
}
