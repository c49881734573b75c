//! The engine's side: BuildKit of dockerd through `POST /build?version=2` with an uploaded context.
#![allow(
    clippy::disallowed_methods,
    reason = "tests find the engine by themselves and say loudly when there is none"
)]

use std::path::{Path, PathBuf};

use serde_json::Value;

use super::tree::Image;

const API: &str = "http://engine/v1.41";

pub(super) struct Engine {
    http: reqwest::Client,
    runtime: tokio::runtime::Runtime,
    /// Repository of everything this run makes.
    repository: String,
}

fn socket() -> PathBuf {
    let host = std::env::var("DOCKER_HOST").unwrap_or_default();
    host.strip_prefix("unix://").unwrap_or("/var/run/docker.sock").into()
}

impl Engine {
    /// `None` without an engine.
    pub(super) fn open() -> Option<Self> {
        drop(rustls::crypto::ring::default_provider().install_default());
        let http = reqwest::Client::builder().unix_socket(socket()).build().unwrap();
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let ping = runtime.block_on(http.get(format!("{API}/_ping")).send());
        ping.ok().filter(|answer| answer.status().is_success())?;
        Some(Self { http, runtime, repository: String::new() })
    }

    /// Everything of this run gets names in the world's own repository, so that a Dockerfile reads the same
    /// on both sides.
    pub(super) fn within(mut self, repository: String) -> Self {
        self.repository = repository;
        self
    }

    /// `docker import` under a tag.
    pub(super) fn imported(self, layer: &[u8], tag: &str) -> Self {
        self.import_as(layer, &[], tag);
        self
    }

    /// `docker import`.
    pub(super) fn import(&self, layer: &[u8], changes: &[&str]) {
        self.import_as(layer, changes, "base");
    }

    fn import_as(&self, layer: &[u8], changes: &[&str], tag: &str) {
        let mut url = reqwest::Url::parse(&format!("{API}/images/create")).unwrap();
        url.query_pairs_mut()
            .append_pair("fromSrc", "-")
            .append_pair("repo", &self.repository)
            .append_pair("tag", tag)
            .extend_pairs(changes.iter().map(|change| ("changes", *change)));
        let answer = self.runtime.block_on(async {
            let answer = self.http.post(url).body(layer.to_vec()).send().await.unwrap();
            (answer.status(), answer.text().await.unwrap())
        });
        assert!(answer.0.is_success() && !answer.1.contains("errorDetail"), "{answer:?}");
    }

    /// Builds and reads the image back; an error of the build is its text.
    pub(super) fn build(&self, dir: &Path, tag: &str, query: &str) -> Result<Image, String> {
        let name = format!("{}:{tag}", self.repository);
        let id = format!("{}-{tag}", self.repository.replace([':', '/', '.'], "-"));
        let mut context = tar::Builder::new(Vec::new());
        context.follow_symlinks(false);
        context.append_dir_all(".", dir).unwrap();
        let context = context.into_inner().unwrap();
        let build = format!("{API}/build?version=2&remote=upload-request&buildid={id}&t={name}{query}");
        let upload = format!("{API}/build?version=2&buildid=upload-request:{id}");
        let text = self.runtime.block_on(async {
            let building = self.http.post(build).send();
            let uploading =
                self.http.post(upload).header("content-type", "application/x-tar").body(context).send();
            let (built, uploaded) = tokio::join!(async { building.await?.text().await }, uploading);
            drop(uploaded);
            built.unwrap()
        });
        let lines = text.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
        for line in lines {
            if let Some(error) = line["error"].as_str().or_else(|| line["message"].as_str()) {
                return Err(error.to_owned());
            }
        }
        let saved = self.runtime.block_on(async {
            let answer = self.http.get(format!("{API}/images/get?names={name}")).send().await.unwrap();
            (answer.status(), answer.bytes().await.unwrap())
        });
        assert!(saved.0.is_success(), "{name}: {text}\n{}", String::from_utf8_lossy(&saved.1));
        Ok(Image::saved(&saved.1))
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.runtime.block_on(async {
            let filters = format!("{{\"reference\":[\"{}\"]}}", self.repository);
            let mut url = reqwest::Url::parse(&format!("{API}/images/json")).unwrap();
            url.query_pairs_mut().append_pair("filters", &filters);
            let Ok(answer) = self.http.get(url).send().await else { return };
            let images: Value =
                serde_json::from_str(&answer.text().await.unwrap_or_default()).unwrap_or_default();
            let tags =
                images.as_array().into_iter().flatten().filter_map(|image| image["RepoTags"].as_array());
            for tag in tags.flatten().filter_map(Value::as_str) {
                drop(self.http.delete(format!("{API}/images/{tag}?force=1")).send().await);
            }
        });
    }
}
