//! Headers as the platform's proxy rewrites them (`docs: networking/request-headers`). Pure.

use std::net::IpAddr;

use http::header::{
    CONNECTION, HOST, HeaderMap, HeaderName, HeaderValue, PROXY_AUTHENTICATE, PROXY_AUTHORIZATION, SERVER,
    TE, TRAILER, TRANSFER_ENCODING, UPGRADE, VIA,
};
use http::{Method, Version};

pub(super) const REQUEST_ID: HeaderName = HeaderName::from_static("fly-request-id");
/// Names the app where no host does; for tests and tools, never forwarded.
pub(super) const APP: HeaderName = HeaderName::from_static("fly-app");
pub(super) const FORCE_INSTANCE: HeaderName = HeaderName::from_static("fly-force-instance-id");
pub(super) const PREFER_INSTANCE: HeaderName = HeaderName::from_static("fly-prefer-instance-id");

const KEEP_ALIVE: HeaderName = HeaderName::from_static("keep-alive");
const PROXY_CONNECTION: HeaderName = HeaderName::from_static("proxy-connection");
const FORWARDED_FOR: HeaderName = HeaderName::from_static("x-forwarded-for");

/// Facts about the client's connection.
#[derive(Debug, Clone)]
pub(super) struct Origin {
    pub(super) client: IpAddr,
    /// Address and port the client reached.
    pub(super) local: std::net::SocketAddr,
    pub(super) tls: bool,
}

impl Origin {
    pub(super) fn scheme(&self) -> &'static str {
        if self.tls { "https" } else { "http" }
    }
}

/// Turns the client's headers into what the app gets.
pub(super) fn to_app(
    headers: &mut HeaderMap,
    version: Version,
    authority: &str,
    origin: &Origin,
    region: &str,
    request_id: &str,
) {
    let upgrade = upgrade_of(headers);
    strip_hop_by_hop(headers);
    if let Some(upgrade) = upgrade {
        headers.insert(CONNECTION, HeaderValue::from_static("Upgrade"));
        headers.insert(UPGRADE, upgrade);
    }
    for own in [APP, FORCE_INSTANCE, PREFER_INSTANCE] {
        headers.remove(own);
    }
    if !headers.contains_key(HOST) {
        set(headers, HOST, authority);
    }
    join_cookies(headers);
    let chain = match headers.get(&FORWARDED_FOR).and_then(|v| v.to_str().ok()) {
        Some(before) => format!("{before}, {}, {}", origin.client, origin.local.ip()),
        None => format!("{}, {}", origin.client, origin.local.ip()),
    };
    set(headers, FORWARDED_FOR, &chain);
    let port = origin.local.port().to_string();
    let ssl = if origin.tls { "on" } else { "off" };
    for (name, value) in [
        ("fly-client-ip", origin.client.to_string().as_str()),
        ("x-forwarded-proto", origin.scheme()),
        ("x-forwarded-port", &port),
        ("x-forwarded-ssl", ssl),
        ("fly-forwarded-proto", origin.scheme()),
        ("fly-forwarded-port", &port),
        ("fly-forwarded-ssl", ssl),
        ("fly-region", region),
    ] {
        set(headers, HeaderName::from_static(name), value);
    }
    set(headers, REQUEST_ID, request_id);
    headers.append(VIA, via(version));
}

/// Turns the app's headers into what the client gets.
pub(super) fn to_client(headers: &mut HeaderMap, switching: bool, version: Version, request_id: &str) {
    let upgrade = switching.then(|| headers.get(UPGRADE).cloned()).flatten();
    strip_hop_by_hop(headers);
    if let Some(upgrade) = upgrade {
        headers.insert(CONNECTION, HeaderValue::from_static("Upgrade"));
        headers.insert(UPGRADE, upgrade);
    }
    mark(headers, request_id);
    headers.append(VIA, via(version));
}

/// What every answer of the edge carries, its own ones included.
pub(super) fn mark(headers: &mut HeaderMap, request_id: &str) {
    headers.insert(SERVER, HeaderValue::from_static("Fly/local"));
    set(headers, REQUEST_ID, request_id);
}

fn via(version: Version) -> HeaderValue {
    HeaderValue::from_static(match version {
        Version::HTTP_2 => "2 fly.io",
        Version::HTTP_10 => "1.0 fly.io",
        _ => "1.1 fly.io",
    })
}

/// The protocol a request wants to switch to.
pub(super) fn upgrade_of(headers: &HeaderMap) -> Option<HeaderValue> {
    let wants = connection_options(headers).any(|o| o.eq_ignore_ascii_case("upgrade"));
    headers.get(UPGRADE).filter(|_| wants).cloned()
}

fn connection_options(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    headers
        .get_all(CONNECTION)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(','))
        .map(str::trim)
}

/// Removes what concerns one connection only, the headers `Connection` names included. `te:
/// trailers` stays: gRPC servers insist on it.
fn strip_hop_by_hop(headers: &mut HeaderMap) {
    let named: Vec<HeaderName> = connection_options(headers)
        .filter_map(|o| HeaderName::from_bytes(o.as_bytes()).ok())
        .filter(|name| *name != HOST)
        .collect();
    let trailers = headers.get(TE).is_some_and(|v| v.as_bytes().eq_ignore_ascii_case(b"trailers"));
    for name in named.into_iter().chain([
        CONNECTION,
        KEEP_ALIVE,
        PROXY_CONNECTION,
        PROXY_AUTHENTICATE,
        PROXY_AUTHORIZATION,
        TE,
        TRANSFER_ENCODING,
        UPGRADE,
    ]) {
        if name != TRAILER {
            headers.remove(name);
        }
    }
    if trailers {
        headers.insert(TE, HeaderValue::from_static("trailers"));
    }
}

/// HTTP/2 clients may split cookies; HTTP/1 apps expect one header.
fn join_cookies(headers: &mut HeaderMap) {
    let cookies: Vec<&[u8]> =
        headers.get_all(http::header::COOKIE).iter().map(HeaderValue::as_bytes).collect();
    if cookies.len() > 1
        && let Ok(joined) = HeaderValue::from_bytes(&cookies.join(&b"; "[..]))
    {
        headers.insert(http::header::COOKIE, joined);
    }
}

fn set(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// May the request be sent twice without the app noticing a difference (RFC 9110 9.2.2)?
pub(super) fn is_idempotent(method: &Method) -> bool {
    method.is_idempotent()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn origin() -> Origin {
        Origin { client: "192.0.2.7".parse().unwrap(), local: "127.0.0.1:8443".parse().unwrap(), tls: true }
    }

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        let mut map = HeaderMap::new();
        for (name, value) in pairs {
            map.append(*name, value.parse().unwrap());
        }
        map
    }

    #[test]
    fn an_app_learns_where_a_request_came_from() {
        let mut map = headers(&[
            ("connection", "keep-alive, x-private"),
            ("x-private", "1"),
            ("te", "trailers"),
            ("x-forwarded-for", "198.51.100.1"),
            ("fly-client-ip", "6.6.6.6"),
            ("fly-app", "other"),
            ("cookie", "a=1"),
            ("cookie", "b=2"),
        ]);
        to_app(&mut map, Version::HTTP_2, "hello.localhost:8443", &origin(), "ams", "01J-ams");
        let text = |name: &str| map.get(name).map_or("", |v| v.to_str().unwrap());
        assert_eq!(text("host"), "hello.localhost:8443");
        assert_eq!(text("x-forwarded-for"), "198.51.100.1, 192.0.2.7, 127.0.0.1");
        assert_eq!(text("fly-client-ip"), "192.0.2.7");
        assert_eq!(text("x-forwarded-proto"), "https");
        assert_eq!(text("x-forwarded-port"), "8443");
        assert_eq!(text("fly-forwarded-proto"), "https");
        assert_eq!(text("fly-region"), "ams");
        assert_eq!(text("fly-request-id"), "01J-ams");
        assert_eq!(text("via"), "2 fly.io");
        assert_eq!(text("te"), "trailers");
        assert_eq!(text("cookie"), "a=1; b=2");
        for gone in ["connection", "x-private", "fly-app"] {
            assert!(!map.contains_key(gone), "{gone}");
        }
    }

    #[test]
    fn upgrades_survive_both_ways() {
        let mut map = headers(&[("connection", "Upgrade"), ("upgrade", "websocket")]);
        to_app(&mut map, Version::HTTP_11, "a.localhost", &origin(), "ams", "1");
        assert_eq!(map["upgrade"], "websocket");
        assert_eq!(map["connection"], "Upgrade");
        to_client(&mut map, true, Version::HTTP_11, "1");
        assert_eq!(map["upgrade"], "websocket");
        assert_eq!(map["server"], "Fly/local");
        to_client(&mut map, false, Version::HTTP_11, "1");
        assert!(!map.contains_key("upgrade") && !map.contains_key("connection"));
        let plain = headers(&[("upgrade", "h2c")]);
        assert_eq!(upgrade_of(&plain), None);
    }
}
