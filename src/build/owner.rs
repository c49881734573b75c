//! `user[:group]` → numbers, by the image's own `/etc/passwd` and `/etc/group`.

use super::tree::{Content, Kind, Tree, base};

/// A name nobody can resolve, in words.
pub(super) type Unresolved = String;

/// Numbers of an owner; a user without a group gets the group of its entry, a bare number itself.
pub(super) fn resolve(owner: &str, tree: &Tree) -> Result<(u32, u32), Unresolved> {
    let (user, group) = match owner.split_once(':') {
        Some((user, group)) => (user, Some(group)),
        None => (owner, None),
    };
    let (uid, own) = match user.parse::<u32>() {
        Ok(uid) => (uid, uid),
        Err(_) if user.is_empty() => (0, 0),
        Err(_) if user == "root" => (0, 0),
        Err(_) => {
            let entry = find(tree, "etc/passwd", user)?;
            let number = |index: usize| entry.get(index).and_then(|n| n.parse::<u32>().ok());
            let uid =
                number(2).ok_or_else(|| format!("the entry of user {user} in /etc/passwd has no number"))?;
            (uid, number(3).unwrap_or(uid))
        }
    };
    let gid = match group {
        None => own,
        Some(group) => match group.parse::<u32>() {
            Ok(gid) => gid,
            Err(_) if group == "root" || group.is_empty() => 0,
            Err(_) => {
                let entry = find(tree, "etc/group", group)?;
                let gid = entry.get(2).and_then(|n| n.parse::<u32>().ok());
                gid.ok_or_else(|| format!("the entry of group {group} in /etc/group has no number"))?
            }
        },
    };
    Ok((uid, gid))
}

fn find(tree: &Tree, file: &str, name: &str) -> Result<Vec<String>, Unresolved> {
    let real = tree.resolve(file).map_err(|e| e.to_string())?;
    let text = match tree.get(&real).map(|node| &node.kind) {
        Some(Kind::File(Content::Inline(bytes))) => String::from_utf8_lossy(bytes).into_owned(),
        Some(Kind::File(content)) => {
            super::layer::read_small(content, base(&real)).map_err(|e| e.to_string())?
        }
        _ => {
            return Err(format!(
                "\"{name}\" cannot be looked up: there is no /{file} in the image; use a number"
            ));
        }
    };
    let entry = text.lines().map(|line| line.split(':').map(str::to_owned).collect::<Vec<_>>());
    entry
        .into_iter()
        .find(|fields| fields.first().is_some_and(|f| f == name))
        .ok_or_else(|| format!("\"{name}\" is not in /{file} of the image"))
}

#[cfg(test)]
mod tests {
    use super::super::tree::Node;
    use super::*;

    #[test]
    fn names_and_numbers() {
        let mut tree = Tree::default();
        assert_eq!(resolve("5", &tree), Ok((5, 5)));
        assert_eq!(resolve("5:6", &tree), Ok((5, 6)));
        assert_eq!(resolve("", &tree), Ok((0, 0)));
        assert!(resolve("node", &tree).unwrap_err().contains("no /etc/passwd"));
        for (path, text) in
            [("etc/passwd", "root:x:0:0\nnode:x:1000:1001::/:/bin/sh\n"), ("etc/group", "web:x:7:\n")]
        {
            tree.insert(path, Node::text(text));
        }
        assert_eq!(resolve("node", &tree), Ok((1000, 1001)));
        assert_eq!(resolve("node:web", &tree), Ok((1000, 7)));
        assert!(resolve("node:nobody", &tree).is_err());
    }
}
