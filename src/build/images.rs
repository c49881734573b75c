//! Images that a build starts from or copies from: found, fetched, read.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use futures::stream::{StreamExt as _, TryStreamExt as _};
use model::diagnosis::Place;
use model::dockerfile::Image;

use super::Error;
use super::archive;
use super::buildkit::Logins;
use super::index::Shelf;
use super::reference::Reference;
use super::tree::Tree;
use crate::registry::{self, Client, Layer};

/// The name of the platform's registry in references, wherever it really is.
pub(super) const PLATFORM_REGISTRY: &str = "registry.fly.io";
const PARALLEL_DOWNLOADS: usize = 4;

/// The registries of one build.
pub(super) struct Images<'a> {
    /// Host of the platform's registry.
    platform: &'a str,
    token: &'a str,
    /// Directory for downloads.
    spool: &'a Path,
    shelf: Shelf,
    clients: HashMap<String, Rc<Client>>,
    found: HashMap<String, Rc<Base>>,
    trees: HashMap<String, Tree>,
    /// For registries that are not the platform's.
    logins: Logins,
}

/// An image to build on.
#[derive(Clone)]
pub(super) struct Base {
    pub(super) name: String,
    /// Of the manifest or index its name stands for.
    pub(super) digest: String,
    pub(super) client: Rc<Client>,
    pub(super) repository: String,
    /// Lowest first, as many as the configuration has `diff_ids`.
    pub(super) layers: Vec<Layer>,
    pub(super) image: Image,
}

impl<'a> Images<'a> {
    pub(super) fn new(platform: &'a str, token: &'a str, spool: &'a Path, cache: Option<&Path>) -> Self {
        Self {
            platform,
            token,
            spool,
            shelf: Shelf::new(cache),
            clients: HashMap::new(),
            found: HashMap::new(),
            trees: HashMap::new(),
            logins: Logins::default(),
        }
    }

    /// With logins for other registries.
    pub(super) fn logged_in(self, logins: &Logins) -> Self {
        Self { logins: logins.clone(), ..self }
    }

    /// The client of a host. The platform's token goes to the platform's registry only.
    pub(super) async fn client(&mut self, host: &str) -> Rc<Client> {
        let host = if host == PLATFORM_REGISTRY { self.platform } else { host };
        if let Some(client) = self.clients.get(host) {
            return Rc::clone(client);
        }
        let client = Rc::new(if host == self.platform {
            Client::new(host, self.token)
        } else {
            match self.logins.find(host).await {
                Some(login) => Client::logged_in(host, &login.user, &login.secret.0),
                None => Client::new(host, ""),
            }
        });
        self.clients.insert(host.to_owned(), Rc::clone(&client));
        client
    }

    /// Finds an image for linux/amd64.
    pub(super) async fn find(&mut self, name: &str, place: &Place) -> Result<Rc<Base>, Error> {
        if let Some(found) = self.found.get(name) {
            return Ok(Rc::clone(found));
        }
        let reference = Reference::parse(name)?;
        let client = self.client(reference.server()).await;
        let wrong = |source: registry::Error| Error::Base {
            image: name.to_owned(),
            place: place.clone().into(),
            source: Box::new(source),
        };
        let resolved = client.resolve(&reference.repository, reference.wanted()).await.map_err(wrong)?;
        let line = |reason: String| Error::Line { place: place.clone().into(), reason };
        let image: Image = serde_json::from_value(resolved.config)
            .map_err(|e| line(format!("the configuration of {name} cannot be read: {e}")))?;
        if image.rootfs.diff_ids.len() != resolved.layers.len() {
            return Err(line(format!(
                "the configuration of {name} names {} layers, its manifest {}",
                image.rootfs.diff_ids.len(),
                resolved.layers.len()
            )));
        }
        let base = Rc::new(Base {
            name: name.to_owned(),
            digest: resolved.digest,
            client,
            repository: reference.repository,
            layers: resolved.layers,
            image,
        });
        self.found.insert(name.to_owned(), Rc::clone(&base));
        Ok(base)
    }

    /// Whether the files of an image are known without fetching anything.
    pub(super) fn knows(&self, base: &Base) -> bool {
        base.layers.iter().all(|layer| self.shelf.load(&layer.digest).is_some())
    }

    /// The files of an image; with their contents when something is copied from it.
    pub(super) async fn tree(&mut self, base: &Base, contents: bool) -> Result<Tree, Error> {
        let key = format!("{contents} {}", base.name);
        if let Some(tree) = self.trees.get(&key) {
            return Ok(tree.clone());
        }
        let (spool, shelf) = (self.spool, &self.shelf);
        let reading = base.layers.iter().map(async |layer| {
            if !contents && let Some(items) = shelf.load(&layer.digest) {
                return Ok(items);
            }
            let path = fetch(spool, base, layer).await?;
            let unpacked = contents.then(|| path.with_extension("tar"));
            let read = tokio::task::spawn_blocking(move || archive::read(&path, unpacked.as_deref())).await;
            match read {
                Ok(Ok(items)) => {
                    if !contents {
                        shelf.keep(&layer.digest, &items);
                    }
                    Ok(items)
                }
                Ok(Err(e)) => Err(Error::Layer { image: base.name.clone(), reason: e.to_string() }),
                Err(e) => Err(Error::Defect(e.to_string())),
            }
        });
        let layers: Vec<_> =
            futures::stream::iter(reading).buffered(PARALLEL_DOWNLOADS).try_collect().await?;
        let mut tree = Tree::default();
        for items in layers {
            archive::stack(&mut tree, items);
        }
        self.trees.insert(key, tree.clone());
        Ok(tree)
    }
}

/// The blob of a layer as a file; fetched once.
pub(super) async fn fetch(spool: &Path, base: &Base, layer: &Layer) -> Result<PathBuf, Error> {
    let path = spool.join(layer.digest.replace(':', "-"));
    if !path.exists() {
        let part = path.with_extension("part");
        base.client.download(&base.repository, layer, &part).await?;
        std::fs::rename(&part, &path)
            .map_err(|e| Error::Spool { path: path.clone(), reason: e.to_string() })?;
    }
    Ok(path)
}
