//! The client against the platform's registry, on loopback, also over connections that break.
#![allow(clippy::unwrap_used)]

use std::net::SocketAddr;
use std::sync::Arc;

use platform::registry::{Decision, RegistryAuth};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::manifest::OCI_INDEX;
use super::*;
use crate::diagnostics::Failure;
use model::diagnosis::Code;

/// `good` may do everything with repositories that start with `web` or `base`, and nothing else.
struct Rules;

impl Rules {
    fn decide(authorization: Option<&str>, repository: &str) -> Decision {
        match authorization.and_then(platform::registry::token_of).as_deref() {
            Some("good") if repository.starts_with("web") || repository.starts_with("base") => {
                Decision::Allow
            }
            Some("good") if repository == "other" => Decision::Denied,
            Some("good") => Decision::UnknownRepository,
            _ => Decision::Unauthorized,
        }
    }
}

impl RegistryAuth for Rules {
    fn may_enter(&self, authorization: Option<&str>) -> Decision {
        Self::decide(authorization, "web")
    }
    fn may_pull(&self, authorization: Option<&str>, repository: &str) -> Decision {
        Self::decide(authorization, repository)
    }
    fn may_push(&self, authorization: Option<&str>, repository: &str) -> Decision {
        Self::decide(authorization, repository)
    }
}

/// The platform's registry on a loopback port, with its files in a temporary directory.
struct Server {
    address: SocketAddr,
    registry: Arc<platform::registry::Registry>,
    task: tokio::task::JoinHandle<()>,
    _dir: tempfile::TempDir,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

impl Server {
    async fn start() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let registry = Arc::new(platform::registry::Registry::open(dir.path()).unwrap());
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let router = platform::registry::router(Arc::clone(&registry), Arc::new(Rules));
        let task = tokio::spawn(async move {
            drop(axum::serve(listener, router).await);
        });
        Self { address, registry, task, _dir: dir }
    }

    fn client(&self) -> Client {
        client(self.address, "good")
    }

    /// Pushes an image without layers, `web:one`; its digest.
    async fn image(&self) -> String {
        let config = br#"{"os":"linux","architecture":"amd64","config":{"Cmd":["/x"]}}"#;
        let config = self.registry.put_blob("web", config).unwrap();
        let manifest = format!(
            r#"{{"schemaVersion":2,"mediaType":"{OCI_MANIFEST}","config":{{"mediaType":"{OCI_CONFIG}","digest":"{config}","size":62}},"layers":[]}}"#,
        );
        self.client().put_manifest("web", "one", OCI_MANIFEST, manifest.as_bytes()).await.unwrap()
    }
}

fn client(address: SocketAddr, token: &str) -> Client {
    Client::new(&address.to_string(), token)
}

/// Bytes that differ everywhere.
fn noise(length: usize) -> Vec<u8> {
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    (0..length)
        .map(|_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            state.to_le_bytes()[0]
        })
        .collect()
}

/// Forwards connections; each of the first ones is cut after so many bytes from the client.
async fn breaking(to: SocketAddr, cuts: Vec<usize>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let mut cuts = cuts.into_iter();
        while let Ok((client, _)) = listener.accept().await {
            let limit = cuts.next().unwrap_or(usize::MAX);
            tokio::spawn(forward(client, to, limit));
        }
    });
    address
}

async fn forward(client: TcpStream, to: SocketAddr, mut limit: usize) {
    let Ok(server) = TcpStream::connect(to).await else { return };
    let (mut from_client, mut to_client) = client.into_split();
    let (mut from_server, mut to_server) = server.into_split();
    let back = tokio::spawn(async move { tokio::io::copy(&mut from_server, &mut to_client).await });
    let mut buffer = vec![0; 16 << 10];
    while let Ok(read @ 1..) = from_client.read(&mut buffer).await {
        let pass = read.min(limit);
        limit -= pass;
        if to_server.write_all(&buffer[..pass]).await.is_err() || limit == 0 {
            break;
        }
    }
    if limit == 0 {
        back.abort();
    } else {
        drop(back.await);
    }
}

/// A file with content, and the layer it is.
fn file(content: &[u8]) -> (tempfile::NamedTempFile, Layer) {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    std::io::Write::write_all(&mut file, content).unwrap();
    let layer = Layer {
        media_type: OCI_LAYER_GZIP.to_owned(),
        digest: of_bytes(content),
        size: content.len() as u64,
    };
    (file, layer)
}

async fn push(
    client: &Client,
    repository: &str,
    file: &tempfile::NamedTempFile,
    layer: &Layer,
) -> Result<(), Error> {
    client.upload_file(repository, &layer.digest, file.path(), layer.size, None, &|_| ()).await
}

#[tokio::test]
async fn a_blob_is_uploaded_mounted_and_fetched() {
    let server = Server::start().await;
    let registry = server.client();
    let (content, layer) = file(&noise(300_000));
    assert!(!registry.has_blob("web", &layer.digest).await.unwrap());
    push(&registry, "web", &content, &layer).await.unwrap();
    assert!(registry.has_blob("web", &layer.digest).await.unwrap());
    assert!(registry.mount("web2", &layer.digest, "web").await.unwrap());
    assert!(registry.has_blob("web2", &layer.digest).await.unwrap());
    assert!(!registry.mount("web2", &of_bytes(b"none"), "web").await.unwrap());
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("blob");
    registry.download("web2", &layer, &path).await.unwrap();
    assert_eq!(of_bytes(&std::fs::read(path).unwrap()), layer.digest);
}

#[tokio::test]
async fn a_broken_upload_goes_on_where_it_stopped() {
    let server = Server::start().await;
    // In one request, and in two.
    for size in [4 << 20, 20 << 20] {
        let (content, layer) = file(&noise(size));
        let through = breaking(server.address, vec![1 << 20, 2 << 20]).await;
        let heard = std::cell::RefCell::new(Vec::new());
        let registry = client(through, "good");
        let progress = |bytes| heard.borrow_mut().push(bytes);
        let session = Some(registry.begin("web").await.unwrap());
        let sent =
            registry.upload_file("web", &layer.digest, content.path(), layer.size, session, &progress).await;
        sent.unwrap();
        assert!(server.client().has_blob("web", &layer.digest).await.unwrap());
        let heard = heard.into_inner();
        assert!(heard.len() > 1 && heard[0] > 0, "it began anew: {heard:?}");
    }
}

#[tokio::test]
async fn a_session_that_is_gone_is_replaced() {
    let server = Server::start().await;
    let registry = server.client();
    let (content, layer) = file(&noise(1000));
    for file in [true, false] {
        let session = registry.begin("web").await.unwrap();
        let same = registry.begin("web").await.unwrap();
        assert_ne!(format!("{session:?}"), format!("{same:?}"));
        registry.end_elsewhere(&session).await;
        if file {
            registry
                .upload_file("web", &layer.digest, content.path(), layer.size, Some(session), &|_| ())
                .await
                .unwrap();
        } else {
            registry.upload_bytes("web", b"{}", Some(session)).await.unwrap();
        }
        registry.abandon("web", same).await;
    }
    assert!(registry.has_blob("web", &layer.digest).await.unwrap());
    assert!(registry.has_blob("web", &of_bytes(b"{}")).await.unwrap());
}

/// The first connection takes so many bytes and then nothing, for ever; later ones are as usual.
async fn stalling(to: SocketAddr, after: usize) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let mut limits = [after].into_iter();
        let mut held = Vec::new();
        while let Ok((mut client, _)) = listener.accept().await {
            let Some(mut left) = limits.next() else {
                tokio::spawn(forward(client, to, usize::MAX));
                continue;
            };
            let mut server = TcpStream::connect(to).await.unwrap();
            let (mut ahead, mut back) = (vec![0; 4096], vec![0; 4096]);
            while left > 0 {
                tokio::select! {
                    Ok(read @ 1..) = client.read(&mut ahead) => {
                        server.write_all(&ahead[..read]).await.unwrap();
                        left = left.saturating_sub(read);
                    }
                    Ok(read @ 1..) = server.read(&mut back) => client.write_all(&back[..read]).await.unwrap(),
                    else => break,
                }
            }
            held.push((client, server));
        }
    });
    address
}

#[tokio::test]
async fn a_connection_that_takes_nothing_more_is_given_up_and_the_upload_goes_on() {
    let server = Server::start().await;
    // More than the buffers of a loopback connection hold.
    let (content, layer) = file(&noise(24 << 20));
    let through = stalling(server.address, 1 << 20).await;
    let registry = client(through, "good").within(Some(std::time::Duration::from_secs(2)));
    let heard = std::cell::RefCell::new(Vec::new());
    let progress = |bytes| heard.borrow_mut().push(bytes);
    registry.upload_file("web", &layer.digest, content.path(), layer.size, None, &progress).await.unwrap();
    assert!(server.client().has_blob("web", &layer.digest).await.unwrap());
    assert!(heard.into_inner().len() > 1, "nothing was given up");
}

#[tokio::test]
async fn whether_one_may_push_is_known_before_anything_is_sent() {
    let server = Server::start().await;
    server.client().may_push("web").await.unwrap();
    let refused = |token: &'static str, repository: &'static str| {
        let client = client(server.address, token);
        async move { Failure::from(client.may_push(repository).await.unwrap_err()).code() }
    };
    assert_eq!(refused("good", "other").await, Code::Q301);
    assert_eq!(refused("bad", "web").await, Code::Q301);
    assert_eq!(refused("good", "gone").await, Code::C301);
}

#[tokio::test]
async fn a_login_is_used_when_it_is_asked_for() {
    let server = Server::start().await;
    server.image().await;
    let host = server.address.to_string();
    let resolve = async |client: Client| client.resolve("web", "one").await;
    assert!(resolve(Client::logged_in(&host, "x", "good")).await.is_ok());
    let hidden = |result: Result<_, Error>| result.map(|_: manifest::Resolved| ()).unwrap_err().hidden();
    assert_eq!(hidden(resolve(Client::logged_in(&host, "x", "bad")).await), Some(Hidden::Refused));
    assert_eq!(hidden(resolve(Client::new(&host, "")).await), Some(Hidden::Anonymous));
    assert_eq!(hidden(resolve(Client::new(&host, "bad")).await), None, "the platform's own");
}

/// A registry that sends to an issuer of tokens, which wants to know who asks.
#[tokio::test]
async fn a_login_becomes_a_bearer_token() {
    use axum::extract::Request;
    use axum::http::StatusCode;
    use axum::response::IntoResponse as _;

    for (user, wanted) in [("me", "Basic bWU6c2VjcmV0"), ("", "")] {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let answer = move |request: Request| async move {
            let header = request.headers().get("authorization").and_then(|v| v.to_str().ok());
            let authorization = header.unwrap_or_default().to_owned();
            if request.uri().path() == "/token" {
                let query = request.uri().query().unwrap_or_default().to_owned();
                let body = axum::body::to_bytes(request.into_body(), 1000).await.unwrap();
                let form = String::from_utf8(body.to_vec()).unwrap();
                let said = if wanted.is_empty() { &form } else { &query };
                assert!(
                    said.contains("scope=repository%3Aweb%3Apull") && said.contains("service=r"),
                    "{said}"
                );
                assert_eq!(authorization, wanted);
                assert_eq!(form.contains("refresh_token=secret"), wanted.is_empty(), "{form}");
                return axum::Json(serde_json::json!({"access_token": "given"})).into_response();
            }
            if authorization == "Bearer given" {
                return StatusCode::NOT_FOUND.into_response();
            }
            assert_eq!(authorization, "", "it goes to the issuer only");
            let challenge = format!(
                "Bearer realm=\"http://{address}/token\",service=\"r\",scope=\"repository:web:pull\""
            );
            (StatusCode::UNAUTHORIZED, [("www-authenticate", challenge)]).into_response()
        };
        let serving = axum::serve(listener, axum::Router::new().fallback(answer));
        let task = tokio::spawn(async move { drop(serving.await) });
        let client = Client::logged_in(&address.to_string(), user, "secret");
        assert!(!client.has_blob("web", &of_bytes(b"x")).await.unwrap(), "let in");
        task.abort();
    }
}

#[tokio::test]
async fn content_that_is_not_what_was_asked_for_is_refused() {
    let server = Server::start().await;
    let registry = server.client();
    let (content, layer) = file(&noise(1000));
    push(&registry, "web", &content, &layer).await.unwrap();
    let wrong = Layer { digest: of_bytes(b"else"), ..layer };
    let dir = tempfile::tempdir().unwrap();
    let error = registry.download("web", &wrong, &dir.path().join("x")).await.unwrap_err();
    assert!(matches!(error, Error::Status { status: 404, .. }));
    // The registry verifies too: a file that is not its digest never becomes a blob.
    assert!(push(&registry, "web", &content, &wrong).await.is_err());
    assert!(!registry.has_blob("web", &wrong.digest).await.unwrap());
}

#[tokio::test]
async fn a_registry_that_never_answers_is_the_networks_fault() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    drop(listener);
    let error = client(address, "good").has_blob("web", &of_bytes(b"x")).await.unwrap_err();
    assert_eq!(Failure::from(error).exit_code(), 14);
}

#[tokio::test]
async fn refusals_have_their_codes() {
    let server = Server::start().await;
    let find = async |token: &str, repository: &str| {
        Failure::from(client(server.address, token).resolve(repository, "none").await.unwrap_err()).code()
    };
    assert_eq!(find("good", "web").await, Code::C302);
    assert_eq!(find("bad", "web").await, Code::Q301);
    assert_eq!(find("good", "other").await, Code::Q301);
    // Without a credential it is somebody else's registry, which does not tell hidden from missing.
    assert_eq!(find("", "web").await, Code::C302);
    let (content, layer) = file(&noise(10));
    let pushed = async |repository: &str| {
        Failure::from(push(&server.client(), repository, &content, &layer).await.unwrap_err()).code()
    };
    assert_eq!(pushed("other").await, Code::Q301);
    assert_eq!(pushed("gone").await, Code::C301);
}

#[tokio::test]
async fn an_image_is_found_through_an_index() {
    let server = Server::start().await;
    let manifest = server.image().await;
    let index = |arch: &str| {
        format!(
            r#"{{"schemaVersion":2,"mediaType":"{OCI_INDEX}","manifests":[{{"mediaType":"{OCI_MANIFEST}","digest":"{manifest}","size":1,"platform":{{"os":"linux","architecture":"{arch}"}}}}]}}"#,
        )
    };
    let put = |tag: &str, arch: &str| {
        server.registry.put_manifest("web", tag, Some(OCI_INDEX), index(arch).as_bytes()).unwrap()
    };
    let digest = put("all", "amd64");
    let found = server.client().resolve("web", "all").await.unwrap();
    assert_eq!(found.digest, digest);
    assert_eq!(found.config.pointer("/config/Cmd/0").unwrap(), "/x");
    put("arm", "arm64");
    let error = server.client().resolve("web", "arm").await.unwrap_err();
    assert_eq!(Failure::from(error).code(), Code::C303);
}
