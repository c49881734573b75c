//! Facts about the public side of an app: the edge, public DNS, certificates.

use serde::{Deserialize, Serialize};

/// What the public side answered while the machines are said to run (a smoke request, or a proxy log line).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EdgeAnswer {
    /// Public host asked.
    pub host: String,
    /// HTTP status, if there was an answer.
    pub status: Option<u16>,
    /// `error.code` of the proxy's log entry, e.g. `PR03`, verbatim (spec B12).
    pub code: Option<String>,
    /// What answered belongs to no machine there is, or to the release before.
    pub stale: bool,
    /// Seconds for which it has answered like this.
    pub for_s: u64,
    /// Seconds for which every machine of the new release has been started and passing; `None`: they are not.
    pub machines_fine_for_s: Option<u64>,
    /// `hard_limit` of the service, if one is set.
    pub limit: Option<u32>,
}

/// The proxy's code that says most about whose turn it is, of all it logged about one request (spec B12): a failure of
/// its own, then what it could not find, then what a machine did to it, then that it had nobody to send the request to.
pub fn telling(codes: &[String]) -> Option<&str> {
    let rank = |code: &str| match code {
        code if INTERNAL.contains(&code) => 0,
        code if GONE.contains(&code) => 1,
        code if code.starts_with("PC") || code.starts_with("PU") => 2,
        code if LIMIT.contains(&code) => 3,
        code if NO_CANDIDATE.contains(&code) => 4,
        _ => 5,
    };
    codes.iter().map(String::as_str).min_by_key(|code| rank(code))
}

/// Whether a code may pass by itself: the edge has not heard of a machine yet, or not of its end.
pub fn may_lag(code: &str) -> bool {
    GONE.contains(&code)
}

/// Codes by which the edge reports a failure of its own (spec B12, PG9).
pub(super) const INTERNAL: [&str; 11] =
    ["PU03", "PP01", "PC08", "PM02", "PM03", "PM04", "PM09", "PM10", "PE01", "PE02", "PT09"];
/// No machine may be sent the request.
pub(super) const NO_CANDIDATE: [&str; 3] = ["PR01", "PR03", "PR04"];
/// Routes to machines that are gone, or to none that it knows.
pub(super) const GONE: [&str; 2] = ["PR02", "PM11"];
/// The app's own limit.
pub(super) const LIMIT: [&str; 2] = ["PL01", "PL02"];
/// The machine refused the connection.
pub(super) const REFUSED: [&str; 2] = ["PC01", "PC02"];
/// The app took the connection or the request, and ended or never answered it.
pub(super) const CUT: [&str; 4] = ["PC03", "PC04", "PC05", "PU02"];

/// What resolvers answered for a public name.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct DnsAnswer {
    /// Public host.
    pub host: String,
    /// Addresses the app has been given.
    pub assigned: Vec<String>,
    /// Seconds since the newest of them was assigned.
    pub assigned_ago_s: u64,
    /// The resolver asked first.
    pub resolver: String,
    /// Its answer; `None`: it did not answer.
    pub answered: Option<Vec<String>>,
    /// Another resolver and its answer, when the first one gave none.
    pub other: Option<(String, Vec<String>)>,
}

/// State of a certificate (GraphQL `AppCertificate`, UiEx certificates).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CertificateFact {
    /// Host name it is for.
    pub host: String,
    /// Issued.
    pub issued: bool,
    /// The edge serves another or the default certificate although it is issued.
    pub served_wrong: bool,
    /// Seconds since it was asked for.
    pub pending_for_s: u64,
    /// Required records that the public DNS does not show, e.g. `A shop.example 66.241.0.1`.
    pub missing_records: Vec<String>,
    /// Zone whose CAA record forbids the issuer.
    pub caa_zone: Option<String>,
    /// `rate_limited_until`, verbatim.
    pub rate_limited_until: Option<String>,
    /// Codes of `validation_errors[]`, verbatim.
    pub validation_errors: Vec<String>,
}
