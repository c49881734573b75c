//! Who may use a builder, answered from the platform's tokens and apps.

use std::sync::Arc;

use crate::api::auth;
use crate::builder::Doorman;
use crate::domain::now_ms;
use crate::state::State;

/// The builder's question, asked of [`State`].
pub(super) struct TokenDoorman(pub(super) Arc<State>);

impl Doorman for TokenDoorman {
    fn may_build(&self, token: &str, app: &str, builder: &str) -> bool {
        self.0.read(|world| {
            let Ok(principal) = auth::authenticate_tokens(world, auth::tokens(token), now_ms()) else {
                return false;
            };
            let (Some(app), Some(builder)) = (world.apps.get(app), world.apps.get(builder)) else {
                return false;
            };
            app.org == builder.org && principal.may_see_app(app) && principal.may_see_app(builder)
        })
    }
}
