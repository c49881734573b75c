//! The protocol over a real socket, with a fake of who may do what.
#![allow(clippy::unwrap_used)]

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

use axum::body::Body;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::{HeaderMap, Method, Request, StatusCode};
use http_body_util::BodyExt;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};

use super::super::auth::token_of;
use super::super::digest::Digest;
use super::super::manifest::{DOCKER_LIST, DOCKER_MANIFEST, OCI_INDEX, OCI_MANIFEST};
use super::super::{Decision, Registry, RegistryAuth, ResolveError};
use super::router;

/// `good` may do everything with `app*`; `reader` may only pull; `secret` belongs to nobody.
struct Rules;

impl Rules {
    fn decide(authorization: Option<&str>, repository: &str, writers: &[&str]) -> Decision {
        let Some(token) = authorization.and_then(token_of) else {
            return Decision::Unauthorized;
        };
        match repository {
            _ if !["good", "reader"].contains(&token.as_str()) => Decision::Unauthorized,
            r if r.starts_with("app") && writers.contains(&token.as_str()) => Decision::Allow,
            r if r.starts_with("app") || r == "secret" => Decision::Denied,
            _ => Decision::UnknownRepository,
        }
    }
}

impl RegistryAuth for Rules {
    fn may_enter(&self, authorization: Option<&str>) -> Decision {
        Self::decide(authorization, "app", &["good", "reader"])
    }
    fn may_pull(&self, authorization: Option<&str>, repository: &str) -> Decision {
        Self::decide(authorization, repository, &["good", "reader"])
    }
    fn may_push(&self, authorization: Option<&str>, repository: &str) -> Decision {
        Self::decide(authorization, repository, &["good"])
    }
}

struct Server {
    addr: SocketAddr,
    registry: Arc<Registry>,
    task: tokio::task::JoinHandle<()>,
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

struct Reply {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Reply {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |v| v.to_str().unwrap())
    }
    fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
    fn code(&self) -> String {
        self.json()["errors"][0]["code"].as_str().unwrap().to_owned()
    }
}

impl Server {
    async fn start(dir: &Path) -> Self {
        let registry = Arc::new(Registry::open(dir).unwrap());
        let app = router(Arc::clone(&registry), Arc::new(Rules));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let addr = listener.local_addr().unwrap();
        let task = tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
        Self { addr, registry, task }
    }

    async fn send(
        &self,
        token: &str,
        method: Method,
        path: &str,
        headers: &[(&str, &str)],
        body: impl Into<Bytes>,
    ) -> Reply {
        let mut request = Request::builder().method(method).uri(format!("http://{}{path}", self.addr));
        if !token.is_empty() {
            let basic = STANDARD.encode(format!("x:{token}"));
            request = request.header("authorization", format!("Basic {basic}"));
        }
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let client = Client::builder(TokioExecutor::new()).build_http::<Body>();
        let request = request.body(Body::from(body.into())).unwrap();
        let response = client.request(request).await.unwrap();
        let (parts, body) = response.into_parts();
        Reply { status: parts.status, headers: parts.headers, body: body.collect().await.unwrap().to_bytes() }
    }

    async fn get(&self, path: &str) -> Reply {
        self.send("good", Method::GET, path, &[], "").await
    }

    /// Monolithic `POST ?digest=`.
    async fn push_blob(&self, repository: &str, content: &[u8]) -> String {
        let digest = Digest::of(content).to_string();
        let path = format!("/v2/{repository}/blobs/uploads/?digest={digest}");
        let reply = self.send("good", Method::POST, &path, &[], content.to_vec()).await;
        assert_eq!(reply.status, StatusCode::CREATED);
        assert_eq!(reply.header("docker-content-digest"), digest);
        digest
    }

    async fn push_image(&self, repository: &str, tag: &str, arch: &str, kind: &str) -> String {
        let config = json!({"architecture": arch, "os": "linux",
            "config": {"Cmd": ["/hi"], "Labels": {"a": "b"}}, "rootfs": {"type": "layers"}});
        let config = config.to_string();
        let layer = format!("layer for {arch}");
        let manifest = json!({"schemaVersion": 2, "mediaType": kind,
            "config": {"digest": self.push_blob(repository, config.as_bytes()).await, "size": config.len()},
            "layers": [{"digest": self.push_blob(repository, layer.as_bytes()).await,
                        "size": layer.len(), "mediaType": "application/vnd.oci.image.layer.v1.tar+gzip"}]});
        let path = format!("/v2/{repository}/manifests/{tag}");
        let reply =
            self.send("good", Method::PUT, &path, &[("content-type", kind)], manifest.to_string()).await;
        assert_eq!(reply.status, StatusCode::CREATED, "{:?}", reply.body);
        reply.header("docker-content-digest").to_owned()
    }
}

#[tokio::test]
async fn who_may_do_what() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path()).await;
    let anonymous = server.send("", Method::GET, "/v2/", &[], "").await;
    assert_eq!(anonymous.status, StatusCode::UNAUTHORIZED);
    assert_eq!(anonymous.code(), "UNAUTHORIZED");
    let challenges: Vec<_> = anonymous.headers.get_all("www-authenticate").iter().collect();
    assert!(challenges[0].to_str().unwrap().starts_with("Basic realm="));
    assert!(challenges[1].to_str().unwrap().contains("/v2/token\",service="));
    assert_eq!(server.get("/v2/").await.status, StatusCode::OK);

    let put = |token| server.send(token, Method::POST, "/v2/app/blobs/uploads/", &[], "");
    assert_eq!(put("wrong").await.status, StatusCode::UNAUTHORIZED);
    let denied = put("reader").await;
    assert_eq!(denied.status, StatusCode::FORBIDDEN);
    assert_eq!(denied.json()["errors"][0]["message"], "requested access to the resource is denied");
    let absent = server.send("good", Method::POST, "/v2/nope/blobs/uploads/", &[], "").await;
    assert_eq!(absent.status, StatusCode::NOT_FOUND);
    assert_eq!(absent.code(), "NAME_UNKNOWN");
    assert_eq!(absent.json()["errors"][0]["message"], "app repository not found");
}

#[tokio::test]
async fn bearer_tokens_are_issued_and_taken() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path()).await;
    let issued = server.get("/v2/token?service=x&scope=repository:app:pull").await;
    assert_eq!(issued.status, StatusCode::OK);
    let bearer = format!("Bearer {}", issued.json()["token"].as_str().unwrap());
    let headers = [("authorization", bearer.as_str())];
    let entered = server.send("", Method::GET, "/v2/", &headers, "").await;
    assert_eq!(entered.status, StatusCode::OK);
    let form = "grant_type=password&username=x&password=good";
    let posted = server.send("", Method::POST, "/v2/token", &[], form).await;
    assert_eq!(posted.json()["access_token"], "good");
    let refused = server.send("wrong", Method::GET, "/v2/token", &[], "").await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn chunked_upload_resumes_after_a_restart() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path()).await;
    let started = server.send("good", Method::POST, "/v2/app/blobs/uploads/", &[], "").await;
    assert_eq!(started.status, StatusCode::ACCEPTED);
    assert_eq!(started.header("range"), "0-0");
    let location = started.header("location").to_owned();
    let first = server.send("good", Method::PATCH, &location, &[("content-range", "0-4")], "hello").await;
    assert_eq!(first.status, StatusCode::ACCEPTED);
    assert_eq!(first.header("range"), "0-4");
    let gap = server.send("good", Method::PATCH, &location, &[("content-range", "9-13")], "world").await;
    assert_eq!(gap.status, StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(gap.header("range"), "0-4");
    drop(server);

    let server = Server::start(dir.path()).await;
    let status = server.get(&location).await;
    assert_eq!(status.status, StatusCode::NO_CONTENT);
    assert_eq!(status.header("range"), "0-4");
    let digest = Digest::of(b"hello, world").to_string();
    let finish = format!("{}?digest={digest}", status.header("location"));
    let done = server.send("good", Method::PUT, &finish, &[("content-range", "5-11")], ", world").await;
    assert_eq!(done.status, StatusCode::CREATED);
    let blob = server.get(&format!("/v2/app/blobs/{digest}")).await;
    assert_eq!(&blob.body[..], b"hello, world");
    assert_eq!(server.get(&location).await.code(), "BLOB_UPLOAD_UNKNOWN");
}

#[tokio::test]
async fn wrong_digests_and_cancelled_uploads_leave_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path()).await;
    let start = || server.send("good", Method::POST, "/v2/app/blobs/uploads/", &[], "");
    let other = Digest::of(b"other");
    let location = start().await.header("location").to_owned();
    let wrong = server.send("good", Method::PUT, &format!("{location}?digest={other}"), &[], "content").await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    assert_eq!(wrong.code(), "DIGEST_INVALID");
    let absent = server.get(&format!("/v2/app/blobs/{other}")).await;
    assert_eq!(absent.code(), "BLOB_UNKNOWN");

    let location = start().await.header("location").to_owned();
    let cancelled = server.send("good", Method::DELETE, &location, &[], "").await;
    assert_eq!(cancelled.status, StatusCode::NO_CONTENT);
    let bad = server.get("/v2/app/blobs/sha256:zz").await;
    assert_eq!(bad.code(), "DIGEST_INVALID");
    let size = server
        .send("good", Method::PATCH, start().await.header("location"), &[("content-range", "0-9")], "short")
        .await;
    assert_eq!(size.code(), "SIZE_INVALID");
    let left = std::fs::read_dir(dir.path().join("blobs/sha256")).unwrap().count();
    assert_eq!(left, 0);
}

#[tokio::test]
async fn ranges_and_heads() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path()).await;
    let digest = server.push_blob("app", b"0123456789").await;
    let path = format!("/v2/app/blobs/{digest}");
    let head = server.send("reader", Method::HEAD, &path, &[], "").await;
    assert_eq!((head.status, head.header("content-length")), (StatusCode::OK, "10"));
    assert_eq!(head.header("docker-content-digest"), digest);
    let part = server.send("good", Method::GET, &path, &[("range", "bytes=3-5")], "").await;
    assert_eq!(part.status, StatusCode::PARTIAL_CONTENT);
    assert_eq!(&part.body[..], b"345");
    assert_eq!(part.header("content-range"), "bytes 3-5/10");
    let tail = server.send("good", Method::GET, &path, &[("range", "bytes=8-")], "").await;
    assert_eq!(&tail.body[..], b"89");
    let outside = server.send("good", Method::GET, &path, &[("range", "bytes=10-")], "").await;
    assert_eq!(outside.status, StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(outside.header("content-range"), "bytes */10");
    let head = server.send("good", Method::HEAD, "/v2/app2/blobs/sha256:0", &[], "").await;
    assert_eq!(head.status, StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn mounts_across_repositories() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path()).await;
    let digest = server.push_blob("app", b"shared").await;
    let there = format!("/v2/app2/blobs/{digest}");
    assert_eq!(server.get(&there).await.status, StatusCode::NOT_FOUND);
    let mount = |query: String| {
        let path = format!("/v2/app2/blobs/uploads/?{query}");
        let server = &server;
        async move { server.send("good", Method::POST, &path, &[], "").await.status }
    };
    assert_eq!(mount(format!("mount={digest}")).await, StatusCode::ACCEPTED);
    assert_eq!(mount(format!("mount={digest}&from=app9")).await, StatusCode::ACCEPTED);
    assert_eq!(mount(format!("mount={digest}&from=secret")).await, StatusCode::ACCEPTED);
    assert_eq!(server.get(&there).await.status, StatusCode::NOT_FOUND);
    assert_eq!(mount(format!("from=app&mount={digest}")).await, StatusCode::CREATED);
    assert_eq!(server.get(&there).await.body, "shared");
}

#[tokio::test]
async fn manifests_by_tag_and_digest() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path()).await;
    let digest = server.push_image("app", "v1", "amd64", DOCKER_MANIFEST).await;
    for reference in ["v1", digest.as_str()] {
        let path = format!("/v2/app/manifests/{reference}");
        let reply = server.get(&path).await;
        assert_eq!(reply.header("content-type"), DOCKER_MANIFEST);
        assert_eq!(Digest::of(&reply.body).to_string(), digest);
        let head = server.send("good", Method::HEAD, &path, &[], "").await;
        assert_eq!(head.header("content-length"), reply.body.len().to_string());
    }
    let gone = server.send("good", Method::DELETE, &format!("/v2/app/manifests/{digest}"), &[], "").await;
    assert_eq!(gone.status, StatusCode::ACCEPTED);
    assert_eq!(server.get("/v2/app/manifests/v1").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn bad_manifests_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path()).await;
    let missing =
        json!({"schemaVersion": 2, "config": {"digest": Digest::of(b"no").to_string()}, "layers": []});
    let put = |reference: &str, body: String| {
        let path = format!("/v2/app/manifests/{reference}");
        let server = &server;
        async move { server.send("good", Method::PUT, &path, &[("content-type", OCI_MANIFEST)], body).await }
    };
    assert_eq!(put("v2", missing.to_string()).await.code(), "MANIFEST_BLOB_UNKNOWN");
    assert_eq!(put("v2", "garbage".to_owned()).await.code(), "MANIFEST_INVALID");
    assert_eq!(put("-bad", "{}".to_owned()).await.code(), "TAG_INVALID");
    let empty = json!({"schemaVersion": 2, "manifests": []}).to_string();
    let wrong = format!("/v2/app/manifests/{}", Digest::of(b"else"));
    let reply = server.send("good", Method::PUT, &wrong, &[("content-type", OCI_INDEX)], empty).await;
    assert_eq!(reply.code(), "DIGEST_INVALID");
    assert_eq!(server.get("/v2/app/manifests/v2").await.code(), "MANIFEST_UNKNOWN");
}

#[tokio::test]
async fn listings_page() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path()).await;
    assert_eq!(server.get("/v2/app/tags/list").await.code(), "NAME_UNKNOWN");
    for tag in ["a", "b", "c"] {
        server.push_image("app", tag, "amd64", OCI_MANIFEST).await;
    }
    server.push_image("app/sub", "x", "amd64", OCI_MANIFEST).await;
    let page = server.get("/v2/app/tags/list?n=2").await;
    assert_eq!(page.json()["tags"], json!(["a", "b"]));
    assert_eq!(page.header("link"), "</v2/app/tags/list?last=b&n=2>; rel=\"next\"");
    let rest = server.get("/v2/app/tags/list?last=b&n=2").await;
    assert_eq!(rest.json(), json!({"name": "app", "tags": ["c"]}));
    assert_eq!(rest.header("link"), "");
    let bad = server.get("/v2/app/tags/list?n=many").await;
    assert_eq!(bad.code(), "PAGINATION_NUMBER_INVALID");
    let catalog = server.get("/v2/_catalog").await;
    assert_eq!(catalog.json()["repositories"], json!(["app", "app/sub"]));
}

#[tokio::test]
async fn resolves_indexes_without_http() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path()).await;
    let amd = server.push_image("app", "amd", "amd64", OCI_MANIFEST).await;
    let arm = server.push_image("app", "arm", "arm64", OCI_MANIFEST).await;
    let entry = |digest: &str, arch: &str| {
        json!({"digest": digest, "size": 1, "mediaType": OCI_MANIFEST,
               "platform": {"os": "linux", "architecture": arch}})
    };
    let both = json!({"schemaVersion": 2, "manifests": [entry(&arm, "arm64"), entry(&amd, "amd64")]});
    let only = json!({"schemaVersion": 2, "manifests": [entry(&arm, "arm64")]});
    let registry = Registry::open(dir.path()).unwrap();
    let index =
        registry.put_manifest("app", "latest", Some(DOCKER_LIST), both.to_string().as_bytes()).unwrap();
    registry.put_manifest("app", "arm-only", Some(OCI_INDEX), only.to_string().as_bytes()).unwrap();

    let image = registry.resolve("app", "latest").unwrap();
    assert_eq!((image.digest, image.manifest_digest), (index.clone(), amd.clone()));
    assert_eq!(image.config["architecture"], "amd64");
    assert_eq!(image.labels["a"], "b");
    assert_eq!(std::fs::read(&image.layers[0].path).unwrap(), b"layer for amd64");
    let pinned = registry.resolve("app", &format!("latest@{amd}")).unwrap();
    assert_eq!(pinned.digest, amd);
    assert!(matches!(
        registry.resolve("app", "arm-only"),
        Err(ResolveError::NoPlatform { available }) if available == ["linux/arm64"]
    ));
    assert!(matches!(registry.resolve("app", "nope"), Err(ResolveError::NotFound { .. })));
    assert!(server.registry.resolve("../app", "latest").is_err());
    server.registry.delete_repository("app").unwrap();
    assert!(registry.resolve("app", "latest").is_err());
}

#[tokio::test]
async fn concurrent_uploads_of_the_same_blob() {
    let dir = tempfile::tempdir().unwrap();
    let server = Server::start(dir.path()).await;
    let content = vec![7_u8; 3_000_000];
    let pushes = (0..8).map(|n| {
        let repository = format!("app{n}");
        let (server, content) = (&server, content.clone());
        async move { server.push_blob(&repository, &content).await }
    });
    let digests = futures::future::join_all(pushes).await;
    for (n, digest) in digests.iter().enumerate() {
        let blob = server.get(&format!("/v2/app{n}/blobs/{digest}")).await;
        assert_eq!(blob.body, content);
    }
    for dir in ["uploads", "tmp"].map(|d| dir.path().join(d)) {
        assert_eq!(std::fs::read_dir(dir).unwrap().count(), 0);
    }
}
