//! What can go wrong with a registry, and what that means (R rules).

use std::path::PathBuf;

use model::diagnosis::{
    Code, Fact, Facts, HttpAnswer, Outcome, Phase, RegistryAnswer, RegistryOperation, Stopped, Transport,
};

use crate::diagnostics::Failure;

/// A failed exchange with a registry.
#[derive(Debug, Clone, thiserror::Error)]
pub(crate) enum Error {
    /// The registry answered, but not as asked.
    #[error("registry {host} answered HTTP {status} for {repository}:{reference}")]
    Status {
        host: String,
        repository: String,
        reference: String,
        operation: RegistryOperation,
        status: u16,
        /// `errors[0].code` of the body.
        code: Option<String>,
        message: Option<String>,
        request_id: Option<String>,
        retry_after_s: Option<u64>,
        resumes: u32,
    },
    #[error("registry {host} cannot be reached: {reason}")]
    Transport {
        host: String,
        repository: String,
        reference: String,
        operation: RegistryOperation,
        reason: String,
        /// The connection broke after it had been made.
        broken: bool,
        resumes: u32,
    },
    /// The answer is not what the protocol says.
    #[error("registry {host} sent something unreadable: {reason}")]
    Decode { host: String, repository: String, reference: String, reason: String },
    /// No such tag or digest.
    #[error("no image {repository}:{reference} on {host}")]
    NotFound { host: String, repository: String, reference: String },
    /// The image exists for other platforms only.
    #[error("image {reference} has no linux/amd64 variant")]
    NoPlatform { reference: String, platforms: Vec<String> },
    /// A file to send cannot be read.
    #[error("{path}: {reason}", path = path.display())]
    File { path: PathBuf, reason: String },
}

impl Error {
    /// Another attempt may succeed.
    pub(super) fn is_transient(&self) -> bool {
        match self {
            Self::Transport { .. } => true,
            Self::Status { status, .. } => *status == 408 || *status == 429 || *status >= 500,
            Self::Decode { .. } | Self::NotFound { .. } | Self::NoPlatform { .. } | Self::File { .. } => false,
        }
    }

    /// The pause the registry asked for.
    pub(super) fn retry_after(&self) -> Option<std::time::Duration> {
        match self {
            Self::Status { retry_after_s: Some(seconds), .. } => Some(std::time::Duration::from_secs(*seconds)),
            _ => None,
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let (host, repository, reference, operation, outcome, code, resumes) = match error {
            Error::Status { host, repository, reference, operation, status, code, message, request_id, retry_after_s, resumes } => {
                let answer = HttpAnswer { status, error: message, request_id, retry_after_s, ..HttpAnswer::default() };
                (host, repository, reference, operation, Outcome::Http(answer), code, resumes)
            }
            Error::Transport { host, repository, reference, operation, reason, broken, resumes } => {
                let transport = if broken {
                    Transport::BrokenAfterSend { error: reason }
                } else {
                    Transport::Connect { errors: vec![reason] }
                };
                (host, repository, reference, operation, Outcome::Transport(transport), None, resumes)
            }
            Error::NotFound { host, repository, reference } => {
                let answer = HttpAnswer { status: 404, ..HttpAnswer::default() };
                let code = Some("MANIFEST_UNKNOWN".to_owned());
                (host, repository, reference, RegistryOperation::Resolve, Outcome::Http(answer), code, 0)
            }
            Error::Decode { host, repository, reference, reason } => {
                let answer = HttpAnswer { status: 200, undecodable: Some(reason), ..HttpAnswer::default() };
                (host, repository, reference, RegistryOperation::Resolve, Outcome::Http(answer), None, 0)
            }
            Error::NoPlatform { reference, platforms } => {
                return Failure::new(
                    Code::C303,
                    format!("image {reference} is built for {}; the platform runs linux/amd64", platforms.join(", ")),
                )
                .next_step("build it with `--platform linux/amd64`");
            }
            Error::File { path, reason } => {
                return Failure::new(Code::N910, format!("cannot read {}: {reason}", path.display()));
            }
        };
        let mut facts = Facts::new(Stopped::Registry, "", Phase::Image, repository.clone());
        facts.registry = Fact::Known(RegistryAnswer {
            platform: true,
            host,
            repository,
            reference,
            operation,
            outcome,
            error_code: code,
            verified_host: true,
            proxied: false,
            credential_expired: None,
            resumes,
            manifest_seen: Fact::NotAsked,
        });
        Self::from_diagnostic(model::diagnosis::explain(&facts))
    }
}
