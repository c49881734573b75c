//! TLS to an engine, with certificates of both sides (docker: `DOCKER_CERT_PATH` with ca.pem, cert.pem and
//! key.pem). The engine's certificate is always checked, also where Docker's client would not.

use std::io;
use std::path::Path;
use std::sync::Arc;

use futures::future::{BoxFuture, FutureExt as _};
use rustls::pki_types::pem::PemObject as _;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::{ClientConfig, RootCertStore};

use super::dial::{Connection, Dial, bounded};

/// `host:port` through TLS.
pub(super) struct Tls {
    address: String,
    name: ServerName<'static>,
    config: Arc<ClientConfig>,
}

impl Tls {
    /// Reads the certificates; the error says which file is wrong.
    pub(super) fn open(address: &str, directory: &Path) -> Result<Self, String> {
        let host = address.rsplit_once(':').map_or(address, |(host, _)| host);
        let host = host.trim_start_matches('[').trim_end_matches(']').to_owned();
        let name = ServerName::try_from(host.clone()).map_err(|e| format!("{host}: {e}"))?;
        let wrong = |file: &str| {
            let path = directory.join(file);
            move |e: rustls::pki_types::pem::Error| format!("{}: {e}", path.display())
        };
        let mut roots = RootCertStore::empty();
        let ca = CertificateDer::pem_file_iter(directory.join("ca.pem")).map_err(wrong("ca.pem"))?;
        for certificate in ca {
            let certificate = certificate.map_err(wrong("ca.pem"))?;
            roots.add(certificate).map_err(|e| format!("{}: {e}", directory.join("ca.pem").display()))?;
        }
        // Only one process-wide provider may be installed; a second call is refused and harmless.
        drop(rustls::crypto::ring::default_provider().install_default());
        let config = ClientConfig::builder().with_root_certificates(roots);
        let config = if directory.join("cert.pem").exists() {
            let chain =
                CertificateDer::pem_file_iter(directory.join("cert.pem")).map_err(wrong("cert.pem"))?;
            let chain: Vec<_> = chain.collect::<Result<_, _>>().map_err(wrong("cert.pem"))?;
            let key = PrivateKeyDer::from_pem_file(directory.join("key.pem")).map_err(wrong("key.pem"))?;
            config.with_client_auth_cert(chain, key).map_err(|e| format!("{}: {e}", directory.display()))?
        } else {
            config.with_no_client_auth()
        };
        Ok(Self { address: address.to_owned(), name, config: Arc::new(config) })
    }
}

impl Dial for Tls {
    fn dial(&self) -> BoxFuture<'_, io::Result<Connection>> {
        let connector = tokio_rustls::TlsConnector::from(Arc::clone(&self.config));
        async move {
            let dialing = async {
                let stream = tokio::net::TcpStream::connect(&self.address).await?;
                stream.set_nodelay(true)?;
                connector.connect(self.name.clone(), stream).await
            };
            Ok(Box::new(bounded(dialing).await?) as Connection)
        }
        .boxed()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

    use super::*;

    /// A server that wants a certificate of the same authority, and the directory of a client.
    async fn engine(directory: &Path) -> String {
        let ca_key = rcgen::KeyPair::generate().unwrap();
        let mut parameters = rcgen::CertificateParams::new(Vec::new()).unwrap();
        parameters.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let ca = parameters.self_signed(&ca_key).unwrap();
        let issuer = rcgen::Issuer::new(parameters, ca_key);
        let sign = |name: &str| {
            let key = rcgen::KeyPair::generate().unwrap();
            let parameters = rcgen::CertificateParams::new(vec![name.to_owned()]).unwrap();
            (parameters.signed_by(&key, &issuer).unwrap(), key)
        };
        let (client, client_key) = sign("client");
        for (file, text) in
            [("ca.pem", ca.pem()), ("cert.pem", client.pem()), ("key.pem", client_key.serialize_pem())]
        {
            std::fs::write(directory.join(file), text).unwrap();
        }
        let (server, server_key) = sign("localhost");
        let mut roots = RootCertStore::empty();
        roots.add(ca.der().clone()).unwrap();
        drop(rustls::crypto::ring::default_provider().install_default());
        let verifier = rustls::server::WebPkiClientVerifier::builder(Arc::new(roots)).build().unwrap();
        let key = PrivateKeyDer::try_from(server_key.serialize_der()).unwrap();
        let config = rustls::ServerConfig::builder()
            .with_client_cert_verifier(verifier)
            .with_single_cert(vec![server.der().clone()], key)
            .unwrap();
        let acceptor = tokio_rustls::TlsAcceptor::from(Arc::new(config));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                if let Ok(mut stream) = acceptor.accept(stream).await {
                    stream.write_all(b"hello").await.unwrap();
                    stream.shutdown().await.unwrap();
                }
            }
        });
        format!("localhost:{port}")
    }

    #[tokio::test]
    async fn both_sides_show_who_they_are() {
        let dir = tempfile::tempdir().unwrap();
        let address = engine(dir.path()).await;
        let mut stream = Tls::open(&address, dir.path()).unwrap().dial().await.unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).await.unwrap();
        assert_eq!(text, "hello");
        // Another name than the certificate's.
        let other = address.replace("localhost", "127.0.0.1");
        assert!(Tls::open(&other, dir.path()).unwrap().dial().await.is_err());
        std::fs::write(dir.path().join("key.pem"), "no key").unwrap();
        let error = Tls::open(&address, dir.path()).err().unwrap();
        assert!(error.contains("key.pem"), "{error}");
    }
}
