//! What tunnels need to know of this computer and its user.

use crate::wireguard::peers::{Host, Peers};

use super::{Ctx, Session, env};

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
}
