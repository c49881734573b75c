//! Which paths a build asked for: its `followpaths` with wildcards expanded and symbolic links followed, so
//! that both a link and what it leads to are sent (tonistiigi/fsutil: followlinks.go).

use std::collections::BTreeSet;

use model::ignore::name_matches;

use crate::build::tree::{Kind, Tree, clean, components, join, parent};

/// Links that are followed for one path.
const MAX_LINKS: usize = 255;

/// Paths that are wanted with everything below them; `None` = all of it. Paths that do not exist are left
/// out: whoever asked finds them missing.
pub(super) fn resolve(tree: &Tree, paths: &[String]) -> Option<BTreeSet<String>> {
    if paths.is_empty() {
        return None;
    }
    let mut found = BTreeSet::new();
    for path in paths {
        let parts: Vec<String> = components(path).map(str::to_owned).collect();
        if clean(path).is_empty() {
            return None;
        }
        let mut links = 0;
        follow(tree, String::new(), &parts, &mut found, &mut links);
    }
    if found.contains("") { None } else { Some(found) }
}

/// Goes on from a directory that was reached without links.
fn follow(tree: &Tree, at: String, parts: &[String], found: &mut BTreeSet<String>, links: &mut usize) {
    let Some((part, rest)) = parts.split_first() else {
        found.insert(at);
        return;
    };
    if part == ".." {
        return follow(tree, parent(&at).to_owned(), rest, found, links);
    }
    let exact = join(&at, part);
    // A name that is there as written is no pattern.
    let candidates: Vec<String> = if tree.get(&exact).is_some() {
        vec![exact]
    } else if part.contains(['*', '?', '[', '\\']) {
        let names = tree.children(&at).map(|(name, _)| name);
        names.filter(|name| name_matches(part, name)).map(|name| join(&at, name)).collect()
    } else {
        Vec::new()
    };
    for path in candidates {
        match tree.get(&path).map(|node| &node.kind) {
            Some(Kind::Symlink(target)) => {
                found.insert(path.clone());
                *links += 1;
                if *links > MAX_LINKS {
                    continue;
                }
                let from = if target.starts_with('/') { String::new() } else { at.clone() };
                let parts: Vec<String> =
                    components(target).map(str::to_owned).chain(rest.iter().cloned()).collect();
                // A link to the root itself leads to everything.
                follow(tree, from, &parts, found, links);
            }
            Some(Kind::Directory) => follow(tree, path, rest, found, links),
            Some(_) if rest.is_empty() => {
                found.insert(path);
            }
            _ => {}
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::build::tree::{Content, Node};
    use proptest::prelude::*;

    fn tree(paths: &[(&str, &str)]) -> Tree {
        let mut tree = Tree::default();
        for (path, what) in paths {
            let kind = match *what {
                "dir" => Kind::Directory,
                "file" => Kind::File(Content::Inline([].into())),
                link => Kind::Symlink(link.to_owned()),
            };
            tree.insert(path, Node { kind, ..Node::directory(0, 0) });
        }
        tree
    }

    fn resolved(tree: &Tree, paths: &[&str]) -> Option<Vec<String>> {
        let paths: Vec<String> = paths.iter().map(|p| (*p).to_owned()).collect();
        resolve(tree, &paths).map(|found| found.into_iter().collect())
    }

    #[test]
    fn links_and_wildcards_bring_what_they_lead_to() {
        let tree = tree(&[
            ("a", "dir"),
            ("a/x.js", "file"),
            ("a/y.ts", "file"),
            ("b", "a"),
            ("c", "dir"),
            ("c/up", "../a/x.js"),
            ("c/abs", "/a"),
            ("loop", "loop"),
            ("here", "."),
            ("odd*", "file"),
        ]);
        let some = |paths: &[&str]| Some(paths.iter().map(|p| (*p).to_owned()).collect::<Vec<_>>());
        assert_eq!(resolved(&tree, &["a/x.js"]), some(&["a/x.js"]));
        assert_eq!(resolved(&tree, &["/a/./x.js", "none", "a/none/x"]), some(&["a/x.js"]));
        assert_eq!(resolved(&tree, &["b/x.js"]), some(&["a/x.js", "b"]));
        assert_eq!(resolved(&tree, &["?/*.js"]), some(&["a/x.js", "b"]));
        assert_eq!(resolved(&tree, &["c/up"]), some(&["a/x.js", "c/up"]));
        assert_eq!(resolved(&tree, &["c/abs/y.ts"]), some(&["a/y.ts", "c/abs"]));
        assert_eq!(resolved(&tree, &["loop"]), some(&["loop"]));
        assert_eq!(resolved(&tree, &["odd*"]), some(&["odd*"]));
        assert_eq!(resolved(&tree, &["../a/x.js"]), some(&["a/x.js"]));
        for all in [&["."][..], &[], &["here"], &["/"], &["c/.."]] {
            assert_eq!(resolved(&tree, all), None, "{all:?}");
        }
    }

    proptest! {
        /// It ends, whatever links there are, and names only what is there.
        #[test]
        fn it_ends_and_names_what_is_there(
            entries in prop::collection::btree_map("[abc](/[abc]){0,2}", "dir|file|(\\.\\./|/)?[abc*](/[abc]){0,2}", 0..12),
            paths in prop::collection::vec("[abc*?.\\[](/[abc*.]{1,2}){0,3}", 1..4),
        ) {
            let entries: Vec<(&str, &str)> = entries.iter().map(|(p, w)| (p.as_str(), w.as_str())).collect();
            let tree = tree(&entries);
            for path in resolve(&tree, &paths).unwrap_or_default() {
                prop_assert!(tree.get(&path).is_some(), "{path}");
            }
        }
    }
}
