//! Names as the distribution specification writes them, and the paths below `/v2/`. Pure.

use super::digest::Digest;

/// Longest repository name, host excluded (distribution: 255 with it).
const MAX_REPOSITORY: usize = 255;

/// A tag or a digest.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Reference {
    Tag(String),
    Digest(Digest),
}

impl Reference {
    /// A digest, a tag, or `tag@digest` (the digest wins).
    pub(super) fn parse(text: &str) -> Option<Self> {
        if let Some((_, digest)) = text.split_once('@') {
            return Digest::parse(digest).map(Self::Digest);
        }
        if text.contains(':') {
            return Digest::parse(text).map(Self::Digest);
        }
        is_tag(text).then(|| Self::Tag(text.to_owned()))
    }
}

/// `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}`
pub(super) fn is_tag(text: &str) -> bool {
    let bytes = text.as_bytes();
    matches!(bytes.first(), Some(b) if b.is_ascii_alphanumeric() || *b == b'_')
        && bytes.len() <= 128
        && bytes.iter().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'.' | b'-'))
}

/// Path components of `[a-z0-9]+(([.]|_|__|-+)[a-z0-9]+)*`, joined by `/`. Because a component never
/// starts with `_` or `.`, a valid name is also a safe relative path.
pub(super) fn is_repository(text: &str) -> bool {
    text.len() <= MAX_REPOSITORY && text.split('/').all(is_component)
}

fn is_component(text: &str) -> bool {
    let alnum = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
    let mut separator = String::new();
    let mut seen = false;
    for b in text.bytes() {
        if alnum(b) {
            if !separator.is_empty() {
                let dashes = separator.bytes().all(|b| b == b'-');
                if !seen || !(dashes || matches!(separator.as_str(), "." | "_" | "__")) {
                    return false;
                }
                separator.clear();
            }
            seen = true;
        } else if matches!(b, b'.' | b'_' | b'-') {
            separator.push(char::from(b));
        } else {
            return false;
        }
    }
    seen && separator.is_empty()
}

/// What a path below `/v2/` addresses. Names are checked by the handler, which knows the error to
/// answer; only the shape is decided here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Target<'a> {
    Root,
    Catalog,
    Token,
    Tags { repository: &'a str },
    Manifest { repository: &'a str, reference: &'a str },
    Blob { repository: &'a str, digest: &'a str },
    Uploads { repository: &'a str },
    Upload { repository: &'a str, id: &'a str },
    Referrers { repository: &'a str, digest: &'a str },
}

impl<'a> Target<'a> {
    /// `path` is the URI's path, `/v2` included. Repository names may hold slashes and may even look
    /// like a route's own words, so the tail decides.
    pub(super) fn parse(path: &'a str) -> Option<Self> {
        let rest = path.strip_prefix("/v2")?;
        let rest = match rest.strip_prefix('/') {
            None if rest.is_empty() => return Some(Self::Root),
            None => return None,
            Some(rest) => rest,
        };
        match rest {
            "" => return Some(Self::Root),
            "_catalog" => return Some(Self::Catalog),
            "token" => return Some(Self::Token),
            _ => {}
        }
        if let Some(repository) = rest.strip_suffix("/tags/list") {
            return Some(Self::Tags { repository });
        }
        let uploads = rest.strip_suffix("/blobs/uploads/").or_else(|| rest.strip_suffix("/blobs/uploads"));
        if let Some(repository) = uploads {
            return Some(Self::Uploads { repository });
        }
        let (head, last) = rest.rsplit_once('/')?;
        if last.is_empty() {
            return None;
        }
        if let Some(repository) = head.strip_suffix("/blobs/uploads") {
            return Some(Self::Upload { repository, id: last });
        }
        if let Some(repository) = head.strip_suffix("/blobs") {
            return Some(Self::Blob { repository, digest: last });
        }
        if let Some(repository) = head.strip_suffix("/manifests") {
            return Some(Self::Manifest { repository, reference: last });
        }
        let repository = head.strip_suffix("/referrers")?;
        Some(Self::Referrers { repository, digest: last })
    }

    pub(super) fn repository(&self) -> Option<&'a str> {
        match self {
            Self::Root | Self::Catalog | Self::Token => None,
            Self::Tags { repository }
            | Self::Manifest { repository, .. }
            | Self::Blob { repository, .. }
            | Self::Uploads { repository }
            | Self::Upload { repository, .. }
            | Self::Referrers { repository, .. } => Some(repository),
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn repositories() {
        for good in ["app", "my-app-2", "a/b/c", "a__b", "a.b", "a---b", "0"] {
            assert!(is_repository(good), "{good}");
        }
        for bad in ["", "A", "a//b", "/a", "a/", "-a", "a-", "a..b", "../x", "a/../b", "a___b", "_a", "a b"] {
            assert!(!is_repository(bad), "{bad}");
        }
    }

    #[test]
    fn references() {
        let hex = "a".repeat(64);
        assert!(matches!(Reference::parse("deployment-01J").unwrap(), Reference::Tag(_)));
        let by_digest = Reference::parse(&format!("sha256:{hex}")).unwrap();
        assert_eq!(Reference::parse(&format!("latest@sha256:{hex}")).unwrap(), by_digest);
        assert_eq!(Reference::parse("sha256:short"), None);
        assert_eq!(Reference::parse("sha512:aa"), None);
        assert_eq!(Reference::parse(".hidden"), None);
        assert_eq!(Reference::parse(&"t".repeat(129)), None);
    }

    #[test]
    fn targets() {
        let parse = Target::parse;
        assert_eq!(parse("/v2/"), Some(Target::Root));
        assert_eq!(parse("/v2"), Some(Target::Root));
        assert_eq!(parse("/v2x"), None);
        assert_eq!(parse("/v2/a/b/tags/list"), Some(Target::Tags { repository: "a/b" }));
        assert_eq!(parse("/v2/a/blobs/uploads/"), Some(Target::Uploads { repository: "a" }));
        assert_eq!(parse("/v2/a/blobs/uploads/01J"), Some(Target::Upload { repository: "a", id: "01J" }));
        assert_eq!(
            parse("/v2/a/manifests/latest"),
            Some(Target::Manifest { repository: "a", reference: "latest" })
        );
        assert_eq!(
            parse("/v2/blobs/manifests/x"),
            Some(Target::Manifest { repository: "blobs", reference: "x" })
        );
        assert_eq!(parse("/v2/a/manifests/"), None);
        assert_eq!(parse("/v2/nothing"), None);
    }

    proptest! {
        #[test]
        fn valid_names_are_safe_paths(text in "[a-z0-9./_-]{0,40}") {
            if is_repository(&text) {
                prop_assert!(text.split('/').all(|c| !c.is_empty() && !c.starts_with(['.', '_'])));
            }
        }

        #[test]
        fn foreign_paths_never_panic(text in ".*") {
            let _ = Target::parse(&text);
            let _ = Reference::parse(&text);
            let _ = is_repository(&text);
        }
    }
}
