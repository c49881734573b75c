//! Images as the platform resolves them.

use model::machine::document::ImageVersion;
use serde::{Deserialize, Serialize};

use super::Operation;

/// What an image reference means to the platform, for an app.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ResolveImageForApp {
    pub(crate) app_name: String,
    pub(crate) image_ref: String,
}

impl Operation for ResolveImageForApp {
    const NAME: &'static str = "ResolveImageForApp";
    const DOCUMENT: &'static str = "query ResolveImageForApp($appName: String!, $imageRef: String!) { \
        app(name: $appName) { image(ref: $imageRef) { digest ref } } }";
    type Data = ResolvedImage;
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct ResolvedImage {
    pub(crate) app: AppImage,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct AppImage {
    /// Null = the platform cannot find it.
    pub(crate) image: Option<ImageRef>,
}

#[derive(Debug, Clone, Deserialize)]
pub(crate) struct ImageRef {
    /// `sha256:…`
    pub(crate) digest: String,
    /// The reference as machines get it.
    #[serde(rename = "ref")]
    pub(crate) reference: String,
}

/// The newest image of a series the platform follows, such as `flyio/postgres-flex:16`. Refused
/// (`UNPROCESSABLE`) for repositories it does not follow: every app's own.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LatestImageDetails {
    /// `repository:tag`
    pub(crate) image: String,
    /// The `fly.version` label of what runs now, or empty.
    pub(crate) fly_version: String,
}

impl Operation for LatestImageDetails {
    const NAME: &'static str = "LatestImageDetails";
    const DOCUMENT: &'static str = "query LatestImageDetails($image: String!, $flyVersion: String) { \
        latestImageDetails(image: $image, flyVersion: $flyVersion) { registry repository tag version digest } }";
    type Data = LatestImage;
}

#[derive(Debug, Clone, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct LatestImage {
    pub(crate) latest_image_details: Option<ImageVersion>,
}
