//! `POST /v1/platform/placements`: where machines of a size would go.

use std::sync::Arc;

use axum::extract::State as Shared;
use axum::routing::post;
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

use super::ApiError;
use super::request::{Body, Caller};
use crate::domain::Region;
use crate::platform::{Platform, seed};
use crate::scheduler::Capacity;

const GB: u64 = 1_000_000_000;

pub(super) fn router() -> Router<Arc<Platform>> {
    Router::new().route("/v1/platform/placements", post(place))
}

/// `flaps_platform.go` sends every member; absent ones have the documented defaults.
#[derive(Deserialize)]
struct PlaceRequest {
    #[serde(default)]
    compute: Option<Value>,
    #[serde(default)]
    region: Option<String>,
    #[serde(default)]
    count: Option<u64>,
    #[serde(default)]
    volume_size_bytes: Option<u64>,
    #[serde(default)]
    weights: Option<Weights>,
    org_slug: String,
}

/// Which wish weighs more: the order of the regions, or one machine in each.
#[derive(Deserialize)]
struct Weights {
    #[serde(default = "default_region_weight")]
    region: i64,
    #[serde(default = "default_spread_weight")]
    spread: i64,
}

fn default_region_weight() -> i64 {
    50
}

fn default_spread_weight() -> i64 {
    1
}

async fn place(
    caller: Caller,
    Shared(platform): Shared<Arc<Platform>>,
    Body(request): Body<PlaceRequest>,
) -> Result<Json<Value>, ApiError> {
    caller.sees_org(&platform, &request.org_slug)?;
    let wanted = request.region.filter(|text| !text.is_empty());
    let wanted = wanted.unwrap_or_else(|| format!("{},any", seed::NEAREST));
    let regions = platform.state.read(|world| expand(&wanted, &world.regions));
    let regions = regions.map_err(|unknown| ApiError::invalid(format_args!("unknown region {unknown:?}")))?;
    let performance = || json!({ "cpu_kind": "performance", "cpus": 1, "memory_mb": 2048 });
    let guest = request.compute.filter(|guest| !guest.is_null()).unwrap_or_else(performance);
    let disk_gb = request.volume_size_bytes.unwrap_or(0).div_ceil(GB);
    let rooms: Vec<(String, Capacity)> = regions
        .into_iter()
        .map(|region| (region.clone(), platform.scheduler.capacity(&region, &guest, disk_gb)))
        .collect();
    let spread = request.weights.is_some_and(|weights| weights.spread > weights.region);
    let placed = distribute(&rooms, request.count.unwrap_or(0), spread);
    let placed: Vec<Value> = placed
        .into_iter()
        .map(|(region, count, hosts)| json!({ "region": region, "count": count, "concurrency": count.min(hosts) }))
        .collect();
    Ok(Json(json!({ "regions": placed })))
}

/// Region codes of an expression, in its order and without repeats: codes, `any`, and geographic aliases.
fn expand(expression: &str, all: &[Region]) -> Result<Vec<String>, String> {
    let mut found: Vec<String> = Vec::new();
    for word in expression.split(',').map(str::trim).filter(|word| !word.is_empty()) {
        let geo = match word {
            "eu" => "europe",
            "na" | "us" => "north_america",
            "sa" => "south_america",
            "apac" | "ap" => "asia_pacific",
            "af" => "africa",
            other => other,
        };
        let named = |region: &&Region| word == "any" || region.code == word || region.geo == geo;
        let before = found.len();
        let mut known = false;
        for region in all.iter().filter(named) {
            known = true;
            if !found[..before].contains(&region.code) {
                found.push(region.code.clone());
            }
        }
        if !known {
            return Err(word.to_owned());
        }
    }
    Ok(found)
}

/// Shares `count` machines out, `0` = as many as fit everywhere: by preference, or one by one in turn.
/// What does not fit is left out, as are regions that get nothing.
fn distribute(rooms: &[(String, Capacity)], count: u64, spread: bool) -> Vec<(String, u64, u64)> {
    let mut shares: Vec<u64> = vec![0; rooms.len()];
    let mut left = if count == 0 { u64::MAX } else { count };
    if spread && count > 0 {
        while left > 0 {
            let before = left;
            for (share, (_, room)) in shares.iter_mut().zip(rooms) {
                if left > 0 && *share < room.machines {
                    *share += 1;
                    left -= 1;
                }
            }
            if left == before {
                break;
            }
        }
    } else {
        for (share, (_, room)) in shares.iter_mut().zip(rooms) {
            *share = room.machines.min(left);
            left -= *share;
        }
    }
    let given = rooms.iter().zip(shares).filter(|(_, share)| *share > 0);
    given.map(|((region, room), share)| (region.clone(), share, room.hosts)).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    fn rooms() -> Vec<(String, Capacity)> {
        [("ams", 3), ("fra", 0), ("lhr", 5)]
            .map(|(code, machines)| (code.to_owned(), Capacity { machines, hosts: 2 }))
            .to_vec()
    }

    fn shares(count: u64, spread: bool) -> Vec<(String, u64)> {
        distribute(&rooms(), count, spread).into_iter().map(|(region, n, _)| (region, n)).collect()
    }

    fn wanted(pairs: &[(&str, u64)]) -> Vec<(String, u64)> {
        pairs.iter().map(|(region, n)| ((*region).to_owned(), *n)).collect()
    }

    #[test]
    fn preference_fills_and_spreading_alternates() {
        assert_eq!(shares(2, false), wanted(&[("ams", 2)]));
        assert_eq!(shares(5, false), wanted(&[("ams", 3), ("lhr", 2)]));
        assert_eq!(shares(2, true), wanted(&[("ams", 1), ("lhr", 1)]));
        assert_eq!(shares(0, false), wanted(&[("ams", 3), ("lhr", 5)]));
        assert_eq!(shares(100, true), wanted(&[("ams", 3), ("lhr", 5)]), "what fits is told");
    }

    #[test]
    fn expressions_name_codes_continents_and_any() {
        let region = |code: &str, geo: &str| Region {
            code: code.to_owned(),
            name: String::new(),
            latitude: 0.0,
            longitude: 0.0,
            geo: geo.to_owned(),
        };
        let all = [region("ams", "europe"), region("iad", "north_america"), region("lhr", "europe")];
        assert_eq!(expand("lhr,any", &all).unwrap(), ["lhr", "ams", "iad"]);
        assert_eq!(expand("eu", &all).unwrap(), ["ams", "lhr"]);
        assert_eq!(expand("xyz", &all).unwrap_err(), "xyz");
    }
}
