//! What a request is about, read from its head and (JSON) body without knowing any API's types.

use std::borrow::Cow;

use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use graphql_parser::query::{Definition, OperationDefinition, Selection};
use serde_json::Value;

use super::engine::Target;
use super::route::subject;
use super::rule::Api;

/// The facts rules match on.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Call {
    pub(super) method: String,
    pub(super) path: String,
    pub(super) app: Option<String>,
    pub(super) machine: Option<String>,
    pub(super) region: Option<String>,
    /// GraphQL: operation name (if any), then the root fields.
    pub(super) operations: Vec<String>,
    /// Secret values of the tokens sent, without scheme.
    pub(super) tokens: Vec<String>,
    pub(super) named: bool,
}

impl Call {
    /// Reads a request. `json` is its body when that is JSON.
    pub(super) fn read(parts: &Parts, json: Option<&Value>) -> Self {
        let path = parts.uri.path().to_owned();
        let (app, machine) = subject(&path);
        let (app, machine) = (app.map(str::to_owned), machine.map(str::to_owned));
        let mut call = Self {
            method: parts.method.as_str().to_owned(),
            app,
            machine,
            tokens: tokens(&parts.headers),
            ..Self::default()
        };
        call.region = query_value(parts.uri.query(), "region")
            .or_else(|| text(json?.get("region")))
            .filter(|r| !r.is_empty());
        if path == "/graphql"
            && let Some(body) = json
        {
            call.read_graphql(body);
        } else if call.app.is_none() {
            call.app = json.and_then(|body| text(body.get("app_name")));
        }
        call.path = path;
        call
    }

    fn read_graphql(&mut self, body: &Value) {
        let query = body.get("query").and_then(Value::as_str).unwrap_or("");
        let named = text(body.get("operationName")).filter(|n| !n.is_empty());
        let (name, roots) = operation(query);
        if let Some(name) = named.or(name) {
            self.named = true;
            self.operations.push(name);
        }
        self.operations.extend(roots);
        let variables = body.get("variables");
        let input = variables.and_then(|v| v.get("input"));
        let find = |names: &[&str]| {
            [variables, input].into_iter().flatten().find_map(|v| names.iter().find_map(|n| text(v.get(n))))
        };
        self.app = find(&["appName", "appId", "name"]);
        self.machine = find(&["machineId"]);
    }

    /// For the log: the operation's name, else its root fields.
    pub(super) fn operation(&self) -> Option<String> {
        match self.operations.as_slice() {
            [] => None,
            [name, ..] if self.named => Some(name.clone()),
            roots => Some(roots.join(",")),
        }
    }

    pub(super) fn target(&self) -> Target<'_> {
        Target {
            app: self.app.as_deref(),
            machine: self.machine.as_deref(),
            region: self.region.as_deref(),
            host: None,
        }
    }

    /// Creating or updating a machine: what a deploy pause forbids.
    pub(super) fn is_deploy(&self, api: Api) -> bool {
        let parts: Vec<&str> = self.path.split('/').filter(|s| !s.is_empty()).collect();
        api == Api::Machines
            && self.method == "POST"
            && matches!(parts.as_slice(), ["v1", "apps", _, "machines"] | ["v1", "apps", _, "machines", _])
    }
}

/// Name and root fields of a document's first operation. Whoever executes it reports syntax errors.
fn operation(query: &str) -> (Option<String>, Vec<String>) {
    let Ok(document) = graphql_parser::parse_query::<String>(query) else {
        return (None, Vec::new());
    };
    for definition in document.definitions {
        let Definition::Operation(operation) = definition else {
            continue;
        };
        let (name, set) = match operation {
            OperationDefinition::SelectionSet(set) => (None, set),
            OperationDefinition::Query(q) => (q.name, q.selection_set),
            OperationDefinition::Mutation(m) => (m.name, m.selection_set),
            OperationDefinition::Subscription(s) => (s.name, s.selection_set),
        };
        let roots = set
            .items
            .into_iter()
            .filter_map(|item| match item {
                Selection::Field(field) => Some(field.name),
                _ => None,
            })
            .collect();
        return (name, roots);
    }
    (None, Vec::new())
}

fn text(value: Option<&Value>) -> Option<String> {
    value?.as_str().map(str::to_owned)
}

/// A query parameter, percent-decoded.
fn query_value(query: Option<&str>, name: &str) -> Option<String> {
    url::form_urlencoded::parse(query?.as_bytes())
        .find(|(key, _)| key == name)
        .map(|(_, value)| Cow::into_owned(value))
}

/// Every token of the Authorization header. Schemes are stripped repeatedly, as the client
/// library does (api.md 2); `Basic` carries one as its password (registry).
fn tokens(headers: &HeaderMap) -> Vec<String> {
    let Some(value) = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()) else {
        return Vec::new();
    };
    let mut rest = value.trim();
    if let Some(encoded) = strip(rest, "basic") {
        use base64::Engine as _;
        let decoded = base64::engine::general_purpose::STANDARD.decode(encoded).unwrap_or_default();
        let decoded = String::from_utf8_lossy(&decoded).into_owned();
        let password = decoded.split_once(':').map_or("", |(_, p)| p);
        return split(password);
    }
    while let Some(stripped) = strip(rest, "bearer").or_else(|| strip(rest, "flyv1")) {
        rest = stripped;
    }
    split(rest)
}

fn strip<'a>(value: &'a str, scheme: &str) -> Option<&'a str> {
    let (head, rest) = value.split_once(' ')?;
    head.eq_ignore_ascii_case(scheme).then(|| rest.trim_start())
}

fn split(tokens: &str) -> Vec<String> {
    tokens.split(',').map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use axum::http::Request;
    use serde_json::json;

    use super::*;

    fn call(request: axum::http::request::Builder, json: Option<Value>) -> Call {
        Call::read(&request.body(()).unwrap().into_parts().0, json.as_ref())
    }

    #[test]
    fn machines_calls_carry_app_machine_region_and_tokens() {
        let call = call(
            Request::post("/v1/apps/web/machines/m1?region=fra")
                .header("authorization", "Bearer FlyV1 fo1_a, fo1_b"),
            None,
        );
        assert_eq!(
            call.target(),
            Target { app: Some("web"), machine: Some("m1"), region: Some("fra"), host: None }
        );
        assert_eq!(call.tokens, ["fo1_a", "fo1_b"]);
        assert!(call.is_deploy(Api::Machines));
    }

    #[test]
    fn graphql_calls_are_known_by_operation_and_roots() {
        let body = json!({"query": "query($appName: String!) { appcompact: app(name: $appName) { id } }",
                          "variables": {"appName": "web"}});
        let raw = call(Request::post("/graphql"), Some(body));
        assert_eq!((raw.app.as_deref(), raw.operation().as_deref()), (Some("web"), Some("app")));
        let body = json!({"query": "mutation X($input: I!) { allocateIpAddress(input: $input) { a } }",
                          "variables": {"input": {"appId": "web"}}});
        let named = call(Request::post("/graphql"), Some(body));
        assert_eq!(named.operation().as_deref(), Some("X"));
        assert_eq!(named.operations, ["X", "allocateIpAddress"]);
        assert_eq!(named.app.as_deref(), Some("web"));
    }

    #[test]
    fn registry_tokens_are_basic_passwords() {
        let call =
            call(Request::get("/v2/web/manifests/t").header("authorization", "Basic eDpmbzFfYQ=="), None);
        assert_eq!(call.tokens, ["fo1_a"]);
        assert_eq!(call.app.as_deref(), Some("web"));
    }
}
