//! Route templates: `METHOD /path/{param}/…`, matched against the request's own path so that a
//! fault file does not depend on how a router spells its parameters.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// `POST /v1/apps/{app}/machines`. The method may be `*` or left out; a segment in braces matches
/// any one segment; a last segment `*` matches the rest, also nothing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Route {
    method: Option<String>,
    segments: Vec<Segment>,
    rest: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Segment {
    Literal(String),
    Param(String),
}

/// Why a text is no route.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RouteError {
    #[error("a route is `METHOD /path`, and {0:?} has no path that begins with `/`")]
    NoPath(String),
    #[error("{0:?} is not an HTTP method")]
    Method(String),
    #[error("`*` may only be the last segment of {0:?}")]
    Star(String),
}

impl FromStr for Route {
    type Err = RouteError;

    fn from_str(text: &str) -> Result<Self, RouteError> {
        let text = text.trim();
        let (method, path) = match text.split_once(char::is_whitespace) {
            Some((method, path)) => (Some(method), path.trim_start()),
            None => (None, text),
        };
        if !path.starts_with('/') {
            return Err(RouteError::NoPath(text.to_owned()));
        }
        let method = match method {
            None | Some("*") => None,
            Some(m) if m.chars().all(|c| c.is_ascii_alphabetic()) => Some(m.to_ascii_uppercase()),
            Some(m) => return Err(RouteError::Method(m.to_owned())),
        };
        let mut parts: Vec<&str> = path.split('/').filter(|s| !s.is_empty()).collect();
        let rest = parts.last() == Some(&"*");
        if rest {
            parts.pop();
        }
        if parts.contains(&"*") {
            return Err(RouteError::Star(text.to_owned()));
        }
        let segments = parts
            .into_iter()
            .map(|s| match s.strip_prefix('{').and_then(|s| s.strip_suffix('}')) {
                Some(name) => Segment::Param(name.to_owned()),
                None => Segment::Literal(s.to_owned()),
            })
            .collect();
        Ok(Self { method, segments, rest })
    }
}

impl TryFrom<String> for Route {
    type Error = RouteError;

    fn try_from(text: String) -> Result<Self, RouteError> {
        text.parse()
    }
}

impl From<Route> for String {
    fn from(route: Route) -> Self {
        route.to_string()
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.method.as_deref().unwrap_or("*"))?;
        for segment in &self.segments {
            match segment {
                Segment::Literal(s) => write!(f, "/{s}")?,
                Segment::Param(s) => write!(f, "/{{{s}}}")?,
            }
        }
        if self.rest {
            f.write_str("/*")?;
        } else if self.segments.is_empty() {
            f.write_str("/")?;
        }
        Ok(())
    }
}

impl Route {
    /// Whether a request of `method` on `path` (no query) is meant.
    pub fn matches(&self, method: &str, path: &str) -> bool {
        if self.method.as_deref().is_some_and(|m| m != method) {
            return false;
        }
        let mut parts = path.split('/').filter(|s| !s.is_empty());
        for segment in &self.segments {
            match (segment, parts.next()) {
                (_, None) => return false,
                (Segment::Literal(want), Some(have)) if want != have => return false,
                _ => {}
            }
        }
        self.rest || parts.next().is_none()
    }
}

/// What a path says about its subject: the app and the machine, when it names them.
pub(super) fn subject(path: &str) -> (Option<&str>, Option<&str>) {
    let parts: Vec<&str> = path.split('/').filter(|s| !s.is_empty()).collect();
    let Some(apps) = parts.iter().position(|p| *p == "apps") else {
        let repository = match parts.as_slice() {
            ["v2", repository, _, ..] => Some(*repository),
            _ => None,
        };
        return (repository, None);
    };
    let app = parts.get(apps + 1).copied();
    let machine = match parts.get(apps + 2..) {
        Some(["machines", id, ..]) => Some(*id),
        _ => None,
    };
    (app, machine)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn route(text: &str) -> Route {
        text.parse().unwrap()
    }

    #[test]
    fn templates_match_structure_and_method() {
        let create = route("POST /v1/apps/{app}/machines");
        assert!(create.matches("POST", "/v1/apps/hello/machines"));
        assert!(create.matches("POST", "/v1/apps/hello/machines/"));
        assert!(!create.matches("GET", "/v1/apps/hello/machines"));
        assert!(!create.matches("POST", "/v1/apps/hello/machines/1"));
        assert!(!create.matches("POST", "/v1/apps"));
        assert!(route("/v1/*").matches("DELETE", "/v1"));
        assert!(route("* /v1/*").matches("PUT", "/v1/apps/x/y"));
        assert!(!route("GET /").matches("GET", "/x"));
    }

    #[test]
    fn texts_that_are_no_routes_say_why() {
        assert_eq!("POST".parse::<Route>(), Err(RouteError::NoPath("POST".into())));
        assert_eq!("P1 /x".parse::<Route>(), Err(RouteError::Method("P1".into())));
        assert!(matches!("GET /a/*/b".parse::<Route>(), Err(RouteError::Star(_))));
    }

    #[test]
    fn subjects_come_from_the_path() {
        assert_eq!(subject("/v1/apps/a/machines/m1/lease"), (Some("a"), Some("m1")));
        assert_eq!(subject("/v1/apps/a/machines"), (Some("a"), None));
        assert_eq!(subject("/api/v1/apps/a/logs"), (Some("a"), None));
        assert_eq!(subject("/v2/a/blobs/uploads/"), (Some("a"), None));
        assert_eq!(subject("/v2/"), (None, None));
    }

    proptest! {
        #[test]
        fn parsing_never_panics_and_printing_is_its_inverse(text in "(GET|POST|\\*)? ?(/[a-z{}*]{0,6}){0,5}") {
            if let Ok(route) = text.parse::<Route>() {
                prop_assert_eq!(route.to_string().parse::<Route>().unwrap(), route);
            }
        }

        #[test]
        fn foreign_text_never_panics(text in "\\PC*") {
            if let Ok(route) = text.parse::<Route>() {
                let _ = route.matches("GET", &text);
            }
            let _ = subject(&text);
        }
    }
}
