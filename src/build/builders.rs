//! The builder of one build: the first candidate that can be had.

use std::cell::RefCell;

use super::engine::{Address, Engine, Made};
use super::remote::record::Where;
use super::remote::{Connected, Remote};
use super::{Error, Said, Say};

/// Somebody who may build, and why.
pub(crate) struct Candidate<'a> {
    pub(crate) place: Place<'a>,
    pub(crate) reason: &'static str,
}

/// Where an engine is.
pub(crate) enum Place<'a> {
    /// On this computer, or where `DOCKER_HOST` points.
    Local(Address),
    Remote(Box<Remote<'a>>),
}

/// Everybody who may build, in order. The next one is asked only when the one before cannot be had, never when it
/// has begun.
#[derive(Default)]
pub(crate) struct Builders<'a> {
    pub(crate) candidates: Vec<Candidate<'a>>,
    used: RefCell<Where>,
}

/// An engine to build with.
pub(super) struct Opened {
    pub(super) engine: Engine,
    remote: Option<Connected>,
}

impl<'a> Builders<'a> {
    pub(crate) fn new(candidates: Vec<Candidate<'a>>) -> Self {
        Self { candidates, used: RefCell::default() }
    }

    /// Where it was built, for the record; nothing while nobody was needed.
    pub(crate) fn used(&self) -> Where {
        self.used.borrow().clone()
    }

    /// Whether a remote builder is the first choice.
    pub(crate) fn prefers_remote(&self) -> bool {
        matches!(self.candidates.first(), Some(Candidate { place: Place::Remote(_), .. }))
    }

    /// Begins what a remote builder takes and what changes nothing, when it is the first choice.
    pub(super) async fn warm(&self, needed: bool) {
        if let (true, Some(Candidate { place: Place::Remote(remote), .. })) =
            (needed, self.candidates.first())
        {
            remote.warm().await;
        }
    }

    /// Takes that back: nobody has to build.
    pub(super) async fn cool(&self) {
        if let Some(Candidate { place: Place::Remote(remote), .. }) = self.candidates.first() {
            remote.cool().await;
        }
    }

    /// The first that can be had. `why` is what needs an engine.
    ///
    /// # Errors
    /// The failure of the last one, with what else was tried.
    pub(super) async fn open(&self, why: Option<Error>, say: Say<'_>) -> Result<Opened, Error> {
        if let Some(why) = &why {
            say(Said::Building(&why.to_string()));
        }
        let mut absent: Vec<String> = Vec::new();
        let mut refused = None;
        for candidate in &self.candidates {
            let found = match &candidate.place {
                Place::Local(address) => local(address).await,
                Place::Remote(remote) => elsewhere(remote, say).await,
            };
            match found {
                Ok(opened) => {
                    let line = format!("builder: {} ({})", opened.place(), candidate.reason);
                    say(Said::Building(&line));
                    *self.used.borrow_mut() = opened.described();
                    return Ok(opened);
                }
                Err(Error::NoEngine { address, reason }) => {
                    absent.push(format!("no Docker daemon answers at {address} ({reason})"));
                    refused = refused.or(Some(Error::NoEngine { address, reason }));
                }
                Err(error) => {
                    say(Said::Building(&format!("no builder there: {error}")));
                    // What a remote builder failed with says more than that there is no engine here.
                    refused = Some(error);
                }
            }
        }
        let none = || Error::NoEngine { address: "none".to_owned(), reason: "none may be used".to_owned() };
        Err(match (refused.unwrap_or_else(none), why) {
            (Error::Judged(failure), Some(why)) => {
                let because = failure.diagnostic().because.clone();
                let mut parts = vec![because, why.to_string()];
                parts.extend(absent);
                parts.retain(|part| !part.is_empty());
                let failure = failure.because(parts.join("; "));
                Error::Judged(Box::new(match why {
                    Error::Builder { place: Some(place), .. } => failure.with(|d| d.place(*place)),
                    _ => failure,
                }))
            }
            (Error::NoEngine { .. }, Some(why)) => {
                let engine = absent.join("; ");
                let engine = if engine.is_empty() { "none may be used".to_owned() } else { engine };
                Error::Unbuildable { why: Box::new(why), engine }
            }
            (error, _) => error,
        })
    }
}

async fn local(address: &Address) -> Result<Opened, Error> {
    let engine = Engine::open(&address.endpoint()?).await?;
    Ok(Opened { engine, remote: None })
}

async fn elsewhere(remote: &Remote<'_>, say: Say<'_>) -> Result<Opened, Error> {
    let connected = remote.connect(say).await.map_err(|failure| Error::Judged(Box::new(failure)))?;
    let engine = match connected.endpoint() {
        Ok(endpoint) => Engine::open(&endpoint).await,
        Err(error) => Err(error),
    };
    match engine {
        Ok(engine) => Ok(Opened { engine, remote: Some(connected) }),
        Err(error) => {
            let error = connected.judge(error).await;
            connected.close().await;
            Err(error)
        }
    }
}

impl Opened {
    fn place(&self) -> String {
        self.engine.place().to_owned()
    }

    /// It is a builder of the platform's.
    pub(super) fn is_remote(&self) -> bool {
        self.remote.is_some()
    }

    fn described(&self) -> Where {
        let builder = self.remote.as_ref().map(|remote| remote.builder.clone()).unwrap_or_default();
        Where { app: builder.app, machine: builder.machine, engine: self.engine.version.clone() }
    }

    /// What `building` comes to, unless the builder is cut off meanwhile.
    pub(super) async fn watch<T>(
        &self,
        building: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, Error> {
        match &self.remote {
            Some(remote) => remote.watch(building).await,
            None => building.await,
        }
    }

    /// Lets go of it; a failure is looked at before, while it can be.
    pub(super) async fn done(self, made: Result<Made, Error>) -> Result<Made, Error> {
        let Some(remote) = self.remote else { return made };
        let made = match made {
            Ok(made) => Ok(made),
            Err(error) => Err(remote.judge(error).await),
        };
        // Connections that lie idle in the engine's client hold the way.
        drop(self.engine);
        remote.close().await;
        made
    }
}
