//! Tunnels as the environment and the user's file want them.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::api::Tokens;
use crate::config::user::UserFile;
use crate::diagnostics::Failure;
use crate::output::Progress;
use crate::wireguard::diagnosis::{self, Scene};
use crate::wireguard::peers::{Host, Peers, Source, Wanted};
use crate::wireguard::{
    Access, Policy, ProxySettings, TokenAccess, Tunnel, TunnelError, TunnelOptions, agent,
};

use super::{Ctx, Session, TokenSource, env};

/// flyctl's keys in `config.yml`.
const WEBSOCKETS: &str = "wire_guard_websockets";
const TOKEN_MODE: &str = "wire_guard_token_mode";
/// How often something is sent through a tunnel that stays open: bindings in NATs live for 30 s and more.
const KEEPALIVE: Duration = Duration::from_secs(25);

/// The session's token; one from the user's file as the file has it when it is asked for, so that logging in again
/// reaches the tunnels that are open.
fn token_of(session: &Session, path: PathBuf) -> Arc<dyn Fn() -> String + Send + Sync> {
    let known = session.tokens.clone();
    let in_file = matches!(session.source, TokenSource::File(_));
    Arc::new(move || {
        let written = in_file.then(|| UserFile::load(&path).ok()).flatten();
        let written = written.map(|file| Tokens::parse(&file.access_token())).filter(|t| !t.is_empty());
        written.as_ref().unwrap_or(&known).preferred()
    })
}

/// How long a tunnel is going to be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Use {
    /// A question and an answer.
    Brief,
    /// Streams that may be silent for long.
    Lasting,
}

/// Which transports may be used, and who said so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) policy: Policy,
    /// The setting that allows one only.
    pub(crate) forced_by: Option<String>,
}

impl Ctx {
    /// Name of this computer, as the system says it; empty when it has none.
    #[cfg(unix)]
    #[expect(clippy::unused_self, reason = "elsewhere it comes from the environment")]
    pub(crate) fn hostname(&self) -> String {
        nix::unistd::gethostname().ok().and_then(|name| name.into_string().ok()).unwrap_or_default()
    }

    /// Name of this computer; empty when it has none.
    #[cfg(not(unix))]
    pub(crate) fn hostname(&self) -> String {
        self.env.get(env::COMPUTERNAME).unwrap_or_default().to_owned()
    }

    /// The WireGuard peers that this computer keeps for an account.
    pub(crate) fn peers(&self, session: &Session) -> Peers {
        let dir = self.path(self.env.config_dir());
        let region = self.env.get(env::FLYCTL_WG_REGION).map(str::to_owned);
        Peers::new(&dir, &Host::named(&self.hostname()), session.graphql(), &session.tokens, region)
    }

    /// Which transports may be used: `WSWG`, then flyctl's setting in its variable or in `config.yml`, when it was written
    /// there; else whichever answers first.
    pub(crate) fn transports(&self) -> Result<Choice, Failure> {
        let forced = |policy, by: &str| Choice { policy, forced_by: Some(by.to_owned()) };
        if self.env.get(env::WSWG).is_some() {
            return Ok(forced(Policy::WebSocketOnly, "env WSWG"));
        }
        let path = self.env.config_dir().join("config.yml");
        let (text, by) = match self.env.get(env::FLY_WIRE_GUARD_WEBSOCKETS) {
            Some(text) => (text.to_owned(), format!("env {}", env::FLY_WIRE_GUARD_WEBSOCKETS)),
            None => {
                (UserFile::load(&path)?.scalar(WEBSOCKETS), format!("{WEBSOCKETS} in {}", path.display()))
            }
        };
        Ok(match text.to_ascii_lowercase().as_str() {
            "true" | "1" => forced(Policy::WebSocketOnly, &by),
            "false" | "0" => forced(Policy::UdpOnly, &by),
            _ => Choice { policy: Policy::Race, forced_by: None },
        })
    }

    /// Options of a tunnel.
    pub(crate) fn tunnel_options(&self, usage: Use) -> Result<TunnelOptions, Failure> {
        let text = |name: &str| self.env.get(name).map(str::to_owned);
        let either = |upper: &str, lower: &str| text(upper).or_else(|| text(lower));
        let port = |name: &str| self.env.get(name).and_then(|port| port.parse().ok());
        let default = TunnelOptions::default();
        Ok(TunnelOptions {
            policy: self.transports()?.policy,
            keepalive: (usage == Use::Lasting).then_some(KEEPALIVE),
            websocket_port: port(env::FLY_LOCAL_WSWG_PORT).unwrap_or(default.websocket_port),
            proxy: ProxySettings {
                https: either("HTTPS_PROXY", "https_proxy"),
                all: either("ALL_PROXY", "all_proxy"),
                no: either("NO_PROXY", "no_proxy"),
            },
            ..default
        })
    }

    /// How the gateway is to know us: by a peer of the pool, or by the token where that is switched on.
    pub(crate) fn access(&self, session: &Session, wanted: &Wanted) -> Result<Access, Failure> {
        let path = self.env.config_dir().join("config.yml");
        let mode = match self.env.get(env::FLY_WIREGUARD_TOKEN_MODE) {
            Some(text) => !matches!(text.to_ascii_lowercase().as_str(), "0" | "false" | "f" | "no"),
            None => UserFile::load(&path)?.scalar(TOKEN_MODE) == "true",
        };
        if !mode {
            // Said from the tunnel's own thread.
            let terminal = Mutex::new(self.terminal.clone());
            let tell = move |text: &str| {
                let terminal = terminal.lock().unwrap_or_else(PoisonError::into_inner);
                Progress::new(&terminal, false).warn(text);
            };
            let source = Source::new(self.peers(session), wanted.clone(), Box::new(tell));
            return Ok(Access::Peer(Arc::new(source)));
        }
        if session.tokens.kind() == "user token" {
            return Err(Failure::new(
                model::diagnosis::Code::Q002,
                "token mode does not take this kind of token",
            )
            .because(format!(
                "the token from {} is an old one, without the parts a gateway checks",
                session.source
            ))
            .next_command("fly auth login", "log in again for a token of the present kind")
            .next_step("or unset FLY_WIREGUARD_TOKEN_MODE: a WireGuard peer serves as well"));
        }
        Ok(Access::Token(TokenAccess {
            gateway: self.env.get(env::FLY_WIREGUARD_GATEWAY).unwrap_or(TokenAccess::GATEWAY).to_owned(),
            token: token_of(session, path),
            org_slug: wanted.org.raw_slug.clone(),
            network: Some(wanted.network.clone()).filter(|network| !network.is_empty()),
        }))
    }

    /// Whether tunnels are to be an agent's (`FLY_TUNNEL`). Only whoever asks for that gets it: an agent knows
    /// organizations by their slugs, and `personal` is another one for each account.
    pub(crate) fn rides_on_agent(&self) -> Result<bool, Failure> {
        match self.env.get(env::FLY_TUNNEL) {
            None | Some("process") => Ok(false),
            Some("agent") => Ok(true),
            Some(other) => Err(Failure::usage(format!(
                "FLY_TUNNEL is `{}`: it may be `agent` (use the tunnel of a running agent) or `process`",
                crate::output::terminal::clean(other)
            ))),
        }
    }

    /// Begins a tunnel. It returns as soon as there are keys; whether the gateway answers shows at first use.
    pub(crate) async fn tunnel(
        &self,
        session: &Session,
        wanted: &Wanted,
        usage: Use,
    ) -> Result<Tunnel, Failure> {
        if !self.rides_on_agent()? {
            return self.own_tunnel(session, wanted, usage).await;
        }
        let client = agent::Client::new(&agent::socket_path(&self.path(self.env.config_dir())));
        let tokens = session.tokens.all();
        let begun = agent::Ride::begin(client, &tokens, &wanted.org.slug, &wanted.network).await;
        let ride = begun.map_err(|error| self.tunnel_failure(error, wanted))?;
        Ok(Tunnel::Agent(Box::new(ride)))
    }

    /// Begins a tunnel of this process, whatever `FLY_TUNNEL` says.
    pub(crate) async fn own_tunnel(
        &self,
        session: &Session,
        wanted: &Wanted,
        usage: Use,
    ) -> Result<Tunnel, Failure> {
        let access = self.access(session, wanted)?;
        let options = self.tunnel_options(usage)?;
        Tunnel::open(access, options).await.map_err(|error| self.tunnel_failure(error, wanted))
    }

    /// A failure of a tunnel, with the setting that may be to blame.
    pub(crate) fn tunnel_failure(&self, error: TunnelError, wanted: &Wanted) -> Failure {
        diagnosis::failure(error, &self.tunnel_scene(wanted))
    }

    /// What the diagnosis of a tunnel wants to know beside the tunnel's own facts.
    pub(crate) fn tunnel_scene(&self, wanted: &Wanted) -> Scene {
        let forced_by = self.transports().ok().and_then(|choice| choice.forced_by);
        Scene { org: Some(wanted.org.slug.clone()), region: wanted.region.clone(), forced_by }
    }

    /// Says, once on this computer, that tunnels have to go the slower way because UDP is blocked (rule W1).
    pub(crate) fn warn_of_blocked_udp(&self, tunnel: &Tunnel, wanted: &Wanted, progress: &Progress) {
        let Some(warning) = diagnosis::warning(&tunnel.facts(), &self.tunnel_scene(wanted)) else { return };
        let said = self.path(self.env.config_dir()).join("tunnel").join("udp-blocked");
        if !said.exists() {
            progress.warn(&format!("[{}] {}", warning.code(), warning.diagnostic().title));
            drop(std::fs::write(said, ""));
        }
    }
}
