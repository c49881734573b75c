//! Image references: `[host/]repository[:tag][@digest]` (distribution/reference: the familiar forms).

use std::fmt;

use super::Error;

/// Where short names live, and the host that serves it.
const HUB: &str = "docker.io";
const HUB_HOST: &str = "registry-1.docker.io";

/// A parsed reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reference {
    /// Host as written, `docker.io` when none is.
    pub(super) host: String,
    /// Repository without the host.
    pub(super) repository: String,
    pub(super) tag: Option<String>,
    /// `sha256:…`
    pub(super) digest: Option<String>,
}

impl Reference {
    /// Parses a reference; a name without tag and digest means `latest`.
    pub(super) fn parse(text: &str) -> Result<Self, Error> {
        let bad = |reason: &'static str| Error::Reference { text: text.to_owned(), reason };
        let (name, digest) = match text.split_once('@') {
            Some((name, digest)) => {
                let hex = digest.strip_prefix("sha256:").unwrap_or_default();
                if hex.len() != 64 || !hex.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f')) {
                    return Err(bad("the digest is not sha256: and 64 hexadecimal digits"));
                }
                (name, Some(digest.to_owned()))
            }
            None => (text, None),
        };
        let (name, tag) = match name.rsplit_once(':') {
            Some((rest, tag)) if !tag.contains('/') => (rest, Some(tag)),
            _ => (name, None),
        };
        if let Some(tag) = tag
            && !is_tag(tag)
        {
            return Err(bad("the tag may hold letters, digits, `_`, `.` and `-` only, at most 128"));
        }
        let (host, repository) = match name.split_once('/') {
            Some((host, rest)) if host.contains(['.', ':']) || host == "localhost" => (host, rest),
            _ => (HUB, name),
        };
        let host = if host == "index.docker.io" { HUB } else { host };
        if repository.chars().any(|c| c.is_ascii_uppercase()) {
            return Err(bad("the repository name must be in lower case"));
        }
        if !repository.split('/').all(is_segment) {
            return Err(bad("the repository name is malformed"));
        }
        let repository = match (host, repository.contains('/')) {
            (HUB, false) => format!("library/{repository}"),
            _ => repository.to_owned(),
        };
        let tag = match (tag, &digest) {
            (Some(tag), _) => Some(tag.to_owned()),
            (None, Some(_)) => None,
            (None, None) => Some("latest".to_owned()),
        };
        Ok(Self { host: host.to_owned(), repository, tag, digest })
    }

    /// What is asked of the registry: the digest where there is one.
    pub(super) fn wanted(&self) -> &str {
        self.digest.as_deref().or(self.tag.as_deref()).unwrap_or("latest")
    }

    /// The host that serves it.
    pub(super) fn server(&self) -> &str {
        if self.host == HUB { HUB_HOST } else { &self.host }
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.host, self.repository)?;
        if let Some(tag) = &self.tag {
            write!(f, ":{tag}")?;
        }
        match &self.digest {
            Some(digest) => write!(f, "@{digest}"),
            None => Ok(()),
        }
    }
}

/// Whether text can be a tag.
pub(crate) fn is_tag(text: &str) -> bool {
    let first = text.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
    first && text.len() <= 128 && text.chars().all(|c| c.is_ascii_alphanumeric() || "_.-".contains(c))
}

fn is_segment(text: &str) -> bool {
    let edge = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let inner = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "_.-".contains(c);
    edge(text.chars().next()) && edge(text.chars().next_back()) && text.chars().all(inner)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn familiar_forms() {
        let digest = format!("sha256:{}", "a".repeat(64));
        let table = [
            ("nginx", "docker.io/library/nginx:latest".to_owned()),
            ("me/app:v1", "docker.io/me/app:v1".to_owned()),
            ("registry.fly.io/web:deployment-1", "registry.fly.io/web:deployment-1".to_owned()),
            ("localhost:5000/a/b", "localhost:5000/a/b:latest".to_owned()),
            ("127.0.0.1:5000/a:t", "127.0.0.1:5000/a:t".to_owned()),
        ];
        for (text, wanted) in table {
            assert_eq!(Reference::parse(text).unwrap().to_string(), wanted);
        }
        let pinned = Reference::parse(&format!("ghcr.io/a/b:t@{digest}")).unwrap();
        assert_eq!((pinned.tag.as_deref(), pinned.wanted()), (Some("t"), digest.as_str()));
        assert_eq!(Reference::parse("nginx").unwrap().server(), "registry-1.docker.io");
        for bad in ["", "Web", "a:", "a@sha256:12", "a//b", "a:b c", "-a", "a/../b"] {
            assert!(Reference::parse(bad).is_err(), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn foreign_text_never_panics(text in ".*") {
            if let Ok(reference) = Reference::parse(&text) {
                prop_assert_eq!(Reference::parse(&reference.to_string()).unwrap(), reference);
            }
        }
    }
}
