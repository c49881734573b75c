//! Fields of `Release` and `ReleaseUnprocessed`.

use super::Context;
use super::error::GqlError;
use super::node::{Node, Object};
use crate::api::uiex::releases;
use crate::domain::{Release, rfc3339};

/// Resolves one field of a release.
pub(super) fn field(
    cx: &Context<'_>,
    release: &Release,
    unprocessed: bool,
    field: &str,
) -> Result<Node, GqlError> {
    Ok(match field {
        "id" => release.id.as_str().into(),
        "version" => i64::try_from(release.version).unwrap_or(i64::MAX).into(),
        "status" => release.status.as_str().into(),
        "stable" => releases::is_stable(release).into(),
        "inProgress" => releases::in_progress(release).into(),
        "description" => release.description.as_str().into(),
        "reason" => release.reason.as_str().into(),
        "imageRef" => Node::from(Some(release.image_ref.as_str()).filter(|r| !r.is_empty())),
        "deploymentStrategy" => release.strategy.to_uppercase().into(),
        "createdAt" | "updatedAt" => rfc3339(release.created_at).into(),
        "evaluationId" => "".into(),
        "revertedTo" => Node::NULL,
        "configDefinition" if unprocessed => release.definition.clone().into(),
        "metadata" if !unprocessed => release.metadata.clone().into(),
        "user" => cx.central.state.read(|w| w.users.get(&release.user).cloned()).map(Object::User).into(),
        _ => {
            let ty = if unprocessed { "ReleaseUnprocessed" } else { "Release" };
            return Err(GqlError::no_field(ty, field));
        }
    })
}
