//! One instruction that changes files: `WORKDIR`, `COPY`, `ADD` → a changed tree and the paths that changed.

use std::collections::BTreeMap;

use model::diagnosis::Place;
use model::dockerfile::{Instruction, Kind as Word, Move, Origin, Transfer};

use super::assemble::{Assembler, Built};
use super::copy::{self, Changes, Extra, Trouble};
use super::error::{Missing, Unfetched};
use super::tree::{Content, Kind, Node, Tree, base, clean};
use super::{Error, Said, archive, context, fetch, owner};

/// What one `ADD` may fetch.
const MAX_FETCHED: u64 = 8_000_000_000;

impl Assembler<'_> {
    pub(super) fn directory(
        &self,
        instruction: &Instruction,
        path: &str,
        user: &str,
        own: &mut Built,
    ) -> Result<Changes, Error> {
        let mut made = Changes::default();
        let line = |reason: String| Error::Line { place: self.source.line(instruction.line).into(), reason };
        let path = clean(path);
        let real = own.tree.resolve(&path).map_err(|e| line(e.to_string()))?;
        if own.tree.is_directory(&real) {
            return Ok(made);
        }
        let (uid, gid) = owner::resolve(user, &own.tree).map_err(|e| line(format!("USER {user}: {e}")))?;
        copy::make_directory(&mut own.tree, &path, &Node::directory(uid, gid), &mut made)
            .map_err(|e| line(e.to_string()))?;
        Ok(made)
    }

    pub(super) async fn transfer(
        &mut self,
        stage: usize,
        instruction: &Instruction,
        step: &Move,
        own: &mut Built,
        built: &BTreeMap<usize, Built>,
    ) -> Result<Changes, Error> {
        let place = self.source.line(instruction.line);
        let (Word::Copy(transfer) | Word::Add(transfer)) = &instruction.kind else {
            return Err(Error::Defect("only COPY and ADD copy".to_owned()));
        };
        if let Some(url) = step.sources.iter().filter(|_| step.add).find(|s| fetch::is_git(s)) {
            let what = format!("ADD of the git repository {}", fetch::shown(url));
            return Err(Error::Builder { what, place: Some(place.into()), stage: None });
        }
        let (urls, paths): (Vec<String>, Vec<String>) =
            step.sources.iter().cloned().partition(|source| step.add && fetch::is_url(source));
        let extras = self.fetch(&urls, step, &place).await?;
        let step = &Move { sources: paths, ..step.clone() };
        let image;
        let (from, within) = match self.origin(stage, transfer, instruction.line)? {
            Origin::Context => (&self.context.tree, "the build context".to_owned()),
            Origin::Stage(index) => {
                let found =
                    built.get(&index).ok_or_else(|| Error::Defect(format!("stage {index} is missing")))?;
                (&found.tree, format!("stage {}", transfer.from.as_deref().unwrap_or_default()))
            }
            Origin::Image(name) => {
                let base = self.images.find(&name, &place).await?;
                image = self.images.tree(&base, true).await?;
                (&image, format!("image {name}"))
            }
        };
        let line = |reason: String| Error::Line { place: place.clone().into(), reason };
        let owner = match &step.owner {
            Some(name) => {
                Some(owner::resolve(name, &own.tree).map_err(|e| line(format!("--chown={name}: {e}")))?)
            }
            None => None,
        };
        let trouble = |trouble: Trouble| match trouble {
            Trouble::Missing(path) => self.missing(transfer, from, path, &within, &place),
            other => line(other.to_string()),
        };
        let (selected, unmatched) = copy::select(step, from).map_err(trouble)?;
        for pattern in &unmatched {
            (self.say)(Said::Building(&format!("{}:{}: {pattern} matches nothing", place.file, place.line)));
        }
        let archives = self.archives(step, &selected, from, &place).await?;
        let unpacked = |path: &str| archives.get(path);
        if !step.link {
            return copy::apply(step, &selected, &extras, from, &mut own.tree, owner, &unpacked)
                .map_err(trouble);
        }
        // A linked layer is made on nothing and laid on top: links below are replaced, not followed.
        let mut alone = Tree::default();
        let changes = copy::apply(step, &selected, &extras, from, &mut alone, owner, &unpacked);
        let changes = changes.map_err(trouble)?;
        own.tree.cover_all(&changes.0);
        Ok(changes)
    }

    fn missing(&self, transfer: &Transfer, from: &Tree, path: String, within: &str, place: &Place) -> Error {
        let context = transfer.from.is_none();
        Error::MissingSource(Box::new(Missing {
            nearest: nearest(from, &path),
            excluded: context.then(|| self.context.excluded_by(&path)).flatten(),
            path,
            within: within.to_owned(),
            place: place.clone(),
        }))
    }

    /// The files of URLs: 0600, whoever `--chown` says, as old as the server says.
    async fn fetch(&self, urls: &[String], step: &Move, place: &Place) -> Result<Vec<Extra>, Error> {
        if let Some(wanted) = &step.checksum {
            let line = |reason: String| Error::Line { place: place.clone().into(), reason };
            if urls.len() != 1 || step.sources.len() > 1 {
                return Err(line("--checksum is for exactly one source, a URL".to_owned()));
            }
            let hex = wanted.strip_prefix("sha256:").unwrap_or_default();
            if hex.len() != 64 || !hex.chars().all(|c| c.is_ascii_hexdigit()) {
                return Err(line(format!(
                    "--checksum={wanted}: it is not sha256: and 64 hexadecimal digits"
                )));
            }
        }
        let mut extras = Vec::new();
        for (n, url) in urls.iter().enumerate() {
            let shown = fetch::shown(url);
            (self.say)(Said::Building(&format!("fetching {shown}")));
            let to = self.spool.join(format!("url-{}-{n}", place.line));
            let problem = |problem: Unfetched| Error::Fetch {
                url: shown.clone(),
                place: Some(place.clone().into()),
                problem,
            };
            let fetched = fetch::file(url, &to, MAX_FETCHED).await.map_err(problem)?;
            if let Some(wanted) = step.checksum.as_ref().filter(|w| !w.eq_ignore_ascii_case(&fetched.digest))
            {
                let problem = Unfetched::Checksum { wanted: wanted.clone(), got: fetched.digest };
                return Err(Error::Fetch { url: shown, place: Some(place.clone().into()), problem });
            }
            if step.unpack_fetched
                && let Some(entries) = self.unpack_file(&to, &shown, place).await?
            {
                extras.push(Extra::Entries(entries));
                continue;
            }
            let meta = std::fs::metadata(&to).map_err(|e| Error::file(&to, &e))?;
            let content = Content::of_file(&to, fetched.size, context::modified_ns(&meta));
            let mtime = self.newest_time.zip(fetched.modified).map_or(0, |(newest, time)| time.min(newest));
            let node = Node { kind: Kind::File(content), mode: 0o600, mtime, ..Node::directory(0, 0) };
            extras.push(Extra::File(fetch::name(url), node));
        }
        Ok(extras)
    }

    /// What `ADD` unpacks of the files it selected, by their paths.
    async fn archives(
        &self,
        step: &Move,
        selected: &[copy::Selected],
        from: &Tree,
        place: &Place,
    ) -> Result<BTreeMap<String, Tree>, Error> {
        let mut archives = BTreeMap::new();
        for source in selected.iter().filter(|_| step.unpack) {
            let Some(Kind::File(Content::File { at, .. })) = from.get(&source.real).map(|n| &n.kind) else {
                continue;
            };
            let file = at.of(base(&source.real));
            if let Some(entries) = self.unpack_file(&file, &source.real, place).await? {
                archives.insert(source.real.clone(), entries);
            }
        }
        Ok(archives)
    }

    /// The entries of a file that is an archive.
    async fn unpack_file(
        &self,
        file: &std::path::Path,
        name: &str,
        place: &Place,
    ) -> Result<Option<Tree>, Error> {
        let file = file.to_owned();
        let to = self
            .spool
            .join(format!("add-{}.tar", crate::registry::of_bytes(name.as_bytes()).replace(':', "-")));
        let reading = tokio::task::spawn_blocking(move || -> std::io::Result<_> {
            if !archive::is_archive(&file)? {
                return Ok(None);
            }
            archive::read(&file, Some(&to)).map(archive::unpacked).map(Some)
        });
        match reading.await {
            Ok(Ok(found)) => Ok(found),
            Ok(Err(e)) if e.kind() == std::io::ErrorKind::Unsupported => Err(Error::Builder {
                what: format!("ADD {name}: {e}; it"),
                place: Some(place.clone().into()),
                stage: None,
            }),
            Ok(Err(e)) => Err(Error::Line {
                place: place.clone().into(),
                reason: format!("{name} cannot be unpacked: {e}"),
            }),
            Err(e) => Err(Error::Defect(e.to_string())),
        }
    }
}

/// The path most like one that is missing.
pub(super) fn nearest(tree: &Tree, path: &str) -> Option<String> {
    let name = base(path);
    let same = tree.paths().find(|p| base(p) == name);
    let alike = || {
        let scored = tree.paths().take(100_000).map(|p| (strsim::osa_distance(&p, path), p));
        scored.filter(|(distance, _)| *distance <= 2 + path.len() / 5).min().map(|(_, p)| p)
    };
    same.or_else(alike)
}
