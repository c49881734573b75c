//! Which image a deploy runs.

use model::plan::WantedImage;

use crate::context::Ctx;
use crate::deploy::Listener;
use crate::diagnostics::Failure;

use super::Prepared;
use super::args::Args;

/// The image, resolved as far as it could be.
#[derive(Debug, Clone)]
pub(super) struct Resolved {
    /// As machines get it.
    pub(super) reference: String,
    /// `sha256:…`
    pub(super) digest: Option<String>,
}

impl Resolved {
    pub(super) fn wanted(&self) -> WantedImage {
        WantedImage { reference: self.reference.clone(), digest: self.digest.clone() }
    }
}

/// `--image`, then `[build] image`.
#[expect(clippy::unused_async, reason = "resolution at the registry follows in this room")]
pub(super) async fn resolve(
    args: &Args,
    _ctx: &Ctx,
    prepared: &Prepared,
    _listen: &dyn Listener,
) -> Result<Resolved, Failure> {
    let configured = prepared.config.build.as_ref().map(|b| b.image.clone()).filter(|i| !i.is_empty());
    match args.image.image.clone().or(configured) {
        Some(reference) => Ok(Resolved { reference, digest: None }),
        None => Err(Failure::new(
            model::diagnosis::Code::C201,
            format!("nothing to deploy: no image named and {} cannot be built yet", prepared.dir.display()),
        )
        .next_step("name an image with `--image`")),
    }
}
