//! `fly apps …`

mod create;
mod destroy;
mod list;
mod open;
mod restart;

use model::diagnosis::Expected;

use crate::context::{AppScope, Ctx, NameSource, Session};
use crate::diagnostics::{Failure, from_api};

/// Create, list and destroy apps
#[derive(Debug, clap::Subcommand)]
pub(crate) enum Command {
    /// Create an app
    Create(create::Args),
    /// List your apps
    #[command(visible_alias = "ls")]
    List(list::Args),
    /// Destroy apps with everything in them
    #[command(visible_aliases = ["delete", "remove", "rm"])]
    Destroy(destroy::Args),
    /// Restart the running machines of an app, one after the other
    Restart(restart::Args),
    /// Open an app in the browser, or print where it answers
    Open(open::Args),
    /// List an app's releases
    Releases(super::releases::Args),
}

impl Command {
    pub(crate) async fn run(self, ctx: &Ctx) -> Result<u8, Failure> {
        match self {
            Self::Create(args) => create::run(&args, ctx).await,
            Self::List(args) => list::run(&args, ctx).await,
            Self::Destroy(args) => destroy::run(&args, ctx).await,
            Self::Restart(args) => restart::run(&args, ctx).await,
            Self::Open(args) => open::run(&args, ctx).await,
            Self::Releases(args) => super::releases::run(&args, ctx).await,
        }
    }
}

/// An app named on the command line.
pub(super) fn named(name: &str) -> AppScope {
    AppScope { name: name.to_owned(), named_by: NameSource::Flag, file: None }
}

/// Names of the apps of an organisation, by its node id.
pub(crate) async fn names_in(session: &Session, org: &str) -> Result<Vec<String>, crate::api::Error> {
    list::names_in(session, Some(org.to_owned())).await
}

/// A failed call about an app: one that does not exist names the nearest ones.
pub(crate) async fn judge(error: crate::api::Error, scope: &AppScope, session: &Session) -> Failure {
    judge_expecting(error, scope, session, None, Expected::default()).await
}

/// The same for a call that was to make something, by what was asked for and where.
pub(crate) async fn judge_expecting(
    error: crate::api::Error,
    scope: &AppScope,
    session: &Session,
    region: Option<String>,
    expected: Expected,
) -> Failure {
    let asked = from_api::Asked {
        app: Some(scope.name.clone()),
        region,
        token: Some(model::diagnosis::Token {
            source: session.source.to_string(),
            kind: Some(session.tokens.kind().to_owned()),
            ..model::diagnosis::Token::default()
        }),
        ..Default::default()
    };
    let mut facts = from_api::facts(&error, &asked);
    let volume = expected.volume.clone().or(facts.expected.volume);
    facts.expected = Expected { volume, ..expected };
    let failure = Failure::of_facts(facts).app(&scope.name);
    if failure.code() != model::diagnosis::Code::C001 {
        return failure;
    }
    let failure = failure.because(format!("the name comes from {}", scope.named_by));
    match list::names(session).await {
        Ok(names) => match nearest(&scope.name, &names) {
            Some(near) => failure.next_step(format!("did you mean {near}?")),
            None => failure,
        },
        Err(_) => failure,
    }
}

fn nearest(name: &str, names: &[String]) -> Option<String> {
    names
        .iter()
        .map(|other| (strsim::jaro_winkler(name, other), other))
        .filter(|(likeness, _)| *likeness > 0.8)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, other)| other.clone())
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn only_near_names_are_proposed() {
        let names = ["web-frontend".to_owned(), "billing".to_owned()];
        assert_eq!(nearest("web-frontnd", &names).as_deref(), Some("web-frontend"));
        assert_eq!(nearest("zebra", &names), None);
    }
}
