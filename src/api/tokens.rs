//! Tokens and the headers made of them (api.md 3; fly-go: tokens/tokens.go).

use std::fmt;

/// A set of tokens as found in a flag, a variable or the configuration file. Never printed by `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub(crate) struct Tokens {
    macaroons: Vec<String>,
    user: Vec<String>,
}

impl Tokens {
    /// Strips schemes, splits at commas, tells macaroons (`fm2_`, `fm1r_`, `fm1a_`) from user tokens.
    pub(crate) fn parse(text: &str) -> Self {
        let mut tokens = Self::default();
        for part in strip_scheme(text.trim()).split(',') {
            let part = strip_scheme(part.trim());
            if part.is_empty() {
                continue;
            }
            let is_macaroon = matches!(part.split_once('_').map(|(p, _)| p), Some("fm1r" | "fm1a" | "fm2"));
            let list = if is_macaroon { &mut tokens.macaroons } else { &mut tokens.user };
            list.push(part.to_owned());
        }
        tokens
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.macaroons.is_empty() && self.user.is_empty()
    }

    /// Everything, macaroons first: what GraphQL takes and what the configuration file stores.
    pub(crate) fn all(&self) -> String {
        let parts: Vec<&str> = self.macaroons.iter().chain(&self.user).map(String::as_str).collect();
        parts.join(",")
    }

    /// Macaroons if there are any, else user tokens: Machines API, registry, logs.
    pub(crate) fn preferred(&self) -> String {
        let list = if self.macaroons.is_empty() { &self.user } else { &self.macaroons };
        list.join(",")
    }

    fn scheme(&self) -> &'static str {
        if self.macaroons.is_empty() { "Bearer" } else { "FlyV1" }
    }

    /// `Authorization` for GraphQL.
    pub(crate) fn graphql_header(&self) -> String {
        format!("{} {}", self.scheme(), self.all())
    }

    /// `Authorization` for the Machines API and the HTTP logs.
    pub(crate) fn machines_header(&self) -> String {
        format!("{} {}", self.scheme(), self.preferred())
    }

    /// `Authorization` for ui-ex, which always says `Bearer` (flyctl: internal/uiex/client.go).
    pub(crate) fn uiex_header(&self) -> String {
        format!("Bearer {}", self.all())
    }

    /// What kind of token this is, for diagnostics; never the token.
    pub(crate) fn kind(&self) -> &'static str {
        match (self.macaroons.is_empty(), self.user.is_empty()) {
            (true, true) => "none",
            (true, false) => "user token",
            (false, true) => "macaroon",
            (false, false) => "macaroon and user token",
        }
    }
}

impl fmt::Debug for Tokens {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Tokens({})", self.kind())
    }
}

fn strip_scheme(mut text: &str) -> &str {
    loop {
        let Some((scheme, rest)) = text.split_once(' ') else { return text };
        if scheme.eq_ignore_ascii_case("bearer") || scheme.eq_ignore_ascii_case("flyv1") {
            text = rest.trim_start();
        } else {
            return text;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Tokens;

    #[test]
    fn headers_follow_the_reference() {
        let both = Tokens::parse("Bearer FlyV1 fm2_aaa, fo1_user ,fm1r_b");
        assert_eq!(both.graphql_header(), "FlyV1 fm2_aaa,fm1r_b,fo1_user");
        assert_eq!(both.machines_header(), "FlyV1 fm2_aaa,fm1r_b");
        assert_eq!(both.uiex_header(), "Bearer fm2_aaa,fm1r_b,fo1_user");
        let user = Tokens::parse("fo1_x");
        assert_eq!(user.machines_header(), "Bearer fo1_x");
        assert!(Tokens::parse(" , ").is_empty());
        assert_eq!(format!("{user:?}"), "Tokens(user token)");
    }
}
