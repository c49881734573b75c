//! One directory of a tree. Names stand together, nodes side by side, so that a file costs its node and the bytes of
//! its name and no allocation of its own; what directories hold is shared between trees until one of them changes it.

use std::sync::Arc;

use model::ignore::{Rules, Verdict};

use super::{Node, join};

/// What a directory holds, by name. Names are compared by bytes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::build) struct Dir {
    /// All names, one after the other.
    names: String,
    /// Where each ends.
    ends: Vec<u32>,
    nodes: Vec<Node>,
    /// Those of the entries that hold something, by their number.
    below: Vec<(u32, Arc<Dir>)>,
}

impl Dir {
    pub(in crate::build) fn len(&self) -> usize {
        self.nodes.len()
    }

    pub(in crate::build) fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    fn start(&self, index: usize) -> usize {
        if index == 0 { 0 } else { self.ends[index - 1] as usize }
    }

    pub(in crate::build) fn name(&self, index: usize) -> &str {
        &self.names[self.start(index)..self.ends[index] as usize]
    }

    pub(in crate::build) fn node(&self, index: usize) -> &Node {
        &self.nodes[index]
    }

    pub(super) fn node_mut(&mut self, index: usize) -> &mut Node {
        &mut self.nodes[index]
    }

    /// What an entry holds.
    pub(in crate::build) fn inside(&self, index: usize) -> Option<&Arc<Self>> {
        let at = self.below.binary_search_by_key(&index, |(owner, _)| *owner as usize).ok()?;
        Some(&self.below[at].1)
    }

    /// The same to be changed; made where there is none.
    pub(super) fn inside_mut(&mut self, index: usize) -> &mut Arc<Self> {
        let at = match self.below.binary_search_by_key(&index, |(owner, _)| *owner as usize) {
            Ok(at) => at,
            Err(at) => {
                self.below.insert(at, (number(index), Arc::default()));
                at
            }
        };
        &mut self.below[at].1
    }

    /// Replaces what an entry holds.
    pub(in crate::build) fn fill(&mut self, index: usize, inside: Option<Arc<Self>>) {
        let inside = inside.filter(|inside| !inside.is_empty());
        match (self.below.binary_search_by_key(&index, |(owner, _)| *owner as usize), inside) {
            (Ok(at), Some(inside)) => self.below[at].1 = inside,
            (Ok(at), None) => drop(self.below.remove(at)),
            (Err(at), Some(inside)) => self.below.insert(at, (number(index), inside)),
            (Err(_), None) => {}
        }
    }

    /// Where a name is, or would be.
    pub(in crate::build) fn find(&self, name: &str) -> Result<usize, usize> {
        // Most trees grow in order.
        match self.len() {
            0 => return Err(0),
            len if self.name(len - 1) < name => return Err(len),
            _ => {}
        }
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low.midpoint(high);
            match self.name(middle).cmp(name) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                std::cmp::Ordering::Equal => return Ok(middle),
            }
        }
        Err(low)
    }

    /// Adds an entry where [`Dir::find`] says it would be.
    pub(super) fn add(&mut self, index: usize, name: &str, node: Node) {
        let length = number(name.len());
        let start = self.start(index);
        self.names.insert_str(start, name);
        self.ends.insert(index, number(start));
        for end in &mut self.ends[index..] {
            *end += length;
        }
        self.nodes.insert(index, node);
        let after = self.below.partition_point(|(owner, _)| (*owner as usize) < index);
        for (owner, _) in &mut self.below[after..] {
            *owner += 1;
        }
    }

    /// Adds an entry behind all others, with what it holds.
    pub(in crate::build) fn push(&mut self, name: &str, node: Node, inside: Option<Arc<Self>>) {
        self.add(self.len(), name, node);
        self.fill(self.len() - 1, inside);
    }

    pub(super) fn remove(&mut self, index: usize) {
        self.fill(index, None);
        let (start, end) = (self.start(index), self.ends[index] as usize);
        self.names.replace_range(start..end, "");
        self.ends.remove(index);
        for later in &mut self.ends[index..] {
            *later -= number(end - start);
        }
        self.nodes.remove(index);
        let after = self.below.partition_point(|(owner, _)| (*owner as usize) < index);
        for (owner, _) in &mut self.below[after..] {
            *owner -= 1;
        }
    }

    /// A directory of a large tree as it stays: no room is left for more.
    pub(in crate::build) fn tight(mut self) -> Self {
        self.names.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.nodes.shrink_to_fit();
        self.below.shrink_to_fit();
        self
    }

    /// Names, nodes, and what they hold.
    pub(in crate::build) fn entries(&self) -> impl Iterator<Item = (&str, &Node, Option<&Arc<Self>>)> {
        (0..self.len()).map(|index| (self.name(index), self.node(index), self.inside(index)))
    }

    /// What rules leave of it: an excluded directory stays, as `passage` makes it, above something that is taken back in.
    pub(in crate::build) fn admitted(&self, rules: &Rules, passage: &impl Fn(&Node) -> Node) -> Self {
        self.admitted_at("", &Verdict::default(), rules, passage)
    }

    fn admitted_at(
        &self,
        path: &str,
        above: &Verdict,
        rules: &Rules,
        passage: &impl Fn(&Node) -> Node,
    ) -> Self {
        let mut kept = Self::default();
        for (name, node, inside) in self.entries() {
            let path = join(path, name);
            let verdict = rules.judge(&path, above);
            let inside = inside.map(|inside| inside.admitted_at(&path, &verdict, rules, passage));
            let inside = inside.filter(|inside| !inside.is_empty());
            let node = match verdict.excluded {
                false => node.clone(),
                true if inside.is_some() => passage(node),
                true => continue,
            };
            kept.push(name, node, inside.map(Arc::new));
        }
        kept.tight()
    }

    /// The same names with other nodes.
    pub(in crate::build) fn mapped(&self, each: &impl Fn(&Node) -> Node) -> Self {
        let below = self.below.iter().map(|(owner, dir)| (*owner, Arc::new(dir.mapped(each))));
        Self {
            names: self.names.clone(),
            ends: self.ends.clone(),
            nodes: self.nodes.iter().map(each).collect(),
            below: below.collect(),
        }
    }

    /// All nodes in it and below.
    pub(in crate::build) fn every(&self) -> impl Iterator<Item = &Node> {
        let mut open = vec![self];
        let nodes = std::iter::from_fn(move || {
            let dir = open.pop()?;
            open.extend(dir.below.iter().map(|(_, dir)| &**dir));
            Some(&dir.nodes)
        });
        nodes.flatten()
    }

    /// Puts other entries over these.
    pub(super) fn cover(self: &mut Arc<Self>, top: &Arc<Self>) {
        if self.is_hidden_by(top) {
            self.clone_from(top);
            return;
        }
        let own = Arc::make_mut(self);
        for (name, node, inside) in top.entries() {
            match own.find(name) {
                Err(at) => {
                    own.add(at, name, node.clone());
                    own.fill(at, inside.cloned());
                }
                Ok(at) => {
                    let both = node.is_directory() && own.nodes[at].is_directory();
                    if !(both && node.is_implied()) {
                        own.nodes[at] = node.clone();
                    }
                    match inside {
                        Some(inside) if both => own.inside_mut(at).cover(inside),
                        None if both => {}
                        inside => own.fill(at, inside.cloned()),
                    }
                }
            }
        }
    }

    /// Whether nothing would be left of these entries under others.
    fn is_hidden_by(&self, top: &Self) -> bool {
        self.len() <= top.len()
            && self.entries().all(|(name, node, inside)| {
                let Ok(at) = top.find(name) else { return false };
                let over = top.node(at);
                match (node.is_directory() && over.is_directory(), inside, top.inside(at)) {
                    (true, _, _) if over.is_implied() && !node.is_implied() => false,
                    (true, Some(inside), Some(over)) => inside.is_hidden_by(over),
                    (true, Some(_), None) => false,
                    _ => true,
                }
            })
    }
}

/// Nothing here has four thousand million entries or bytes of names: there are limits far below.
fn number(index: usize) -> u32 {
    u32::try_from(index).unwrap_or(u32::MAX)
}
