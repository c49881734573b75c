//! Who may push and pull, answered from the platform's tokens and apps.

use std::sync::Arc;

use crate::api::auth::{self, Principal};
use crate::domain::{App, now_ms};
use crate::registry::{Decision, RegistryAuth, token_of};
use crate::state::State;

/// The registry's question, asked of [`State`].
pub(super) struct TokenAuth(pub(super) Arc<State>);

impl TokenAuth {
    fn decide(
        &self,
        authorization: Option<&str>,
        repository: &str,
        allowed: impl Fn(&Principal, &App) -> bool,
    ) -> Decision {
        let Some(principal) = self.principal(authorization) else {
            return Decision::Unauthorized;
        };
        let name = repository.split('/').next().unwrap_or(repository);
        self.0.read(|world| match world.apps.get(name) {
            Some(app) if allowed(&principal, app) => Decision::Allow,
            // An app of the caller's own organisation may be named; a stranger's does not exist.
            Some(app) if principal.may_see_org(&app.org) => Decision::Denied,
            _ => Decision::UnknownRepository,
        })
    }

    fn principal(&self, authorization: Option<&str>) -> Option<Principal> {
        let token = token_of(authorization?)?;
        self.0.read(|world| auth::authenticate_tokens(world, auth::tokens(&token), now_ms())).ok()
    }
}

impl RegistryAuth for TokenAuth {
    fn may_enter(&self, authorization: Option<&str>) -> Decision {
        match self.principal(authorization) {
            Some(_) => Decision::Allow,
            None => Decision::Unauthorized,
        }
    }

    fn may_pull(&self, authorization: Option<&str>, repository: &str) -> Decision {
        self.decide(authorization, repository, |principal, app| principal.may_see_org(&app.org))
    }

    fn may_push(&self, authorization: Option<&str>, repository: &str) -> Decision {
        self.decide(authorization, repository, Principal::may_change_app)
    }
}
