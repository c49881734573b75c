//! Forwarding of ssh agents to `RUN --mount=type=ssh` (moby/buildkit: session/sshforward).

use std::path::PathBuf;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::grpc::{Call, Fault, code, finish};
use super::wire::{Field, Message, fields, text_of};

/// What a builder asks for without a name.
pub(crate) const DEFAULT: &str = "default";
/// Which agent a stream is for (metadata).
const ID: &str = "buildkit.ssh.id";

/// An agent's socket under a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Agent {
    pub(crate) id: String,
    pub(crate) socket: PathBuf,
}

fn find<'a>(agents: &'a [Agent], id: &str) -> Result<&'a Agent, Fault> {
    let id = if id.is_empty() { DEFAULT } else { id };
    let missing = || Fault::Status(code::NOT_FOUND, format!("unset ssh forward key {id}"));
    agents.iter().rfind(|agent| agent.id == id).ok_or_else(missing)
}

/// Answers `CheckAgent`.
pub(super) fn check(agents: &[Agent], request: &[u8]) -> Result<Vec<u8>, Fault> {
    find(agents, &text_of(request, 1).unwrap_or_default()).map(|_| Vec::new())
}

/// Answers `ForwardAgent`: bytes both ways until one side ends.
pub(super) async fn forward(agents: &[Agent], call: Call) {
    let id = call.metadata.get(ID).map(|v| String::from_utf8_lossy(v.as_bytes()).into_owned());
    let agent = match find(agents, id.as_deref().unwrap_or_default()) {
        Ok(agent) => agent,
        Err(fault) => return call.refuse(fault),
    };
    let mut socket = match tokio::net::UnixStream::connect(&agent.socket).await {
        Ok(socket) => socket,
        Err(e) => {
            let reason = format!("the ssh agent at {} does not answer: {e}", agent.socket.display());
            return call.refuse(Fault::Status(code::UNAVAILABLE, reason));
        }
    };
    let Ok((mut incoming, mut out)) = call.begin() else { return };
    let (mut from_agent, mut to_agent) = socket.split();
    let there = async {
        while let Some(message) = incoming.next().await? {
            let data = fields(&message).into_iter().flatten().find_map(|(field, value)| match value {
                Field::Bytes(bytes) if field == 1 => Some(bytes),
                _ => None,
            });
            if let Some(data) = data {
                to_agent.write_all(data).await.map_err(|e| Fault::Lost(e.to_string()))?;
            }
        }
        Ok::<_, Fault>(())
    };
    let back = async {
        let mut piece = vec![0; 32 << 10];
        loop {
            let read = from_agent.read(&mut piece).await.map_err(|e| Fault::Lost(e.to_string()))?;
            if read == 0 {
                return Ok::<_, Fault>(());
            }
            let mut message = Message::default();
            message.bytes(1, &piece[..read]);
            out.message(&message.0).await?;
        }
    };
    let ended = tokio::select! { ended = there => ended, ended = back => ended };
    finish(&mut out, ended);
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn bytes_go_to_the_agent_and_back() {
        use futures::future::FutureExt as _;

        use crate::build::buildkit::grpc::{Answer, Channel, serve};

        let dir = tempfile::tempdir().unwrap();
        let socket = dir.path().join("agent");
        let listener = tokio::net::UnixListener::bind(&socket).unwrap();
        tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            let mut asked = [0; 4];
            stream.read_exact(&mut asked).await.unwrap();
            stream.write_all(&[&asked[..], b" yes"].concat()).await.unwrap();
        });
        let (near, far) = tokio::io::duplex(1 << 16);
        let agents = std::sync::Arc::new([
            Agent { id: DEFAULT.to_owned(), socket },
            Agent { id: "gone".to_owned(), socket: dir.path().join("none") },
        ]);
        let answer: std::sync::Arc<Answer> = std::sync::Arc::new(move |call: Call| {
            let agents = std::sync::Arc::clone(&agents);
            async move { forward(&agents[..], call).await }.boxed()
        });
        tokio::spawn(serve(far, answer));
        let channel = Channel::open(near).await.unwrap();
        let (mut out, reply) = channel.stream("/x", http::HeaderMap::new()).await.unwrap();
        out.message(b"\x0a\x04keys").await.unwrap();
        let mut incoming = reply.headers().await.unwrap();
        assert_eq!(&incoming.next().await.unwrap().unwrap()[..], b"\x0a\x08keys yes");
        // The agent has hung up.
        assert_eq!(incoming.next().await.unwrap(), None);
        let gone = http::HeaderMap::from_iter([(
            http::HeaderName::from_static(ID),
            http::HeaderValue::from_static("gone"),
        )]);
        let (_out, reply) = channel.stream("/x", gone).await.unwrap();
        let refused = match reply.headers().await {
            Ok(mut incoming) => incoming.next().await,
            Err(fault) => Err(fault),
        };
        assert!(matches!(refused, Err(Fault::Status(code::UNAVAILABLE, _))), "{refused:?}");
    }

    #[test]
    fn agents_have_names() {
        let agents = [Agent { id: DEFAULT.to_owned(), socket: "/s".into() }];
        assert!(check(&agents, b"").is_ok() && check(&agents, b"\x0a\x07default").is_ok());
        let missing = check(&agents, b"\x0a\x01x");
        assert_eq!(missing, Err(Fault::Status(code::NOT_FOUND, "unset ssh forward key x".to_owned())));
    }
}
