//! Facts about calls: API exchanges, tokens, registry answers. A call's facts come together, from one answer.

use super::Fact;
use serde::{Deserialize, Serialize};

/// Which of the platform's surfaces a call went to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Surface {
    /// `…/v1/apps/…` (fly-go: flaps).
    Machines,
    /// `POST …/graphql`.
    GraphQl,
    /// `…/api/v1/…`.
    UiEx,
    /// Log poll API.
    Logs,
    /// Incident feed.
    Incidents,
}

/// One request and what came of it: an HTTP answer or a transport failure (evidence set EH).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exchange {
    /// The surface called.
    pub surface: Surface,
    /// HTTP method.
    pub method: String,
    /// Host without port or scheme.
    pub host: String,
    /// Path template, e.g. `/v1/apps/{app}/machines/{id}`; concrete names stay out of it.
    pub path: String,
    /// What the request was for, in a few words: "create machine", a GraphQL operation name.
    pub operation: String,
    /// Whether sending it twice is harmless.
    pub idempotent: bool,
    /// The answer or the lack of one.
    pub outcome: Outcome,
    /// The host is the configured API host and TLS was verified by the system roots (or the API is a loopback platform).
    pub verified_host: bool,
    /// An HTTP(S) proxy is configured for this request.
    pub proxied: bool,
    /// How often it was tried.
    pub attempts: u32,
    /// For a 404 on an object this very command created: seconds since the API acknowledged the creation.
    pub created_ago_s: Option<u64>,
    /// What kind of object the path names.
    pub object: ObjectKind,
    /// For H7 and lease rows: seconds this command has been retrying.
    pub retried_for_s: u64,
}

/// What the path of a call names; decides which 404 it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant is the noun it says")]
pub enum ObjectKind {
    App,
    Machine,
    Volume,
    Image,
    Lease,
    Organization,
    Other,
}

/// How a call ended.
#[expect(
    clippy::large_enum_variant,
    reason = "one per failed command; matching by value reads better than a box"
)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// No verified HTTP response.
    Transport(Transport),
    /// An HTTP response.
    Http(HttpAnswer),
}

/// Failures before any HTTP response (rule family T).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Transport {
    /// The name did not resolve. `others_resolve`: whether a neutral name did.
    Resolve {
        /// Resolver's words.
        error: String,
        /// `None` if not tried.
        others_resolve: Option<bool>,
    },
    /// No address accepted a connection.
    Connect {
        /// errno name or "timeout" of each address.
        errors: Vec<String>,
    },
    /// TLS verification failed.
    Tls {
        /// The verifier's reason.
        reason: String,
        /// Common name of the issuer presented.
        issuer: Option<String>,
    },
    /// The connection broke after request bytes were written.
    BrokenAfterSend {
        /// errno or "eof".
        error: String,
    },
    /// The deadline of the command itself.
    Deadline,
}

/// The parts of an HTTP response that carry meaning.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct HttpAnswer {
    /// Status code.
    pub status: u16,
    /// `content-type` without parameters.
    pub content_type: Option<String>,
    /// `error` or `message` of a JSON body, or the excerpt of a plain one; ≤ 300 bytes.
    pub error: Option<String>,
    /// `status` of a JSON error body, verbatim (open set).
    pub error_status: Option<String>,
    /// `details` of a JSON error body.
    pub details: Option<serde_json::Value>,
    /// `errors[0].extensions.code` of a GraphQL body.
    pub graphql_code: Option<String>,
    /// `<title>` of an HTML body.
    pub html_title: Option<String>,
    /// Where decoding a 2xx body failed, e.g. `$.machines[3].id`.
    pub undecodable: Option<String>,
    /// `fly-request-id`, or `extensions.fly_request_id`.
    pub request_id: Option<String>,
    /// `via` header.
    pub via: Option<String>,
    /// `retry-after` in seconds.
    pub retry_after_s: Option<u64>,
    /// Lease body of a conflict.
    pub lease: Option<LeaseHolder>,
}

/// Who holds a lease (fly-go: `MachineLease`).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LeaseHolder {
    /// Owner as the API writes it.
    pub owner: String,
    /// Unix seconds.
    pub expires_at: i64,
    /// Whether the owner is the present user.
    pub mine: Option<bool>,
}

/// What is known of the token in use. Never the token.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Token {
    /// `flag`, `env FLY_API_TOKEN`, a file path.
    pub source: String,
    /// `user`, `org`, `deploy`, `machine-exec`, … if decoded.
    pub kind: Option<String>,
    /// An earlier request of this command with this token was answered 2xx.
    pub worked_earlier: bool,
    /// Caveats limit it to apps that do not include the one asked for.
    pub excludes_app: Option<bool>,
}

/// What a registry answered (rule family R).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistryAnswer {
    /// Registry host.
    pub host: String,
    /// Whether it is the platform's registry.
    pub platform: bool,
    /// Repository, without host.
    pub repository: String,
    /// Tag or digest asked for.
    pub reference: String,
    /// What was done.
    pub operation: RegistryOperation,
    /// How it ended.
    pub outcome: Outcome,
    /// `errors[0].code` of the registry's body (`NAME_UNKNOWN`, `DENIED`, …).
    pub error_code: Option<String>,
    /// TLS verified by the system roots, or the loopback platform.
    pub verified_host: bool,
    /// A proxy is configured for this request.
    pub proxied: bool,
    /// The credential's end passed during this command.
    pub credential_expired: Option<bool>,
    /// Upload resumes that failed.
    pub resumes: u32,
    /// A manifest `HEAD` by this command answered 200.
    pub manifest_seen: Fact<bool>,
}

/// What was attempted at a registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegistryOperation {
    /// Resolve a reference.
    Resolve,
    /// Upload a blob.
    PushBlob,
    /// Write a manifest.
    PushManifest,
    /// The platform says it cannot find the pushed image.
    PlatformLookup,
    /// The host pulls.
    HostPull,
}

/// What an image needs to start (rule R6, C303).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ImageFacts {
    /// `Entrypoint` and `Cmd` both empty.
    pub no_command: bool,
    /// `os/arch` of every manifest.
    pub platforms: Vec<String>,
}
