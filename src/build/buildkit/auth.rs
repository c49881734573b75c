//! Credentials for registries a builder pulls from: the platform's token for its own registry, Docker's
//! configuration for every other. They are looked up when they are asked for, so that a token that was
//! renewed during a long build counts, and none is ever given for another host than its own.

use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::Duration;

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE};
use serde_json::Value;
use tokio::io::AsyncWriteExt as _;

use super::grpc::Fault;
use super::wire::{Message, text_of};
use crate::build::Secret;

/// Docker's name for its hub, and the hosts builders ask for.
pub(in crate::build) const HUB: &str = "https://index.docker.io/v1/";
const HUB_HOSTS: [&str; 3] = ["registry-1.docker.io", "index.docker.io", "docker.io"];
/// The platform's registry as machines see it (api.md 2).
const INSIDE: &str = "_api.internal:5000";
/// What a credential helper may take.
const HELPER: Duration = Duration::from_secs(30);
/// A user of this name has an identity token for a password (docker/docker-credential-helpers).
const TOKEN_USER: &str = "<token>";

/// Where credentials come from.
#[derive(Debug, Clone, Default)]
pub(crate) struct Logins {
    /// `host[:port]` of the platform's registry, and the token for it.
    pub(crate) own: Option<(String, Secret)>,
    /// The builder is the organisation's: its registry has another name inside of the private network.
    pub(crate) inside: bool,
    /// `DOCKER_HUB_USERNAME` and `DOCKER_HUB_PASSWORD`.
    pub(crate) hub: Option<(String, Secret)>,
    /// Docker's configuration directory.
    pub(crate) docker: Option<PathBuf>,
}

/// A user and a password; an identity token has no user.
#[derive(Debug, Clone, Default)]
pub(in crate::build) struct Login {
    pub(in crate::build) user: String,
    pub(in crate::build) secret: Secret,
}

impl Logins {
    /// The credentials for a host, if there are any.
    pub(in crate::build) async fn find(&self, host: &str) -> Option<Login> {
        if let Some((own, token)) = &self.own
            && (own == host || (self.inside && host == INSIDE))
        {
            return Some(Login { user: "x".to_owned(), secret: token.clone() });
        }
        let is_hub = HUB_HOSTS.contains(&host) || host == HUB;
        if let Some((user, secret)) = self.hub.as_ref().filter(|_| is_hub) {
            return Some(Login { user: user.clone(), secret: secret.clone() });
        }
        let server = if is_hub { HUB } else { host };
        let directory = self.docker.as_deref()?;
        let text = tokio::fs::read(directory.join("config.json")).await.ok()?;
        let config: Value = serde_json::from_slice(&text).ok()?;
        match helper(&config, server) {
            Some(name) => ask(name, server).await,
            None => stored(&config, server),
        }
    }

    /// Answers `Credentials`. Hosts without any are asked for anonymously.
    pub(super) async fn credentials(&self, request: &[u8]) -> Result<Vec<u8>, Fault> {
        let host = text_of(request, 1).unwrap_or_default();
        let login = self.find(&host).await.unwrap_or_default();
        let mut answer = Message::default();
        answer.bytes(1, login.user.as_bytes());
        answer.bytes(2, login.secret.0.as_bytes());
        Ok(answer.0)
    }
}

/// The host of a server as configurations name it: with or without scheme and path.
fn host_of(server: &str) -> &str {
    let server = server.split_once("://").map_or(server, |(_, rest)| rest);
    server.split('/').next().unwrap_or_default()
}

fn same(a: &str, b: &str) -> bool {
    a == b || host_of(a) == host_of(b)
}

/// The helper that keeps a server's credentials (docker/cli: cli/config/configfile).
fn helper<'a>(config: &'a Value, server: &str) -> Option<&'a str> {
    let own = config["credHelpers"].as_object().into_iter().flatten();
    let own = own.filter(|(name, _)| same(name, server)).find_map(|(_, helper)| helper.as_str());
    let name = own.or_else(|| config["credsStore"].as_str()).filter(|name| !name.is_empty())?;
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    name.chars().all(plain).then_some(name)
}

/// Credentials that stand in the configuration itself.
fn stored(config: &Value, server: &str) -> Option<Login> {
    let auths = config["auths"].as_object()?;
    let exact = auths.get(server);
    let entry =
        exact.or_else(|| auths.iter().find(|(name, _)| same(name, server)).map(|(_, entry)| entry))?;
    let word = |key: &str| entry[key].as_str().filter(|text| !text.is_empty()).map(str::to_owned);
    if let Some(token) = word("identitytoken") {
        return Some(Login { user: String::new(), secret: Secret(token) });
    }
    if let (Some(user), Some(password)) = (word("username"), word("password")) {
        return Some(Login { user, secret: Secret(password) });
    }
    let auth = word("auth")?;
    let bytes = [STANDARD, STANDARD_NO_PAD, URL_SAFE].iter().find_map(|engine| engine.decode(&auth).ok())?;
    let text = String::from_utf8(bytes).ok()?;
    let (user, password) = text.split_once(':')?;
    // `docker login` of old ended passwords with NUL.
    let password = password.trim_end_matches('\0');
    Some(Login { user: user.to_owned(), secret: Secret(password.to_owned()) })
}

/// Asks `docker-credential-NAME`; one that fails or takes long has none.
async fn ask(name: &str, server: &str) -> Option<Login> {
    let mut child = tokio::process::Command::new(format!("docker-credential-{name}"))
        .arg("get")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .kill_on_drop(true)
        .spawn()
        .ok()?;
    let asking = async {
        let mut stdin = child.stdin.take()?;
        stdin.write_all(server.as_bytes()).await.ok()?;
        drop(stdin);
        let output = child.wait_with_output().await.ok()?;
        output.status.success().then_some(output.stdout)
    };
    answered(&tokio::time::timeout(HELPER, asking).await.ok()??)
}

/// Reads a helper's answer.
fn answered(output: &[u8]) -> Option<Login> {
    let answer: Value = serde_json::from_slice(output).ok()?;
    let user = answer["Username"].as_str()?;
    let user = if user == TOKEN_USER { "" } else { user };
    Some(Login { user: user.to_owned(), secret: Secret(answer["Secret"].as_str()?.to_owned()) })
}

/// Docker's configuration directory.
pub(crate) fn docker_directory(variable: Option<&str>, home: Option<&Path>) -> Option<PathBuf> {
    variable.map(PathBuf::from).or_else(|| home.map(|home| home.join(".docker")))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn login(login: Option<Login>) -> Option<(String, String)> {
        login.map(|login| (login.user, login.secret.0))
    }

    #[tokio::test]
    async fn each_host_gets_its_own() {
        let dir = tempfile::tempdir().unwrap();
        let config = json!({"auths": {
            "ghcr.io": {"auth": STANDARD.encode("me:pa:ss")},
            "https://quay.io/v2/": {"username": "u", "password": "p"},
            HUB: {"identitytoken": "t"},
            "broken.example": {"auth": "!"},
        }});
        std::fs::write(dir.path().join("config.json"), config.to_string()).unwrap();
        let mut logins = Logins {
            own: Some(("registry.example".to_owned(), Secret("own".to_owned()))),
            hub: None,
            inside: false,
            docker: Some(dir.path().to_path_buf()),
        };
        let pair = |user: &str, secret: &str| Some((user.to_owned(), secret.to_owned()));
        assert_eq!(login(logins.find("registry.example").await), pair("x", "own"));
        assert_eq!(login(logins.find("ghcr.io").await), pair("me", "pa:ss"));
        assert_eq!(login(logins.find("quay.io").await), pair("u", "p"));
        assert_eq!(login(logins.find("registry-1.docker.io").await), pair("", "t"));
        for none in ["broken.example", "ghcr.io.example", "example", "registry.example:5000"] {
            assert_eq!(login(logins.find(none).await), None, "{none}");
        }
        assert_eq!(login(logins.find(INSIDE).await), None, "only builders in there");
        logins.inside = true;
        assert_eq!(login(logins.find(INSIDE).await), pair("x", "own"));
        logins.hub = Some(("hub".to_owned(), Secret("pass".to_owned())));
        assert_eq!(login(logins.find("registry-1.docker.io").await), pair("hub", "pass"));
        assert_eq!(logins.credentials(b"\x0a\x07ghcr.io").await.unwrap(), b"\x0a\x02me\x12\x05pa:ss");
        assert_eq!(logins.credentials(b"\x0a\x01z").await.unwrap(), b"");
    }

    #[test]
    fn helpers_are_chosen_by_host_then_for_all() {
        let config = json!({"credsStore": "desktop", "credHelpers": {"gcr.io": "gcloud"}});
        assert_eq!(helper(&config, "gcr.io"), Some("gcloud"));
        assert_eq!(helper(&config, "ghcr.io"), Some("desktop"));
        assert_eq!(helper(&json!({"credsStore": "../x"}), "ghcr.io"), None);
        let answer = answered(br#"{"ServerURL":"x","Username":"<token>","Secret":"t"}"#);
        assert_eq!(login(answer), Some((String::new(), "t".to_owned())));
        assert_eq!(login(answered(b"no")), None);
    }

    proptest! {
        #[test]
        fn any_configuration_is_read(server in ".{0,20}", auth in ".{0,20}", name in ".{0,20}") {
            let config = json!({"auths": {name.as_str(): {"auth": auth}}, "credsStore": name});
            let _ = (stored(&config, &server), helper(&config, &server));
        }
    }
}
