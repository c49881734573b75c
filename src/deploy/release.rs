//! The release record: opened before anything changes, closed with the truth (deploy.md 3.6).

use std::time::Duration;

use model::diagnosis::{Code, Phase};
use model::journal::Entry;

use crate::api::uiex::{NewRelease, Release};
use crate::diagnostics::Failure;

use super::event::warn;
use super::lag::Lag;
use super::{Event, Listener, Ports, Work, evidence};

/// As many releases are looked at for one that is still open, and no older than this, in seconds.
const RIVALS: usize = 10;
const RIVAL_AGE: u64 = 600;
/// Whoever opens a record marks it running at once: one that is still pending after this, in seconds, is nobody's. Its
/// maker never learned that it had been made.
const PENDING_AGE: u64 = 30;
/// An interrupted deploy gets this long to record that it was interrupted.
const LAST_WORD: Duration = Duration::from_secs(2);

/// Creates the record and marks it running. A resumed deploy goes on under its own record when that is
/// still open, and under another one when it was closed.
pub(super) async fn open(work: &Work, ports: &Ports, listen: &dyn Listener) -> Result<Release, Failure> {
    if let Some((id, version)) = work.earlier.releases.last() {
        match ports.uiex.update_release(id, "running", None).await {
            Ok(()) => {
                listen.event(&Event::ReleaseOpened { id, version: *version });
                let status = "running".to_owned();
                return Ok(Release { id: id.clone(), version: *version, status, ..Release::default() });
            }
            Err(error) if error.status().is_some_and(|s| matches!(s, 404 | 409 | 422)) => {}
            Err(error) => return Err(ports.judge(&error, Phase::Create, "reopen the release")),
        }
    }
    let strategy = work.plan.strategy.as_str().to_uppercase();
    let new = NewRelease {
        app_name: &ports.app,
        build_id: ports.build_id,
        definition: &work.definition,
        image: &work.plan.image,
        strategy: &strategy,
    };
    let release = create(&new, ports).await?;
    work.note(Entry::Release { id: release.id.clone(), version: release.version }).await;
    for id in &work.earlier.dead {
        // Said late, but true; one that is closed already stays as it is.
        drop(ports.uiex.update_release(id, "interrupted", None).await);
    }
    if work.plan.leases.is_empty() {
        stand_back(&release, ports).await?;
    }
    listen.event(&Event::ReleaseOpened { id: &release.id, version: release.version });
    Ok(release)
}

/// The platform looks the image up, and may do so before it can see what was pushed a moment ago.
async fn create(new: &NewRelease<'_>, ports: &Ports) -> Result<Release, Failure> {
    let (_nobody, halt) = tokio::sync::watch::channel(false);
    let mut lag = Lag::default();
    loop {
        let error = match ports.uiex.create_release(new).await {
            Ok(release) => return Ok(release),
            Err(error) => error,
        };
        if !lag.wait_for_image(&error, new.image, ports, halt.clone()).await {
            if error.effect_unknown() {
                drop(tokio::time::timeout(LAST_WORD, withdraw(new, ports)).await);
            }
            return Err(evidence::of_release(new.image, lag.waited(), ports, &error).await);
        }
    }
}

/// Closes the record whose answer was lost, if it was made: an open one would keep others, and the next deploy, out.
/// Only a pending one with this image can be it.
async fn withdraw(new: &NewRelease<'_>, ports: &Ports) {
    let Ok(list) = ports.uiex.list_releases(new.app_name, 1).await else { return };
    let Some(newest) = list.first() else { return };
    if newest.status == "pending" && newest.image_ref == new.image {
        drop(ports.uiex.update_release(&newest.id, "interrupted", None).await);
    }
}

/// Marks the record running, beside the work itself. That this fails is said, but changes nothing: the record is
/// closed with the truth all the same.
pub(super) async fn mark_running(release: &Release, ports: &Ports, listen: &dyn Listener) {
    if release.status == "running" {
        return;
    }
    if let Err(error) = ports.uiex.update_release(&release.id, "running", None).await {
        warn(listen, &ports.judge(&error, Phase::Create, "mark the release running"));
    }
}

/// Without machines there is no lease that could keep two deploys apart, so the release records do: of two that
/// are open, the older one goes on.
async fn stand_back(release: &Release, ports: &Ports) -> Result<(), Failure> {
    // A list that cannot be read keeps nobody back: the rule is a courtesy among clients.
    let Ok(list) = ports.uiex.list_releases(&ports.app, RIVALS).await else { return Ok(()) };
    let now = jiff::Timestamp::now();
    let fresh = |r: &&Release| {
        let begun = r.created_at.parse::<jiff::Timestamp>();
        let limit = if r.status == "pending" { PENDING_AGE } else { RIVAL_AGE };
        begun.is_ok_and(|at| now.duration_since(at).as_secs().unsigned_abs() < limit)
    };
    let open =
        |r: &&Release| matches!(r.status.as_str(), "pending" | "running") && r.version < release.version;
    let Some(rival) = list.iter().filter(open).find(fresh) else { return Ok(()) };
    drop(ports.uiex.update_release(&release.id, "interrupted", None).await);
    let who = rival.user.as_deref().filter(|user| !user.is_empty()).unwrap_or("somebody else");
    Err(Failure::new(
        Code::Q505,
        format!("release v{} of {} is being deployed by {who} at this moment", rival.version, ports.app),
    )
    .because("the app has no machines yet whose leases would keep two deploys apart")
    .next_command(format!("fly releases -a {}", ports.app), "see when it has ended, then deploy again")
    .app(&ports.app))
}

/// Records how it ended. That this fails is said, but changes nothing about the deploy itself.
pub(super) async fn close(
    release: &Release,
    ports: &Ports,
    failure: Option<&Failure>,
    interrupted: bool,
    listen: &dyn Listener,
) {
    let status = match (failure, interrupted) {
        (None, _) => "complete",
        (Some(_), true) => "interrupted",
        (Some(_), false) => "failed",
    };
    let error = failure.map_or_else(String::new, |f| f.diagnostic().title.clone());
    let metadata = serde_json::json!({
        "post_deployment_info": {"flyctl_version": crate::VERSION, "error": error},
    });
    let update = ports.uiex.update_release(&release.id, status, Some(&metadata));
    let limit = if interrupted { LAST_WORD } else { Duration::from_secs(30) };
    match tokio::time::timeout(limit, update).await {
        Ok(Ok(())) => listen.event(&Event::ReleaseClosed { version: release.version, status }),
        Ok(Err(error)) => warn(listen, &ports.judge(&error, Phase::Update, "close the release")),
        Err(_) => warn(
            listen,
            &Failure::new(
                Code::P002,
                format!("release v{} still says running: no answer in time", release.version),
            ),
        ),
    }
}
