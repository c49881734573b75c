//! One probe: connect, and for http ask and read the answer. Outputs are worded as the platform's
//! checker words them; clients read causes out of them.

use std::io;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http_body_util::{BodyExt, Empty, Limited};
use hyper::Request;
use hyper_util::rt::TokioIo;

use crate::domain::CheckStatus;
use crate::runtime::{BoxStream, Instance};
use crate::scheduler::CheckConfig;

/// The address machines see themselves under; only for the words of an output.
const ADDRESS: &str = "172.19.0.2";
/// Bytes of an answer's body that go into the output.
const BODY: usize = 512;

/// What a probe found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Outcome {
    pub(crate) status: CheckStatus,
    pub(crate) output: String,
}

impl Outcome {
    fn critical(output: impl Into<String>) -> Self {
        Self { status: CheckStatus::Critical, output: output.into() }
    }
}

/// Runs one probe within its time.
pub(super) async fn run(
    instance: &dyn Instance,
    port: u16,
    config: &CheckConfig,
    timeout: Duration,
) -> Outcome {
    let work = async {
        match instance.connect(port).await {
            Err(error) => Outcome::critical(format!("dial tcp {ADDRESS}:{port}: {}", words(&error))),
            Ok(_) if config.kind != "http" => Outcome {
                status: CheckStatus::Passing,
                output: "Success".to_owned(),
            },
            Ok(stream) => ask(stream, port, config).await,
        }
    };
    match tokio::time::timeout(timeout, work).await {
        Ok(outcome) => outcome,
        Err(_) if config.kind == "http" => Outcome::critical(format!(
            "{} \"{}\": context deadline exceeded (no answer within {} ms)",
            method(config),
            url(port, config),
            timeout.as_millis()
        )),
        Err(_) => Outcome::critical(format!("dial tcp {ADDRESS}:{port}: i/o timeout")),
    }
}

/// An I/O error as the checker says it.
fn words(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::ConnectionRefused => "connect: connection refused".to_owned(),
        io::ErrorKind::TimedOut => "i/o timeout".to_owned(),
        io::ErrorKind::HostUnreachable => "connect: no route to host".to_owned(),
        _ => format!("connect: {error}"),
    }
}

fn method(config: &CheckConfig) -> String {
    if config.method.is_empty() { "GET".to_owned() } else { config.method.to_uppercase() }
}

fn path(config: &CheckConfig) -> String {
    if config.path.starts_with('/') { config.path.clone() } else { format!("/{}", config.path) }
}

fn url(port: u16, config: &CheckConfig) -> String {
    let scheme = if config.protocol == "https" { "https" } else { "http" };
    format!("{scheme}://{ADDRESS}:{port}{}", path(config))
}

async fn ask(stream: BoxStream, port: u16, config: &CheckConfig) -> Outcome {
    if config.protocol != "https" {
        return exchange(TokioIo::new(stream), port, config).await;
    }
    let name = if config.tls_server_name.is_empty() { ADDRESS } else { &config.tls_server_name };
    let Ok(name) = rustls::pki_types::ServerName::try_from(name.to_owned()) else {
        return Outcome::critical(format!("tls: {name:?} is not a server name"));
    };
    let connector = tokio_rustls::TlsConnector::from(Arc::new(tls(config.tls_skip_verify)));
    match connector.connect(name, stream).await {
        Ok(stream) => exchange(TokioIo::new(stream), port, config).await,
        Err(error) => Outcome::critical(format!("{} \"{}\": tls: {error}", method(config), url(port, config))),
    }
}

async fn exchange<T>(io: TokioIo<T>, port: u16, config: &CheckConfig) -> Outcome
where
    T: tokio::io::AsyncRead + tokio::io::AsyncWrite + Send + Unpin + 'static,
{
    let asked = format!("{} \"{}\"", method(config), url(port, config));
    let (mut sender, connection) = match hyper::client::conn::http1::handshake(io).await {
        Ok(pair) => pair,
        Err(error) => return Outcome::critical(format!("{asked}: {error}")),
    };
    // Ends with the sender, or with the stream.
    let driver = tokio::spawn(connection);
    let mut request = Request::builder()
        .method(method(config).as_str())
        .uri(path(config))
        .header("host", format!("{ADDRESS}:{port}"))
        .header("user-agent", "Consul Health Check");
    for header in &config.headers {
        for value in &header.values {
            request = request.header(&header.name, value);
        }
    }
    let outcome = match request.body(Empty::<Bytes>::new()) {
        Err(error) => Outcome::critical(format!("{asked}: {error}")),
        Ok(request) => match sender.send_request(request).await {
            Err(error) if error.is_parse() => Outcome::critical(format!(
                "{asked}: net/http: HTTP/1.x transport connection broken: malformed HTTP response"
            )),
            Err(error) => Outcome::critical(format!("{asked}: EOF ({error})")),
            Ok(response) => answered(response, port, config).await,
        },
    };
    driver.abort();
    outcome
}

async fn answered(response: hyper::Response<hyper::body::Incoming>, port: u16, config: &CheckConfig) -> Outcome {
    let status = response.status();
    let body = match Limited::new(response.into_body(), 64 << 10).collect().await {
        Ok(body) => body.to_bytes(),
        Err(_) => Bytes::new(),
    };
    let text = String::from_utf8_lossy(&body[..body.len().min(BODY)]).into_owned();
    let output = format!(
        "HTTP {} {}: {status} Output: {text:?}",
        method(config),
        url(port, config),
    );
    let passing = status.is_success();
    Outcome { status: if passing { CheckStatus::Passing } else { CheckStatus::Critical }, output }
}

fn tls(skip_verify: bool) -> rustls::ClientConfig {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("ring supports the default versions");
    if skip_verify {
        return builder
            .dangerous()
            .with_custom_certificate_verifier(Arc::new(AnyCertificate))
            .with_no_client_auth();
    }
    // Machines present certificates of their own; without system roots nothing verifies, as on the
    // platform, whose checker knows only public authorities.
    builder.with_root_certificates(rustls::RootCertStore::empty()).with_no_client_auth()
}

/// `tls_skip_verify`: the user asked for it.
#[derive(Debug)]
struct AnyCertificate;

impl rustls::client::danger::ServerCertVerifier for AnyCertificate {
    fn verify_server_cert(
        &self,
        _end_entity: &rustls::pki_types::CertificateDer<'_>,
        _intermediates: &[rustls::pki_types::CertificateDer<'_>],
        _server_name: &rustls::pki_types::ServerName<'_>,
        _ocsp: &[u8],
        _now: rustls::pki_types::UnixTime,
    ) -> Result<rustls::client::danger::ServerCertVerified, rustls::Error> {
        Ok(rustls::client::danger::ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _cert: &rustls::pki_types::CertificateDer<'_>,
        _dss: &rustls::DigitallySignedStruct,
    ) -> Result<rustls::client::danger::HandshakeSignatureValid, rustls::Error> {
        Ok(rustls::client::danger::HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _message: &[u8],
        _cert: &rustls::pki_types::CertificateDer<'_>,
        _dss: &rustls::DigitallySignedStruct,
    ) -> Result<rustls::client::danger::HandshakeSignatureValid, rustls::Error> {
        Ok(rustls::client::danger::HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<rustls::SignatureScheme> {
        rustls::crypto::ring::default_provider().signature_verification_algorithms.supported_schemes()
    }
}
