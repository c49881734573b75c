//! What every handler takes from a request: the caller, the query, the JSON body.

use std::sync::Arc;
use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{FromRequest, FromRequestParts, Request};
use http::HeaderMap;
use http::request::Parts;
use serde::de::DeserializeOwned;

use super::ApiError;
use crate::api::auth::{self, Principal};
use crate::domain::App;
use crate::platform::Platform;
use crate::scheduler;

/// `fly-go: flaps_machines.go`
const NONCE: &str = "fly-machine-lease-nonce";

/// The authenticated sender.
pub(super) struct Caller(pub(super) Principal);

impl FromRequestParts<Arc<Platform>> for Caller {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, platform: &Arc<Platform>) -> Result<Self, ApiError> {
        Ok(Self(auth::authenticate(&platform.state, &parts.headers)?))
    }
}

impl Caller {
    /// The app, if the caller may read it. Apps of strangers do not exist.
    pub(super) fn sees(&self, platform: &Platform, name: &str) -> Result<App, ApiError> {
        platform
            .state
            .read(|world| world.app(name).filter(|app| self.0.may_see_app(app)).cloned())
            .ok_or_else(|| ApiError::not_found("app not found"))
    }

    /// The app, if the caller may change it.
    pub(super) fn changes(&self, platform: &Platform, name: &str) -> Result<App, ApiError> {
        let app = self.sees(platform, name)?;
        if self.0.may_change_app(&app) {
            Ok(app)
        } else {
            Err(ApiError::forbidden("permission_denied: the token is read-only"))
        }
    }

    /// The canonical slug of an organisation the caller may create apps in.
    pub(super) fn changes_org(&self, platform: &Platform, slug: &str) -> Result<String, ApiError> {
        let slug = self.sees_org(platform, slug)?;
        if self.0.may_change_org(&slug) {
            Ok(slug)
        } else {
            Err(ApiError::forbidden("permission_denied: the token may not change the organization"))
        }
    }

    /// The canonical slug of an organisation the caller may have builders in.
    pub(super) fn builds_in_org(&self, platform: &Platform, slug: &str) -> Result<String, ApiError> {
        let slug = self.sees_org(platform, slug)?;
        if self.0.may_have_builders(&slug) {
            Ok(slug)
        } else {
            Err(ApiError::forbidden("permission_denied: the token may not use builders"))
        }
    }

    /// The canonical slug of an organisation the caller belongs to.
    pub(super) fn sees_org(&self, platform: &Platform, slug: &str) -> Result<String, ApiError> {
        platform
            .state
            .read(|world| world.org(slug).map(|org| org.slug.clone()))
            .filter(|slug| self.0.may_see_org(slug))
            .ok_or_else(|| ApiError::not_found("organization not found"))
    }

    /// Who acts, as the scheduler sees it: the owner's name and the lease nonce of the request.
    pub(super) fn requester(&self, platform: &Platform, headers: &HeaderMap) -> scheduler::Caller {
        scheduler::Caller {
            owner: platform.state.read(|world| self.0.label(world)),
            nonce: headers
                .get(NONCE)
                .and_then(|value| value.to_str().ok())
                .filter(|nonce| !nonce.is_empty())
                .map(str::to_owned),
        }
    }
}

/// The query string as pairs: members may repeat, and unknown ones are ignored.
pub(super) struct Query(Vec<(String, String)>);

impl<S: Send + Sync> FromRequestParts<S> for Query {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self::parse(parts.uri.query().unwrap_or_default()))
    }
}

impl Query {
    fn parse(query: &str) -> Self {
        Self(url::form_urlencoded::parse(query.as_bytes()).into_owned().collect())
    }

    /// The first non-empty value under any of the names, in the order of the names.
    pub(super) fn first(&self, names: &[&str]) -> Option<&str> {
        names.iter().find_map(|name| {
            self.0.iter().find(|(key, value)| key == name && !value.is_empty()).map(|(_, v)| v.as_str())
        })
    }

    /// All values of a repeatable, comma-separable member.
    pub(super) fn all(&self, name: &str) -> Vec<&str> {
        self.0
            .iter()
            .filter(|(key, _)| key == name)
            .flat_map(|(_, value)| value.split(','))
            .map(str::trim)
            .filter(|value| !value.is_empty())
            .collect()
    }

    /// True for `name`, `name=true`, `name=1`.
    pub(super) fn flag(&self, names: &[&str]) -> bool {
        self.0
            .iter()
            .any(|(key, value)| names.contains(&key.as_str()) && matches!(value.as_str(), "" | "true" | "1"))
    }

    /// A number, or 400 naming the member.
    pub(super) fn number<T: std::str::FromStr>(&self, names: &[&str]) -> Result<Option<T>, ApiError> {
        self.first(names)
            .map(|text| {
                text.parse().map_err(|_| {
                    ApiError::invalid(format_args!("{} is not a valid number: {text:?}", names[0]))
                })
            })
            .transpose()
    }

    /// Members beginning with a prefix, without it.
    pub(super) fn with_prefix<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.0.iter().filter_map(move |(k, v)| Some((k.strip_prefix(prefix)?, v.as_str())))
    }
}

/// A JSON body, whatever the content type says. Unknown members are ignored.
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned, S: Send + Sync> FromRequest<S> for Body<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let bytes = read(request, state).await?;
        serde_json::from_slice(&bytes)
            .map(Self)
            .map_err(|error| ApiError::invalid(format_args!("unable to parse request body: {error}")))
    }
}

/// A JSON body that may be absent.
pub(super) struct OptionalBody<T>(pub(super) T);

impl<T: DeserializeOwned + Default, S: Send + Sync> FromRequest<S> for OptionalBody<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, state: &S) -> Result<Self, ApiError> {
        let bytes = read(request, state).await?;
        if bytes.iter().all(u8::is_ascii_whitespace) {
            return Ok(Self(T::default()));
        }
        serde_json::from_slice::<Option<T>>(&bytes)
            .map(|value| Self(value.unwrap_or_default()))
            .map_err(|error| ApiError::invalid(format_args!("unable to parse request body: {error}")))
    }
}

async fn read<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, ApiError> {
    Bytes::from_request(request, state)
        .await
        .map_err(|rejection| ApiError::new(rejection.status(), rejection.body_text()))
}

/// A Go duration (`1m30s`, `500ms`, `0s`) as `time.ParseDuration` reads it, negative ones excluded.
pub(super) fn go_duration(text: &str) -> Option<Duration> {
    if text == "0" {
        return Some(Duration::ZERO);
    }
    let mut rest = text.strip_prefix('+').unwrap_or(text);
    if rest.is_empty() {
        return None;
    }
    let mut total = 0.0_f64;
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let (number, tail) = rest.split_at(digits);
        let number: f64 = number.parse().ok()?;
        let unit = tail.find(|c: char| c.is_ascii_digit() || c == '.').unwrap_or(tail.len());
        let (unit, tail) = tail.split_at(unit);
        let seconds = match unit {
            "h" => 3600.0,
            "m" => 60.0,
            "s" => 1.0,
            "ms" => 1e-3,
            "us" | "µs" | "μs" => 1e-6,
            "ns" => 1e-9,
            _ => return None,
        };
        total += number * seconds;
        rest = tail;
    }
    Duration::try_from_secs_f64(total).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn query_members_repeat_and_have_two_spellings() {
        let query = Query::parse(
            "state=started&state=stopped,failed&kill=true&version=7&include_deleted&metadata.a=b",
        );
        assert_eq!(query.all("state"), ["started", "stopped", "failed"]);
        assert!(query.flag(&["force", "kill"]));
        assert!(query.flag(&["include_deleted"]));
        assert!(!query.flag(&["summary"]));
        assert_eq!(query.number::<u64>(&["min_version", "version"]).unwrap(), Some(7));
        assert_eq!(query.with_prefix("metadata.").collect::<Vec<_>>(), [("a", "b")]);
        assert!(Query::parse("limit=x").number::<u64>(&["limit"]).is_err());
    }

    #[test]
    fn durations_are_gos() {
        let ms = |text| go_duration(text).map(|d| d.as_millis());
        assert_eq!(ms("1m30s"), Some(90_000));
        assert_eq!(ms("0s"), Some(0));
        assert_eq!(ms("1.5s"), Some(1500));
        assert_eq!(ms("250ms"), Some(250));
        assert_eq!(ms("5"), None);
        assert_eq!(ms("-5s"), None);
        assert_eq!(ms(""), None);
        assert_eq!(ms("s"), None);
    }

    proptest! {
        #[test]
        fn foreign_text_never_panics(text in ".*") {
            let _ = go_duration(&text);
            let _ = Query::parse(&text).all("state").len();
        }
    }
}
