//! Which proxy to use, and how to get through it.

use std::fmt;
use std::net::IpAddr;

use hyper_util::client::proxy::matcher::Matcher;
use tokio::io::AsyncWriteExt;

use super::super::ProxySettings;
use super::dial::{Problem, Stream, bounded, head, refuse, secure};
use super::{Report, socks, tls};

/// A proxy. Prints without credentials.
pub(super) struct Proxy {
    kind: Kind,
    pub(super) host: String,
    pub(super) port: u16,
    /// Value of `Proxy-Authorization`.
    basic: Option<String>,
    /// User and password, for SOCKS.
    raw: Option<(String, String)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Http,
    Https,
    /// `true`: the proxy resolves names.
    Socks(bool),
}

impl fmt::Display for Proxy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let scheme = match self.kind {
            Kind::Http => "http",
            Kind::Https => "https",
            Kind::Socks(false) => "socks5",
            Kind::Socks(true) => "socks5h",
        };
        write!(f, "{scheme}://{}:{}", self.host, self.port)
    }
}

/// The proxy for a host, if the settings name one and do not except the host. Loopback hosts never go
/// through a proxy, as in Go.
pub(super) fn choose(
    settings: &ProxySettings,
    host: &str,
    port: u16,
    tls: bool,
) -> Result<Option<Proxy>, Problem> {
    let plain = host.trim_start_matches('[').trim_end_matches(']');
    if plain == "localhost" || plain.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback()) {
        return Ok(None);
    }
    let (https, all) = (settings.https.clone().unwrap_or_default(), settings.all.clone().unwrap_or_default());
    if https.is_empty() && all.is_empty() {
        return Ok(None);
    }
    // Both kinds of WebSocket need a tunnel, so that the variable for `https` counts for both.
    let matcher = Matcher::builder()
        .https(https.clone())
        .http(https)
        .all(all)
        .no(settings.no.clone().unwrap_or_default())
        .build();
    let authority = if plain.contains(':') { format!("[{plain}]:{port}") } else { format!("{plain}:{port}") };
    let uri = format!("{}://{authority}/", if tls { "https" } else { "http" });
    let uri: http::Uri = uri.parse().map_err(|_| Problem::Protocol(format!("{host:?} is no host name")))?;
    let Some(found) = matcher.intercept(&uri) else { return Ok(None) };
    let (kind, default) = match found.uri().scheme_str() {
        Some("http") | None => (Kind::Http, 80),
        Some("https") => (Kind::Https, 443),
        Some("socks5") => (Kind::Socks(false), 1080),
        Some("socks5h" | "socks") => (Kind::Socks(true), 1080),
        Some(other) => return Err(Problem::Protocol(format!("proxies of kind {other} are not supported"))),
    };
    Ok(Some(Proxy {
        kind,
        host: found.uri().host().unwrap_or_default().to_string(),
        port: found.uri().port_u16().unwrap_or(default),
        basic: found.basic_auth().and_then(|value| value.to_str().ok()).map(str::to_string),
        raw: found.raw_auth().map(|(user, password)| (user.to_string(), password.to_string())),
    }))
}

impl Proxy {
    /// Asks for a connection to `host:port`.
    pub(super) async fn tunnel(
        &self,
        stream: Stream,
        host: &str,
        port: u16,
        report: &Report,
    ) -> Result<Stream, Problem> {
        match self.kind {
            Kind::Http => self.connect(stream, host, port, report).await,
            Kind::Https => {
                let stream = secure(tls::config(true)?, &self.host, stream, None).await?;
                self.connect(stream, host, port, report).await
            }
            Kind::Socks(remote) => {
                let auth = self.raw.as_ref().map(|(user, password)| (user.as_str(), password.as_str()));
                bounded("the SOCKS proxy", socks::connect(stream, host, port, auth, remote)).await
            }
        }
    }

    async fn connect(
        &self,
        mut stream: Stream,
        host: &str,
        port: u16,
        report: &Report,
    ) -> Result<Stream, Problem> {
        let authority = if host.contains(':') && !host.starts_with('[') {
            format!("[{host}]:{port}")
        } else {
            format!("{host}:{port}")
        };
        let mut request = format!("CONNECT {authority} HTTP/1.1\r\nHost: {authority}\r\n");
        if let Some(basic) = &self.basic {
            request.push_str(&format!("Proxy-Authorization: {basic}\r\n"));
        }
        request.push_str("\r\n");
        bounded("the proxy", async {
            stream.write_all(request.as_bytes()).await?;
            stream.flush().await
        })
        .await?;
        // A consent to CONNECT is an answer that is no upgrade, of status 2xx, without a body.
        let (status, bytes) = bounded("the proxy's answer", head(&mut stream, status)).await?;
        if (200..300).contains(&status.code) {
            // Nothing can have come after the head: the gateway waits for us.
            return Ok(stream);
        }
        refuse(&mut stream, status.code, status.server.as_deref(), bytes[status.len..].to_vec(), report)
            .await;
        Err(Problem::Status(status.code))
    }
}

struct Status {
    code: u16,
    server: Option<String>,
    len: usize,
}

fn status(bytes: &[u8]) -> Result<Option<Status>, netstack::websocket::UpgradeError> {
    use netstack::websocket::{Response, parse_response};
    Ok(parse_response(bytes, "")?.map(|response| match response {
        Response::Refused(refused) => Status {
            code: refused.status,
            server: refused.header("server").or(refused.header("via")).map(str::to_string),
            len: refused.len,
        },
        Response::Accepted(accepted) => Status { code: 101, server: None, len: accepted.len },
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chosen(https: &str, no: &str, host: &str) -> Option<String> {
        let settings = ProxySettings { https: Some(https.into()), all: None, no: Some(no.into()) };
        choose(&settings, host, 443, true).unwrap().map(|p| p.to_string())
    }

    #[test]
    fn the_environment_chooses() {
        assert_eq!(chosen("http://u:p@proxy:3128", "", "192.0.2.1").as_deref(), Some("http://proxy:3128"));
        assert_eq!(chosen("proxy:3128", "", "gateway.example").as_deref(), Some("http://proxy:3128"));
        assert_eq!(chosen("socks5://10.0.0.1", "", "192.0.2.1").as_deref(), Some("socks5://10.0.0.1:1080"));
        assert_eq!(chosen("http://proxy:3128", "192.0.2.0/24", "192.0.2.1"), None);
        assert_eq!(chosen("http://proxy:3128", ".example", "gateway.example"), None);
        assert_eq!(chosen("http://proxy:3128", "*", "gateway.example"), None);
        assert_eq!(chosen("http://proxy:3128", "", "2001:db8::1").as_deref(), Some("http://proxy:3128"));
        assert_eq!(chosen("http://proxy:3128", "", "127.0.0.2"), None);
        assert_eq!(chosen("", "", "gateway.example"), None);
    }

    #[test]
    fn all_proxy_counts_when_nothing_else_does() {
        let settings = ProxySettings { https: None, all: Some("socks5h://p:1".into()), no: None };
        assert_eq!(choose(&settings, "a.example", 443, true).unwrap().unwrap().to_string(), "socks5h://p:1");
    }
}
