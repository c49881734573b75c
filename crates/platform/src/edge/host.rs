//! Which app a host name means. Pure.

/// Domains whose subdomains are app names on every edge.
const DOMAINS: [&str; 2] = ["localhost", "fly.dev"];

/// What a `Host` header, an authority or an SNI name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Named {
    /// `<app>` below one of the edge's domains.
    App(String),
    /// Some other name (lower case, without port): perhaps a certificate's hostname.
    Custom(String),
    /// Nothing usable: empty, an IP address, a bare domain of the edge.
    Nothing,
}

/// Reads a host with optional port; `domains` are the configured ones.
pub(super) fn named(authority: &str, domains: &[String]) -> Named {
    let host = hostname(authority).to_ascii_lowercase();
    if host.is_empty() || host.parse::<std::net::IpAddr>().is_ok() || host.starts_with('[') {
        return Named::Nothing;
    }
    let known = DOMAINS.iter().copied().chain(domains.iter().map(String::as_str));
    for domain in known {
        let domain = domain.trim_matches('.');
        if host.eq_ignore_ascii_case(domain) {
            return Named::Nothing;
        }
        let label = host
            .len()
            .checked_sub(domain.len() + 1)
            .filter(|at| host.is_char_boundary(*at))
            .map(|at| host.split_at(at))
            .filter(|(_, rest)| rest.starts_with('.') && rest[1..].eq_ignore_ascii_case(domain))
            .map(|(label, _)| label);
        if let Some(label) = label {
            return match is_app(label) {
                true => Named::App(label.to_owned()),
                false => Named::Nothing,
            };
        }
    }
    match is_hostname(&host) {
        true => Named::Custom(host),
        false => Named::Nothing,
    }
}

/// The host of `host[:port]`, without a trailing dot. Bracketed IPv6 keeps its brackets.
pub(super) fn hostname(authority: &str) -> &str {
    let authority = authority.trim();
    let host = match authority.strip_prefix('[').and_then(|rest| rest.find(']')) {
        Some(end) => &authority[..end + 2],
        None => authority.split(':').next().unwrap_or_default(),
    };
    host.strip_suffix('.').unwrap_or(host)
}

/// An app's name is one DNS label.
fn is_app(label: &str) -> bool {
    !label.is_empty()
        && label.len() <= 63
        && label.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
}

fn is_hostname(host: &str) -> bool {
    host.len() <= 253
        && host.contains('.')
        && host.split('.').all(|label| {
            !label.is_empty()
                && label.len() <= 63
                && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names() {
        let domains = ["Apps.Example.com".to_owned()];
        let named = |host| named(host, &domains);
        let app = |name: &str| Named::App(name.to_owned());
        assert_eq!(named("hello.localhost:8080"), app("hello"));
        assert_eq!(named("Hello.FLY.dev."), app("hello"));
        assert_eq!(named("hello.apps.example.com"), app("hello"));
        assert_eq!(named("www.hello.localhost"), Named::Nothing);
        assert_eq!(named("localhost:80"), Named::Nothing);
        assert_eq!(named("fly.dev"), Named::Nothing);
        assert_eq!(named(".localhost"), Named::Nothing);
        assert_eq!(named("127.0.0.1:80"), Named::Nothing);
        assert_eq!(named("[::1]:80"), Named::Nothing);
        assert_eq!(named(""), Named::Nothing);
        assert_eq!(named("notlocalhost"), Named::Nothing);
        assert_eq!(named("shop.example.org:443"), Named::Custom("shop.example.org".to_owned()));
        assert_eq!(named("evil fly.dev"), Named::Nothing);
    }

    proptest! {
        #[test]
        fn round_trip(app in "[a-z0-9][a-z0-9-]{0,40}", port in any::<u16>()) {
            let domains = ["example.test".to_owned()];
            for domain in ["localhost", "fly.dev", "example.test"] {
                let host = format!("{app}.{domain}:{port}");
                prop_assert_eq!(named(&host, &domains), Named::App(app.clone()));
            }
        }

        #[test]
        fn foreign_hosts_never_panic(host in ".*", domain in ".{0,10}") {
            if let Named::App(app) = named(&host, &[domain]) {
                prop_assert!(is_app(&app));
            }
            let _ = hostname(&host);
        }
    }
}
