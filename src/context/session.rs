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
    None,
}

impl std::fmt::Display for TokenSource {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Flag => f.write_str("flag --access-token"),
            Self::Variable(name) => write!(f, "env {name}"),
            Self::File(path) => f.write_str(path),
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
        Ok(Self { endpoints: ctx.endpoints(), tokens, source, http: ctx.http().clone() })
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
    if let Some(days) = stale(&file.scalar("last_login"), jiff::Timestamp::now())
        && !file.access_token().is_empty()
        && !ctx.terminal.interactive()
    {
        return Err(Failure::login_expired(&path, days));
    }
    Ok((Tokens::parse(&file.access_token()), TokenSource::File(path.display().to_string())))
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
    use super::stale;

    #[test]
    fn only_a_dated_login_grows_old() {
        let now = "2026-03-01T00:00:00Z".parse().expect("a time");
        assert_eq!(stale("2026-02-20T00:00:00Z", now), None);
        assert_eq!(stale("2026-01-01T00:00:00+02:00", now), Some(59));
        assert_eq!(stale("0001-01-01T00:00:00Z", now), None);
        assert_eq!(stale("", now), None);
    }
}
