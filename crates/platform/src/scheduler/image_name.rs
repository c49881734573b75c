//! Names of images as machine configurations carry them.

use std::fmt;

/// `registry/repository[:tag][@digest]`, with Docker's defaults filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImageName {
    /// Host (and port), `docker.io` when none is written.
    pub registry: String,
    /// `library/` is put before single names on `docker.io`.
    pub repository: String,
    /// `latest` when neither tag nor digest is written, empty when only a digest is.
    pub tag: String,
    pub digest: Option<String>,
}

impl ImageName {
    /// Parses a reference. `None` when it is empty or has characters no reference has.
    pub fn parse(text: &str) -> Option<Self> {
        let legal = |c: char| c.is_ascii_alphanumeric() || "._-/:@+[]".contains(c);
        if text.is_empty() || !text.chars().all(legal) {
            return None;
        }
        let (name, digest) = match text.split_once('@') {
            Some((name, digest)) => (name, Some(digest)),
            None => (text, None),
        };
        if digest.is_some_and(|d| !d.split_once(':').is_some_and(|(a, h)| !a.is_empty() && !h.is_empty())) {
            return None;
        }
        // A colon after the last slash begins a tag; before it, a port.
        let (path, tag) = match name.rsplit_once(':') {
            Some((path, tag)) if !tag.contains('/') => (path, tag),
            _ => (name, ""),
        };
        let (registry, repository) = match path.split_once('/') {
            Some((first, rest)) if first.contains(['.', ':']) || first == "localhost" => {
                (first.to_owned(), rest.to_owned())
            }
            Some(_) => ("docker.io".to_owned(), path.to_owned()),
            None => ("docker.io".to_owned(), format!("library/{path}")),
        };
        if repository.is_empty() || repository == "library/" || repository.contains([':', '@']) {
            return None;
        }
        let tag = if tag.is_empty() && digest.is_none() { "latest" } else { tag };
        Some(Self { registry, repository, tag: tag.to_owned(), digest: digest.map(ToOwned::to_owned) })
    }

    /// What to look up within the repository: the digest if there is one, else the tag.
    pub fn reference(&self) -> &str {
        self.digest.as_deref().unwrap_or(&self.tag)
    }
}

impl fmt::Display for ImageName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.registry, self.repository)?;
        if !self.tag.is_empty() {
            write!(f, ":{}", self.tag)?;
        }
        if let Some(digest) = &self.digest {
            write!(f, "@{digest}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::ImageName;
    use proptest::prelude::*;

    #[test]
    fn names() {
        let table = [
            ("nginx", "docker.io/library/nginx:latest"),
            ("flyio/hellofly:v1", "docker.io/flyio/hellofly:v1"),
            ("registry.fly.io/a:deployment-1", "registry.fly.io/a:deployment-1"),
            ("registry.fly.io/a:t@sha256:ab", "registry.fly.io/a:t@sha256:ab"),
            ("registry.fly.io/a@sha256:ab", "registry.fly.io/a@sha256:ab"),
            ("127.0.0.1:5000/a/b", "127.0.0.1:5000/a/b:latest"),
            ("localhost/x", "localhost/x:latest"),
        ];
        for (text, full) in table {
            assert_eq!(ImageName::parse(text).unwrap().to_string(), full);
        }
        for bad in ["", "a b", "a@", "a@sha256", ":tag", "registry.fly.io/", "\u{1b}[31m"] {
            assert_eq!(ImageName::parse(bad), None, "{bad:?}");
        }
        assert_eq!(ImageName::parse("a@sha256:ab").unwrap().reference(), "sha256:ab");
    }

    proptest! {
        #[test]
        fn never_panics_and_round_trips(text in "\\PC{0,40}") {
            if let Some(name) = ImageName::parse(&text) {
                prop_assert_eq!(ImageName::parse(&name.to_string()), Some(name));
            }
        }
    }
}
