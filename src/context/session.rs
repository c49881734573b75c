//! Who is calling, and the API clients that say so.

use crate::api::{Endpoints, GraphQl, Http, LogsApi, MachinesApi, Tokens, UiEx};
use crate::config::user::UserFile;
use crate::diagnostics::Failure;

use super::{Ctx, env};

/// Where the token came from: part of every diagnostic about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TokenSource {
    Flag,
    /// Name of the variable.
    Variable(&'static str),
    /// Path of the configuration file.
    File(String),
    /// The keychain that the configuration file names.
    Keychain(&'static str),
    None,
}

impl std::fmt::Display for TokenSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Flag => f.write_str("flag --access-token"),
            Self::Variable(name) => write!(f, "env {name}"),
            Self::File(path) => f.write_str(path),
            Self::Keychain(kind) => write!(f, "keychain ({kind})"),
            Self::None => f.write_str("nowhere"),
        }
    }
}

/// A token and the clients that use it. Cheap to clone.
#[derive(Clone)]
pub(crate) struct Session {
    pub(crate) endpoints: Endpoints,
    pub(crate) tokens: Tokens,
    pub(crate) source: TokenSource,
    pub(crate) http: Http,
}

impl Session {
    /// Flag, then `FLY_ACCESS_TOKEN`, then `FLY_API_TOKEN`, then the configuration file.
    pub(super) fn open(ctx: &Ctx) -> Result<Self, Failure> {
        let (tokens, source) = find_tokens(ctx)?;
        if tokens.is_empty() {
            return Err(Failure::not_logged_in(&ctx.env.config_dir().join("config.yml")));
        }
        let http = ctx.http().clone();
        http.carries(source.to_string(), tokens.kind().to_owned());
        Ok(Self { endpoints: ctx.endpoints(), tokens, source, http })
    }

    pub(super) fn anonymous(ctx: &Ctx) -> Self {
        Self {
            endpoints: ctx.endpoints(),
            tokens: Tokens::default(),
            source: TokenSource::None,
            http: ctx.http().clone(),
        }
    }

    fn header(&self, render: impl Fn(&Tokens) -> String) -> Option<String> {
        (!self.tokens.is_empty()).then(|| render(&self.tokens))
    }

    pub(crate) fn graphql(&self) -> GraphQl {
        GraphQl::new(self.http.clone(), &self.endpoints.api, self.header(Tokens::graphql_header))
    }

    pub(crate) fn machines(&self) -> MachinesApi {
        let header = self.header(Tokens::machines_header);
        MachinesApi::new(self.http.clone(), &self.endpoints.machines, header)
    }

    pub(crate) fn uiex(&self) -> UiEx {
        UiEx::new(self.http.clone(), &self.endpoints.uiex, self.header(Tokens::uiex_header))
    }

    pub(crate) fn logs(&self) -> LogsApi {
        LogsApi::new(self.http.clone(), &self.endpoints.api, self.header(Tokens::machines_header))
    }
}

fn find_tokens(ctx: &Ctx) -> Result<(Tokens, TokenSource), Failure> {
    if let Some(token) = &ctx.globals.access_token {
        return Ok((Tokens::parse(token), TokenSource::Flag));
    }
    for name in [env::FLY_ACCESS_TOKEN, env::FLY_API_TOKEN] {
        if let Some(token) = ctx.env.get(name) {
            return Ok((Tokens::parse(token), TokenSource::Variable(name)));
        }
    }
    let path = ctx.env.config_dir().join("config.yml");
    let file = UserFile::load(&path)?;
    let place = Place::of(&file);
    if let Some(days) = stale(&file.scalar("last_login"), jiff::Timestamp::now())
        && place != Place::Nowhere
        && !ctx.terminal.interactive()
    {
        return Err(Failure::login_expired(&path, days));
    }
    match place {
        Place::Nowhere => Ok((Tokens::default(), TokenSource::None)),
        Place::File(token) => Ok((Tokens::parse(&token), TokenSource::File(path.display().to_string()))),
        Place::Keychain(name) => {
            let (kind, keychain) = ctx.keychain(&name)?;
            let token = keychain.read(&|| ctx.unlocking()).map_err(|e| Failure::keychain(&e))?;
            let Some(token) = token.filter(|t| !Tokens::parse(t).is_empty()) else {
                return Err(Failure::not_in_keychain(&path, kind.name(), &ctx.keychain_account()));
            };
            Ok((Tokens::parse(&token), TokenSource::Keychain(kind.name())))
        }
    }
}

/// Where `config.yml` says that the token is.
#[derive(Debug, PartialEq, Eq)]
enum Place {
    Nowhere,
    File(String),
    Keychain(String),
}

impl Place {
    /// A token in the file wins: flyctl, which knows no keychain, logged in after us.
    fn of(file: &UserFile) -> Self {
        let (token, keychain) = (file.access_token(), file.keychain());
        match (token.is_empty(), keychain.is_empty()) {
            (false, _) => Self::File(token),
            (true, false) => Self::Keychain(keychain),
            (true, true) => Self::Nowhere,
        }
    }
}

/// Age in days of a login that is older than the reference accepts without asking again (30 days;
/// api.md 16.4). A login without a date is left to the server, which knows.
fn stale(last_login: &str, now: jiff::Timestamp) -> Option<i64> {
    let at: jiff::Timestamp = last_login.parse().ok()?;
    let days = (now.as_second() - at.as_second()) / 86_400;
    // Go's zero time stands for "no date".
    (at.as_second() > 0 && days > 30).then_some(days)
}

#[cfg(test)]
mod tests {
    use super::{Place, UserFile, stale};

    fn place(text: &str) -> Place {
        let dir = tempfile::tempdir().expect("a directory");
        let path = dir.path().join("config.yml");
        std::fs::write(&path, text).expect("writable");
        Place::of(&UserFile::load(&path).expect("YAML"))
    }

    #[test]
    fn a_later_login_of_flyctl_wins_over_the_keychain() {
        assert_eq!(place("keychain: system\naccess_token: \"\"\n"), Place::Keychain("system".into()));
        assert_eq!(place("keychain: system\naccess_token: fo1_x\n"), Place::File("fo1_x".into()));
        assert_eq!(place("access_token: \"\"\n"), Place::Nowhere);
    }

    #[test]
    fn only_a_dated_login_grows_old() {
        let now = "2026-03-01T00:00:00Z".parse().expect("a time");
        assert_eq!(stale("2026-02-20T00:00:00Z", now), None);
        assert_eq!(stale("2026-01-01T00:00:00+02:00", now), Some(59));
        assert_eq!(stale("0001-01-01T00:00:00Z", now), None);
        assert_eq!(stale("", now), None);
    }
}
