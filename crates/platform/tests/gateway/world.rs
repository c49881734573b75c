//! A booted platform with apps, machines and peers.

use std::net::Ipv6Addr;
use std::path::PathBuf;

use netstack::noise::PrivateKey;
use platform::domain::{Gateway, Peer, now_ms};
use platform::faults::Faults;
use platform::inventory::peers::{self, NewPeer};
use platform::platform::{Config, Running, serve};
use platform::runtime::RuntimeKind;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::client::Client;
use crate::image;
use crate::link::Link;
use crate::tunnel::{Tunnel, wireguard};

pub(crate) struct World {
    pub(crate) running: Running,
    pub(crate) client: Client,
    registry: Client,
    pub(crate) dir: TempDir,
}

/// A peer as the API made it.
pub(crate) struct Made {
    pub(crate) key: PrivateKey,
    pub(crate) peer: Peer,
    pub(crate) gateway: Gateway,
}

impl World {
    /// Simulated machines.
    pub(crate) async fn new() -> Self {
        Self::boot(RuntimeKind::Simulated, tempfile::tempdir().unwrap()).await
    }

    /// Real machines.
    #[cfg(target_os = "linux")]
    pub(crate) async fn real() -> Self {
        Self::boot(RuntimeKind::Process, tempfile::tempdir().unwrap()).await
    }

    pub(crate) async fn boot(runtime: RuntimeKind, dir: TempDir) -> Self {
        let mut config = Config::new(dir.path().join("data"));
        config.runtime = runtime;
        config.init_exe = Some(PathBuf::from(env!("CARGO_BIN_EXE_fly-machine-init")));
        let running = serve(config).await.unwrap();
        let client = Client::new(running.api_url(), running.user_token().expose());
        let base = format!("http://127.0.0.1:{}", running.ports().registry);
        let registry = Client::new(base, running.user_token().expose());
        Self { running, client, registry, dir }
    }

    pub(crate) async fn stop(self) -> TempDir {
        self.running.shutdown();
        self.running.join().await;
        self.dir
    }

    pub(crate) fn faults(&self) -> &Faults {
        &self.running.platform().faults
    }

    /// Puts a gateway rule in force.
    pub(crate) fn fault(&self, members: Value) -> String {
        let mut rule = json!({ "kind": "gateway" });
        rule.as_object_mut().unwrap().extend(members.as_object().unwrap().clone());
        self.faults().load(&rule.to_string()).unwrap().remove(0)
    }

    /// A peer of `personal`.
    pub(crate) fn peer(&self, name: &str, network: &str) -> Made {
        self.peer_of("personal", name, network)
    }

    pub(crate) fn peer_of(&self, org: &str, name: &str, network: &str) -> Made {
        let key = PrivateKey::generate();
        let new = NewPeer {
            org: org.to_owned(),
            name: name.to_owned(),
            public_key: key.public().to_string(),
            network: network.to_owned(),
            ..NewPeer::default()
        };
        let (peer, gateway) =
            self.running.platform().state.update(|world| peers::add(world, new, now_ms())).unwrap();
        Made { key, peer, gateway }
    }

    /// A tunnel over UDP for a new peer.
    pub(crate) async fn tunnel(&self, name: &str) -> Tunnel {
        self.peer(name, "").udp().await
    }

    /// An app with one image that holds nothing.
    pub(crate) async fn app(&self, name: &str, network: &str) {
        let asked = json!({ "name": name, "org_slug": "personal", "network": network });
        self.client.post("/v1/apps", asked).await.expect(201);
        image::push(&self.registry, name, "v1", json!({ "Cmd": ["/bin/server"] })).await;
    }

    /// An app whose image has the given layer.
    #[cfg(target_os = "linux")]
    pub(crate) async fn app_with(&self, name: &str, layer: Vec<u8>) {
        self.client.post("/v1/apps", json!({ "name": name, "org_slug": "personal" })).await.expect(201);
        image::push_layer(&self.registry, name, "v1", json!({ "Cmd": ["/bin/guest", "wait"] }), layer).await;
    }

    /// A started machine: its id and address. `config` is put over a small default.
    pub(crate) async fn machine(&self, app: &str, region: &str, config: Value) -> (String, Ipv6Addr) {
        let (id, address) = self.create(app, region, config).await;
        let waited =
            self.client.get(&format!("/v1/apps/{app}/machines/{id}/wait?state=started&timeout=60")).await;
        waited.expect(200);
        (id, address)
    }

    pub(crate) async fn create(&self, app: &str, region: &str, config: Value) -> (String, Ipv6Addr) {
        let mut all = json!({
            "image": format!("registry.fly.io/{app}:v1"),
            "guest": { "cpu_kind": "shared", "cpus": 1, "memory_mb": 256 },
            "services": [{ "protocol": "tcp", "internal_port": 8080, "ports": [{ "port": 80, "handlers": ["http"] }] }],
        });
        all.as_object_mut().unwrap().extend(config.as_object().unwrap().clone());
        let asked = json!({ "config": all, "region": region });
        let made = self.client.post(&format!("/v1/apps/{app}/machines"), asked).await.expect(200);
        (made["id"].as_str().unwrap().to_owned(), made["private_ip"].as_str().unwrap().parse().unwrap())
    }

    pub(crate) async fn stop_machine(&self, app: &str, id: &str) {
        self.client
            .post(&format!("/v1/apps/{app}/machines/{id}/stop"), json!({ "timeout": "0s" }))
            .await
            .expect(200);
        let wait = format!("/v1/apps/{app}/machines/{id}/wait?state=stopped&timeout=60");
        self.client.get(&wait).await.expect(200);
    }
}

impl Made {
    /// Shakes hands over UDP.
    pub(crate) async fn udp(&self) -> Tunnel {
        self.over(Link::udp(wireguard(&self.gateway.endpoint)).await)
    }

    pub(crate) fn over(&self, link: Link) -> Tunnel {
        let gateway = self.gateway.public_key.parse().unwrap();
        Tunnel::start(self.key.clone(), gateway, self.peer.ip, link)
    }
}
