//! `/v1/orgs/{slug}/machines` and `/v1/orgs/{slug}/volumes`: everything of one organisation.

use std::sync::Arc;

use axum::extract::{Path, State as Shared};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};

use super::machines::Filter;
use super::request::{Caller, Query};
use super::{ApiError, wire};
use crate::domain::{Machine, Millis, Volume, rfc3339};
use crate::platform::Platform;
use crate::state::World;

/// Most entries in one answer (api.md 7.3).
const MOST: usize = 1000;

pub(super) fn router() -> Router<Arc<Platform>> {
    Router::new()
        .route("/v1/orgs/{org}/machines", get(machines))
        .route("/v1/orgs/{org}/volumes", get(volumes))
}

/// One page over things ordered by id: the cursor is the last id of the page before.
struct Page {
    after: String,
    limit: usize,
    updated_after: Option<Millis>,
}

impl Page {
    fn read(query: &Query) -> Result<Self, ApiError> {
        let updated_after = query
            .first(&["updated_after"])
            .map(|text| {
                text.parse::<jiff::Timestamp>()
                    .map(jiff::Timestamp::as_millisecond)
                    .map_err(|_| ApiError::invalid(format_args!("invalid updated_after {text:?}")))
            })
            .transpose()?;
        Ok(Self {
            after: query.first(&["cursor"]).unwrap_or_default().to_owned(),
            limit: query.number(&["limit"])?.unwrap_or(MOST).clamp(1, MOST),
            updated_after,
        })
    }

    /// The page and the cursor of the next one (empty = none).
    fn take<T>(&self, all: impl Iterator<Item = T>, id: impl Fn(&T) -> &str) -> (Vec<T>, String) {
        let mut page: Vec<T> =
            all.filter(|item| id(item) > self.after.as_str()).take(self.limit + 1).collect();
        let more = page.len() > self.limit;
        page.truncate(self.limit);
        let next = match page.last() {
            Some(last) if more => id(last).to_owned(),
            _ => String::new(),
        };
        (page, next)
    }
}

fn visible(world: &World, caller: &Caller, org: &str, app: &str) -> bool {
    world.apps.get(app).is_some_and(|app| app.org == org && caller.0.may_see_app(app))
}

async fn machines(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(org): Path<String>,
    query: Query,
) -> Result<Json<Value>, ApiError> {
    let org = caller.sees_org(&platform, &org)?;
    let page = Page::read(&query)?;
    let filter = Filter::read(&query);
    let deleted = query.flag(&["include_deleted"]);
    let (found, next) = platform.state.read(|world| {
        let wanted = |machine: &&Machine| {
            visible(world, &caller, &org, &machine.app)
                && (deleted || machine.state.is_active())
                && filter.matches(machine)
                && page.updated_after.is_none_or(|after| machine.updated_at > after)
        };
        let (page, next) = page.take(world.machines.values().filter(wanted), |m| m.id.as_str());
        (page.into_iter().cloned().collect::<Vec<_>>(), next)
    });
    Ok(Json(json!({
        "machines": found.iter().map(wire::org_machine).collect::<Vec<_>>(),
        "next_cursor": next,
        "last_machine_id": found.last().map(|m| m.id.as_str()),
        "last_updated_at": found.iter().map(|m| m.updated_at).max().map(rfc3339),
        "error_regions": [],
    })))
}

async fn volumes(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Path(org): Path<String>,
    query: Query,
) -> Result<Json<Value>, ApiError> {
    let org = caller.sees_org(&platform, &org)?;
    let page = Page::read(&query)?;
    let deleted = query.flag(&["include_deleted"]);
    let regions = query.all("region");
    let states = query.all("state");
    let (found, next) = platform.state.read(|world| {
        let wanted = |volume: &&Volume| {
            visible(world, &caller, &org, &volume.app)
                && (deleted || volume.state != "destroyed")
                && (regions.is_empty() || regions.contains(&volume.region.as_str()))
                && (states.is_empty() || states.contains(&volume.state.as_str()))
                && page.updated_after.is_none_or(|after| volume.created_at > after)
        };
        let (page, next) = page.take(world.volumes.values().filter(wanted), |v| v.id.as_str());
        (page.into_iter().cloned().collect::<Vec<_>>(), next)
    });
    let shown: Vec<Value> = found
        .iter()
        .map(|volume| {
            let mut body = wire::volume(volume, platform.scheduler.host_status(&volume.host));
            body["app_name"] = volume.app.as_str().into();
            body
        })
        .collect();
    Ok(Json(json!({
        "volumes": shown,
        "next_cursor": next,
        "last_volume_id": found.last().map(|v| v.id.as_str()),
        "last_updated_at": found.iter().map(|v| v.created_at).max().map(rfc3339),
    })))
}
