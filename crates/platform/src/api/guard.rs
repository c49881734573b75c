//! Who may talk to the loopback ports at all: no web page of another site. A browser that was led
//! here by DNS rebinding sends a foreign `Host`, a page of another site a foreign `Origin`.

use axum::extract::Request;
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use axum::{Json, Router};
use http::{HeaderMap, StatusCode, Uri, header};
use serde_json::json;

/// Wraps a router (outermost) so that foreign `Host` and `Origin` headers get 403.
pub fn layer(router: Router) -> Router {
    router.layer(middleware::from_fn(check))
}

async fn check(request: Request, next: Next) -> Response {
    match refusal(request.uri(), request.headers()) {
        None => next.run(request).await,
        Some(reason) => (StatusCode::FORBIDDEN, Json(json!({ "error": reason }))).into_response(),
    }
}

fn refusal(uri: &Uri, headers: &HeaderMap) -> Option<&'static str> {
    // HTTP/2 has the host in the URI; a header that is no text cannot name loopback.
    let host = match headers.get(header::HOST) {
        Some(value) => Some(value.to_str().unwrap_or("?")),
        None => uri.authority().map(http::uri::Authority::as_str),
    };
    if host.is_some_and(|host| !is_loopback(host)) {
        return Some("this platform serves only its own loopback addresses");
    }
    let foreign = headers.get(header::ORIGIN).is_some_and(|origin| {
        let origin = origin.to_str().unwrap_or("?");
        let authority = origin.split_once("://").map(|(_, rest)| rest);
        !authority.is_some_and(is_loopback)
    });
    foreign.then_some("pages of other sites may not talk to this platform")
}

/// `localhost`, a name below it, or a loopback address; with or without a port.
fn is_loopback(authority: &str) -> bool {
    let host = match authority.strip_prefix('[') {
        Some(rest) => rest.split_once(']').map_or(rest, |(host, _)| host),
        None => authority.rsplit_once(':').map_or(authority, |(host, _)| host),
    };
    let host = host.to_ascii_lowercase();
    host == "localhost"
        || host.ends_with(".localhost")
        || host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    fn asked(host: &str, origin: Option<&str>) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, host.parse().unwrap());
        if let Some(origin) = origin {
            headers.insert(header::ORIGIN, origin.parse().unwrap());
        }
        refusal(&Uri::from_static("/graphql"), &headers).is_none()
    }

    #[test]
    fn only_loopback_names_and_pages_pass() {
        for host in ["127.0.0.1:80", "127.0.0.1", "localhost:5000", "[::1]:80", "[::1]", "web.localhost:1"] {
            assert!(asked(host, None), "{host}");
        }
        for host in
            ["evil.example", "evil.example:80", "localhost.evil.example", "10.0.0.1:80", "[fe80::1]:80"]
        {
            assert!(!asked(host, None), "{host}");
        }
        assert!(asked("127.0.0.1:80", Some("http://127.0.0.1:80")));
        for origin in ["https://evil.example", "null", "http://127.0.0.1.evil.example"] {
            assert!(!asked("127.0.0.1:80", Some(origin)), "{origin}");
        }
    }

    proptest! {
        #[test]
        fn foreign_text_never_panics(text in "\\PC*") {
            let _ = is_loopback(&text);
        }
    }
}
