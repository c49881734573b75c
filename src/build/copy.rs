//! `COPY` and `ADD` as a change of a tree (build.md 5.2). Nothing is read here but trees.

use std::sync::Arc;

use model::dockerfile::Move;
use model::ignore::Rules;

use super::tree::{Blocked, Dir, Kind, Node, Tree, above, base, clean, components, join, parent};

/// Why nothing could be copied.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Trouble {
    /// The source, cleaned, is not there.
    #[error("/{0} is not there")]
    Missing(String),
    #[error(transparent)]
    Blocked(#[from] Blocked),
    /// A directory where a file is, or the reverse.
    #[error("{0}")]
    Clash(String),
    /// A pattern of `--exclude`.
    #[error("--exclude: {0}")]
    Exclude(String),
}

/// What is new or different: the paths of a layer, with the directories above them as they are.
#[derive(Debug, Default)]
pub(super) struct Changes(pub(super) Tree);

impl Changes {
    /// Notes a path as it is now.
    fn note(&mut self, path: &str, node: Node, tree: &Tree) {
        self.above(path, tree);
        self.0.insert(path, node);
    }

    /// The directories above a path.
    fn above(&mut self, path: &str, tree: &Tree) {
        for directory in above(path) {
            if self.0.get(directory).is_none()
                && let Some(node) = tree.get(directory)
            {
                self.0.insert(directory, node.clone());
            }
        }
    }
}

/// The contents of files that are archives; `None` = copy the file as it is.
pub(super) type Unpacked<'a> = &'a dyn Fn(&str) -> Option<&'a Tree>;

/// A source that is no path: it was fetched.
#[derive(Debug, Clone)]
pub(super) enum Extra {
    /// A file and its name.
    File(String, Node),
    /// What was in an archive.
    Entries(Tree),
}

struct Copier<'a> {
    step: &'a Move,
    from: &'a Tree,
    to: &'a mut Tree,
    owner: Option<(u32, u32)>,
    exclude: Rules,
    changes: Changes,
}

/// A source that exists.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Selected {
    /// Its path with links resolved.
    pub(super) real: String,
    /// Its path as named.
    named: String,
    /// What `--parents` keeps of it.
    kept: String,
}

/// Finds what the sources name, and the patterns that name nothing.
pub(super) fn select(step: &Move, from: &Tree) -> Result<(Vec<Selected>, Vec<String>), Trouble> {
    let mut found = Vec::new();
    let mut unmatched = Vec::new();
    for source in &step.sources {
        // `./` in the middle says from where on directories are kept.
        let pivot = source.find("/./").map(|at| clean(&source[..at]));
        let named = clean(source);
        let matches = if source.contains(['*', '?', '[', '\\']) { expand(from, &named)? } else { Vec::new() };
        let exact = from.resolve(&named)?;
        if !matches.is_empty() {
            found.extend(matches.into_iter().map(|(real, named)| selected(real, named, pivot.as_deref())));
        } else if exact.is_empty() || from.get(&exact).is_some() {
            found.push(selected(exact, named, pivot.as_deref()));
        } else if source.contains(['*', '?', '[']) {
            unmatched.push(source.clone());
        } else {
            return Err(Trouble::Missing(named));
        }
    }
    Ok((found, unmatched))
}

fn selected(real: String, named: String, pivot: Option<&str>) -> Selected {
    let kept = match pivot {
        Some(pivot) => named.strip_prefix(pivot).unwrap_or(&named).trim_start_matches('/').to_owned(),
        None => named.clone(),
    };
    Selected { real, named, kept }
}

/// Every path a pattern matches, element by element.
fn expand(from: &Tree, pattern: &str) -> Result<Vec<(String, String)>, Trouble> {
    let mut found = vec![(String::new(), String::new())];
    for part in components(pattern) {
        let mut next = Vec::new();
        for (real, named) in found {
            if !from.is_directory(&real) {
                continue;
            }
            for (name, _) in from.children(&real) {
                if model::ignore::name_matches(part, name) {
                    next.push((from.resolve(&join(&real, name))?, join(&named, name)));
                }
            }
        }
        found = next;
    }
    found.retain(|(real, _)| from.get(real).is_some());
    Ok(found)
}

/// Copies what was selected.
pub(super) fn apply(
    step: &Move,
    selected: &[Selected],
    extras: &[Extra],
    from: &Tree,
    to: &mut Tree,
    owner: Option<(u32, u32)>,
    unpacked: Unpacked<'_>,
) -> Result<Changes, Trouble> {
    let mut exclude = Rules::default();
    for pattern in &step.exclude {
        exclude.add(pattern, 0).map_err(|e| Trouble::Exclude(format!("\"{pattern}\": {}", e.reason)))?;
    }
    let mut copier = Copier { step, from, to, owner, exclude, changes: Changes::default() };
    let wanted = clean(&step.destination);
    let existing = copier.to.resolve(&wanted)?;
    let into = step.destination.ends_with('/') || copier.to.is_directory(&existing);
    let files =
        selected.iter().filter(|s| !from.is_directory(&s.real)).count() + step.inline.len() + extras.len();
    if files > 1 && !into && !step.parents {
        return Err(Trouble::Clash(format!(
            "{files} files match, so the destination must end in /, but it is {}",
            step.destination
        )));
    }
    for source in selected {
        copier.one(source, &wanted, into, unpacked)?;
    }
    for extra in extras {
        match extra {
            Extra::File(name, node) => copier.file(node, name, name, &wanted, into)?,
            Extra::Entries(entries) => copier.entries(entries, &wanted)?,
        }
    }
    for (name, content) in &step.inline {
        copier.file(&Node::text(content), base(name), base(name), &wanted, into)?;
    }
    Ok(copier.changes)
}

impl Copier<'_> {
    fn one(
        &mut self,
        source: &Selected,
        wanted: &str,
        into: bool,
        unpacked: Unpacked<'_>,
    ) -> Result<(), Trouble> {
        if self.from.is_directory(&source.real) {
            return self.contents(source, wanted);
        }
        if !self.exclude.is_empty() && self.exclude.judge_path(base(&source.named)).excluded {
            return Ok(());
        }
        if let Some(entries) = unpacked(&source.real) {
            return self.entries(entries, wanted);
        }
        let from = self.from;
        let Some(node) = from.get(&source.real) else {
            return Err(Trouble::Missing(source.named.clone()));
        };
        if self.step.parents {
            let directory = self.directory(wanted)?;
            self.parents(&directory, source)?;
            let target = join(&directory, &source.kept);
            return self.place(&target, &node.renamed(base(&source.real), base(&target)), true);
        }
        self.file(node, base(&source.real), base(&source.named), wanted, into)
    }

    fn entries(&mut self, entries: &Tree, wanted: &str) -> Result<(), Trouble> {
        let directory = self.directory(wanted)?;
        // What is unpacked belongs to whom the archive says; `--chown` is for the directory only.
        let owner = self.owner.take();
        let unpacked = entries.below("").try_for_each(|(path, node)| self.archived(&directory, &path, node));
        self.owner = owner;
        unpacked
    }

    /// Copies a file that is called `old` where it is, and `name` where it is named.
    fn file(&mut self, node: &Node, old: &str, name: &str, wanted: &str, into: bool) -> Result<(), Trouble> {
        if into {
            let directory = self.directory(wanted)?;
            return self.place(&join(&directory, name), &node.renamed(old, name), true);
        }
        let directory = self.directory(parent(wanted))?;
        let target = self.to.resolve(&join(&directory, base(wanted)))?;
        self.directory(parent(&target))?;
        self.place(&target, &node.renamed(old, base(&target)), true)
    }

    /// Copies what is in a directory (with `--parents` the directory itself too).
    fn contents(&mut self, source: &Selected, wanted: &str) -> Result<(), Trouble> {
        let from = self.from;
        let mut directory = self.directory(wanted)?;
        if self.step.parents && !source.kept.is_empty() {
            self.parents(&directory, source)?;
            directory = join(&directory, &source.kept);
            if let Some(node) = from.get(&source.real) {
                self.place(&directory, node, true)?;
            }
        }
        match from.inside(&source.real) {
            Some(inside) if self.exclude.is_empty() => self.all(inside, &directory),
            // An excluded directory is not copied itself, only what is taken back in below it.
            Some(inside) => {
                self.all(&Arc::new(inside.admitted(&self.exclude, &|_| Node::implied())), &directory)
            }
            None => Ok(()),
        }
    }

    /// Copies everything a directory holds, at once: it may be very much.
    fn all(&mut self, from: &Arc<Dir>, directory: &str) -> Result<(), Trouble> {
        if let Some(path) = marked(from, directory) {
            return Err(unlayered(&path));
        }
        if let Some(inside) = self.to.inside(directory) {
            clash(inside, from, directory)?;
        }
        let from = self.cast(from);
        self.to.cover(directory, &from);
        self.changes.above(&join(directory, "it"), self.to);
        self.changes.0.cover(directory, &from);
        Ok(())
    }

    /// The same directory with the owner and the mode this copy gives to everything.
    fn cast(&self, dir: &Arc<Dir>) -> Arc<Dir> {
        if self.step.mode.is_none()
            && self.owner.is_none_or(|owner| dir.every().all(|n| owner == (n.uid, n.gid)))
        {
            return Arc::clone(dir);
        }
        Arc::new(dir.mapped(&|node| self.given(node, true)))
    }

    /// A node with the owner and the mode this copy gives.
    fn given(&self, node: &Node, with_mode: bool) -> Node {
        let mut node = node.clone();
        if node.is_implied() {
            return node;
        }
        if let Some(owner) = self.owner {
            (node.uid, node.gid) = owner;
        }
        if let Some(mode) = self.step.mode
            && with_mode
            && !matches!(node.kind, Kind::Symlink(_))
        {
            // The reference sets permission bits only: setuid, setgid and sticky stay as they are.
            node.mode = (node.mode & 0o7000) | (mode & 0o777);
        }
        node
    }

    /// The directories above a source, as they are there.
    fn parents(&mut self, directory: &str, source: &Selected) -> Result<(), Trouble> {
        let from = self.from;
        let lead = source.named.len() - source.kept.len();
        for relative in above(&source.kept) {
            let real = from.resolve(&source.named[..lead + relative.len()])?;
            let node = from.get(&real).cloned().unwrap_or_else(|| Node::directory(0, 0));
            if !self.to.is_directory(&join(directory, relative)) {
                self.place(&join(directory, relative), &node, true)?;
            }
        }
        Ok(())
    }

    /// Makes a directory exist, links followed; what is made belongs to `--chown`.
    fn directory(&mut self, path: &str) -> Result<String, Trouble> {
        let (uid, gid) = self.owner.unwrap_or((0, 0));
        make_directory(self.to, path, &Node::directory(uid, gid), &mut self.changes)
    }

    /// Puts an entry of an archive into a directory, replacing what is in its way as unpacking does.
    fn archived(&mut self, directory: &str, path: &str, node: &Node) -> Result<(), Trouble> {
        let whole = self.to.resolve_parent(&join(directory, path))?;
        self.directory(parent(&whole))?;
        if node.is_directory() && self.to.is_directory(&self.to.resolve(&whole)?) {
            // A link to a directory stays where the archive has a directory.
            let real = self.to.resolve(&whole)?;
            return self.place(&real, node, false);
        }
        if self.to.get(&whole).is_some_and(|old| old.is_directory() != node.is_directory()) {
            self.to.remove(&whole);
            self.changes.0.remove(&whole);
        }
        self.place(&whole, node, false)
    }

    fn place(&mut self, path: &str, node: &Node, with_mode: bool) -> Result<(), Trouble> {
        if path.is_empty() {
            return Ok(());
        }
        if base(path).starts_with(MARK) {
            return Err(unlayered(path));
        }
        if let Some(old) = self.to.get(path) {
            replaceable(path, old.is_directory(), node.is_directory())?;
        }
        let node = self.given(node, with_mode);
        self.to.insert(path, node.clone());
        self.changes.note(path, node, self.to);
        Ok(())
    }
}

/// What the names of files begin with that say that something is gone from the layers below.
const MARK: &str = ".wh.";

fn unlayered(path: &str) -> Trouble {
    Trouble::Clash(format!("/{path}: image layers cannot hold names that start with {MARK}"))
}

/// The first path in a directory that no layer can hold.
fn marked(dir: &Dir, path: &str) -> Option<String> {
    dir.entries().find_map(|(name, _, inside)| match name.starts_with(MARK) {
        true => Some(join(path, name)),
        false => marked(inside?, &join(path, name)),
    })
}

/// Whether nothing in `from` is a directory where there is none in `to`, or the other way round.
fn clash(to: &Dir, from: &Dir, path: &str) -> Result<(), Trouble> {
    for (name, old, inside) in to.entries() {
        let Ok(at) = from.find(name) else { continue };
        let (path, new) = (join(path, name), from.node(at));
        if !old.is_implied() && !new.is_implied() {
            replaceable(&path, old.is_directory(), new.is_directory())?;
        }
        if let (Some(to), Some(from)) = (inside, from.inside(at)) {
            clash(to, from, &path)?;
        }
    }
    Ok(())
}

fn replaceable(path: &str, old: bool, new: bool) -> Result<(), Trouble> {
    let (is, what) = match (old, new) {
        (true, false) => ("is a directory", "a file"),
        (false, true) => ("is not a directory", "a directory"),
        _ => return Ok(()),
    };
    Err(Trouble::Clash(format!("/{path} {is}, and {what} cannot replace it")))
}

/// Makes a directory and those above it exist, links followed; returns its real path.
pub(super) fn make_directory(
    tree: &mut Tree,
    path: &str,
    like: &Node,
    made: &mut Changes,
) -> Result<String, Trouble> {
    let real = tree.resolve(path)?;
    for part in above(&real).chain([real.as_str()]) {
        match tree.get(part).map(Node::is_directory) {
            Some(true) => {}
            Some(false) => return Err(Blocked::NotDirectory(part.to_owned()).into()),
            None if part.is_empty() => {}
            None => {
                tree.insert(part, like.clone());
                made.note(part, like.clone(), tree);
            }
        }
    }
    Ok(real)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::tree::Content;

    /// A tree of `dir/`, `file` and `link->target` words.
    fn tree(words: &str) -> Tree {
        let mut tree = Tree::default();
        for word in words.split_whitespace() {
            let (path, node) = if let Some((path, target)) = word.split_once("->") {
                (path, Node { kind: Kind::Symlink(target.to_owned()), ..Node::directory(0, 0) })
            } else if let Some(path) = word.strip_suffix('/') {
                (path, Node { mode: 0o700, ..Node::directory(1, 2) })
            } else {
                let content = Content::Inline(word.as_bytes().into());
                (word, Node { kind: Kind::File(content), mode: 0o640, ..Node::directory(1, 2) })
            };
            tree.insert(path, node);
        }
        tree
    }

    /// What `COPY` with these arguments changes: `path mode uid:gid [content]`, or the trouble.
    fn copy(arguments: &str, from: &str, to: &str) -> String {
        let file = model::dockerfile::parse(&format!("FROM scratch\nCOPY {arguments}\n")).unwrap();
        let none = std::collections::BTreeMap::new();
        let given = model::dockerfile::Given { args: &none, globals: &none };
        let mut state = model::dockerfile::State::on(model::dockerfile::Image::default(), '\\');
        let effect = state.apply(&file.instructions[1], &given).unwrap();
        let model::dockerfile::Effect::Transfer(step) = effect else { panic!("COPY copies") };
        let (from, mut to) = (tree(from), tree(to));
        let before = to.clone();
        let owner = step.owner.as_ref().map(|o| super::super::owner::resolve(o, &to).unwrap());
        let done = select(&step, &from)
            .and_then(|(found, _)| apply(&step, &found, &[], &from, &mut to, owner, &|_| None));
        let changes = match done {
            Ok(changes) => changes,
            Err(trouble) => return trouble.to_string(),
        };
        let show = |(path, node): (String, &Node)| {
            assert_eq!(to.get(&path), Some(node));
            let what = match &node.kind {
                Kind::File(Content::Inline(bytes)) => format!(" {}", String::from_utf8_lossy(bytes)),
                Kind::Symlink(target) => format!(" ->{target}"),
                _ => "/".to_owned(),
            };
            format!("{path} {:o} {}:{}{what}", node.mode, node.uid, node.gid)
        };
        // The directories above are there as they were.
        let changed = changes.0.below("").filter(|(path, node)| before.get(path) != Some(node));
        changed.map(show).collect::<Vec<_>>().join(", ")
    }

    /// The rows of build.md 5.2. The sources here belong to 1:2, as a stage's files may.
    #[test]
    fn the_reference_table() {
        let table = [
            ("f /x/y/z", "f", "", "x 755 0:0/, x/y 755 0:0/, x/y/z 640 1:2 f"),
            ("f /x/", "f", "", "x 755 0:0/, x/f 640 1:2 f"),
            ("f /x", "f", "x/", "x/f 640 1:2 f"),
            ("d /t", "d/ d/e/ d/e/f", "", "t 755 0:0/, t/e 700 1:2/, t/e/f 640 1:2 d/e/f"),
            ("d/. /t/", "d/ d/f", "", "t 755 0:0/, t/f 640 1:2 d/f"),
            ("* /t/", "d/ d/f g", "", "t 755 0:0/, t/f 640 1:2 d/f, t/g 640 1:2 g"),
            ("g* /t", "g1", "", "t 640 1:2 g1"),
            ("g* /t", "g1 g2", "", "2 files match, so the destination must end in /, but it is /t"),
            ("x* /t/", "f", "", ""),
            ("../f /t", "f", "", "t 640 1:2 f"),
            ("l /t", "l->f f", "", "t 640 1:2 f"),
            ("l/f /t", "l->d d/ d/f", "", "t 640 1:2 d/f"),
            ("d /t", "d/ d/l->../x", "", "t 755 0:0/, t/l 755 0:0 ->../x"),
            ("f /bin/f", "f", "bin->usr/bin usr/ usr/bin/", "usr/bin/f 640 1:2 f"),
            ("f /l", "f", "l->d/x d/", "d/x 640 1:2 f"),
            ("f /l", "f", "l->d d/", "d/f 640 1:2 f"),
            ("d /t", "d/ d/x", "t/ t/x/", "/t/x is a directory, and a file cannot replace it"),
            ("d /t", "d/ d/x/", "t/ t/x", "/t/x is not a directory, and a directory cannot replace it"),
            ("d /t", "d/ d/f", "t", "/t is not a directory"),
            ("--chown=5:6 d /o/p", "d/ d/f", "", "o 755 5:6/, o/p 755 5:6/, o/p/f 640 5:6 d/f"),
            ("--chmod=711 d /t", "d/ d/e/ d/f", "", "t 755 0:0/, t/e 711 1:2/, t/f 711 1:2 d/f"),
            (
                "--parents a/b/f /t/",
                "a/ a/b/ a/b/f",
                "",
                "t 755 0:0/, t/a 700 1:2/, t/a/b 700 1:2/, t/a/b/f 640 1:2 a/b/f",
            ),
            ("--parents a/./b/f /t/", "a/ a/b/ a/b/f", "", "t 755 0:0/, t/b 700 1:2/, t/b/f 640 1:2 a/b/f"),
            ("--exclude=*.md --exclude=e . /t", "a.md b e/ e/x", "", "t 755 0:0/, t/b 640 1:2 b"),
            ("[ab] /t/", "a b c", "", "t 755 0:0/, t/a 640 1:2 a, t/b 640 1:2 b"),
            ("no /t", "f", "", "/no is not there"),
            (".wh.x /t/", ".wh.x", "", "/t/.wh.x: image layers cannot hold names that start with .wh."),
        ];
        for (arguments, from, to, wanted) in table {
            assert_eq!(copy(arguments, from, to), wanted, "COPY {arguments}");
        }
    }
}
