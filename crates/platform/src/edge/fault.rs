//! What the proxy says when it cannot serve: the platform's error codes and their log lines.
//! Sources: `docs: monitoring/error-codes`, spec `diagnostics.md` B7 and B12.

use std::io;

use http::StatusCode;

/// Codes of the real proxy that this edge can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Code {
    /// The machine refused the connection.
    PC01,
    /// The machine reset the connection.
    PC03,
    /// The machine aborted the connection.
    PC04,
    /// Connecting took too long.
    PC05,
    /// Another I/O error on connecting.
    PC06,
    /// Every machine is at its hard concurrency limit.
    PL01,
    /// Starting a machine failed.
    PM01,
    /// Starting a machine took too long.
    PM03,
    /// The machine does not exist any more.
    PM11,
    /// No healthy machine.
    PR01,
    /// No machine is known at all, or not the one that was asked for.
    PR02,
    /// No good candidate after several attempts.
    PR03,
    /// A raw TCP connection broke.
    PT02,
    /// TLS handshake failed.
    PT04,
    /// HTTP/2 handshake with the app failed.
    PU01,
    /// The request reached the app and was not answered.
    PU02,
}

impl Code {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::PC01 => "PC01",
            Self::PC03 => "PC03",
            Self::PC04 => "PC04",
            Self::PC05 => "PC05",
            Self::PC06 => "PC06",
            Self::PL01 => "PL01",
            Self::PM01 => "PM01",
            Self::PM03 => "PM03",
            Self::PM11 => "PM11",
            Self::PR01 => "PR01",
            Self::PR02 => "PR02",
            Self::PR03 => "PR03",
            Self::PT02 => "PT02",
            Self::PT04 => "PT04",
            Self::PU01 => "PU01",
            Self::PU02 => "PU02",
        }
    }
}

/// One failure, as logged and as the client sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    pub(super) code: Code,
    pub(super) message: String,
}

impl Fault {
    pub(super) fn new(code: Code, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    /// A connection attempt to `port` that ended with `error`.
    pub(super) fn connect(error: &io::Error, port: u16) -> Self {
        match error.kind() {
            io::ErrorKind::ConnectionRefused => Self::new(
                Code::PC01,
                format!(
                    "instance refused connection. is your app listening on 0.0.0.0:{port}? \
                     make sure it is not only listening on 127.0.0.1"
                ),
            ),
            io::ErrorKind::NotFound => Self::new(Code::PM11, "instance does not exist any more"),
            io::ErrorKind::ConnectionReset => Self::new(Code::PC03, "instance reset the connection"),
            io::ErrorKind::ConnectionAborted => Self::new(Code::PC04, "instance aborted the connection"),
            io::ErrorKind::TimedOut => {
                Self::new(Code::PC05, format!("connection to instance on port {port} timed out"))
            }
            _ => Self::new(Code::PC06, format!("could not connect to instance: {error}")),
        }
    }

    pub(super) fn unhealthy(port: u16) -> Self {
        Self::new(Code::PR01, format!("no known healthy instances found for route tcp/{port}"))
    }

    /// Nothing to choose from: no machine is known, or not the one the request insists on.
    pub(super) fn unknown(port: u16) -> Self {
        Self::new(Code::PR02, format!("no known instances found for route tcp/{port}"))
    }

    /// After `attempts`, of which `last` was the last failure.
    pub(super) fn exhausted(attempts: usize, last: &Self) -> Self {
        Self::new(
            Code::PR03,
            format!(
                "could not find a good candidate within {attempts} attempts at load balancing. \
                 last error: {last}"
            ),
        )
    }

    /// 502 when an app had the request and failed it, 503 when none took it.
    pub(super) fn status(&self) -> StatusCode {
        match self.code {
            Code::PU01 | Code::PU02 => StatusCode::BAD_GATEWAY,
            _ => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "[{}] {}", self.code.as_str(), self.message)
    }
}
