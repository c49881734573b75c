//! Giving a key with its certificate to `ssh-agent` (draft-ietf-sshm-ssh-agent; OpenSSH
//! `PROTOCOL.agent`). The library's client knows plain keys only.

use std::time::Duration;

use russh::keys::ssh_key::private::KeypairData;
use russh::keys::ssh_key::{Certificate, PrivateKey};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

/// `SSH_AGENTC_ADD_ID_CONSTRAINED`
const ADD_ID_CONSTRAINED: u8 = 25;
/// `SSH_AGENT_CONSTRAIN_LIFETIME`
const LIFETIME: u8 = 1;
/// `SSH_AGENT_SUCCESS`
const SUCCESS: u8 = 6;
const KIND: &[u8] = b"ssh-ed25519-cert-v01@openssh.com";
/// An agent that asks its user for consent may take a while.
const PATIENCE: Duration = Duration::from_secs(60);

/// Why an agent did not take the key.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Problem {
    #[error("the key is of a kind that is not issued here")]
    Kind,
    #[error("the certificate cannot be encoded: {0}")]
    Certificate(String),
    #[error("the agent refused the key")]
    Refused,
    #[error("the agent did not answer within {} s", PATIENCE.as_secs())]
    Silent,
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

/// Adds `key` with `certificate`; the agent forgets both after `lifetime`.
///
/// # Errors
/// [`Problem`]; the agent holds nothing then.
pub(crate) async fn add<S: AsyncRead + AsyncWrite + Unpin>(
    agent: &mut S,
    key: &PrivateKey,
    certificate: &Certificate,
    lifetime: Duration,
) -> Result<(), Problem> {
    let message = message(key, certificate, lifetime)?;
    let exchange = async {
        agent.write_all(&message).await?;
        agent.flush().await?;
        let length = agent.read_u32().await?;
        let answer = agent.read_u8().await?;
        Ok::<_, std::io::Error>((length, answer))
    };
    let answered = tokio::time::timeout(PATIENCE, exchange).await.map_err(|_| Problem::Silent)?;
    match answered? {
        (1.., SUCCESS) => Ok(()),
        _ => Err(Problem::Refused),
    }
}

fn message(key: &PrivateKey, certificate: &Certificate, lifetime: Duration) -> Result<Vec<u8>, Problem> {
    let KeypairData::Ed25519(pair) = key.key_data() else { return Err(Problem::Kind) };
    let blob = certificate.to_bytes().map_err(|e| Problem::Certificate(e.to_string()))?;
    let mut body = vec![ADD_ID_CONSTRAINED];
    string(&mut body, KIND);
    string(&mut body, &blob);
    string(&mut body, pair.public.as_ref());
    string(&mut body, &pair.to_bytes());
    string(&mut body, certificate.comment().as_bytes());
    body.push(LIFETIME);
    let seconds = u32::try_from(lifetime.as_secs()).unwrap_or(u32::MAX);
    body.extend_from_slice(&seconds.to_be_bytes());
    let mut whole = Vec::with_capacity(body.len() + 4);
    string(&mut whole, &body);
    Ok(whole)
}

fn string(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend_from_slice(&u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes());
    out.extend_from_slice(bytes);
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::ssh::certificate::{accept, fresh_key};
    use crate::ssh::testing::Authority;
    use std::time::{SystemTime, UNIX_EPOCH};

    #[tokio::test]
    async fn an_agent_gets_key_certificate_and_lifetime() {
        let key = fresh_key("").unwrap();
        let line = Authority::new().sign(&key, &["root"], 0, u64::MAX);
        let certificate = accept(&line, &key, UNIX_EPOCH).unwrap();
        let (mut ours, mut agent) = tokio::io::duplex(4096);
        let serve = async {
            let length = agent.read_u32().await.unwrap();
            let mut body = vec![0; length as usize];
            agent.read_exact(&mut body).await.unwrap();
            agent.write_all(&[0, 0, 0, 1, SUCCESS]).await.unwrap();
            body
        };
        let (added, body) =
            tokio::join!(add(&mut ours, &key, &certificate, Duration::from_secs(3600)), serve);
        added.unwrap();
        assert_eq!(body[0], ADD_ID_CONSTRAINED);
        assert_eq!(&body[5..5 + KIND.len()], KIND);
        assert_eq!(&body[body.len() - 5..], &[LIFETIME, 0, 0, 0x0e, 0x10]);
    }

    #[tokio::test]
    async fn a_refusal_is_one() {
        let key = fresh_key("").unwrap();
        let line = Authority::new().sign(&key, &["root"], 0, u64::MAX);
        let certificate = accept(&line, &key, SystemTime::now()).unwrap();
        let (mut ours, mut agent) = tokio::io::duplex(4096);
        agent.write_all(&[0, 0, 0, 1, 5]).await.unwrap();
        let refused = add(&mut ours, &key, &certificate, Duration::from_secs(1)).await.unwrap_err();
        assert!(matches!(refused, Problem::Refused), "{refused:?}");
    }
}
