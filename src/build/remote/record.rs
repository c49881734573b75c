//! Build records (build.md 1.8): best effort, a build never waits for one, and never fails with one.

use std::time::Instant;

use serde_json::json;

use crate::api::UiEx;
use crate::api::uiex::NewBuild;

/// The end of an error that is kept.
const LOG_BYTES: usize = 4096;

/// A record that was opened.
pub(crate) struct Record {
    uiex: UiEx,
    app: String,
    id: i64,
    began: Instant,
}

/// Where something was built.
#[derive(Debug, Clone, Default)]
pub(crate) struct Where {
    /// Of the builder, when it was remote.
    pub(crate) app: String,
    pub(crate) machine: String,
    /// Version of the engine; empty: none was needed.
    pub(crate) engine: String,
}

impl Record {
    /// Opens a record. The error is why there is none.
    pub(crate) async fn open(uiex: UiEx, app: &str, remote: bool) -> Result<Self, crate::api::Error> {
        let new = NewBuild {
            app_name: app,
            builder_type: if remote { "remote" } else { "local" },
            machine_id: "",
            strategies_available: &["Dockerfile"],
        };
        let opened = uiex.create_build(&new).await?;
        Ok(Self { uiex, app: app.to_owned(), id: opened.id, began: Instant::now() })
    }

    /// Id for the release.
    pub(crate) fn id(&self) -> i64 {
        self.id
    }

    /// Closes it; `built` is tag, id and size, or the error.
    pub(crate) async fn close(
        self,
        place: &Where,
        built: Result<(String, Option<String>, Option<u64>), String>,
    ) {
        let took = i64::try_from(self.began.elapsed().as_millis()).unwrap_or(-1);
        let remote = !place.machine.is_empty();
        let (status, result, error) = match &built {
            Ok(_) => ("completed", "success", String::new()),
            Err(error) => ("failed", "failed", tail(error)),
        };
        let (tag, id, size) = built.unwrap_or_default();
        let body = json!({
            "build_id": self.id,
            "app_name": self.app,
            "machine_id": "",
            "status": status,
            "logs": error,
            "builder_meta": {
                "builder_type": if remote { "remote" } else { "local" },
                "buildkit_enabled": !place.engine.is_empty(),
                "docker_version": place.engine,
                "platform": "linux/amd64",
                "remote_app_name": place.app,
                "remote_machine_id": place.machine,
            },
            "strategies_attempted": [{
                "strategy": "Dockerfile", "result": result, "error": error,
                "note": if place.engine.is_empty() { "assembled without an engine" } else { "" },
            }],
            "final_image": {"id": id.unwrap_or_default(), "tag": tag, "size_bytes": size.unwrap_or_default()},
            "timings": {
                "build_and_push_ms": took, "builder_init_ms": -1, "build_ms": -1, "context_build_ms": -1,
                "image_build_ms": -1, "push_ms": -1,
            },
        });
        // Nobody is told that a record could not be closed: the image is what counts.
        drop(self.uiex.finish_build(&body).await);
    }
}

fn tail(text: &str) -> String {
    let start = (text.len().saturating_sub(LOG_BYTES)..=text.len()).find(|at| text.is_char_boundary(*at));
    text[start.unwrap_or(0)..].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_an_error_is_kept_whole_characters_only() {
        let text = "é".repeat(3000);
        let kept = tail(&text);
        assert!(kept.len() <= LOG_BYTES && kept.chars().all(|c| c == 'é'));
        assert_eq!(tail("short"), "short");
    }
}
