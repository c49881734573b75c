//! Images as the platform resolves them.

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
