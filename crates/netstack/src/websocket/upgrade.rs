//! The HTTP/1.1 exchange before the frames.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use ring::digest::{Context, SHA1_FOR_LEGACY_USE_ONLY};

/// Longest head of a request or answer.
pub const MAX_HEAD: usize = 16 * 1024;
/// How much of a refusal's body is kept.
pub const MAX_BODY: usize = 4 * 1024;
const MAX_HEADERS: usize = 100;
const GUID: &[u8] = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

/// An exchange that is no WebSocket upgrade.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UpgradeError {
    /// Not HTTP/1.1.
    #[error("not an HTTP/1.1 message")]
    Malformed,
    /// No end within [`MAX_HEAD`].
    #[error("a head of more than {MAX_HEAD} bytes")]
    TooLong,
    /// This header is missing or has another value than it must.
    #[error("the header {0} is missing or wrong")]
    Header(&'static str),
}

/// A client's request, as a server reads it. Header values are foreign text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Path and query.
    pub target: String,
    /// Headers in order, names in lower case.
    pub headers: Vec<(String, String)>,
    /// To be turned into the answer's `Sec-WebSocket-Accept`.
    pub key: String,
    /// Subprotocols offered.
    pub protocols: Vec<String>,
    /// Bytes of the head; frames may follow.
    pub len: usize,
}

impl Request {
    /// The first header of this name (lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }
}

/// A server's answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Response {
    /// Frames follow.
    Accepted(Accepted),
    /// Some other answer.
    Refused(Refused),
}

/// The upgrade happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// Subprotocol the server chose.
    pub protocol: Option<String>,
    /// Bytes of the head; frames follow.
    pub len: usize,
}

/// Evidence for a diagnosis. All of it is foreign text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// HTTP status.
    pub status: u16,
    /// Headers in order, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Bytes of the head; a body may follow.
    pub len: usize,
}

impl Refused {
    /// The first header of this name (lower case).
    pub fn header(&self, name: &str) -> Option<&str> {
        find(&self.headers, name)
    }
}

/// What the server has to answer to `key` in `Sec-WebSocket-Accept`.
pub fn accept_key(key: &str) -> String {
    let mut digest = Context::new(&SHA1_FOR_LEGACY_USE_ONLY);
    digest.update(key.as_bytes());
    digest.update(GUID);
    STANDARD.encode(digest.finish())
}

/// A client's request and the key in it. `host` is the `Host` header and `origin` the `Origin`;
/// `extra` are further headers, which must not contain line ends.
pub fn client_request(target: &str, host: &str, origin: &str, extra: &[(&str, &str)]) -> (Vec<u8>, String) {
    let key = STANDARD.encode(rand::random::<[u8; 16]>());
    let mut text = format!(
        "GET {target} HTTP/1.1\r\nHost: {host}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Key: {key}\r\nOrigin: {origin}\r\nSec-WebSocket-Version: 13\r\n"
    );
    for (name, value) in extra {
        text.push_str(&format!("{name}: {value}\r\n"));
    }
    text.push_str("\r\n");
    (text.into_bytes(), key)
}

/// A server's consent to a request with `key`.
pub fn server_response(key: &str, protocol: Option<&str>) -> Vec<u8> {
    let protocol = protocol.map(|p| format!("Sec-WebSocket-Protocol: {p}\r\n")).unwrap_or_default();
    format!(
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\
         Sec-WebSocket-Accept: {}\r\n{protocol}\r\n",
        accept_key(key)
    )
    .into_bytes()
}

/// Reads a client's request. `None`: more bytes are needed.
pub fn parse_request(bytes: &[u8]) -> Result<Option<Request>, UpgradeError> {
    let Some(Head { first, headers, len }) = head(bytes)? else { return Ok(None) };
    let mut words = first.split(' ');
    let (Some("GET"), Some(target), Some("HTTP/1.1"), None) =
        (words.next(), words.next(), words.next(), words.next())
    else {
        return Err(UpgradeError::Malformed);
    };
    upgrade_headers(&headers)?;
    if find(&headers, "sec-websocket-version") != Some("13") {
        return Err(UpgradeError::Header("Sec-WebSocket-Version"));
    }
    let key = find(&headers, "sec-websocket-key").unwrap_or_default().to_string();
    if STANDARD.decode(&key).map(|k| k.len()) != Ok(16) {
        return Err(UpgradeError::Header("Sec-WebSocket-Key"));
    }
    let protocols = tokens(&headers, "sec-websocket-protocol").map(str::to_string).collect();
    Ok(Some(Request { target: target.to_string(), headers, key, protocols, len }))
}

/// Reads the server's answer to a request with `key`. `None`: more bytes are needed.
pub fn parse_response(bytes: &[u8], key: &str) -> Result<Option<Response>, UpgradeError> {
    let Some(Head { first, headers, len }) = head(bytes)? else { return Ok(None) };
    let status = first.strip_prefix("HTTP/1.1 ").or_else(|| first.strip_prefix("HTTP/1.0 "));
    let digits = status.and_then(|s| s.get(..3)).filter(|s| s.bytes().all(|b| b.is_ascii_digit()));
    let status: u16 = digits.and_then(|s| s.parse().ok()).ok_or(UpgradeError::Malformed)?;
    if status != 101 {
        return Ok(Some(Response::Refused(Refused { status, headers, len })));
    }
    upgrade_headers(&headers)?;
    if find(&headers, "sec-websocket-accept") != Some(&accept_key(key)) {
        return Err(UpgradeError::Header("Sec-WebSocket-Accept"));
    }
    if tokens(&headers, "sec-websocket-extensions").next().is_some() {
        return Err(UpgradeError::Header("Sec-WebSocket-Extensions"));
    }
    let protocol = find(&headers, "sec-websocket-protocol").map(str::to_string);
    Ok(Some(Response::Accepted(Accepted { protocol, len })))
}

struct Head<'a> {
    first: &'a str,
    headers: Vec<(String, String)>,
    len: usize,
}

fn head(bytes: &[u8]) -> Result<Option<Head<'_>>, UpgradeError> {
    let Some(end) = bytes.windows(4).take(MAX_HEAD).position(|w| w == b"\r\n\r\n") else {
        let plausible = bytes.iter().take(5).zip(b"HTTP/").all(|(a, b)| a == b)
            || bytes.iter().take(4).zip(b"GET ").all(|(a, b)| a == b);
        return match () {
            () if bytes.len() > MAX_HEAD => Err(UpgradeError::TooLong),
            () if !plausible => Err(UpgradeError::Malformed),
            () => Ok(None),
        };
    };
    let text = std::str::from_utf8(&bytes[..end]).map_err(|_| UpgradeError::Malformed)?;
    let mut lines = text.split("\r\n");
    let first = lines.next().unwrap_or_default();
    let mut headers = Vec::new();
    for line in lines {
        let (name, value) = line.split_once(':').ok_or(UpgradeError::Malformed)?;
        if name.is_empty() || name.contains([' ', '\t']) || headers.len() == MAX_HEADERS {
            return Err(UpgradeError::Malformed);
        }
        headers.push((name.to_ascii_lowercase(), value.trim().to_string()));
    }
    Ok(Some(Head { first, headers, len: end + 4 }))
}

fn find<'a>(headers: &'a [(String, String)], name: &str) -> Option<&'a str> {
    headers.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
}

fn tokens<'a>(headers: &'a [(String, String)], name: &'a str) -> impl Iterator<Item = &'a str> {
    let named = headers.iter().filter(move |(n, _)| n == name);
    named.flat_map(|(_, value)| value.split(',')).map(str::trim).filter(|t| !t.is_empty())
}

fn upgrade_headers(headers: &[(String, String)]) -> Result<(), UpgradeError> {
    if !tokens(headers, "upgrade").any(|t| t.eq_ignore_ascii_case("websocket")) {
        return Err(UpgradeError::Header("Upgrade"));
    }
    if !tokens(headers, "connection").any(|t| t.eq_ignore_ascii_case("upgrade")) {
        return Err(UpgradeError::Header("Connection"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_accept_key_of_the_rfc() {
        assert_eq!(accept_key("dGhlIHNhbXBsZSBub25jZQ=="), "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    }

    #[test]
    fn both_ends_agree_however_the_stream_is_cut() {
        let (request, key) = client_request(
            "/",
            "192.0.2.1:443",
            "wss://192.0.2.1:443/",
            &[("Sec-WebSocket-Protocol", "a, wswg-binary")],
        );
        for cut in 0..request.len() {
            assert_eq!(parse_request(&request[..cut]), Ok(None), "{cut}");
        }
        let parsed = parse_request(&request).unwrap().unwrap();
        assert_eq!((parsed.target.as_str(), &parsed.key, parsed.len), ("/", &key, request.len()));
        assert_eq!(parsed.header("host"), Some("192.0.2.1:443"));
        assert_eq!(parsed.protocols, ["a", "wswg-binary"]);
        let mut answer = server_response(&parsed.key, Some("wswg-binary"));
        let len = answer.len();
        answer.extend(b"\x81\x00");
        for cut in 0..len {
            assert_eq!(parse_response(&answer[..cut], &key), Ok(None), "{cut}");
        }
        let accepted = Accepted { protocol: Some("wswg-binary".into()), len };
        assert_eq!(parse_response(&answer, &key), Ok(Some(Response::Accepted(accepted))));
        assert_eq!(parse_response(&answer, "other"), Err(UpgradeError::Header("Sec-WebSocket-Accept")));
    }

    #[test]
    fn a_refusal_is_kept_as_evidence() {
        let answer = b"HTTP/1.1 403 Forbidden\r\nServer: squid\r\nContent-Length: 2\r\n\r\nno";
        let Some(Response::Refused(refused)) = parse_response(answer, "k").unwrap() else {
            panic!("accepted")
        };
        assert_eq!((refused.status, refused.header("server")), (403, Some("squid")));
        assert_eq!(&answer[refused.len..], b"no");
    }

    #[test]
    fn other_protocols_are_told_apart_at_once() {
        assert_eq!(parse_response(b"SSH-2.0-x", "k"), Err(UpgradeError::Malformed));
        assert_eq!(parse_response(b"\x15\x03\x01", "k"), Err(UpgradeError::Malformed));
        let mut endless = b"HTTP/1.1 200 OK\r\n".to_vec();
        endless.resize(MAX_HEAD + 1, b'a');
        assert_eq!(parse_response(&endless, "k"), Err(UpgradeError::TooLong));
        assert_eq!(
            parse_response(b"HTTP/1.1 101 x\r\nUpgrade: h2c\r\n\r\n", "k"),
            Err(UpgradeError::Header("Upgrade"))
        );
    }

    proptest! {
        #[test]
        fn foreign_bytes_never_panic(bytes in prop::collection::vec(any::<u8>(), 0..200), text in "(HTTP/1.1 [0-9]{1,4}|GET / HTTP/1.1)(\r\n[a-zA-Z-]{0,12}:? ?[ -~]{0,10}){0,5}\r\n\r\n") {
            for bytes in [&bytes[..], text.as_bytes()] {
                let _ = (parse_request(bytes), parse_response(bytes, "k"));
            }
        }
    }
}
