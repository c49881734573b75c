//! SSH certificates: one Ed25519 key per organisation signs them, and every machine of the organisation
//! trusts it. The host keys of machines come from here, too.
//!
//! A certificate limited to apps says so in a critical option of our own, [`APPS_OPTION`]; how the real
//! service writes it is not known.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use russh::keys::ssh_key::certificate::{Builder, CertType};
use russh::keys::ssh_key::private::Ed25519Keypair;
use russh::keys::ssh_key::{self, Certificate, LineEnding};
use russh::keys::{Algorithm, PrivateKey, PublicKey};
use sha2::{Digest as _, Sha256};

use crate::domain::{LoggedCertificate, Millis};
use crate::state::{Key, World};

/// Critical option that names the apps (comma separated) a certificate opens; absent = all of the
/// organisation.
pub const APPS_OPTION: &str = "apps@local-platform";
/// Longest validity (flyctl: `ssh issue --hours`, at most 72).
pub const MAX_HOURS: u64 = 72;
/// Validity begins so long before now: clocks differ.
const SKEW_SECONDS: u64 = 60;
/// Certificates an organisation's log keeps.
const LOG_LENGTH: usize = 500;
const HOST_SECRET: &str = "ssh/host-secret";

/// What a client asks for.
#[derive(Debug, Clone, Default)]
pub struct NewCertificate {
    /// Slug of an existing organisation.
    pub org: String,
    /// Who asks: the key id in the certificate.
    pub label: String,
    /// Users it may log in as; empty = `root` and `fly`.
    pub principals: Vec<String>,
    /// Apps it opens; empty = all.
    pub apps: Vec<String>,
    /// An `authorized_keys` line; without one a key is made.
    pub public_key: Option<String>,
    pub hours: u64,
}

/// Why no certificate was issued.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IssueError {
    #[error("publicKey is not an SSH public key: {0}")]
    KeyInvalid(String),
    #[error("only ed25519 keys can be certified, not {0}")]
    Algorithm(String),
    #[error("validHours must be between 1 and {MAX_HOURS}")]
    Hours,
    #[error("a principal may not be empty or longer than 255 characters")]
    Principal,
    #[error("the certificate could not be made: {0}")]
    Signing(String),
}

impl From<ssh_key::Error> for IssueError {
    fn from(error: ssh_key::Error) -> Self {
        Self::Signing(error.to_string())
    }
}

/// A certificate, and the private key when the client sent none.
#[derive(Debug, Clone)]
pub struct Issued {
    /// One line.
    pub certificate: String,
    /// OpenSSH PEM.
    pub private_key: Option<String>,
}

/// Issues a user certificate, making the organisation's key when it has none yet, and logs it.
pub fn issue(world: &mut World, new: &NewCertificate, now: Millis) -> Result<Issued, IssueError> {
    if !(1..=MAX_HOURS).contains(&new.hours) {
        return Err(IssueError::Hours);
    }
    if new.principals.iter().any(|p| p.is_empty() || p.len() > 255) {
        return Err(IssueError::Principal);
    }
    let (subject, private_key) = subject(new.public_key.as_deref())?;
    let authority = match authority(world, &new.org) {
        Some(key) => key,
        None => create(world, &new.org, now),
    };
    let seconds = u64::try_from(now / 1000).unwrap_or(0);
    let nonce: [u8; 16] = rand::random();
    let (from, until) = (seconds.saturating_sub(SKEW_SECONDS), seconds + new.hours * 3600);
    let mut builder = Builder::new(nonce, subject.key_data().clone(), from, until)?;
    builder.serial(rand::random())?.cert_type(CertType::User)?.key_id(&new.label)?;
    let usual = ["root".to_owned(), "fly".to_owned()];
    for principal in if new.principals.is_empty() { &usual[..] } else { &new.principals } {
        builder.valid_principal(principal)?;
    }
    if !new.apps.is_empty() {
        builder.critical_option(APPS_OPTION, new.apps.join(","))?;
    }
    for extension in ["permit-agent-forwarding", "permit-port-forwarding", "permit-pty"] {
        builder.extension(extension, "")?;
    }
    let certificate = builder.sign(&authority)?.to_openssh()?;
    log(world, &new.org, false, &certificate, now);
    Ok(Issued { certificate, private_key })
}

fn subject(sent: Option<&str>) -> Result<(PublicKey, Option<String>), IssueError> {
    let Some(line) = sent.map(str::trim).filter(|line| !line.is_empty()) else {
        let key = key_of(&rand::random());
        let pem = key.to_openssh(LineEnding::LF)?;
        return Ok((key.public_key().clone(), Some(pem.to_string())));
    };
    let key = PublicKey::from_openssh(line).map_err(|e| IssueError::KeyInvalid(e.to_string()))?;
    if key.algorithm() == Algorithm::Ed25519 {
        Ok((key, None))
    } else {
        Err(IssueError::Algorithm(key.algorithm().to_string()))
    }
}

/// Gives the organisation a new key: certificates of the old one are worth nothing from now on. `None`
/// when it has one already and is not to be `replaced`.
pub fn establish(world: &mut World, org: &str, replace: bool, now: Millis) -> Option<PublicKey> {
    if !replace && public_key(world, org).is_some() {
        return None;
    }
    Some(create(world, org, now).public_key().clone())
}

/// The key machines of an organisation trust; `None` while nobody needed one.
pub fn public_key(world: &World, org: &str) -> Option<PublicKey> {
    authority(world, org).map(|key| key.public_key().clone())
}

/// Certificates of an organisation, oldest first.
pub fn logged<'a>(world: &'a World, org: &'a str) -> impl Iterator<Item = &'a LoggedCertificate> {
    world.certificates.values().filter(move |certificate| certificate.org == org)
}

/// Removes all of an organisation that goes.
pub fn forget_org(world: &mut World, org: &str) {
    let gone: Vec<String> = logged(world, org).map(|c| c.id.clone()).collect();
    for id in gone {
        world.certificates.remove(&id);
        world.touch(Key::Certificate(id));
    }
    let key = authority_key(org);
    if world.meta.remove(&key).is_some() {
        world.touch(Key::Meta(key));
    }
}

/// The key a machine shows to SSH clients: the same for the machine's whole life.
pub fn host_key(world: &mut World, machine: &str) -> PrivateKey {
    let stored = world.meta.get(HOST_SECRET).and_then(|text| decode(text));
    let secret = stored.unwrap_or_else(|| {
        let secret: [u8; 32] = rand::random();
        world.meta.insert(HOST_SECRET.to_owned(), STANDARD.encode(secret));
        world.touch(Key::Meta(HOST_SECRET.to_owned()));
        secret
    });
    let seed = Sha256::new().chain_update(secret).chain_update(b"host key of ").chain_update(machine);
    key_of(&seed.finalize().into())
}

/// Why a certificate does not open a machine.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refused {
    #[error("the organization has no root certificate")]
    NoAuthority,
    #[error("it was signed by another key than the organization's")]
    Foreign,
    #[error("it is not valid: wrong signature, or not within its time")]
    Invalid,
    #[error("it is a host's, not a user's")]
    NotUser,
    #[error("its principals do not include {0:?}")]
    Principal(String),
    #[error("it is not for app {0:?}")]
    App(String),
    #[error("its critical option {0:?} is not known here")]
    Option(String),
}

/// Whether a certificate opens a machine of `app` to `user` now. That its holder has the key is the
/// protocol's business.
pub fn check(
    world: &World,
    (org, app): (&str, &str),
    user: &str,
    certificate: &Certificate,
    now: Millis,
) -> Result<(), Refused> {
    let authority = public_key(world, org).ok_or(Refused::NoAuthority)?;
    if certificate.signature_key() != authority.key_data() {
        return Err(Refused::Foreign);
    }
    if certificate.cert_type() != CertType::User {
        return Err(Refused::NotUser);
    }
    let seconds = u64::try_from(now / 1000).unwrap_or(0);
    let trusted = authority.fingerprint(ssh_key::HashAlg::Sha256);
    certificate.validate_at(seconds, [&trusted]).map_err(|_| Refused::Invalid)?;
    if !certificate.valid_principals().iter().any(|principal| principal == user) {
        return Err(Refused::Principal(user.to_owned()));
    }
    for (option, value) in certificate.critical_options().iter() {
        if option != APPS_OPTION {
            return Err(Refused::Option(option.clone()));
        }
        if !value.split(',').any(|name| name == app) {
            return Err(Refused::App(app.to_owned()));
        }
    }
    Ok(())
}

fn authority_key(org: &str) -> String {
    format!("ssh/authority/{org}")
}

fn authority(world: &World, org: &str) -> Option<PrivateKey> {
    Some(key_of(&decode(world.meta.get(&authority_key(org))?)?))
}

fn create(world: &mut World, org: &str, now: Millis) -> PrivateKey {
    let seed: [u8; 32] = rand::random();
    let key = authority_key(org);
    world.meta.insert(key.clone(), STANDARD.encode(seed));
    world.touch(Key::Meta(key));
    let key = key_of(&seed);
    if let Ok(line) = key.public_key().to_openssh() {
        log(world, org, true, &line, now);
    }
    key
}

fn log(world: &mut World, org: &str, root: bool, cert: &str, now: Millis) {
    // Sorted by age.
    let id = format!("crt_{:010}", world.next("next_certificate", 1));
    let entry = LoggedCertificate {
        id: id.clone(),
        org: org.to_owned(),
        root,
        cert: cert.to_owned(),
        created_at: now,
    };
    world.certificates.insert(id.clone(), entry);
    world.touch(Key::Certificate(id));
    let mut old: Vec<String> = logged(world, org).filter(|c| !c.root).map(|c| c.id.clone()).collect();
    old.truncate(old.len().saturating_sub(LOG_LENGTH));
    for id in old {
        world.certificates.remove(&id);
        world.touch(Key::Certificate(id));
    }
}

fn key_of(seed: &[u8; 32]) -> PrivateKey {
    PrivateKey::from(Ed25519Keypair::from_seed(seed))
}

fn decode(text: &str) -> Option<[u8; 32]> {
    STANDARD.decode(text).ok()?.try_into().ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const NOW: Millis = 1_800_000_000_000;
    const HOUR: Millis = 3_600_000;

    fn ask(apps: &[&str]) -> NewCertificate {
        NewCertificate {
            org: "personal".into(),
            label: "you@local.test".into(),
            principals: vec!["root".into()],
            apps: apps.iter().map(|a| (*a).to_owned()).collect(),
            public_key: None,
            hours: 1,
        }
    }

    fn issued(world: &mut World, apps: &[&str]) -> Certificate {
        Certificate::from_openssh(&issue(world, &ask(apps), NOW).unwrap().certificate).unwrap()
    }

    #[test]
    fn certificates_open_what_they_are_for() {
        let mut world = World::default();
        let certificate = issued(&mut world, &["web", "api"]);
        let at = |world: &World, place, user: &str, now| check(world, place, user, &certificate, now);
        assert_eq!(at(&world, ("personal", "web"), "root", NOW), Ok(()));
        assert_eq!(at(&world, ("personal", "api"), "root", NOW), Ok(()));
        assert_eq!(at(&world, ("personal", "db"), "root", NOW), Err(Refused::App("db".into())));
        assert_eq!(at(&world, ("personal", "web"), "fly", NOW), Err(Refused::Principal("fly".into())));
        assert_eq!(at(&world, ("personal", "web"), "root", NOW + 2 * HOUR), Err(Refused::Invalid));
        assert_eq!(at(&world, ("personal", "web"), "root", NOW - HOUR), Err(Refused::Invalid));
        assert_eq!(at(&world, ("other", "web"), "root", NOW), Err(Refused::NoAuthority));
        establish(&mut world, "other", false, NOW).unwrap();
        assert_eq!(at(&world, ("other", "web"), "root", NOW), Err(Refused::Foreign));
        assert!(establish(&mut world, "personal", false, NOW).is_none());
        establish(&mut world, "personal", true, NOW).unwrap();
        assert_eq!(at(&world, ("personal", "web"), "root", NOW), Err(Refused::Foreign), "a new root");
        let everywhere = issued(&mut world, &[]);
        assert_eq!(check(&world, ("personal", "db"), "root", &everywhere, NOW), Ok(()));
        let roots = logged(&world, "personal").map(|c| c.root).collect::<Vec<_>>();
        assert_eq!(roots, [true, false, true, false]);
    }

    #[test]
    fn options_of_others_are_refused() {
        let mut world = World::default();
        issued(&mut world, &[]);
        let key = key_of(&[7; 32]);
        let mut builder =
            Builder::new([0; 16], key.public_key().key_data().clone(), 0, u64::MAX - 1).unwrap();
        builder.cert_type(CertType::User).unwrap().valid_principal("root").unwrap();
        builder.critical_option("force-command", "true").unwrap();
        let certificate = builder.sign(&authority(&world, "personal").unwrap()).unwrap();
        let refused = check(&world, ("personal", "web"), "root", &certificate, NOW);
        assert_eq!(refused, Err(Refused::Option("force-command".into())));
    }

    #[test]
    fn foreign_keys_are_checked() {
        let mut world = World::default();
        let mut refused = |key: &str, hours| {
            let new = NewCertificate { public_key: Some(key.into()), hours, ..ask(&[]) };
            issue(&mut world, &new, NOW).unwrap_err()
        };
        assert!(matches!(refused("ssh-ed25519 AAAA", 1), IssueError::KeyInvalid(_)));
        let line = key_of(&[1; 32]).public_key().to_openssh().unwrap();
        assert_eq!(refused(&line, 0), IssueError::Hours);
        assert_eq!(refused(&line, 73), IssueError::Hours);
        let new = NewCertificate { public_key: Some(format!("{line} comment\n")), ..ask(&[]) };
        let issued = issue(&mut world, &new, NOW).unwrap();
        assert!(issued.private_key.is_none());
        let certificate = Certificate::from_openssh(&issued.certificate).unwrap();
        assert_eq!(certificate.public_key(), key_of(&[1; 32]).public_key().key_data());
    }

    #[test]
    fn host_keys_stay() {
        let mut world = World::default();
        let mut print = |machine| host_key(&mut world, machine).fingerprint(ssh_key::HashAlg::Sha256);
        let first = print("a");
        assert_eq!(first, print("a"));
        assert_ne!(first, print("b"));
    }
}
