//! What to proxy, as words of the command line. Pure.

use std::net::Ipv6Addr;
use std::path::PathBuf;

/// More ports than this are a mistyped range.
const MOST: usize = 1024;

/// Where connections are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Local {
    /// 0 = any that is free.
    Port(u16),
    Socket(PathBuf),
}

/// One local end and the port behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) local: Local,
    pub(super) remote: u16,
}

/// The words: pairs, and the host if one is named.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Wish {
    pub(super) pairs: Vec<Pair>,
    pub(super) host: Option<String>,
}

/// `5432`, `15432:5432`, `8000-8004:9000-9004`, `/tmp/pg.sock:5432`; the first word is ports, of the others those that can be;
/// the last word may be the host.
pub(super) fn parse(words: &[String]) -> Result<Wish, String> {
    let mut wish = Wish::default();
    for (index, word) in words.iter().enumerate() {
        let is_pair = index == 0 || looks_like_ports(word);
        if is_pair {
            wish.pairs.extend(pairs(word)?);
        } else if index + 1 == words.len() {
            let plain = word.strip_prefix('[').and_then(|w| w.strip_suffix(']')).unwrap_or(word);
            wish.host = Some(plain.to_owned());
        } else {
            return Err(format!("`{word}` is no port; the host comes last"));
        }
    }
    if wish.pairs.len() > MOST {
        return Err(format!("{} ports are more than {MOST}", wish.pairs.len()));
    }
    let mut taken: Vec<&Local> = wish.pairs.iter().map(|pair| &pair.local).collect();
    taken.retain(|local| **local != Local::Port(0));
    let all = taken.len();
    taken.sort_by_key(|local| format!("{local:?}"));
    taken.dedup();
    if taken.len() < all {
        return Err("a local port is named twice".to_owned());
    }
    Ok(wish)
}

fn looks_like_ports(word: &str) -> bool {
    if word.parse::<Ipv6Addr>().is_ok() || word.starts_with('[') {
        return false;
    }
    let digits = word.chars().all(|c| c.is_ascii_digit() || c == ':' || c == '-');
    digits || (word.contains('/') && word.contains(':'))
}

fn pairs(word: &str) -> Result<Vec<Pair>, String> {
    let wrong = || format!("`{word}` is no port: use PORT, LOCAL:REMOTE, a range of them, or SOCKET:REMOTE");
    let (local, remote) = match word.rsplit_once(':') {
        Some((local, remote)) => (local, remote),
        None => (word, word),
    };
    let remote = range(remote).ok_or_else(wrong)?;
    if remote.contains(&0) {
        return Err(format!("`{word}`: port 0 is no remote port; write 0:REMOTE for any free local one"));
    }
    match range(local) {
        Some(local) if local.len() == remote.len() => Ok(local
            .into_iter()
            .zip(remote)
            .map(|(local, remote)| Pair { local: Local::Port(local), remote })
            .collect()),
        Some(_) => Err(format!("`{word}`: the two ranges differ in length")),
        None if local.is_empty() || remote.len() != 1 || local == remote_word(word) => Err(wrong()),
        None => Ok(vec![Pair { local: Local::Socket(PathBuf::from(local)), remote: remote[0] }]),
    }
}

fn remote_word(word: &str) -> &str {
    if word.contains(':') { "" } else { word }
}

/// `80` or `8000-8010`.
fn range(text: &str) -> Option<Vec<u16>> {
    let number = |text: &str| {
        let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| text.parse::<u16>().ok()).flatten()
    };
    match text.split_once('-') {
        None => Some(vec![number(text)?]),
        Some((first, last)) => {
            let (first, last) = (number(first)?, number(last)?);
            (first <= last && first > 0).then(|| (first..=last).collect())
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use proptest::prelude::*;

    fn wish(words: &[&str]) -> Result<Wish, String> {
        parse(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>())
    }

    fn port(local: u16, remote: u16) -> Pair {
        Pair { local: Local::Port(local), remote }
    }

    #[test]
    fn one_port_is_both_ends() {
        assert_eq!(wish(&["5432"]).unwrap().pairs, [port(5432, 5432)]);
        assert_eq!(wish(&["15432:5432"]).unwrap().pairs, [port(15432, 5432)]);
        assert_eq!(wish(&["0:5432"]).unwrap().pairs, [port(0, 5432)]);
    }

    #[test]
    fn the_host_comes_last_and_may_be_an_address() {
        let named = wish(&["5432", "db.internal"]).unwrap();
        assert_eq!(named.host.as_deref(), Some("db.internal"));
        for host in ["fdaa:0:1::3", "[fdaa:0:1::3]"] {
            assert_eq!(wish(&["80", host]).unwrap().host.as_deref(), Some("fdaa:0:1::3"));
        }
        assert!(wish(&["80", "db.internal", "90"]).is_err());
    }

    #[test]
    fn several_ports_ranges_and_sockets() {
        let many = wish(&["80:8080", "9000-9001:7000-7001", "/tmp/x.sock:5432", "web.internal"]).unwrap();
        let socket = Pair { local: Local::Socket("/tmp/x.sock".into()), remote: 5432 };
        assert_eq!(many.pairs, [port(80, 8080), port(9000, 7000), port(9001, 7001), socket]);
        assert_eq!(wish(&["./pg.sock:5432"]).unwrap().pairs.len(), 1);
    }

    #[test]
    fn what_is_no_port_is_named() {
        for wrong in [
            "", "x", "80:", ":80", "80:x", "70000", "80:0", "5-1", "1-3:5-6", "1-2000", "-5", "0-4",
            "+5:80-81",
        ] {
            assert!(wish(&[wrong]).is_err(), "{wrong}");
        }
        assert!(wish(&["80:1", "80:2"]).is_err());
        assert!(wish(&["0:1", "0:2"]).is_ok());
    }

    proptest! {
        #[test]
        fn any_words_are_parsed_or_refused(words in proptest::collection::vec("[0-9a-z:./\\[\\]-]{0,12}", 0..4)) {
            if let Ok(wish) = parse(&words) {
                prop_assert!(wish.pairs.iter().all(|pair| pair.remote > 0));
            }
        }
    }
}
