//! Names of peers (tunnel.md 1.3; flyctl: `internal/wireguard/wg.go`).

/// Where an automatic name comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// A tunnel of a command; the platform keeps such peers out of DNS.
    Interactive,
    /// `fly wireguard create` without a name.
    Static,
}

/// `interactive-<host>-<email>-<ULID>`, with everything but letters, digits and dashes replaced.
pub(super) fn automatic(kind: Kind, host: &str, email: &str) -> String {
    let prefix = match kind {
        Kind::Interactive => "interactive",
        Kind::Static => "static",
    };
    let host = host.split('.').next().unwrap_or_default();
    format!("{prefix}-{}-{}-{}", plain(host), plain(email), ulid::Ulid::generate())
}

fn plain(text: &str) -> String {
    text.chars().map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' }).collect()
}

/// What the API accepts as a name that somebody chose.
pub(crate) fn is_valid(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_whose_they_are() {
        let name = automatic(Kind::Interactive, "büro.example.net", "me+x@example.net");
        assert!(name.starts_with("interactive-b-ro-me-x-example-net-"), "{name}");
        assert_eq!(name.rsplit('-').next().map(str::len), Some(26));
        assert!(is_valid(&name));
        assert_ne!(name, automatic(Kind::Interactive, "büro", "me+x@example.net"));
        assert!(automatic(Kind::Static, "", "").starts_with("static---"));
    }

    #[test]
    fn a_chosen_name_has_letters_digits_and_dashes() {
        assert!(is_valid("laptop-2"));
        for wrong in ["", "a b", "a\\b", "a.b", "ä"] {
            assert!(!is_valid(wrong), "{wrong}");
        }
    }
}
