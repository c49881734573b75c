//! A small world for the tests of the central API.

#![allow(clippy::unwrap_used)]

use std::net::SocketAddr;
use std::sync::Arc;

use serde_json::{Value, json};

use super::auth::{self, AuthError, Principal};
use super::central::{Addresses, Central};
use crate::domain::{
    App, AppStatus, Gateway, ImageRef, IpKind, Machine, MachineState, Org, Region, Release, Snapshot, Token,
    TokenScope, User, Volume, now_ms,
};
use crate::faults::Faults;
use crate::inventory::{addresses, peers, secrets};
use crate::logs::LogStore;
use crate::registry::Registry;
use crate::state::{State, World};
use crate::store::Store;

/// A central API over a temporary directory: apps `web` (deployed, one machine, one volume) and
/// `api` (empty) in `personal`, `foreign` in another organisation, and one token of each kind:
/// `fo1_user`, `fo1_org`, `fo1_deploy` (app `web`, no logs), `fo1_reader`, `fo1_expired`.
pub(crate) struct Fixture {
    pub(crate) central: Arc<Central>,
    _dir: tempfile::TempDir,
}

impl Fixture {
    pub(crate) fn try_principal(&self, header: &str) -> Result<Principal, AuthError> {
        self.central.state.read(|w| auth::authenticate_tokens(w, auth::tokens(header), now_ms()))
    }

    pub(crate) fn principal(&self, token: &str) -> Principal {
        self.try_principal(token).unwrap()
    }

    pub(crate) fn user(&self) -> Principal {
        self.principal("fo1_user")
    }

    /// Serves `router` on a random port until dropped.
    pub(crate) async fn serve(&self, router: axum::Router) -> Served {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let addr = listener.local_addr().unwrap();
        let task = tokio::spawn(async move { axum::serve(listener, router).await.unwrap() });
        Served { addr, task: Some(task) }
    }
}

/// A server of a test.
pub(crate) struct Served {
    addr: SocketAddr,
    task: Option<tokio::task::JoinHandle<()>>,
}

impl Drop for Served {
    fn drop(&mut self) {
        if let Some(task) = &self.task {
            task.abort();
        }
    }
}

impl Served {
    /// A server somebody else runs.
    pub(crate) fn at(addr: SocketAddr) -> Self {
        Self { addr, task: None }
    }

    /// Sends a request; answers status, headers and body text.
    pub(crate) async fn send(
        &self,
        method: &str,
        path: &str,
        token: &str,
        content_type: &str,
        body: &str,
    ) -> (u16, http::HeaderMap, String) {
        use http_body_util::{BodyExt, Full};

        let stream = tokio::net::TcpStream::connect(self.addr).await.unwrap();
        let io = hyper_util::rt::TokioIo::new(stream);
        let (mut sender, connection) = hyper::client::conn::http1::handshake(io).await.unwrap();
        let task = tokio::spawn(connection);
        let mut request = http::Request::builder()
            .method(method)
            .uri(path)
            .header("host", self.addr.to_string())
            .header("content-type", content_type);
        if !token.is_empty() {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        let request = request.body(Full::new(bytes::Bytes::from(body.to_owned()))).unwrap();
        let answer = sender.send_request(request).await.unwrap();
        let (parts, body) = answer.into_parts();
        let text = String::from_utf8(body.collect().await.unwrap().to_bytes().to_vec()).unwrap();
        task.abort();
        (parts.status.as_u16(), parts.headers, text)
    }

    /// The same with JSON both ways.
    pub(crate) async fn json(&self, method: &str, path: &str, token: &str, body: Value) -> (u16, Value) {
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let (status, _, text) = self.send(method, path, token, "application/json", &body).await;
        (status, serde_json::from_str(&text).unwrap_or(Value::String(text)))
    }
}

pub(crate) fn fixture() -> Fixture {
    let dir = tempfile::tempdir().unwrap();
    let state = State::open(Store::open(dir.path().join("platform.db")).unwrap()).unwrap();
    state.update(|world| {
        accounts(world);
        inventory(world);
    });
    let addresses = Addresses {
        api_url: "http://127.0.0.1:4280".into(),
        registry_host: "127.0.0.1:5000".into(),
        edge_http: 8080,
        edge_https: 8443,
    };
    let central = Central::new(
        Arc::new(state),
        Arc::new(LogStore::open(&dir.path().join("logs")).unwrap()),
        Arc::new(Faults::new()),
        Arc::new(Registry::open(dir.path().join("registry")).unwrap()),
        addresses,
    );
    Fixture { central, _dir: dir }
}

fn accounts(world: &mut World) {
    world.regions = vec![Region {
        code: "ams".into(),
        name: "Amsterdam".into(),
        latitude: 52.3,
        longitude: 4.8,
        geo: "europe".into(),
    }];
    for (n, slug) in ["personal", "strangers", "empty"].into_iter().enumerate() {
        let org = Org {
            id: format!("org_{slug}"),
            numeric_id: i32::try_from(n).unwrap() + 1,
            slug: slug.into(),
            name: slug.into(),
            personal: slug == "personal",
            billing_status: "CURRENT".into(),
            created_at: 0,
        };
        world.orgs.insert(slug.into(), org);
    }
    let user = User {
        id: "user_1".into(),
        email: "you@local.test".into(),
        name: "You".into(),
        password: "correct horse".into(),
        orgs: vec!["personal".into(), "empty".into()],
    };
    world.users.insert(user.id.clone(), user);
    tokens(world);
}

fn tokens(world: &mut World) {
    let org = || "personal".to_owned();
    let mut token = |name: &str, scope, expires_at| {
        let token = Token {
            id: format!("tok_{name}"),
            name: name.into(),
            secret: format!("fo1_{name}"),
            scope,
            created_at: 0,
            expires_at,
            revoked_at: None,
        };
        world.tokens.insert(token.id.clone(), token);
    };
    token("user", TokenScope::User { user: "user_1".into() }, None);
    token("org", TokenScope::Org { org: org() }, None);
    token("deploy", TokenScope::Deploy { org: org(), app: "web".into(), logs: false }, None);
    token("reader", TokenScope::ReadOnly { org: org() }, None);
    token("expired", TokenScope::User { user: "user_1".into() }, Some(1));
}

fn inventory(world: &mut World) {
    for (n, (name, org)) in
        [("web", "personal"), ("api", "personal"), ("foreign", "strangers")].into_iter().enumerate()
    {
        let app = App {
            id: format!("app{n}"),
            numeric_id: 1000 + i32::try_from(n).unwrap(),
            name: name.into(),
            org: org.into(),
            network: String::new(),
            role: String::new(),
            status: AppStatus::Pending,
            created_at: 0,
            secrets_version: 0,
            metadata: Default::default(),
        };
        world.apps.insert(name.into(), app);
    }
    for kind in [IpKind::V6, IpKind::SharedV4, IpKind::PrivateV6] {
        addresses::assign(world, "web", kind, &addresses::Placement::default(), 0).unwrap();
    }
    world.gateways = vec![Gateway {
        name: "gw-ams".into(),
        region: "ams".into(),
        endpoint: "127.0.0.2".into(),
        public_key: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".into(),
    }];
    let peer = peers::NewPeer {
        org: "personal".into(),
        name: "laptop".into(),
        public_key: "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=".into(),
        ..Default::default()
    };
    peers::add(world, peer, 0).unwrap();
    secrets::apply(world, "web", &[("A".to_owned(), Some("1".to_owned()))].into(), 0).unwrap();
    for (version, status) in [(1, "complete"), (2, "running")] {
        let release = Release {
            id: format!("rel_{version}"),
            app: "web".into(),
            version,
            status: status.into(),
            strategy: "rolling".into(),
            description: "Release".into(),
            reason: "deploy".into(),
            image_ref: "127.0.0.1:5000/web:v1".into(),
            definition: json!({"app": "web"}),
            metadata: Value::Null,
            user: "user_1".into(),
            created_at: 0,
        };
        world.releases.insert(release.id.clone(), release);
    }
    world.machines.insert("17811953c92e18".into(), machine());
    world.volumes.insert("vol_1".into(), volume());
}

fn machine() -> Machine {
    Machine {
        id: "17811953c92e18".into(),
        name: "quiet-sun".into(),
        app: "web".into(),
        region: "ams".into(),
        host: "ams-1".into(),
        state: MachineState::Started,
        instance_id: "01J".into(),
        private_ip: "fdaa:0:1::3".into(),
        config: json!({"services": [{
            "protocol": "tcp", "internal_port": 8080,
            "ports": [{"port": 80, "handlers": ["http"]}, {"port": 443, "handlers": ["tls", "http"]}],
            "concurrency": {"soft_limit": 10},
        }]}),
        image: ImageRef {
            registry: "127.0.0.1:5000".into(),
            repository: "web".into(),
            tag: "v1".into(),
            digest: "sha256:ab".into(),
            labels: Default::default(),
        },
        cordoned: false,
        events: Vec::new(),
        checks: Vec::new(),
        lease: None,
        versions: Vec::new(),
        min_secrets_version: None,
        restart_count: 0,
        created_at: 0,
        updated_at: 0,
        destroyed_at: None,
        pending: Default::default(),
        skip_secrets: false,
    }
}

fn volume() -> Volume {
    Volume {
        id: "vol_1".into(),
        name: "data".into(),
        app: "web".into(),
        region: "ams".into(),
        host: "ams-1".into(),
        zone: "ams1".into(),
        state: "created".into(),
        size_gb: 1,
        encrypted: true,
        attached_machine: Some("17811953c92e18".into()),
        snapshot_retention: 5,
        auto_backup_enabled: true,
        destroy_at: None,
        created_at: 0,
        snapshots: vec![Snapshot {
            id: "vs_1".into(),
            size: 10,
            volume_size: 100,
            digest: "d".into(),
            status: "created".into(),
            retention_days: None,
            created_at: 0,
        }],
    }
}
