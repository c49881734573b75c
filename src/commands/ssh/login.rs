//! A fresh key and its certificate.

use std::sync::Arc;
use std::time::SystemTime;

use model::diagnosis::literals::no_root_key;
use model::diagnosis::{Code, Gate};
use russh::keys::ssh_key::{Certificate, PrivateKey};

use crate::api;
use crate::api::graphql::certificates::{CertificateWish, EstablishSshKey, Establishment, IssueCertificate};
use crate::context::Session;
use crate::diagnostics::Failure;
use crate::diagnostics::from_api::Asked;
use crate::ssh::certificate::{self, Problem};

/// What a certificate is to be good for.
#[derive(Debug, Clone)]
pub(crate) struct Wish {
    pub(crate) organization: String,
    pub(crate) slug: String,
    pub(crate) users: Vec<String>,
    /// `None` = every app of the organisation.
    pub(crate) app: Option<String>,
    pub(crate) hours: u32,
    /// Comment of the key, which is part of its file.
    pub(crate) comment: &'static str,
}

/// A key, the certificate for it, and the certificate as it came.
pub(crate) struct Issued {
    pub(crate) key: Arc<PrivateKey>,
    pub(crate) certificate: Certificate,
    pub(crate) line: String,
}

/// Makes a key and has it signed.
pub(crate) async fn issue(session: &Session, wish: &Wish) -> Result<Issued, Failure> {
    let key = certificate::fresh_key(wish.comment).map_err(|problem| unusable(&problem))?;
    let public_key = certificate::public_line(&key).map_err(|problem| unusable(&problem))?;
    let asked = IssueCertificate {
        input: CertificateWish {
            organization_id: wish.organization.clone(),
            principals: wish.users.clone(),
            app_names: wish.app.clone().map(|app| vec![app]),
            valid_hours: wish.hours,
            public_key,
        },
    };
    let graphql = session.graphql();
    let signed = match graphql.run(&asked).await {
        // An organization that nobody logged in to before: its key is made now, once (superfly/flyctl#782).
        Err(error) if has_no_root_key(&error) => {
            let key = Establishment { organization_id: wish.organization.clone() };
            match graphql.run(&EstablishSshKey { input: key }).await {
                Ok(_) => graphql.run(&asked).await,
                Err(_) => Err(error),
            }
        }
        other => other,
    };
    let data = signed.map_err(|error| refused(&error, wish, session))?;
    let line = data.issue_certificate.certificate.trim().to_owned();
    let certificate =
        certificate::accept(&line, &key, SystemTime::now()).map_err(|problem| unusable(&problem))?;
    Ok(Issued { key: Arc::new(key), certificate, line })
}

fn has_no_root_key(error: &api::Error) -> bool {
    match error {
        api::Error::GraphQl { message, .. } => no_root_key(message),
        _ => false,
    }
}

/// The API does not sign. A token that may not is told from everything else by the call's own code.
fn refused(error: &api::Error, wish: &Wish, session: &Session) -> Failure {
    let asked = Asked {
        app: wish.app.clone(),
        org: Some(wish.slug.clone()),
        operation: "issue an SSH certificate".to_owned(),
        ..Asked::default()
    };
    let failure = Failure::of_api(error, &asked);
    if !matches!(failure.code(), Code::Q002 | Code::Q004 | Code::Q006) {
        return failure;
    }
    let judged = failure.diagnostic().clone();
    let denied = Failure::new(Code::Q902, "this token may not open SSH sessions")
        .because(format!(
            "the API does not issue an SSH certificate of organization {} to it (token from {}, kind {})",
            wish.slug,
            session.source,
            session.tokens.kind()
        ))
        .next_command("fly auth login", "log in as a user of the organization")
        .next_step("or use a token made for SSH (`tokens create ssh` of flyctl)");
    denied.with(|mut d| {
        d.basis = judged.basis;
        d.basis_rule = judged.basis_rule;
        d.evidence = judged.evidence;
        d.refs = judged.refs;
        d
    })
}

/// A certificate that was issued and is of no use.
fn unusable(problem: &Problem) -> Failure {
    match problem {
        Problem::NotYetValid(_) | Problem::Expired(_) => Failure::new(
            Code::N921,
            "this computer's clock is wrong: a fresh SSH certificate is not valid by it",
        )
        .because(problem.to_string())
        .next_step(
            "set the clock (most systems do it by themselves once network time is on), then try again",
        ),
        Problem::Key(_) => Failure::defect(&problem.to_string()),
        Problem::Unreadable(_) | Problem::OtherKey | Problem::NotForUsers => {
            Failure::new(Code::P003, problem.to_string())
                .next_step("try again; if it stays, report it with `fly version`")
                .with(|mut d| {
                    d.gates.push(Gate::PG5);
                    d
                })
        }
    }
}
