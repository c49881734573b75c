//! Files from URLs: sources of `ADD`, and Dockerfiles. In: a URL. Out: a file with its digest, or what the
//! server said. Nothing is sent along but the request.

use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use sha2::Digest as _;

use super::Error;
use super::error::{Unfetched, innermost};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// A connection that says nothing for this long is given up.
const IDLE: Duration = Duration::from_secs(60);

/// What was fetched.
#[derive(Debug, Clone)]
pub(super) struct Fetched {
    /// `sha256:…`
    pub(super) digest: String,
    pub(super) size: u64,
    /// `Last-Modified`, in seconds since the epoch.
    pub(super) modified: Option<i64>,
}

/// Whether a source of `ADD` is a URL of a file.
pub(super) fn is_url(source: &str) -> bool {
    source.starts_with("http://") || source.starts_with("https://")
}

/// Whether a source of `ADD` is a git repository (moby/buildkit: util/gitutil).
pub(super) fn is_git(source: &str) -> bool {
    let path = source.split(['#', '?']).next().unwrap_or_default();
    source.starts_with("git@") || source.starts_with("git://") || source.starts_with("ssh://") || {
        is_url(source) && path.ends_with(".git")
    }
}

/// The name a URL gives to its file.
pub(super) fn name(url: &str) -> String {
    let path = url::Url::parse(url).ok().map(|u| u.path().to_owned()).unwrap_or_default();
    let last = path.rsplit('/').next().filter(|n| !n.is_empty()).map(|name| {
        percent_encoding::percent_decode_str(name).decode_utf8().map_or_else(|_| name.to_owned(), Into::into)
    });
    last.filter(|name| !name.contains('/') && name != ".." && name != ".")
        .unwrap_or_else(|| "__unnamed__".to_owned())
}

/// A URL as messages may show it: without the credentials and the query it may carry.
pub(super) fn shown(url: &str) -> String {
    match url::Url::parse(url) {
        Ok(mut url) => {
            // Fails only for URLs that cannot carry any.
            let (_, _) = (url.set_username(""), url.set_password(None));
            url.set_query(None);
            url.to_string()
        }
        Err(_) => url.split('?').next().unwrap_or_default().to_owned(),
    }
}

/// Writes what a URL names into a file; at most `limit` bytes.
pub(super) async fn file(url: &str, to: &Path, limit: u64) -> Result<Fetched, Unfetched> {
    // Only one process-wide provider may be installed; a second call is refused and harmless.
    drop(rustls::crypto::ring::default_provider().install_default());
    let lost = |e: &reqwest::Error| Unfetched::Lost(innermost(e));
    let http = reqwest::Client::builder()
        .user_agent(format!("flyctl/{}", crate::VERSION))
        .connect_timeout(CONNECT_TIMEOUT)
        .read_timeout(IDLE)
        .build()
        .map_err(|e| lost(&e))?;
    let mut response = http.get(url).send().await.map_err(|e| lost(&e))?;
    if !response.status().is_success() {
        return Err(Unfetched::Status(response.status().as_u16()));
    }
    let modified = response.headers().get("last-modified").and_then(|v| v.to_str().ok()).and_then(date);
    let disk = |e: std::io::Error| Unfetched::Disk(e.to_string());
    let mut out = std::fs::File::create(to).map_err(disk)?;
    let mut hash = sha2::Sha256::new();
    let mut size = 0;
    while let Some(piece) = response.chunk().await.map_err(|e| lost(&e))? {
        size += piece.len() as u64;
        if size > limit {
            return Err(Unfetched::TooLarge(limit));
        }
        hash.update(&piece);
        out.write_all(&piece).map_err(disk)?;
    }
    Ok(Fetched { digest: format!("sha256:{}", hex::encode(hash.finalize())), size, modified })
}

/// A Dockerfile from a URL.
pub(super) async fn dockerfile(url: &str, to: &Path) -> Result<(), Error> {
    const LIMIT: u64 = 1 << 20;
    let fetched = file(url, to, LIMIT).await;
    fetched.map(drop).map_err(|problem| Error::Fetch { url: shown(url), place: None, problem })
}

/// `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110).
fn date(text: &str) -> Option<i64> {
    let zoned = jiff::fmt::rfc2822::parse(text).ok()?;
    Some(zoned.timestamp().as_second())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_urls() {
        let table = [
            ("https://a/b/c.tar?x=1", "c.tar"),
            ("https://a/b/", "__unnamed__"),
            ("https://a", "__unnamed__"),
            ("https://a/%20x", " x"),
            ("https://a/x%2Fy", "__unnamed__"),
        ];
        for (url, wanted) in table {
            assert_eq!(name(url), wanted, "{url}");
        }
        assert!(is_git("https://github.com/a/b.git#main") && !is_git("https://a/b.tar"));
        assert_eq!(shown("https://u:p@a/b?sig=1"), "https://a/b");
        assert_eq!(date("Sun, 06 Nov 1994 08:49:37 GMT"), Some(784_111_777));
        assert_eq!(date("yesterday"), None);
    }
}
