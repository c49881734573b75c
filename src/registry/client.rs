//! One registry: requests with authentication and bounded retries.

use std::cell::OnceCell;
use std::time::Duration;

use model::diagnosis::RegistryOperation;
use reqwest::header::{HeaderMap, HeaderValue};
use reqwest::{Method, Response, StatusCode};

use super::auth::{Auth, Challenge, Realm, challenge};
use super::error::{At, Connection, Error};
use super::manifest::{ACCEPTED, Manifest};

/// Attempts at one exchange.
pub(super) const ATTEMPTS: u32 = 4;
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const CALL_TIMEOUT: Duration = Duration::from_secs(60);
/// Of a whole blob; silence ends it earlier.
const STREAM_TIMEOUT: Duration = Duration::from_secs(6 * 3600);
/// Manifests and configurations are small; more is not one.
const MAX_DOCUMENT: usize = 8 << 20;

/// Speaks with one registry.
pub(crate) struct Client {
    host: String,
    base: String,
    auth: Auth,
    http: OnceCell<reqwest::Client>,
    /// For one attempt at anything but a blob.
    limit: Duration,
}

/// One request, so that it can be sent again.
pub(super) struct Ask<'a> {
    pub(super) method: Method,
    pub(super) url: String,
    pub(super) repository: &'a str,
    pub(super) reference: &'a str,
    pub(super) operation: RegistryOperation,
    pub(super) headers: HeaderMap,
    pub(super) body: Option<bytes::Bytes>,
}

impl Client {
    /// `host` as in image references; plain HTTP on loopback, TLS elsewhere. `token` is the platform's and may be empty.
    pub(crate) fn new(host: &str, token: &str) -> Self {
        Self::with(host, Auth::new(token))
    }

    /// With a login for that registry; without a user it is an identity token.
    pub(crate) fn logged_in(host: &str, user: &str, secret: &str) -> Self {
        Self::with(host, Auth::login(user, secret))
    }

    fn with(host: &str, auth: Auth) -> Self {
        let name = host.rsplit_once(':').map_or(host, |(name, _)| name);
        let scheme = if is_loopback(name) { "http" } else { "https" };
        Self {
            host: host.to_owned(),
            base: format!("{scheme}://{host}"),
            auth,
            http: OnceCell::new(),
            limit: CALL_TIMEOUT,
        }
    }

    /// The same with another limit for one attempt (`FLY_API_TIMEOUT`).
    pub(crate) fn within(self, limit: Option<Duration>) -> Self {
        Self { limit: limit.unwrap_or(self.limit), ..self }
    }

    pub(crate) fn host(&self) -> &str {
        &self.host
    }

    pub(super) fn url(&self, repository: &str, tail: &str) -> String {
        format!("{}/v2/{repository}/{tail}", self.base)
    }

    /// A location header, which may be relative.
    pub(super) fn absolute(&self, location: &str) -> String {
        if location.starts_with('/') { format!("{}{location}", self.base) } else { location.to_owned() }
    }

    pub(super) fn http(&self) -> Result<&reqwest::Client, Error> {
        if let Some(http) = self.http.get() {
            return Ok(http);
        }
        // Only one process-wide provider may be installed; a second call is refused and harmless.
        drop(rustls::crypto::ring::default_provider().install_default());
        let http = reqwest::Client::builder()
            .user_agent(format!("flyctl/{}", crate::VERSION))
            .connect_timeout(CONNECT_TIMEOUT)
            .build()
            .map_err(|e| self.transport(&e, "", "", RegistryOperation::Resolve))?;
        Ok(self.http.get_or_init(|| http))
    }

    /// A manifest by tag or digest; `None` when there is none.
    pub(crate) async fn manifest(
        &self,
        repository: &str,
        reference: &str,
    ) -> Result<Option<Manifest>, Error> {
        let mut headers = HeaderMap::new();
        for media_type in ACCEPTED {
            headers.append("accept", HeaderValue::from_static(media_type));
        }
        let ask = Ask {
            method: Method::GET,
            url: self.url(repository, &format!("manifests/{reference}")),
            repository,
            reference,
            operation: RegistryOperation::Resolve,
            headers,
            body: None,
        };
        let response = match self.send(&ask).await {
            Ok(response) => response,
            // A repository that does not exist is not the same as a tag that does not.
            Err(Error::Status { status: 404, code, .. }) if code.as_deref() != Some("NAME_UNKNOWN") => {
                return Ok(None);
            }
            Err(error) => return Err(error),
        };
        let media_type = header(&response, "content-type").unwrap_or_default();
        let bytes = self.document(response, &ask).await?;
        let wanted = reference.starts_with("sha256:").then_some(reference);
        let media_type = media_type.split(';').next().unwrap_or_default().trim().to_owned();
        Manifest::verified(media_type, bytes, wanted)
            .map(Some)
            .map_err(|reason| self.unreadable(&ask, reason))
    }

    /// A small blob, verified.
    pub(crate) async fn blob(&self, repository: &str, digest: &str) -> Result<Vec<u8>, Error> {
        let ask = Ask {
            method: Method::GET,
            url: self.url(repository, &format!("blobs/{digest}")),
            repository,
            reference: digest,
            operation: RegistryOperation::Resolve,
            headers: HeaderMap::new(),
            body: None,
        };
        let response = self.send(&ask).await?;
        let bytes = self.document(response, &ask).await?;
        let have = super::digest::of_bytes(&bytes);
        if have == digest { Ok(bytes) } else { Err(self.unreadable(&ask, format!("blob has digest {have}"))) }
    }

    /// Writes a manifest under a tag or its digest; returns its digest.
    pub(crate) async fn put_manifest(
        &self,
        repository: &str,
        reference: &str,
        media_type: &str,
        bytes: &[u8],
    ) -> Result<String, Error> {
        let mut headers = HeaderMap::new();
        if let Ok(value) = HeaderValue::from_str(media_type) {
            headers.insert("content-type", value);
        }
        let ask = Ask {
            method: Method::PUT,
            url: self.url(repository, &format!("manifests/{reference}")),
            repository,
            reference,
            operation: RegistryOperation::PushManifest,
            headers,
            body: Some(bytes.to_vec().into()),
        };
        let response = self.send(&ask).await?;
        let digest = super::digest::of_bytes(bytes);
        self.same_digest(&response, &ask, &digest)?;
        Ok(digest)
    }

    /// What the registry says it stored must be what was sent.
    pub(super) fn same_digest(&self, response: &Response, ask: &Ask<'_>, sent: &str) -> Result<(), Error> {
        match header(response, "docker-content-digest") {
            Some(stored) if stored != sent => {
                Err(self.unreadable(ask, format!("it stored {stored}, but {sent} was sent")))
            }
            _ => Ok(()),
        }
    }

    /// For one attempt at anything but a blob.
    pub(super) fn limit(&self) -> Duration {
        self.limit
    }

    /// The credential was good enough to write with.
    pub(super) fn accepted(&self) {
        self.auth.accepted.set(true);
    }

    /// As [`Client::send`], for an answer whose body takes as long as it takes.
    pub(super) async fn open_stream(&self, ask: &Ask<'_>) -> Result<Response, Error> {
        self.send_within(ask, STREAM_TIMEOUT).await
    }

    /// Sends until it is answered 2xx, refused for good, or the attempts are used up.
    pub(super) async fn send(&self, ask: &Ask<'_>) -> Result<Response, Error> {
        self.send_within(ask, self.limit).await
    }

    async fn send_within(&self, ask: &Ask<'_>, limit: Duration) -> Result<Response, Error> {
        let mut attempt = 1;
        loop {
            let error = match self.once(ask, limit).await {
                Ok(response) => return Ok(response),
                Err(error) => error,
            };
            if attempt >= ATTEMPTS || !error.is_transient() {
                return Err(error.with_resumes(attempt - 1));
            }
            pause(&error, attempt).await;
            attempt += 1;
        }
    }

    /// One attempt; a challenge is answered once.
    pub(super) async fn once(&self, ask: &Ask<'_>, limit: Duration) -> Result<Response, Error> {
        let scope = format!("repository:{}:pull,push", ask.repository);
        let mut challenged = false;
        loop {
            let mut request = self
                .http()?
                .request(ask.method.clone(), &ask.url)
                .timeout(limit)
                .headers(ask.headers.clone());
            if let Some(body) = &ask.body {
                request = request.body(body.clone());
            }
            let sent = self.authorized(request, &scope).send().await;
            let response =
                sent.map_err(|e| self.transport(&e, ask.repository, ask.reference, ask.operation))?;
            if response.status().is_success() {
                if !matches!(ask.method, Method::GET | Method::HEAD) {
                    self.accepted();
                }
                return Ok(response);
            }
            if response.status() == StatusCode::UNAUTHORIZED
                && !challenged
                && self.answer(&response, &scope).await
            {
                challenged = true;
                continue;
            }
            return Err(self.refused(response, ask).await);
        }
    }

    pub(super) fn authorized(
        &self,
        request: reqwest::RequestBuilder,
        scope: &str,
    ) -> reqwest::RequestBuilder {
        let Some(value) = self.auth.header(scope).and_then(|v| HeaderValue::from_str(&v).ok()) else {
            return request;
        };
        let mut value = value;
        value.set_sensitive(true);
        request.header(reqwest::header::AUTHORIZATION, value)
    }

    /// Gets a bearer token when the challenge offers one; true when another attempt makes sense.
    pub(super) async fn answer(&self, response: &Response, scope: &str) -> bool {
        let expired = self.auth.forget(scope);
        let (realm, service, offered) = match header(response, "www-authenticate").and_then(|h| challenge(&h))
        {
            Some(Challenge::Bearer { realm, service, scope }) => (realm, service, scope),
            Some(Challenge::Basic) => return self.auth.wants_basic() || expired,
            None => return expired,
        };
        let Ok(mut url) = url::Url::parse(&realm) else { return false };
        let wanted = if offered.is_empty() { scope } else { &offered };
        let Ok(http) = self.http() else { return false };
        // Whoever is named as the realm gets the platform's credential only if it is the platform's registry itself.
        let own = url.as_str().starts_with(&format!("{}/", self.base));
        let encrypted = url.scheme() == "https" || url.host_str().is_some_and(is_loopback);
        let request = match self.auth.for_realm(own, encrypted) {
            Realm::Exchange(token) => {
                let form = url::form_urlencoded::Serializer::new(String::new())
                    .append_pair("grant_type", "refresh_token")
                    .append_pair("service", &service)
                    .append_pair("scope", wanted)
                    .append_pair("client_id", "fly")
                    .append_pair("refresh_token", token)
                    .finish();
                http.post(url).header("content-type", "application/x-www-form-urlencoded").body(form)
            }
            other => {
                url.query_pairs_mut().append_pair("service", &service).append_pair("scope", wanted);
                match other {
                    Realm::Header(basic) => http.get(url).header(reqwest::header::AUTHORIZATION, basic),
                    _ => http.get(url),
                }
            }
        };
        let request = request.timeout(self.limit);
        let Ok(answer) = request.send().await else { return false };
        let Ok(body) = answer.json::<serde_json::Value>().await else { return false };
        let token = body["token"].as_str().or_else(|| body["access_token"].as_str());
        if let Some(token) = token {
            self.auth.keep(scope, token.to_owned());
        }
        token.is_some()
    }

    async fn document(&self, mut response: Response, ask: &Ask<'_>) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        loop {
            match response.chunk().await {
                Ok(Some(piece)) if bytes.len() + piece.len() <= MAX_DOCUMENT => {
                    bytes.extend_from_slice(&piece)
                }
                Ok(Some(_)) => return Err(self.unreadable(ask, "it is larger than 8 MiB".to_owned())),
                Ok(None) => return Ok(bytes),
                Err(e) => return Err(self.transport(&e, ask.repository, ask.reference, ask.operation)),
            }
        }
    }

    pub(super) async fn refused(&self, response: Response, ask: &Ask<'_>) -> Error {
        let status = response.status().as_u16();
        let request_id = header(&response, "fly-request-id");
        let retry_after_s = header(&response, "retry-after").and_then(|v| v.parse().ok());
        let text = response.text().await.unwrap_or_default();
        let body: serde_json::Value = serde_json::from_str(&text).unwrap_or_default();
        let first = &body["errors"][0];
        let plain = (!text.trim_start().starts_with('<')).then(|| text.chars().take(300).collect::<String>());
        Error::Status {
            at: self.at(ask.repository, ask.reference, ask.operation),
            status,
            code: first["code"].as_str().map(str::to_owned),
            message: first["message"].as_str().map(str::to_owned).or(plain).filter(|m| !m.is_empty()),
            request_id,
            retry_after_s,
        }
    }

    /// What an exchange is about.
    pub(super) fn at(&self, repository: &str, reference: &str, operation: RegistryOperation) -> Box<At> {
        Box::new(At {
            host: self.host.clone(),
            // The credential is the platform's: whoever is given it is its registry.
            platform: self.auth.is_platform(),
            login: self.auth.is_login(),
            repository: repository.to_owned(),
            reference: reference.to_owned(),
            operation,
            accepted: self.auth.accepted.get(),
            resumes: 0,
        })
    }

    pub(super) fn transport(
        &self,
        error: &reqwest::Error,
        repository: &str,
        reference: &str,
        operation: RegistryOperation,
    ) -> Error {
        let mut reason = error.to_string();
        let mut all = String::new();
        let mut source = std::error::Error::source(error);
        while let Some(cause) = source {
            reason = cause.to_string();
            all.push_str(&reason);
            source = cause.source();
        }
        let connection = if !error.is_connect() {
            Connection::Broken
        } else if all.contains("dns error") || all.contains("lookup address") {
            Connection::Resolve
        } else if all.contains("certificate") || all.contains("handshake") {
            Connection::Tls
        } else {
            Connection::Connect
        };
        Error::Transport { at: self.at(repository, reference, operation), connection, reason }
    }

    pub(super) fn unreadable(&self, ask: &Ask<'_>, reason: String) -> Error {
        Error::Decode { at: self.at(ask.repository, ask.reference, ask.operation), reason }
    }
}

fn is_loopback(name: &str) -> bool {
    name == "localhost" || name.starts_with("127.") || name == "[::1]"
}

/// What the registry asked for, within reason, else 100 ms doubling with jitter.
pub(super) async fn pause(error: &Error, attempt: u32) {
    let own = Duration::from_millis(100 << attempt.min(5)).mul_f64(0.5 + rand::random::<f64>() / 2.0);
    let asked = error.retry_after().map(|d| d.min(Duration::from_secs(30)));
    tokio::time::sleep(asked.unwrap_or(own)).await;
}

pub(super) fn header(response: &Response, name: &str) -> Option<String> {
    response.headers().get(name).and_then(|v| v.to_str().ok()).map(str::to_owned)
}
