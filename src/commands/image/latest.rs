//! What the platform has that is newer than what machines run. It follows the series of images it publishes
//! itself; an app's own images are in none.

use std::collections::BTreeMap;

use model::machine::document::ImageVersion;
use model::machine::{ImageRef, Machine};

use super::version;
use crate::api::graphql::images::LatestImageDetails;
use crate::api::{Error, GraphQl};

/// The newest images, by what they were asked for.
#[derive(Debug, Default)]
pub(super) struct Latest(BTreeMap<LatestImageDetails, ImageVersion>);

fn question(image: &ImageRef) -> LatestImageDetails {
    LatestImageDetails {
        image: format!("{}:{}", image.repository, image.tag),
        fly_version: image.version().to_owned(),
    }
}

/// Deploys name the images they push like this; nobody follows those.
const OF_A_DEPLOY: &str = "deployment-";

/// Asks once for every image that may be in a series.
pub(super) async fn of(machines: &[Machine], graphql: &GraphQl) -> Result<Latest, Error> {
    let mut questions: Vec<LatestImageDetails> = machines
        .iter()
        .map(|machine| &machine.image_ref)
        .filter(|image| !image.repository.is_empty() && !image.tag.starts_with(OF_A_DEPLOY))
        .map(question)
        .collect();
    questions.sort();
    questions.dedup();
    let asking = questions.into_iter().map(async |question| {
        let answer = graphql.run(&question).await;
        match answer {
            Ok(answer) => Ok(answer.latest_image_details.map(|latest| (question, latest))),
            // A repository that is in no series is refused, not answered with nothing.
            Err(error) if error.is_unprocessable() || error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    });
    let found = futures::future::try_join_all(asking).await?;
    Ok(Latest(found.into_iter().flatten().collect()))
}

impl Latest {
    /// The image's series is followed.
    pub(super) fn follows(&self, image: &ImageRef) -> bool {
        self.0.contains_key(&question(image))
    }

    /// The image to move to, if the newest one really is newer.
    pub(super) fn newer_than(&self, image: &ImageRef) -> Option<&ImageVersion> {
        self.0.get(&question(image)).filter(|latest| is_newer(latest, image))
    }
}

/// A series may answer with something older than what runs (flyctl: `image/update_check.go`): versions
/// decide where both have one, else the digest.
fn is_newer(latest: &ImageVersion, image: &ImageRef) -> bool {
    let other = latest.digest != image.digest;
    other && version::newer(&latest.version, image.version()).unwrap_or(true)
}

/// `registry/repository[:tag][@digest]`
pub(super) fn full(image: &ImageVersion) -> String {
    let mut text = format!("{}/{}", image.registry, image.repository);
    for (mark, part) in [(':', &image.tag), ('@', &image.digest)] {
        if !part.is_empty() {
            text.push(mark);
            text.push_str(part);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn running(version: &str, digest: &str) -> ImageRef {
        let labels = if version.is_empty() {
            serde_json::json!({})
        } else {
            serde_json::json!({"fly.version": version})
        };
        serde_json::from_value(serde_json::json!({"registry": "r", "repository": "flyio/postgres-flex",
            "tag": "16", "digest": digest, "labels": labels}))
        .unwrap()
    }

    fn published(version: &str, digest: &str) -> ImageVersion {
        ImageVersion { version: version.to_owned(), digest: digest.to_owned(), ..ImageVersion::default() }
    }

    #[test]
    fn an_older_build_is_no_update() {
        let is = |ours: (&str, &str), theirs: (&str, &str)| {
            is_newer(&published(theirs.0, theirs.1), &running(ours.0, ours.1))
        };
        assert!(is(("v0.0.1", "a"), ("v0.0.2", "b")));
        assert!(!is(("v0.0.2", "a"), ("v0.0.1", "b")));
        assert!(!is(("v0.0.2", "a"), ("v0.0.3", "a")));
        // Without versions another digest is all there is to go by.
        assert!(is(("", "a"), ("v0.0.1", "b")));
        assert!(is(("custom", "a"), ("v0.0.1", "b")));
    }

    #[test]
    fn references_are_whole() {
        let image = ImageVersion {
            registry: "r".into(),
            repository: "a/b".into(),
            tag: "1".into(),
            digest: "sha256:1".into(),
            ..ImageVersion::default()
        };
        assert_eq!(full(&image), "r/a/b:1@sha256:1");
        assert_eq!(full(&ImageVersion { tag: String::new(), ..image }), "r/a/b@sha256:1");
    }
}
