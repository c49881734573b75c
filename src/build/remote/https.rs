//! The way over https: the app's public address, every request with the password (build.md 2.3).

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use futures::future::BoxFuture;
use rustls::ClientConfig;
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, ServerName};
use rustls_platform_verifier::BuilderVerifierExt as _;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use super::way::{Blocked, Connection, Door, Way};
use super::{Apis, Builder, Settings};
use crate::api::graphql::apps::AppUrl;

/// For a connection with its TLS session.
const CONNECT: Duration = Duration::from_secs(10);

/// The public address of a builder.
struct Https {
    host: String,
    port: u16,
    /// Names below `localhost` mean this computer, whatever a resolver says (RFC 6761).
    here: bool,
    /// `Err`: the system's trust could not be read.
    config: Result<Arc<ClientConfig>, String>,
}

/// A way to this builder. Apps of a local platform have an address that only the platform knows.
pub(super) async fn way(apis: &Apis, settings: &Settings, builder: &Builder) -> Arc<dyn Way> {
    let public = format!("{}.fly.dev", builder.app);
    let shown = match &settings.local_ca {
        None => None,
        Some(_) => {
            let asked = apis.graphql.run(&AppUrl { app_name: builder.app.clone() }).await;
            asked.ok().and_then(|data| data.app.hostname)
        }
    };
    let authority = shown.unwrap_or(public);
    let (host, port) = match authority.rsplit_once(':') {
        Some((host, port)) => (host.to_owned(), port.parse().unwrap_or(443)),
        None => (authority, 443),
    };
    let here = host == "localhost" || host.ends_with(".localhost");
    let ca = settings.local_ca.as_deref().filter(|_| here);
    Arc::new(Https { host, port, here, config: config(ca) })
}

/// Trusts the system's authorities; a local platform its own.
fn config(ca: Option<&Path>) -> Result<Arc<ClientConfig>, String> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions();
    let builder = builder.map_err(|error| error.to_string())?;
    let config = match ca {
        Some(path) => {
            let mut roots = rustls::RootCertStore::empty();
            let found =
                CertificateDer::pem_file_iter(path).map_err(|e| format!("{}: {e}", path.display()))?;
            roots.add_parsable_certificates(found.flatten());
            builder.with_root_certificates(roots).with_no_client_auth()
        }
        None => builder.with_platform_verifier().map_err(|e| e.to_string())?.with_no_client_auth(),
    };
    Ok(Arc::new(config))
}

impl Https {
    async fn open(&self) -> Result<Connection, String> {
        let config = self.config.clone()?;
        let name = ServerName::try_from(self.host.clone()).map_err(|error| error.to_string())?;
        let target = if self.here { "127.0.0.1" } else { self.host.as_str() };
        let opening = async {
            let stream = TcpStream::connect((target, self.port)).await?;
            stream.set_nodelay(true)?;
            TlsConnector::from(config).connect(name, stream).await
        };
        match timeout(CONNECT, opening).await {
            Ok(Ok(stream)) => Ok(Box::new(stream)),
            Ok(Err(error)) => Err(error.to_string()),
            Err(_) => Err(format!("no connection within {} s", CONNECT.as_secs())),
        }
    }
}

impl Way for Https {
    fn name(&self) -> &'static str {
        "https"
    }

    fn connect<'a>(&'a self, _: &'a Builder, _: Door) -> BoxFuture<'a, Result<Connection, Blocked>> {
        Box::pin(async {
            self.open().await.map_err(|reason| Blocked {
                reason: format!("https://{}:{}: {reason}", self.host, self.port),
                way: None,
            })
        })
    }

    fn authority(&self) -> Option<String> {
        Some(self.host.clone())
    }

    fn is_open(&self) -> Option<bool> {
        None
    }

    fn verdict(&self) -> Option<crate::diagnostics::Failure> {
        None
    }

    fn close(&self) -> BoxFuture<'_, ()> {
        Box::pin(std::future::ready(()))
    }
}
