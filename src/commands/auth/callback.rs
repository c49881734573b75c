//! The loopback address a login page sends its code to (api.md 16.1 step 4).

use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// A request line and headers are never longer.
const MAX_HEAD: usize = 8 << 10;
/// A browser that connects has something to say at once.
const PATIENCE: Duration = Duration::from_secs(5);

/// Listens on a free port of 127.0.0.1.
pub(super) struct Callback {
    listener: TcpListener,
    port: u16,
}

impl Callback {
    /// `None` where listening is not possible: the code can be typed in, then.
    pub(super) async fn bind() -> Option<Self> {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.ok()?;
        let port = listener.local_addr().ok()?.port();
        Some(Self { listener, port })
    }

    pub(super) fn port(&self) -> u16 {
        self.port
    }

    /// Answers requests until one brings a code for `state`.
    pub(super) async fn code(&self, state: &str) -> String {
        loop {
            let Ok((stream, _)) = self.listener.accept().await else { continue };
            // A connection that stays silent must not keep the browser's one waiting for long.
            if let Ok(Some(code)) = tokio::time::timeout(PATIENCE, serve(stream, state)).await {
                return code;
            }
        }
    }
}

async fn serve(mut stream: TcpStream, state: &str) -> Option<String> {
    let mut head = Vec::new();
    let mut chunk = [0u8; 1024];
    while !head.windows(4).any(|w| w == b"\r\n\r\n") && head.len() < MAX_HEAD {
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) => break,
            Ok(n) => head.extend_from_slice(&chunk[..n]),
        }
    }
    let line = String::from_utf8_lossy(&head).lines().next().unwrap_or_default().to_owned();
    let reply = reply(&line, state);
    let response = format!(
        "HTTP/1.1 {}\r\ncontent-type: text/html; charset=utf-8\r\ncontent-length: {}\r\n\
         access-control-allow-origin: *\r\naccess-control-allow-private-network: true\r\n\
         connection: close\r\n\r\n{}",
        reply.status,
        reply.body.len(),
        reply.body
    );
    // The code counts even if the browser does not wait for our thanks.
    drop(stream.write_all(response.as_bytes()).await);
    drop(stream.shutdown().await);
    reply.code
}

/// What one request is answered.
#[derive(Debug, PartialEq)]
struct Reply {
    status: &'static str,
    body: &'static str,
    code: Option<String>,
}

/// Decides by the request line alone; the state proves that the page belongs to this login.
fn reply(line: &str, state: &str) -> Reply {
    let plain = |status, body| Reply { status, body, code: None };
    let mut words = line.split(' ');
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    if method == "OPTIONS" {
        return plain("204 No Content", "");
    }
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    if method != "GET" || path != "/callback" {
        return plain("404 Not Found", "<p>Nothing is here.</p>");
    }
    let value = |name: &str| {
        url::form_urlencoded::parse(query.as_bytes())
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.into_owned())
            .filter(|value| !value.is_empty())
    };
    match (value("code"), value("state")) {
        (Some(code), Some(given)) if given == state => Reply {
            status: "200 OK",
            body: "<p>Logged in. You can close this page and go back to the command line.</p>",
            code: Some(code),
        },
        _ => plain("400 Bad Request", "<p>This page does not belong to the login that is waiting.</p>"),
    }
}

#[cfg(test)]
mod tests {
    use super::reply;
    use proptest::prelude::*;

    #[test]
    fn only_the_right_state_brings_a_code() {
        assert_eq!(reply("GET /callback?code=a%2Bb&state=s HTTP/1.1", "s").code.as_deref(), Some("a+b"));
        assert_eq!(reply("GET /callback?code=a&state=x HTTP/1.1", "s").status, "400 Bad Request");
        assert_eq!(reply("GET /callback?state=s HTTP/1.1", "s").status, "400 Bad Request");
        assert_eq!(reply("OPTIONS /callback HTTP/1.1", "s").status, "204 No Content");
        assert_eq!(reply("POST /callback?code=a&state=s HTTP/1.1", "s").code, None);
        assert_eq!(reply("GET /favicon.ico HTTP/1.1", "s").status, "404 Not Found");
    }

    proptest! {
        #[test]
        fn no_request_line_gets_a_code_without_the_state(line in "\\PC{0,80}") {
            prop_assert_eq!(reply(&line, "0123456789abcdef").code, None);
        }
    }
}
