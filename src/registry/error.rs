//! What can go wrong with a registry, and what that means (R rules).

use std::path::PathBuf;

use model::diagnosis::{
    Code, Fact, Facts, HttpAnswer, ImageFacts, Outcome, Phase, RegistryAnswer, RegistryOperation, Stopped,
    Transport,
};

use crate::diagnostics::Failure;

/// What a failed exchange was about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct At {
    pub(crate) host: String,
    /// It is the platform's registry: only then may the platform be blamed.
    pub(crate) platform: bool,
    /// Somebody's login was used, or offered.
    pub(crate) login: bool,
    pub(crate) repository: String,
    /// Tag or digest.
    pub(crate) reference: String,
    pub(crate) operation: RegistryOperation,
    /// Something was written with the same credential before.
    pub(crate) accepted: bool,
    /// Uploads: how often it was resumed.
    pub(crate) resumes: u32,
}

/// A registry of others shows something only to some, and not to us.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hidden {
    /// There was no login for it.
    Anonymous,
    /// The login there is does not do.
    Refused,
}

/// How a connection failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Connection {
    /// The name did not resolve.
    Resolve,
    Connect,
    Tls,
    /// It broke after it had been made.
    Broken,
    /// It was there and took nothing more.
    Stalled,
}

/// A failed exchange with a registry.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum Error {
    /// The registry answered, but not as asked.
    #[error("registry {} answered HTTP {status} for {}:{}", at.host, at.repository, at.reference)]
    Status {
        at: Box<At>,
        status: u16,
        /// `errors[0].code` of the body.
        code: Option<String>,
        message: Option<String>,
        request_id: Option<String>,
        retry_after_s: Option<u64>,
    },
    #[error("registry {} cannot be reached: {reason}", at.host)]
    Transport { at: Box<At>, connection: Connection, reason: String },
    /// A credential ran out and there is a new one.
    #[error("the credential for {} ran out", at.repository)]
    Renewed { at: Box<At> },
    /// The answer is not what the protocol says.
    #[error("registry {} sent something unreadable: {reason}", at.host)]
    Decode { at: Box<At>, reason: String },
    /// No such tag or digest.
    #[error("no image {}:{} on {}", at.repository, at.reference, at.host)]
    NotFound { at: Box<At> },
    /// The image exists for other platforms only.
    #[error("image {reference} has no linux/amd64 variant")]
    NoPlatform { reference: String, platforms: Vec<String> },
    /// A file to send or to fill.
    #[error("{path}: {reason}", path = path.display())]
    File { path: PathBuf, reason: String },
}

impl Error {
    /// Another attempt may succeed.
    pub(super) fn is_transient(&self) -> bool {
        match self {
            Self::Transport { connection, .. } => *connection != Connection::Tls,
            Self::Renewed { .. } => true,
            Self::Status { status, .. } => *status == 408 || *status == 429 || *status >= 500,
            Self::Decode { .. } | Self::NotFound { .. } | Self::NoPlatform { .. } | Self::File { .. } => {
                false
            }
        }
    }

    /// The upload is not where the client takes it to be: ended, forgotten, or further on.
    pub(super) fn is_lost_session(&self) -> bool {
        match self {
            Self::Status { at, status: 404, code, .. } => {
                at.operation == RegistryOperation::PushBlob
                    && code.as_deref().is_none_or(|code| code == "BLOB_UPLOAD_UNKNOWN")
            }
            Self::Status { status, .. } => *status == 416,
            _ => false,
        }
    }

    /// What it means for somebody who is told that there is nothing: whether they were asked as themselves. `None`:
    /// hidden things are not the question.
    pub(crate) fn hidden(&self) -> Option<Hidden> {
        let Self::Status { at, status: 401 | 403, .. } = self else { return None };
        match (at.platform, at.login) {
            (true, _) => None,
            (false, true) => Some(Hidden::Refused),
            (false, false) => Some(Hidden::Anonymous),
        }
    }

    /// There is no such thing.
    pub(crate) fn is_not_found(&self) -> bool {
        matches!(self, Self::NotFound { .. } | Self::Status { status: 404, .. })
    }

    /// The pause the registry asked for.
    pub(super) fn retry_after(&self) -> Option<std::time::Duration> {
        match self {
            Self::Status { retry_after_s: Some(seconds), .. } => {
                Some(std::time::Duration::from_secs(*seconds))
            }
            _ => None,
        }
    }

    /// Notes how often an upload was resumed.
    pub(super) fn with_resumes(mut self, count: u32) -> Self {
        if let Self::Status { at, .. } | Self::Transport { at, .. } = &mut self {
            at.resumes = count;
        }
        self
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Status { at, status, code, message, request_id, retry_after_s } => {
                let answer =
                    HttpAnswer { status, error: message, request_id, retry_after_s, ..HttpAnswer::default() };
                judged(*at, Outcome::Http(answer), code)
            }
            Error::Transport { at, connection, reason } => {
                let transport = match connection {
                    Connection::Resolve => Transport::Resolve { error: reason, others_resolve: None },
                    Connection::Connect => Transport::Connect { errors: vec![reason] },
                    Connection::Tls => Transport::Tls { reason, issuer: None },
                    Connection::Broken | Connection::Stalled => Transport::BrokenAfterSend { error: reason },
                };
                judged(*at, Outcome::Transport(transport), None)
            }
            Error::Renewed { at } => {
                let answer = HttpAnswer { status: 401, ..HttpAnswer::default() };
                judged(*at, Outcome::Http(answer), None)
            }
            Error::NotFound { at } => {
                let answer = HttpAnswer { status: 404, ..HttpAnswer::default() };
                judged(*at, Outcome::Http(answer), Some("MANIFEST_UNKNOWN".to_owned()))
            }
            Error::Decode { at, reason } => {
                let answer = HttpAnswer { status: 200, undecodable: Some(reason), ..HttpAnswer::default() };
                judged(*at, Outcome::Http(answer), None)
            }
            Error::NoPlatform { reference, platforms } => {
                let mut facts = Facts::new(Stopped::Registry, "", Phase::Image, "");
                facts.image = Fact::Known(ImageFacts { no_command: false, platforms });
                Self::of_facts(facts).with(|mut d| {
                    d.scope.app = None;
                    d.because = format!("image {reference}: {}", d.because);
                    d
                })
            }
            Error::File { path, reason } => {
                Self::new(Code::N910, format!("cannot use {}: {reason}", path.display()))
            }
        }
    }
}

/// A push by somebody else that the platform's registry refused, in the words it was told.
pub(crate) fn refused_push(host: &str, repository: &str, reference: &str, text: &str) -> Error {
    let at = At {
        host: host.to_owned(),
        platform: true,
        login: false,
        repository: repository.to_owned(),
        reference: reference.to_owned(),
        operation: RegistryOperation::PushManifest,
        // Uploads were begun with it before the build (`Client::may_push`).
        accepted: true,
        resumes: 0,
    };
    let status = if text.contains("denied") { 403 } else { 401 };
    Error::Status {
        at: Box::new(at),
        status,
        code: None,
        message: Some(text.to_owned()),
        request_id: None,
        retry_after_s: None,
    }
}

/// The R rules over one answer.
fn judged(at: At, outcome: Outcome, error_code: Option<String>) -> Failure {
    let phase = match at.operation {
        RegistryOperation::PushBlob | RegistryOperation::PushManifest => Phase::Push,
        _ => Phase::Image,
    };
    let app = at.repository.split('/').next().unwrap_or_default();
    // A registry may say 401 to who may not push; who could push a moment ago could.
    let expired = at.accepted && matches!(&outcome, Outcome::Http(answer) if answer.status == 401);
    let mut facts = Facts::new(Stopped::Registry, "", phase, app);
    facts.registry = Fact::Known(RegistryAnswer {
        platform: at.platform,
        host: at.host,
        repository: at.repository,
        reference: at.reference,
        operation: at.operation,
        outcome,
        error_code,
        // TLS is always verified by the system's roots; plain HTTP goes to loopback hosts only.
        verified_host: true,
        proxied: false,
        credential_expired: expired.then_some(true),
        resumes: at.resumes,
        manifest_seen: Fact::NotAsked,
    });
    Failure::of_facts(facts)
}
