//! The image scanner: bills of materials and known vulnerabilities of images (api.md 12; flyctl:
//! `registry/scantron.go`). A service of its own, outside of the platform's API.

use std::time::Duration;

use reqwest::Method;
use serde_json::Value;

use super::error::Error;
use super::http::{Call, Http};

/// Where it is, unless `FLY_SCANTRON` says otherwise.
pub(crate) const DEFAULT: &str = "https://scantron.fly.dev";
/// The first scan of an image takes its time.
const PATIENCE: Duration = Duration::from_secs(60);

/// What can be asked about an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Document {
    /// Packages, as SPDX.
    Packages,
    Vulnerabilities,
}

/// Client of one scanner. The token is made for it and covers one organisation's registry.
pub(crate) struct Scanner {
    http: Http,
    base: String,
    authorization: String,
}

impl Scanner {
    pub(crate) fn new(http: Http, base: &str, authorization: String) -> Self {
        Self { http, base: base.trim_end_matches('/').to_owned(), authorization }
    }

    /// A document about an image. `image` is `registry/repository@digest`.
    pub(crate) async fn document(&self, image: &str, document: Document) -> Result<Value, Error> {
        let accept = match document {
            Document::Packages => "application/spdx+json",
            Document::Vulnerabilities => "application/json",
        };
        let call = Call::new(Method::GET, &format!("{}/{image}", self.base), "")
            .header("accept", accept)
            .authorization(self.authorization.clone())
            .timeout(PATIENCE)
            .plain();
        self.http.send(call).await?.json()
    }
}
