//! The session: what a builder may ask of us while it builds. The roles of gRPC are turned around: it calls.

use std::sync::{Arc, Mutex};

use futures::future::{BoxFuture, FutureExt as _};
use http::{HeaderMap, HeaderName, HeaderValue};

use super::auth::Logins;
use super::grpc::{Answer, Call, Fault, code};
use super::secrets::{self, BuildSecret};
use super::ssh::{self, Agent};
use super::sync::{Files, Offer, Sums};
use crate::build::Error;

const HEALTH: &str = "/grpc.health.v1.Health/Check";
const DIFF_COPY: &str = "/moby.filesync.v1.FileSync/DiffCopy";
const CREDENTIALS: &str = "/moby.filesync.v1.Auth/Credentials";
const GET_SECRET: &str = "/moby.buildkit.secrets.v1.Secrets/GetSecret";
const CHECK_AGENT: &str = "/moby.sshforward.v1.SSH/CheckAgent";
const FORWARD_AGENT: &str = "/moby.sshforward.v1.SSH/ForwardAgent";
/// `SERVING` (grpc/health/v1/health.proto).
const SERVING: &[u8] = &[8, 1];

/// What builders are told there is.
const METHODS: [&str; 6] = [HEALTH, DIFF_COPY, CREDENTIALS, GET_SECRET, CHECK_AGENT, FORWARD_AGENT];

/// Everything a builder may ask for.
pub(in crate::build) struct Services {
    files: Arc<Files>,
    logins: Logins,
    secrets: Vec<BuildSecret>,
    agents: Vec<Agent>,
}

impl Services {
    pub(in crate::build) fn new(
        offer: Offer,
        logins: Logins,
        secrets: Vec<BuildSecret>,
        agents: Vec<Agent>,
    ) -> Self {
        let files = Arc::new(Files { offer, sums: Arc::default(), trouble: Mutex::default() });
        Self { files, logins, secrets, agents }
    }

    /// Why the context could not be sent, if that was it.
    pub(in crate::build) fn trouble(&self) -> Option<Error> {
        self.files.trouble.lock().ok().and_then(|mut slot| slot.take())
    }

    pub(in crate::build) fn sums(&self) -> &Sums {
        &self.files.sums
    }

    /// What answers calls.
    pub(super) fn answer(self: &Arc<Self>) -> Arc<Answer> {
        let this = Arc::clone(self);
        Arc::new(move |call: Call| -> BoxFuture<'static, ()> { Arc::clone(&this).take(call).boxed() })
    }

    async fn take(self: Arc<Self>, mut call: Call) {
        let path = call.path.clone();
        match path.as_str() {
            DIFF_COPY => return Arc::clone(&self.files).diff_copy(call).await,
            FORWARD_AGENT => return ssh::forward(&self.agents, call).await,
            _ => {}
        }
        let Some(request) = call.message().await else { return };
        let result = match path.as_str() {
            HEALTH => Ok(SERVING.to_vec()),
            CREDENTIALS => self.logins.credentials(&request).await,
            GET_SECRET => secrets::get(&self.secrets, &request).await,
            CHECK_AGENT => ssh::check(&self.agents, &request),
            // Tokens of registries among them: builders then ask for credentials and fetch their own.
            path => Err(Fault::Status(code::UNIMPLEMENTED, format!("{path} is not served"))),
        };
        call.answer(result).await;
    }
}

/// Headers of a request that opens a session (moby/buildkit: session/session.go).
pub(super) fn headers(id: &str, shared_key: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    let mut add = |name: &'static str, value: &str| {
        if let Ok(value) = HeaderValue::from_str(value) {
            headers.append(HeaderName::from_static(name), value);
        }
    };
    add("x-docker-expose-session-uuid", id);
    add("x-docker-expose-session-name", "fly");
    add("x-docker-expose-session-sharedkey", shared_key);
    for method in METHODS {
        add("x-docker-expose-session-grpc-method", method);
    }
    headers
}
