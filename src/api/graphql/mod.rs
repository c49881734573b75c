//! The central GraphQL API. One operation = one document, its variables and its answer, in the file of
//! its noun; a test validates every document against the schema.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::error::Error;
use super::http::{Call, Http};

pub(crate) mod apps;
pub(crate) mod certificates;
pub(crate) mod images;
pub(crate) mod ips;
pub(crate) mod orgs;
pub(crate) mod owners;
pub(crate) mod tokens;
pub(crate) mod wireguard;

/// One GraphQL operation. The value itself holds the variables.
pub(crate) trait Operation: Serialize {
    /// Name of the operation in the document.
    const NAME: &'static str;
    const DOCUMENT: &'static str;
    /// The `data` member of the answer.
    type Data: DeserializeOwned;
}

/// Client of `POST {api}/graphql`.
#[derive(Clone)]
pub(crate) struct GraphQl {
    http: Http,
    base: String,
    authorization: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<'a, V> {
    query: &'a str,
    variables: &'a V,
    operation_name: &'a str,
}

#[derive(Deserialize)]
struct Envelope<D> {
    data: Option<D>,
    #[serde(default)]
    errors: Vec<GraphQlError>,
}

#[derive(Deserialize)]
struct GraphQlError {
    #[serde(default)]
    message: String,
    #[serde(default)]
    extensions: Option<Extensions>,
}

#[derive(Deserialize)]
struct Extensions {
    code: Option<String>,
    fly_request_id: Option<String>,
}

impl GraphQl {
    pub(crate) fn new(http: Http, base: &str, authorization: Option<String>) -> Self {
        Self { http, base: base.to_owned(), authorization }
    }

    /// Runs one operation. Queries are repeated on transient failures, mutations are not.
    pub(crate) async fn run<O: Operation>(&self, operation: &O) -> Result<O::Data, Error> {
        let is_query = O::DOCUMENT.trim_start().starts_with("query");
        let mut call = Call::new(reqwest::Method::POST, &self.base, "/graphql")
            .json(&Body { query: O::DOCUMENT, variables: operation, operation_name: O::NAME })
            .idempotent(is_query);
        if let Some(authorization) = &self.authorization {
            call = call.authorization(authorization.clone());
        }
        let answer = self.http.send(call).await?;
        let exchange = answer.exchange.clone();
        let envelope: Envelope<serde_json::Value> = answer.json()?;
        if let Some(error) = envelope.errors.into_iter().next() {
            let mut exchange = exchange;
            let (code, request_id) = error.extensions.map_or((None, None), |e| (e.code, e.fly_request_id));
            exchange.request_id = request_id.or(exchange.request_id);
            return Err(Error::GraphQl {
                operation: O::NAME,
                code,
                message: error.message,
                exchange: Box::new(exchange),
            });
        }
        self.http.token_worked();
        serde_json::from_value(envelope.data.unwrap_or_default()).map_err(|error| Error::Decode {
            reason: format!("{}: {error}", O::NAME),
            exchange: Box::new(exchange),
        })
    }
}
