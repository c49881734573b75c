//! `USER` of an image: names and numbers looked up in its own `/etc/passwd` and `/etc/group`.

use std::path::Path;

use super::super::StartError;
use super::program::Tree;

/// Who the main process is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Account {
    pub uid: u32,
    pub gid: u32,
    /// Supplementary groups.
    pub groups: Vec<u32>,
    pub home: String,
    /// Login shell, where the entry names one.
    pub shell: Option<String>,
    /// Its name, where there is an entry.
    pub name: Option<String>,
}

/// Looks up `user`, `uid`, `user:group` or `uid:gid` below `root`; nothing = root. A number needs no
/// entry. Errors: a name that is not there.
pub fn lookup(root: &Path, user: Option<&str>) -> Result<Account, StartError> {
    lookup_in(root, user)
}

/// [`lookup`] in any tree.
pub(crate) fn lookup_in(root: &(impl Tree + ?Sized), user: Option<&str>) -> Result<Account, StartError> {
    let read = |path: &str| {
        root.head(Path::new(path), u64::MAX)
            .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
            .unwrap_or_default()
    };
    resolve(user.unwrap_or_default(), &read("etc/passwd"), &read("etc/group"))
}

fn resolve(spec: &str, passwd: &str, group: &str) -> Result<Account, StartError> {
    let (user, wanted_group) = match spec.split_once(':') {
        Some((user, group)) => (user, Some(group).filter(|group| !group.is_empty())),
        None => (spec, None),
    };
    let user = if user.is_empty() { "0" } else { user };
    let unknown = || StartError::NoUser(spec.to_owned());
    let by_name = passwd.lines().map(fields).find(|line| line.first() == Some(&user));
    // A name made of digits is a name first, as Docker reads it.
    let entry = by_name.or_else(|| passwd.lines().map(fields).find(|line| line.get(2) == Some(&user)));
    let number = |index: usize| entry.as_ref()?.get(index)?.parse::<u32>().ok();
    // root is root, also in an image that has no users at all.
    let root = || (user == "root").then_some(0);
    let uid = number(2).or_else(|| user.parse().ok()).or_else(root).ok_or_else(unknown)?;
    let gid = match wanted_group {
        Some(name) => group_id(name, group).ok_or_else(unknown)?,
        None => number(3).unwrap_or(0),
    };
    let name = entry.as_ref().and_then(|line| line.first().copied());
    let groups = match (wanted_group, name) {
        (None, Some(name)) => memberships(name, group),
        _ => Vec::new(),
    };
    let home = entry.as_ref().and_then(|line| line.get(5).copied()).filter(|home| !home.is_empty());
    let home = home.unwrap_or(if uid == 0 { "/root" } else { "/" }).to_owned();
    let shell = entry.as_ref().and_then(|line| line.get(6)).map(|shell| shell.trim());
    let shell = shell.filter(|shell| !shell.is_empty()).map(str::to_owned);
    Ok(Account { uid, gid, groups, home, shell, name: name.map(str::to_owned) })
}

fn fields(line: &str) -> Vec<&str> {
    line.split(':').collect()
}

fn group_id(name: &str, group: &str) -> Option<u32> {
    group
        .lines()
        .map(fields)
        .find(|line| line.first() == Some(&name))
        .and_then(|line| line.get(2)?.parse().ok())
        .or_else(|| name.parse().ok())
}

fn memberships(user: &str, group: &str) -> Vec<u32> {
    group
        .lines()
        .map(fields)
        .filter(|line| line.get(3).is_some_and(|members| members.split(',').any(|m| m == user)))
        .filter_map(|line| line.get(2)?.parse().ok())
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    const PASSWD: &str = "root:x:0:0:root:/root:/bin/sh\napp:x:1000:1001::/home/app:/bin/sh\nshort:x\n";
    const GROUP: &str = "root:x:0:\nvideo:x:44:app,other\ndocker:x:999:app\n";

    #[test]
    fn names_numbers_and_groups() {
        let of = |spec| resolve(spec, PASSWD, GROUP).unwrap();
        let sh = || Some("/bin/sh".to_owned());
        let root = Account {
            uid: 0,
            gid: 0,
            groups: vec![],
            home: "/root".into(),
            shell: sh(),
            name: Some("root".into()),
        };
        assert_eq!(of(""), root);
        let app = Account {
            uid: 1000,
            gid: 1001,
            groups: vec![44, 999],
            home: "/home/app".into(),
            shell: sh(),
            name: Some("app".into()),
        };
        assert_eq!((of("4242").shell, of("4242").name), (None, None));
        assert_eq!((of("app"), of("1000")), (app.clone(), app));
        assert_eq!(of("4242").gid, 0);
        assert_eq!((of("app:video").gid, of("app:video").groups), (44, vec![]));
        assert_eq!((of("7:8").uid, of("7:8").gid, of("7:8").home), (7, 8, "/".into()));
    }

    #[test]
    fn root_needs_no_entry() {
        let root = resolve("root", "", "").unwrap();
        assert_eq!((root.uid, root.gid, root.name), (0, 0, None));
    }

    #[test]
    fn unknown_names_are_typed() {
        for spec in ["nobody", "app:nogroup", "short", "-1"] {
            assert_eq!(resolve(spec, PASSWD, GROUP), Err(StartError::NoUser(spec.to_owned())));
        }
    }

    proptest! {
        #[test]
        fn any_file_is_read(spec in ".{0,12}", passwd in "[a-z0-9:\n]{0,80}", group in "[a-z0-9:,\n]{0,80}") {
            let _ = resolve(&spec, &passwd, &group);
        }
    }
}
