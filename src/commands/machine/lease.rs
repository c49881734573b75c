//! Leases around a change of machines: taken before it, kept alive while it lasts, given back on every
//! path, Ctrl-C included (api.md 7.4).

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::time::{Duration, Instant};

use crate::api::MachinesApi;
use crate::context::{Ctx, Interrupt};
use crate::diagnostics::Failure;
use crate::diagnostics::from_api::Asked;

/// A lease nobody refreshes ends after this.
const TTL: Duration = Duration::from_secs(30);
const REFRESH: Duration = Duration::from_secs(10);
/// How long somebody else's lease is waited for.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(500);
/// Giving leases back must not take longer; what is left ends by itself.
const RELEASE_LIMIT: Duration = Duration::from_secs(3);

/// Leases held, by machine.
#[derive(Debug, Default)]
pub(crate) struct Leases {
    held: RefCell<BTreeMap<String, String>>,
}

impl Leases {
    /// The nonce to send with calls that change the machine.
    pub(crate) fn nonce(&self, machine: &str) -> Option<String> {
        self.held.borrow().get(machine).cloned()
    }

    /// Forgets the lease of a machine that no longer exists.
    pub(crate) fn forget(&self, machine: &str) {
        self.held.borrow_mut().remove(machine);
    }

    async fn acquire(
        &self,
        machine: &str,
        app: &str,
        api: &MachinesApi,
        interrupt: &Interrupt,
    ) -> Result<(), Failure> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            // Never dropped half-way: a lost answer would leave a lease behind.
            let error = match api.acquire_lease(app, machine, TTL.as_secs(), None).await {
                Ok(lease) => {
                    let nonce = lease.nonce.expose().to_owned();
                    self.held.borrow_mut().insert(machine.to_owned(), nonce);
                    return Ok(());
                }
                Err(error) => error,
            };
            let held = error.status() == Some(409) || error.effect_unknown();
            if !held || Instant::now() + PAUSE > deadline {
                let asked = Asked {
                    app: Some(app.to_owned()),
                    operation: "acquire lease".to_owned(),
                    ..Asked::default()
                };
                return Err(Failure::of_api(&error, &asked).app(app).machine(machine));
            }
            if let Err(signal) = interrupt.or(tokio::time::sleep(PAUSE)).await {
                return Err(Failure::interrupted(signal));
            }
        }
    }

    /// Refreshes for as long as it is polled.
    async fn keep(&self, app: &str, api: &MachinesApi) -> Infallible {
        loop {
            tokio::time::sleep(REFRESH).await;
            let held: Vec<(String, String)> =
                self.held.borrow().iter().map(|(m, n)| (m.clone(), n.clone())).collect();
            let refreshes = held.iter().map(|(machine, nonce)| async move {
                let refreshed = api.acquire_lease(app, machine, TTL.as_secs(), Some(nonce)).await;
                (machine, refreshed.is_err_and(|error| !error.is_transient()))
            });
            for (machine, lost) in futures::future::join_all(refreshes).await {
                if lost {
                    // The next call about it goes without a nonce and is refused if somebody else holds one.
                    self.forget(machine);
                }
            }
        }
    }

    async fn release_all(&self, app: &str, api: &MachinesApi) {
        let held = self.held.take();
        let releases = held.iter().map(|(machine, nonce)| {
            tokio::time::timeout(RELEASE_LIMIT, api.release_lease(app, machine, nonce))
        });
        futures::future::join_all(releases).await;
    }
}

/// Does `work` while holding a lease on each machine.
///
/// # Errors
/// What `work` fails with; a lease somebody else holds; an interrupt (after the leases were given back).
pub(crate) async fn holding<T>(
    ctx: &Ctx,
    api: &MachinesApi,
    app: &str,
    machines: &[String],
    work: impl AsyncFnOnce(&Leases) -> Result<T, Failure>,
) -> Result<T, Failure> {
    let _guard = ctx.interrupt.guard();
    let leases = Leases::default();
    let acquiring = machines.iter().map(|machine| leases.acquire(machine, app, api, &ctx.interrupt));
    // Joined, not raced: every attempt runs to its end, so that what was acquired is known.
    let acquired =
        ctx.progress().waiting("the lock on the machines", futures::future::join_all(acquiring)).await;
    let result = match acquired.into_iter().collect::<Result<(), Failure>>() {
        Ok(()) => {
            let working = async {
                tokio::select! {
                    result = work(&leases) => result,
                    never = leases.keep(app, api) => match never {},
                }
            };
            match ctx.interrupt.or(working).await {
                Ok(result) => result,
                Err(signal) => Err(Failure::interrupted(signal)),
            }
        }
        Err(failure) => Err(failure),
    };
    leases.release_all(app, api).await;
    result
}
