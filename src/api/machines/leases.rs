//! Machine leases (api.md 7.4): a lock with a time limit, guarded by a nonce.

use reqwest::Method;

use model::machine::{Lease, LeaseData};

use crate::api::error::Error;

use super::{MachinesApi, NONCE};

impl MachinesApi {
    /// Takes a lease, or prolongs it when `nonce` is given. 409 = somebody else holds it.
    pub(crate) async fn acquire_lease(
        &self,
        app: &str,
        machine: &str,
        ttl_seconds: u64,
        nonce: Option<&str>,
    ) -> Result<LeaseData, Error> {
        let mut call = self
            .call(Method::POST, "/v1/apps/{app}/machines/{machine}/lease")
            .param("app", app)
            .param("machine", machine)
            .query("ttl", ttl_seconds.to_string());
        if let Some(nonce) = nonce {
            call = call.header(NONCE, nonce).idempotent(true);
        }
        let answer = self.http.send(call).await?;
        let exchange = answer.exchange.clone();
        let lease: Lease = answer.json()?;
        lease.data.ok_or_else(|| Error::Decode {
            reason: "the lease has no `data`".to_owned(),
            exchange: Box::new(exchange),
        })
    }

    /// The present lease, `None` when there is none.
    pub(crate) async fn lease(&self, app: &str, machine: &str) -> Result<Option<Lease>, Error> {
        let call = self
            .call(Method::GET, "/v1/apps/{app}/machines/{machine}/lease")
            .param("app", app)
            .param("machine", machine);
        match self.http.send(call).await {
            Ok(answer) => answer.json().map(Some),
            Err(error) if error.is_not_found() => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Gives a lease back; one that is gone already counts as given back.
    pub(crate) async fn release_lease(&self, app: &str, machine: &str, nonce: &str) -> Result<(), Error> {
        let call = self
            .call(Method::DELETE, "/v1/apps/{app}/machines/{machine}/lease")
            .param("app", app)
            .param("machine", machine)
            .header(NONCE, nonce);
        match self.http.send(call).await {
            Err(error) if !error.is_not_found() => Err(error),
            _ => Ok(()),
        }
    }
}
