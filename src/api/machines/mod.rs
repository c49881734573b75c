//! The Machines REST API ("flaps"; api.md 7). One file per noun, each an `impl MachinesApi`.

use reqwest::Method;

use super::http::{Call, Http};

pub(crate) mod apps;
pub(crate) mod ips;
mod leases;
#[expect(clippy::module_inception, reason = "the noun the API is named after")]
pub(crate) mod machines;
pub(crate) mod platform;
mod secrets;
pub(crate) mod volumes;

/// Header that carries a lease's nonce on guarded calls.
pub(crate) const NONCE: &str = "fly-machine-lease-nonce";

/// Client of `{machines}/v1/…`.
#[derive(Clone)]
pub(crate) struct MachinesApi {
    http: Http,
    base: String,
    authorization: Option<String>,
}

impl MachinesApi {
    pub(crate) fn new(http: Http, base: &str, authorization: Option<String>) -> Self {
        Self { http, base: base.to_owned(), authorization }
    }

    /// A call below the base, with the token.
    fn call(&self, method: Method, route: &'static str) -> Call {
        let call = Call::new(method, &self.base, route);
        match &self.authorization {
            Some(authorization) => call.authorization(authorization.clone()),
            None => call,
        }
    }
}
