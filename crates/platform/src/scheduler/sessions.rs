//! Machines as the SSH server sees them.

use async_trait::async_trait;

use crate::logs::Provider;
use crate::runtime::{Session, SessionError, SessionRequest};
use crate::ssh::Machines;

use super::Scheduler;

#[async_trait]
impl Machines for Scheduler {
    async fn session(&self, machine: &str, request: SessionRequest) -> Result<Session, SessionError> {
        let found = self.state.read(|w| w.machines.get(machine).map(|m| m.app.clone()));
        let app = found.ok_or(SessionError::Gone)?;
        let instance = self.running(&app, machine).map_err(|_| SessionError::Gone)?;
        instance.session(request).await
    }

    async fn ended(&self, machine: &str) {
        if let Some(instance) = self.instance(machine) {
            instance.wait().await;
        }
    }

    fn note(&self, machine: &str, line: &str) {
        if let Some(machine) = self.state.read(|w| w.machines.get(machine).cloned()) {
            self.say(&machine, Provider::Runner, "info", line);
        }
    }
}
