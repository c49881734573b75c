//! One request through an app's public address, to one machine of it.
//!
//! `fly-force-instance-id` makes the edge send a request to that machine or to none
//! (docs: blueprints/sticky-sessions), so the answer tells about this machine.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::time::Duration;

use super::error::TransportKind;
use super::http::{classify, reason};

const FORCE_INSTANCE: &str = "fly-force-instance-id";

/// A visitor of one app. Its own client: no token, no cookies, no client signals may go to an app.
pub(crate) struct Edge {
    client: reqwest::Client,
    url: url::Url,
}

/// What a visit met.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Heard {
    /// An HTTP answer, whoever gave it.
    Answer { status: u16, request_id: Option<String> },
    /// No answer.
    Nothing { kind: TransportKind, reason: String },
}

impl Edge {
    /// A visitor of `url`. Names below `localhost` mean this computer, whatever a resolver says (RFC 6761), and for
    /// them the local platform's own authority is trusted, if `local_ca` has it.
    ///
    /// # Errors
    /// In words: a client that cannot be built.
    pub(crate) fn of(url: url::Url, user_agent: &str, local_ca: Option<&Path>) -> Result<Self, String> {
        // Only one process-wide provider may be installed; a second call is refused and harmless.
        drop(rustls::crypto::ring::default_provider().install_default());
        let mut builder = reqwest::Client::builder()
            .user_agent(user_agent.to_owned())
            .redirect(reqwest::redirect::Policy::none());
        let host = url.host_str().unwrap_or_default().to_owned();
        if host == "localhost" || host.ends_with(".localhost") {
            let here = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
            builder = builder.no_proxy().resolve(&host, here);
            let pem = local_ca.and_then(|path| std::fs::read(path).ok());
            if let Some(ca) = pem.and_then(|pem| reqwest::Certificate::from_pem(&pem).ok()) {
                builder = builder.tls_certs_merge([ca]);
            }
        }
        let client = builder.build().map_err(|error| reason(&error))?;
        Ok(Self { client, url })
    }

    /// Asks one machine; the body is not read. `timeout` bounds the whole visit.
    pub(crate) async fn visit(&self, machine: &str, timeout: Duration) -> Heard {
        let request = self.client.get(self.url.clone()).header(FORCE_INSTANCE, machine).timeout(timeout);
        match request.send().await {
            Ok(response) => Heard::Answer {
                status: response.status().as_u16(),
                request_id: response
                    .headers()
                    .get("fly-request-id")
                    .and_then(|v| v.to_str().ok())
                    .map(str::to_owned),
            },
            Err(error) => Heard::Nothing { kind: classify(&error), reason: reason(&error) },
        }
    }
}
