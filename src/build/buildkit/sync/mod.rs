//! File sync: the builder is offered a list of paths and asks for the contents it does not have
//! (moby/buildkit: session/filesync; tonistiigi/fsutil; build.md 3.5).
//!
//! In: a scanned context, the Dockerfile, an ignore file; the builder's wishes. Out: packets. Requests are
//! taken off the connection at once, contents are read by a few threads and wait in a short queue, so that
//! memory does not grow with the context. A file that is not what it was when it was listed ends the build.
//! Must not: write a file, or follow a link out of the context.

mod exchange;
mod follow;
mod index;
mod list;
mod packet;
#[cfg(test)]
mod tests;

use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use super::grpc::{Call, Fault, code, finish};
use crate::build::context::Context;
use crate::build::{Error, Times};
use exchange::exchange;
use list::List;

/// What may be asked for.
pub(in crate::build) struct Offer {
    pub(in crate::build) context: Arc<Context>,
    /// Base name and text of the Dockerfile.
    pub(in crate::build) dockerfile: (String, String),
    pub(in crate::build) times: Times,
    /// Where it is kept what contents are known to be.
    pub(in crate::build) index: Option<PathBuf>,
}

/// What a sync was about.
#[derive(Debug, Default)]
pub(in crate::build) struct Sums {
    /// Entries of the context that were listed.
    pub(in crate::build) listed: AtomicU64,
    /// Of these, files whose content was sent.
    pub(in crate::build) files: AtomicU64,
    /// Bytes of content and of lists.
    pub(in crate::build) bytes: AtomicU64,
}

/// Answers calls of the file sync.
pub(super) struct Files {
    pub(super) offer: Offer,
    /// Of the context, not of the files that are only shown.
    pub(super) sums: Arc<Sums>,
    /// Why it could not go on, in our terms.
    pub(super) trouble: Mutex<Option<Error>>,
}

/// What the builder wants of a directory.
#[derive(Debug, Default, PartialEq, Eq)]
struct Wish {
    directory: String,
    follow: Vec<String>,
    exclude: Vec<String>,
}

impl Wish {
    /// Metadata of the call. Newer builders escape values that are not plain.
    fn read(metadata: &http::HeaderMap) -> Self {
        let values = |name: &str| -> Vec<String> {
            let escaped = metadata.contains_key(format!("{name}-encoded"));
            let text = |value: &http::HeaderValue| {
                let text = String::from_utf8_lossy(value.as_bytes()).into_owned();
                if !escaped {
                    return text;
                }
                // As Go's `url.QueryEscape`: a blank is a plus.
                let spaced = text.replace('+', " ");
                percent_encoding::percent_decode_str(&spaced).decode_utf8_lossy().into_owned()
            };
            metadata.get_all(name).iter().map(text).collect()
        };
        Self {
            directory: values("dir-name").pop().unwrap_or_default(),
            follow: values("followpaths"),
            exclude: values("exclude-patterns"),
        }
    }

    /// Only the rules themselves, before there are any.
    fn is_ignore_file(&self) -> bool {
        let names = |path: &String| path.ends_with(".dockerignore");
        self.exclude.is_empty() && !self.follow.is_empty() && self.follow.iter().all(names)
    }
}

impl Files {
    /// `DiffCopy`.
    pub(super) async fn diff_copy(self: Arc<Self>, call: Call) {
        let wish = Wish::read(&call.metadata);
        let Ok((incoming, mut out)) = call.begin() else { return };
        let result = match self.list(&wish).await {
            Ok(list) => {
                let shown = wish.directory != "context" || wish.is_ignore_file();
                let sums = if shown { Arc::default() } else { Arc::clone(&self.sums) };
                sums.listed.fetch_add(list.len() as u64, Ordering::Relaxed);
                exchange(list, &sums, incoming, &mut out).await
            }
            Err(error) => Err(error),
        };
        let status = match result {
            Ok(()) => Ok(()),
            Err(Stop::Trouble(error)) => {
                let reason = error.to_string();
                // The first one is what ends the build.
                self.trouble.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(error);
                drop(out.message(&packet::error(&reason)).await);
                Err(Fault::Status(code::UNKNOWN, reason))
            }
            Err(Stop::Fault(fault)) => Err(fault),
        };
        finish(&mut out, status);
    }

    async fn list(self: &Arc<Self>, wish: &Wish) -> Result<List, Stop> {
        let (name, text) = &self.offer.dockerfile;
        let ignore = self.offer.context.ignore_text.as_deref();
        let texts = |files: &[(&str, &str)]| List::of_texts(files).map_err(Stop::Trouble);
        match wish.directory.as_str() {
            "dockerfile" => {
                // The rules that were scanned with are the Dockerfile's own: they come before any other.
                let own = format!("{name}.dockerignore");
                let own = ignore.map(|text| (own.as_str(), text));
                texts(&own.into_iter().chain([(name.as_str(), text.as_str())]).collect::<Vec<_>>())
            }
            "context" if wish.is_ignore_file() => {
                texts(&ignore.map(|text| (".dockerignore", text)).into_iter().collect::<Vec<_>>())
            }
            "context" => {
                let this = Arc::clone(self);
                let (follow, exclude) = (wish.follow.clone(), wish.exclude.clone());
                let listing = tokio::task::spawn_blocking(move || {
                    let chosen = list::chosen(&this.offer.context.tree, &follow, &exclude)?;
                    List::new(chosen).timed(this.offer.times, this.offer.index.as_deref())
                });
                let list = listing.await.map_err(|e| Stop::Trouble(Error::Defect(e.to_string())))?;
                list.map_err(Stop::Trouble)
            }
            other => {
                let reason = format!("no access allowed to dir {other:?}");
                Err(Stop::Fault(Fault::Status(code::NOT_FOUND, reason)))
            }
        }
    }
}

/// Why a sync ends early.
enum Stop {
    /// Something here, which is the reason for whatever follows.
    Trouble(Error),
    Fault(Fault),
}
