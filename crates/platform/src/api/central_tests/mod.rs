//! The central and admin APIs over HTTP.

mod admin;
mod login;
mod rest;

use super::central;
use super::testing::{Fixture, Served};

/// The central API of a fixture, served.
async fn served(fixture: &Fixture) -> Served {
    fixture.serve(central::router(&fixture.central)).await
}
