//! The edge's own certificate authority: one CA per data directory, certificates minted per SNI.

use std::collections::HashMap;
use std::fs::{self, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer,
    KeyPair, KeyUsagePurpose,
};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;

/// Minted certificates kept; more names than that and the cache starts over.
const CACHE: usize = 1024;
/// Lifetime of a leaf in days (browsers refuse more than 398).
const LEAF_DAYS: i64 = 397;
const CA_YEARS: i64 = 10;

/// The CA, its files and what it minted.
pub(super) struct Authority {
    issuer: Issuer<'static, KeyPair>,
    certificate: CertificateDer<'static>,
    pub(super) pem_path: PathBuf,
    minted: Mutex<HashMap<String, Arc<CertifiedKey>>>,
}

impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Authority({})", self.pem_path.display())
    }
}

impl Authority {
    /// Loads the CA of `dir`, or makes one. Files that exist but do not parse are an error: a new
    /// CA would silently break every client that trusts the old one.
    pub(super) fn open(dir: &Path) -> io::Result<Self> {
        fs::create_dir_all(dir)?;
        let (pem_path, key_path) = (dir.join("ca.pem"), dir.join("ca.key"));
        let (key, pem) = match (fs::read_to_string(&key_path), fs::read_to_string(&pem_path)) {
            (Ok(key), Ok(pem)) => (KeyPair::from_pem(&key).map_err(|e| corrupt(&key_path, &e))?, pem),
            (Err(e), _) | (_, Err(e)) if e.kind() != io::ErrorKind::NotFound => return Err(e),
            _ => create(&key_path, &pem_path)?,
        };
        let certificate = rustls_pem(&pem).ok_or_else(|| corrupt(&pem_path, &"no certificate"))?;
        Ok(Self { issuer: Issuer::new(ca_params(), key), certificate, pem_path, minted: Mutex::default() })
    }

    /// The certificate for a host name (or an address), minted on first use.
    fn certificate(&self, name: &str) -> Option<Arc<CertifiedKey>> {
        let mut minted = self.minted.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = minted.get(name) {
            return Some(Arc::clone(found));
        }
        let fresh = Arc::new(self.mint(name)?);
        if minted.len() >= CACHE {
            minted.clear();
        }
        minted.insert(name.to_owned(), Arc::clone(&fresh));
        Some(fresh)
    }

    fn mint(&self, name: &str) -> Option<CertifiedKey> {
        let key = KeyPair::generate().ok()?;
        let mut params = CertificateParams::new([name.to_owned()]).ok()?;
        params.distinguished_name = DistinguishedName::new();
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.use_authority_key_identifier_extension = true;
        valid_for(&mut params, LEAF_DAYS);
        let leaf = params.signed_by(&key, &self.issuer).ok()?;
        let private = PrivateKeyDer::from(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let signer = ring::sign::any_ecdsa_type(&private).ok()?;
        let chain = vec![leaf.der().clone(), self.certificate.clone()];
        Some(CertifiedKey::new(chain, signer))
    }

    /// A TLS server configuration offering `alpn`.
    pub(super) fn server(self: &Arc<Self>, alpn: &[&str]) -> io::Result<Arc<ServerConfig>> {
        let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(io::Error::other)?
            .with_no_client_auth()
            .with_cert_resolver(Arc::new(Resolver(Arc::clone(self))));
        config.alpn_protocols = alpn.iter().map(|p| p.as_bytes().to_vec()).collect();
        Ok(Arc::new(config))
    }
}

#[derive(Debug)]
struct Resolver(Arc<Authority>);

impl ResolvesServerCert for Resolver {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        // Clients that connect by address send no name.
        self.0.certificate(hello.server_name().unwrap_or("127.0.0.1"))
    }
}

/// Deterministic, so that leaves minted after a restart chain to the stored certificate.
fn ca_params() -> CertificateParams {
    let mut params = CertificateParams::default();
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, "Fly local platform CA");
    params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}

fn create(key_path: &Path, pem_path: &Path) -> io::Result<(KeyPair, String)> {
    let key = KeyPair::generate().map_err(io::Error::other)?;
    let mut params = ca_params();
    valid_for(&mut params, CA_YEARS * 365);
    let certificate = params.self_signed(&key).map_err(io::Error::other)?;
    let pem = certificate.pem();
    // The key first: a certificate without its key would be found and fail.
    write(key_path, key.serialize_pem().as_bytes(), 0o600)?;
    write(pem_path, pem.as_bytes(), 0o644)?;
    Ok((key, pem))
}

fn write(path: &Path, bytes: &[u8], mode: u32) -> io::Result<()> {
    let temp = path.with_extension("tmp");
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, mode);
    #[cfg(not(unix))]
    let _ = mode;
    let mut file = options.open(&temp)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&temp, path)
}

fn rustls_pem(pem: &str) -> Option<CertificateDer<'static>> {
    use rustls::pki_types::pem::PemObject;
    CertificateDer::from_pem_slice(pem.as_bytes()).ok()
}

fn corrupt(path: &Path, reason: &dyn std::fmt::Display) -> io::Error {
    let message = format!("{} is not usable: {reason}", path.display());
    io::Error::new(io::ErrorKind::InvalidData, message)
}

/// Valid from yesterday (clocks differ) for `days`, at midnight UTC.
fn valid_for(params: &mut CertificateParams, days: i64) {
    let today = jiff::tz::Offset::UTC.to_datetime(jiff::Timestamp::now()).date();
    let day = |offset: i64| {
        let date = today.checked_add(jiff::Span::new().days(offset)).unwrap_or(today);
        let part = |n: i8| u8::try_from(n).unwrap_or(1);
        rcgen::date_time_ymd(i32::from(date.year()), part(date.month()), part(date.day()))
    };
    params.not_before = day(-1);
    params.not_after = day(days);
}
