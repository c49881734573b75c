//! A fresh key, the certificate issued for it, and files that hold both.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use russh::keys::ssh_key::certificate::CertType;
use russh::keys::ssh_key::private::{Ed25519Keypair, KeypairData};
use russh::keys::ssh_key::{Certificate, LineEnding, PrivateKey};

/// Clocks may differ by this much without anybody noticing (tunnel.md 6.1).
const SKEW: Duration = Duration::from_secs(300);
/// Comment of key files made here; the reference writes the same (flyctl: `ssh/issue.go`).
pub(crate) const COMMENT: &str = "fly.io";

/// A new Ed25519 key, known to this process only.
pub(crate) fn fresh_key(comment: &str) -> Result<PrivateKey, Problem> {
    let seed = rand::random::<[u8; 32]>();
    let pair = KeypairData::Ed25519(Ed25519Keypair::from_seed(&seed));
    PrivateKey::new(pair, comment).map_err(|e| Problem::Key(e.to_string()))
}

/// The `authorized_keys` line of a key, without comment: what the API signs.
pub(crate) fn public_line(key: &PrivateKey) -> Result<String, Problem> {
    let mut public = key.public_key().clone();
    public.set_comment("");
    let line = public.to_openssh().map_err(|e| Problem::Key(e.to_string()))?;
    Ok(line.trim().to_owned())
}

/// Why a key or certificate cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Problem {
    #[error("no key could be made: {0}")]
    Key(String),
    #[error("the certificate that was issued cannot be read: {0}")]
    Unreadable(String),
    #[error("the certificate that was issued is for another key")]
    OtherKey,
    #[error("the certificate that was issued is no user certificate")]
    NotForUsers,
    /// By this computer's clock it becomes valid only in the future.
    #[error("the certificate just issued is valid only in {} s by this computer's clock", .0.as_secs())]
    NotYetValid(Duration),
    /// By this computer's clock it is over.
    #[error("the certificate just issued expired {} s ago by this computer's clock", .0.as_secs())]
    Expired(Duration),
}

/// Reads a certificate that has just been issued for `key`. Which principals and options it carries is
/// the server's business.
///
/// # Errors
/// When it is not one, or by `now` not valid although it was made a moment ago.
pub(crate) fn accept(line: &str, key: &PrivateKey, now: SystemTime) -> Result<Certificate, Problem> {
    let certificate =
        Certificate::from_openssh(line.trim()).map_err(|e| Problem::Unreadable(e.to_string()))?;
    if certificate.public_key() != key.public_key().key_data() {
        return Err(Problem::OtherKey);
    }
    if certificate.cert_type() != CertType::User {
        return Err(Problem::NotForUsers);
    }
    let now = now.duration_since(UNIX_EPOCH).unwrap_or_default();
    let after = Duration::from_secs(certificate.valid_after());
    // "Forever" is the largest number there is.
    let before = Duration::from_secs(certificate.valid_before());
    if let Some(wait) = after.checked_sub(now).filter(|wait| *wait > SKEW) {
        return Err(Problem::NotYetValid(wait));
    }
    if let Some(over) = now.checked_sub(before).filter(|over| !over.is_zero()) {
        return Err(Problem::Expired(over));
    }
    Ok(certificate)
}

/// The text of a private key file.
pub(crate) fn key_file(key: &PrivateKey) -> Result<String, Problem> {
    let text = key.to_openssh(LineEnding::LF).map_err(|e| Problem::Key(e.to_string()))?;
    Ok(text.as_str().to_owned())
}

/// Whether a file's content is a private key that this tool (or flyctl) wrote: the comment inside says so.
pub(crate) fn is_ours(content: &[u8]) -> bool {
    PrivateKey::from_openssh(content)
        .is_ok_and(|key| !key.is_encrypted() && key.comment().as_bytes() == COMMENT.as_bytes())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::ssh::testing::Authority;

    fn at(seconds: u64) -> SystemTime {
        UNIX_EPOCH + Duration::from_secs(seconds)
    }

    #[test]
    fn a_certificate_has_to_be_for_the_key_and_for_now() {
        let ca = Authority::new();
        let key = fresh_key("").unwrap();
        let line = ca.sign(&key, &["root"], 10_000, 13_600);
        assert!(accept(&line, &key, at(10_001)).is_ok());
        assert!(accept(&line, &key, at(9_800)).is_ok(), "a small difference of clocks is normal");
        assert_eq!(
            accept(&line, &key, at(9_000)).unwrap_err(),
            Problem::NotYetValid(Duration::from_secs(1000))
        );
        assert_eq!(accept(&line, &key, at(13_700)).unwrap_err(), Problem::Expired(Duration::from_secs(100)));
        let other = fresh_key("").unwrap();
        assert_eq!(accept(&line, &other, at(10_001)).unwrap_err(), Problem::OtherKey);
        assert!(matches!(accept("ssh-ed25519 AAAA", &key, at(0)).unwrap_err(), Problem::Unreadable(_)));
    }

    #[test]
    fn only_our_own_key_files_are_recognised() {
        assert!(is_ours(key_file(&fresh_key(COMMENT).unwrap()).unwrap().as_bytes()));
        assert!(!is_ours(key_file(&fresh_key("me@fly.io").unwrap()).unwrap().as_bytes()));
        assert!(!is_ours(b"fly.io"));
    }

    #[test]
    fn the_line_to_be_signed_carries_no_comment() {
        let line = public_line(&fresh_key("me").unwrap()).unwrap();
        assert!(line.starts_with("ssh-ed25519 AAAA"), "{line}");
        assert_eq!(line.split(' ').count(), 2, "{line}");
    }
}
