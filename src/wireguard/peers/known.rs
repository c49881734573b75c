//! Which network an app was in the last time: a guess that lets the handshake begin while the API is asked.

use std::collections::BTreeMap;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::config::user;

use super::{Org, Wanted};

/// Guesses kept; the ones used last stay.
const KEPT: usize = 64;

/// The file of guesses. It holds no secret, and nothing depends on it: what it says is only begun early, and used
/// when the API says the same.
#[derive(Debug, Clone)]
pub(super) struct Known {
    path: PathBuf,
}

#[derive(Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct File {
    /// Counts the notes; the entry noted last has the highest turn.
    turn: u64,
    networks: BTreeMap<String, Entry>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct Entry {
    turn: u64,
    id: String,
    slug: String,
    raw_slug: String,
    network: String,
}

impl Entry {
    fn wanted(self) -> Wanted {
        let Self { id, slug, raw_slug, network, .. } = self;
        Wanted { org: Org { id, slug, raw_slug }, network, region: None }
    }
}

impl Known {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path }
    }

    /// What was noted under a name; a file that cannot be read knows nothing.
    pub(super) fn get(&self, name: &str) -> Option<Wanted> {
        self.read().networks.remove(name).map(Entry::wanted)
    }

    /// Notes where a name leads. Without it the next command is slower, so trouble with the disk is none.
    pub(super) fn note(&self, name: &str, wanted: &Wanted) {
        let mut file = self.read();
        if file.networks.get(name).cloned().map(Entry::wanted).as_ref() == Some(wanted) {
            return;
        }
        file.turn += 1;
        let Org { id, slug, raw_slug } = wanted.org.clone();
        let entry = Entry { turn: file.turn, id, slug, raw_slug, network: wanted.network.clone() };
        file.networks.insert(name.to_owned(), entry);
        while file.networks.len() > KEPT {
            let Some(oldest) = file.networks.iter().min_by_key(|(_, entry)| entry.turn) else { break };
            let name = oldest.0.clone();
            file.networks.remove(&name);
        }
        if let (Some(dir), Ok(bytes)) = (self.path.parent(), serde_json::to_vec(&file)) {
            drop(user::create_dir(dir).and_then(|()| user::replace(&self.path, &bytes)));
        }
    }

    fn read(&self) -> File {
        let bytes = std::fs::read(&self.path).unwrap_or_default();
        serde_json::from_slice(&bytes).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn wanted(id: &str) -> Wanted {
        let org = Org { id: id.into(), slug: "personal".into(), raw_slug: "ada".into() };
        Wanted { org, network: "blue".into(), region: None }
    }

    #[test]
    fn the_newest_guesses_are_kept() {
        let dir = tempfile::tempdir().unwrap();
        let known = Known::new(dir.path().join("new/known.json"));
        assert_eq!(known.get("app a"), None);
        known.note("app a", &wanted("1"));
        assert_eq!(known.get("app a"), Some(wanted("1")));
        known.note("app a", &wanted("2"));
        assert_eq!(known.get("app a"), Some(wanted("2")));
        for n in 0..KEPT {
            known.note(&format!("app {n}"), &wanted("3"));
        }
        assert_eq!(known.get("app a"), None);
        assert!(known.get("app 0").is_some());
        // Damaged, it is as if it were not there.
        std::fs::write(dir.path().join("new/known.json"), "{\"networks\":[").unwrap();
        assert_eq!(known.get("app 0"), None);
        known.note("app 0", &wanted("4"));
        assert_eq!(known.get("app 0"), Some(wanted("4")));
    }
}
